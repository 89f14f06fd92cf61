"""普法提示. Source: 法治宣传教育法 57, 59: a unit that neglects its duty mends and answers, or is criticised."""
from fadu.procedures.words import *
from fadu.statutes.acts import PUBLICITY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import JUSTICE, PUBLICITY_UNIT

NOTICE, BLAME = PUBLICITY[57], PUBLICITY[59]


class Find(Step, starts=True, by=JUSTICE, phase="核实", basis=NOTICE):
    """发现未依法履行普法职责"""
    unit: str = stated("普法责任单位")
    same_level: bool = declared("是同级的部门、单位")
    found_on: date = stated("发现之日")
    conduct: str = stated("未依法履行职责的情形")


class Notify(Step, by=JUSTICE, after=Find, before=("FindDone", "Close"), phase="改进", basis=NOTICE):
    """发出普法提示"""
    number: str = field("文号")
    advice: str = stated("提示的内容")
    received_on: date = stated("对方收到之日")
    answer_by: date = field("反馈期限", hint="法律要求及时；可以提出期限")
    rules = [
        forbid(answer_by < received_on, "反馈期限早于收到之日", PRACTICE),
    ]


class FindDone(Step, by=JUSTICE, after=Find, before=Notify, once=True, phase="不予提示", basis=PRACTICE):
    """核实已依法履职，不予提示"""
    reason: str = stated("核实的情况")
    concludes = "不予提示"


class Answer(Step, by=PUBLICITY_UNIT, after=Notify, before="Close", phase="待核实", basis=NOTICE):
    """采取改进措施并反馈"""
    measures: str = stated("改进措施")
    answered_on: date = stated("反馈之日")
    rules = [
        forbid(answered_on > today, "反馈之日不能晚于今天", PRACTICE),
    ]


class Check(Step, by=JUSTICE, after=Answer, before="Close", basis=PRACTICE):
    """核实改进情况"""
    improved: bool = asked("已改进")
    finding: str = stated("核实情况")


class Criticise(Step, by=JUSTICE, after=Notify, once=True, lasting=True, basis=BLAME):
    """通报批评"""
    number: str = field("文号")
    facts: str = stated("未及时采取改进措施的情况")
    grave: bool = asked("情节严重")
    handed_to: str = stated("移送处分的机关", when=grave)
    rules = [
        require(missed("反馈") | denied(Check.improved), "对方已经反馈或者反馈期限尚未届满"),
    ]


class Close(Step, by=JUSTICE, after=Notify, once=True, phase="已办结", basis=NOTICE):
    """办结"""
    result: str = stated("办结情形", choices=("已改进", "通报批评"))
    concludes = result
    rules = [
        must(Check, "改进情况尚未核实", having=Check.improved, since=Answer, when=result == "已改进"),
        must(Criticise, "没有通报批评", BLAME, when=result == "通报批评"),
    ]


publicity_notice = Procedure(
    "publicity_notice", "普法提示", PUBLICITY, steps=[Find, Notify, FindDone, Answer, Check, Criticise, Close],
    clocks=[
        Clock("发出提示", None, since=Find.found_on, until=(Notify, FindDone), basis=NOTICE),
        Clock("反馈", None, since=Notify.received_on, until=(Answer, Close), basis=NOTICE),
        Clock("反馈", on_day(Notify.answer_by), since=Notify, until=(Answer, Close), basis=NOTICE,
              when=given(Notify.answer_by)),
        Clock("核实", None, since=Answer, until=(Check, Close), basis=PRACTICE),
    ],
)
