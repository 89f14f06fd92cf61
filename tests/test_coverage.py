"""docs/coverage.md: every thing that the five documents name has its place, and every place is there."""
from __future__ import annotations

import json
import runpy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "script" / "coverage"
DOCUMENTS = {
    "xinqiu2016": "新邱2016", "tongchuan2021": "铜川2021", "shunhe2022": "顺河2022", "donghe2021": "东河2021",
    "lishui2017": "丽水2017",
}  # fmt: skip


@pytest.fixture(scope="module")
def coverage() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


def test_every_place_that_is_named_exists(coverage: dict[str, Any]) -> None:
    assert coverage["unknown"](coverage["rows"]()) == []


def test_a_place_that_does_not_exist_is_found(coverage: dict[str, Any]) -> None:
    row = coverage["Row"]("S01", "某系统", "某文", "某物", "中心", "procedure:no_such、register:fees、page:nowhere")
    assert [one.split(": ")[1] for one in coverage["unknown"]([row])] == ["procedure:no_such", "page:nowhere"]


def test_the_page_is_up_to_date(coverage: dict[str, Any]) -> None:
    assert coverage["PAGE"].read_text(encoding="utf-8") == coverage["written"](coverage["rows"]())


def test_what_is_central_is_all_there_and_nearly_all_of_the_rest(coverage: dict[str, Any]) -> None:
    rows = coverage["rows"]()
    missing = Counter(row.position for row in rows if row.not_yet)
    assert missing["中心"] == 0
    assert missing["外围"] < 0.1 * sum(row.position == "外围" for row in rows)
    assert all(len(row.homes) > len(coverage["NOT_YET"]) for row in rows if row.not_yet)  # with the reason


def test_nothing_that_the_documents_name_is_left_out(coverage: dict[str, Any], shared: Any) -> None:
    systems = json.loads(shared("systems.json").read_text(encoding="utf-8"))["systems"]
    named = Counter(
        (system["id"], DOCUMENTS[one["slug"]], one["name"], one["position"])
        for system in systems for one in system["components"]
    )  # fmt: skip
    assert Counter((row.system, row.document, row.name, row.position) for row in coverage["rows"]()) == named
