"""Forms: what was typed in becomes typed answers, or a message for each line that cannot be read."""
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from fadu.procedures.fields import approval, asked, field, listed, people, stated
from fadu.procedures.forms import LONGEST, FormError, dump, load
from fadu.procedures.steps import Role, Step

BOSS = Role("boss", "负责人")


class Form(Step):
    """填表"""
    text: str = stated("文字")
    kind: str = field("类型", choices=("准", "驳"))
    crime: bool = asked("涉嫌犯罪")
    number: int = field("件数")
    fine: Decimal = field("罚款", unit="元")
    day: date = field("日期")
    moment: datetime = field("时间")
    items: list[str] = field("事项")
    kinds: set[str] = field("种类", choices=("罚款", "警告"))
    team = people("人员", 2)
    organ = listed("主体", "名录")
    agreed = approval("同意", by=BOSS)


def errors(raw: Any) -> dict[str, str]:
    with pytest.raises(FormError) as caught:
        load(Form, raw)
    return caught.value.errors


def test_each_kind_of_line_is_typed() -> None:
    assert load(Form, {
        "text": " 事实 ", "kind": "准", "crime": "否", "number": "3", "fine": "1,234.50", "day": "2026-03-02",
        "moment": "2026-03-02T09:30", "items": "甲、乙\n丙", "kinds": ["罚款"],
    }) == {
        "text": "事实", "kind": "准", "crime": False, "number": 3, "fine": Decimal("1234.50"), "day": date(2026, 3, 2),
        "moment": datetime(2026, 3, 2, 9, 30), "items": ["甲", "乙", "丙"], "kinds": {"罚款"},
    }  # fmt: skip


def test_people_registers_and_approvals_may_be_given_short() -> None:
    found = load(Form, {
        "team": ["赵一", {"name": "钱二", "certificate": {"category": "行政执法", "to": "2027-01-01"}}],
        "organ": "某局", "agreed": {"name": "周", "role": "boss", "on": "2026-03-02"},
    })  # fmt: skip
    paper = {"category": "行政执法", "to": date(2027, 1, 1)}
    assert found["team"] == [{"name": "赵一"}, {"name": "钱二", "certificate": paper}]
    assert found["organ"] == {"name": "某局"}
    assert found["agreed"] == {"by": {"name": "周", "role": "boss"}, "on": date(2026, 3, 2)}


@pytest.mark.parametrize("nothing", [None, "", "  ", [], {}])
def test_what_is_empty_is_left_out(nothing: Any) -> None:
    assert load(Form, {"text": nothing, "day": nothing, "items": nothing}) == {}


WRONG: list[tuple[str, Any, str]] = [
    ("day", "2026-02-30", "“2026-02-30”不是日期，应当写成2026-03-02这样"),
    ("day", "3月2日", "不是日期"),
    ("day", 20260302, "不是日期"),
    ("day", "0206-03-02", "206年超出可以办理的年份"),
    ("moment", "上午九点", "不是时间"),
    ("crime", "也许", "应当填“是”或者“否”"),
    ("crime", 1, "应当填“是”或者“否”"),
    ("number", "三", "“三”不是数字"),
    ("number", 1.5, "应当是整数"),
    ("number", True, "应当是数字"),
    ("fine", "NaN", "数字过大或者不是数字"),
    ("fine", "1e40", "数字过大"),
    ("kind", "拖", "没有“拖”这一选项，可选：准、驳"),
    ("kinds", ["罚款", "拘留"], "没有“拘留”这一选项"),
    ("text", {"a": 1}, "应当是文字"),
    ("text", "字" * (LONGEST + 1), "过长：20001字，最多20000字"),
    ("text", "a\x00b", "含有不能保存的字符"),
    ("items", 5, "应当是一项或者多项文字"),
    ("items", ["x"] * 501, "项数过多：501项，最多500项"),
    ("team", [{"certificate": {}}], "每名人员应当有姓名"),
    ("team", 3, "应当是一组人员"),
    ("organ", 3, "应当是名录中的一条"),
    ("agreed", "同意", "应当写明批准人和批准日期"),
    ("agreed", {"by": {"name": "周"}, "on": "2026-03-02"}, "应当写明批准人、职务身份和批准日期"),
    ("nothing", 1, "填表没有这一项"),
]


@pytest.mark.parametrize(("line", "value", "message"), WRONG, ids=[f"{row[0]}-{n}" for n, row in enumerate(WRONG)])
def test_what_cannot_be_read_is_said_for_its_line(line: str, value: Any, message: str) -> None:
    assert message in errors({line: value})[line]


def test_every_wrong_line_is_named_at_once() -> None:
    with pytest.raises(FormError) as caught:
        load(Form, {"day": "x", "number": "y", "text": "好"})
    assert set(caught.value.errors) == {"day", "number"}
    assert str(caught.value).startswith("日期：“x”不是日期")


@pytest.mark.parametrize("raw", [None, [], "text", 3])
def test_a_form_is_a_set_of_lines(raw: Any) -> None:
    assert errors(raw) == {"": "填写的内容应当是“项目：内容”的一组数据"}


def test_answers_are_stored_as_plain_json() -> None:
    answers = {
        "day": date(2026, 3, 2), "moment": datetime(2026, 3, 2, 9), "fine": Decimal("5000.00"), "part": Decimal("0.5"),
        "kinds": {"警告", "罚款"}, "team": [{"name": "赵", "certificate": {"to": date(2027, 1, 1)}}],
    }  # fmt: skip
    assert dump(answers) == {
        "day": "2026-03-02", "moment": "2026-03-02T09:00:00", "fine": 5000, "part": 0.5, "kinds": ["罚款", "警告"],
        "team": [{"name": "赵", "certificate": {"to": "2027-01-01"}}],
    }  # fmt: skip


def test_a_line_tells_faces_what_it_is() -> None:
    lines = {line.name: line for line in Form.fields}
    assert [line.kind for line in lines.values()] == [
        "text", "text", "yesno", "number", "money", "date", "moment", "list", "choices", "people", "register",
        "approval",
    ]  # fmt: skip
    assert lines["fine"].unit == "元"
    assert lines["kind"].choices == ("准", "驳")
    assert [name for name, line in lines.items() if line.required] == ["text", "crime", "team", "organ", "agreed"]
