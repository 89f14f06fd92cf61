"""名册: a list of organs, or of people with their posts, judged row by row against the registers before it is taken.

Each row becomes the changes that it needs, through the same table as a page's; a row that needs none is unchanged, so
that the same list brought in again changes nothing. An empty cell leaves what is there.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fadu.organs.book import Book, Row
from fadu.organs.changes import CHANGES
from fadu.organs.changing import LAST_DAY, ChangeError

Move = tuple[str, dict[str, Any]]
NEW, CHANGED, SAME, WRONG = gettext_noop("新增"), gettext_noop("变更"), gettext_noop("不变"), gettext_noop("有误")
DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?")


class CellError(ChangeError):
    """What is wrong with one cell."""

    def __init__(self, column: str, say: str) -> None:
        super().__init__(say)
        self.column = column


class RowError(ChangeError):
    """Several cells of a row are wrong; the verdict holds what is wrong with each."""


@dataclass
class Verdict:
    """What a row comes to. `errors`: by column ("" speaks of the whole row)."""

    number: int  # of the row in the sheet
    cells: Mapping[str, str]
    kind: str = SAME
    errors: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    turn: int = 0  # when its changes can be made: after those of rows with a lower one


@dataclass
class Judging:
    """What judging a list needs: the registers, the day, which divisions are within reach, what marks new rows."""

    book: Book
    today: date
    division: str  # reference of the administering office's own
    prefix: str  # of the division codes within reach
    seed: str
    fresh: Counter[str] = field(default_factory=Counter)
    names: dict[str, list[str]] = field(default_factory=dict)  # organ names within reach -> references

    def ref(self, letter: str) -> str:
        self.fresh[letter] += 1
        return f"{letter}{self.seed}{self.fresh[letter]}"

    def reaches(self, organ: Row) -> bool:
        division = self.book.get("division", organ["division"])
        return bool(division and division["code"].startswith(self.prefix))

    def known(self) -> dict[str, list[str]]:
        if not self.names:
            for ref, row in self.book.rows["organ"].items():
                self.learn(ref, row)
        return self.names

    def learn(self, ref: str, row: Row) -> None:
        if self.reaches(row) and (row["valid_to"] or LAST_DAY) >= self.today.isoformat():
            for name in {row["name"], row["short_name"]} - {""}:
                held = self.names.setdefault(name, [])
                if ref not in held:
                    held.append(ref)


def judge_list(rows: Sequence[tuple[int, Mapping[str, str]]], judging: Judging,
               one: Callable[[Verdict, Judging], None]) -> list[Verdict]:
    """The verdict on every row (its number and its cells), in the order of the sheet. `one`: `organ` or `post`."""
    verdicts = [Verdict(number, cells) for number, cells in rows]
    waiting, order = verdicts, list[Verdict]()
    while waiting:
        later = list[Verdict]()
        for verdict in waiting:
            judge_row(verdict, judging, one)
            (later if "上级机构" in verdict.errors else order).append(verdict)
        if len(later) == len(waiting):
            order += later
            break
        waiting = later  # an organ may stand above one that comes earlier in the list
    for turn, verdict in enumerate(order):
        verdict.turn = turn
    return verdicts


def moves_of(verdicts: Sequence[Verdict]) -> list[Move]:
    """All changes of the rows that are right, in an order in which they can be made."""
    return [move for one in sorted(verdicts, key=lambda one: one.turn) for move in one.moves]


def judge_row(verdict: Verdict, judging: Judging, one: Callable[[Verdict, Judging], None]) -> None:
    mark = len(judging.book.journal)
    verdict.kind, verdict.errors, verdict.notes, verdict.moves = SAME, {}, [], []
    try:
        one(verdict, judging)
    except RowError:
        pass
    except CellError as error:
        verdict.errors[error.column] = str(error)
    except ChangeError as error:
        verdict.errors[""] = str(error)
    if verdict.errors:
        judging.book.undo(mark)
        verdict.kind, verdict.moves = WRONG, []


def do(verdict: Verdict, judging: Judging, step: str, data: Mapping[str, Any]) -> None:
    """One change of a row, judged and made in the book. Raises ChangeError."""
    given = {name: value for name, value in data.items() if value not in (None, "", [])}
    may, make = CHANGES[step]
    may(judging.book, given)
    make(judging.book, given)
    verdict.moves.append((step, given))


def each(verdict: Verdict, *readers: Callable[[], Any]) -> list[Any]:
    """What each of these reads; whatever is wrong is noted cell by cell. Raises RowError if anything was."""
    found = []
    for reader in readers:
        try:
            found.append(reader())
        except CellError as error:
            verdict.errors.setdefault(error.column, str(error))
    if verdict.errors:
        raise RowError(_("有几处不对"))
    return found


def filled(verdict: Verdict, column: str, most: int) -> str:
    """The text of a cell that must hold one."""
    text = verdict.cells.get(column, "").strip()
    if not text:
        raise CellError(column, _("没有填写"))
    return fitting(verdict, column, most)


def fitting(verdict: Verdict, column: str, most: int) -> str:
    text = verdict.cells.get(column, "").strip()
    if len(text) > most:
        raise CellError(column, _("过长：{count}字，最多{most}字").format(count=len(text), most=most))
    return text


def day(verdict: Verdict, column: str) -> str | None:
    """The day in a cell as ISO text; None where it is empty."""
    text = verdict.cells.get(column, "").strip()
    if not text:
        return None
    try:
        if found := DAY.fullmatch(text):
            return date(*map(int, found.groups())).isoformat()
        return datetime.strptime(text, "%Y%m%d").date().isoformat()
    except ValueError:
        raise CellError(column, _("“{text}”不是日期，写作 2026-01-01").format(text=text[:20])) from None


def several(text: str) -> list[str]:
    return [part for part in (one.strip() for one in re.split(r"[、，,；;\n]+", text)) if part]


def choice(verdict: Verdict, column: str) -> bool | None:
    text = verdict.cells.get(column, "").strip()
    if text not in ("", "是", "否"):
        raise CellError(column, _("“{text}”应填“是”或者“否”").format(text=text[:20]))
    return {"是": True, "否": False}.get(text)
