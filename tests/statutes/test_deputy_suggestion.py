"""建议提案办理: three months, or six, to answer a deputy with whom one has spoken (代表法 51)."""
from __future__ import annotations

from .play import Story

DAY = "2026-03-20"
PRACTICE = "（工作约定，非法律规定）"


def assigned(**answers: object) -> Story:
    return Story("deputy_suggestion", DAY).take("assign", DAY, **answers)


def answered() -> Story:
    return assigned().take("sign_for", "2026-03-23").take("talk", "2026-04-10").take("reply", "2026-05-20")


def test_a_suggestion_is_answered_within_three_months() -> None:
    story = assigned()
    assert story.due("答复", "2026-03-21") == "2026-06-22"  # 6月20日 lies in the Dragon Boat holiday
    assert str(story.now("2026-03-21").clocks["答复"].basis).endswith("第五十一条")


def test_a_hard_one_within_six() -> None:
    assert assigned(complex=True).due("答复", "2026-03-21") == "2026-09-20"  # a Sunday on which offices work


def test_a_proposal_of_the_conference_is_answered_by_the_day_agreed() -> None:
    story = assigned(kind="政协提案", due="2026-07-31")
    assert story.due("答复", "2026-03-21") == "2026-07-31"
    Story("deputy_suggestion", DAY).refused("assign", DAY, PRACTICE, kind="政协提案", due=None)


def test_no_answer_without_having_spoken_with_the_deputy() -> None:
    story = assigned().take("sign_for", "2026-03-23")
    story.refused("reply", "2026-05-20", "第五十一条")
    story.take("talk", "2026-04-10").allowed("reply", "2026-05-20")
    other = assigned(kind="政协提案").take("sign_for", "2026-03-23")
    other.refused("reply", "2026-05-20", PRACTICE)


def test_what_was_sent_back_is_assigned_again_and_keeps_its_day() -> None:
    story = assigned().take("decline", "2026-03-25").take("talk", "2026-03-26")
    story.refused("reply", "2026-05-20", PRACTICE)
    story.take("reassign", "2026-03-27").refused("reply", "2026-05-20", PRACTICE)
    story.take("sign_for", "2026-03-30").allowed("reply", "2026-05-20")
    assert story.due("答复", "2026-04-01") == assigned().due("答复", "2026-03-21")


def test_joint_units_give_their_opinion_first() -> None:
    story = assigned(joint_units=["市公安局"]).take("sign_for", "2026-03-23").take("talk", "2026-04-10")
    story.refused("reply", "2026-05-20", PRACTICE)
    story.take("join", "2026-04-20").allowed("reply", "2026-05-20")


def test_an_answer_is_signed_by_a_head() -> None:
    story = assigned().take("sign_for", "2026-03-23").take("talk", "2026-04-10")
    story.refused("reply", "2026-05-20", PRACTICE, signed_by=None)


def test_who_is_not_content_is_spoken_with_and_answered_again() -> None:
    story = answered().take("judge", "2026-05-25", view="不满意")
    story.refused("close", "2026-05-26", PRACTICE)
    story.refused("reply_again", "2026-05-26", PRACTICE)
    story.take("talk", "2026-05-28").take("reply_again", "2026-06-05", level="已经解决或者采纳")
    story.refused("close", "2026-06-08", PRACTICE)
    story.take("judge", "2026-06-06").take("close", "2026-06-08", result="已经解决或者采纳")


def test_it_ends_as_it_was_answered_and_its_promises_are_kept_after() -> None:
    story = answered().take("judge", "2026-05-25")
    story.refused("close", "2026-05-26", PRACTICE, result="留作参考")
    story.take("close", "2026-05-26").allowed("fulfil", "2026-11-02", promise="300个车位", result="已建成")
    story.refused("publish", "2026-06-01", PRACTICE, screened=False)
    story.allowed("report_handling", "2026-12-01")


def test_a_late_answer_is_late_and_still_owed() -> None:
    story = assigned().take("sign_for", "2026-03-23").take("talk", "2026-04-10")
    assert story.now("2026-07-01").clocks["答复"].late
    story.allowed("reply", "2026-07-01")
