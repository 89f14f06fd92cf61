"""Batches that change what stands on a register: taken over, changed, cancelled under a document (承接、调整、取消)."""
from __future__ import annotations

from datetime import date, datetime, time
from importlib.resources import files

from fadu.demo.rounds.facts import rows
from fadu.demo.rounds.places import Round
from fadu.demo.rounds.world import GOVERNMENT, keeper
from fadu.organs.models import Organ
from fadu.registers.adjusting import Move, Paper, add, adjust
from fadu.registers.catalogue import REGISTERS
from fadu.registers.models import Version

SAID = {"kind": "行政许可", "ground": "上级政府决定（示例）", "level": "县级"}


def load_batches(one: Round, organs: dict[str, Organ]) -> None:
    """Write the batches of a round's table, where it has one; what is there already stays."""
    file = f"{one.name}.batches.tsv"
    if not files("fadu.demo.rounds").joinpath(file).is_file():
        return
    place = organs[GOVERNMENT]
    for row in rows(file):
        register, day = REGISTERS[row["register"]], date(one.year, int(row["month"]), 18)
        key = f"round:{one.name}:batch:{register.code}:{row['month']}"
        if Version.objects.filter(register=register.code, entry__key__startswith=f"{key}-").exists():
            continue
        paper = Paper(row["document"], day, row["number"], day, other="上级政府（示例）",
                      reason="上级政府决定取消（示例）")
        role = next(role.id for role in register.adjusted_by)
        adjust(keeper(place), register, place, role, paper, moves(register.code, place, row), key=key,
               at=datetime.combine(day, time(10)))


def moves(register: str, place: Organ, row: dict[str, str]) -> list[Move]:
    """So many items taken over; of those in force so many changed, and others cancelled."""
    changed, cancelled = int(row["change"]), int(row["cancel"])
    there = Version.objects.filter(register=register, division=place.division_id, valid_to=None).order_by("id")
    refs = list(there.values_list("ref", flat=True)[: changed + cancelled])
    new = [add({"name": f"{row['number']}承接事项{n}（示例）", **SAID}, step="take_over")
           for n in range(1, int(row["take_over"]) + 1)]
    edited: list[Move] = [("change", {"ref": ref, "remark": f"依{row['number']}调整"}) for ref in refs[:changed]]
    return [*new, *edited, *(("cancel", {"ref": ref}) for ref in refs[changed:])]
