"""行政复议案件统计报表, 46 fields of government by 45 columns. Source: 国法复统字1号 (国统制〔2010〕103号).

The print at hand is that of 2013. From 2024 on the columns of subjects and results follow articles 11 and 63—73 of the
act of 2023: put together from the law, since the form of that edition is not at hand; the page says so.
"""
from __future__ import annotations

from typing import Any

from fadu.indicators.catalogue.reconsideration import (
    CASE,
    CASES,
    CHANGED,
    CONCLUDED,
    DISMISSED,
    FILED,
    MEDIATED,
    NEW_ACT,
    ORDERED,
    REVOKED,
    UNLAWFUL,
    UPHELD,
)
from fadu.indicators.sets import Set, any_of, first, open_after, open_before, taken
from fadu.indicators.tables.domains import LINES
from fadu.indicators.tables.grammar import Check, Column, Table, without
from fadu.statutes.domains import ORGAN_LEVELS, RESPONDENT_LEVELS
from fadu.statutes.reconsideration_2023.application import SUBJECTS

RESPONDENT, ORGAN, SUBJECT, ENDED = "被申请人", "复议机关", "申请复议事项", "已审结"
PAID = "decide.compensation=给予赔偿"
WITHDRAWN, SETTLED = "申请人撤回", "和解"
FORMERLY = {"征收征用及补偿": ("行政征收",), "自然资源确权": ("行政确权",), "履行法定职责": ("行政不作为",)}
SUBJECTS_2013 = {
    "行政处罚": ("行政处罚",), "行政强制": ("行政强制",), "行政征收": ("行政征收", "征收征用及补偿"),
    "行政许可": ("行政许可",), "行政确权": ("行政确权", "自然资源确权"), "行政确认": ("行政确认", "工伤认定"),
    "信息公开": ("政府信息公开",), "举报投诉处理": ("举报投诉处理",), "行政不作为": ("行政不作为", "履行法定职责"),
}  # fmt: skip


# What ended after it had been accepted: an application withdrawn before is not among the cases.
HEARD = CONCLUDED.having(lambda e: (e.begun_on < NEW_ACT) | any_of(e.record, ["accept"]))
TERMINATED = HEARD.having(lambda e: e.step == "terminate")


def of_level(code: str, head: str, mark: str, levels: tuple[str, ...]) -> tuple[Column, ...]:
    """A column for each level; the form prints 省部级政府 where a respondent is the government of a province."""
    printed = {"省级政府": "省部级政府"} if head == RESPONDENT else {}
    return tuple(Column(f"{code}_{n}", (head, printed.get(level, level)), rows=FILED.saying(f"{mark}={level}"))
                 for n, level in enumerate(levels, 1))  # fmt: skip


def about(*words: str) -> tuple[str, ...]:
    return tuple(f"receive.subject={word}" for word in words)


def of_subject(subjects: dict[str, tuple[str, ...]], rest: bool) -> tuple[Column, ...]:
    """A column for each subject with its words; with `rest` one for every other word."""
    columns = [Column(f"subject_{n}", (SUBJECT, title), rows=FILED.saying(*about(*words)))
               for n, (title, words) in enumerate(subjects.items(), 1)]  # fmt: skip
    named = {word for words in subjects.values() for word in words}
    left = [word for word in SUBJECTS if word not in named] + ["其他行政行为"] * rest
    return *columns, *((Column("subject_other", (SUBJECT, "其他"), rows=FILED.saying(*about(*dict.fromkeys(left)))),)
                       if rest else ())  # fmt: skip


def result(code: str, title: str, *outcomes: str) -> Column:
    rows = HEARD.having(lambda e: e.outcome.isin(outcomes), *outcomes)
    return Column(code, (ENDED, title), rows=rows)


def agreed(e: Any) -> Any:
    """Terminated because the parties had settled: said so, or withdrawn after a settlement on record."""
    return (e.outcome == SETTLED) | ((e.outcome == WITHDRAWN) & any_of(e.record, ["settle"]))


def withdrawn(e: Any) -> Any:
    return (e.outcome == WITHDRAWN) & ~any_of(e.record, ["settle"])


def results(*columns: Column) -> tuple[Column, ...]:
    """The columns of what was concluded: all, the results given, the three ways of termination, and the rest."""
    said = tuple(dict.fromkeys(word for one in columns if one.rows for _procedure, word in one.rows.named))
    terminated = (
        Column("withdrawn", (ENDED, "终止", "撤回申请"), rows=TERMINATED.having(withdrawn, WITHDRAWN)),
        Column("settled", (ENDED, "终止", "和解协议"), rows=TERMINATED.having(agreed, SETTLED)),
        Column("terminated", (ENDED, "终止", "其他"), rows=TERMINATED.having(lambda e: ~withdrawn(e) & ~agreed(e))),
    )
    others = HEARD.having(lambda e: ~e.outcome.isin(said) & (e.step != "terminate"))
    return (Column("ended", (ENDED, "总计"), rows=HEARD), *columns, *terminated,
            Column("ended_other", (ENDED, "其他"), rows=others))  # fmt: skip


def paying(e: Any) -> Any:
    """The entry that grants compensation: a decision that says so, or a mediation with an amount."""
    decided = (e.step == "decide") & any_of(e.record, [PAID])
    return decided | ((e.step == "mediate") & (e.number_compensation_amount.fill_null(0) > 0))


