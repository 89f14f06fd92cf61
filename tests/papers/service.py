"""Lawfully played matters of openness and service, and the documents that each of them yields."""
from __future__ import annotations

from typing import Any

from tests.statutes.play import Story

DAY = "2026-03-02"


def begun(name: str, step: str, **answers: Any) -> Story:
    return Story(name, DAY).take(step, DAY, **answers)


def complained() -> Story:
    return begun("fair_competition_complaint", "receive", complainant="某公司", contact="139")


def concluded() -> Story:
    return complained().take("check", "2026-03-10").take("conclude", "2026-04-01")


def referred() -> Story:
    return begun("payment_complaint", "receive").take("accept", "2026-03-03").take("refer", "2026-03-10")


def pressed() -> Story:
    story = referred().take("ask_debtor", "2026-03-11", reply_by="2026-03-18")
    return story.take("press_debtor", "2026-03-19")


def replied() -> Story:
    story = referred().take("ask_debtor", "2026-03-11").take("debtor_answers", "2026-03-16")
    return story.take("reply", "2026-04-01", due_on="2025-12-31", interest="1200元")


def supplementing() -> Story:
    return begun("policy_fulfilment", "start").take("ask_supplement", "2026-03-03")


def decided() -> Story:
    story = begun("policy_fulfilment", "start").take("review", "2026-03-05")
    return story.take("decide", "2026-03-18", late_reason="系统核验延迟")


def invited() -> Story:
    story = begun("eco_compensation", "find").take("check", "2026-03-10").take("start", "2026-03-12")
    return story.take("assess", "2026-05-06").take("invite", "2026-05-11")


def settled() -> Story:
    return invited().take("negotiate", "2026-06-01").take("agree", "2026-06-10")


def demanded() -> Story:
    story = begun("government_credit", "register").take("find", "2026-03-10").take("explain", "2026-03-12")
    return story.take("verify", "2026-03-16").take("demand", "2026-03-16")


def repairing(**answers: Any) -> Story:
    return Story("credit_repair", "2026-05-06").take("receive", "2026-05-06", **answers)


def repaired(**answers: Any) -> Story:
    story = repairing().take("accept", "2026-05-07").take("verify", "2026-05-08")
    return story.take("decide", "2026-05-11", number="丽市监信修〔2026〕1号", **answers)


def complaint() -> Story:
    story = begun("foi_complaint", "receive", complainant="李某", contact="139")
    return story.take("conclude", "2026-03-06").take("urge", "2026-03-09")


def disclosed() -> Story:
    story = begun("proactive_disclosure", "register_information").take("set_attribute", "2026-03-03").take("screen",
    "2026-03-04")
    return story.take("publish", "2026-03-05")


def dispatched() -> Story:
    story = begun("hotline_order", "register").take("dispatch", "2026-03-03", others=["市生态环境局"])
    return story.take("reply", "2026-03-06")


WORLDS: dict[tuple[str, str], Any] = {
    ("fair_competition_complaint", "supplement"): lambda: complained().take("ask_supplement", "2026-03-03"),
    ("fair_competition_complaint", "conclusion"): concluded,
    ("fair_competition_complaint", "press"): lambda: concluded().take("press", "2026-04-02"),
    ("payment_complaint", "referral"): referred, ("payment_complaint", "pressing"): pressed,
    ("payment_complaint", "result"): replied, ("policy_fulfilment", "supplement"): supplementing,
    ("policy_fulfilment", "decision"): decided, ("eco_compensation", "invitation"): invited,
    ("eco_compensation", "agreement"): settled, ("government_credit", "demand"): demanded,
    ("credit_repair", "supplement"): lambda: repairing(promised=False).take("ask_supplement", "2026-05-07"),
    ("credit_repair", "refusal"): lambda: repairing().take("refuse", "2026-05-07"),
    ("credit_repair", "decision"): repaired, ("foi_complaint", "urging"): complaint,
    ("foi_complaint", "answer"): lambda: complaint().take("reply", "2026-03-10"),
    ("proactive_disclosure", "sheet"): disclosed, ("hotline_order", "order"): dispatched,
}  # fmt: skip
