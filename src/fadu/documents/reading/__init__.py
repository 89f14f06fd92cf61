"""Reading documents as people send them: txt, html, docx, pdf. The content says what a file is, not its name."""

from __future__ import annotations

from fadu.documents.reading.kinds import LIMIT, Read, Unreadable, kind_of

LONGEST = 1_000_000  # characters; the longest reports have some tens of thousands
__all__ = ["LIMIT", "Read", "Unreadable", "read"]


def read(name: str, content: bytes, limit: int = LIMIT) -> Read:
    """The text of a document.

    `name` only serves the messages; `limit` is the most bytes that are taken in. Paragraphs are lines, the cells of a
    table's row are parted by tabs. A text file is given exactly as it stands, so that offsets into it hold.
    Raises Unreadable with a plain Chinese message where the file is empty, too large, damaged, encrypted or of another
    kind; never runs anything that the file carries.
    """
    kind = kind_of(name, content, limit)
    if kind == "pdf":
        from fadu.documents.reading.pdf import text_of
    elif kind == "docx":
        from fadu.documents.reading.docx import text_of
    elif kind == "html":
        from fadu.documents.reading.html import text_of
    else:
        from fadu.documents.reading.plain import text_of
    text = text_of(content)
    if not text.strip():
        raise Unreadable("no_text", "文件里没有文字。请核对是否选错了文件。")
    if len(text) > LONGEST:
        raise Unreadable(
            "too_long",
            f"文件太长（{len(text) // 10_000} 万字，上限 {LONGEST // 10_000} 万字）。请只上传报告或计划的正文。",
        )
    return Read(text, kind, MEDIA_TYPES[kind])


MEDIA_TYPES = {
    "txt": "text/plain",
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
