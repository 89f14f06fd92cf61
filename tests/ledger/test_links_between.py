"""Links between procedures, through the ledger: what one matter's end does to the other that it is linked with."""
from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import time_machine

from fadu.ledger.actions import Refused, append, open_matter
from fadu.ledger.models import Matter
from fadu.ledger.reading import situation_of
from fadu.organs.models import Organ, Person, Post
from fadu.organs.seeding import plant_certificate, plant_person
from fadu.statutes.roles import ROLES
from fadu.statutes.suits.proceedings import BOTH
from tests.statutes.lawful import LAWFUL
from tests.statutes.play import filled
from tests.world import SINCE, World, key

LATER = "2026-11-20T09:00:00+08:00"


@pytest.fixture
def everybody(there: World) -> Person:
    """One who holds every post of the market bureau: what each step asks of whom is tested elsewhere."""
    for name, category in (("赵一", "行政执法"), ("钱二", "行政执法"), ("孙三", "行政复议"), ("李四", "行政复议")):
        held = plant_person(name, there.market, "科员", ["officer"], since=SINCE)
        plant_certificate(held, category, f"证{name}", SINCE, date(2030, 12, 31))
    able = plant_person("孙全能", there.market, "职员", list(ROLES), since=SINCE)
    for organ in (there.justice, there.government):
        Post.objects.create(person=able, organ=organ, title="职员", roles=list(ROLES), valid_from=SINCE)
    return able


class Play:
    """A matter played through the ledger: (step, day) with the lawful answers, some given otherwise."""

    def __init__(self, procedure: str, organ: Organ, person: Person, *links: Matter) -> None:
        self.procedure, self.organ, self.person, self.links = procedure, organ, person, links
        self.matter: Matter | None = None

    def take(self, step: str, day: str, **answers: Any) -> Play:
        on = date.fromisoformat(day)
        data = filled(LAWFUL[self.procedure].get(step, {}), on) | filled(answers, on)
        data = {name: value for name, value in data.items() if value is not None}
        if self.matter is None:
            self.matter = open_matter(self.procedure, organ=self.organ, title=self.procedure, step=step, data=data,
                                      person=self.person, key=key(), at=on, links=self.links).matter  # fmt: skip
        else:
            append(self.matter, step, data, person=self.person, key=key(), at=on)
        return self

    def refused(self, step: str, day: str, article: str, **answers: Any) -> None:
        with pytest.raises(Refused) as found:
            self.take(step, day, **answers)
        assert article in {reason.basis.article for reason in found.value.reasons if reason.basis}

    @property
    def now(self) -> Any:
        assert self.matter is not None
        return situation_of(Matter.objects.get(pk=self.matter.pk))


def penalty(there: World, person: Person, *links: Matter) -> Play:
    play = Play("penalty_ordinary", there.market, person, *links).take("register", "2026-03-02")
    play.take("file_case", "2026-03-03").take("investigate", "2026-03-09").take("report", "2026-03-12")
    return play.take("notify", "2026-03-16")


def published(there: World, person: Person) -> Play:
    play = penalty(there, person).take("decide", "2026-03-25").take("serve", "2026-03-26")
    return play.take("publish", "2026-03-27")


def reconsidered(there: World, person: Person, on: Play, outcome: str) -> Play:
    """Applied for on 4月1日, decided on 5月6日."""
    assert on.matter
    play = Play("reconsideration", there.justice, person, on.matter)
    play.take("receive", "2026-04-01", known_on="2026-03-26").take("accept", "2026-04-02")
    play.take("send_copy", "2026-04-03").take("respond", "2026-04-10")
    play.take("hear_opinions", "2026-04-14").take("examine", "2026-04-20")
    return play.take("decide", "2026-05-06", kind=outcome)


