"""Tables that are made from entries: each new entry of such a procedure changes them within its own transaction.

The registers (divisions, organs, people, posts, sign-ins, notices, local standards) follow the entries of 系统管理.
Folding all of its entries from the first gives the registers whole: what `fadu verify` holds the tables against, and
what stands after a correction.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from fadu.law.calendar import parse_notice, with_notice
from fadu.law.errors import LawError
from fadu.ledger import registers
from fadu.ledger.days_off import keep_days_off, refold_open
from fadu.ledger.errors import refused
from fadu.ledger.models import Entry, Matter
from fadu.ledger.place import calendar
from fadu.ledger.standings import follow_handover
from fadu.organs.access import serves_division
from fadu.organs.book import KINDS, Book, Row
from fadu.organs.changes import CHANGES, notice_of
from fadu.organs.changing import ChangeError
from fadu.organs.codes import prefix_of
from fadu.organs.lines import of_line, steps
from fadu.organs.models import Post
from fadu.statutes.administration import STOCK, administration
from fadu.statutes.handover import handover
from fadu.statutes.roles import ADMINISTRATOR

Move = tuple[str, Mapping[str, Any]]  # a step and its answers
LIST, LIST_ENDS = "enter_list", "finish_list"
ACROSS = {"division": "code", "organ": "division", "post": "organ", "standard": "division"}
SPOKEN_OF = (  # answer -> the rows that judging it asks for
    ("division", "division", "ref"), ("organ", "organ", "ref"), ("parent", "organ", "ref"), ("code", "organ", "code"),
    ("person", "person", "ref"), ("post", "post", "ref"), ("then", "post", "ref"), ("person", "post", "person"),
    ("account", "account", "ref"),
)  # fmt: skip
NEVER_CORRECTED = {"then", "account"}  # nor the first line of a step, which says whom or what it is about


def project(matter: Matter, entries: Sequence[Entry]) -> None:
    """What new entries of a matter change in tables of their own; nothing for most procedures."""
    follow = PROJECTED.get(matter.procedure)
    if follow:
        follow(matter, entries)
    for name in settings.FOLLOWERS:  # tables of packages that rest on the ledger
        import_string(name)(matter, entries)


def follow_administration(matter: Matter, entries: Sequence[Entry]) -> None:
    """Bring the registers up to these entries. Raises Refused where one cannot be."""
    try:
        for entry in entries:
            if entry.corrects is not None:
                follow_correction(matter, entry)
            elif kind_of(matter) == STOCK:
                check_stock(matter, entry)
            else:
                follow_change(matter, entry)
    except (ChangeError, LawError) as error:
        raise refused("register", str(error)) from error
    except LookupError as error:
        raise refused("register", _("登记所指的机构、人员或者区划不存在（{error}）").format(error=error)) from error


def follow_change(matter: Matter, entry: Entry) -> None:
    book = registers.live()
    warm(book, moves_of(entry))
    for number, (step, data) in enumerate(moves_of(entry), 1):
        try:
            judge(book, matter, step, data)
        except ChangeError as error:
            raise ChangeError(
                _("第{number}项：{error}").format(number=number, error=error) if entry.step == LIST else str(error)
            ) from error
        CHANGES[step][1](book, data)
    settle(book)


def judge(book: Book, matter: Matter, step: str, data: Mapping[str, Any]) -> None:
    """Raises ChangeError, LawError for what cannot be, or lies outside what this matter's organ administers."""
    within_reach(book, data, prefix_of(matter.division.code))
    CHANGES[step][0](book, data)
    if step == "enter_notice":
        with_notice(calendar(), parse_notice(notice_of(data)))


def settle(book: Book) -> None:
    """Write the book; see that someone can still administer; what follows for the days when it is kept."""
    registers.save(book)
    kinds = {kind for kind, _ in book.touched}
    if kinds & {"post", "account", "person", "organ"}:
        someone_left()
    if "notice" in kinds:
        transaction.on_commit(keep_days_off)
    if "standard" in kinds:
        transaction.on_commit(refold_open.enqueue)


def someone_left() -> None:
    """Somebody who can sign in administers today, and nobody has been left without a successor."""
    posts = Post.objects.filter(person__user__is_active=True).select_related("organ")
    able = [one for one in posts if ADMINISTRATOR.id in one.roles and serves_division(one.organ)]
    today = timezone.localdate()
    ends = {one.valid_to + timedelta(1) for one in able if one.valid_to and one.valid_to >= today}
    for day in sorted({today, *ends}):
        if not any((one.valid_from or day) <= day <= (one.valid_to or day) for one in able):
            raise ChangeError(
                _("{year}年{month}月{day}日起将没有可以登录的系统管理员。先任命接任的管理员并授予账号").format(
                    year=day.year, month=day.month, day=day.day
                )
            )


