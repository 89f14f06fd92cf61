"""What changes to the registers have in common: how they refuse, what they look up."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from fadu.organs.access import WHOLE_DIVISION
from fadu.organs.book import Book, Row

Data = Mapping[str, Any]
OPEN, LAST_DAY = "0001-01-01", "9999-12-31"


class ChangeError(ValueError):
    """What cannot be registered; the message says in Chinese why and what to do."""


def stop_if(wrong: object, say: str) -> None:
    if wrong:
        raise ChangeError(say)


def need(book: Book, kind: str, ref: str, what: str) -> Row:
    row = book.get(kind, ref)
    if row is None:
        raise ChangeError(_("没有编号为“{ref}”的{what}").format(ref=ref, what=what))
    return row


def fresh(book: Book, kind: str, ref: str, what: str) -> None:
    stop_if(book.get(kind, ref), _("{what}编号“{ref}”已经用过").format(what=what, ref=ref))


def within(row: Row, day: str) -> bool:
    return (row["valid_from"] or OPEN) <= day <= (row["valid_to"] or LAST_DAY)


def day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(1)).isoformat()


def serves(row: Row) -> bool:
    stated = row["serves_division"]
    return bool(row["name"].endswith(WHOLE_DIVISION)) if stated is None else bool(stated)
