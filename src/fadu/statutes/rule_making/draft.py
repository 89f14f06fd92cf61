"""政府规章：立项、起草、送审、审查. Source: 规章制定程序条例 3—7, 11—26."""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, COMPULSION, LEGISLATION, LICENSING, PENALTY, RULE_MAKING
from fadu.statutes.roles import CHIEF, DRAFTER, GOVERNMENT, LEGAL_OFFICE

RM = RULE_MAKING
PROVINCE, CITY = "省、自治区、直辖市人民政府", "设区的市、自治州人民政府"
OUT = ("Publish", "Withdraw")
NOT_CONSULTED = "未按照条例有关规定公开征求意见"
fairness = Linked("fair_competition_review", "公平竞争审查")


class Propose(Step, starts=True, by=DRAFTER, phase="立项", basis=RM[11]):
    """报请立项"""
    name: str = stated("规章名称")
    action: str = stated("立项的种类", RM[39], choices=("制定", "修改", "废止"))
    maker_kind: str = stated("制定机关", choices=(PROVINCE, CITY, "其他县级以上人民政府"))
    necessity: str = stated("制定的必要性")
    problems: str = stated("所要解决的主要问题")
    measures: str = stated("拟确立的主要制度")
    secret: bool = field("依法需要保密")
    rules = [
        forbid(maker_kind == "其他县级以上人民政府", "依法不具有规章制定权的人民政府不得制定规章", LEGISLATION[93]),
    ]


class Admit(Step, by=LEGAL_OFFICE, after=Propose, before=OUT, phase="起草", basis=RM[12]):
    """评估论证，列入年度计划"""
    opinion: str = stated("评估论证意见")
    year: int = stated("列入计划的年度", unit="年")
    added_later: bool = field("在计划执行中增加")
    argued: str = stated("补充论证的情况", RM[13], when=added_later)
    drafters: list[str] = stated("起草单位", RM[14], organs=True)
    finish_by: date = field("完成时间")


class Decline(Step, by=(LEGAL_OFFICE, GOVERNMENT), after=Propose, before="Admit", phase="已终止", basis=RM[12]):
    """不予立项"""
    reason: str = stated("理由")
    concludes = "不予立项"


class ConsultDepartments(Step, by=DRAFTER, after=Admit, before=OUT, basis=RM[17]):
    """征求有关部门意见"""
    departments: list[str] = stated("有关部门")
    agreed: bool = asked("取得一致意见")
    reasons: str = stated("经充分协商不能取得一致意见的情况和理由", when=denied(agreed))


class HearBusinesses(Step, by=DRAFTER, after=Admit, before=OUT, basis=BUSINESS[62]):
    """听取市场主体、行业协会商会的意见"""
    whom: str = stated("听取意见的市场主体、行业协会商会")
    views: str = stated("意见")


class PublishDraft(Step, by=(DRAFTER, LEGAL_OFFICE), after=Admit, before=OUT, phase="征求意见", basis=RM[15]):
    """公开征求意见"""
    where: str = stated("公布途径")
    closes_on: date = stated("截止之日")
    shorter: str = field("缩短期限的理由")
    rules = [
        forbid(closes_on < today + limit("rule.consult").period, "公开征求意见的期限一般不少于30日",
               unless=given(shorter)),
    ]


class CloseConsultation(Step, by=(DRAFTER, LEGAL_OFFICE), after=PublishDraft, before=OUT, phase="起草", basis=RM[15]):
    """结束征求意见"""
    received: int = field("收到的意见", unit="条")
    adopted: str = stated("意见采纳情况")
    rules = [
        forbid(today <= PublishDraft.closes_on, "征求意见的期限尚未届满"),
    ]


class Argue(Step, by=(DRAFTER, LEGAL_OFFICE), after=Admit, before=OUT, basis=RM[16]):
    """论证咨询"""
    how: str = stated("形式", RM[23], choices=("座谈会", "论证会", "听证会", "委托研究"))
    views: str = stated("有关方面的意见")


