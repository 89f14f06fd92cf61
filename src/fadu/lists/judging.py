"""What is wrong with a row before it is handed on: each fault names its column and says what to mend."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fadu.lists.grammar import Column, Listing, Values
from fadu.organs.codes import CodeError, check_uscc

YEAR = re.compile(r"[\[［【(（〔](?:19|20)\d\d[\]］】)）〕]")
RIGHT = re.compile(r"〔(?:19|20)\d\d〕")


@dataclass(frozen=True)
class Fault:
    """`why`: missing, code, number, order or early; `what`: what the check found, in its own words."""

    column: Column
    why: str
    what: str = ""


def faults(listing: Listing, row: Values) -> Iterator[Fault]:
    """The faults of a row, in the order of its columns."""
    for column in listing.columns:
        value = row.get(column.code)
        if value in (None, "", [], set()):
            if column.needed or called_for(column, row):
                yield Fault(column, "missing")
            continue
        if (found := checked(column, value)) is not None:
            yield found
        if column.since and before(value, row.get(column.since)):
            yield Fault(column, "order", listing.column(column.since).title)


def called_for(column: Column, row: Values) -> bool:
    """Does another column ask for it?"""
    if column.needed_if is None:
        return False
    name, word = column.needed_if
    said = row.get(name)
    return any(word in str(one) for one in (said if isinstance(said, list | tuple | set | frozenset) else [said]))


def checked(column: Column, value: Any) -> Fault | None:
    if column.check == "uscc":
        try:
            check_uscc(str(value))
        except CodeError as error:
            return Fault(column, "code", str(error))
    if column.check == "number" and YEAR.search(str(value)) and not RIGHT.search(str(value)):
        return Fault(column, "number", str(value))
    return None


def before(value: Any, other: Any) -> bool:
    def plain(one: Any) -> Any:
        return one.date() if isinstance(one, datetime) else one

    value, other = plain(value), plain(other)
    return isinstance(value, date) and isinstance(other, date) and value < other
