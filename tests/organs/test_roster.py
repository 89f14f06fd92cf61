"""Lists from Excel, judged row by row: what is new, changed, unchanged, and what is wrong in which cell."""
from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from fadu.organs import roster_organs, roster_people
from fadu.organs.book import Book
from fadu.organs.roster import CHANGED, NEW, SAME, WRONG, Judging, Verdict, judge_list, moves_of
from fadu.organs.roster_files import FileError, read, template, wrong_rows

TODAY = date(2026, 3, 4)


def book() -> Book:
    found = Book()
    found.put("division", "#1", {"code": "331100", "name": "丽水市"})
    found.put("organ", "#1", {"name": "丽水市司法局", "short_name": "市司法局", "division": "#1"})
    found.put("organ", "#2", {"name": "丽水市教育局", "short_name": "市教育局", "division": "#1"})
    found.put("account", "jiming", {})
    found.put("person", "#1", {"name": "季明", "account": "jiming"})
    found.put("post", "#1", {"person": "#1", "organ": "#1", "job": "处长", "roles": ["clerk"],
                             "valid_from": "2020-01-01"})
    return found


def judged(rows: list[dict[str, str]], columns: object, there: Book | None = None) -> list[Verdict]:
    judging = Judging(there or book(), TODAY, "#1", "3311", "seed")
    one = roster_organs.organ if columns is roster_organs else roster_people.post
    return judge_list(list(enumerate(rows, 2)), judging, one)


def person(**cells: str) -> dict[str, str]:
    return {"姓名": "季明", "机构": "市司法局", "职务": "处长", "任职起": "2020-01-01"} | cells


def test_people_who_are_there_already_are_unchanged() -> None:
    (verdict,) = judged([person(角色="承办人")], roster_people)
    assert (verdict.kind, verdict.moves) == (SAME, [])


@pytest.mark.parametrize(("cells", "column", "say"), [
    ({"姓名": ""}, "姓名", "没有填写"),
    ({"机构": "市司法"}, "机构", "是不是“市司法局”"),
    ({"机构": "某某局"}, "机构", "没有登记"),
    ({"职务": "字" * 61}, "职务", "最多60字"),
    ({"角色": "承办员"}, "角色", "是不是“承办人”"),
    ({"任职起": "去年"}, "任职起", "不是日期"),
    ({"任职起": "2026-02-30"}, "任职起", "不是日期"),
    ({"任职起": ""}, "任职起", "没有填写"),
    ({"任职止": "2019-01-01"}, "任职止", "早于任职起"),
    ({"登录账号": "季明"}, "登录账号", "小写字母开头"),
    ({"姓名": "别人", "登录账号": "jiming"}, "登录账号", "是季明的"),
    ({"登录账号": "other"}, "登录账号", "已有账号jiming"),
    ({"角色": "执法人员", "任职起": "2019-01-01"}, "任职起", "更正那条任职"),
    ({"机构": "市教育局", "角色": "系统管理员"}, "", "只在面向本级的机构"),
])
def test_what_is_wrong_is_said_in_its_cell(cells: dict[str, str], column: str, say: str) -> None:
    (verdict,) = judged([person(**cells)], roster_people)
    assert verdict.kind == WRONG
    assert list(verdict.errors) == [column]
    assert say in verdict.errors[column]
    assert not verdict.moves


def test_all_that_is_wrong_with_a_row_is_said_at_once() -> None:
    (verdict,) = judged([person(机构="某某局", 角色="承办员", 任职起="去年")], roster_people)
    assert list(verdict.errors) == ["机构", "角色", "任职起"]


def test_other_roles_from_a_day_on_are_a_change_and_the_past_stays() -> None:
    there = book()
    (verdict,) = judged([person(角色="承办人、听证主持人", 任职起="2026-03-01")], roster_people, there)
    assert verdict.kind == CHANGED
    assert [step for step, _ in verdict.moves] == ["reassign"]
    assert there.rows["post"]["#1"]["valid_to"] == "2026-02-28"


def test_a_row_that_fails_halfway_leaves_nothing_in_the_book() -> None:
    there = book()
    rows = [person(姓名="新人", 机构="市教育局", 角色="系统管理员"), person(姓名="新人")]
    verdicts = judged(rows, roster_people, there)
    assert [one.kind for one in verdicts] == [WRONG, NEW]
    assert there.find("person", "name", "新人") == ["Pseed2"]


def test_two_rows_of_one_newcomer_are_one_person_with_two_posts() -> None:
    rows = [person(姓名="新人"), person(姓名="新人", 职务="副处长", 登录账号="xinren"), person(姓名="新人")]
    there = book()
    verdicts = judged(rows, roster_people, there)
    assert [one.kind for one in verdicts] == [NEW, NEW, SAME]
    assert len(there.find("person", "name", "新人")) == 1


