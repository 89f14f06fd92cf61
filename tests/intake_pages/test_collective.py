"""Names that mean many organs are opened out at adoption, and names mapped by hand are known the next time."""
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from fadu.intake.adopt import confirm, groups_of, save, take_in, unknown_helpers
from fadu.intake.mending import from_json, mend
from fadu.intake.models import Reading
from fadu.ledger.models import Participant
from fadu.organs.access import visible_matters
from fadu.organs.models import Organ, Person
from fadu.organs.names import find_organ
from fadu.organs.seeding import plant_division, plant_organ
from tests.intake_pages.conftest import City

pytestmark = pytest.mark.django_db
PLAN = """丽水市2026年度法治政府建设工作计划

一、规范执法

1.公示执法信息。全面公示。（牵头单位：市司法局；责任单位：市级各部门）

2.培训执法人员。全员培训。（牵头单位：市司法局；责任单位：各行政执法部门，各县（市、区）政府，市城管办）

丽水市司法局

2026年2月10日
"""


@pytest.fixture
def reading(city: City) -> Reading:
    city.market.branch = "市场监管"
    city.market.save()
    county = plant_division("331102", "莲都区")
    plant_organ(county, "莲都区人民政府", short_name="莲都区政府")
    return take_in("计划.txt", PLAN.encode(), person=city.clerk, organ=city.justice).reading


def helpers(task: int) -> set[str]:
    return {str(one.organ) for one in Participant.objects.filter(matter=task, role="responsible_unit")}


def test_each_collective_name_means_the_organs_of_its_kind(city: City, reading: Reading) -> None:
    first, second = confirm(reading, city.clerk).tasks
    assert helpers(first.pk) == {"市市场监管局", "市财政局"}  # the lead unit is not its own helper
    assert helpers(second.pk) == {"市市场监管局", "莲都区政府"}
    assert first.entries.get(number=1).data["responsible_units"] == ["市级各部门"]  # the plan's own words stay
    assert visible_matters(city.department).filter(pk=first.pk).exists()


def test_an_organ_that_is_unticked_is_left_out(city: City, reading: Reading) -> None:
    mended = from_json(reading.mended)
    name = groups_of(mended, city.division)[0].name
    form = {"group-0-name": name, "group-0-organs": f"{city.market.pk}"}
    save(reading, mend(mended, form), city.clerk)
    assert helpers(confirm(reading, city.clerk).tasks[0].pk) == {"市市场监管局"}


def test_a_name_mapped_by_hand_is_known_the_next_time(city: City, reading: Reading) -> None:
    mended = from_json(reading.mended)
    assert unknown_helpers(mended, city.division) == ["市城管办"]
    save(reading, mend(mended, {"unit-0-name": "市城管办", "unit-0-organ": str(city.finance.pk)}), city.clerk)
    assert "市财政局" in helpers(confirm(reading, city.clerk).tasks[1].pk)
    assert find_organ(city.division, "市城管办") == Organ.objects.get(pk=city.finance.pk)


def test_the_page_shows_the_organs_and_takes_the_ticks(
    city: City, reading: Reading, client_of: Callable[[Person], Client]
) -> None:
    client, address = client_of(city.clerk), f"/intake/{reading.matter_id}/"
    page = client.get(address).content.decode()
    assert "统称展开" in page
    assert "市城管办" in page
    ticks = [str(city.market.pk), str(city.finance.pk)]
    client.post(address, {"group-0-name": "市级各部门", "group-0-organs": ticks, "do": "save"})
    reading.refresh_from_db()
    assert from_json(reading.mended).groups == {"市级各部门": [int(one) for one in ticks]}


def test_all_repairs_that_wait_are_accepted_at_once(shared: Callable[[str], object], city: City) -> None:
    path = shared("seeds/003_accc9ad9ab75ee78.txt")
    taken = take_in("计划.txt", path.read_bytes(), person=city.clerk, organ=city.justice).reading  # type: ignore[attr-defined]
    mended = from_json(taken.mended)
    kept_raw = mended.repairs[0].ref
    after = mend(mended, {"do": "repair-all", f"{kept_raw}-accepted": "no"})
    assert after.repairs[0].accepted is False
    assert all(repair.accepted for repair in after.repairs[1:])
