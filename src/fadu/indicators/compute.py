"""Computing: any indicators for any scopes in one query a ground, and the entries behind any of them."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.utils.translation import gettext as _

from fadu.indicators import compiled, mart, queries, values
from fadu.indicators.adding import computed_for, list_up
from fadu.indicators.catalogue import CATALOGUE, VERSION
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope, scope_of
from fadu.indicators.sets import Set
from fadu.indicators.states import State, state
from fadu.indicators.values import Held

Part = Literal["numerator", "denominator"]


class UnknownIndicator(KeyError):
    """目录中没有的指标."""

    def __str__(self) -> str:
        return _("没有指标“{args}”，可用的代号见指标目录。").format(args=self.args[0])


@dataclass(frozen=True)
class Value:
    """What an indicator comes to. `value` None: unknown (—), which is not zero.

    `entries`: the ledger ids behind the numerator, in order; empty where they were not asked for.
    """

    code: str
    name: str
    value: Decimal | None
    unit: str
    numerator: Decimal | None
    denominator: Decimal | None
    entries: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The value as it is read: `19.6%`, `51件`, `—`."""
        return "—" if self.value is None else f"{self.value}{self.unit}"


def indicator(code: str) -> Indicator:
    """The indicator of that code. Raises UnknownIndicator."""
    try:
        return CATALOGUE[code]
    except KeyError:
        raise UnknownIndicator(code) from None


def compute(
    codes: Iterable[str] | None, division: str, year: int, *, entries: bool = True, own: bool = False,
    through: date | None = None, as_of: date | None = None, organ: int = 0, fresh: bool = True,
) -> list[Value]:  # fmt: skip
    """The values of these indicators (None: of all, in the catalogue's order) for a division and a year.

    A province or a city includes the divisions below it unless `own`; `through` ends the period early (inclusive);
    `organ`: only what this organ handles (its id; 0: all).
    `entries`: give the ledger ids behind each numerator as well. `as_of`: the day on which is asked what has fallen
    due (default: today). `fresh`: first bring the mart up to the ledger. Raises UnknownIndicator, BadScope.
    """
    chosen = [indicator(code) for code in (CATALOGUE if codes is None else codes)]
    scope = scope_of(division, year, as_of=as_of or mart.now().date(), own=own, through=through, organ=organ)
    there = state(fresh)
    (found,) = table(chosen, [scope], there)
    if not entries:
        return found
    lists = list_up([one.numerator for one in chosen], scope, there.connection)
    return [with_entries(value, lists.get(one.numerator, ())) for one, value in zip(chosen, found, strict=True)]


def over(codes: Sequence[str], scopes: Sequence[Scope], *, of: State | None = None) -> list[list[Value]]:
    """A row a scope, a value an indicator, without entries; all of one state of the mart. Raises UnknownIndicator.

    `of`: the state that is asked (default: the newest one, as it is); pages take `states.shown`.
    """
    return table([indicator(code) for code in codes], scopes, of or state(fresh=False))


def table(chosen: Sequence[Indicator], scopes: Sequence[Scope], there: State) -> list[list[Value]]:
    """What `over` gives, of this state: what is at hand as it is, the rest computed and kept."""
    codes, at_hand = [one.code for one in chosen], values.held(there.path, scopes)
    lacking: dict[tuple[Indicator, ...], list[Scope]] = {}
    for scope in values.missing(scopes, codes, at_hand):
        wanting = tuple(one for one in chosen if one.code not in at_hand.get(scope.key, {}))
        lacking.setdefault(wanting, []).append(scope)
    for wanting, members in lacking.items():
        computed = computed_for(wanting, members, there.connection)
        values.hold(there.path, computed, codes)
        for scope, of_code in computed.items():
            at_hand.setdefault(scope.key, {}).update(of_code)
    return [[valued(one, at_hand[scope.key][one.code]) for one in chosen] for scope in scopes]


def entries_behind(
    code: str, division: str, year: int, part: Part = "numerator", *, limit: int | None = None, offset: int = 0,
    own: bool = False, through: date | None = None, as_of: date | None = None, organ: int = 0, fresh: bool = True,
) -> list[int]:  # fmt: skip
    """The ledger ids of the entries that an indicator counts, in order; none where it has no denominator.

    The filter is the one that `compute` counts with: the length of the list is the number. Raises UnknownIndicator,
    BadScope.
    """
    scope = scope_of(division, year, as_of=as_of or mart.now().date(), own=own, through=through, organ=organ)
    return behind(code, scope, part, limit=limit, offset=offset, fresh=fresh)


def behind(
    code: str, scope: Scope, part: Part = "numerator", *, start: int = 0, limit: int | None = None, offset: int = 0,
    fresh: bool = False, of: State | None = None,
) -> list[int]:  # fmt: skip
    """As `entries_behind`, for any scope; `start`: from this ledger id on (inclusive), `offset` counted from there.

    `of`: the state that is asked (default: the newest one, brought up to the ledger first if `fresh`).
    """
    one = indicator(code)
    chosen = one.numerator if part == "numerator" else one.denominator
    if chosen is None:
        return []
    there = of or state(fresh)
    rows, ((place, _),) = compiled.marked([chosen])
    question = queries.asking(queries.page(rows, place, start, offset, limit, chosen.table == "items"), [scope])
    return [row[0] for row in there.connection.execute(question).fetchall()]


@dataclass(frozen=True)
class Piece:
    """Of the entries behind an indicator those whose matters came to one outcome (empty: not ended yet); of items of
    registers those of one kind.

    `part`: how many count in the numerator; `whole`: in the denominator, or in the numerator where there is none.
    """

    outcome: str
    part: int
    whole: int


def pieces(code: str, scope: Scope, of: State) -> list[Piece]:
    """What stands behind an indicator by outcome, most first; the sum of the parts is the length of its list."""
    one = indicator(code)
    part, whole = one.numerator, one.denominator or one.numerator
    if part.ground == whole.ground:
        found = by_outcome([part, whole], scope, of)
    else:
        parts, wholes = (dict(by_outcome([rows], scope, of)) for rows in (part, whole))
        found = [(outcome, parts.get(outcome, 0), wholes.get(outcome, 0)) for outcome in {**parts, **wholes}]
    return [Piece(outcome or "", part, whole) for outcome, part, whole in found]


def by_outcome(sets: Sequence[Set], scope: Scope, of: State) -> list[tuple[Any, ...]]:
    """Rows outcome, count of each of these sets, which stand on one ground."""
    rows, places = compiled.marked(sets)
    return of.connection.execute(queries.asking(queries.outcomes(rows, places), [scope])).fetchall()


def valued(one: Indicator, held: Held) -> Value:
    """What was not in use is unknown, not zero; a share of nothing is unknown too."""
    if not held.recorded:
        return Value(one.code, one.name, None, one.unit, None, None)
    part, whole = held.part, held.whole
    if one.denominator is None or whole is None:
        return Value(one.code, one.name, one.rounding(part), one.unit, part, None)
    value = one.rounding(part * one.times / whole) if whole else None
    return Value(one.code, one.name, value, one.unit, part, whole)


def with_entries(value: Value, entries: tuple[int, ...]) -> Value:
    return value if value.numerator is None else replace(value, entries=entries)


def receipt(last: mart.Mark) -> dict[str, Any]:
    """What a frozen figure keeps to be computed again: catalogue, law and software, place in the ledger."""
    return {"catalogue": VERSION, "edition": last.edition, "entry": last.last}
