"""How a statutory list (清单) is declared: its columns, and for each procedure where among the answers they stand.

A place is `step.line`, `step.on` (the day of that step), or one of the words in `WORDS`; of several with | between, the
answer recorded last. What no answer says may be worked out from the other columns (`Column.work`).
"""
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from fadu.law.acts import Citation

Kind = Literal["text", "day", "number", "wan", "list"]  # wan: an amount in 万元
Span = Literal["month", "quarter", "half", "year"]
Values = Mapping[str, Any]

ORGAN, ORGAN_CODE, DIVISION, NUMBER, PARTIES, DUE, TIMELY, STEP = WORDS = (
    "@organ", "@organ_code", "@division", "@number", "@parties", "@due", "@timely", "@step",
)  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column. `needed`: a row without it is at fault; `needed_if`: only where that other column holds the word.

    `check`: what its text must be: "uscc" a credit code, "number" a document number; `since`: it is not before the day
    in this other column; `words`: how the answer is called in the list; `personal`: it may name a natural person;
    `public`: it may be shown to everyone; `brief`: the page shows it, the files have all; `tag`: its name in the
    platform's template.
    """

    code: str
    title: str
    kind: Kind = "text"
    needed: bool = False
    needed_if: tuple[str, str] | None = None
    check: str = ""
    since: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    work: Callable[[Values], Any] | None = None
    personal: bool = False
    public: bool = True
    brief: bool = True
    tag: str = ""


@dataclass(frozen=True)
class Due:
    """A last day that no clock of the procedure counts: so long after `since` as the last of these limits that binds
    there says; only where the answer at `where` is `word`."""

    since: str
    limits: tuple[str, ...]
    where: str = ""
    word: str = ""


@dataclass(frozen=True)
class Source:
    """What of a procedure stands on the list. `step`: whose entry makes the row (of several with | the first there is);
    `day`: the answer by which the row is dated, else the day of that entry.

    `clock`: the time limit that the row is held against (of several with | the first that runs); a row is there only
    where it does; `done`: the steps, or the answer, that say on which day it was kept; `without`: a step that takes
    the row off; `shown`: a step since which, and `taken`: since which no longer, the row is before the public.
    """

    procedure: str
    step: str
    answers: Mapping[str, str]
    day: str = ""
    clock: str = ""
    done: str = ""
    dues: tuple[Due, ...] = ()
    without: str = ""
    shown: str = ""
    taken: str = ""


@dataclass(frozen=True)
class Listing:
    """A list. `span`: what period it is made for where the place has set none under the name `setting`; `waiting`: what
    a row is whose act is not done yet; `public`: what is before the public is open to everyone; `natural`: the column
    whose text says that a row is of a natural person, and the word; `upload`: it is sent to a platform as CSV; `since`:
    no row is dated before."""

    code: str
    title: str
    group: str
    basis: Citation
    columns: tuple[Column, ...]
    sources: tuple[Source, ...]
    span: Span = "month"
    setting: str = ""
    note: str = ""
    waiting: str = "未办理"
    public: bool = False
    natural: tuple[str, str] | None = None
    upload: bool = False
    since: date = date.min

    def column(self, code: str) -> Column:
        return next(one for one in self.columns if one.code == code)
