"""Asking a register: its items as of any day, in pages, counted, with their history.

Everything is asked here: pages, API, other packages. The tables behind (`versions`, certificates) are no one else's.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from fadu.organs.codes import prefix_of
from fadu.organs.models import Division, Organ
from fadu.registers.catalogue import REGISTERS
from fadu.registers.certificates import cards, stated
from fadu.registers.grammar import Register
from fadu.registers.models import Version

SIZE = 50
IN_FORCE, ENDED, ALL, EVER = "in_force", "ended", "all", "ever"
Cursor = tuple[str, int]


@dataclass(frozen=True)
class Question:
    """What is asked of a register.

    day: as of which (both ends of an item's time are inclusive); codes: the division codes that are seen, each with all
    below it (none: everywhere); organ: of one holder; organs: of these holders only (none: of all); marks:
    “column=value”, all of which hold; words: in name or code; standing: in force on the day, ended by then, or both.
    """

    register: Register
    day: date
    codes: tuple[str, ...] = ()
    organ: int | None = None
    organs: tuple[int, ...] = ()
    category: str = ""
    marks: tuple[str, ...] = ()
    words: str = ""
    standing: str = IN_FORCE


@dataclass(frozen=True)
class Item:
    """One item as it stood."""

    register: Register
    pk: int
    ref: str
    code: str
    name: str
    category: str
    organ: str
    division: str
    valid_from: date | None
    valid_to: date | None
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    items: list[Item]
    after: Cursor | None  # of the following page
    before: Cursor | None


def as_of(code: str, day: date, divisions: Iterable[str] = ()) -> list[Item]:
    """The items of a register in force on that day, by code; of these divisions and below (none: everywhere).

    Raises KeyError for an unknown register.
    """
    asked = Question(REGISTERS[code], day, tuple(divisions))
    return items(asked.register, rows(asked).order_by("code", "pk"))


def find(code: str, ref: str, day: date | None = None) -> Item | None:
    """One item as it stood on that day (default: today), or None."""
    asked = Question(REGISTERS[code], day or timezone.localdate())
    return next(iter(items(asked.register, rows(asked).filter(ref=ref)[:1])), None)


def count(code: str, day: date, divisions: Iterable[str] = (), marks: Sequence[str] = (), category: str = "") -> int:
    """How many items were in force on that day (a stock)."""
    return rows(Question(REGISTERS[code], day, tuple(divisions), marks=tuple(marks), category=category)).count()


def counted(code: str, day: date, divisions: Iterable[str] = ()) -> dict[str, int]:
    """The same by category; of a register that has none under the empty text."""
    asked = rows(Question(REGISTERS[code], day, tuple(divisions)))
    return dict(asked.order_by().values_list("category").annotate(Count("pk")).order_by("category"))


def adjusted(code: str, since: date, until: date, divisions: Iterable[str] = ()) -> dict[str, int]:
    """How many items were 新增, 承接, 变更, 下放, 取消 with effect in this time, both days included (flows).

    Of a register that follows from matters: 列入 and 移出 (届满 is no adjustment).
    """
    base = Version.objects.filter(division_q(tuple(divisions)), register=code)
    began = base.filter(valid_from__range=(since, until)).order_by().values_list("kind").annotate(Count("pk"))
    ended = base.exclude(ended_kind__in=("", "变更", "届满")).filter(
        valid_to__gte=date.fromordinal(since.toordinal() - 1), valid_to__lt=until
    )
    found: dict[str, int] = dict(began.order_by("kind"))
    for kind, number in ended.order_by().values_list("ended_kind").annotate(Count("pk")):
        found[kind] = found.get(kind, 0) + number
    return found


def totals(codes: Sequence[str], day: date, divisions: Iterable[str] = ()) -> dict[str, int]:
    """How many items each of these registers held on that day; one query for all that are kept in one table."""
    asked = Version.objects.on(day).filter(division_q(tuple(divisions)), register__in=codes)
    found = dict(asked.order_by().values_list("register").annotate(Count("pk")))
    for code in codes:
        if REGISTERS[code].table:
            found[code] = count(code, day, divisions)
    return found


def held(codes: Iterable[str], organs: Iterable[int], day: date) -> dict[int, set[str]]:
    """Of each of these organs (by number) the registers among `codes` on which it holds items in force that day."""
    found = Version.objects.on(day).filter(register__in=list(codes), organ__in=list(organs))
    there: dict[int, set[str]] = {}
    for organ, code in found.order_by().values_list("organ", "register").distinct():
        there.setdefault(organ, set()).add(code)
    return there


def page(asked: Question, after: Cursor | None = None, before: Cursor | None = None, size: int = SIZE) -> Page:
    """One page in the order of codes, from beyond a cursor."""
    found, back = rows(asked), before is not None
    cursor = before or after
    if cursor:
        sign = "lt" if back else "gt"
        found = found.filter(
            Q(**{f"code__{sign}e": cursor[0]}), Q(**{f"code__{sign}": cursor[0]}) | Q(**{f"pk__{sign}": cursor[1]})
        )
    order = ("-code", "-pk") if back else ("code", "pk")
    keys = [pk for _code, pk in found.order_by(*order).values_list("code", "pk")[: size + 1]]
    more, keys = len(keys) > size, keys[:size]
    rows_read = rows(Question(asked.register, asked.day, standing=EVER)).in_bulk(keys)
    read = [rows_read[pk] for pk in keys if pk in rows_read]
    if back:
        read.reverse()
    ahead, behind = (True, more) if back else (more, cursor is not None)
    ends = [(one.code, one.pk) for one in (read[-1:] + read[:1])] if read else []
    return Page(items(asked.register, read), ends[0] if ends and ahead else None, ends[1] if ends and behind else None)


def total(asked: Question) -> int:
    return rows(asked).count()


def by_category(asked: Question) -> dict[str, int]:
    """What a question is about, counted by category."""
    return dict(rows(asked).order_by().values_list("category").annotate(Count("pk")).order_by("category"))


def rows(asked: Question) -> QuerySet[Any]:
    """The versions that a question is about; of certificates, rows with the same columns."""
    if asked.register.table:
        return narrowed(cards(), asked)
    return narrowed(Version.objects.filter(register=asked.register.code), asked)


def narrowed(found: QuerySet[Any], asked: Question) -> QuerySet[Any]:
    found = found.filter(division_q(asked.codes), standing_q(asked))
    if asked.organ:
        found = found.filter(organ=asked.organ)
    if asked.organs:
        found = found.filter(organ__in=asked.organs)
    if asked.category:
        found = found.filter(category=asked.category)
    for mark in asked.marks:
        column, _equals, value = mark.partition("=")
        of_category = column == asked.register.category  # it has a column of its own, in an index
        found = found.filter(category=value) if of_category else found.filter(marks__contains=f"|{mark}|")
    for word in asked.words.split()[:5]:
        found = found.filter(Q(name__icontains=word) | Q(code__icontains=word))
    return found


def standing_q(asked: Question) -> Q:
    """In force on the day; or the last version of what had ended by then; or either."""
    began = Q(valid_from=None) | Q(valid_from__lte=asked.day)
    on = began & (Q(valid_to=None) | Q(valid_to__gte=asked.day))
    gone = Q(valid_to__lt=asked.day) & ~Q(ended_kind="变更") & Q(valid_to__gte=F("valid_from"))
    return {IN_FORCE: on, ENDED: gone, ALL: on | gone, EVER: Q()}[asked.standing]


def division_q(codes: Sequence[str]) -> Q:
    """The rows of these divisions and of all below them."""
    if not codes:
        return Q()
    within = Q()
    for code in codes:
        within |= Q(code__startswith=prefix_of(code))
    return Q(division__in=list(Division.objects.filter(within).values_list("pk", flat=True)))


def items(register: Register, found: Iterable[Any]) -> list[Item]:
    """Rows as items, their organs and divisions looked up at once."""
    read = list(found)
    organs = Organ.objects.in_bulk({one for row in read if (one := organ_of(row))})
    divisions = Division.objects.in_bulk({one for row in read if (one := division_of(row))})
    return [
        Item(
            register, row.pk, row.ref, row.code, row.name, row.category,
            str(organs.get(organ_of(row), "")), str(divisions.get(division_of(row), "")), row.valid_from, row.valid_to,
            stated(row) if register.table else dict(row.data),
        )
        for row in read
    ]  # fmt: skip


def organ_of(row: Any) -> Any:
    return row.organ_id if isinstance(row, Version) else row.organ


def division_of(row: Any) -> Any:
    return row.division_id if isinstance(row, Version) else row.division
