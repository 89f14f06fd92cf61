"""行政复议案件统计报表, 行政应诉案件统计. Sources: 国法复统字1号 (headings and rules); 行政诉讼法, 法释〔2020〕3号."""
from __future__ import annotations

from fadu.indicators.catalogue.reconsideration import (
    CASES,
    CHANGED,
    CONCLUDED,
    DISMISSED,
    FILED,
    MEDIATED,
    ORDERED,
    REVOKED,
    UNLAWFUL,
    UPHELD,
)
from fadu.indicators.sets import begun, ended, first, open_after, open_before, taken
from fadu.indicators.tables.grammar import Check, Column, Line, Table
from fadu.statutes.reconsideration_2023.application import SUBJECTS
from fadu.statutes.suits.proceedings import LOST, WON

CASE, SUIT = "reconsideration", "litigation"
SETTLED = (*UPHELD, *REVOKED, *CHANGED, *UNLAWFUL, *ORDERED, *DISMISSED, *MEDIATED)
RESULTS = (
    Line("dismissed", ("已审结", "驳回"), ended(CASE, *DISMISSED)),
    Line("upheld", ("已审结", "维持"), ended(CASE, *UPHELD)),
    Line("unlawful", ("已审结", "确认违法（无效）"), ended(CASE, *UNLAWFUL)),
    Line("revoked", ("已审结", "撤销"), ended(CASE, *REVOKED)),
    Line("changed", ("已审结", "变更"), ended(CASE, *CHANGED)),
    Line("ordered", ("已审结", "责令履行"), ended(CASE, *ORDERED)),
    Line("mediated", ("已审结", "调解"), ended(CASE, *MEDIATED)),
    Line("others", ("已审结", "终止和其他"), CONCLUDED.having(lambda row: ~row.outcome.isin(SETTLED))),
)
ENDS = tuple(line.code for line in RESULTS)
SUBJECT_LINES = tuple(
    Line(f"subject_{number}", ("申请复议事项", subject), FILED.saying(f"receive.subject={subject}"))
    for number, subject in enumerate(SUBJECTS, 1)
)
reconsiderations = Table(
    "reconsideration_cases", "行政复议案件统计报表", "国法复统字1号", "件",
    lines=(
        Line("carried_in", ("上期结转",), open_before(CASES)),
        Line("received", ("本期新收",), first(CASE, "receive")),
        Line("filed", ("受理",), FILED),
        *SUBJECT_LINES,
        *RESULTS,
        Line("ended", ("已审结", "总计"), sums=ENDS),
        Line("carried_out", ("未审结",), open_after(CASES)),
        Line("compensation", ("行政赔偿", "给予赔偿"), taken(CASE, "decide").saying("decide.compensation=给予赔偿")),
    ),
    columns=(Column("number", ("合计",)),),
    checks=(
        Check("上期结转加受理，等于已审结加未审结", ("carried_in", "filed"), ("ended", "carried_out")),
        Check("已审结总计等于各结果之和", ENDS, ("ended",)),
    ),
    note="受理以受理之日计，审结以决定、调解、终止之日计；没有写明申请复议事项的案件不在各事项的行里。",
    procedures=(CASE,),
)

JUDGED = first(SUIT, "judge")
suits = Table(
    "litigation_cases", "行政应诉案件统计", "行政应诉统计（行政诉讼法、法释〔2020〕3号）", "件",
    lines=(
        Line("received", ("本期新收",), first(SUIT, "receive_suit")),
        Line("answered", ("按期提交答辩状、证据",), first(SUIT, "answer")),
        Line("judged", ("一审裁判", "总计"), JUDGED),
        Line("lost", ("一审裁判", "败诉"), JUDGED.saying(*(f"judge.result={one}" for one in LOST))),
        Line("won", ("一审裁判", "胜诉"), JUDGED.saying(*(f"judge.result={one}" for one in WON))),
        Line("withdrawn", ("一审裁判", "准许撤诉"), JUDGED.saying("judge.result=准许撤诉")),
        Line("sessions", ("开庭",), taken(SUIT, "hold_session")),
        Line("attended", ("负责人出庭",), taken(SUIT, "head_attends")),
        Line("excused", ("负责人不能出庭并说明理由",), taken(SUIT, "excuse_head")),
        Line("effective", ("生效裁判",), first(SUIT, "take_effect")),
        Line("performed", ("已履行生效裁判",), first(SUIT, "perform")),
        Line("advice", ("收到司法建议",), taken(SUIT, "judicial_advice")),
        Line("advice_answered", ("反馈司法建议",), taken(SUIT, "reply_judicial")),
        Line("open", ("未结",), open_after(begun(SUIT, "receive_suit"))),
    ),
    columns=(Column("number", ("合计",)),),
    checks=(Check("一审裁判总计等于败诉、胜诉、准许撤诉之和", ("lost", "won", "withdrawn"), ("judged",)),),
    note="一审裁判以送达裁判文书这一步骤的日期计；一案多次开庭的分别计。",
    procedures=(SUIT,),
)

TABLES = (reconsiderations, suits)
