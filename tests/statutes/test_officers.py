"""执法主体、委托、执法证件、培训、考试、学法: who may enforce, and who may not."""
from __future__ import annotations

import pytest

from .play import Story

DAY = "2026-03-02"
PRACTICE = "（工作约定，非法律规定）"
LN = "210100"


def submitted(**answers: object) -> Story:
    return Story("enforcement_entity", DAY).take("submit", DAY, **answers)


def test_an_organ_is_reviewed_confirmed_and_announced() -> None:
    story = submitted().take("review", "2026-03-03").take("confirm", "2026-03-05")
    assert [duty.name for duty in story.now("2026-03-05").duties] == ["公告"]
    story.take("announce", "2026-03-09").take("change", "2026-06-01").take("announce_change", "2026-06-05")
    assert story.now("2026-06-06").duties == []


@pytest.mark.parametrize(("kind", "answers", "article"), [
    ("法律、法规授权的组织", {"authorised": False}, "第十九条"),
    ("承接处罚权的乡镇、街道", {"provincial": False}, "第二十四条"),
    ("受委托组织", {}, "第二十条"),
    ("内设机构、派出机构、议事协调机构", {}, "第十七条"),
])
def test_who_has_no_power_of_its_own_is_no_organ(kind: str, answers: dict[str, object], article: str) -> None:
    submitted(kind=kind).refused("review", "2026-03-03", article, **answers)
    story = submitted(kind=kind).take("review", "2026-03-03", result="不具备", reasons="没有授权", **answers)
    story.refused("confirm", "2026-03-04", PRACTICE)
    assert story.take("refuse", "2026-03-04").now("2026-03-05").outcome == "不予确认"


def proposed(**answers: object) -> Story:
    return Story("enforcement_delegation", DAY).take("propose", DAY, **answers)


def reviewed(**answers: object) -> Story:
    return proposed(**answers).take("review", "2026-03-03")


def test_a_delegation_is_written_and_published_by_both() -> None:
    story = reviewed().take("sign", "2026-03-05")
    story.refused("publish", "2026-03-06", "第二十条", both=False)
    story.take("publish", "2026-03-06").take("supervise", "2026-06-01").allowed("renew", "2027-12-01")
    assert story.due("委托期限", "2026-06-01") == "2027-12-31"
    reviewed().refused("sign", "2026-03-05", "第二十条", items=None)
    reviewed().refused("sign", "2026-03-05", "第二十条", powers=None)


def test_compulsory_measures_are_not_delegated() -> None:
    reviewed(kind="行政强制措施").refused("sign", "2026-03-05", "第十七条")


def test_nobody_delegates_what_was_delegated_to_him() -> None:
    reviewed(again=True).refused("sign", "2026-03-05", "第二十条")
    reviewed(kind="行政许可", delegate_kind="行政机关", again=True).refused("sign", "2026-03-05", "第二十四条")


def test_only_fit_public_bodies_are_delegates() -> None:
    reviewed(delegate_kind="个人").refused("sign", "2026-03-05", "第二十条")
    reviewed(kind="行政许可").refused("sign", "2026-03-05", "第二十四条")
    for wanting in ("public", "staff"):
        proposed().take("review", "2026-03-03", **{wanting: False}).refused("sign", "2026-03-05", "第二十一条")
    proposed().take("review", "2026-03-03", needs_technical=True).refused("sign", "2026-03-05", "第二十一条")
    proposed().take("review", "2026-03-03", own=False).refused("sign", "2026-03-05", "第二十条")
    proposed().refused("review", "2026-03-03", "第二十条", ground=None)
    proposed().refused("sign", "2026-03-05", "第二十一条")


def test_in_liaoning_and_inner_mongolia_it_is_filed() -> None:
    story = Story("enforcement_delegation", DAY, LN).take("propose", DAY).take("review", DAY).take("sign", "2026-03-05")
    assert {duty.name for duty in story.now("2026-03-05").duties} == {"公布委托书", "备案", "委托期限"}
    assert "备案" not in {duty.name for duty in reviewed().take("sign", "2026-03-05").now("2026-03-05").duties}


def applied(place: str = "", **answers: object) -> Story:
    return Story("officer_certificate", DAY, place).take("apply", DAY, **answers)


def holding(place: str = "", **answers: object) -> Story:
    story = applied(place).take("check", "2026-03-03").take("train", "2026-03-10").take("examine", "2026-03-20")
    return story.take("issue", "2026-03-23", **answers)


def test_no_card_for_hired_hands() -> None:
    applied(post="聘用、劳务派遣、借调").refused("check", "2026-03-03", "第四十二条")
    applied("410100", post="工勤人员").refused("check", "2026-03-03", "第二十条")
    applied("370100", post="聘用、劳务派遣、借调").refused("check", "2026-03-03", "第十条")
    applied(duty=False).refused("check", "2026-03-03", "第四十二条")


