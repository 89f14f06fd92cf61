"""法律援助. Source: 法律援助法 chapters 3 to 5."""
from fadu.law.enacted import LEGAL_AID
from fadu.procedures.words import *
from fadu.statutes.roles import AID_DESK, AID_LAWYER, APPLICANT, CASE_ORGAN, JUSTICE

NOTIFIED = (
    "未成年人", "视力、听力、言语残疾人", "不能完全辨认自己行为的成年人", "可能判处无期徒刑、死刑",
    "死刑复核案件被告人", "缺席审判案件的被告人", "强制医疗", "其他通知辩护",
)
GRAVE = ("可能判处无期徒刑、死刑", "死刑复核案件被告人")
WHATEVER = (
    "英雄烈士近亲属维护英雄烈士人格权益", "因见义勇为主张民事权益", "再审改判无罪请求国家赔偿",
    "受虐待、遗弃或者家庭暴力的受害人",
)
UNCHECKED = (
    "无固定生活来源的未成年人、老年人、残疾人等", "社会救助、司法救助或者优抚对象",
    "请求支付劳动报酬或者工伤赔偿的进城务工人员", "法律、法规、规章规定的其他人员",
)
ENDINGS = (
    "以欺骗或者其他不正当手段获得", "故意隐瞒重要事实或者提供虚假证据", "利用法律援助从事违法活动",
    "经济状况变化，不再符合条件", "案件终止审理或者被撤销", "自行委托律师或者其他代理人", "受援人有正当理由要求终止",
    "法律法规规定的其他情形",
)


class AskInCustody(Step, starts=True, by=CASE_ORGAN, before=("Apply", "Notify"), observed=True, phase="待转交",
                   basis=LEGAL_AID[39]):  # fmt: skip
    """在押人员向办案机关、监管场所、值班律师提出申请"""
    asked_at: datetime = stated("提出申请的时间")


class Apply(Step, starts=True, by=AID_DESK, before="Notify", phase="审查", basis=LEGAL_AID[38]):
    """收到法律援助申请"""
    applicant: str = stated("申请人", personal=True)
    channel: str = stated("途径", choices=("窗口", "电话、网络", "办案机关、监管场所转交", "值班律师转交"))
    received_on: date = stated("收到申请之日")
    matter: str = stated("事项", choices=("刑事", "民事", "行政", "国家赔偿", "劳动仲裁", "非诉讼"))
    hardship: str = field("经济困难状况的说明", hint="因经济困难申请的，应当如实说明")
    exempt: str = field("不受经济困难条件限制的情形", choices=WHATEVER)
    unchecked: str = field("免予核查经济困难状况的情形", choices=UNCHECKED)
    limitation_on: date = field("时效或者期限届满之日")
    preservation: bool = field("需要立即申请财产保全、证据保全或者先予执行")


class Notify(Step, starts=True, by=CASE_ORGAN, before=Apply, observed=True, phase="指派", basis=LEGAL_AID[36]):
    """办案机关通知指派"""
    person: str = stated("犯罪嫌疑人、被告人", personal=True)
    ground: str = stated("情形", LEGAL_AID[25], choices=NOTIFIED)
    found_on: date = field("办案机关发现情形之日")
    received_on: date = stated("收到通知之日")
    rules = [
        forbid(received_on > found_on + limit("la.criminal_notify").period, "办案机关应当在三日内通知"),
    ]


class AskMaterials(Step, by=AID_DESK, after=Apply, before=("Grant", "Refuse"), once=True, phase="待补充",
                   basis=LEGAL_AID[43]):  # fmt: skip
    """一次性告知补充材料"""
    items: list[str] = stated("需要补充的材料、说明")
    supply_by: date = stated("补充的期限")


class Supply(Step, by=APPLICANT, after=AskMaterials, before=("Grant", "Refuse", "Lapse"), observed=True, phase="审查",
             basis=LEGAL_AID[43]):  # fmt: skip
    """补充材料、作出说明"""


