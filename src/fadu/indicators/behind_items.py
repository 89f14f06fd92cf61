"""The items of a register that a number counts: each by its reference, with the entry that made it as it is."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from fadu.indicators import compiled, queries
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Set
from fadu.indicators.states import State
from fadu.registers.asking import Item, items
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import Register
from fadu.registers.models import Version

AT_ONCE = 500


@dataclass(frozen=True)
class Counted:
    """One item. `entry`: the ledger id; `amount`: what is added up of it, None where items are counted; `item`: None
    where the register has changed since the mart was made."""

    entry: int
    ref: str
    since: date
    amount: Decimal | None
    item: Item | None
    version: Version | None


def register_of(one: Indicator, part: str = "numerator") -> Register | None:
    """The register whose items that part of the indicator counts; None: it counts entries or time limits."""
    rows = one.denominator if part == "denominator" else one.numerator
    if rows is None or rows.table != "items":
        return None
    return REGISTERS.get(rows.procedure.partition(":")[2])


def counted(rows: Set, scope: Scope, of: State, *, start: int = 0, offset: int = 0,
            limit: int | None = None) -> list[Counted]:  # fmt: skip
    """The items of a set, by entry and reference; from a ledger id on (inclusive), `offset` counted from there."""
    register = REGISTERS[rows.procedure.partition(":")[2]]
    text, ((place, adds),) = compiled.marked([rows])
    question = queries.asking(queries.items(text, place, adds, start, offset, limit), [scope])
    found = of.connection.execute(question).fetchall()
    known = versions(register, [(entry, ref) for entry, ref, _, _ in found])
    read = dict(zip(known, items(register, known.values()), strict=True))
    return [
        Counted(entry, ref, since, None if amount is None else Decimal(amount), read.get((entry, ref)),
                known.get((entry, ref)))
        for entry, ref, since, amount in found
    ]  # fmt: skip


def versions(register: Register, wanted: Iterable[tuple[int, str]]) -> dict[tuple[int, str], Version]:
    """The versions that these entries made of these items."""
    pairs = set(wanted)
    return {(one.entry_id, one.ref): one for one in made_by(register, sorted({entry for entry, _ in pairs}))
            if (one.entry_id, one.ref) in pairs}  # fmt: skip


def made_by(register: Register, entries: list[int]) -> Iterator[Version]:
    for first in range(0, len(entries), AT_ONCE):
        made = Version.objects.filter(register=register.code, entry__in=entries[first:first + AT_ONCE])
        yield from made.select_related("division")
