"""行政处罚：立案、调查取证. Source: 行政处罚法 (2021) chapter 5, section 3."""
from fadu.law.enacted import PUBLIC_SECURITY, PUBLIC_SECURITY_2012
from fadu.procedures.words import *
from fadu.statutes.acts import PENALTY, SAMR, TRANSFER
from fadu.statutes.roles import CHIEF, CLERK, HEAD, OFFICER, OTHER_AGENCY, PARTY

SECURITY_TIME = successive(PUBLIC_SECURITY[118], PUBLIC_SECURITY_2012[99])
APPRAISED = successive(SAMR[32], *SECURITY_TIME)
SUSPENSION = ("以相关案件结果为依据", "法律适用问题待解释", "不可抗力", "当事人下落不明", "其他应当中止的情形")


class Register(Step, starts=True, by=(OFFICER, CLERK), phase="核查", basis=PENALTY[54]):
    """登记线索"""
    source: str = field("线索来源", hint="监督检查、投诉举报、其他部门移送、上级交办")
    party: str = field("当事人姓名或者名称", personal=True)
    address: str = field("当事人地址", personal=True)
    party_code: str = field("当事人统一社会信用代码", hint="公民不填；公示处罚信息时用")
    representative: str = field("法定代表人、负责人", personal=True)
    conduct: str = field("涉嫌违法的行为")
    found_on: date = stated("发现之日", PENALTY[36])
    ended_on: date = stated("违法行为终了之日", PENALTY[36])
    grave: bool = field("涉及公民生命健康安全、金融安全且有危害后果")
    party_kind: str = stated("当事人类别", choices=("公民", "企业", "其他组织"))
    born_on: date = field("当事人出生日期", personal=True)
    rules = [
        forbid(found_on > today, "发现之日不能晚于登记之日", PENALTY[36]),
        forbid(ended_on > today, "违法行为尚未终了的，填写登记之日", PENALTY[36]),
    ]


class FileCase(Step, by=HEAD, after=Register, before="NotFile", once=True, phase="调查", basis=PENALTY[54]):
    """立案"""
    number: str = field("立案号")
    team = people("办案人员", 2, "行政执法", PENALTY[42])


class NotFile(Step, by=HEAD, after=Register, before=FileCase, once=True, basis=PENALTY[54]):
    """不予立案"""
    reason: str = stated("理由")
    concludes = "不予立案"


class AskRecusal(Step, by=PARTY, after=FileCase, observed=True, basis=PENALTY[43]):
    """申请回避"""
    whom: list[str] = stated("申请回避的人员")


class DecideRecusal(Step, by=HEAD, after=AskRecusal, before="Decide", basis=PENALTY[43]):
    """决定是否回避"""
    granted: bool = asked("回避")
    whom: list[str] = field("应当回避的人员").carries(AskRecusal.whom)


class Investigate(Step, by=OFFICER, after=FileCase, before="Decide", phase="调查", basis=PENALTY[54]):
    """调查取证"""
    team = people("执法人员", 2, "行政执法", PENALTY[42]).carries(FileCase.team)
    no_interest: bool = declared("执法人员与本案没有应当回避的关系", PENALTY[43])
    card_shown: bool = asked("主动出示执法证件", PENALTY[55])
    record: str = stated("笔录", PENALTY[55])
    rules = [
        require(disjoint(team, DecideRecusal.whom), "已决定回避的人员不得参与调查", PENALTY[43]),
    ]


class Preserve(Step, by=OFFICER, after=Register, before=("NotFile", "Decide"), basis=PENALTY[56]):
    """先行登记保存"""
    agreed = approval("批准", by=HEAD)
    items: str = stated("物品清单")


class DisposePreserved(Step, by=OFFICER, after=Preserve, lasting=True, basis=PENALTY[56]):
    """处理先行登记保存的证据"""
    result: str = stated("处理决定")


class Appraise(Step, by=OFFICER, after=FileCase, before="Decide", phase="鉴定", basis=APPRAISED):
    """检测、检验、检疫、鉴定"""
    what: str = stated("事项")


class AppraisalDone(Step, by=OFFICER, after=Appraise, before="Decide", phase="调查", basis=APPRAISED):
    """取得检测、检验、检疫、鉴定结果"""


class Suspend(Step, by=OFFICER, after=FileCase, before="Decide", phase="中止", basis=PENALTY[54]):
    """中止调查"""
    ground: str = stated("中止的情形", choices=(*SUSPENSION, "当事人申请回避"))
    agreed = approval("批准", by=HEAD)
    rules = [
        forbid(ground == "当事人申请回避", "回避决定作出之前，不停止调查", PENALTY[43]),
        require(among(ground, SUSPENSION), "中止须有规定的情形", SAMR[46]),
    ]


class Resume(Step, by=OFFICER, after=Suspend, before="Decide", phase="调查", basis=PENALTY[54]):
    """恢复调查"""


class EndInvestigation(Step, by=HEAD, after=FileCase, before="Decide", phase="终止调查", basis=SAMR[47]):
    """终止调查"""
    reason: str = stated("案件调查无法继续进行的原因")
    concludes = "终止调查"


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
    review_by_law: bool = field("法律、法规规定应当进行法制审核")
    grave: bool = asked("情节复杂或者重大违法", PENALTY[57])
    crime: bool = asked("涉嫌犯罪", PENALTY[27])
    rules = [
        must(Resume, "调查正在中止", since=Suspend, when=done(Suspend)),
    ]


class TransferCrime(Step, by=CHIEF, after=Report, before="Decide", phase="移送", basis=TRANSFER[3]):
    """移送公安机关"""
    to: str = field("移送的机关")


class TransferResult(Step, by=OTHER_AGENCY, after=TransferCrime, observed=True, phase="审核", basis=TRANSFER[8]):
    """司法机关处理结果"""
    result: str = stated("结果", choices=("立案", "不予立案", "撤销案件、不起诉，退回行政处理", "判决"))
