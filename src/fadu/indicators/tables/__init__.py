"""The statutory tables, by code. One module a family; each is data that reads as the form that it fills."""
from __future__ import annotations

from collections.abc import Mapping

from fadu.indicators.tables import enforcement, foi, justice
from fadu.indicators.tables.grammar import Table

__all__ = ["TABLES", "Table"]

TABLES: Mapping[str, Table] = {table.code: table for module in (foi, enforcement, justice) for table in module.TABLES}
