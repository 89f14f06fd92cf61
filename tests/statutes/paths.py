"""The lawful way of each procedure up to the step that a test is about."""
from __future__ import annotations

from .play import Story


def proposed(place: str = "", **answers: object) -> Story:
    return Story("normative_document", "2026-03-02", place).take("propose", "2026-03-02", **answers)


def consulted(place: str = "", **answers: object) -> Story:
    """Consulted on in public, 3月2日 to 4月7日."""
    story = proposed(place, **answers).take("publish_draft", "2026-03-03")
    return story.take("close_consultation", "2026-04-07")


def reviewed(outcome: str = "合法", place: str = "", **answers: object) -> Story:
    """Consulted on and reviewed."""
    return consulted(place, **answers).link("legality_review", "2026-04-08", "2026-04-20", outcome)


def deliberated(place: str = "", **answers: object) -> Story:
    """Reviewed, and passed by the meeting."""
    return reviewed("合法", place, **answers).take("submit_to_meeting", "2026-04-21").take("deliberate", "2026-04-23")


def numbered(place: str = "", **answers: object) -> Story:
    """Passed, signed and numbered."""
    return deliberated(place, **answers).take("sign", "2026-04-24").take("register", "2026-04-27")


def submitted(**answers: object) -> Story:
    return Story("legality_review", "2026-03-02").take("submit", "2026-03-02", **answers)


def under_review(**answers: object) -> Story:
    return submitted().take("accept", "2026-03-03", **answers)


def investigated(
    branch: str = "", place: str = "", registered: dict[str, object] | None = None, **report: object
) -> Story:
    """Filed on 3月3日, investigated, and reported on 3月12日."""
    story = Story("penalty_ordinary", "2026-03-02", place, branch).take("register", "2026-03-02", **(registered or {}))
    story.take("file_case", "2026-03-03").take("investigate", "2026-03-09")
    return story.take("report", "2026-03-12", **report)


def told(branch: str = "", place: str = "", notify: dict[str, object] | None = None, **report: object) -> Story:
    """The party is told on 3月16日 what is intended; its five working days end on 3月23日."""
    story = investigated(branch, place, **report)
    if branch:
        story.take("case_review", "2026-03-13")
    return story.take("notify", "2026-03-16", **(notify or {}))


SERIOUS = {"kinds": ["吊销许可证件"], "fine": None}


def heard(branch: str = "", **report: object) -> Story:
    """Told of a revocation, heard on 4月2日."""
    story = told(branch, notify=SERIOUS, **report).take("ask_hearing", "2026-03-20")
    story.take("call_hearing", "2026-03-23", held_on="2026-04-02")
    return story.take("hold_hearing", "2026-04-02")


def decided(branch: str = "", place: str = "", **answers: object) -> Story:
    """Fined 5,000 on 3月25日."""
    return told(branch, place).take("decide", "2026-03-25", **answers)


def served() -> Story:
    """The decision is served on 3月26日; the fine is due on 4月10日."""
    return decided().take("serve", "2026-03-26")


def applied(**answers: object) -> Story:
    return Story("reconsideration", "2026-03-02").take("receive", "2026-03-02", **answers)


def accepted(**answers: object) -> Story:
    return applied(**answers).take("accept", "2026-03-04")


def answered(**answers: object) -> Story:
    """The respondent has received the copy on 3月9日 and answered on 3月18日."""
    return accepted(**answers).take("send_copy", "2026-03-09").take("respond", "2026-03-18")


def examined(**examination: object) -> Story:
    """Opinions heard, and the case examined on 3月30日."""
    return answered().take("hear_opinions", "2026-03-24").take("examine", "2026-03-30", **examination)


def simple(**answers: object) -> Story:
    """Under the simple track: copy on 3月5日, answer on 3月10日."""
    story = accepted(on_the_spot=True).take("choose_track", "2026-03-04", track="简易程序", clear=True)
    return story.take("send_copy", "2026-03-05").take("respond", "2026-03-10")


