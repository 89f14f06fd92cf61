"""行政应诉：收案、被告、举证、答辩，一审、二审裁判. Sources: 行政诉讼法 26, 34—36, 45—46, 67, 81—89."""
from fadu.law.enacted import LITIGATION, LITIGATION_RULES
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION
from fadu.statutes.domains import HINT, NAMES, ORGAN_LEVELS, OTHER, TOWNSHIP
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, COURT, HEAD

reconsideration = Linked("reconsideration", "行政复议")
AUTHOR, RECONSIDERER, BOTH = "作出行政行为的机关", "复议机关", "共同被告"
UPHELD = ("维持", "驳回请求")
CHANGED = ("变更", "撤销", "部分撤销", "确认违法", "确认无效", "责令履行", "责令承担协议责任", "决定补偿")
LOST = (
    "撤销", "部分撤销", "变更", "确认违法", "确认无效", "责令履行", "判决给付", "判决赔偿、补偿",
    "继续履行、采取补救措施",
)
WON = ("驳回诉讼请求", "驳回起诉", "不予立案")
RESULTS = (*LOST, *WON, "准许撤诉")
CAUSES = (  # 二级案由, 关于行政案件案由的暂行规定（法发〔2020〕44号）
    "行政处罚", "行政强制措施", "行政强制执行", "行政许可", "行政征收或者征用", "行政登记", "行政确认", "行政给付",
    "行政允诺", "行政征缴", "行政奖励", "行政收费", "政府信息公开", "行政批复", "行政处理", "行政复议", "行政裁决",
    "行政协议", "行政补偿", "行政赔偿", "不履行职责", "公益诉讼",
)


class ReceiveSuit(Step, starts=True, by=CLERK, before="EndAdvice", observed=True, phase="应诉准备",
                  basis=LITIGATION[67]):  # fmt: skip
    """收到起诉状副本和应诉通知书"""
    court: str = stated("人民法院")
    number: str = field("案号")
    plaintiff: str = stated("原告", personal=True)
    act: str = stated("被诉行政行为")
    act_kind: str = field("行为种类")
    cause: str = field("案由", choices=CAUSES)
    domain: str = field("行政管理领域", choices=NAMES, hint=HINT)
    defendant_level: str = field("被诉机关的层级", choices=(TOWNSHIP, *ORGAN_LEVELS, OTHER), level_of=".",
                                 hint="可以不填，按本机关")
    compensation: bool = field("一并或者单独提起行政赔偿诉讼")
    received_on: date = stated("收到起诉状副本之日")
    filed_on: date = field("人民法院立案之日")
    simple: bool = field("适用简易程序审理")
    sued_on: date = field("起诉之日")
    known_on: date = field("原告知道或者应当知道行政行为之日")
    decision_on: date = field("原告收到复议决定书之日")
    excused: bool = field("因不可抗力等不属于自身的原因耽误期限")
    precondition: bool = field("依法应当先申请行政复议")
    information: bool = field("属于政府信息公开案件")
    discretion: bool = field("属于赔偿、补偿或者行使裁量权的案件")
    major: bool = field("涉及重大公共利益、社会高度关注或者可能引发群体性事件")
    rules = [
        forbid(precondition & no(reconsideration.done), "应当先申请行政复议", RECONSIDERATION[23]),
        forbid(sued_on > known_on + limit("lit.sue_6m").period, "超过六个月起诉期限", LITIGATION[46],
               unless=excused | given(decision_on)),
        forbid(sued_on > decision_on + limit("lit.sue_after_rec").period, "超过收到复议决定书之日起十五日",
               LITIGATION[45], unless=excused),
    ]


