"""法定统计表 on the desk: filled, opened cell by cell, checked, as Excel."""
from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from fadu.indicators import mart
from fadu.indicators.tables import TABLES
from tests.desk.pages import Page
from tests.desk.world import World

pytestmark = pytest.mark.django_db
YEAR = timezone.localdate().year


@pytest.fixture
def reader(there: World, signed_in) -> Client:
    mart.refresh()
    return signed_in(there.he)


def test_all_tables_are_listed_under_their_documents(reader: Client) -> None:
    page = Page(reader.get("/tables/"))
    former = {one.earlier.code for one in TABLES.values() if one.earlier}
    for table in TABLES.values():
        assert table.title in page.text or table.code in former


@pytest.mark.parametrize("code", TABLES)
def test_every_table_shows_its_lines_and_columns(reader: Client, code: str) -> None:
    answer = reader.get(f"/tables/{code}/?division=331100&year={YEAR}")
    page = Page(answer)
    assert answer.status_code == 200
    for one in (*TABLES[code].lines, *TABLES[code].columns):
        assert one.title in page.text or one.code == "unsaid"  # shown only where a case says no field


def test_a_cell_opens_to_its_entries(reader: Client) -> None:
    page = Page(reader.get(f"/tables/foi_requests/?division=331100&year={YEAR}"))
    address = page.link("new/total/")
    opened = Page(reader.get(f"/tables/foi_requests/{address}"))
    assert "背后的记录" in opened.text
    assert opened.link("/matters/")


def test_the_form_comes_as_excel_with_last_years_sheet(reader: Client) -> None:
    answer = reader.get(f"/tables/foi_requests/?division=331100&year={YEAR}&form=xlsx")
    book = load_workbook(BytesIO(answer.content))
    assert book.sheetnames == ["本年", "上年", "说明"]
    sheet = book["本年"]
    assert sheet.cell(5, 1).value == "一、本年新收政府信息公开申请数量"
    assert "A5:C5" in {str(one) for one in sheet.merged_cells.ranges}
    assert sheet.cell(5, 10).value >= 1
    said = [row[1].value for row in book["说明"].iter_rows() if row[0].value == "勾稽"]
    assert len(said) == len(TABLES["foi_requests"].checks)


@pytest.mark.parametrize("code", ["foi_disclosed", "enforcement_penalties", "reconsideration_cases"])
def test_a_table_comes_as_a_signed_form(reader: Client, code: str) -> None:
    for form, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
        answer = reader.get(f"/tables/{code}/?division=331100&year={YEAR}&form={form}")
        assert answer.status_code == 200
        assert answer.content.startswith(begins)


def test_the_whole_report_on_disclosure_can_be_downloaded(reader: Client) -> None:
    assert reader.get(f"/tables/report?division=331100&year={YEAR}").content.startswith(b"PK")


def test_no_such_table_line_or_column(reader: Client) -> None:
    for address in ("/tables/none/", "/tables/foi_requests/none/total/", "/tables/foi_requests/new/none/"):
        assert reader.get(address).status_code == 404


def test_a_wide_table_shows_a_group_of_columns_and_folds_fields_without_numbers(reader: Client) -> None:
    whole = Page(reader.get(f"/tables/reconsideration_cases/?division=331100&year={YEAR}"))
    assert "已经收起" in whole.text
    part = Page(reader.get(f"/tables/reconsideration_cases/?division=331100&year={YEAR}&part=1&rows=all"))
    assert "乡镇政府" in part.text
    assert "赔偿数额（元）" not in part.text
    assert "赔偿数额（元）" in whole.text
    assert "收起没有数的领域" in part.text


def test_a_wide_table_tells_of_every_cross_check_and_of_what_the_records_lack(reader: Client) -> None:
    page = Page(reader.get(f"/tables/reconsideration_cases/?division=331100&year={YEAR}"))
    for check in TABLES["reconsideration_cases"].checks:
        assert check.words in page.text


def test_a_year_before_the_new_act_has_the_old_form(reader: Client) -> None:
    old = Page(reader.get("/tables/reconsideration_cases/?division=331100&year=2023"))
    new = Page(reader.get(f"/tables/reconsideration_cases/?division=331100&year={YEAR}"))
    assert ("重构的表式" in old.text, "重构的表式" in new.text) == (False, True)
    assert reader.get("/tables/reconsideration_cases/all/dismissed/?division=331100&year=2023").status_code == 200
    assert reader.get("/tables/reconsideration_cases/all/dismissed/?division=331100&year=2024").status_code == 404
