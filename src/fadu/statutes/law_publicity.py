"""普法责任制（清单、计划、活动、以案释法、评估）. Source: 法治宣传教育法 9, 13, 18, 46, 53—56."""
from fadu.procedures.words import *
from fadu.statutes.acts import PUBLICITY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import JUSTICE, PUBLICITY_UNIT

DUTY = PUBLICITY[9]
notice = Linked("publicity_notice", "普法提示")


class Begin(Step, starts=True, by=PUBLICITY_UNIT, phase="清单", basis=DUTY):
    """公布普法责任清单"""
    year: int = stated("年度")
    unit: str = stated("普法责任单位")
    laws: list[str] = stated("重点宣传的法律法规")
    audience: list[str] = stated("重点对象", PUBLICITY[53])
    measures: str = stated("责任和措施", PRACTICE)


class Plan(Step, by=PUBLICITY_UNIT, after=Begin, before="Close", phase="实施", basis=DUTY):
    """制定年度普法计划"""
    activities: list[str] = stated("计划的活动", PUBLICITY[53])
    money: Decimal = field("安排的经费", unit="元")
    constitution: bool = declared("已安排国家宪法日活动", PUBLICITY[13])


class Campaign(Step, by=PUBLICITY_UNIT, after=Plan, before="Close", phase="实施", basis=DUTY):
    """开展普法活动"""
    held_on: date = stated("活动之日", held="普法活动")
    name: str = stated("活动名称")
    occasion: str = stated("时机", choices=("国家宪法日", "重大节日、纪念日", "法律法规公布施行", "日常普法"))
    reached: int = stated("受众人次", unit="人次")
    accurate: bool = declared("内容准确、清楚，不误导公众", PUBLICITY[54])
    rules = [
        forbid(held_on > today, "活动尚未举行", PRACTICE),
    ]


class ExplainCase(Step, by=PUBLICITY_UNIT, after=Begin, before="Close", phase="实施", basis=PUBLICITY[18]):
    """以案释法"""
    case: str = stated("案例")
    where: str = stated("发布的平台")
    screened: bool = declared("已隐去不应公开的信息", PRACTICE)


class Foster(Step, by=(JUSTICE, PUBLICITY_UNIT), after=Begin, before="Close", basis=PUBLICITY[46]):
    """培养法律明白人、普法骨干"""
    trained: int = stated("人数", unit="人")
    how: str = stated("培养的方式")


class Assess(Step, by=JUSTICE, after=Plan, before="Close", phase="评估", basis=PUBLICITY[56]):
    """评估规划、计划实施情况"""
    result: str = stated("评估结果", choices=("优秀", "良好", "合格", "不合格"))
    finding: str = stated("评估情况")
    shortfall: str = stated("不足", when=result == "不合格")


class PublishAssessment(Step, by=JUSTICE, after=Assess, lasting=True, basis=PUBLICITY[56]):
    """公布评估结果"""
    where: str = stated("公布的网站、报刊")


class Close(Step, by=PUBLICITY_UNIT, after=Plan, once=True, phase="已归档", basis=DUTY):
    """年度总结归档"""
    times: int = stated("活动场次", unit="场")
    reached: int = stated("受众人次", unit="人次")
    summary: str = stated("工作总结")
    concludes = "已归档"
    rules = [
        must(Campaign, "没有开展普法活动的记录"),
        forbid(times < count(Campaign), "活动场次少于已登记的活动", PRACTICE),
        forbid(reached < total(Campaign.reached), "受众人次少于已登记的人次", PRACTICE),
        forbid(notice.open, "收到普法提示后应当采取改进措施并反馈", PUBLICITY[57]),
    ]


law_publicity = Procedure(
    "law_publicity", "普法责任制", PUBLICITY,
    steps=[Begin, Plan, Campaign, ExplainCase, Foster, Assess, PublishAssessment, Close],
    clocks=[
        Clock("制定计划", None, since=Begin, until=Plan, basis=DUTY),
        Clock("公布评估结果", None, since=Assess, until=PublishAssessment, basis=PUBLICITY[56]),
        Clock("年度总结", in_next_year(limit("ar.gov"), Begin.year), since=Begin, until=Close, basis=PRACTICE),
    ],
)
