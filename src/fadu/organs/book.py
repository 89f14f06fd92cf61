"""The registers as administration keeps them: rows of plain values by kind and reference.

A book is either whole (folded from the entries) or asks its source for what it needs; the changes are the same.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Row = dict[str, Any]
Source = Callable[[str, str, Any], Iterable[tuple[str, Row]]]

KINDS = ("division", "organ", "account", "person", "post", "notice", "standard")
COLUMNS: dict[str, Row] = {  # every column of a kind with what it holds where nothing was said; days as ISO text
    "division": {"code": "", "name": "", "valid_from": None, "valid_to": None},
    "organ": {
        "name": "", "division": "", "short_name": "", "code": "", "number_word": "", "branch": "", "parent": None,
        "aliases": [], "serves_division": None, "valid_from": None, "valid_to": None,
    },
    "account": {"active": True},
    "person": {"name": "", "account": None},
    "post": {"person": "", "organ": "", "job": "", "roles": [], "valid_from": None, "valid_to": None},
    "notice": {"document": "", "document_number": "", "off": {}, "worked": []},
    "standard": {
        "word": "", "value": 0, "division": "", "branch": "", "document": "", "article": "", "valid_from": None,
        "valid_to": None,
    },
}  # fmt: skip


class Book:
    """Rows by kind and reference. `source(kind, column, value)` gives rows that are not in the book yet; column "ref"
    asks for one row. `touched` tells what was put, with the row as it was before (None: it is new)."""

    def __init__(self, source: Source | None = None) -> None:
        self.source = source
        self.rows: dict[str, dict[str, Row]] = {kind: {} for kind in KINDS}
        self.touched: dict[tuple[str, str], Row | None] = {}
        self.journal: list[tuple[str, str, Row | None]] = []
        self.asked: set[tuple[str, str, Any]] = set()
        self.index: dict[tuple[str, str], dict[Any, dict[str, None]]] = {}

    def get(self, kind: str, ref: str) -> Row | None:
        """The row, or None."""
        if ref not in self.rows[kind]:
            self.ask(kind, "ref", ref)
        return self.rows[kind].get(ref)

    def find(self, kind: str, column: str, value: Any) -> list[str]:
        """The references of the rows that hold this value in that column."""
        self.ask(kind, column, value)
        if (kind, column) not in self.index:
            index: dict[Any, dict[str, None]] = {}
            for ref, row in self.rows[kind].items():
                index.setdefault(row[column], {})[ref] = None
            self.index[kind, column] = index
        return list(self.index[kind, column].get(value, ()))

    def put(self, kind: str, ref: str, row: Mapping[str, Any]) -> None:
        """The row as it is from now on; columns that are not given stay as they were."""
        before = self.rows[kind].get(ref)
        self.touched.setdefault((kind, ref), before)
        self.journal.append((kind, ref, before))
        self.place(kind, ref, {**(before or COLUMNS[kind]), **row})

    def undo(self, back_to: int) -> None:
        """Take back what was put since the journal had that length."""
        while len(self.journal) > back_to:
            kind, ref, before = self.journal.pop()
            now = self.rows[kind].pop(ref)
            for (one, column), index in self.index.items():
                if one == kind:
                    index.get(now[column], {}).pop(ref, None)
            if before is not None:
                self.place(kind, ref, before)

    def ask(self, kind: str, column: str, value: Any) -> None:
        if self.source is None or (kind, column, value) in self.asked:
            return
        self.learn(kind, column, [value], self.source(kind, column, value))

    def learn(self, kind: str, column: str, values: Iterable[Any], rows: Iterable[tuple[str, Row]]) -> None:
        """These are all rows that hold one of these values in that column; none will be asked for again."""
        self.asked.update((kind, column, value) for value in values)
        for ref, row in rows:
            if ref not in self.rows[kind]:
                self.place(kind, ref, row)

    def place(self, kind: str, ref: str, row: Row) -> None:
        before = self.rows[kind].get(ref)
        self.rows[kind][ref] = row
        for (one, column), index in self.index.items():
            if one == kind:
                if before is not None:
                    index.get(before[column], {}).pop(ref, None)
                index.setdefault(row[column], {})[ref] = None
