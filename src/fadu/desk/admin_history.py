"""What was done in 系统管理, in sentences that lead to their entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.desk.titles import called
from fadu.desk.wording import day_words
from fadu.ledger.administration import REFERENCES
from fadu.ledger.models import Entry
from fadu.organs.lines import of_line, steps
from fadu.statutes.administration import administration

LISTED = "enter_list"
SAID = ("former_name", "name", "organ_name", "parent_name", "job", "account", "word", "value", "document")
DAYS = (("since", gettext_lazy("自{day}")), ("last", gettext_lazy("至{day}")), ("until", gettext_lazy("至{day}")))


@dataclass(frozen=True)
class Deed:
    """One change: what was done, by whom, when, in which entry."""

    title: str
    words: str
    entry: Entry
    corrected: bool = False


def recent(most: int) -> list[Deed]:
    """The latest entries."""
    rows = Entry.objects.filter(matter__procedure=administration.id).exclude(step__in=("start_year", "finish_list"))
    return [deed(entry, entry.step, entry.data) for entry in rows.select_related("recorded_by").order_by("-id")[:most]]


def of_refs(refs: Iterable[str], most: int = 40) -> list[Deed]:
    """The changes that speak of any of these references, newest first; those of lists too."""
    wanted = {ref for ref in refs if ref}
    single, listed = Q(), Q()  # told apart, so that of a long list only its subjects are looked into
    for name in REFERENCES:
        single |= Q(**{f"data__{name}__in": sorted(wanted)})
    for ref in wanted:
        listed |= Q(data__subjects__icontains=f" {ref} ")
    about = (~Q(step=LISTED) & single) | (Q(step=LISTED) & listed)
    named = [step.id for step in administration.steps]  # an index leads to them, past all other entries
    rows = Entry.objects.filter(about, step__in=named, matter__procedure=administration.id)
    found: list[Deed] = []
    for entry in rows.select_related("recorded_by").order_by("-id").iterator(chunk_size=2):
        found += deeds(entry, wanted)
        if len(found) >= most:
            break
    return found[:most]


def deeds(entry: Entry, wanted: set[str]) -> Iterator[Deed]:
    if entry.step != LISTED:
        yield deed(entry, entry.step, entry.data)
        return
    marks = [f"＝{ref}" for ref in wanted]
    for line in entry.data.get("rows", ()):
        if any(mark in line for mark in marks):
            step, data = of_line(line)
            if wanted & {str(value) for value in data.values() if isinstance(value, str)}:
                yield deed(entry, step, data)


def deed(entry: Entry, step: str, data: Mapping[str, Any]) -> Deed:
    law = steps().get(step)
    return Deed(called(law.title) if law else step, sentence(step, data), entry, entry.corrects is not None)


def sentence(step: str, data: Mapping[str, Any]) -> str:
    """季明 丽水市司法局 处长 自2026年3月1日."""
    if step in (LISTED, "start_list"):
        count = data.get("lines") or len(data.get("rows", ()))
        return _("{count} 项").format(count=count) + (f" {data['file']}" if data.get("file") else "")
    if step == "enter_notice":
        return f"{data.get('document', '')} {data.get('document_number', '')}"
    parts = [str(data[name]) for name in SAID if data.get(name) not in (None, "")]
    if data.get("roles"):
        parts.append("、".join(data["roles"]))
    for name, form in DAYS:
        if data.get(name):
            parts.append(form.format(day=day_words(date.fromisoformat(data[name]), full=True)))
    return " ".join(parts)
