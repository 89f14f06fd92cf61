"""Seals: each as it was made, joined to the one before, ranges without a gap."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from fadu.ledger import merkle
from fadu.ledger.findings import Finding
from fadu.ledger.models import Seal
from fadu.ledger.seals import LEAF, digest_of_seal


def check(seals: Sequence[Seal], kept: str = "") -> Iterator[Finding]:
    """Every seal against its own digest, its leaves and the seal before; `kept` must be among them."""
    digest, last = "", 0
    for number, seal in enumerate(seals, 1):
        for wrong in faults(seal, digest, last):
            yield Finding("seal", f"第{number}次封存（台账第{seal.first}至{seal.last}号）{wrong}", place=max(last, 0))
        digest, last = seal.digest, seal.last
    if kept and kept not in {seal.digest for seal in seals}:
        yield Finding("seal", f"另行留存的封存值 {kept} 已不在封存记录中：该次封存被改动或者删除", place=0)


def faults(seal: Seal, digest: str, last: int) -> Iterator[str]:
    leaves = bytes(seal.leaves)
    packed = [leaves[start:start + LEAF.size] for start in range(0, len(leaves), LEAF.size)]
    if seal.digest != digest_of_seal(seal):
        yield "被改动（与自身校验值不符）"
    if seal.previous != digest:
        yield "与前一次封存不衔接"
    if seal.first != last + 1 or seal.last < seal.first:
        yield "范围与前一次封存不相连"
    if len(packed) != seal.size or merkle.root(packed) != seal.root:
        yield "的叶子数据与树根不符"
