"""Lawfully played matters in which every fact is given, and the documents that each of them yields."""
from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from fadu.papers.filling import Filled, fill
from fadu.papers.reading import Facts
from fadu.procedures.record import fold
from fadu.procedures.rulebook import rulebook
from fadu.statutes.papers import PAPERS, Paper
from tests.statutes.paths import SERIOUS
from tests.statutes.play import Story

MATTER = {
    "organ": "丽水市市场监督管理局", "place": "丽水市", "title": "某食品公司虚假宣传案", "number": "丽市监〔2026〕12号",
    "parties": "某食品有限公司",
}
REGISTERED = {
    "party": "丽水某食品有限公司", "address": "丽水市中山街1号", "source": "监督检查", "conduct": "在网页上作虚假宣传",
    "party_kind": "企业",
}
FINED = {
    "number": "丽市监处罚〔2026〕12号", "party": "丽水某食品有限公司，"
        "丽水市中山街1号", "facts": "网页宣传与事实不符，有截图为证",
    "performance": "自收到之日起十五日内缴至指定银行", "remedies": "六十日内申请行政复议，或者六个月内提起行政诉讼",
}
RECEIVED = {
    "applicant": "王小明", "contact": "住丽水市中山街2号", "respondent": "莲都区市场监督管理局",
    "target": "莲市监处罚〔2026〕118号决定",
    "request": "撤销该决定", "grounds": "没有宣传行为",
}
ASKED = {"applicant": "周申请", "identity": "331102199001010011", "contact": "13800000000", "channel": "网络",
         "applicant_kind": "自然人", "received_on": "2026-03-02", "content": "某地块的出让合同",
         "manner": "电子邮件"}  # fmt: skip
APPROVED = {"by": {"name": "负责人", "role": "foi_head"}, "on": "$day"}
REMEDIES = {"remedies": "六十日内申请行政复议，或者六个月内提起行政诉讼"}


def paper(procedure: str, name: str) -> Paper:
    return next(one for one in PAPERS[procedure] if one.id == name)


def facts(story: Story, day: str, public: bool = False, **words: str) -> Facts:
    """The story as documents read it on that day."""
    place = story.place
    book = rulebook(story.law, story.entries[0].on, place.code, place.branch)
    case = fold(book, story.entries, story.links, place, datetime.combine(date.fromisoformat(day), time(18)))
    return Facts(story.law, case, story.entries[0].on, place, MATTER | words, public)


def written(story: Story, name: str, day: str = "2026-12-31", public: bool = False, **words: str) -> Filled:
    return fill(paper(story.law.id, name), facts(story, day, public, **words))


def filed() -> Story:
    story = Story("penalty_ordinary", "2026-03-02", branch="市场监管").take("register", "2026-03-02", **REGISTERED)
    return story.take("file_case", "2026-03-03", number="丽市监立〔2026〕9号")


def investigated() -> Story:
    story = filed().take("investigate", "2026-03-09").take("report", "2026-03-12", public_interest=True)
    story.take("case_review", "2026-03-13")
    return story.take("legal_review", "2026-03-13", opinion="事实清楚")


def told(**answers: Any) -> Story:
    return investigated().take("notify", "2026-03-16", **answers)


def heard() -> Story:
    story = told(**SERIOUS).take("ask_hearing", "2026-03-20")
    return story.take("call_hearing", "2026-03-23", held_on="2026-04-02")


def fined() -> Story:
    story = told().take("defend", "2026-03-18").take("recheck", "2026-03-19").take("deliberate", "2026-03-24")
    return story.take("decide", "2026-03-25", **FINED)


def closed() -> Story:
    story = fined().take("serve", "2026-03-26").take("pay", "2026-04-01")
    return story.take("close", "2026-04-07", ground="执行完毕")


def spared() -> Story:
    return told().take("decide", "2026-03-25", kind="不予处罚", kinds=None, fine=None, exempt_for="没有主观过错",
                       educated=True, **FINED)  # fmt: skip


def ended() -> Story:
    return filed().take("end_investigation", "2026-03-20")


