"""行政处罚实施情况: the kinds of penalty by weight, and the columns into which provinces put them.

Sources: 行政处罚法 9; 浙江、山西、广东、河南的行政执法年度数据表式. A decision counts on the day on which it was
made; several kinds in one decision count once, under the heaviest that the form names; what it does not name is 其他.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fadu.indicators.sets import Set, ended
from fadu.indicators.tables.grammar import Check, Column, Line, Table, heaviest, without

MARK = "decide.kinds"
PENALTY = "行政处罚"
# From the lightest on: code and the words of the decision, those of the law before 2021 among them.
WEIGHTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("warned", ("警告",)),
    ("circulated", ("通报批评",)),
    ("fined", ("罚款",)),
    ("confiscated", ("没收违法所得", "没收非法财物")),
    ("suspended", ("暂扣许可证件", "暂扣许可证或者执照")),
    ("degraded", ("降低资质等级",)),
    ("restricted", ("限制开展生产经营活动",)),
    ("stopped", ("责令停产停业",)),
    ("closed", ("责令关闭", "限制从业")),
    ("revoked", ("吊销许可证件", "吊销许可证或者执照")),
    ("detention", ("行政拘留",)),
)
ORDER = tuple(code for code, _words in WEIGHTS)
WORDS = dict(WEIGHTS)
Kinds = tuple[tuple[str, tuple[str, ...]], ...]  # title of a column, and its kinds, as the form orders them

NATIONAL: Kinds = (
    ("警告、通报批评", ("warned", "circulated")), ("罚款", ("fined",)),
    ("没收违法所得、没收非法财物", ("confiscated",)),
    ("暂扣许可证、执照，降低资质等级", ("suspended", "degraded")), ("限制开展生产经营活动", ("restricted",)),
    ("责令停产停业、责令关闭、限制从业", ("stopped", "closed")), ("吊销许可证、执照", ("revoked",)),
    ("行政拘留", ("detention",)),
)  # fmt: skip
ZHEJIANG: Kinds = (*NATIONAL[:4], NATIONAL[6], *NATIONAL[4:6], NATIONAL[7])
SHANXI: Kinds = (
    ("警告", ("warned",)), ("通报批评", ("circulated",)), ("罚款", ("fined",)), ("没收", ("confiscated",)),
    ("暂扣许可证件", ("suspended",)), ("降低资质等级", ("degraded",)), ("限制开展生产经营活动", ("restricted",)),
    ("责令停产停业", ("stopped",)), ("责令关闭、限制从业", ("closed",)), ("吊销许可证件", ("revoked",)),
    ("行政拘留", ("detention",)),
)  # fmt: skip
GUANGDONG: Kinds = (
    ("警告", ("warned",)), ("罚款", ("fined",)), ("没收违法所得、没收非法财物", ("confiscated",)),
    ("暂扣许可证、执照", ("suspended",)), ("责令停产停业", ("stopped",)), ("吊销许可证、执照", ("revoked",)),
    ("行政拘留", ("detention",)),
)  # fmt: skip


@dataclass(frozen=True)
class Variant:
    """The form of some provinces: `code` is added to that of the table, `unit` is that of the amounts."""

    code: str
    form: str
    provinces: tuple[str, ...]
    kinds: Kinds
    unit: str = "元"
    note: str = ""


VARIANTS = (
    Variant("zhejiang", "行政执法年度数据（浙江表式）", ("33",), ZHEJIANG, "万元"),
    Variant("shanxi", "行政执法年度数据（山西表式）", ("14",), SHANXI),
    Variant("guangdong", "行政执法年度数据（广东表式）", ("41", "44"), GUANGDONG, "万元",
            "表里没有列出的处罚种类计入其他；被撤销的决定也计算在内。"),
)


def kind_columns(kinds: Kinds) -> tuple[Column, ...]:
    """The kinds in the order of the form, and what is none of them; each after the weight of its heaviest kind."""
    named = [code for _title, codes in kinds for code in codes]
    columns = []
    for title, codes in kinds:
        top = max(ORDER.index(code) for code in codes)
        heavier = spoken([code for code in named if ORDER.index(code) > top])
        columns.append(Column(codes[0], (title,), only(spoken(codes), heavier)))
    marks = tuple(f"{MARK}={word}" for word in spoken(named))
    return *columns, Column("other", ("其他行政处罚",), lambda rows: without(rows, *marks))


def spoken(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for code in codes for word in WORDS[code])


def only(words: tuple[str, ...], heavier: tuple[str, ...]) -> Callable[[Set], Set]:
    return lambda rows: heaviest(rows, MARK, words, heavier)


def forfeited(row: Any) -> Any:
    """罚没金额: the fine, and what was confiscated where the decision states its value."""
    return row.number_fine.coalesce(0) + row.number_confiscated.coalesce(0)


def table(code: str, form: str, kinds: Kinds, unit: str = "元", note: str = "", provinces: tuple[str, ...] = (),
          variants: tuple[Table, ...] = ()) -> Table:  # fmt: skip
    columns = kind_columns(kinds)
    codes = tuple(one.code for one in columns)
    scale = Decimal("0.0001") if unit == "万元" else Decimal(1)
    return Table(
        code, "行政处罚实施情况", form, "宗",
        lines=(
            Line("ordinary", ("普通程序",), ended("penalty_ordinary", "给予处罚"), duty=PENALTY),
            Line("simple", ("简易程序",), ended("penalty_simple", "给予处罚"), duty=PENALTY),
            Line("all", ("合计",), sums=("ordinary", "simple")),
        ),
        columns=(
            *columns, Column("total", ("合计（宗）",)),
            Column("amount", ("罚没金额",), lambda rows: rows.adding(forfeited), unit=unit, scale=scale),
        ),
        checks=(
            Check("合计等于各类之和", codes, ("total",), "columns"),
            Check("合计等于普通程序与简易程序之和", ("ordinary", "simple"), ("all",)),
        ),
        note="以处罚决定之日计；并处两种以上的算一宗，计入最重的一类；金额以决定书为准，不论是否已经缴纳。" + note,
        procedures=("penalty_ordinary", "penalty_simple"), provinces=provinces, variants=variants,
    )  # fmt: skip


def of_variants(code: str, form: str) -> tuple[Table, ...]:
    """The national table, and those of the provinces."""
    found = tuple(
        table(f"{code}_{one.code}", one.form, one.kinds, one.unit, one.note, one.provinces) for one in VARIANTS
    )
    return table(code, form, NATIONAL, variants=found), *found
