"""The current year: open matters of every colour, counted back from today, and a few that have ended."""
from __future__ import annotations

from datetime import date

from fadu.demo.diary import Story
from fadu.demo.now import (
    documents,
    filings,
    governance,
    hearings,
    penalties,
    publicised,
    reconsiderations,
    requests,
    reviews,
    service,
    suits,
)
from fadu.demo.now.days import Days
from fadu.law.calendar import Calendar
from fadu.statutes import PROCEDURES


def stories(today: date, calendar: Calendar, team: penalties.Team) -> list[Story]:
    """All of them; `team`: two officers of the market regulator with their certificates."""
    days = Days(today, calendar)
    told = [
        *reconsiderations.stories(days), *reviews.stories(days), *suits.stories(days),
        *requests.stories(days), *penalties.stories(days, team),
        *documents.stories(days), *hearings.stories(days, team), *governance.stories(days),
        *service.stories(days), *publicised.stories(days, team), *filings.stories(days),
    ]
    return [story for story in told if bound(story) and all(move.at.date() <= today for move in story.moves)]


def bound(story: Story) -> bool:
    """Was its act in force when it began?"""
    return any(law.law.applies(story.begun, law.law.place, law.law.branch) for law in PROCEDURES[story.procedure])
