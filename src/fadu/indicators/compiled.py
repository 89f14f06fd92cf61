"""Queries as text, kept: in the process, and in one file an edition of the software beside the mart."""
from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from fadu.indicators import store
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.edition import software
from fadu.indicators.sets import Set

Question = Callable[[Sequence[Set]], str]
_known: dict[str, dict[str, str]] = {}
_writing = threading.Lock()


def compiled(question: Question, sets: Sequence[Set]) -> str:
    """The SQL of a question about these sets of one ground. Sets outside the catalogue are compiled each time."""
    names = [names_of().get(one) for one in sets]
    if None in names:
        return question(sets)
    key = f"{question.__name__} {' '.join(map(str, names))}"
    kept = kept_in(path())
    if key not in kept:
        kept[key] = question(sets)
        write()
    return kept[key]


@cache
def names_of() -> dict[Set, str]:
    """The sets of the catalogue by a name that another process knows them by."""
    found: dict[Set, str] = {}
    for one in CATALOGUE.values():
        found.setdefault(one.numerator, f"{one.code}+")
        if one.denominator is not None:
            found.setdefault(one.denominator, f"{one.code}-")
    return found


def path() -> Path:
    return store.folder() / f"queries-{software()}.json"


def kept_in(file: Path) -> dict[str, str]:
    """What is known already, read once a process and edition."""
    if str(file) not in _known:
        found: dict[str, str] = {}
        with suppress(FileNotFoundError, json.JSONDecodeError):
            found = json.loads(file.read_text())
        _known[str(file)] = found
    return _known[str(file)]


def write() -> None:
    """Keep what is known for other processes; put in place whole, what another process wrote meanwhile included."""
    file = path()
    with _writing:
        kept = kept_in(file)
        with suppress(FileNotFoundError, json.JSONDecodeError):
            for key, text in json.loads(file.read_text()).items():
                kept.setdefault(key, text)
        text = json.dumps(kept, ensure_ascii=False)
        part = file.with_suffix(f".{os.getpid()}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.new")
        part.write_text(text)
        os.replace(part, file)
