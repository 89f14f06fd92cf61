"""Government inspection and the promotion of law: moves that the acts forbid or permit, by the ids of the list."""
from __future__ import annotations

from .cases import case
from .play import Story

DAY = "2026-03-02"


def inspecting() -> Story:
    return Story("government_inspection", DAY).take("decide", DAY).take("scheme", "2026-03-03")


def told() -> Story:
    """Concluded on 4月1日, told on 4月2日; a re-check may be asked for until 5月6日 (5月2日 is a holiday)."""
    story = inspecting().take("inspect", "2026-03-10").take("conclude", "2026-04-01")
    return story.take("feedback", "2026-04-02")


@case("G235")
def a_department_that_was_not_designated_does_not_inspect_for_the_government() -> None:
    story = Story("government_inspection", DAY)
    story.refused("decide", DAY, "第七条", by="clerk")
    story.refused("decide", DAY, "第七条", by="clerk", organiser="指定的部门", within="某事项，三月内")
    named = {"organiser": "指定的部门", "designation": "政办函〔2026〕3号", "within": "某事项，三月内"}
    story.allowed("decide", DAY, by="clerk", **named)


@case("G236")
def who_took_part_in_the_conclusion_does_not_check_it_again() -> None:
    story = told().take("ask_recheck", "2026-04-20")
    story.refused("recheck", "2026-05-08", "第十七条", reviewers=["赵一", "孙三"])
    story.refused("recheck", "2026-05-08", "第十七条", person="钱二")
    story.allowed("recheck", "2026-05-08")


@case("G237")
def an_inspection_stays_within_its_scheme() -> None:
    story = inspecting()
    story.refused("inspect", "2026-03-10", "第十五条", beyond=True)
    story.refused("inspect", "2026-03-10", "第十五条", objects=["市财政局", "市教育局"])
    story.allowed("inspect", "2026-03-10")


@case("G238")
def the_justice_office_reminds_a_department_that_neglects_its_duty_to_promote_the_law() -> None:
    story = Story("publicity_notice", DAY).take("find", DAY)
    story.allowed("notify", "2026-03-03")
