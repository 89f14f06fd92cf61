"""Charts of a few numbers, drawn as SVG: coordinates in percent, so that no text is ever stretched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

FEW = 20  # a share of fewer than this wavers: its bar is hatched


@dataclass(frozen=True)
class Dot:
    x: float
    y: float
    text: str
    under: str
    note: str
    address: str
    last: bool


@dataclass(frozen=True)
class Plot:
    dots: list[Dot]
    line: str  # points of a polyline in a box of 100 by 100
    grid: list[tuple[float, str]]
    story: str


@dataclass(frozen=True)
class Bar:
    title: str
    text: str
    note: str
    width: float
    address: str
    me: bool = False
    few: bool = False


def round_top(highest: Decimal) -> Decimal:
    """A round number a little above the highest."""
    if highest <= 0:
        return Decimal(1)
    power = Decimal(10) ** (len(str(int(highest))) - 1)
    return next(power * step for step in (1, 2, 3, 4, 5, 6, 8, 10, 15, 20) if power * step >= highest * Decimal("1.1"))


def plot(points: Sequence[tuple[str, Decimal | None, str, str, str]], unit: str) -> Plot | None:
    """A line over years. points: (year, value or None, value as read, note, address); fewer than two values: None."""
    known = [value for _, value, *_ in points if value is not None]
    if len(known) < 2:
        return None
    top = round_top(max(known))
    dots, steps = [], max(len(points) - 1, 1)
    for n, (year, value, text, note, address) in enumerate(points):
        if value is not None:
            x, y = 6 + 88 * n / steps, float(100 - 100 * value / top)
            dots.append(Dot(round(x, 1), round(y, 1), text, year, note, address, n == len(points) - 1))
    grid = [(100.0 - 50 * n, f"{(top * n / 2).normalize():f}{unit if unit == '%' else ''}") for n in range(3)]
    story = "，".join(
        _("{year}年{text}").format(year=year, text=text) for year, value, text, *_rest in points if value is not None
    )
    return Plot(dots, " ".join(f"{dot.x},{dot.y}" for dot in dots), grid, story)


def bars(values: Sequence[tuple[str, Any, str, bool]]) -> list[Bar]:
    """Divisions side by side, highest first. values: (name, Value, address, is it this one); unknown ones last."""
    from fadu.reporting.figures import plain, text

    highest = max((value.value for _, value, *_ in values if value.value is not None), default=Decimal(0)) or Decimal(1)
    ordered = sorted(values, key=lambda one: (one[1].value is None, -(one[1].value or 0)))
    found = []
    for name, value, address, me in ordered:
        whole = value.denominator
        note = f"{plain(value.numerator)}/{plain(whole)}" if whole is not None and value.numerator is not None else ""
        note = _("无记录") if value.numerator is None else note
        width = round(float(100 * (value.value or 0) / highest), 1)
        shown = "—" if value.value is None else text(value)
        found.append(Bar(name, shown, note, width, address, me, whole is not None and whole < FEW))
    return found
