"""The sample's papers: a plan of 26 tasks and a report, read back from text and from Word."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import papers
from fadu.demo.cast import parts
from fadu.demo.codes import made_up_code
from fadu.demo.offices import OFFICES, PARTY_OFFICES
from fadu.documents.reading import read
from fadu.intake.mending import begin
from fadu.intake.understand import understand
from fadu.organs.codes import check_uscc
from fadu.statutes.roles import ROLES

TODAY = date(2026, 11, 23)
PLANS = {"2017": papers.plan_2017(), "now": papers.plan_now(TODAY), "sample": papers.plan_sample(TODAY)}


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_is_understood_as_twenty_six_tasks(name: str) -> None:
    found = understand(PLANS[name].text)
    assert found.kind == "plan"
    assert [task.number for task in found.tasks] == [str(n) for n in range(1, 27)]
    assert all(task.lead_units and task.responsible_units for task in found.tasks)


@pytest.mark.parametrize("name", PLANS)
def test_the_word_file_says_what_the_text_says(name: str) -> None:
    plan = PLANS[name]
    found = understand(read("plan.docx", papers.as_docx(plan)).text)
    expected = understand(plan.text)
    assert [(t.title, t.lead_units) for t in found.tasks] == [(t.title, t.lead_units) for t in expected.tasks]


def test_every_lead_unit_of_the_plan_is_one_of_the_sample_s_organs() -> None:
    known = {office.short for office in (*OFFICES, *PARTY_OFFICES)}
    assert {unit for task in understand(PLANS["now"].text).tasks for unit in task.lead_units} <= known


def test_the_plan_s_deadlines_are_those_it_was_given() -> None:
    mended = begin(understand(papers.plan_now(TODAY).text).as_json(), 2026)
    due = {task.number: task.due for task in mended.tasks}
    assert (due["14"], due["4"], due["8"]) == ("2026-11-23", "2026-11-19", "2026-11-27")
    assert due["26"] == "2027-01-15"
    assert due["3"] == "2026-12-31"


def test_the_sample_plan_is_due_after_today_only() -> None:
    mended = begin(understand(papers.plan_sample(TODAY).text).as_json(), 2026)
    assert all(task.due >= TODAY.isoformat() for task in mended.tasks)


def test_the_report_s_figures_add_up() -> None:
    found = understand(papers.report_sample(TODAY).text)
    assert found.kind == "report"
    assert len(found.facts) >= 25
    assert not [check for check in found.checks if check.verdict == "does not hold"]


def test_made_up_credit_codes_are_well_formed_and_plainly_made_up() -> None:
    codes = {check_uscc(made_up_code(number, "331100")) for number in range(200)}
    assert len(codes) == 200
    assert all(code[8:12] == "FADU" for code in codes)


def test_everyone_holds_known_roles_and_every_sign_in_has_a_purpose() -> None:
    everyone = parts()
    assert {role for part in everyone for role in part.roles} <= set(ROLES)
    signing = [part for part in everyone if part.username]
    assert len({part.username for part in signing}) == len(signing) >= 10
    assert all(part.purpose for part in signing)
