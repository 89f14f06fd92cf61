"""The list of digests that goes with a case file (清单), and what it is checked by: the same words for both sides.

Nothing here needs a database: whoever has the file and this module can check it.
"""
from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fadu.ledger.digests import canonical, new, sm3
from fadu.ledger.merkle import climbed

NAME = "manifest.json"
FORMAT = "fadu-case-file"
VERSION = 1
SEALED = ("first", "last", "size", "root", "previous", "sealed_at")


@dataclass(frozen=True)
class Fault:
    """What is wrong: with which file or entry, said in Chinese."""

    where: str
    text: str


@dataclass(frozen=True)
class Listed:
    """One file of the package: path, bytes, both digests, the entry that it belongs to (0: none), what it is."""

    path: str
    size: int
    sha256: str
    sm3: str
    entry: int = 0
    what: str = ""


def listed(path: str, content: bytes, entry: int = 0, what: str = "") -> Listed:
    return Listed(path, len(content), hashlib.sha256(content).hexdigest(), sm3(content), entry, what)


def digests_of(parts: Iterable[bytes]) -> tuple[int, str, str]:
    """Size, SHA-256 and SM3 of a content read part by part."""
    size, first, second = 0, hashlib.sha256(), new(b"")
    for part in parts:
        size += len(part)
        first.update(part)
        second.update(part)
    return size, first.hexdigest(), second.hexdigest()


def chain_faults(manifest: Mapping[str, Any]) -> Iterator[Fault]:
    """Every entry against its own digest and the one before."""
    head = ""
    for place, entry in enumerate(manifest["entries"], 1):
        name = f"第{entry['number']}条记录"
        if entry["number"] != place:
            yield Fault(name, "序号不连续")
        if sm3(canonical(entry["record"])) != entry["digest"]:
            yield Fault(name, "内容与校验值不符")
        if entry["record"].get("previous") != head:
            yield Fault(name, "与前一条不衔接")
        head = entry["digest"]
    if head != manifest["head"]:
        yield Fault("末条校验值", "与记录不符")


def seal_faults(manifest: Mapping[str, Any]) -> Iterator[Fault]:
    """Every seal against its own digest, and that each sealed entry lies under its root."""
    seals = {one["digest"]: one for one in manifest["seals"]}
    for digest, one in seals.items():
        if sm3(canonical({name: one[name] for name in SEALED})) != digest:
            yield Fault("封存", f"第{one['first']}至{one['last']}号的封存值不符")
    for entry in manifest["entries"]:
        proof = entry.get("seal")
        if proof is None:
            continue
        sealed = seals.get(proof["digest"])
        leaf = leaf_of(proof["id"], manifest["matter"]["id"], entry["number"], entry["digest"])
        if sealed is None or climbed(leaf, proof["place"], sealed["size"], proof["path"]) != sealed["root"]:
            yield Fault(f"第{entry['number']}条记录", "不在所列的封存之内")


def leaf_of(entry: int, matter: int, number: int, digest: str) -> bytes:
    """An entry as the seals pack it: place in the ledger, matter, number (big-endian), digest."""
    return entry.to_bytes(8) + matter.to_bytes(8) + number.to_bytes(4) + bytes.fromhex(digest)


def attachment_faults(manifest: Mapping[str, Any]) -> Iterator[Fault]:
    """Every attachment that an entry names lies in the package, or is said to be missing."""
    there = {(one["entry"], one["sm3"]) for one in manifest["files"]}
    absent = {(one["entry"], one["sm3"]) for one in manifest.get("absent", ())}
    for entry in manifest["entries"]:
        for name, digest, *_ in entry["record"]["attachments"]:
            if (entry["number"], digest) not in there | absent:
                yield Fault(f"第{entry['number']}条记录", f"附件“{name}”不在包内")
