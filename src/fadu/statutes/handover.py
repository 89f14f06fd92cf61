"""请假代办: a colleague does a person's work for some days. Practice; what may not be taken over is law."""
from fadu.law.acts import Citation
from fadu.procedures.words import *
from fadu.statutes.acts import PENALTY, RECONSIDERATION
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import (
    APPLICANT,
    CHIEF,
    COURT,
    DRAFTER,
    HEAD,
    LEGAL_OFFICE,
    OFFICER,
    PARTY,
    RECONSIDERER,
    REVIEWER,
    ROLES,
    STAFF,
    THIRD,
    THIRD_PARTY,
)

REGISTER = "在职人员"
NOT_BY_POST = {APPLICANT, PARTY, THIRD_PARTY, THIRD, COURT, STAFF}
TITLES = {role.title: role.id for role in ROLES.values() if role not in NOT_BY_POST}
CERTIFICATES = {OFFICER.id: ("行政执法", PENALTY[42]), RECONSIDERER.id: ("行政复议", RECONSIDERATION[45])}
APART: tuple[tuple[str, str, Citation], ...] = (  # two roles that one person may not hold in an organ at once
    (OFFICER.id, REVIEWER.id, PENALTY[58]),
    (DRAFTER.id, LEGAL_OFFICE.id, PRACTICE),
)
ENDED_BY = "只能由委托人、受托人或者本单位负责人结束"
GROUNDS = ("休假", "病假", "出差", "学习培训", "其他")


class HandOver(Step, starts=True, by=STAFF, phase="待接办", basis=PRACTICE):
    """请假移交"""
    giver = listed("委托人", REGISTER, handlers=True)
    deputy = listed("受托人", REGISTER, handlers=True)
    roles: list[str] = stated("移交的身份", choices=TITLES)
    since: date = stated("起")
    until: date = stated("止")
    ground: str = stated("事由", choices=GROUNDS)
    note: str = field("交代的事项")
    rules = [
        forbid(disjoint(actor, giver), "移交的应当是本人的工作；本人不在的，由本单位负责人指定代办"),
        forbid(until < since, "止日不得早于起日"),
        forbid(until < today, "代办期间已经过去"),
        require(disjoint(giver, deputy), "不得移交给本人"),
    ]


class Appoint(Step, starts=True, by=(HEAD, CHIEF), phase="代办", basis=PRACTICE):
    """指定代办"""
    giver = listed("委托人", REGISTER, handlers=True)
    deputy = listed("受托人", REGISTER, handlers=True)
    roles: list[str] = stated("移交的身份", choices=TITLES)
    since: date = stated("起")
    until: date = stated("止")
    ground: str = stated("事由", choices=GROUNDS)
    note: str = field("交代的事项")
    rules = [
        forbid(until < since, "止日不得早于起日"),
        forbid(until < today, "代办期间已经过去"),
        require(disjoint(giver, deputy), "不得指定其本人"),
        require(disjoint(actor, deputy), "负责人不得指定自己代办"),
    ]


class Take(Step, by=STAFF, after=HandOver, before=("Refuse", "Return", "Stop"), once=True, phase="代办",
           basis=PRACTICE):
    """接办"""
    rules = [
        forbid(disjoint(actor, HandOver.deputy), "只能由受托人本人接办"),
    ]


class Refuse(Step, by=STAFF, after=HandOver, before=("Take", "Return", "Stop"), basis=PRACTICE):
    """不接办"""
    reason: str = stated("理由")
    concludes = "未接办"
    rules = [
        forbid(disjoint(actor, HandOver.deputy), "只能由受托人本人答复"),
    ]


class Return(Step, by=STAFF, after=either(HandOver, Appoint), phase="销假", basis=PRACTICE):
    """销假"""
    concludes = "已销假"
    rules = [
        forbid(disjoint(actor, HandOver.giver), "只能由委托人本人销假", when=done(HandOver)),
        forbid(disjoint(actor, Appoint.giver), "只能由委托人本人销假", when=done(Appoint)),
    ]


class Stop(Step, by=(STAFF, HEAD, CHIEF), after=either(HandOver, Appoint), phase="提前结束", basis=PRACTICE):
    """提前结束代办"""
    reason: str = stated("理由")
    concludes = "提前结束"
    rules = [
        forbid(disjoint(actor, HandOver.giver) & disjoint(actor, HandOver.deputy), ENDED_BY, when=done(HandOver),
               unless=actor_is(HEAD, CHIEF)),
        forbid(disjoint(actor, Appoint.giver) & disjoint(actor, Appoint.deputy), ENDED_BY, when=done(Appoint),
               unless=actor_is(HEAD, CHIEF)),
    ]


handover = Procedure(
    "handover", "请假代办", PRACTICE_ACT,
    steps=[HandOver, Appoint, Take, Refuse, Return, Stop],
    clocks=[
        Clock("接办", None, since=HandOver, until=(Take, Refuse, Return, Stop), basis=PRACTICE),
        Clock("销假", on_day(HandOver.until, Appoint.until), since=(HandOver, Appoint), until=(Return, Refuse, Stop),
              basis=PRACTICE),
    ],
)
