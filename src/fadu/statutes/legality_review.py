"""合法性审核. Sources: 国办发〔2018〕115号 二(五)—(七), 三(八); 重大行政决策程序暂行条例 25—28.

For normative documents every rule binds. For other matters of a government's desk (会议纪要、合同 …) no national act
sets the content or the time; the steps are the same, what is asked is less.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, COMPULSION, FAIR, LEGALITY, LICENSING, MAJOR_DECISIONS, PENALTY
from fadu.statutes.roles import DRAFTER, LEGAL_OFFICE, OFFICE

SCOPE, HOW, WHAT, BOUND, HELP = (LEGALITY[article] for article in ("二(三)", "二(五)", "二(六)", "二(七)", "三(八)"))
SUBJECTS = ("行政规范性文件", "重大行政决策", "会议纪要、抄告单", "行政机关合同", "重大项目方案及协议", "其他涉法事务")


class Submit(Step, starts=True, by=(DRAFTER, OFFICE), phase="待收件", basis=HOW):
    """送审"""
    title_of_draft: str = stated("文件名称")
    subject: str = stated("送审对象", choices=SUBJECTS)
    materials: list[str] = field("送审材料")


document = Submit.subject == "行政规范性文件"
decision = Submit.subject == "重大行政决策"


class Return(Step, by=(LEGAL_OFFICE, OFFICE), after=Submit, before="Conclude", phase="退回补充", basis=HOW):
    """退回或者要求补充材料"""
    missing: str = stated("需要补充的材料或者说明")
    supply_by: date = field("补充的期限")


class Supplement(Step, by=(DRAFTER, OFFICE), after=Return, before="Conclude", phase="待收件", basis=HOW):
    """补充材料或者说明情况"""
    materials: list[str] = stated("补充的材料或者说明")


class Accept(Step, by=LEGAL_OFFICE, after=Submit, before="Conclude", phase="审核", basis=HOW):
    """收件，开始审核"""
    draft: str = stated("送审稿及其说明")
    grounds: str = stated("制定依据", when=document)
    opinions: str = stated("征求意见及意见采纳情况", when=document)
    own_review: str = stated("起草单位的合法性审核意见", when=document)
    economic: bool = field("涉及经营者经济活动")
    fairness: str = stated("公平竞争审查结论", FAIR[18], when=economic)
    reply_by: date = field("要求反馈之日")
    urgent: str = field("预防、应对、处置突发事件或者执行上级紧急命令的情况")
    rules = [
        must(Supplement, "退回后尚未补充材料", since=Return, when=done(Return)),
        forbid(reply_by < today + limit("nd.review_min").period, "审核时间一般不少于5个工作日", when=document,
               unless=given(urgent)),
        forbid(reply_by < today + limit("md.review_min").period, "审查时间一般不少于7个工作日", MAJOR_DECISIONS[26],
               when=decision, unless=given(urgent)),
    ]


class Assign(Step, by=LEGAL_OFFICE, after=Accept, before="Conclude", basis=HELP):
    """分办"""
    reviewers: list[str] = stated("审核人员", handlers=True)
    advisers: list[str] = field("法律顾问、公职律师、专家")


class Consult(Step, by=LEGAL_OFFICE, after=Accept, before="Conclude", basis=HELP):
    """听取有关方面、专家意见"""
    how: str = stated("方式", choices=("书面征求意见", "座谈会", "论证会", "专家协助审核"))
    views: str = stated("意见")


class Conclude(Step, by=LEGAL_OFFICE, after=Accept, once=True, phase="已出具意见", basis=WHAT):
    """出具书面审核意见"""
    result: str = stated("审核结论", choices=("合法", "应当予以修改", "不合法"))
    number: str = field("意见书文号")
    opinion: str = stated("审核意见")
    maker_lawful: bool = asked("制定主体合法，不超越法定职权", when=document)
    consistent: bool = asked("内容符合宪法、法律、法规、规章和国家政策", when=document)
    sets_penalty: bool = asked("设定行政处罚", PENALTY[16], when=document)
    sets_licence: bool = asked("设定行政许可", LICENSING[17], when=document)
    sets_compulsion: bool = asked("设定行政强制措施", COMPULSION[10], when=document)
    sets_charges: bool = field("违法设立行政征收、行政收费等事项")
    burdens: bool = asked("减损权益、增加义务或者设置市场准入和退出条件", BUSINESS[64], when=document)
    authority: str = field("减损权益、增加义务所依据的法律、法规、国务院决定和命令")
    own_power: bool = field("没有依据增加本单位权力或者减少法定职责")
    flawed: bool = field("违反规范性文件制定程序")
    shorter: str = field("不足最短审核时间的理由")

    concludes = result
    lawful = result == "合法"
    early = given(Accept.urgent) | given(shorter)
    rules = [
        must(Supplement, "退回后尚未补充材料", HOW, since=Return, when=done(Return)),
        forbid(today < on(Accept) + limit("nd.review_min").period, "审核时间一般不少于5个工作日", HOW, when=document,
               unless=early),
        forbid(today < on(Accept) + limit("md.review_min").period, "审查时间一般不少于7个工作日", MAJOR_DECISIONS[26],
               when=decision, unless=early),
        forbid(denied(maker_lawful), "制定主体不合法或者超越法定职权的，不得认定为合法", when=lawful),
        forbid(denied(consistent), "内容不符合上位法和国家政策的，不得认定为合法", when=lawful),
        forbid(sets_penalty, "规范性文件不得设定行政处罚", PENALTY[16], when=lawful),
        forbid(sets_licence, "规范性文件不得设定行政许可", LICENSING[17], when=lawful),
        forbid(sets_compulsion, "规范性文件不得设定行政强制措施", COMPULSION[10], when=lawful),
        forbid(sets_charges, "违法设立行政征收、行政收费的，不得认定为合法", when=lawful),
        forbid(burdens & no(given(authority)), "没有依据不得减损权益、增加义务", BUSINESS[64], when=lawful),
        forbid(own_power, "没有依据不得增加本单位权力、减少法定职责", when=lawful),
        forbid(flawed, "违反制定程序的，不得认定为合法", when=lawful),
    ]


class Recall(Step, by=(DRAFTER, OFFICE), after=Submit, before=Conclude, phase="已撤回", basis=HOW):
    """撤回送审"""
    reason: str = stated("理由")
    concludes = "撤回送审"


class Adopt(Step, by=(DRAFTER, OFFICE), after=Conclude, basis=WHAT):
    """反馈审核意见采纳情况"""
    adopted_in_full: bool = asked("全部采纳")
    reasons: str = stated("未完全采纳的理由和依据", unless=adopted_in_full)


class Archive(Step, by=LEGAL_OFFICE, after=either(Conclude, Recall), once=True, phase="已归档", basis=HOW):
    """归档"""


supplied = [Pause(Return, Supplement)]
concluded = (Conclude, Recall)
legality_review = Procedure(
    "legality_review", "合法性审核", LEGALITY,
    steps=[Submit, Return, Supplement, Accept, Assign, Consult, Conclude, Recall, Adopt, Archive],
    clocks=[
        Clock("补充材料", on_day(Return.supply_by), since=Return, until=(Supplement, *concluded), basis=HOW),
        Clock("审核", limit("nd.review_max"), since=Accept, until=concluded, less=supplied, when=document),
        Clock("审核", None, since=Accept, until=concluded, basis=HOW, when=no(document)),
        Clock("反馈采纳情况", None, since=Conclude, until=Adopt, basis=WHAT,
              when=Conclude.result != "合法"),
    ],
)
