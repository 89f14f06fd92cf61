"""Taking a step from its page: taken once, refused with its article, given back with what was typed."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.desk.stepforms import OWN
from fadu.ledger.actions import append
from fadu.ledger.models import Draft, Entry, Matter
from fadu.statutes import PROCEDURES
from tests.desk.pages import Page
from tests.desk.world import World, day, key, take

REPLY = {"kind": "予以公开", "screened": "true", "remedies": "六十日内申请行政复议", "reasons": "属于公开范围"}


def form_of(client, matter: Matter, step: str) -> dict[str, str]:
    """The hidden values of the form as it is shown now."""
    page = Page(client.get(f"/matters/{matter.pk}/steps/{step}/"))
    return {"key": page.value("key"), "seen": page.value("seen")}


def send(client, matter: Matter, step: str, data: dict[str, object], **more: object):
    return client.post(f"/matters/{matter.pk}/steps/{step}/", form_of(client, matter, step) | data | more)


def test_a_step_is_recorded_and_leads_back_to_its_entry(there: World, signed_in) -> None:
    matter, client = there.matters["fresh"], signed_in(there.wang)
    answer = send(client, matter, "accept", {})
    assert answer.status_code == 302
    assert answer["Location"] == f"/matters/{matter.pk}/#e2"
    entry = Entry.objects.get(matter=matter, number=2)
    assert (entry.step, str(entry.actor), entry.role) == ("accept", "王晓岚", "reconsiderer")
    assert "受理已记入第 2 条" in Page(client.get(answer["Location"])).text


def test_the_same_form_sent_twice_is_recorded_once(there: World, signed_in) -> None:
    matter, client = there.matters["fresh"], signed_in(there.wang)
    form = form_of(client, matter, "accept")
    for _ in range(2):
        assert client.post(f"/matters/{matter.pk}/steps/accept/", form).status_code == 302
    assert Entry.objects.filter(matter=matter, step="accept").count() == 1


def test_what_is_missing_is_said_under_its_field_with_the_article_and_nothing_typed_is_lost(
    there: World, signed_in
) -> None:
    matter, client = there.matters["late"], signed_in(there.wang)
    answer = send(client, matter, "reply", {"kind": "不予公开", "remedies": "六十日内申请行政复议"})
    page = Page(answer)
    assert answer.status_code == 422
    assert "应当载明理由" in page.text
    assert "政府信息公开条例第36条" in page.text
    assert page.all("textarea", id="f-reply-reasons", aria_invalid="true")
    assert any(a.get("selected") == "" and a["value"] == "不予公开" for a in page.all("option"))
    assert "六十日内申请行政复议" in page.text
    assert Entry.objects.filter(matter=matter).count() == 1


def test_an_unreadable_date_is_said_under_its_field(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    answer = send(client, matter, "send_copy", {"served_on": "2026-02-31"})
    assert answer.status_code == 422
    assert "不是日期" in Page(answer).text


def test_an_unlawful_step_gets_its_reasons_with_articles_and_the_way_out(there: World, signed_in) -> None:
    matter = there.matters["long"]
    take(matter, 1, "examine", there.wang, {"opinion": "疑难", "grave": True, "technical": False})
    client = signed_in(there.mayor)
    answer = send(client, matter, "decide", {"kind": "维持", "reasons": "事实清楚"})
    page = Page(answer)
    assert answer.status_code == 409
    assert "重大、疑难、复杂的案件应当组织听证" in page.text
    assert "行政复议法第50条" in page.text
    assert "没有提交，填写的内容还在" in page.text
    assert "事实清楚" in page.text
    assert not Entry.objects.filter(matter=matter, step="decide").exists()


def test_a_step_of_another_role_is_forbidden_and_says_whose_it_is(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    shown = client.get(f"/matters/{matter.pk}/steps/decide/")
    assert "作出复议决定应由行政复议机关负责人办理" in Page(shown).text
    answer = client.post(f"/matters/{matter.pk}/steps/decide/", {"key": "a" * 32, "kind": "维持", "reasons": "x"})
    assert answer.status_code == 403
    assert "王晓岚在本事项中没有此身份" in Page(answer).text


def test_when_others_wrote_meanwhile_it_says_who_did_what_and_a_second_try_succeeds(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    form = form_of(client, matter, "hear_opinions") | {"record": "再次听取意见"}
    append(matter, "send_copy", {"served_on": day(1)}, person=there.zhou, key=key())
    answer = client.post(f"/matters/{matter.pk}/steps/hear_opinions/", form)
    page = Page(answer)
    assert answer.status_code == 409
    assert "没有提交：周敏" in page.text
    assert "发送申请书副本" in page.text
    assert "再次听取意见" in page.text
    again = {"key": page.value("key"), "seen": page.value("seen"), "record": "再次听取意见"}
    assert client.post(f"/matters/{matter.pk}/steps/hear_opinions/", again).status_code == 302


def test_an_outsiders_act_is_recorded_under_the_outsiders_name(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    page = Page(client.get(f"/matters/{matter.pk}/steps/withdraw/"))
    assert page.value("own-actor") == "某餐饮管理公司"
    assert send(client, matter, "withdraw", {"own-actor": "某餐饮管理公司", "reason": "已和解"}).status_code == 302
    entry = Entry.objects.get(matter=matter, step="withdraw")
    assert (str(entry.actor), entry.role, entry.recorded_by) == ("某餐饮管理公司", "applicant", there.wang)


def test_a_correction_needs_its_reason_and_leaves_the_entry_as_it_was(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    address = f"/matters/{matter.pk}/steps/send_copy/"
    page = Page(client.get(f"{address}?corrects=3"))
    assert page.value("served_on") == day(77)
    data = {"key": page.value("key"), "seen": page.value("seen"), "own-corrects": "3", "served_on": day(78)}
    refused = client.post(address, data)
    assert refused.status_code == 422
    assert "更正记录须写明理由" in Page(refused).text
    assert client.post(address, data | {"own-reason": "送达日期写错"}).status_code == 302
    last = Entry.objects.filter(matter=matter).latest("number")
    assert (last.corrects, last.reason, last.data["served_on"]) == (3, "送达日期写错", day(78))


def test_files_come_along_and_one_that_is_too_large_is_told_while_the_form_is_kept(
    there: World, signed_in, settings
) -> None:
    matter, client = there.matters["fresh"], signed_in(there.wang)
    settings.MAX_UPLOAD_BYTES = 1024
    big, fit = SimpleUploadedFile("大.bin", b"x" * 5000), SimpleUploadedFile("笔录.txt", "内容".encode())
    answer = send(client, matter, "accept", {}, **{"own-files": [big]})
    assert answer.status_code == 422
    assert "附件“大.bin”超过" in Page(answer).text
    assert not Entry.objects.filter(matter=matter, step="accept").exists()
    assert send(client, matter, "accept", {}, **{"own-files": [fit]}).status_code == 302
    assert Entry.objects.get(matter=matter, step="accept").attachments.get().name == "笔录.txt"


@pytest.mark.parametrize(
    ("at", "say"), [("2999-01-01T00:00", "不能晚于现在"), ("昨天", "不是时间"), ("0001-01-01T00:00", "")]
)
def test_a_moment_that_cannot_be_is_refused(at: str, say: str, there: World, signed_in) -> None:
    answer = send(signed_in(there.wang), there.matters["fresh"], "accept", {}, **{"own-at": at})
    assert answer.status_code in (409, 422)
    assert say in Page(answer).text


@pytest.mark.parametrize("seen", ["", "x", "999999999999", "-1"])
def test_a_form_with_a_broken_count_still_gets_an_answer(seen: str, there: World, signed_in) -> None:
    matter = there.matters["fresh"]
    answer = signed_in(there.wang).post(f"/matters/{matter.pk}/steps/accept/", {"seen": seen, "key": "短"})
    assert answer.status_code in (302, 409)


def test_a_stopped_ledger_takes_nothing_and_says_so(there: World, signed_in) -> None:
    from fadu.ledger import state

    state.stop("第 3 条无法封存")
    client = signed_in(there.wang)
    assert "台账暂停收录" in Page(client.get(f"/matters/{there.matters['fresh'].pk}/")).text
    answer = send(client, there.matters["fresh"], "accept", {})
    assert answer.status_code == 503
    assert "第 3 条无法封存" in Page(answer).text


def test_a_draft_is_kept_offered_again_and_gone_after_the_step(there: World, signed_in) -> None:
    matter, client = there.matters["late"], signed_in(there.wang)
    address = f"/drafts/?matter={matter.pk}&step=reply"
    saved = client.post(address, '{"kind": ["予以公开"], "reasons": ["写了一半"]}', content_type="application/json")
    assert saved.status_code == 200
    assert "写了一半" not in str(Draft.objects.get().data)  # encrypted at rest
    assert "写了一半" in Page(client.get(f"/matters/{matter.pk}/steps/reply/")).text
    assert "写了一半" not in Page(signed_in(there.zhou).get(f"/matters/{matter.pk}/steps/reply/")).text
    assert send(client, matter, "reply", REPLY).status_code == 302
    assert not Draft.objects.exists()


@pytest.mark.parametrize("body", ["", "[]", '{"a": 1}', '{"a": ["b", 2]}', "x" * 600_000, "{"])
def test_what_is_no_draft_is_not_kept(body: str, there: World, signed_in) -> None:
    address = f"/drafts/?matter={there.matters['late'].pk}&step=reply"
    assert signed_in(there.wang).post(address, body, content_type="application/json").status_code == 400
    assert not Draft.objects.exists()


def test_nobody_keeps_drafts_on_matters_that_they_cannot_see(there: World, signed_in) -> None:
    address = f"/drafts/?matter={there.matters['late'].pk}&step=reply"
    assert signed_in(there.stranger).post(address, '{"a": ["b"]}', content_type="application/json").status_code == 400


def test_no_line_of_a_step_bears_a_name_that_belongs_to_the_form() -> None:
    """Else the form could never be sent: its own value would stand in the place of the answer."""
    lines = {(law.id, step.id, line.name) for laws in PROCEDURES.values() for law in laws for step in law.steps
             for line in step.fields}  # fmt: skip
    assert not [one for one in lines if one[2] in OWN]
