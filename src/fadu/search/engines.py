"""The words of sheets in the database's own full-text index, and questions to it.

PostgreSQL: a tsvector with a weight for each field and a GIN index. SQLite: an FTS5 table with a column for each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import connection

from fadu.search.models import Sheet
from fadu.search.veiled import marks
from fadu.search.words import BODY, FIELDS, NUMBER, PARTY, TITLE, Term

WEIGHTS = {TITLE: "A", NUMBER: "B", PARTY: "C", BODY: "D"}
SAMPLE, SAMPLED_FROM = 1000, 50_000  # sheets of a sample; with fewer in all none is taken
FURTHEST = 16_000  # PostgreSQL counts no place in a text beyond 16383


@dataclass
class Page:
    """One sheet before it is stored: its words by field, and its text."""

    matter: int
    text: str = ""
    words: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in FIELDS})


def on_postgres() -> bool:
    return connection.vendor == "postgresql"


def vector(page: Page) -> str:
    """The sheet's words as a tsvector is written. Fields are set apart by a place, so that no phrase spans two."""
    places: dict[str, list[str]] = defaultdict(list)
    at = 0
    for name in FIELDS:
        for word in page.words[name]:
            at += 1
            places[word].append(f"{min(at, FURTHEST)}{WEIGHTS[name]}")
        at += 1
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())


def put(pages: Sequence[Page]) -> None:
    """Store these sheets."""
    if on_postgres():
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO search_sheet (matter_id, text, words) VALUES (%s, %s, %s::tsvector)",
                [(page.matter, page.text, vector(page)) for page in pages],
            )
        return
    sheets = Sheet.objects.bulk_create([Sheet(matter_id=page.matter, text=page.text) for page in pages])
    rows = [
        (sheet.pk, *(" ".join(page.words[name]) for name in FIELDS)) for sheet, page in zip(sheets, pages, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(row[0],) for row in rows])
        cursor.executemany(
            f"INSERT INTO search_words (rowid, {', '.join(FIELDS)}) VALUES (%s, %s, %s, %s, %s)", rows
        )


def drop(matters: Iterable[int]) -> None:
    """Take out the sheets of these matters."""
    sheets = Sheet.objects.filter(matter__in=list(matters))
    if not on_postgres():
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_words WHERE rowid = %s", list(sheets.values_list("pk")))
    sheets.delete()


def asked(term: Term) -> str:
    """A term as the database asks for it: its words in a row, or their marks."""
    plain, hidden = phrase(term.words, term.open_end, term.field), phrase(marks(term.words), False, term.field)
    if term.field:
        return hidden if term.field == PARTY else plain
    either = "|" if on_postgres() else " OR "
    return f"({plain}){either}({hidden})"


def phrase(words: Sequence[str], open_end: bool, where: str) -> str:
    if on_postgres():
        weight = WEIGHTS.get(where, "")
        parts = [f"'{word}'" + (f":{weight}" if weight else "") for word in words]
        if open_end:
            parts[-1] = f"'{words[-1]}':*{weight}"
        return " <-> ".join(parts)
    said = f'"{" ".join(words)}"' + (" *" if open_end else "")
    return f"{where} : {said}" if where else said


def any_of(terms: Sequence[Term]) -> str:
    either = "|" if on_postgres() else " OR "
    return either.join(f"({asked(one)})" for one in terms)


def having(term: Term, most: int) -> list[int]:
    """Matters with a sheet that meets the term, at most so many sheets; a matter may come twice.

    A last word that may go on (号… after a number) stands for very many words: on PostgreSQL the index is asked for
    those before it, and what it gives is held against the whole. There the planner must not see how few are wanted:
    it would read the table from its beginning.
    """
    if not on_postgres():
        statement = (
            "SELECT s.matter_id FROM search_words JOIN search_sheet s ON s.id = search_words.rowid"
            " WHERE search_words MATCH %s LIMIT %s"
        )
        return [row[0] for row in fetched(statement, [asked(term), most])]
    source, values = "search_sheet", [asked(term), most]
    if term.open_end and len(term.words) > 1:
        source = "(SELECT * FROM search_sheet WHERE words @@ %s::tsquery OFFSET 0) near"
        values.insert(0, asked(replace(term, words=term.words[:-1], open_end=False)))
    statement = (
        f"WITH met AS MATERIALIZED (SELECT matter_id FROM {source} WHERE words @@ %s::tsquery)"
        " SELECT matter_id FROM met LIMIT %s"
    )
    return [row[0] for row in fetched(statement, values)]


def plentiful(term: Term, most: int) -> bool:
    """Do so many sheets meet the term (some four times `most` or more, by a sample) that it is no use to list them?

    On PostgreSQL only: of a million sheets it finds 6,001 of a common word by reading 15,000 (100 to 900 ms), a sample
    of a thousand, on always the same pages, in 2 ms. SQLite lists them in 20 ms.
    """
    if not on_postgres():
        return False
    [(sheets,)] = fetched("SELECT reltuples FROM pg_class WHERE oid = 'search_sheet'::regclass", [])
    if sheets < SAMPLED_FROM:
        return False
    [(seen, met)] = fetched(
        "SELECT count(*), count(*) FILTER (WHERE words @@ %s::tsquery)"
        " FROM search_sheet TABLESAMPLE SYSTEM (%s) REPEATABLE (1)",
        [asked(term), 100 * SAMPLE / sheets],
    )
    return bool(met * sheets > 4 * most * seen)


def among(query: str, matters: Sequence[int]) -> list[tuple[int, str]]:
    """Of these matters the sheets that meet what is asked: matter and text."""
    return near("matter_id, text", query, matters)


def met(query: str, matters: Sequence[int]) -> set[int]:
    """Those of these matters of which a sheet meets what is asked."""
    return {matter for (matter,) in near("matter_id", query, matters)}


def near(columns: str, query: str, matters: Sequence[int]) -> list[Any]:
    """Columns of the sheets of these matters that meet what is asked.

    The sheets are entered by their matter, not by the word: a common word would bring the whole index.
    """
    if not matters:
        return []
    if on_postgres():
        return fetched(
            f"SELECT {columns} FROM (SELECT * FROM search_sheet WHERE matter_id = ANY(%s) OFFSET 0) near"
            " WHERE words @@ %s::tsquery",
            [list(matters), query],
        )
    places = ", ".join(["%s"] * len(matters))
    return fetched(
        f"SELECT {columns} FROM search_sheet s CROSS JOIN search_words ON search_words.rowid = s.id"
        f" WHERE s.matter_id IN ({places}) AND search_words MATCH %s",
        [*matters, query],
    )


def fetched(statement: str, values: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
