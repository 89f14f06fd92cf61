"""The year 2017 as it was published: synthetic matters, in number and outcome as the city reported them."""
from __future__ import annotations

from fadu.demo.diary import Story
from fadu.demo.year2017 import documents, penalties, reconsiderations, requests
from fadu.law.calendar import Calendar


def stories(
    calendar: Calendar, teams: dict[str, list[dict[str, object]]], cases: int = penalties.CASES
) -> list[Story]:
    """All of them; `teams`: two officers with certificates by enforcing organ; `cases`: how many penalty cases."""
    return [
        *reconsiderations.stories(calendar), *documents.stories(calendar), *requests.stories(calendar),
        *penalties.stories(calendar, teams, cases),
    ]
