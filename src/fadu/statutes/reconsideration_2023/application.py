"""行政复议：申请、受理. Source: 行政复议法 (2023) chapters 2 and 3."""
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION as RECON
from fadu.statutes.domains import HINT, NAMES, ORGAN_LEVELS, RESPONDENT_LEVELS
from fadu.statutes.roles import AGENCY_HEAD, APPLICANT, COURT, RECONSIDERER

OUT_OF_SCOPE = ("国家行为", "行政法规、规章或者规范性文件", "内部人事决定", "对民事纠纷的调解")
REVIEWABLE = (
    "国务院部门的规范性文件", "县级以上政府及其部门的规范性文件", "乡镇政府的规范性文件", "授权组织的规范性文件",
)
SUBJECTS = (
    "行政处罚", "行政强制", "行政许可", "自然资源确权", "征收征用及补偿", "行政赔偿", "工伤认定", "经营自主权",
    "滥用行政权力排除、限制竞争", "违法要求履行义务", "履行法定职责", "社会保障给付", "行政协议", "政府信息公开",
    "行政确认", "举报投诉处理", "其他行政行为",
)
TAKING = "征收征用及补偿"
UNFIT = (
    "没有明确的申请人或者符合规定的被申请人", "申请人与行政行为没有利害关系", "没有具体的请求和理由", "超过申请期限",
    "不属于行政复议范围", "不属于本机关管辖", "已受理过同一申请或者人民法院已受理",
)
APPLY = limit("rec.apply").period
earlier = Linked("reconsideration", "前一行政复议")
litigation = Linked("litigation", "行政诉讼")
NOT_HEARD = ("不予立案", "驳回起诉")


class Receive(Step, starts=True, by=RECONSIDERER, phase="审查", basis=RECON[30]):
    """收到申请"""
    channel: str = field("提交方式", choices=("当面", "邮寄", "互联网", "口头", "经作出行为的机关"))
    applicant: str = stated("申请人", RECON[22], personal=True)
    identity: str = field("身份证件号码或者统一社会信用代码", personal=True)
    contact: str = field("住所、联系方式", personal=True)
    agents: list[str] = field("代理人", personal=True)
    respondent: str = stated("被申请人", RECON[22], organs=True)
    respondent_level: str = field("被申请人的层级", choices=RESPONDENT_LEVELS, level_of="respondent",
                                  hint="机关名录里有的可以不填")
    organ_level: str = field("行政复议机关的层级", choices=ORGAN_LEVELS, level_of=".", hint="可以不填，按本机关")
    domain: str = field("行政管理领域", choices=NAMES, hint=HINT)
    target: str = stated("被申请复议的行政行为")
    subject: str = field("申请复议的事项", choices=SUBJECTS)
    land: bool = field("属于征收土地", when=subject == TAKING)
    request: str = field("行政复议请求")
    grounds: str = field("事实和理由")
    made_on: date = field("行政行为作出之日")
    known_on: date = stated("知道或者应当知道该行为之日", RECON[20])
    filed_on: date = stated("提出申请之日", RECON[20])
    delay_excused: bool = field("因不可抗力或者其他正当理由耽误期限")
    electronic: bool = field("材料已经电子录存")
    uninformed: bool = field("作出行为时未告知复议权利、机关和期限")
    informed_on: date = field("知道或者应当知道复议权利、机关和期限之日")
    longer_by_law: str = field("规定更长申请期限的法律")
    real_estate: bool = field("因不动产提出")
    amount: Decimal = field("涉及款额", unit="元")
    on_the_spot: bool = field("行政行为是当场作出")
    reprimand: bool = field("行政行为是警告或者通报批评")
    information: bool = field("属于政府信息公开案件")
    precondition: bool = field("属于应当先申请行政复议的情形")
    compensation: bool = field("一并提出行政赔偿请求")
    attached: str = field("一并申请审查的文件", choices=(*REVIEWABLE, "规章", "法律、法规"))
    rules = [
        forbid(filed_on > today, "提出申请之日不能晚于登记之日"),
        forbid(known_on > filed_on, "知道行政行为之日不能晚于提出申请之日", RECON[20]),
        forbid(made_on > filed_on, "行政行为作出之日不能晚于提出申请之日", RECON[20]),
    ]


class AskCorrection(
    Step, by=RECONSIDERER, after=Receive, before={"Accept": RECON[30]}, once=True, phase="待补正", basis=RECON[31]
):
    """通知补正"""
    items: list[str] = stated("需要补正的事项")
    served_on: date = field("申请人收到补正通知之日", to_come=True)


class ExtendCorrection(Step, by=RECONSIDERER, after=AskCorrection, before="Correct", basis=RECON[31]):
    """延长补正期限"""
    until: date = stated("延长至")
    reason: str = stated("申请人不能按期补正的正当理由")


