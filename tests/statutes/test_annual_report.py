"""年度报告 and 约稿: who is told by when (督察工作规定第23、24条), what must be in it (第25条), in what order."""
from __future__ import annotations

from .play import Story

PRACTICE = "（工作约定，非法律规定）"


def begun(**answers: object) -> Story:
    return Story("annual_report", "2026-01-05").take("begin", "2026-01-05", **answers)


def frozen(**answers: object) -> Story:
    return begun(**answers).take("freeze", "2026-02-10")


def signed(**answers: object) -> Story:
    return frozen(**answers).take("sign_off", "2026-02-11")


def reported(**answers: object) -> Story:
    return signed(**answers).take("report_here", "2026-02-12").take("report_up", "2026-02-13")


def asked() -> Story:
    return Story("paragraph_request", "2026-01-06").take("ask", "2026-01-06", due="2026-01-20")


def test_the_days_are_those_of_the_law_read_strictly() -> None:
    story = begun()
    assert story.due("报送同级", "2026-01-06") == "2026-02-28"
    assert story.due("报送上级", "2026-01-06") == "2026-02-28"
    assert story.due("公开", "2026-01-06") == "2026-03-31"
    state = story.now("2026-01-06").clocks["公开"]
    assert str(state.basis) == "《法治政府建设与责任落实督察工作规定》第二十四条"
    assert state.period == "次年4月1日之前"


def test_before_the_first_of_march_is_the_29th_in_a_leap_year() -> None:
    story = Story("annual_report", "2028-01-05").take("begin", "2028-01-05", year=2027)
    assert story.due("报送同级", "2028-01-06") == "2028-02-29"


def test_a_province_reports_upward_before_april_and_a_township_to_no_congress_committee() -> None:
    assert begun(level="省级").due("报送上级", "2026-01-06") == "2026-03-31"
    assert "报送同级" not in begun(level="乡级").now("2026-01-06").clocks


def test_a_report_not_published_by_the_middle_of_april_is_not_in_time() -> None:
    story = reported()
    assert not story.now("2026-03-31").clocks["公开"].late
    assert story.now("2026-04-15").clocks["公开"].late
    assert story.take("publish", "2026-04-15").now("2026-04-15").clocks["公开"].late


def test_it_goes_from_drafting_to_the_public() -> None:
    story = begun().take("draft", "2026-01-20").take("ask_views", "2026-01-21").take("collect_views", "2026-01-30")
    story.take("freeze", "2026-02-10").take("sign_off", "2026-02-11").take("report_here", "2026-02-12")
    story.take("report_up", "2026-02-13").take("publish", "2026-03-02")
    now = story.now("2026-03-03")
    assert now.outcome == "已公开"
    assert not [state for state in now.clocks.values() if state.late]
    story.allowed("amend", "2026-04-20")


def test_nothing_is_reported_or_published_before_it_is_signed() -> None:
    for step in ("report_here", "report_up", "publish"):
        assert frozen().refusals(step, "2026-02-12")
    anew = signed().take("reopen", "2026-02-12").take("freeze", "2026-02-13")
    for step in ("report_here", "report_up"):
        anew.refused(step, "2026-02-14", PRACTICE)


def test_what_was_opened_again_is_frozen_and_signed_anew() -> None:
    story = signed().take("reopen", "2026-02-12")
    story.refused("sign_off", "2026-02-13", PRACTICE)
    story.take("freeze", "2026-02-13", version=4, digest="丙")
    story.refused("sign_off", "2026-02-14", PRACTICE)
    story.take("sign_off", "2026-02-14", version=4, digest="丙").allowed("report_here", "2026-02-15")


def test_a_report_lacking_one_of_the_five_parts_is_not_made_final() -> None:
    begun().refused("freeze", "2026-02-10", "第二十五条", parts=["主要举措和成效", "不足和原因"])


def test_opinions_asked_for_are_summed_up_before_it_is_made_final() -> None:
    story = begun().take("ask_views", "2026-01-21", reply_by="2026-01-30")
    story.refused("freeze", "2026-02-10", PRACTICE)
    assert story.now("2026-01-31").clocks["征求意见"].late


def test_it_goes_to_the_public_after_it_was_reported_and_screened() -> None:
    signed().refused("publish", "2026-02-20", PRACTICE)
    reported().refused("publish", "2026-03-02", "第十七条", screened=False)
    reported(level="乡级").allowed("publish", "2026-03-02")


def test_a_secret_report_is_reported_but_not_published() -> None:
    signed().refused("withhold", "2026-03-02", PRACTICE)
    story = reported().take("withhold", "2026-03-02")
    assert story.now("2026-04-15").outcome == "不公开（涉密）"
    assert not story.now("2026-04-15").clocks["公开"].late


def test_the_day_of_reporting_is_not_ahead() -> None:
    signed().refused("report_up", "2026-02-12", "第二十三条", reported_on="2026-02-20")


def test_where_it_is_copied_to_is_said() -> None:
    signed().refused("report_up", "2026-02-12", "第二十三条", copied_to=None)


def test_a_paragraph_is_due_on_its_day_and_late_after() -> None:
    story = asked()
    assert story.due("交稿", "2026-01-07") == "2026-01-20"
    assert story.now("2026-01-21").clocks["交稿"].late


def test_a_paragraph_is_handed_in_sent_back_and_taken_in() -> None:
    story = asked().take("urge", "2026-01-19").take("hand_in", "2026-01-20")
    story.take("send_back", "2026-01-21", due="2026-01-23").refused("accept", "2026-01-22", PRACTICE)
    assert story.due("交稿", "2026-01-22") == "2026-01-23"
    story.take("hand_in", "2026-01-22").take("accept", "2026-01-23")
    assert story.now("2026-01-24").outcome == "已采用"


def test_only_what_was_handed_in_can_be_taken_in() -> None:
    asked().refused("accept", "2026-01-19", PRACTICE)
    story = asked().take("have_nothing", "2026-01-19")
    story.refused("accept", "2026-01-20", PRACTICE)
    story.allowed("withdraw", "2026-01-20")


def test_the_day_asked_for_is_to_come() -> None:
    Story("paragraph_request", "2026-01-06").refused("ask", "2026-01-06", PRACTICE, due="2026-01-05")
