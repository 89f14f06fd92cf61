"""How a page, an import, the sample adjust a register: one function writes a batch, each page of it an entry."""
from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fadu.ledger import state
from fadu.ledger.actions import Upload, append, open_matter
from fadu.ledger.errors import LedgerStopped, refused
from fadu.ledger.models import Matter
from fadu.organs.models import Organ, Person, Post
from fadu.organs.people import posts_of
from fadu.registers.grammar import Register
from fadu.registers.judging import may_keep
from fadu.registers.lines import Cells, as_line, at_organ
from fadu.statutes.register_adjustment import register_adjustment

PAGE = 400  # items in one entry
ORDER = ("cancel", "delegate", "change", "take_over", "add")  # what is taken off first makes its code free
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
Move = tuple[str, Cells]  # a step (add, take_over, change, delegate, cancel) and what it says of one item


@dataclass(frozen=True)
class Paper:
    """The document on which a batch rests, and from when it holds."""

    document: str
    since: date
    number: str = ""
    decided_on: date | None = None
    other: str = ""  # by whom handed down (承接), to whom (下放)
    reason: str = ""  # why cancelled
    file: str = ""  # the imported file's name


def new_ref() -> str:
    """A reference for an item that is about to be registered."""
    return "r" + "".join(secrets.choice(READABLE) for _ in range(11))


def seats(person: Person, register: Register, day: date) -> list[tuple[Organ, str]]:
    """The organs for which the person may adjust the register that day, each with the role in which."""
    return seats_in(posts_of(person, day), register)


def seats_in(posts: Iterable[Post], register: Register) -> list[tuple[Organ, str]]:
    """The same for the holder of these posts."""
    found: dict[int, tuple[Organ, str]] = {}
    for post in posts:
        role = next((one.id for one in register.adjusted_by if one.id in post.roles), "")
        if role and may_keep(register, post.organ, post.roles):
            found.setdefault(post.organ_id, (post.organ, role))
    return list(found.values())


def adjust(
    person: Person, register: Register, organ: Organ, role: str, paper: Paper, moves: Sequence[Move], *, key: str,
    at: datetime | None = None, links: Iterable[Matter] = (), attachments: Sequence[Upload] = (),
) -> Matter:  # fmt: skip
    """Write a batch as one matter, all of it or nothing. Returns the matter.

    organ, role: one of `seats`; links: the matters that decided it (a power_list procedure); at: when (default now).
    Under the same key the same batch is written once. Raises Refused, FormError, LedgerStopped as `append` does.
    """
    if not moves:
        raise refused("rows", _("没有要调整的条目"))
    title = title_of(register, paper, len(moves))
    begin = some(register=register.code, register_title=register.title, document=paper.document,
                 document_number=paper.number, decided_on=iso(paper.decided_on), since=iso(paper.since),
                 file=paper.file)  # fmt: skip
    try:
        with transaction.atomic():
            matter = open_matter(
                register_adjustment.id, organ=organ, title=title, step="begin", data=begin, person=person,
                key=f"{key}-0", role=role, at=at, links=links, attachments=attachments,
            ).matter  # fmt: skip
            number = 0
            for step in ORDER:
                rows = [as_line(register, cells) for one, cells in moves if one == step]
                for start in range(0, len(rows), PAGE):
                    number += 1
                    append(matter, step, told(step, rows[start:start + PAGE], paper), person=person,
                           key=f"{key}-{number}", role=role, at=at)
            done = {"items": len(moves)}
            return append(matter, "finish", done, person=person, key=f"{key}-end", role=role, at=at).matter
    except LedgerStopped as error:  # remembered though the rest is taken back
        state.stop(error.reason)
        raise


def told(step: str, rows: list[str], paper: Paper) -> dict[str, Any]:
    other = {"take_over": "handed_by", "delegate": "handed_to"}.get(step, "")
    more = {other: paper.other} if other else {"reason": paper.reason} if step == "cancel" else {}
    return {"rows": rows, "items": len(rows), **some(**more)}


def title_of(register: Register, paper: Paper, count: int) -> str:
    document = f"（{paper.number or paper.document}）"
    return f"{register.title}调整{count}项{document}"[:200]


def some(**answers: Any) -> dict[str, Any]:
    return {name: value for name, value in answers.items() if value not in (None, "", [])}


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def add(cells: Mapping[str, str], organ: Organ | None = None, step: str = "add") -> Move:
    """A new item (新增; with step="take_over" 承接) with a reference of its own."""
    own = {"organ": at_organ(organ.name, organ.handle)} if organ else {}
    return step, {"ref": new_ref(), **cells, **own}
