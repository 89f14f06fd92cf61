"""How the matters of a round go: one way a kind of matter, told on working days by the steps of the law of the day."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from fadu.demo.diary import Diary, Story
from fadu.demo.rounds.filling import filled
from fadu.demo.rounds.world import BUREAU, GOVERNMENT, JUSTICE
from fadu.law.calendar import Calendar
from fadu.procedures.rulebook import rulebook
from fadu.statutes import procedure

Answers = dict[str, Any]


@dataclass
class Telling:
    """One matter while it is told. `said`: what the table says of it; `number`: which of its line; `where`: organ."""

    key: str
    calendar: Calendar
    begun: date
    where: str
    number: int
    said: dict[str, str]
    team: list[dict[str, object]]
    reviewers: list[dict[str, object]]
    code: str
    stories: list[Story] = field(default_factory=list)

    def begin(self, name: str, title: str, organ: str = "", **more: Any) -> Matter:
        begun = more.pop("begun", self.begun)
        return Matter(self, name, title, organ or self.where, Diary(self.calendar, begun), more)

    def whole(self, name: str) -> int:
        return int(self.said.get(name) or 0)


@dataclass
class Matter:
    """One story as it grows."""

    telling: Telling
    procedure: str
    title: str
    organ: str
    diary: Diary
    more: dict[str, Any]

    def do(self, step: str, role: str = "", after: int = 0, by: str = "", word: str = "", **said: Any) -> Matter:
        """One step so many working days later, in its first role unless another is named; none where the law of the
        place knows no such step."""
        law = procedure(self.procedure, self.begun)
        if step not in rulebook(law, self.begun, self.telling.code, "").page:
            return self
        if after:
            self.diary.within(after)
        roles = law.step(step).by
        answers = filled(law, step, self.diary.today, said)
        self.diary.do(step, role or roles[0].id, by or ("某方（示例）" if roles[0].outside and not role else ""), word,
                      **answers)
        return self

    @property
    def begun(self) -> date:
        return self.diary.moves[0].at.date() if self.diary.moves else self.diary.today

    def day(self, later: int = 0) -> str:
        return self.diary.day(later)

    def tell(self, key: str = "") -> str:
        """Done: the story is among those of its telling. Returns its key."""
        name = f"{self.telling.key}{key}"
        self.telling.stories.append(Story(name, self.procedure, self.organ, self.title[:200], tuple(self.diary.moves),
                                          **self.more))
        return name


def suit(t: Telling) -> None:
    """Sued, answered, heard (or judged without a session), judged."""
    one = t.begin("litigation", f"某公司诉{t.where}案（示例{t.number}）", GOVERNMENT)
    one.do("receive_suit", received_on=one.day(), plaintiff="某公司（示例）", act="行政处罚决定", cause="行政处罚",
           domain="工商")
    one.do("confirm_defendant")
    one.do("answer", after=6, views="事实清楚，程序合法")
    if heard := t.said.get("heard"):
        held = t.calendar.nth(t.calendar.count(one.diary.today) + 15)
        one.do("call_session", after=3, held_on=held.isoformat(), head_called=heard == "负责人", served_on=one.day(3))
        one.diary.until(held)
        if heard == "负责人":
            one.do("head_attends", held_on=one.day(), identified=True, spoke=True, post="副职负责人")
        one.do("hold_session", held_on=one.day(), came=heard)
    one.do("judge", after=10, form="判决", result=t.said["result"])
    one.tell()


def cleanup(t: Telling) -> None:
    """A clean-up of documents with its four kinds of results."""
    numbers: Answers = {name: t.whole(name) for name in ("kept", "to_amend", "repealed", "lapsed")}
    numbers["all_told"] = sum(numbers.values())
    one = t.begin("document_cleanup", f"规范性文件{t.said['kind']}（示例{t.number}）")
    one.do("begin", name=one.title, kind=t.said["kind"], subject="规范性文件", reason="上级部署")
    one.do("open_list", after=5, **numbers).do("propose_results", after=10)
    one.do("review_results", after=5, **numbers, unlawful=False, amend_by=one.day(180))
    one.do("deliberate", after=5, passed=True)
    names = {"继续有效": "kept", "拟修改": "to_amend", "废止": "repealed", "失效": "lapsed"}
    lists = [name for name, key in names.items() if numbers[key]] or ["继续有效"]
    one.do("publish", after=3, catalogues=lists)
    one.do("update_status", updated=numbers["all_told"]).do("close", after=1)
    one.tell()


def contract(t: Telling) -> None:
    """Signed and filed, resting on one of the year's reviews."""
    kinds = (("contract", 28), ("project", 32), ("minutes", 190))
    keys = [f"review-{kind}-{t.begun.year}-{n:03d}" for kind, most in kinds for n in range(1, most + 1)]
    one = t.begin("contract", f"合同（示例{t.number}）", GOVERNMENT, rests_on=(keys[t.number - 1],),
                  begun=date(t.begun.year, 11, 22))
    one.do("propose", name=one.title, major=False, economic=False, public_power=False)
    one.do("draft", version=1, guarantees=False, arbitration=False, favour=False)
    one.do("sign", after=1, changed=False, adopted_in_full=True, written=True)
    one.do("file_contract", after=2, to="市司法局")
    one.tell()


