"""Whom the items of a scheme concern: the scheme as it binds each unit."""
from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.utils.timezone import localtime

from fadu.assessment.scheme import HOLDERS, Scheme
from fadu.assessment.schemes_kept import of_digest
from fadu.ledger.models import Entry, Matter
from fadu.organs.access import is_government
from fadu.organs.models import Organ
from fadu.registers import asking
from fadu.registers.catalogue import REGISTERS


def schemes_of(matters: Sequence[Matter], asked: Mapping[int, Entry]) -> dict[int, Scheme]:
    """The scheme as it binds each unit on the day on which the unit was asked."""
    found = {one.pk: of_digest(asked[one.pk].data["digest"]) for one in matters}
    groups: dict[tuple[tuple[str, ...], date], list[Matter]] = {}
    for one in matters:
        groups.setdefault((found[one.pk].registers, localtime(asked[one.pk].at).date()), []).append(one)
    held = {(day, organ): codes for (registers, day), members in groups.items() if registers
            for organ, codes in asking.held(registers, [one.organ_id for one in members], day).items()}  # fmt: skip
    there: dict[tuple[int, bool, frozenset[str]], Scheme] = {}  # units that go by no name in the scheme share one
    for (_registers, day), members in groups.items():
        for one in members:
            scheme = found[one.pk]
            names = names_of(one.organ, scheme, held.get((day, one.organ_id), set()))
            key = (id(scheme), is_government(one.organ), names)
            if key not in there:
                there[key] = scheme.for_unit(is_government(one.organ), *names)
            found[one.pk] = there[key]
    return found


def names_of(organ: Organ, scheme: Scheme, held: Collection[str]) -> frozenset[str]:
    """By which of the names in the scheme the unit goes: its own, its branch, the registers on which it holds items
    (`held`: their codes; a government holds them through its departments, always)."""
    holds = [HOLDERS + REGISTERS[one].title for one in (scheme.registers if is_government(organ) else held)]
    return scheme.named.intersection((organ.name, organ.short_name, organ.branch, *holds))
