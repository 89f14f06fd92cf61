"""行政强制法: measures, execution and the way to the court, as matters played step by step."""
from __future__ import annotations

from datetime import datetime

import pytest

from . import ways
from .ways import FREEZING, Story

# 强制措施


def test_what_was_seized_is_disposed_of_or_lifted_in_thirty_days() -> None:
    assert ways.seized().due("查封扣押期限", "2026-03-04") == "2026-04-02"
    story = Story("compulsory_measure", "2026-01-19").take("propose", "2026-01-19").take("approve", "2026-01-19")
    assert story.take("impose", "2026-01-19").due("查封扣押期限", "2026-01-20") == "2026-02-18"


def test_the_time_of_tests_and_an_extension_are_added() -> None:
    story = Story("compulsory_measure", "2025-12-20").take("propose", "2025-12-20").take("approve", "2025-12-20")
    story.take("impose", "2025-12-20").take("test", "2026-01-05", ends_on="2026-01-19").take("tested", "2026-01-19")
    story.take("extend", "2026-01-20")
    assert story.due("查封扣押期限", "2026-01-21") == "2026-03-04"


def test_a_seizure_is_extended_once_by_at_most_thirty_days_before_it_runs_out() -> None:
    ways.seized().refused("extend", "2026-03-20", "第二十五条", amount=31)
    ways.seized().refused("extend", "2026-03-20", "第二十五条", agreed=None)
    ways.seized().refused("extend", "2026-03-20", "第二十五条", told_on=None)
    ways.seized().allowed("extend", "2026-04-02")
    ways.seized().refused("extend", "2026-04-03", "第二十五条 第二十八条")
    ways.seized().take("extend", "2026-03-20").refused("extend", "2026-03-25", "第二十五条")


def test_what_is_necessary_for_life_or_unrelated_or_already_sealed_is_not_seized() -> None:
    for defect in ("unrelated", "necessities", "taken_elsewhere"):
        ways.proposed().take("approve", "2026-03-02").refused("impose", "2026-03-03", "第二十三条", **{defect: True})


def test_the_way_of_article_18_is_kept() -> None:
    story = ways.proposed().take("approve", "2026-03-02")
    for missing in ("card_shown", "summoned", "told", "heard", "record", "signed"):
        story.refused("impose", "2026-03-03", "第十八条", **{missing: None})
    story.refused("impose", "2026-03-03", "第二十四条", handed=False)
    story.refused("impose", "2026-03-03", "第十八条", present=False, told=None, heard=None)
    story.allowed("impose", "2026-03-03", present=False, told=None, heard=None, witness="居委会干部")


def test_measures_are_not_entrusted_nor_used_where_milder_means_do() -> None:
    ways.proposed().take("approve", "2026-03-02").refused("impose", "2026-03-03", "第十七条", entrusted=True)
    ways.proposed().take("approve", "2026-03-02").refused("impose", "2026-03-03", "第二十二条", empowered=False)
    ways.proposed(milder=True).refused("approve", "2026-03-02", "第五条")


def test_an_unratified_measure_is_lifted_at_once() -> None:
    story = ways.proposed().take("impose", "2026-03-02", urgent=True)
    assert story.now("2026-03-02").clocks["补办批准"].due == datetime(2026, 3, 3, 10, 30)
    story.refused("dispose", "2026-03-04", "第十九条")
    story.take("ratify", "2026-03-03", agreed=False).refused("keep", "2026-03-04", "第十九条")
    assert "立即解除" in {duty.name for duty in story.now("2026-03-04").duties}
    story.take("lift", "2026-03-04", ground="负责人认为不应当采取").refused("archive", "2026-03-05", "第二十八条")
    story.take("return", "2026-03-05").allowed("archive", "2026-03-05")
    ways.seized().refused("ratify", "2026-03-03", "第十九条")


def test_costs_are_not_put_on_the_party() -> None:
    ways.seized().refused("test", "2026-03-05", "第二十五条", charged=True)
    ways.seized().refused("keep", "2026-03-05", "第二十六条", charged=True)
    ways.seized().refused("keep", "2026-03-05", "第二十六条", used=True)


