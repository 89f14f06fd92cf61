"""行政执法公示、统计年报. Sources: 国办发〔2018〕118号 二; 行政处罚法 48, 50; 内蒙古三项制度办法 10—14."""
from fadu.procedures.words import *
from fadu.statutes.acts import INNER_MONGOLIA_THREE, PENALTY, THREE_SYSTEMS
from fadu.statutes.penalty.publicity import judged_away, litigation, overturned, reconsideration, reconsidered_away
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, HEAD, PARTY

HOW, AFTER = THREE_SYSTEMS["二"], THREE_SYSTEMS["二(六)"]
FINE, LICENCE, OTHER = "行政处罚", "行政许可", "其他行政执法决定"
WITHHELD = (
    "国家秘密、商业秘密、个人隐私", "当事人为未成年人", "可能影响国家安全、公共安全、经济安全或者社会稳定",
    "可能影响相关案件调查处理", "涉嫌犯罪移送公安机关或者正在侦查", "不具有一定社会影响的处罚",
    "法律、法规规定的其他情形",
)


class Collect(Step, starts=True, by=CLERK, phase="采集", basis=HOW):
    """采集执法决定信息"""
    kind: str = stated("执法类别", choices=(FINE, LICENCE, OTHER))
    number: str = stated("决定书文号")
    decided_on: date = stated("作出决定之日")
    organ: str = stated("执法机关")
    party: str = stated("执法对象", personal=True)
    conclusion: str = stated("执法结论")
    notable: bool = asked("具有一定社会影响", PENALTY[48], when=kind == FINE)
    rules = [
        forbid(decided_on > today, "作出决定之日不能在登记之后", PRACTICE),
    ]


class Screen(Step, by=CLERK, after=Collect, before="Withhold", phase="审核", basis=HOW):
    """审核拟公开的内容"""
    secrets: bool = declared("已对国家秘密、商业秘密、个人隐私作适当处理", PENALTY[50])
    masked: bool = declared("已隐去账号、住址、身份证号、通讯方式等信息", INNER_MONGOLIA_THREE[10])


class Publish(Step, by=CLERK, after=Screen, before="Withhold", phase="已公开", basis=AFTER):
    """公开决定信息"""
    where: str = stated("公开途径")
    minor: bool = field("当事人为未成年人")
    concludes = "已公开"
    rules = [
        forbid(overturned, "决定已被变更、撤销或者确认违法、无效，不得继续公开"),
        forbid(minor, "当事人为未成年人的，不予公开", INNER_MONGOLIA_THREE[11]),
    ]


class Withhold(Step, by=HEAD, after=Collect, before=Publish, once=True, phase="不予公开", basis=HOW):
    """决定不予公开"""
    ground: str = stated("情形", choices=WITHHELD)
    concludes = "不予公开"
    rules = [
        require((Collect.kind == FINE) & denied(Collect.notable), "具有一定社会影响的处罚决定应当公开", PENALTY[48],
                when=ground == "不具有一定社会影响的处罚"),
    ]


class PointOut(Step, by=(PARTY, CLERK), after=Publish, observed=True, basis=HOW):
    """发现公开的信息不准确"""
    what: str = stated("不准确的内容")


class Correct(Step, by=CLERK, after=PointOut, basis=HOW):
    """更正公开的信息"""
    what: str = stated("更正的内容")


class Overturn(Step, by=CLERK, after=Collect, observed=True, lasting=True, basis=AFTER):
    """登记决定被撤销、变更、确认违法或者要求重新作出"""
    how: str = stated("情形", choices=("撤销", "变更", "确认违法", "确认无效", "要求重新作出"))
    on_day: date = stated("之日")
    by_whom: str = stated("作出的机关")


class Unpublish(Step, by=CLERK, after=Publish, phase="已撤下", basis=AFTER):
    """撤下已公开的信息"""
    reason: str = stated("公开说明的理由", PENALTY[48], when=Collect.kind == FINE)
    concludes = "已撤下"
    rules = [
        require(overturned | done(Overturn), "决定没有被撤销、变更、确认违法或者要求重新作出"),
    ]