def received(**answers: Any) -> Story:
    return Story("reconsideration", "2026-03-02").take("receive", "2026-03-02", **RECEIVED, **answers)


def accepted() -> Story:
    return received().take("accept", "2026-03-04", number="丽政复〔2026〕3号")


def answered() -> Story:
    story = accepted().take("notify_third", "2026-03-05").take("send_copy", "2026-03-09")
    return story.take("respond", "2026-03-18", evidence="现场笔录")


def settled(step: str, **answers: Any) -> Story:
    return answered().take(step, "2026-03-20", **answers)


def resumed() -> Story:
    return settled("suspend").take("resume", "2026-03-25")


def extended() -> Story:
    return settled("extend", reason="情况复杂")


def withdrawn() -> Story:
    return answered().take("withdraw", "2026-03-20").take("terminate", "2026-03-23")


def upheld(**answers: Any) -> Story:
    story = answered().take("hear_opinions", "2026-03-24", how="当面").take("examine", "2026-03-30")
    return story.take("decide", "2026-04-10", number="丽政复决〔2026〕3号", reasons="事实清楚，依据正确", **answers)


def advised() -> Story:
    return upheld().take("send_opinion", "2026-04-13", to="莲都区人民政府")


def suggested() -> Story:
    return accepted().take("suggest", "2026-03-20")


def ordered() -> Story:
    return upheld().take("serve", "2026-04-13").take("order_performance", "2026-05-20")


def foi(*steps: tuple[str, str, dict[str, Any]]) -> Story:
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02", **ASKED)
    for name, day, answers in steps:
        story.take(name, day, **answers)
    return story


def replied(**answers: Any) -> Story:
    return foi(("reply", "2026-03-16", {"number": "丽政公开〔2026〕2号", "screened": True} | REMEDIES | answers))


def published() -> Story:
    story = Story("normative_document", "2026-03-02")
    story.take("propose", "2026-03-02", assessment="确有必要").take("consult_departments", "2026-03-02")
    story.take("publish_draft", "2026-03-03").take("close_consultation", "2026-04-07", received=12)
    story.link("legality_review", "2026-04-08", "2026-04-20", "合法")
    story.take("submit_to_meeting", "2026-04-21").take("deliberate", "2026-04-23").take("sign", "2026-04-24")
    story.take("register", "2026-04-27").take("publish", "2026-04-28", effective_on="2026-06-01",
                                              expires_on="2031-05-31")
    return story.take("file_upward", "2026-05-06")


def reviewed(**answers: Any) -> Story:
    story = Story("legality_review", "2026-03-02").take("submit", "2026-03-02", materials=["送审稿", "起草说明"])
    for entry in story.entries:
        object.__setattr__(entry, "by", entry.by._replace(organ="丽水市发展和改革委员会"))
    return story.take("accept", "2026-03-03").take("conclude", "2026-03-11", **answers)


def returned() -> Story:
    story = Story("legality_review", "2026-03-02").take("submit", "2026-03-02")
    object.__setattr__(story.entries[0], "by", story.entries[0].by._replace(organ="丽水市发展和改革委员会"))
    return story.take("return", "2026-03-04", supply_by="2026-03-11")


def fair() -> Story:
    story = Story("fair_competition_review", "2026-03-02").take("identify", "2026-03-02", by_government=False)
    object.__setattr__(story.entries[0], "by", story.entries[0].by._replace(organ="丽水市商务局"))
    story.take("hear_stakeholders", "2026-03-05").take("first_review", "2026-03-06")
    return story.take("conclude", "2026-03-10")


def done() -> Story:
    task = {"number": "26", "content": "推进示范创建", "source": "2026年计划，"
        "第二部分", "responsible_units": ["市教育局"],
            "target": "不少于3个", "deliverable": "名单公布"}  # fmt: skip
    story = Story("supervised_task", "2026-03-02").take("assign", "2026-03-02", **task).take("sign_for", "2026-03-03")
    story.take("report_progress", "2026-04-01", problems="人手不足").take("urge", "2026-05-06")
    return story.take("report_done", "2026-06-01").take("verify", "2026-06-03").take("finish", "2026-06-04")


