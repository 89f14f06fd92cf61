"""The history of one item: every version it had, by which entry, and what each changed."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fadu.ledger.models import Entry
from fadu.registers.folding import MIRRORED
from fadu.registers.grammar import CODE, HOLDER, Register
from fadu.registers.models import Version
from fadu.registers.values import shown
from fadu.statutes.register_adjustment import register_adjustment


@dataclass(frozen=True)
class Past:
    """One version: how it came, from when to when, under which document, what differs from the one before."""

    kind: str
    since: date
    until: date | None
    entry: Entry
    document: str
    changes: list[tuple[str, str, str]] = field(default_factory=list)  # label, before, after
    ended_kind: str = ""
    ended_by: Entry | None = None
    ended_document: str = ""


def history(register: Register, ref: str) -> list[Past]:
    """The versions of an item, oldest first; empty for one that follows from a table."""
    if register.table:
        return []
    found = Version.objects.filter(register=register.code, ref=ref).order_by("valid_from", "entry", "pk")
    read = list(found.select_related("organ", "entry__matter", "ended_by__matter"))
    documents = papers([one.entry.matter_id for one in read] + [one.ended_by.matter_id for one in read if one.ended_by])
    told, before = list[Past](), None
    for one in read:
        ender = one.ended_by
        told.append(Past(
            one.kind, one.valid_from, one.valid_to, one.entry, documents.get(one.entry.matter_id, ""),
            differences(register, before, one) if before and one.kind != MIRRORED else [], one.ended_kind, ender,
            documents.get(ender.matter_id, "") if ender else "",
        ))  # fmt: skip
        before = one
    return told


def papers(matters: list[int]) -> dict[int, str]:
    """The document of each adjustment, by matter."""
    found = Entry.objects.filter(matter__in=set(matters), matter__procedure=register_adjustment.id, step="begin")
    return {one.matter_id: one.data.get("document_number") or one.data.get("document", "") for one in found}


def differences(register: Register, before: Version, after: Version) -> list[tuple[str, str, str]]:
    """What one version says otherwise than the one before it; personal data only that it changed."""
    pairs: list[tuple[str, Any, Any]] = [
        (CODE, before.code, after.code), (HOLDER, str(before.organ or ""), str(after.organ or ""))]
    found = [(label, old, new) for label, old, new in pairs if old != new]
    for column in register.columns:
        old, new = (shown(column, one.data.get(column.name)) for one in (before, after))
        if old != new:
            found.append((column.label, "＊", "＊") if column.personal else (column.label, old, new))
    return found
