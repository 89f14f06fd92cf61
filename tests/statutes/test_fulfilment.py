"""惠企政策兑现、政务诚信: 优化营商环境条例 12, 31, 35, 36, 38, 49; 地方组织法 65; 款项支付条例 16."""
from __future__ import annotations

import pytest

from .play import Story

PRACTICE = "（工作约定，非法律规定）"


def applied(place: str = "", **answers: object) -> Story:
    return Story("policy_fulfilment", "2026-03-02", place).take("start", "2026-03-02", **answers)


def reviewed(**answers: object) -> Story:
    return applied().take("review", "2026-03-05", **answers)


def test_who_qualifies_gets_it_and_who_does_not_does_not() -> None:
    reviewed().refused("decide", "2026-03-10", "第三十一条", result="不予兑现", reasons="资金不足")
    reviewed().allowed("decide", "2026-03-10")
    reviewed(qualified=False).refused("decide", "2026-03-10", "第十二条")
    reviewed(qualified=False).allowed("decide", "2026-03-10", result="不予兑现", reasons="未参保", amount=None,
    pay_by=None)


def test_a_new_government_keeps_the_promise_of_the_old() -> None:
    more = {"result": "不予兑现", "reasons": "换届", "amount": None, "pay_by": None, "changed": True}
    reviewed(qualified=False).refused("decide", "2026-03-10", "第三十一条", **more)


def test_a_promise_is_changed_by_due_procedure_and_the_loss_made_good() -> None:
    story = reviewed().take("change_policy", "2026-03-06", loss=True)
    assert story.now("2026-03-06").clocks["补偿"].pending
    story.allowed("decide", "2026-03-10", result="不予兑现", reasons="政策依法调整", amount=None, pay_by=None)
    reviewed().refused("change_policy", "2026-03-06", "第三十一条", authority=None)


def test_what_the_guide_does_not_ask_is_not_asked() -> None:
    applied().refused("ask_supplement", "2026-03-03", "第三十五条", beyond=True)
    applied(how="免申即享", matched="社保数据").refused("ask_supplement", "2026-03-03", "第三十八条")
    kaifeng = applied("410200", how="免申即享", matched="社保数据")
    kaifeng.refused("ask_supplement", "2026-03-03", "第二十三条")
    applied().take("ask_supplement", "2026-03-03").refused("ask_supplement", "2026-03-04", "第三十六条")


def test_a_late_decision_says_why() -> None:
    reviewed().allowed("decide", "2026-03-17")
    reviewed().refused("decide", "2026-03-18", "第三十六条")
    reviewed().allowed("decide", "2026-03-18", late_reason="系统核验延迟")


def test_the_sum_is_paid_in_full_and_no_more() -> None:
    reviewed().refused("decide", "2026-03-10", "第十二条", amount="50001")
    story = reviewed().take("decide", "2026-03-10", pay_by="2026-03-20")
    assert story.due("拨付", "2026-03-10") == "2026-03-20"
    story.refused("pay", "2026-03-12", "第三十一条", amount="49999")
    story.refused("pay", "2026-03-12", "第十二条", amount="50001")
    story.allowed("pay", "2026-03-12")
    none = {"result": "不予兑现", "reasons": "未参保", "amount": None, "pay_by": None}
    reviewed(qualified=False).take("decide", "2026-03-10", **none).refused("pay", "2026-03-12", "第三十一条")


# 政务诚信


def found(**answers: object) -> Story:
    story = Story("government_credit", "2026-03-02").take("register", "2026-03-02", **answers)
    return story.take("find", "2026-03-10")


def broken(**answers: object) -> Story:
    return found(**answers).take("explain", "2026-03-12").take("verify", "2026-03-16")


@pytest.mark.parametrize("excuse", ["行政区划调整", "政府换届", "机构或者职能调整", "责任人更替"])
def test_no_change_of_who_governs_excuses_a_breach(excuse: str) -> None:
    story = found().take("explain", "2026-03-12", excuse=excuse)
    story.refused("verify", "2026-03-16", "第三十一条", broken=False)
    story.allowed("verify", "2026-03-16")
    story.allowed("verify", "2026-03-16", broken=False, lawful_change=True)
    story.refused("verify", "2026-03-16", "第三十一条", lawful_change=True)


def test_who_is_found_at_fault_was_heard() -> None:
    found().refused("verify", "2026-03-16", PRACTICE)
    found().allowed("verify", "2026-03-16", broken=False)


def test_a_breach_is_recorded_after_the_term_and_repaired_by_performing() -> None:
    broken().refused("record", "2026-04-20", PRACTICE)
    story = broken().take("demand", "2026-03-16", until="2026-04-15")
    story.refused("record", "2026-04-15", PRACTICE)
    story.take("record", "2026-04-16").refused("close", "2026-04-20", "信用修复", result="依法变更、终止",
    change="决定")
    story.refused("repair", "2026-04-20", "信用修复")
    story.take("perform", "2026-05-11").take("repair", "2026-05-12")
    story.allowed("close", "2026-05-12", result="失信已修复")


def test_a_judgment_is_recorded_at_once_but_not_before_it_binds() -> None:
    broken(kind="司法裁判").allowed("record", "2026-03-17")
    story = found(kind="司法裁判").take("explain", "2026-03-12").link("litigation", "2025-10-01")
    story.refused("verify", "2026-03-16", "政务失信记录")
    story.link("litigation", "2025-10-01", "2026-02-01", "履行").allowed("verify", "2026-03-16")


def test_a_claim_is_confirmed_in_thirty_days() -> None:
    story = Story("government_credit", "2026-03-02").take("register", "2026-03-02").take("ask_confirm", "2026-03-02")
    assert story.due("确权", "2026-03-02") == "2026-04-01"


def test_nothing_unverified_or_unperformed_is_closed_as_good() -> None:
    found().refused("close", "2026-03-20", "第三十一条 政务失信记录")
    clean = found().take("verify", "2026-03-16", broken=False)
    clean.refused("demand", "2026-03-17", "政务失信记录")
    clean.allowed("close", "2026-03-20", result="不构成失信")
    broken().refused("close", "2026-03-20", "政务失信记录", result="不构成失信")
    story = found(kind="合同").take("verify", "2026-03-16", broken=False).take("perform", "2026-03-17")
    story.link("contract", "2025-01-02").refused("close", "2026-03-20", "第三十一条")