def test_a_freeze_fits_the_amount_and_is_told_in_three_working_days() -> None:
    story = ways.freezing().take("approve", "2026-03-02")
    story.refused("impose", "2026-03-03", "第二十九条", **FREEZING | {"amount": 10_001})
    story.refused("impose", "2026-03-03", "第二十九条", **FREEZING, taken_elsewhere=True)
    story.refused("impose", "2026-03-03", "第二十九条", **FREEZING, entrusted=True)
    story.refused("impose", "2026-03-03", "第三十条", **FREEZING | {"notice": False})
    dragon = Story("compulsory_measure", "2026-06-18").take("propose", "2026-06-18", **ways.FREEZE)
    dragon.take("approve", "2026-06-18").take("impose", "2026-06-18", **FREEZING)
    assert dragon.due("交付冻结决定书", "2026-06-19") == "2026-06-24"


def test_a_freeze_that_runs_out_lifts_itself() -> None:
    story = ways.frozen()
    assert not story.now("2026-04-02").ended
    now = story.now("2026-04-03")
    assert (now.outcome, now.ended.isoformat()) == ("解除", "2026-04-02")
    longer = ways.frozen().take("extend_freeze", "2026-04-01")
    assert longer.now("2026-04-03").ended is None
    ways.seized().refused("extend_freeze", "2026-03-05", "第三十二条")


def test_what_was_seized_goes_with_the_case() -> None:
    ways.seized().refused("transfer", "2026-03-10", "第二十一条", told=False)
    assert ways.seized().take("transfer", "2026-03-10").now("2026-03-11").outcome == "随案移送"


def test_a_measure_that_was_annulled_is_lifted() -> None:
    story = ways.seized().link("reconsideration", "2026-03-05", "2026-03-20", "撤销")
    assert "纠正后解除" in {duty.name for duty in story.now("2026-03-21").duties}
    story.refused("keep", "2026-03-21", "第二十八条")
    story.allowed("lift", "2026-03-21", ground="决定被撤销、确认违法或者无效")


# 强制执行


def test_the_time_of_the_demand_runs_first_unless_things_are_hidden() -> None:
    ways.demanded().refused("decide", "2026-03-16", "第三十七条")
    ways.demanded().allowed("decide", "2026-03-17")
    ways.demanded().allowed("decide", "2026-03-10", hiding=True, unexcused=None)
    ways.overdue().refused("decide", "2026-03-10", "第三十五条", hiding=True, unexcused=None)


def test_nobody_is_demanded_before_the_term_is_over() -> None:
    ways.overdue(perform_by="2026-03-02").refused("demand", "2026-03-02", "第三十四条")
    ways.overdue(perform_by="2026-03-02").allowed("demand", "2026-03-03")
    ways.overdue().refused("demand", "2026-03-02", "第三十五条", rights_told=False)


def test_a_defence_is_rechecked_and_adopted_where_founded() -> None:
    story = ways.demanded().take("defend", "2026-03-10")
    story.refused("decide", "2026-03-20", "第三十六条")
    story.take("recheck", "2026-03-12", founded=True).refused("decide", "2026-03-20", "第三十六条")
    story.take("recheck", "2026-03-13").allowed("decide", "2026-03-20")


def test_money_is_executed_after_thirty_days_of_surcharge() -> None:
    story = ways.overdue(duty="金钱给付", amount=1000).take("surcharge", "2026-03-02",
                                                        began_on="2026-03-02")
    story.take("demand", "2026-03-16", perform_by="2026-03-20")
    story.refused("decide", "2026-04-01", "第四十六条")
    story.allowed("decide", "2026-04-02")
    bare = ways.demanded(duty="金钱给付", amount=1000)
    bare.refused("decide", "2026-03-20", "第四十六条")


def test_a_surcharge_does_not_exceed_what_is_owed_nor_run_during_review() -> None:
    story = ways.overdue(duty="金钱给付", amount=1000)
    story.allowed("surcharge", "2026-03-03", amount=1000)
    story.refused("surcharge", "2026-03-03", "第四十五条", amount=1001)
    story.take("surcharge", "2026-03-03", amount=600).refused("surcharge", "2026-03-04", "第四十五条", amount=401)
    ways.overdue(duty="金钱给付", amount=1000).refused("surcharge", "2026-03-03", "第七十二条", rate=4)
    suing = ways.overdue(duty="金钱给付", amount=1000).link("litigation", "2026-02-20")
    suing.refused("surcharge", "2026-03-03", "第七十三条")


