"""随机抽取: a draw that anybody can repeat. Same pool, same seed, same number: the same draw.

A pool is the set of names on the day of the draw; its order does not matter. Its digest and the seed are recorded
with the result, so that who has the pool can draw again and compare. The seed should come from outside the organ and
be fixed after the pool is (a lottery number of that day, a number called out before witnesses).
"""
from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def pool_digest(pool: Iterable[str]) -> str:
    """SHA-256 (hexadecimal) of the names of a pool, each once, sorted, one a line, in UTF-8."""
    return sha256("\n".join(sorted(set(pool))).encode()).hexdigest()


def draw(pool: Iterable[str], seed: str, number: int) -> list[str]:
    """So many names of the pool, in the order drawn; all of them where the pool is smaller.

    Each name is ranked by the SHA-256 of the pool's digest, the seed and the name. Raises ValueError for a seed that is
    empty or a number below 1.
    """
    if not seed or number < 1:
        raise ValueError("抽取须有种子和一个以上的名额")
    names = set(pool)
    start = f"{pool_digest(names)}\n{seed}\n"
    return sorted(names, key=lambda name: sha256(f"{start}{name}".encode()).digest())[:number]


def repeats(drawn: Iterable[str], pool: Iterable[str], digest: str, seed: str) -> bool:
    """Whether this is what that seed draws from that pool, and the pool the one whose digest was recorded."""
    drawn, pool = list(drawn), set(pool)
    return bool(drawn) and pool_digest(pool) == digest and draw(pool, seed, len(drawn)) == drawn
