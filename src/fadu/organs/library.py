"""The full texts of acts that an office has loaded (法规全文库): one file an act version in FADU_HOME/acts."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from fadu.law.acts import Act
from fadu.law.fulltext import articles


@dataclass(frozen=True)
class FullText:
    """`source`: the file's name; `loaded_on`: UTC, ISO; `digest`: SHA-256 of the text; `articles`: as cut."""

    source: str
    loaded_on: str
    digest: str
    articles: Mapping[str, str]


def folder() -> Path:
    return Path(os.environ.get("FADU_HOME", "var")) / "acts"


def key_of(act: Act) -> str:
    """The name under which an act's version is filed and addressed: 行政处罚法@2021-07-15."""
    return f"{re.sub(r'[^0-9A-Za-z一-龥〔〕－-]', '', act.title)}@{act.in_force}"


def save(act: Act, text: str, source: str) -> FullText:
    """Keep a text for this version, whole or not at all; an earlier one is replaced. Raises NoArticles, ValueError."""
    cut = articles(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    kept = {"source": source, "loaded_on": datetime.now(UTC).isoformat(timespec="seconds"), "digest": digest}
    target = folder() / f"{key_of(act)}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".part")
    draft.write_text(json.dumps(kept | {"articles": dict(cut)}, ensure_ascii=False, indent=1), encoding="utf-8")
    draft.replace(target)
    return FullText(**kept, articles=cut)


def text_of(act: Act) -> FullText | None:
    """The loaded text of this version; None where none is loaded."""
    file = folder() / f"{key_of(act)}.json"
    try:
        seen = file.stat()
    except FileNotFoundError:
        return None
    return read(file, seen.st_mtime_ns)


@lru_cache(maxsize=128)
def read(file: Path, _stamp: int) -> FullText:
    return FullText(**json.loads(file.read_text(encoding="utf-8")))
