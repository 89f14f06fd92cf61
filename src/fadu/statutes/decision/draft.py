"""重大行政决策：启动、拟订、公众参与、专家论证、风险评估. Source: 重大行政决策程序暂行条例 3, 8—24."""
from fadu.procedures.words import *
from fadu.statutes.acts import HUNAN, MAJOR_DECISIONS, SHANDONG_DECISIONS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import GOVERNMENT, HEAD, OFFICE, UNDERTAKER

MD, SD = MAJOR_DECISIONS, SHANDONG_DECISIONS
COVERED = ("公共政策和措施", "重要规划", "自然、文化资源的政策和措施", "公共建设项目", "其他重大事项")
EXEMPT = ("宏观调控决策", "政府立法决策", "突发事件应急处置决策")
WAYS = ("座谈会", "听证会", "实地走访", "书面征求意见", "向社会公开征求意见", "问卷调查", "民意调查")
OUT = ("Publish", "Withhold")  # the decision has gone out, or is lawfully kept back
SOURCES = ("决策机关领导人员", "所属部门或者下一级人民政府", "人大代表、政协委员", "公民、法人或者其他组织")


class Suggest(Step, starts=True, by=(UNDERTAKER, OFFICE), phase="启动", basis=MD[10]):
    """提出决策事项建议"""
    name: str = stated("决策事项名称")
    source: str = stated("建议的提出者", choices=SOURCES)
    category: str = stated("事项类别", MD[3], choices=(*COVERED, *EXEMPT))
    in_catalogue: bool = field("列入年度决策事项目录")
    other_procedure: str = field("法律、行政法规对决策程序的另行规定")


class DecideDirectly(Step, by=(HEAD, GOVERNMENT), after=Suggest, before="Launch", phase="已决策", basis=MD[3]):
    """不适用重大行政决策程序，直接决策"""
    content: str = field("决定的内容")
    concludes = "不适用条例"
    rules = [
        require(among(Suggest.category, EXEMPT) | given(Suggest.other_procedure),
                "只有宏观调控、政府立法、突发事件应急处置决策和法律、行政法规另有规定的，不适用条例"),
    ]


class Study(Step, by=(UNDERTAKER, OFFICE), after=Suggest, before=OUT, basis=MD[10]):
    """研究论证建议"""
    problems: str = stated("拟解决的主要问题")
    grounds: str = stated("建议的理由和依据")
    outline: str = stated("初步方案及其必要性、可行性")


class Launch(Step, by=GOVERNMENT, after=Suggest, before=OUT, phase="拟订", basis=MD[10]):
    """决定启动决策程序"""
    undertakers: list[str] = stated("决策承办单位", MD[11], organs=True)
    lead: str = field("牵头的决策承办单位")
    congress: bool = asked("属于本级人大及其常委会讨论决定或者应当报告的事项", MD[8])
    rules = [
        must(Study, "应当先行研究论证"),
        require(given(lead), "两个以上单位承办的，应当明确牵头单位", MD[11], when=size(undertakers) > 1),
        forbid(among(Suggest.category, EXEMPT), "不适用本条例的事项，不启动本程序", MD[3]),
    ]


class DropSuggestion(Step, by=GOVERNMENT, after=Study, before="Launch", phase="已终止", basis=MD[10]):
    """决定不启动"""
    reason: str = stated("理由")
    concludes = "不启动"


class Draft(Step, by=UNDERTAKER, after=Launch, before=OUT, phase="拟订", basis=MD[12]):
    """拟订决策草案"""
    version: int = stated("稿次")
    laws_compared: bool = declared("已全面梳理有关法律、法规、规章和政策")
    options: int = field("备选方案", unit="个")
    costs: str = field("成本和效益的分析预测")


class Judge(Step, by=UNDERTAKER, after=Launch, before=OUT, basis=MD[14]):
    """逐项确定应当履行的程序"""
    closed: str = field("不予公开的法律依据", hint="依法不予公开的，不作公众参与")
    vital: bool = asked("直接涉及切身利益、可能造成重大影响，或者存在较大分歧", MD[16])
    technical: bool = asked("专业性、技术性较强", MD[19])
    no_experts: str = stated("不作专家论证的理由", PRACTICE, unless=technical)
    risky: bool = asked("可能对社会稳定、公共安全等造成不利影响", MD[22])
    no_risk: str = stated("不作风险评估的理由", PRACTICE, unless=risky)
    assessed_before: str = field("已按有关规定作出的风险评价、评估")
    economic: bool = asked("涉及市场主体经济活动", MD[29])
    no_fairness: str = stated("不作公平竞争审查的理由", PRACTICE, unless=economic)
    groups: bool = field("涉及特定群体利益")
    exploratory: bool = field("国家尚无明确规定的探索性改革决策事项")


class Negotiate(Step, by=UNDERTAKER, after=Launch, before=OUT, basis=MD[13]):
    """与有关单位协商"""
    units: list[str] = stated("有关单位", organs=True)
    agreed: bool = asked("取得一致意见")
    dispute: str = stated("争议的主要问题、各方意见、理由和依据", unless=agreed)