def test_sixty_hours_then_the_exam_then_the_card() -> None:
    story = applied().take("check", "2026-03-03")
    story.refused("examine", "2026-03-04", f"二(二) {PRACTICE}")
    story.take("train", "2026-03-04", hours=59).refused("examine", "2026-03-05", PRACTICE)
    story.take("train", "2026-03-05", hours=1).take("examine", "2026-03-06", passed=False)
    story.refused("issue", "2026-03-09", "二(二)")
    story.take("examine", "2026-03-20").allowed("issue", "2026-03-23")


def test_lawyers_are_spared_the_exam() -> None:
    applied(lawyer=True).take("check", "2026-03-03").take("examine", "2026-03-04", exempted=True, passed=False).allowed(
        "issue", "2026-03-05")
    applied().take("check", "2026-03-03").refused("examine", "2026-03-04", "六(二十三)", exempted=True)


def test_nobody_enforces_without_a_card_in_force() -> None:
    applied().refused("use", "2026-03-03", "第四十二条")
    holding().allowed("use", "2026-03-24")
    holding(valid_until="2026-12-31").refused("use", "2027-01-01", "第四十二条")
    story = holding(valid_until="2026-12-31").take("change", "2026-12-01", valid_until="2031-12-31")
    story.allowed("use", "2027-01-01")


@pytest.mark.parametrize("wrong", [{"category": "税务"}, {"region": "外市"}, {"assistant": True}])
def test_a_card_is_for_its_field_place_and_holder(wrong: dict[str, object]) -> None:
    holding().refused("use", "2026-03-24", "第四十二条", **wrong)


def test_helpers_take_no_compulsory_measures() -> None:
    holding().refused("use", "2026-03-24", "第十七条", assistant=True, force=True)


def test_a_suspended_card_is_no_card() -> None:
    story = holding(LN)
    story.refused("suspend", "2026-04-01", "第三十六条", until="2026-10-02")
    story.take("suspend", "2026-04-01", until="2026-10-01")
    assert story.due("通知暂扣", "2026-04-01") == "2026-04-07"
    story.refused("use", "2026-10-01", "第三十六条")
    story.allowed("use", "2026-10-02")
    story.take("restore", "2026-05-06").allowed("use", "2026-05-07")
    holding().take("suspend", "2026-04-01").refused("use", "2026-04-02", "第四十二条")


def test_a_card_withdrawn_cancelled_lost_or_not_renewed_is_no_card() -> None:
    story = holding(LN).take("withdraw", "2026-04-01").refused("use", "2026-04-02", "第四十二条") or holding(LN)
    story.refused("withdraw", "2026-04-01", "第三十六条", moved=False)
    story.refused("withdraw", "2026-04-01", "四", heard=False)
    story.refused("cancel", "2026-04-01", "第十四条", ground="证件被收回")
    holding().take("cancel", "2026-04-01").refused("use", "2026-04-02", "第四十二条")
    lost = holding().take("report_loss", "2026-04-01")
    lost.refused("use", "2026-04-02", "第四十二条")
    lost.take("reissue", "2026-04-10").allowed("use", "2026-04-13")
    holding().take("annual_check", "2026-12-01", passed=False).refused("use", "2026-12-02", PRACTICE)


def test_the_annual_check_wants_sixty_hours_and_the_exam() -> None:
    holding().refused("annual_check", "2026-12-01", PRACTICE, hours=59)
    holding().refused("annual_check", "2026-12-01", PRACTICE, exam=False)
    holding().allowed("annual_check", "2026-12-01", hours=59, passed=False)


@pytest.mark.parametrize(("body", "article"), [
    ("党委理论学习中心组", "第七条"), ("政府常务会议", "第八条"), ("部门领导班子", "第九条"),
])
def test_two_lectures_a_year_for_each(body: str, article: str) -> None:
    Story("law_study", DAY).refused("plan", DAY, article, body=body, lectures=1)
    story = Story("law_study", DAY).take("plan", DAY, body=body).take("lecture", "2026-04-01")
    story.refused("close", "2026-12-30", article, why_few=None)
    story.allowed("close", "2026-12-30")
    story.take("lecture", "2026-08-03").take("close", "2026-12-30", why_few=None)


def test_sixty_hours_a_year_and_more_for_who_fell_short() -> None:
    Story("officer_training", "2025-03-03").refused("plan", "2025-03-03", "十(三十四)", hours_each=59)
    Story("officer_training", DAY).refused("plan", DAY, PRACTICE, hours_each=59)
    story = Story("officer_training", DAY).take("plan", DAY).take("hold", "2026-03-10").take("credit", "2026-03-10")
    story.refused("close", "2026-12-30", PRACTICE, remedy=None)
    story.allowed("close", "2026-12-30", reached=100, remedy=None)
    story.refused("close", "2026-12-30", PRACTICE, reached=101)


def test_the_numbers_of_an_exam_fit() -> None:
    story = Story("law_exam", DAY).take("plan", DAY, held_on="2026-03-10").take("enrol", "2026-03-03")
    story.refused("score", "2026-03-09", PRACTICE)
    story.refused("score", "2026-03-11", PRACTICE, sat=101)
    story.refused("score", "2026-03-11", PRACTICE, sat=90, passed=91)
    story.take("score", "2026-03-11").take("resit", "2026-03-20").take("close", "2026-03-23")
