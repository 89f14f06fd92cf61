"""Seals (封存): from time to time the entries since the last seal get one Merkle root, joined to the seal before.

A seal makes it impossible to alter an entry and mend its chain unseen. Whoever keeps the digest of a seal elsewhere can
later show that nothing before it has changed (`fadu verify --kept DIGEST`).
"""
from __future__ import annotations

import logging
import struct
from collections.abc import Sequence
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from fadu.ledger import locks, merkle, state
from fadu.ledger.digests import canonical, sm3
from fadu.ledger.errors import CannotSeal
from fadu.ledger.models import Entry, Seal, State
from fadu.ledger.pages import kept_entries
from fadu.ledger.records import moment

EVERY = 256  # entries, about; `fadu verify --seal` seals what is left
LEAF = struct.Struct(">QQI32s")
log = logging.getLogger(__name__)


class Leaf(NamedTuple):
    """What a seal keeps of an entry: its place in the ledger, in its matter, and its digest."""

    entry: int
    matter: int
    number: int
    digest: str

    def packed(self) -> bytes:
        return LEAF.pack(self.entry, self.matter, self.number, bytes.fromhex(self.digest))


def leaves_of(seal: Seal) -> list[Leaf]:
    """The entries that a seal vouches for. Raises ValueError where they cannot be read."""
    try:
        rows = LEAF.iter_unpack(seal.leaves)
        return [Leaf(entry, matter, number, digest.hex()) for entry, matter, number, digest in rows]
    except struct.error:
        raise ValueError("封存的叶子数据残缺") from None


def digest_of_seal(seal: Seal) -> str:
    """SM3 over all of a seal but its leaves, which the root stands for."""
    return sm3(canonical({
        "first": seal.first, "last": seal.last, "size": seal.size, "root": seal.root, "previous": seal.previous,
        "sealed_at": moment(seal.sealed_at),
    }))  # fmt: skip


def seal(patience: float | None = None) -> Seal | None:
    """Seal all entries since the last seal; None: there are none, or appends go on for longer than `patience` seconds.

    Each entry is checked on the way. Where one does not stand as it was written, the ledger stops taking new entries
    and CannotSeal says which.
    """
    until = locks.settled(patience)
    try:
        with transaction.atomic():
            State.objects.select_for_update().filter(pk=state.ONE).first()  # one sealer at a time
            last = Seal.objects.order_by("-id").first()
            if until <= (last.last if last else 0):
                return None
            return sealed(last, checked_leaves(last.last if last else 0, until), until)
    except CannotSeal as error:
        state.stop(str(error))
        raise


def checked_leaves(after: int, until: int) -> list[Leaf]:
    heads: dict[int, str] = {}
    leaves = []
    for entry, _, digest in kept_entries(after, until):
        before = heads[entry.matter_id] if entry.matter_id in heads else digest_before(entry)
        if entry.digest != digest or entry.previous != before:
            raise CannotSeal(f"事项 {entry.matter_id} 第{entry.number}条（{entry.step}）与写入时不一致，无法封存")
        heads[entry.matter_id] = entry.digest
        leaves.append(Leaf(entry.pk, entry.matter_id, entry.number, entry.digest))
    return leaves


def digest_before(entry: Entry) -> str:
    earlier = Entry.objects.filter(matter=entry.matter_id, number=entry.number - 1)
    return earlier.values_list("digest", flat=True).first() or ""


def sealed(last: Seal | None, leaves: Sequence[Leaf], until: int) -> Seal:
    packed = [leaf.packed() for leaf in leaves]
    one = Seal(
        first=last.last + 1 if last else 1, last=until, size=len(leaves), root=merkle.root(packed),
        leaves=b"".join(packed), previous=last.digest if last else "", sealed_at=timezone.now(),
    )  # fmt: skip
    one.digest = digest_of_seal(one)
    one.save()
    return one


def seal_in_time(entry: Entry) -> None:
    """After every so many entries, seal once this transaction has ended."""
    if entry.pk % EVERY == 0:
        transaction.on_commit(try_to_seal, robust=True)


def try_to_seal() -> None:
    """Seal; an entry that cannot be sealed stops the ledger, but not the one whose entry was already taken."""
    try:
        seal(patience=0.5)
    except CannotSeal as error:
        log.critical("台账已停止接收新记录：%s", error)
