"""Word files: paragraphs with their automatic numbers, and tables, in the order of the document.

Only the parts with text are unpacked, each up to a bound, so that a small file that swells (a zip bomb) costs nothing;
entities are not resolved and a document type declaration is refused.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from fadu.documents.reading.kinds import Unreadable
from fadu.documents.reading.numbering import Numbering

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
LARGEST_PART = 64 * 1024 * 1024
HIGHEST_RATIO = 300
SWELLS = 4 * 1024 * 1024  # parts smaller than this may be packed however tightly
LONG_CELL = 160
DEEPEST = 8
BROKEN = "Word 文件已损坏，打不开。请用 Word 或 WPS 打开后另存为 docx，再上传。"
BOMB = "文件解压后大得反常，为安全起见没有打开。请用 Word 或 WPS 打开后另存为 docx，再上传。"


def text_of(content: bytes) -> str:
    """Lines for paragraphs, tab-parted lines for table rows. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            document = _part(archive, "word/document.xml")
            numbering = _part(archive, "word/numbering.xml", needed=False)
            styles = _part(archive, "word/styles.xml", needed=False)
    except (zipfile.BadZipFile, KeyError, RuntimeError, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable("broken", BROKEN) from error
    body = document.find(f"{W}body") if document is not None else None
    if body is None:
        raise Unreadable("broken", BROKEN)
    return "\n".join(_blocks(body, Numbering(numbering, styles), 0))


def _part(archive: zipfile.ZipFile, name: str, *, needed: bool = True) -> Any:
    try:
        info = archive.getinfo(name)
    except KeyError:
        if needed:
            raise
        return None
    if info.flag_bits & 1:
        raise Unreadable("encrypted", "文件设了密码。请取消密码后再上传。")
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > LARGEST_PART or (ratio > HIGHEST_RATIO and info.file_size > SWELLS):
        raise Unreadable("zip_bomb", BOMB)
    with archive.open(info) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise Unreadable("zip_bomb", BOMB)
    return _parse(data)


def _parse(data: bytes) -> Any:
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise Unreadable("unsafe", "文件里有不该有的实体定义，为安全起见没有打开。请另存为 docx 后再上传。")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("broken", BROKEN) from error


def _blocks(parent: Any, numbering: Numbering, depth: int) -> Iterator[str]:
    """The paragraphs and rows under an element, in order."""
    for element in parent:
        if element.tag == f"{W}p":
            text = _paragraph(element)
            yield from (numbering.label(element) + text if text.strip() else text).split("\n")
        elif element.tag == f"{W}tbl":
            yield from _table(element, numbering, depth)
        elif (
            element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag", f"{W}customXml") and depth < DEEPEST
        ):
            yield from _blocks(element, numbering, depth + 1)


def _paragraph(paragraph: Any) -> str:
    """The words of a paragraph: what was deleted or hidden is left out, a line break stays one."""
    words: list[str] = []
    skip = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{MC}Fallback", f"{W}instrText", f"{W}txbxContent"}

    def walk(element: Any) -> None:
        for child in element:
            tag = child.tag
            if tag in skip or (tag == f"{W}r" and child.find(f"{W}rPr/{W}vanish") is not None):
                continue
            if tag == f"{W}t":
                words.append(child.text or "")
            elif tag in (f"{W}br", f"{W}cr"):
                words.append("\n")
            elif tag == f"{W}tab":
                words.append(" ")
            elif tag == f"{W}noBreakHyphen":
                words.append("-")
            else:
                walk(child)

    walk(paragraph)
    return "".join(words)


def _table(table: Any, numbering: Numbering, depth: int) -> Iterator[str]:
    """Rows as tab-parted lines; a table that only frames text gives its paragraphs."""
    rows = [[cell for cell in row.iter(f"{W}tc") if _row_of(cell) is row] for row in table.iterchildren(f"{W}tr")]
    for cells in rows:
        contents = [
            [line for line in _blocks(cell, numbering, depth + 1) if line.strip()] if depth < DEEPEST else []
            for cell in cells
        ]
        if len(cells) == 1 or any(sum(map(len, lines)) > LONG_CELL and len(lines) > 1 for lines in contents):
            for lines in contents:
                yield from lines
        elif any(contents):
            yield "\t".join("".join(lines).replace("\t", " ").strip() for lines in contents)


def _row_of(cell: Any) -> Any:
    parent = cell.getparent()
    while parent is not None and parent.tag != f"{W}tr":
        parent = parent.getparent()
    return parent
