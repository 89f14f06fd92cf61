"""系统管理 as the page, the import and the command do it: one function writes changes, each an entry."""
from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.ledger import registers, state
from fadu.ledger.actions import Receipt, append, open_matter
from fadu.ledger.errors import KeyReused, LedgerStopped, Refused, refused
from fadu.ledger.models import Entry, Matter
from fadu.ledger.projecting import Move
from fadu.organs.access import serves_division
from fadu.organs.book import KINDS, Book, Row
from fadu.organs.lines import as_line
from fadu.organs.models import OneTimePassword, Organ, Person, Post
from fadu.organs.people import posts_of
from fadu.statutes.administration import POSTED, STOCK, administration
from fadu.statutes.roles import ADMINISTRATOR

TITLES = {role.id: role.title for role in POSTED}
REFERENCES = ("division", "organ", "parent", "person", "post", "then", "standard")
PAGE = 400  # lines of a list in one entry
VALID = timedelta(days=7)
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter or figure that is taken for another


def new_ref(letter: str) -> str:
    """A reference for what is about to be registered."""
    return letter + "".join(secrets.choice(READABLE) for _ in range(10))


def seat_of(person: Person) -> Organ | None:
    """The organ for which the person administers today; None: no administrator."""
    seats = [post.organ for post in posts_of(person, timezone.localdate()) if ADMINISTRATOR.id in post.roles]
    return next((organ for organ in seats if serves_division(organ)), None)


def administrators() -> list[str]:
    """The sign-ins of those who administer today."""
    posts = Post.objects.on(timezone.localdate()).filter(person__user__is_active=True)
    able = [one for one in posts.select_related("organ", "person__user") if ADMINISTRATOR.id in one.roles]
    return sorted({one.person.user.username for one in able if one.person.user and serves_division(one.organ)})


def change(person: Person, moves: Sequence[Move], *, key: str) -> list[Receipt]:
    """Register these changes in their order, one entry each, all or none.

    Raises Refused and FormError as `append` does; under the same key the same changes are written once.
    """
    with whole():
        matter = year_of(person)
        return [
            append(matter, step, data, person=person, key=f"{key}-{number}", role=ADMINISTRATOR.id)
            for number, (step, data) in enumerate(moves, 1)
        ]


def register_list(person: Person, kind: str, file: str, moves: Sequence[Move], *, key: str) -> Matter:
    """Register a whole list (名册) in a matter of its own, some hundred changes an entry; all or none."""
    with whole():
        year_of(person)  # what was there before is on record first
        title = f"{kind}名册导入：{file}"[:200]
        return write_list(person, seat(person), kind, file, title, moves, key)


def rehearse(person: Person, moves: Sequence[Move]) -> list[str]:
    """What would speak against these changes, in Chinese; empty: they can be registered. Nothing is written."""
    try:
        with transaction.atomic():
            change(person, moves, key=secrets.token_hex(16))
            transaction.set_rollback(True)
    except Refused as error:
        return [reason.text for reason in error.reasons]
    return []


class whole:
    """All or nothing; that the ledger has stopped is remembered though the rest is taken back."""

    def __enter__(self) -> None:
        self.transaction = transaction.atomic()
        self.transaction.__enter__()

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        self.transaction.__exit__(kind, error, trace)
        if isinstance(error, LedgerStopped):
            state.stop(error.reason)


def seat(person: Person) -> Organ:
    organ = seat_of(person)
    if organ is None:
        raise refused("by", _("{person}不是系统管理员，不能办理系统管理").format(person=person.name))
    return organ


def year_of(person: Person) -> Matter:
    """The standing matter of the person's organ and this year, opened if need be. Raises Refused."""
    organ, year = seat(person), timezone.localdate().year
    found = of_year(organ, year)
    if found is None:
        if not Entry.objects.filter(matter__procedure=administration.id).exists():
            take_stock(person, organ)
        found = open_year(person, organ, year)
    return found


def of_year(organ: Organ, year: int) -> Matter | None:
    key = f"administration-{organ.pk}-{year}"
    return Matter.objects.filter(entries__key=key).select_related("organ", "division").first()


def open_year(person: Person, organ: Organ, year: int) -> Matter:
    title = f"{organ.division.name}{year}年系统管理"
    try:
        opened = open_matter(administration.id, organ=organ, title=title, step="start_year", data={"year": year},
                             person=person, key=f"administration-{organ.pk}-{year}", role=ADMINISTRATOR.id).matter
    except KeyReused:  # another administrator was first
        found = of_year(organ, year)
        assert found is not None
        return found
    before = of_year(organ, year - 1)
    if before is not None and before.ended_on is None:
        append(before, "finish_year", {}, person=person, key=f"administration-{organ.pk}-{year}-end")
    return opened


