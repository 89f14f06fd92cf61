"""Queries as text, kept: in the process, and in one file an edition of the software beside the mart.

`fadu prepare` writes the file; a process that finds in it what it needs never loads Ibis, which takes a second.
"""
from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from fadu.indicators import queries, store
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.edition import software
from fadu.indicators.queries import DIALECT
from fadu.indicators.sets import Ground, Set
from fadu.indicators.tables import TABLES, Table

RECORDED = "recorded"
_known: dict[str, str] = {}
_compiling = threading.Lock()


def marked(sets: Sequence[Set], dialect: str = DIALECT) -> tuple[str, list[tuple[int, bool]]]:
    """The rows of these sets' ground (they have one in common) with their marks, and the place of each set in them.

    Sets outside the catalogue are compiled each time.
    """
    ground = sets[0].ground
    every = grounds().get(ground, ())
    if not set(sets) <= set(every):
        return queries.marked(sets, dialect=dialect), [(n, one.amount is not None) for n, one in enumerate(sets)]
    text = kept(named(" ".join(ground), dialect), lambda: queries.marked(every, dialect=dialect))
    return text, [(every.index(one), one.amount is not None) for one in sets]


def of_table(table: Table, sets: Sequence[Set]) -> str:
    """The rows of a statutory table's sets of one ground, apart from those of the catalogue: so that the queries of
    the indicators are not burdened with its cells."""
    return kept(f"{table.code}: {' '.join(sets[0].ground)}", lambda: queries.marked(sets, table.keys))


def recorded(dialect: str = DIALECT) -> str:
    """Of each scope the procedures that were in use: see `queries.recorded`."""
    return kept(named(RECORDED, dialect), lambda: queries.recorded(dialect))


def named(name: str, dialect: str) -> str:
    return name if dialect == DIALECT else f"{dialect}: {name}"


@cache
def grounds() -> dict[Ground, tuple[Set, ...]]:
    """The sets of the catalogue by what they stand on, in its order: the same in every process of this edition."""
    found: dict[Ground, dict[Set, None]] = {}
    for one in CATALOGUE.values():
        for part in (one.numerator, one.denominator):
            if part is not None:
                found.setdefault(part.ground, {})[part] = None
    return {ground: tuple(sets) for ground, sets in found.items()}


def compile_all() -> None:
    """Have every query of the catalogue in the file, so that no page waits for one."""
    with _compiling:
        _known.update(read())
        for ground, sets in grounds().items():
            if (name := " ".join(ground)) not in _known:
                _known[name] = queries.marked(sets)
        if RECORDED not in _known:
            _known[RECORDED] = queries.recorded()
        for table in TABLES.values():
            for sets in table.grounds():
                if (name := f"{table.code}: {' '.join(sets[0].ground)}") not in _known:
                    _known[name] = queries.marked(sets, table.keys)
        if read() != _known:
            write()


def path() -> Path:
    return store.folder() / f"queries-{software()}.json"


def kept(name: str, question: Callable[[], str]) -> str:
    """A query by its name: known to the process, else read from the file, else compiled and written."""
    if name in _known:
        return _known[name]
    with _compiling:
        _known.update(read())
        if name not in _known:
            _known[name] = question()
            write()
        return _known[name]


def read() -> dict[str, str]:
    """What is in the file; nothing where there is none, or it cannot be read."""
    with suppress(FileNotFoundError, json.JSONDecodeError):
        return {str(name): str(text) for name, text in json.loads(path().read_text()).items()}
    return {}


def write() -> None:
    """Keep what is known for other processes; put in place whole. Those of other editions go."""
    file = path()
    part = file.with_suffix(f".{os.getpid()}.new")
    part.write_text(json.dumps(read() | _known, ensure_ascii=False))
    os.replace(part, file)
    for old in file.parent.glob("queries-*.json"):
        if old != file:
            old.unlink(missing_ok=True)
