"""Holding a round against what was published, figure by figure."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fadu.demo.rounds.facts import Fact, facts
from fadu.demo.rounds.places import ROUNDS
from fadu.indicators.compute import compute


@dataclass(frozen=True)
class Compared:
    """A published figure beside the indicator's value."""

    fact: Fact
    found: Decimal | None
    text: str

    @property
    def agrees(self) -> bool:
        return self.fact.agrees(self.found)


def compared(name: str) -> list[Compared]:
    """Every published figure of a round with what its records give."""
    one, told = ROUNDS[name], facts(name)
    codes = list(dict.fromkeys(fact.indicator for fact in told))
    values = {value.code: value for value in compute(codes, one.code, one.year, entries=False)}
    return [Compared(fact, values[fact.indicator].value, values[fact.indicator].text) for fact in told]