def take_stock(person: Person, organ: Organ) -> None:
    """What the registers hold before the first entry, as a list of its own."""
    found = stock(registers.whole())
    write_list(person, organ, STOCK, "", "系统管理期初登记", found, f"administration-stock-{organ.pk}")


def write_list(
    person: Person, organ: Organ, kind: str, file: str, title: str, moves: Sequence[Move], key: str
) -> Matter:
    data = {"kind": kind, "file": file, "lines": len(moves)}
    matter = open_matter(administration.id, organ=organ, title=title, step="start_list", data=data, person=person,
                         key=f"{key}-0", role=ADMINISTRATOR.id).matter
    for number, start in enumerate(range(0, len(moves), PAGE), 1):
        rows = [as_line(step, data) for step, data in moves[start:start + PAGE]]
        told = {"rows": rows, "subjects": subjects(moves[start:start + PAGE])}
        append(matter, "enter_list", told, person=person, key=f"{key}-{number}", role=ADMINISTRATOR.id)
    append(matter, "finish_list", {}, person=person, key=f"{key}-end", role=ADMINISTRATOR.id)
    return matter


def subjects(moves: Sequence[Move]) -> str:
    """The references of which these changes speak, between spaces so that one can be looked for."""
    found = {str(data[name]) for _, data in moves for name in REFERENCES if data.get(name)}
    return f"（ {' '.join(sorted(found))} ）"


def stock(book: Book) -> list[Move]:
    """The changes that make these registers out of nothing."""
    return [move for kind in KINDS for ref, row in ordered(book, kind) for move in STOCKED[kind](ref, row, book)]


def ordered(book: Book, kind: str) -> list[tuple[str, Row]]:
    """Sign-ins only of people; all else as it stands. An organ may name one that comes after it: lists are folded."""
    return [] if kind == "account" else list(book.rows[kind].items())


def some(**answers: Any) -> dict[str, Any]:
    return {name: value for name, value in answers.items() if value not in (None, "", [])}


def stock_division(ref: str, row: Row, book: Book) -> list[Move]:
    made = some(division=ref, code=row["code"], name=row["name"], since=row["valid_from"])
    ended = some(division=ref, name=row["name"], last=row["valid_to"])
    return [("establish_division", made)] + ([("abolish_division", ended)] if row["valid_to"] else [])


def stock_organ(ref: str, row: Row, book: Book) -> list[Move]:
    plain = {name: value for name, value in row.items() if not name.startswith("valid")}
    made = some(organ=ref, since=row["valid_from"], **plain)
    ended = some(organ=ref, name=row["name"], last=row["valid_to"])
    return [("establish_organ", made)] + ([("close_organ", ended)] if row["valid_to"] else [])


def stock_person(ref: str, row: Row, book: Book) -> list[Move]:
    found: list[Move] = [("register_person", {"person": ref, "name": row["name"]})]
    if row["account"]:
        whose = {"person": ref, "name": row["name"], "account": row["account"]}
        found.append(("grant_account", whose))
        if not book.rows["account"][row["account"]]["active"]:
            found.append(("suspend_account", whose | {"reason": STOCK}))
    return found


def stock_post(ref: str, row: Row, book: Book) -> list[Move]:
    return [("appoint", some(
        post=ref, person=row["person"], name=book.rows["person"][row["person"]]["name"], organ=row["organ"],
        organ_name=book.rows["organ"][row["organ"]]["name"], job=row["job"],
        roles=[TITLES[role] for role in row["roles"] if role in TITLES], since=row["valid_from"], until=row["valid_to"],
    ))]  # fmt: skip


def stock_notice(ref: str, row: Row, book: Book) -> list[Move]:
    off = [f"{day} {name}" for day, name in row["off"].items()]
    return [("enter_notice", {"year": int(ref), "off": off, "worked": row["worked"], "document": row["document"],
                              "document_number": row["document_number"]})]


def stock_standard(ref: str, row: Row, book: Book) -> list[Move]:
    plain = {name: row[name] for name in ("word", "value", "division", "branch", "document", "article")}
    return [("set_standard", some(standard=ref, since=row["valid_from"], until=row["valid_to"], **plain))]


STOCKED = {
    "division": stock_division, "organ": stock_organ, "person": stock_person, "post": stock_post,
    "notice": stock_notice, "standard": stock_standard,
}  # fmt: skip


def one_time_password(username: str) -> str:
    """A fresh password for the first sign-in, valid seven days; only its hash is kept."""
    password = "-".join("".join(secrets.choice(READABLE) for _ in range(4)) for _ in range(3))
    user = get_user_model().objects.get(username=username)
    user.set_password(password)
    user.save(update_fields=["password"])
    OneTimePassword.objects.update_or_create(user=user, defaults={"until": timezone.now() + VALID})
    return password
