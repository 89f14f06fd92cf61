"""What holds of every matter whatever was recorded in it."""
from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fadu.law.calendar import CHINA
from fadu.procedures.exchange import as_json
from fadu.procedures.forms import dump, load
from fadu.procedures.matter import Actor, Entry, Place
from fadu.procedures.record import effective
from fadu.procedures.situation import defects, refusals, situation
from fadu.procedures.story import story
from fadu.statutes import PROCEDURES

from ..statutes import paths
from ..statutes.play import Story
from .strategies import VERSIONS, answers, matters

Matter = Any
property_of = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))


@property_of
@given(matters())
def test_no_record_whatever_makes_the_reading_fail(matter: Matter) -> None:
    law, record, links, place, at = matter
    found = situation(law, record, links, place, at)
    as_json(found)
    for step in law.steps:
        refusals(law, record, Entry(step.id, at, Actor("", step.by[0].id), {}, id=99), links, place)


@property_of
@given(matters())
def test_reading_twice_gives_the_same(matter: Matter) -> None:
    law, record, links, place, at = matter
    first = as_json(situation(law, record, links, place, at))
    for step in law.steps:
        refusals(law, record, Entry(step.id, at, Actor("", step.by[0].id), {}, id=99), links, place)
    assert as_json(situation(law, list(record), dict(links), place, at)) == first


@property_of
@given(matters())
def test_what_is_grey_is_refused_for_the_same_reasons_whatever_is_filled_in(matter: Matter) -> None:
    law, record, links, place, at = matter
    for step, reasons in situation(law, record, links, place, at).refused.items():
        draft = Entry(step, at, Actor("", law.step(step).by[0].id), {}, id=99)
        found = refusals(law, record, draft, links, place)
        assert [reason for reason in reasons if reason not in found] == []


@property_of
@given(matters())
def test_what_is_open_is_never_refused_for_order_or_time(matter: Matter) -> None:
    law, record, links, place, at = matter
    for step in situation(law, record, links, place, at).open:
        draft = Entry(step, at, Actor("", law.step(step).by[0].id), {}, id=99)
        words = {reason.word for reason in refusals(law, record, draft, links, place)}
        assert words.isdisjoint({"after", "before", "once", "ended", "opens", "bars", "by", "unknown"})


@property_of
@given(matters(), st.data())
def test_a_draft_leaves_no_trace(matter: Matter, data: st.DataObject) -> None:
    law, record, links, place, at = matter
    before = as_json(situation(law, record, links, place, at))
    step = data.draw(st.sampled_from(list(law.steps)))
    draft = Entry(step.id, at, Actor("某", step.by[0].id), data.draw(answers(step)), id=99)
    length, filled = len(record), dict(draft.data)
    refusals(law, record, draft, links, place)
    defects(law, record, draft, links, place)
    assert (len(record), draft.data) == (length, filled)
    assert as_json(situation(law, record, links, place, at)) == before


@property_of
@given(matters())
def test_no_clock_ends_before_it_begins(matter: Matter) -> None:
    law, record, links, place, at = matter
    for name, state in situation(law, record, links, place, at).clocks.items():
        named_day = "所定" in state.period or "次年" in state.period
        named_day |= state.extended < 0 or any(e.data.get("amount", 0) or 0 for e in record)
        if state.due is not None and not named_day:
            assert state.due >= state.start, name
        assert not (state.pending and state.stopped)


@property_of
@given(matters())
def test_a_step_that_does_not_exist_then_and_there_has_no_effect(matter: Matter) -> None:
    law, record, links, place, at = matter
    stranger = Entry("no_such_step", at, Actor("", ""), {}, id=50)
    assert as_json(situation(law, [*record, stranger], links, place, at))["phase"] == as_json(
        situation(law, record, links, place, at)
    )["phase"] or not record


@property_of
@given(matters())
def test_corrections_keep_the_number_of_acts(matter: Matter) -> None:
    _, record, *_ = matter
    assert len(effective(record)) == sum(entry.corrects is None for entry in record)


@property_of
@given(st.data())
def test_answers_survive_storage(data: st.DataObject) -> None:
    step = data.draw(st.sampled_from([step for law in VERSIONS for step in law.steps]))
    typed = load(step, dump(data.draw(answers(step))))
    assert load(step, dump(typed)) == typed


@property_of
@given(st.data())
def test_every_entry_can_be_told(data: st.DataObject) -> None:
    step = data.draw(st.sampled_from([step for law in VERSIONS for step in law.steps]))
    entry = Entry(step.id, datetime(2026, 3, 2, 9), Actor("某", step.by[0].id), data.draw(answers(step)), id=1)
    assert story(step, entry).startswith(step.title)
    assert story(step, entry).endswith("。")


@given(st.dates(date(2026, 3, 10), date(2026, 9, 1)), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_the_clock_of_a_suspended_reconsideration_stands_still(resumed_on: date, later: int) -> None:
    story = paths.answered().take("suspend", "2026-03-20")
    assert story.due("作出决定", resumed_on.isoformat()) is None
    assert story.now(resumed_on.isoformat()).clocks["作出决定"].paused
    resumed = max(resumed_on, date(2026, 3, 20))
    story.take("resume", resumed.isoformat())
    left = (date(2026, 5, 3) - date(2026, 3, 20)).days  # sixty days from 3月4日, less those that had run
    raw = resumed + timedelta(left)
    assert story.due("作出决定", raw.isoformat()) == CHINA.on_or_after(raw).isoformat()


@given(st.integers(0, 40), st.integers(0, 40))
@settings(max_examples=100, deadline=None)
def test_working_days_spent_asking_a_third_party_come_back(begin: int, length: int) -> None:
    workdays = [day for n in range(200) if CHINA.is_working(day := date(2026, 3, 3) + timedelta(n))]
    asked, back = workdays[begin % 15], workdays[begin % 15 + length % 15]
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02")
    story.take("ask_third_party", asked.isoformat()).take("third_party_answers", back.isoformat())
    assert story.due("答复", back.isoformat()) == workdays[19 + length % 15].isoformat()


@pytest.mark.parametrize("name", sorted(PROCEDURES))
@given(seed=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_a_lawful_walk_never_strands_a_matter(name: str, seed: Any) -> None:
    day = max(date(2026, 3, 2), min(law.law.in_force for law in PROCEDURES[name]))
    story = Story(name, day.isoformat())
    for _ in range(25):
        now = story.now(day.isoformat())
        assert now.open or now.ended, f"{name}: nothing can be done on {day} and the matter has not ended"
        lawful = [
            step for step in sorted(now.open)
            if story.defaults.get(step) is not None or not any(line.required for line in story.law.step(step).fields)
        ]
        possible = [step for step in lawful if not story.refusals(step, day.isoformat())]
        if possible:
            story.take(seed.choice(possible), day.isoformat())
        day += timedelta(seed.choice([0, 1, 2, 5]))


def test_the_place_of_a_matter_decides_nothing_of_its_record() -> None:
    """The same record is read at every place; only the rules differ."""
    story = paths.numbered()
    for code in ("", "331100", "430100", "370100"):
        place = Place(CHINA, code)
        found = situation(story.law, story.entries, story.links, place, datetime(2026, 5, 1))
        assert found.phase == "审议"
