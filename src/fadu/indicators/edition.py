"""Which edition of law and software the numbers follow from."""
from __future__ import annotations

from functools import cache

from fadu.ledger.edition import digest

LAW = ("law", "procedures", "statutes", "registers", "indicators")  # what the rows follow from, besides the ledger


@cache
def software() -> str:
    """A digest of the files from which the rows follow: another edition of them makes the mart anew."""
    return digest(LAW)
