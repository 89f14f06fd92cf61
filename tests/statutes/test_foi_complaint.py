"""政府信息公开投诉举报: 政府信息公开条例 47, 51."""
from __future__ import annotations

from .play import Story

DAY, URGED, COMPLAINED = "2026-03-02", "第四十七条", "第五十一条"
PRACTICE = "（工作约定，非法律规定）"


def received(**answers: object) -> Story:
    return Story("foi_complaint", DAY).take("receive", DAY, **answers)


def concluded(**answers: object) -> Story:
    return received().take("conclude", "2026-03-06", **answers)


def test_a_complaint_runs_from_receipt_to_the_reply() -> None:
    story = concluded().take("urge", "2026-03-09")
    assert story.due("整改", "2026-03-09") == "2026-03-19"
    story.take("rectify", "2026-03-16").take("check", "2026-03-18").take("close", "2026-03-19")
    assert story.now("2026-03-19").outcome == "督促整改，已整改"
    assert story.now("2026-03-19").clocks["答复"].pending
    story.take("reply", "2026-03-20")
    assert not story.now("2026-03-20").clocks["答复"].pending


def test_what_the_authority_finds_itself_needs_no_reply() -> None:
    story = Story("foi_complaint", DAY).take("find_lapse", DAY).take("conclude", "2026-03-06")
    assert "答复" not in story.now("2026-03-06").clocks
    story.refused("reply", "2026-03-06", COMPLAINED)


def test_the_organ_may_first_explain() -> None:
    story = received().take("ask_organ", DAY, explain_by="2026-03-09")
    story.refused("conclude", "2026-03-09", PRACTICE)
    story.allowed("conclude", "2026-03-10")
    story.take("organ_explains", "2026-03-05").allowed("conclude", "2026-03-05")


def test_who_did_nothing_wrong_is_neither_urged_nor_blamed() -> None:
    cleared = concluded(founded=False)
    for step in ("urge", "criticise", "propose"):
        cleared.refused(step, "2026-03-09", URGED)
        concluded().allowed(step, "2026-03-09")
    cleared.allowed("close", "2026-03-09", result="投诉举报不成立")
    concluded().refused("close", "2026-03-09", URGED, result="投诉举报不成立")


def test_a_case_is_closed_when_what_was_asked_is_done() -> None:
    concluded().take("urge", "2026-03-09").refused("close", "2026-03-10", PRACTICE)
    concluded().refused("close", "2026-03-10", URGED, result="通报批评")
    concluded().take("criticise", "2026-03-10").allowed("close", "2026-03-10", result="通报批评")
    failed = concluded().take("urge", "2026-03-09").take("rectify", "2026-03-16").take(
        "check", "2026-03-18", rectified=False)
    failed.refused("close", "2026-03-19", PRACTICE)


def test_what_reconsideration_found_unlawful_is_founded() -> None:
    story = received().link("reconsideration", "2026-02-01", "2026-03-01", "责令履行")
    story.refused("conclude", "2026-03-06", COMPLAINED, founded=False)
    story.allowed("conclude", "2026-03-06")


def test_what_belongs_elsewhere_is_passed_on() -> None:
    assert received().take("refer", "2026-03-03").now("2026-03-03").outcome == "转有权机关处理"
