"""督办任务 and 采集文件: practice, which says that it is practice."""
from __future__ import annotations

from datetime import date

from fadu.statutes import procedure

from . import paths
from .play import Story

PRACTICE = "（工作约定，非法律规定）"


def test_a_task_goes_from_assignment_to_its_end() -> None:
    story = paths.reported().take("verify", "2026-06-03").take("finish", "2026-06-04")
    now = story.now("2026-06-05")
    assert (now.phase, now.outcome) == ("办结", "办结")
    assert not now.clocks["完成"].late


def test_no_step_of_it_pretends_to_be_law() -> None:
    for name in ("supervised_task", "intake_document"):
        for step in procedure(name, date(2017, 1, 1)).steps:
            assert str(step.basis) == f"《办理惯例》{PRACTICE}"


def test_it_is_due_on_its_day_and_late_after() -> None:
    story = paths.supervised()
    assert story.due("完成", "2026-06-30") == "2026-06-30"
    assert not story.now("2026-06-30").clocks["完成"].late
    assert story.now("2026-07-01").clocks["完成"].late
    assert story.take("report_done", "2026-07-05").now("2026-07-06").clocks["完成"].late


def test_a_task_has_a_lead_unit_a_name_and_a_day_to_come() -> None:
    story = Story("supervised_task", "2026-03-02")
    for line in ("name", "lead_units", "deadline"):
        story.refused("assign", "2026-03-02", PRACTICE, **{line: None})
    story.refused("assign", "2026-03-02", PRACTICE, deadline="2026-03-01")


def test_the_lead_unit_signs_before_it_reports() -> None:
    story = Story("supervised_task", "2026-03-02").take("assign", "2026-03-02")
    story.refused("report_progress", "2026-03-03", PRACTICE)
    assert [duty.name for duty in story.now("2026-03-03").duties] == ["完成", "签收"]


def test_a_task_sent_back_by_the_unit_is_assigned_anew() -> None:
    story = Story("supervised_task", "2026-03-02").take("assign", "2026-03-02").take("decline", "2026-03-03")
    assert story.now("2026-03-03").phase == "待重新交办"
    story.take("reassign", "2026-03-04")
    assert "签收" in {duty.name for duty in story.now("2026-03-05").duties}
    story.take("sign_for", "2026-03-05")


def test_what_is_done_is_verified_before_it_is_closed() -> None:
    story = paths.reported()
    story.refused("finish", "2026-06-02", PRACTICE)
    story.take("verify", "2026-06-02", passed=False).refused("finish", "2026-06-03", PRACTICE)
    story.take("send_back", "2026-06-03", deadline="2026-07-15")
    assert story.due("完成", "2026-06-04") == "2026-07-15"
    story.take("report_done", "2026-07-01").refused("finish", "2026-07-02", PRACTICE)
    story.take("verify", "2026-07-02").take("finish", "2026-07-03")


def test_more_time_is_asked_for_and_granted_by_the_head() -> None:
    story = paths.supervised()
    story.refused("decide_extension", "2026-06-02", PRACTICE)
    story.take("ask_extension", "2026-06-01")
    story.refused("decide_extension", "2026-06-02", PRACTICE, agreed=None)
    story.refused("decide_extension", "2026-06-02", PRACTICE, granted=False, deadline=None, agreed=None)
    story.take("decide_extension", "2026-06-02")
    assert story.due("完成", "2026-07-01") == "2026-09-30"


def test_a_share_is_a_share() -> None:
    paths.supervised().refused("report_progress", "2026-04-01", PRACTICE, percent=101)


def test_a_responsible_unit_may_report_too() -> None:
    paths.supervised().allowed("report_progress", "2026-04-01", by="responsible_unit")
    paths.supervised().refused("report_done", "2026-04-01", PRACTICE, by="responsible_unit")


def test_a_task_is_cancelled_with_approval() -> None:
    paths.supervised().refused("cancel", "2026-04-01", PRACTICE, agreed=None)
    assert paths.supervised().take("cancel", "2026-04-01").now("2026-04-02").outcome == "撤销"


def test_a_document_read_in_is_confirmed_before_it_is_used() -> None:
    story = Story("intake_document", "2026-03-02").take("upload", "2026-03-02")
    story.refused("adopt", "2026-03-03", PRACTICE)
    story.refused("confirm", "2026-03-03", PRACTICE, tasks=None)
    story.take("confirm", "2026-03-03").take("mend", "2026-03-04").refused("adopt", "2026-03-05", PRACTICE)
    story.take("confirm", "2026-03-05").take("adopt", "2026-03-05", created=26)
    assert story.now("2026-03-06").outcome == "已采用"


def test_a_new_lead_unit_signs_before_it_reports() -> None:
    story = paths.supervised().take("reassign", "2026-03-10")
    for step in ("report_progress", "report_done"):
        story.refused(step, "2026-03-11", PRACTICE)
    story.take("sign_for", "2026-03-11").allowed("report_done", "2026-03-12")


def test_what_was_sent_back_is_reported_anew_before_it_is_closed() -> None:
    story = paths.reported().take("verify", "2026-06-02", passed=False).take("send_back", "2026-06-03")
    story.take("verify", "2026-06-04").refused("finish", "2026-06-05", PRACTICE)
    story.take("report_done", "2026-06-05").take("verify", "2026-06-08").allowed("finish", "2026-06-09")


def test_nothing_to_report_is_said_without_a_form() -> None:
    paths.supervised().allowed("report_nothing", "2026-04-01", by="responsible_unit")
    story = Story("supervised_task", "2026-03-02").take("assign", "2026-03-02")
    story.refused("report_nothing", "2026-03-03", PRACTICE)


def test_where_the_plan_asks_for_it_a_report_falls_due_every_month_or_quarter() -> None:
    def story(cycle: str | None) -> Story:
        return Story("supervised_task", "2026-03-02").take("assign", "2026-03-02", cycle=cycle).take(
            "sign_for", "2026-03-03")

    assert story("每月").due("报送进展", "2026-03-04") == "2026-04-03"
    assert story("每季度").due("报送进展", "2026-03-04") == "2026-06-03"
    assert "报送进展" not in story(None).now("2026-03-04").clocks
    told = story("每月").take("report_nothing", "2026-04-02")
    assert told.due("报送进展", "2026-04-03") == "2026-05-06"  # 2 May is a holiday
    assert "报送进展" not in {duty.name for duty in told.take("report_done", "2026-05-04").now("2026-05-05").duties}


def test_a_task_is_changed_by_a_document_that_says_so() -> None:
    story = paths.supervised()
    story.refused("adjust", "2026-04-01", PRACTICE, document=None)
    story.refused("adjust", "2026-04-01", PRACTICE, deadline=None)
    story.refused("adjust", "2026-04-01", PRACTICE, deadline="2026-03-31")
    assert story.take("adjust", "2026-04-01").due("完成", "2026-07-01") == "2026-08-31"
    paths.reported().refused("adjust", "2026-06-02", PRACTICE)
