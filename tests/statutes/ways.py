"""The lawful way of the procedures of enforcement and disputes, up to the step that a test is about."""
from __future__ import annotations

from typing import Any

from .play import Story

FREEZE = {"kind": "冻结存款、汇款", "object": "某账户"}
FREEZING: dict[str, Any] = {
    "present": None, "summoned": None, "told": None, "heard": None, "handed": None, "filmed": None, "remedies": None,
    "notice": True, "amount": 10_000, "involved": 10_000,
}


def checked(**answers: Any) -> Story:
    return Story("penalty_simple", "2026-03-02").take("check", "2026-03-02", **answers)


def fined_at_once(
    place: str = "", branch: str = "", party_kind: str = "公民", fine: int = 100, **answers: Any
) -> Story:
    """Told and fined on the spot on 3月2日; the fine is due on 3月17日."""
    story = Story("penalty_simple", "2026-03-02", place, branch).take("check", "2026-03-02", party_kind=party_kind)
    return story.take("notify", "2026-03-02", fine=fine).take("decide", "2026-03-02", fine=fine, **answers)


def proposed(**answers: Any) -> Story:
    return Story("compulsory_measure", "2026-03-02").take("propose", "2026-03-02", **answers)


def seized(**answers: Any) -> Story:
    """Approved and seized on 3月3日; thirty days end on 4月2日."""
    return proposed().take("approve", "2026-03-02").take("impose", "2026-03-03", **answers)


def freezing() -> Story:
    return proposed(**FREEZE)


def frozen() -> Story:
    """Frozen on 3月3日."""
    return freezing().take("approve", "2026-03-02").take("impose", "2026-03-03", **FREEZING)


def overdue(begun: str = "2026-03-02", **answers: Any) -> Story:
    """What was to be done by 1月15日 is not done."""
    return Story("compulsory_execution", begun).take("begin", begun, **answers)


def demanded(**answers: Any) -> Story:
    """Demanded on 3月2日, to be done by 3月16日."""
    return overdue(**answers).take("demand", "2026-03-02", perform_by="2026-03-16")


def demolition(**answers: Any) -> Story:
    """Decided on 3月20日; the owner was publicly told to pull down by 4月20日."""
    story = demanded(duty="拆除违法的建筑物、构筑物、设施", **answers)
    story.take("decide", "2026-03-20", method="强制拆除").take("serve", "2026-03-20")
    return story.take("announce_demolition", "2026-03-20", self_by="2026-04-20")


def suspected() -> Story:
    return Story("criminal_transfer", "2026-03-02").take("find", "2026-03-02")


def approved() -> Story:
    """The team reported on 3月3日, approved on 3月5日."""
    story = suspected().take("name_team", "2026-03-02").take("report", "2026-03-03")
    return story.take("approve", "2026-03-05")


def transferred() -> Story:
    return approved().take("transfer", "2026-03-06")


def sued(begun: str = "2026-03-02", **answers: Any) -> Story:
    """The copy of the complaint arrived on 3月2日."""
    return Story("litigation", begun).take("receive_suit", begun, **answers)


def called(**answers: Any) -> Story:
    """Answered on 3月10日; the session is on 4月10日, and the head is called."""
    story = sued().take("confirm_defendant", "2026-03-03").take("answer", "2026-03-10")
    return story.take("call_session", "2026-03-20", **answers)


def attended() -> Story:
    """The head came on 4月10日."""
    story = called().take("head_attends", "2026-04-10")
    return story.take("hold_session", "2026-04-10")


def judged(result: str = "驳回诉讼请求", **answers: Any) -> Story:
    """Judged, and served on 4月20日; the time to appeal ends on 5月6日."""
    return attended().take("judge", "2026-04-20", result=result, **answers)


def lost(result: str = "撤销", **answers: Any) -> Story:
    """In effect on 5月7日."""
    return judged(result).take("take_effect", "2026-05-07", result=result, final=None, **answers)


def petitioned(**answers: Any) -> Story:
    return Story("petition", "2026-03-02").take("register", "2026-03-02", **answers)


def replied() -> Story:
    """Accepted on 3月5日, answered on 4月1日."""
    story = petitioned().take("accept", "2026-03-05").take("hear", "2026-03-10")
    return story.take("conclude", "2026-04-01")


def rechecked() -> Story:
    """Reviewed on 4月20日 and re-examined on 5月20日."""
    story = replied().take("ask_review", "2026-04-10").take("review", "2026-04-20")
    return story.take("ask_recheck", "2026-05-08").take("recheck", "2026-05-20")


def mediating() -> Story:
    return Story("mediation", "2026-03-02").take("register", "2026-03-02").take("choose", "2026-03-03")


def agreed_upon() -> Story:
    """An agreement in writing, in effect on 3月10日."""
    return mediating().take("mediate", "2026-03-05").take("conclude", "2026-03-10")


def asked_for_aid(**answers: Any) -> Story:
    return Story("legal_aid", "2026-03-02").take("apply", "2026-03-02", **answers)


def aided() -> Story:
    return asked_for_aid().take("grant", "2026-03-05").take("assign", "2026-03-06")
