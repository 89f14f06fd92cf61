"""A plan that comes again, changed; and what was typed on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from fadu.desk import drafts
from fadu.intake.adopt import confirm, save, take_in
from fadu.intake.mending import from_json, mend
from fadu.intake.models import Reading
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Person
from tests.intake_pages.conftest import City
from tests.intake_pages.papers import PLAN

pytestmark = pytest.mark.django_db
SignIn = Callable[[Person], Client]
LATER = (
    PLAN.replace("6月30日前完成自查", "9月30日前完成自查")
    .replace("责任单位：市财政局", "责任单位：市财政局、市司法局")
    .replace(
        "3.规范依申请公开。年底前统一文书格式，完善相街接的制度。（牵头单位：市司法局；责任单位：市级各部门）",
        "3.清理证明事项。年底前完成。（牵头单位：市司法局）",
    )
)


def taken(city: City, text: str, name: str = "要点.txt") -> Reading:
    return take_in(name, text.encode(), person=city.clerk, organ=city.justice).reading


def test_the_page_shows_what_differs_before_anything_is_adopted(city: City, client_of: SignIn) -> None:
    confirm(taken(city, PLAN), city.clerk)
    entries = Entry.objects.count()
    later = taken(city, LATER)
    html = client_of(city.clerk).get(f"/intake/{later.matter_id}/").content.decode()
    assert "与已下发计划的差别" in html
    for words in ("新增 1、调整 1、不变 1、未列 1", "<del>2026-06-30</del> → <ins>2026-09-30</ins>", "清理证明事项"):
        assert words in html
    assert Entry.objects.count() == entries + 1  # the upload alone


def test_confirming_it_adds_what_is_new_changes_what_changed_and_leaves_the_rest(city: City) -> None:
    first = confirm(taken(city, PLAN), city.clerk)
    later = taken(city, LATER)
    adoption = confirm(later, city.clerk)
    assert [task.title for task in adoption.tasks] == ["清理证明事项"]
    changed = first.tasks[0].entries.get(step="adjust").data
    assert changed["deadline"] == "2026-09-30"
    assert changed["document"] == "《丽水市2026年度法治政府建设工作要点》"
    assert (city.justice.pk, "responsible_unit") in first.tasks[0].participants.values_list("organ", "role")
    for untouched in first.tasks[1:]:
        assert untouched.entries.count() == 1


def test_confirming_it_twice_changes_everything_once(city: City) -> None:
    confirm(taken(city, PLAN), city.clerk)
    later = taken(city, LATER)
    confirm(later, city.clerk)
    entries = Entry.objects.count()
    assert [task.title for task in confirm(Reading.objects.get(pk=later.pk), city.clerk).tasks] == ["清理证明事项"]
    assert Entry.objects.count() == entries


def test_who_says_that_it_is_another_plan_gets_tasks_of_its_own(city: City) -> None:
    confirm(taken(city, PLAN), city.clerk)
    later = taken(city, LATER)
    save(later, mend(from_json(later.mended), {"may-revise": "1", "anew": "1"}), city.clerk)
    assert len(confirm(later, city.clerk).tasks) == 3
    assert Matter.objects.filter(procedure="supervised_task").count() == 6


def test_what_is_typed_is_kept_without_being_sent(city: City, client_of: SignIn) -> None:
    reading, client = taken(city, PLAN), client_of(city.clerk)
    step = f"form:intake-{reading.matter_id}"
    typed = {"t1-title": ["改到一半"], "t1-due": ["2026-07-01"], "new-title": ["还没有添加"]}
    answer = client.post(f"/drafts/?step={step}", json.dumps(typed), content_type="application/json")
    assert answer.status_code == 200
    html = client.get(f"/intake/{reading.matter_id}/").content.decode()
    assert 'value="改到一半"' in html
    assert 'name="new-title" value="还没有添加"' in html
    assert from_json(Reading.objects.get().mended).tasks[0].title == "公示执法信息"
    form: dict[str, Any] = {"t1-title": "改好", "t1-due": "2026-07-01", "t1-leads": "市财政局", "do": "save"}
    client.post(f"/intake/{reading.matter_id}/", form)
    assert drafts.draft_of(city.clerk, None, step) is None
    assert from_json(Reading.objects.get().mended).tasks[0].title == "改好"


def test_the_page_of_an_adopted_plan_asks_no_query_a_task(
    city: City, client_of: SignIn, django_assert_max_num_queries: Any
) -> None:
    reading = taken(city, PLAN)
    confirm(reading, city.clerk)
    client = client_of(city.clerk)
    client.get(f"/intake/{reading.matter_id}/")
    with django_assert_max_num_queries(18):
        assert client.get(f"/intake/{reading.matter_id}/").status_code == 200
