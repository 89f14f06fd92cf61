"""A mart of any size, made in the engine: a small one, folded from a ledger, taken many times over.

Each copy has ledger ids, matters and days of its own, and lies in other divisions. The tables are the product's own,
column by column; the same every time.
"""
from __future__ import annotations

from typing import Any

SHIFTED = 300  # days over which the copies are spread
KEYS = {  # the columns that name an entry, and those that name a matter
    "entries": ({"id", "corrected_by"}, {"matter"}), "clocks": ({"since_entry", "stopped_entry"}, {"matter"}),
    "matters": ({"first_entry", "ended_entry", "last_entry"}, {"id"}), "items": ({"id", "ended_entry"}, set()),
}  # fmt: skip


def multiply(copies: int) -> None:
    """The newest state of the mart, so many times over, as the newest state."""
    from fadu.indicators import store, usage

    with store.writing(), store.next_state() as connection:
        (entries,), (matters,) = (connection.execute(question).fetchall()[0] for question in (
            "SELECT max(id) FROM entries", "SELECT max(id) FROM matters"))  # fmt: skip
        connection.execute(
            "CREATE TEMP TABLE places AS SELECT organ, any_value(division) AS division,"
            " row_number() OVER (ORDER BY organ) - 1 AS place FROM matters GROUP BY organ"
        )
        for table in KEYS:
            once_more(connection, table, copies, entries, matters)
        registers = connection.execute("SELECT DISTINCT procedure FROM items").fetchall()
        usage.renew(connection, [name for (name,) in registers])
        connection.execute(f"UPDATE mark SET last = {entries * copies}")


def once_more(connection: Any, table: str, copies: int, entries: int, matters: int) -> None:
    """One table; a procedure's rows stay together, as where the product makes a mart from nothing."""
    connection.execute(f"ALTER TABLE {table} RENAME TO small")
    columns = connection.execute("SELECT column_name, data_type FROM information_schema.columns"
                                 " WHERE table_name = 'small' ORDER BY ordinal_position").fetchall()
    of_entries, of_matters = KEYS[table]
    keys = dict.fromkeys(of_entries, entries) | dict.fromkeys(of_matters, matters)
    said = ", ".join(f'{shifted(name, kind, keys)} AS "{name}"' for name, kind in columns)
    connection.execute(
        f"CREATE TABLE {table} AS SELECT {said} FROM small CROSS JOIN range({copies}) AS copies(copy)"
        " JOIN places AS here ON here.organ = small.organ"
        " JOIN places AS there ON there.place = (here.place + copy) % (SELECT count(*) FROM places)"
    )
    connection.execute("DROP TABLE small")


def shifted(name: str, kind: str, keys: dict[str, int]) -> str:
    """What stands in a column of a copy."""
    column = f'small."{name}"'
    if name in keys:
        return f"{column} + copy * {keys[name]}"
    if name in ("division", "organ"):
        return f"there.{name}"
    if name == "ref":
        return f"{column} || '-' || copy"
    return f"{column} + (copy * 37 % {SHIFTED} - {SHIFTED // 2})::INTEGER" if kind == "DATE" else column
