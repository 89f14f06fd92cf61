"""From entries to items: each entry of an adjustment changes the versions within its own transaction.

A correction folds anew what the adjustment touches. All of it can be made again from the entries (`rebuilding`).
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from fadu.ledger.errors import refused
from fadu.ledger.fields import Answers
from fadu.ledger.loading import lines, procedure_of
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Organ
from fadu.procedures.record import effective
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import Register
from fadu.registers.judging import Item, Organs, judge, keeps_all, may_keep
from fadu.registers.lines import Cells, of_line
from fadu.registers.models import Version
from fadu.registers.values import marks_of, shown
from fadu.statutes.register_adjustment import register_adjustment

KINDS = {"add": "新增", "take_over": "承接", "change": "变更", "delegate": "下放", "cancel": "取消"}
NEW, ENDS = ("add", "take_over"), ("delegate", "cancel")
ONE_DAY = timedelta(1)
MIRRORED = "列入"  # how an item came that follows from a matter


class Wrong(ValueError):
    """Why a line cannot be taken, in Chinese."""


@dataclass(frozen=True)
class Batch:
    """What the first entry of an adjustment says of all its lines."""

    register: Register
    since: date
    organ: Organ
    roles: tuple[str, ...]  # in which it is being adjusted; empty: it was judged before

    def own_only(self) -> bool:
        return not keeps_all(self.register, self.organ)


def follow(matter: Matter, entries: Sequence[Entry]) -> None:
    """Bring the register up to these entries. Raises Refused where one of them cannot be."""
    try:
        if any(entry.corrects is not None for entry in entries):
            refold(matter)
            return
        for entry in entries:
            if entry.step == "begin" or entry.step in KINDS:
                batch = batch_of(matter, begin_of(matter), (entry.role,))
                apply(batch, entry, entry.step, list(entry.data.get("rows", ())), judging=True)
    except Wrong as error:
        raise refused("register", str(error)) from error


def begin_of(matter: Matter) -> dict[str, Any]:
    """The answers of the first entry as they stand, corrections counted."""
    found = effective(lines(procedure_of(matter), matter.entries.order_by("number")))
    return dict(found[0].data)


def batch_of(matter: Matter, answers: dict[str, Any], roles: tuple[str, ...]) -> Batch:
    register = REGISTERS.get(str(answers.get("register", "")))
    if register is None or not register.kept:
        raise Wrong(_("没有可以调整的名录“{code}”").format(code=answers.get("register", "")))
    if roles and not may_keep(register, matter.organ, roles):
        who = "、".join(role.title for role in register.adjusted_by)
        raise Wrong(_("{title}由{holder}的{who}调整").format(title=register.title, holder=register.holder, who=who))
    return Batch(register, answers["since"], matter.organ, roles)


def apply(batch: Batch, entry: Entry, step: str, rows: list[str], *, judging: bool) -> None:
    """Make the versions that one entry gives."""
    if step not in KINDS:
        return
    parsed = [parse(batch.register, number, row) for number, row in enumerate(rows, 1)]
    organs = Organs(batch.organ.division)
    organs.learn(cells.get("organ", "") for cells in parsed)
    standing = {} if step in NEW else latest(batch.register, [cells.get("ref", "") for cells in parsed])
    made: list[Version] = []
    ended: list[Version] = []
    for number, cells in enumerate(parsed, 1):
        try:
            one, old = turn(batch, entry, step, cells, organs, standing, judging)
        except Wrong as error:
            raise Wrong(_("第{number}项：{error}").format(number=number, error=error)) from error
        made += [one] if one else []
        ended += [old] if old else []
    if judging:
        unlike(batch, made, ended)
    for start in range(0, len(ended), 500):
        now = {"valid_to": batch.since - ONE_DAY, "ended_kind": KINDS[step], "ended_by": entry}
        Version.objects.filter(pk__in=[one.pk for one in ended[start:start + 500]]).update(**now)
    Version.objects.bulk_create(made, batch_size=500)


def parse(register: Register, number: int, row: str) -> Cells:
    try:
        return of_line(register, row)
    except ValueError as error:
        raise Wrong(_("第{number}项：{error}").format(number=number, error=error)) from error


def latest(register: Register, refs: list[str]) -> dict[str, Version]:
    """The versions of these items that nothing has ended yet."""
    found: dict[str, Version] = {}
    for start in range(0, len(refs), 500):
        rows = Version.objects.filter(register=register.code, ref__in=refs[start:start + 500], valid_to=None)
        found |= {one.ref: one for one in rows.select_related("organ__division", "division")}
    return found


def turn(
    batch: Batch, entry: Entry, step: str, cells: Cells, organs: Organs, standing: dict[str, Version], judging: bool
) -> tuple[Version | None, Version | None]:
    """The new version and the one that ends, either or both."""
    ref = cells.get("ref", "")
    if not ref:
        raise Wrong(_("没有编号"))
    old = None
    if step not in NEW:
        old = standing.pop(ref, None)
        if old is None or (old.division_id != batch.organ.division_id and judging):
            raise Wrong(_("{title}没有编号为“{ref}”的现行条目").format(title=batch.register.title, ref=ref))
        if old.kind == MIRRORED:
            raise Wrong(_("“{name}”由程序形成，在它的事项中办理").format(name=old.name))
        mine(batch, old.organ, old.name, judging)
        if judging and batch.since < old.valid_from:
            raise Wrong(_("“{name}”自{day}起，不能在此之前调整").format(name=old.name, day=old.valid_from))
        if step in ENDS:
            return None, old
    item = judge(batch.register, cells, organs, Item(old.code, old.organ, dict(old.data)) if old else None)
    item.organ = item.organ or batch.organ
    if judging and item.errors:
        raise Wrong("；".join(f"{label}{'：' if label else ''}{say}" for label, say in item.errors.items()))
    mine(batch, item.organ, str(item.data.get(batch.register.names.name, "")), judging)
    return version(batch, entry, step, ref, item), old


def mine(batch: Batch, organ: Organ | None, name: str, judging: bool) -> None:
    """An organ that does not keep the whole adjusts its own items only."""
    if judging and batch.own_only() and organ is not None and organ.pk != batch.organ.pk:
        raise Wrong(_("“{name}”是{organ}的条目，{own}只调整本单位的").format(name=name, organ=organ, own=batch.organ))


def version(batch: Batch, entry: Entry, step: str, ref: str, item: Item) -> Version:
    register, organ = batch.register, item.organ
    private = [one.name for one in register.columns if one.personal]
    return Version(
        register=register.code, ref=ref, division_id=batch.organ.division_id, organ=organ, code=item.code,
        name=str(item.data.get(register.names.name, ""))[:300], data=Answers.of(item.data, private),
        category=category(register, item.data), marks=marks_of(register.filters, item.data)[:1000],
        valid_from=batch.since, kind=KINDS[step], entry=entry,
    )  # fmt: skip


def category(register: Register, data: dict[str, Any]) -> str:
    return shown(register.column(register.category), data.get(register.category))[:80] if register.category else ""


def unlike(batch: Batch, made: list[Version], ended: list[Version]) -> None:
    """No two items of a division in force hold the same code, nor the same reference. Raises Wrong."""
    codes = [one.code for one in made if one.code]
    if twice := next((code for code in codes if codes.count(code) > 1), "") if len(codes) < 500 else duplicate(codes):
        raise Wrong(_("编码“{code}”在本次调整中用了两次").format(code=twice))
    gone = {one.pk for one in ended}
    there = Version.objects.filter(register=batch.register.code, division=batch.organ.division_id)
    still = [one for start in range(0, len(codes), 500) for one in there.filter(code__in=codes[start:start + 500])
             if one.pk not in gone and (one.valid_to is None or one.valid_to >= batch.since)]  # fmt: skip
    if still:
        raise Wrong(_("编码“{code}”已用于“{name}”").format(code=still[0].code, name=still[0].name))
    fresh = [one.ref for one in made if one.kind in (KINDS["add"], KINDS["take_over"])]
    for start in range(0, len(fresh), 500):
        taken = Version.objects.filter(register=batch.register.code, ref__in=fresh[start:start + 500]).first()
        if taken:
            raise Wrong(_("编号“{ref}”已用于“{name}”").format(ref=taken.ref, name=taken.name))
    if len(set(fresh)) != len(fresh):
        raise Wrong(_("同一编号用了两次"))


def duplicate(codes: list[str]) -> str:
    seen: set[str] = set()
    return next((code for code in codes if code in seen or seen.add(code)), "")  # type: ignore[func-returns-value]


# 更正、撤回


def refold(matter: Matter) -> None:
    """Fold anew the items of the register that this adjustment touches, in all adjustments of them."""
    register = batch_of(matter, begin_of(matter), ()).register
    touched = {cells.get("ref", "") for one in matter.entries.all() if one.step in KINDS
               for cells in (of_line(register, row) for row in one.data.get("rows", ()))}  # fmt: skip
    fold(register, touched)


def fold(register: Register, refs: set[str] | None = None) -> None:
    """Make the versions of a register (or of these items of it) from all entries."""
    old = Version.objects.filter(register=register.code).exclude(kind=MIRRORED)
    if refs is None:
        old.delete()
    else:
        wanted = sorted(refs)
        for start in range(0, len(wanted), 500):
            old.filter(ref__in=wanted[start:start + 500]).delete()
    for batch, entry, step, rows in adjustments(register):
        if refs is not None:
            rows = [row for row in rows if of_line(register, row).get("ref", "") in refs]
        if rows:
            apply(batch, entry, step, rows, judging=False)


def adjustments(register: Register) -> Iterator[tuple[Batch, Entry, str, list[str]]]:
    """All lines of a register's adjustments in the order of the entries, corrected ones as they stand now."""
    begun = Entry.objects.filter(matter__procedure=register_adjustment.id, step="begin", data__register=register.code)
    matters = Matter.objects.filter(pk__in=begun.values("matter")).select_related("organ__division", "division")
    ordered: list[tuple[int, Batch, Entry, str, list[str]]] = []
    for matter in matters.order_by("pk"):
        rows = {one.number: one for one in matter.entries.order_by("number")}
        standing = effective(lines(procedure_of(matter), rows.values()))
        if not standing or standing[0].data.get("register") != register.code:
            continue
        batch = batch_of(matter, dict(standing[0].data), ())
        ordered += [(rows[int(one.id)].pk, batch, rows[int(one.id)], one.step, list(one.data.get("rows", ())))
                    for one in standing if one.step in KINDS]  # fmt: skip
    for _pk, batch, entry, step, found in sorted(ordered, key=lambda one: one[0]):
        yield batch, entry, step, found


