"""Moves of licences, inspection, legal review and supervision that the acts forbid or permit."""
from __future__ import annotations

from .cases import case
from .test_inspection import proposed
from .test_license import DENIED, accepted, examined, received
from .test_officers import LN, holding
from .test_three_systems import submitted


@case("G117")
def asked_for_on_the_sixth_day_it_was_accepted_on_the_first() -> None:
    received().refused("ask_correction", "2026-03-10", "第三十二条")
    received().take("ask_correction", "2026-03-09")


@case("G119")
def a_refusal_without_reasons_or_remedies_is_none() -> None:
    examined().refused("decide", "2026-03-10", "第三十八条", **DENIED | {"reasons": None, "remedies": None})
    examined().take("decide", "2026-03-10", **DENIED).take("serve_denial", "2026-03-11")


@case("G120")
def others_are_told_that_they_may_be_heard() -> None:
    story = examined(contested=True)
    story.refused("decide", "2026-03-20", "第四十七条")
    story.take("tell_hearing", "2026-03-04").allowed("decide", "2026-03-20")


@case("G123")
def ten_days_more_with_the_heads_consent_and_reasons_told() -> None:
    examined().take("extend", "2026-03-20", amount=10)


@case("G124")
def one_alone_does_not_verify() -> None:
    examined(verify=True).refused("verify", "2026-03-05", "第三十四条", team=[{"name": "赵一"}])


@case("G128")
def what_is_scarce_is_put_out_to_tender() -> None:
    story = accepted(kind="有限自然资源、公共资源、特定行业准入").take("examine", "2026-03-03")
    story.refused("decide", "2026-03-10", "第五十三条")


@case("G129")
def conditions_that_no_act_sets_are_no_ground_to_refuse() -> None:
    examined().refused("decide", "2026-03-10", "第十六条", **DENIED, added=True)


@case("G133")
def what_is_inspected_daily_is_drawn_and_not_picked() -> None:
    story = proposed().take("approve", "2026-03-03")
    story.refused("assign", "2026-03-04", "第五十四条")
    story.take("draw", "2026-03-04").allowed("assign", "2026-03-04")


@case("G139")
def what_the_catalogue_lists_is_reviewed_before_it_is_decided() -> None:
    story = submitted(kind="行政强制")
    story.refused("decide", "2026-03-05", "四")
    story.take("conclude", "2026-03-05").allowed("decide", "2026-03-06")


@case("G144")
def while_the_card_is_withheld_its_holder_does_not_enforce() -> None:
    story = holding(LN).take("suspend", "2026-04-01", until="2026-09-30")
    story.refused("use", "2026-06-01", "第三十六条")
    story.take("restore", "2026-06-02").allowed("use", "2026-06-03")