def supervised() -> Story:
    return Story("supervised_task", "2026-03-02").take("assign", "2026-03-02").take("sign_for", "2026-03-03")


def reported() -> Story:
    return supervised().take("report_done", "2026-06-01")


def launched(place: str = "", category: str = "重要规划", congress: bool = False) -> Story:
    """A decision started on 3月3日, with a draft."""
    story = Story("major_decision", "2026-03-02", place).take("suggest", "2026-03-02", category=category)
    story.take("study", "2026-03-02").take("launch", "2026-03-03", congress=congress)
    return story.take("draft", "2026-03-04")


def formed(place: str = "", congress: bool = False, **judged: object) -> Story:
    """What must be done is settled, and the public has been heard from 3月5日 to 4月7日."""
    story = launched(place, congress=congress).take("judge", "2026-03-05", **judged)
    story.take("hear_public", "2026-03-06").take("publish_draft", "2026-03-05", closes_on="2026-04-07")
    return story.take("close_consultation", "2026-04-08")


def weighed(place: str = "", congress: bool = False, outcome: str = "合法", **judged: object) -> Story:
    """Formed, and reviewed for its legality by 4月20日."""
    return formed(place, congress, **judged).link("legality_review", "2026-04-09", "2026-04-20", outcome)


def discussed(place: str = "", congress: bool = False, **answers: object) -> Story:
    """Reviewed, and discussed on 4月23日."""
    story = weighed(place, congress).take("submit_to_meeting", "2026-04-21")
    return story.take("discuss", "2026-04-23", **answers)


def announced(place: str = "", **answers: object) -> Story:
    """Decided on 4月23日, reported to the party committee, published on 4月28日."""
    story = discussed(place, **answers).take("decide", "2026-04-23").take("report_to_party", "2026-04-24")
    return story.take("publish", "2026-04-28")


def admitted(**answers: object) -> Story:
    """A rule of a city on its way: on the plan since 3月3日."""
    return Story("government_rule", "2026-03-02").take("propose", "2026-03-02", **answers).take("admit", "2026-03-03")


def sent_for_review(consult: bool = True, **answers: object) -> Story:
    """Consulted on from 3月4日 to 4月7日, and handed in on 4月10日."""
    story = admitted()
    if consult:
        story.take("publish_draft", "2026-03-04", closes_on="2026-04-07").take("close_consultation", "2026-04-08")
    return story.take("submit_draft", "2026-04-10", **answers)


def examined_rule(consult: bool = True, **answers: object) -> Story:
    """Opinions sought, the field visited."""
    story = sent_for_review(consult, **answers).take("seek_views", "2026-04-20")
    return story.take("study_in_field", "2026-04-22")


def voted(**meeting: object) -> Story:
    """Passed by the standing meeting on 5月12日."""
    return examined_rule().take("finish", "2026-05-06").take("deliberate", "2026-05-12", **meeting)


def in_force_rule() -> Story:
    return voted().take("publish", "2026-05-15", passed_on="2026-05-12", effective_on="2026-06-15")


def filed_here(**answers: object) -> Story:
    return Story("filing_review", "2026-03-02").take("receive", "2026-03-02", **answers)


def under_filing_review() -> Story:
    return filed_here().take("register", "2026-03-03").take("begin", "2026-03-04")


FLAWED = {"conforms": False, "reasons": "第六条与上位法不一致"}


def advised() -> Story:
    """The maker has the written opinion since 4月1日."""
    story = under_filing_review().take("conclude", "2026-03-30", result="建议修改或者废止", **FLAWED)
    return story.take("send_opinion", "2026-04-01")


def drafted_contract(**answers: object) -> Story:
    story = Story("contract", "2026-03-02").take("propose", "2026-03-02", **answers)
    return story.take("negotiate", "2026-03-03").take("draft", "2026-03-04")


def signed(**answers: object) -> Story:
    """Reviewed by 3月16日, signed on 3月18日."""
    story = drafted_contract(**answers).link("legality_review", "2026-03-05", "2026-03-16", "合法")
    return story.take("sign", "2026-03-18")
