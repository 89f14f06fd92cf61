"""Every key of the dictionary of numeric indicators has what gives it."""
from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.dictionary import KEYS, dictionary_table
from fadu.indicators.tables import TABLES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "indicators.md"


def test_every_key_names_indicators_and_tables_that_there_are() -> None:
    assert [one.key for one in KEYS if not one.codes] == []
    assert [code for one in KEYS for code in one.codes if code not in CATALOGUE] == []
    assert [table for one in KEYS for table in one.tables if table not in TABLES] == []
    assert len({one.key for one in KEYS}) == len(KEYS)


def test_no_key_of_the_common_dictionary_is_missing(shared: Callable[[str], Path]) -> None:
    part = shared("indicators.md").read_text().partition("## 二、")[2].partition("## 三、")[0]
    cells = [line.split("|")[1].strip() for line in part.splitlines() if line.startswith("| ")][2:]
    asked = {key for cell in cells for key in keys_in(cell)}
    assert len(asked) > 35
    assert asked - {one.key for one in KEYS} == set()


def keys_in(cell: str) -> list[str]:
    """`norm_file_rate / intime / std` is three keys that begin alike; `xf_15d / xf_60d` is two."""
    first, *others = (part.strip() for part in cell.split("/"))
    front = first.rpartition("_")[0]
    return [first, *(one if "_" in one else f"{front}_{one}" for one in others)]


def test_the_documentation_shows_the_dictionary_that_runs() -> None:
    page = PAGE.read_text()
    shown = re.search(r"<!-- dictionary -->\n(.*?)\n<!-- end of dictionary -->", page, re.S)
    assert shown is not None
    assert shown[1] == dictionary_table()