class HearPublic(Step, by=UNDERTAKER, after=Launch, before=OUT, basis=MD[14]):
    """听取社会意见"""
    ways: set[str] = stated("方式", choices=WAYS)
    whom: str = stated("听取意见的对象")
    views: str = stated("意见")
    groups_heard: bool = field("已与相关人民团体、社会组织以及群众代表沟通协商")
    sent_on: date = field("座谈会材料送达之日")
    held_on: date = field("座谈会召开之日", to_come=True)
    rules = [
        forbid(sent_on > held_on + limit("md.forum_materials").period, "座谈会材料应当提前三日送达",
               SD[21]),
        require(groups_heard, "应当与相关人民团体、社会组织以及群众代表沟通协商", when=Judge.groups),
    ]


class PublishDraft(Step, by=UNDERTAKER, after=Draft, before=OUT, phase="征求意见", basis=MD[15]):
    """公开征求意见"""
    where: str = stated("公布途径")
    how: str = stated("提出意见的方式")
    closes_on: date = stated("截止之日")
    shorter: str = field("缩短期限的说明")
    rules = [
        forbid(closes_on < today + limit("md.consult").period, "公开征求意见的期限一般不少于30日；缩短的应当予以说明",
               unless=given(shorter)),
        forbid(closes_on < today + limit("md.consult_20").period, "征求公众意见的时间不得少于20日", HUNAN[35]),
    ]


class CloseConsultation(Step, by=UNDERTAKER, after=PublishDraft, before=OUT, phase="拟订", basis=MD[18]):
    """归纳研究社会意见"""
    received: int = field("收到的意见", unit="条")
    adopted: str = stated("意见的研究采纳情况")
    rules = [
        forbid(today <= PublishDraft.closes_on, "征求意见的期限尚未届满", MD[15]),
    ]


class AnnounceHearing(Step, by=UNDERTAKER, after=Draft, before=OUT, phase="听证", basis=MD[16]):
    """公布听证会事项"""
    held_on: date = stated("听证会举行之日", held="听证")
    where: str = stated("听证会地点")
    material: str = stated("决策草案及其说明等材料")
    participants: list[str] = field("听证参加人")
    rules = [
        forbid(today > held_on + limit("md.hearing_announce").period, "应当在召开听证会15日前公告", SD[23]),
    ]


class SendHearingMaterials(Step, by=UNDERTAKER, after=AnnounceHearing, before=OUT, basis=MD[16]):
    """送达听证会材料"""
    participants: list[str] = stated("听证参加人").carries(AnnounceHearing.participants)
    published: bool = declared("听证参加人名单已提前向社会公布")
    served_on: date = stated("送达之日")


class HoldHearing(Step, by=UNDERTAKER, after=AnnounceHearing, before=OUT, phase="拟订", basis=MD[17]):
    """举行听证会"""
    public: bool = declared("公开举行")
    record: str = stated("听证会记录")
    confirmed: bool = declared("听证参加人已确认记录并签字")
    rules = [
        forbid(today < AnnounceHearing.held_on, "听证会之日未到", MD[16]),
        must(SendHearingMaterials, "听证会材料应当送达听证参加人", MD[16], since=AnnounceHearing),
        forbid(SendHearingMaterials.served_on > AnnounceHearing.held_on + limit("md.hearing_materials").period,
               "听证会材料应当于召开听证会7日前送达", MD[16]),
    ]


class SendToExperts(Step, by=UNDERTAKER, after=Draft, before=OUT, basis=MD[19]):
    """委托专家论证"""
    experts: list[str] = stated("专家、专业机构")
    interested: bool = asked("所选专家、专业机构与决策事项有直接利害关系", MD[20])
    disputed: bool = field("涉及面较广、争议较大或者内容特别复杂、敏感")
    fewer: str = field("专家少于一般人数的理由")
    rules = [
        forbid(interested, "不得选择与决策事项有直接利害关系的专家、专业机构", MD[20]),
        require(size(experts) >= 3, "应当组织3名以上专家或者研究咨询机构论证", HUNAN[36]),
        require(size(experts) >= 5, "参与论证的专家一般不少于5人", SD[31], unless=given(fewer)),
        require(size(experts) >= 7, "争议较大或者特别复杂的，专家一般不少于7人", SD[31], when=disputed,
                unless=given(fewer)),
    ]


class ExpertReview(Step, by=UNDERTAKER, after=SendToExperts, before=OUT, basis=MD[19]):
    """专家提出论证意见"""
    opinion: str = stated("论证意见")
    signed: bool = declared("书面论证意见已署名、盖章")
    adopted: str = stated("研究采纳情况", MD[29])


class AssessRisk(Step, by=UNDERTAKER, after=Draft, before=OUT, basis=MD[22]):
    """风险评估"""
    assessors: list[str] = field("承担评估的单位")
    heard: bool = declared("已听取有关部门的意见", MD[23])
    points: str = stated("风险点", MD[23])
    measures: str = stated("风险防范措施和处置预案", MD[23])
    grade: str = stated("风险等级", SD[38], choices=("高风险", "中风险", "低风险"))
    controllable: bool = asked("风险可控", MD[24])


FORMING = [
    Suggest, DecideDirectly, Study, Launch, DropSuggestion, Draft, Judge, Negotiate, HearPublic, PublishDraft,
    CloseConsultation, AnnounceHearing, SendHearingMaterials, HoldHearing, SendToExperts, ExpertReview, AssessRisk,
]
FORMED = [
    Clock("公开征求意见", limit("md.consult"), since=PublishDraft, opens=CloseConsultation,
          unless=given(PublishDraft.shorter)),
    Clock("论证时间", limit("md.expert_time"), since=SendToExperts, opens=ExpertReview),
]
