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


def path(leaves: Sequence[bytes], place: int) -> list[str]:
    """The audit path of one leaf (RFC 6962, 2.1.1): with `climbed` it shows that the leaf is under the root."""
    found: list[str] = []
    first, end = 0, len(leaves)
    while end - first > 1:
        middle = first + (1 << ((end - first - 1).bit_length() - 1))
        left = place < middle
        found.append((_root(leaves, middle, end) if left else _root(leaves, first, middle)).hex())
        first, end = (first, middle) if left else (middle, end)
    return found[::-1]


def climbed(leaf: bytes, place: int, size: int, steps: Sequence[str]) -> str:
    """The root to which an audit path leads from a leaf at that place among so many; empty where it cannot be one."""
    turns: list[bool] = []  # from the root down: is the leaf in the left part?
    first, end = 0, size
    while end - first > 1:
        middle = first + (1 << ((end - first - 1).bit_length() - 1))
        turns.append(place < middle)
        first, end = (first, middle) if place < middle else (middle, end)
    if not 0 <= place < size or len(turns) != len(steps):
        return ""
    digest = bytes(new(b"\x00" + leaf).digest())
    for left, step in zip(reversed(turns), steps, strict=True):
        other = bytes.fromhex(step)
        digest = bytes(new(b"\x01" + (digest + other if left else other + digest)).digest())
    return digest.hex()
