"""What was recorded at all: by procedure, register and kind, division, organ and calendar year the first day.

It tells whether no entry of a kind means zero. A few hundred rows, so that no question walks through all entries.
"""
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

RENEW = r"""
INSERT INTO used
SELECT procedure, division, organ, year("on"), min("on") FROM entries GROUP BY ALL
UNION ALL
SELECT unnest(names), division, organ, year, first FROM (
    SELECT CASE WHEN named = '' THEN [procedure, procedure || '/' || category]
           ELSE [procedure, procedure || '/' || category, procedure || ':' || named] END AS names,
           division, organ, year(since) AS year, min(since) AS first
    FROM (SELECT *, CASE WHEN contains(record, '|indicator=') THEN regexp_extract(record, '\|indicator=([^|]*)', 1)
                    ELSE '' END AS named FROM items)
    GROUP BY ALL
)
"""


def renew(connection: DuckDBPyConnection) -> None:
    """Count it anew from entries and items."""
    connection.execute("DELETE FROM used")
    connection.execute(RENEW)
