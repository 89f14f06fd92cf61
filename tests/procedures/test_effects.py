"""What an entry changes is told in full: before, with the effects applied, is after; over all procedures."""
from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from fadu.law.calendar import CHINA
from fadu.procedures.effects import DROPPED, MOVED, PAUSED, RESUMED, STARTED, STOPPED, effects
from fadu.procedures.matter import Actor, Entry, Place
from fadu.procedures.situation import situation
from fadu.statutes import procedure

from .strategies import matters

WORDS = {STARTED, STOPPED, PAUSED, RESUMED, MOVED, DROPPED}
HERE = Place(CHINA, "331100")


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(matters())
def test_the_effects_of_the_last_entry_are_the_whole_difference(matter: Any) -> None:
    law, record, links, place, at = matter
    before, after = (situation(law, entries, links, place, at) for entries in (record[:-1], record))
    found = effects(before, after)
    assert {one.how for one in found.clocks} <= WORDS
    touched = {one.state.name for one in found.clocks}
    for name in (before.clocks.keys() | after.clocks.keys()) - touched:
        assert (before.clocks[name].due, before.clocks[name].stopped) == (
            after.clocks[name].due, after.clocks[name].stopped)  # fmt: skip
    assert (before.open.keys() | set(found.opened)) - set(found.closed) == after.open.keys()
    assert (found.phase or before.phase) == after.phase or not after.phase
    owed = {state.name for state in after.duties} - {state.name for state in before.duties}
    assert owed <= touched


def entry(step: str, day: str, data: dict[str, Any], number: int, role: str = "reconsiderer") -> Entry:
    return Entry(step, datetime.fromisoformat(f"{day}T10:00"), Actor("王", role), data, number)


def begun() -> list[Entry]:
    filed = date(2026, 9, 1)
    data = {"applicant": "甲", "respondent": "某局", "target": "处罚", "known_on": filed, "filed_on": filed}
    return [entry("receive", "2026-09-01", data, 1), entry("accept", "2026-09-02", {}, 2)]


def told(record: list[Entry], at: str) -> dict[str, str]:
    law = procedure("reconsideration", date(2026, 9, 1))
    moment = datetime.fromisoformat(f"{at}T12:00")
    found = effects(situation(law, record[:-1], {}, HERE, moment), situation(law, record, {}, HERE, moment))
    return {one.state.name: one.how for one in found.clocks} | ({"phase": found.phase} if found.phase else {})


def test_acceptance_begins_the_time_to_decide_and_meets_the_time_to_examine() -> None:
    found = told(begun(), "2026-09-02")
    assert found["作出决定"] == STARTED
    assert found["受理审查"] == STOPPED
    assert found["phase"] == "审理"


@pytest.mark.parametrize(
    ("step", "data", "how"),
    [
        ("suspend", {"ground": "以其他案件结果为依据", "told_on": date(2026, 9, 20)}, PAUSED),
        ("extend", {"amount": 30, "told_on": date(2026, 9, 20)}, MOVED),
    ],
)
def test_a_pause_and_an_extension_are_told_apart(step: str, data: dict[str, Any], how: str) -> None:
    record = [*begun(), entry(step, "2026-09-20", data, 3)]
    assert told(record, "2026-09-20")["作出决定"] == how


def test_what_is_resumed_says_so() -> None:
    pause = entry("suspend", "2026-09-20", {"ground": "以其他案件结果为依据", "told_on": date(2026, 9, 20)}, 3)
    record = [*begun(), pause, entry("resume", "2026-10-10", {"told_on": date(2026, 10, 10)}, 4)]
    assert told(record, "2026-10-10")["作出决定"] == RESUMED


def test_the_end_of_a_matter_is_an_effect_with_its_outcome() -> None:
    law = procedure("reconsideration", date(2026, 9, 1))
    record = [*begun(), entry("decide", "2026-10-12", {"kind": "撤销", "reasons": "事实不清"}, 3, "agency_head")]
    moment = datetime(2026, 10, 12, 12)
    found = effects(situation(law, record[:-1], {}, HERE, moment), situation(law, record, {}, HERE, moment))
    assert (found.outcome, found.ended) == ("撤销", date(2026, 10, 12))
    assert [duty.name for duty in found.duties]
    assert "suspend" in found.closed
