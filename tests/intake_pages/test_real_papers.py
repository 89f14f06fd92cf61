"""Real papers, where they are at hand: a county's plan and a city's report, from the file to the ledger."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from fadu.desk.intake_marks import lines_of
from fadu.intake.adopt import confirm, create_unit, finder, save, take_in, unknown_units
from fadu.intake.collective import is_collective
from fadu.intake.fitness import problems
from fadu.intake.mending import from_json, mend
from fadu.intake.models import Reading, ReportedValue
from fadu.organs.models import Organ, Person
from tests.intake_pages.conftest import City

pytestmark = pytest.mark.django_db
PLAN, REPORT = "seeds/003_accc9ad9ab75ee78.txt", "seeds/004_d852faa543da0654.txt"


def taken(city: City, path: Path) -> Reading:
    return take_in(path.name, path.read_bytes(), person=city.clerk, organ=city.justice).reading


def test_a_county_s_plan_of_2021_becomes_twenty_six_matters(city: City, shared: Callable[[str], Path]) -> None:
    reading = taken(city, shared(PLAN))
    mended = from_json(reading.mended)
    assert [task.number for task in mended.tasks] == [str(number) for number in range(1, 27)]
    assert [problem.ref for problem in problems(mended)] == ["t18"]  # the plan names no lead unit for it
    task = mended.tasks[17]
    form = {"t18-title": task.title, "t18-leads": "区司法局", "t18-due": task.due}
    mended = mend(mended, form)
    for name in unknown_units(mended, city.division):
        create_unit(name, city.division)
    save(reading, mended, city.clerk)
    tasks = confirm(reading, city.clerk).tasks
    assert len(tasks) == 26
    assert {matter.begun_on.isoformat() for matter in tasks} == {"2021-08-09"}


def test_a_city_s_report_becomes_past_values_of_its_year(city: City, shared: Callable[[str], Path]) -> None:
    reading = taken(city, shared(REPORT))
    mended = from_json(reading.mended)
    wrong = {problem.ref for problem in problems(mended)}
    form: dict[str, str] = {}
    for figure in mended.figures:
        if figure.ref in wrong:
            form |= {f"{figure.ref}-value": figure.value, f"{figure.ref}-left": "1"}
    save(reading, mend(mended, form), city.clerk)
    count = confirm(reading, city.clerk).values
    assert count == ReportedValue.objects.filter(year=2017, division=city.division).count() > 80
    assert {70, 45, 51, 20, 8, 11} <= {int(value.value) for value in ReportedValue.objects.filter(domain="行政复议")}
    assert all(reading.text[value.start:value.end] for value in ReportedValue.objects.all())


def test_every_paper_is_shown_whole(
    city: City, shared: Callable[[str], Path], client_of: Callable[[Person], Client]
) -> None:
    client = client_of(city.clerk)
    for path in sorted(shared("seeds").glob("*.txt")):
        reading = taken(city, path)
        lines = lines_of(reading.text, reading.understood, from_json(reading.mended))
        joined = ["".join(piece.text for piece in line.pieces) for line in lines]
        assert joined == [line.strip() for line in reading.text.split("\n") if line.strip()]
        assert client.get(f"/intake/{reading.matter_id}/").status_code == 200


def test_every_task_of_a_county_s_plan_reaches_all_its_units(city: City, shared: Callable[[str], Path]) -> None:
    reading = taken(city, shared(PLAN))
    mended = from_json(reading.mended)
    task = mended.tasks[17]
    mended = mend(mended, {"t18-title": task.title, "t18-leads": "区司法局", "t18-due": task.due})
    Organ.objects.filter(pk=city.market.pk).update(branch="市场监管")  # one that enforces
    named = {name for one in mended.tasks for name in (*one.leads, *one.responsible) if not is_collective(name)}
    for name in sorted(named):
        if not finder(mended, city.division)(name):
            create_unit(name, city.division)
    save(reading, mended, city.clerk)
    find = finder(mended, city.division)
    for one, matter in zip(mended.kept_tasks, confirm(reading, city.clerk).tasks, strict=True):
        wanted = {organ.pk for name in (*one.leads, *one.responsible) for organ in find(name)}
        there = {matter.organ_id, *matter.participants.values_list("organ", flat=True)}
        assert wanted == there, one.number
        assert all(find(name) for name in (*one.leads, *one.responsible)), one.number
