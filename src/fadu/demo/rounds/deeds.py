"""How the rest of a round's matters go: enforcement by the court, training, reports of nothing."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from fadu.demo.rounds.ways import BUREAU, JUSTICE, WAYS, Telling


def forced(t: Telling) -> None:
    """An overdue decision brought before the court, which allows its execution or does not."""
    one = t.begin("compulsory_execution", f"申请法院强制执行（示例{t.number}）", BUREAU, parties="某店（示例）")
    ended = (one.diary.today - timedelta(10)).isoformat()
    one.do("begin", decision="行政处罚决定", party="某店（示例）", duty="金钱给付", amount="500", perform_by=ended,
           remedy_ends_on=ended, empowered=False)
    one.do("demand", after=1, perform_by=one.day(10), manner="到指定银行缴纳", served_on=one.day())
    one.do("apply_court", after=10)
    one.do("court_accepts", after=3).do("court_rules", after=10, result=t.said["result"], received_on=None)
    if t.said["result"] == "不予执行":
        one.do("not_executed", after=3)
    one.tell()


def trained(t: Telling) -> None:
    """A course for officials, or for minders of the law, held in so many sessions."""
    one = t.begin("legal_training", f"法治培训班（示例{t.number}）", JUSTICE)
    one.do("plan", name=one.title, year=t.begun.year, audience=t.said["audience"], subjects=["行政处罚法"],
           held_on=one.day(), days_long=1, places=t.whole("people"))
    one.do("hold", attended=t.whole("people"), hours=8, sessions=t.whole("sessions"), teachers=["某讲师（示例）"])
    one.do("close", after=2)
    one.tell()


def nothing(t: Telling) -> None:
    """A return that was asked for and answered: there is none."""
    one = t.begin("zero_report", f"{t.said['series']}零报告（示例{t.number}）", begun=date(t.begun.year, 11, 20))
    one.do("ask", series=t.said["series"], subject=t.said["series"], period=f"{t.begun.year}年", due=one.day(5))
    one.do("report_none", after=1).do("accept", after=1)
    one.tell()


DEEDS: dict[str, Callable[[Telling], None]] = WAYS | {way.__name__: way for way in (forced, trained, nothing)}
