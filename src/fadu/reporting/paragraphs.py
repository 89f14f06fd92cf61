"""约稿: paragraphs of the report asked from organs, handed in, and put into the section they were asked for."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from secrets import token_hex

from django.db import transaction
from django.utils.translation import gettext as _

from fadu.ledger.actions import append, open_matter
from fadu.ledger.models import Attachment, Entry, Matter, Participant
from fadu.organs.models import Organ, Person
from fadu.statutes.paragraph_request import paragraph_request

from . import versions
from .content import Block, Content, Source
from .cycle import running
from .errors import ReportingError
from .merging import put
from .models import Report, ReportVersion
from .outline import bare, sections
from .reference import from_json as reference_from
from .spelling import read

OPEN = ("待供稿", "待审稿")


class NotHandedIn(ReportingError):
    code = "paragraph_not_handed_in"

    def __init__(self) -> None:
        super().__init__(_("这一约稿还没有交稿，先催稿。"))


@dataclass
class Request:
    """One request as it stands. `text`: as handed in last, "" where nothing was; `entry`: the number of that entry."""

    matter: Matter
    organ: Organ | None
    year: int = 0
    part: str = ""
    section: str = ""
    wanted: str = ""
    due: date | None = None
    text: str = ""
    nothing: str = ""
    opinion: str = ""
    entry: int = 0
    handed_at: datetime | None = None
    urged: int = 0
    attachments: list[Attachment] = field(default_factory=list)

    @property
    def state(self) -> str:
        return str(self.matter.phase)

    @property
    def waiting(self) -> bool:
        """Is the organ still to write?"""
        return self.matter.ended_on is None and self.state == OPEN[0]

    @property
    def handed_in(self) -> bool:
        return self.matter.ended_on is None and self.state == OPEN[1]


def ask(report: Report, asker: Organ, organs: Iterable[Organ], *, part: str, section: str, wanted: str, due: date,
        person: Person, at: date | None = None) -> list[Matter]:
    """One request for each organ, made that day (default: now). Raises as the ledger; then none is made."""
    cycle = running(report)
    title = f"{report.year}年度报告约稿：{bare(section)}"
    with transaction.atomic():
        return [
            open_matter(
                paragraph_request.id, organ=asker, title=f"{title}（{one.short_name or one.name}）"[:200], step="ask",
                person=person, key=token_hex(16), links=[cycle] if cycle else [], at=at,
                participants=[(one, "contributor"), (asker, "drafter")],
                data={"year": report.year, "part": part, "section": section, "wanted": wanted.strip(),
                      "due": due.isoformat()},
            ).matter
            for one in dict.fromkeys(organs)
        ]  # fmt: skip


def requests_of(report: Report) -> list[Request]:
    """The requests of a report in the order in which they were made; four queries."""
    cycle = running(report)
    if cycle is None:
        return []
    matters = Matter.objects.filter(procedure=paragraph_request.id, links__other=cycle).order_by("id")
    return read_requests(list(matters.select_related("organ", "division")))


def read_requests(matters: Sequence[Matter]) -> list[Request]:
    """These requests as they stand."""
    asked = {matter.pk: Request(matter, None) for matter in matters}
    for part in Participant.objects.filter(matter__in=asked, role="contributor").select_related("organ"):
        asked[part.matter_id].organ = part.organ
    entries = list(Entry.objects.filter(matter__in=asked).order_by("id").prefetch_related("attachments"))
    corrected = {(entry.matter_id, entry.corrects): entry.data for entry in entries if entry.corrects}
    for entry in entries:
        if entry.corrects is None:
            _follow(asked[entry.matter_id], entry, corrected.get((entry.matter_id, entry.number), entry.data))
    return list(asked.values())


def _follow(one: Request, entry: Entry, data: dict[str, object]) -> None:
    """What one entry says of the request."""
    said = {name: str(value) for name, value in data.items()}
    match entry.step:
        case "ask":
            one.year, one.part, one.section = int(said["year"]), said["part"], said["section"]
            one.wanted, one.due = said["wanted"], date.fromisoformat(said["due"])
        case "hand_in" | "have_nothing":
            one.text, one.nothing, one.opinion = said.get("text", ""), said.get("reason", ""), ""
            one.entry, one.handed_at = entry.number, entry.at
            one.attachments = list(entry.attachments.all())
        case "send_back":
            one.opinion, one.due = said["opinion"], date.fromisoformat(said["due"])
        case "urge":
            one.urged += 1


def accept(report: Report, matter: Matter, *, person: Person) -> ReportVersion:
    """Put what was handed in into its section, with its source, and say so in the ledger.

    The paragraphs come last in the section; what was still to be written there gives way. Raises NotHandedIn, Frozen
    where the report is final, and as the ledger.
    """
    matter.refresh_from_db()
    (asked,) = read_requests([matter])
    if not asked.text or not asked.handed_in or asked.organ is None:
        raise NotHandedIn
    source = Source(asked.organ.short_name or asked.organ.name, matter.pk, asked.entry)
    with transaction.atomic():
        newest = versions.latest(report)
        text = placed(versions.content_of(newest), asked.part, asked.section, asked.text, source)
        version = versions.save_version(
            report,
            text,
            based_on=newest.number,
            person=person,
            note=_("采用{organ}来稿：{section}").format(organ=source.organ, section=bare(asked.section))[:200],
        )
        append(matter, "accept", {"version": version.number}, person=person, key=token_hex(16))
        return version


def placed(content: Content, part: str, section: str, text: str, source: Source) -> Content:
    """The content with the paragraphs of `text` at the end of that section of the part, else at the end of the part."""
    new = [Block("text", line.strip(), 0, source) for line in read(text).splitlines() if line.strip()]
    found = next((one for one in content.parts if one.key == part), content.parts[0])
    blocks = list(found.blocks)
    start, end = next(
        ((a, b) for a, b in sections(found) if a < b and blocks[a].kind == "heading" and
         bare(blocks[a].text) == bare(section)),
        (0, len(blocks)) if len(sections(found)) == 1 else (len(blocks), len(blocks)),
    )
    kept = [one for one in blocks[start:end] if one.kind != "gap"]
    return put(content, found.key, (start, end), [*kept, *new])


def contributors(report: Report) -> dict[str, str]:
    """Who wrote which section last year: the short name of the organ by the bare heading."""
    before = Report.objects.filter(division=report.division_id, year=report.year - 1).select_related("matter").first()
    found = {bare(one.section): one.organ.short_name or one.organ.name
             for one in (requests_of(before) if before else []) if one.organ}
    reference = reference_from(report.reference)
    written = {bare(one.title): one.organ for one in (reference.passages if reference else ()) if one.organ}
    return written | found