# document: the story that yields it with every fact given
WORLDS: dict[tuple[str, str], Any] = {
    ("penalty_ordinary", "filing"): filed, ("penalty_ordinary", "investigation_report"): investigated,
    ("penalty_ordinary", "case_review"): investigated, ("penalty_ordinary", "legal_review"): investigated,
    ("penalty_ordinary", "notice"): told, ("penalty_ordinary", "hearing_notice"): heard,
    ("penalty_ordinary", "hearing_call"): heard, ("penalty_ordinary", "decision"): fined,
    ("penalty_ordinary", "no_penalty"): spared, ("penalty_ordinary", "receipt"): closed,
    ("penalty_ordinary", "closing"): closed, ("penalty_ordinary", "ended"): ended,
    ("reconsideration", "correction"): lambda: received().take("ask_correction", "2026-03-04"),
    ("reconsideration", "refusal"): lambda: received().take(
        "refuse", "2026-03-04", ground="不属于本机关管辖", proper_agency="丽水市人民政府"),
    ("reconsideration", "acceptance"): accepted, ("reconsideration", "answer_notice"): answered,
    ("reconsideration", "third_notice"): answered,
    ("reconsideration", "hearing"): lambda: settled("call_hearing"),
    ("reconsideration", "stay"): lambda: settled("stay_execution"),
    ("reconsideration", "suspension"): lambda: settled("suspend"), ("reconsideration", "resumption"): resumed,
    ("reconsideration", "extension"): extended, ("reconsideration", "termination"): withdrawn,
    ("reconsideration", "dismissal"): lambda: settled("dismiss"), ("reconsideration", "decision"): upheld,
    ("reconsideration", "mediation"): lambda: settled("mediate", number="丽政复调〔2026〕1号"),
    ("reconsideration", "opinion_letter"): advised, ("reconsideration", "suggestion"): suggested,
    ("reconsideration", "performance"): ordered,
    ("foi_request", "receipt"): foi,
    ("foi_request", "correction"): lambda: foi(
        ("ask_correction", "2026-03-04", {"items": ["信息的名称"], "correct_by": "2026-03-20"})),
    ("foi_request", "extension"): lambda: foi(
        ("extend", "2026-03-16", {"amount": 20, "agreed": APPROVED, "told_on": "2026-03-16"})),
    ("foi_request", "reasons"): lambda: foi(("ask_reasons", "2026-03-04", {"excess": "半年内提出一百件"})),
    ("foi_request", "postponement"): lambda: foi(
        ("ask_reasons", "2026-03-04", {"excess": "半年内提出一百件"}),
        ("explain_reasons", "2026-03-06", {"reasons": "研究需要"}),
        ("postpone", "2026-03-09", {"reasonable": True, "until": "2026-06-01", "told_on": "2026-03-09"})),
    ("foi_request", "third_party"): lambda: foi(
        ("ask_third_party", "2026-03-04", {"third_party": "某公司", "sent_on": "2026-03-04"})),
    ("foi_request", "agency"): lambda: foi(
        ("ask_agency", "2026-03-04", {"agency": "市财政局", "sent_on": "2026-03-04"})),
    ("foi_request", "reply"): lambda: replied(kind="予以公开", provided="合同电子版一份"),
    ("foi_request", "withdrawal"): lambda: foi(("withdraw", "2026-03-05", {})),
    ("normative_document", "submission"): published, ("normative_document", "sheet"): published,
    ("normative_document", "filing"): published, ("normative_document", "promulgation"): published,
    ("legality_review", "submission"): reviewed, ("legality_review", "returning"): returned,
    ("legality_review", "conclusion"): reviewed, ("fair_competition_review", "sheet"): fair,
    ("supervised_task", "assignment"): done, ("supervised_task", "supervision"): done,
    ("supervised_task", "urging"): done, ("supervised_task", "verification"): done,
}  # fmt: skip

from tests.papers import governance, service  # noqa: E402  (the stories of those procedures)

WORLDS |= governance.WORLDS | service.WORLDS
