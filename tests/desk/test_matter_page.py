"""The page of a matter: what is open, whose it is, what is refused and why, the clocks, the story."""

from __future__ import annotations

import pytest
from django.test.utils import CaptureQueriesContext

from fadu.desk.dossier import dossier, read
from fadu.desk.wording import article_words
from tests.desk.pages import Page
from tests.desk.world import World, day, take


def page_of(signed_in, person, matter) -> Page:
    answer = signed_in(person).get(f"/matters/{matter.pk}/")
    assert answer.status_code == 200
    return Page(answer)


def test_the_heading_names_number_procedure_organ_and_the_law_in_force(there: World, signed_in) -> None:
    text = page_of(signed_in, there.wang, there.matters["long"]).text
    for words in ("某餐饮管理公司不服莲都区市场监督管理局罚款决定", there.matters["long"].number, "丽水市司法局",
                  "适用行政复议法，2024年1月1日起施行"):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("name", ["long", "paused", "decided", "fresh", "late", "document", "penalty"])
def test_every_refused_step_shows_each_reason_with_its_article(name: str, there: World, signed_in) -> None:
    matter = there.matters[name]
    text = page_of(signed_in, there.wang, matter).text
    refused = read(matter).situation.refused
    assert refused
    for reasons in refused.values():
        for reason in reasons:
            assert reason.text in text
            if reason.basis:
                assert article_words(reason.basis) in text


def test_open_steps_are_mine_or_wait_for_someone_who_is_named(there: World) -> None:
    file = dossier(there.matters["decided"], there.wang)
    open_steps = set(read(there.matters["decided"]).situation.open)
    shown = {step.id for step in (*file.mine, *file.besides, *file.waiting)}
    assert shown == open_steps
    assert all(step.who for step in file.waiting)


def test_a_step_of_another_rank_waits_for_that_rank(there: World, signed_in) -> None:
    matter = there.matters["long"]
    take(matter, 1, "examine", there.wang, {"opinion": "事实清楚", "grave": False, "technical": False})
    handler, mayor = dossier(matter, there.wang), dossier(matter, there.mayor)
    assert "decide" in {step.id for step in handler.waiting}
    assert "decide" in {step.id for step in mayor.mine}


def test_a_reason_leads_to_the_step_that_lifts_it(there: World, signed_in) -> None:
    matter = there.matters["long"]
    page = page_of(signed_in, there.wang, matter)
    assert "尚未提出审查意见" in page.text
    assert f"/matters/{matter.pk}/steps/examine/" in page.link("/steps/examine/")


def test_a_document_that_needs_a_review_can_open_one_linked_with_it(there: World, signed_in) -> None:
    matter = there.matters["document"]
    page = page_of(signed_in, there.li, matter)
    assert page.link(f"/matters/new/legality_review/?for={matter.pk}")


def test_the_story_is_newest_first_and_tells_who_did_what(there: World, signed_in) -> None:
    text = page_of(signed_in, there.wang, there.matters["decided"]).text
    assert "赵市长（行政复议机关负责人）：撤销" in text
    assert text.index("记录 7") < text.index("记录 1")


def test_a_pause_and_an_outsiders_act_are_marked_as_such(there: World) -> None:
    story = dossier(there.matters["long"], there.wang).story
    assert next(event for event in story if event.title == "中止").kind == "pause"
    answered = next(event for event in story if event.title.startswith("书面答复"))
    assert answered.who == "莲都区市场监督管理局（被申请人）"
    assert "王晓岚记录" in answered.notes


def test_what_the_law_supposes_stands_in_the_story(there: World) -> None:
    from tests.desk.world import received

    silent = received(there, "期满未答复的申请", 30, parties="甲某")
    story = dossier(silent, there.wang).story
    assert story[0].title == "依法视为受理"
    assert story[0].kind == "deemed"


def test_a_correction_names_what_it_corrects_and_the_corrected_entry_says_so(there: World) -> None:
    matter = there.matters["long"]
    take(matter, 0, "send_copy", there.wang, {"served_on": day(78)}, corrects=3, reason="送达日期写错")
    story = dossier(matter, there.wang).story
    assert story[0].title == "更正第 3 条"
    assert "送达日期写错" in story[0].notes
    assert next(event for event in story if event.number == 3).mended == story[0].number


def test_the_page_costs_the_same_number_of_queries_however_long_the_story(there: World, signed_in) -> None:
    from django.db import connection

    client = signed_in(there.wang)
    client.get(f"/matters/{there.matters['fresh'].pk}/")
    counts = []
    for name in ("fresh", "long"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(f"/matters/{there.matters[name].pk}/")
        counts.append(len(queries))
    assert abs(counts[0] - counts[1]) <= 3
    assert max(counts) <= 32
