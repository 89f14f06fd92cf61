"""The mart: the same whether renewed step by step or made from nothing; nothing personal; nothing lost."""
from __future__ import annotations

from datetime import date, datetime

import pytest

from fadu.indicators import mart, store
from fadu.indicators.columns import tables
from tests.indicators.books import CITY, COUNTY

NOON = datetime(2026, 6, 30, 12)


def contents():
    """All rows of all tables, in an order of their own."""
    connection = store.reading()
    return {table: connection.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall() for table in tables()}


def received(on=date(2025, 3, 3)):
    return "receive", on, {"filed_on": on.isoformat()}


def accepted(on=date(2025, 3, 5)):
    return "accept", on, {}


def decided(kind="维持", on=date(2025, 4, 1)):
    return "decide", on, {"kind": kind, "reasons": "理由"}


def some_matters(books):
    """A reconsideration, a document on its review, a task with an extension: several clocks, links, answers."""
    books.matter("reconsideration", [received(), accepted(), decided()])
    review = books.matter(
        "legality_review", ended_on=date(2025, 5, 20), outcome="合法",
        steps=[("submit", date(2025, 5, 6), {}), ("accept", date(2025, 5, 7), {}),
               ("conclude", date(2025, 5, 20), {"result": "合法"})],
    )  # fmt: skip
    books.matter(
        "normative_document", rests_on=(review,), division=COUNTY,
        steps=[("propose", date(2025, 4, 1), {"kind": "规范性文件"}), ("submit_to_meeting", date(2025, 6, 3), {})],
    )  # fmt: skip
    return books.matter("supervised_task", [("assign", date(2025, 1, 6), {"deadline": "2025-06-30"})])


def test_a_mart_renewed_step_by_step_is_the_one_made_from_nothing(books):
    task = some_matters(books)
    mart.refresh(at=NOON)
    books.add(task, [("sign_for", date(2025, 1, 7), {}), ("report_done", date(2025, 6, 20), {"result": "完成"})])
    mart.refresh(at=NOON)
    books.add(task, [("assign", date(2025, 1, 6), {"deadline": "2025-05-31"})], corrects=1)
    asked = {"received_on": "2025-07-01", "channel": "网络", "applicant_kind": "自然人"}
    books.matter("foi_request", [("receive", date(2025, 7, 1), asked)])
    mart.refresh(at=NOON)
    step_by_step = contents()
    with store.writing():
        mart.rebuilt(mart.mark(store.reading()).last, NOON)
    assert contents() == step_by_step
    assert len(step_by_step["matters"]) == 5


def test_nothing_is_written_when_nothing_has_moved(books):
    some_matters(books)
    mart.refresh(at=NOON)
    before = store.newest()
    assert mart.refresh(at=NOON) == mart.mark(store.reading())
    assert store.newest() == before


def test_an_empty_ledger_makes_an_empty_mart(books):
    assert mart.refresh(at=NOON).last == 0
    assert contents() == {"entries": [], "matters": [], "clocks": [], "items": [], "used": []}


def test_a_clock_keeps_what_started_and_what_stopped_it(books):
    matter = books.matter("reconsideration", [received(), accepted(), decided()])
    mart.refresh(at=NOON)
    ids = dict(matter.entries.values_list("step", "id"))
    row = store.reading().execute(
        "SELECT start, due, stopped_on, kept, since_entry, stopped_entry, basis FROM clocks WHERE name = '作出决定'"
    ).fetchone()
    assert row == (
        date(2025, 3, 5), date(2025, 5, 6), date(2025, 4, 1), True, ids["accept"], ids["decide"],
        "《行政复议法》第六十二条",
    )  # fmt: skip


def test_what_the_law_supposes_enters_when_its_day_has_passed(books):
    matter = books.matter("reconsideration", [received(date(2025, 3, 3))])
    mart.refresh(at=datetime(2025, 3, 10, 12))
    supposed = "SELECT id, step FROM entries WHERE deemed"
    assert store.reading().execute(supposed).fetchall() == []
    mart.refresh(at=datetime(2025, 3, 11, 9))
    assert store.reading().execute(supposed).fetchall() == [(matter.entries.get().id, "accept")]


def test_a_matter_is_folded_anew_when_the_one_it_rests_on_moves(books):
    review = books.matter("legality_review", [("submit", date(2025, 5, 6), {}), ("accept", date(2025, 5, 7), {})])
    books.matter("normative_document", [("propose", date(2025, 4, 1), {}), ("submit_to_meeting", date(2025, 6, 3), {})],
                 rests_on=(review,))  # fmt: skip
    mart.refresh(at=NOON)
    rests = "SELECT rests_on FROM entries WHERE step = 'submit_to_meeting'"
    assert store.reading().execute(rests).fetchone() == ("|",)
    books.add(review, [("conclude", date(2025, 5, 20), {"result": "合法"})])
    type(review).objects.filter(id=review.id).update(ended_on=date(2025, 5, 20), outcome="合法")
    mart.refresh(at=NOON)
    assert store.reading().execute(rests).fetchone() == ("|legality_review|legality_review=合法|",)


