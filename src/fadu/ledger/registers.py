"""The registers in the database: read into a book, and written from one. Only `projecting` writes through here."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.db.models import Model, Q, QuerySet

from fadu.ledger.models import Parameter
from fadu.organs.book import COLUMNS, KINDS, Book, Row
from fadu.organs.codes import ancestors_of
from fadu.organs.models import DaysOff, Division, Organ, Person, Post

User = get_user_model()
DAYS = ("valid_from", "valid_to")
BATCH = 500


class Register(NamedTuple):
    """How the rows of a kind are kept: the model; column -> attribute where they differ; column -> kind it points to;
    the related rows that a reading needs."""

    model: type[Model]
    names: dict[str, str]
    points: dict[str, str]
    related: tuple[str, ...] = ()


REGISTERS: dict[str, Register] = {
    "division": Register(Division, {}, {}),
    "organ": Register(Organ, {}, {"division": "division", "parent": "organ"}, ("division", "parent")),
    "account": Register(User, {"active": "is_active"}, {}),
    "person": Register(Person, {"account": "user"}, {"account": "account"}, ("user",)),
    "post": Register(Post, {"job": "title"}, {"person": "person", "organ": "organ"}, ("person", "organ")),
    "notice": Register(DaysOff, {}, {}),
    "standard": Register(Parameter, {"word": "key"}, {"division": "division"}, ("division",)),
}
KEPT_BY = {"account": "username", "notice": "year"}  # kinds whose reference is a column of their own


def reference(kind: str, one: Any) -> str:
    """By what entries speak of this row."""
    return str(getattr(one, KEPT_BY[kind])) if kind in KEPT_BY else str(one.handle)


def row_of(kind: str, one: Any) -> Row:
    """The row of plain values for an object."""
    register, row = REGISTERS[kind], Row()
    for column in COLUMNS[kind]:
        value = getattr(one, register.names.get(column, column))
        if column in register.points:
            value = value and reference(register.points[column], value)
        row[column] = plain(value)
    if kind == "post":
        row["roles"] = sorted(row["roles"])
    if kind == "organ":
        row["code"] = row["code"] or ""
    return row


def plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def kept(kind: str) -> QuerySet[Any]:
    """All objects of a kind with what a reading needs of others."""
    register = REGISTERS[kind]
    found: QuerySet[Any] = register.model._default_manager.select_related(*register.related)  # type: ignore[attr-defined]
    return found.order_by("pk")


def source(kind: str, column: str, value: Any) -> Iterator[tuple[str, Row]]:
    """The rows that hold this value, for a book that asks as it goes."""
    yield from holding(kind, column, [value])


def fetch(book: Book, kind: str, column: str, values: Iterable[Any]) -> None:
    """Let a book know at once all rows that hold one of these values, before it asks for each."""
    wanted = sorted({value for value in values if value})
    for start in range(0, len(wanted), BATCH):
        part = wanted[start:start + BATCH]
        book.learn(kind, column, part, holding(kind, column, part))


def holding(kind: str, column: str, values: list[Any]) -> Iterator[tuple[str, Row]]:
    for one in kept(kind).filter(condition(kind, column, values)):
        yield reference(kind, one), row_of(kind, one)


def condition(kind: str, column: str, values: list[Any]) -> Q:
    register = REGISTERS[kind]
    if column == "ref":
        return of_refs(kind, values)
    name = register.names.get(column, column)
    if column in register.points:
        return of_refs(register.points[column], values, f"{name}__")
    return Q(**{f"{name}__in": values})


def of_refs(kind: str, refs: Iterable[str], front: str = "") -> Q:
    """The rows with these references."""
    wanted = list(refs)
    if kind in KEPT_BY:
        known = [one for one in wanted if kind != "notice" or one.isdecimal()]
        return Q(**{f"{front}{KEPT_BY[kind]}__in": known})
    numbers = [int(one[1:]) for one in wanted if one.startswith("#") and one[1:].isdecimal() and len(one) < 19]
    given = [one for one in wanted if not one.startswith("#")]
    return Q(**{f"{front}pk__in": numbers, f"{front}ref__isnull": True}) | Q(**{f"{front}ref__in": given})


def live() -> Book:
    """A book over the database as it stands."""
    return Book(source)


def whole() -> Book:
    """Everything in the registers, read at once."""
    book = Book()
    for kind in KINDS:
        for one in kept(kind).iterator(2000):
            book.place(kind, reference(kind, one), row_of(kind, one))
    return book


def save(book: Book) -> None:
    """Write what was put into the book: new rows, then those that have changed. Raises LookupError for a reference
    that leads nowhere."""
    pks: dict[tuple[str, str], int] = {}
    for kind in KINDS:
        touched = {ref: book.rows[kind][ref] for (one, ref), before in book.touched.items()
                   if one == kind and before != book.rows[kind][ref]}
        if touched:
            write(kind, touched, pointed(pks))


def pointed(pks: dict[tuple[str, str], int]) -> Callable[[str, Iterable[str]], dict[str, int]]:
    """The numbers of the rows with these references, each looked up once."""

    def numbers(kind: str, refs: Iterable[str]) -> dict[str, int]:
        wanted = set(refs)
        missing = sorted(ref for ref in wanted if (kind, ref) not in pks)
        for start in range(0, len(missing), BATCH):
            rows = REGISTERS[kind].model._default_manager.filter(of_refs(kind, missing[start:start + BATCH]))
            for one in rows:
                pks[kind, reference(kind, one)] = one.pk
        return {ref: pks[kind, ref] for ref in wanted}

    return numbers


def write(kind: str, rows: dict[str, Row], numbers: Callable[[str, Iterable[str]], dict[str, int]]) -> None:
    model: Any = REGISTERS[kind].model
    refs = list(rows)
    known: dict[str, Any] = {}
    for start in range(0, len(refs), BATCH):
        found = model._default_manager.filter(of_refs(kind, refs[start:start + BATCH])).select_for_update()
        known |= {reference(kind, one): one for one in found}
    look_up(kind, rows.values(), numbers, without={"parent"})
    later = {"parent"} if kind == "organ" else set()  # an organ may stand above another one of the same list
    fresh = [made(kind, ref) for ref in refs if ref not in known]
    for one, ref in zip(fresh, [ref for ref in refs if ref not in known], strict=True):
        fill(kind, one, rows[ref], numbers, later)
    model._default_manager.bulk_create(fresh, batch_size=BATCH)
    if kind == "division":
        put_under(fresh)
    look_up(kind, rows.values(), numbers)
    changed = [fill(kind, known[ref], rows[ref], numbers, set()) for ref in refs if ref in known]
    if later:
        changed += [fill(kind, one, rows[reference(kind, one)], numbers, set()) for one in fresh]
    if changed:
        names = [REGISTERS[kind].names.get(column, column) for column in COLUMNS[kind]]
        model._default_manager.bulk_update(changed, names, batch_size=BATCH)


def look_up(
    kind: str, rows: Iterable[Row], numbers: Callable[[str, Iterable[str]], dict[str, int]], without: Iterable[str] = ()
) -> None:
    """Ask for all rows that these point to at once."""
    for column, aim in REGISTERS[kind].points.items():
        if column not in without:
            numbers(aim, {row[column] for row in rows if row[column]})


def put_under(divisions: Iterable[Division]) -> None:
    """Each new division under the nearest one above it that is there."""
    for one in divisions:
        for code in ancestors_of(one.code):
            if above := Division.objects.filter(code=code).order_by("valid_from").last():
                Division.objects.filter(pk=one.pk).update(parent=above)
                break


def made(kind: str, ref: str) -> Any:
    model: Any = REGISTERS[kind].model
    if kind == "account":
        user = model(username=ref)
        user.set_unusable_password()
        return user
    return model(**{KEPT_BY.get(kind, "ref"): int(ref) if kind == "notice" else ref})


def fill(
    kind: str, one: Any, row: Row, numbers: Callable[[str, Iterable[str]], dict[str, int]], without: set[str]
) -> Any:
    register = REGISTERS[kind]
    for column, value in row.items():
        if column in without:
            continue
        name = register.names.get(column, column)
        if column in register.points:
            aim = register.points[column]
            setattr(one, f"{name}_id", numbers(aim, [value])[value] if value else None)
        elif column in DAYS:
            setattr(one, name, date.fromisoformat(value) if value else None)
        else:
            setattr(one, name, (value or None) if (kind, column) == ("organ", "code") else value)
    return one
