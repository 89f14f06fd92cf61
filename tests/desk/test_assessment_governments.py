"""Governments as assessed units: who can mend what they lack, counties beside each other over the years."""
from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from fadu.assessment.cycle import announce, may_be_assessed
from fadu.assessment.gaps import gap_list, with_menders
from fadu.assessment.scheme import Rule, Scheme
from fadu.assessment.schemes_kept import propose
from fadu.assessment.sheet import sheets
from fadu.indicators import mart
from fadu.ledger.actions import append
from fadu.ledger.models import Matter
from fadu.organs.models import Organ
from fadu.organs.seeding import plant_division, plant_organ, plant_person
from tests.desk.pages import Page
from tests.desk.test_assessment_results import SCHEME, item
from tests.desk.world import SINCE, World, key

pytestmark = pytest.mark.django_db
D = Decimal
ITEMS = replace(SCHEME, items=(item("1", "10", Rule("ratio", target=D(100)), indicator="foi.on_time_rate"),
                               item("2", "10")))  # fmt: skip


def begun(there: World, scheme: Scheme, year: int, units: list[Organ]) -> Matter:
    made = propose(scheme, organ=there.justice, person=there.he, key=key()).matter
    append(made, "approve", {}, person=there.he, key=key())
    due = timezone.localdate() + timedelta(10)
    return announce(there.justice, units, made, year=year, due=due, person=there.he, key=key()).matter


def test_the_gap_list_of_a_government_names_the_organs_whose_records_fall_short(there: World, signed_in) -> None:
    reply = {"kind": "予以公开", "screened": True, "remedies": "六十日内申请行政复议", "reasons": "属于公开范围"}
    append(there.matters["late"], "reply", reply, person=there.wang, key=key())
    mart.refresh()
    begun(there, ITEMS, timezone.localdate().year, [there.government])
    matter = Matter.objects.select_related("organ__division", "division").get(procedure="assessment")
    (sheet,) = sheets([matter])
    gaps = with_menders(sheet, gap_list(sheet), list(Organ.objects.filter(division=there.city)))
    late = next(one for one in gaps if one.line.item.code == "1")
    assert [(one.organ, one.short) for one in late.menders] == [(there.justice, D(1))]  # one answered after 45 days
    assert late.short == D(1)
    page = Page(signed_in(there.he).get(f"/assessment/units/{matter.pk}/gaps/"))
    assert all(str(one.organ) in page.text for one in late.menders)


def test_counties_stand_beside_each_other_and_beside_themselves_over_the_years(there: World, signed_in) -> None:
    names = (("331121", "青田县"), ("331122", "缙云县"))
    counties = [plant_organ(plant_division(code, name), f"{name}人民政府") for code, name in names]
    office = plant_organ(counties[0].division, "青田县文化局")
    clerks = [plant_person(f"{one.name[:2]}文书", one, "文书", ["clerk"], since=SINCE) for one in counties]
    offered = may_be_assessed(there.justice, timezone.localdate())
    assert set(counties) <= set(offered)
    assert office not in offered  # a county's offices are the county's to assess
    year = timezone.localdate().year
    for back, claims in ((1, ("6", "9")), (0, ("8", "5"))):
        cycle = begun(there, ITEMS, year - back, counties)
        for one, points, who in zip(counties, claims, clerks, strict=True):
            matter = Matter.objects.get(procedure="assessment", links__other=cycle, organ=one)
            append(matter, "claim", {"item": "2", "points": points, "explanation": "总结"}, person=who, key=key())
    mine = Matter.objects.filter(procedure="assessment", organ=counties[0]).order_by("-pk")[0]
    page = Page(signed_in(there.he).get(f"/assessment/units/{mine.pk}/compare/"))
    assert "在2个同类单位里排第1" in page.text.replace(" ", "")
    for share in ("80.0", "65.0", "60.0"):  # 8 of 10, the mean of 8 and 5, 6 of 10 the year before
        assert share in page.text