@time_machine.travel(LATER)
def test_a_revoked_penalty_is_withdrawn_from_the_public_in_three_working_days_and_put_right(
    there: World, everybody: Person
) -> None:
    fined = published(there, everybody)
    fined_again = published(there, everybody)
    reconsidered(there, everybody, fined, "撤销")
    reconsidered(there, everybody, fined_again, "维持")
    owed = {duty.name: duty for duty in fined.now.duties}
    assert {"撤回公开", "改正"} <= set(owed)
    assert owed["撤回公开"].due == date(2026, 5, 9)  # 9 May 2026 is a Saturday on which offices work
    assert not {"撤回公开", "改正"} & {duty.name for duty in fined_again.now.duties}
    fined.refused("close", "2026-05-08", "第四十八条", ground="无需执行")
    fined.refused("publish", "2026-05-08", "第四十八条")
    fined.take("unpublish", "2026-05-08").take("rectify", "2026-05-12").take("close", "2026-05-13", ground="无需执行")
    assert not fined.now.duties
    fined_again.refused("rectify", "2026-05-12", "第七十五条")


@time_machine.travel(LATER)
def test_a_penalty_upheld_goes_on_to_court_and_is_revoked_there(there: World, everybody: Person) -> None:
    fined = published(there, everybody)
    appeal = reconsidered(there, everybody, fined, "维持")
    assert fined.matter
    assert appeal.matter
    suit = Play("litigation", there.market, everybody, fined.matter, appeal.matter).take("receive_suit", "2026-06-01")
    fined.refused("accrue", "2026-06-02", "第七十三条", amount=150)
    suit.refused("confirm_defendant", "2026-06-02", "第二十六条", defendant="作出行政行为的机关")
    suit.take("confirm_defendant", "2026-06-02", defendant=BOTH).take("answer", "2026-06-08")
    suit.take("call_session", "2026-06-20")
    suit.take("head_attends", "2026-07-10").take("hold_session", "2026-07-10")
    suit.take("judge", "2026-07-20", result="撤销").take("take_effect", "2026-08-10", result="撤销", final=None)
    owed = {duty.name for duty in fined.now.duties}
    assert {"撤回公开", "改正"} <= owed


    fined.refused("accrue", "2026-08-12", "第七十二条", amount=150)


@time_machine.travel(LATER)
def test_the_expiry_of_a_document_ends_its_use_as_basis_of_a_penalty(there: World, everybody: Person) -> None:
    review = Play("legality_review", there.justice, everybody).take("submit", "2026-01-05")
    review.take("accept", "2026-01-06").take("conclude", "2026-01-15")
    rule = Play("normative_document", there.government, everybody, *[one for one in [review.matter] if one])
    rule.take("propose", "2026-01-05").take("publish_draft", "2026-01-05").take("close_consultation", "2026-02-10")
    rule.take("submit_to_meeting", "2026-02-11").take("deliberate", "2026-02-12").take("sign", "2026-02-13")
    rule.take("register", "2026-02-14").take("publish", "2026-02-15", expires_on="2026-03-24")
    assert rule.matter
    penalty(there, everybody, rule.matter).refused("decide", "2026-03-25", "第三十八条")
    penalty(there, everybody, rule.matter).take("decide", "2026-03-24")


@time_machine.travel(LATER)
def test_a_transfer_to_the_police_stops_the_clock_of_the_penalty_and_the_return_sets_it_going(
    there: World, everybody: Person
) -> None:
    case = Play("penalty_ordinary", there.market, everybody).take("register", "2026-03-02")
    case.take("file_case", "2026-03-03").take("investigate", "2026-03-09").take("report", "2026-03-12", crime=True)
    due = case.now.clocks["作出决定"].due
    case.take("notify", "2026-03-16")
    case.refused("decide", "2026-03-25", "第二十七条")
    case.take("transfer_crime", "2026-03-26")
    assert case.now.clocks["作出决定"].paused
    case.refused("decide", "2026-04-01", "第二十七条")
    case.take("transfer_result", "2026-05-06", result="不予立案")
    assert case.now.clocks["作出决定"].due > due
    case.take("decide", "2026-05-08")
