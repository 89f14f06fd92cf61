"""The tables of 行政复议 and 行政应诉, each by its newest edition."""
from __future__ import annotations

from fadu.indicators.tables.reconsiderations import edition_2013, reconsiderations
from fadu.indicators.tables.suits import by_field, forcing, suits

TABLES = (reconsiderations, edition_2013, suits, by_field, forcing)
