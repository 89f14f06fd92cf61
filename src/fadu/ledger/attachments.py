"""Attachments: each content is kept once, under its SM3 digest, and is on disk before the entry that names it.

A file first lies in `attachments/incoming`; it takes its place (a rename) when the entry is about to be written. A
process that dies between leaves a file that no entry names: harmless, and swept away after a day.
"""
from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings
from django.utils.translation import gettext as _

from fadu.ledger.digests import sm3
from fadu.ledger.errors import refused
from fadu.ledger.media import media_type_of
from fadu.ledger.personal import sync_folder


@dataclass(frozen=True)
class Upload:
    """A file as it comes in: the name it had and its content (bytes, or a file open for reading)."""

    name: str
    content: bytes | IO[bytes]


@dataclass(frozen=True)
class Staged:
    """A file that is on disk but not yet in its place."""

    name: str
    digest: str
    size: int
    media_type: str
    where: Path


def folder() -> Path:
    return Path(settings.HOME) / "attachments"


def path(digest: str) -> Path:
    """Where the content with this digest lies."""
    return folder() / digest[:2] / digest


def read(digest: str) -> bytes:
    """The content. Raises FileNotFoundError where it is missing, ValueError where it is not what the digest says."""
    content = path(digest).read_bytes()
    if sm3(content) != digest:
        raise ValueError("附件内容与登记的摘要不符")
    return content


@contextmanager
def staged(uploads: Sequence[Upload]) -> Iterator[list[Staged]]:
    """The files on disk, bounded and identified; those that were not put in place are removed at the end.

    Raises Refused for a file that is empty or larger than settings.MAX_UPLOAD_BYTES.
    """
    files: list[Staged] = []
    try:
        for upload in uploads:
            files.append(stage(upload))
        yield files
    finally:
        for file in files:
            file.where.unlink(missing_ok=True)


def stage(upload: Upload) -> Staged:
    name = plain_name(upload.name)
    content = bounded(name, upload.content)
    where = folder() / "incoming" / secrets.token_hex(16)
    where.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(where, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return Staged(name, sm3(content), len(content), media_type_of(content), where)


def bounded(name: str, content: bytes | IO[bytes]) -> bytes:
    limit = settings.MAX_UPLOAD_BYTES
    whole = content if isinstance(content, bytes) else content.read(limit + 1)
    if not whole:
        raise refused("attachment", _("附件“{name}”是空文件").format(name=name))
    if len(whole) > limit:
        raise refused(
            "attachment", _("附件“{name}”超过{limit}MB，请压缩或者拆分后上传").format(name=name, limit=limit // 2**20)
        )
    return whole


def plain_name(name: str) -> str:
    """The last part of the name, without control characters, of at most 200 characters."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(sign for sign in last if sign.isprintable())[-200:] or "附件"


def put_in_place(file: Staged) -> None:
    """The file under its digest, durably; a content already there is left as it is."""
    target = path(file.digest)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not (target.exists() and target.stat().st_size == file.size):
        os.replace(file.where, target)
    sync_folder(target.parent)
    sync_folder(target.parent.parent)


def sweep(older_than: float = 24 * 3600) -> int:
    """Remove what broken uploads left in `incoming` (seconds of age); returns how many files."""
    edge = time.time() - older_than
    old = [one for one in (folder() / "incoming").glob("*") if one.stat().st_mtime < edge]
    for one in old:
        one.unlink(missing_ok=True)
    return len(old)
