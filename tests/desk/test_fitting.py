"""Forms fit the case: what does not apply is put away, what is known is proposed, who may not act is not offered."""

from __future__ import annotations

import re

from fadu.ledger.actions import open_matter
from fadu.ledger.models import Draft, Entry, Matter
from fadu.organs.seeding import plant_person
from tests.desk.pages import Page
from tests.desk.world import SINCE, World, ago, day, key, take


def form_at(client, matter: Matter, step: str) -> Page:
    return Page(client.get(f"/matters/{matter.pk}/steps/{step}/"))


def reviewed(there: World, subject: str) -> Matter:
    """Sent to the legal office and accepted."""
    matter = open_matter(
        "legality_review", organ=there.market, title=f"{subject}送审", step="submit", person=there.li, key=key(),
        at=ago(3), data={"title_of_draft": "某某送审稿", "subject": subject},
        participants=[(there.justice, "legal_office")],
    ).matter  # fmt: skip
    facts = {"grounds": "有关规定", "opinions": "无不同意见", "own_review": "合法", "counterpart": "资信良好"}
    wanted = ("grounds", "opinions", "own_review") if subject == "行政规范性文件" else ("counterpart",)
    take(matter, 2, "accept", there.he, {"draft": "送审稿"} | {name: facts[name] for name in wanted})
    return matter


def test_a_review_asks_only_what_concerns_its_subject(there: World, signed_in) -> None:
    client = signed_in(there.he)
    contract = form_at(client, reviewed(there, "行政机关合同"), "conclude").text
    document = form_at(client, reviewed(there, "行政规范性文件"), "conclude").text
    assert "由机关法人提供保证" in contract
    assert "由机关法人提供保证" not in document
    assert "设定行政处罚" in document
    assert "设定行政处罚" not in contract
    assert "约定仲裁" not in document


def test_what_other_answers_decide_is_asked_of_the_server_as_they_change(there: World, signed_in) -> None:
    client, matter = signed_in(there.wang), there.matters["late"]
    page = form_at(client, matter, "reply")
    lines = {one["data-live"]: "data-off" in one for _, one in page.tags if "data-live" in one}
    assert lines["reasons"]
    answer = client.post(f"/matters/{matter.pk}/steps/reply/", {"own-applies": "1", "kind": "不予公开"}).json()
    assert "reasons" not in answer["off"]
    answer = client.post(f"/matters/{matter.pk}/steps/reply/", {"own-applies": "1", "kind": "予以公开"}).json()
    assert "reasons" in answer["off"]
    assert not Entry.objects.filter(matter=matter, step="reply").exists()
    assert not Draft.objects.filter(matter=matter).exists()


def test_an_opening_form_is_fitted_too(there: World, signed_in) -> None:
    answer = signed_in(there.he).post("/matters/new/supervised_task/?step=assign", {"own-applies": "1"})
    assert answer.json() == {"off": []}


def test_an_answer_in_a_line_that_does_not_apply_is_not_filed(there: World, signed_in) -> None:
    client, task = signed_in(there.he), assigned(there)
    take(task, 2, "sign_for", there.li)
    take(task, 1, "ask_extension", there.li, {"until": day(-90), "reason": "需要更多时间"})
    page = form_at(client, task, "decide_extension")
    sent = {"key": page.value("key"), "seen": page.value("seen"), "granted": "false", "deadline": day(-90),
            "reason": "不必延期"}  # fmt: skip
    assert client.post(f"/matters/{task.pk}/steps/decide_extension/", sent).status_code == 302
    assert "deadline" not in Entry.objects.get(matter=task, step="decide_extension").data


def assigned(there: World) -> Matter:
    return open_matter(
        "supervised_task", organ=there.justice, title="推进一项工作", step="assign", person=there.he, key=key(),
        at=ago(3), data={"name": "推进一项工作", "lead_units": ["市市场监管局"], "deadline": day(-60)},
        participants=[(there.market, "lead_unit")],
    ).matter  # fmt: skip


def test_what_an_earlier_entry_answers_is_proposed_and_says_where_it_comes_from(there: World, signed_in) -> None:
    task = assigned(there)
    take(task, 2, "sign_for", there.li)
    take(task, 1, "ask_extension", there.li, {"until": day(-90), "reason": "需要更多时间"})
    page = form_at(signed_in(there.he), task, "decide_extension")
    assert page.value("deadline") == day(-90)
    assert "取自第 3 条“申请延期”" in page.text
    assert page.link(f"/matters/{task.pk}/#e3")


def test_a_draft_stands_before_a_proposal(there: World, signed_in) -> None:
    task, client = assigned(there), signed_in(there.he)
    take(task, 2, "sign_for", there.li)
    take(task, 1, "ask_extension", there.li, {"until": day(-90), "reason": "需要更多时间"})
    kept = f'{{"deadline": ["{day(-75)}"]}}'
    client.post(f"/drafts/?matter={task.pk}&step=decide_extension", kept, content_type="application/json")
    page = form_at(client, task, "decide_extension")
    assert page.value("deadline") == day(-75)
    assert "取自第 3 条" not in page.text


def test_organs_are_picked_from_the_list_of_those_there_are(there: World, signed_in) -> None:
    html = signed_in(there.he).get("/matters/new/supervised_task/?step=assign").content.decode()
    assert re.search(r'<input[^>]*name="lead_units"[^>]*list="f-assign-lead_units-l"', html)
    assert '<option value="市市场监管局">丽水市市场监督管理局</option>' in html


def test_several_organs_are_sent_one_in_each_row(there: World, signed_in) -> None:
    client = signed_in(there.he)
    page = Page(client.get("/matters/new/supervised_task/?step=assign"))
    sent = {"key": page.value("key"), "own-title": "两家牵头", "name": "两家牵头", "deadline": day(-30),
            "lead_units": ["市市场监管局", "市司法局", ""]}  # fmt: skip
    assert client.post("/matters/new/supervised_task/?step=assign", sent).status_code == 302
    entry = Entry.objects.get(matter__title="两家牵头", step="assign")
    assert entry.data["lead_units"] == ["市市场监管局", "市司法局"]


def test_who_holds_no_certificate_in_force_cannot_be_chosen_and_the_form_says_why(there: World, signed_in) -> None:
    plant_person("无证某", there.market, "科员", ["officer"], since=SINCE)
    matter = open_matter(
        "penalty_ordinary", organ=there.market, title="某店涉嫌违法", step="register", person=there.li, key=key(),
        data={"found_on": day(0), "ended_on": day(3), "party_kind": "企业"}, parties="某店",
    ).matter  # fmt: skip
    html = signed_in(there.chen).get(f"/matters/{matter.pk}/steps/file_case/").content.decode()
    found = re.search(r'(<input type="checkbox" name="team"[^>]*>)无证某 <small>没有当日有效的行政执法证件', html)
    assert found
    assert "disabled" in found[1]
    assert re.search(r'<input type="checkbox" name="team" value="\d+">李敏</label>', html)
