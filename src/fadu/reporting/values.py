"""Where the numbers of a report come from: the indicators of the year, or what a final version kept of them."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from .content import Content
from .figures import Figure, Value
from .references import codes


@dataclass(frozen=True)
class Kept:
    """A value with its meaning, as it stands in a report. `entries` are the ids of the entries counted."""

    code: str
    name: str
    value: Figure | None
    unit: str
    numerator: Figure | None
    denominator: Figure | None
    entries: tuple[int, ...]
    note: str = ""
    basis: str = ""

    def as_json(self) -> dict[str, Any]:
        """Decimals as text, so that nothing is rounded on the way."""
        return {name: str(value) if isinstance(value, Decimal) else list(value) if isinstance(value, tuple) else value
                for name, value in asdict(self).items()}


def of_year(division: str, year: int, wanted: Iterable[str] | None = None, *, as_of: date | None = None,
            entries: bool = True) -> dict[str, Kept]:
    """The values of a division (six digits) and year by code: of these codes that the catalogue knows, else of all.

    `as_of`: the day on which is asked what has fallen due (default: today); without `entries`, the figures alone,
    which is quicker.
    Raises fadu.indicators.scope.BadScope for a division or year that is none.
    """
    from fadu.indicators.catalogue import CATALOGUE
    from fadu.indicators.compute import compute

    chosen = [code for code in dict.fromkeys(CATALOGUE if wanted is None else wanted) if code in CATALOGUE]
    return {value.code: keep(value, CATALOGUE[value.code].note, CATALOGUE[value.code].basis)
            for value in compute(chosen, division, year, as_of=as_of, entries=entries)}


_KEPT: dict[tuple[str, int, date, str], dict[str, Kept]] = {}
_MOST = 32


def at_hand(division: str, year: int) -> dict[str, Kept]:
    """All figures of a year without their entries, for pages: kept until the mart moves on or the day ends.

    The dictionary is shared: to be read, never changed. Raises as `of_year`.
    """
    from django.utils import timezone

    from fadu.indicators import states
    from fadu.indicators.catalogue import CATALOGUE
    from fadu.indicators.compute import over
    from fadu.indicators.scope import scope_of

    today = timezone.localdate()
    scope = scope_of(division, year, as_of=today)
    state = states.shown((list(CATALOGUE), [scope]))
    key = (division, year, today, str(state.path))
    if key not in _KEPT:
        while len(_KEPT) >= _MOST:
            _KEPT.pop(next(iter(_KEPT)), None)
        (found,) = over(list(CATALOGUE), [scope], of=state)
        _KEPT[key] = {one.code: keep(one, CATALOGUE[one.code].note, CATALOGUE[one.code].basis) for one in found}
    return _KEPT[key]


def keep(value: Value, note: str = "", basis: str = "") -> Kept:
    return Kept(value.code, value.name, value.value, value.unit, value.numerator, value.denominator,
                tuple(value.entries), note, basis)


def from_json(raw: Mapping[str, Any]) -> Kept:
    """The value that `Kept.as_json` gave."""
    figures = {name: _figure(raw[name]) for name in ("value", "numerator", "denominator")}
    return Kept(**{**raw, **figures, "entries": tuple(raw["entries"])})


def used(content: Content) -> list[str]:
    """The codes that a report refers to, each once, in the order of the report."""
    return list(dict.fromkeys(code for part in content.parts for block in part.blocks for code in codes(block.text)))


def differences(kept: Mapping[str, Value], now: Mapping[str, Value]) -> list[str]:
    """The codes whose value, numerator, denominator or entries are no longer those that were kept."""
    return [code for code, value in kept.items() if code not in now or _said(value) != _said(now[code])]


def _said(value: Value) -> tuple[Figure | None, Figure | None, Figure | None, Sequence[int]]:
    return value.value, value.numerator, value.denominator, sorted(value.entries)


def _figure(raw: object) -> Figure | None:
    if raw is None or isinstance(raw, int | float):
        return raw
    return Decimal(str(raw))
