"""A register with 100,000 items: a batch through the ledger, then its pages as a person asks for them.

FADU_HOME=… [FADU_DATABASE_URL=…] python bench/registers.py [items]: an empty data folder; prints seconds and p95.
"""
from __future__ import annotations

import os
import sys
import time
from datetime import date, timedelta
from statistics import quantiles
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.settings")
os.environ.setdefault("FADU_PLAIN_HTTP", "1")
RUNS, WRITTEN = 30, 4_000
KINDS = ("行政许可", "行政处罚", "行政强制", "行政检查", "公共服务")


def world() -> Any:
    """A city with forty organs, a county, and who keeps the city's registers."""
    from fadu.organs.seeding import plant_division, plant_organ, plant_person

    city = plant_division("331100", "丽水市")
    justice = plant_organ(city, "丽水市司法局", short_name="市司法局")
    organs = [plant_organ(city, f"丽水市第{n}局", short_name=f"第{n}局") for n in range(40)]
    roles, since = ["legal_office", "clerk"], date(2010, 1, 1)
    keeper = plant_person("管理员", justice, "科长", roles, username="keeper", since=since)
    return justice, organs, keeper


def write(justice: Any, organs: Any, keeper: Any, items: int) -> float:
    """A batch through the ledger, a tenth of it changed later and a tenth cancelled; the seconds of the first batch."""
    from fadu.registers.adjusting import Paper, add, adjust
    from fadu.registers.asking import as_of
    from fadu.registers.catalogue import REGISTERS

    powers, begun = REGISTERS["power_items"], time.perf_counter()
    since = date.today() - timedelta(400)
    moves = [add({**said(n), "code": code(n)}, organs[n % len(organs)]) for n in range(items)]
    adjust(keeper, powers, justice, "legal_office", Paper("清单", since), moves, key="bench-first")
    seconds = time.perf_counter() - begun
    refs = [one.ref for one in as_of("power_items", since)][::10]
    later: list[Any] = [("change", {"ref": ref, "remark": "依据修改"}) for ref in refs[::2]]
    later += [("cancel", {"ref": ref}) for ref in refs[1::2]]
    adjust(keeper, powers, justice, "legal_office", Paper("调整", since + timedelta(200)), later, key="bench-later")
    return seconds


def code(n: int) -> str:
    return f"33{n // 900 + 1:04d}{n % 900 + 1:03d}000"


def said(n: int) -> dict[str, str]:
    kind, level = KINDS[n * 7 % len(KINDS)], "市级"
    return {"name": f"对某类行为第{n}号的管理", "kind": kind, "ground": f"某法第{n % 90 + 1}条", "level": level}


def multiply(written: int, items: int) -> None:
    """The register as it would stand with so many items: further versions like those that the batch has made."""
    from fadu.registers.models import Version

    like = Version.objects.filter(valid_to=None).select_related("organ").first()
    assert like is not None
    organs = list(Version.objects.values_list("organ", flat=True).distinct())
    fresh = []
    for n in range(written, items):
        data = said(n)
        fresh.append(Version(
            register=like.register, ref=f"x{n}", division_id=like.division_id, organ_id=organs[n % len(organs)],
            code=code(n), name=data["name"], category=data["kind"], data=data,
            marks=f"|kind={data['kind']}|level=市级|",
            valid_from=like.valid_from, kind=like.kind, entry_id=like.entry_id,
        ))  # fmt: skip
    Version.objects.bulk_create(fresh, batch_size=2000)


def addresses() -> list[tuple[str, str]]:
    ago, middle = date.today() - timedelta(300), "after=0.330050001000"
    return [
        ("all registers", ""), ("first page", "power_items/"), ("deep page", f"power_items/?{middle}"),
        ("one category", "power_items/?kind=行政处罚"), ("category, deep", f"power_items/?kind=行政处罚&{middle}"),
        ("one organ", "power_items/?organ=5"), ("as of a day", f"power_items/?on={ago}"),
        ("cancelled", "power_items/?standing=ended"), ("word in few", "power_items/?q=第77777号"),
        ("word in all", "power_items/?q=行为"), ("code", "power_items/?q=330050001000"),
        ("JSON, 200 items", "api/power_items/"),
    ]  # fmt: skip


def measure(client: Any, address: str) -> tuple[float, float]:
    """Median and p95 in milliseconds."""
    from urllib.parse import quote

    path, taken = "/registers/" + quote(address, safe="/?=&.-"), []
    for _ in range(RUNS):
        begun = time.perf_counter()
        answer = client.get(path)
        taken.append((time.perf_counter() - begun) * 1000)
        assert answer.status_code == 200, (path, answer.status_code)
    cut = quantiles(taken[2:], n=20)
    return cut[9], cut[18]


def main() -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client

    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    justice, organs, keeper = world()
    written = min(items, WRITTEN)
    seconds = write(justice, organs, keeper, written)
    multiply(written, items)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"{written:,} items written through the ledger in {seconds:.1f} s ({written / seconds:,.0f} a second), "
          f"{items:,} in all, {connection.vendor}, load {os.getloadavg()[0]:.1f}")  # fmt: skip
    client = Client()
    client.force_login(keeper.user, backend="django.contrib.auth.backends.ModelBackend")
    for name, address in addresses():
        median, p95 = measure(client, address)
        print(f"{name:16} median {median:6.1f} ms  p95 {p95:6.1f} ms")


if __name__ == "__main__":
    main()
