"""A working day of each role on the sample, wide and on a phone, with pictures in build/screenshots."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.e2e.conftest import Office
from tests.e2e.walker import NARROW, WIDE, Walker, at_work

pytestmark = pytest.mark.browser
TODAY = date.today()
REVIEWED = {
    "制定主体合法，不超越法定职权": "是", "内容符合宪法、法律、法规、规章和国家政策": "是", "设定行政处罚": "否",
    "设定行政许可": "否", "设定行政强制措施": "否", "减损权益、增加义务或者设置市场准入和退出条件": "否",
}  # fmt: skip
both_widths = pytest.mark.parametrize("width", [NARROW, WIDE])


def day(back: int) -> str:
    return (TODAY - timedelta(back)).isoformat()


@both_widths
def test_the_officer_files_a_case_and_takes_a_step(city: Office, browser: Any, width: int) -> None:
    with at_work(browser, city, "zhifayuan", width) as officer:
        officer.look("my-work", "今天要办")
        a_case_is_filed(officer, f"丽水市{width}号便利店")
        officer.look("case", "登记线索", "核查", "等别人办")
        officer.go("我的工作")
        if width == NARROW:
            officer.follow("送达决定书")
            officer.look("step", "送达决定书")
            officer.fill({"送达之日": day(0), "送达方式": "直接送达"})
            officer.take("送达决定书")
            officer.look("served", "送达决定书已记入")
        officer.go("日历")
        officer.look("calendar")


def a_case_is_filed(officer: Walker, party: str) -> None:
    officer.follow("登记事项")
    officer.look("new", "行政处罚")
    officer.follow("登记线索")
    officer.look("register")
    officer.press("登记线索")
    officer.look("register-wrong", "项要改")
    officer.fill({"事项名称": f"{party}销售过期食品案", "发现之日": day(1), "违法行为终了之日": day(5),
                  "当事人类别": "企业", "当事人姓名或者名称": party})  # fmt: skip
    officer.press("登记线索")
    officer.page.wait_for_url(re.compile(r"/matters/\d+/"))


CLERKS = {NARROW: "caizheng", WIDE: "huanbao"}


@both_widths
def test_the_clerk_of_a_department_answers_what_is_asked(city: Office, browser: Any, width: int) -> None:
    with at_work(browser, city, CLERKS[width], width, "clerk") as clerk:
        clerk.look("my-work", "零报告")
        clerk.page.locator("main summary", has_text="零报告").first.click()
        clerk.press("确认零报告")
        clerk.look("none-reported", "零报告已记入")
        clerk.go("计划")
        clerk.look("plan", "牵头")
        clerk.page.locator(".task h3 a").first.click()
        clerk.look("task", "现在可以办")
        clerk.go("我的工作")
        a_draft_is_sent_in(clerk, f"{width}号管理办法")
        clerk.look("sent", "送审")
        clerk.go("我的工作")
        clerk.follow("请假，交同事代办")
        clerk.look("leave", "代办")


def a_draft_is_sent_in(clerk: Walker, name: str) -> None:
    clerk.follow("登记事项")
    clerk.follow("送审")
    clerk.fill({"事项名称": f"{name}合法性审核", "文件名称": name, "送审对象": "行政规范性文件"})
    clerk.press("送审")
    clerk.page.wait_for_url(re.compile(r"/matters/\d+/"))


@both_widths
def test_the_reviewer_reviews_a_document_and_urges_a_unit(city: Office, browser: Any, width: int) -> None:
    name = f"审核{width}号办法"
    with at_work(browser, city, "fagai", width, "sender") as clerk:
        a_draft_is_sent_in(clerk, name)
    with at_work(browser, city, "sifa", width) as reviewer:
        reviewer.look("my-work", "丽水市各单位")
        reviewer.follow(name)
        reviewer.look("matter", "收件")
        reviewer.step("收件，开始审核")
        reviewer.fill({"送审稿及其说明": "送审稿", "制定依据": "上位法", "征求意见及意见采纳情况": "已采纳",
                       "起草单位的合法性审核意见": "合法"})  # fmt: skip
        reviewer.take("收件，开始审核")
        reviewer.look("accepted", "已记入第 2 条")
        reviewer.step("出具书面审核意见")
        reviewer.fill({"审核结论": "合法", "审核意见": "同意", **REVIEWED})
        reviewer.press("核对结果")
        reviewer.page.get_by_text("审核时间一般不少于5个工作日").first.wait_for()
        reviewer.look("too-soon", "不能出具书面审核意见")
        reviewer.fill({"不足最短审核时间的理由": "会议急用"})
        reviewer.preview()
        reviewer.look("effect", "出具书面审核意见之后")
        reviewer.press("确认出具书面审核意见")
        reviewer.look("reviewed", "已记入第 3 条", "已出具意见")
        reviewer.go("我的工作")
        reviewer.follow("一览")
        reviewer.look("returns", "行政执法月报")
        reviewer.go("计划")
        reviewer.look("plan", "牵头")
        reviewer.go("报告")
        reviewer.look("report", "报送和公开")
        reviewer.follow("约稿")
        reviewer.look("paragraphs", "市财政局")


@both_widths
def test_the_handler_takes_an_application_in_and_prepares_its_file(city: Office, browser: Any, width: int) -> None:
    with at_work(browser, city, "fuyi", width) as handler:
        handler.look("my-work", "行政复议法第62条")
        handler.follow("登记事项")
        handler.follow("收到申请")
        handler.fill({
            "事项名称": f"第{width}号餐饮店不服罚款决定", "申请人": f"第{width}号餐饮店", "被申请人": "市生态环境局",
            "被申请复议的行政行为": "罚款五千元的处罚决定", "知道或者应当知道该行为之日": day(20),
            "提出申请之日": day(0), "附件": str(city.papers / "plan.txt"), "编文号的代字": "丽政复",
        })  # fmt: skip
        handler.preview()
        handler.look("effect", "登记行政复议之后")
        handler.press("确认收到申请")
        handler.look("case", "丽政复", "已送市生态环境局", "plan.txt")
        handler.follow("为什么是这一天")
        handler.step("受理")
        handler.fill({"属于本机关管辖": "true"})
        handler.take("受理")
        handler.look("accepted", "受理已记入第 2 条", "其他期限", "发送副本")
        handler.follow("整卷导出")
        handler.look("case-file", "导出整卷")
        handler.go("期限计算")
        handler.look("deadline")
        handler.go("法规")
        handler.look("laws", "行政复议法")


@both_widths
def test_the_leader_of_the_city_sees_all_and_decides(city: Office, browser: Any, width: int) -> None:
    with at_work(browser, city, "shizhang", width) as leader:
        leader.look("my-work", "丽水市各单位", "超期最久的")
        leader.page.locator(".overview table.counts a.st-red").first.click()
        leader.look("late", "超期")
        leader.go("我的工作")
        if width == NARROW:
            leader.follow("作出复议决定")
            leader.look("step", "作出复议决定")
            leader.fill({"决定类型": "维持", "认定的事实、理由和依据": "事实清楚，证据确凿"})
            leader.preview()
            leader.look("effect", "作出复议决定之后")
            leader.press("确认作出复议决定")
            leader.look("decided", "作出复议决定已记入", "维持")
        else:
            leader.follow("陈晓明")
            leader.look("case", "作出复议决定", "办理经过")
        leader.go("指标")
        leader.look("indicators")


@both_widths
def test_the_head_of_a_bureau_approves_a_case(city: Office, browser: Any, width: int) -> None:
    party = f"丽水市{width}号烟酒行"
    with at_work(browser, city, "zhifayuan", width, "sender") as officer:
        a_case_is_filed(officer, party)
    with at_work(browser, city, "jujia", width) as head:
        head.look("my-work", "各类事项")
        head.follow(re.compile(party))
        head.look("case", "立案")
        head.step("立案")
        for certified in ("吴立新", "叶文静"):
            head.page.get_by_role("checkbox", name=certified, exact=True).check()
        head.take("立案")
        head.look("filed", "立案已记入")
        head.go("日历")
        head.look("calendar")


@both_widths
def test_the_administrator_adds_people_and_holidays(
    city: Office, browser: Any, width: int, tmp_path: Path
) -> None:
    with at_work(browser, city, "guanli", width) as keeper:
        keeper.go("系统管理")
        keeper.look("admin", "在任人员")
        keeper.follow("导入人员和任职")
        keeper.look("import", "下载模板")
        keeper.page.get_by_label("Excel 文件").set_input_files(roster(tmp_path, f"新人{width}"))
        keeper.press("上传并核对")
        keeper.look("checked", "新增", "有误", "市登月局")
        keeper.press(re.compile("登记无误的行"))
        keeper.look("registered", "已登记 1 行")
        keeper.press("关闭")
        keeper.go("系统管理")
        keeper.follow("节假日")
        keeper.look("holidays", "工作日")
        keeper.follow("录入放假通知")
        keeper.page.get_by_label("通知名称").fill(f"关于{TODAY.year + 1}年部分节假日安排的通知")
        keeper.page.get_by_label("文号").fill("示例〔2026〕1号")
        keeper.page.get_by_label("通知全文").fill(notice(TODAY.year + 1))
        keeper.press("读出日期")
        keeper.look("notice", "读出的", "元旦")
        keeper.press("确认录入")
        keeper.look("notice-kept", "工作日")
        keeper.follow("地方参数")
        keeper.look("standards", "没有依据文件、文号和条款的不能录入")
        keeper.follow("设定参数")
        keeper.page.get_by_label("参数").select_option(index=1)
        keeper.page.get_by_label("数值").fill("8000")
        keeper.press("看结果并确认")
        keeper.look("standard-refused", "依据文件")


def roster(folder: Path, name: str) -> Path:
    """Two rows to be brought in: one that is right and one of an organ that does not exist."""
    book = Workbook()
    sheet = book.active
    for row in (
        ("姓名", "机构", "职务", "角色", "任职起", "任职止", "登录账号"),
        (name, "市司法局", "办公室科员", "承办人", day(1), "", ""),
        ("无处可去", "市登月局", "科员", "", day(1), "", ""),
    ):
        sheet.append(row)
    book.save(path := folder / "roster.xlsx")
    return path


def notice(year: int) -> str:
    return "\n".join([
        f"国务院办公厅关于{year}年部分节假日安排的通知", "一、元旦：1月1日放假，共1天。",
        "二、劳动节：5月1日放假，共1天。", "三、国庆节：10月1日至3日放假，共3天。",
    ])  # fmt: skip
