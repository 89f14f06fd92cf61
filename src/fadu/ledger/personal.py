"""Personal data: encrypted where they are kept, masked where they are published.

The key stands in FADU_PERSONAL_KEY (64 hexadecimal signs) or in FADU_HOME/personal.key, made on first use and readable
by its owner only. Without it what was encrypted cannot be read again: it belongs in the backup, apart from the data.
"""
from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
import secrets
from functools import cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

UNREADABLE = "（无法解密）"
MARK = "p1:"  # what an encrypted text begins with: the version of the method


def key() -> bytes:
    """The 32 bytes of the key, made on first use. Raises ValueError, in Chinese, where the one given is unfit."""
    return key_from(os.environ.get("FADU_PERSONAL_KEY", ""), key_file())


@cache
def key_from(given: str, path: Path) -> bytes:
    text = given or kept(path)
    if not re.fullmatch(r"[0-9a-fA-F]{64}", text):
        raise ValueError("个人信息密钥应为64位十六进制数（FADU_PERSONAL_KEY 或 personal.key）")
    return bytes.fromhex(text)


def key_file() -> Path:
    return key_within(settings.HOME)


@cache
def key_within(home: str | Path) -> Path:
    """Kept, as every text that is read asks for it: my work reads 250, and spent 5 ms on building this path."""
    return Path(home) / "personal.key"


def has_key() -> bool:
    return bool(os.environ.get("FADU_PERSONAL_KEY")) or key_file().exists()


def kept(path: Path) -> str:
    """The key in this file; made whole and durable before anyone can see it, whoever comes first."""
    if not path.exists():
        fresh = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_hex(32))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass  # another process was first: its key counts
        finally:
            fresh.unlink()
        sync_folder(path.parent)
    return path.read_text().strip()


def sync_folder(folder: Path) -> None:
    """Make the names in this folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@cache
def cipher(of: bytes) -> AESGCM:
    return AESGCM(of)


def key_mark() -> str:
    """What tells one key from another without giving it away."""
    return hmac.digest(key(), b"fadu key mark", "sha256").hex()


def encrypt(text: str) -> str:
    """The text as it is kept: AES-256-GCM under a fresh nonce; the empty text stays empty."""
    if not text:
        return ""
    nonce = secrets.token_bytes(12)
    return MARK + base64.b64encode(nonce + cipher(key()).encrypt(nonce, text.encode(), None)).decode()


def decrypt(stored: str) -> str:
    """What was encrypted; `（无法解密）` without its key; a text never encrypted comes back as it is."""
    if not stored.startswith(MARK):
        return stored
    if not has_key():
        return UNREADABLE
    try:
        whole = base64.b64decode(stored[len(MARK):], validate=True)
        return cipher(key()).decrypt(whole[:12], whole[12:], None).decode()
    except (InvalidTag, ValueError):
        return UNREADABLE


def mark_of(name: str) -> str:
    """A keyed mark of a name: equal names have equal marks, and none can be read back."""
    plain = "".join(name.split()).casefold()
    return hmac.new(key(), b"name:" + plain.encode(), hashlib.sha256).hexdigest()[:16]


def marks_of(parties: str) -> str:
    """The marks of each name in a list of parties, between spaces so that one can be looked for: ` a b `."""
    names = [name for name in re.split(r"[、，,；;\s]+", parties) if name]
    return f" {' '.join(mark_of(name) for name in names[:20])} " if names else ""


def mask(name: str) -> str:
    """A name as it may be published: the first character and ○ for the rest (王○○); an organisation stays as it is."""
    plain = name.strip()
    return plain if len(plain) > 4 or len(plain) < 2 else plain[0] + "○" * (len(plain) - 1)


def sealed(value: Any) -> dict[str, str]:
    """An answer as it is kept within a form: `{"personal": "p1:…"}`."""
    return {"personal": encrypt(json.dumps(value, ensure_ascii=False))}


def opened(member: Any) -> Any:
    """The answer again; anything not sealed comes back as it is."""
    if not (isinstance(member, dict) and member.keys() == {"personal"} and str(member["personal"]).startswith(MARK)):
        return member
    text = decrypt(member["personal"])
    return text if text == UNREADABLE else json.loads(text)
