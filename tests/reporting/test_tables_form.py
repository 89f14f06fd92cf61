"""Statutory tables as documents: re-read, merged as the form is, with the numbers of the records."""
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import docx
import pytest

from fadu.documents import docx as writer
from fadu.indicators import mart
from fadu.indicators.scope import scope_of
from fadu.indicators.states import state
from fadu.indicators.tables import TABLES
from fadu.indicators.tables.filling import Filled, fill
from fadu.reporting import tables_foi, tables_form

AS_OF = date(2026, 2, 1)
SCOPE, BEFORE = (scope_of("331100", year, as_of=AS_OF) for year in (2025, 2024))


def filled(code: str) -> list[Filled]:
    mart.refresh(at=datetime(2026, 2, 1, 12))
    return fill(TABLES[code], [SCOPE, BEFORE], state(False))


def asked(books: Any, **more: str) -> Any:
    said = {"received_on": "2025-03-03", "channel": "网络", **more}
    return books.matter("foi_request", [
        ("receive", date(2025, 3, 3), said), ("reply", date(2025, 3, 20), {"kind": "不予公开", "ground": "国家秘密"})])


def read(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


@pytest.mark.django_db
def test_the_table_of_requests_is_merged_as_the_blank_form_is(books: Any, shared: Any) -> None:
    asked(books, applicant_kind="自然人")
    now, before = filled("foi_requests")
    made = read(writer.write(tables_form.document(now, before, "某市", 2025, "2026-02-01"))).tables[0]
    blank = docx.Document(str(shared("forms/foi_annual_report_template.docx"))).tables[1]
    assert (len(made.rows), len(made.columns)) == (len(blank.rows), len(blank.columns)) == (28, 10)
    for ours, theirs in zip(made.rows, blank.rows, strict=True):
        assert [merged(cell) for cell in ours._tr.tc_lst] == [merged(cell) for cell in theirs._tr.tc_lst]
    assert [row.cells[2].text for row in made.rows[3:]] == [plainly(row.cells[2].text) for row in blank.rows[3:]]
    assert made.rows[7].cells[3].text == made.rows[7].cells[9].text == "1"


def merged(cell: Any) -> tuple[int, str | None]:
    return cell.grid_span, cell.vMerge


def plainly(text: str) -> str:
    return "".join(text.split())


@pytest.mark.django_db
def test_the_report_has_six_parts_and_says_what_is_to_be_written(books: Any) -> None:
    asked(books, applicant_kind="自然人")
    fee = {"excess": "多", "amount": "100", "pay_by": "2025-05-10"}
    books.matter("foi_request", [
        ("receive", date(2025, 4, 1), {"received_on": "2025-04-01", "channel": "网络", "applicant_kind": "商业企业"}),
        ("ask_fee", date(2025, 4, 5), fee), ("pay_fee", date(2025, 4, 8), {"paid_on": "2025-04-08"})])
    tables = {code: filled(code)[0] for code in tables_foi.TABLES}
    document = read(writer.write(tables_foi.report(tables, tables_foi.fees(SCOPE), "某市", "某市人民政府办公室", 2025)))
    words = [one.text for one in document.paragraphs]
    assert [one[:2] for one in words if one[:2] in ("一、", "二、", "三、", "四、", "五、", "六、")] == [
        "一、", "二、", "三、", "四、", "五、", "六、"]
    assert any("新收政府信息公开申请2件" in one for one in words)
    assert any("信息处理费100元，涉及申请1件" in one for one in words)
    assert any(one.startswith("【待写】") for one in words)
    first, _requests, third = document.tables
    assert (len(first.rows), len(first.columns), len(third.rows), len(third.columns)) == (14, 4, 4, 15)


@pytest.mark.django_db
def test_a_check_that_fails_is_said_in_the_document(books: Any) -> None:
    asked(books)  # nobody wrote down who asked
    now, before = filled("foi_requests")
    words = "".join(one.text for one in read(
        writer.write(tables_form.document(now, before, "某市", 2025, "2026-02-01"))).paragraphs)
    assert "不符" in words


@pytest.mark.django_db
def test_each_province_has_its_columns_and_its_count_once_rule(books: Any) -> None:
    several = (["警告", "通报批评"], ["暂扣许可证件", "降低资质等级"], ["责令停产停业", "吊销许可证件"], ["通报批评"])
    for kinds in several:
        said = {"kind": "给予处罚", "kinds": kinds, "fine": 12000}
        books.matter("penalty_ordinary", [("register", date(2025, 3, 3), {}), ("decide", date(2025, 4, 1), said)])
    national = TABLES["enforcement_penalties"]
    found = {}
    for division in ("331100", "140100", "440100", "110000"):
        table = national.of_place(division)
        values = filled(table.code)[0].values
        found[division] = {column: value for (line, column), value in values.items() if line == "all" and value}
    assert found["331100"] == {"warned": 2, "suspended": 1, "revoked": 1, "total": 4, "amount": Decimal("4.8")}
    assert set(found["140100"]) == {"circulated", "degraded", "revoked", "total", "amount"}
    assert found["140100"]["circulated"] == 2
    assert found["440100"]["warned"] == 1
    assert found["440100"]["other"] == 1
    assert found["110000"]["amount"] == 48000


def test_an_edition_of_the_form_is_chosen_by_the_year_reported() -> None:
    assert TABLES["foi_disclosed"].of_year(2020).code == "foi_disclosed_2019"
    assert TABLES["foi_disclosed"].of_year(2021).code == "foi_disclosed"
