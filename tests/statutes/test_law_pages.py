"""docs/law is what the definitions say today; `fadu procedures pages` writes it."""
from __future__ import annotations

from pathlib import Path

from fadu.statutes import PROCEDURES
from fadu.statutes.lawyers import file_of, linked, pages

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "law"


def test_the_pages_for_the_lawyer_are_up_to_date() -> None:
    written = pages()
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    stale = [name for name in sorted({*written, *kept}) if written.get(name) != kept.get(name)]
    assert not stale, f"run `fadu procedures pages`; not up to date: {stale}"


def test_the_index_leads_to_every_version() -> None:
    index = pages()["README.md"]
    for code, versions in PROCEDURES.items():
        for law in versions:
            assert f"({file_of(code, law)})" in index


def test_a_page_tells_who_by_when_where_and_what_it_is_linked_with() -> None:
    text = pages()["penalty_ordinary.md"]
    for heading in ("## 步骤", "## 期限", "## 职责", "## 会被拦下的做法", "## 地方参数", "## 关联的程序"):
        assert heading in text
    assert "[行政处罚法，1996-10-01至2021-07-14](penalty_ordinary_1996.md)" in text
    assert "上海市" in text
    known = {name for name, _ in linked(PROCEDURES["penalty_ordinary"][0])}
    assert {"reconsideration", "litigation", "criminal_transfer"} <= known