@pytest.mark.parametrize("means", ["停止供水", "停止供电", "停止供热", "停止供燃气"])
def test_homes_are_not_cut_off(means: str) -> None:
    story = ways.demanded().take("decide", "2026-03-20").take("serve", "2026-03-20")
    story.refused("execute", "2026-03-23", "第四十三条", cuts=[means])
    story.refused("execute", "2026-03-23", "第四十三条", at_night=True)
    story.allowed("execute", "2026-03-21")  # a Saturday is no public holiday


def test_nothing_is_executed_undecided_unserved_or_suspended() -> None:
    ways.demanded().refused("execute", "2026-03-20", "第三十七条")
    story = ways.demanded().take("decide", "2026-03-20")
    story.refused("execute", "2026-03-23", "第三十八条")
    story.take("serve", "2026-03-20").take("suspend", "2026-03-21").refused("execute", "2026-03-23", "第三十九条")
    story.take("resume", "2026-03-22").allowed("execute", "2026-03-23")
    ways.demanded().take("decide", "2026-03-20").take("serve", "2026-03-20").refused(
        "execute", "2026-03-23", "第四十七条", method="划拨存款、汇款")


def test_a_demolition_is_announced_and_waits_for_the_remedies() -> None:
    how = {"method": "强制拆除", "filmed": True}
    ways.demolition().refused("execute", "2026-04-20", "第四十四条", **how)
    ways.demolition().allowed("execute", "2026-04-21", **how)
    ways.demolition().refused("execute", "2026-04-21", "三(八)", **how | {"filmed": False})
    ways.demolition().link("reconsideration", "2026-03-25").refused("execute", "2026-04-21", "第四十四条", **how)
    unannounced = ways.demanded(duty="拆除违法的建筑物、构筑物、设施").take("decide", "2026-03-20", method="强制拆除")
    unannounced.take("serve", "2026-03-20").refused("execute", "2026-04-21", "第四十四条", **how)


def substitution() -> Story:
    return ways.demanded().take("order_substitute", "2026-03-17", on_day="2026-03-24")


def test_a_substitute_waits_three_days_for_the_party() -> None:
    substitution().refused("substitute", "2026-03-24", "第五十一条")
    story = substitution().take("demand_substitute", "2026-03-19")
    story.refused("substitute", "2026-03-23", "第五十一条")
    story.allowed("substitute", "2026-03-25")
    story.refused("substitute", "2026-03-25", "第五十一条", force=True)
    story.refused("substitute", "2026-03-25", "第五十一条", signed=False)
    story.take("party_performs", "2026-03-20").refused("substitute", "2026-03-25", "第五十一条")


def test_only_clearing_is_done_by_another_and_by_no_interested_one() -> None:
    ways.demanded(duty="其他义务").refused("order_substitute", "2026-03-17", "第五十条")
    ways.demanded().refused("order_substitute", "2026-03-17", "第五十条", interested=True)
    ways.demanded().refused("order_substitute", "2026-03-17", "第五十条", harm=False)
    ways.overdue().refused("order_substitute", "2026-03-17", "第五十条")
    now = ways.overdue().take("substitute_at_once", "2026-03-03").now("2026-03-03")
    assert "事后通知" in {duty.name for duty in now.duties}


def test_an_agreement_waives_surcharges_only_and_only_for_remedies() -> None:
    story = ways.overdue(duty="金钱给付", amount=1000).take("surcharge", "2026-03-03", amount=300)
    story.refused("agree", "2026-03-10", "第四十二条", waived=300)
    story.allowed("agree", "2026-03-10", waived=300, remedied=True)
    story.refused("agree", "2026-03-10", "第四十二条", waived=301, remedied=True)
    story.refused("agree", "2026-03-10", "第四十二条", principal=100)


def test_after_three_years_without_means_nothing_more_is_executed() -> None:
    story = ways.overdue("2023-03-02", perform_by="2023-01-15", remedy_ends_on="2023-02-27")
    story.take("suspend", "2023-03-03", harmless=True)
    story.refused("abandon", "2026-03-03", "第三十九条")
    story.allowed("abandon", "2026-03-04")
    other = ways.overdue("2023-03-02", perform_by="2023-01-15", remedy_ends_on="2023-02-27")
    other.take("suspend", "2023-03-03").refused("abandon", "2026-03-04", "第三十九条")


