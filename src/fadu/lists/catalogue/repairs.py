"""信用修复台账: what was asked, decided in time, and shown no longer."""
from __future__ import annotations

from fadu.lists.catalogue.credit import GROUP
from fadu.lists.grammar import DUE, TIMELY, Column, Listing, Source
from fadu.statutes.acts import CREDIT_REPAIR

repairs = Listing(
    "credit_repairs", "信用修复办理台账", GROUP, CREDIT_REPAIR[3],
    (
        Column("party", "信用主体", needed=True, personal=True),
        Column("code", "统一社会信用代码", check="uscc", brief=False),
        Column("number", "认定文书文号", needed=True, check="number"),
        Column("authority", "认定单位", needed=True, brief=False),
        Column("grade", "失信程度", needed=True),
        Column("decided", "文书作出日期", "day", needed=True),
        Column("received", "收到申请日期", "day", needed=True, since="decided"),
        Column("accepted", "受理日期", "day", since="received", brief=False),
        Column("due", "办理期限", "day"),
        Column("timely", "是否按期"),
        Column("result", "办理结果"),
        Column("stopped", "终止公示日期", "day", since="received", brief=False),
    ),
    (
        Source("credit_repair", "receive", {
            "party": "receive.subject", "code": "receive.subject_code", "number": "receive.number",
            "authority": "receive.authority", "grade": "receive.grade", "decided": "receive.decided_on",
            "received": "receive.received_on", "accepted": "accept.accepted_on", "due": DUE, "timely": TIMELY,
            "result": "decide.result|refuse.@step|withdraw.@step|restore.@step", "stopped": "stop_showing.stopped_on",
        }, day="receive.received_on", clock="作出修复决定|受理", done="decide|refuse|withdraw"),
    ),
    waiting="办理中",
    note="公示期限依据国办发〔2025〕22号；受理3个工作日、决定10个工作日据转载文本，待核",
)  # fmt: skip

LISTINGS = (repairs,)
