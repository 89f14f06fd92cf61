"""Taking the whole file of a matter away: one PDF/A with catalogue and pages, the originals, and a list of digests."""
from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from fadu.documents.volume import Piece, Volume, folder_for_pictures, write
from fadu.ledger import merkle
from fadu.ledger.digests import sm3
from fadu.ledger.models import Attachment, Entry, Matter, Seal
from fadu.ledger.records import beginning_of, moment, record
from fadu.ledger.seals import leaves_of
from fadu.organs.models import Person
from fadu.papers import making, pieces, store
from fadu.papers.making import File
from fadu.papers.manifest import FORMAT, NAME, VERSION, Listed, listed
from fadu.papers.models import CaseFile

DIRECT_BYTES = 3 * 2**20  # so much is laid in at once
DIRECT_ENTRIES = 60
VOLUME = "volume.pdf"
README = "README.txt"


def ask(matter: Matter, person: Person) -> CaseFile:
    """Begin a case file: a small one is ready on return, a large one is made in the background."""
    made = CaseFile.objects.create(matter=matter, asked_by=person, asked_at=timezone.now())
    if small(matter):
        build(made)
    else:
        in_background.enqueue(made.pk)
    return made


def small(matter: Matter) -> bool:
    sizes = Attachment.objects.filter(entry__matter=matter).values_list("size", flat=True)
    return matter.length <= DIRECT_ENTRIES and sum(sizes) <= DIRECT_BYTES


@task()
def in_background(number: int) -> None:
    """Make a case file that was asked for; what goes wrong is kept with it and logged."""
    made = CaseFile.objects.select_related("matter__organ", "matter__division", "asked_by").get(pk=number)
    try:
        build(made)
    except Exception as error:
        made.trouble = type(error).__name__
        made.save(update_fields=["trouble"])
        raise


def build(made: CaseFile) -> None:
    """Lay the papers in, write the package and keep it; the row says how far it has come."""
    file = making.read(made.matter)
    rows = pieces.rows_of(file)
    papers = pieces.unfiled(file, rows)
    made.total, made.length, made.head = pieces.count(file, rows, papers), len(rows), rows[-1].digest if rows else ""
    made.save()
    buffer = BytesIO()
    with folder_for_pictures() as place, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        laid, files, absent = list[Piece](), list[Listed](), list[Listed]()
        for one in pieces.laid(file, rows, papers, Path(place)):
            laid.append(one.piece)
            absent += [one.absent] if one.absent else []
            if one.original:
                put(package, one.original.path, one.content, made.asked_at)
                files.append(one.original)
            made.done += 1
            if made.done % 10 == 0:
                CaseFile.objects.filter(pk=made.pk).update(done=made.done)
        volume = write(volume_of(file, rows, made), laid, Path(place))
        for name, content, what in ((VOLUME, volume, _("卷宗")), (README, readme(made), _("说明"))):
            put(package, name, content, made.asked_at)
            files.append(listed(name, content, 0, what))
        manifest = encoded(manifest_of(file, rows, files, absent, made))
        put(package, NAME, manifest, made.asked_at)
    made.manifest, made.pages = sm3(manifest), pages_of(volume)
    made.zip, made.size, made.ready_at = store.keep(buffer.getvalue()), buffer.tell(), timezone.now()
    made.save()


def put(package: zipfile.ZipFile, name: str, content: bytes, at: datetime) -> None:
    stamp = timezone.localtime(at)
    info = zipfile.ZipInfo(name, (stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second))
    info.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(info, content)


def pages_of(volume: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(volume) as document:
        return len(document)


def volume_of(file: File, rows: Sequence[Entry], made: CaseFile) -> Volume:
    day = timezone.localtime(made.asked_at)
    remarks = (
        _("本卷由{name}于{day}导出，共{count}条记录，首尾相接，末条校验值 SM3 {head}。").format(
            name=made.asked_by, day=f"{day.year}年{day.month}月{day.day}日{day:%H:%M}", count=len(rows), head=made.head
        ),
        _("本卷为 PDF/A-2b。外来 PDF 和图片以图像入卷，原件及其摘要在案卷包内；能否读出文字以原件为准。"),
    )  # fmt: skip
    return Volume(file.matter.title, file.record.procedure.title, file.matter.organ.name,
                  pieces.facts_of_cover(file, rows), remarks, made.asked_at)


def manifest_of(file: File, rows: Sequence[Entry], files: Sequence[Listed], absent: Sequence[Listed],
                made: CaseFile) -> dict[str, Any]:
    """All that the package is checked by."""
    matter = file.matter
    seals, proofs = proofs_of(rows)
    entries = [
        {"number": row.number, "digest": row.digest, "record": stored(matter, row), "seal": proofs.get(row.pk)}
        for row in rows
    ]
    return {
        "format": FORMAT, "version": VERSION, "made_at": moment(made.asked_at), "made_by": str(made.asked_by),
        "matter": {"id": matter.pk, "procedure": matter.procedure, "title": matter.title, "number": matter.number,
                   "organ": matter.organ.name},
        "head": made.head, "entries": entries, "seals": seals, "files": [asdict(one) for one in files],
        "absent": [asdict(one) for one in absent],
    }  # fmt: skip


def stored(matter: Matter, row: Entry) -> dict[str, Any]:
    """What the digest of an entry covers, as it is kept: personal data stay encrypted."""
    beginning = None
    if row.number == 1:
        links = matter.links.values_list("other", flat=True)
        participants = matter.participants.values_list("organ", "role")
        beginning = beginning_of(matter, links, participants)
    return record(row, row.attachments.order_by("id"), beginning)


def proofs_of(rows: Sequence[Entry]) -> tuple[list[dict[str, Any]], dict[int, dict[str, Any]]]:
    """The seals over these entries, and for each sealed entry where it lies under which of them."""
    if not rows:
        return [], {}
    wanted = {row.pk for row in rows}
    seals, proofs = list[dict[str, Any]](), dict[int, dict[str, Any]]()
    for one in Seal.objects.filter(first__lte=max(wanted), last__gte=min(wanted)).order_by("id"):
        leaves = leaves_of(one)
        packed = [leaf.packed() for leaf in leaves]
        places = [place for place, leaf in enumerate(leaves) if leaf.entry in wanted]
        for place in places:
            proofs[leaves[place].entry] = {"digest": one.digest, "id": leaves[place].entry, "place": place,
                                           "path": merkle.path(packed, place)}
        if places:
            seals.append({"first": one.first, "last": one.last, "size": one.size, "root": one.root,
                          "previous": one.previous, "sealed_at": moment(one.sealed_at), "digest": one.digest})
    return seals, proofs


def encoded(manifest: dict[str, Any]) -> bytes:
    return json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode()


def readme(made: CaseFile) -> bytes:
    return _(
        "本包是一件事项的整卷：\n"
        "  volume.pdf     封面、卷内目录、全部记录和材料，通编页码（PDF/A-2b）\n"
        "  originals/     各条记录的附件原件\n"
        "  papers/        已生成而未随记录归入的文书\n"
        "  manifest.json  清单：每个文件的 SHA-256、SM3，每条记录的内容和校验链，封存及其证明\n"
        "核对：fadu verify --file 本包.zip\n"
        "在导出的系统上核对，还会与台账比较。清单中的个人信息保持加密。\n"
    ).encode()
