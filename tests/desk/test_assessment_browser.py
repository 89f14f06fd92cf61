"""A cycle in a real browser, by who assesses and who is assessed, axe on every page on the way."""
from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from fadu.assessment.schemes_kept import propose
from fadu.ledger.actions import append
from fadu.ledger.models import Entry, Matter
from tests.desk.test_assessment_results import SCHEME
from tests.desk.test_browser import at_every_width, chromium, city, pytestmark, visit  # noqa: F401
from tests.desk.world import World, key


def day(number: int) -> str:
    return (timezone.localdate() + timedelta(number)).isoformat()


def test_a_cycle_from_its_notice_to_the_tasks(visit: Any, city: World) -> None:  # noqa: F811
    made = propose(SCHEME, organ=city.justice, person=city.he, key=key()).matter
    append(made, "approve", {}, person=city.he, key=key())
    justice, unit, wrong = visit("he"), visit("li"), list[str]()
    justice.goto("/assessment/new/")
    justice.fill("[name=due]", day(10))
    for box in justice.locator("[name=units]").all():
        box.set_checked(box.get_attribute("value") == str(city.market.pk))
    wrong += at_every_width(justice)
    justice.click("main form button.btn-primary")
    justice.get_by_text("1个单位可以自评").wait_for()
    cycle, matter = (Matter.objects.get(procedure=one) for one in ("assessment_cycle", "assessment"))
    address = f"/assessment/units/{matter.pk}/"

    append(matter, "add_evidence", {"name": "年度总结"}, person=city.li, key=key())
    unit.goto(address)
    unit.fill("[name=points-1]", "8")
    unit.check("[name=proof-1]")
    unit.check("[name=none-2]")
    wrong += at_every_width(unit)
    unit.get_by_role("button", name="保存，留在这里").click()
    unit.get_by_text("不适用的，写明理由").first.wait_for()
    wrong += at_every_width(unit)
    unit.fill("[name=words-2]", "本局没有许可事项")
    unit.get_by_role("button", name="保存，留在这里").click()
    unit.get_by_text("已保存2项").wait_for()
    unit.get_by_role("button", name="报送自评").click()
    unit.get_by_text("已办：报送自评").wait_for()

    justice.goto(address)
    justice.fill("[name=points-1]", "6")
    justice.fill("[name=words-1]", "材料不全")
    justice.get_by_role("button", name="保存，留在这里").click()
    justice.get_by_text("已保存2项").wait_for()
    justice.fill("[name=day]", day(5))
    justice.get_by_role("button", name="反馈初评结果").click()
    justice.get_by_text("已办：反馈初评结果").wait_for()
    append(matter, "object", {"items": ["1"], "reasons": "材料已交"}, person=city.li, key=key())
    append(matter, "answer_objection", {"result": "不采纳", "reasons": "核实"}, person=city.he, key=key())
    justice.reload()
    wrong += at_every_width(justice)
    justice.get_by_role("button", name="确定结果").click()
    justice.get_by_text("已办：确定结果").wait_for()
    assert Entry.objects.get(matter=matter, step="confirm").data["scores"] == ["1＝6", "2＝不适用"]

    justice.goto(f"/assessment/cycles/{cycle.pk}/")
    wrong += at_every_width(justice)
    justice.get_by_role("button", name="交办为督办任务").click()
    justice.get_by_text("已交办1项整改任务").wait_for()
    append(cycle, "circulate", {"number": "1号", "summary": "总体良好"}, person=city.he, key=key())
    for page in (f"{address}gaps/", f"{address}compare/", f"/assessment/cycles/{cycle.pk}/", address,
                 f"/assessment/schemes/{made.pk}/"):  # fmt: skip
        unit.goto(page)
        wrong += at_every_width(unit)
    assert not wrong, "\n".join(wrong)
