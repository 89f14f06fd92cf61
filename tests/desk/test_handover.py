"""请假代办 on the desk: handed over, taken, acted upon in another's stead, ended; what a deputy may not do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from fadu.ledger.actions import Refused, append, open_matter
from fadu.ledger.capacity import Standing
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Handover, Person
from fadu.organs.people import roles_of
from fadu.organs.seeding import plant_certificate, plant_person
from fadu.planning.leave import hand_over
from tests.desk.pages import Page
from tests.desk.world import SINCE, World, ago, asked, day, key

TODAY, WEEK = timezone.localdate, timedelta(7)


@pytest.fixture
def zhao(there: World) -> Person:
    """A colleague at the justice bureau without any role of note."""
    named = {"username": "zhao", "password": "desk-tests-2026"}
    return plant_person("赵同事", there.justice, "科员", ["clerk"], since=SINCE, **named)


def away(there: World, giver: Person, deputy: Person, roles: list[str], *, taken: bool = True) -> Matter:
    matter = hand_over(
        there.justice, giver, deputy, roles, TODAY(), TODAY() + WEEK, ground="休假", person=giver, key=key()
    ).matter
    if taken:
        append(matter, "take", {}, person=deputy, key=key())
    return matter


def test_the_deputy_has_the_roles_only_while_it_runs(there: World, zhao: Person) -> None:
    matter = away(there, there.wang, zhao, ["foi_desk"], taken=False)
    assert "foi_desk" not in roles_of(zhao, there.justice, TODAY())
    append(matter, "take", {}, person=zhao, key=key())
    assert "foi_desk" in roles_of(zhao, there.justice, TODAY())
    assert "foi_desk" in roles_of(zhao, there.justice, TODAY() + WEEK)
    assert "foi_desk" not in roles_of(zhao, there.justice, TODAY() + WEEK + timedelta(1))
    append(matter, "return", {}, person=there.wang, key=key())
    assert "foi_desk" not in roles_of(zhao, there.justice, TODAY())
    assert "foi_desk" in roles_of(there.wang, there.justice, TODAY())


def test_every_entry_made_so_says_for_whom_and_stands_in_the_digest(there: World, zhao: Person, signed_in) -> None:
    away(there, there.wang, zhao, ["foi_desk"])
    matter = asked(there, 0, "代办期间收到的申请")
    append(matter, "ask_reasons", {"excess": "一月内申请二百件"}, person=zhao, key=key())
    entry = Entry.objects.get(matter=matter, number=2)
    assert (str(entry.actor), entry.role, str(entry.acting_for)) == ("赵同事", "foi_desk", "王晓岚")
    assert "代王晓岚办" in Page(signed_in(there.wang).get(f"/matters/{matter.pk}/")).text
    assert verify().ok
    Entry.objects.filter(pk=entry.pk).update(acting_for="")
    assert not verify().ok


def test_what_is_done_in_one_s_own_role_says_nothing_of_others(there: World, zhao: Person) -> None:
    away(there, there.wang, zhao, ["clerk", "foi_desk"])
    standing = Standing.of(zhao, there.matters["late"], TODAY())
    assert standing.instead == {"foi_desk": "王晓岚"}


def test_the_deputy_s_work_shows_the_lines_with_the_name(there: World, zhao: Person, signed_in) -> None:
    away(there, there.wang, zhao, ["foi_desk"])
    page = Page(signed_in(zhao).get("/?of=me"))
    assert "季某某申请公开征地补偿方案" in page.text
    assert "代王晓岚" in page.text
    assert page.link(f"/matters/{there.matters['late'].pk}/steps/reply/")


def test_a_deputy_for_the_head_does_not_decide_on_what_they_handled(there: World) -> None:
    matter = open_matter(
        "penalty_ordinary", organ=there.market, title="代办审批", step="register", person=there.li, key=key(),
        at=ago(3), data={"found_on": day(4), "ended_on": day(9), "party_kind": "企业"}, parties="某公司",
    ).matter  # fmt: skip
    leave = hand_over(
        there.market, there.chen, there.li, ["head"], TODAY(), TODAY() + WEEK, ground="出差", person=there.chen,
        key=key(),
    ).matter  # fmt: skip
    append(leave, "take", {}, person=there.li, key=key())
    team = [{"name": "李敏"}, {"name": "陈立"}]
    with pytest.raises(Refused) as refused:
        append(matter, "file_case", {"team": team}, person=there.li, key=key())
    assert any("经办人，不得又以行政机关负责人身份代陈立审批" in reason.text for reason in refused.value.reasons)


def test_a_deputy_does_not_approve_what_they_file_themselves(there: World) -> None:
    away(there, there.zhou, there.wang, ["reconsideration_head"])
    agreed = {"by": {"name": "王晓岚", "role": "reconsideration_head"}, "on": day(0)}
    with pytest.raises(Refused) as refused:
        append(there.matters["paused"], "extend", {"amount": 30, "agreed": agreed, "told_on": day(0)},
               person=there.wang, key=key())  # fmt: skip
    assert any("不得以代办的身份批准本人报送的事项" in reason.text for reason in refused.value.reasons)


def test_what_the_colleague_is_barred_from_is_not_handed_over(there: World, zhao: Person) -> None:
    with pytest.raises(Refused) as refused:
        away(there, there.wang, zhao, ["reconsiderer"])
    assert any("没有有效的行政复议证件" in reason.text for reason in refused.value.reasons)
    plant_certificate(zhao, "行政复议", "F-1", SINCE, TODAY() + WEEK)
    away(there, there.wang, zhao, ["reconsiderer"])


def test_one_hands_over_one_s_own_roles_only_and_not_what_was_handed_to_one(there: World, zhao: Person) -> None:
    with pytest.raises(Refused):
        away(there, there.wang, zhao, ["legal_office"])
    away(there, there.wang, zhao, ["foi_desk"])
    with pytest.raises(Refused):
        away(there, zhao, there.he, ["foi_desk"])


def test_a_stranger_is_no_colleague(there: World) -> None:
    with pytest.raises(Refused):
        away(there, there.wang, there.stranger, ["clerk"])


def test_what_the_giver_no_longer_holds_the_deputy_loses(there: World, zhao: Person) -> None:
    away(there, there.wang, zhao, ["foi_desk"])
    there.wang.posts.update(roles=["clerk"])
    assert "foi_desk" not in roles_of(zhao, there.justice, TODAY())


def test_it_is_handed_over_taken_and_ended_on_the_pages(there: World, zhao: Person, signed_in) -> None:
    giver, deputy = signed_in(there.wang), signed_in(zhao)
    sent = {"deputy": str(zhao.pk), "since": day(0), "until": day(-3), "ground": "休假", "roles": ["foi_desk", "clerk"],
            "key": "h" * 32}  # fmt: skip
    assert giver.post("/handovers/new/", sent).status_code == 302
    row = Handover.objects.get()
    assert not row.running
    page = Page(deputy.get("/handovers/"))
    assert f"/work/{row.matter}/take/" in [a.get("action") for a in page.all("form")]
    deputy.post(f"/work/{row.matter}/take/", {"key": "t" * 32, "seen": "1", "back": "/handovers/"})
    row.refresh_from_db()
    assert row.running
    assert "王晓岚请假，赵同事代办" in Page(deputy.get("/")).text
    assert "代办中" in Page(giver.get("/handovers/")).text
    giver.post(f"/work/{row.matter}/return/", {"key": "r" * 32, "seen": "2", "back": "/handovers/"})
    assert "已销假" in Page(giver.get("/handovers/")).text


def test_only_the_giver_is_offered_to_report_back(there: World, zhao: Person, signed_in) -> None:
    matter = away(there, there.wang, zhao, ["foi_desk"])
    forms = {who.name: [a.get("action") for a in Page(signed_in(who).get("/handovers/")).all("form")]
             for who in (there.wang, zhao, there.he)}  # fmt: skip
    back = f"/work/{matter.pk}/return/"
    assert [name for name, found in forms.items() if back in found] == ["王晓岚"]
    stop = f"/matters/{matter.pk}/steps/stop/"
    assert stop not in signed_in(there.he).get("/handovers/").content.decode()
    assert stop in signed_in(zhao).get("/handovers/").content.decode()


def test_a_form_that_cannot_stand_comes_back_with_what_is_wrong(there: World, zhao: Person, signed_in) -> None:
    client = signed_in(there.wang)
    sent = {"deputy": str(zhao.pk), "since": day(0), "until": day(5), "ground": "休假", "roles": ["clerk"]}
    answer = client.post("/handovers/new/", sent)
    assert answer.status_code == 422
    assert "止日不能早于起日" in Page(answer).text
    answer = client.post("/handovers/new/", sent | {"until": day(-3), "roles": ["reconsiderer"]})
    assert answer.status_code == 409
    assert "没有有效的行政复议证件" in Page(answer).text
    assert not Handover.objects.exists()


def test_a_head_appoints_for_somebody_who_is_away_and_others_may_not(there: World, signed_in) -> None:
    wu = plant_person("吴科员", there.market, "科员", ["clerk"], username="wu", password="desk-tests-2026", since=SINCE)
    sent = {"deputy": str(wu.pk), "since": day(0), "until": day(-3), "ground": "病假", "roles": ["clerk"]}
    address = f"/handovers/new/?for={there.li.pk}&organ={there.market.pk}"
    assert signed_in(wu).post(address, sent).status_code == 403
    assert signed_in(there.chen).post(address, sent).status_code == 302
    assert Handover.objects.get().running
    assert "clerk" in roles_of(wu, there.market, TODAY())


def test_a_correction_of_the_days_counts(there: World, zhao: Person) -> None:
    matter = away(there, there.wang, zhao, ["foi_desk"])
    append(matter, "hand_over", {"until": day(-2)}, person=there.wang, key=key(), corrects=1, reason="假期缩短")
    assert Handover.objects.get().valid_to == TODAY() + timedelta(2)
