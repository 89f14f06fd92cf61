"""How a figure is rounded: in Decimal, never by the engine, so that every engine shows the same."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


@dataclass(frozen=True)
class Rounding:
    """取舍规则. `truncate` cuts off (截尾) instead of rounding half up (四舍五入)."""

    decimals: int = 0
    truncate: bool = False

    def __call__(self, value: Decimal) -> Decimal:
        step = Decimal(1).scaleb(-self.decimals)
        return value.quantize(step, ROUND_DOWN if self.truncate else ROUND_HALF_UP)

    def __str__(self) -> str:
        kept = f"保留{self.decimals}位小数" if self.decimals else "取整数"
        return f"{kept}，{'截尾' if self.truncate else '四舍五入'}"


WHOLE = Rounding()
TENTH = Rounding(1)
