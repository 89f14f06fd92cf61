"""Merkle trees as RFC 6962 (section 2.1) builds them, over SM3."""
from __future__ import annotations

from collections.abc import Sequence

from fadu.ledger.digests import new


def root(leaves: Sequence[bytes]) -> str:
    """The root over these leaves, as 64 hexadecimal signs; of no leaves: the digest of nothing."""
    return _root(leaves, 0, len(leaves)).hex()


def _root(leaves: Sequence[bytes], first: int, end: int) -> bytes:
    size = end - first
    if size == 0:
        return bytes(new(b"").digest())
    if size == 1:
        return bytes(new(b"\x00" + leaves[first]).digest())
    middle = first + (1 << ((size - 1).bit_length() - 1))
    return bytes(new(b"\x01" + _root(leaves, first, middle) + _root(leaves, middle, end)).digest())