class ConfirmDefendant(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", basis=LITIGATION[26]):
    """确认被告"""
    defendant: str = stated("被告", choices=(AUTHOR, RECONSIDERER, BOTH))
    inaction: bool = field("起诉复议机关不作为")
    admissibility: bool = field("复议以申请不符合受理条件为由驳回")
    rules = [
        require(defendant == BOTH, "复议维持原行政行为的，作出行为的机关和复议机关是共同被告",
                when=among(reconsideration.outcome, UPHELD), unless=admissibility),
        require(defendant == RECONSIDERER, "复议改变原行政行为的，复议机关是被告",
                when=among(reconsideration.outcome, CHANGED)),
        require(defendant == AUTHOR, "未经复议的，作出行政行为的机关是被告",
                unless=reconsideration.done | reconsideration.open),
        require((defendant == AUTHOR) | inaction, "复议机关逾期未作决定的，起诉原行政行为的，作出行为的机关是被告",
                when=reconsideration.open),
    ]


class Assign(Step, by=HEAD, after=ReceiveSuit, before="TakeEffect", basis=PRACTICE):
    """确定承办人和诉讼代理人"""
    handlers: list[str] = stated("承办人", handlers=True)
    lawyers: list[str] = field("委托的律师")


class ObjectJurisdiction(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", once=True, basis=LITIGATION_RULES[10]):
    """提出管辖异议"""
    reasons: str = stated("理由")


class AskMoreTime(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", once=True, basis=LITIGATION_RULES[34]):
    """申请延期提供证据"""
    reasons: str = stated("不可抗力等正当事由", LITIGATION[36])


class CourtGrantsTime(Step, by=COURT, after=AskMoreTime, observed=True, basis=LITIGATION[36]):
    """人民法院准许延期提供证据"""
    ended_on: date = stated("正当事由消除之日")


class AddEvidence(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", basis=LITIGATION[35]):
    """整理、提交证据"""
    what: str = stated("证据")
    from_whom: str = stated("收集的对象", choices=("作出行为时的案卷", "原告", "第三人", "证人", "其他"))
    collected_on: date = stated("收集之日")
    permitted: bool = field("原告、第三人提出新的理由或者证据，人民法院准许补充")
    lawful: bool = declared("不是以非法手段取得", LITIGATION[43])
    rules = [
        forbid(among(from_whom, ("原告", "第三人", "证人")) & (collected_on >= ReceiveSuit.received_on),
               "诉讼过程中，被告及其诉讼代理人不得自行向原告、第三人和证人收集证据"),
        require(permitted, "作出行政行为后补充的证据，须经人民法院准许", LITIGATION[36],
                when=collected_on >= ReceiveSuit.received_on),
    ]


class Answer(Step, by=CLERK, after={ReceiveSuit: None, ConfirmDefendant: LITIGATION[26]}, before="TakeEffect",
             phase="审理", basis=LITIGATION[67]):  # fmt: skip
    """提交答辩状、证据和依据"""
    views: str = stated("答辩意见")
    evidence: str = field("证据和所依据的规范性文件", hint="不提供或者逾期提供的，视为没有相应证据")


# 上诉、裁判

class Judge(Step, by=COURT, after=ReceiveSuit, observed=True, phase="一审已裁判", basis=LITIGATION[81]):
    """一审裁判"""
    form: str = stated("裁判形式", choices=("判决", "裁定", "调解书"))
    result: str = stated("结果", choices=RESULTS)
    served_on: date = stated("送达之日")
    reasons: str = field("败诉的原因")
    paid: Decimal = field("判决行政赔偿的数额", unit="元", when=result == "判决赔偿、补偿")


class Appeal(Step, by=HEAD, after=Judge, before="TakeEffect", phase="二审", basis=LITIGATION[85]):
    """提起上诉"""
    reasons: str = stated("上诉请求和理由")


class OpenInstance(Step, by=COURT, after=Judge, observed=True, phase="二审", basis=LITIGATION_RULES[108]):
    """进入二审、再审程序"""
    instance: str = stated("程序", choices=("二审", "再审", "发回重审"))
    copy_received_on: date = field("收到上诉状副本之日")


class AnswerAppeal(Step, by=CLERK, after=OpenInstance, before="TakeEffect", basis=LITIGATION_RULES[108]):
    """二审答辩"""
    views: str = stated("答辩意见")


class JudgeAgain(Step, by=COURT, after=Judge, observed=True, phase="二审已裁判", basis=LITIGATION[89]):
    """二审、再审裁判"""
    outcome: str = stated("处理", choices=("维持原裁判", "依法改判、撤销、变更", "发回重审", "准许撤回上诉"))
    result: str = stated("改判的结果", choices=RESULTS, when=outcome == "依法改判、撤销、变更")
    served_on: date = stated("送达之日")
    paid: Decimal = field("判决行政赔偿的数额", unit="元", when=result == "判决赔偿、补偿")