GRANTED = taken(CASE, "decide", "mediate").having(paying, PAID)
START = (
    Column("carried_in", ("上期结转",), rows=open_before(CASES)),
    Column("received", ("本期新收",), rows=first(CASE, "receive")),
    Column("filed", ("受理",), rows=FILED),
    Column("applicants", ("申请人总数",), rows=FILED.adding(lambda e: e.number_applicants.fill_null(1)), unit="人"),
    *of_level("respondent", RESPONDENT, "receive.respondent_level", RESPONDENT_LEVELS),
    *of_level("organ", ORGAN, "receive.organ_level", ORGAN_LEVELS),
)
FINISH = (
    Column("carried_out", ("未审结",), rows=open_after(CASES)),
    Column("compensated", ("行政赔偿", "件数"), rows=GRANTED),
    Column("compensation", ("行政赔偿", "赔偿数额"), unit="元",
           rows=GRANTED.adding(lambda e: e.number_compensation_amount.fill_null(0))),
)


def unanswered(line: str, words: tuple[str, ...]) -> Set:
    return without(FILED, *(f"receive.{line}={word}" for word in words))


EVERY_SUBJECT = tuple(dict.fromkeys((*SUBJECTS, *(word for words in FORMERLY.values() for word in words))))
BESIDES = (
    Column("first_reviewed", ("表外", "复议前置"), rows=FILED.saying("receive.precondition")),
    Column("chosen", ("表外", "选择复议"), rows=without(FILED, "receive.precondition")),
    Column("land", ("表外", "征收土地"), rows=FILED.saying("receive.land")),
    Column("gap_respondent", ("缺项", "没有写明被申请人的层级"), gap=True,
           rows=unanswered("respondent_level", RESPONDENT_LEVELS)),
    Column("gap_organ", ("缺项", "没有写明行政复议机关的层级"), gap=True, rows=unanswered("organ_level", ORGAN_LEVELS)),
    Column("gap_subject", ("缺项", "没有写明申请复议的事项"), gap=True, rows=unanswered("subject", EVERY_SUBJECT)),
)  # fmt: skip


def checked(columns: tuple[Column, ...]) -> tuple[Check, ...]:
    """勾稽 as the form has them: 1+3＝31+43; 5—13, 14—20 and 21—30 add up to 3; 32—42 add up to 31."""

    def under(head: str) -> tuple[str, ...]:
        return tuple(one.code for one in columns if one.heads[0] == head and one.code != "ended")

    return (
        Check("上期结转加受理，等于已审结加未审结", ("carried_in", "filed"), ("ended", "carried_out"), "columns"),
        Check("受理等于复议前置加选择复议", ("first_reviewed", "chosen"), ("filed",), "columns"),
        Check("各层级被申请人之和等于受理", under(RESPONDENT), ("filed",), "columns", ("gap_respondent",)),
        Check("各类复议机关之和等于受理", under(ORGAN), ("filed",), "columns", ("gap_organ",)),
        Check("各申请复议事项之和等于受理", under(SUBJECT), ("filed",), "columns", ("gap_subject",)),
        Check("已审结总计等于各结果之和", under(ENDED), ("ended",), "columns"),
    )


NOTE = ("受理以受理之日计（2024年前收到的申请自收到之日起即为受理，不予受理、视为放弃的除外），"
        "审结以决定、调解、终止之日计，受理前撤回的不计；复议前置、选择复议和征收土地列在表外；没有写明人数的案件按一名申请人计；和解后撤回申请的计入和解协议；"
        "行政赔偿以给予赔偿的复议决定和载明赔偿数额的调解书计。")  # fmt: skip
OLD = (
    *START, *of_subject(SUBJECTS_2013, rest=True),
    *results(
        result("dismissed", "驳回", *DISMISSED), result("upheld", "维持", *UPHELD),
        result("unlawful", "确认违法", *UNLAWFUL), result("revoked", "撤销", *REVOKED),
        result("changed", "变更", *CHANGED), result("ordered", "责令履行", *ORDERED),
        result("mediated", "调解", *MEDIATED),
    ),
    *FINISH,
)  # fmt: skip
NEW = (
    *START, *of_subject({word: (word, *FORMERLY.get(word, ())) for word in SUBJECTS}, rest=False),
    *results(
        result("not_fit", "驳回申请", "驳回申请"), result("rejected", "驳回请求", "驳回请求"),
        result("upheld", "维持", *UPHELD), result("changed", "变更", *CHANGED), result("revoked", "撤销", "撤销"),
        result("partly", "部分撤销", "部分撤销"), result("unlawful", "确认违法", "确认违法"),
        result("void", "确认无效", "确认无效"), result("ordered", "责令履行", *ORDERED),
        result("agreement", "责令承担协议责任", "责令承担协议责任"), result("made_good", "决定补偿", "决定补偿"),
        result("mediated", "调解", *MEDIATED),
    ),
    *FINISH,
)  # fmt: skip
FORM = "国法复统字1号"
edition_2013 = Table(
    "reconsideration_cases_2013", "行政复议案件统计报表", FORM, "件", LINES, OLD, checked(OLD), NOTE, (CASE,),
    axis="receive.domain", besides=BESIDES, since=2013,
)  # fmt: skip
reconsiderations = Table(
    "reconsideration_cases", "行政复议案件统计报表", FORM, "件", LINES, NEW, checked(NEW), NOTE, (CASE,),
    axis="receive.domain", besides=BESIDES, since=2024, earlier=edition_2013,
    rebuilt="2024年起“申请复议事项”“已审结”两组栏目按2023年行政复议法第十一条、第六十三条至第七十三条重新编排；"
            "新版表式的原件未见，其余栏目、行目沿用国法复统字1号。",
)  # fmt: skip
