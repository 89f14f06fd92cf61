"""名录 now: the sample city's registers with some items each, and one batch that takes over, changes and cancels."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.resources import files

from fadu.demo.places import CITY
from fadu.demo.play import Player
from fadu.ledger.models import Entry
from fadu.organs.codes import check_sign, organ_check_sign
from fadu.organs.models import Organ
from fadu.registers.adjusting import Move, Paper, adjust
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import Register
from fadu.registers.lines import at_organ

KEY = "demo:register"
MADE_UP = re.compile(r"\{(企|府)(\d+)\}")
SEAT = "市司法局"  # it serves the city and so may keep every register


@dataclass(frozen=True)
class Sample:
    """The items of one register, as the text file has them."""

    register: Register
    number: str
    document: str
    rows: list[dict[str, str]]


def load(player: Player, today: date) -> int:
    """Register the samples that are not there yet. Returns how many items."""
    there = set(Entry.objects.filter(key__startswith=f"{KEY}-", step="begin").values_list("key", flat=True))
    done = 0
    for sample in samples():
        if f"{KEY}-first-{sample.register.code}-0" in there:
            continue
        moves: list[Move] = [
            ("add", cells(player, sample.register, row, place)) for place, row in enumerate(sample.rows, 1)]
        since = since_of(sample.number, today)
        write(player, sample.register, Paper(sample.document, since, sample.number, since), moves, since, "first")
        done += len(moves)
    return done if f"{KEY}-later-power_items-0" in there else done + later(player, today)


def later(player: Player, today: date) -> int:
    """分批承接、取消、调整: the power list of this year."""
    powers, since = REGISTERS["power_items"], max(today - timedelta(60), min(date(today.year, 1, 15), today))
    organ = at(player, "市水利局")
    said = {"kind": "行政许可", "ground": "浙江省人民政府决定", "level": "市级", "organ": organ}
    moves: list[Move] = [
        ("take_over", {"ref": ref(powers, 101), "name": "省管河道采砂许可", "code": "330118009000", **said}),
        ("take_over", {"ref": ref(powers, 102), "name": "中型水库蓄水验收", "code": "330118010000", **said}),
        ("change", {"ref": ref(powers, 2), "ground": "食品安全法第三十五条；食品生产许可管理办法",
                    "remark": "依据修改"}),
        ("cancel", {"ref": ref(powers, 7)}),
    ]
    paper = Paper("关于承接、取消、调整一批权责事项的通知", since, f"丽政办〔{since.year}〕31号", since, "省人民政府")
    write(player, powers, paper, moves, since, "later")
    return len(moves)


def since_of(number: str, today: date) -> date:
    """A document of an earlier year holds since July of it, one of this year since the middle of January."""
    found = re.search(r"〔(\d{4})〕", number)
    year = min(int(found[1]) if found else today.year, today.year)
    return min(date(year, 7, 1) if year < today.year else date(year, 1, 15), today)


def write(player: Player, register: Register, paper: Paper, moves: list[Move], day: date, part: str) -> None:
    organ = player.organs[SEAT]
    role = next(one.id for one in register.adjusted_by if (organ.pk, one.id) in player.holders)
    adjust(player.holders[organ.pk, role], register, organ, role, paper, moves, key=f"{KEY}-{part}-{register.code}",
           at=datetime.combine(day, time(10)))  # fmt: skip


def samples() -> Iterator[Sample]:
    """What the text file holds, register by register."""
    text = files("fadu.demo").joinpath("registers.txt").read_text("utf-8")
    for part in re.split(r"^@", text, flags=re.MULTILINE)[1:]:
        head, columns, *lines = part.strip().splitlines()
        code, number, document = head.split(" ", 2)
        names = columns.split("|")
        rows = [dict(zip(names, line.split("|"), strict=True)) for line in lines]
        yield Sample(REGISTERS[code], number, document, rows)


def cells(player: Player, register: Register, row: dict[str, str], place: int) -> dict[str, str]:
    plain = {name: MADE_UP.sub(made_up, value) for name, value in row.items() if value}
    return {**plain, "ref": ref(register, place), "organ": at(player, row["organ"])}


def ref(register: Register, place: int) -> str:
    return f"s{place:03d}"


def at(player: Player, name: str) -> str:
    organ: Organ = player.organs[name]
    return at_organ(organ.name, organ.handle)


def made_up(found: re.Match[str]) -> str:
    """A credit code for a body that does not exist: right in form, and plainly made up."""
    body = f"FADU{int(found[2]) + 5000:04d}"
    front = f"{'91' if found[1] == '企' else '11'}{CITY}{body}{organ_check_sign(body)}"
    return front + check_sign(front)
