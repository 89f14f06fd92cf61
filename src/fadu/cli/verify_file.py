"""`fadu verify --file`: an exported case file against its own list, and against the ledger where that is at hand."""
from __future__ import annotations

import json
import os
from pathlib import Path

import click

from fadu.papers.verifying import Checked, check


def verify_file(package: Path, as_json: bool) -> int:
    """Check the package and say what was found; the exit status: 0 unaltered, 1 altered."""
    found = check(package)
    if found.manifest and found.manifest.get("entries") and ledger_at_hand():
        from fadu.cli import setup_django

        setup_django()
        from fadu.papers.against_ledger import compare

        compare(found)
    else:
        found.notes.append("没有与台账比较，只核对了包内")
    click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2) if as_json else in_words(found))
    return 0 if found.ok else 1


def ledger_at_hand() -> bool:
    """Is there a ledger on this machine? Looked for without making one."""
    if os.environ.get("FADU_DATABASE_URL"):
        return True
    return (Path(os.environ.get("FADU_HOME", "var")) / "fadu.sqlite3").exists()


def in_words(found: Checked) -> str:
    said = found.as_json()
    name = " ".join(filter(None, (said["number"], said["matter"])))
    lines = [f"案卷{'无误' if found.ok else '有误'}{f'：{name}' if name else ''}。"]
    if found.manifest:
        lines.append(f"核对文件{said['files']}个、记录{said['entries']}条。清单摘要 SM3 {found.digest}")
    lines += [f"　{one.where}：{one.text}" for one in found.faults[:50]]
    if len(found.faults) > 50:
        lines.append(f"　另有{len(found.faults) - 50}处，用 --json 查看全部")
    lines += [f"{note}。" for note in found.notes]
    return "\n".join(lines)
