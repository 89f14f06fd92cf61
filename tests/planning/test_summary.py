"""The month of a whole plan: its numbers are the board's, and each opens that many tasks."""
from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date

import docx
import pytest
from django.test import Client

from fadu.documents.model import Table
from fadu.ledger.models import Matter
from fadu.organs.models import Person
from fadu.planning.board import tasks_of
from fadu.planning.summary import summary
from tests.intake_pages.conftest import client_of, plain
from tests.planning.conftest import Year

__all__ = ["client_of", "plain"]
pytestmark = pytest.mark.django_db
SignIn = Callable[[Person], Client]


@pytest.fixture
def told(year: Year) -> Year:
    """Task 1 reported by its lead unit, task 3 reported done, an extension asked for on task 2."""
    year.step(1, "sign_for", year.market)
    year.step(1, "report_nothing", year.market)
    year.step(2, "sign_for", year.market)
    year.step(2, "ask_extension", year.market, until="2026-07-31", reason="等通报")
    year.step(3, "sign_for", year.finance)
    year.step(3, "report_done", year.finance, result="文书已统一", evidence="通知")
    return year


def test_the_numbers_are_those_of_the_board(told: Year) -> None:
    tasks = tasks_of(told.plan, Matter.objects.all())
    document = summary("要点", tasks, date(2026, 6, 1), date(2026, 6, 30), date(2026, 6, 24))
    numbers = {run.code: int(run.text) for run in document.blocks[0].runs if hasattr(run, "code")}  # type: ignore[union-attr]
    assert numbers == {"all": 4, "done": 0, "reported": 1, "late": 1, "due": 3, "asking": 1}
    late, every, units = (block for block in document.blocks if isinstance(block, Table))
    assert len(late.rows) == 1
    assert [row.cells[4] for row in every.rows if row.cells[0]] == ["零进展", "未报送", "文书已统一", "未报送"]
    assert {row.cells[0]: row.cells[1:] for row in units.rows}["市财政局"] == ("2", "0", "1", "1", "1")


def test_each_number_opens_a_board_of_that_many_tasks(told: Year, client_of: SignIn) -> None:
    client = client_of(told.supervisor)
    page = client.get(f"/plan/month/?source={told.plan.pk}&month=2026-06").content.decode()
    links = re.findall(r'href="(/plan/\?[^"]*part=[^"]*)"[^>]*>(\d+)<', page)
    assert len(links) == 6
    for address, number in links:
        board = client.get(address.replace("&amp;", "&")).content.decode()
        assert len(re.findall(r'<li class="task', board)) == int(number)


def test_the_month_comes_as_a_word_file_and_as_pdf(told: Year, client_of: SignIn) -> None:
    client = client_of(told.supervisor)
    word = docx.Document(io.BytesIO(client.get("/plan/month/?month=2026-06&form=docx").content))
    assert len(word.tables) == 3
    assert client.get("/plan/month/?month=2026-06&form=pdf").content.startswith(b"%PDF")


def test_the_board_can_be_narrowed_to_a_state(told: Year, client_of: SignIn) -> None:
    html = client_of(told.supervisor).get("/plan/?state=reported").content.decode()
    assert len(re.findall(r'<li class="task', html)) == 1
    assert '<option value="reported" selected>' in html


def test_a_month_asks_few_queries(
    told: Year, client_of: SignIn, django_assert_max_num_queries: Callable[..., object]
) -> None:
    client = client_of(told.supervisor)
    client.get("/plan/month/")
    with django_assert_max_num_queries(20):  # type: ignore[attr-defined]
        assert client.get("/plan/month/").status_code == 200
