"""PDF files: text page by page, wrapped lines joined to paragraphs again, page numbers and running heads left out."""

from __future__ import annotations

import io
import re
from typing import Any

import pypdfium2

from fadu.documents.reading.kinds import Unreadable
from fadu.documents.reading.wrapping import Row, paragraphs

MARKS = "“”《》()〔〕\uff08\uff09"
SET_APART = re.compile(
    rf"(?<=[\u4e00-\u9fff{MARKS}。,、;:\uff0c\uff1b\uff1a]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) "
    rf"(?=[\u4e00-\u9fff{MARKS}])"
)
MOST_PAGES = 600
LEAST_TEXT = 15  # characters a page, below which a page is taken for a picture
RULED = 5  # drawn lines on a page from which a table is looked for
SCANNED = "这个 PDF 是扫描的图片，里面没有文字。请先用文字识别（OCR）软件转换，或上传 Word 原件。"
BROKEN = "PDF 文件已损坏，打不开。请重新导出后再上传。"
LOCKED = "PDF 设了密码或限制。请取消密码后再上传。"


def text_of(content: bytes) -> str:
    """Paragraphs as lines, rows of ruled tables as tab-parted lines. Raises Unreadable."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise (Unreadable("encrypted", LOCKED) if locked else Unreadable("broken", BROKEN)) from error
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable("too_long", f"PDF 有 {len(document)} 页，超过 {MOST_PAGES} 页。请只上传报告或计划的正文。")
        pages = [_page(document, index, content) for index in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise Unreadable("broken", BROKEN) from error
    finally:
        document.close()
    written = sum(len(row.text.strip()) for page in pages for row in page)
    if written < LEAST_TEXT * max(1, len(pages)) and written < 200:
        raise Unreadable("scanned", SCANNED)
    return "\n".join(SET_APART.sub("", line) for line in paragraphs(pages))


def _page(document: Any, index: int, content: bytes) -> list[Row]:
    page = document[index]
    ruled = sum(1 for _ in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=3)) >= RULED
    rows = _rows(page)
    if ruled and rows:
        tabled = _with_tables(content, index)
        return tabled or rows
    return rows


def _rows(page: Any) -> list[Row]:
    """The page's lines with where they begin and end across, in points."""
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        count = text_page.count_chars()
        rows, start = [], 0
        for raw in text.split("\n"):
            words = raw.rstrip("\r")
            if words.strip():
                first = start + len(words) - len(words.lstrip())
                last = start + len(words.rstrip()) - 1
                left, right, size = _edges(text_page, first, last, count)
                rows.append(Row(words.strip(), left, right, size))
            start += len(raw) + 1
        return rows
    finally:
        text_page.close()


def _edges(text_page: Any, first: int, last: int, count: int) -> tuple[float, float, float]:
    if last >= count:
        return 0.0, 0.0, 0.0
    try:
        left, bottom, _, top = text_page.get_charbox(first, loose=True)
        _, _, right, _ = text_page.get_charbox(last, loose=True)
    except pypdfium2.PdfiumError:
        return 0.0, 0.0, 0.0
    return left, right, top - bottom


def _with_tables(content: bytes, index: int) -> list[Row] | None:
    """The page's lines with the rows of its ruled tables, by pdfplumber; None where it has no table."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(content), pages=[index + 1]) as plumbed:
        page = plumbed.pages[0]
        tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
        if not tables:
            return None
        outside = page
        for table in tables:
            outside = outside.outside_bbox(_within(table.bbox, page.bbox))
        rows: list[tuple[float, Row]] = []
        for line in outside.extract_text_lines():
            rows.append((line["top"], Row(line["text"].strip(), line["x0"], line["x1"], line["bottom"] - line["top"])))
        for table in tables:
            for number, cells in enumerate(table.extract()):
                words = "\t".join("".join((cell or "").split("\n")).strip() for cell in cells)
                if words.strip():
                    rows.append((table.bbox[1] + number / 1000, Row(words, 0, 0, 0, table=True)))
        return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def _within(box: tuple[float, ...], page: tuple[float, ...]) -> tuple[float, float, float, float]:
    return max(box[0], page[0]), max(box[1], page[1]), min(box[2], page[2]), min(box[3], page[3])
