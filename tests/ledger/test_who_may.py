"""Who may take which step: every role against every step of every procedure, as the definitions declare it."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from fadu.ledger.actions import Refused
from fadu.ledger.capacity import OTHER_ORGANS, Standing, actor_for
from fadu.ledger.models import Matter
from fadu.ledger.reading import judged, reasons_against, record_of
from fadu.organs.access import DIVISION_ROLES
from fadu.organs.models import Organ, Person
from fadu.organs.seeding import plant_organ, plant_person
from fadu.procedures.matter import Entry as Line
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES
from fadu.statutes.roles import ROLES
from tests.world import SINCE, World, foi, step

NOON = datetime(2026, 3, 2, 12)
STEPS = [(law, one) for versions in PROCEDURES.values() for law in versions for one in law.steps]


def everyone(organ: Organ) -> Iterator[tuple[str, Person]]:
    """One person for each role, holding that role alone, in this organ."""
    for role in ROLES.values():
        yield role.id, plant_person(f"{organ}{role.title}", organ, role.title, [role.id], since=SINCE)


def stands(matter: Matter, person: Person) -> Standing:
    return Standing.of(person, matter, NOON.date())


def may(wanted: type[Step], standing: Standing, matter: Matter) -> bool:
    return not actor_for(wanted, standing, matter).reasons


def declared(wanted: type[Step], role: str) -> bool:
    """By the definition: the step's own role; or an act of outsiders, which the staff record for them."""
    return any(one.id == role or one.outside or one.id in OTHER_ORGANS for one in wanted.by)


def test_in_the_handling_organ_each_role_may_take_what_is_declared_and_nothing_else(there: World) -> None:
    matter = foi(there).matter
    assert len(STEPS) > 150
    for role, person in everyone(there.market):
        standing = stands(matter, person)
        for law, wanted in STEPS:
            assert may(wanted, standing, matter) == declared(wanted, role), f"{law.title} {wanted.title} {role}"


def test_the_law_itself_and_the_ledger_agree_on_who_may(there: World) -> None:
    """What `refusals` says of the role recorded is never more than what was said of the person."""
    matter = foi(there).matter
    record = record_of(matter)
    for _role, person in everyone(there.market):
        standing = stands(matter, person)
        for wanted in record.procedure.steps:
            acting = actor_for(wanted, standing, matter)
            words = [one.word for one in judged(record, Line(wanted.id, NOON, acting.actor, {}, 2), acting)]
            assert ("by" in words) == bool(acting.reasons), wanted.title
            assert words.count("by") <= 1


def test_in_another_organ_no_role_may_take_any_step(there: World) -> None:
    matter = foi(there).matter
    other = plant_organ(there.city, "丽水市财政局", short_name="市财政局")
    for role, person in everyone(other):
        standing = stands(matter, person)
        barred = [wanted.title for _, wanted in STEPS if may(wanted, standing, matter)]
        assert barred == [], role


def test_an_organ_that_serves_the_division_lends_only_its_division_wide_roles(there: World) -> None:
    matter = foi(there).matter
    for role, person in everyone(there.justice):
        standing = stands(matter, person)
        assert set(standing.roles) == ({role} & DIVISION_ROLES)


def test_an_organ_that_serves_another_division_lends_none(there: World) -> None:
    matter = foi(there).matter
    afar = plant_organ(there.elsewhere, "杭州市司法局")
    assert all(not stands(matter, person).roles for _, person in everyone(afar))


def test_an_organ_that_takes_part_may_act_in_its_part_only(there: World) -> None:
    other = plant_organ(there.city, "丽水市财政局", short_name="市财政局")
    matter = foi(there, participants=[(other, "other_agency")]).matter
    person = plant_person("财政人", other, "科员", ["clerk", "foi_desk"], since=SINCE)
    assert set(stands(matter, person).roles) == {"other_agency"}
    assert stands(matter, there.clerk).absent == OTHER_ORGANS - {"other_agency"}  # no longer recorded for it


def test_staff_record_the_acts_of_a_party_under_its_name(there: World) -> None:
    matter = foi(there).matter
    step(matter, "ask_correction", {"items": ["说明用途"], "correct_by": "2026-03-30"}, there.clerk)
    entry = step(matter, "correct", {"received_on": "2026-03-04"}, there.clerk, actor_name="周本人").entry
    assert (str(entry.actor), entry.role, entry.organ, entry.recorded_by) == ("周本人", "applicant", None, there.clerk)


def test_without_any_name_a_partys_act_cannot_be_recorded(there: World) -> None:
    matter = foi(there, parties="").matter
    step(matter, "ask_correction", {"items": ["说明用途"], "correct_by": "2026-03-30"}, there.clerk)
    with pytest.raises(Refused, match="须写明申请人的姓名或者名称"):
        step(matter, "correct", {"received_on": "2026-03-04"}, there.clerk)


def test_nobody_acts_under_the_name_of_a_colleague(there: World) -> None:
    matter = foi(there).matter
    with pytest.raises(Refused, match="只能由本人"):
        step(matter, "ask_reasons", {"excess": "过多"}, there.clerk, actor_name="李局长")


def test_a_role_that_is_not_held_cannot_be_asked_for(there: World) -> None:
    matter = foi(there).matter
    with pytest.raises(Refused, match="没有此身份"):
        step(matter, "ask_reasons", {"excess": "过多"}, there.clerk, role="foi_head")


def test_reasons_against_a_person_name_the_step_and_who_may(there: World) -> None:
    reasons = reasons_against(foi(there).matter, "ask_reasons", there.mayor)
    assert reasons[0].word == "by"
    assert "应由政府信息公开工作机构办理，赵市长在本事项中没有此身份" in reasons[0].text


def test_an_outsiders_act_goes_under_the_name_that_the_record_gives_that_role(there: World) -> None:
    """The respondent's answer is the respondent's, not the applicant's, where nobody says whose it is."""
    clerk = plant_person("登记人", there.market, "办案人员", ["reconsiderer"], since=SINCE)
    told = {"applicant": "周申请", "respondent": "某县公安局", "target": "罚款", "known_on": "2026-03-02",
            "filed_on": "2026-03-02"}
    matter = foi(there, procedure="reconsideration", data=told, person=clerk).matter
    record = record_of(matter)
    respond = next(one for one in record.procedure.steps if one.id == "respond")
    acting = actor_for(respond, stands(matter, clerk), matter, record=record)
    assert acting.actor.name == "某县公安局"
