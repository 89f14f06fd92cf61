"""What is recorded through the ledger is counted at once."""
from __future__ import annotations

from fadu.indicators.compute import compute, entries_behind
from tests.indicators.books import CITY
from tests.world import foi, world


def test_a_request_recorded_through_the_ledger_is_counted_at_once(db, home):
    there = world()
    (before,) = compute(["foi.received"], CITY, 2026)
    receipt = foi(there)
    (after,) = compute(["foi.received"], CITY, 2026)
    assert (before.text, after.text) == ("—", "1件")
    assert after.entries == (receipt.entry.id,)
    assert entries_behind("foi.received", CITY, 2026) == [receipt.entry.id]


def test_a_name_given_to_the_ledger_does_not_reach_the_mart(db, home):
    there = world()
    foi(there, parties="周申请", title="周申请要求公开合同")
    compute(["foi.received"], CITY, 2026)
    foi(there, parties="周申请", title="周申请要求公开合同")
    compute(["foi.received"], CITY, 2026)
    assert list((home / "mart").glob("*.duckdb.wal"))  # what came later stands in the log
    written = b"".join(path.read_bytes() for path in (home / "mart").glob("*.duckdb*"))
    assert b"foi_request" in written
    assert "周申请".encode() not in written
    assert "王承办".encode() not in written
