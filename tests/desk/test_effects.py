"""Before a step is confirmed the page says what will follow; nothing is written or taken by looking ahead."""

from __future__ import annotations

import pytest

from fadu.desk.dossier import dossier
from fadu.ledger.models import Draft, Entry, Matter, NumberSeries
from tests.desk.pages import Page
from tests.desk.test_steps import REPLY, form_of, send
from tests.desk.world import World, day


def ahead(client, matter: Matter, step: str, data: dict[str, object]):
    return send(client, matter, step, data | {"preview": "1"})


def test_a_decision_is_shown_with_all_that_follows_and_recorded_only_when_confirmed(there: World, signed_in) -> None:
    matter, client = there.matters["late"], signed_in(there.wang)
    shown = ahead(client, matter, "reply", REPLY | {"own-number": "丽司公开"})
    page = Page(shown)
    assert shown.status_code == 200
    assert "事项办结，结果：予以公开" in page.text
    assert "超期" in page.text
    assert "须及时送达答复" in page.text
    assert "取用文号 丽司公开〔" in page.text
    assert "记入台账第 2 条，不能删改" in page.text
    assert "属于公开范围" in page.text
    assert not Entry.objects.filter(matter=matter, step="reply").exists()
    assert not NumberSeries.objects.filter(word="丽司公开").exists()
    form = {"key": page.value("key"), "seen": page.value("seen"), "own-confirmed": page.value("own-confirmed")}
    assert (
        client.post(f"/matters/{matter.pk}/steps/reply/", form | REPLY | {"own-number": "丽司公开"}).status_code == 302
    )
    assert Entry.objects.get(matter=matter, step="reply").document_number.startswith("丽司公开〔")


def test_answers_changed_after_the_look_are_shown_again_before_they_count(there: World, signed_in) -> None:
    matter, client = there.matters["late"], signed_in(there.wang)
    page = Page(ahead(client, matter, "reply", REPLY))
    form = {"key": page.value("key"), "seen": page.value("seen"), "own-confirmed": page.value("own-confirmed")}
    changed = REPLY | {"kind": "信息不存在", "searched": "true"}
    again = client.post(f"/matters/{matter.pk}/steps/reply/", form | changed)
    assert again.status_code == 200
    assert "内容改过了" in Page(again).text
    assert "结果：信息不存在" in Page(again).text
    assert not Entry.objects.filter(matter=matter, step="reply").exists()


def test_a_step_without_answers_says_at_once_what_follows(there: World, signed_in) -> None:
    matter = there.matters["fresh"]
    text = Page(signed_in(there.wang).get(f"/matters/{matter.pk}/steps/accept/")).text
    assert "由“审查”进入“审理”阶段" in text
    assert "前发送申请书副本" in text
    assert "行政复议法第48条" in text
    assert "“受理审查”的期限停止，按期" in text
    assert "确认受理" in text


def test_a_pause_and_an_extension_say_what_becomes_of_the_last_day(there: World, signed_in) -> None:
    client, matter = signed_in(there.wang), there.matters["long"]
    pause = ahead(client, matter, "suspend", {"ground": "以其他案件结果为依据", "told_on": day(0)})
    assert "“作出决定”停止计时，恢复后再算届满日" in Page(pause).text
    resumed = ahead(client, there.matters["paused"], "resume", {"told_on": day(0)})
    assert "“作出决定”恢复计时，" in Page(resumed).text


def test_looking_ahead_finds_the_same_faults_as_submitting(there: World, signed_in) -> None:
    matter, client = there.matters["late"], signed_in(there.wang)
    shown = ahead(client, matter, "reply", {"kind": "不予公开"})
    assert shown.status_code == 422
    assert "应当载明理由" in Page(shown).text
    decide = f"/matters/{there.matters['long'].pk}/steps/decide/"
    stranger = client.post(decide, {"key": "a" * 32, "kind": "维持", "reasons": "x", "preview": "1"})
    assert stranger.status_code == 403


def test_a_new_matter_says_what_its_opening_brings(there: World, signed_in) -> None:
    data = {
        "own-title": "李某申请公开",
        "own-parties": "李某",
        "applicant_kind": "自然人",
        "channel": "网络",
        "received_on": day(0),
        "content": "会议纪要",
        "preview": "1",
    }
    shown = signed_in(there.wang).post("/matters/new/foi_request/?step=receive", data)
    text = Page(shown).text
    assert shown.status_code == 200, text
    assert "进入“审查”阶段" in text
    assert "前答复" in text
    assert Matter.objects.filter(title="李某申请公开").count() == 0


def test_who_works_without_script_keeps_a_draft_by_its_button(there: World, signed_in) -> None:
    matter, client = there.matters["late"], signed_in(there.wang)
    answer = send(client, matter, "reply", {"reasons": "写到一半", "keep": "1"})
    assert answer.status_code == 302
    assert Draft.objects.filter(person=there.wang, matter=matter, step="reply").exists()
    assert "写到一半" in Page(client.get(answer["Location"])).text


@pytest.mark.parametrize("name", ["long", "paused", "decided", "fresh", "late", "document", "penalty"])
def test_every_open_step_can_be_looked_ahead_at(name: str, there: World, signed_in) -> None:
    matter = there.matters[name]
    for person in (there.wang, there.li):
        client = signed_in(person)
        for step in dossier(matter, person).mine:
            assert ahead(client, matter, step.id, {}).status_code in (200, 403, 404, 409, 422), step.id


def test_an_organ_that_takes_part_is_told_to_see_it(there: World, signed_in) -> None:
    matter, client = there.matters["fresh"], signed_in(there.wang)
    data = {"organ": there.market.name, "why": "被申请人的上级"}
    assert send(client, matter, "add_organ", data).status_code == 302
    assert "丽水市市场监督管理局同时可以看到" in Page(client.get(f"/matters/{matter.pk}/steps/accept/")).text
    assert form_of(client, matter, "accept")["seen"] == "2"
