"""总量: over all procedures."""
from __future__ import annotations

from fadu.indicators.indicator import Indicator
from fadu.indicators.sets import Set, overdue

DOMAIN = "台账总量"

DATED = Set("entries", dated="on")
ENTRIES = DATED.having(lambda e: ~e.deemed)
BEGUN = ENTRIES.having(lambda e: e.number == 1)
ENDED = DATED.having(lambda e: e.ends)
OVERDUE = overdue(Set("clocks").having(lambda c: c.stoppable))

INDICATORS = (
    Indicator("general.matters", "新立事项数", "件", DOMAIN, "flow", "本期开始的各类事项。", BEGUN),
    Indicator("general.ended", "办结事项数", "件", DOMAIN, "flow", "本期办结的各类事项，含期满视为办结的。", ENDED),
    Indicator("general.entries", "台账记录数", "条", DOMAIN, "flow",
              "本期发生的台账记录；更正记录并入所更正的记录，不另计。", ENTRIES),
    Indicator("general.overdue", "逾期未办期限数", "个", DOMAIN, "stock",
              "到本期末（本期未满的，到查询之日）已经届满、应当办理而尚未办理的期限。", OVERDUE, better="lower"),
)
