"""年度计划任务（督办任务）. No act prescribes these figures: they are practice."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.sets import begun, clocks, due, ended, first, in_time, open_after, overdue, taken

TASK = "supervised_task"
DOMAIN = "年度计划任务"

count = partial(indicator.count, domain=DOMAIN, procedure=TASK, unit="项")
rate = partial(indicator.rate, domain=DOMAIN, procedure=TASK)

DUE = due(TASK, "完成").having(lambda c: c.outcome.fill_null("") != "撤销")

INDICATORS = (
    count("task.assigned", "交办任务数", note="本期交办的任务。", rows=first(TASK, "assign")),
    count("task.finished", "办结任务数", note="本期核验通过并办结的任务。", rows=ended(TASK, "办结"), better="higher"),
    rate("task.on_time_rate", "任务按期完成率", target=100,
         note="完成期限（含经批准的延期）在本期届满（或者已提前报送）的任务中，在期限内报送完成并已核验办结的所占比例；撤销的不计。",
         part=in_time(DUE).having(lambda c: c.outcome.fill_null("") == "办结"), whole=DUE),
    count("task.overdue", "逾期未报送任务数", stock=True, better="lower", rows=overdue(clocks(TASK, "完成")),
          note="到本期末（本期未满的，到查询之日）完成期限已过、仍未报送完成的任务。"),
    count("task.open", "在办任务数", stock=True, note="到本期末已经交办、尚未办结的任务。",
          rows=open_after(begun(TASK, "assign"))),
    count("task.sent_back", "退回补办次数", unit="次", note="本期核验后退回补办的次数。", rows=taken(TASK, "send_back"),
          better="lower"),
    count("task.extended", "同意延期次数", unit="次", note="本期同意延期的次数。", better="lower",
          rows=taken(TASK, "decide_extension").saying("decide_extension.granted")),
    count("task.cancelled", "撤销任务数", note="本期撤销的任务。", rows=ended(TASK, "撤销")),
)
