"""The pages of intake: upload, see it marked, mend, confirm; whatever goes wrong, nothing is lost."""
from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fadu.intake.adopt import take_in
from fadu.intake.mending import from_json
from fadu.intake.models import Reading, ReportedValue
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Person
from tests.intake_pages.bad_files import BAD
from tests.intake_pages.conftest import City
from tests.intake_pages.papers import PLAN, REPORT, WITHOUT_UNITS

pytestmark = pytest.mark.django_db
SignIn = Callable[[Person], Client]


def upload(client: Client, content: bytes | str, name: str = "要点.txt") -> Any:
    raw = content.encode() if isinstance(content, str) else content
    return client.post("/intake/", {"file": SimpleUploadedFile(name, raw)})


def page(client: Client, text: str = PLAN) -> tuple[str, str]:
    """The address of a fresh document and its page."""
    address = upload(client, text).headers["Location"]
    return address, client.get(address).content.decode()


def visible(html: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", html))


def form(reading: Reading, **more: str) -> dict[str, str]:
    """The form as the page sends it, unchanged but for `more` (t1_title for t1-title)."""
    sent = {"title": reading.mended["title"], "year": str(reading.mended["year"])}
    for task in from_json(reading.mended).tasks:
        sent |= {
            f"{task.ref}-title": task.title, f"{task.ref}-leads": "、".join(task.leads), f"{task.ref}-due": task.due,
            f"{task.ref}-responsible": "、".join(task.responsible), f"{task.ref}-targets": "；".join(task.targets),
        }
    return sent | {name.replace("_", "-"): value for name, value in more.items()}


def test_an_upload_leads_to_the_document(city: City, client_of: SignIn) -> None:
    answer = upload(client_of(city.clerk), PLAN)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/intake/{Matter.objects.get().pk}/"


def test_the_text_is_marked_in_place_and_tied_to_the_list_both_ways(city: City, client_of: SignIn) -> None:
    _, html = page(client_of(city.clerk))
    assert '<b>公示执法信息</b>' in html
    assert '<span class="lead">市市场监管局</span>' in html
    assert '<span class="resp">市财政局</span>' in html
    assert '<span class="goal">6月30日前</span>' in html
    assert 'id="s-t1"' in html and 'href="#x-t1"' in html  # noqa: PT018
    assert 'id="x-t1"' in html and 'href="#s-t1"' in html  # noqa: PT018


def test_the_page_shows_the_whole_text_unchanged(city: City, client_of: SignIn) -> None:
    _, html = page(client_of(city.clerk))
    article = html[html.index("<article"):html.index("</article>")]
    shown = visible(re.sub(r'<span class="sr">[^<]*</span>|<ins>[^<]*</ins>|<a class="pin".*?</a>', "", article))
    assert shown == re.sub(r"\s+", "", PLAN)


def test_damaged_text_shows_the_suggestion(city: City, client_of: SignIn) -> None:
    _, html = page(client_of(city.clerk))
    assert "<del>街接</del>" in html
    assert "<ins>衔接</ins>" in html


def test_a_report_shows_its_figures_as_links_to_the_list(city: City, client_of: SignIn) -> None:
    _, html = page(client_of(city.clerk), REPORT)
    assert re.search(r'<a class="goal" href="#x-f1" id="s-f1">96件</a>', html)
    assert "记入 6 个数字" in html


def test_angle_brackets_of_a_document_stay_text(city: City, client_of: SignIn) -> None:
    _, html = page(client_of(city.clerk), PLAN.replace("要点\n", "要点<script>alert(1)</script>\n", 1))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_the_page_has_no_inline_script_or_style(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    _, html = page(client)
    for source in (html, client.get("/intake/").content.decode(), client.get("/plan/").content.decode()):
        assert "style=" not in source
        assert not re.search(r"<script(?![^>]*\bsrc=)", source)
        assert not re.search(r"\son\w+=", source)


def test_changes_are_kept_as_a_draft(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    answer = client.post(address, form(Reading.objects.get(), t1_title="公示信息", do="save"), follow=True)
    assert "已存为草稿" in answer.content.decode()
    assert from_json(Reading.objects.get().mended).tasks[0].title == "公示信息"


def test_confirming_makes_the_tasks_and_links_to_them(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    html = client.post(address, form(Reading.objects.get(), do="confirm"), follow=True).content.decode()
    tasks = Matter.objects.filter(procedure="supervised_task")
    assert len(tasks) == 3
    assert "已确认，建立 3 项督办任务" in html
    assert all(f'href="/matters/{task.pk}/"' in html for task in tasks)


def test_confirming_a_report_shows_the_values(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client, REPORT)
    html = client.post(address, {"do": "confirm"}, follow=True).content.decode()
    assert ReportedValue.objects.count() == 6
    assert "已记入的数字" in html


def test_confirming_again_changes_nothing(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    sent = form(Reading.objects.get(), do="confirm")
    client.post(address, sent)
    entries = Entry.objects.count()
    assert client.post(address, sent).status_code == 409
    assert Entry.objects.count() == entries


def test_what_cannot_be_confirmed_says_why_where_and_keeps_what_was_typed(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    sent = form(Reading.objects.get(), t1_title="新名称", t2_leads="", t3_due="下月", do="confirm")
    answer = client.post(address, sent)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "还不能确认，草稿已存" in html
    assert 'href="#x-t2">任务2没有牵头单位' in html
    assert "任务3的期限“下月”不是日期" in html
    assert from_json(Reading.objects.get().mended).tasks[0].title == "新名称"
    assert not Matter.objects.filter(procedure="supervised_task").exists()


def test_a_plan_without_units_says_so_and_can_be_completed(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, html = page(client, WITHOUT_UNITS)
    assert "2 项任务未写牵头单位" in html
    assert client.post(address, form(Reading.objects.get(), do="confirm")).status_code == 422
    done = form(Reading.objects.get(), t1_leads="市财政局", t2_leads="市司法局", do="confirm")
    assert client.post(address, done).status_code == 302


def test_an_unknown_unit_is_offered_for_choice_and_can_be_made(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, html = page(client, PLAN.replace("牵头单位：市市场监管局", "牵头单位：市大数据局"))
    assert "没有对应的单位" in html
    assert 'name="unit-0-name" value="市大数据局"' in html
    answer = client.post(address, form(Reading.objects.get(), do="create:市大数据局"), follow=True)
    assert "已新建单位“丽水市大数据局”" in answer.content.decode()
    assert client.post(address, form(Reading.objects.get(), do="confirm")).status_code == 302


def test_only_names_of_the_document_can_be_made_into_units(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    before = city.division.organs.count()
    client.post(address, form(Reading.objects.get(), do="create:冒名单位"))
    assert city.division.organs.count() == before


def test_what_a_colleague_saved_meanwhile_is_not_overwritten_unseen(city: City, client_of: SignIn) -> None:
    mine, theirs = client_of(city.clerk), client_of(city.colleague)
    address, html = page(mine)
    seen = re.search(r'name="seen" value="([^"]+)"', html)
    assert seen
    theirs.post(address, form(Reading.objects.get(), t1_title="同事改的", do="save"))
    answer = mine.post(address, form(Reading.objects.get(), t1_title="我改的", seen=seen[1], do="save"))
    assert answer.status_code == 409
    assert "何静在你打开之后改过这份文件" in answer.content.decode()
    assert "我改的" in answer.content.decode()
    assert from_json(Reading.objects.get().mended).tasks[0].title == "同事改的"


def test_who_may_not_give_tasks_is_told_and_the_draft_is_kept(city: City, client_of: SignIn) -> None:
    client = client_of(city.reader)
    address, _ = page(client)
    answer = client.post(address, form(Reading.objects.get(), t1_title="改过", do="confirm"))
    assert answer.status_code == 403
    assert "督办单位" in answer.content.decode()
    assert from_json(Reading.objects.get().mended).tasks[0].title == "改过"


def test_a_department_sees_neither_the_document_nor_the_upload(city: City, client_of: SignIn) -> None:
    address, _ = page(client_of(city.clerk))
    client = client_of(city.department)
    assert client.get(address).status_code == 404
    assert "采集人员" in client.get("/intake/").content.decode()
    assert upload(client, PLAN).status_code == 403


def test_setting_aside_wants_a_reason(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    assert client.post(address, form(Reading.objects.get(), do="discard")).status_code == 422
    client.post(address, form(Reading.objects.get(), reason="传错了文件", do="discard"))
    assert Matter.objects.get().outcome == "不采用"
    assert "没有采用" in client.get(address).content.decode()


def test_the_same_file_again_leads_to_the_first(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    answer = client.post("/intake/", {"file": SimpleUploadedFile("又.txt", PLAN.encode())}, follow=True)
    assert answer.redirect_chain[-1][0] == address
    assert "以前上传过" in answer.content.decode()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_a_plain_chinese_message_and_earlier_drafts_stay(
    name: str, city: City, client_of: SignIn
) -> None:
    client = client_of(city.clerk)
    address, _ = page(client)
    client.post(address, form(Reading.objects.get(), t1_title="改到一半", do="save"))
    make, word = BAD[name]
    answer = upload(client, make(), name)
    html = answer.content.decode()
    assert answer.status_code == 422
    alert = html[html.index('role="alert"'):]
    assert word in alert[:400]
    assert "Traceback" not in html
    assert from_json(Reading.objects.get().mended).tasks[0].title == "改到一半"


def test_a_file_in_gb18030_is_read_as_it_was_meant(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    answer = upload(client, PLAN.encode("gb18030"))
    assert answer.status_code == 302
    assert from_json(Reading.objects.get().mended).tasks[0].title == "公示执法信息"


def test_a_file_that_is_too_large_is_refused_while_it_comes_in(city: City, client_of: SignIn, settings: Any) -> None:
    settings.MAX_UPLOAD_BYTES = 1024 * 1024
    client = client_of(city.clerk)
    page(client)
    answer = upload(client, b"0" * 3 * 1024 * 1024, "很大.txt")
    assert answer.status_code == 413
    html = answer.content.decode()
    assert "超过 1 MB" in html
    assert "以前上传的文件和修改都还在" in html
    assert Reading.objects.count() == 1


def test_no_file_and_an_odd_form_are_told_not_broken(city: City, client_of: SignIn) -> None:
    client = client_of(city.clerk)
    assert client.post("/intake/", {}).status_code == 422
    address, _ = page(client)
    odd = {"year": "二〇二六", "t1-title": "公示", "t1-due": "\x00", "unit-9-organ": "²", "t99-title": "?", "do": "?"}
    assert client.post(address, odd).status_code in (302, 422)
    assert Reading.objects.get().mended["year"] == 2026


def test_the_list_says_how_each_document_stands_in_few_queries(
    city: City, client_of: SignIn, django_assert_max_num_queries: Any
) -> None:
    for number in range(8):
        text = PLAN.replace("10日", f"{number + 10}日")
        take_in(f"{number}.txt", text.encode(), person=city.clerk, organ=city.justice)
    client = client_of(city.clerk)
    with django_assert_max_num_queries(14):
        html = client.get("/intake/").content.decode()
    assert html.count("待核对") == 8
