"""A scheme goes out as Excel and comes back the same; what is wrong in a row is said by its column."""
from __future__ import annotations

from fadu.assessment.scheme_files import COLUMNS, EACH, POINTS, STEPS, TARGET, WAY, judged, sheet
from fadu.assessment.schemes_kept import shipped
from fadu.organs.roster_files import read

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
