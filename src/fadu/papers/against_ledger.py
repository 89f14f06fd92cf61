"""A case file held against the ledger that it was taken from."""
from __future__ import annotations

from collections.abc import Iterator

from fadu.ledger.models import Entry
from fadu.papers.manifest import Fault
from fadu.papers.models import CaseFile
from fadu.papers.verifying import Checked


def compare(found: Checked) -> None:
    """Add what the ledger says of the same matter; notes what has come since, and whether the package is known."""
    number = found.manifest["matter"]["id"]
    kept = dict(Entry.objects.filter(matter=number).values_list("number", "digest"))
    if not kept:
        found.notes.append("本系统的台账没有这件事项，只核对了包内")
        return
    found.faults += differences(found, kept)
    later = len(kept) - len(found.manifest["entries"])
    if later > 0:
        found.notes.append(f"导出以后，台账又记了{later}条")
    if CaseFile.objects.filter(matter=number, manifest=found.digest).exists():
        found.notes.append("清单与本系统导出时的登记一致")
    else:
        found.faults.append(Fault("清单", "本系统没有导出过这样的清单，清单可能被整体替换"))


def differences(found: Checked, kept: dict[int, str]) -> Iterator[Fault]:
    for entry in found.manifest["entries"]:
        if kept.get(entry["number"]) != entry["digest"]:
            yield Fault(f"第{entry['number']}条记录", "与台账不符")
