"""Why an open matter has no due day (没有到期日的原因): its clock stands, no number of days is set, no calendar."""
from __future__ import annotations

from fadu.law.calendar import Calendar
from fadu.procedures.situation import Situation
from fadu.procedures.timers import wanted_year

PAUSED, PROMPT = "paused", "prompt"  # 计时已停; 没有规定天数. Else the year whose days off are not in the system.


def why_undated(now: Situation, calendar: Calendar) -> str:
    """PAUSED, PROMPT or a year; empty for what has a day or has ended.

    A missing calendar is named before all else, for it can be mended; what is to be done at once, before a pause.
    """
    if now.ended or any(duty.due for duty in now.duties):
        return ""
    years = [year for duty in now.duties if (year := wanted_year(duty, calendar))]
    if years:
        return str(min(years))
    prompt = any(duty.clock.period is None for duty in now.duties)
    return PAUSED if not prompt and any(duty.paused for duty in now.duties) else PROMPT
