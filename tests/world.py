"""One small city for every test of the ledger: a few organs, people with posts, a person without any."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from fadu.ledger.actions import Receipt, append, open_matter
from fadu.ledger.models import Matter
from fadu.organs.models import Division, Organ, Person
from fadu.organs.seeding import plant_division, plant_organ, plant_person

SINCE = date(2010, 1, 1)
TODAY = "2026-03-04T09:00:00+08:00"
FOI = {"applicant_kind": "自然人", "channel": "网络", "received_on": "2026-03-02", "content": "某地块的出让合同"}
keys = count(1)


@dataclass
class World:
    """丽水市: 政府、司法局、市场监管局；another city beside it."""

    city: Division
    elsewhere: Division
    government: Organ
    justice: Organ
    market: Organ
    clerk: Person  # of the market bureau
    head: Person  # of the market bureau
    reconsiderer: Person  # of the justice bureau
    mayor: Person
    stranger: Person  # of another city
    nobody: Person  # without a post


def world() -> World:
    city, elsewhere = plant_division("331100", "丽水市"), plant_division("330100", "杭州市")
    government = plant_organ(city, "丽水市人民政府", short_name="市政府", number_word="丽政")
    justice = plant_organ(city, "丽水市司法局", short_name="市司法局", number_word="丽司")
    market = plant_organ(city, "丽水市市场监督管理局", short_name="市市场监管局", number_word="丽市监")
    afar = plant_organ(elsewhere, "杭州市市场监督管理局", short_name="市市场监管局")
    return World(
        city, elsewhere, government, justice, market,
        clerk=plant_person("王承办", market, "科员", ["foi_desk", "clerk", "officer", "drafter"], since=SINCE),
        head=plant_person("李局长", market, "局长", ["foi_head", "head", "chief"], since=SINCE),
        reconsiderer=plant_person("张复议", justice, "科员", ["reconsiderer", "legal_office", "clerk"], since=SINCE),
        mayor=plant_person("赵市长", government, "市长", ["agency_head", "government"], since=SINCE),
        stranger=plant_person("钱外地", afar, "科员", ["foi_desk", "clerk"], since=SINCE),
        nobody=Person.objects.create(name="孙无职"),
    )  # fmt: skip


def key() -> str:
    """An idempotency key that no other call gets."""
    return f"test-{next(keys)}"


def foi(there: World, **more: Any) -> Receipt:
    """An FOI request received by the market bureau."""
    given = {"organ": there.market, "title": "申请公开合同", "parties": "周申请", "person": there.clerk, "key": key()}
    return open_matter(**({"procedure": "foi_request", "step": "receive", "data": FOI} | given | more))


def step(matter: Matter, name: str, data: dict[str, Any], person: Person, **more: Any) -> Receipt:
    """One more entry."""
    return append(matter, name, data, person=person, **({"key": key()} | more))
