"""What a file is, told from its first bytes; what cannot be read is refused with what to do instead."""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import dataclass

LIMIT = int(os.environ.get("FADU_MAX_UPLOAD_MB", "50")) * 1024 * 1024
HTML = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|meta|title|div|table|p)\b", re.IGNORECASE)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
MEMBERS = 10_000


@dataclass(frozen=True)
class Read:
    """A document's text; kind is txt, html, docx or pdf."""

    text: str
    kind: str
    media_type: str


class Unreadable(Exception):
    """A file that cannot be read; `code` for programs, `message` (also str) in plain Chinese for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def kind_of(name: str, content: bytes, limit: int = LIMIT) -> str:
    """txt, html, docx or pdf. Raises Unreadable for all else, and for files that are empty or above the limit."""
    if len(content) > limit:
        size, most = len(content) / 1024 / 1024, limit / 1024 / 1024
        raise Unreadable(
            "too_large", f"文件太大（{size:.0f} MB，上限 {most:.0f} MB）。请去掉图片或拆成几个文件后再上传。"
        )
    if not content.strip(b"\x00 \r\n\t"):
        raise Unreadable("empty", "文件是空的。请核对是否选错了文件。")
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(content)
    _refuse_others(name, content)
    if HTML.search(content[:4096]) or HTML.search(content[:8192].replace(b"\x00", b"")):
        return "html"
    return "txt"


def _zip_kind(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist()[:MEMBERS])
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise Unreadable("broken", "文件已损坏，打不开。请用 Word 或 WPS 打开后另存为 docx，再上传。") from error
    if "word/document.xml" in names:
        return "docx"
    if any(name.startswith("xl/") for name in names):
        raise Unreadable("excel", "这是 Excel 表格，不是公文。请上传报告或计划的正文（docx、pdf、网页或 txt）。")
    if any(name.startswith("ppt/") for name in names):
        raise Unreadable("slides", "这是演示文稿。请上传报告或计划的正文（docx、pdf、网页或 txt）。")
    if "OFD.xml" in names:
        raise Unreadable("ofd", "这是 OFD 版式文件，目前还不能读。请另存为 pdf 或 docx 后再上传。")
    raise Unreadable("archive", "这是压缩包。请解压后逐个上传其中的文件。")


def _refuse_others(name: str, content: bytes) -> None:
    if content.startswith(OLE):
        raise _old_office(content)
    if content.startswith(IMAGES):
        raise Unreadable("image", "这是图片，里面没有可读的文字。请上传 docx 或带文字的 pdf，或先用识别软件转成文字。")
    if content.startswith(ARCHIVES):
        raise Unreadable("archive", "这是压缩包。请解压后逐个上传其中的文件。")
    if content.startswith(b"{\\rtf"):
        raise Unreadable("rtf", "这是 RTF 文件。请用 Word 或 WPS 打开，另存为 docx 后再上传。")
    if content.startswith(b"<?xml") and b"schemas.microsoft.com/office/word" in content[:4096]:
        raise Unreadable("word_xml", "这是 Word 2003 的 XML 文件。请另存为 docx 后再上传。")
    if re.match(rb"(?:From|MIME-Version|Subject|Date):", content[:64]) and b"multipart/related" in content[:4096]:
        raise Unreadable("mht", "这是单个文件的网页存档（mht）。请在浏览器里另存为“网页，仅 HTML”后再上传。")
    if (
        name.lower().endswith((".pdf", ".docx"))
        and b"\x00" in content[:512]
        and not content.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        raise Unreadable("broken", "文件内容与它的后缀不符，打不开。请用原来的软件打开后另存一次，再上传。")


def _old_office(content: bytes) -> Unreadable:
    """An OLE file is an old Word file, an old Excel file, or a new file under a password."""

    def holds(word: str) -> bool:
        return word.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        return Unreadable("encrypted", "文件设了密码。请取消密码后再上传。")
    if holds("WordDocument"):
        return Unreadable("doc", "这是老格式的 Word 文件（.doc）。请用 Word 或 WPS 打开，另存为 docx 后再上传。")
    if holds("Workbook") or holds("Book"):
        return Unreadable("excel", "这是 Excel 表格，不是公文。请上传报告或计划的正文（docx、pdf、网页或 txt）。")
    return Unreadable("doc", "这是老格式的 Office 文件。请另存为 docx 后再上传。")