down = done(Publish) & no(Collect.kind == FINE)
fine_down = done(Publish) & (Collect.kind == FINE)
enforcement_publicity = Procedure(
    "enforcement_publicity", "行政执法公示", THREE_SYSTEMS,
    steps=[Collect, Screen, Publish, Withhold, PointOut, Correct, Overturn, Unpublish],
    clocks=[
        Clock("公开", limit("insp.other_publish"), since=Collect.decided_on, until=(Publish, Withhold),
              when=Collect.kind == OTHER),
        Clock("公开", limit("pen.publish"), since=Collect.decided_on, until=(Publish, Withhold),
              when=Collect.kind == FINE),
        Clock("公开", limit("lic.publish"), since=Collect.decided_on, until=(Publish, Withhold),
              when=Collect.kind == LICENCE),
        Clock("更正", None, since=PointOut, until=(Correct, Unpublish), basis=HOW),
        Clock("撤下", None, since=Overturn.on_day, until=Unpublish, basis=AFTER, when=down),
        Clock("撤下", None, since=reconsideration.ended, until=Unpublish, basis=AFTER, when=down & reconsidered_away),
        Clock("撤下", None, since=litigation.ended, until=Unpublish, basis=AFTER, when=down & judged_away),
        Clock("撤下", limit("pen.unpublish"), since=Overturn.on_day, until=Unpublish, when=fine_down),
        Clock("撤下", limit("pen.unpublish"), since=reconsideration.ended, until=Unpublish,
              when=fine_down & reconsidered_away),
        Clock("撤下", limit("pen.unpublish"), since=litigation.ended, until=Unpublish, when=fine_down & judged_away),
    ],
)


class Compile(Step, starts=True, by=CLERK, phase="汇总", basis=AFTER):
    """汇总上年度行政执法数据"""
    year: int = stated("数据所属年度", hint="公开的前一年")
    penalties: int = stated("行政处罚", unit="件")
    licences: int = stated("行政许可", unit="件")
    compulsion: int = stated("行政强制", unit="件")
    inspections: int = stated("行政检查", unit="次")
    others: int = field("其他执法行为", unit="件")
    overturned: int = field("被复议、诉讼撤销、变更、确认违法", unit="件")
    rules = [
        forbid((penalties < 0) | (licences < 0) | (compulsion < 0) | (inspections < 0), "件数不能为负"),
    ]


class Check(Step, by=HEAD, after=Compile, before="Open", phase="待公开", basis=AFTER):
    """审定数据"""


class Open(Step, by=CLERK, after=Check, once=True, phase="已公开", basis=AFTER):
    """公开年度数据"""
    where: str = stated("公开途径")
    concludes = "已公开"
    rules = [
        must(Check, "汇总后应当重新审定", since=Compile),
    ]


class Report(Step, by=CLERK, after=Check, once=True, lasting=True, basis=AFTER):
    """报本级人民政府和上级主管部门"""
    to: list[str] = stated("报送的机关")


class Amend(Step, by=CLERK, after=Open, basis=HOW):
    """更正年度数据"""
    what: str = stated("更正的内容")


enforcement_statistics = Procedure(
    "enforcement_statistics", "行政执法统计年报", THREE_SYSTEMS,
    steps=[Compile, Check, Open, Report, Amend],
    clocks=[
        Clock("公开年报", in_next_year(limit("sup.stat_annual"), Compile.year), since=Compile, until=Open,
              basis=AFTER),
        Clock("报送年报", in_next_year(limit("sup.stat_annual"), Compile.year), since=Compile, until=Report,
              basis=AFTER),
        Clock("报送年报", in_next_year(limit("sup.stat_nmg"), Compile.year), since=Compile, until=Report,
              basis=INNER_MONGOLIA_THREE[14]),
    ],
)
