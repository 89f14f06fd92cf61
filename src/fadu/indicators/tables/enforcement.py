"""行政执法年度数据. Sources: 行政执法公示制度（国办发〔2018〕118号 二）; provincial forms of 许可、处罚、强制、检查.

A decision counts on the day on which it was made; several kinds of penalty in one decision count once, under the
heaviest (警告 < 通报批评 < 罚款 < 没收 < 暂扣 < 降低资质 < 限制经营 < 停产停业 < 关闭、限制从业 < 吊销 < 拘留).
"""
from __future__ import annotations

from collections.abc import Callable

from fadu.indicators.sets import Set, ended, first, taken
from fadu.indicators.tables.grammar import Check, Column, Line, Table, heaviest, without

FORM = "行政执法年度数据（国办发〔2018〕118号）"
MARK = "decide.kinds"
# From the heaviest on, as the form names its columns, each with the words of the decision.
KINDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("detention", "行政拘留", ("行政拘留",)),
    ("revoked", "吊销许可证、执照", ("吊销许可证件",)),
    ("closed", "责令停产停业、责令关闭、限制从业", ("责令关闭", "限制从业", "责令停产停业")),
    ("restricted", "限制开展生产经营活动", ("限制开展生产经营活动",)),
    ("suspended", "暂扣许可证、执照，降低资质等级", ("降低资质等级", "暂扣许可证件")),
    ("confiscated", "没收违法所得、没收非法财物", ("没收违法所得", "没收非法财物")),
    ("fined", "罚款", ("罚款",)),
    ("warned", "警告、通报批评", ("通报批评", "警告")),
)


def kind_columns() -> tuple[Column, ...]:
    """The kinds in the order of the form, the lightest first, and what is none of them."""
    columns, heavier = [], tuple[str, ...]()
    for code, title, words in KINDS:
        columns.append(Column(code, (title,), only(words, heavier)))
        heavier += words
    marks = tuple(f"{MARK}={word}" for word in heavier)
    return *reversed(columns), Column("other", ("其他行政处罚",), lambda rows: without(rows, *marks))


def only(words: tuple[str, ...], heavier: tuple[str, ...]) -> Callable[[Set], Set]:
    return lambda rows: heaviest(rows, MARK, words, heavier)


COLUMNS = kind_columns()
CODES = tuple(one.code for one in COLUMNS)
penalties = Table(
    "enforcement_penalties", "行政处罚实施情况", FORM, "宗",
    lines=(
        Line("ordinary", ("普通程序",), ended("penalty_ordinary", "给予处罚")),
        Line("simple", ("简易程序",), ended("penalty_simple", "给予处罚")),
        Line("all", ("合计",), sums=("ordinary", "simple")),
    ),
    columns=(
        *COLUMNS, Column("total", ("合计（宗）",)),
        Column("amount", ("罚款金额",), lambda rows: rows.adding(lambda row: row.number_fine), unit="元"),
    ),
    checks=(Check("合计等于各类之和", CODES, ("total",), "columns"),),
    note="以处罚决定之日计；并处两种以上的算一宗，计入最重的一类；金额以决定书为准，不论是否已经缴纳。",
    procedures=("penalty_ordinary", "penalty_simple"),
)  # fmt: skip

licences = Table(
    "enforcement_licences", "行政许可实施情况", FORM, "件",
    lines=(
        Line("asked", ("申请数量",), first("license", "receive")),
        Line("accepted", ("受理数量",), first("license", "accept")),
        Line("granted", ("许可数量",), taken("license", "decide").saying("decide.kind=准予")),
        Line("denied", ("不予许可数量",), taken("license", "decide").saying("decide.kind=不予")),
        Line("revoked", ("撤销许可数量",), taken("license", "revoke")),
        Line("promised", ("告知承诺办理数量",), first("license_commitment", "decide")),
    ),
    columns=(Column("number", ("数量",)),),
    note="以决定之日计。",
    procedures=("license", "license_commitment"),
)

IMPOSED = taken("compulsory_measure", "impose")
compulsion = Table(
    "enforcement_compulsion", "行政强制实施情况", FORM, "宗",
    lines=(
        Line("sealed", ("行政强制措施", "查封场所、设施或者财物"),
             IMPOSED.saying("propose.kind=查封场所、设施或者财物")),
        Line("seized", ("行政强制措施", "扣押财物"), IMPOSED.saying("propose.kind=扣押财物")),
        Line("frozen", ("行政强制措施", "冻结存款、汇款"), IMPOSED.saying("propose.kind=冻结存款、汇款")),
        Line("person", ("行政强制措施", "限制公民人身自由"), IMPOSED.saying("propose.kind=限制公民人身自由")),
        Line("others", ("行政强制措施", "其他"), IMPOSED.saying("propose.kind=其他行政强制措施")),
        Line("executed", ("行政强制执行", "本机关执行完毕"), ended("compulsory_execution", "执行完毕")),
        Line("ended", ("行政强制执行", "终结执行"), ended("compulsory_execution", "终结执行")),
        Line("court", ("申请法院强制执行",), taken("compulsory_execution", "apply_court")),
        Line("all", ("合计",), sums=("sealed", "seized", "frozen", "person", "others", "executed", "ended", "court")),
    ),
    columns=(Column("number", ("宗数",)),),
    note="强制措施以实施之日计，强制执行以执行完毕或者终结之日计，申请法院强制执行以申请之日计。",
    procedures=("compulsory_measure", "compulsory_execution"),
)

inspections = Table(
    "enforcement_inspections", "行政检查实施情况", FORM, "次",
    lines=(
        Line("all", ("检查次数",), first("inspection", "inspect")),
        Line("random", ("其中：双随机抽查",), first("inspection", "draw")),
    ),
    columns=(Column("number", ("次数",)),),
    note="以实施检查之日计。",
    procedures=("inspection",),
)

TABLES = (licences, penalties, compulsion, inspections)
