"""约稿: a paragraph of the annual report asked of an organ, handed in, sent back or taken in. Practice, not law."""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import CONTRIBUTOR, DRAFTER, OFFICE, SUPERVISOR

WRITERS = (DRAFTER, OFFICE, SUPERVISOR)


class Ask(Step, starts=True, by=WRITERS, phase="待供稿", basis=PRACTICE):
    """约稿"""
    year: int = stated("报告年度")
    part: str = stated("报告的部分", hint="代号")
    section: str = stated("节")
    wanted: str = stated("要写什么")
    due: date = stated("交稿期限")
    rules = [
        forbid(due < today, "交稿期限已经过去，请核对"),
    ]


class HandIn(Step, by=CONTRIBUTOR, after=Ask, before=("Accept", "Withdraw"), phase="待审稿", basis=PRACTICE):
    """交稿"""
    text: str = stated("稿件")
    contact: str = field("联系人", personal=True)


class HaveNothing(Step, by=CONTRIBUTOR, after=Ask, before=("Accept", "Withdraw"), phase="待审稿", basis=PRACTICE):
    """报无内容"""
    reason: str = stated("没有内容的说明")


class Urge(Step, by=WRITERS, after=Ask, before=("Accept", "Withdraw"), basis=PRACTICE):
    """催稿"""
    message: str = stated("催稿意见")


class SendBack(Step, by=WRITERS, after=either(HandIn, HaveNothing), before=("Accept", "Withdraw"), phase="待供稿",
               basis=PRACTICE):
    """退回重写"""
    opinion: str = stated("退回意见")
    due: date = stated("重新交稿期限")
    rules = [
        forbid(due < today, "重新交稿期限已经过去，请核对"),
    ]


class Accept(Step, by=WRITERS, after=HandIn, before="Withdraw", once=True, phase="已采用", basis=PRACTICE):
    """采用"""
    version: int = stated("写入第几稿")
    rules = [
        must(HandIn, "退回后尚未重新交稿", since=SendBack, when=done(SendBack)),
    ]
    concludes = "已采用"


class Withdraw(Step, by=WRITERS, after=Ask, before="Accept", phase="不采用", basis=PRACTICE):
    """不采用"""
    reason: str = stated("理由")
    concludes = "不采用"


paragraph_request = Procedure(
    "paragraph_request", "年度报告约稿", PRACTICE_ACT,
    steps=[Ask, HandIn, HaveNothing, Urge, SendBack, Accept, Withdraw],
    clocks=[
        Clock("交稿", on_day(Ask.due, SendBack.due), since=(Ask, SendBack), until=(HandIn, HaveNothing, Withdraw),
              basis=PRACTICE),
        Clock("审稿", None, since=(HandIn, HaveNothing), until=(Accept, SendBack, Withdraw), basis=PRACTICE),
    ],
)
