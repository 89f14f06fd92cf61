"""名录 on the desk: lists as of any day, items, adjustments one by one and by Excel, JSON."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from fadu.ledger.models import Draft, Matter
from fadu.organs.models import Person
from fadu.registers.adjusting import Paper, add, adjust
from fadu.registers.asking import as_of
from fadu.registers.catalogue import REGISTERS
from tests.desk.pages import Page
from tests.desk.world import World, key

SignedIn = Callable[[Person], Client]
SINCE = date(2026, 1, 1)
HEADS = ["操作", "编号", "编码", "所属单位", "收费项目", "类别", "收费依据", "收费标准", "对象"]


def fees(there: World, *names: str, register: str = "fees") -> None:
    said = {"kind": "行政事业性收费", "ground": "某文件", "standard": "10元", "business": "涉企"}
    adjust(there.he, REGISTERS[register], there.justice, "legal_office", Paper("收费通知", SINCE, "丽财〔2026〕1号"),
           [add({"name": name, **said}) for name in names], key=key())


def mediator(there: World) -> None:
    said = {"name": "周某", "committee": "某调委会", "kind": "专职", "phone": "13800000000"}
    paper = Paper("聘任通知", SINCE)
    adjust(there.he, REGISTERS["mediators"], there.justice, "legal_office", paper, [add(said)], key=key())


def sheet(*rows: list[str], heads: list[str] = HEADS) -> SimpleUploadedFile:
    book, out = openpyxl.Workbook(), BytesIO()
    book.active.append(heads)
    for row in rows:
        book.active.append(row)
    book.save(out)
    return SimpleUploadedFile("收费.xlsx", out.getvalue())


PAPER = {"own-document": "收费通知", "own-number": "丽财〔2026〕2号", "own-since": "2026-02-01"}
ITEM = {"name": "证照工本费", "kind": "行政事业性收费", "ground": "某文件", "standard": "5元", "business": "涉企"}


def test_every_register_is_listed_with_what_is_in_force(there: World, signed_in: SignedIn) -> None:
    fees(there, "登记费", "检验费")
    page = Page(signed_in(there.he).get("/registers/"))
    assert "收费目录清单" in page.text
    assert "权责清单" in page.text
    assert page.link("/registers/fees/") == "/registers/fees/"


def test_the_list_asks_the_database_as_often_for_many_as_for_few(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.he)
    fees(there, "甲")
    counts = []
    for more in ("乙丙", "丁戊己庚辛壬癸子丑寅"):
        client.get("/registers/fees/")
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/registers/fees/").status_code == 200
        counts.append(len(asked))
        fees(there, *more)
    with CaptureQueriesContext(connection) as asked:
        client.get("/registers/fees/")
    assert len(asked) == counts[0] == counts[1]


def test_all_registers_are_counted_in_few_queries(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.he)
    client.get("/registers/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/registers/")
    assert len(asked) < 20


def test_a_list_is_paged_by_key_and_filtered(there: World, signed_in: SignedIn) -> None:
    fees(there, *[f"费用{n:02}" for n in range(60)])
    client = signed_in(there.he)
    first = Page(client.get("/registers/fees/"))
    assert "60 条" in first.text
    assert "本页 50 条" in first.text
    assert "本页 10 条" in Page(client.get("/registers/fees/" + first.link("after="))).text
    assert "本页 1 条" in Page(client.get("/registers/fees/?q=费用07&kind=行政事业性收费")).text
    assert "没有符合条件的条目" in Page(client.get("/registers/fees/?business=非涉企")).text


def test_the_day_before_nothing_was_in_force(there: World, signed_in: SignedIn) -> None:
    fees(there, "登记费")
    assert "当日没有有效的条目" in Page(signed_in(there.he).get("/registers/fees/?on=2025-12-31")).text


@pytest.mark.parametrize(
    "query", ["?after=x", "?on=never", "?organ=甲", "?kind=无", "?before=1.", "?standing=x", "?q=%00"]
)
def test_an_address_that_makes_no_sense_shows_the_list(there: World, signed_in: SignedIn, query: str) -> None:
    assert signed_in(there.he).get(f"/registers/fees/{query}").status_code == 200


def test_a_new_item_is_registered_and_its_page_tells_its_history(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.he)
    form = Page(client.get("/registers/fees/adjust/add/"))
    answer = client.post("/registers/fees/adjust/add/", {**ITEM, **PAPER, "key": form.value("key")}, follow=True)
    page = Page(answer)
    assert "证照工本费" in page.text
    assert "丽财〔2026〕2号" in page.text
    (one,) = as_of("fees", date(2026, 2, 1))
    answer = client.post(f"/registers/fees/adjust/change/{one.ref}/", {
        **ITEM, **PAPER, "standard": "8元", "own-since": "2026-02-02"}, follow=True)  # fmt: skip
    assert "收费标准：5元 → 8元" in Page(answer).text
    answer = client.post(f"/registers/fees/adjust/cancel/{one.ref}/", {**PAPER, "own-since": "2026-02-03"}, follow=True)
    assert "已失效" in Page(answer).text
    assert as_of("fees", date(2026, 2, 3)) == []


def test_a_form_with_something_wrong_comes_back_with_all_that_was_typed(there: World, signed_in: SignedIn) -> None:
    answer = signed_in(there.he).post("/registers/fees/adjust/add/", {**ITEM, "kind": "", "last_year": "很多"})
    page = Page(answer)
    assert answer.status_code == 422
    assert page.value("name") == "证照工本费"
    assert "没有填写" in page.text
    assert "“很多”不是数字" in page.text
    assert "写明依据文件" in page.text


def test_a_change_that_changes_nothing_is_said_to_be_none(there: World, signed_in: SignedIn) -> None:
    fees(there, "登记费")
    (one,) = as_of("fees", SINCE)
    posted = {name: str(value) for name, value in one.data.items()} | PAPER
    answer = signed_in(there.he).post(f"/registers/fees/adjust/change/{one.ref}/", posted)
    assert "没有改动" in Page(answer).text


def test_who_does_not_keep_a_register_is_told_who_does(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.chen)
    assert client.get("/registers/fees/adjust/add/").status_code == 403
    assert "新增" not in Page(client.get("/registers/fees/")).text


def test_a_list_from_excel_is_judged_kept_and_registered(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.he)
    good = ["", "", "", "市市场监管局", "计量检定费", "行政事业性收费", "某文件", "20元", "涉企"]
    bad = ["", "", "", "没有的局", "某费", "乱收费", "某文件", "20元", "涉企"]
    page = Page(client.post("/registers/fees/import/", {**PAPER, "file": sheet(good, bad)}, follow=True))
    assert "没有“乱收费”这一选项" in page.text
    assert "没有名为“没有的局”的单位" in page.text
    assert as_of("fees", date(2026, 3, 1)) == []
    wrong = client.get("/registers/fees/import/wrong/")
    assert openpyxl.load_workbook(BytesIO(wrong.content)).active.max_row == 2
    page = Page(client.post("/registers/fees/import/", {"take": "1"}, follow=True))
    assert "已登记 1 项调整" in page.text
    assert "乱收费" in page.text  # what is wrong is still there
    assert [one.organ for one in as_of("fees", date(2026, 3, 1))] == ["市市场监管局"]
    client.post("/registers/fees/import/", {"drop": "1"})
    assert not Draft.objects.exists()
    assert Matter.objects.get(procedure="register_adjustment").title == "收费目录清单调整1项（丽财〔2026〕2号）"


def test_a_file_that_is_no_list_is_refused_and_the_document_stays(there: World, signed_in: SignedIn) -> None:
    answer = signed_in(there.he).post("/registers/fees/import/", {
        **PAPER, "file": SimpleUploadedFile("a.xlsx", b"nothing")})  # fmt: skip
    assert answer.status_code == 422
    assert Page(answer).value("own-document") == "收费通知"


def test_what_is_exported_can_be_brought_in_again_as_cancellations(there: World, signed_in: SignedIn) -> None:
    fees(there, "登记费", "检验费")
    client = signed_in(there.he)
    book = openpyxl.load_workbook(BytesIO(client.get("/registers/fees/excel/?q=登记").content))
    heads, row = ([cell.value or "" for cell in cells] for cells in book.worksheets[0].iter_rows())
    row[0] = "取消"
    client.post("/registers/fees/import/", {**PAPER, "file": sheet(row, heads=heads)})
    client.post("/registers/fees/import/", {"take": "1"})
    assert [one.name for one in as_of("fees", date(2026, 2, 1))] == ["检验费"]


def test_the_template_names_every_column(there: World, signed_in: SignedIn) -> None:
    content = signed_in(there.he).get("/registers/fees/import/template/").content
    heads = [cell.value for cell in openpyxl.load_workbook(BytesIO(content)).worksheets[0][1]]
    assert [head.rstrip("＊") for head in heads][:5] == ["操作", "编号", "编码", "所属单位", "收费项目"]


def test_anyone_reads_what_is_public_as_json_and_no_more(there: World) -> None:
    mediator(there)
    client = Client()
    found = client.get("/registers/api/mediators/").json()
    assert found["total"] == 1
    assert found["items"][0]["data"] == {"name": "周某", "committee": "某调委会", "kind": "专职"}
    ref = found["items"][0]["ref"]
    assert client.get(f"/registers/api/mediators/{ref}/").json()["data"]["name"] == "周某"
    codes = [one["code"] for one in client.get("/registers/api/").json()["registers"]]
    assert "fees" in codes
    assert "contracts" not in codes
    assert client.get("/registers/api/contracts/").status_code == 404
    assert client.get("/registers/api/mediators/?on=2025-01-01").json()["total"] == 0


def test_a_register_is_not_seen_by_who_is_elsewhere(there: World, signed_in: SignedIn) -> None:
    fees(there, "登记费")
    (one,) = as_of("fees", SINCE)
    client = signed_in(there.stranger)
    assert "登记费" not in Page(client.get("/registers/fees/")).text
    assert client.get(f"/registers/fees/items/{one.ref}/").status_code == 404


def test_personal_data_of_an_item_is_shown_to_who_keeps_it_only(there: World, signed_in: SignedIn) -> None:
    mediator(there)
    (one,) = as_of("mediators", SINCE)
    address = f"/registers/mediators/items/{one.ref}/"
    assert "13800000000" in Page(signed_in(there.he).get(address)).text
    assert "13800000000" not in Page(signed_in(there.chen).get(address)).text


def test_officers_are_listed_from_their_certificates(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.he)
    page = Page(client.get("/registers/officers/?kind=行政执法"))
    assert "李敏" in page.text
    assert "王晓岚" not in page.text
    assert client.get(page.link("/items/c")).status_code == 200


def test_a_sheet_as_offices_send_it_is_read_below_its_title_and_what_was_not_read_is_said(
    there: World, signed_in: SignedIn
) -> None:
    book, out = openpyxl.Workbook(), BytesIO()
    book.active.append(["收费目录清单汇总表"])
    book.active.merge_cells("A1:F1")
    book.active.append([])
    book.active.append([*HEADS[3:], "联系人", "起"])
    book.active.append([])
    book.active.append(["", "登记费", "行政事业性收费", "某文件", "10元", "涉企", "某甲", "2026-01-01"])
    book.save(out)
    client = signed_in(there.he)
    client.post("/registers/fees/import/", PAPER | {"file": SimpleUploadedFile("收费.xlsx", out.getvalue())})
    page = Page(client.get("/registers/fees/import/"))
    assert "登记 1 项调整" in page.text
    assert "没有读入：联系人" in page.text


def test_a_column_that_stands_twice_is_refused(there: World, signed_in: SignedIn) -> None:
    twice = sheet(["甲", "乙"], heads=["收费项目", "收费项目"])
    answer = signed_in(there.he).post("/registers/fees/import/", PAPER | {"file": twice})
    assert (answer.status_code, "各有两栏" in answer.content.decode()) == (422, True)


def test_a_cell_that_is_too_long_is_told_and_not_cut(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.he)
    client.post("/registers/fees/import/", PAPER | {
        "file": sheet(["", "", "", "", "登记费", "行政事业性收费", "长" * 4500, "10元", "涉企"])})
    assert "过长：4500字，最多4000字" in Page(client.get("/registers/fees/import/")).text


def test_the_history_of_an_item_as_json_shows_the_public_only_public_columns(there: World, signed_in: SignedIn) -> None:
    mediator(there)
    (one,) = as_of("mediators", SINCE)
    adjust(there.he, REGISTERS["mediators"], there.justice, "legal_office", Paper("换届通知", date(2026, 2, 1)),
           [("change", {"ref": one.ref, "phone": "13900000000", "kind": "兼职"})], key=key())  # fmt: skip
    address = f"/registers/api/mediators/{one.ref}/history/"
    first, second = Client().get(address).json()["versions"]
    assert (first["kind"], first["since"], first["until"]) == ("新增", "2026-01-01", "2026-01-31")
    assert second["changes"] == [{"column": "专兼职", "before": "专职", "after": "兼职"}]
    assert "document" not in second
    assert signed_in(there.he).get(address).json()["versions"][1]["document"] == "换届通知"
    assert Client().get("/registers/api/contracts/m1/history/").status_code == 404


@pytest.mark.parametrize("query", ["on=2026年", "kind=没有", "standing=maybe", "after=x"])
def test_the_api_says_what_it_does_not_understand_and_does_not_give_everything(there: World, query: str) -> None:
    answer = Client().get(f"/registers/api/fees/?{query}")
    assert (answer.status_code, answer.json()["parameter"]) == (400, query.partition("=")[0])


def test_service_items_hold_what_a_guide_must_say() -> None:
    labels = {one.label for one in REGISTERS["service_items"].columns}
    assert {"服务对象", "办理条件", "申报材料目录", "办理流程", "办理结果"} <= labels
