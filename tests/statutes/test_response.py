"""政策解读、政务舆情回应: 国办发〔2016〕80号, 国办发〔2016〕61号, 政府信息公开条例 6, 优化营商环境条例 38."""
from __future__ import annotations

from .play import Story

GRAVE = "特别重大、重大突发事件"


def planned(**answers: object) -> Story:
    return Story("policy_interpretation", "2026-03-02").take("plan", "2026-03-02", **answers)


def sent() -> Story:
    return planned().take("draft", "2026-03-03").take("send_together", "2026-03-04")


def test_an_interpretation_goes_out_with_its_document() -> None:
    sent().refused("publish", "2026-03-10", "二")
    story = sent().take("note_issue", "2026-03-10")
    assert story.due("同步发布", "2026-03-10") == "2026-03-10"
    story.refused("publish", "2026-03-10", "二", published_on="2026-03-09")
    story.allowed("publish", "2026-03-10")
    late = sent().take("note_issue", "2026-03-10").take("publish", "2026-03-12")
    assert late.now("2026-03-12").clocks["同步发布"].late


def test_an_interpretation_that_was_not_sent_with_the_document_is_not_published() -> None:
    planned().take("draft", "2026-03-03").take("note_issue", "2026-03-10").refused("publish", "2026-03-10", "二")
    story = sent().take("send_back", "2026-03-05").take("note_issue", "2026-03-10")
    story.refused("publish", "2026-03-10", "二")
    story.take("send_together", "2026-03-10").allowed("publish", "2026-03-10")


def test_what_touches_businesses_is_always_interpreted() -> None:
    planned(market=True).refused("skip", "2026-03-04", "第三十八条", reason="内部管理、人事任免")
    planned(market=True).allowed("skip", "2026-03-04", reason="文件未出台")
    planned().allowed("skip", "2026-03-04", reason="内部管理、人事任免")


def test_who_drafts_interprets() -> None:
    refused = planned().refusals("draft", "2026-03-03", by="foi_desk")
    assert [one.word for one in refused] == ["by"]


def known(grade: str = "其他政务舆情", at: str = "2026-03-02T08:00:00") -> Story:
    return Story("public_concern", "2026-03-02").take("register", "2026-03-02", grade=grade, known_at=at)


def test_of_a_grave_event_the_public_hears_in_five_hours_and_the_press_in_twenty_four() -> None:
    story = known(GRAVE)
    clocks = story.now("2026-03-02").clocks
    assert str(clocks["发布权威信息"].due) == "2026-03-02 13:00:00"
    assert str(clocks["新闻发布会"].due) == "2026-03-03 08:00:00"


def test_other_concerns_are_answered_in_forty_eight_hours() -> None:
    assert str(known().now("2026-03-02").clocks["回应"].due) == "2026-03-04 08:00:00"


def test_of_a_grave_event_one_speaks_before_all_is_known_and_goes_on_speaking() -> None:
    story = known(GRAVE).take("release", "2026-03-02", released_at="2026-03-02T10:00:00")
    story.take("judge", "2026-03-02", finding="正在核实").take("brief", "2026-03-02")
    story.refused("close", "2026-03-03", "三(四)")
    story.take("judge", "2026-03-03").take("handle", "2026-03-03").refused("close", "2026-03-03", "三(四)")
    story.take("release", "2026-03-03", released_at="2026-03-03T10:00:00").allowed("close", "2026-03-04")


def test_a_grave_event_has_its_press_conference_and_is_never_passed_over() -> None:
    story = known(GRAVE).take("judge", "2026-03-02").take("release", "2026-03-02", released_at="2026-03-02T10:00:00")
    story.take("handle", "2026-03-03").refused("close", "2026-03-03", "三(四)")
    known(GRAVE).take("judge", "2026-03-02").refused("dismiss", "2026-03-02", "三(四)")


def test_nothing_is_said_unchecked_of_an_ordinary_concern() -> None:
    known().refused("release", "2026-03-02", "三(三)", released_at="2026-03-02T10:00:00")
    known().refused("release", "2026-03-02", "三(三) 三(四)", released_at="2026-03-02T07:00:00")


def test_a_harmful_falsehood_is_put_right() -> None:
    story = known().take("judge", "2026-03-02", finding="虚假或者不完整信息", harmful=True)
    story.refused("dismiss", "2026-03-02", "第六条")
    story.take("release", "2026-03-02", released_at="2026-03-02T10:00:00").refused("close", "2026-03-03", "第六条")
    story.take("clarify", "2026-03-03").allowed("close", "2026-03-03")
    known().take("judge", "2026-03-02").refused("clarify", "2026-03-02", "第六条")


def test_what_is_true_is_dealt_with() -> None:
    story = known().take("judge", "2026-03-02", finding="反映的问题属实")
    story.take("release", "2026-03-02", released_at="2026-03-02T10:00:00").refused("close", "2026-03-03", "三(三)")
    story.take("handle", "2026-03-03").allowed("close", "2026-03-03")
