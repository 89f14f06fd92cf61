"""The sample's stories, played through the pure core: every move must be lawful on its day, whoever tells it."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

import pytest

from fadu.demo import facts, now, year2017
from fadu.demo.diary import Move, Story
from fadu.demo.offices import OFFICES
from fadu.demo.year2017 import documents, penalties, reconsiderations, requests
from fadu.law.calendar import CHINA
from fadu.procedures import forms
from fadu.procedures.matter import Actor, Entry, Link, Parameter, Place
from fadu.procedures.situation import Situation, refusals, situation
from fadu.statutes import procedure
from fadu.statutes.roles import ROLES

BRANCH = {office.short: office.branch for office in OFFICES}
FINES = {
    f"较大数额罚款.{who}": (Parameter(value, date(2000, 1, 1)),) for who, value in (("公民", 5_000), ("单位", 50_000))
}
CARD = {"category": "行政执法", "number": "1", "status": "有效", "from": "2015-01-01", "to": "2031-12-31"}
TEAM: list[dict[str, object]] = [{"name": "甲", "certificate": CARD}, {"name": "乙", "certificate": CARD}]
TEAMS = {organ: TEAM for organ, _, _ in penalties.SHARES}


def play(stories: Iterable[Story], at: datetime) -> dict[str, Situation]:
    """The situation of each story at that moment, every move having been allowed."""
    ends: dict[str, Situation] = {}
    told: dict[str, Story] = {}
    for story in stories:
        law = procedure(story.procedure, story.begun)
        steps = {step.id: step for step in law.steps}
        place = Place(CHINA, "331100", BRANCH[story.organ], FINES)
        before = [(told[key], ends[key]) for key in story.rests_on]
        links = {other.procedure: Link(other.begun, end.ended, end.outcome) for other, end in before}
        lines: list[Entry] = []
        for number, move in enumerate(story.moves, 1):
            answers = forms.load(steps[move.step], move.data)
            entry = Entry(move.step, move.at, Actor(move.actor or "丙", move.role), answers, number)
            reasons = refusals(law, lines, entry, links, place)
            assert not reasons, (story.key, move.step, move.at, [str(reason.text) for reason in reasons])
            lines.append(entry)
        ends[story.key], told[story.key] = situation(law, lines, links, place, at), story
    return ends


def outcomes(ends: dict[str, Situation]) -> Counter[str]:
    return Counter(end.outcome for end in ends.values())


def begun_in(year: int, stories: Iterable[Story]) -> int:
    return sum(story.begun.year == year for story in stories)


def test_seventy_applications_are_received_in_2017_and_eleven_cases_carried_over() -> None:
    stories = reconsiderations.stories(CHINA)
    assert begun_in(2017, stories) == facts.RECEIVED.value == 70
    assert begun_in(2016, stories) == facts.CARRIED_OVER.value == 11


def test_fifty_one_cases_are_concluded_in_2017_by_the_published_outcomes() -> None:
    ends = play(reconsiderations.stories(CHINA), datetime(2018, 6, 1))
    found = outcomes({key: end for key, end in ends.items() if end.ended and end.ended.year == 2017})
    stopped = found["申请人撤回"] + found["和解"]
    published = {name: int(fact.value) for name, fact in facts.OUTCOMES.items()}
    assert {name: found[name] for name in published if name != "终止"} | {"终止": stopped} == published
    assert sum(published.values()) == facts.CONCLUDED.value


def test_forty_five_of_the_applications_are_filed() -> None:
    ends = play(reconsiderations.stories(CHINA), datetime(2017, 12, 31, 23))
    turned_away = sum(outcomes(ends)[name] for name in ("不予受理", "视为放弃申请"))
    assert facts.RECEIVED.value - turned_away == facts.FILED.value == 45


def test_the_correction_rate_is_the_published_one() -> None:
    corrected = facts.OUTCOMES["撤销"].value + facts.OUTCOMES["限期履行"].value
    assert round(100 * corrected / facts.CONCLUDED.value, 1) == facts.CORRECTION_RATE.value


def test_matters_begun_in_2017_run_under_the_act_of_that_time() -> None:
    assert procedure("reconsideration", date(2017, 5, 2)).law.until == date(2023, 12, 31)
    assert procedure("penalty_ordinary", date(2017, 5, 2)).law.until == date(2021, 7, 14)


def test_what_was_carried_over_and_concluded_ended_in_2017() -> None:
    stories = [story for story in reconsiderations.stories(CHINA) if story.begun.year == 2016]
    ends = play(stories, datetime(2018, 6, 1))
    assert {end.ended.year for end in ends.values() if end.ended} == {2017}


def test_reviews_and_documents_come_in_the_published_numbers() -> None:
    stories = documents.stories(CHINA)
    told = Counter(story.moves[0].data["subject"] for story in stories if story.procedure == "legality_review")
    assert told == {"行政规范性文件": 59, "会议纪要、抄告单": 190, "行政机关合同": 28, "重大项目方案及协议": 32}
    steps = Counter(move.step for story in stories for move in story.moves)
    assert steps["file_upward"] == facts.DOCUMENTS_FILED.value == 33
    drafts = [story for story in stories if story.key.startswith("review-document")]
    assert sum(story.moves[2].step == "conclude" for story in drafts) == facts.REVIEW_OPINIONS.value == 34


def test_every_review_ends_in_2017() -> None:
    ends = play(documents.stories(CHINA), datetime(2017, 12, 31, 23))
    assert all(end.ended for end in ends.values())


def test_every_penalty_case_is_filed_in_2017() -> None:
    stories = penalties.stories(CHINA, TEAMS)
    assert begun_in(2017, stories) == len(stories) == facts.CASES_ENTERED.value == 1471
    assert all(story.moves[1].step == "file_case" and story.moves[1].at.year == 2017 for story in stories)


def test_every_penalty_case_is_lawful_move_by_move() -> None:
    ends = play(penalties.stories(CHINA, TEAMS, 400), datetime(2018, 6, 1))
    assert set(outcomes(ends)) == {"给予处罚", "不予处罚"}
    assert not [clock for end in ends.values() for clock in end.duties if clock.due]


def test_requests_are_answered_in_time() -> None:
    ends = play(requests.stories(CHINA), datetime(2018, 6, 1))
    assert not [clock for end in ends.values() for clock in end.clocks.values() if clock.late]


def test_no_two_stories_have_one_key() -> None:
    keys = [story.key for story in year2017.stories(CHINA, TEAMS)]
    assert len(keys) == len(set(keys))


def test_everything_happens_on_working_days() -> None:
    days = {move.at.date() for story in year2017.stories(CHINA, TEAMS, 50) for move in story.moves}
    assert all(CHINA.is_working(day) for day in days)


TODAYS = [
    date(2026, 11, 22), date(2026, 11, 23), date(2026, 10, 7), date(2026, 2, 20), date(2026, 6, 30), date(2025, 1, 2),
]


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_the_current_year_is_lawful_on_any_day(today: date) -> None:
    ends = play(now.stories(today, CHINA, TEAM), datetime.combine(today, datetime.max.time()))
    assert len(ends) >= 20


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_nothing_of_the_current_year_happens_after_today(today: date) -> None:
    assert all(move.at.date() <= today for story in now.stories(today, CHINA, TEAM) for move in story.moves)


def current(today: date) -> dict[str, Situation]:
    return play(now.stories(today, CHINA, TEAM), datetime.combine(today, datetime.min.time()))


def test_a_decision_without_hearing_opinions_is_refused() -> None:
    today = date(2026, 11, 23)
    stories = [story for story in now.stories(today, CHINA, TEAM) if story.key == "reconsideration-now-unheard-51"]
    decision = Move("decide", datetime(2026, 11, 23, 9), "agency_head", {"kind": "维持", "reasons": "见决定书"})
    with pytest.raises(AssertionError, match="意见"):
        play([replace(stories[0], moves=(*stories[0].moves, decision))], datetime(2026, 11, 24))


def test_a_decision_can_be_made_where_everything_is_ready() -> None:
    assert "decide" in current(date(2026, 11, 23))["reconsideration-now-ready-54"].open


def test_a_suspended_case_has_no_due_day_and_another_is_overdue() -> None:
    ends = current(date(2026, 11, 23))
    assert ends["reconsideration-now-suspended-40"].clocks["作出决定"].due is None
    assert ends["reconsideration-now-ready-66"].clocks["作出决定"].late


def test_an_answer_to_a_request_is_due_in_two_working_days() -> None:
    end = current(date(2026, 11, 23))["foi-now-soon"]
    assert end.clocks["答复"].due == date(2026, 11, 25)


def test_a_document_without_review_may_not_go_to_the_meeting() -> None:
    end = current(date(2026, 11, 23))["document-now-bare"]
    assert any("合法性审核" in str(reason.text) for reason in end.refused["submit_to_meeting"])


def test_the_roles_of_the_stories_are_known() -> None:
    told = [*year2017.stories(CHINA, TEAMS, 50), *now.stories(date(2026, 11, 23), CHINA, TEAM)]
    assert {move.role for story in told for move in story.moves} <= set(ROLES)
