"""Attachments: kept once by content, on disk before the entry, bounded, known by what they are."""
from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import pytest

from fadu.ledger import attachments
from fadu.ledger.actions import KeyReused, Refused, Upload
from fadu.ledger.digests import sm3
from fadu.ledger.media import media_type_of
from fadu.ledger.models import Attachment, Entry
from tests.world import World, foi, key

PDF = b"%PDF-1.7\n..."


def test_equal_contents_are_kept_once_under_their_digest(there: World, home: Path) -> None:
    foi(there, attachments=[Upload("甲.pdf", PDF)])
    foi(there, attachments=[Upload("乙.pdf", io.BytesIO(PDF))])
    one, other = Attachment.objects.order_by("id")
    assert one.digest == other.digest == sm3(PDF)
    assert (one.name, other.name, one.size, one.media_type) == ("甲.pdf", "乙.pdf", len(PDF), "application/pdf")
    files = [path for path in (home / "attachments").rglob("*") if path.is_file()]
    assert files == [attachments.path(sm3(PDF))]
    assert attachments.read(one.digest) == PDF


def test_a_refused_entry_leaves_no_file(there: World, home: Path) -> None:
    with pytest.raises(Refused):
        foi(there, person=there.nobody, attachments=[Upload("甲.pdf", PDF)])
    assert not [path for path in (home / "attachments").rglob("*") if path.is_file()]


def test_the_same_request_with_another_file_is_another_request(there: World) -> None:
    name = key()
    foi(there, key=name, attachments=[Upload("甲.pdf", PDF)])
    assert foi(there, key=name, attachments=[Upload("甲.pdf", PDF)]).again
    with pytest.raises(KeyReused):
        foi(there, key=name, attachments=[Upload("甲.pdf", PDF + b"!")])


@pytest.mark.parametrize(("content", "says"), [(b"", "“大.txt”是空文件"), (b"x" * 1025, "“大.txt”超过")])
def test_empty_and_oversized_files_are_refused(there: World, settings: object, content: bytes, says: str) -> None:
    settings.MAX_UPLOAD_BYTES = 1024  # type: ignore[attr-defined]
    with pytest.raises(Refused, match=says):
        foi(there, attachments=[Upload("小.txt", b"x" * 1024), Upload("大.txt", content)])
    assert not Entry.objects.exists()


@pytest.mark.parametrize(("name", "kept"), [
    ("..\\..\\甲.pdf", "甲.pdf"), ("/etc/passwd", "passwd"), ("甲\x07\n.pdf", "甲.pdf"), ("", "附件"),
    ("长" * 300, "长" * 200),
])  # fmt: skip
def test_a_file_name_is_only_a_name(name: str, kept: str) -> None:
    assert attachments.plain_name(name) == kept


def archive(*names: str) -> bytes:
    with zipfile.ZipFile(whole := io.BytesIO(), "w") as file:
        for name in names:
            file.writestr(name, "")
    return whole.getvalue()


@pytest.mark.parametrize(("content", "kind"), [
    (PDF, "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (archive("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (archive("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (archive("OFD.xml"), "application/ofd"),
    (archive("a.txt"), "application/zip"),
    (b"PK\x03\x04 broken", "application/octet-stream"),
    (b"MZ\x90\x00", "application/x-msdownload"),
    ("申请书".encode(), "text/plain"),
    ("申请书".encode("gb18030"), "text/plain"),
    (b"\xef\xbb\xbf <!DOCTYPE HTML><html>", "text/html"),
    (b"<svg onload=alert(1)>", "application/xml"),
    (b"\x00\x01\x02\x03", "application/octet-stream"),
])  # fmt: skip
def test_a_file_is_known_by_its_content_and_not_by_its_name(content: bytes, kind: str) -> None:
    assert media_type_of(content) == kind


def test_what_a_broken_upload_left_is_swept_away_after_a_day(home: Path) -> None:
    waiting = home / "attachments" / "incoming"
    waiting.mkdir(parents=True)
    (waiting / "old").write_bytes(b"x")
    (waiting / "new").write_bytes(b"x")
    os.utime(waiting / "old", (time.time() - 90000,) * 2)
    assert attachments.sweep() == 1
    assert [path.name for path in waiting.iterdir()] == ["new"]


def test_an_altered_content_is_not_given_out(there: World) -> None:
    foi(there, attachments=[Upload("甲.pdf", PDF)])
    attachments.path(sm3(PDF)).write_bytes(b"%PDF-1.7\n!!!")
    with pytest.raises(ValueError, match="与登记的摘要不符"):
        attachments.read(sm3(PDF))
