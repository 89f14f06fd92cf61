"""The annual report on the desk: begun, written together, paragraphs asked for, made final, signed, watched."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fadu.ledger.models import Draft, Entry, Matter
from fadu.organs.models import Person
from fadu.organs.seeding import plant_person
from fadu.reporting import versions
from fadu.reporting.content import Block, with_part
from fadu.reporting.gaps import gaps
from fadu.reporting.models import Report, ReportVersion
from tests.desk.pages import Page
from tests.desk.world import SINCE, World

EARLIER = """丽水市2025年度法治政府建设情况报告

2025年，全市推进法治政府建设，现将有关情况报告如下：

一、严格规范公正文明执法

开展专项检查。

二、行政复议

纠正违法行为。

三、存在的不足和原因

基层力量不足。

丽水市人民政府
"""


def started(client: Client, **more: Any) -> Any:
    return client.post("/reports/start/", {"ground": "parts"} | more)


def soon(days: int = 10) -> str:
    return (timezone.localdate() + timedelta(days)).isoformat()


@pytest.fixture
def client(there: World, counted: None, signed_in: Any) -> Client:
    found: Client = signed_in(there.wang)
    return found


@pytest.fixture
def leader(there: World) -> Person:
    """The head of the government, by whom the report is signed."""
    return plant_person("钱市长", there.government, "市长", ["chief"], username="qianshizhang", since=SINCE)


def written() -> Report:
    """The report with every gap written."""
    report = Report.objects.get()
    newest = versions.latest(report)
    text = versions.content_of(newest)
    for part in text.parts:
        text = with_part(
            text, part.key, lambda blocks: (Block("text", "已写明。") if one.kind == "gap" else one for one in blocks)
        )
    known = versions.values_of(newest)
    bad = {(gap.part, gap.block) for gap in gaps(text, known)}
    for part in text.parts:
        text = with_part(
            text,
            part.key,
            lambda blocks, key=part.key: (
                [one for n, one in enumerate(blocks) if (key, n) not in bad] or [Block("text", "无。")]
            ),
        )
    versions.save_version(report, text, based_on=newest.number)
    return report


def frozen(client: Client) -> Report:
    started(client)
    report = written()
    newest = versions.latest(report)
    client.post("/reports/take/freeze/", {"based_on": str(newest.number)})
    report.refresh_from_db()
    assert report.status == Report.Status.FROZEN
    return report


def test_the_report_is_begun_with_its_cycle_and_the_dates_of_the_law(there: World, client: Client) -> None:
    assert started(client).status_code == 302
    matter = Matter.objects.get(procedure="annual_report")
    assert matter.organ == there.government
    assert {part.organ.name for part in matter.participants.all()} == {"丽水市司法局"}
    assert Report.objects.get().matter == matter
    page = Page(client.get("/reports/"))
    next_year = timezone.localdate().year + 1
    assert matter.due_on is not None
    assert (matter.due_on.year, matter.due_on.month) == (next_year, 2)
    assert "督察工作规定第23条" in page.text
    assert "督察工作规定第24条" in page.text


def test_one_report_and_one_cycle_a_year(client: Client) -> None:
    started(client)
    started(client)
    assert Report.objects.count() == 1
    assert Matter.objects.filter(procedure="annual_report").count() == 1


def test_an_outline_is_taken_over_from_an_uploaded_report(client: Client) -> None:
    file = SimpleUploadedFile("去年的报告.txt", EARLIER.encode())
    assert started(client, ground="file", file=file).status_code == 302
    page = Page(client.get("/reports/"))
    assert "（一）严格规范公正文明执法" in page.text
    assert "（二）行政复议" in page.text
    at = page.link("/reports/edit/deeds/?")
    assert "at=" in page.link("at=")
    assert client.get(at).status_code == 200
    beside = Page(client.get("/reports/edit/faults/"))
    assert "基层力量不足" in beside.text
    assert "去年的报告.txt" in beside.text


def test_what_is_no_report_is_refused_in_plain_words(client: Client) -> None:
    started(client, ground="file", file=SimpleUploadedFile("x.png", b"\x89PNG\r\n"))
    assert not Report.objects.exists()
    started(client, ground="last")
    page = Page(client.get("/reports/"))
    assert "没有上一年的报告" in page.text


def test_last_years_report_is_the_outline_and_stands_beside(there: World, client: Client) -> None:
    year = timezone.localdate().year
    client.post(f"/reports/start/?year={year - 1}", {"ground": "parts"})
    client.post(f"/reports/edit/others/?year={year - 1}", {"based_on": "1", "b0": "去年的其他情况。"})
    page = Page(client.get(f"/reports/?year={year}"))
    assert f"沿用{year - 1}年度报告的提纲" in page.text
    started(client, ground="last")
    assert "去年的其他情况。" in Page(client.get("/reports/edit/others/")).text


@pytest.mark.parametrize(("name", "may"), [("wang", True), ("he", True), ("mayor", True), ("li", False)])
def test_those_who_serve_the_whole_division_write_it(name: str, may: bool, there: World, signed_in: Any) -> None:
    started(signed_in(there.he))
    answer = signed_in(getattr(there, name)).get("/reports/edit/deeds/")
    assert answer.status_code == (200 if may else 403)
    assert signed_in(getattr(there, name)).get("/reports/").status_code == 200


def test_a_section_is_written_with_numbers_in_words_and_lines_parted(client: Client) -> None:
    started(client)
    text = "第一段收到〖0｜收到行政复议申请数〗件。\r\n第二段。"
    answer = client.post("/reports/edit/others/", {"based_on": "1", "b0": text})
    assert answer.status_code == 302
    html = client.get("/reports/").content.decode()
    assert re.search(r"收到<a class=\"chip\"[^>]*>4</a>件", html)
    blocks = next(
        part.blocks for part in versions.content_of(ReportVersion.objects.last()).parts if part.key == "others"
    )
    assert [one.text for one in blocks] == ["第一段收到{{reconsideration.received}}件。", "第二段。"]
    assert "〖4｜收到行政复议申请数〗" in Page(client.get("/reports/edit/others/")).text


def test_a_gap_stays_until_it_is_written_or_dropped(client: Client) -> None:
    started(client)
    client.post("/reports/edit/others/", {"based_on": "1", "b0": "", "new": "另一段。"})
    assert "写明其他需要报告的情况" in Page(client.get("/reports/")).text
    client.post("/reports/edit/others/", {"based_on": "2", "drop0": "1", "b1": "另一段。"})
    assert "写明其他需要报告的情况" not in Page(client.get("/reports/")).text


def test_looking_keeps_nothing_and_shows_what_does_not_fit(client: Client) -> None:
    started(client)
    data = {"based_on": "1", "b0": "所督32件信访件已化解27件，化解率84.3%。", "look": "1"}
    page = Page(client.post("/reports/edit/others/", data))
    assert "27÷32=84.375%" in page.text
    assert page.all("a", href="#f1", class_="mark")
    assert ReportVersion.objects.count() == 1


def test_numbers_are_found_by_a_word(client: Client) -> None:
    started(client)
    page = Page(client.post("/reports/edit/others/", {"based_on": "1", "find": "复议 听证", "look": "1"}))
    assert [one["data-insert"] for one in page.all("button", data_insert="〖")] == ["〖0｜行政复议听证次数〗"]


def test_two_people_in_two_sections_do_not_meet(there: World, client: Client, signed_in: Any) -> None:
    started(client)
    client.post("/reports/edit/others/", {"based_on": "1", "b0": "无。"})
    answer = signed_in(there.zhou).post("/reports/edit/leaders/", {"based_on": "1", "b0": "听取汇报。"})
    assert answer.status_code == 302
    text = Page(client.get("/reports/")).text
    assert "无。" in text
    assert "听取汇报。" in text


def test_two_people_in_one_section_the_second_is_told_and_keeps_the_text(
    there: World, client: Client, signed_in: Any
) -> None:
    started(client)
    client.post("/reports/edit/others/", {"based_on": "1", "b0": "先写的一段。"})
    second = signed_in(there.zhou)
    answer = second.post("/reports/edit/others/", {"based_on": "1", "b0": "后写的一段。"})
    page = Page(answer)
    assert answer.status_code == 409
    assert "王晓岚" in page.text
    assert "先写的一段。" in page.text
    assert "后写的一段。" in page.text
    fields = {name: page.value(name) for name in ("based_on", "at", "size", "ground", "gat", "gsize")}
    assert fields["based_on"] == "2"
    assert second.post("/reports/edit/others/", fields | {"b0": "合起来的一段。"}).status_code == 302
    text = Page(client.get("/reports/")).text
    assert "合起来的一段。" in text
    assert "先写的一段。" not in text


def test_what_was_left_in_a_draft_is_offered_again(there: World, client: Client) -> None:
    started(client)
    page = Page(client.get("/reports/edit/others/"))
    address = page.all("form", data_draft="new:annual_report")[0]["data-draft-url"]
    body = {name: [page.value(name)] for name in ("based_on", "at", "size", "ground", "gat", "gsize")}
    client.post(address, {**body, "b0": ["写到一半"]}, content_type="application/json")
    assert Draft.objects.filter(person=there.wang).count() == 1
    assert "写到一半" in Page(client.get("/reports/edit/others/")).text
    line = Page(client.get("/")).link("draft.")
    assert client.get(line, follow=True).redirect_chain[-1][0].startswith("/reports/edit/others/")
    client.post("/reports/edit/others/", {"based_on": "1", "b0": "写完了。"})
    assert not Draft.objects.exists()


def test_the_outline_is_changed_without_script(client: Client) -> None:
    started(client)
    client.post("/reports/outline/", {"based_on": "1", "act": "add", "new-part": "plans", "new-title": "营商环境"})
    assert "（一）营商环境" in Page(client.get("/reports/")).text
    answer = client.post("/reports/outline/", {"based_on": "2", "act": "remove:faults:-1"})
    assert answer.status_code == 422
    assert "第二十五条" in Page(answer).text
    client.post("/reports/outline/", {"based_on": "2", "t-faults--1": "短板和原因", "act": "up:faults:-1"})
    titles = [part.title for part in versions.content_of(ReportVersion.objects.last()).parts]
    assert titles[0] == "短板和原因"


def test_a_number_typed_by_hand_is_bound_in_one_click_or_given_its_source(client: Client) -> None:
    started(client)
    client.post("/reports/edit/others/", {"based_on": "1", "b0": "收到申请4件，开会11次。"})
    page = Page(client.get("/reports/"))
    assert "“4件”是手填的" in page.text
    offered = [one["value"] for one in page.all("button", name="code")]
    assert "reconsideration.received" in offered
    data = {"based_on": "2", "part": "others", "block": "0", "start": "4", "code": "reconsideration.received"}
    client.post("/reports/number/", data)
    text = versions.content_of(ReportVersion.objects.last()).parts[-1].blocks[0].text
    assert text == "收到申请{{reconsideration.received}}件，开会11次。"
    start = str(text.index("11"))
    client.post("/reports/number/", {"based_on": "3", "part": "others", "block": "0", "start": start, "source": "纪要"})
    assert "{{=11|纪要}}" in versions.content_of(ReportVersion.objects.last()).parts[-1].blocks[0].text


def asked(there: World, client: Client, due: str | None = None, organs: list[int] | None = None) -> Any:
    data = {
        "section": "deeds:行政执法",
        "organ": [str(pk) for pk in organs or [there.market.pk]],
        "wanted": "写明举措和成效",
        "due": due or soon(),
    }
    return client.post("/reports/paragraphs/", data)


def test_a_paragraph_is_asked_for_written_sent_back_and_taken_in(there: World, client: Client, signed_in: Any) -> None:
    started(client)
    assert asked(there, client).status_code == 302
    matter = Matter.objects.get(procedure="paragraph_request")
    organ = signed_in(there.li)
    assert "交稿" in Page(organ.get("/")).text
    assert organ.get(f"/matters/{matter.pk}/steps/hand_in/", follow=True).redirect_chain[-1][0] == (
        f"/reports/paragraphs/{matter.pk}/"
    )
    address = f"/reports/paragraphs/{matter.pk}/"
    proof = SimpleUploadedFile("印证.txt", "材料".encode())
    text = "开展检查，收到申请〖4｜收到行政复议申请数〗件。"
    assert organ.post(address, {"step": "hand_in", "text": text, "own-files": proof}).status_code == 302
    client.post(address, {"step": "send_back", "opinion": "补充典型做法", "due": soon(3)})
    assert "补充典型做法" in Page(organ.get(address)).text
    assert client.post(address, {"step": "accept"}).status_code == 422
    organ.post(address, {"step": "hand_in", "text": text + "\n又一段。"})
    assert client.post(address, {"step": "accept"}).status_code == 302
    matter.refresh_from_db()
    assert matter.outcome == "已采用"
    blocks = [one for one in versions.content_of(ReportVersion.objects.last()).parts[0].blocks if one.source]
    assert [one.text for one in blocks] == ["开展检查，收到申请{{reconsideration.received}}件。", "又一段。"]
    assert blocks[0].source is not None
    assert (blocks[0].source.organ, blocks[0].source.matter, blocks[0].source.entry) == ("市市场监管局", matter.pk, 4)
    assert "市市场监管局来稿" in Page(client.get("/reports/")).text


def test_many_organs_are_asked_at_once_and_those_who_are_late_are_urged(there: World, client: Client) -> None:
    started(client)
    asked(there, client, due=soon(0), organs=[there.market.pk, there.justice.pk])
    page = Page(client.get("/reports/paragraphs/"))
    assert "待供稿 2" in page.text
    client.post("/reports/paragraphs/urge/")
    assert Entry.objects.filter(step="urge").count() == 2


def test_what_is_wanting_in_a_request_is_said_and_the_words_stay(there: World, client: Client) -> None:
    started(client)
    answer = client.post("/reports/paragraphs/", {"section": "deeds:行政执法", "wanted": "写举措"})
    assert answer.status_code == 422
    assert "选至少一个单位" in Page(answer).text
    assert "写举措" in Page(answer).text
    answer = asked(there, client, due="2020-01-01")
    assert answer.status_code == 409
    assert not Matter.objects.filter(procedure="paragraph_request").exists()


def test_only_the_organ_asked_writes_and_only_the_bureau_takes_in(there: World, client: Client, signed_in: Any) -> None:
    started(client)
    asked(there, client)
    matter = Matter.objects.get(procedure="paragraph_request")
    address = f"/reports/paragraphs/{matter.pk}/"
    assert client.post(address, {"step": "hand_in", "text": "代写"}).status_code == 403
    assert signed_in(there.li).post(address, {"step": "accept"}).status_code == 403
    assert signed_in(there.stranger).get(address).status_code == 404
    assert signed_in(there.li).get("/reports/paragraphs/").status_code == 403


def test_it_is_made_final_signed_reported_and_published_in_this_order(
    there: World, client: Client, signed_in: Any, leader: Person
) -> None:
    report = frozen(client)
    entry = Entry.objects.get(step="freeze")
    version = versions.latest(report)
    assert version.receipt is not None
    assert entry.data["digest"] == version.receipt["digest"]
    up = f"/matters/{report.matter_id}/steps/report_up/"
    data = {"to": "省委\n省人民政府", "reported_on": timezone.localdate().isoformat(), "copied_to": "省委依法治省办"}
    assert client.post(up, data).status_code in (409, 422)
    assert client.post("/reports/sign/", {}).status_code == 302
    assert not Entry.objects.filter(step="sign_off").exists()
    boss = signed_in(leader)
    page = Page(boss.get("/reports/sign/"))
    assert "审签意见" in page.text
    boss.post("/reports/sign/", {"opinion": "同意"})
    signed = Entry.objects.get(step="sign_off")
    assert (signed.data["digest"], str(signed.actor)) == (entry.data["digest"], "钱市长")
    assert client.post(up, data).status_code == 302
    text = Page(client.get("/reports/")).text
    assert "按期" in text


def test_an_unfinished_report_is_not_made_final_and_says_what_is_missing(client: Client) -> None:
    started(client)
    client.post("/reports/take/freeze/", {"based_on": "1"})
    assert "处未完成，补齐后才能定稿" in Page(client.get("/reports/")).text
    assert Report.objects.get().status == Report.Status.DRAFT
    assert not Entry.objects.filter(step="freeze").exists()


def test_a_final_report_is_taken_back_only_with_a_reason_and_signed_anew(
    client: Client, signed_in: Any, leader: Person
) -> None:
    report = frozen(client)
    client.post("/reports/take/reopen/", {"reason": " "})
    assert not Entry.objects.filter(step="reopen").exists()
    signed_in(leader).post("/reports/sign/", {})
    client.post("/reports/take/reopen/", {"reason": "补充数据"})
    report.refresh_from_db()
    assert report.status == Report.Status.DRAFT
    assert Entry.objects.get(step="reopen").data["reason"] == "补充数据"
    client.post("/reports/take/freeze/", {"based_on": str(versions.latest(report).number)})
    assert Entry.objects.filter(step="freeze").count() == 2


def test_two_versions_are_compared_and_a_final_one_is_computed_again(client: Client) -> None:
    report = frozen(client)
    page = Page(client.get("/reports/compare/?a=1&b=2"))
    assert page.all("ins")
    assert "已写明" in page.text
    page = Page(client.get("/reports/recheck/"))
    assert "相符" in page.text
    ReportVersion.objects.filter(report=report, number=3).update(content={"title": "篡改", "parts": []})
    assert "改动过" in Page(client.get("/reports/recheck/")).text


@pytest.mark.parametrize(("form", "start"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!"), ("json", b"{")])
def test_the_report_is_sent_out_in_each_form(form: str, start: bytes, client: Client) -> None:
    started(client)
    answer = client.get(f"/reports/export/{form}/")
    assert answer.status_code == 200
    assert answer.content.lower().lstrip().startswith(start.lower())
    assert answer["Content-Disposition"].startswith("attachment")


def test_all_reports_stand_on_one_page_with_their_dates(client: Client) -> None:
    year = timezone.localdate().year
    started(client)
    client.post(f"/reports/start/?year={year - 3}", {"ground": "parts"})
    page = Page(client.get("/reports/all/"))
    assert f"{year} 年度" in page.text
    assert f"{year - 3} 年度" in page.text
    assert Report.objects.get(year=year - 3).matter is None
    assert date(year + 1, 3, 31).strftime("%Y年3月31日") in page.text


def test_more_versions_and_requests_take_no_more_queries(there: World, client: Client) -> None:
    started(client)
    asked(there, client)
    client.get("/reports/")
    with CaptureQueriesContext(connection) as few:
        client.get("/reports/")
    asked(there, client, organs=[there.market.pk, there.justice.pk])
    for n in range(1, 5):
        client.post("/reports/edit/others/", {"based_on": str(n), "b0": f"第{n}次。"})
    client.get("/reports/")
    with CaptureQueriesContext(connection) as many:
        client.get("/reports/")
    assert len(many) <= len(few)
    for address in ("/reports/paragraphs/", "/reports/all/", "/reports/edit/deeds/"):
        with CaptureQueriesContext(connection) as asked_for:
            client.get(address)
        assert len(asked_for) < 25