def test_days_are_read_as_people_write_them() -> None:
    rows = [person(姓名=f"新人{n}", 任职起=text) for n, text in enumerate(
        ("2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301"))]
    verdicts = judged(rows, roster_people)
    assert {dict(one.moves)["appoint"]["since"] for one in verdicts} == {"2026-03-01"}


def test_organs_may_stand_above_others_of_the_same_list_in_any_order() -> None:
    there = book()
    verdicts = judged([{"机构名称": "某大队", "上级机构": "某支队"}, {"机构名称": "某支队", "上级机构": "市教育局"}],
                      roster_organs, there)
    assert [one.kind for one in verdicts] == [NEW, NEW]
    assert [data["name"] for _, data in moves_of(verdicts)] == ["某支队", "某大队"]


@pytest.mark.parametrize(("cells", "column", "say"), [
    ({"机构名称": ""}, "机构名称", "没有填写"),
    ({"区划代码": "330100"}, "区划代码", "不在本机关管理的范围"),
    ({"区划代码": "331102"}, "区划代码", "先设立区划"),
    ({"统一社会信用代码": "1133"}, "统一社会信用代码", "应为18位"),
    ({"上级机构": "没有的局"}, "上级机构", "也不在本表中"),
    ({"上级机构": "丽水市司法局"}, "上级机构", "与本机构相同"),
    ({"面向本级": "对"}, "面向本级", "应填“是”或者“否”"),
    ({"机构名称": "某局", "设立日期": "x"}, "设立日期", "不是日期"),
])
def test_what_is_wrong_with_an_organ_is_said_in_its_cell(cells: dict[str, str], column: str, say: str) -> None:
    (verdict,) = judged([{"机构名称": "丽水市司法局"} | cells], roster_organs)
    assert list(verdict.errors) == [column]
    assert say in verdict.errors[column]


def test_a_changed_organ_says_from_what_to_what() -> None:
    (verdict,) = judged([{"机构名称": "丽水市司法局", "机关代字": "丽司", "上级机构": "市教育局"}], roster_organs)
    assert verdict.kind == CHANGED
    assert verdict.notes == ["机关代字由“”改为“丽司”", "上级改为丽水市教育局"]


def test_the_template_is_read_back_and_explains_every_column() -> None:
    made = template("人员任职", roster_people.COLUMNS, ["承办人"])
    sheets = openpyxl.load_workbook(BytesIO(made)).worksheets
    assert [cell.value for cell in sheets[0][1]][:2] == ["姓名＊", "机构＊"]
    assert "承办人" in [row[0] for row in sheets[1].iter_rows(values_only=True)]
    with pytest.raises(FileError, match="表里没有内容"):
        read(made, roster_people.COLUMNS)


def filled(rows: list[list[object]]) -> bytes:
    book, out = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_cells_of_every_kind_become_text_and_empty_rows_are_passed_over() -> None:
    content = filled([["姓名", "机构", "职务", "任职起", "别的"], ["季明", "市司法局", 3.0, date(2026, 3, 1), "x"], [],
                      [None, " "], ["某", None, None, None]])
    assert read(content, roster_people.COLUMNS) == [
        (2, {"姓名": "季明", "机构": "市司法局", "职务": "3", "任职起": "2026-03-01"}),
        (5, {"姓名": "某", "机构": "", "职务": "", "任职起": ""}),
    ]


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 broken"])
def test_what_is_no_workbook_is_told_so(content: bytes) -> None:
    with pytest.raises(FileError, match="xlsx"):
        read(content, roster_people.COLUMNS)


def test_a_workbook_without_the_columns_is_told_which() -> None:
    with pytest.raises(FileError, match="“职务”“任职起”"):
        read(filled([["姓名", "机构"], ["甲", "乙"]]), roster_people.COLUMNS)


def test_wrong_rows_come_back_with_their_problem_and_can_be_brought_again() -> None:
    verdicts = judged([person(), person(机构="某某局", 姓名="=1+1")], roster_people)
    made = wrong_rows("人员任职", roster_people.COLUMNS, verdicts)
    rows = list(openpyxl.load_workbook(BytesIO(made)).worksheets[0].iter_rows(values_only=True))
    assert len(rows) == 2
    assert rows[1][0] == "=1+1"
    assert rows[1][-1] == "机构：“某某局”没有登记，先登记机构"
    assert read(made, roster_people.COLUMNS)[0][1]["机构"] == "某某局"


def test_five_thousand_rows_take_a_second() -> None:
    rows = [person(姓名=f"人员{n}", 职务="科员", 角色="承办人") for n in range(5000)]
    verdicts = judged(rows, roster_people)
    assert len(moves_of(verdicts)) == 10_000
