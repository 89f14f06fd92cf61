"""行政检查: by the list, at random, by two with cards, seldom, and published; the plan before it."""
from __future__ import annotations

import pytest

from fadu.law.acts import act
from fadu.procedures.draw import draw, pool_digest
from fadu.procedures.matter import Parameter, Place

from .lawful import TEAM, officer
from .play import Story

DAY = "2026-03-02"
CLUE = {"kind": "投诉举报、转办交办、数据监测等线索检查", "planned": None}
NOTED = "（条款号待核）"


def proposed(place: str = "", **answers: object) -> Story:
    return Story("inspection", DAY, place).take("propose", DAY, **answers)


def drawn() -> Story:
    return proposed().take("draw", "2026-03-03").take("approve", "2026-03-03")


def inspected(**answers: object) -> Story:
    return drawn().take("assign", "2026-03-04").take("inspect", "2026-03-05", **answers)


def test_the_plain_way_is_drawn_inspected_and_published() -> None:
    story = inspected().take("conclude", "2026-03-05")
    assert story.due("公示结果", "2026-03-05") == "2026-04-02"
    story.take("publish", "2026-03-06").take("archive", "2026-03-09")
    now = story.now("2026-03-10")
    assert (now.outcome, now.duties) == ("未发现问题", [])


def test_publication_counts_the_working_days_of_new_year() -> None:
    story = Story("inspection", "2025-12-15").take("propose", "2025-12-15").take("draw", "2025-12-16")
    story.take("approve", "2025-12-16").take("assign", "2025-12-17").take("inspect", "2025-12-19")
    assert story.take("conclude", "2025-12-19").due("公示结果", "2025-12-19") == "2026-01-19"


def test_a_draw_on_record_can_be_repeated() -> None:
    companies, officers = [f"公司{n}" for n in range(100)], [f"检查员{n}" for n in range(9)]
    seed = "2026-03-03开奖号码0815"
    chosen, sent = draw(companies, seed, 2), draw(officers, seed, 2)
    story = proposed().take(
        "draw", "2026-03-03", seed=seed, objects=chosen, officers=sent, objects_size=100, officers_size=9,
        objects_digest=pool_digest(companies), officers_digest=pool_digest(officers),
    )
    said = story.entries[-1].data
    assert said["objects_digest"] == pool_digest(reversed(companies))
    assert draw(companies, said["seed"], len(said["objects"])) == said["objects"]
    team = [officer(name) for name in sent]
    story.take("approve", "2026-03-03").take("assign", "2026-03-04", objects=chosen, team=team)


@pytest.mark.parametrize("wanting", ["seed", "objects_digest", "officers_digest", "objects", "officers"])
def test_a_draw_leaves_every_trace(wanting: str) -> None:
    article = {"seed": "二(二)", "objects": "第五十四条", "officers": "第五十四条 第四十二条"}.get(wanting, "三(三)")
    proposed().refused("draw", "2026-03-03", article, **{wanting: None})


def test_more_than_the_pool_is_not_drawn() -> None:
    proposed().refused("draw", "2026-03-03", "三(三)", objects_size=1)


def test_who_was_not_drawn_is_not_inspected_and_does_not_inspect() -> None:
    proposed().take("approve", "2026-03-03").refused("assign", "2026-03-04", "第五十四条")
    drawn().refused("assign", "2026-03-04", "第五十四条", objects=["某三公司"])
    drawn().refused("assign", "2026-03-04", "第五十四条", team=[officer("赵一"), officer("孙三")])
    story = drawn().take("assign", "2026-03-04")
    story.refused("inspect", "2026-03-05", "第五十四条", team=[officer("赵一"), officer("孙三")])


def test_clues_and_key_fields_need_no_draw() -> None:
    proposed(**CLUE).take("assign", "2026-03-03").allowed("inspect", "2026-03-03")
    proposed(key_field=True).take("approve", "2026-03-03").allowed("assign", "2026-03-03")
    proposed(kind="重点领域全覆盖检查").take("approve", "2026-03-03").allowed("assign", "2026-03-03")


def test_without_an_act_nothing_is_inspected() -> None:
    Story("inspection", DAY).refused("propose", DAY, "二(一)", item=None)
    Story("inspection", DAY).refused("propose", DAY, NOTED, organ=None)
    Story("inspection", DAY).refused("propose", DAY, "三(四)", planned=None)
    Story("inspection", DAY).refused("propose", DAY, "三(七)", **CLUE | {"clue": None})


