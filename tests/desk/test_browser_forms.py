"""Forms in a real browser: what is typed survives an expired sign-in, a lost connection and a look ahead."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.sessions.models import Session

from fadu.desk import drafts
from fadu.ledger.models import Draft, Entry
from tests.desk.test_browser import NARROW, chromium, city, pytestmark, visit  # noqa: F401
from tests.desk.world import PASSWORD, World, take


def address(city: World, step: str = "reply", name: str = "late") -> str:  # noqa: F811
    return f"/matters/{city.matters[name].pk}/steps/{step}/"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_an_expired_sign_in_loses_nothing(script: bool, visit: Any, city: World) -> None:  # noqa: F811
    page = visit(script=script)
    page.goto(address(city))
    page.select_option("[name=kind]", "不予公开")
    page.fill("[name=reasons]", "写了很久的理由")
    Session.objects.all().delete()
    page.click("main button[type=submit]")
    page.get_by_text("填写的内容都在").wait_for()
    page.fill("#u", "wang")
    page.fill("#p", PASSWORD)
    page.click("button[type=submit]")
    page.get_by_text("核对后再提交").wait_for()
    assert page.input_value("[name=reasons]") == "写了很久的理由"
    assert page.input_value("[name=kind]") == "不予公开"
    assert not Entry.objects.filter(matter=city.matters["late"], step="reply").exists()


def test_what_is_typed_without_a_connection_is_kept_here_and_offered_again(visit: Any, city: World) -> None:  # noqa: F811
    page = visit()
    page.goto(address(city))
    page.route("**/drafts/**", lambda route: route.abort())
    page.select_option("[name=kind]", "不予公开")
    page.fill("[name=reasons]", "断网时写的")
    page.get_by_text("内容先存在本机").wait_for()
    page.unroute("**/drafts/**")
    assert not Draft.objects.exists()
    page.goto("/matters/")
    page.goto(address(city))
    page.get_by_text("草稿").wait_for()
    assert page.input_value("[name=reasons]") == "断网时写的"
    page.wait_for_function("Object.keys(localStorage).length === 0")
    assert Draft.objects.filter(step="reply").exists()


def test_a_draft_of_one_person_is_not_shown_to_another_on_the_same_machine(visit: Any, city: World) -> None:  # noqa: F811
    page = visit()
    page.goto(address(city, "hear_opinions", "long"))
    page.route("**/drafts/**", lambda route: route.abort())
    page.fill("[name=record]", "只给自己看的")
    page.get_by_text("内容先存在本机").wait_for()
    page.unroute("**/drafts/**")
    page.context.clear_cookies()
    page.goto("/login/")
    page.fill("#u", "zhou")
    page.fill("#p", PASSWORD)
    page.click("button[type=submit]")
    page.goto(address(city, "hear_opinions", "long"))
    assert page.input_value("[name=record]") == ""


def test_a_chosen_file_stays_while_the_result_is_looked_at(visit: Any, city: World, tmp_path: Any) -> None:  # noqa: F811
    paper = tmp_path / "答复书.txt"
    paper.write_text("内容")
    page = visit()
    page.goto(address(city))
    page.set_input_files("[name=own-files]", str(paper))
    page.select_option("[name=kind]", "予以公开")
    page.fill("[name=remedies]", "六十日内申请行政复议")
    page.check("[name=screened]")
    page.click("main button[type=submit]")
    page.get_by_text("事项办结，结果：予以公开").wait_for()
    page.get_by_role("button", name="确认答复").click()
    page.get_by_text("已记入第 2 条").wait_for()
    entry = Entry.objects.get(matter=city.matters["late"], step="reply")
    assert entry.attachments.get().name == "答复书.txt"
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_two_people_on_one_step_lose_nothing(visit: Any, city: World) -> None:  # noqa: F811
    page = visit(viewport=NARROW)
    page.goto(address(city, "hear_opinions", "long"))
    page.fill("[name=record]", "再次听取意见")
    take(city.matters["long"], 0, "send_copy", city.zhou, {"served_on": "2026-01-05"})
    page.click("main button[type=submit]")
    page.get_by_text("没有提交：周敏").wait_for()
    assert page.input_value("[name=record]") == "再次听取意见"
    page.click("main button[type=submit]")
    page.get_by_text("已记入第").wait_for()


def test_axe_finds_nothing_on_a_form_with_its_effects_refusals_and_kept_pages(visit: Any, city: World) -> None:  # noqa: F811
    from axe_playwright_python.sync_playwright import Axe

    page = visit(viewport=NARROW)
    for step, name in (("accept", "fresh"), ("link_matter", "long"), ("decide", "long")):
        page.goto(address(city, step, name))
        page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
        assert not Axe().run(page).response["violations"], step
    page.goto(f"/matters/{city.matters['long'].pk}/")
    page.locator(".art").first.evaluate("one => { one.open = true; }")
    page.wait_for_timeout(300)
    assert not Axe().run(page).response["violations"]


def test_two_open_forms_on_one_page_never_mix(visit: Any, city: World) -> None:  # noqa: F811
    matter = city.matters["running"]
    page = visit()
    page.goto(f"/matters/{matter.pk}/")
    reply, ask = page.locator("#form-reply"), page.locator("#form-ask_correction")
    page.locator("#do-ask_correction > summary").click()
    ask.locator("[name=items]").wait_for()
    if not reply.count():
        page.locator("#do-reply > summary").click()
    reply.locator("[name=kind]").select_option("不予公开")
    reply.locator("[name=reasons]").fill("属于过程性信息")
    ask.locator("[name=items]").fill("写明所需信息的名称")
    reply.locator("[name=remedies]").fill("六十日内申请行政复议")
    for form in (reply, ask):
        form.locator("[data-draft-note]", has_text="已保存").wait_for()
    ids = page.evaluate("[...document.querySelectorAll('main [id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    for name in page.evaluate("[...document.querySelectorAll('main label[for]')].map((one) => one.htmlFor)"):
        assert ids.count(name) == 1, name
    kept = {one.step: drafts.posted_in(one) for one in Draft.objects.filter(matter=matter)}
    assert kept["reply"]["reasons"] == ["属于过程性信息"]
    assert kept["ask_correction"]["items"] == ["写明所需信息的名称"]
    assert "reasons" not in kept["ask_correction"]
    assert "items" not in kept["reply"]
    page.reload()
    if not reply.locator("[name=reasons]").count():
        page.locator("#do-reply > summary").click()
    page.locator("#do-ask_correction > summary").click()
    ask.locator("[name=items]").wait_for()
    assert reply.locator("[name=reasons]").input_value() == "属于过程性信息"
    assert ask.locator("[name=items]").input_value() == "写明所需信息的名称"
    reply.locator("[name=ground]").select_option("过程性信息")
    reply.locator("[name=review_first]").check()
    reply.locator("button[type=submit]").first.click()
    page.get_by_text("事项办结，结果：不予公开").wait_for()
    page.get_by_role("button", name="确认答复").click()
    page.get_by_text("已记入第 2 条").wait_for()
    entry = Entry.objects.get(matter=matter, step="reply")
    assert entry.data["reasons"] == "属于过程性信息"
    assert [draft.step for draft in Draft.objects.filter(matter=matter)] == ["ask_correction"]


def test_lines_come_and_go_as_the_answers_change(visit: Any, city: World) -> None:  # noqa: F811
    page = visit(viewport=NARROW)
    page.goto(address(city))
    reasons = page.locator("[name=reasons]")
    assert not reasons.is_visible()
    page.select_option("[name=kind]", "不予公开")
    reasons.wait_for(state="visible")
    reasons.fill("属于过程性信息")
    page.select_option("[name=kind]", "予以公开")
    reasons.wait_for(state="hidden")
    assert reasons.is_disabled()
    page.select_option("[name=kind]", "不予公开")
    reasons.wait_for(state="visible")
    assert reasons.input_value() == "属于过程性信息"


def test_without_script_every_line_stands_there_and_says_when_it_applies(visit: Any, city: World) -> None:  # noqa: F811
    page = visit(script=False)
    page.goto(address(city))
    assert page.locator("[name=reasons]").is_visible()
    assert page.get_by_text("时填写").first.is_visible()


def test_a_list_of_organs_always_has_room_for_one_more(visit: Any, city: World) -> None:  # noqa: F811
    page = visit("he")
    page.goto("/matters/new/supervised_task/?step=assign")
    rows = page.locator("[name=lead_units]")
    assert rows.count() == 1
    rows.nth(0).fill("市市场监管局")
    assert rows.count() == 2
    rows.nth(1).fill("市司法局")
    assert rows.count() == 3
    assert page.evaluate("document.querySelectorAll('#f-assign-lead_units-l option').length") >= 3
