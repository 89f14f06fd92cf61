"""第一责任人履职台账, 年度述法, 部门年度报告: 督察工作规定 6—9; 第一责任人职责规定; 法治宣传教育法 38."""
from __future__ import annotations

from datetime import date

from fadu.procedures.matter import Parameter, Place

from .play import Story

DAY = "2026-01-12"
PRACTICE = "（工作约定，非法律规定）"
PARTY = "党委主要负责人"


def begun(**answers: object) -> Story:
    return Story("first_responsible", DAY).take("open", DAY, **answers)


def reporting(**answers: object) -> Story:
    return Story("law_performance_report", DAY).take("arrange", DAY, **answers)


def test_a_committee_hears_last_year_s_report_within_the_year() -> None:
    story = begun(kind=PARTY, post="市委书记")
    assert story.due("专题听取汇报", "2026-01-13") == "2026-12-31"
    assert str(story.now("2026-01-13").clocks["专题听取汇报"].basis).endswith("第七条")
    story.refused("close", "2027-01-10", "第七条")
    story.allowed("close", "2027-01-10", shortfall="因换届未安排，已补听")
    story.take("hear_year", "2026-03-20").allowed("close", "2027-01-10")


def test_a_government_has_no_such_day_but_what_its_place_has_set() -> None:
    story = begun()
    assert "专题听取汇报" not in story.now("2026-01-13").clocks
    since = date(2022, 1, 1)
    story.place = Place(story.place.calendar, "410203", "", {"年度听取法治建设汇报次数.政府": (Parameter(4, since),)})
    for day in ("2026-02-10", "2026-05-12", "2026-08-11"):
        story.take("hear", day)
    story.refused("close", "2027-01-10", PRACTICE)
    story.take("hear", "2026-11-10").allowed("close", "2027-01-10")


def test_a_meeting_to_come_is_not_on_record() -> None:
    begun().refused("hear", "2026-02-10", PRACTICE, held_on="2026-02-11")


def test_it_is_a_government_or_department_that_reports_to_the_committee() -> None:
    begun(kind=PARTY).refused("consult", "2026-02-10", "第六条")
    begun().allowed("consult", "2026-02-10")


def test_the_record_is_closed_after_the_yearly_report() -> None:
    story = begun().link("law_performance_report", "2026-12-20")
    story.refused("close", "2027-01-10", PRACTICE)
    story.link("law_performance_report", "2026-12-20", "2027-01-08", "已述法").allowed("close", "2027-01-10")
    assert story.due("归档", "2026-12-20") == "2027-02-28"


def test_a_report_tells_of_the_duties_and_of_the_study_of_law() -> None:
    story = reporting()
    story.refused("submit", "2026-01-20", "第七条", parts=["学法用法情况"])
    story.refused("submit", "2026-01-20", "第三十八条", parts=["履行第一责任人职责情况"])
    earlier = Story("law_performance_report", "2025-03-03").take("arrange", "2025-03-03")
    earlier.refused("submit", "2025-03-04", PRACTICE, parts=["履行第一责任人职责情况"])


def test_it_is_spoken_before_it_is_judged_unless_in_writing() -> None:
    reporting().take("submit", "2026-01-20").refused("assess", "2026-01-25", PRACTICE)
    reporting(way="书面述法").take("submit", "2026-01-20").allowed("assess", "2026-01-25")


def test_what_was_sent_back_is_handed_in_anew() -> None:
    story = reporting().take("submit", "2026-01-20").take("send_back", "2026-01-21")
    assert story.due("提交述法报告", "2026-01-22") == "2026-02-20"
    story.refused("speak", "2026-01-27", PRACTICE)
    story.take("submit", "2026-01-26").allowed("speak", "2026-01-27")


def test_votes_add_up() -> None:
    story = reporting().take("submit", "2026-01-20").take("speak", "2026-01-27")
    story.refused("assess", "2026-01-27", PRACTICE, good=17)


def test_criticism_is_answered_before_the_result_stands() -> None:
    story = reporting().take("submit", "2026-01-20").take("speak", "2026-01-27").take("assess", "2026-01-27")
    story.take("feedback", "2026-02-02").refused("confirm", "2026-02-10", PRACTICE)
    story.take("rectify", "2026-02-20").refused("confirm", "2026-02-25", "第七条", reviewed=False)
    story.refused("confirm", "2026-02-25", "第八条", used=None)
    story.take("confirm", "2026-02-25")
    assert story.now("2026-02-26").outcome == "已述法"


def test_who_need_not_report_is_excused_by_the_head() -> None:
    reporting().refused("excuse", "2026-01-20", PRACTICE, agreed=None)
    reporting().allowed("excuse", "2026-01-20")


def department() -> Story:
    return Story("department_report", DAY).take("begin", DAY).take("draft", "2026-02-02")


def test_a_department_reports_before_march_and_publishes_before_april() -> None:
    story = department()
    assert (story.due("报送", "2026-02-03"), story.due("公开", "2026-02-03")) == ("2026-02-28", "2026-03-31")
    story.refused("submit", "2026-02-10", PRACTICE)
    story.take("sign", "2026-02-05").refused("submit", "2026-02-10", "第二十三条", copied_to=None)
    story.take("submit", "2026-02-10").refused("publish", "2026-03-02", "第十七条", screened=False)
    story.take("publish", "2026-03-02")
    story.refused("criticise", "2026-04-10", "第二十六条", facts="没有")


def test_five_parts_are_in_the_report_of_a_department() -> None:
    story = Story("department_report", DAY).take("begin", DAY)
    story.refused("draft", "2026-02-02", "第二十五条", parts=["主要举措和成效"])


def test_who_does_not_report_is_criticised_once_the_day_has_passed() -> None:
    department().refused("criticise", "2026-02-28", "第二十六条", facts="未报送")
    department().allowed("criticise", "2026-03-02", facts="未报送")
