"""Links and participants added after the opening, entries withdrawn: entries like all others, seen by the law."""

from __future__ import annotations

import pytest

from fadu.ledger.actions import Refused, append
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry, Link, Matter, Participant
from fadu.ledger.reading import links_of, record_of, situation_of
from fadu.organs.access import may_see
from tests.desk.world import World, ago, key, take

pytestmark = pytest.mark.django_db


def link(matter: Matter, other: Matter, there: World, **more: object) -> Entry:
    data = {"number": other.number or str(other.pk), "why": "同一争议"}
    return append(matter, "link_matter", data, person=there.wang, key=key(), **more).entry


def test_a_link_added_later_is_an_entry_that_the_law_sees_from_its_day(there: World) -> None:
    matter, other = there.matters["fresh"], there.matters["late"]
    entry = link(matter, other, there)
    row = Link.objects.get(matter=matter, other=other)
    assert row.entry == entry
    assert "foi_request" in links_of(matter)
    assert "foi_request" not in links_of(matter, ago(1))
    assert "reconsideration" in links_of(other)
    assert verify().ok


def test_the_same_link_is_not_made_twice_nor_to_what_one_cannot_see(there: World) -> None:
    matter, other = there.matters["fresh"], there.matters["late"]
    link(matter, other, there)
    with pytest.raises(Refused, match="已经与"):
        link(other, matter, there)
    with pytest.raises(Refused, match="不在可查看的范围内"):
        append(matter, "link_matter", {"number": "99999999", "why": "x"}, person=there.wang, key=key())
    with pytest.raises(Refused, match="应当载明关联的理由"):
        append(matter, "link_matter", {"number": str(other.pk)}, person=there.wang, key=key())


def test_who_has_no_role_in_the_matter_adds_nothing(there: World) -> None:
    data = {"number": str(there.matters["late"].pk), "why": "x"}
    with pytest.raises(Refused, match="没有"):
        append(there.matters["fresh"], "link_matter", data, person=there.stranger, key=key())


def test_an_organ_that_joins_later_sees_the_matter_and_acts_in_its_role(there: World) -> None:
    matter = there.matters["long"]
    assert not may_see(there.li, matter)
    data = {"organ": there.market.name, "role": "respondent", "why": "被申请人"}
    append(matter, "add_organ", data, person=there.wang, key=key())
    assert Participant.objects.get(matter=matter, organ=there.market).role == "respondent"
    assert may_see(there.li, matter)
    with pytest.raises(Refused, match="已经参与"):
        append(matter, "add_organ", data, person=there.wang, key=key())
    assert verify().ok


def test_a_withdrawn_entry_stays_in_the_ledger_and_is_no_longer_on_record(there: World) -> None:
    matter = there.matters["long"]
    take(matter, 1, "examine", there.wang, {"opinion": "误录", "grave": True, "technical": False})
    number = Entry.objects.filter(matter=matter).latest("number").number
    assert "decide" in situation_of(matter).open or "decide" in situation_of(matter).refused
    append(matter, "withdraw_entry", {}, person=there.wang, key=key(), corrects=number, reason="记错了案件")
    assert Entry.objects.filter(matter=matter, step="examine").exists()
    assert "examine" in situation_of(matter).open
    assert [one.text for one in situation_of(matter).refused["decide"]] == ["尚未提出审查意见"]
    with pytest.raises(Refused, match="已经撤回"):
        append(matter, "withdraw_entry", {}, person=there.wang, key=key(), corrects=number, reason="再来")
    matter.refresh_from_db()
    assert verify().ok


def test_an_entry_on_which_later_ones_rest_is_not_withdrawn(there: World) -> None:
    matter = there.matters["decided"]
    examined = Entry.objects.get(matter=matter, step="examine").number
    with pytest.raises(Refused, match="作出复议决定”以这一条为前提"):
        append(matter, "withdraw_entry", {}, person=there.wang, key=key(), corrects=examined, reason="记错")
    with pytest.raises(Refused, match="第一条记录不能撤回"):
        append(matter, "withdraw_entry", {}, person=there.wang, key=key(), corrects=1, reason="记错")
    with pytest.raises(Refused, match="写明理由"):
        append(there.matters["long"], "withdraw_entry", {}, person=there.wang, key=key(), corrects=6)


def test_withdrawing_the_entry_of_a_link_takes_the_link_away(there: World) -> None:
    matter, other = there.matters["fresh"], there.matters["late"]
    entry = link(matter, other, there)
    append(matter, "withdraw_entry", {}, person=there.wang, key=key(), corrects=entry.number, reason="关联错了")
    assert not Link.objects.filter(matter=matter, other=other).exists()
    assert "foi_request" not in record_of(matter).links
