"""Entries: each as it was written, joined to the one before, none missing, and as the seals remember it."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from fadu.ledger.findings import Finding, at_entry
from fadu.ledger.models import Entry, Seal
from fadu.ledger.pages import Kept, kept_entries
from fadu.ledger.seals import Leaf, leaves_of


@dataclass
class Chains:
    """How far the chain of each matter goes: the number and digest of its last entry."""

    heads: dict[int, tuple[int, str]] = field(default_factory=dict)


def check(chains: Chains, seals: Sequence[Seal], tell: Callable[[int], None]) -> list[Finding]:
    """Every entry against its own digest, its chain and the seals; `chains` is filled."""
    found: list[Finding] = []
    until = max((seal.last for seal in seals), default=0)
    memory = Memory(chain.from_iterable(readable(seal) for seal in seals), until)
    for done, kept in enumerate(kept_entries(), 1):
        found += memory.compare(kept.entry)
        found += in_chain(chains, kept)
        if done % 1000 == 0:
            tell(done)
    return found + memory.rest()


def in_chain(chains: Chains, kept: Kept) -> Iterator[Finding]:
    entry = kept.entry
    number, head = chains.heads.get(entry.matter_id, (0, ""))
    where = entry.pk, entry.matter_id
    if entry.number > number + 1:
        for lost in range(number + 1, entry.number):
            yield at_entry("missing", "缺失", *where, lost)
    elif entry.number <= number:
        yield at_entry("moved", "次序颠倒", *where, entry.number)
    elif entry.previous != head:
        yield at_entry("altered", "与前一条不衔接", *where, entry.number)
    if kept.digest != entry.digest:
        what = "或者事项的名称、机关、当事人、关联" if entry.number == 1 else ""
        yield at_entry("altered", f"内容{what}被改动（与校验值不符）", *where, entry.number)
    chains.heads[entry.matter_id] = max((number, head), (entry.number, entry.digest))


def readable(seal: Seal) -> list[Leaf]:
    try:
        return leaves_of(seal)
    except ValueError:
        return []  # said by the check of the seals


class Memory:
    """What the seals remember of each entry, walked through beside the entries themselves."""

    def __init__(self, leaves: Iterator[Leaf], until: int) -> None:
        self.leaves, self.until = leaves, until
        self.next = next(leaves, None)

    def compare(self, entry: Entry) -> Iterator[Finding]:
        while self.next is not None and self.next.entry < entry.pk:
            yield self.lost()
        if self.next is None or self.next.entry > entry.pk:
            if entry.pk <= self.until:
                yield at_entry("inserted", "是封存之后插入的", entry.pk, entry.matter_id, entry.number)
            return
        leaf, self.next = self.next, next(self.leaves, None)
        if (leaf.matter, leaf.number) != (entry.matter_id, entry.number):
            yield at_entry("moved", "位置被调换（与封存时不同）", entry.pk, leaf.matter, leaf.number)
        elif leaf.digest != entry.digest:
            yield at_entry("altered", "内容被改动（与封存时不同）", entry.pk, leaf.matter, leaf.number)

    def rest(self) -> list[Finding]:
        """What was sealed and stands no more at the end of the ledger."""
        found = []
        while self.next is not None:
            found.append(self.lost())
        return found

    def lost(self) -> Finding:
        assert self.next is not None
        leaf, self.next = self.next, next(self.leaves, None)
        return at_entry("missing", "缺失（封存时尚在）", leaf.entry, leaf.matter, leaf.number)
