"""What a person makes of what was understood: nothing that was typed is lost, nothing unfit is confirmed."""
from __future__ import annotations

import json
from dataclasses import replace

import pytest

from fadu.intake.fitness import problems
from fadu.intake.mending import Mended, as_json, begin, from_json, mend
from fadu.intake.understand import understand
from tests.intake_pages.papers import PLAN, REPORT, WITHOUT_UNITS


def begun(text: str) -> Mended:
    return begin(understand(text).as_json(), 2026)


def test_a_plan_begins_with_its_tasks_their_units_days_and_groups() -> None:
    mended = begun(PLAN)
    assert (mended.kind, mended.year, mended.title) == ("plan", 2026, "丽水市2026年度法治政府建设工作要点")
    first, second, third = mended.tasks
    assert (first.title, first.leads, first.responsible) == ("公示执法信息", ("市市场监管局",), ("市财政局",))
    assert (first.due, first.due_written, first.group) == ("2026-06-30", True, "一、规范行政执法")
    assert (second.leads, second.due, second.due_written) == (("市司法局", "市财政局"), "2026-12-31", False)
    assert (third.due, third.due_written) == ("2026-12-31", True)
    assert "不少于20卷" in second.targets[0]


def test_each_task_points_at_its_text() -> None:
    assert [PLAN[task.start:task.end][:2] for task in begun(PLAN).tasks] == ["1.", "2.", "3."]


def test_a_report_begins_with_its_figures() -> None:
    mended = begun(REPORT)
    assert (mended.kind, mended.year) == ("report", 2025)
    assert [figure.value for figure in mended.figures] == ["96", "82", "75", "63", "12", "16"]
    assert [REPORT[figure.start:figure.end] for figure in mended.figures][:2] == ["96件", "82件"]


def test_the_plan_inside_a_notice_gives_the_title() -> None:
    found = understand(PLAN).as_json() | {"title": "某办公室关于印发《丽水市2026年工作要点》的通知"}
    assert begin(found, 2026).title == "丽水市2026年工作要点"


def test_what_is_kept_as_json_comes_back_the_same() -> None:
    mended = mend(begun(PLAN), {"unit-0-name": "市财政局", "unit-0-organ": "7"})
    assert from_json(json.loads(json.dumps(as_json(mended)))) == mended


def test_a_form_changes_what_it_speaks_of_and_leaves_the_rest() -> None:
    mended = begun(PLAN)
    after = mend(mended, {"t1-title": " 公示信息 ", "t1-leads": "市财政局；市司法局，市财政局", "t1-due": "2026-07-01",
                          "t1-responsible": "", "t1-targets": "公开率100%；自查1次"})
    first = after.tasks[0]
    assert (first.title, first.leads, first.responsible) == ("公示信息", ("市财政局", "市司法局"), ())
    assert (first.due, first.targets) == ("2026-07-01", ("公开率100%", "自查1次"))
    assert after.tasks[1:] == mended.tasks[1:]


def test_a_day_that_a_person_sets_counts_as_written() -> None:
    form = {"t2-title": "评查执法案卷", "t2-leads": "市司法局", "t2-due": "2026-10-01"}
    assert mend(begun(PLAN), form).tasks[1].due_written


def test_a_task_left_out_stays_in_the_draft_but_is_not_confirmed() -> None:
    form = {"t2-title": "评查执法案卷", "t2-leads": "市司法局", "t2-due": "2026-12-31", "t2-left": "1"}
    after = mend(begun(PLAN), form)
    assert len(after.tasks) == 3
    assert [task.number for task in after.kept_tasks] == ["1", "3"]


def test_a_task_and_a_figure_can_be_added() -> None:
    task = mend(begun(PLAN), {"new-title": "补充任务", "new-leads": "市财政局", "new-due": "2026-09-30"}).tasks[-1]
    assert (task.ref, task.number, task.leads, task.end) == ("t4", "4", ("市财政局",), 0)
    figure = mend(begun(REPORT), {"new-subject": "听证", "new-value": "3", "new-unit": "次"}).figures[-1]
    assert (figure.ref, figure.value, figure.unit) == ("f7", "3", "次")


def test_figures_are_mended_and_their_thousands_marks_taken_out() -> None:
    figure = mend(begun(REPORT), {"f1-subject": "收到申请", "f1-value": "1，096", "f1-unit": "件"}).figures[0]
    assert (figure.subject, figure.value) == ("收到申请", "1096")


def test_a_suggestion_is_undecided_until_someone_says() -> None:
    mended = begun(PLAN)
    assert [(repair.raw, repair.suggestion, repair.accepted) for repair in mended.repairs] == [("街接", "衔接", None)]
    ref = mended.repairs[0].ref
    assert mend(mended, {f"{ref}-accepted": "yes"}).repairs[0].accepted is True
    assert mend(mended, {f"{ref}-accepted": "no"}).repairs[0].accepted is False
    assert mend(mended, {f"{ref}-accepted": "perhaps"}).repairs[0].accepted is None


def said(mended: Mended) -> str:
    return "".join(problem.say for problem in problems(mended))


def test_a_good_plan_and_a_good_report_have_no_problems() -> None:
    assert problems(begun(PLAN)) == []
    assert problems(begun(REPORT)) == []


def test_a_plan_without_units_says_which_tasks_lack_a_lead_unit_and_what_to_do() -> None:
    found = problems(begun(WITHOUT_UNITS))
    assert [(problem.ref, problem.field) for problem in found] == [("t1", "leads"), ("t2", "leads")]
    assert "没有牵头单位" in found[0].say
    assert "请填写牵头单位，或者不纳入" in found[0].say


def test_a_document_without_anything_says_what_to_do() -> None:
    empty = begin({"kind": "plan", "title": "某计划"}, 2026)
    assert "没有认出任务" in said(empty)
    assert "没有认出数字" in said(begin({"kind": "report", "title": "某报告"}, 2026))


@pytest.mark.parametrize("due", ["", "2026-13-01", "年底", "2026/12/31", "0001-01-01"])
def test_a_deadline_must_be_a_day(due: str) -> None:
    mended = begun(PLAN)
    task = replace(mended.tasks[0], due=due)
    assert "不是日期" in said(replace(mended, tasks=(task,)))


@pytest.mark.parametrize("value", ["", "七十", "12件", "nan", "inf", "1e30"])
def test_a_figure_must_be_a_number(value: str) -> None:
    mended = mend(begun(REPORT), {"f1-subject": "收到申请", "f1-value": value, "f1-unit": "件"})
    assert "不是数字" in said(mended)


def test_a_year_is_four_digits_and_names_are_no_paragraphs() -> None:
    assert "年度“99999”不对" in said(mend(begun(PLAN), {"year": "99999"}))
    long = mend(begun(PLAN), {"t1-title": "公示", "t1-leads": "某单位和" * 30, "t1-due": "2026-12-31"})
    assert "过长" in said(long)


def test_a_title_and_names_are_wanted() -> None:
    mended = begun(PLAN)
    assert "没有文件名称" in said(replace(mended, title=""))
    assert "没有名称" in said(replace(mended, tasks=(replace(mended.tasks[0], title=""),)))
    figure = replace(begun(REPORT).figures[0], subject="")
    assert "没有写明统计的是什么" in said(replace(begun(REPORT), figures=(figure,)))