class Lapse(Step, by=AID_DESK, after=AskMaterials, before=("Grant", "Refuse", Supply), basis=LEGAL_AID[43]):
    """未按要求补充，视为撤回申请"""
    concludes = "视为撤回"
    rules = [
        require(today > AskMaterials.supply_by, "补充材料的期限尚未届满"),
    ]


class CheckMeans(Step, by=AID_DESK, after=Apply, before=("Grant", "Refuse"), basis=LEGAL_AID[41]):
    """核查经济困难状况"""
    how: str = stated("方式", choices=("信息共享查询", "个人诚信承诺"))
    poor: bool = asked("符合经济困难标准", LEGAL_AID[34])
    rules = [
        forbid(given(Apply.unchecked), "有材料证明属于免予核查的人员，不得要求核查", LEGAL_AID[42]),
        forbid(given(Apply.exempt), "不受经济困难条件的限制", LEGAL_AID[32]),
    ]


class Advance(Step, by=AID_DESK, after=Apply, before=("Grant", "Refuse"), once=True, basis=LEGAL_AID[44]):
    """先行提供法律援助"""
    other: str = field("法律、法规、规章规定的其他情形")
    rules = [
        require(Apply.preservation | given(other) | (today > Apply.limitation_on + limit("la.advance").period),
                "限于时效或者期限届满不足七日、需要立即保全或者先予执行等情形"),
    ]


class Grant(Step, by=AID_DESK, after=Apply, before=("Refuse", Lapse), once=True, phase="指派", basis=LEGAL_AID[43]):
    """决定给予法律援助"""
    form: str = field("形式", choices=("刑事辩护与代理", "诉讼代理", "非诉讼代理", "劳动争议调解与仲裁代理", "其他"))
    poor: bool = declared("申请人经济困难", LEGAL_AID[34], unless=given(Apply.exempt) | given(Apply.unchecked))
    rules = [
        require(given(Apply.hardship) | done(CheckMeans), "因经济困难申请的，应当说明经济困难状况", LEGAL_AID[41],
                unless=given(Apply.exempt) | given(Apply.unchecked)),
        forbid(denied(CheckMeans.poor), "核查不符合经济困难标准", LEGAL_AID[34]),
        must(Supply, "申请人尚未补充材料", since=AskMaterials, when=done(AskMaterials)),
    ]


class Refuse(Step, by=AID_DESK, after=Apply, before=(Grant, Lapse), once=True, phase="不予援助", basis=LEGAL_AID[43]):
    """决定不予法律援助"""
    reasons: str = stated("理由")
    written: bool = declared("已书面告知申请人")
    for_hardship: bool = field("以不符合经济困难标准为由")
    concludes = "不予援助"
    rules = [
        forbid(for_hardship & (given(Apply.exempt)), "不受经济困难条件的限制", LEGAL_AID[32]),
        must(Supply, "应当先给申请人补充材料的期限", since=AskMaterials, when=done(AskMaterials)),
    ]


class Object(Step, by=APPLICANT, after=either(Refuse, "End"), observed=True, basis=LEGAL_AID[49]):
    """对不予援助、终止援助提出异议"""
    reasons: str = field("理由")


class DecideObjection(Step, by=JUSTICE, after=Object, basis=LEGAL_AID[49]):
    """司法行政部门审查异议"""
    result: str = stated("决定", choices=("维持", "责令改正"))


class Assign(Step, by=AID_DESK, after=either(Grant, Notify, Advance, DecideObjection), phase="办理",
             basis=LEGAL_AID[43]):  # fmt: skip
    """指派法律援助人员"""
    who: str = stated("法律援助人员", handlers=True)
    kind: str = stated("类别", choices=("律师", "基层法律服务工作者", "法律援助志愿者", "机构工作人员"))
    practised: int = stated("相关执业年限", LEGAL_AID[26], unit="年", when=among(Notify.ground, GRAVE))
    court_told: bool = declared("已通知办案机关", LEGAL_AID[36], when=done(Notify))
    rules = [
        require(done(Grant) | done(Notify) | done(Advance) | (DecideObjection.result == "责令改正"),
                "没有给予法律援助的决定"),
        require(kind == "律师", "应当指派律师担任辩护人", LEGAL_AID[36], when=done(Notify)),
        forbid(practised < 3, "可能判处无期徒刑、死刑的，应当指派具有三年以上相关执业经历的律师", LEGAL_AID[26],
               when=among(Notify.ground, GRAVE)),
    ]


