"""Making the documents of a matter: which can be made now, what they would say, and keeping what was made."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.utils import timezone

from fadu.documents import docx, pdf
from fadu.documents.plain import as_json
from fadu.ledger.digests import canonical, sm3
from fadu.ledger.loading import Record
from fadu.ledger.models import Attachment, Matter
from fadu.ledger.reading import local, record_of
from fadu.organs.models import Person
from fadu.papers import store
from fadu.papers.filling import Filled, fill, holds
from fadu.papers.models import MadePaper
from fadu.papers.reading import Facts
from fadu.procedures.matter import Actor, Entry
from fadu.procedures.record import Case, fold
from fadu.procedures.rulebook import rulebook
from fadu.procedures.situation import Situation
from fadu.procedures.steps import Step
from fadu.statutes.papers import Paper, papers_of


@dataclass(frozen=True)
class File:
    """A matter read once: its record, folded to a moment, and how it stands."""

    matter: Matter
    record: Record
    case: Case
    situation: Situation

    def facts(self, public: bool = False) -> Facts:
        matter = self.matter
        words = {
            "organ": matter.organ.name, "place": matter.division.name, "title": matter.title,
            "number": matter.number, "parties": str(matter.parties),
        }  # fmt: skip
        return Facts(self.record.procedure, self.case, matter.begun_on, self.record.place, words, public)

    def drafted(self, step: type[Step], answers: Mapping[str, Any], actor: Actor, now: datetime) -> File:
        """The same as if the step had been taken with these answers: nothing of it is on record."""
        case = copy(self.case)
        case.last = {**self.case.last, step.id: Entry(step.id, now, actor, answers, 0)}
        return replace(self, case=case)


@dataclass(frozen=True)
class Offer:
    """A document on the shelf of a matter. `ready`: its step is on record; else it is made from the form of the step.

    `made`: the newest that was made; `stale`: the record says something else since; `filed`: the number of the entry
    that it is attached to.
    """

    paper: Paper
    title: str
    ready: bool
    made: MadePaper | None = None
    stale: bool = False
    filed: int | None = None


def read(matter: Matter, record: Record | None = None, at: datetime | None = None) -> File:
    """The matter as it stands now, or at a moment (aware)."""
    found, now = record or record_of(matter), local(at)
    first = found.lines[0].on if found.lines else now.date()
    book = rulebook(found.procedure, first, found.place.code, found.place.branch)
    return File(matter, found, fold(book, found.lines, found.links, found.place, now), found.at(now))


def paper_of(matter: Matter, name: str) -> Paper | None:
    """The declared document of that id, if the matter's procedure has it."""
    return next((one for one in papers_of(matter.procedure) if one.id == name), None)


def can_be_made(paper: Paper, file: File) -> bool:
    """Its step is on record or open, and what it rests on holds."""
    steps = {step.id for step in file.record.procedure.steps}
    if paper.step.id not in steps:
        return False
    there = paper.step.id in file.case.last
    return (there and holds(paper.when, file.facts())) or (not there and paper.step.id in file.situation.open)


def offers(file: File) -> list[Offer]:
    """What can be made now, those whose step is on record first; and all that was made, however the record went on."""
    made = newest(MadePaper.objects.filter(matter=file.matter, public=False).select_related("made_by"))
    filed = filed_at(file.matter, [one.pdf for one in made.values()])
    found = []
    for paper in papers_of(file.matter.procedure):
        one = made.get(paper.id)
        if one is None and not can_be_made(paper, file):
            continue
        ready = paper.step.id in file.case.last
        found.append(Offer(paper, title_of(paper, file), ready, one, one is not None and is_stale(one, paper, file),
                           filed.get(one.pdf) if one else None))
    return sorted(found, key=lambda offer: not offer.ready)


def title_of(paper: Paper, file: File) -> str:
    """Its title with what it quotes, as far as that is known."""
    return paper.title if "{" not in paper.title else fill(paper, file.facts()).document.title.split("\n")[-1]


def newest(papers: Any) -> dict[str, MadePaper]:
    return {one.paper: one for one in papers.order_by("id")}


def filed_at(matter: Matter, digests: Sequence[str]) -> dict[str, int]:
    """By digest, the number of the entry of this matter to which such a file is attached."""
    rows = Attachment.objects.filter(entry__matter=matter, digest__in=digests).select_related("entry")
    return {row.digest: row.entry.number for row in rows} if digests else {}


def is_stale(made: MadePaper, paper: Paper, file: File) -> bool:
    """Would it say something else now?"""
    if made.length == file.matter.length:
        return False
    return paper.step.id in file.case.last and digest_of(fill(paper, file.facts(made.public))) != made.content


def digest_of(filled: Filled) -> str:
    """SM3 over what the document says."""
    return sm3(canonical(as_json(filled.document)))


def quoted_entries(filled: Filled, record: Record) -> list[int]:
    """The entries that it quotes, with those that correct them."""
    numbers = set(filled.entries)
    for line in record.lines:
        if line.corrects in numbers:
            numbers.add(int(line.id))
    return sorted(numbers)


def make(file: File, paper: Paper, person: Person, *, public: bool = False, drafted: bool = False) -> MadePaper:
    """Fill the document, write it as PDF and docx and keep both. What says the same as the newest is that one."""
    filled = fill(paper, file.facts(public))
    document, content = filled.document, digest_of(filled)
    last = MadePaper.objects.filter(matter=file.matter, paper=paper.id, public=public).order_by("-id").first()
    if last is not None and last.content == content and last.drafted == drafted:
        return last
    return MadePaper.objects.create(
        matter=file.matter, paper=paper.id, title=document.title.split("\n")[-1][:200], public=public,
        drafted=drafted, made_by=person, made_at=timezone.now(), entries=quoted_entries(filled, file.record),
        length=file.matter.length, head=file.matter.head, content=content,
        pdf=store.keep(pdf.write(document)), docx=store.keep(docx.write(document)),
    )  # fmt: skip
