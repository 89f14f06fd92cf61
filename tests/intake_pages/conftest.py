"""A city with a justice bureau that takes documents in, and departments that tasks go to."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client

from fadu.organs.models import Division, Organ, Person
from fadu.organs.seeding import plant_division, plant_organ, plant_person

SINCE = date(2010, 1, 1)
NOW = "2026-03-04T09:00:00+08:00"


@dataclass
class City:
    """丽水市: 司法局 takes in and supervises; 市场监管局 and 财政局 are lead units."""

    division: Division
    justice: Organ
    market: Organ
    finance: Organ
    clerk: Person  # of the justice bureau: reads documents in and gives tasks
    colleague: Person  # of the same bureau
    reader: Person  # of the same bureau, reads in but gives no tasks
    department: Person  # of the market bureau


@pytest.fixture(autouse=True)
def plain(settings: Any) -> None:
    """Static files as they stand in the source; HTTP without TLS."""
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def city(db: None, home: Path) -> Iterator[City]:
    """On a Wednesday morning in March 2026; the clock goes on."""
    with time_machine.travel(NOW):
        division = plant_division("331100", "丽水市")
        justice = plant_organ(division, "丽水市司法局", short_name="市司法局")
        market = plant_organ(division, "丽水市市场监督管理局", short_name="市市场监管局")
        finance = plant_organ(division, "丽水市财政局", short_name="市财政局")

        def person(name: str, organ: Organ, roles: list[str], username: str) -> Person:
            return plant_person(name, organ, "科员", roles, username=username, since=SINCE)

        yield City(
            division, justice, market, finance,
            clerk=person("季明", justice, ["intake_clerk", "supervisor"], "ji"),
            colleague=person("何静", justice, ["intake_clerk", "supervisor"], "he"),
            reader=person("郑采", justice, ["intake_clerk"], "zheng"),
            department=person("叶建", market, ["lead_unit"], "ye"),
        )  # fmt: skip


@pytest.fixture
def client_of() -> Callable[[Person], Client]:
    """A client signed in as that person."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
