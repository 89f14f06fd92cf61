"""A batch from Excel: judged row by row, nothing taken that is wrong."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.organs.codes import check_uscc
from fadu.organs.models import Organ
from fadu.organs.roster import SAME, WRONG, Verdict
from fadu.registers.adjusting import Paper, add, adjust
from fadu.registers.asking import as_of, find
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import Column
from fadu.registers.importing import judge_list, moves_of
from fadu.registers.values import read as read_cell
from tests.world import World, key

LICENCES, JANUARY = REGISTERS["licence_items"], date(2026, 1, 1)
ROW = {
    "编码": "330115001000", "许可事项名称": "食品经营许可", "设定和实施依据": "食品安全法第三十五条",
    "行使层级": "市级",
}  # fmt: skip


def judged(there: World, *rows: dict[str, str], organ: Organ | None = None) -> list[Verdict]:
    return judge_list(LICENCES, organ or there.justice, list(enumerate(rows, 2)))


def taken(there: World, verdicts: list[Verdict], since: date = JANUARY) -> None:
    moves = moves_of(verdicts)
    adjust(there.reconsiderer, LICENCES, there.justice, "legal_office", Paper("通知", since), moves, key=key())


def test_a_row_with_an_unknown_code_is_new(there: World) -> None:
    (one,) = judged(there, ROW)
    assert (one.kind, one.errors) == ("新增", {})
    taken(there, [one])
    assert as_of("licence_items", JANUARY)[0].code == "330115001000"


def test_a_row_with_a_known_code_is_a_change_and_blank_cells_stay(there: World) -> None:
    taken(there, judged(there, ROW))
    (one,) = judged(there, {"编码": "330115001000", "承诺办结时限": "5"})
    assert one.kind == "变更"
    taken(there, [one], date(2026, 2, 1))
    found = as_of("licence_items", date(2026, 2, 1))[0]
    assert (found.name, found.data["promised_days"]) == ("食品经营许可", 5)


def test_a_row_may_cancel_by_code(there: World) -> None:
    taken(there, judged(there, ROW))
    taken(there, judged(there, {"操作": "取消", "编码": "330115001000"}), date(2026, 2, 1))
    assert as_of("licence_items", date(2026, 2, 1)) == []


def test_every_wrong_cell_of_a_row_is_said(there: World) -> None:
    (one,) = judged(there, {"编码": "12", "许可事项名称": "甲", "行使层级": "国际级", "所属单位": "没有的局"})
    assert one.kind == WRONG
    assert set(one.errors) == {"编码", "行使层级", "所属单位", "设定和实施依据"}
    assert one.errors["所属单位"] == "没有名为“没有的局”的单位，核对全称或者简称"


def test_right_rows_are_taken_beside_wrong_ones(there: World) -> None:
    verdicts = judged(there, ROW, {**ROW, "编码": "330115002000", "行使层级": ""})
    assert [one.kind for one in verdicts] == ["新增", WRONG]
    taken(there, verdicts)
    assert len(as_of("licence_items", JANUARY)) == 1


def test_two_rows_of_one_code_are_told(there: World) -> None:
    _first, second = judged(there, ROW, ROW)
    assert second.errors == {"编码": "与第2行重复"}


def test_what_is_in_force_cannot_be_added_again(there: World) -> None:
    taken(there, judged(there, ROW))
    (one,) = judged(there, {**ROW, "操作": "新增"})
    assert one.errors == {"编码": "已在册：食品经营许可"}


def test_an_unknown_operation_and_an_unknown_item_are_told(there: World) -> None:
    first, second = judged(there, {**ROW, "操作": "删除"}, {"操作": "取消", "编号": "r1"})
    assert "没有“删除”" in first.errors["操作"]
    assert second.errors["编号"] == "没有这一编号、编码的现行条目"


def test_a_holder_is_known_by_its_short_name(there: World) -> None:
    (one,) = judged(there, {**ROW, "所属单位": "市市场监管局"})
    taken(there, [one])
    ref = moves_of([one])[0][1]["ref"]
    found = find("licence_items", ref, JANUARY)
    assert found is not None
    assert found.organ == "市市场监管局"


def test_an_organ_cannot_change_the_items_of_another(there: World) -> None:
    campaigns, said = REGISTERS["campaigns"], {
        "name": "百日行动", "field": "安全生产", "begun_on": "2026-01-01", "plan": "某方案"}
    adjust(there.reconsiderer, campaigns, there.justice, "legal_office", Paper("通知", JANUARY),
           [add(said, there.justice)], key=key())
    ref = as_of("campaigns", JANUARY)[0].ref
    (one,) = judge_list(campaigns, there.market, [(2, {"编号": ref, "成效": "好"})])
    assert "只能调整本单位的" in one.errors["所属单位"]


def test_a_code_typed_full_width_or_with_blanks_is_the_item_that_stands(there: World) -> None:
    taken(there, judged(there, ROW))
    (one,) = judged(there, {"编码": "３３０１１５ ００１０００", "承诺办结时限": "５工作日", "行使层级": "县 级"})
    assert (one.kind, one.errors) == ("变更", {})
    taken(there, [one], date(2026, 2, 1))
    (found,) = as_of("licence_items", date(2026, 2, 1))
    assert (found.code, found.data["promised_days"], found.data["level"]) == ("330115001000", 5, "县级")


def test_a_row_that_nobody_touched_is_no_change(there: World) -> None:
    taken(there, judged(there, ROW))
    (one,) = judged(there, ROW)
    assert (one.kind, one.moves) == (SAME, [])


def test_a_change_to_a_code_that_another_item_holds_is_told_on_its_row(there: World) -> None:
    taken(there, judged(there, ROW, {**ROW, "编码": "330115002000", "许可事项名称": "药品经营许可"}))
    first = as_of("licence_items", JANUARY)[0]
    (one,) = judged(there, {"编号": first.ref, "编码": "330115002000"})
    assert one.errors == {"编码": "已在册：药品经营许可"}


@pytest.mark.parametrize(("kind", "said", "kept"), [
    ("date", "2026年1月5日", "2026-01-05"), ("date", "２０２６．１．５", "2026-01-05"), ("yesno", "√", True),
    ("yesno", "TRUE", True), ("number", "１，２００", 1200), ("money", "３．５", 3.5),
])  # fmt: skip
def test_cells_are_read_as_offices_write_them(kind: str, said: str, kept: object) -> None:
    assert read_cell(Column("one", "一栏", kind), said) == kept


def test_choices_are_known_whatever_the_width_of_their_brackets() -> None:
    column = Column("one", "一栏", "choice", choices=("乡镇（街道）便民服务中心",))
    assert read_cell(column, "乡镇(街道)便民服务中心") == "乡镇（街道）便民服务中心"


def test_a_credit_code_typed_full_width_is_that_code() -> None:
    assert check_uscc("１１１５０２０２ ０１１５３８３７５c") == "11150202011538375C"