class Correct(Step, by=APPLICANT, after=AskCorrection, before=("Accept", "Abandon"), phase="审查", basis=RECON[31]):
    """提交补正材料"""
    materials: str = field("补正的材料")


class Abandon(Step, by=RECONSIDERER, after=AskCorrection, before=Correct, basis=RECON[31]):
    """视为放弃申请"""
    excused: bool = field("申请人有正当理由")
    concludes = "视为放弃申请"
    rules = [
        forbid(excused, "有正当理由的，可以延长合理的补正期限"),
    ]


class Refuse(Step, by=RECONSIDERER, after=Receive, before="Accept", once=True, basis=RECON[30]):
    """不予受理"""
    ground: str = field("不符合的受理条件", choices=UNFIT)
    reasons: str = stated("不予受理的理由")
    proper_agency: str = stated("有管辖权的行政复议机关", when=ground == "不属于本机关管辖")
    concludes = "不予受理"


class CourtAccepts(Step, by=COURT, after=Receive, lasting=True, observed=True, basis=RECON[29]):
    """人民法院受理起诉"""
    accepted_on: date = field("受理之日")


class Accept(Step, by=RECONSIDERER, after=Receive, before="Refuse", once=True, phase="审理", basis=RECON[30]):
    """受理"""
    number: str = field("受理通知书文号")
    applicants: int = field("申请人人数", unit="人", hint="不填的按一人统计")
    clear_parties: bool = field("有明确的申请人和符合规定的被申请人")
    interested: bool = field("申请人与行政行为有利害关系")
    clear_request: bool = field("有具体的请求和理由")
    out_of_scope: str = field("不属于行政复议范围的事项", choices=OUT_OF_SCOPE)
    competent: bool = field("属于本机关管辖")
    seen_before: bool = field("本机关已受理过同一申请人就同一行政行为的申请")
    in_court: bool = field("人民法院已受理同一申请人就同一行政行为的起诉")
    several: bool = field("对两个以上行政行为一并申请")
    same_again: bool = field("撤回后以同一事实和理由再次申请")
    against_will: bool = field("申请人能够证明撤回违背其真实意愿")
    fee: Decimal = field("向申请人收取的费用", unit="元")
    ordinary_limit = no(Receive.delay_excused) & no(given(Receive.longer_by_law))
    filed = Receive.filed_on
    rules = [
        forbid(denied(clear_parties), "没有明确的申请人或者符合规定的被申请人"),
        forbid(denied(interested), "申请人与行政行为没有利害关系"),
        forbid(denied(clear_request), "没有具体的请求和理由"),
        forbid(filed > Receive.known_on + APPLY, "申请超过法定期限", RECON[20], when=ordinary_limit,
               unless=Receive.uninformed),
        forbid(filed > Receive.informed_on + APPLY, "申请超过法定期限", RECON[20],
               when=ordinary_limit & Receive.uninformed),
        forbid(filed > Receive.known_on + limit("rec.apply_uninformed").period, "自知道行为内容之日起最长不得超过一年",
               RECON[20], when=ordinary_limit & Receive.uninformed),
        forbid(filed > Receive.made_on + limit("rec.apply_max_20y").period, "自行为作出之日起超过二十年", RECON[21],
               when=Receive.real_estate),
        forbid(filed > Receive.made_on + limit("rec.apply_max_5y").period, "自行为作出之日起超过五年", RECON[21],
               unless=Receive.real_estate),
        forbid(given(out_of_scope) | among(Receive.target, OUT_OF_SCOPE), "不属于行政复议范围", RECON[12]),
        forbid(several, "对两个以上行政行为不服的，应当分别申请", RECON[22]),
        forbid(denied(competent), "不属于本机关管辖"),
        forbid(seen_before, "本机关已经受理过同一申请"),
        forbid(in_court | litigation.open | done(CourtAccepts), "人民法院已经受理，不得申请行政复议", RECON[29]),
        forbid(litigation.done & no(among(litigation.outcome, NOT_HEARD)), "人民法院已经受理，不得申请行政复议",
               RECON[29]),
        forbid(same_again & (earlier.outcome == "申请人撤回"), "撤回后不得以同一事实和理由再次申请", RECON[74],
               unless=against_will),
        forbid(fee > 0, "受理申请不得收取任何费用", RECON[87]),
    ]


class Dismiss(Step, by=AGENCY_HEAD, after=Accept, before="Decide", basis=RECON[33]):
    """受理后驳回申请"""
    ground: str = field("不符合的受理条件", choices=UNFIT)
    number: str = field("决定书文号")
    reasons: str = stated("不符合受理条件的理由")
    concludes = "驳回申请"
