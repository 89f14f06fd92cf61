"""Lawfully played matters of inspection, suggestions, audits and the promotion of law, and their documents."""
from __future__ import annotations

from typing import Any

from tests.statutes.play import Story

DAY = "2026-03-02"


def issued_by(story: Story, organ: str) -> Story:
    """The last entry was made for that organ."""
    object.__setattr__(story.entries[-1], "by", story.entries[-1].by._replace(organ=organ))
    return story


def notified() -> Story:
    story = Story("rule_of_law_inspection", DAY).take("set_up", DAY, kind="专项督察", topic="三项制度")
    return story.take("scheme", "2026-03-03").take("notify", "2026-03-04")


def told_of_duty() -> Story:
    story = notified().take("report_self", "2026-03-12").take("brief", "2026-03-16").take("inspect", "2026-03-18")
    return story.take("report", "2026-03-25").take("feedback", "2026-04-01")


def checked() -> Story:
    return told_of_duty().take("rectify", "2026-04-20").take("verify", "2026-04-21")


def concluded() -> Story:
    story = Story("government_inspection", DAY).take("decide", DAY).take("scheme", "2026-03-03")
    return story.take("inspect", "2026-03-10").take("conclude", "2026-04-01").take("feedback", "2026-04-02")


def rechecked() -> Story:
    return concluded().take("ask_recheck", "2026-04-20").take("recheck", "2026-05-08")


def clue() -> Story:
    return concluded().take("hand_clue", "2026-04-10", to="监察机关", clue="某人涉嫌受贿")


def answered() -> Story:
    story = Story("deputy_suggestion", DAY).take("assign", DAY, joint_units=["市公安局"]).take("sign_for", "2026-03-03")
    story.take("join", "2026-03-20", unit="市公安局", opinion="同意").take("talk", "2026-04-01")
    return story.take("reply", "2026-04-20", number="丽建函〔2026〕8号")


def answered_again() -> Story:
    story = answered().take("judge", "2026-04-25", view="不满意").take("talk", "2026-04-28")
    return story.take("reply_again", "2026-05-10")


def rectified() -> Story:
    story = Story("audit_rectification", DAY).take("send_draft", DAY).take("comment", "2026-03-10")
    issued_by(story.take("report", "2026-03-20"), "丽水市审计局")
    return story.take("rectify", "2026-05-10", amount="20000").take("track", "2026-05-12")


def reminded() -> Story:
    return Story("publicity_notice", DAY).take("find", DAY).take("notify", "2026-03-03", answer_by="2026-03-31")


INSPECTION, SUGGESTION = "government_inspection", "deputy_suggestion"
WORLDS: dict[tuple[str, str], Any] = {
    ("rule_of_law_inspection", "notice"): notified, ("rule_of_law_inspection", "feedback"): told_of_duty,
    ("rule_of_law_inspection", "checking"): checked,
    ("rule_of_law_inspection", "summoning"): lambda: told_of_duty().take("summon", "2026-04-08"),
    ("rule_of_law_inspection", "transfer"): lambda: told_of_duty().take("transfer", "2026-04-08"),
    (INSPECTION, "notice"): concluded, (INSPECTION, "conclusion"): concluded, (INSPECTION, "recheck"): rechecked,
    (INSPECTION, "handing"): clue,
    (SUGGESTION, "assignment"): answered, (SUGGESTION, "reply"): answered, (SUGGESTION, "again"): answered_again,
    ("audit_rectification", "report"): rectified, ("audit_rectification", "tracking"): rectified,
    ("publicity_notice", "notice"): reminded,
}
