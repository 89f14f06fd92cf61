"""Whether an item may stand as it is stated: every cell read, the code by its rule, the organ on record."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from fadu.organs.access import serves_division
from fadu.organs.models import Division, Organ
from fadu.registers.grammar import CODE, HOLDER, Register
from fadu.registers.lines import organ_in
from fadu.registers.values import EMPTY, ValueWrong, read

BATCH = 500


@dataclass
class Item:
    """An item as it was read. `errors`: by label ("" speaks of the whole)."""

    code: str = ""
    organ: Organ | None = None
    data: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


class Organs:
    """The organs that items may belong to: those of a division and below, by reference and by name."""

    def __init__(self, division: Division) -> None:
        self.division = division
        self.known: dict[str, Organ | None] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Look up at once all that these cells name."""
        asked = {text: organ_in(text) for text in texts if text and text not in self.known}
        names = sorted({name for name, handle in asked.values() if not handle})
        handles = sorted({handle for _, handle in asked.values() if handle})
        found: dict[str, Organ] = {}
        for start in range(0, max(len(names), len(handles)), BATCH):
            for one in self.within(names[start:start + BATCH], handles[start:start + BATCH]):
                found.setdefault(one.handle, one)
                for name in (one.name, one.short_name):
                    found.setdefault(f"={name}", one)
        for text, (name, handle) in asked.items():
            self.known[text] = found.get(handle or f"={name}")

    def within(self, names: list[str], handles: list[str]) -> list[Organ]:
        numbers = [int(one[1:]) for one in handles if one.startswith("#") and one[1:].isdecimal() and len(one) < 19]
        wanted = Q(name__in=names) | Q(short_name__in=names) | Q(ref__in=handles) | Q(pk__in=numbers, ref=None)
        found = Organ.objects.filter(wanted).select_related("division")
        return sorted(found, key=lambda one: (one.division_id != self.division.pk, one.division.code, one.pk))

    def get(self, text: str) -> Organ | None:
        if text not in self.known:
            self.learn([text])
        return self.known[text]


def judge(register: Register, cells: Mapping[str, str], organs: Organs, before: Item | None = None) -> Item:
    """The item that these cells state; with `before`, what they leave out stays as it was and “空” empties a cell."""
    item = Item(before.code, before.organ, dict(before.data)) if before else Item()
    for column in register.columns:
        said = cells.get(column.name, "").strip()
        if before and said == EMPTY:
            item.data.pop(column.name, None)
        elif said:
            try:
                item.data[column.name] = read(column, said)
            except ValueWrong as error:
                item.errors[column.label] = str(error)
        if column.needed and item.data.get(column.name) in (None, "", []) and column.label not in item.errors:
            item.errors[column.label] = "没有填写"
    take_code(register, cells.get("code", "").strip(), item)
    if said := cells.get("organ", "").strip():
        item.organ = organs.get(said)
        if item.organ is None:
            item.errors[HOLDER] = f"没有名为“{organ_in(said)[0][:30]}”的单位，核对全称或者简称"
    return item


def take_code(register: Register, said: str, item: Item) -> None:
    if said and register.rule is None:
        item.errors[CODE] = "这一名录的条目没有编码"
    elif said and register.rule:
        try:
            item.code = register.rule.check(said)
        except ValueError as error:
            item.errors[CODE] = str(error)
    if register.rule and register.rule.needed and not item.code and CODE not in item.errors:
        item.errors[CODE] = f"没有填写（{register.rule.words}）"


def keeps_all(register: Register, organ: Organ) -> bool:
    """Does this organ keep the whole register of its division?"""
    return serves_division(organ) or any(word in organ.name for word in register.kept_by)


def may_keep(register: Register, organ: Organ, roles: Iterable[str]) -> bool:
    """May one who holds these roles at that organ adjust the register, in whole or for the organ's own items?"""
    able = {role.id for role in register.adjusted_by} & set(roles)
    return register.kept and bool(able) and (register.own or keeps_all(register, organ))
