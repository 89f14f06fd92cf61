"""法治工作表彰奖励. Sources: 法治政府建设与责任落实督察工作规定 22; 法治宣传教育法 12; 突发事件应对法 15."""
from fadu.law.enacted import DUTY_INSPECTION
from fadu.procedures.words import *
from fadu.statutes.acts import EMERGENCY, PUBLICITY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, GOVERNMENT, LEAD_UNIT, RULE_OF_LAW_OFFICE

UNITS = (CLERK, LEAD_UNIT)
PRAISED = DUTY_INSPECTION[22]
FIELDS = ("法治政府建设", "法治宣传教育", "突发事件应对", "其他法治工作")


class Nominate(Step, starts=True, by=UNITS, phase="审核", basis=PRAISED):
    """推荐"""
    work: str = stated("表彰的工作", choices=FIELDS)
    kind: str = stated("类别", choices=("先进集体", "先进个人"))
    candidate: str = stated("推荐对象", personal=True)
    deeds: str = stated("主要事迹")
    project: str = stated("表彰项目和批准文号", hint="按照国家有关规定设立的项目")
    heard: bool = declared("已征求纪检监察等部门意见", PRACTICE)


class Examine(Step, by=RULE_OF_LAW_OFFICE, after=Nominate, before="Decide", phase="公示", basis=PRAISED):
    """审核"""
    agreed: bool = asked("同意推荐")
    opinion: str = stated("审核意见")


class Announce(Step, by=RULE_OF_LAW_OFFICE, after=Examine, before="Decide", phase="公示", basis=PRACTICE):
    """公示"""
    where: str = stated("公示的网站、报刊")
    until: date = stated("公示截止之日")
    rules = [
        require(Examine.agreed, "审核没有同意推荐"),
        forbid(until < today, "公示截止之日已经过去，请核对"),
    ]


class Decide(Step, by=GOVERNMENT, after=Examine, once=True, phase="已决定", basis=PRAISED):
    """决定"""
    result: str = stated("决定", choices=("表彰", "不予表彰"))
    number: str = stated("表彰决定文号", PRACTICE, when=result == "表彰")
    ground: str = field("不予表彰的理由")
    concludes = result
    rules = [
        must(Announce, "尚未公示", PRACTICE, when=result == "表彰"),
        require(today > Announce.until, "公示尚未结束", PRACTICE, when=(result == "表彰") & done(Announce)),
        require(given(ground), "应当说明不予表彰的理由", PRACTICE, when=result == "不予表彰"),
    ]


class Honour(Step, by=RULE_OF_LAW_OFFICE, after=Decide, once=True, phase="已表彰",
             basis=successive(PUBLICITY[12], EMERGENCY[15], PRACTICE)):
    """授予荣誉、奖励"""
    honoured_on: date = stated("授予之日")
    rules = [
        require(Decide.result == "表彰", "没有表彰的决定"),
    ]


class Revoke(Step, by=GOVERNMENT, after=Decide, once=True, phase="已撤销", basis=PRACTICE):
    """撤销表彰"""
    reason: str = stated("理由")
    rules = [
        require(Decide.result == "表彰", "没有表彰的决定"),
    ]


honour = Procedure(
    "honour", "表彰奖励", DUTY_INSPECTION, steps=[Nominate, Examine, Announce, Decide, Honour, Revoke],
    clocks=[
        Clock("审核", None, since=Nominate, until=(Examine, Decide), basis=PRACTICE),
        Clock("公示", on_day(Announce.until), since=Announce, basis=PRACTICE),
    ],
)
