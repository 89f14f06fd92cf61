"""The document as PDF/A-2b in the layout of GB/T 9704, set by Typst with the free Noto faces.

No free 仿宋, 楷体 or 小标宋 exists: body and titles are set in Noto Serif, first headings in Noto Sans.
What users wrote goes in as data and is never read as markup.
"""
from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn
import typst

from . import layout
from .model import Document, anchor, anchors, chinese_date
from .plain import as_json
from .printable import printable

TEMPLATE = Path(__file__).with_name("official.typ")
MISSING_SIGN = "〓"  # what printers set where a type is lacking
MEASURES = {
    "top": layout.TOP_MM, "bottom": layout.BOTTOM_MM, "left": layout.LEFT_MM, "right": layout.RIGHT_MM,
    "body": layout.BODY_TRUE_PT, "pitch": layout.PITCH_PT, "title": layout.TITLE_PT,
    "title_pitch": layout.TITLE_PITCH_PT, "foot": layout.FOOT_PT, "table": layout.TABLE_PT,
    "small_table": layout.SMALL_TABLE_PT,
    "flag_before": layout.FLAG_BEFORE_PT,
}


def write(document: Document) -> bytes:
    """The PDF of this document, fonts embedded.

    A character that the Noto faces lack is taken from the fonts of this machine; where these lack it too, 〓 stands.
    """
    data = json.dumps(_data(document), ensure_ascii=False)
    stamp = datetime.combine(document.date, time(), UTC) if document.date else datetime.now(UTC).replace(microsecond=0)
    attempts = ((data, True), (data, False), (_common(data), True))
    for attempt, (text, bundled_only) in enumerate(attempts, 1):
        try:
            return _compile(text, stamp, bundled_only)
        except typst.TypstError as error:
            if attempt == len(attempts) or "could not be displayed" not in str(error):
                raise
    raise AssertionError("the last attempt returns or raises")


def _compile(data: str, stamp: datetime, bundled_only: bool) -> bytes:
    return typst.compile(
        TEMPLATE, root=TEMPLATE.parent, font_paths=fonts(not bundled_only), ignore_system_fonts=bundled_only,
        sys_inputs={"document": data}, pdf_standards="a-2b", timestamp=stamp,
    )


@cache
def fonts(system: bool) -> typst.Fonts:
    """The bundled faces; `system`: those of this machine too."""
    folder = Path(pylopdf_fonts_zh_cn.__file__).parent
    return typst.Fonts(include_system_fonts=system, include_embedded_fonts=True, font_paths=[folder])


def _common(text: str) -> str:
    """Only what GB 2312 and the Noto faces surely share."""
    return text.encode("gb2312", "replace").decode("gb2312").replace("?", MISSING_SIGN)


def _data(document: Document) -> dict[str, object]:
    data = _clean(as_json(document))
    assert isinstance(data, dict)
    places = anchors(document)
    for blocks in (data["blocks"], *(annex["blocks"] for annex in data["annexes"])):
        for block in blocks:
            if block["kind"] == "table":
                block["widths"] = block["widths"] or [1] * len(block["header"])
            for run in block.get("runs", ()):
                place = anchor(run.get("code", ""))
                run["place"] = place if place in places else ""
    for part in (data, *data["annexes"]):
        part["title_width"] = layout.title_width(part["title"])
    return data | {"flag_size": layout.flag_size(document.flag), "measures": MEASURES,
                   "day": _day(document.date), "signature": _signature(document)}


def _clean(value: object) -> object:
    match value:
        case str():
            return printable(value)
        case list():
            return [_clean(item) for item in value]
        case dict():
            return {name: _clean(item) for name, item in value.items()}
    return value


def _day(day: date | None) -> dict[str, int] | None:
    return {"year": day.year, "month": day.month, "day": day.day} if day else None


def _signature(document: Document) -> dict[str, object] | None:
    if not document.issuer:
        return None
    where = layout.signature(document.signed, document.date)
    return {**where._asdict(), "signed": printable(document.signed), "words": chinese_date(document.date)}
