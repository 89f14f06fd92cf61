"""A plan of four tasks in two groups, each at another point of its way."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import time_machine

from fadu.intake.adopt import confirm, take_in
from fadu.ledger.actions import append
from fadu.ledger.models import Matter
from fadu.organs.models import Organ, Person
from fadu.organs.seeding import plant_division, plant_organ, plant_person
from tests.intake_pages.conftest import SINCE

NOW = "2026-06-24T09:00:00+08:00"
PLAN = """丽水市2026年度法治政府建设工作要点

一、规范行政执法

1.公示执法信息。6月24日前完成自查。（牵头单位：市市场监管局；责任单位：市财政局）

2.评查执法案卷。6月26日前印发通报。（牵头单位：市市场监管局）

二、公开政务信息

3.规范依申请公开。年底前统一文书格式。（牵头单位：市财政局）

4.公布目录。6月20日前公布目录。（牵头单位：市财政局）

丽水市司法局

2026年2月10日
"""


@dataclass
class Year:
    """The plan's document and its tasks, in order, with the people who work on them."""

    plan: Matter
    tasks: list[Matter]
    justice: Organ
    supervisor: Person
    market: Person
    finance: Person

    def step(self, number: int, name: str, person: Person, **data: Any) -> None:
        task = self.tasks[number - 1]
        append(task, name, data, person=person, key=f"{task.pk}-{name}-{task.entries.count()}")


@pytest.fixture
def year(db: None, home: Path) -> Iterator[Year]:
    """On a Wednesday in June 2026, nothing signed for yet."""
    division = plant_division("331100", "丽水市")
    justice = plant_organ(division, "丽水市司法局", short_name="市司法局")
    market = plant_organ(division, "丽水市市场监督管理局", short_name="市市场监管局")
    finance = plant_organ(division, "丽水市财政局", short_name="市财政局")
    with time_machine.travel("2026-03-04T09:00:00+08:00"):
        roles = ["intake_clerk", "supervisor"]
        clerk = plant_person("季明", justice, "科员", roles, username="ji", since=SINCE)
        taken = take_in("要点.txt", PLAN.encode(), person=clerk, organ=justice)
        tasks = confirm(taken.reading, clerk).tasks
        plant_person("叶局", justice, "副局长", ["supervision_head"], since=SINCE)
        units = ["lead_unit", "responsible_unit"]
        people = [
            plant_person(name, organ, "科员", units, username=account, since=SINCE)
            for name, organ, account in (("叶建", market, "ye"), ("何海", finance, "he"))
        ]
    with time_machine.travel(NOW):
        yield Year(taken.reading.matter, tasks, justice, clerk, *people)
