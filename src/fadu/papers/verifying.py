"""Checking a case file that was taken away: every file against its digests, the entries against their chain and seals.

Works without a database; `fadu.papers.against_ledger` adds what the ledger itself says.
"""
from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fadu.ledger.digests import sm3
from fadu.papers.manifest import (
    FORMAT,
    NAME,
    Fault,
    attachment_faults,
    chain_faults,
    digests_of,
    seal_faults,
)

LARGEST_MANIFEST = 256 * 2**20
CHUNK = 1 << 20


@dataclass
class Checked:
    """What was found. `digest`: of the manifest, to be held against the one noted when the file was made; `notes`:
    what is worth knowing and no fault."""

    manifest: dict[str, Any] = field(default_factory=dict)
    digest: str = ""
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.faults

    def as_json(self) -> dict[str, Any]:
        matter = self.manifest.get("matter", {})
        return {
            "ok": self.ok, "matter": matter.get("title", ""), "number": matter.get("number", ""),
            "entries": len(self.manifest.get("entries", ())), "files": len(self.manifest.get("files", ())),
            "manifest": self.digest, "notes": self.notes,
            "findings": [{"where": one.where, "text": one.text} for one in self.faults],
        }  # fmt: skip


def check(path: Path) -> Checked:
    """Check a package. Whatever is wrong with it is a finding; nothing is raised for a damaged file."""
    found = Checked()
    try:
        with zipfile.ZipFile(path) as package:
            read_manifest(package, found)
            if found.manifest:
                found.faults += file_faults(package, found.manifest)
                for judge in (chain_faults, seal_faults, attachment_faults):
                    found.faults += judge(found.manifest)
    except (zipfile.BadZipFile, OSError, EOFError):
        found.faults.append(Fault(path.name, "不是完整的案卷包（ZIP），可能在传送中损坏"))
    except (KeyError, TypeError, ValueError, AttributeError):
        found.faults.append(Fault(NAME, "清单残缺，不能核对"))
    return found


def read_manifest(package: zipfile.ZipFile, found: Checked) -> None:
    if NAME not in package.namelist() or package.getinfo(NAME).file_size > LARGEST_MANIFEST:
        found.faults.append(Fault(NAME, "包内没有清单"))
        return
    try:
        content = package.read(NAME)
    except zipfile.BadZipFile:
        found.faults.append(Fault(NAME, "清单已损坏"))
        return
    found.digest = sm3(content)
    manifest = json.loads(content)
    if manifest.get("format") != FORMAT:
        found.faults.append(Fault(NAME, "不是法度导出的案卷"))
        return
    found.manifest = manifest


def file_faults(package: zipfile.ZipFile, manifest: dict[str, Any]) -> Iterator[Fault]:
    """Every listed file is there and is what its digests say; nothing else is there."""
    names = set(package.namelist()) - {NAME}
    for one in manifest["files"]:
        if one["path"] not in names:
            yield Fault(one["path"], "缺失")
            continue
        names.discard(one["path"])
        try:
            size, sha256, digest = digests_of(parts_of(package, one["path"]))
        except zipfile.BadZipFile:
            yield Fault(one["path"], "被改动（压缩校验不符）")
            continue
        if (size, sha256, digest) != (one["size"], one["sha256"], one["sm3"]):
            yield Fault(one["path"], "被改动（与清单的摘要不符）")
    for name in sorted(names):
        yield Fault(name, "清单中没有，是后来放入的")


def parts_of(package: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with package.open(name) as file:
        while part := file.read(CHUNK):
            yield part
