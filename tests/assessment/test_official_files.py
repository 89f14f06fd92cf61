"""考核表 as offices keep them: title rows, merged cells, heads of their own, 计分办法 in words."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from fadu.assessment.official_files import bring, sums
from fadu.assessment.rule_words import rule_of
from fadu.assessment.scheme import Rule
from fadu.assessment.scheme_files import POINTS, judged, sheet
from fadu.organs.roster_files import FileError

D = Decimal


def book(rows: Sequence[Sequence[object]], *merged: str) -> bytes:
    out, made = BytesIO(), Workbook()
    page = made.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    for area in merged:
        page.merge_cells(area)
    made.save(out)
    return out.getvalue()


def county() -> bytes:
    """One table for counties in the shape of a prefecture's 细则: points in the names of groups, numbers per group."""
    return book(
        [
            ["某州县市法治建设成效考核细则"],
            ["（满分100分）"],
            ["序号", "考核项目", "考核内容", "分值", "计分办法", "考核方式", "考核对象"],
            [1, "科学立法（5分）", "地方立法配合", "3分", "未按要求报送的，每缺1次扣0.5分", "查阅资料", "各县市"],
            [2, None, "规范性文件备案", "2分", "备案率达到100%得2分，每降低1个百分点扣0.1分", "系统取数", "各县市"],
            [1, "公正司法（19分）", "负责人出庭应诉", 9, "出庭率90%以上得9分，80%以上得6分", "法院数据", "县市、部门"],
            [2, None, "履行生效裁判", 10, "按履行比例得分", "法院数据", None],
            [3, None, "司法建议反馈", None, "未反馈的，每件扣1分", "法院数据", None],
            ["合计", None, None, 25, None, None, None],
        ],
        "A1:G1", "A2:G2", "B4:B5", "B6:B8", "D7:D8",
    )  # fmt: skip


def region() -> bytes:
    """Heads in two rows, a share of the whole in the names of groups."""
    return book(
        [
            ["某自治区法治政府建设指标体系"],
            ["指标", None, None, "分值", "评分标准"],
            ["一级指标", "二级指标", "三级指标", None, None],
            ["行政决策（占15%）", "（一）范围明确", "1.编制重要规划", 5, "每项未列入扣1分"],
            [None, None, "2.预算与收费", 10, "专题研究少于2次的不得分"],
            ["行政执法（占20%）", "（一）体制健全", "3.执法主体公告", "两分", "按比例得分"],
        ],
        "A1:E1", "A2:C2", "D2:D3", "E2:E3", "A4:A5", "B4:B5",
    )  # fmt: skip


def test_an_offices_own_table_is_read_as_it_stands() -> None:
    found = bring(county())
    rows = judged(found.rows)
    assert not [row.errors for row in rows if row.errors]
    items = [row.item for row in rows if row.item]
    assert [(one.first, one.text, one.points, one.rule.way) for one in items] == [
        ("科学立法", "地方立法配合", D(3), "deduct"),
        ("科学立法", "规范性文件备案", D(2), "deduct"),
        ("公正司法", "负责人出庭应诉", D(9), "steps"),
        ("公正司法", "履行生效裁判；司法建议反馈", D(10), "judge"),  # one sum of points, two ways to score
    ]
    assert [one.applies for one in items] == ["government", "government", "", ""]
    assert [one.code for one in items] == ["1", "2", "3", "4"]
    assert items[1].formula == "备案率达到100%得2分，每降低1个百分点扣0.1分"
    assert found.title == "某州县市法治建设成效考核细则"


def test_what_was_put_together_and_what_does_not_add_up_is_told() -> None:
    found = bring(county())
    notes = found.notes + sums(found, judged(found.rows))
    assert "第8行和第7行共用一个分值，并为一项" in notes
    assert "序号有重复或者空缺，已经从1起重新编号" in notes
    assert not [note for note in notes if "科学立法" in note]  # 3 and 2 are 5
    assert "表里写明合计25分，各项合计24分" in notes


def test_heads_in_two_rows_and_wrong_cells_by_their_row_in_the_sheet() -> None:
    found = bring(region())
    rows = judged(found.rows)
    assert [(row.number, list(row.errors)) for row in rows if row.errors] == [(6, [POINTS])]
    assert [row.item.second for row in rows if row.item] == ["（一）范围明确", "（一）范围明确"]
    assert rows[1].item
    assert rows[1].item.rule == Rule("reach", target=D(2))
    assert found.declared == {"行政决策": D(15), "行政执法": D(20)}


def test_the_template_comes_back_with_its_own_numbers() -> None:
    rows = judged(bring(county()).rows)
    again = bring(sheet("再来", [row.item for row in rows if row.item]))
    assert [row.item for row in judged(again.rows)] == [row.item for row in rows]
    assert not again.notes


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("每发现1件扣0.5分，扣完为止", Rule("deduct", each=D("0.5"))),
        ("每低1个百分点扣0.2分，目标达到95%", Rule("deduct", target=D(95), each=D("0.2"))),
        ("达到100%得10分，每降低1个百分点扣0.1分", Rule("deduct", target=D(100), each=D("0.1"))),
        ("按完成比例得分", Rule("ratio", target=D(100))),
        ("达到95%得满分，未达到的按比例得分", Rule("ratio", target=D(95))),
        ("95%以上得10分，80%以上得6分", Rule("steps", steps=((D(95), D("100.00")), (D(80), D("60.00"))))),
        ("达到100%得满分，否则不得分", Rule("reach", target=D(100))),
        ("获得省级表彰的，每项加1分，最高加3分", Rule("extra", each=D(1))),
        ("未建立制度的扣2分，未公开的扣1分", Rule()),
        ("每缺1项扣1分，每超期1天扣0.1分", Rule()),  # two counts: people weigh them
        ("由评审组评议", Rule()),
        ("发生的，一票否决", Rule()),  # of an item that has points
    ],
)
def test_words_are_read_as_a_rule_or_left_to_people(words: str, rule: Rule) -> None:
    assert rule_of(words, D(10)) == rule


def test_a_veto_has_no_points() -> None:
    assert rule_of("发生的，一票否决", None) == Rule("veto")


@pytest.mark.parametrize("content", [b"not a file", book([["甲", "乙"], [1, 2]])])
def test_a_file_without_such_a_table_says_what_is_asked(content: bytes) -> None:
    with pytest.raises(FileError):
        bring(content)
