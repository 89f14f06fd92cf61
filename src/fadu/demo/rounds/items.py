"""The items of a round's registers: from the lines of its table, through adjustments under a document.

A cell is written `column=value` (all alike), `column=a*3,b*2,c` (three, two, the rest), `column=a*3+b*2` (marks: the
first three bear a, the first two b), `column=a&b` (in turn), `column=d10` (ten days after it is entered), or
`column~100` (shared out over the items); # stands for the number of the item. When: `before` the year, `spread` over
its months, in the month of that number, or in January.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
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
    when: str
    count: int
    kind: str
    cells: dict[str, str]
    past: int  # how many items of the register earlier lines have, so that no code is given twice

    def month(self, place: int) -> int:
        """The month in which the item at that place is entered; 0: before the year."""
        if self.when == "spread":
            return 1 + MONTHS * place // self.count
        return 0 if self.when == "before" else int(self.when or 1)


def lines(one: Round) -> list[Line]:
    """The lines of a round's table."""
    found: list[Line] = []
    for row in rows(f"{one.name}.items.tsv"):
        register, below = REGISTERS[row["register"]], row["where"] == "below"
        past = sum(one.count for one in found if (one.register, one.below) == (register, below))
        cells = dict(split(part) for part in row["cells"].split(";") if part)
        found.append(Line(register, below, row["when"], int(row["count"]), row["kind"], cells, past))
    return found


def split(cell: str) -> tuple[str, str]:
    """Column and value; a value that is shared out begins with a tilde."""
    place = min(found for sign in "=~" if (found := cell.find(sign)) > 0)
    return cell[:place], cell[place + (cell[place] == "="):]


def load_items(one: Round, organs: dict[str, Organ]) -> int:
    """Adjust the registers as the round's table says; what is there already stays. Returns how many items there are."""
    batches: dict[tuple[str, str, int], list[Move]] = defaultdict(list)
    below = list(one.below.values())
    for line in lines(one):
        made = list(cells_of(line, one))
        for place, cells in enumerate(made):
            where = below[place % len(below)] if line.below else GOVERNMENT
            month = line.month(place)
            batches[where, line.register.code, month].append(add(dated(cells, entered_on(one, month))))
    for (where, register, month), moves in sorted(batches.items(), key=lambda pair: pair[0][2]):
        keep(one, organs[where], REGISTERS[register], month, moves)
    return sum(len(moves) for moves in batches.values())


def keep(one: Round, organ: Organ, register: Register, month: int, moves: list[Move]) -> None:
    """One adjustment: a month's new items of one register."""
    day = entered_on(one, month)
    person, paper = keeper(organ), Paper(BASIS, day, number=f"{day.year}年{day.month}月")
    key = f"round:{one.name}:{organ.pk}:{register.code}:{month}"
    if not Version.objects.filter(register=register.code, entry__key__startswith=f"{key}-").exists():
        role = next(role.id for role in register.adjusted_by)
        adjust(person, register, organ, role, paper, moves, key=key, at=datetime.combine(day, time(10)))


def entered_on(one: Round, month: int) -> date:
    """The day from which a month's items are in force; of month 0: in the year before."""
    return date(one.year, month, 5 + 5 * (month != 1)) if month else date(one.year - 1, 12, 20)


def dated(cells: dict[str, str], day: date) -> dict[str, str]:
    """The cells, with `d10` written out as ten days after that day."""
    return {name: (day + timedelta(int(value[1:]))).isoformat() if value[:1] == "d" and value[1:].isdigit() else value
            for name, value in cells.items()}


def cells_of(line: Line, one: Round) -> Iterator[dict[str, str]]:
    """The cells of each item: what the line says, and something plain wherever something must stand."""
    said = {name: values(text, line.count) for name, text in line.cells.items() if name != "code"}
    for number in range(1, line.count + 1):
        cells = {column.name: plain(column, line, number, one) for column in line.register.columns if column.needed}
        cells |= {name: of_each[number - 1].replace("#", str(line.past + number)) for name, of_each in said.items()}
        if line.register.category and line.kind:
            cells[line.register.category] = line.kind
        if line.register.rule and (line.register.rule.needed or "code" in line.cells):
            cells["code"] = code(line, number, one)
        yield {name: value for name, value in cells.items() if value}


def values(text: str, count: int) -> list[str]:
    """What stands in one column of each of so many items."""
    if text.startswith("~"):
        return shared_out(Decimal(text[1:]), count)
    if "&" in text:
        turns = text.split("&")
        return [turns[number % len(turns)] for number in range(count)]
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
        return f"{line.kind or line.register.title}{line.past + number}（示例）"
    if column.name == "period":
        return f"{one.year}-{line.month(number - 1):02d}" if line.when == "spread" else "全年"
    if column.kind in (CHOICE, MARKS):
        return column.choices[0]
    return {
        NUMBER: "1", MONEY: "1", DATE: f"{one.year}-{line.month(number - 1) or 1:02d}-04", YESNO: "否",
        DIVISION: one.code, ORGAN: "",
    }.get(column.kind, MEANT.get(column.name, "示例"))  # fmt: skip


MEANT: dict[str, Any] = {"source": "主管部门业务系统（示例）"}


def code(line: Line, number: int, one: Round) -> str:
    """A well-formed code: of a service item, of a main item or a sub-item, or a credit code."""
    if line.register.rule in (USCC, USCC_IF_ANY):
        return made_up_code(1000 + line.past + number, one.code)
    sub = int(line.cells.get("code") == "sub")
    number += 0 if sub else line.past  # a sub-item has the number of its main item
    item = number % 990 + 1
    return f"{one.code[:2]}{number // 990 + 10:04d}{item:03d}{sub:03d}"
