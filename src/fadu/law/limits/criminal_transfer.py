"""移送涉嫌犯罪案件。"""
from fadu.law.enacted import TRANSFER
from fadu.law.limits.kinds import deadline
from fadu.law.periods import days, hours

NATURAL = "规定未把“3日”定为工作日，按自然日，不顺延"

LIMITS = (
    deadline("tr.approve", "正职负责人批准移送决定",
             days(3, roll=False), "report_received_by_head", TRANSFER[5], "行政执法机关正职负责人", note=NATURAL),
    deadline("tr.transfer", "批准后向公安移送",
             hours(24), "transfer_approved", TRANSFER[5]),
    deadline("tr.police_forward", "公安无管辖权转送",
             hours(24), "case_received_by_police", TRANSFER[7], "公安机关"),
    deadline("tr.police_decide", "公安决定立案与否",
             days(3, roll=False), "case_received_by_police", TRANSFER[8], "公安机关", note=NATURAL),
    deadline("tr.request_review", "提请公安复议",
             days(3, roll=False), "no_filing_notice_received", TRANSFER[9], note=NATURAL),
    deadline("tr.police_review", "公安复议决定",
             days(3, roll=False), "review_request_received", TRANSFER[9], "公安机关", note=NATURAL),
    deadline("tr.suggest_supervision", "建议检察院立案监督",
             days(3, roll=False), "review_decision_received", TRANSFER[9], note=NATURAL),
    deadline("tr.handover", "移交涉案物品材料",
             days(3, roll=False), "filing_notice_received", TRANSFER[12], note=NATURAL),
)
