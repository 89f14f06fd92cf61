"""The statutory tables: what every cell counts, the sums and cross-checks of the forms, the entries behind a cell."""
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from fadu.indicators import mart
from fadu.indicators.scope import scope_of
from fadu.indicators.states import state
from fadu.indicators.tables import TABLES
from fadu.indicators.tables.filling import Filled, behind, fill
from fadu.indicators.tables.grammar import Table
from fadu.statutes import PROCEDURES
from fadu.statutes.foi_request import APPLICANTS, KINDS, WITHHELD

AS_OF = date(2026, 2, 1)
SCOPE = scope_of("331100", 2025, as_of=AS_OF)


def asked(books: Any, kind: str, day: date, *steps: tuple[str, date, dict[str, Any]]) -> Any:
    said = {"received_on": day.isoformat(), "channel": "网络", "applicant_kind": kind}
    return books.matter("foi_request", [("receive", day, said), *steps])


def replied(kind: str, day: date, **more: Any) -> tuple[str, date, dict[str, Any]]:
    return "reply", day, {"kind": kind, **more}


def filled(code: str) -> Filled:
    mart.refresh(at=datetime(2026, 2, 1, 12))
    (found,) = fill(TABLES[code], [SCOPE], state(False))
    return found


def numbers(found: Filled, column: str) -> dict[str, int]:
    """What is not nothing, by line."""
    return {line: int(value) for (line, one), value in found.values.items() if one == column and value}


@pytest.mark.django_db
def test_requests_are_told_apart_by_who_asks_and_how_they_ended(books: Any) -> None:
    asked(books, "自然人", date(2024, 12, 20), replied("予以公开", date(2025, 1, 10)))  # carried in
    asked(books, "自然人", date(2025, 3, 3), replied("不予公开", date(2025, 3, 20), ground="国家秘密"))
    asked(books, "商业企业", date(2025, 3, 3), replied("已主动公开", date(2025, 3, 20)))
    asked(books, "商业企业", date(2025, 12, 20))  # carried out
    found = filled("foi_requests")
    assert numbers(found, "natural") == {"new": 1, "carried_in": 1, "granted": 1, "secret": 1, "all": 2}
    assert numbers(found, "business") == {"new": 2, "granted": 1, "all": 1, "carried_out": 1}
    assert numbers(found, "total") == {
        "new": 3, "carried_in": 1, "granted": 2, "secret": 1, "all": 3, "carried_out": 1
    }  # fmt: skip
    assert found.failed == ()


@pytest.mark.django_db
def test_every_way_in_which_a_request_can_end_has_its_line(books: Any) -> None:
    day = date(2025, 5, 6)
    for kind in KINDS:
        for ground in WITHHELD if kind == "不予公开" else ("",):
            asked(books, "自然人", day, replied(kind, date(2025, 5, 20), **({"ground": ground} if ground else {})))
    asked(books, "自然人", day, ("withdraw", date(2025, 5, 8), {}))
    fee = {"excess": "多", "amount": "100", "pay_by": "2025-05-10"}
    asked(books, "自然人", day, ("ask_fee", day, fee), ("abandon_unpaid", date(2025, 6, 20), {}))
    correction = {"items": ["文号"], "correct_by": "2025-05-20"}
    asked(books, "自然人", day, ("ask_correction", day, correction), ("abandon", date(2025, 6, 20), {}))
    found = filled("foi_requests")
    lines = numbers(found, "total")
    assert lines["new"] == lines["all"] == len(KINDS) + len(WITHHELD) - 1 + 3
    assert lines.keys() == {one.code for one in TABLES["foi_requests"].lines} - {"carried_in", "carried_out"}
    assert found.failed == ()


@pytest.mark.django_db
def test_a_request_of_unknown_origin_is_told_by_the_cross_check(books: Any) -> None:
    books.matter("foi_request", [("receive", date(2025, 3, 3), {"received_on": "2025-03-03", "channel": "网络"})])
    (first, *_rest) = filled("foi_requests").failed
    assert (first.where, first.left, first.right) == ("一、本年新收政府信息公开申请数量", 0, 1)


@pytest.mark.django_db
def test_a_year_before_the_form_is_counted_but_not_held_to_its_checks(books: Any) -> None:
    books.matter("foi_request", [("receive", date(2017, 3, 3), {"received_on": "2017-03-03", "channel": "网络"})])
    mart.refresh(at=datetime(2026, 2, 1, 12))
    table = TABLES["foi_requests"]
    (found,) = fill(table, [scope_of("331100", 2017, as_of=AS_OF)], state(False))
    assert not table.binds(2017)
    assert table.binds(2019)
    assert found.failed == ()
    assert numbers(found, "total")["new"] == 1


@pytest.mark.django_db
def test_licences_stand_in_the_columns_of_the_form(books: Any) -> None:
    day = date(2025, 3, 3)
    books.matter("license", [("receive", day, {}), ("accept", day, {}), ("decide", day, {"kind": "准予"}),
                             ("revoke", date(2025, 9, 1), {})])  # fmt: skip
    books.matter("license", [("receive", day, {}), ("accept", day, {}), ("decide", day, {"kind": "不予"})])
    books.matter("license", [("receive", day, {})])
    found = filled("enforcement_licences")
    assert {column: int(value) for (_line, column), value in found.values.items() if value} == {
        "asked": 3, "accepted": 2, "granted": 1, "denied": 1, "revoked": 1
    }  # fmt: skip
    ids = behind(found.table, ("number", "granted"), SCOPE, state(False))
    assert len(ids) == 1


