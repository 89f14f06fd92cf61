"""合法性审核. Sources: 国办发〔2018〕115号 二(五)—(七), 三(八); 重大行政决策程序暂行条例 25—28.

For normative documents every rule binds. For other matters of a government's desk (会议纪要、合同 …) no national act
sets the content or the time; the steps are the same, what is asked is less.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import (
    AGREEMENTS,
    BUSINESS,
    CIVIL_CODE,
    COMPULSION,
    FAIR,
    LEGALITY,
    LICENSING,
    MAJOR_DECISIONS,
    PENALTY,
)
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import DRAFTER, LEGAL_OFFICE, OFFICE

SCOPE, HOW, WHAT, HELP = (LEGALITY[article] for article in ("二(三)", "二(五)", "二(六)", "三(八)"))
SUBJECTS = ("行政规范性文件", "重大行政决策", "会议纪要、抄告单", "行政机关合同", "重大项目方案及协议", "其他涉法事务")


class Submit(Step, starts=True, by=(DRAFTER, OFFICE), phase="待收件", basis=HOW):
    """送审"""
    title_of_draft: str = stated("文件名称")
    subject: str = stated("送审对象", choices=SUBJECTS)
    materials: list[str] = field("送审材料")


document = Submit.subject == "行政规范性文件"
decision = Submit.subject == "重大行政决策"
minutes = Submit.subject == "会议纪要、抄告单"
agreement = among(Submit.subject, ("行政机关合同", "重大项目方案及协议"))


class Return(
    Step, by=(LEGAL_OFFICE, OFFICE), after=Submit, before=("Conclude", "FindOutOfScope"), phase="退回补充", basis=HOW
):
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
    compliance: str = stated("有关依据和履行决策法定程序的说明", MAJOR_DECISIONS[26], when=decision)
    counterpart: str = stated("合同相对人的资信、履约能力情况", PRACTICE, when=agreement)
    economic: bool = field("涉及经营者经济活动")
    fairness: str = stated("公平竞争审查结论", FAIR[18], when=economic)
    reply_by: date = field("要求反馈之日")
    urgent: str = field("预防、应对、处置突发事件或者执行上级紧急命令的情况", when=document | decision)
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
    sets_charges: bool = field("违法设立行政征收、行政收费等事项", when=document)
    burdens: bool = asked("减损权益、增加义务或者设置市场准入和退出条件", BUSINESS[64], when=document)
    authority: str = field("减损权益、增加义务所依据的法律、法规、国务院决定和命令", when=burdens)
    own_power: bool = field("没有依据增加本单位权力或者减少法定职责", when=document)
    flawed: bool = field("违反规范性文件制定程序", when=document)
    within_power: bool = asked("决策事项符合法定权限", MAJOR_DECISIONS[27], when=decision)
    procedure_kept: bool = asked("决策草案的形成履行了相关法定程序", MAJOR_DECISIONS[27], when=decision)
    content_lawful: bool = asked("决策草案内容符合法律、法规、规章和国家政策", MAJOR_DECISIONS[27], when=decision)
    risk_told: str = field("明示的法律风险", when=decision, hint="国家尚无明确规定的探索性改革决策事项")
    own_power_only: bool = asked("签约主体适格、不超越职权", PRACTICE, when=agreement)
    unlawful_favour: bool = asked("含有没有依据的优惠、补贴、减免承诺", FAIR[10], when=agreement)
    guarantees: bool = asked("由机关法人提供保证", CIVIL_CODE[683], when=agreement)
    administrative: bool = asked("属于行政协议", AGREEMENTS[1], when=agreement)
    arbitration: bool = field("约定仲裁", when=agreement)
    arbitration_law: str = field("允许约定仲裁的法律、行政法规或者国际条约", when=arbitration)
    affects_rights: bool = asked("直接设定公民、法人和其他组织的权利义务", PRACTICE, when=minutes)
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
        # 重大行政决策
        require(given(Assign.advisers), "应当组织法律顾问、公职律师提出法律意见", MAJOR_DECISIONS[28], when=decision),
        forbid(denied(within_power), "不符合法定权限的，不得认定为合法", MAJOR_DECISIONS[27], when=lawful),
        forbid(denied(procedure_kept), "未履行相关法定程序的，不得认定为合法", MAJOR_DECISIONS[27], when=lawful),
        forbid(denied(content_lawful), "内容不符合规定的，不得认定为合法", MAJOR_DECISIONS[27], when=lawful),
        # 合同、项目、会议纪要
        forbid(denied(own_power_only), "签约主体不适格或者超越职权的，不得认定为合法", PRACTICE, when=lawful),
        forbid(unlawful_favour, "没有依据不得给予优惠、补贴、减免", FAIR[10], when=lawful),
        forbid(guarantees, "机关法人不得为保证人", CIVIL_CODE[683], when=lawful),
        forbid(arbitration & no(given(arbitration_law)), "行政协议约定的仲裁条款无效", AGREEMENTS[26],
               when=lawful & administrative),
        forbid(affects_rights, "会议纪要、抄告单不得直接作为执法依据", PRACTICE, when=lawful),
    ]


class FindOutOfScope(Step, by=LEGAL_OFFICE, after=Submit, before=Conclude, once=True, phase="已退回", basis=SCOPE):
    """认定不属于审核范围"""
    reason: str = stated("理由")
    concludes = "不属于审核范围"
    rules = [
        forbid(decision, "重大行政决策应当进行合法性审查", MAJOR_DECISIONS[25]),
    ]


class Recall(Step, by=(DRAFTER, OFFICE), after=Submit, before=(Conclude, FindOutOfScope), phase="已撤回", basis=HOW):
    """撤回送审"""
    reason: str = stated("理由")
    concludes = "撤回送审"


class Adopt(Step, by=(DRAFTER, OFFICE), after=Conclude, basis=WHAT):
    """反馈审核意见采纳情况"""
    adopted_in_full: bool = asked("全部采纳")
    reasons: str = stated("未完全采纳的理由和依据", unless=adopted_in_full)


class Archive(
    Step, by=LEGAL_OFFICE, after=either(Conclude, Recall, FindOutOfScope), once=True, phase="已归档", basis=HOW
):
    """归档"""


supplied = [Pause(Return, Supplement)]
concluded = (Conclude, Recall, FindOutOfScope)
legality_review = Procedure(
    "legality_review", "合法性审核", LEGALITY,
    steps=[
        Submit, Return, Supplement, Accept, Assign, Consult, Conclude, FindOutOfScope, Recall, Adopt, Archive,
    ],
    clocks=[
        Clock("补充材料", on_day(Return.supply_by), since=Return, until=(Supplement, *concluded), basis=HOW),
        Clock("补充材料", limit("md.review_supplement"), since=Return, until=(Supplement, *concluded), when=decision),
        Clock("审核", limit("nd.review_max"), since=Accept, until=concluded, less=supplied, when=document),
        Clock("审核", None, since=Accept, until=concluded, basis=HOW, when=no(document)),
        Clock("审核", limit("ct.review"), since=Accept, until=concluded, less=supplied,
              when=Submit.subject == "行政机关合同"),
        Clock("最短审查", limit("md.review_min"), since=Accept, when=decision),
        Clock("反馈采纳情况", None, since=Conclude, until=Adopt, basis=WHAT,
              when=Conclude.result != "合法"),
    ],
)