def within_reach(book: Book, data: Mapping[str, Any], prefix: str) -> None:
    """An office administers its own division and those below. Raises ChangeError."""
    if "code" in data and "organ" not in data and not str(data["code"]).startswith(prefix):
        raise ChangeError(_("区划{code}不在本机关管理的范围").format(code=data['code']))
    for kind in ("division", "organ", "post", "standard"):
        row = book.get(kind, str(data[kind])) if kind in data else None
        code = code_of(book, kind, row)
        if code and not code.startswith(prefix):
            raise ChangeError(_("区划{code}不在本机关管理的范围，由其上级或者本级的系统管理员办理").format(code=code))
    posts = [book.rows["post"][ref] for ref in book.find("post", "person", data["person"])] if "person" in data else []
    if posts and not any(code_of(book, "post", row).startswith(prefix) for row in posts):
        raise ChangeError(_("这个人不在本机关管理的范围，由其任职地的系统管理员办理"))


def code_of(book: Book, kind: str, row: Row | None) -> str:
    """The code of the division to which a row belongs; empty: to none that is known."""
    while row is not None and kind != "division":
        above = row[ACROSS[kind]]
        kind = ACROSS[kind]
        row = book.get(kind, above)
    return str(row["code"]) if row else ""


def moves_of(entry: Entry) -> list[Move]:
    """The changes that an entry registers: itself, or those of its list."""
    return list(moves(entry.step, entry.data))


def moves(step: str, data: Mapping[str, Any]) -> Iterator[Move]:
    if step == LIST:
        for line in data.get("rows", ()):
            try:
                yield of_line(line)
            except ValueError as error:
                raise ChangeError(str(error)) from error
    elif step in CHANGES:
        yield step, data


def warm(book: Book, found: Iterable[Move]) -> None:
    """What a list speaks of is read at once instead of row by row."""
    found = list(found)
    for name, kind, column in SPOKEN_OF if len(found) > 1 else ():
        registers.fetch(book, kind, column, [data.get(name) for _, data in found])
    named = [data["name"] for step, data in found if step == "establish_organ"]
    registers.fetch(book, "organ", "name", named)


def kind_of(matter: Matter) -> str:
    first = matter.entries.order_by("number").first()
    return str(first.data.get("kind", "")) if first else ""


# 期初


def check_stock(matter: Matter, entry: Entry) -> None:
    """What was there before the first entry is registered as it stands; nothing is changed by it."""
    if entry.step not in (LIST, LIST_ENDS):
        return
    if Entry.objects.filter(matter__procedure=administration.id).exclude(matter=matter).exists():
        raise ChangeError(_("期初只在系统管理的第一份台账登记"))
    if entry.step == LIST:
        return  # compared when all of it is there
    book, there = Book(), registers.whole()
    for step, data in (move for one in matter.entries.order_by("number") for move in moves_of(one)):
        CHANGES[step][1](book, data)
    for kind in KINDS:
        for ref, row in book.rows[kind].items():
            if there.rows[kind].get(ref) != row:
                raise ChangeError(_("期初登记与现有数据不符：{name}").format(name=row.get('name') or ref))


# 折算全部记录


def folded() -> Book:
    """The registers as all entries of 系统管理 give them, corrected ones with what they were corrected to.

    Raises ChangeError for a line that cannot be read.
    """
    book = Book()
    for entry, answers in standing():
        for step, data in moves(entry.step, answers):
            CHANGES[step][1](book, data)
    return book


def standing() -> Iterator[tuple[Entry, Mapping[str, Any]]]:
    """The entries in their order with the answers that stand now."""
    kept = list(Entry.objects.filter(matter__procedure=administration.id).order_by("id"))
    roots: dict[tuple[int, int], int] = {}
    answers: dict[tuple[int, int], dict[str, Any]] = {}
    for one in kept:
        if one.corrects is not None:
            root = roots.get((one.matter_id, one.corrects), one.corrects)
            roots[one.matter_id, one.number] = root
            answers[one.matter_id, root] = {**answers.get((one.matter_id, root), {}), **one.data}
    for one in kept:
        if one.corrects is None:
            yield one, {**one.data, **answers.get((one.matter_id, one.number), {})}


def follow_correction(matter: Matter, entry: Entry) -> None:
    """All is folded anew, the corrected entry judged at its place; then the tables follow what has changed."""
    told = matter.entries.filter(number=entry.corrects).first()
    if told is not None and told.step in CHANGES:
        for name in {steps()[told.step].fields[0].name, *NEVER_CORRECTED}:
            if entry.data.get(name, told.data.get(name)) != told.data.get(name):
                raise ChangeError(_("更正不能改变登记的对象；登记错了对象的，另行办理免职、撤销或者停止执行"))
    book = Book()
    for one, data in standing():
        for step, answers in moves(one.step, data):
            if told is not None and one.pk == told.pk:
                judge(book, matter, step, answers)
            CHANGES[step][1](book, answers)
    settle(differing(book))


def restore() -> int:
    """Write every row that the entries give and the tables do not; how many. Rows too many are left to be looked at."""
    with transaction.atomic():
        book = differing(folded())
        registers.save(book)
        transaction.on_commit(keep_days_off)
    return len(book.touched)


def differing(book: Book) -> Book:
    """The same book, touched where the database holds something else."""
    there = registers.whole()
    book.touched = {
        (kind, ref): there.rows[kind].get(ref)
        for kind in KINDS for ref, row in book.rows[kind].items() if there.rows[kind].get(ref) != row
    }  # fmt: skip
    return book


PROJECTED: dict[str, Callable[[Matter, Sequence[Entry]], None]] = {
    administration.id: follow_administration, handover.id: follow_handover,
}  # fmt: skip
