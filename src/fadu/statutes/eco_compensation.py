"""生态环境损害赔偿：线索核查、鉴定评估、磋商、协议和司法确认、诉讼、修复和评估.

Sources: 民法典 1234, 1235 (what is owed); 生态环境损害赔偿管理规定 (环法规〔2022〕31号) for the procedure, cited by its
subjects as its full text was not read.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import CIVIL_CODE, ECO_COMPENSATION
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import COURT, ECO_CLAIMANT, HEAD, LIABLE_PARTY

CHECKED, NOT_STARTED, ASSESSED, TALKS, AGREED, SUED, RESTORED, TOLD = (
    ECO_COMPENSATION[part] for part in (
        "线索核查", "不启动索赔的情形", "调查和鉴定评估", "磋商", "赔偿协议和司法确认", "赔偿诉讼", "修复和修复评估",
        "信息公开和报告",
    )
)  # fmt: skip
SOURCES = ("突发环境事件", "行政处罚案件", "督察、巡视移交", "检察机关移送", "举报、信访、媒体报道", "日常监管")
SPARED = (
    "义务人已履行赔偿或者修复义务", "义务人死亡、终止且没有财产、承受人", "损害显著轻微且不需要赔偿",
    "其他不能启动的情形",
)  # fmt: skip
ITEMS = (
    "服务功能丧失导致的损失", "功能永久性损害造成的损失", "调查、鉴定评估等费用", "清除污染、修复费用",
    "防止损害发生和扩大的合理费用",
)  # fmt: skip


class Find(Step, starts=True, by=ECO_CLAIMANT, phase="核查", basis=CHECKED):
    """发现、收到线索"""
    source: str = stated("线索来源", choices=SOURCES)
    found_on: date = stated("发现、收到之日")
    damage: str = stated("污染、破坏情况")
    suspect: str = field("涉嫌责任人")


class Check(Step, by=ECO_CLAIMANT, after=Find, before=("NotStart", "Start"), basis=CHECKED):
    """初步核查"""
    damaged: bool = asked("造成生态环境损害")
    unlawful: bool = asked("违反国家规定", CIVIL_CODE[1234])
    record: str = stated("核查情况")


class NotStart(Step, by=ECO_CLAIMANT, after=Check, before="Start", once=True, phase="不启动", basis=NOT_STARTED):
    """不启动索赔"""
    ground: str = stated("情形", choices=("没有造成生态环境损害", *SPARED))
    agreed = approval("同意", by=HEAD, basis=PRACTICE)
    concludes = "不启动索赔"
    rules = [
        forbid(Check.damaged, "已经造成生态环境损害", when=ground == "没有造成生态环境损害"),
    ]


class Start(Step, by=ECO_CLAIMANT, after=Check, before=NotStart, once=True, phase="调查评估", basis=CHECKED):
    """立案，启动索赔"""
    liable: str = stated("赔偿义务人")
    started_on: date = stated("立案之日")
    told_prosecutor: date = field("告知检察机关之日")
    rules = [
        require(Check.damaged & Check.unlawful, "违反国家规定造成生态环境损害的，才启动索赔", CIVIL_CODE[1234]),
    ]


class Assess(Step, by=ECO_CLAIMANT, after=Start, before="Close", basis=ASSESSED):
    """调查、鉴定评估"""
    how: str = stated("方式", choices=("委托鉴定评估机构", "专家出具意见", "根据监测数据、法律文书综合认定"))
    simple: bool = asked("损害事实简单、责任认定无争议、损害较小")
    cause: bool = asked("行为与损害有因果关系")
    restorable: bool = asked("生态环境能够修复", CIVIL_CODE[1234])
    amount: Decimal = stated("损害数额", unit="元")
    report: str = stated("评估结论")
    rules = [
        require(simple, "损害事实不简单的，应当委托鉴定评估", when=how != "委托鉴定评估机构"),
    ]


class Invite(Step, by=ECO_CLAIMANT, after=Assess, before="Close", once=True, phase="磋商", basis=TALKS):
    """送达磋商书面通知"""
    served_on: date = stated("送达之日")
    demands: str = stated("索赔意见")
    rules = [
        require(Assess.cause, "没有因果关系的，不得索赔", CIVIL_CODE[1234]),
    ]


class Negotiate(Step, by=ECO_CLAIMANT, after=Invite, before=("Agree", "Fail"), basis=TALKS):
    """磋商会议"""
    number: int = stated("第几次", unit="次")
    held_on: date = stated("会议之日", held="磋商")
    record: str = stated("会议记录")
    more: str = field("超过三次的理由")
    rules = [
        forbid((number > 3) & no(given(more)), "磋商会议一般不超过三次"),
    ]


class Agree(Step, by=ECO_CLAIMANT, after=Negotiate, before=("Fail", "Close"), once=True, phase="履行", basis=AGREED):
    """达成赔偿协议"""
    signed_on: date = stated("签订之日")
    items: list[str] = stated("赔偿范围", CIVIL_CODE[1235], choices=ITEMS)
    amount: Decimal = stated("赔偿金额", unit="元")
    restore_by: date = stated("修复的合理期限", CIVIL_CODE[1234], when=Assess.restorable)
    reasons: str = field("低于评估数额的理由")
    agreed = approval("同意", by=HEAD, basis=PRACTICE)
    rules = [
        forbid((amount < Assess.amount) & no(given(reasons)), "低于评估数额的，应当说明理由", PRACTICE,
               when=denied(Assess.restorable)),
    ]


class AskCourt(Step, by=(ECO_CLAIMANT, LIABLE_PARTY), after=Agree, basis=AGREED):
    """申请司法确认"""
    applied_on: date = stated("申请之日")


class CourtConfirms(Step, by=COURT, after=AskCourt, observed=True, basis=AGREED):
    """法院裁定"""
    confirmed: bool = asked("确认有效")


class Fail(Step, by=ECO_CLAIMANT, after=Invite, before=Agree, once=True, phase="待诉讼", basis=TALKS):
    """磋商不成"""
    ground: str = stated("情形", choices=("义务人拒绝磋商、不答复", "未达成一致", "磋商期限届满", "中止、终止磋商"))
    rules = [
        require(over("磋商"), "磋商期限尚未届满", when=ground == "磋商期限届满"),
        must(Negotiate, "没有磋商", when=ground == "未达成一致"),
    ]


class Sue(Step, by=ECO_CLAIMANT, after={Assess: ASSESSED}, before="Close", once=True, phase="诉讼", basis=SUED):
    """提起诉讼"""
    filed_on: date = stated("起诉之日")
    court: str = stated("人民法院")
    refuses: bool = field("义务人不履行已经生效的协议")
    rules = [
        require(done(Fail) | refuses, "未经磋商或者磋商未成的，方可起诉"),
    ]


class Judge(Step, by=COURT, after=Sue, observed=True, phase="履行", basis=SUED):
    """裁判、调解"""
    result: str = stated("结果", choices=("支持", "部分支持", "驳回", "调解"))
    effective_on: date = stated("生效之日")


class Enforce(Step, by=ECO_CLAIMANT, after=either(CourtConfirms, Judge), before="Close", basis=AGREED):
    """申请强制执行"""
    applied_on: date = stated("申请之日")


class Pay(Step, by=LIABLE_PARTY, after=either(Agree, Judge), observed=True, basis=CIVIL_CODE[1235]):
    """缴纳赔偿金"""
    amount: Decimal = stated("缴纳金额", unit="元")
    paid_on: date = stated("缴纳之日")
    treasury: bool = asked("缴入国库，纳入一般公共预算", RESTORED)


class Restore(Step, by=(LIABLE_PARTY, ECO_CLAIMANT), after=either(Agree, Judge), before="Close", phase="修复",
              basis=CIVIL_CODE[1234]):  # fmt: skip
    """修复、替代修复"""
    who: str = stated("修复人", choices=("义务人修复", "义务人委托他人修复", "赔偿权利人组织修复，费用由义务人负担"))
    substitute: bool = field("无法修复，实施替代修复")
    finished_on: date = stated("修复完成之日")


class Evaluate(Step, by=ECO_CLAIMANT, after=Restore, before="Close", basis=RESTORED):
    """修复效果评估"""
    met: bool = asked("达到修复目标")
    report: str = stated("评估报告")


class Close(Step, by=ECO_CLAIMANT, after={Assess: ASSESSED}, once=True, phase="已结案", basis=RESTORED):
    """结案"""
    outcome: str = stated("结果", choices=("赔偿、修复完成", "驳回索赔", "没有因果关系"))
    concludes = outcome
    rules = [
        require(done(Pay) | done(Restore), "义务人尚未赔偿、修复", CIVIL_CODE[1234], when=outcome == "赔偿、修复完成"),
        must(Restore, "能够修复的，应当修复", CIVIL_CODE[1234], when=Assess.restorable & (outcome == "赔偿、修复完成")),
        must(Evaluate, "修复效果没有达到目标", since=Restore, having=Evaluate.met,
             when=done(Restore) & (outcome == "赔偿、修复完成")),
        require(Judge.result == "驳回", "没有被驳回", SUED, when=outcome == "驳回索赔"),
        require(denied(Assess.cause), "评估认定有因果关系", when=outcome == "没有因果关系"),
    ]


class Publicise(Step, by=ECO_CLAIMANT, after=Start, lasting=True, basis=TOLD):
    """公开、报送案件信息"""
    to: str = stated("公开途径、报送对象")


eco_compensation = Procedure(
    "eco_compensation", "生态环境损害赔偿", ECO_COMPENSATION,
    steps=[
        Find, Check, NotStart, Start, Assess, Invite, Negotiate, Agree, AskCourt, CourtConfirms, Fail, Sue, Judge,
        Enforce, Pay, Restore, Evaluate, Close, Publicise,
    ],
    clocks=[
        Clock("初步核查", limit("eco.check"), since=Find.found_on, until=(Check, NotStart)),
        Clock("立案", None, since=Check, until=(Start, NotStart), basis=CHECKED, when=Check.damaged),
        Clock("磋商", limit("eco.negotiate"), since=Invite.served_on, until=(Agree, Fail)),
        Clock("起诉", None, since=Fail, until=(Sue, Close), basis=SUED),
        Clock("修复", on_day(Agree.restore_by), since=Agree, until=(Restore, Close), basis=CIVIL_CODE[1234],
              when=given(Agree.restore_by)),
        Clock("效果评估", None, since=Restore, until=(Evaluate, Close), basis=RESTORED),
    ],
)
