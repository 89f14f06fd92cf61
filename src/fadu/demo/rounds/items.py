"""The items of a round's registers: from the lines of its table, through adjustments under a document.

A cell is written `column=value` (all alike), `column=a*3,b*2,c` (three, two, the rest), `column=a*3+b*2` (marks: the
first three bear a, the first two b), or `column~100` (shared out over the items).
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from fadu.demo.codes import made_up_code
from fadu.demo.rounds.facts import rows
from fadu.demo.rounds.places import Round
from fadu.demo.rounds.world import GOVERNMENT, keeper
from fadu.organs.models import Organ
from fadu.registers.adjusting import Move, Paper, add, adjust
from fadu.registers.catalogue import REGISTERS
from fadu.registers.codes import USCC, USCC_IF_ANY
from fadu.registers.grammar import CHOICE, DATE, DIVISION, MARKS, MONEY, NUMBER, ORGAN, YESNO, Column, Register
from fadu.registers.models import Version

MONTHS = 11  # a report counts to the end of November
BASIS = "示例台账（按公布的数生成）"


@dataclass(frozen=True)
class Line:
    """One line of the table: so many items of one kind."""

    register: Register
    below: bool
    spread: bool
    count: int
    kind: str
    cells: dict[str, str]


def lines(one: Round) -> list[Line]:
    """The lines of a round's table."""
    return [
        Line(REGISTERS[row["register"]], row["where"] == "below", row["when"] == "spread", int(row["count"]),
             row["kind"], dict(split(part) for part in row["cells"].split(";") if part))
        for row in rows(f"{one.name}.items.tsv")
    ]


def split(cell: str) -> tuple[str, str]:
    """Column and value; a value that is shared out begins with a tilde."""
    place = min(found for sign in "=~" if (found := cell.find(sign)) > 0)
    return cell[:place], cell[place + (cell[place] == "="):]


def load_items(one: Round, organs: dict[str, Organ]) -> int:
    """Adjust the registers as the round's table says; what is there already stays. Returns how many items there are."""
    batches: dict[tuple[str, Register, int], list[Move]] = defaultdict(list)
    below = list(one.below.values())
    for line in lines(one):
        made = list(cells_of(line, one))
        for place, cells in enumerate(made):
            where = below[place % len(below)] if line.below else GOVERNMENT
            month = 1 + MONTHS * place // len(made) if line.spread else 1
            batches[where, line.register, month].append(add(cells))
    for (where, register, month), moves in sorted(batches.items(), key=lambda pair: pair[0][2]):
        keep(one, organs[where], register, month, moves)
    return sum(len(moves) for moves in batches.values())


def keep(one: Round, organ: Organ, register: Register, month: int, moves: list[Move]) -> None:
    """One adjustment: a month's new items of one register."""
    day, person = date(one.year, month, 5 + 5 * (month != 1)), keeper(organ)
    paper = Paper(BASIS, day, number=f"{one.year}年{month}月")
    key = f"round:{one.name}:{organ.pk}:{register.code}:{month}"
    if not Version.objects.filter(register=register.code, entry__key__startswith=f"{key}-").exists():
        role = next(role.id for role in register.adjusted_by)
        adjust(person, register, organ, role, paper, moves, key=key, at=datetime.combine(day, time(10)))


def cells_of(line: Line, one: Round) -> Iterator[dict[str, str]]:
    """The cells of each item: what the line says, and something plain wherever something must stand."""
    said = {name: values(text, line.count) for name, text in line.cells.items() if name != "code"}
    for number in range(1, line.count + 1):
        cells = {column.name: plain(column, line, number, one) for column in line.register.columns if column.needed}
        cells |= {name: of_each[number - 1] for name, of_each in said.items()}
        if line.register.category and line.kind:
            cells[line.register.category] = line.kind
        if line.register.rule and line.register.rule.needed:
            cells["code"] = code(line, number, one)
        yield {name: value for name, value in cells.items() if value}


def values(text: str, count: int) -> list[str]:
    """What stands in one column of each of so many items."""
    if text.startswith("~"):
        return shared_out(Decimal(text[1:]), count)
    if "+" in text:
        marks = [part.split("*") for part in text.split("+")]
        return ["、".join(mark for mark, most in marks if number < int(most)) for number in range(count)]
    found: list[str] = []
    for part in text.split(","):
        value, times, most = part.partition("*")
        found += [value] * (int(most) if times else count - len(found))
    return (found + [""] * count)[:count]


def shared_out(whole: Decimal, count: int) -> list[str]:
    """The whole in equal parts, the last with what is left over."""
    exponent = whole.as_tuple().exponent
    part = (whole / count).quantize(Decimal(1).scaleb(int(exponent)), "ROUND_DOWN")
    return [str(part)] * (count - 1) + [str(whole - part * (count - 1))]


def plain(column: Column, line: Line, number: int, one: Round) -> str:
    """Something that a column takes, plainly made up."""
    if column is line.register.names:
        return f"{line.kind or line.register.title}{number}（示例）"
    if column.kind in (CHOICE, MARKS):
        return column.choices[0]
    return {
        NUMBER: "1", MONEY: "1", DATE: f"{one.year}-01-04", YESNO: "否", DIVISION: one.code, ORGAN: "",
    }.get(column.kind, MEANT.get(column.name, "示例"))  # fmt: skip


MEANT: dict[str, Any] = {"period": "全年", "source": "主管部门业务系统（示例）"}


def code(line: Line, number: int, one: Round) -> str:
    """A well-formed code: of a service item, of a main item or a sub-item, or a credit code."""
    if line.register.rule in (USCC, USCC_IF_ANY):
        return made_up_code(1000 + number, one.code)
    item, sub = (number % 990 + 1, 1) if line.cells.get("code") == "sub" else (number % 990 + 1, 0)
    return f"{one.code[:2]}{number // 990 + 10:04d}{item:03d}{sub:03d}"
