"""The lines of a table by 行政管理领域: the 46 of the form, what says none, and the total."""
from __future__ import annotations

from fadu.indicators.tables.grammar import Line
from fadu.statutes.domains import DOMAINS

UNSAID = Line("unsaid", ("未写明行政管理领域",), word="")


def code_of(number: int) -> str:
    return f"domain_{number:02d}"


DOMAIN_LINES = tuple(Line(code_of(one.number), (one.name,), word=one.name, hint=one.now) for one in DOMAINS)
LINES = (*DOMAIN_LINES, UNSAID, Line("all", ("合计",), sums=(*(one.code for one in DOMAIN_LINES), UNSAID.code)))
