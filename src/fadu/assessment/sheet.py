"""考核表: what one unit was assessed on, item by item: value from the records, claim, review, proof, points, gaps."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from fadu.assessment.binding import schemes_of
from fadu.assessment.cycle import day_of, scope_for
from fadu.assessment.scheme import Item, Scheme
from fadu.assessment.scoring import Score, plain, rounded, score
from fadu.indicators import compute
from fadu.indicators.compute import Value
from fadu.indicators.scope import Scope
from fadu.indicators.states import shown
from fadu.ledger.models import Attachment, Entry, Matter
from fadu.statutes.assessment import AddEvidence, Ask, Claim, Confirm, Review, WithdrawEvidence

LEFT_OUT = "不适用"  # in place of points in a confirmed result
EVIDENCE, CLAIM, REVIEW, ASK = AddEvidence.id, Claim.id, Review.id, Ask.id


@dataclass(frozen=True)
class Evidence:
    """佐证材料: handed in once under the number of its entry, used by any item."""

    number: int
    name: str
    summary: str
    files: tuple[Attachment, ...]
    withdrawn: str = ""  # why; "" where it stands


@dataclass(frozen=True)
class Line:
    """One item as it stands. `computed`: the value by the records; None: not computed; `number`: that which counts
    (of the records, else as reviewed, else as claimed), None: none is known.

    `claim`, `review`: the last entry of each; None: none yet. `settled`: the result was confirmed with `final` points
    for this item (None: none) or with the item `left_out`; what the records say since then no longer changes it.
    """

    item: Item
    computed: Value | None = None
    number: Decimal | None = None
    claim: Entry | None = None
    review: Entry | None = None
    evidence: tuple[Evidence, ...] = ()
    settled: bool = False
    final: Decimal | None = None
    left_out: bool = False

    @cached_property
    def worth(self) -> Score | None:
        """What the number is worth, and why; None: it is not for a number to say."""
        return score(self.item, self.number) if self.item.computed or self.number is not None else None

    @cached_property
    def inapplicable(self) -> bool:
        """不适用: the item does not concern the unit, as the review says, else as the unit claims with its reason."""
        if self.settled:
            return self.left_out
        told = self.review or self.claim
        return bool(told and told.data.get("inapplicable"))

    @property
    def claimed(self) -> Decimal | None:
        return said(self.claim)

    @property
    def reviewed(self) -> Decimal | None:
        return said(self.review)

    @cached_property
    def points(self) -> Decimal | None:
        """What counts: the review, else the claim, else what the records give; None: nothing yet, or 不适用."""
        if self.settled:
            return self.final
        if self.inapplicable:
            return None
        for one in (self.reviewed, self.claimed):
            if one is not None:
                return one
        return self.worth.points if self.number is not None and self.worth else None

    @property
    def unknown(self) -> bool:
        """Is it computed, but the records know nothing of it?"""
        return self.item.computed and (self.computed is None or self.computed.value is None)

    @property
    def bare(self) -> bool:
        """Does the claim rest on proof all of which was withdrawn?"""
        return bool(self.claim and self.claim.data.get("evidence")) and not self.evidence

    @property
    def vetoed(self) -> bool:
        if self.item.rule.way != "veto" or self.inapplicable:
            return False
        return bool(self.worth and self.worth.vetoed)

    @property
    def lost(self) -> Decimal:
        """How many points are missing to the full ones; of what stands on top and of what is unknown none."""
        if self.item.on_top or self.points is None:
            return Decimal(0)
        return max(Decimal(0), self.item.points - self.points)


@dataclass(frozen=True)
class Sheet:
    """The whole table of one unit. `asked_on`: the day by which what has fallen due is asked."""

    matter: Matter
    scheme: Scheme
    year: int
    lines: tuple[Line, ...]
    evidence: tuple[Evidence, ...]
    withdrawn: tuple[Evidence, ...]
    confirmed: Entry | None
    asked_on: date

    @cached_property
    def total(self) -> Decimal:
        """As it stands now; after the result was confirmed, what was confirmed."""
        if self.confirmed:
            return Decimal(str(self.confirmed.data["total"]))
        return self.scaled(self.judged_points) + self.on_top

    @cached_property
    def on_top(self) -> Decimal:
        """加分: what stands on top of the full mark, never scaled."""
        return added(one.points for one in self.lines if one.item.on_top)

    @property
    def reckoned(self) -> str:
        """How the total comes about, as `38÷48×100＋2`; "" where it is the sum of the points and nothing more."""
        scaled = f"÷{plain(self.base)}×{plain(self.full)}" if self.base not in (0, self.full) else ""
        more = f"＋{plain(self.on_top)}" if self.on_top else ""
        return f"{plain(self.judged_points)}{scaled}{more}" if scaled or more else ""

    @cached_property
    def claimed(self) -> Decimal:
        """自评总分, scaled as it would be if every claim stood."""
        lines = tuple(replace(one, review=None, settled=False) for one in self.lines)
        return replace(self, lines=lines, confirmed=None).total

    @property
    def full(self) -> Decimal:
        """满分: to which the points are scaled; without such a mark what the items asked of the unit make up."""
        return self.scheme.mark or self.scheme.full

    @cached_property
    def inapplicable(self) -> tuple[Line, ...]:
        """The items that do not concern the unit."""
        return tuple(one for one in self.lines if one.inapplicable)

    @cached_property
    def base(self) -> Decimal:
        """适用分值: the full points of the items that concern the unit, without what stands on top."""
        return added(one.item.points for one in self.lines if not one.item.on_top and not one.inapplicable)

    def scaled(self, points: Decimal) -> Decimal:
        """These points of the base as points of the full mark, two decimals; as they are where both are the same."""
        return points if self.base in (0, self.full) else rounded(points * self.full / self.base)

    @property
    def open_lines(self) -> tuple[Line, ...]:
        """The items for which nothing is said yet."""
        return tuple(one for one in self.lines
                     if one.points is None and not one.item.on_top and not one.inapplicable)  # fmt: skip

    @property
    def vetoed(self) -> tuple[Line, ...]:
        """The items that bar the result; after it was confirmed, those with which it was confirmed."""
        said = set(self.confirmed.data.get("vetoed") or ()) if self.confirmed else None
        return tuple(one for one in self.lines if (one.vetoed if said is None else one.item.code in said))

    @cached_property
    def gaps(self) -> tuple[Line, ...]:
        """差距清单: where points are lost, most first."""
        return tuple(sorted((one for one in self.lines if one.lost), key=lambda one: -one.lost))

    @cached_property
    def by_first(self) -> dict[str, tuple[Decimal | None, Decimal]]:
        """Points (None: no item has any yet) and full points by 一级指标, without what stands on top or is 不适用."""
        found: dict[str, tuple[Decimal | None, Decimal]] = {}
        for one in self.lines:
            if not one.item.on_top and not one.inapplicable:
                points, full = found.get(one.item.first, (None, Decimal(0)))
                more = points if one.points is None else (points or Decimal(0)) + one.points
                found[one.item.first] = more, full + one.item.points
        return found

    @cached_property
    def judged(self) -> Decimal:
        """已评分值: the full points of the items that have points, without what stands on top."""
        return added(one.item.points for one in self.lines if one.points is not None and not one.item.on_top)

    @property
    def counted(self) -> Decimal:
        """The same in points of the full mark."""
        return self.scaled(self.judged)

    @cached_property
    def judged_points(self) -> Decimal:
        """The points of these."""
        return added(one.points for one in self.lines if not one.item.on_top)

    def judged_by_first(self) -> dict[str, tuple[Decimal, Decimal]]:
        """By 一级指标 the points and the full points of the items that have points."""
        found: dict[str, tuple[Decimal, Decimal]] = {}
        for one in self.lines:
            if not one.item.on_top:
                points, full = found.get(one.item.first, (Decimal(0), Decimal(0)))
                known = one.item.points if one.points is not None else Decimal(0)
                found[one.item.first] = points + (one.points or Decimal(0)), full + known
        return found


def said(entry: Entry | None) -> Decimal | None:
    points = None if entry is None else entry.data.get("points")
    return None if points is None else Decimal(str(points))


def added(points: Iterable[Decimal | None]) -> Decimal:
    return sum((one for one in points if one is not None), Decimal(0))


def sheets(matters: Sequence[Matter]) -> list[Sheet]:
    """The tables of these units (procedure `assessment`, organ and division at hand), in as few queries as for one.

    Raises SchemeError.
    """
    entries = entries_of(matters)
    asked = {one.pk: first(entries[one.pk], ASK) for one in matters}
    schemes = schemes_of(matters, asked)
    values = values_of(matters, asked, schemes)
    return [sheet(one, schemes[one.pk], asked[one.pk], entries[one.pk], values[one.pk])
            for one in matters]  # fmt: skip


def entries_of(matters: Sequence[Matter]) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = {one.pk: [] for one in matters}
    wanted = (ASK, EVIDENCE, WithdrawEvidence.id, CLAIM, REVIEW, Confirm.id)
    rows = Entry.objects.filter(matter__in=found, step__in=wanted).order_by("number").prefetch_related("attachments")
    for row in rows:
        found[row.matter_id].append(row)
    return found


def first(entries: Sequence[Entry], step: str) -> Entry:
    return next(one for one in entries if one.step == step)


def values_of(
    matters: Sequence[Matter], asked: Mapping[int, Entry], schemes: Mapping[int, Scheme]
) -> dict[int, dict[str, Value]]:
    """What the records give for each unit, by the indicator's code; all units of one scheme in one question."""
    found: dict[int, dict[str, Value]] = {one.pk: {} for one in matters}
    groups = questions_of(matters, asked, schemes)
    if not groups:
        return found
    there = shown(*((codes, scopes) for _members, codes, scopes in groups))
    for members, codes, scopes in groups:
        for one, row in zip(members, compute.over(codes, scopes, of=there), strict=True):
            found[one.pk] = {value.code: value for value in row}
    return found


