"""System administration as a procedure: practice throughout, one role alone."""
from __future__ import annotations

from fadu.organs.changes import CHANGES
from fadu.organs.lines import as_line, of_line
from fadu.procedures.conditions import param
from fadu.procedures.terms import Term
from fadu.statutes import PROCEDURES
from fadu.statutes.administration import OUTSIDERS, POSTED, STANDARD_WORDS, administration
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import ADMINISTRATOR, ROLES

ABOUT_LISTS = {"start_year", "start_list", "enter_list", "finish_list", "finish_year"}


def test_every_step_is_practice_and_the_administrators_alone() -> None:
    for step in administration.steps:
        assert step.basis == PRACTICE, step.title
        assert step.by == (ADMINISTRATOR,), step.title


def test_every_step_that_changes_something_has_its_change() -> None:
    assert {step.id for step in administration.steps} - ABOUT_LISTS == set(CHANGES)


def test_titles_tell_roles_apart_and_parties_hold_no_post() -> None:
    assert len({role.title for role in POSTED}) == len(POSTED)
    assert {role.id for role in POSTED} | {role.id for role in OUTSIDERS} == set(ROLES)


def test_labels_tell_the_lines_of_a_step_apart() -> None:
    for step in administration.steps:
        assert len({line.label for line in step.fields}) == len(step.fields), step.title


def test_every_standard_that_a_procedure_asks_for_can_be_set() -> None:
    known = {str(param(word)) for word in STANDARD_WORDS}
    asked = {
        str(leaf)
        for versions in PROCEDURES.values() for law in versions for step in law.steps for rule in step.all_rules()
        for term in (rule.broken, rule.when, rule.unless) if isinstance(term, Term) for leaf in term.leaves()
        if str(leaf).startswith("本地标准")
    }  # fmt: skip
    assert asked
    assert asked <= known


def test_a_change_reads_as_a_line_and_comes_back() -> None:
    data = {"post": "T1", "person": "P1", "name": "某甲", "organ": "#3", "job": "处长；科长", "roles": ["听证主持人"],
            "since": "2026-01-01"}
    line = as_line("appoint", data)
    assert line == (
        "任职：任职编号＝T1；人员编号＝P1；姓名＝某甲；机构编号＝#3；职务＝处长﹔科长；角色＝听证主持人；任职起＝2026-01-01"
    )
    assert of_line(line) == ("appoint", data)
