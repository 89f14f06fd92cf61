"""Divisions of the sample: the city, its province above and its counties below (GB/T 2260)."""
from __future__ import annotations

from fadu.organs.models import Division

CITY = "331100"
DIVISIONS = (
    ("330000", "浙江省", None),
    (CITY, "丽水市", "330000"),
    ("331102", "莲都区", CITY),
    ("331121", "青田县", CITY),
    ("331122", "缙云县", CITY),
    ("331123", "遂昌县", CITY),
    ("331124", "松阳县", CITY),
    ("331125", "云和县", CITY),
    ("331126", "庆元县", CITY),
    ("331127", "景宁畲族自治县", CITY),
    ("331181", "龙泉市", CITY),
)


def load_divisions() -> dict[str, Division]:
    """The divisions by code; those that are there already are left as they are."""
    known: dict[str, Division] = {}
    for code, name, above in DIVISIONS:
        known[code], _ = Division.objects.get_or_create(
            code=code, valid_from=None, defaults={"name": name, "parent": known.get(above or "")}
        )
    return known
