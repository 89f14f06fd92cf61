"""行政复议法 before 2024 and its 实施条例 (2007), as matters played step by step."""
from __future__ import annotations

from .play import Story


def applied() -> Story:
    story = Story("reconsideration", "2023-12-18", version="reconsideration_2017")
    return story.take("receive", "2023-12-18", known_on="2023-12-01", filed_on="2023-12-18")


def answered() -> Story:
    return applied().take("send_copy", "2023-12-20").take("respond", "2023-12-28")


def test_receipt_is_acceptance_and_sixty_days_run_into_the_new_year() -> None:
    story = applied()
    assert story.now("2023-12-19").phase == "审理"
    assert story.due("作出决定", "2023-12-19") == "2024-02-18"  # worked for the Spring Festival


def test_a_refusal_comes_within_five_working_days() -> None:
    applied().allowed("refuse", "2023-12-25")
    applied().refused("refuse", "2023-12-26", "第十七条")


def test_the_former_act_needs_no_opinions_and_no_examination() -> None:
    answered().allowed("decide", "2024-01-15")


def test_the_respondent_that_keeps_silent_loses() -> None:
    story = applied().take("send_copy", "2023-12-20")
    story.refused("decide", "2024-01-15", "第二十八条", kind="维持")
    story.allowed("decide", "2024-01-15", kind="撤销")


def test_only_discretion_and_compensation_are_mediated() -> None:
    answered().refused("mediate", "2024-01-10", "第五十条", discretion=False)
    answered().allowed("mediate", "2024-01-10")


def test_nobody_is_made_worse_off() -> None:
    answered().refused("decide", "2024-01-15", "第五十一条", kind="变更", worse=True)


def test_time_for_correction_and_suspension_does_not_count() -> None:
    story = applied().take("ask_correction", "2023-12-20").take("correct", "2023-12-25")
    assert story.due("作出决定", "2023-12-26") == "2024-02-21"
    story.take("suspend", "2024-01-05").take("resume", "2024-01-15")
    assert story.due("作出决定", "2024-01-16") == "2024-03-04"


def test_an_extension_is_approved_by_the_head_of_the_agency() -> None:
    story = answered()
    story.allowed("extend", "2024-01-20")
    by_the_office = {"by": {"name": "某", "role": "reconsideration_head"}, "on": "2024-01-20"}
    story.refused("extend", "2024-01-20", "第三十一条", agreed=by_the_office)
    story.refused("extend", "2024-01-20", "第三十一条", told_on=None)
    story.refused("extend", "2024-01-20", "第三十一条", amount=31)


def test_sixty_days_of_suspension_end_the_case() -> None:
    stale = {"ground": "中止满六十日原因未消除"}
    story = answered().take("suspend", "2024-01-02", ground="公民死亡，近亲属未定")
    story.refused("terminate", "2024-03-02", "第四十二条", **stale)
    story.allowed("terminate", "2024-03-03", **stale)


def test_evidence_collected_meanwhile_is_not_admitted_and_one_does_not_inquire_alone() -> None:
    own = {"from_whom": "被申请人", "collected_on": "2023-12-25"}
    answered().refused("admit_evidence", "2024-01-05", "第二十四条", **own)
    answered().refused("inquire", "2024-01-05", "第三十二条", team=[{"name": "孙三"}])


def test_the_same_act_is_not_done_again() -> None:
    story = answered().take("decide", "2024-01-15", kind="撤销")
    story.refused("redo", "2024-02-15", "第二十八条", same_facts=True, same_act=True)


def test_nothing_is_charged() -> None:
    story = Story("reconsideration", "2023-12-18", version="reconsideration_2017")
    days = {"known_on": "2023-12-01", "filed_on": "2023-12-18"}
    story.refused("receive", "2023-12-18", "第三十九条", fee=10, **days)


def test_nothing_was_decided_before_the_respondent_was_asked_and_its_ten_days_were_over() -> None:
    applied().refused("decide", "2024-01-15", "第二十三条")
    applied().take("send_copy", "2023-12-20").refused("decide", "2023-12-28", "第二十三条")
    applied().take("send_copy", "2023-12-20").take("respond", "2023-12-26").allowed("decide", "2023-12-28")
