"""Which edition of law and procedures the cached columns of the matters were folded by."""
from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import fadu
from fadu.ledger.folding import refold_many
from fadu.ledger.models import FoldedBy, Matter

RULES = ("law", "procedures", "statutes", "ledger")  # what the columns follow from, besides the entries


def digest(names: Iterable[str]) -> str:
    """A digest of the source files of these packages."""
    sources = (path for name in names for path in sorted((Path(fadu.__file__).parent / name).rglob("*.py")))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:16]


@cache
def rules() -> str:
    return digest(RULES)


def refold_once(tell: Callable[[int, int], None] | None = None) -> int:
    """After an upgrade: refold all matters that an earlier edition folded, and those never folded. Returns how many.

    `tell` hears how many are done and how many there are. Cut off midway, it is done again from the beginning.
    """
    held = FoldedBy.objects.filter(pk=1).first()
    wanting = Matter.objects.filter(folded_at=None) if held and held.mark == rules() else Matter.objects.all()
    done = refold_many(wanting, tell)
    FoldedBy.objects.update_or_create(pk=1, defaults={"mark": rules()})
    return done
