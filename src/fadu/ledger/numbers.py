"""Document numbers (文号): 丽政复〔2026〕12号. One series for an organ, a word and a year; none is given twice.

A number is taken in the transaction of the entry that uses it: an entry that is refused or lost gives its number back.
Every number given is on record with the entry that uses it or the note that explains it.
"""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from fadu.ledger.models import Entry, NumberGiven, NumberSeries
from fadu.organs.models import Organ, Person


def next_number(organ: Organ, word: str, year: int, *, entry: Entry | None = None, note: str = "",
                person: Person | None = None) -> str:
    """The next number of the series, as text; on record at once.

    `note` says where the number goes when no entry uses it (a paper document, a spoilt form).
    Raises ValueError for a word that cannot stand in a number.
    """
    if not entry and not note.strip():
        raise ValueError("没有记录使用的文号，须说明去向")
    with transaction.atomic():
        number = Number.taken(organ, word, year)
        number.give(entry, person, timezone.now(), note)
    return number.text


@dataclass(frozen=True)
class Number:
    """A number taken in this transaction, to be given before it ends."""

    series: int
    value: int
    text: str

    @classmethod
    def taken(cls, organ: Organ, word: str, year: int) -> Number:
        series, value = take(organ, word, year)
        return cls(series, value, as_text(word, year, value))

    def give(self, entry: Entry | None, person: Person | None, at: datetime, note: str = "") -> None:
        """Put on record where the number went."""
        NumberGiven.objects.create(
            series_id=self.series, value=self.value, entry=entry, note=note, given_by=person, given_at=at
        )


def take(organ: Organ, word: str, year: int) -> tuple[int, int]:
    """The series and its next value; whoever asks next waits until this transaction has ended."""
    if not word.strip() or any(sign in word for sign in "〔〕[]【】") or not 1949 <= year <= 9999:
        raise ValueError(f"文号代字“{word}”或者年份“{year}”不合规范")
    table = connection.ops.quote_name(NumberSeries._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (organ_id, word, year, last) VALUES (%s, %s, %s, 1) "
            f"ON CONFLICT (organ_id, word, year) DO UPDATE SET last = {table}.last + 1 RETURNING id, last",
            [organ.pk, word, year],
        )
        series, value = cursor.fetchone()
    return series, value


def as_text(word: str, year: int, value: int) -> str:
    """丽政复〔2026〕12号 (GB/T 9704-2012: six-cornered brackets, no leading zeros, no 第)."""
    return f"{word}〔{year}〕{value}号"


def start_after(organ: Organ, word: str, year: int, last: int, *, note: str, person: Person | None = None) -> None:
    """Go on after a number used before Fadu came; the numbers up to `last` are on record with the note.

    Raises ValueError where the series is already beyond, or the note is empty.
    """
    if not note.strip():
        raise ValueError("须说明此前的文号用在何处")
    with transaction.atomic():
        series, _ = NumberSeries.objects.select_for_update().get_or_create(organ=organ, word=word, year=year)
        if series.last > last:
            raise ValueError(f"该序列已用到{series.last}号")
        now = timezone.now()
        NumberGiven.objects.bulk_create(
            NumberGiven(series=series, value=value, note=note, given_by=person, given_at=now)
            for value in range(series.last + 1, last + 1)
        )
        series.last = last
        series.save(update_fields=["last"])


def unexplained(series: NumberSeries) -> list[int]:
    """The numbers of a series with neither an entry nor a note: there should be none."""
    known = set(series.given.exclude(entry=None, note="").values_list("value", flat=True))
    return [value for value in range(1, series.last + 1) if value not in known]
