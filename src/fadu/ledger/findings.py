"""One thing that is wrong with the ledger, and where."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

NOWHERE = 1 << 62


@dataclass(frozen=True)
class Finding:
    """`kind`: altered, missing, inserted, moved, attachment, seal, cache, number, register; `text` says it in Chinese.

    `entry`: the id in the ledger; `matter`, `number`: which entry of which matter; `place`: by which findings are put
    in order (that of the damaged entry).
    """

    kind: str
    text: str
    entry: int | None = None
    matter: int | None = None
    number: int | None = None
    place: int = NOWHERE

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "entry": self.entry, "matter": self.matter, "number": self.number, "text": self.text}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Each thing once, the earliest place in the ledger first."""
    return sorted(dict.fromkeys(findings), key=lambda one: one.place)


def at_entry(kind: str, what: str, entry: int, matter: int, number: int) -> Finding:
    return Finding(kind, f"事项 {matter} 第{number}条（台账第{entry}号）{what}", entry, matter, number, entry)
