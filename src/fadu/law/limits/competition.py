"""公平竞争审查举报处理。公平竞争审查条例只要求及时；天数出自实施办法，未读到全文。"""
from fadu.law.enacted import FAIR_RULES
from fadu.law.limits.kinds import Extension, deadline
from fadu.law.periods import days, working_days

HANDLED = FAIR_RULES["第五章（举报处理）"]
UNREAD = "未读到全文，条款号和天数待核"

LIMITS = (
    deadline("fc.supplement", "举报人补正材料",
             working_days(7), "correction_notice_received", HANDLED, "举报人",
             then="逾期未补正，或者补正后仍无法判断指向的，不予核查", note=UNREAD, confirmed=False),
    deadline("fc.check", "核查并作出结论",
             days(60), "complaint_materials_complete", HANDLED,
             extension=Extension(None, "市场监督管理部门负责人", when="情况复杂"), note=UNREAD, confirmed=False),
)