def test_the_mart_holds_no_names_no_free_text_and_nothing_personal(books):
    books.matter("penalty_ordinary", [(
        "register", date(2025, 3, 3),
        {"found_on": "2025-03-03", "ended_on": "2025-03-01", "party_kind": "公民", "born_on": {"personal": "p1:x"}},
    )])  # fmt: skip
    task = {"name": "赵某某牵头的任务", "deadline": "2025-06-30"}
    books.matter("supervised_task", [("assign", date(2025, 1, 6), task)])
    mart.refresh(at=NOON)
    everything = repr(contents())
    for secret in ("王某某", "李某某", "赵某某", "p1:"):
        assert secret not in everything
    assert "公民" in everything


def test_a_personal_answer_has_no_column():
    from fadu.statutes import PROCEDURES

    lines = [line for versions in PROCEDURES.values() for law in versions for step in law.steps for line in step.fields]
    personal = {line.name for line in lines if line.personal} - {line.name for line in lines if not line.personal}
    assert personal
    assert not {name for name in tables()["entries"] if name.partition("_")[2] in personal}


def test_what_was_said_by_then_stands_in_each_row(books):
    books.matter("penalty_ordinary", [
        ("report", date(2025, 3, 3), {"grave": True, "complex": False, "facts": "某事"}),
        ("legal_review", date(2025, 3, 4), {"result": "通过"})])  # fmt: skip
    mart.refresh(at=NOON)
    rows = store.reading().execute("SELECT record FROM entries ORDER BY number").fetchall()
    said = "|report|report.grave|report.complex=否|"
    assert [row[0] for row in rows] == [said, f"{said}legal_review|legal_review.result=通过|"]


def test_a_step_that_no_version_knows_stays_in_the_mart_without_effect(books):
    books.matter("reconsideration", [received(), ("sing", date(2025, 3, 4), {}), accepted()])
    mart.refresh(at=NOON)
    assert store.reading().execute("SELECT count(*) FROM entries WHERE step = 'sing'").fetchone() == (1,)


def test_an_answer_that_the_form_no_longer_knows_stops_nothing(books, caplog):
    strange = {"filed_on": "2025-03-01", "amount": "很多", "electronic": True, "colour": "红"}
    books.matter("reconsideration", [("receive", date(2025, 3, 3), strange), accepted()])
    mart.refresh(at=NOON)
    row = store.reading().execute("SELECT record, number_amount FROM entries WHERE step = 'receive'").fetchone()
    assert row == ("|receive|receive.electronic|", None)
    assert "amount" in caplog.text


def test_another_edition_of_the_law_makes_the_mart_anew(books, monkeypatch):
    some_matters(books)
    mart.refresh(at=NOON)
    before, have = store.newest(), contents()
    monkeypatch.setattr(mart, "software", lambda: "another")
    assert mart.refresh(at=NOON).edition.startswith("another-")
    assert store.newest() != before
    assert contents() == have


def test_a_damaged_mart_is_made_anew(books):
    some_matters(books)
    mart.refresh(at=NOON)
    have = contents()
    torn = store.folder() / "000000009.duckdb"
    torn.write_bytes(b"half a file")
    mart.refresh(at=NOON)
    assert contents() == have
    assert store.newest().name == "000000010.duckdb"


def test_a_refresh_that_fails_midway_leaves_the_mart_as_it_was(books, monkeypatch):
    some_matters(books)
    mart.refresh(at=NOON)
    have, before = contents(), store.newest()
    books.matter("reconsideration", [received()])

    def fail(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("fadu.indicators.loading.insert", fail)
        with pytest.raises(KeyboardInterrupt):
            mart.refresh(at=NOON)
    assert store.newest() == before
    assert contents() == have
    mart.refresh(at=NOON)
    assert len(contents()["matters"]) == 5
    assert not list(store.folder().glob("*.part*"))


def test_the_division_and_the_organ_of_a_matter_stand_in_each_of_its_rows(books):
    books.matter("reconsideration", [received(), accepted()], division=CITY)
    mart.refresh(at=NOON)
    for table in tables().keys() - {"items"}:
        assert store.reading().execute(f"SELECT DISTINCT division FROM {table}").fetchall() == [(CITY,)]
