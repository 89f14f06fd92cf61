"""行政应诉案件统计, by 审级 and by 领域; 非诉执行. Sources: 行政诉讼法; 法释〔2020〕3号; 法发〔2020〕44号.

No form of the State's is at hand: the lines are put together from the law, and the page says so.
"""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fadu.indicators.sets import Set, any_of, begun, ended, first, open_after, open_before, taken
from fadu.indicators.tables.domains import LINES
from fadu.indicators.tables.grammar import Check, Column, Line, Table, without
from fadu.statutes.suits.proceedings import CAUSES, LOST, RESULTS, WON

SUIT, FORCING = "litigation", "compulsory_execution"
FORM = "行政应诉统计（行政诉讼法、法释〔2020〕3号）"
REBUILT = "国家没有公布统一的表式；行目、栏目按行政诉讼法、最高人民法院有关规定编排。"
SECOND, AGAIN = "open_instance.instance=二审", "open_instance.instance=再审"
PAPER = "judge.form=调解书"
UPHELD, ALTERED, RETURNED, DROPPED = "维持原裁判", "依法改判、撤销、变更", "发回重审", "准许撤回上诉"
DEFEATS = "、".join(LOST)
NOTE = (f"败诉指一审裁判、生效裁判的结果是{DEFEATS}；胜诉指驳回诉讼请求、驳回起诉、不予立案；准许撤诉、调解两不计。"
        "裁判以登记之日计，案件以裁判生效之日为办结；二审、再审以人民法院通知进入该程序计；一案多次开庭的分别计；"
        "经复议指应诉前已有复议结果。")  # fmt: skip


def judged(*words: str) -> Set:
    """First judgments with one of these results, that are no mediation papers."""
    return without(first(SUIT, "judge").saying(*(f"judge.result={word}" for word in words)), PAPER)


def again(mark: str, *outcomes: str) -> Set:
    """Judgments of the second instance, or after a retrial was opened, that came out so (any)."""
    rows = taken(SUIT, "judge_again").saying(mark)
    return rows.saying(*(f"judge_again.outcome={one}" for one in outcomes)) if outcomes else rows


def came(*posts: str) -> Set:
    """Appearances of the head, of those posts (any)."""
    rows = taken(SUIT, "head_attends")
    return rows.saying(*(f"head_attends.post={post}" for post in posts)) if posts else rows


def paid(e: Any) -> Any:
    return e.number_paid.fill_null(0) > 0


RECEIVED, SUITS = first(SUIT, "receive_suit"), begun(SUIT, "receive_suit")
JUDGED = first(SUIT, "judge")
DONE = ended(SUIT, *RESULTS, "调解")
PAID = JUDGED.having(lambda e: (e.nth == 1) & paid(e))
CHIEF, DEPUTIES = "正职负责人", ("副职负责人", "参与分管的副职级别负责人")


def instance(code: str, title: str, mark: str) -> tuple[Line, ...]:
    """The lines of the second instance, or of retrial: opened, judged, and how."""
    opened = taken(SUIT, "open_instance").saying(mark)
    ways = {"upheld": UPHELD, "altered": ALTERED, "returned": RETURNED, "dropped": DROPPED}
    return (
        Line(f"{code}_opened", (title, "收案"), opened),
        Line(f"{code}_judged", (title, "裁判总计"), again(mark)),
        *(Line(f"{code}_{name}", (title, way), again(mark, way)) for name, way in ways.items()),
        Line(f"{code}_paid", (title, "判决赔偿（件）"), again(mark).having(paid)),
        Line(f"{code}_amount", (title, "判决赔偿数额（元）"), again(mark).having(paid).adding(lambda e: e.number_paid)),
    )


CASES, FIRST, HEADS, EFFECT = "案件", "一审", "出庭", "生效和履行"
lines = (
    Line("carried_in", (CASES, "上期结转"), open_before(SUITS)),
    Line("received", (CASES, "本期新收"), RECEIVED),
    Line("answered", (CASES, "提交答辩状、证据"), first(SUIT, "answer")),
    Line("ended", (CASES, "办结"), DONE),
    Line("open", (CASES, "未结"), open_after(SUITS)),
    Line("judged", (FIRST, "裁判总计"), JUDGED),
    Line("lost", (FIRST, "败诉"), judged(*LOST)),
    Line("won", (FIRST, "胜诉"), judged(*WON)),
    Line("withdrawn", (FIRST, "准许撤诉"), judged("准许撤诉")),
    Line("mediated", (FIRST, "调解"), JUDGED.saying(PAPER)),
    Line("paid", (FIRST, "判决赔偿（件）"), PAID),
    Line("amount", (FIRST, "判决赔偿数额（元）"), PAID.adding(lambda e: e.number_paid)),
    *instance("second", "二审", SECOND),
    *instance("again", "再审", AGAIN),
    Line("sessions", (HEADS, "开庭（次）"), taken(SUIT, "hold_session")),
    Line("attended", (HEADS, "负责人出庭（人次）"), came()),
    Line("chief", (HEADS, "其中：正职负责人"), came(CHIEF)),
    Line("deputy", (HEADS, "其中：副职负责人"), came(*DEPUTIES)),
    Line("other_head", (HEADS, "其中：其他负责人"), without(came(), *(f"head_attends.post={one}" for one in
                                                              (CHIEF, *DEPUTIES)))),
    Line("excused", (HEADS, "负责人不能出庭并说明理由（次）"), taken(SUIT, "excuse_head")),
    Line("final_lost", (EFFECT, "生效裁判败诉"), ended(SUIT, *LOST)),
    Line("performed", (EFFECT, "已履行生效裁判"), first(SUIT, "perform")),
    Line("advice", ("司法建议", "收到"), taken(SUIT, "judicial_advice")),
    Line("advice_answered", ("司法建议", "反馈"), taken(SUIT, "reply_judicial")),
)  # fmt: skip


