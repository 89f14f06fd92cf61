"""Numbers that other systems record one by one and report by month: returns added up, never a total typed in."""
from __future__ import annotations

from fadu.indicators.catalogue.families import EXACT, amount_of
from fadu.indicators.indicator import Indicator
from fadu.indicators.rounding import TENTH, Rounding
from fadu.indicators.sets import entered, in_force
from fadu.registers.catalogue import REGISTERS

RETURNS = "period_returns"
TITLE = REGISTERS[RETURNS].title


def returned(domain: str, code: str, name: str, unit: str, series: str, *, so_far: bool = False) -> Indicator:
    """The sum of a period's returns of one series; `so_far`: of all returns up to the period's end."""
    rows = (in_force if so_far else entered)(RETURNS, series).adding(amount_of("number"))
    when = "到本期末历次" if so_far else "本期"
    note = f"{when}报送的“{series}”各条本期数之和；来源系统逐条写明，登记在“{TITLE}”，一个单位一期一条。"
    used = (f"register:{RETURNS}/{series}{'' if so_far else '+'}",)
    return Indicator(code, name, unit, domain, "stock" if so_far else "flow", note, rows, procedures=used,
                     rounding=EXACT)


def returned_share(domain: str, code: str, name: str, series: str, *, rounding: Rounding = TENTH,
                   target: int | None = None) -> Indicator:
    """Of one series what was reported as done, of what there was to do."""
    rows = entered(RETURNS, series)
    note = f"本期报送的“{series}”中，各条本期数之和占本期应有数之和的比例；来源系统逐条写明，登记在“{TITLE}”。"
    return Indicator(code, name, "%", domain, "rate", note, rows.adding(amount_of("number")),
                     rows.adding(amount_of("whole")), (f"register:{RETURNS}/{series}+",), rounding=rounding, times=100,
                     better="higher", target=target)
