"""What a file is, judged by its content; its name is believed in nothing."""
from __future__ import annotations

import io
import zipfile

SIGNS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"ID3", "audio/mpeg"),
)
OFFICE = "application/vnd.openxmlformats-officedocument."
WITHIN_ZIP = (
    ("word/document.xml", OFFICE + "wordprocessingml.document"),
    ("xl/workbook.xml", OFFICE + "spreadsheetml.sheet"),
    ("ppt/presentation.xml", OFFICE + "presentationml.presentation"),
    ("OFD.xml", "application/ofd"),
)
UNKNOWN = "application/octet-stream"


def media_type_of(content: bytes) -> str:
    """The media type of a file's content; `application/octet-stream` where it is none of the known."""
    for sign, kind in SIGNS:
        if content.startswith(sign):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return type_of_zip(content)
    if content[4:8] == b"ftyp":
        return "video/mp4"
    return type_of_text(content)


def type_of_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return UNKNOWN
    return next((kind for name, kind in WITHIN_ZIP if name in names), "application/zip")


def type_of_text(content: bytes) -> str:
    head = content[:4096]
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return UNKNOWN
    lowered = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if lowered.startswith((b"<!doctype html", b"<html")):
        return "text/html"
    if lowered.startswith((b"<?xml", b"<svg")):
        return "application/xml"
    return "text/plain" if is_text(content) else UNKNOWN


def is_text(content: bytes) -> bool:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
