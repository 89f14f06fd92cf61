"""A working day of each role on the sample, wide and on a phone, with pictures in build/screenshots."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

from tests.e2e.conftest import Office
from tests.e2e.walker import NARROW, WIDE, Walker, at_work

pytestmark = pytest.mark.browser
TODAY = date.today()
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
            officer.press("送达决定书")
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
