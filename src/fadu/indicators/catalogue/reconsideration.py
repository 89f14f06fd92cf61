"""行政复议. Under the act of 2023 a case is filed when it is accepted; under that of 2017 when it is received."""
from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from fadu.indicators import indicator
from fadu.indicators.sets import Row, Set, ended, first, in_time, open_after, open_before, stopped, taken

CASE = "reconsideration"
DOMAIN = "行政复议"
NEW_ACT = date(2024, 1, 1)

NOT_FILED = ("不予受理", "视为放弃申请")
UPHELD = ("维持",)
REVOKED = ("撤销", "部分撤销")
CHANGED = ("变更",)
UNLAWFUL = ("确认违法", "确认无效")
ORDERED = ("责令履行", "限期履行")
DISMISSED = ("驳回申请", "驳回请求")
MEDIATED = ("调解",)
COMPENSATED = ("责令承担协议责任", "决定补偿")
MERITS = (*UPHELD, *REVOKED, *CHANGED, *UNLAWFUL, *ORDERED, *COMPENSATED)
CORRECTED = (*REVOKED, *CHANGED, *UNLAWFUL, *ORDERED)

count = partial(indicator.count, domain=DOMAIN, procedure=CASE)
rate = partial(indicator.rate, domain=DOMAIN, procedure=CASE)


def filing(e: Row) -> Any:
    """The entry by which a case was filed (受理、立案)."""
    received = (e.step == "receive") & (e.begun_on < NEW_ACT) & ~e.outcome.fill_null("").isin(NOT_FILED)
    return (e.nth == 1) & ((e.step == "accept") | received)


FILED = Set("entries", CASE, "on").having(filing, "accept", "receive")
CASES = Set("entries", CASE).having(filing, "accept", "receive")
CONCLUDED = ended(CASE).having(lambda e: ~e.outcome.isin(NOT_FILED))
CORRECTIONS = ended(CASE, *CORRECTED)
MEDIATIONS = ended(CASE, *MEDIATED)
TERMINATED = CONCLUDED.having(lambda e: e.step == "terminate")
TIMED = stopped(CASE, "作出决定").having(lambda c: ~c.outcome.fill_null("").isin(NOT_FILED) & c.ended_on.notnull())

INDICATORS = (
    count("reconsideration.received", "收到行政复议申请数", note="本期收到的行政复议申请，不论以后是否受理。",
          rows=first(CASE, "receive"), basis="《行政复议法》第三十条"),
    count("reconsideration.filed", "行政复议立案（受理）数", rows=FILED, basis="《行政复议法》第三十条",
          note="本期受理的案件，含期满视为受理的；2024年前收到的申请自收到之日起即为受理，不予受理、视为放弃的除外。"),
    count("reconsideration.not_accepted", "不予受理数", note="本期决定不予受理的申请。", rows=ended(CASE, "不予受理"),
          basis="《行政复议法》第三十条"),
    count("reconsideration.carried_in", "上期结转数", stock=True, rows=open_before(CASES),
          note="本期开始前已经受理、到本期开始时尚未审结的案件。"),
    count("reconsideration.concluded", "行政复议审结数", rows=CONCLUDED,
          note="本期审结的案件，含上期结转的；包括决定、调解、终止、驳回，不含不予受理和视为放弃。"),
    count("reconsideration.carried_out", "结转下期数", stock=True, rows=open_after(CASES),
          note="到本期末已经受理、尚未审结的案件；上期结转加立案减审结应等于本数。"),
    count("reconsideration.upheld", "维持数", note="本期决定维持的案件。", rows=ended(CASE, *UPHELD),
          basis="《行政复议法》第六十八条"),
    count("reconsideration.revoked", "撤销数", note="本期决定撤销或者部分撤销的案件。", rows=ended(CASE, *REVOKED),
          basis="《行政复议法》第六十四条"),
    count("reconsideration.changed", "变更数", note="本期决定变更的案件。", rows=ended(CASE, *CHANGED),
          basis="《行政复议法》第六十三条"),
    count("reconsideration.unlawful", "确认违法（无效）数", note="本期决定确认违法或者确认无效的案件。",
          rows=ended(CASE, *UNLAWFUL), basis="《行政复议法》第六十五条、第六十七条"),
    count("reconsideration.ordered", "责令履行数", note="本期决定责令（限期）履行法定职责的案件。",
          rows=ended(CASE, *ORDERED), basis="《行政复议法》第六十六条"),
    count("reconsideration.compensated", "责令承担协议责任、补偿数", rows=ended(CASE, *COMPENSATED),
          note="本期决定责令承担行政协议责任或者予以补偿的案件。", basis="《行政复议法》第七十一条"),
    count("reconsideration.dismissed", "驳回数", note="本期驳回申请或者驳回请求的案件。", rows=ended(CASE, *DISMISSED),
          basis="《行政复议法》第三十三条、第六十九条"),
    count("reconsideration.mediated", "调解结案数", note="本期以调解书结案的案件。", rows=MEDIATIONS,
          basis="《行政复议法》第七十三条", better="higher"),
    count("reconsideration.terminated", "终止数", note="本期终止的案件，含申请人撤回、和解后撤回。", rows=TERMINATED,
          basis="《行政复议法》第四十一条"),
    rate("reconsideration.correction_rate", "行政复议纠错率", better="",
         note="本期审结的案件中，撤销（含部分撤销）、变更、确认违法（无效）、责令履行的所占比例。",
         part=CORRECTIONS, whole=CONCLUDED),
    rate("reconsideration.correction_rate_on_merits", "行政复议实体决定纠错率", better="",
         note="本期作出实体决定（维持、撤销、变更、确认违法或无效、责令履行、责令承担协议责任或补偿）的案件中，纠错的所占比例。",
         part=CORRECTIONS, whole=ended(CASE, *MERITS)),
    rate("reconsideration.correction_rate_undismissed", "行政复议纠错率（不计驳回）", better="",
         note="本期审结的案件除去驳回申请、驳回请求的，其中纠错的所占比例。",
         part=CORRECTIONS, whole=CONCLUDED.having(lambda e: ~e.outcome.isin(DISMISSED), *DISMISSED)),
    rate("reconsideration.mediation_rate", "行政复议调解结案率", note="本期审结的案件中以调解书结案的所占比例。",
         part=MEDIATIONS, whole=CONCLUDED),
    rate("reconsideration.on_time_rate", "行政复议按期审结率", target=100, basis="《行政复议法》第六十二条",
         note="本期审结的案件中，在法定审理期限（扣除中止，含经批准的延长）内审结的所占比例。",
         part=in_time(TIMED), whole=TIMED),
    indicator.average("reconsideration.average_days", "行政复议平均审理天数", DOMAIN, CASE, unit="天",
                      note="本期审结的案件自受理之日到审结之日的日历天数的平均值，不扣除中止。",
                      rows=TIMED, amount=lambda c: c.stopped_on.delta(c.start, unit="day")),
    count("reconsideration.hearings", "行政复议听证次数", unit="次", note="本期举行的听证，同一案件多次听证分别计算。",
          rows=taken(CASE, "hold_hearing"), basis="《行政复议法》第五十条", better="higher"),
    count("reconsideration.opinions", "行政复议意见书数", unit="份", note="本期制发的行政复议意见书。",
          rows=taken(CASE, "send_opinion"), basis="《行政复议法》第七十六条"),
    count("reconsideration.published", "公开行政复议决定书数", unit="份", note="本期向社会公开的行政复议决定书。",
          rows=first(CASE, "publish_decision"), basis="《行政复议法》第七十九条"),
)
