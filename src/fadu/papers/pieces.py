"""What lies in the file of a matter, in its order: each entry as a record, its attachments, the documents made."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.documents.reading import Unreadable
from fadu.documents.reading import read as read_document
from fadu.documents.volume import Piece, pictures_of_image, pictures_of_pdf
from fadu.ledger import attachments
from fadu.ledger.models import Attachment, Entry
from fadu.papers import store
from fadu.papers.making import File, newest
from fadu.papers.manifest import Listed, listed
from fadu.papers.models import MadePaper
from fadu.papers.words import of_field, written
from fadu.procedures.matter import Entry as Line
from fadu.statutes.roles import ROLES

PICTURES = ("image/png", "image/jpeg", "image/gif", "image/tiff")
TEXTS = ("text/plain", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")


@dataclass(frozen=True)
class Laid:
    """One paper of the file, and its original where it is a file of its own. `absent`: it should be there and is not.
    """

    piece: Piece
    original: Listed | None = None
    content: bytes = b""
    absent: Listed | None = None


def count(file: File, rows: Sequence[Entry], made: Sequence[MadePaper]) -> int:
    """How many papers there will be."""
    return len(file.record.lines) + sum(len(row.attachments.all()) for row in rows) + len(made)


def rows_of(file: File) -> list[Entry]:
    """The entries as stored, with what is attached to them."""
    found = Entry.objects.filter(matter=file.matter).order_by("number")
    return list(found.select_related("organ", "recorded_by").prefetch_related("attachments"))


def unfiled(file: File, rows: Sequence[Entry]) -> list[MadePaper]:
    """The newest of each made document that is attached to no entry."""
    there = {one.digest for row in rows for one in row.attachments.all()}
    made = newest(MadePaper.objects.filter(matter=file.matter, public=False).select_related("made_by"))
    return [one for one in made.values() if one.pdf not in there]


def laid(file: File, rows: Sequence[Entry], made: Sequence[MadePaper], folder: Path) -> Iterator[Laid]:
    """Every paper in its order; pictures are put into the folder."""
    number = 0
    for line, row in zip(file.record.lines, rows, strict=True):
        yield Laid(record_piece(file, line, row))
        for one in row.attachments.order_by("id") if row.attachments.all() else ():
            number += 1
            yield attachment(one, row, number, folder)
    for paper in made:
        number += 1
        yield made_paper(paper, number, folder)


def record_piece(file: File, line: Line, row: Entry) -> Piece:
    """An entry as a statement: who did what and when, every answer, its digest."""
    steps = {step.id: step for step in file.record.procedure.steps}
    step = steps.get(line.step)
    role = ROLES[line.by.role].title if line.by.role in ROLES else line.by.role
    facts = [(_("经办"), "，".join(filter(None, (line.by.name, role, line.by.organ)))), (_("时间"), written(line.at))]
    if row.document_number:
        facts.append((_("文号"), row.document_number))
    if line.corrects is not None:
        facts.append((_("更正"), _("更正第{number}条：{reason}").format(number=line.corrects, reason=row.reason)))
    for field in step.fields if step else ():
        value = line.data.get(field.name)
        if value is not None and value not in ("", [], set()):
            facts.append((field.label, f"{of_field(field, value)}{field.unit if not isinstance(value, bool) else ''}"))
    if row.recorded_by_id and str(row.recorded_by) != line.by.name:
        facts.append((_("记录人"), str(row.recorded_by)))
    title = step.title if step else line.step
    if line.corrects is not None:
        title = _("更正：{title}").format(title=title)
    return Piece(title, written(line.on), _("记录{number}").format(number=row.number), facts,
                 foot=f"SM3 {row.digest}", apart=False)


def attachment(one: Attachment, row: Entry, number: int, folder: Path) -> Laid:
    mark = _("记录{number}附件").format(number=row.number)
    day = written(timezone.localtime(row.at).date())
    try:
        content = attachments.read(one.digest)
    except (FileNotFoundError, ValueError):
        say = _("原件缺失或者与登记的摘要不符，没有放入案卷。")
        piece = Piece(one.name, day, mark, text=[say], foot=f"SM3 {one.digest}")
        return Laid(piece, absent=Listed(one.name, one.size, "", one.digest, row.number, mark))
    path = f"originals/{number:03d}-{plain(one.name)}"
    piece = shown(Piece(one.name, day, mark), one.media_type, content, folder, f"a{number}")
    piece.foot = _("原件 {path}，SM3 {digest}").format(path=path, digest=one.digest)
    return Laid(piece, listed(path, content, row.number, one.name), content)


def made_paper(made: MadePaper, number: int, folder: Path) -> Laid:
    """A document that was made and not attached to an entry yet: it says so."""
    mark, day = _("文书"), written(timezone.localtime(made.made_at).date())
    try:
        content = store.read(made.pdf)
    except (FileNotFoundError, ValueError):
        piece = Piece(made.title, day, mark, text=[_("文件缺失，没有放入案卷。")], foot=f"SM3 {made.pdf}")
        return Laid(piece, absent=Listed(made.title, 0, "", made.pdf, 0, mark))
    path = f"papers/{number:03d}-{plain(made.title)}.pdf"
    piece = shown(Piece(made.title, day, mark), "application/pdf", content, folder, f"a{number}")
    piece.foot = _("由{name}生成，未随记录归入；{path}，SM3 {digest}").format(
        name=made.made_by, path=path, digest=made.pdf)
    return Laid(piece, listed(path, content, 0, made.title), content)


def shown(piece: Piece, media: str, content: bytes, folder: Path, name: str) -> Piece:
    """The piece with its content as far as it can be printed: pages, a picture, words; else a remark."""
    try:
        if media == "application/pdf":
            piece.pages = pictures_of_pdf(content, folder, name)
        elif media in PICTURES:
            piece.pages = pictures_of_image(content, folder, name)
        elif media in TEXTS:
            lines = [line.replace("\t", "　") for line in read_document(piece.title, content).text.splitlines()]
            piece.text = [_("（以下为文字内容，版式以所附原件为准）"), *filter(str.strip, lines)]
        else:
            piece.text = [_("此类文件不能印出，见所附原件。")]
    except (ValueError, Unreadable) as error:
        piece.text = [_("{reason}，见所附原件。").format(reason=str(error).rstrip("。"))]
    return piece


def plain(name: str) -> str:
    """A file name that every system can keep."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "_", name).strip(". ")[-100:] or "file"


def facts_of_cover(file: File, rows: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    matter, stands = file.matter, file.situation
    days: list[Any] = [(_("立卷单位"), matter.organ.name), (_("事项"), file.record.procedure.title),
                       (_("题名"), matter.title), (_("文号"), matter.number), (_("当事人"), str(matter.parties)),
                       (_("开始之日"), written(matter.begun_on)), (_("办结之日"), written(stands.ended)),
                       (_("处理结果"), stands.outcome), (_("记录"), _("{count}条").format(count=len(rows)))]
    return tuple((label, text) for label, text in days if text)
