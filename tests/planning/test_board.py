"""The board of a plan: each task where its entries say it is."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from fadu.ledger.actions import open_matter
from fadu.ledger.models import Matter
from fadu.organs.access import visible_matters
from fadu.organs.models import Person
from fadu.planning.board import WRITTEN_HERE, Task, lanes, plans, tasks_of
from tests.intake_pages.conftest import client_of, plain
from tests.planning.conftest import Year

__all__ = ["client_of", "plain"]
pytestmark = pytest.mark.django_db
SignIn = Callable[[Person], Client]


def board(year: Year) -> dict[str, Task]:
    return {task.number: task for task in tasks_of(year.plan, Matter.objects.all())}


def test_a_plan_is_told_by_its_title_year_and_tasks(year: Year) -> None:
    (plan,) = plans(Matter.objects.all())
    assert (plan.title, plan.year, plan.tasks) == ("丽水市2026年度法治政府建设工作要点", 2026, 4)


def test_tasks_stand_in_the_plan_s_order_and_groups(year: Year) -> None:
    found = lanes(tasks_of(year.plan, Matter.objects.all()))
    assert [(lane.title, [task.number for task in lane.tasks]) for lane in found] == [
        ("一、规范行政执法", ["1", "2"]), ("二、公开政务信息", ["3", "4"]),
    ]


def test_a_task_carries_its_units_and_its_deadline(year: Year) -> None:
    first = board(year)["1"]
    assert (first.title, first.leads, first.responsible) == ("公示执法信息", ("市市场监管局",), ("市财政局",))
    assert (first.due, first.state, first.percent) == (date(2026, 6, 24), "running", 0)


def test_progress_is_the_last_that_was_reported(year: Year) -> None:
    year.step(1, "sign_for", year.market)
    year.step(1, "report_progress", year.market, progress="完成一半", percent=50)
    year.step(1, "report_progress", year.market, progress="快完成", percent=80, problems="缺一份证明")
    task = board(year)["1"]
    assert (task.percent, task.say) == (80, "缺一份证明")


def test_what_is_reported_done_waits_for_verification(year: Year) -> None:
    year.step(1, "sign_for", year.market)
    year.step(1, "report_done", year.market, result="已完成", evidence="通报")
    task = board(year)["1"]
    assert (task.state, task.percent, task.reported_on) == ("reported", 100, date(2026, 6, 24))


def test_what_is_verified_and_closed_is_finished(year: Year) -> None:
    year.step(1, "sign_for", year.market)
    year.step(1, "report_done", year.market, result="已完成", evidence="通报")
    year.step(1, "verify", year.supervisor, passed=True, opinion="属实", checker="季明")
    year.step(1, "finish", year.supervisor)
    task = board(year)["1"]
    assert (task.state, task.closed, task.percent) == ("finished", True, 100)


def test_what_is_sent_back_runs_again_to_its_new_deadline(year: Year) -> None:
    year.step(1, "sign_for", year.market)
    year.step(1, "report_done", year.market, result="已完成", evidence="通报")
    year.step(1, "verify", year.supervisor, passed=False, opinion="不全", checker="季明")
    year.step(1, "send_back", year.supervisor, reason="补齐材料", deadline="2026-07-03")
    task = board(year)["1"]
    assert (task.state, task.due, task.say, task.reported_on) == ("running", date(2026, 7, 3), "退回：补齐材料", None)


def test_a_granted_extension_moves_the_deadline(year: Year) -> None:
    year.step(3, "sign_for", year.finance)
    year.step(3, "ask_extension", year.finance, until="2027-01-31", reason="等上级文件")
    assert board(year)["3"].due == date(2026, 12, 31)
    agreed = {"by": {"name": "叶局", "role": "supervision_head"}, "on": "2026-06-24"}
    year.step(3, "decide_extension", year.supervisor, granted=True, deadline="2027-01-31", agreed=agreed)
    assert board(year)["3"].due == date(2027, 1, 31)


def test_a_department_sees_the_tasks_that_concern_it(year: Year) -> None:
    assert [task.number for task in tasks_of(year.plan, visible_matters(year.market))] == ["1", "2"]
    assert [task.number for task in tasks_of(year.plan, visible_matters(year.finance))] == ["1", "3", "4"]
    assert [plan.tasks for plan in plans(visible_matters(year.finance))] == [3]


def test_a_task_given_without_a_plan_stands_by_itself(year: Year) -> None:
    data = {"name": "临时任务", "lead_units": ["市财政局"], "deadline": "2026-07-30"}
    open_matter("supervised_task", organ=year.tasks[2].organ, title="临时任务", step="assign", data=data,
                person=year.supervisor, key="alone")
    (task,) = tasks_of(None, Matter.objects.all())
    assert (task.title, task.group) == ("临时任务", WRITTEN_HERE)
    assert len(board(year)) == 4


def test_tasks_can_be_arranged_by_state_and_by_lead_unit(year: Year) -> None:
    tasks = tasks_of(year.plan, Matter.objects.all())
    assert [lane.title for lane in lanes(tasks, "lead")] == ["市市场监管局", "市财政局"]
    assert [lane.title for lane in lanes(tasks, "state")] == ["办理中"]
    assert [lane.title for lane in lanes(tasks, "nonsense")] == [lane.title for lane in lanes(tasks)]


def test_the_board_takes_the_same_few_queries_for_any_number_of_tasks(
    year: Year, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(4):
        tasks_of(year.plan, Matter.objects.all())


def test_the_page_shows_lights_of_every_colour(year: Year, client_of: SignIn) -> None:
    year.step(3, "sign_for", year.finance)
    year.step(3, "report_done", year.finance, result="已完成", evidence="文书")
    html = client_of(year.supervisor).get("/plan/").content.decode()
    for word in ("今日届满", "余 2 天", "超期 4 天", "待核验"):
        assert word.replace(" ", "") in html.replace(" ", "").replace("\u00a0", "")
    assert all(f'href="/matters/{task.pk}/"' in html for task in year.tasks)
    assert 'aria-label="完成 100%"' in html


def test_the_page_leads_to_the_document_only_who_may_see_it(year: Year, client_of: SignIn) -> None:
    link = f'href="/intake/{year.plan.pk}/"'
    assert link in client_of(year.supervisor).get("/plan/").content.decode()
    html = client_of(year.market).get("/plan/").content.decode()
    assert link not in html
    assert "公示执法信息" in html
    assert "公布目录" not in html


@pytest.mark.parametrize("address", ["/plan/?source=999999", "/plan/?source=abc"])
def test_a_plan_that_is_not_there_is_not_found(address: str, year: Year, client_of: SignIn) -> None:
    assert client_of(year.supervisor).get(address).status_code == 404


def test_a_board_without_tasks_says_what_to_do(year: Year, client_of: SignIn) -> None:
    html = client_of(year.supervisor).get("/plan/?source=none").content.decode()
    assert "没有任务" in html
    assert "上传计划" in html
