"""What the ledger tells the registers of (`settings.FOLLOWERS`): every new entry, within its own transaction."""
from __future__ import annotations

import hashlib
from collections.abc import Sequence

from django.db import transaction

from fadu.ledger.models import Entry, Matter
from fadu.registers import folding
from fadu.registers.catalogue import MIRRORED, REGISTERS
from fadu.registers.mirroring import mirror
from fadu.registers.models import Edition, Version
from fadu.statutes.register_adjustment import register_adjustment


def follow(matter: Matter, entries: Sequence[Entry]) -> None:
    """Bring the registers up to these entries. Raises Refused where an adjustment cannot be."""
    if matter.procedure == register_adjustment.id:
        folding.follow(matter, entries)
        if any(one.step == "finish" or one.corrects is not None for one in entries):
            mirror(matter)  # once a batch is whole, not for each of its pages
    elif matter.procedure in MIRRORED:
        mirror(matter)


def rebuild() -> int:
    """Make every version anew from the entries; how many there then are."""
    with transaction.atomic():
        for register in REGISTERS.values():
            if register.kept:
                folding.fold(register)
        rebuild_mirrors()
    return Version.objects.count()


def rebuild_mirrors() -> int:
    """The same of the registers that follow from matters; how many matters were read."""
    done = 0
    with transaction.atomic():
        mirrored = [one.code for one in REGISTERS.values() if one.mirror]
        Version.objects.filter(register__in=mirrored, kind=folding.MIRRORED).delete()
        matters = Matter.objects.filter(procedure__in=MIRRORED).select_related("organ", "division").order_by("pk")
        for matter in matters.iterator(500):
            mirror(matter)
            done += 1
        Edition.objects.update_or_create(pk=1, defaults={"mark": edition()})
    return done


def edition() -> str:
    """What tells one set of mirrors from another."""
    said = repr([(one.code, one.columns, one.mirror) for one in REGISTERS.values() if one.mirror])
    return hashlib.sha256(said.encode()).hexdigest()


def catch_up() -> int:
    """Where the declarations have changed since the mirrors were made, make them anew (`settings.UPKEEP`)."""
    held = Edition.objects.filter(pk=1).first()
    return 0 if held and held.mark == edition() else rebuild_mirrors()
