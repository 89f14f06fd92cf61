"""The matters of a round: each line of its table told so many times, spread over the year."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from fadu.demo.diary import Story
from fadu.demo.rounds.deeds import DEEDS
from fadu.demo.rounds.facts import rows
from fadu.demo.rounds.places import Round
from fadu.demo.rounds.ways import Telling
from fadu.law.calendar import Calendar

FIRST, DAYS = (1, 6), 230  # matters begin between January and late August, so that each ends within the year
Team = list[dict[str, object]]


def stories(one: Round, calendar: Calendar, team: Team, reviewers: Team) -> Iterator[Story]:
    """The stories of a round. `team`, `reviewers`: officials with certificates, as they are copied into forms."""
    told: dict[str, int] = {}
    below = list(one.below.values())
    for row in rows(f"{one.name}.matters.tsv"):
        count = int(row["count"])
        said = dict(part.split("=", 1) for part in row["answers"].split(";") if part)
        for place in range(count):
            told[row["way"]] = number = told.get(row["way"], 0) + 1
            begun = date(one.year, *FIRST) + timedelta(DAYS * place // count)
            where = below[place % len(below)] if row["where"] else "市政府"
            share = shared(said, place, count) if row["where"] else said
            telling = Telling(f"{one.name}-{row['way']}-{number:04d}", calendar, begun, where, number, share, team,
                              reviewers, one.code)
            DEEDS[row["way"]](telling)
            yield from telling.stories


def shared(said: dict[str, str], place: int, count: int) -> dict[str, str]:
    """The numbers of a line shared out over its matters; words as they are."""
    return {name: str(int(value) // count + (place < int(value) % count)) if value.isdigit() else value
            for name, value in said.items()}
