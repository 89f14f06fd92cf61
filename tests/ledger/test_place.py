"""Where a matter runs: local standards with their sources, the calendar with imported notices."""
from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from fadu.law.calendar import CHINA
from fadu.ledger.models import Parameter
from fadu.ledger.place import calendar, place
from fadu.organs.models import Division
from tests.world import World

DAY = date(2026, 3, 2)
FINE = "较大数额罚款.公民"


def standard(where: Division, value: int, branch: str = "", **more: date) -> Parameter:
    source = {"document": "某省政府令第1号", "article": "第三条"}
    return Parameter.objects.create(division=where, key=FINE, value=value, branch=branch, **source, **more)


def province(there: World) -> Division:
    assert there.city.parent is not None
    return there.city.parent


def test_a_standard_holds_in_its_division_and_below_on_its_days(there: World) -> None:
    standard(province(there), 5000, valid_from=date(2020, 1, 1), valid_to=DAY)
    assert place("331100").parameter(FINE, DAY) == 5000
    assert place("331102").parameter(FINE, DAY) == 5000
    assert place("331100").parameter(FINE, date(2026, 3, 3)) is None
    assert place("331100").parameter(FINE, date(2019, 12, 31)) is None
    assert place("340100").parameter(FINE, DAY) is None


def test_the_nearest_division_and_the_branchs_own_standard_come_first(there: World) -> None:
    standard(province(there), 5000)
    standard(there.city, 3000)
    standard(there.city, 8000, branch="市场监管")
    assert place("331100").parameter(FINE, DAY) == 3000
    assert place("331100", "市场监管").parameter(FINE, DAY) == 8000
    assert place("330100", "市场监管").parameter(FINE, DAY) == 5000


@pytest.mark.parametrize("source", [{"document": "", "article": "第三条"}, {"document": "某令", "article": ""}])
def test_a_standard_without_a_source_cannot_be_entered(there: World, source: dict[str, str]) -> None:
    row = Parameter(division=there.city, key=FINE, value=1, **source)
    with pytest.raises(ValidationError):
        row.full_clean()
    with pytest.raises(IntegrityError):
        row.save()


def test_the_calendar_takes_in_the_notices_that_were_imported(home: Path) -> None:
    assert calendar() is CHINA
    fixed = {f"2027-{month:02}-{day:02}": "假日" for month, day in ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))}
    spread = {f"2027-02-{day:02}": "春节" for day in range(5, 12)} | {"2027-04-05": "清明节", "2027-06-09": "端午节"}
    (home / "calendar").mkdir()
    notice = {"year": 2027, "off": fixed | spread | {"2027-09-15": "中秋节"}, "worked": []}
    (home / "calendar" / "2027.json").write_text(json.dumps(notice), encoding="utf-8")
    assert calendar().last == 2027
    assert not calendar().is_working(date(2027, 9, 15))
