"""国办发〔2022〕27号: what a benchmark may say, how it is made, and when it may be departed from."""
from __future__ import annotations

from datetime import date

import pytest

from .play import Story

LISTS = ("不予处罚清单", "减轻处罚清单", "从轻处罚清单", "不予实施行政强制清单")


def drafted(place: str = "", draft: dict[str, object] | None = None, **answers: object) -> Story:
    story = Story("discretion_benchmark", "2026-03-02", place).take("propose", "2026-03-02", **answers)
    return story.take("argue", "2026-03-03").take("draft", "2026-03-10", **(draft or {}))


def made(**draft: object) -> Story:
    return drafted(draft=draft).link("normative_document", "2026-03-11", None, "", published_on=date(2026, 5, 6))


def published() -> Story:
    return made().take("publish", "2026-05-06")


def test_a_benchmark_is_made_as_a_document_or_as_a_rule() -> None:
    drafted().refused("publish", "2026-05-06", "四(十)")
    made().allowed("publish", "2026-05-06")
    rule = drafted(form="规章")
    rule.refused("publish", "2026-05-06", "四(十)")
    rule.link("government_rule", "2026-03-11", None, "", published_on=date(2026, 5, 6)).allowed("publish", "2026-05-06")


def test_a_county_only_refines_what_is_above() -> None:
    story = Story("discretion_benchmark", "2026-03-02")
    story.refused("propose", "2026-03-02", "二(四)", maker_level="县级")
    story.allowed("propose", "2026-03-02", maker_level="县级", upper=True, not_direct="需细化")
    story.refused("propose", "2026-03-02", "二(五)", upper=True)


def test_a_benchmark_stays_within_the_law_and_the_grades_above() -> None:
    made(beyond_law=True).refused("publish", "2026-05-06", "二(五)")
    made(burdens=True).refused("publish", "2026-05-06", "二(五)")
    made(burdens=True, authority="某法第五条").allowed("publish", "2026-05-06")
    story = drafted(draft={"beyond_upper": True}, upper=True, not_direct="差异")
    story.link("normative_document", "2026-03-11", None, "", published_on=date(2026, 5, 6))
    story.refused("publish", "2026-05-06", "二(五)")


@pytest.mark.parametrize("kind", LISTS)
def test_the_four_lists_say_which_acts_under_which_conditions(kind: str) -> None:
    story = Story("discretion_benchmark", "2026-03-02").take("propose", "2026-03-02", kind=kind)
    more = {"assessed": "已评估", "taught": "批评教育"}
    story.allowed("draft", "2026-03-10", **more)
    story.refused("draft", "2026-03-10", "三(六)", **more, conditions=None, grades=None)


def test_a_list_of_lighter_penalties_is_assessed_and_unpunished_parties_are_taught() -> None:
    lighter = Story("discretion_benchmark", "2026-03-02").take("propose", "2026-03-02", kind="减轻处罚清单")
    lighter.refused("draft", "2026-03-10", "三(六)")
    none = Story("discretion_benchmark", "2026-03-02").take("propose", "2026-03-02", kind="不予处罚清单")
    none.refused("draft", "2026-03-10", "第三十三条")


def test_a_licence_gets_no_new_conditions() -> None:
    more = {"unlawful_acts": None, "grades": None, "measure": None, "adds_licence": True}
    story = drafted(draft=more, kind="行政许可裁量权基准")
    story.link("normative_document", "2026-03-11", None, "", published_on=date(2026, 5, 6))
    story.refused("publish", "2026-05-06", "三(七)")


def test_a_departure_is_approved_by_whoever_made_it() -> None:
    story = published()
    story.refused("deviate", "2026-06-01", "五(十二)", agreed=None)
    story.allowed("deviate", "2026-06-01", agreed=None, discussed="集体讨论记录")
    story.refused("deviate", "2026-06-01", "五(十二)", filed=False)
    story.refused("deviate", "2026-06-01", "五(十二)", whose="上级行政机关制定", agreed=None)
    story.allowed("deviate", "2026-06-01", whose="上级行政机关制定", agreed=None, maker_agreed="省局批复")
    story.take("deviate", "2026-06-01")
    assert "修改基准" in [duty.name for duty in story.now("2026-06-02").duties]


def test_it_is_filed_before_it_is_closed_and_dies_when_repealed() -> None:
    published().refused("archive", "2026-05-08", "五(十三)")
    story = published().take("file_upward", "2026-05-07").take("archive", "2026-05-08")
    story.take("repeal", "2027-01-04").refused("apply", "2027-01-05", "五(十二)")


def test_chongqing_gives_six_months_and_six_more() -> None:
    story = Story("discretion_benchmark", "2026-03-02", "500000")
    story.take("propose", "2026-03-02", changed_on="2026-02-28")
    assert story.due("制定、修改基准", "2026-03-03") == "2026-08-28"
    story.refused("extend", "2026-03-03", "第九条", amount=7)
    story.take("extend", "2026-03-03")
    assert story.now("2026-03-04").clocks["制定、修改基准"].extended == 6
    story.refused("extend", "2026-03-05", "第九条")
