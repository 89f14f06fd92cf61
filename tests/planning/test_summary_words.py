"""The tables of a month say days as an office writes them, and ask nothing more of what is done."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from fadu.planning.board import Task
from fadu.planning.summary import late_table
from fadu.planning.units import row_of


def task(state: str) -> Task:
    matter = SimpleNamespace(pk=1)
    return Task(matter, "4", "开展公平竞争审查", "", ("市市场监管局",), (), date(2026, 11, 18), state, 0, "", None, None)  # type: ignore[arg-type]  # noqa: E501


def test_days_are_written_in_chinese() -> None:
    (row,) = late_table([task("running")], date(2026, 11, 22)).rows
    assert "2026年11月18日" in row.cells
    assert "4天" in row.cells


def test_what_is_done_is_not_said_to_be_unreported() -> None:
    now, share = date(2026, 11, 22), SimpleNamespace(organ=SimpleNamespace(pk=7))
    assert row_of(task("finished"), share, {}, now).cells[-1] == "—"  # type: ignore[arg-type]
    assert row_of(task("running"), share, {}, now).cells[-1] == "未报送"  # type: ignore[arg-type]
