"""Export of the list to Excel: little at once, much in the background; every export leaves a trace."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from fadu.desk import columns, listing, sheets
from fadu.desk.filters import Filter, read
from fadu.desk.listing import Question
from fadu.desk.models import Export
from fadu.desk.rows import Row, row_of
from fadu.desk.scope import arms_for, own_for
from fadu.desk.titles import called
from fadu.desk.wording import moment_words, today
from fadu.ledger.models import Entry
from fadu.ledger.place import calendar
from fadu.organs.models import Organ
from fadu.organs.people import posts_of
from fadu.statutes import PROCEDURES

DIRECT = 1000  # so many rows are given at once
KEPT = timedelta(days=1)  # how long a file is kept


def folder() -> Path:
    return Path(settings.HOME) / "exports"


def path_of(export: Export) -> Path:
    return folder() / export.file


def question_of(export: Export) -> Question:
    """The list as the person of the export may see it today."""
    chosen, person = read(QueryDict(export.query), today()), export.person
    posts = posts_of(person, today())
    arms = own_for(posts) if chosen.mine else arms_for(posts)
    return Question(tuple(arms), chosen, today(), calendar(), person.pk)


def told_of(chosen: Filter) -> str:
    """The filter in words."""
    titles = {name: called(versions[0].title) for name, versions in PROCEDURES.items()}
    organs = dict(Organ.objects.filter(pk=chosen.organ).values_list("pk", "name")) if chosen.organ else {}
    return "；".join(words for words, _address in chosen.tokens(titles, organs)) or _("全部事项")


def small(question: Question) -> bool:
    """May it be given at once?"""
    return not listing.page_for(question, size=DIRECT).next


def write(export: Export, target: Any) -> None:
    """Write the file of an export; the record says how far it has come."""
    question = question_of(export)

    def batches() -> Iterator[list[Row]]:
        for matters in listing.every(question):
            yield [row_of(matter, question.today, question.calendar) for matter in matters]

    def tell(done: int) -> None:
        Export.objects.filter(pk=export.pk).update(rows=done)

    def told(done: int) -> sheets.Told:
        return cover_of(export, done)

    shown = columns.chosen(export.columns)
    export.rows = sheets.write(target, shown, export.names, batches(), tell, told)
    export.ready_at = timezone.now()


def cover_of(export: Export, rows: int) -> sheets.Told:
    last = Entry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    lines = [
        (_("内容"), _("事项列表")),
        (_("筛选条件"), export.told),
        (_("件数"), rows),
        (_("导出人"), export.person.name),
        (_("导出时间"), moment_words(timezone.now())),
        (_("数据截至"), _("台账第 {n} 条记录").format(n=last)),
        (_("当事人姓名"), _("含姓名，按个人信息保管") if export.names else _("自然人姓名已隐去")),
    ]
    return sheets.Told(lines)


@task()
def in_background(pk: int) -> None:
    """Write a large export into a file that only its person may fetch."""
    export = Export.objects.select_related("person").get(pk=pk)
    if export.ready_at:
        return
    question = question_of(export)
    if not question.chosen.terms:
        export.total = count(question)
        export.save(update_fields=["total"])
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    name = secrets.token_hex(16)
    part = folder() / f"{name}.part"
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            write(export, file)
        part.rename(folder() / f"{name}.xlsx")
    except Exception:
        part.unlink(missing_ok=True)
        Export.objects.filter(pk=pk).update(failed=True)
        raise
    export.file = f"{name}.xlsx"
    export.save()


def count(question: Question) -> int:
    """How many rows the list has in all: nothing that a page would wait for."""
    return sum(rows.count() for rows in question.queries)


def clean_up() -> int:
    """Remove files that were kept long enough, and what broken exports left; returns how many."""
    edge, done = timezone.now() - KEPT, 0
    for export in Export.objects.exclude(file="").filter(ready_at__lt=edge):
        path_of(export).unlink(missing_ok=True)
        Export.objects.filter(pk=export.pk).update(file="")
        done += 1
    for path in folder().glob("*.part"):
        if path.stat().st_mtime < edge.timestamp():
            path.unlink(missing_ok=True)
            done += 1
    return done
