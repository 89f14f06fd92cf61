"""法定清单 on the desk: rows from the record, what is late and wrong named, files, paging, who sees what."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import BytesIO, StringIO
from typing import Any

import docx
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from fadu.ledger.actions import open_matter
from fadu.ledger.models import Matter, Parameter
from fadu.ledger.place import calendar
from fadu.lists.following import catch_up, rebuild
from fadu.lists.models import Row
from fadu.organs.seeding import plant_person
from tests.desk.english import data_text, untranslated
from tests.desk.pages import Page
from tests.desk.world import SINCE, World, ago, day, key, officers, take

pytestmark = pytest.mark.django_db
CODE, WRONG = "91331100FADU70013B", "91331100FADU70013C"
FACTS = "销售不合格食品"
ISSUED = {"status": "有效", "from": "2015-01-01"}


def repair(there: World, days: int, **answers: Any) -> Matter:
    """A request for credit repair that came so many days ago."""
    data = {
        "subject": "丽水市某公司", "subject_code": CODE, "number": "丽市监处罚〔2026〕1号", "authority": "市市场监管局",
        "grade": "轻微", "decided_on": day(days + 40), "channel": "信用中国网站", "received_on": day(days),
        "fulfilled": True, "promised": True,
    }  # fmt: skip
    return open_matter(
        "credit_repair", organ=there.market, title="信用修复", step="receive", person=there.li, key=key(),
        at=ago(days), data=data | answers,
    ).matter  # fmt: skip


def fined(there: World, days: int, published: int | None = None, **told: Any) -> Matter:
    """A company fined so many days ago."""
    reviewer = plant_person(f"审核{key()}", there.market, "法规科", ["reviewer"], since=SINCE)
    data = {"party": "丽水市某食品公司", "party_kind": "企业", "party_code": CODE} | told
    matter = open_matter(
        "penalty_ordinary", organ=there.market, title="某案", step="register", person=there.li, key=key(),
        at=ago(days + 20), data=data | {"found_on": day(days + 20), "ended_on": day(days + 30)},
    ).matter  # fmt: skip
    team = officers(there)
    take(matter, days + 20, "file_case", there.chen, {"team": team})
    take(matter, days + 19, "investigate", there.li,
         {"team": team, "no_interest": True, "card_shown": True, "record": "笔录"})  # fmt: skip
    take(matter, days + 18, "report", there.li, {
        "facts": FACTS, "proposal": "罚款", "public_interest": False, "complex": False, "grave": False, "crime": False,
    })  # fmt: skip
    take(matter, days + 17, "case_review", reviewer, {"opinion": "同意"})
    take(matter, days + 16, "notify", there.li, {
        "kinds": ["罚款"], "fine": 3000, "facts": FACTS, "rights_told": True, "hearing_told": True,
        "served_on": day(days + 16),
    })  # fmt: skip
    take(matter, days, "decide", there.chen, {
        "kind": "给予处罚", "number": "丽市监处罚〔2026〕9号", "kinds": ["罚款"], "fine": 3000, "facts_clear": True,
        "party": "某", "facts": FACTS, "organ": {"name": "丽水市市场监督管理局"} | ISSUED,
        "ground": {"name": "《某规定》第三条"} | ISSUED, "remedies": "复议、诉讼", "performance": "十五日内",
        "breach": "违反食品安全管理规定",
    })  # fmt: skip
    if published is not None:
        take(matter, days - published, "publish", there.li, {"where": "信用中国", "screened": True})
    return matter


def year_of(days: int) -> str:
    return f"year={(timezone.localdate() - timedelta(days)).year}&part=y1"


@pytest.fixture
def clerk(there: World, signed_in) -> Client:
    there.market.code = CODE
    there.market.save()
    return signed_in(there.li)


def test_the_lists_stand_under_the_tables(there: World, clerk: Client) -> None:
    assert Page(clerk.get("/tables/")).link("/lists/")
    repair(there, 3)
    page = Page(clerk.get("/lists/"))
    for title in ("规范性文件备案目录（报送）", "行政处罚信用信息", "信用修复办理台账"):
        assert title in page.text


def test_a_row_follows_its_matter_and_opens_it(there: World, clerk: Client) -> None:
    matter = repair(there, 3)
    page = Page(clerk.get(f"/lists/credit_repairs/?{year_of(3)}"))
    assert "丽水市某公司" in page.text
    assert page.link(f"/matters/{matter.pk}/")
    assert Row.objects.get(matter=matter).done_on is None
    take(matter, 1, "refuse", there.li, {"ground": "依法不可修复", "law": "某法", "told_on": day(1)})
    assert Row.objects.get(matter=matter).done_on == timezone.localdate() - timedelta(1)


def test_late_rows_say_by_how_many_days_and_wrong_ones_what_is_wrong(there: World, clerk: Client) -> None:
    fined(there, 40, party_code=WRONG)
    page = Page(clerk.get(f"/lists/credit_penalties/?{year_of(40)}"))
    days, now = calendar(), timezone.localdate()
    over = days.count(now) - days.count(now - timedelta(40))  # working days since the decision, of which 7 are given
    assert f"迟 {over - 7} 个工作日" in page.text
    assert "“统一社会信用代码”有误" in page.text
    chosen = Page(clerk.get(f"/lists/credit_penalties/?{year_of(40)}&standing=good"))
    assert "没有符合条件的" in chosen.text


def test_the_upload_has_the_good_rows_and_the_rest_is_listed_with_reasons(there: World, clerk: Client) -> None:
    fined(there, 40, published=3)
    fined(there, 41, published=3, party_code=None)
    fined(there, 42, published=3, party="林小满", party_kind="公民", party_code=None)
    asked = f"?{year_of(42)}"
    sent = list(csv.DictReader(StringIO(clerk.get(f"/lists/credit_penalties/csv/{asked}").content.decode("utf-8-sig"))))
    assert [row["统一社会信用代码"] for row in sent] == [CODE]
    assert sent[0]["罚款金额（万元）"] == "0.3"
    assert sent[0]["处罚决定日期"] == (timezone.localdate() - timedelta(40)).strftime("%Y/%m/%d")
    assert sent[0]["处罚内容"] == "罚款3000元"
    rest = clerk.get(f"/lists/credit_penalties/faults/{asked}").content.decode("utf-8-sig")
    assert "缺“统一社会信用代码”" in rest
    assert "自然人，不随文件报送" in rest
    assert "林小满" not in Page(clerk.get(f"/lists/credit_penalties/{asked}")).text


def test_excel_and_word_have_every_row(there: World, clerk: Client) -> None:
    fined(there, 40, published=3)
    fined(there, 41, party_code=WRONG)
    asked = f"?{year_of(41)}"
    book = load_workbook(BytesIO(clerk.get(f"/lists/credit_penalties/xlsx/{asked}").content))
    assert book.sheetnames == ["清单", "需要核对", "说明"]
    assert book["清单"].max_row == 3
    assert "有误" in book["需要核对"].cell(2, 3).value
    word = docx.Document(BytesIO(clerk.get(f"/lists/credit_penalties/docx/{asked}").content))
    assert len(word.tables[0].rows) == 3
    assert clerk.get("/lists/credit_repairs/csv/").status_code == 404


def test_pages_follow_one_another_and_ask_as_often_for_many_as_for_few(there: World, clerk: Client) -> None:
    repair(there, 2)
    address = f"/lists/credit_repairs/?{year_of(2)}"
    clerk.get(address)
    with CaptureQueriesContext(connection) as few:
        clerk.get(address)
    for _n in range(33):
        repair(there, 2)
    with CaptureQueriesContext(connection) as many:
        first = Page(clerk.get(address))
    assert len(many) <= len(few)
    assert "本页 30 件" in first.text
    second = Page(clerk.get("/lists/credit_repairs/" + first.link("after=")))
    assert "本页 4 件" in second.text
    assert second.link("before=")


def test_others_see_nothing_of_it(there: World, signed_in) -> None:
    repair(there, 3)
    fined(there, 40, published=3)
    for code in ("credit_repairs", "credit_penalties"):
        assert "这一期没有" in Page(signed_in(there.stranger).get(f"/lists/{code}/?{year_of(40)}")).text
        assert "丽水市" in Page(signed_in(there.he).get(f"/lists/{code}/?{year_of(40)}&division=331100")).text


def test_what_is_published_is_open_to_everyone_but_for_natural_persons(there: World) -> None:
    fined(there, 40, published=3)
    fined(there, 42, published=3, party="林小满", party_kind="公民", party_code=None)
    fined(there, 41)
    asked = f"?{year_of(40)}&division=331100"
    found = Client().get(f"/lists/public/credit_penalties/{asked}").json()
    assert [row["party"] for row in found["rows"]] == ["丽水市某食品公司"]
    assert {"due", "timely", "grade", "representative"}.isdisjoint(found["columns"])
    assert Client().get("/lists/public/credit_repairs/").status_code == 404
    assert Client().get("/lists/public/none/").status_code == 404
    assert Client().get("/lists/public/credit_penalties/?division=33110").status_code == 400


def test_the_period_is_as_the_place_has_set_it(there: World, clerk: Client) -> None:
    assert "季度" in Page(clerk.get("/lists/normative_filed/")).text
    Parameter.objects.create(
        division=there.city, key="规范性文件备案目录周期（月）", value=6, document="丽政办发〔2026〕1号", article="三"
    )
    text = Page(clerk.get("/lists/normative_filed/")).text
    assert "年上半年 ·" in text or "年下半年 ·" in text


def test_what_is_nonsense_is_not_found_or_passed_over(clerk: Client) -> None:
    for address in ("/lists/none/", "/lists/none/xlsx/", "/lists/credit_penalties/pdf/"):
        assert clerk.get(address).status_code == 404
    for address in ("?part=x9", "?part=q7&year=99999", "?standing=odd", "?after=x.y"):
        assert clerk.get(f"/lists/credit_penalties/{address}").status_code == 200


def test_the_rows_made_anew_are_those_that_were_there(there: World) -> None:
    repair(there, 3)
    fined(there, 40, published=3)

    def rows() -> list[Any]:
        columns = ("listing", "matter", "day", "due_on", "done_on")
        return list(Row.objects.order_by(*columns[:2]).values_list(*columns))

    before = rows()
    rebuild()
    assert rows() == before
    assert catch_up() == 0


def test_the_pages_speak_english(there: World, clerk: Client, in_english: None) -> None:
    fined(there, 40, party_code=WRONG)
    clerk.cookies["django_language"] = "en"
    for address in ("/lists/", f"/lists/credit_penalties/?{year_of(40)}", f"/lists/credit_repairs/?{year_of(40)}"):
        assert untranslated(clerk.get(address).content.decode(), data_text()) == []
