"""What a list says of a period: its rows in order, how many are late or at fault, the lines read from their matters."""
from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from fadu.ledger.loading import records_of
from fadu.ledger.models import Matter
from fadu.ledger.place import place
from fadu.lists.grammar import Listing, Span
from fadu.lists.models import Row
from fadu.lists.reading import Line, lines
from fadu.organs.codes import prefix_of
from fadu.organs.models import Division

LATE, WAITING, FAULTY, GOOD = STANDINGS = ("late", "waiting", "faulty", "good")
MONTHS: dict[Span, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
LETTERS: dict[Span, str] = {"month": "m", "quarter": "q", "half": "h", "year": "y"}


@dataclass(frozen=True)
class Period:
    """A month, quarter, half year or year. `number`: which of the year, from 1."""

    year: int
    span: Span
    number: int

    @property
    def mark(self) -> str:
        """As an address writes it: m11, q3, h1, y1."""
        return f"{LETTERS[self.span]}{self.number}"

    @property
    def since(self) -> date:
        return date(self.year, (self.number - 1) * MONTHS[self.span] + 1, 1)

    @property
    def until(self) -> date:
        """The last day (included)."""
        month = self.number * MONTHS[self.span]
        return date(self.year, month, monthrange(self.year, month)[1])


def period(year: int, mark: str) -> Period | None:
    """The period that an address means; None for what is none."""
    span = next((span for span, letter in LETTERS.items() if mark[:1] == letter), None)
    if span is None or not mark[1:].isdecimal() or not 1 <= int(mark[1:]) <= 12 // MONTHS[span]:
        return None
    return Period(year, span, int(mark[1:]))


def current(listing: Listing, division: str, day: date) -> Period:
    """The period of that day, as long as the place has set it (its local standard in months), else as declared."""
    set_ = place(division).parameter(listing.setting, day) if listing.setting else None
    span: Span = next((span for span, months in MONTHS.items() if months == set_), listing.span)
    return Period(day.year, span, (day.month - 1) // MONTHS[span] + 1)


@dataclass(frozen=True)
class Question:
    """Rows of a list in a period. `divisions`: of which (their ids), None: of all; `seen`: a condition on the rows that
    the asker may see; `standing`: one of STANDINGS, or empty for all."""

    listing: Listing
    period: Period
    today: date
    divisions: Sequence[int] | None = None
    organ: int = 0
    standing: str = ""
    seen: Q = field(default_factory=Q)

    @property
    def rows(self) -> QuerySet[Row]:
        found = self.every
        return found.filter(standing(self.standing, self.today)) if self.standing else found

    @property
    def every(self) -> QuerySet[Row]:
        """The rows of the period, however they stand."""
        found = Row.objects.filter(
            self.seen, listing=self.listing.code, day__gte=self.period.since, day__lte=self.period.until
        )
        found = found if self.divisions is None else found.filter(division__in=list(self.divisions))
        return found.filter(organ=self.organ) if self.organ else found


def divisions_of(code: str, own: bool) -> list[int]:
    """The divisions of that code, and all that lie below unless only its own are asked for."""
    which = Q(code=code) if own else Q(code__startswith=prefix_of(code))
    return list(Division.objects.filter(which).values_list("pk", flat=True))


def late(today: date) -> Q:
    return Q(done_on__gt=F("due_on")) | Q(done_on=None, due_on__lt=today)


def standing(word: str, today: date) -> Q:
    return {
        LATE: late(today), WAITING: Q(done_on=None), FAULTY: Q(faulty=True), GOOD: Q(faulty=False, natural=False),
    }[word]  # fmt: skip


def counts(question: Question) -> dict[str, int]:
    """How many rows there are, and of each standing."""
    conditions = {word: standing(word, question.today) for word in STANDINGS}
    conditions["natural"] = Q(natural=True, faulty=False)
    found = question.every.aggregate(
        n_total=Count("pk"), **{f"n_{word}": Count("pk", filter=one) for word, one in conditions.items()}
    )
    return {name.removeprefix("n_"): number for name, number in found.items()}


def lines_of(listing: Listing, rows: Sequence[Row]) -> list[Line]:
    """The lines of these rows in their order, a few queries for all."""
    wanted = [row.matter_id for row in rows]
    matters = Matter.objects.select_related("organ", "division").in_bulk(wanted)
    records = records_of(list(matters.values()))
    found = {
        pk: next((one for one in lines(matter, records[pk]) if one.listing is listing), None)
        for pk, matter in matters.items()
    }
    return [one for pk in wanted if (one := found.get(pk)) is not None]


def every_line(question: Question, size: int = 300) -> Iterator[Line]:
    """All lines of the question, oldest first, as they stand in the files."""
    rows = list(question.rows.order_by("day", "pk"))
    for start in range(0, len(rows), size):
        yield from lines_of(question.listing, rows[start:start + size])