@pytest.mark.django_db
def test_several_kinds_of_penalty_count_once_under_the_heaviest(books: Any) -> None:
    for kinds, fine in ((["警告", "罚款"], 500), (["罚款", "没收违法所得", "吊销许可证件"], 900), (["警告"], None)):
        said = {"kind": "给予处罚", "kinds": kinds} | ({"fine": fine} if fine else {})
        books.matter("penalty_ordinary", [("register", date(2025, 3, 3), {}), ("decide", date(2025, 4, 1), said)])
    found = filled("enforcement_penalties")
    line = {column: int(value) for (line, column), value in found.values.items() if line == "ordinary" and value}
    assert line == {"warned": 1, "fined": 1, "revoked": 1, "total": 3, "amount": 1400}
    assert found.failed == ()


@pytest.mark.django_db
def test_behind_a_cell_are_its_entries_and_behind_a_sum_those_of_its_parts(books: Any) -> None:
    one = asked(books, "自然人", date(2025, 3, 3), replied("信息不存在", date(2025, 3, 20)))
    two = asked(books, "科研机构", date(2025, 3, 3), replied("予以公开", date(2025, 3, 20)))
    filled("foi_requests")
    table, there = TABLES["foi_requests"], state(False)
    replies = [matter.entries.get(step="reply").pk for matter in (one, two)]
    assert behind(table, ("not_held", "natural"), SCOPE, there) == replies[:1]
    assert behind(table, ("all", "total"), SCOPE, there) == replies
    assert behind(table, ("all", "total"), SCOPE, there, start=replies[1]) == replies[1:]


@pytest.mark.django_db
def test_what_was_never_recorded_is_unknown_not_zero(books: Any) -> None:
    asked(books, "自然人", date(2025, 3, 3))
    assert set(filled("litigation_cases").values.values()) == {None}


@pytest.mark.django_db
def test_the_table_of_reconsiderations_agrees_with_the_indicators(books: Any) -> None:
    from fadu.indicators.compute import compute

    books.matter("reconsideration", [("receive", date(2024, 11, 1), {"subject": "行政处罚"}),
                                     ("accept", date(2024, 11, 5), {}), ("decide", date(2025, 1, 9), {"kind": "维持"})])
    books.matter("reconsideration", [("receive", date(2025, 3, 1), {"subject": "政府信息公开"}),
                                     ("accept", date(2025, 3, 5), {}), ("decide", date(2025, 5, 9), {"kind": "撤销"})])
    books.matter("reconsideration", [("receive", date(2025, 12, 1), {}), ("accept", date(2025, 12, 5), {})])
    found = filled("reconsideration_cases")
    ours = {column: int(value) for (line, column), value in found.values.items() if line == "all" and value}
    pairs = {"carried_in": "carried_in", "received": "received", "filed": "filed", "ended": "concluded",
             "upheld": "upheld", "revoked": "revoked", "carried_out": "carried_out"}  # fmt: skip
    values = {one.code: one.value for one in compute(None, "331100", 2025, as_of=AS_OF, entries=False)}
    assert {column: ours.get(column, 0) for column in pairs} == {
        column: int(values[f"reconsideration.{code}"] or 0) for column, code in pairs.items()
    }  # fmt: skip


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_speaks_only_of_what_the_procedures_know(table: Table) -> None:
    lines, columns = {one.code for one in table.lines}, {one.code for one in table.every_column}
    assert len(lines) == len(table.lines)
    assert len(columns) == len(table.every_column)
    for line in table.lines:
        assert set(line.sums) <= lines
    for column in table.columns:
        assert set(column.sums) <= columns
    for check in table.checks:
        assert {*check.left, *check.right} <= (lines if check.of == "lines" else columns)
    for rows in {rows: None for sets in table.grounds() for rows in sets}:
        for procedure, name in rows.named:
            if not procedure.startswith("register:"):
                assert name in known(procedure), f"{table.code}: {procedure} does not know {name}"


def known(procedure: str) -> set[str]:
    """Steps, outcomes and marks of all versions of a procedure."""
    found: set[str] = set()
    simple = "penalty_simple"  # speaks of the kinds of the ordinary procedure
    laws = PROCEDURES[procedure] if procedure else [law for versions in PROCEDURES.values() for law in versions]
    for law in [*laws, *(PROCEDURES["penalty_ordinary"] if procedure == simple else ())]:
        for step in law.steps:
            found |= {step.id, *(step.outcomes if hasattr(step, "outcomes") else ())}
            for one in step.fields:
                found.add(f"{step.id}.{one.name}")
                found |= {f"{step.id}.{one.name}={word}" for word in one.choices or ()}
                found |= set(one.choices or ())
            if isinstance(step.concludes, str):
                found.add(step.concludes)
    return found


def test_the_kinds_of_who_asks_are_those_of_the_procedure() -> None:
    columns = [one.title for one in TABLES["foi_requests"].columns][:-1]
    assert columns == list(APPLICANTS)
    assert Decimal(len(TABLES["foi_requests"].cells)) == 24 * 7
