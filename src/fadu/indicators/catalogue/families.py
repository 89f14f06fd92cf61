"""Words for families of indicators that rest on registers: what is in force, what was entered, what was only measured.

Each gives an indicator with its 口径 in words, so that a domain's module is a list of names.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fadu.indicators.indicator import Better, Indicator, Kind
from fadu.indicators.rounding import TENTH, WHOLE, Rounding
from fadu.indicators.sets import Set, any_of, entered, in_force, marked_as
from fadu.registers.catalogue import REGISTERS

MEASURES = "measures"
EXACT = Rounding(2)
HUNDREDTHS, THOUSANDTHS = Rounding(2), Rounding(3)
CUT_TENTH, CUT_HUNDREDTHS = Rounding(1, truncate=True), Rounding(2, truncate=True)
OF_MEASURE: dict[Kind, str] = {
    "flow": "本期登记的数之和", "stock": "到本期末最后登记的数", "level": "到本期末登记的本级的值，下级的不并入",
    "standard": "到本期末登记的本级执行的标准，下级的不并入", "target": "到本期末登记的本级确定的目标，下级的不并入",
}  # fmt: skip


def amount_of(column: str) -> Any:
    """The number in that column of an item, as what is added up."""
    return AMOUNTS.setdefault(column, lambda item: item[f"item_{column}"])


AMOUNTS: dict[str, Any] = {}  # one a column, so that equal sets are the same


def measured(key: str, kind: Kind) -> Set:
    """The items of the register of measured numbers under that name: new ones, or those in force."""
    rows = entered(MEASURES) if kind == "flow" else in_force(MEASURES)
    found = rows.having(lambda item: any_of(item.record, [f"indicator={key}"]))
    return (found if kind in ("flow", "stock") else found.own()).adding(amount_of("number"))


@dataclass(frozen=True)
class Family:
    """The words, for the indicators of one domain."""

    domain: str

    def items(self, code: str, name: str, unit: str, register: str, kind: str = "", *, marks: tuple[str, ...] = (),
              also: str = "", of: str = "", new: bool = False, own: bool = False, note: str = "",
              better: Better = "") -> Indicator:
        """Items of a register: in force at the end, or `new` in the period; with any of these marks and `also` this
        one; `of`: a number they state, added up."""
        rows = (entered if new else in_force)(register, kind)
        rows = marked_as(rows, *marks) if marks else rows
        rows = marked_as(rows, also) if also else rows
        rows = rows.own() if own else rows
        rows = rows.adding(amount_of(of)) if of else rows
        said = note or say(register, kind, (*marks, *([also] if also else [])), of, new, own)
        used = (known(register, kind, new),)
        return Indicator(code, name, unit, self.domain, "flow" if new else "stock", said, rows, procedures=used,
                         rounding=EXACT if of else WHOLE, better=better)

    def measure(self, code: str, name: str, unit: str, kind: Kind = "flow", source: str = "", *,
                key: str = "") -> Indicator:
        """A number that the government itself only registers, with its source."""
        note = f"{OF_MEASURE[kind]}；{source or '主管部门'}提供，登记在“{REGISTERS[MEASURES].title}”并写明来源。"
        used = (f"register:{MEASURES}:{key or name}{'+' * (kind == 'flow')}",)
        return Indicator(code, name, unit, self.domain, kind, note, measured(key or name, kind), procedures=used,
                         rounding=EXACT)

    def part(self, code: str, name: str, note: str, part: Set, whole: Set, used: str, *, rounding: Rounding = TENTH,
             better: Better = "higher", target: int | None = None, basis: str = "") -> Indicator:
        """A percentage of items of a register: of the whole, the part. `used`: what must have been entered."""
        return Indicator(code, name, "%", self.domain, "rate", note, part, whole, (used,), basis, rounding, 100, better,
                         target)

    def ratio(self, code: str, name: str, note: str, part: Indicator, whole: Indicator, *,
              rounding: Rounding = TENTH, better: Better = "") -> Indicator:
        """A percentage of two other numbers; known where the whole is."""
        return Indicator(code, name, "%", self.domain, "rate", note, part.numerator, whole.numerator, whole.procedures,
                         rounding=rounding, times=100, better=better)


def known(register: str, kind: str, new: bool) -> str:
    """What must have been entered for a number to be known (`fadu.indicators.usage`)."""
    return f"register:{register}/{kind}{'+' * new}" if kind else f"register:{register}{'+' * new}"


def say(register: str, kind: str, marks: tuple[str, ...], of: str, new: bool, own: bool) -> str:
    """The 口径 of a number of items."""
    one = REGISTERS[register]
    where = f"“{one.title}”" + (f"中“{kind}”一类" if kind else "")
    labels = {column.name: column.label for column in one.columns}
    said = "、".join(f"{labels[mark.partition('=')[0]]}为{mark.partition('=')[2]}" for mark in marks)
    which = f"条目中{said}的" if said else "条目"
    what = f"{'' if said else '的'}{labels[of]}之和" if of else "" if said else "数"
    when = "本期新登记的" if new else "到本期末有效的"
    return f"{when}{where}{which}{what}{LEVEL[own]}。"


LEVEL = {True: "，只计本级", False: ""}