def case_files(t: Telling) -> None:
    """A round of case-file review up to its circular."""
    one = t.begin("case_file_review", f"行政执法案卷评查（示例{t.number}）", JUSTICE)
    areas = [word for word in t.said.get("areas", "").split("、") if word]
    one.do("plan", year=t.begun.year, how="普查", areas=areas or None, kinds=["行政处罚", "行政许可"])
    one.do("select", after=5, kind="行政处罚")
    one.do("score", after=2, points="92").do("grade", points="92", grade="优秀")
    one.do("report", after=20, files=t.whole("files"), excellent=t.whole("excellent"), unfit=0)
    one.do("review", after=3).do("send", after=2)
    one.do("circulate", after=20, rectify_by=one.day(60))
    one.tell()


def arbitration(t: Telling) -> None:
    """The yearly return of an arbitration commission, counted to the end of November."""
    one = t.begin("arbitration_return", "仲裁统计（示例）", JUSTICE, begun=date(t.begun.year, 12, 4))
    numbers: Answers = {name: t.whole(name) for name in t.said}
    one.do("report", body="仲裁委员会", since=f"{t.begun.year}-01-01", until=f"{t.begun.year}-11-30", **numbers)
    one.do("confirm", after=1)
    one.tell()


def review(t: Telling) -> None:
    """A legality review of a normative document, ending in an opinion."""
    reviewed(t, f"某办法（示例{t.number}）", t.begun).tell()


def reviewed(t: Telling, title: str, begun: date) -> Matter:
    one = t.begin("legality_review", f"{title}合法性审核", JUSTICE, begun=begun)
    one.do("submit", title_of_draft=title, subject="行政规范性文件", draft="送审稿", grounds="依据",
           opinions="采纳情况", own_review="合法")
    one.do("accept", after=1, draft="送审稿", grounds="依据", opinions="采纳情况", own_review="合法")
    one.do("conclude", after=6, result="合法", sets_penalty=False, sets_licence=False, sets_compulsion=False,
           burdens=False, sets_power=False, maker_lawful=True, consistent=True)
    one.do("adopt", after=1, adopted_in_full=True)
    return one


def document(t: Telling) -> None:
    """A normative document from its proposal to publication, and to filing where the table says so."""
    title = f"某办法（示例{t.number}）"
    one = t.begin("normative_document", title, GOVERNMENT, begun=date(t.begun.year, 4, 5) + timedelta(20 * t.number))
    one.do("propose", name=title, maker_kind="人民政府", kind="规范性文件", economic=False, market=False)
    one.do("publish_draft", after=5, closes_on=one.day(40))
    one.diary.after(45)
    one.do("close_consultation", received=0)
    work = reviewed(t, title, one.diary.today + timedelta(1))
    one.more["rests_on"] = (work.tell("-review"),)
    one.diary.until(work.diary.today)
    one.do("submit_to_meeting", after=2, adopted_in_full=True, changed=False).do("deliberate", after=3, result="通过")
    one.do("sign", after=1).do("register", number=None, word="示例发")
    one.do("publish", after=2, effective_on=one.day(40), where="政府网站")
    if t.said.get("file"):
        one.do("file_upward", after=5, to=["上一级人民政府", "本级人大常委会"])
    one.tell()


def adviser(t: Telling) -> None:
    """An adviser appointed, asked and heard so many times, appraised at the end."""
    one = t.begin("legal_adviser", "政府法律顾问（示例）", GOVERNMENT, begun=date(t.begun.year, 1, 5))
    one.do("select", adviser="某律师事务所（示例）", kind="法律顾问")
    one.do("appoint", after=2, begins_on=one.day(), ends_on=one.day(900), contract_signed=True)
    for _ in range(t.whole("tasks")):
        one.do("assign", after=4, task_kind="重大项目", conflict=False)
        one.do("give_opinion", role="adviser", after=2, signed=True)
    one.do("appraise", after=5, year=t.begun.year, opinions=t.whole("opinions"), adopted_count=t.whole("opinions"),
           grade="优秀")
    one.tell()


