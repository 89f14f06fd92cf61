"""The list of versions: what one person saved within the hour is one line, and nothing is left out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from fadu.desk.report_sittings import sittings
from fadu.reporting.models import ReportVersion

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)


def saved(number: int, minute: int, person: int, note: str = "", final: bool = False) -> ReportVersion:
    one = ReportVersion(number=number, made_by_id=person, made_at=NOON + timedelta(minutes=minute), note=note)
    one.final = final
    return one


def told(*versions: ReportVersion) -> list[list[int]]:
    return [[one.last.number, *(step.number for step in one.before)] for one in sittings(reversed(versions))]


def test_what_one_person_saves_within_the_hour_is_one_sitting() -> None:
    assert told(saved(1, 0, 7), saved(2, 20, 7), saved(3, 60, 7), saved(4, 61, 7)) == [[4, 3, 2], [1]]


def test_another_person_a_final_version_and_one_with_a_note_stand_for_themselves() -> None:
    assert told(saved(1, 0, 7), saved(2, 5, 8), saved(3, 6, 7)) == [[3], [2], [1]]
    assert told(saved(1, 0, 7), saved(2, 5, 7, final=True), saved(3, 6, 7)) == [[3], [2, 1]]
    assert told(saved(1, 0, 7), saved(2, 5, 7, note="采用来稿"), saved(3, 6, 7)) == [[3], [2, 1]]