class Handle(Step, by=AID_LAWYER, after=Assign, before="Finish", basis=LEGAL_AID[46]):
    """办理、通报办理情况"""
    what: str = stated("办理情况")
    fee: Decimal = field("向受援人收取的财物", unit="元")
    declined: bool = field("拒绝、拖延或者终止提供援助")
    reason: str = field("正当理由")
    rules = [
        forbid(fee > 0, "不得向受援人收取任何财物", LEGAL_AID[20]),
        require(given(reason), "无正当理由不得拒绝、拖延或者终止", when=declined),
    ]


class Replace(Step, by=APPLICANT, after=Assign, before="Finish", observed=True, basis=LEGAL_AID[55]):
    """受援人请求更换法律援助人员"""
    reason: str = field("理由")


class End(Step, by=AID_DESK, after=either(Grant, Notify, Advance), before="Finish", once=True, basis=LEGAL_AID[48]):
    """终止法律援助"""
    ground: str = stated("情形", choices=ENDINGS)
    told: bool = declared("已告知受援人")
    concludes = "终止援助"


class Finish(Step, by=AID_LAWYER, after=Assign, before=End, once=True, phase="已办结", basis=LEGAL_AID[50]):
    """结案报告"""
    report: str = stated("办理情况报告、有关法律文书")
    result: str = field("办理结果")
    concludes = "办理结束"


class PaySubsidy(Step, by=AID_DESK, after=Finish, once=True, basis=LEGAL_AID[52]):
    """支付法律援助补贴"""
    amount: Decimal = stated("补贴", unit="元")


class Assess(Step, by=(JUSTICE, AID_DESK), after=Finish, basis=LEGAL_AID[57]):
    """质量考核、回访"""
    grade: str = stated("等次", choices=("优秀", "良好", "合格", "不合格"))
    visited: bool = field("已回访受援人")


class Complain(Step, by=APPLICANT, after=Assign, observed=True, lasting=True, basis=LEGAL_AID[55]):
    """受援人投诉"""
    content: str = field("内容")


class AnswerComplaint(Step, by=JUSTICE, after=Complain, lasting=True, basis=LEGAL_AID[56]):
    """查处投诉，告知结果"""
    result: str = stated("处理结果")


ENDS = (Grant, Refuse, Lapse)
legal_aid = Procedure(
    "legal_aid", "法律援助", LEGAL_AID,
    steps=[
        AskInCustody, Apply, Notify, AskMaterials, Supply, Lapse, CheckMeans, Advance, Grant, Refuse, Object,
        DecideObjection, Assign, Handle, Replace, End, Finish, PaySubsidy, Assess, Complain, AnswerComplaint,
    ],
    clocks=[
        Clock("转交申请", limit("la.transfer"), since=AskInCustody.asked_at, until=(Apply, Notify)),
        Clock("审查决定", limit("la.decide"), since=Apply.received_on, until=ENDS, less=[Pause(AskMaterials, Supply)]),
        Clock("补充材料", on_day(AskMaterials.supply_by), since=AskMaterials, until=(Supply, *ENDS),
              basis=LEGAL_AID[43]),
        Clock("指派", limit("la.assign"), since=Grant, until=(Assign, End)),
        Clock("指派", limit("la.criminal_assign"), since=Notify.received_on, until=(Assign, End)),
        Clock("审查异议", limit("la.objection"), since=Object, until=DecideObjection),
        Clock("改正", None, since=DecideObjection, until=Assign, basis=LEGAL_AID[49],
              when=DecideObjection.result == "责令改正"),
        Clock("支付补贴", None, since=Finish, until=PaySubsidy, basis=LEGAL_AID[52]),
        Clock("处理投诉", None, since=Complain, until=AnswerComplaint, basis=LEGAL_AID[56]),
    ],
)
