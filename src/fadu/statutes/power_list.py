"""权责清单及同类清单的动态调整：许可、证明、中介服务、收费、负面清单、公共服务事项.

Sources: 优化营商环境条例 20, 25, 35, 40, 43, 44; 行政许可法 14—17; 中办发〔2015〕21号 for the lists of powers.
One shape for all: what an entry may rest on differs by the kind of list, and stands in the rules of `Approve`.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, LICENSING, POWER_LIST, ZHEJIANG
from fadu.statutes.roles import CLERK, GOVERNMENT, LEGAL_OFFICE, LIST_KEEPER, SERVED

POWERS, LICENCES, PROOFS, AGENTS, FEES, NEGATIVE, SERVICES = (
    "权责清单", "行政许可事项清单", "证明事项清单", "行政审批中介服务清单", "涉企收费和保证金目录清单",
    "市场准入性质的负面清单", "政务服务事项清单",
)  # fmt: skip
LISTS = (POWERS, LICENCES, PROOFS, AGENTS, FEES, NEGATIVE, SERVICES)
ADD, DROP, DOWN, TAKE, CHANGE = "新增", "取消", "下放", "承接", "变更"
ACTIONS = (ADD, DROP, DOWN, TAKE, CHANGE)
LAW, REGULATION, COUNCIL, LOCAL_ACT = "法律", "行政法规", "国务院决定、国务院批准", "地方性法规"
PROVINCE_RULE, RULE, PAPER, NONE = "省级政府规章（临时性许可）", "其他规章", "规范性文件", "没有依据"
GROUNDS = (LAW, REGULATION, COUNCIL, LOCAL_ACT, PROVINCE_RULE, RULE, PAPER, NONE)
BY_ACT = (LAW, REGULATION, COUNCIL, LOCAL_ACT)
BY_RULE = (*BY_ACT, PROVINCE_RULE, RULE)
MOVED, CHECKED, SHOWN = POWER_LIST["动态管理"], POWER_LIST["审核确认"], POWER_LIST["公布"]


class NoteChange(Step, starts=True, by=(CLERK, LIST_KEEPER), phase="待提出", basis=MOVED):
    """发现应当调整的情形"""
    list_kind: str = stated("清单", choices=LISTS)
    trigger: str = stated("情形", choices=(
        "法律、法规、规章立改废释", "机构、职能调整", "上级取消、下放、承接", "赋权乡镇、街道", "清理规范", "其他"))
    document: str = stated("文件及条款")
    effective_on: date = stated("施行、生效之日")


kind = NoteChange.list_kind


class Propose(Step, by=CLERK, after=NoteChange, before="Approve", phase="审核", basis=MOVED):
    """提出调整建议"""
    action: str = stated("调整类型", choices=ACTIONS)
    item: str = stated("事项名称")
    basis_kind: str = stated("设定和实施依据", choices=GROUNDS)
    clause: str = stated("依据条款", unless=basis_kind == NONE)
    burdens: bool = asked("减损权益、增加义务或者设置市场准入和退出条件", BUSINESS[64])
    replaceable: bool = asked("可以通过证照、承诺、部门核查等方式代替", BUSINESS[44], when=kind == PROOFS)
    conditions: bool = field("增设办理条件和环节")
    under: str = field("对应的责任事项、监管责任")


added = among(Propose.action, (ADD, TAKE, CHANGE))


class CheckLegality(Step, by=LEGAL_OFFICE, after=Propose, before="Approve", basis=CHECKED):
    """合法性审核"""
    lawful: bool = asked("有法定依据，不与上位法抵触")
    opinion: str = stated("审核意见")


class CheckList(Step, by=LIST_KEEPER, after=Propose, before="Approve", basis=CHECKED):
    """清单管理部门审核"""
    agreed: bool = asked("同意调整")
    opinion: str = stated("审核意见", hint="名称、编码、类型、层级、行使主体、承办机构")


class SendBack(Step, by=(LIST_KEEPER, LEGAL_OFFICE), after=Propose, before="Approve", phase="待提出", basis=CHECKED):
    """退回修改"""
    reason: str = stated("理由")


class Approve(Step, by=GOVERNMENT, after={CheckList: CHECKED, CheckLegality: CHECKED}, before="Reject", once=True,
              phase="待公布", basis=CHECKED):  # fmt: skip
    """审定"""
    meeting: str = stated("会议、签批", held="会议")
    document: str = field("批准文号")
    ground = Propose.basis_kind
    rules = [
        must(Propose, "退回后应当重新提出", since=SendBack, when=done(SendBack)),
        must(CheckLegality, "修改后应当重新审核", since=Propose),
        must(CheckList, "修改后应当重新审核", since=Propose),
        require(CheckLegality.lawful, "没有法定依据或者与上位法抵触的，不得列入"),
        require(CheckList.agreed, "清单管理部门没有同意"),
        forbid(kind == NEGATIVE, "各地区、各部门不得另行制定市场准入性质的负面清单", BUSINESS[20], when=added),
        forbid(ground == NONE, "没有法定依据的职权，不得列入", successive(ZHEJIANG[9], CHECKED),
               when=added & (kind == POWERS)),
        forbid(Propose.burdens & among(ground, (PAPER, NONE)), "没有依据，不得减损权益、增加义务", BUSINESS[64],
               when=added),
        require(among(ground, (*BY_ACT, PROVINCE_RULE)), "其他规范性文件一律不得设定行政许可", LICENSING[17],
                when=added & (kind == LICENCES)),
        require(among(ground, BY_ACT), "证明事项应当有法律、法规或者国务院决定依据", BUSINESS[44],
                when=added & (kind == PROOFS)),
        forbid(Propose.replaceable, "能够以其他方式办理的，不得设定证明事项", BUSINESS[44], when=added),
        require(among(ground, BY_ACT), "中介服务应当有法律、法规或者国务院决定依据", BUSINESS[43],
                when=added & (kind == AGENTS)),
        require(among(ground, (LAW, REGULATION, COUNCIL)), "应当有法律、行政法规依据或者经国务院批准", BUSINESS[25],
                when=added & (kind == FEES)),
        require(among(ground, BY_RULE), "没有法律、法规、规章依据，不得增设办理条件和环节", BUSINESS[35],
                when=Propose.conditions),
    ]


class Reject(Step, by=(GOVERNMENT, LIST_KEEPER), after=Propose, before=Approve, once=True, phase="不予调整",
             basis=CHECKED):  # fmt: skip
    """不予调整"""
    reason: str = stated("理由")
    concludes = "不予调整"


class Publish(Step, by=LIST_KEEPER, after=Approve, once=True, phase="已公布", basis=SHOWN):
    """公布调整后的清单"""
    published_on: date = stated("公布之日")
    where: str = stated("公布途径")
    action: str = stated("调整结果", choices=ACTIONS)
    concludes = action
    rules = [
        require(action == Propose.action, "应当与审定的调整类型一致"),
        forbid(published_on > today, "公布之日不能在登记之后"),
    ]


class Synchronise(Step, by=(LIST_KEEPER, CLERK), after=Publish, once=True, lasting=True, basis=MOVED):
    """同步相关清单"""
    registers: list[str] = stated("同步的清单、事项库")
    done_on: date = stated("同步之日")


class FindBreach(Step, by=(LIST_KEEPER, LEGAL_OFFICE, SERVED), after=Publish, lasting=True, basis=BUSINESS[69]):
    """发现清单之外实施、变相实施"""
    breach: str = stated("情形", choices=(
        "清单之外实施许可", "继续实施、变相实施已取消的许可", "清单之外收费、收取保证金", "清单之外索要证明",
        "强制、指定中介服务", "其他"))
    unit: str = stated("单位")


class Mend(Step, by=CLERK, after=FindBreach, lasting=True, basis=BUSINESS[69]):
    """停止实施、改正"""
    measures: str = stated("改正和退还情况")


power_list = Procedure(
    "power_list", "权责清单动态调整", POWER_LIST,
    steps=[
        NoteChange, Propose, CheckLegality, CheckList, SendBack, Approve, Reject, Publish, Synchronise, FindBreach,
        Mend,
    ],
    clocks=[
        Clock("调整公布", limit("ql.adjust"), since=NoteChange.effective_on, until=(Publish, Reject)),
        Clock("修改后重新提出", None, since=SendBack, until=(Propose, Reject), basis=CHECKED),
        Clock("同步", None, since=Publish, until=Synchronise, basis=MOVED),
        Clock("改正", None, since=FindBreach, until=Mend, basis=BUSINESS[69]),
    ],
)
