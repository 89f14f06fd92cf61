"""The catalogue in words: what a reader of a number, or of the documentation, is told about it."""
from __future__ import annotations

import re

from fadu.indicators.catalogue import VERSION, domains
from fadu.indicators.indicator import KINDS, Indicator
from fadu.indicators.rounding import WHOLE
from fadu.registers.catalogue import REGISTERS
from fadu.statutes import PROCEDURES

BETTER = {"higher": "越高越好", "lower": "越低越好", "": ""}
HEAD = "| 代号 | 名称 | 单位 | 性质 | 口径 | 统计期 | 比较 | 来源 | 依据 |"


def meaning(indicator: Indicator) -> str:
    """口径 in full: what counts, how it is rounded, which way is better, what is aimed at."""
    said = [indicator.note]
    if indicator.rounding != WHOLE:
        said.append(f"{indicator.rounding}；{'分母为零' if indicator.denominator else '没有记录'}的不计算。")
    if indicator.target is not None:
        said.append(f"目标{indicator.target}{indicator.unit}。")
    elif indicator.better:
        said.append(f"{BETTER[indicator.better]}。")
    return "".join(said)


def sources(indicator: Indicator) -> str:
    """The procedures and registers from whose entries the number comes."""
    found = []
    for one in indicator.procedures:
        register = re.split("[:/+]", one)[1] if one.startswith("register:") else ""
        found.append(f"名录：{REGISTERS[register].title}" if register else f"程序：{PROCEDURES[one][0].title}")
    return "、".join(dict.fromkeys(found)) or "全部程序"


def row(indicator: Indicator) -> str:
    cells = (f"`{indicator.code}`", indicator.name, indicator.unit, KINDS[indicator.kind], meaning(indicator),
             indicator.period, indicator.comparator, sources(indicator), indicator.basis)
    return f"| {' | '.join(cells)} |"


def catalogue_table() -> str:
    """The whole catalogue as Markdown, a table a domain. `python -m fadu.indicators.describe` prints it."""
    parts = [f"目录版本 {VERSION}，共{sum(len(members) for members in domains().values())}项。"]
    for domain, members in domains().items():
        parts.append("\n".join([f"### {domain}", "", HEAD, f"|{'---|' * (HEAD.count('|') - 1)}", *map(row, members)]))
    return "\n\n".join(parts)


if __name__ == "__main__":
    print(catalogue_table())