def questions_of(
    matters: Sequence[Matter], asked: Mapping[int, Entry], schemes: Mapping[int, Scheme]
) -> list[tuple[list[Matter], tuple[str, ...], list[Scope]]]:
    """What the records are asked of these units: those with the same items together, their indicators, a scope each."""
    groups: dict[tuple[str, ...], list[Matter]] = {}
    for one in matters:
        groups.setdefault(schemes[one.pk].codes, []).append(one)
    return [
        (members, codes,
         [scope_for(one.organ, int(asked[one.pk].data["year"]), as_of(asked[one.pk])) for one in members])
        for codes, members in groups.items() if codes
    ]  # fmt: skip


def as_of(asked: Entry) -> date:
    """The day by which what is due is asked: the last day for the self-assessment, so that the numbers stand still."""
    return day_of(asked.data["due"])


def sheet(matter: Matter, scheme: Scheme, asked: Entry, entries: Sequence[Entry], values: Mapping[str, Value]) -> Sheet:
    gone = {int(one.data["number"]): one.data["reason"] for one in entries if one.step == WithdrawEvidence.id}
    every = [evidence(one, gone.get(one.number, "")) for one in entries if one.step == EVIDENCE]
    proofs = {one.number: one for one in every if not one.withdrawn}
    claims = {one.data["item"]: one for one in entries if one.step == CLAIM}  # of several the last
    reviews = {one.data["item"]: one for one in entries if one.step == REVIEW}
    confirmed = next((one for one in entries if one.step == Confirm.id), None)
    finals = finals_of(confirmed)
    lines = tuple(
        line(item, values.get(item.indicator), claims.get(item.code), reviews.get(item.code), proofs, finals)
        for item in scheme.items
    )  # fmt: skip
    withdrawn = tuple(one for one in every if one.withdrawn)
    return Sheet(matter, scheme, int(asked.data["year"]), lines, tuple(proofs.values()), withdrawn, confirmed,
                 as_of(asked))  # fmt: skip