def training(t: Telling) -> None:
    """The year's training of officers, so many sessions."""
    one = t.begin("officer_training", "行政执法人员培训（示例）", JUSTICE, begun=date(t.begun.year, 2, 8))
    one.do("plan", year=t.begun.year, people_due=900, hours_each=60)
    for _ in range(t.whole("sessions")):
        one.do("hold", after=25, hours=10, attended=150)
    one.tell()


def reconsideration(t: Telling) -> None:
    """Received, answered, decided within sixty days and served, under the act before 2024."""
    one = t.begin("reconsideration", f"某甲不服行政行为案（示例{t.number}）", GOVERNMENT, parties="某甲（示例）")
    known = (one.diary.today - timedelta(20)).isoformat()
    one.do("receive", "reconsiderer", applicant="某甲（示例）", respondent="某局", target="行政处罚决定",
           known_on=known, filed_on=one.day(), word="示例复", electronic="electronic" in t.said,
           respondent_level="县级政府的部门", domain="工商", subject="行政处罚")
    one.do("send_copy", "reconsiderer", after=3)
    one.do("respond", "respondent", after=6)
    if end := t.said["end"]:
        one.do("decide", "agency_head", after=15, kind=end, reasons="见决定书").do("serve", "reconsiderer", after=2)
    one.tell()


def foi(t: Telling) -> None:
    """A request for information, granted."""
    one = t.begin("foi_request", f"政府信息公开申请（示例{t.number}）", GOVERNMENT, parties="某甲（示例）")
    one.do("receive", "foi_desk", received_on=one.day(), content="某项目批复", channel="当面", applicant_kind="自然人")
    one.do("reply", after=7, kind="予以公开", screened=True)
    one.do("serve")
    one.tell()


def penalty(t: Telling) -> None:
    """A penalty under the act of 1996: filed, investigated, told, decided, served."""
    kinds = [t.said["kinds"]]
    fine = 500 if "罚款" in kinds else None
    one = t.begin("penalty_ordinary", f"某店违法案（示例{t.number}）", BUREAU, parties="某店（示例）")
    one.do("register", found_on=one.day(), ended_on=one.day(-9), party_kind="企业").do("file_case", team=t.team)
    one.do("investigate", after=4, team=t.team, no_interest=True, card_shown=True)
    one.do("report", after=2, grave=False, crime=False)
    one.do("notify", after=1, kinds=kinds, fine=fine, hearing_told=True)
    one.do("decide", after=7, kind="给予处罚", kinds=kinds, fine=fine, facts_clear=True)
    one.do("serve", after=1)
    one.tell()


def mediation(t: Telling) -> None:
    """A dispute mediated: agreed upon, or not."""
    one = t.begin("mediation", f"邻里纠纷（示例{t.number}）", JUSTICE)
    one.do("register", parties=["某甲（示例）", "某乙（示例）"], kind="邻里").do("choose", role="mediator")
    one.do("mediate", after=2)
    if t.said["end"] == "达成协议":
        one.do("conclude", after=1, form="书面", signed=True, recorded=True)
    else:
        one.do("stop", after=3, reason="达不成协议", told=True)
    one.tell()


def aid(t: Telling) -> None:
    """Legal aid asked for and granted."""
    one = t.begin("legal_aid", f"法律援助（示例{t.number}）", JUSTICE, parties="某甲（示例）")
    one.do("apply", applicant="某甲（示例）", channel="窗口", received_on=one.day(), matter="民事", hardship="低收入")
    one.do("check_means", after=1, how="个人诚信承诺", poor=True).do("grant", after=1, poor=True)
    one.do("assign", after=1, kind="律师", who="王律师（示例）", practised=5, court_told=True)
    one.tell()


def performance(t: Telling) -> None:
    """One leader's yearly account of how the law was kept: written, judged, confirmed."""
    one = t.begin("law_performance_report", f"年度述法（示例{t.number}）", JUSTICE)
    one.do("arrange", year=t.begun.year, way="书面述法", kind="部门主要负责人", due=one.day(20))
    one.do("submit", after=5, parts=["履行第一责任人职责情况", "学法用法情况", "存在的问题和不足"])
    one.do("assess", after=5, votes=10, good=9, fair=1, poor=0)
    one.do("confirm", after=2, used=["政绩考核", "归档"])
    one.tell()


WAYS: dict[str, Callable[[Telling], None]] = {
    way.__name__: way for way in (
        suit, cleanup, contract, case_files, arbitration, review, document, adviser, training, reconsideration, foi,
        penalty, mediation, aid, performance,
    )
}  # fmt: skip
