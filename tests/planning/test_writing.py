"""A plan written here: rows of a form, a document on record, tasks as an imported plan would make them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import docx
import pytest
from django.db import transaction
from django.test import Client

from fadu.desk import drafts
from fadu.intake.adopt import Unfit, confirm, take_in
from fadu.intake.mending import begin, from_json
from fadu.intake.understand import understand
from fadu.ledger import attachments
from fadu.ledger.chain import verify
from fadu.ledger.models import Matter
from fadu.organs.models import Person
from fadu.planning import composing, issuing
from fadu.planning.board import plans, tasks_of
from fadu.planning.composing import Composed, Row, as_form, from_form
from tests.intake_pages.conftest import City, city, client_of, plain

__all__ = ["city", "client_of", "plain"]
pytestmark = pytest.mark.django_db
SignIn = Callable[[Person], Client]
ROWS = (
    Row(True, "规范行政执法"),
    Row(False, "公示执法信息", "行政处罚决定依法公开", "市市场监管局", "市财政局", "2026-06-30", "公开率达到100%"),
    Row(False, "评查执法案卷", "", "市司法局、市财政局", "市级各部门", "2026-11-30", "", "每季度"),
    Row(True, "公开政务信息"),
    Row(False, "规范依申请公开", "统一文书格式", "市司法局", "", "2026-12-31"),
)
PLAN = Composed("丽水市2026年度法治政府建设工作要点", "2026", "丽法办〔2026〕3号", ROWS)


@pytest.fixture
def writer(city: City) -> Person:
    return city.clerk


def facts(matters: list[Matter]) -> list[dict[str, Any]]:
    """What the tasks were given with, without the file that they point at."""
    return [
        {name: value for name, value in dict(one.entries.get(number=1).data).items() if name != "source"}
        | {"organ": one.organ_id, "parts": sorted(one.participants.values_list("organ", "role"))}
        for one in matters
    ]


def test_a_plan_goes_into_the_form_and_comes_back_as_it_was() -> None:
    assert from_form(as_form(PLAN)) == PLAN


def test_rows_are_added_moved_and_taken_out() -> None:
    def told(act: str, place: int) -> list[str]:
        return [row.name for row in composing.changed(PLAN, act, place)[0].rows]

    one, two, three, four, five = (row.name for row in ROWS)
    assert told("up", 2) == [one, three, two, four, five]
    assert told("down", 2) == [one, two, four, three, five]  # into the next group
    assert told("down", 0) == [four, five, one, two, three]  # a group takes its tasks along
    assert told("up", 3) == [four, five, one, two, three]
    assert told("delete", 3) == [one, two, three, five]
    assert told("task", 1) == [one, two, "", three, four, five]
    assert told("up", 0) == told("down", 4) == told("delete", 99) == told("nonsense", 1) == [row.name for row in ROWS]


def test_ticked_units_take_the_place_of_the_list_s_own_and_leave_others() -> None:
    values = as_form(PLAN) | {
        "picked": ["1"],
        "offered": ["市市场监管局", "市财政局", "市司法局"],
        "pick-leads": ["市司法局"],
        "pick-responsible": ["市财政局"],
    }
    values["leads"] = ["市市场监管局、驻市某局", *values["leads"][1:]]
    row = from_form(values).rows[1]
    assert (row.leads, row.responsible) == ("驻市某局、市司法局", "市财政局")


def test_the_document_reads_back_as_the_plan_that_was_written(city: City) -> None:
    paper = issuing.document_of(PLAN, city.justice, date(2026, 3, 4))
    text = "\n\n".join([paper.title, *(getattr(block, "text", "") for block in paper.blocks)])
    read = begin(understand(text).as_json(), 2026)
    wanted = issuing.mended_of(PLAN, "")
    for found, task in zip(read.tasks, wanted.tasks, strict=True):
        assert (found.number, found.title, found.leads, found.responsible, found.due, found.group, found.cycle) == (
            task.number,
            task.title,
            task.leads,
            task.responsible,
            task.due,
            task.group,
            task.cycle,
        )


def test_a_written_plan_leads_to_what_its_document_would_if_it_were_imported(city: City) -> None:
    with transaction.atomic():
        reading, written = issuing.issue(PLAN, city.clerk, city.justice)
        mine = facts(written.tasks)
        content = attachments.read(reading.matter.entries.get(number=1).attachments.get().digest)
        transaction.set_rollback(True)
    assert not Matter.objects.exists()
    imported = take_in("导入.docx", content, person=city.clerk, organ=city.justice).reading
    for one, other in zip(mine, facts(confirm(imported, city.clerk).tasks), strict=True):
        assert one | {"target": ""} == other | {"target": ""}
    assert verify().ok


def test_issuing_opens_everything_at_once_and_each_task_points_at_its_sentence(city: City) -> None:
    reading, adoption = issuing.issue(PLAN, city.clerk, city.justice)
    assert [task.title for task in adoption.tasks] == ["公示执法信息", "评查执法案卷", "规范依申请公开"]
    data = adoption.tasks[0].entries.get().data
    assert data["content"].startswith(
        "1.公示执法信息。行政处罚决定依法公开。公开率达到100%。6月30日前完成。（牵头单位："
    )
    assert reading.digest in data["source"]
    assert [task.group for task in tasks_of(reading.matter, Matter.objects.all())] == [
        "一、规范行政执法",
        "一、规范行政执法",
        "二、公开政务信息",
    ]
    assert adoption.tasks[1].entries.get().data["cycle"] == "每季度"


def test_issuing_again_opens_nothing_twice(city: City) -> None:
    issuing.issue(PLAN, city.clerk, city.justice)
    issuing.issue(PLAN, city.clerk, city.justice)
    assert Matter.objects.filter(procedure="supervised_task").count() == 3


def test_issuing_a_changed_plan_of_that_name_changes_its_tasks(city: City) -> None:
    first, made = issuing.issue(PLAN, city.clerk, city.justice)
    row = Row(False, "公示执法信息", leads="市市场监管局", responsible="市财政局、市司法局", due="2026-09-30")
    more = Row(False, "清理证明事项", leads="市司法局", due="2026-12-31")
    later = Composed(PLAN.title, "2026", "丽法办〔2026〕9号", (*ROWS[:1], row, *ROWS[2:], more))
    second, adoption = issuing.issue(later, city.clerk, city.justice)
    assert [task.title for task in adoption.tasks] == ["清理证明事项"]
    assert from_json(second.mended).revises == first.matter_id
    changed = made.tasks[0].entries.get(step="adjust").data
    assert (changed["document"], changed["deadline"]) == ("丽法办〔2026〕9号", "2026-09-30")
    assert "2026-06-30" in changed["reason"]
    assert set(made.tasks[0].participants.values_list("organ", "role")) == {
        (city.finance.pk, "responsible_unit"),
        (city.justice.pk, "responsible_unit"),
    }
    assert not made.tasks[1].entries.filter(step="adjust").exists()
    board = tasks_of(first.matter, Matter.objects.all())
    assert [(task.title, task.group[:1]) for task in board] == [
        ("公示执法信息", "一"),
        ("评查执法案卷", "一"),
        ("规范依申请公开", "二"),
        ("清理证明事项", "二"),
    ]
    assert board[0].due == date(2026, 9, 30)
    (plan,) = plans(Matter.objects.all())
    assert plan.tasks == 4


def test_nothing_is_issued_while_anything_is_wrong(city: City) -> None:
    wrong = Composed(PLAN.title, "2026", "", (Row(False, "公示", leads="不存在的单位", due="2026-06-30"),))
    with pytest.raises(Unfit, match="没有对应的单位"):
        issuing.issue(wrong, city.clerk, city.justice)
    assert not Matter.objects.exists()


def test_a_pasted_text_becomes_rows() -> None:
    text = (
        "一、规范行政执法\n\n1.公示执法信息。及时公开。6月30日前完成。（牵头单位：市市场监管局；责任单位：市财政局）\n\n"
        "2.评查案卷。全年不少于20卷。（牵头单位：市司法局）\n"
    )
    rows = composing.pasted(text, 2026)
    assert [(row.group, row.name) for row in rows] == [
        (True, "规范行政执法"),
        (False, "公示执法信息"),
        (False, "评查案卷"),
    ]
    assert (rows[1].content, rows[1].leads, rows[1].due) == ("及时公开。6月30日前完成。", "市市场监管局", "2026-06-30")
    assert composing.pasted("没有任务的一段话。", 2026) == ()


def test_last_year_s_plan_is_the_start_of_the_next(city: City) -> None:
    reading, _made = issuing.issue(PLAN, city.clerk, city.justice)
    plan = composing.following(from_json(reading.mended), reading.text)
    assert (plan.title, plan.year) == ("丽水市2027年度法治政府建设工作要点", "2027")
    assert [row.name for row in plan.rows] == [row.name for row in ROWS]
    assert plan.rows[1].due == "2027-06-30"
    assert plan.rows[1].content.startswith("行政处罚决定依法公开。")


# The page


def post(client: Client, plan: Composed, **more: Any) -> Any:
    return client.post("/plan/new/", as_form(plan) | more)


def test_the_page_keeps_every_turn_as_a_draft_without_script(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    answer = post(client, PLAN, do="down:1")
    assert answer.status_code == 302
    kept = from_form(drafts.posted_in(drafts.draft_of(city.clerk, None, "form:plan")))
    assert [row.name for row in kept.rows][1:3] == ["评查执法案卷", "公示执法信息"]
    page = client.get(answer["Location"]).content.decode()
    assert page.index("评查执法案卷") < page.index("公示执法信息")


def test_units_are_picked_from_the_organs_of_the_division_and_their_common_names(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    page = client.get(post(client, PLAN, do="pick:1")["Location"]).content.decode()
    assert re.search(r'name="pick-leads" value="市市场监管局" checked', page)
    assert 'name="pick-responsible" value="市级各部门"' in page


def test_issuing_from_the_page_leads_to_the_board_and_forgets_the_draft(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    answer = client.post("/plan/new/", as_form(PLAN) | {"do": "issue"}, follow=True)
    html = answer.content.decode()
    assert "已下发" in html
    assert "公示执法信息" in html
    assert f'data-recorded="{city.clerk.pk}:form:plan"' in html
    assert drafts.draft_of(city.clerk, None, "form:plan") is None


def test_what_is_wrong_stands_at_its_task_and_the_draft_stays(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    wrong = Composed(PLAN.title, "2026", "", (Row(False, "公示", due="2026-06-30"),))
    answer = post(client, wrong, do="issue")
    assert answer.status_code == 422
    assert "没有牵头单位" in answer.content.decode()
    assert "公示" in client.get("/plan/new/").content.decode()


def test_before_a_known_plan_is_issued_the_page_shows_what_would_change(city: City, client_of: SignIn) -> None:
    issuing.issue(PLAN, city.clerk, city.justice)
    client = client_of(city.clerk)
    changed = composing.put(PLAN, 1, Row(False, "公示执法信息", leads="市市场监管局", due="2026-09-30"))
    page = client.get(post(client, changed, do="save")["Location"]).content.decode()
    assert "与已下发计划的差别" in page
    assert "2026-06-30" in page


def test_who_gives_no_tasks_writes_no_plan(city: City, client_of: SignIn) -> None:
    for person in (city.reader, city.department):
        assert client_of(person).get("/plan/new/").status_code == 403


def test_the_plan_comes_as_a_word_file_before_it_is_issued(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    post(client, PLAN, do="save")
    word = docx.Document(io.BytesIO(client.get("/plan/new/?form=docx").content))
    text = "\n".join(line.text for line in word.paragraphs)
    assert "一、规范行政执法" in text
    assert "（牵头单位：市市场监管局；责任单位：市财政局）" in text


def test_the_page_asks_few_queries_for_any_number_of_tasks(
    city: City, client_of: SignIn, django_assert_max_num_queries: Any
) -> None:
    client = client_of(city.clerk)
    rows = tuple(Row(False, f"任务{n}", leads="市司法局", due="2026-12-31") for n in range(60))
    many = Composed(PLAN.title, "2026", "", rows)
    post(client, many, do="save")
    client.get("/plan/new/")
    with django_assert_max_num_queries(24):
        assert client.get("/plan/new/").status_code == 200
