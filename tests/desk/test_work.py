"""我的工作: what waits for me, by urgency, with the step to take; each number opens a list of exactly that length."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fadu.ledger.actions import append, open_matter
from fadu.ledger.models import Matter
from fadu.ledger.place import calendar
from fadu.planning.returns import call_for
from tests.desk.pages import Page
from tests.desk.world import World, ago, day, key, take


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


def numbers_on(html: str) -> list[tuple[str, int]]:
    """Every link to a list that shows a number: its address and the number."""
    main = html[html.index("<main") : html.index("</main>")]
    found = []
    for address, inside in re.findall(r'<a[^>]*href="(/matters/\?[^"]*)"[^>]*>(.*?)</a>', main, re.DOTALL):
        text = re.sub(r"<svg.*?</svg>|<time.*?</time>|<b>\d+</b><em>|<[^>]+>", " ", inside)
        if digits := re.findall(r"\d+", text):
            found.append((address.replace("&amp;", "&"), int(digits[-1])))
    return found


@pytest.mark.parametrize("who", ["wang", "he", "zhou", "li", "chen", "mayor"])
@pytest.mark.parametrize("whose", ["/", "/?of=me"])
def test_all_numbers_for_everybody_open_lists_of_exactly_that_length(there: World, signed_in, who, whose) -> None:
    client = signed_in(getattr(there, who))
    counts = numbers_on(client.get(whose).content.decode())
    assert counts
    for address, number in counts:
        assert client.get(address).content.decode().count('class="t-what"') == number, address


def test_what_is_mine_is_told_from_what_is_the_organ_s(there: World, signed_in) -> None:
    asked_by_wang = there.matters["late"].title
    assert asked_by_wang in Page(signed_in(there.wang).get("/?of=me")).text
    page = Page(signed_in(there.he).get("/?of=me"))
    assert asked_by_wang not in page.text
    assert "没有你在办的" in page.text


def test_whoever_is_named_as_handling_it_finds_it_among_their_own(there: World, signed_in) -> None:
    take(there.matters["long"], 1, "assign", there.zhou, {"officers": ["周敏"]})
    title = there.matters["long"].title
    assert title in Page(signed_in(there.zhou).get("/?of=me")).text


def test_a_leader_sees_every_department_and_what_is_overdue_the_longest(there: World, signed_in) -> None:
    page = Page(signed_in(there.mayor).get("/"))
    assert "丽水市各单位" in page.text
    assert "超期最久的" in page.text
    assert page.link(f"/matters/?organ={there.justice.pk}&light=red")


def test_the_head_of_a_department_sees_its_own_matters_by_procedure(there: World, signed_in) -> None:
    page = Page(signed_in(there.chen).get("/"))
    assert "市市场监管局各类事项" in page.text
    assert "丽水市各单位" not in page.text


def test_a_clerk_sees_no_overview(there: World, signed_in) -> None:
    assert "各类事项" not in Page(signed_in(there.li).get("/")).text


def test_within_three_working_days_stands_apart_from_the_rest(there: World, signed_in) -> None:
    days = calendar()
    soon = days.nth(days.count(timezone.localdate()) + 3)
    task(there, "三日内到期的任务", soon)
    task(there, "再过一日到期的任务", days.nth(days.count(soon) + 1))
    for given in Matter.objects.filter(procedure="supervised_task"):
        append(given, "sign_for", {}, person=there.li, key=key())
    text = Page(signed_in(there.li).get("/")).text
    assert text.index("三个工作日内到期") < text.index("三日内到期的任务") < text.index("随后")
    assert text.index("随后") < text.index("再过一日到期的任务")


def test_what_others_gave_waits_above_what_merely_runs_until_it_is_touched(there: World, signed_in) -> None:
    days = calendar()
    task(there, "新交办的任务", days.nth(days.count(timezone.localdate()) + 9))
    given = Matter.objects.get(title="新交办的任务")
    client = signed_in(there.li)
    page = Page(client.get("/"))
    assert "新交办的任务" in waiting_part(page)
    assert "签收" in waiting_part(page)
    append(given, "sign_for", {}, person=there.li, key=key())
    assert "新交办的任务" not in waiting_part(Page(client.get("/")))


def test_a_step_without_a_form_is_taken_from_here_once(there: World, signed_in) -> None:
    owed = returned(there)
    client = signed_in(there.li)
    address = f"/work/{owed.pk}/report_none/"
    assert address in [a.get("action") for a in Page(client.get("/")).all("form")]
    sent = {"key": "k" * 32, "seen": str(owed.length), "back": "/?of=me"}
    for _ in range(2):
        answer = client.post(address, sent)
        assert (answer.status_code, answer.url) == (302, "/?of=me")
    owed.refresh_from_db()
    assert (owed.length, owed.phase) == (2, "待接收")


def test_a_step_that_cannot_be_taken_leads_to_its_form_with_the_reason(there: World, signed_in) -> None:
    owed = returned(there)
    answer = signed_in(there.wang).post(f"/work/{owed.pk}/report_none/", {"key": "k" * 32}, follow=True)
    assert "没有记入" in Page(answer).text
    owed.refresh_from_db()
    assert owed.length == 1


def test_one_comes_back_only_to_this_site(there: World, signed_in) -> None:
    sent = {"key": "k" * 32, "back": "https://example.org/"}
    assert signed_in(there.li).post(f"/work/{returned(there).pk}/report_none/", sent).url == "/"


def test_who_is_overdue_is_reminded_from_the_leader_s_list(there: World, signed_in) -> None:
    owed = returned(there, due=3, asked=10)
    page = Page(signed_in(there.he).get("/"))
    assert f"/work/{owed.pk}/urge/" in [a.get("action") for a in page.all("form")]


def task(there: World, title: str, due: date) -> None:
    data = {"name": title, "lead_units": ["市市场监管局"], "deadline": due.isoformat()}
    organ, person = there.market, there.he
    open_matter("supervised_task", organ=organ, title=title, step="assign", person=person, key=key(), data=data)


def returned(there: World, due: int = -9, asked: int = 1) -> Matter:
    """A return that the justice bureau asks of the market bureau."""
    call_for(
        there.justice, [there.market], series="行政执法月报", period="2026年10月",
        due=timezone.localdate() - timedelta(due), person=there.he, key=key(), at=ago(asked),
    )  # fmt: skip
    return Matter.objects.get(procedure="zero_report")


def waiting_part(page: Page) -> str:
    """What stands under 等你办."""
    found = re.search(r"轮到你了(.*?)(?:随后|没有到期日的|本月办结|$)", page.text)
    return found[1] if found else ""


def test_what_waits_for_me_without_a_day_stands_in_a_list_of_its_own(there: World, signed_in) -> None:
    matter = there.matters["document"]  # proposed; nothing of it has a number of days
    matter.refresh_from_db()
    assert (matter.due_on, matter.undated) == (None, "prompt")
    page = Page(signed_in(there.li).get("/"))
    assert matter.title in waiting_part(page)
    assert "没有规定天数" in page.text


def test_a_clock_that_stands_still_is_not_said_to_wait_for_anybody(there: World, signed_in) -> None:
    matter = there.matters["penalty"]
    agreed = {"by": {"name": "陈立", "role": "head"}, "on": day(1)}
    take(matter, 1, "suspend", there.li, {"ground": "以相关案件结果为依据", "agreed": agreed})
    matter.refresh_from_db()
    assert matter.undated == "paused"
    page = Page(signed_in(there.li).get("/"))
    assert matter.title not in waiting_part(page)
    assert f"{matter.title}计时已停" in page.text


def test_a_leader_finds_what_waits_for_the_leader_alone_though_its_day_is_far_off(there: World, signed_in) -> None:
    found = open_matter(
        "penalty_ordinary", organ=there.market, title="某超市涉嫌价格欺诈", step="register", person=there.li, key=key(),
        at=ago(0), data={"found_on": day(0), "ended_on": day(3), "party_kind": "企业"}, parties="某超市",
    ).matter  # fmt: skip
    assert found.due_on > timezone.localdate() + timedelta(5)
    page = Page(signed_in(there.chen).get("/"))
    assert "等你批" in page.text
    assert found.title in waiting_part(page)
    assert page.link(f"/matters/{found.pk}/steps/file_case/")


def test_what_is_owed_after_the_end_still_waits_for_whoever_owes_it(there: World, signed_in) -> None:
    decided = there.matters["decided"]
    page = Page(signed_in(there.wang).get("/"))
    assert decided.title in waiting_part(page)
    assert page.link(f"/matters/{decided.pk}/steps/serve/")


def test_one_late_task_is_told_once_to_whoever_oversees_the_division(there: World, signed_in) -> None:
    page = Page(signed_in(there.he).get("/"))
    assert page.text.count(there.matters["late"].title) == 1


def test_a_day_for_which_the_calendar_is_wanting_is_told_as_one_that_may_move(there: World, signed_in) -> None:
    matter = there.matters["penalty"]  # ninety days run into a year whose days off have not been announced
    if matter.due_on is not None:
        pytest.skip("the calendar of the next year is known")
    client = signed_in(there.li)
    year = matter.undated
    assert year.isdecimal()
    assert f"算不出 缺{year}年放假安排" in Page(client.get("/matters/")).text
    text = Page(client.get(f"/matters/{matter.pk}/")).text
    assert f"{year}年放假安排还没有录入，届满日未定" in text
    assert "，若逢节假日顺延" in text
    assert f"约{int(year)}年" in Page(client.get("/")).text
    assert "系统管理员" in text
    assert "fadu calendar" not in text
