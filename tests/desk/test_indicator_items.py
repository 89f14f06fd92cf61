"""A number that counts items of a register opens to the items, on its page, in Excel and in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from io import BytesIO

import openpyxl
from click.testing import CliRunner
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from fadu.cli.indicators import command
from fadu.organs.models import Person
from fadu.registers.adjusting import Paper, add, adjust
from fadu.registers.catalogue import REGISTERS
from tests.desk.pages import Page
from tests.desk.world import World, key

SignedIn = Callable[[Person], Client]
SINCE = date(2026, 1, 5)
LICENCE = {"ground": "某法第一条", "level": "市级"}


def licences(there: World, count: int) -> None:
    said = [add({"name": f"某许可{n}", "code": f"330010{n:03d}000", "hall": "是" if n % 2 else "否", **LICENCE})
            for n in range(1, count + 1)]  # fmt: skip
    paper = Paper("许可事项清单", SINCE, "丽政办〔2026〕8号")
    adjust(there.he, REGISTERS["licence_items"], there.justice, "legal_office", paper, said, key=key())


def arrears(there: World) -> None:
    said = {"name": "某农民工", "amount": "3", "debtor": "某公司", "state": "已清偿", "kind": "农民工工资"}
    paper = Paper("台账", SINCE)
    adjust(there.he, REGISTERS["arrears"], there.justice, "legal_office", paper, [add(said)], key=key())


def test_the_page_lists_name_code_day_and_entry_of_each_item(there: World, signed_in: SignedIn) -> None:
    licences(there, 5)
    answer = signed_in(there.he).get("/indicators/power.in_hall/?year=2026")
    listed = answer.context["list"]
    assert [(one.name, one.counted.item.code, one.counted.since) for one in listed.items] == [
        (f"某许可{n}", f"330010{n:03d}000", SINCE) for n in (1, 3, 5)]
    text = Page(answer).text
    assert "构成这个数的条目" in text
    assert "330010003000" in text
    assert "行政许可事项清单调整5项（丽政办〔2026〕8号）" in text
    item = signed_in(there.he).get(listed.items[0].address)
    assert item.status_code == 200
    assert "某许可1" in item.content.decode()


def test_many_items_come_in_pages_in_the_order_of_their_document(there: World, signed_in: SignedIn) -> None:
    licences(there, 130)
    client, found, address = signed_in(there.he), [], "/indicators/power.in_hall/?year=2026"
    for _page in range(2):
        listed = client.get(address).context["list"]
        found += [one.name for one in listed.items]
        address = f"/indicators/power.in_hall/?year=2026&after={listed.next}"
    assert found == [f"某许可{n}" for n in range(1, 131, 2)]
    assert listed.next == ""


def test_a_page_of_items_needs_no_more_questions_than_one_item(there: World, signed_in: SignedIn) -> None:
    client = signed_in(there.he)
    licences(there, 82)
    said = {"name": "某村", "kind": "生态村建设", "place": "某镇", "state": "已完成"}
    adjust(there.he, REGISTERS["improvements"], there.justice, "legal_office", Paper("通知", SINCE), [add(said)],
           key=key())  # fmt: skip
    asked = []
    for code, items in (("environment.villages", 1), ("power.in_hall", 41)):
        address = f"/indicators/{code}/?year=2026"
        client.get(address)
        with CaptureQueriesContext(connection) as questions:
            assert len(client.get(address).context["list"].items) == items
        asked.append(len(questions))
    assert asked[1] <= asked[0]


def test_what_is_not_public_is_named_only_to_those_who_may_see_it(there: World, signed_in: SignedIn) -> None:
    arrears(there)
    address = "/indicators/campaign.wages/?year=2026"
    (mine,) = signed_in(there.he).get(address).context["list"].items
    assert (mine.name, mine.counted.item.code) == ("某农民工", "")
    (theirs,) = signed_in(there.li).get(address).context["list"].items
    assert (theirs.name, theirs.address) == ("", "")
    assert "某农民工" not in signed_in(there.li).get(address).content.decode()
    (row,) = sheets(signed_in(there.li).get(address + "&form=xlsx"))["条目"].iter_rows(min_row=2, values_only=True)
    assert row[0] == "不在可查看范围"


def sheets(answer) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(answer.content))


def test_excel_and_json_have_the_items_too(there: World, signed_in: SignedIn) -> None:
    licences(there, 3)
    book = sheets(signed_in(there.he).get("/indicators/power.in_hall/?year=2026&form=xlsx"))
    rows = list(book["条目"].iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[1], row[4]) for row in rows] == [
        ("某许可1", "330010001000", "2026-01-05"), ("某许可3", "330010003000", "2026-01-05")]
    said = ["--division", "331100", "--year", "2026", "--json", "--code", "power.in_hall"]
    (value,) = json.loads(CliRunner().invoke(command, said).stdout)
    assert (value["value"], value["register"]) == (2, "licence_items")
    assert [(one["name"], one["since"], one["amount"]) for one in value["items"]] == [
        ("某许可1", "2026-01-05", None), ("某许可3", "2026-01-05", None)]
    assert {one["entry"] for one in value["items"]} == set(value["entries"])
