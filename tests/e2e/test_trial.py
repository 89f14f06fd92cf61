"""A first quarter of an hour by nothing but the pages: a plan, a task, a review, an attachment, the annual report."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.e2e.conftest import Office
from tests.e2e.test_days import REVIEWED, TODAY, a_draft_is_sent_in, day
from tests.e2e.walker import WIDE, Walker, at_work

pytestmark = pytest.mark.browser
YEAR = TODAY.year - 1


def test_a_newcomer_finds_the_way_through_the_main_work(city: Office, browser: Any) -> None:
    with at_work(browser, city, "huanbao", WIDE, "trial") as clerk:
        a_draft_is_sent_in(clerk, "试行管理办法")
    with at_work(browser, city, "sifa", WIDE, "trial") as newcomer:
        a_plan_is_imported(newcomer, city)
        a_document_is_reviewed(newcomer, "试行管理办法")
        a_report_is_written(newcomer)
    with at_work(browser, city, "shijian", WIDE, "trial") as clerk:
        a_task_is_answered(clerk)
    with at_work(browser, city, "fuyi", WIDE, "trial") as handler:
        a_case_is_found_by_its_attachment(handler)
    with at_work(browser, city, "shizhang", WIDE, "trial") as leader:
        the_report_is_signed(leader)
    with at_work(browser, city, "sifa", WIDE, "trial") as newcomer:
        the_report_is_handed_in(newcomer)


def a_plan_is_imported(newcomer: Walker, city: Office) -> None:
    newcomer.go("计划")
    newcomer.follow("上传计划")
    newcomer.page.locator("main input[type=file]").set_input_files(city.papers / "plan.docx")
    newcomer.press("上传并识别")
    newcomer.page.wait_for_url(re.compile(r"/intake/\d+/"))
    newcomer.look("plan-read", "核对")
    newcomer.press(re.compile(r"确认，建立 \d+ 项任务"))
    newcomer.look("plan-kept", "已核对")


def a_document_is_reviewed(newcomer: Walker, name: str) -> None:
    newcomer.go("我的工作")
    newcomer.follow(re.compile(name))
    newcomer.step("收件，开始审核")
    newcomer.fill({"送审稿及其说明": "送审稿", "制定依据": "上位法", "征求意见及意见采纳情况": "已采纳",
                   "起草单位的合法性审核意见": "合法"})  # fmt: skip
    newcomer.take("收件，开始审核")
    newcomer.step("出具书面审核意见")
    newcomer.fill({"审核结论": "合法", "审核意见": "同意", "不足最短审核时间的理由": "会议急用",
                   **REVIEWED})  # fmt: skip
    newcomer.take("出具书面审核意见")
    newcomer.look("reviewed", "已出具意见")


def a_task_is_answered(clerk: Walker) -> None:
    clerk.look("my-work", "等你办")
    waiting = clerk.page.locator("#d-waiting li", has=clerk.page.locator("summary", has_text="签收")).first
    name = waiting.locator("a").first.inner_text()
    waiting.locator("summary", has_text="签收").click()
    clerk.press("确认签收", "#d-waiting")
    clerk.look("signed-for", "签收已记入")
    clerk.follow(name, "main .toast")
    clerk.step("报送进展")
    clerk.fill({"进展": "已完成清单梳理", "完成比例": "40"})
    clerk.take("报送进展")
    clerk.look("answered", "已完成清单梳理")


def a_case_is_found_by_its_attachment(handler: Walker) -> None:
    handler.go("事项")
    search = handler.page.locator("main").get_by_role("searchbox")
    search.fill("遮雨棚")
    search.press("Enter")
    handler.settle()
    handler.look("found", "汤文博")
    handler.follow(re.compile("汤文博"))
    handler.look("found-case", "行政复议申请书")


def a_report_is_written(newcomer: Walker) -> None:
    the_report(newcomer)
    newcomer.page.get_by_label("按法定五项内容起草").check()
    newcomer.press("起草")
    newcomer.look("report-begun", "待写")
    if newcomer.page.locator("details.gaplist").get_attribute("open") is None:
        newcomer.page.locator("details.gaplist summary").click()
    newcomer.follow(re.compile("^待写"), "ul.gaps")
    every_gap_is_written(newcomer)
    newcomer.press("定稿")
    newcomer.look("frozen", "已定稿")


def every_gap_is_written(newcomer: Walker) -> None:
    """Section after section; the last one leads back to the report."""
    while (form := newcomer.page.locator("#edit")).count():
        for field in form.locator(".card-body > div").filter(has_text="待写").locator("textarea").all():
            field.fill("已按要求办理。")
        onward = form.get_by_role("button", name="保存，写下一节").count()
        newcomer.press("保存，写下一节" if onward else "保存为下一稿")


def the_report(someone: Walker) -> None:
    someone.go("报告")
    someone.follow("报告", "nav.crumbs")
    someone.page.locator("main select[name=year]").select_option(str(YEAR))
    someone.press("查看")


def the_report_is_signed(leader: Walker) -> None:
    the_report(leader)
    leader.follow("去审签")
    leader.look("sign", "审签意见")
    leader.press("审签")
    leader.look("signed", "已审签")


def the_report_is_handed_in(newcomer: Walker) -> None:
    the_report(newcomer)
    newcomer.follow("报送同级党委和人大常委会")
    newcomer.fill({"报送同级党委之日": day(0), "报送同级人大常委会之日": day(0)})
    newcomer.take("报送同级党委和人大常委会")
    the_report(newcomer)
    newcomer.follow("报送上一级党委和政府")
    newcomer.fill({"报送之日": day(0), "抄送的督察单位": "省委依法治省办"})
    newcomer.page.get_by_label(re.compile("^报送 ")).first.fill("浙江省委\n浙江省人民政府")
    newcomer.take("报送上一级党委和政府")
    the_report(newcomer)
    newcomer.follow("向社会公开")
    newcomer.fill({"公开之日": day(0), "公开的报刊、网站": "市政府门户网站", "已进行保密审查": "true"})
    newcomer.take("向社会公开")
    newcomer.look("published", "已公开")