def test_what_was_executed_on_an_annulled_decision_is_put_back() -> None:
    story = ways.demanded().take("decide", "2026-03-20").take("serve", "2026-03-20").take("execute", "2026-03-23")
    story.refused("restore", "2026-03-24", "第四十一条", wrong=False)
    story.link("litigation", "2026-03-25", "2026-06-01", "撤销")
    assert "执行回转" in {duty.name for duty in story.now("2026-06-02").duties}
    story.allowed("restore", "2026-06-02", wrong=None)
    annulled = ways.demanded().link("reconsideration", "2026-03-03", "2026-03-15", "撤销")
    annulled.refused("decide", "2026-03-20", "第四十条")
    annulled.allowed("end", "2026-03-20", ground="据以执行的行政决定被撤销")


# 非诉执行


def asked(**answers: object) -> Story:
    story = ways.overdue(empowered=False).take("demand", "2026-03-02")
    return story.take("apply_court", "2026-03-17", **answers)


def test_the_court_is_asked_ten_working_days_after_the_demand() -> None:
    story = ways.overdue(empowered=False)
    story.refused("apply_court", "2026-03-17", "第五十四条")
    story.take("demand", "2026-03-02").refused("apply_court", "2026-03-16", "第五十四条")
    story.allowed("apply_court", "2026-03-17")
    story.refused("apply_court", "2026-03-17", "第五十五条", materials=False)
    story.refused("apply_court", "2026-03-17", "第五十五条", head_signed=False)


def test_the_demand_over_the_spring_festival_runs_in_working_days() -> None:
    story = ways.overdue("2025-01-20", perform_by="2025-01-10", remedy_ends_on="2025-01-15")
    story.take("demand", "2025-01-24").refused("apply_court", "2025-02-13", "第五十四条")
    story.allowed("apply_court", "2025-02-14")


@pytest.mark.parametrize(("expired", "last"), [("2025-11-30", "2026-02-28"), ("2025-07-01", "2025-10-09")])
def test_three_months_to_ask_the_court_end_with_the_month_or_after_the_holiday(expired: str, last: str) -> None:
    story = ways.overdue("2025-06-03", perform_by="2025-05-15", remedy_ends_on=expired, empowered=False)
    story.take("demand", "2025-06-03")
    assert story.due("申请法院执行", "2025-12-10") == last
    story.allowed("apply_court", last)


def test_the_court_is_not_asked_before_the_remedies_are_over_or_while_they_run() -> None:
    early = ways.overdue(remedy_ends_on="2026-03-20", empowered=False).take("demand", "2026-03-02")
    early.refused("apply_court", "2026-03-20", "第五十三条")
    suing = ways.overdue(empowered=False).take("demand", "2026-03-02").link("litigation", "2026-02-20")
    suing.refused("apply_court", "2026-03-17", "第五十三条")


def test_the_court_accepts_in_five_days_and_rules_in_seven_or_thirty() -> None:
    story = asked()
    assert story.due("法院受理", "2026-03-18") == "2026-03-24"
    story.take("court_accepts", "2026-03-20")
    assert story.due("法院裁定", "2026-03-21") == "2026-03-31"
    assert story.take("court_hears", "2026-03-23").due("法院裁定", "2026-03-24") == "2026-04-20"


def test_a_refusal_to_execute_is_contested_in_fifteen_days() -> None:
    story = asked().take("court_accepts", "2026-03-20").take(
        "court_rules", "2026-03-30", result="不予执行", reasons="明显缺乏事实根据")
    story.allowed("ask_higher_court", "2026-04-14")
    story.refused("ask_higher_court", "2026-04-15", "第五十八条")
    story.take("ask_higher_court", "2026-04-10").refused("not_executed", "2026-04-11", "第五十八条")
    story.take("higher_court_rules", "2026-05-08").take("not_executed", "2026-05-09")
    assert story.now("2026-05-10").outcome == "不予执行"


def test_only_what_was_seized_is_sold_to_pay_the_fine() -> None:
    story = ways.overdue(empowered=False, duty="金钱给付", amount=1000).take("demand", "2026-03-02")
    story.refused("auction", "2026-03-20", "第四十六条")
    story.link("compulsory_measure", "2026-01-05").allowed("auction", "2026-03-20")
