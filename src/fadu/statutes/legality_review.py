"""规范性文件合法性审核. Source: 国办发〔2018〕115号 二(五)—(七)."""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, COMPULSION, LEGALITY, LICENSING, PENALTY
from fadu.statutes.roles import DRAFTER, LEGAL_OFFICE, OFFICE

HOW = LEGALITY["二(五)"]
WHAT = LEGALITY["二(六)"]


class Submit(Step, starts=True, by=(DRAFTER, OFFICE), phase="待收件", basis=HOW):
    """送审"""
    title_of_draft: str = stated("文件名称")


class Return(Step, by=LEGAL_OFFICE, after=Submit, before="Conclude", phase="退回补充", basis=HOW):
    """退回或者要求补充材料"""
    missing: str = stated("需要补充的材料或者说明")


class Accept(Step, by=LEGAL_OFFICE, after=Submit, before="Conclude", phase="审核", basis=HOW):
    """收件，开始审核"""
    draft: str = stated("送审稿及其说明")
    grounds: str = stated("制定依据")
    opinions: str = stated("征求意见及意见采纳情况")
    own_review: str = stated("起草单位的合法性审核意见")
    reply_by: date = field("要求反馈之日")
    urgent: str = field("预防、应对、处置突发事件或者执行上级紧急命令的情况")
    rules = [
        forbid(reply_by < today + working_days(5), "审核时间一般不少于5个工作日", unless=given(urgent)),
    ]


class Conclude(Step, by=LEGAL_OFFICE, after=Accept, once=True, phase="办结", basis=WHAT):
    """出具书面审核意见"""
    result: str = stated("审核结论", choices={"合法", "应当予以修改", "不合法"})
    opinion: str = stated("审核意见")
    sets_penalty: bool = asked("设定行政处罚", PENALTY[16])
    sets_licence: bool = asked("设定行政许可", LICENSING[17])
    sets_compulsion: bool = asked("设定行政强制措施", COMPULSION[10])
    burdens: bool = asked("减损权益、增加义务或者设置市场准入和退出条件", BUSINESS[64])
    authority: str = field("减损权益、增加义务所依据的法律、法规、国务院决定和命令")

    concludes = result
    rules = [
        forbid(sets_penalty, "规范性文件不得设定行政处罚", PENALTY[16], when=result == "合法"),
        forbid(sets_licence, "规范性文件不得设定行政许可", LICENSING[17], when=result == "合法"),
        forbid(sets_compulsion, "规范性文件不得设定行政强制措施", COMPULSION[10], when=result == "合法"),
        forbid(burdens & no(given(authority)), "没有依据不得减损权益、增加义务", BUSINESS[64], when=result == "合法"),
    ]


legality_review = Procedure(
    "legality_review", "规范性文件合法性审核", LEGALITY,
    steps=[Submit, Return, Accept, Conclude],
    clocks=[
        Clock("审核", working_days(15), since=Accept, until=Conclude, basis=HOW),
    ],
)