class AnnounceHearing(Step, by=(DRAFTER, LEGAL_OFFICE), after=Admit, before=OUT, phase="听证", basis=RM[16]):
    """公布听证会的时间、地点和内容"""
    held_on: date = stated("听证会举行之日", held="听证")
    where: str = stated("听证会地点和内容")
    agreed = approval("批准举行听证会", by=(CHIEF, GOVERNMENT), basis=RM[23], when=actor_is(LEGAL_OFFICE))
    rules = [
        forbid(today > held_on + limit("rule.hearing_notice").period, "应当在举行听证会的30日前公布"),
    ]


class HoldHearing(Step, by=(DRAFTER, LEGAL_OFFICE), after=AnnounceHearing, before=OUT, phase="起草", basis=RM[16]):
    """举行听证会"""
    public: bool = declared("公开举行")
    record: str = stated("笔录（发言人的主要观点和理由）")
    rules = [
        forbid(today < AnnounceHearing.held_on, "听证会之日未到"),
    ]


class SubmitDraft(Step, by=DRAFTER, after=Admit, before=OUT, phase="审查", basis=RM[18]):
    """报送审查"""
    version: int = stated("稿次")
    explained: str = stated("送审稿的说明", hint="必要性、主要措施、有关方面的意见及其协调处理情况")
    dissent: str = field("对主要问题的不同意见")
    materials: list[str] = field("有关材料")
    signed = approval("签署送审稿", by=CHIEF)
    all_signed: bool = declared("各起草单位主要负责人共同签署", when=size(Admit.drafters) > 1)
    interests: bool = asked("涉及重大利益调整事项", RM[16])
    hearing_needed: bool = asked("存在重大意见分歧或者人民群众普遍关注，需要听证", RM[16])
    hearing_used: str = stated("对听证会意见的处理情况及其理由", RM[16], when=done(HoldHearing))
    departments: bool = asked("涉及其他部门的职责或者与其关系紧密", RM[17])
    economic: bool = asked("涉及经营者经济活动", BUSINESS[63])
    market: bool = asked("与市场主体生产经营活动密切相关", BUSINESS[62])


class Return(Step, by=LEGAL_OFFICE, after=SubmitDraft, before=OUT, phase="退回", basis=RM[20]):
    """缓办或者退回起草单位"""
    kind: str = stated("处理", choices=("缓办", "退回"))
    ground: str = stated("情形", choices=(
        "制定的基本条件尚不成熟或者发生重大变化", "对主要制度存在较大争议，未充分协商", NOT_CONSULTED,
        "报送的送审稿不符合规定"))
    reasons: str = field("具体说明")
    rules = [
        forbid(ground == NOT_CONSULTED, "已经公开征求意见，不得以此退回",
               when=later(CloseConsultation, PublishDraft) & no(given(PublishDraft.shorter))),
    ]


returned = done(Return)


class SeekViews(Step, by=LEGAL_OFFICE, after=SubmitDraft, before=OUT, basis=RM[21]):
    """征求有关机关、组织和专家意见"""
    whom: list[str] = stated("征求意见的机关、组织、专家")
    views: str = stated("意见")


class StudyInField(Step, by=LEGAL_OFFICE, after=SubmitDraft, before=OUT, basis=RM[22]):
    """深入基层调查研究"""
    where: str = stated("调研地点、对象")
    views: str = stated("基层意见")


class Coordinate(Step, by=LEGAL_OFFICE, after=SubmitDraft, before=OUT, basis=RM[24]):
    """协调分歧意见"""
    issues: str = stated("主要问题")
    agreed: bool = asked("达成一致意见")


class ReportDispute(Step, by=LEGAL_OFFICE, after=Coordinate, before=OUT, basis=RM[24]):
    """报本级人民政府协调或者决定"""
    opinions: str = stated("主要问题、有关部门的意见和法制机构的意见")
    settled: str = stated("协调或者决定的结果")


