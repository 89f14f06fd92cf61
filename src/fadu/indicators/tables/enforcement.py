"""行政执法年度数据. Sources: 行政执法公示制度（国办发〔2018〕118号 二）; provincial forms.

有职责未开展的填0，无职责的注明: the power list tells which.
"""
from __future__ import annotations

from fadu.indicators.sets import ended, first, in_force, marked_as, of_kind, taken
from fadu.indicators.tables.grammar import Check, Column, Line, Table, without
from fadu.indicators.tables.penalties import of_variants

FORM = "行政执法年度数据（国办发〔2018〕118号）"
penalties = of_variants("enforcement_penalties", FORM)
LICENCE, COMPULSION, INSPECTION = "行政许可", "行政强制", "行政检查"

licences = Table(
    "enforcement_licences", "行政许可实施情况", FORM, "件",
    lines=(Line("number", ("件数",), duty=LICENCE),),
    columns=(
        Column("asked", ("申请数量",), rows=first("license", "receive")),
        Column("accepted", ("受理数量",), rows=first("license", "accept")),
        Column("granted", ("许可数量",), rows=taken("license", "decide").saying("decide.kind=准予")),
        Column("denied", ("不予许可数量",), rows=taken("license", "decide").saying("decide.kind=不予")),
        Column("revoked", ("撤销许可数量",), rows=taken("license", "revoke")),
        Column("promised", ("告知承诺办理数量",), rows=first("license_commitment", "decide")),
    ),
    note="申请、受理以登记之日计，许可、不予许可、撤销以决定之日计；以告知承诺方式办理的另列，不计入前五栏。",
    procedures=("license", "license_commitment"),
)

IMPOSED = taken("compulsory_measure", "impose")
OWN = ended("compulsory_execution", "执行完毕")
# How the organ itself executed: who did several things stands once, under the last of them here.
WAYS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("surcharged", "加处罚款或者滞纳金", ("surcharge",)),
    ("transferred", "划拨存款、汇款", ("decide.method=划拨存款、汇款", "execute.method=划拨存款、汇款")),
    ("auctioned", "拍卖或者依法处理查封、扣押的财物", ("auction", "decide.method=拍卖或者依法处理查封、扣押的财物",
                                                     "execute.method=拍卖或者依法处理查封、扣押的财物")),
    ("cleared", "排除妨碍、恢复原状", ("decide.method=排除妨碍、恢复原状", "execute.method=排除妨碍、恢复原状",
                                       "decide.method=强制拆除", "execute.method=强制拆除")),
    ("substituted", "代履行", ("substitute", "substitute_at_once")),
)


def executed() -> tuple[Line, ...]:
    lines, later = [], tuple[str, ...]()
    for code, title, said in reversed(WAYS):
        lines.append(Line(code, ("行政强制执行", title), without(OWN.saying(*said), *later), duty=COMPULSION))
        later += said
    return *reversed(lines), Line("other_way", ("行政强制执行", "其他"), without(OWN, *later), duty=COMPULSION)


EXECUTED = executed()
compulsion = Table(
    "enforcement_compulsion", "行政强制实施情况", FORM, "宗",
    lines=(
        Line("sealed", ("行政强制措施", "查封场所、设施或者财物"),
             IMPOSED.saying("propose.kind=查封场所、设施或者财物"), duty=COMPULSION),
        Line("seized", ("行政强制措施", "扣押财物"), IMPOSED.saying("propose.kind=扣押财物"), duty=COMPULSION),
        Line("frozen", ("行政强制措施", "冻结存款、汇款"),
             IMPOSED.saying("propose.kind=冻结存款、汇款"), duty=COMPULSION),
        Line("person", ("行政强制措施", "限制公民人身自由"),
             IMPOSED.saying("propose.kind=限制公民人身自由"), duty=COMPULSION),
        Line("others", ("行政强制措施", "其他"), IMPOSED.saying("propose.kind=其他行政强制措施"), duty=COMPULSION),
        *EXECUTED,
        Line("ended", ("行政强制执行", "终结执行"), ended("compulsory_execution", "终结执行"), duty=COMPULSION),
        Line("court", ("申请法院强制执行",), taken("compulsory_execution", "apply_court"), duty=COMPULSION),
        Line("all", ("合计",), sums=(
            "sealed", "seized", "frozen", "person", "others", *(one.code for one in EXECUTED), "ended", "court")),
    ),
    columns=(Column("number", ("宗数",)),),
    note="强制措施以实施之日计，强制执行以执行完毕或者终结之日计，申请法院强制执行以申请之日计。",
    procedures=("compulsory_measure", "compulsory_execution"),
)

inspections = Table(
    "enforcement_inspections", "行政检查实施情况", FORM, "次",
    lines=(
        Line("all", ("检查次数",), first("inspection", "inspect"), duty=INSPECTION),
        Line("random", ("其中：双随机抽查",), first("inspection", "draw"), duty=INSPECTION),
    ),
    columns=(Column("number", ("次数",)),),
    note="以实施检查之日计。",
    procedures=("inspection",),
)

others = Table(
    "enforcement_others", "其他行政执法行为", FORM, "宗",
    lines=(
        Line("levies", ("行政征收",), duty="行政征收"),
        Line("requisitions", ("行政征用",), duty="行政征用"),
        Line("rulings", ("行政裁决",), first("administrative_ruling", "decide"), duty="行政裁决",
             needs=("administrative_ruling",)),
        Line("confirmations", ("行政确认",), duty="行政确认"),
        Line("payments", ("行政给付",), duty="行政给付"),
        Line("rewards", ("行政奖励",), first("honour", "honour"), duty="行政奖励", needs=("honour",)),
    ),
    columns=(Column("number", ("宗数",)),),
    note="裁决以作出裁决之日计，奖励以授予之日计；征收、征用、确认、给付的办理记录不在台账里，由机关填报。",
)

OFFICERS = of_kind(in_force("enforcement_staff"), "执法岗位")
certificates = Table(
    "enforcement_certificates", "行政执法人员持证情况", FORM, "人",
    lines=(
        Line("officers", ("执法人员数",), OFFICERS),
        Line("certified", ("持证人数",), marked_as(OFFICERS, "certified=是")),
        Line("uncertified", ("未持证人数",), marked_as(OFFICERS, "certified=否")),
    ),
    columns=(Column("number", ("人数",)),),
    checks=(Check("执法人员数等于持证与未持证之和", ("certified", "uncertified"), ("officers",)),),
    note="以年末在编在岗的执法岗位人员计；持证率等于持证人数除以执法人员数。",
    procedures=("register:enforcement_staff",),
)

TABLES = (licences, *penalties, compulsion, inspections, others, certificates)
