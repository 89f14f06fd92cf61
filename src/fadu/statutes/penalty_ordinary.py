"""行政处罚（普通程序，含听证、法制审核）. Sources: 行政处罚法 (2021) chapters 4—6; departmental rules where they bind."""
from fadu.procedures.words import *
from fadu.statutes.acts import DISCRETION, PENALTY, SAMR, THREE_SYSTEMS, TRANSFER
from fadu.statutes.roles import CHIEF, CLERK, HEAD, HOST, OFFICER, PARTY, REVIEWER

HEARD = {"没收较大数额违法所得", "没收较大价值非法财物", "降低资质等级", "吊销许可证件", "责令停产停业", "责令关闭", "限制从业"}
SUSPENSION = {"以相关案件结果为依据", "法律适用问题待解释", "不可抗力", "当事人下落不明", "其他应当中止的情形"}
reconsideration = Linked("reconsideration", "行政复议")
litigation = Linked("litigation", "行政诉讼")
REVOKED = {"变更", "撤销", "部分撤销", "确认违法", "确认无效"}


class Register(Step, starts=True, by=(OFFICER, CLERK), phase="核查", basis=PENALTY[54]):
    """登记线索"""
    found_on: date = stated("发现之日", PENALTY[36])
    ended_on: date = stated("违法行为终了之日", PENALTY[36])
    grave: bool = field("涉及公民生命健康安全、金融安全且有危害后果")
    party_kind: str = stated("当事人类别", choices={"公民", "企业", "其他组织"})
    born_on: date = field("当事人出生日期")


class FileCase(Step, by=HEAD, after=Register, once=True, phase="调查", basis=PENALTY[54]):
    """立案"""
    team = people("办案人员", 2, "行政执法", PENALTY[42])


class NotFile(Step, by=HEAD, after=Register, before=FileCase, basis=PENALTY[54]):
    """不予立案"""
    reason: str = stated("理由")
    concludes = "不予立案"


class Investigate(Step, by=OFFICER, after=FileCase, before="Decide", phase="调查", basis=PENALTY[54]):
    """调查取证"""
    team = people("执法人员", 2, "行政执法", PENALTY[42])
    no_interest: bool = declared("执法人员与本案没有应当回避的关系", PENALTY[43])
    card_shown: bool = asked("主动出示执法证件", PENALTY[55])
    record: str = stated("笔录", PENALTY[55])


class AskRecusal(Step, by=PARTY, after=FileCase, before="Decide", basis=PENALTY[43]):
    """申请回避"""
    whom: str = stated("申请回避的人员")


class DecideRecusal(Step, by=HEAD, after=AskRecusal, basis=PENALTY[43]):
    """决定是否回避"""
    granted: bool = asked("回避")


class Preserve(Step, by=OFFICER, after=FileCase, before="Decide", basis=PENALTY[56]):
    """先行登记保存"""
    agreed = approval("批准", by=HEAD)
    items: str = stated("物品清单")


class DisposePreserved(Step, by=OFFICER, after=Preserve, basis=PENALTY[56]):
    """处理先行登记保存的证据"""
    result: str = stated("处理决定")


class Appraise(Step, by=OFFICER, after=FileCase, before="Decide", phase="鉴定", basis=SAMR[64]):
    """检测、检验、检疫、鉴定"""
    what: str = stated("事项")


class AppraisalDone(Step, by=OFFICER, after=Appraise, phase="调查", basis=SAMR[64]):
    """取得检测、检验、检疫、鉴定结果"""


class Suspend(Step, by=OFFICER, after=FileCase, before="Decide", phase="中止", basis=PENALTY[54]):
    """中止调查"""
    ground: str = stated("中止的情形", choices=SUSPENSION | {"当事人申请回避"})
    agreed = approval("批准", by=HEAD)
    rules = [
        forbid(done(AskRecusal) & no(done(DecideRecusal)) & (ground == "当事人申请回避"),
               "回避决定作出之前，不停止调查", PENALTY[43]),
        require(among(ground, SUSPENSION), "中止须有规定的情形", SAMR[46]),
    ]


class Resume(Step, by=OFFICER, after=Suspend, phase="调查", basis=PENALTY[54]):
    """恢复调查"""


