"""Verifying the ledger: chains, seals, attachments, numbers, cached columns; the earliest damage comes first."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fadu.ledger import state
from fadu.ledger.checking import attachments, caches, entries, numbers, registers, seals
from fadu.ledger.findings import Finding, in_order
from fadu.ledger.locks import snapshot
from fadu.ledger.models import Entry, Matter, Seal


@dataclass
class Verdict:
    """What `verify` found. `counts`: how much was checked; `last_seal`: its digest, to be kept elsewhere."""

    counts: dict[str, int]
    last_seal: str
    unsealed: int
    stopped: str
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.findings

    @property
    def first(self) -> Finding | None:
        """The damage at the earliest place in the ledger."""
        return self.findings[0] if self.findings else None

    def as_json(self) -> dict[str, Any]:
        return {
            "ok": self.ok, **self.counts, "unsealed": self.unsealed, "last_seal": self.last_seal,
            "stopped": self.stopped, "first": self.first.as_json() if self.first else None,
            "findings": [one.as_json() for one in self.findings],
        }  # fmt: skip


def verify(*, kept: str = "", files: bool = True, tell: Callable[[int, int], None] | None = None) -> Verdict:
    """Check the whole ledger as it stands at this moment; nothing is changed and no key is needed.

    kept: the digest of a seal noted down elsewhere, which must still be there; files: read every attachment too;
    tell: called with how many entries are done and how many there are.
    """
    with snapshot():
        total = Entry.objects.count()
        known = list(Seal.objects.order_by("id"))
        chains = entries.Chains()
        found = [*seals.check(known, kept)]
        found += entries.check(chains, known, lambda done: tell(done, total) if tell else None)
        found += [*caches.check(chains), *numbers.check(), *registers.check()]
        kept_files, wrong = attachments.check(files)
        last = known[-1] if known else None
        counts = {
            "entries": total, "matters": Matter.objects.count(), "attachments": kept_files, "seals": len(known),
        }  # fmt: skip
        unsealed = Entry.objects.filter(pk__gt=last.last if last else 0).count()
        return Verdict(counts, last.digest if last else "", unsealed, state.stopped(), in_order([*found, *wrong]))
