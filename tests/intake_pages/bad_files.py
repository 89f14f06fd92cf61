"""Files as they should not come in, by name."""
from __future__ import annotations

import io
import zipfile

import openpyxl
import pypdfium2


def workbook() -> bytes:
    """An Excel file."""
    book = openpyxl.Workbook()
    book.active["A1"] = "任务"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def scan() -> bytes:
    """A PDF of one page without any text."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bomb() -> bytes:
    """A docx whose text would unpack to 400 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as file:
            for _ in range(400):
                file.write(b"0" * 1024 * 1024)
    return out.getvalue()


BAD = {
    "表格.pdf": (workbook, "Excel"),
    "扫描件.pdf": (scan, "文字"),
    "炸弹.docx": (bomb, "。"),
    "空.txt": (lambda: b"", "空"),
    "坏.docx": (lambda: b"PK\x03\x04 not a zip", "。"),
    "程序.txt": (lambda: b"\x7fELF\x02\x01\x01" + bytes(200), "不是文字文件"),
}
