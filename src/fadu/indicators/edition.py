"""Which edition of law and software the numbers follow from."""
from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import fadu

LAW = ("law", "procedures", "statutes", "registers", "indicators")  # what the rows follow from, besides the ledger


@cache
def software() -> str:
    """A digest of the files from which the rows follow: another edition of them makes the mart anew."""
    sources = (path for name in LAW for path in sorted((Path(fadu.__file__).parent / name).rglob("*.py")))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:16]
