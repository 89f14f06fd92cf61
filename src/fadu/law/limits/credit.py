"""信用修复。公示期限自认定失信的公务文书作出之日起计算；办理期限据转载文本，待核。"""
from fadu.law.enacted import CREDIT_REPAIR, CREDIT_REPAIR_PLAN
from fadu.law.limits.kinds import Extension, deadline, longest, minimum
from fadu.law.periods import months, working_days, years

SHOWN = CREDIT_REPAIR_PLAN["二"]
HANDLED = CREDIT_REPAIR["修复办理期限"]
UNREAD = "未读到全文，条款号和天数待核"
AUTHORITY, SITE = "认定单位", "信用网站运行机构"

LIMITS = (
    longest("credit.longest_slight", "轻微失信信息最长公示期",
            months(3, roll=False), "decision_made", SHOWN, SITE),
    minimum("credit.least_common", "一般失信信息最短公示期",
            months(3, roll=False), "decision_made", SHOWN, SITE, note="法律、行政法规另有规定的从其规定"),
    longest("credit.longest_common", "一般失信信息最长公示期",
            years(1), "decision_made", SHOWN, SITE),
    minimum("credit.least_grave", "严重失信信息最短公示期",
            years(1), "decision_made", SHOWN, SITE, note="法律、行政法规另有规定的从其规定"),
    longest("credit.longest_grave", "严重失信信息最长公示期",
            years(3), "decision_made", SHOWN, SITE),
    deadline("credit.accept", "决定是否受理信用修复申请",
             working_days(3), "application_received", HANDLED, SITE, note=UNREAD, confirmed=False),
    deadline("credit.decide", "作出信用修复决定",
             working_days(10), "accepted", HANDLED, AUTHORITY,
             extension=Extension(working_days(10), "认定单位负责人", told=True, when="案情复杂或者需要核查"),
             note=UNREAD, confirmed=False),
)