class AdmitEvidence(Step, by=OFFICER, after=Investigate, before="Decide", basis=PENALTY[46]):
    """审查认定证据"""
    what: str = stated("证据")
    monitoring: bool = field("由电子技术监控设备记录")
    reviewed: bool = field("记录内容已经审核并符合要求")
    lawful: bool = declared("证据查证属实，且不是以非法手段取得")
    rules = [
        require(reviewed, "电子监控记录未经审核或者不符合要求，不得作为证据", PENALTY[41], when=monitoring),
    ]


class Report(Step, by=OFFICER, after=Investigate, before="Decide", phase="审核", basis=PENALTY[57]):
    """调查终结报告"""
    facts: str = stated("认定的事实和证据")
    proposal: str = stated("处理意见")
    public_interest: bool = asked("涉及重大公共利益", PENALTY[58])
    complex: bool = asked("疑难复杂、涉及多个法律关系", PENALTY[58])
    grave: bool = asked("情节复杂或者重大违法", PENALTY[57])
    crime: bool = asked("涉嫌犯罪", PENALTY[27])


class TransferCrime(Step, by=CHIEF, after=Report, basis=TRANSFER["第三条"]):
    """移送公安机关"""


class LegalReview(Step, by=REVIEWER, after=Report, before="Decide", basis=PENALTY[58]):
    """法制审核"""
    result: str = stated("审核意见", choices={"通过", "不通过"})
    first_time: bool = field("审核人员初次从事法制审核")
    qualified: bool = field("审核人员已取得法律职业资格")
    rules = [
        require(qualified, "初次从事法制审核的人员应当取得法律职业资格", PENALTY[58], when=first_time),
        require(disjoint(actor, Investigate.team), "办案人员不得作为审核人员", SAMR[49]),
    ]


class Notify(Step, by=OFFICER, after=Report, before="Decide", phase="告知", basis=PENALTY[44]):
    """告知拟处罚内容和权利"""
    kinds: set[str] = stated("拟处罚种类")
    fine: int = field("拟罚款金额", unit="元")
    facts: str = stated("事实、理由、依据")
    hearing_told: bool = field("已告知要求听证的权利")
    served_on: date = stated("告知书送达之日")


heavy_fine = (
    (Register.party_kind == "公民") & (Notify.fine >= param("较大数额罚款.公民"))
    | (Register.party_kind != "公民") & (Notify.fine >= param("较大数额罚款.单位"))
)
hearable = overlap(Notify.kinds, HEARD) | heavy_fine


class Waive(Step, by=PARTY, after=Notify, basis=PENALTY[62]):
    """书面放弃陈述、申辩"""


class Defend(Step, by=PARTY, after=Notify, before="Decide", basis=PENALTY[45]):
    """陈述、申辩"""
    content: str = stated("陈述、申辩的内容")


class Recheck(Step, by=OFFICER, after=Defend, basis=PENALTY[45]):
    """复核陈述、申辩"""
    adopted: str = stated("采纳情况及理由")


class AskHearing(Step, by=PARTY, after=Notify, before="Decide", basis=PENALTY[64]):
    """要求听证"""
    rules = [
        require(hearable, "不属于听证范围", PENALTY[63]),
    ]


class CallHearing(Step, by=(HOST, OFFICER), after=AskHearing, before="Decide", phase="听证", basis=PENALTY[64]):
    """通知举行听证"""
    held_on: date = stated("举行听证之日")
    where: str = stated("地点")


class HoldHearing(Step, by=HOST, after=CallHearing, before="Decide", basis=PENALTY[64]):
    """举行听证"""
    record: str = stated("听证笔录")
    fee: int = field("向当事人收取的费用", unit="元")
    rules = [
        require(disjoint(actor, Investigate.team), "听证由非本案调查人员主持"),
        forbid(fee > 0, "当事人不承担听证费用", PENALTY[63]),
    ]


class EndHearing(Step, by=HOST, after=AskHearing, before="Decide", phase="告知", basis=PENALTY[64]):
    """终止听证"""
    ground: str = stated("情形", choices={"撤回听证要求", "无正当理由拒不出席", "未经许可中途退出"})


class Deliberate(Step, by=HEAD, after=Report, before="Decide", basis=PENALTY[57]):
    """负责人集体讨论"""
    record: str = stated("讨论记录")
    agreed: bool = asked("同意")