class Finish(Step, by=LEGAL_OFFICE, after=SubmitDraft, before=OUT, phase="审议", basis=RM[25]):
    """形成规章草案和说明，提请审议"""
    name: str = stated("规章草案名称", RM[7]).carries(Propose.name)
    explained: str = stated("草案说明", hint="拟解决的主要问题、主要措施、与有关部门的协调情况")
    signed = approval("签署草案和说明", by=CHIEF)
    burdens: bool = asked("减损权利或者增加义务", RM[3])
    authority: str = field("减损权利、增加义务所依据的法律、行政法规、地方性法规")
    consistent: bool = asked("符合上位法的规定", RM[3])
    beyond: bool = asked("超出城乡建设与管理、生态文明建设、历史文化保护、基层治理等方面", LEGISLATION[93],
                         when=Propose.maker_kind == CITY)
    heavy_penalty: bool = asked("设定警告、通报批评和规定限额内罚款以外的行政处罚", PENALTY[14])
    licence: bool = asked("设定行政许可", LICENSING[15])
    compulsion: bool = asked("设定行政强制措施", COMPULSION[10])
    important: bool = asked("属于重大经济社会方面的规章或者政治方面法律的配套规章", RM[4])
    party_on: date = stated("报告同级党委之日", RM[4], when=important)
    city = Propose.maker_kind == CITY
    rules = [
        forbid(ends_with(name, "条例"), "规章的名称不得称“条例”", RM[7]),
        forbid(returned & no(later(SubmitDraft, Return)), "已经缓办或者退回，尚未重新报送", RM[20]),
        forbid(denied(consistent), "应当符合上位法的规定", RM[3]),
        require(given(authority), "没有法律、行政法规、地方性法规的依据，不得减损权利或者增加义务", RM[3],
                when=burdens),
        forbid(beyond, "设区的市的规章限于法定事项", LEGISLATION[93], when=city),
        forbid(heavy_penalty, "地方政府规章只可以设定警告、通报批评或者一定数额罚款", PENALTY[14]),
        forbid(licence, "设区的市的规章不得设定行政许可", LICENSING[15], when=city),
        forbid(compulsion, "规章不得设定行政强制措施", COMPULSION[10]),
        must(CloseConsultation, "规章草案应当公开征求意见", RM[15], since=PublishDraft, unless=Propose.secret),
        must(ConsultDepartments, "应当充分征求其他部门的意见", RM[17], when=SubmitDraft.departments),
        must(Argue, "涉及重大利益调整的，应当进行论证咨询", RM[16], when=SubmitDraft.interests),
        must(HoldHearing, "需要进行听证的，应当举行听证会", RM[16], when=SubmitDraft.hearing_needed),
        must(HearBusinesses, "应当充分听取市场主体、行业协会商会的意见", BUSINESS[62], when=SubmitDraft.market),
        require(fairness.done, "应当进行公平竞争审查", BUSINESS[63], when=SubmitDraft.economic | SubmitDraft.market),
        forbid(fairness.outcome == "违反", "经公平竞争审查认为违反规定的，不得出台", BUSINESS[63]),
        must(SeekViews, "应当征求有关机关、组织和专家的意见", RM[21]),
        must(StudyInField, "应当深入基层进行实地调查研究", RM[22]),
        must(ReportDispute, "不能达成一致意见的，应当报本级人民政府协调或者决定", RM[24],
             when=denied(Coordinate.agreed)),
    ]


DRAFTING = [
    Propose, Admit, Decline, ConsultDepartments, HearBusinesses, PublishDraft, CloseConsultation, Argue,
    AnnounceHearing, HoldHearing, SubmitDraft, Return, SeekViews, StudyInField, Coordinate, ReportDispute, Finish,
]
