"""An indicator: a number with its meaning."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from fadu.indicators.rounding import TENTH, WHOLE, Rounding
from fadu.indicators.sets import Row, Set

Kind = Literal["flow", "stock", "rate", "average", "level", "standard", "target"]
Better = Literal["higher", "lower", ""]

KINDS: dict[Kind, str] = {"flow": "本期发生数", "stock": "时点数", "rate": "比率", "average": "平均数",
                         "level": "登记值", "standard": "标准", "target": "目标"}


@dataclass(frozen=True)
class Indicator:
    """指标. The value is the numerator's total; with a denominator it is their quotient, times `times`.

    `procedures`: the procedures whose records it rests on. Where a division has no record of any of them, the value
    is unknown (—), not zero. `basis`: the article behind the 口径, where law defines it.
    """

    code: str
    name: str
    unit: str
    domain: str
    kind: Kind
    note: str
    numerator: Set
    denominator: Set | None = None
    procedures: tuple[str, ...] = ()
    basis: str = ""
    rounding: Rounding = WHOLE
    times: int = 1
    better: Better = ""
    target: int | None = None

    @property
    def period(self) -> str:
        """统计期: what of a year it speaks of."""
        return "年度内" if self.kind in ("flow", "rate", "average") else "期末"

    @property
    def comparator(self) -> str:
        """What it is held against."""
        if self.target is not None:
            return f"目标{self.target}{self.unit}"
        return {"standard": "标准", "target": "目标"}.get(self.kind, "同比")


def count(code: str, name: str, domain: str, procedure: str, note: str, rows: Set, *, unit: str = "件",
          stock: bool = False, basis: str = "", better: Better = "") -> Indicator:
    """A number of entries, or the sum of what they say."""
    return Indicator(code, name, unit, domain, "stock" if stock else "flow", note, rows,
                     procedures=(procedure,), basis=basis, better=better)


def rate(code: str, name: str, domain: str, procedure: str, note: str, part: Set, whole: Set, *, basis: str = "",
         better: Better = "higher", rounding: Rounding = TENTH, target: int | None = None) -> Indicator:
    """A percentage: of the whole, the part. Every entry of the part is one of the whole."""
    return Indicator(code, name, "%", domain, "rate", note, part, whole, (procedure,), basis, rounding, 100, better,
                     target)


def average(code: str, name: str, domain: str, procedure: str, note: str, rows: Set, amount: Callable[[Row], Any], *,
            unit: str, basis: str = "", better: Better = "lower") -> Indicator:
    """An amount added up over the rows, divided by their number."""
    return Indicator(code, name, unit, domain, "average", note, rows.adding(amount), rows, (procedure,), basis, TENTH,
                     1, better)
