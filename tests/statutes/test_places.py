"""Law in place: a division and an organ's field decide which local numbers bind; nothing without a source is one."""
from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from fadu.law.limits import LIMITS
from fadu.law.places import place_name
from fadu.statutes.standards import STANDARDS, local_limits, standards

from . import paths
from .play import Story

TODAY = date(2026, 3, 2)
PLACES = {"150202": "内蒙古", "210200": "辽宁", "331100": "浙江", "370100": "山东", "430100": "湖南", "440100": "广东"}


def test_every_local_number_of_the_sheet_stands_under_its_place_and_act(shared: Callable[[str], Path]) -> None:
    rows = json.loads(shared("law/deadlines.json").read_text(encoding="utf-8"))
    for row in rows:
        if row["scope"] in ("local_example", "department_rule"):
            act = LIMITS[row["rule_id"]].act
            assert act.place or act.branch or act.rank == "部门规章", row["rule_id"]
            assert act.in_force
            assert LIMITS[row["rule_id"]].basis.article


@pytest.mark.parametrize("code", PLACES)
def test_a_deployment_gets_the_numbers_of_its_place_and_of_no_other(code: str) -> None:
    found = [one for one in local_limits(code, TODAY) if one.act.place]
    assert found
    assert all(code.startswith(one.act.place) and place_name(one.act.place) != one.act.place for one in found)
    assert all(one.act.title.startswith(PLACES[code]) or len(one.act.place) > 2 for one in found)


def test_every_standard_names_the_act_that_sets_it() -> None:
    for one in STANDARDS:
        assert one.basis.article.startswith("第")
        assert one.basis.act.place or one.basis.act.branch
        assert one.value > 0


def test_a_hearing_begins_at_fifty_thousand_in_shanghai_for_market_regulators_at_a_hundred() -> None:
    told = {"fine": 50_000, "hearing_told": False}
    shanghai = paths.told(place="310000", notify=told)
    shanghai.refused("decide", "2026-03-25", "第六十三条", fine=50_000)
    paths.told(place="331100", notify=told).allowed("decide", "2026-03-25", fine=50_000)
    found = standards("331100", "市场监管")["较大数额罚款.单位"]
    assert [one.value for one in found] == [100_000]


def test_a_document_is_filed_in_fifteen_days_in_shandong_in_thirty() -> None:
    def due(place: str) -> str | None:
        story = paths.numbered(place).record("publish", "2026-04-28")
        return story.due("报送备案", "2026-04-28")

    assert (due("331100"), due("370100")) == ("2026-05-13", "2026-05-28")


def test_no_standard_is_entered_without_document_number_article_and_day() -> None:
    story = Story("administration", "2026-03-02").take("start_year", "2026-03-02", year=2026)
    whole = {"standard": "s1", "word": "较大数额罚款.公民", "value": "5000", "division": "d1", "document": "某省规定",
             "document_number": "省政府令第1号", "article": "第三条", "since": "2026-01-01"}  # fmt: skip
    story.allowed("set_standard", "2026-03-02", **whole)
    for line in ("document", "document_number", "article", "since"):
        story.refused("set_standard", "2026-03-02", "（工作约定，非法律规定）", **whole | {line: None})
