"""What clerks keep in registers is what the numbers count: by marks, days and kind; each year and place its own."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from fadu.indicators.compute import compute, pieces
from fadu.indicators.scope import scope_of
from fadu.indicators.states import state
from fadu.ledger.actions import append, open_matter
from fadu.organs.models import Organ, Person
from fadu.organs.seeding import plant_division, plant_organ, plant_person
from fadu.registers.adjusting import Paper, add, adjust
from fadu.registers.catalogue import REGISTERS
from tests.world import SINCE, World, key

CITY, COUNTY = "331100", "331102"


def keep(there: World, register: str, rows: Iterable[dict[str, str]], since: date = date(2025, 3, 3),
         person: Person | None = None, organ: Organ | None = None) -> None:
    """A batch of items by the justice bureau, or by another keeper."""
    adjust(person or there.reconsiderer, REGISTERS[register], organ or there.justice, "legal_office",
           Paper("台账", since), [add(row) for row in rows], key=key())  # fmt: skip


def county(there: World) -> tuple[Organ, Person]:
    """A county of the city, with who keeps its registers."""
    organ = plant_organ(plant_division(COUNTY, "莲都区"), "莲都区司法局", short_name="区司法局")
    return organ, plant_person("吴承办", organ, "科员", ["legal_office"], since=SINCE)


def value(code: str, division: str = CITY, year: int = 2025) -> Any:
    (found,) = compute([code], division, year, as_of=date(2026, 3, 4))
    return found


def staff(kind: str, how_many: int, **marks: str) -> list[dict[str, str]]:
    return [{"name": f"{kind}{n}", "kind": kind, "certified": "是", **marks} for n in range(how_many)]


def letter(number: int, closed: str, *marks: str, kind: str = "初信") -> dict[str, str]:
    return {"name": f"信访{number}", "kind": kind, "received_on": "2025-03-03", "due_on": "2025-03-18",
            "closed_on": closed, "handled": "、".join(marks)}  # fmt: skip


def test_the_share_of_officers_with_a_certificate_has_everyone_on_duty_below_the_line(there: World) -> None:
    keep(there, "enforcement_staff", [*staff("执法岗位", 8), *staff("执法岗位", 2, certified="否"),
                                      *staff("法制审核岗位", 1), *staff("执法监督岗位", 3)])  # fmt: skip
    share = value("officer.share")
    assert (share.value, share.numerator, share.denominator) == (Decimal("80.0"), 8, 10)
    assert value("officer.certified").value == 8
    assert value("officer.supervisors").value == 3
    assert value("officer.review_staff_share").value == Decimal("10.0")
    assert value("officer.share", year=2024).value is None  # nobody was on record then: unknown, not nought


def test_first_letters_and_visits_are_judged_by_their_days_and_marks(there: World) -> None:
    keep(there, "petitions", [
        letter(1, "2025-03-08", "有联系方式", "已回访", "一次性办结"),
        letter(2, "2025-03-18", "有联系方式", kind="初访"),
        letter(3, "2025-03-20", "办理差错"), letter(4, "2025-03-04", "按时报结", kind="交办信访"),
    ])  # fmt: skip
    assert value("petition.days_saved").value == Decimal("2.67")  # ten, none, two late: eight over three
    on_time = value("petition.on_time_rate")
    assert (on_time.text, on_time.numerator, on_time.denominator) == ("66.7%", 2, 3)
    assert value("petition.error_rate").value == Decimal("33.333")
    assert value("petition.visit_rate").value == Decimal("50.0")
    assert value("petition.assigned_rate").value == Decimal("100.0")
    assert value("petition.recheck_sent_rate").value is None  # a rate of nothing is unknown


def test_a_year_counts_what_was_entered_in_it(there: World) -> None:
    for year, many in ((2024, 2), (2025, 5)):
        rows = [{"name": f"讲座{n}", "kind": "讲座", "held_on": f"{year}-05-01", "people": "40"} for n in range(many)]
        keep(there, "publicity_activities", rows, since=date(year, 5, 1))
    assert [value("publicity.sessions", year=year).value for year in (2023, 2024, 2025)] == [None, 2, 5]
    assert [value("publicity.audience", year=year).value for year in (2024, 2025)] == [80, 200]


def test_a_city_includes_its_counties_where_its_own_level_is_not_asked_for(there: World) -> None:
    organ, person = county(there)
    keep(there, "supervision_cases", [{"name": "市案", "kind": "投诉举报", "paper": "行政执法监督意见书"}])
    keep(there, "supervision_cases", [{"name": f"区案{n}", "kind": "投诉举报"} for n in range(3)], person=person,
         organ=organ)  # fmt: skip
    assert (value("supervision.cases").value, value("supervision.cases_own").value) == (4, 1)
    assert (value("supervision.cases", COUNTY).value, value("supervision.opinions", COUNTY).value) == (3, 0)
    assert value("supervision.opinions").value == 1


def test_cases_recorded_are_held_against_what_the_systems_report(there: World) -> None:
    months = [{"name": f"{n}月", "series": "执法系统上报立案数", "period": f"2025-{n:02d}", "reporter": "市市场监管局",
               "number": "4", "unit": "件", "source": "条线系统"} for n in (1, 2)]  # fmt: skip
    keep(there, "period_returns", months)
    share = value("limit.cases_recorded")
    assert (share.numerator, share.denominator, share.value) == (0, 8, Decimal("0.0"))


@pytest.fixture
def auditor(there: World) -> Person:
    return plant_person("郑审计", there.government, "审计员", ["auditor", "audited"], since=SINCE)


def test_what_an_item_states_follows_the_matter_on_which_it_rests(there: World, auditor: Person) -> None:
    """An audit is on the register from its first step; the money comes later, and the number with it."""
    drafted = {"project": "预算执行", "unit": "市某局", "subject": "财政收支", "team": ["甲", "乙"],
               "kind": "预算执行审计", "received_on": "2025-03-03"}  # fmt: skip
    matter = open_matter("audit_rectification", organ=there.government, title="预算执行审计", step="send_draft",
                         data=drafted, person=auditor, role="auditor", key=key(),
                         at=date(2025, 3, 3)).matter  # fmt: skip
    assert (value("audit.projects").value, value("audit.recovered").value) == (1, Decimal("0.00"))
    said = {"number": "审报1号", "problems": ["少缴"], "served_on": "2025-03-20", "rectify_by": "2025-05-20"}
    append(matter, "report", said, person=auditor, role="auditor", key=key(), at=date(2025, 3, 20))
    done = {"measures": "已上缴", "solved": 1, "left": 0, "amount": "26000", "systems": 2, "to_government": "市政府"}
    append(matter, "rectify", done, person=auditor, role="audited", key=key(), at=date(2025, 5, 6))
    assert (value("audit.recovered").value, value("audit.rules").value) == (Decimal("2.60"), 2)


def test_what_stands_behind_a_number_of_items_is_told_by_kind(there: World) -> None:
    kinds = ("讲座", "现场活动", "讲座")
    keep(there, "publicity_activities", [{"name": f"活动{n}", "kind": kind, "held_on": "2025-05-01"}
                                         for n, kind in enumerate(kinds)])  # fmt: skip
    found = pieces("publicity.sessions", scope_of(CITY, 2025, as_of=date(2026, 3, 4)), state(fresh=True))
    assert [(one.outcome, one.part) for one in found] == [("讲座", 2), ("现场活动", 1)]
