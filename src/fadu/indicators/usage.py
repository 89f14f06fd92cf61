"""What was recorded at all: by procedure, register and kind, division, organ and calendar year the first day.

It tells whether no entry of a kind means zero. A few hundred rows, so that no question walks through all entries.
"""
from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

OF_ENTRIES = """
INSERT INTO used SELECT procedure, division, organ, year("on"), min("on") FROM entries GROUP BY ALL
"""
OF_ITEMS = r"""
INSERT INTO used
SELECT unnest(names), division, organ, year, first FROM (
    SELECT CASE WHEN named = '' THEN [procedure, procedure || '/' || category]
           ELSE [procedure, procedure || '/' || category, procedure || ':' || named] END AS names,
           division, organ, year(since) AS year, min(since) AS first
    FROM (SELECT *, CASE WHEN contains(record, '|indicator=') THEN regexp_extract(record, '\|indicator=([^|]*)', 1)
                    ELSE '' END AS named FROM items WHERE procedure IN ({registers}))
    GROUP BY ALL
)
"""


def renew(connection: DuckDBPyConnection, registers: Collection[str]) -> None:
    """Count it anew from all entries, and from the items of these registers (`register:code`)."""
    which = ["NOT starts_with(name, 'register:')"]
    which += [f"name = '{one}' OR starts_with(name, '{one}/') OR starts_with(name, '{one}:')" for one in registers]
    connection.execute(f"DELETE FROM used WHERE {' OR '.join(which)}")
    connection.execute(OF_ENTRIES)
    if registers:
        connection.execute(OF_ITEMS.format(registers=", ".join(f"'{one}'" for one in registers)))
