"""Digests by SM3 (GB/T 32905), and the one way in which a record is written down before it is digested."""
from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import partial
from typing import Any


def maker() -> Callable[[bytes], Any]:
    """SM3 from the system's OpenSSL, else from the one that `cryptography` carries."""
    if "sm3" in hashlib.algorithms_available:
        return partial(hashlib.new, "sm3")
    from cryptography.hazmat.primitives.hashes import SM3, Hash

    class Digest:
        def __init__(self, start: bytes = b"") -> None:
            self.inner = Hash(SM3())
            self.inner.update(start)

        def update(self, more: bytes) -> None:
            self.inner.update(more)

        def digest(self) -> bytes:
            return self.inner.copy().finalize()

        def hexdigest(self) -> str:
            return self.digest().hex()

    return Digest


new = maker()  # new(b"…") has update(), digest(), hexdigest(), as of hashlib


def sm3(content: bytes) -> str:
    """The SM3 digest as 64 hexadecimal signs."""
    return str(new(content).hexdigest())


def canonical(value: Any) -> bytes:
    """JSON with sorted names and without spaces, in UTF-8: equal records give equal bytes on every database."""
    plain = json.dumps(settled(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return plain.encode()


def settled(value: Any) -> Any:
    """Whole floats become integers, as PostgreSQL's jsonb would make them."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {name: settled(member) for name, member in value.items()}
    if isinstance(value, list | tuple):
        return [settled(member) for member in value]
    return value