def caused(*words: str) -> Callable[[Set], Set]:
    return lambda rows: rows.saying(*(f"receive_suit.cause={word}" for word in words))


COMPENSATION = ("receive_suit.compensation", "receive_suit.cause=行政赔偿")
suits = Table(
    "litigation_cases", "行政应诉案件统计", FORM, "件", lines,
    columns=(
        Column("number", ("合计",)),
        Column("direct", ("是否经过复议", "未经复议"),
               lambda rows: rows.having(lambda row: ~any_of(row.rests_on, ["reconsideration"]))),
        Column("reviewed", ("是否经过复议", "经复议"), lambda rows: rows.resting_on("reconsideration")),
        Column("compensation", ("其中", "行政赔偿"), lambda rows: rows.saying(*COMPENSATION)),
        Column("agreement", ("其中", "行政协议"), caused("行政协议")),
        Column("information", ("其中", "政府信息公开"),
               lambda rows: rows.saying("receive_suit.information", "receive_suit.cause=政府信息公开")),
        Column("inaction", ("其中", "不履行职责"), caused("不履行职责")),
    ),
    checks=(
        Check("上期结转加本期新收，等于办结加未结", ("carried_in", "received"), ("ended", "open")),
        Check("一审裁判总计等于败诉、胜诉、准许撤诉、调解之和", ("lost", "won", "withdrawn", "mediated"), ("judged",)),
        Check("负责人出庭等于正职、副职、其他负责人之和", ("chief", "deputy", "other_head"), ("attended",)),
        Check("合计等于经复议与未经复议之和", ("direct", "reviewed"), ("number",), "columns"),
    ),
    note=NOTE, procedures=(SUIT,), rebuilt=REBUILT,
)  # fmt: skip


def columns(head: str, *codes: str) -> tuple[Column, ...]:
    """Lines of the table by instance as columns, under one head."""
    known = {one.code: one for one in lines}
    return tuple(Column(code, (head, known[code].title.removeprefix("其中：")), rows=known[code].rows,
                        unit="元" if code.endswith("amount") else "") for code in codes)  # fmt: skip


BY_FIELD = (
    *columns(CASES, "carried_in", "received", "ended", "open"),
    Column("compensation", ("新收案件其中", "行政赔偿"), rows=RECEIVED.saying(*COMPENSATION)),
    *(Column(f"cause_{n}", ("新收案件其中", word), rows=caused(word)(RECEIVED))
      for n, word in enumerate(CAUSES, 1) if word in ("行政处罚", "政府信息公开", "行政协议", "不履行职责")),
    *columns(FIRST, "judged", "lost", "won", "withdrawn", "mediated", "paid", "amount"),
    *columns("二审", "second_judged", "second_upheld", "second_altered", "second_returned", "second_dropped",
             "second_paid", "second_amount"),
    *columns("再审", "again_judged", "again_upheld", "again_altered", "again_returned", "again_dropped",
             "again_paid", "again_amount"),
    *columns(HEADS, "sessions", "attended", "chief", "deputy", "other_head", "excused"),
    *columns(EFFECT, "final_lost", "performed"),
)  # fmt: skip
by_field = Table(
    "litigation_domains", "行政应诉案件统计（按行政管理领域）", FORM, "件", LINES, BY_FIELD,
    checks=(
        Check("上期结转加本期新收，等于办结加未结", ("carried_in", "received"), ("ended", "open"), "columns"),
        Check("一审裁判总计等于败诉、胜诉、准许撤诉、调解之和", ("lost", "won", "withdrawn", "mediated"), ("judged",),
              "columns"),
        Check("负责人出庭等于正职、副职、其他负责人之和", ("chief", "deputy", "other_head"), ("attended",), "columns"),
    ),
    note=NOTE, procedures=(SUIT,), axis="receive_suit.domain", rebuilt=REBUILT,
)  # fmt: skip

RULED = taken(FORCING, "court_rules")
forcing = Table(
    "court_enforcement", "申请人民法院强制执行（非诉执行）统计", FORM, "件",
    lines=(
        Line("asked", ("申请人民法院强制执行",), taken(FORCING, "apply_court")),
        Line("accepted", ("人民法院受理",), taken(FORCING, "court_accepts")),
        Line("refused", ("人民法院不予受理",), taken(FORCING, "court_refuses")),
        Line("ruled", ("裁定", "总计"), RULED),
        Line("allowed", ("裁定", "准予执行"), RULED.saying("court_rules.result=准予执行")),
        Line("denied", ("裁定", "不予执行"), RULED.saying("court_rules.result=不予执行")),
    ),
    columns=(Column("number", ("件数",)),),
    checks=(Check("裁定总计等于准予执行加不予执行", ("allowed", "denied"), ("ruled",)),),
    note="申请以申请之日计，受理、裁定以收到通知、裁定后登记之日计。", procedures=(FORCING,), rebuilt=REBUILT,
)  # fmt: skip