def finals_of(confirmed: Entry | None) -> dict[str, str] | None:
    """What stands by item in the confirmed result (points, or 不适用); None: not confirmed, or without it."""
    told = [one.partition("＝") for one in (confirmed.data.get("scores") or ())] if confirmed else []
    return {code: points for code, _sign, points in told} or None


def final_text(line: Line) -> str:
    """How an item is written down in the result; "" for one without points."""
    if line.inapplicable:
        return f"{line.item.code}＝{LEFT_OUT}"
    return "" if line.points is None else f"{line.item.code}＝{plain(line.points)}"


def line(item: Item, value: Value | None, claim: Entry | None, review: Entry | None,
         proofs: Mapping[int, Evidence], finals: Mapping[str, str] | None) -> Line:  # fmt: skip
    known = value.value if value else None
    number = known if known is not None else reported(review) if reported(review) is not None else reported(claim)
    used = tuple(proofs[int(number)] for number in (claim.data.get("evidence") or () if claim else ())
                 if str(number).isdecimal() and int(number) in proofs)  # fmt: skip
    if finals is None:
        return Line(item, value, number, claim, review, used)
    final = finals.get(item.code)
    points = None if final is None or final == LEFT_OUT else Decimal(final)
    return Line(item, value, number, claim, review, used, True, points, final == LEFT_OUT)


def reported(entry: Entry | None) -> Decimal | None:
    """The number that a claim or a review states."""
    value = entry.data.get("value") if entry else None
    return None if value is None else Decimal(str(value))


def evidence(entry: Entry, withdrawn: str) -> Evidence:
    files = tuple(entry.attachments.all())
    return Evidence(entry.number, entry.data["name"], entry.data.get("summary") or "", files, withdrawn)