class Extend(Step, by=OFFICER, after=FileCase, before="Decide", basis=SAMR[64]):
    """延长办案期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=HEAD)


class Decide(Step, by=HEAD, after={FileCase: PENALTY[54], Report: PENALTY[57]}, once=True, phase="决定", basis=PENALTY[57]):
    """作出决定"""
    kind: str = stated("决定类型", choices={"给予处罚", "不予处罚", "移送司法机关", "移送其他机关", "撤销案件"})
    kinds: set[str] = field("处罚种类")
    fine: int = field("罚款金额", unit="元")
    facts_clear: bool = declared("违法事实清楚、证据充分", PENALTY[40], when=kind == "给予处罚")
    organ = listed("实施主体", "行政执法主体名录", PENALTY[38])
    ground = listed("处罚依据", "已公布的法律规范", PENALTY[5], when=kind == "给予处罚")
    newer_law_milder: bool = field("决定时新法处罚较轻或者不认为是违法")
    newer_law_used: bool = field("已适用新法")
    fined_elsewhere: bool = field("同一违法行为已被处以罚款")
    refused_check: bool = field("以拒绝检查为处罚事由")
    deviates: bool = field("偏离本机关裁量基准")
    chief_agrees: bool = field("主要负责人批准偏离")
    cross_examined: bool = declared("认定事实的证据均经听证质证", PENALTY[65], when=done(HoldHearing) & (kind == "给予处罚"))
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限", PENALTY[59], when=kind == "给予处罚")

    concludes = kind
    punish = kind == "给予处罚"
    rules = [
        # 告知、陈述申辩
        must(Notify, "未告知拟处罚内容、事实、理由、依据和权利，不得作出处罚决定", PENALTY[62], when=punish),
        must(Recheck, "对陈述、申辩应当复核", PENALTY[45], since=Defend, when=punish & done(Defend)),
        forbid(fine > Notify.fine, "不得因陈述、申辩给予更重的处罚", PENALTY[45], when=done(Defend)),
        # 听证
        require(Notify.hearing_told, "应当告知要求听证的权利", PENALTY[63], when=punish & hearable),
        require(done(HoldHearing) | done(EndHearing), "当事人要求听证的，应当组织听证", PENALTY[63],
                when=punish & done(AskHearing)),
        # 法制审核、集体讨论
        must(LegalReview, "未经法制审核或者审核未通过，不得作出决定", PENALTY[58], having=LegalReview.result == "通过",
             when=punish & (Report.public_interest | Report.complex | done(HoldHearing))),
        must(LegalReview, "经听证的案件，在听证程序结束后进行法制审核", SAMR[50], since=HoldHearing,
             when=punish & done(HoldHearing)),
        must(Deliberate, "情节复杂或者重大违法行为，应当集体讨论决定", PENALTY[57], having=Deliberate.agreed,
             when=punish & Report.grave),
        require(done(Deliberate) | given(chief_agrees), "偏离裁量基准须经主要负责人批准或者集体讨论", DISCRETION["五(十二)"],
                when=deviates),
        # 不得处罚的情形
        forbid(Register.ended_on < Register.born_on + years(14), "不满十四周岁的，不予行政处罚", PENALTY[30], when=punish),
        forbid(Register.found_on > Register.ended_on + years(2), "违法行为二年内未被发现的，不再处罚", PENALTY[36],
               when=punish, unless=Register.grave & (Register.found_on <= Register.ended_on + years(5))),
        forbid(fined_elsewhere & (fine > 0), "同一违法行为不得给予两次以上罚款", PENALTY[29]),
        forbid(newer_law_milder & no(newer_law_used), "新法处罚较轻或者不认为是违法的，适用新法", PENALTY[37], when=punish),
        forbid(refused_check & no(Investigate.card_shown), "未出示证件的，当事人有权拒绝检查", PENALTY[55], when=punish),
        must(TransferCrime, "涉嫌犯罪的应当移送，不得以行政处罚代替移送", TRANSFER["第十一条"], when=punish & Report.crime),
    ]


class Serve(Step, by=OFFICER, after=Decide, phase="送达", basis=PENALTY[61]):
    """送达决定书"""
    served_on: date = stated("送达之日")
    how: str = stated("送达方式")


class Publish(Step, by=CLERK, after=Decide, basis=PENALTY[48]):
    """公开处罚决定"""
    where: str = stated("公开途径")
    rules = [
        forbid(among(reconsideration.outcome, REVOKED), "决定已被变更、撤销或者确认违法、无效，不得继续公开"),
    ]


class Unpublish(Step, by=CLERK, after=Publish, basis=PENALTY[48]):
    """撤回公开的处罚信息"""
    reason: str = stated("公开说明的理由")


class Pay(Step, by=(PARTY, CLERK), after=Serve, phase="执行", basis=PENALTY[67]):
    """缴纳罚款"""
    amount: int = stated("金额", unit="元")


class CollectOnSpot(Step, by=OFFICER, after=Decide, basis=PENALTY[67]):
    """当场收缴罚款"""
    remote: bool = field("边远、水上、交通不便地区，当事人缴款确有困难并提出")
    receipt: str = stated("财政部门统一制发的专用票据", PENALTY[70])
    rules = [
        require(remote, "行政机关及其执法人员不得自行收缴罚款"),
    ]


class Defer(Step, by=HEAD, after=Serve, basis=PENALTY[66]):
    """批准延期、分期缴纳"""
    until: date = stated("期限")


class Accrue(Step, by=CLERK, after=Serve, basis=PENALTY[72]):
    """加处罚款"""
    amount: int = stated("加处金额", unit="元")
    rules = [
        forbid(total(amount) + amount > Decide.fine, "加处罚款的数额不得超出罚款的数额"),
        forbid(reconsideration.open | litigation.open, "行政复议或者行政诉讼期间不予计算", PENALTY[73]),
    ]


class SuspendExecution(Step, by=HEAD, after=Decide, basis=PENALTY[73]):
    """停止执行"""
    ground: str = field("法律规定停止执行的情形")
    rules = [
        require(given(ground), "申请行政复议或者提起行政诉讼，处罚不停止执行，法律另有规定的除外"),
    ]


class Close(Step, by=CLERK, after=Decide, once=True, phase="结案", basis=PENALTY[47]):
    """结案归档"""
    rules = [
        must(Serve, "决定书尚未送达", PENALTY[61], when=Decide.kind == "给予处罚"),
        must(Unpublish, "应当撤回已公开的处罚信息并说明理由", PENALTY[48],
             when=done(Publish) & among(reconsideration.outcome, REVOKED)),
    ]


penalty_ordinary = Procedure(
    "penalty_ordinary", "行政处罚（普通程序）", PENALTY,
    steps=[
        Register, FileCase, NotFile, Investigate, AskRecusal, DecideRecusal, Preserve, DisposePreserved, Appraise,
        AppraisalDone, Suspend, Resume, AdmitEvidence, Report, TransferCrime, LegalReview, Notify, Waive, Defend,
        Recheck, AskHearing, CallHearing, HoldHearing, EndHearing, Deliberate, Extend, Decide, Serve, Publish,
        Unpublish, Pay, CollectOnSpot, Defer, Accrue, SuspendExecution, Close,
    ],
    clocks=[
        Clock("立案核查", working_days(15), since=Register.found_on, until=(FileCase, NotFile), basis=SAMR["第十八条"]),
        Clock("登记保存", working_days(7), since=Preserve, until=DisposePreserved, basis=PENALTY[56]),
        Clock("陈述申辩", working_days(5), since=Notify.served_on, opens=Decide, basis=SAMR[57], unless=done(Waive)),
        Clock("要求听证", working_days(5), since=Notify.served_on, bars=AskHearing, basis=PENALTY[64]),
        Clock("听证通知", working_days(7), since=CallHearing, opens=HoldHearing, basis=PENALTY[64]),
        Clock("作出决定", days(90), since=FileCase, until=Decide, basis=PENALTY[60]),
        Clock("作出决定", days(90), since=FileCase, until=Decide, basis=SAMR[64],
              less=[Pause(Suspend, Resume), Pause(Appraise, AppraisalDone),
                    Pause(AskHearing, either(HoldHearing, EndHearing))],
              extend=Extension(Extend, Extend.amount, days(30))),
        Clock("送达", working_days(7), since=Decide, until=Serve, basis=PENALTY[61]),
        Clock("公开", working_days(7), since=Decide, until=Publish, basis=THREE_SYSTEMS["二(六)"]),
        Clock("撤回公开", working_days(3), since=reconsideration.ended, until=Unpublish, basis=PENALTY[48],
              when=done(Publish) & among(reconsideration.outcome, REVOKED)),
        Clock("缴纳罚款", days(15), since=Serve.served_on, until=Pay, basis=PENALTY[67], when=Decide.fine > 0),
    ],
)
