"""Who owes what: a unit's share, its month on paper, one 督办单 for all that is overdue."""
from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date

import docx
import pytest
from django.test import Client

from fadu.ledger.models import Entry, Matter, NumberGiven
from fadu.organs.models import Person
from fadu.planning.board import Task, tasks_of
from fadu.planning.units import Share, monthly, orders, share_of, shares
from tests.intake_pages.conftest import client_of, plain
from tests.planning.conftest import Year

__all__ = ["client_of", "plain"]
pytestmark = pytest.mark.django_db
SignIn = Callable[[Person], Client]
TODAY = date(2026, 6, 24)


def tasks(year: Year) -> list[Task]:
    return tasks_of(year.plan, Matter.objects.all())


def finance(year: Year) -> Share:
    return next(one for one in shares(tasks(year), TODAY) if str(one.organ) == "市财政局")


def test_a_unit_s_share_tells_what_it_leads_helps_with_and_owes(year: Year) -> None:
    share = finance(year)
    assert [task.number for task in share.leads] == ["3", "4"]
    assert [task.number for task in share.helps] == [task.number for task in share.silent] == ["1"]
    assert [task.number for task in share.late] == ["4"]


def test_a_responsible_unit_that_has_reported_owes_nothing(year: Year) -> None:
    year.step(1, "sign_for", year.market)
    year.step(1, "report_progress", year.finance, progress="本单位已自查")
    first = tasks(year)[0]
    assert (first.answered, len(first.helpers)) == (1, 1)
    assert not finance(year).silent


def test_an_extension_asked_for_stands_on_the_board_until_it_is_decided(year: Year) -> None:
    year.step(3, "sign_for", year.finance)
    year.step(3, "ask_extension", year.finance, until="2027-01-15", reason="等上级文件")
    assert tasks(year)[2].asking == date(2027, 1, 15)
    year.step(3, "decide_extension", year.supervisor, granted=False, reason="理由不足")
    assert tasks(year)[2].asking is None


def test_the_month_on_paper_says_the_board_s_numbers(year: Year) -> None:
    share = finance(year)
    document = monthly("要点", share, date(2026, 6, 1), date(2026, 6, 30), TODAY)
    said = document.blocks[0].text  # type: ignore[union-attr]
    assert [int(one) for one in re.findall(r"(\d+)项", said)] == [2, 1, 1, 0, 1, 1]


def test_each_number_of_the_month_opens_a_board_of_that_many_tasks(year: Year, client_of: SignIn) -> None:
    client, share = client_of(year.supervisor), finance(year)
    page = client.get(f"/plan/units/{share.organ.pk}/?source={year.plan.pk}&month=2026-06").content.decode()
    links = re.findall(r'href="(/plan/\?[^"]*part=[^"]*)"[^>]*>(\d+)<', page)
    assert len(links) == 6
    for address, number in links:
        board = client.get(address.replace("&amp;", "&")).content.decode()
        assert len(re.findall(r'<li class="task', board)) == int(number)


def test_the_month_comes_as_a_word_file_and_as_pdf(year: Year, client_of: SignIn) -> None:
    client, address = client_of(year.supervisor), f"/plan/units/{finance(year).organ.pk}/?month=2026-06&form="
    word = docx.Document(io.BytesIO(client.get(f"{address}docx").content))
    assert [row.cells[1].text for row in word.tables[0].rows][1:] == ["规范依申请公开", "公布目录", "公示执法信息"]
    assert client.get(f"{address}pdf").content.startswith(b"%PDF")


def test_one_order_is_recorded_on_every_overdue_task_under_one_number(year: Year, client_of: SignIn) -> None:
    client, share = client_of(year.supervisor), finance(year)
    address = f"/plan/units/{share.organ.pk}/"
    form = {"message": "限期完成", "reply_by": "2026-07-01"}
    assert client.post(address, form).status_code == 302
    ((number, entries),) = orders(tasks(year)).items()
    assert [entry.matter for entry in entries] == [task.matter for task in share.late]
    assert NumberGiven.objects.get().note == "督办单：市财政局"
    page = client.get(address).content.decode()
    assert number in page
    paper = docx.Document(io.BytesIO(client.get(f"{address}order/", {"number": number, "form": "docx"}).content))
    assert number in "\n".join(line.text for line in paper.paragraphs)


def test_nobody_but_the_supervisor_gives_an_order(year: Year, client_of: SignIn) -> None:
    client = client_of(year.finance)
    client.post(f"/plan/units/{finance(year).organ.pk}/", {"message": "限期", "reply_by": "2026-07-01"})
    assert not Entry.objects.filter(step="urge").exists()


def test_the_board_by_unit_and_narrowed_asks_few_queries(
    year: Year, client_of: SignIn, django_assert_max_num_queries: Callable[..., object]
) -> None:
    client = client_of(year.supervisor)
    for address in ("/plan/", "/plan/?view=unit", "/plan/?month=2026-06", "/plan/?light=red"):
        client.get(address)
        with django_assert_max_num_queries(22):  # type: ignore[attr-defined]
            assert client.get(address).status_code == 200


def test_a_share_counts_only_organs_that_take_part(year: Year) -> None:
    assert share_of(year.justice, tasks(year), TODAY).leads == []
