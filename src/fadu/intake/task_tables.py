"""Plans as tables: 序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限, a row a line or one cell a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fadu.intake import deadlines, unit_names
from fadu.intake.assignments import RESPONSIBLE, Assignment, is_assignment, parse
from fadu.intake.findings import Task
from fadu.intake.layout import Line

NUMBER, TASK, LEAD, TIME, PERSON, OTHER = "number", "task", "lead", "time", "person", "other"
HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (NUMBER, re.compile(r"^(?:序号|编号|序)$")),
    (PERSON, re.compile(r"领导|责任人|负责人|联系人")),
    (LEAD, re.compile(r"牵头|主办|主责")),
    (RESPONSIBLE, re.compile(r"责任|配合|协办|参与|落实单位|承办|实施单位|单位$|部门$|科室$")),
    (TIME, re.compile(r"时限|时间|期限|进度|节点")),
    (TASK, re.compile(r"任务|事项|内容|措施|举措|要求|工作|项目|目标")),
)
INTEGER = re.compile(r"\d{1,3}$")
NUMBERED = re.compile(r"(\d{1,3})[.、]\s*(.+)", re.DOTALL)
LONGEST_HEAD = 12
ROLES = (LEAD, RESPONSIBLE, TIME)


@dataclass
class Cell:
    text: str
    start: int
    end: int


@dataclass
class Row:
    """The cells of one task by the heads of their columns."""

    number: str | None = None
    group: str | None = None
    cells: dict[str, list[Cell]] = field(default_factory=dict)

    def add(self, role: str, cell: Cell) -> None:
        self.cells.setdefault(role, []).append(cell)


def find(lines: list[Line], year: int | None, start: int, end: int) -> list[Task]:
    """The tasks of every table with a task column and a column for units or times."""
    inside = [line for line in lines if start <= line.start < end]
    tasks: list[Task] = []
    place = 0
    while place < len(inside):
        heads = _heads(_cells(inside[place]))
        if heads is not None:
            rows, place = _rows(inside, place + 1, heads)
        else:
            heads, after = _stacked_heads(inside, place)
            if heads is None:
                place += 1
                continue
            rows, place = _stacked_rows(inside, after, heads)
        tasks.extend(task for row in rows if (task := _task(row, year)) is not None)
    return tasks


def _cells(line: Line) -> list[Cell]:
    """The cells of a row that is parted by tabs or bars, blank ones too."""
    mark = "\t" if "\t" in line.text else "|"
    words = line.text.strip("|") if mark == "|" else line.text
    at = line.start + line.text.index(words) if words else line.start
    cells = []
    for part in words.split(mark):
        text = part.strip()
        offset = at + (part.index(text) if text else 0)
        cells.append(Cell(text, offset, offset + len(text)))
        at += len(part) + 1
    return cells


def role_of(words: str) -> str | None:
    """Which column a head names, or None where it names none."""
    plain = words.replace(" ", "")
    if not plain or len(plain) > LONGEST_HEAD:
        return None
    return next((role for role, pattern in HEADS if pattern.search(plain)), None)


def _heads(cells: list[Cell]) -> list[str] | None:
    roles = [role_of(cell.text) or OTHER for cell in cells]
    return roles if len(cells) > 1 and _are_heads(roles) else None


def _are_heads(roles: list[str]) -> bool:
    return TASK in roles and any(role in roles for role in ROLES)


def _rows(lines: list[Line], place: int, heads: list[str]) -> tuple[list[Row], int]:
    """Rows a line each: by the heads where every column is there, else by what the cells say."""
    rows: list[Row] = []
    while place < len(lines):
        cells = _cells(lines[place])
        if len(cells) < 2:
            break
        if _heads(cells) is None:
            row = Row()
            filled = [cell for cell in cells if cell.text]
            whole = len(cells) == len(heads) and not (
                cells[0].text and not cells[-1].text and len(filled) < len(heads) and heads[-1] in ROLES
            )
            for column, cell in enumerate(cells):
                if cell.text:
                    row.add(heads[column] if whole else _role_by_content(cell.text, row, heads), cell)
            if row.cells:
                rows.append(row)
        place += 1
    return rows, place


def _stacked_heads(lines: list[Line], place: int) -> tuple[list[str] | None, int]:
    """Heads one a line: a run of at least three lines that each name a column."""
    roles = []
    while place < len(lines) and "\t" not in lines[place].text:
        words = lines[place].text.strip("| ")
        role = role_of(words)
        if words and role is None:
            break
        if role is not None:
            roles.append(role)
        place += 1
    return (roles if len(roles) >= 3 and _are_heads(roles) else None), place


def _stacked_rows(lines: list[Line], place: int, heads: list[str]) -> tuple[list[Row], int]:
    """Cells one a line: a row begins at each next number; its cells are told apart by what they say.

    A cell that stands between a row's units and the next number names the group of the next row.
    """
    rows: list[Row] = []
    waiting: list[Cell] = []
    while place < len(lines):
        words = lines[place].text.strip("| ")
        cell = Cell(words, lines[place].start, lines[place].start + len(words))
        place += 1
        if not words or (role_of(words) is not None and rows and _heads_again(lines, place - 1)):
            continue
        if INTEGER.match(words) and int(words) == len(rows) + 1:
            rows.append(Row(words))
            rows[-1].group = waiting.pop().text if waiting else (rows[-2].group if len(rows) > 1 else None)
            waiting.clear()
            continue
        if not rows:
            waiting.append(cell)
            if len(waiting) > 2:
                break
            continue
        role = _role_by_content(words, rows[-1], heads)
        if role == TASK and TASK in rows[-1].cells and len(rows[-1].cells) > 1:
            waiting.append(cell)
        else:
            rows[-1].add(role, cell)
    return rows, place


def _heads_again(lines: list[Line], place: int) -> bool:
    """Whether the table's head stands here once more, after a page's end."""
    return _stacked_heads(lines, place)[0] is not None or _stacked_heads(lines, max(0, place - 1))[0] is not None


def _role_by_content(words: str, row: Row, heads: list[str]) -> str:
    if INTEGER.match(words) and NUMBER not in row.cells and TASK not in row.cells:
        return NUMBER
    if TIME in heads and deadlines.is_deadline(words):
        return TIME
    if TASK in row.cells and (unit_names.looks_like_units(words) or is_assignment(words)):
        if LEAD in heads and LEAD not in row.cells and RESPONSIBLE in heads:
            return LEAD
        return RESPONSIBLE if RESPONSIBLE in heads else LEAD
    return TASK


def _task(row: Row, year: int | None) -> Task | None:
    words = list(row.cells.get(TASK, []))
    if not words:
        return None
    if len(words) > 1 and row.group is None and len(words[0].text) < len(words[-1].text):
        row.group = words.pop(0).text
    every = [cell for cells in row.cells.values() for cell in cells]
    numbered = NUMBERED.match(words[0].text)
    number = row.number or (row.cells[NUMBER][0].text if NUMBER in row.cells else (numbered[1] if numbered else None))
    text = "\n".join(cell.text for cell in words)
    title = (numbered[2] if numbered else words[0].text).split("。")[0]
    task = Task(number, title[:60], text, min(cell.start for cell in every), max(cell.end for cell in every), row.group)
    for cell in row.cells.get(LEAD, []):
        task.lead_units.extend(unit_names.split(cell.text))
    for cell in row.cells.get(RESPONSIBLE, []):
        found = (
            parse(cell.text, False) if is_assignment(cell.text) else Assignment(responsible=unit_names.split(cell.text))
        )
        task.lead_units.extend(name for name in found.lead if name not in task.lead_units)
        task.responsible_units.extend(found.responsible)
    for cell in row.cells.get(TIME, []):
        task.deadlines.append(deadlines.whole(cell.text, cell.start, year))
    task.leader = row.cells[PERSON][0].text if PERSON in row.cells else None
    task.units_raw = " ".join(cell.text for role in (LEAD, RESPONSIBLE) for cell in row.cells.get(role, []))
    return task


def is_table_of_tasks(lines: list[Line]) -> bool:
    """Whether a table's head names a task column and one for units or times."""
    return any(("\t" in line.text or "|" in line.text) and _heads(_cells(line)) is not None for line in lines) or any(
        role_of(line.text) is not None and _stacked_heads(lines, place)[0] is not None
        for place, line in enumerate(lines)
    )
