"""What the four reports state: 295 figures, each with its place in the report and the indicator that gives it."""
from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

NEARLY = Decimal("1.1")  # “50余” is said of what is over fifty, not of sixty


@dataclass(frozen=True)
class Fact:
    """One published figure. `about`: 余 (that many and some more), 以上 (that much or more), or empty (exactly)."""

    id: str
    indicator: str
    value: Decimal
    unit: str
    about: str
    place: str
    name: str

    @property
    def text(self) -> str:
        """As it was published: `50余期`, `84.3%`."""
        said = (self.about, self.unit) if self.about == "余" else (self.unit, self.about)
        return f"{self.value:f}{''.join(said)}"

    def agrees(self, found: Decimal | None) -> bool:
        """Does the found value say the same? Unknown agrees with nothing."""
        if found is None:
            return False
        if self.about == "余":
            return self.value <= found < self.value * NEARLY
        return found >= self.value if self.about else found == self.value


def facts(name: str) -> list[Fact]:
    """The published figures of a round, in the order of the report."""
    return [
        Fact(row["id"], row["indicator"], Decimal(row["value"]), row["unit"], row["about"], row["place"], row["name"])
        for row in rows(f"{name}.tsv")
    ]


def rows(file: str) -> Iterator[dict[str, str]]:
    """The lines of a data file of this package, by the names in its first line."""
    with files("fadu.demo.rounds").joinpath(file).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
