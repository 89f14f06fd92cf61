"""The notices of days off (放假安排) that an office has imported: one JSON file a year in FADU_HOME/calendar."""
from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path

from fadu.law.calendar import CHINA, Calendar, Notice, NoticeError, parse_notice, with_notice
from fadu.law.notices import dump

Stamp = tuple[tuple[str, int, int], ...]


def calendar_folder() -> Path:
    """Where the imported notices lie: `calendar` in FADU_HOME (default `var/`)."""
    return Path(os.environ.get("FADU_HOME", "var")) / "calendar"


def load_notices(folder: Path) -> Calendar:
    """The calendar that comes with Fadu and every notice in the folder; the same object while no file changes.

    Raises NoticeError naming the file that cannot be used.
    """
    files = sorted(folder.glob("*.json")) if folder.is_dir() else []
    return built(folder, tuple((f.name, (seen := f.stat()).st_mtime_ns, seen.st_size) for f in files))


@lru_cache(maxsize=8)
def built(folder: Path, stamp: Stamp) -> Calendar:
    calendar = CHINA
    for notice in sorted((read(folder / name) for name, _, _ in stamp), key=lambda notice: notice.year):
        calendar = with_notice(calendar, notice)
    return calendar


def read(file: Path) -> Notice:
    """The notice in a JSON file. Raises NoticeError."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return parse_notice(raw if isinstance(raw, dict) else {})
    except (ValueError, NoticeError) as error:
        raise NoticeError([f"{file} 不是可用的放假安排，请删除后重新导入：{error}"]) from error


def save_notice(folder: Path, notice: Notice) -> Path:
    """Keep a checked notice as YEAR.json, whole or not at all; one of the same year is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{notice.year}.json"
    draft = target.with_suffix(".part")
    draft.write_text(json.dumps(dump(notice), ensure_ascii=False, indent=1), encoding="utf-8")
    draft.replace(target)
    return target
