"""The words of a register's declaration. Pure: no framework, no database, no clock.

A register says what an item states (columns), by which rule its code is formed, who holds it, who may adjust it, what
of it is public and under which article. What is filled in is text, as a cell of Excel or a line of a form holds it;
`fadu.registers.values` reads it.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fadu.law.acts import Citation
from fadu.procedures.steps import Role
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, LEGAL_OFFICE, LIST_KEEPER, OFFICE

TEXT, LONG, NUMBER, MONEY, DATE, YESNO, CHOICE, MARKS, ORGAN, DIVISION = (
    "text", "long", "number", "money", "date", "yesno", "choice", "marks", "organ", "division"
)
KEEPERS = (OFFICE, LEGAL_OFFICE, CLERK, LIST_KEEPER)
Check = Callable[[str], str]  # gives the text as it is kept; raises ValueError saying in Chinese what is wrong


@dataclass(frozen=True)
class Column:
    """What every item of a register states, or may state.

    kind: text, long, number (whole), money (a decimal number), date, yesno, choice (one of `choices`), marks (some of
    them), organ (of the platform), division (GB/T 2260). needed: must be filled in. public: shown to everyone.
    personal: personal data, encrypted at rest and never public. listed: a column of the list. filtered: the list can
    be filtered by it (choice, marks and yesno). alone: no two items of a division hold the same.
    """

    name: str
    label: str
    kind: str = TEXT
    needed: bool = False
    choices: tuple[str, ...] = ()
    unit: str = ""
    hint: str = ""
    public: bool = True
    personal: bool = False
    listed: bool = False
    filtered: bool = False
    alone: bool = False
    check: Check | None = None


@dataclass(frozen=True)
class CodeRule:
    """How the code of an item is formed: in words, and the check that says what is wrong."""

    words: str
    check: Check
    needed: bool = False


@dataclass(frozen=True)
class Mirror:
    """Items that are not kept but follow from matters of a procedure.

    since: the steps that put a matter on the register, from the day in `since_day` (an answer; empty: of the entry).
    until: the steps that take it off, from the next day on; `last_day`: an answer that names the last day in force.
    name, code, organ: where these are found (an answer; empty: the matter's title, number, organ). answers: column ->
    the answer that fills it ("=step": the step's title; "+step.answer": the sum over all entries of the step). each:
    the answer that is a list of items, one a line. fixed: columns that hold the same word in every item. mark: tells
    these items from those that another mirror of the same register makes of the same matter.
    """

    procedure: str
    since: tuple[str, ...]
    until: tuple[str, ...] = ()
    since_day: str = ""
    last_day: str = ""
    name: str = ""
    code: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    each: str = ""
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    mark: str = ""


@dataclass(frozen=True)
class Register:
    """One register.

    code: its id; group: under which it is listed; columns: the first is the item's name; rule: of codes, if items have
    any. holder: whose list it is, in words; kept_by: words of the names of organs that keep the whole of it (organs
    that serve the whole division always may); own: every organ keeps its own items. adjusted_by: the roles. decided_by:
    the procedure whose end an adjustment may name. public: may anyone see it. category: the column by which items are
    counted. mirror: it follows from matters; mixed: from matters, and what is older is kept besides; table: it follows
    from a table of the platform (then nobody adjusts it).
    """

    code: str
    title: str
    group: str
    columns: tuple[Column, ...]
    holder: str
    basis: Citation = PRACTICE
    rule: CodeRule | None = None
    kept_by: tuple[str, ...] = ()
    own: bool = False
    adjusted_by: tuple[Role, ...] = KEEPERS
    decided_by: str = ""
    public: bool = True
    category: str = ""
    mirror: tuple[Mirror, ...] = ()
    mixed: bool = False
    table: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        names = [one.name for one in self.columns]
        if len(set(names)) != len(names) or len({one.label for one in self.columns}) != len(names):
            raise ValueError(f"{self.title}有重名的栏目")
        if self.category and self.category not in names:
            raise ValueError(f"{self.title}没有栏目{self.category}")
        if taken := {one.label for one in self.columns} & RESERVED:
            raise ValueError(f"{self.title}的栏目不能叫{'、'.join(taken)}")
        for one in self.columns:
            if one.kind in (CHOICE, MARKS) and not one.choices:
                raise ValueError(f"{self.title}的{one.label}没有选项")

    @property
    def kept(self) -> bool:
        """Do its items come from adjustments?"""
        return not self.table and (self.mixed or not self.mirror)

    @property
    def names(self) -> Column:
        """The column that is an item's name."""
        return self.columns[0]

    def column(self, name: str) -> Column:
        """The column of that name; raises KeyError."""
        return {one.name: one for one in self.columns}[name]

    @property
    def filters(self) -> list[Column]:
        return [one for one in self.columns if one.filtered]

    @property
    def listed(self) -> list[Column]:
        """The columns of the list, besides the name."""
        return [one for one in self.columns[1:] if one.listed]


REF, CODE, HOLDER = "编号", "编码", "所属单位"
RESERVED = frozenset({REF, CODE, HOLDER})


def named(label: str, **more: Any) -> Column:
    """The item's name; the first column."""
    return Column("name", label, needed=True, **more)


def text(name: str, label: str, **more: Any) -> Column:
    return Column(name, label, **more)


def long(name: str, label: str, **more: Any) -> Column:
    return Column(name, label, LONG, **more)


def number(name: str, label: str, unit: str = "", **more: Any) -> Column:
    return Column(name, label, NUMBER, unit=unit, **more)


def money(name: str, label: str, unit: str = "", **more: Any) -> Column:
    """A number with decimals, not only of money."""
    return Column(name, label, MONEY, unit=unit, **more)


def day(name: str, label: str, **more: Any) -> Column:
    return Column(name, label, DATE, **more)


def yesno(name: str, label: str, **more: Any) -> Column:
    return Column(name, label, YESNO, **more)


def choice(name: str, label: str, choices: Iterable[str], **more: Any) -> Column:
    """One of these; the list can be filtered by it."""
    return Column(name, label, CHOICE, choices=tuple(choices), **({"filtered": True, "listed": True} | more))


def marks(name: str, label: str, choices: Iterable[str], **more: Any) -> Column:
    """Some of these; the list can be filtered by each."""
    return Column(name, label, MARKS, choices=tuple(choices), **({"filtered": True, "listed": True} | more))


def needed(column: Column) -> Column:
    return replace(column, needed=True)


def listed(column: Column) -> Column:
    return replace(column, listed=True)


def inner(column: Column) -> Column:
    """Not for the public."""
    return replace(column, public=False)


def private(column: Column) -> Column:
    """Personal data: encrypted, never public, in no filter."""
    return replace(column, personal=True, public=False, filtered=False)
