"""Every case of a clock drawn on a page: pauses, a running pause, extension, roll, past due, today, no calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from fadu.desk.clockviews import ClockView, clock_view
from fadu.law.calendar import CHINA, Calendar
from fadu.procedures.matter import Actor, Entry, Place
from fadu.procedures.record import fold
from fadu.procedures.rulebook import rulebook
from fadu.statutes import procedure

Acts = list[tuple[str, str, dict[str, Any]]]
PAUSE, AGAIN = {"ground": "以其他案件结果为依据"}, {"ground": "需要对专门问题鉴定"}


@dataclass(frozen=True)
class Case:
    """What was done after acceptance on 2026-03-04, and the day on which one looks."""

    acts: Acts
    today: str
    light: str
    due: str | None
    kinds: list[str]


CASES = {
    "no pause": Case([], "2026-03-30", "green", "2026-05-06", ["done", "wait"]),
    "two pauses": Case(
        [("suspend", "2026-03-10", PAUSE), ("resume", "2026-03-20", {}), ("suspend", "2026-03-25", AGAIN),
         ("resume", "2026-03-30", {})],
        "2026-04-10", "green", "2026-05-18", ["done", "pause", "done", "pause", "done", "wait"],
    ),
    "a pause that runs": Case(
        [("suspend", "2026-03-24", PAUSE)], "2026-04-13", "pause", None, ["done", "pause", "wait"]),
    "an extension": Case(
        [("extend", "2026-04-20", {"amount": 29})], "2026-04-25", "green", "2026-06-01", ["done", "wait", "more"]),
    "an extension whose last day rolls": Case(
        [("extend", "2026-04-20", {"amount": 30})], "2026-04-25", "green", "2026-06-02", ["done", "wait", "more"]),
    "past due": Case([], "2026-05-20", "red", "2026-05-06", ["done", "over"]),
    "due today": Case([], "2026-05-06", "red", "2026-05-06", ["done"]),
}  # fmt: skip


def drawn(acts: Acts, today: str, calendar: Calendar = CHINA) -> ClockView:
    filed = date(2026, 3, 2)
    data = {"applicant": "甲", "respondent": "某局", "target": "处罚", "known_on": filed, "filed_on": filed}
    told = [("receive", "2026-03-02", data), ("accept", "2026-03-04", {}), *acts]
    record = []
    for number, (step, day, answers) in enumerate(told, 1):
        on = date.fromisoformat(day)
        answers = answers | ({"told_on": on} if step in ("suspend", "resume", "extend") else {})
        record.append(
            Entry(step, datetime(on.year, on.month, on.day, 10), Actor("王", "reconsiderer"), answers, number)
        )
    place = Place(calendar, "331100")
    now = datetime.fromisoformat(f"{today}T09:00")
    book = rulebook(procedure("reconsideration", filed), filed, place.code, "")
    case = fold(book, record, {}, place, now)
    return clock_view(case.clocks["作出决定"], case.last, calendar, now)


@pytest.mark.parametrize("name", CASES)
def test_the_light_the_day_and_the_stretches_of_each_case(name: str) -> None:
    case = CASES[name]
    view = drawn(case.acts, case.today)
    assert (view.light.colour, view.due and view.due.isoformat()) == (case.light, case.due)
    assert view.ruler is not None
    assert [one.kind for one in view.ruler.stretches] == case.kinds
    assert all(0 <= one.start <= 100 and one.width > 0 for one in view.ruler.stretches)
    assert abs(sum(one.width for one in view.ruler.stretches) - 100) < 0.1


@pytest.mark.parametrize("name", CASES)
def test_the_derivation_reaches_the_very_day_and_the_drawing_tells_itself(name: str) -> None:
    view = drawn(CASES[name].acts, CASES[name].today)
    assert view.ruler is not None
    assert view.ruler.story.endswith("。")
    if view.due is None:
        assert "恢复后续计" in view.ruler.story
        assert view.why[-1].reached == "待恢复"
        return
    reached = [line.reached for line in view.why if line.reached != "不变"]
    assert f"{view.due.month}月{view.due.day}日" in reached[-1]
    assert f"{view.due.month}月{view.due.day}日" in view.ruler.story


def test_two_pauses_are_two_lines_of_the_derivation() -> None:
    view = drawn(CASES["two pauses"].acts, CASES["two pauses"].today)
    assert [line.text for line in view.why if "不计" in line.text and "当日" not in line.text] == [
        "3月10日至3月19日 10 天不计",
        "3月25日至3月29日 5 天不计",
    ]
    assert "＋不计 15 天" in view.sum


def test_a_last_day_on_a_day_off_says_why_it_rolls() -> None:
    view = drawn(CASES["no pause"].acts, "2026-03-30")
    assert view.why[-1].text.startswith("末日5月3日")
    assert "顺延" in view.why[-1].text


def test_without_the_calendar_of_a_year_no_day_is_given_as_firm() -> None:
    off = {day: name for day, name in CHINA.holidays.items() if day.year < 2026}
    known = Calendar(CHINA.first, 2025, off, [day for day in CHINA.worked if day.year < 2026])
    view = drawn([], "2026-03-30", known)
    assert view.due is None
    assert view.ruler is None
    assert view.near == date(2026, 5, 3)
    assert (view.light.colour, view.light.word) == ("", "约5月3日")
    assert "约5月3日届满，若逢节假日顺延；2026年放假安排录入后确定" in view.say
    assert view.why[-1].text == "2026年放假安排还没有录入，末日若逢节假日顺延"
    assert view.sum[-1] == "＝约5月3日"


def test_what_is_past_due_counts_on_by_days() -> None:
    late, later = (drawn([], day) for day in ("2026-05-20", "2026-05-21"))
    assert late.light.word == "超期 14 天"
    assert later.light.word == f"超期 {14 + timedelta(1).days} 天"
