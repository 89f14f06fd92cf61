"""One item of an adjustment as a line that people can read: 编号＝…；编码＝…；事项名称＝…"""
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from fadu.registers.grammar import CODE, HOLDER, REF, Column, Register

AFTER_LABEL, BETWEEN, STANDS_FOR = "＝", "；", "﹔"
AT_ORGAN = re.compile(r"^(.*)〔([^〔〕]{1,40})〕$")
Cells = dict[str, str]  # by the name of the column; "ref", "code" and "organ" besides


def labels(register: Register) -> dict[str, str]:
    """Label -> name, of what a line of this register may state."""
    return labels_of(register.columns)


@cache
def labels_of(columns: tuple[Column, ...]) -> dict[str, str]:
    return {REF: "ref", CODE: "code", HOLDER: "organ"} | {one.label: one.name for one in columns}


def as_line(register: Register, cells: Mapping[str, str]) -> str:
    """The line; what is empty is left out."""
    parts = [f"{label}{AFTER_LABEL}{tidy(cells[name])}" for label, name in labels(register).items() if cells.get(name)]
    return BETWEEN.join(parts)


def tidy(value: str) -> str:
    """On one line, with no sign that ends a part."""
    return " ".join(value.split()).replace(BETWEEN, STANDS_FOR)


def of_line(register: Register, line: str) -> Cells:
    """The cells of a line. Raises ValueError for a part that is none of the register's."""
    known, found = labels(register), Cells()
    for part in line.split(BETWEEN):
        label, mark, value = part.partition(AFTER_LABEL)
        if not mark or label.strip() not in known:
            raise ValueError(f"{register.title}没有“{label.strip()[:20]}”这一栏")
        found[known[label.strip()]] = value.strip().replace(STANDS_FOR, BETWEEN)
    return found


def at_organ(name: str, handle: str) -> str:
    """An organ as a line names it: for people, and so that it is found after it was renamed."""
    return f"{name}〔{handle}〕"


def organ_in(text: str) -> tuple[str, str]:
    """Its name and its reference (empty where only the name is given)."""
    found = AT_ORGAN.match(text.strip())
    return (found[1], found[2]) if found else (text.strip(), "")
