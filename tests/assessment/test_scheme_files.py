"""A scheme goes out as Excel and comes back the same; what is wrong in a row is said by its column."""
from __future__ import annotations

from decimal import Decimal

import pytest

from fadu.assessment.official_files import bring
from fadu.assessment.scheme import Item, Rule, Scheme
from fadu.assessment.scheme_files import COLUMNS, EACH, POINTS, STEPS, TARGET, WAY, judged, sheet, whole
from fadu.assessment.schemes_kept import shipped
from fadu.organs.roster_files import read

D = Decimal
EVERY_RULE = Scheme(
    "every", "各种规则", "3", "某文〔2026〕1号", (
        Item("1", "立法（5分）", "甲", "按比例的", D("1.5"), Rule("ratio", D("97.5")), "assess.document_steps", "材料"),
        Item("2", "立法（5分）", "", "分档的", D(2), Rule("steps", steps=((D(95), D(100)), (D("80.5"), D("33.33")))),
             applies="government"),
        Item("3", "立法（5分）", "乙", "按件扣的", D(3), Rule("deduct", each=D("0.05")), applies="organ",
             attested=True),
        Item("4.1", "执法", "", "低于目标扣的", D(3), Rule("deduct", D(90), each=D("0.1")),
             formula="每低1个百分点扣0.1分"),
        Item("5", "执法", "", "达标的", D(1), Rule("reach", D(100)), applies="市县政府办公室"),
        Item("6", "执法", "", "评议的", D(1), Rule("judge"), formula="每少一次扣0.5分，扣完为止"),
        Item("7", "执法", "", "加分的", D(2), Rule("extra", each=D("0.5")), applies="名录：行政许可事项清单、市公安局"),
        Item("8", "执法", "", "一票否决的", D(0), Rule("veto"), attested=True),
    ), "一句说明", ((D("89.5"), "优秀"), (D(0), "一般")), D(100),
)  # fmt: skip


@pytest.mark.parametrize("scheme", [*shipped(), EVERY_RULE], ids=lambda one: one.code)
def test_a_scheme_goes_out_whole_and_comes_back_as_an_upload_the_same(scheme: Scheme) -> None:
    found = bring(whole(scheme))
    items = [row.item for row in judged(found.rows)]
    assert items == list(scheme.items)
    assert found.notes == []
    told = found.told
    assert (told["code"], told["name"], told["version"], told["source"], told.get("note", "")) == (
        scheme.code, scheme.title, scheme.version, scheme.source, scheme.note
    )  # fmt: skip
    assert [(D(least), name) for least, name in told.get("grades", ())] == list(scheme.grades)
    assert told.get("mark") == (None if scheme.mark is None else str(scheme.mark))


GOOD = {"一级指标": "一", "二级指标": "甲", "编号": "1", "三级指标": "某指标", "分值": "2"}


def test_the_shipped_scheme_goes_out_and_comes_back_the_same() -> None:
    (one,) = shipped()
    rows = judged(read(sheet(one.title, one.items), COLUMNS))
    assert not [row.errors for row in rows if row.errors]
    for row, item in zip(rows, one.items, strict=True):
        assert row.item
        assert (row.item.code, row.item.text, row.item.points, row.item.rule, row.item.indicator, row.item.applies) == (
            item.code, item.text, item.points, item.rule, item.indicator, item.applies
        )  # fmt: skip


def test_groups_may_be_written_in_their_first_row_only() -> None:
    rows = judged([(2, GOOD), (3, {"编号": "2", "三级指标": "又一项", "分值": "1"})])
    assert [(row.item.first, row.item.second) for row in rows if row.item] == [("一", "甲"), ("一", "甲")]


def test_what_is_wrong_stands_by_its_column() -> None:
    cells = [
        GOOD | {POINTS: "两分"},
        GOOD | {"编号": "1"},
        GOOD | {"编号": "3", WAY: "随便"},
        GOOD | {"编号": "4", WAY: "按比例"},
        GOOD | {"编号": "5", WAY: "分档", STEPS: "很高"},
        GOOD | {"编号": "6", WAY: "扣分"},
        GOOD | {"编号": "7", POINTS: "NaN"},
    ]
    found = [set(row.errors) for row in judged(list(enumerate(cells, 2)))]
    assert found == [{POINTS}, {"编号"}, {WAY}, {TARGET}, {STEPS}, {EACH}, {POINTS}]
