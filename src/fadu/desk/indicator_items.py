"""The items of a register behind a number, on its page and in Excel: name, code, since when, the entry behind each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.register_scope import codes_seen, organs_only
from fadu.desk.titles import called
from fadu.indicators.behind_items import Counted, counted, register_of
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope
from fadu.indicators.states import State
from fadu.ledger.models import Entry
from fadu.organs.codes import prefix_of
from fadu.registers.grammar import Register
from fadu.reporting.figures import plain

HIDDEN = ""


@dataclass(frozen=True)
class Shown:
    """One entry behind a number; without a link where the person may not see the matter."""

    entry: Entry
    step: str
    seen: bool


@dataclass(frozen=True)
class ItemLine:
    """One item that is counted. `name` is empty where the person may not see it; `address`: its page, if any."""

    counted: Counted
    name: str
    address: str
    shown: Shown | None = None

    @property
    def category(self) -> str:
        return called(self.counted.item.category) if self.counted.item and self.counted.item.category else ""

    @property
    def amount(self) -> str:
        return "" if self.counted.amount is None else plain(self.counted.amount)


def item_lines(
    request: HttpRequest, register: Register, found: Sequence[Counted], entries: Sequence[Shown]
) -> list[ItemLine]:
    """The items with their entries, in their order."""
    codes, organs = codes_seen(request), organs_only(request, register)
    return [line(register, one, codes, organs, shown) for one, shown in zip(found, entries, strict=True)]


def line(
    register: Register, one: Counted, codes: Sequence[str], organs: Sequence[int], shown: Shown | None = None
) -> ItemLine:
    """What a person with these divisions and organs sees of an item."""
    if one.item is None or one.version is None:
        return ItemLine(one, HIDDEN, "", shown)
    within = any(one.version.division.code.startswith(prefix_of(code)) for code in codes)
    mine = within and (not organs or one.version.organ_id in organs)
    address = reverse("register-item", args=[register.code, one.ref]) + f"?on={one.since}"
    return ItemLine(one, one.item.name if register.public or mine else HIDDEN, address if mine else "", shown)


def sheets(request: HttpRequest, one: Indicator, scope: Scope, state: State) -> list[tuple[str, list[str], list[Any]]]:
    """For Excel: of each part that counts items a sheet with all of them; title, head, rows."""
    found = []
    for part, title in (("numerator", _("分子条目") if one.denominator else _("条目")), ("denominator", _("分母条目"))):
        register = register_of(one, part)
        rows = one.denominator if part == "denominator" else one.numerator
        if register is None or rows is None:
            continue
        codes, organs = codes_seen(request), organs_only(request, register)
        lines = [line(register, item, codes, organs) for item in counted(rows, scope, state)]
        head = [_("名称"), _("编码"), _("类别"), _("所属单位"), _("起"), _("计入的数"), _("台账记录")]
        found.append((title, head, [cells(item) for item in lines]))
    return found


def cells(one: ItemLine) -> list[Any]:
    """A row of the sheet."""
    item = one.counted.item if one.name else None
    return [
        one.name or _("不在可查看范围"), item.code if item else "", one.category if item else "",
        item.organ if item else "", one.counted.since.isoformat(), one.counted.amount, one.counted.entry,
    ]  # fmt: skip
