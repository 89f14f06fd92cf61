"""Someone who has never seen Fadu: from the plan that is uploaded to the number that is opened, in a real browser."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest

from tests.e2e.conftest import Office

pytestmark = pytest.mark.browser
TODAY = date.today()


@pytest.fixture
def sign_in(office: Office, browser: Any) -> Callable[[str], Any]:
    """A page of its own for each person, signed in by hand."""

    @contextmanager
    def enter(name: str) -> Iterator[Any]:
        context = browser.new_context(base_url=office.address, locale="zh-CN", viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.goto("/")
        page.get_by_label("账号").fill(name)
        page.get_by_label("口令").fill(office.passwords[name])
        page.get_by_role("button", name="登录").click()
        page.wait_for_url(re.compile(r"/$"))
        yield page
        context.close()

    return enter


def take(page: Any, address: str, step: str, answers: dict[str, Any]) -> None:
    """Take a step on its own page: fill in its form by field name and hand it in; it must be accepted."""
    status = hand_in(page, address, step, answers)
    assert status < 400, page.locator("main").inner_text()


def hand_in(page: Any, address: str, step: str, answers: dict[str, Any]) -> int:
    """Fill in the form of a step and hand it in; gives the answer's status."""
    page.goto(f"{address}steps/{step}/")
    fill(page, answers)
    return press(page)


def press(page: Any) -> int:
    """Hand the form in; one that must be looked at first is looked at, then confirmed. The last status."""
    looked_at = page.locator(".step-form .btn-primary").first.get_attribute("name") == "preview"
    status = pressed(page)
    return pressed(page) if looked_at and status < 400 else status


def pressed(page: Any) -> int:
    with page.expect_response(lambda answer: answer.request.method == "POST" and "/drafts/" not in answer.url) as sent:
        page.locator(".step-form .btn-primary").first.click()
    page.wait_for_load_state("networkidle")
    return int(sent.value.status)


def fill(page: Any, answers: dict[str, Any]) -> None:
    for folded in page.locator(".step-form details").all():
        folded.evaluate("one => one.open = true")
    for name, value in answers.items():
        control = page.locator(f'.step-form [name="{name}"]').first
        kind = control.evaluate("one => one.tagName === 'SELECT' ? 'select' : one.type")
        if kind in ("radio", "checkbox"):
            page.locator(f'.step-form [name="{name}"][value="{value}"]').check()
        elif kind == "select":
            control.select_option(value)
        else:
            control.fill(str(value))


def day(back: int) -> str:
    return (TODAY - timedelta(back)).isoformat()


def test_plan_to_task_to_case_to_number(office: Office, sign_in: Any) -> None:
    with sign_in("sifa") as page:
        tasks = upload_the_plan(office, page)
    assert tasks == 26

    with sign_in("shijian") as page:
        answer_a_task(page)

    case = the_case_is_registered(sign_in)
    the_unlawful_decision_is_refused(sign_in, case)
    the_lawful_one_is_taken(sign_in, case)
    the_number_opens_down_to_the_entry(sign_in, case)
    assert office.fadu("verify").startswith("台账无误")


def upload_the_plan(office: Office, page: Any) -> int:
    page.get_by_role("link", name="采集").first.click()
    page.set_input_files("input[type=file]", office.papers / "plan.docx")
    page.get_by_role("button", name="上传并识别").click()
    page.wait_for_url(re.compile(r"/intake/\d+/"))
    assert page.locator("details.take").count() == 26
    page.get_by_role("button", name=re.compile("确认，建立 26 项任务")).click()
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="计划").first.click()
    return int(page.locator(".task").count())


def answer_a_task(page: Any) -> None:
    page.goto("/matters/?procedure=supervised_task&q=开展公平竞争审查")  # the bureau leads it; in others it takes part
    page.locator("table a[href^='/matters/']").first.click()
    address = page.url.split("?")[0]
    take(page, address, "sign_for", {"plan": "按月推进"})
    take(page, address, "report_progress", {"progress": "已完成清单梳理", "percent": "40"})
    page.goto(address)
    assert "已完成清单梳理" in page.locator("main").inner_text()


def the_case_is_registered(sign_in: Any) -> str:
    with sign_in("fuyi") as page:
        page.goto("/matters/new/reconsideration/")
        fill(page, {
            "own-title": "某餐饮公司不服罚款决定", "applicant": "某餐饮管理有限公司",
            "respondent": "丽水市市场监督管理局",
            "target": "罚款五万二千元的处罚决定", "known_on": day(30), "filed_on": day(1), "channel": "当面",
        })
        press(page)
        page.wait_for_url(re.compile(r"/matters/\d+/"))
        address = page.url.split("?")[0].split("#")[0]
        take(page, address, "accept", {"competent": "true"})
        take(page, address, "examine", {
            "opinion": "处罚决定主要事实不清", "grave": "false", "technical": "false"})
    return address


def the_unlawful_decision_is_refused(sign_in: Any, address: str) -> None:
    """Decided without the copy sent, the answer awaited, the parties heard."""
    with sign_in("shizhang") as page:
        page.goto(address)
        said = page.locator("main").inner_text()
        assert "作出复议决定" in said
        assert "暂不能办" in said
        status = take_anyway(page, address, {"kind": "撤销", "reasons": "主要事实不清"})
        assert status in (403, 409, 422)
        reasons = page.locator("main").inner_text()
        assert "第四十八条" in reasons or "第48条" in reasons
        assert "第四十九条" in reasons or "第49条" in reasons
        page.goto(address)
        assert "审理" in page.locator(".stages [aria-current]").inner_text()


def take_anyway(page: Any, address: str, answers: dict[str, str]) -> int:
    """Even past the page: a request made by hand meets the same refusal."""
    page.goto(f"{address}steps/decide/")
    if page.locator(".step-form .btn-primary").count():
        return hand_in(page, address, "decide", answers)
    token = page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    answer = page.request.post(f"{address}steps/decide/", headers={"X-CSRFToken": token}, form=answers)
    return int(answer.status)


def the_lawful_one_is_taken(sign_in: Any, address: str) -> None:
    with sign_in("fuyi") as page:
        take(page, address, "send_copy", {"served_on": day(0)})
        take(page, address, "respond", {"evidence": "现场检查笔录、询问笔录"})
        take(page, address, "hear_opinions", {"whom": "申请人", "how": "当面", "record": "听取意见笔录"})
    with sign_in("shizhang") as page:
        take(page, address, "decide", {
            "kind": "撤销", "ground": "主要事实不清、证据不足", "reasons": "经营数额没有证据证明"})
        page.goto(address)
        assert "撤销" in page.locator("main").inner_text()


def the_number_opens_down_to_the_entry(sign_in: Any, address: str) -> None:
    with sign_in("sifa") as page:
        page.goto(f"/reports/?year={TODAY.year}")
        if page.get_by_role("button", name="起草", exact=True).count():
            page.get_by_role("button", name="起草", exact=True).click()
            page.wait_for_load_state("networkidle")
        page.locator("article.doc a.chip[href*='reconsideration.received']").first.click()
        page.wait_for_load_state("networkidle")
        rows = page.locator(f"a[href*='{address.split('/', 3)[3]}']")
        assert rows.count() >= 1
        rows.first.click()
        assert "某餐饮公司不服罚款决定" in page.locator("main").inner_text()
