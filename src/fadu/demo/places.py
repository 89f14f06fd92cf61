"""Divisions of the sample: the city, its province above and its counties below (GB/T 2260)."""
from __future__ import annotations

from fadu.organs.models import Division
from fadu.organs.seeding import plant_division

CITY = "331100"
COUNTIES = {
    "331102": "莲都区", "331121": "青田县", "331122": "缙云县", "331123": "遂昌县", "331124": "松阳县",
    "331125": "云和县", "331126": "庆元县", "331127": "景宁畲族自治县", "331181": "龙泉市",
}


def load_divisions() -> dict[str, Division]:
    """The divisions by code; those that are there already are left as they are."""
    return {code: plant_division(code, name) for code, name in ({CITY: "丽水市"} | COUNTIES).items()}
