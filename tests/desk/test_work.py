"""我的工作: what waits for me, by urgency, with the step to take; each number opens a list of exactly that length."""

from __future__ import annotations

import re

from django.test.utils import CaptureQueriesContext

from tests.desk.pages import Page
from tests.desk.world import World


def test_what_is_overdue_comes_first_with_its_reason_and_its_step(there: World, signed_in) -> None:
    page = Page(signed_in(there.wang).get("/"))
    assert "今天要办 1 件" in page.text
    assert page.text.index("今天必须办") < page.text.index("季某某申请公开征地补偿方案")
    assert "政府信息公开条例第33条 · 20个工作日" in page.text
    assert page.link(f"/matters/{there.matters['late'].pk}/steps/reply/")


def test_nobody_is_offered_a_step_that_is_not_theirs(there: World, signed_in) -> None:
    page = Page(signed_in(there.he).get("/"))
    assert not [a for _, a in page.tags if "/steps/" in a.get("href", "")]


def test_every_count_opens_a_list_of_exactly_that_length(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    html = client.get("/").content.decode()
    counts = re.findall(r'href="([^"]*mine=1[^"]*)">(?:<svg.*?</svg>)?[^<0-9]*(\d+)(?: 件)?</a>', html)
    assert len(counts) >= 3
    for address, number in counts:
        listed = client.get(address.replace("&amp;", "&")).content.decode()
        assert listed.count('class="t-what"') == int(number), address


def test_the_fortnight_counts_what_falls_due_on_each_day(there: World, signed_in) -> None:
    page = Page(signed_in(there.wang).get("/"))
    assert len(re.findall(r"周[一二三四五六日]\s?\d+", page.text)) >= 14 or page.text.count("周") >= 14
    assert "今天" in page.text


def test_a_draft_waits_to_be_finished(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    matter = there.matters["late"]
    client.post(f"/drafts/?matter={matter.pk}&step=reply", '{"kind": ["予以公开"]}', content_type="application/json")
    assert "没写完的" in Page(client.get("/")).text


def test_queries_do_not_grow_with_the_number_of_matters(there: World, signed_in) -> None:
    from django.db import connection

    from tests.desk.world import asked

    client = signed_in(there.wang)
    client.get("/")
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for n in range(12):
        asked(there, 40 - n, f"第{n}件申请")
    with CaptureQueriesContext(connection) as many:
        client.get("/")
    assert len(many) <= len(few) + 1
    assert len(many) <= 40


def test_what_is_to_be_done_at_once_is_offered_though_the_next_day_is_far_off(there: World, signed_in) -> None:
    from fadu.ledger.actions import open_matter
    from tests.desk.world import day, key

    task = open_matter(
        "supervised_task",
        organ=there.justice,
        title="推进行政复议规范化建设",
        step="assign",
        person=there.he,
        key=key(),
        data={"name": "推进行政复议规范化建设", "lead_units": ["市市场监管局"], "deadline": day(-60)},
        participants=[(there.market, "lead_unit")],
    ).matter
    page = Page(signed_in(there.li).get("/"))
    assert "推进行政复议规范化建设" in page.text
    assert page.link(f"/matters/{task.pk}/steps/sign_for/")
