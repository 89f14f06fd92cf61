"""How references read in the field where a report is written: 〖70｜收到行政复议申请数〗 instead of a code in braces.

The number in front is only for the eye; what counts is the name, by which the indicator is found again. A number typed
by hand with its source reads 〖11｜来源：会议纪要〗.
"""
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from . import figures
from .figures import Value
from .references import Reference, Sourced, Words, pieces, reference, sourced

FORM = re.compile(r"〖([^〖〗｜|]{0,40})[｜|]([^〖〗｜|]{1,220})〗")
SOURCE = "来源："


@cache
def names() -> dict[str, str]:
    """The code of every indicator by its name."""
    from fadu.indicators.catalogue import CATALOGUE

    return {one.name: one.code for one in CATALOGUE.values()}


@cache
def titles() -> dict[str, str]:
    return {code: name for name, code in names().items()}


def spelled(code: str, value: Value | None) -> str:
    """One reference as it reads; a code that no indicator has stays as it is stored."""
    name = titles().get(code)
    return f"〖{figures.text(value)}｜{name}〗" if name else reference(code)


def shown(text: str, values: Mapping[str, Value]) -> str:
    """A stored text as it stands in the field."""
    read = []
    for piece in pieces(text):
        match piece:
            case Reference(code):
                read.append(spelled(code, values.get(code)))
            case Sourced(figure, source):
                read.append(f"〖{figure}｜{SOURCE}{source}〗")
            case Words(words):
                read.append(words)
    return "".join(read)


def read(text: str) -> str:
    """What was typed, as it is stored; what names no indicator stays as it was typed."""
    return FORM.sub(_stored, text)


def _stored(found: re.Match[str]) -> str:
    figure, name = found[1].strip(), found[2].strip()
    if name.startswith(SOURCE):
        try:
            return sourced(figure, name.removeprefix(SOURCE))
        except ValueError:
            return found[0]
    code = names().get(name)
    return reference(code) if code else found[0]
