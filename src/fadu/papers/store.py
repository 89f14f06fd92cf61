"""Made files on disk, each under its SM3 digest in FADU_HOME/papers."""
from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.conf import settings

from fadu.ledger.digests import sm3
from fadu.ledger.personal import sync_folder


def path(digest: str) -> Path:
    """Where the content with this digest lies."""
    return Path(settings.HOME) / "papers" / digest[:2] / digest


def keep(content: bytes) -> str:
    """Keep the content, durably and once; returns its digest."""
    digest = sm3(content)
    target = path(digest)
    if target.exists() and target.stat().st_size == len(content):
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{secrets.token_hex(8)}")
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, target)
    sync_folder(target.parent)
    return digest


def read(digest: str) -> bytes:
    """The content. Raises FileNotFoundError where it is missing, ValueError where it is not what the digest says."""
    content = path(digest).read_bytes()
    if sm3(content) != digest:
        raise ValueError("文件内容与登记的摘要不符")
    return content
