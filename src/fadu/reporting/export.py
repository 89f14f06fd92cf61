"""What a report is sent out as: docx and PDF in the layout of GB/T 9704, HTML that stands alone, JSON."""
from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from fadu.documents import docx, html, pdf
from fadu.documents.model import NumberRun

from . import figures, versions
from .content import Block, Content
from .errors import WriteRefused
from .hand import typed_numbers
from .meanings import full, short
from .models import ReportVersion
from .render import render, runs
from .rows import rows
from .values import Kept, used


def as_docx(content: Content, values: Mapping[str, Kept]) -> bytes:
    """Each number linked to its line in the annex of sources."""
    return docx.write(render(content, values, short(content, values)))


def as_pdf(content: Content, values: Mapping[str, Kept]) -> bytes:
    """PDF/A-2b; each number linked to its line in the annex of sources."""
    return pdf.write(render(content, values, short(content, values)))


def as_html(content: Content, values: Mapping[str, Kept]) -> str:
    """A page that stands alone: each number opens its meaning and the very entries that it counts."""
    counted = rows(entry for code in used(content) if code in values for entry in values[code].entries)
    return html.write(render(content, values, full(content, values, counted)))


def as_fragment(content: Content, values: Mapping[str, Kept], link: html.Link) -> str:
    """The report for a page of the desk, its title an h2; `link(number)` gives the address of an indicator."""
    return html.fragment(render(content, values), link, top=2)


def as_json(content: Content, values: Mapping[str, Kept], *, division: str, year: int,
            receipt: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The report as data: the parts with their paragraphs as they read, each with its numbers; hand-typed ones apart.

    `start` of a number is its place (code points) in the text of its paragraph. `unbound` lists every number typed by
    hand; its `source` is empty where nobody named one.
    """
    parts = [{"title": part.title, "basis": part.basis,
              "paragraphs": [_paragraph(block, values) for block in part.blocks]} for part in content.parts]
    typed = [{"part": one.part, "paragraph": one.block, "text": one.text, "source": one.source}
             for one in typed_numbers(content)]
    return {"title": content.title, "division": division, "year": year, "number": content.number,
            "issuer": content.issuer, "addressee": content.addressee, "date": content.date or None, "parts": parts,
            "unbound": typed, "receipt": receipt}


FORMS: dict[str, Callable[[Content, Mapping[str, Kept]], bytes]] = {
    "docx": as_docx,
    "pdf": as_pdf,
    "html": lambda content, values: as_html(content, values).encode(),
}


_MADE: dict[tuple[int, datetime, str, str], bytes] = {}
_MOST = 16


def made(version: ReportVersion, form: str) -> bytes:
    """A version as a file of this form: made once until the mart moves on or the day ends; a final one stays as it is.

    Raises KeyError for a form that FORMS does not have.
    """
    from fadu.indicators import states

    write = FORMS[form]
    rests_on = "" if version.receipt else f"{timezone.localdate()} {states.state(fresh=True).path}"
    key = version.pk, version.made_at, form, rests_on
    if (known := _MADE.get(key)) is None:
        known = write(versions.content_of(version), versions.values_of(version))
        while len(_MADE) >= _MOST:
            _MADE.pop(next(iter(_MADE)), None)
        _MADE[key] = known
    return known


def write_all(folder: Path, content: Content, values: Mapping[str, Kept], *, division: str, year: int,
              receipt: Mapping[str, Any] | None = None) -> Iterator[Path]:
    """Write report.docx, report.pdf, report.html and report.json; gives each path as soon as it is written.

    An older file is replaced only by a whole new one. Raises WriteRefused where the folder cannot be written to.
    """
    plain_data = as_json(content, values, division=division, year=year, receipt=receipt)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for form, write in FORMS.items():
            yield _put(folder / f"report.{form}", write(content, values))
        yield _put(folder / "report.json", json.dumps(plain_data, ensure_ascii=False, indent=1).encode())
    except OSError as error:
        raise WriteRefused(f"写不进“{folder}”：{error.strerror or error}。请换一个可以写入的文件夹。") from error


def _put(path: Path, content: bytes) -> Path:
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    return part.replace(path)


def _paragraph(block: Block, values: Mapping[str, Kept]) -> dict[str, Any]:
    numbers, read = [], ""
    for run in runs(block.text, values):
        if isinstance(run, NumberRun) and run.code in values:
            numbers.append(_number(run, len(read), values[run.code]))
        read += run.text
    return {"kind": block.kind, "level": block.level, "text": read, "numbers": numbers}


def _number(run: NumberRun, start: int, value: Kept) -> dict[str, Any]:
    return {"code": run.code, "name": value.name, "text": run.text, "start": start, "unit": value.unit,
            "value": _plain(value.value), "numerator": _plain(value.numerator),
            "denominator": _plain(value.denominator), "entries": list(value.entries)}


def _plain(figure: figures.Figure | None) -> int | float | None:
    """A JSON number: whole where it is whole."""
    if figure is None:
        return None
    return int(figure) if figure == int(figure) else float(figure)