def test_what_others_inspect_too_is_inspected_together() -> None:
    Story("inspection", DAY).refused("propose", DAY, "第五十四条", others_due=True)
    Story("inspection", DAY).allowed("propose", DAY, others_due=True, joint=True)
    Story("inspection", DAY).allowed("propose", DAY, others_due=True, apart="专业性不同")


def test_an_enterprise_is_inspected_no_oftener_than_published() -> None:
    drawn().allowed("assign", "2026-03-04", times=1, cap=2)
    drawn().refused("assign", "2026-03-04", NOTED, times=2, cap=2)
    proposed(**CLUE).allowed("assign", "2026-03-04", times=2, cap=2)
    story = drawn()
    since = act("某频次规定", "2026-01-01").in_force
    story.place = Place(story.place.calendar, "", "", {"涉企检查年度频次上限": (Parameter(2, since),)})
    story.refused("assign", "2026-03-04", NOTED, times=2)
    story.allowed("assign", "2026-03-04", times=1)


def test_a_plan_for_an_enterprise_is_approved_before() -> None:
    proposed().take("draw", "2026-03-03").refused("assign", "2026-03-04", NOTED)


def test_two_with_cards_in_force_go_and_bring_a_notice() -> None:
    story = drawn().take("assign", "2026-03-04")
    story.refused("inspect", "2026-03-05", "第四十二条", team=TEAM[:1])
    lapsed = {"name": "钱二", "certificate": {"category": "行政执法", "status": "暂扣", "from": "2016-01-01"}}
    story.refused("inspect", "2026-03-05", "第四十二条", team=[TEAM[0], lapsed])
    story.refused("inspect", "2026-03-05", NOTED, notice=None)
    story.allowed("inspect", "2026-03-05", notice=None, how="书面检查")
    story.refused("inspect", "2026-03-05", "第五十九条", stopped=True)
    story.refused("inspect", "2026-03-05", NOTED, gain=True)


def test_an_inspection_without_a_card_is_on_record_and_carries_no_order() -> None:
    story = inspected(card_shown=False)
    story.refused("conclude", "2026-03-05", "第五十五条", kind="责令改正", correct_by="2026-03-20")
    story.allowed("conclude", "2026-03-05")
    inspected(told=False).refused("conclude", "2026-03-05", "二(五)", kind="立案查处")


def test_what_was_ordered_is_looked_at_again() -> None:
    story = inspected().take("conclude", "2026-03-05", kind="责令改正", correct_by="2026-03-20")
    assert story.due("复查", "2026-03-05") == "2026-03-20"
    story.take("publish", "2026-03-06").refused("archive", "2026-03-23", "三(六)")
    story.take("recheck", "2026-03-20").allowed("archive", "2026-03-23")
    inspected().take("conclude", "2026-03-05").refused("recheck", "2026-03-20", "三(六)")


def test_crime_and_offences_go_on_elsewhere() -> None:
    inspected().refused("conclude", "2026-03-05", "三(六)", crime=True)
    inspected().refused("conclude", "2026-03-05", "三(七)", kind="立案查处", case=None)
    inspected().allowed("conclude", "2026-03-05", kind="移送有关机关", crime=True)


def test_a_test_under_way_is_awaited() -> None:
    story = inspected().take("test", "2026-03-05").refused("conclude", "2026-03-06", "三(六)") or inspected()
    story.take("test", "2026-03-05").take("test_result", "2026-03-12").allowed("conclude", "2026-03-12")


def test_in_zhejiang_an_urgent_visit_is_approved_within_two_days_and_results_are_told_in_three() -> None:
    story = proposed("331100", **CLUE).take("assign", "2026-03-03")
    story.refused("inspect", "2026-03-05", "第七十八条")
    story.take("inspect", "2026-03-05", urgent=True)
    assert story.due("补办批准", "2026-03-05") == "2026-03-09"
    story.take("test", "2026-03-05").take("test_result", "2026-03-12")
    assert story.due("告知结果", "2026-03-12") == "2026-03-17"
    proposed(**CLUE).take("assign", "2026-03-03").allowed("inspect", "2026-03-05")


def test_the_plan_is_coordinated_approved_and_published() -> None:
    story = Story("inspection_plan", DAY).take("draft", DAY)
    story.refused("approve", DAY, "三(四)")
    story.take("coordinate", DAY).take("approve", DAY).take("publish", "2026-03-03").allowed("adjust", "2026-06-01")
    plan = Story("inspection_plan", DAY)
    plan.refused("draft", DAY, "二(三)", target=True)
    plan.refused("draft", DAY, "二(一)", listed_items=False)
    plan.refused("draft", DAY, "三(三)", pools=False)
    plan.refused("draft", DAY, "三(二)", general=None)
    plan.refused("draft", DAY, "三(四)", general=101)
