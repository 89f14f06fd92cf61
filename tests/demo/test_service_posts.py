"""Openness and service in the sample: somebody there can take every step, and every procedure has its matters."""
from __future__ import annotations

from datetime import date

from fadu.demo.cast import parts
from fadu.demo.now import filings, publicised, service
from fadu.demo.now.days import Days
from fadu.law.calendar import CHINA
from fadu.statutes import PROCEDURES
from tests.statutes.lawful_service import SERVICE

ABOVE = {"upper_agency", "other_agency"}  # organs of a higher level, which the sample does not play


def test_every_step_can_be_taken_by_somebody_with_a_post() -> None:
    held = {role for part in parts() for role in part.roles}
    for name in SERVICE:
        for step in PROCEDURES[name][0].steps:
            able = {role.id for role in step.by}
            assert any(role.outside for role in step.by) or able & (held | ABOVE), f"{name} {step.id}"


def test_every_procedure_has_a_matter_under_way_or_done() -> None:
    days = Days(date(2026, 11, 23), CHINA)
    told = [*service.stories(days), *publicised.stories(days, []), *filings.stories(days)]
    assert {story.procedure for story in told} >= set(SERVICE)
    assert len({story.key for story in told}) == len(told)


def test_nothing_happens_on_the_day_of_loading_itself() -> None:
    """Loaded at nine, an entry of five past nine would lie ahead."""
    for today in (date(2026, 11, 23), date(2026, 1, 5), date(2026, 5, 6)):
        moves = [move for story in service.stories(Days(today, CHINA)) for move in story.moves]
        assert max(move.at.date() for move in moves) < today
