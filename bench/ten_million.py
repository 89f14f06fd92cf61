"""The whole catalogue over 10,000,000 entries, and numbers of it beside the SQL that one would write by hand.

    python bench/ten_million.py [--entries 10000000] [--keep FOLDER]

A ledger of 100,000 entries is folded by the product, and its mart taken many times over in the engine (`multiplied`).
`by_hand.sql` holds the queries; that both give the same is checked.
"""
from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
SMALL, ROUNDS, AS_OF = 100_000, 5, date(2026, 11, 20)


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--entries", type=int, default=10_000_000)
    options.add_argument("--keep", help="folder to keep the ledger and the mart in")
    given = options.parse_args()
    folder = given.keep or tempfile.mkdtemp(prefix="fadu-bench-")
    os.environ["FADU_HOME"] = folder
    try:
        from django.core.management import call_command

        from fadu.cli import setup_django

        setup_django()
        call_command("migrate", verbosity=0)
        lay(given.entries)
        compare()
    finally:
        if not given.keep:
            shutil.rmtree(folder)


def lay(entries: int) -> None:
    """The mart, where it is not there already."""
    from fadu.indicators import compiled, mart, store
    from indicators import laid
    from multiplied import multiply

    there = store.newest()
    if there is None or mart.mark(store.reading()).edition != mart.edition():
        shutil.rmtree(store.folder())
        laid(SMALL)
        mart.refresh()
        multiply(entries // SMALL)
    compiled.compile_all()


def compare() -> None:
    from fadu.indicators import store
    from fadu.indicators.adding import computed_for
    from fadu.indicators.catalogue import CATALOGUE
    from fadu.indicators.scope import scope_of
    from indicators import machine

    connection, scope = store.reading(), scope_of("331100", 2025, as_of=AS_OF)
    counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0][0]
              for name in ("entries", "clocks", "matters", "items")}
    queries = [part for part in (HERE / "by_hand.sql").read_text().split(";") if part.strip()]
    by_hand = asked(connection, queries)
    some = [one for one in CATALOGUE.values() if one.code in by_hand]
    (held,) = computed_for(some, [scope], connection).values()
    unlike = [name for name, number in by_hand.items() if number != product(held, name)]
    hand = best(lambda: asked(connection, queries))
    same = best(lambda: computed_for(some, [scope], connection))
    every = best(lambda: computed_for(list(CATALOGUE.values()), [scope], connection))
    print(", ".join(f"{number:,} {name}" for name, number in counts.items()))
    print(f"equal: {len(by_hand) - len(unlike)} of {len(by_hand)} numbers {unlike or ''}")
    print("| what | seconds | of them CPU, all threads |\n|---|---|---|")
    print(f"| {len(some)} indicators by hand, {len(queries)} queries | {hand[0]:.2f} | {hand[1]:.2f} |")
    print(f"| the same by the catalogue, with what is unknown | {same[0]:.2f} | {same[1]:.2f} |")
    print(f"| ratio | {same[0] / hand[0]:.2f} | {same[1] / hand[1]:.2f} |")
    print(f"| all {len(CATALOGUE)} indicators | {every[0]:.2f} | {every[1]:.2f} |\n\n{machine()}")


def asked(connection: Any, queries: list[str]) -> dict[str, Decimal]:
    """The numbers of these queries by the names of their columns."""
    found = {}
    for query in queries:
        cursor = connection.execute(query)
        names = [column[0] for column in cursor.description]
        found |= {name: Decimal(number or 0) for name, number in zip(names, cursor.fetchall()[0], strict=True)}
    return found


def product(held: Any, name: str) -> Decimal:
    """The same number of the catalogue's: of a rate its part, or with `/whole` its whole."""
    code, _, whole = name.partition("/")
    number = held[code].whole if whole else held[code].part
    return Decimal(number or 0)


def best(work: Callable[[], Any]) -> tuple[float, float]:
    """The least of some rounds: seconds, and processor seconds of all threads."""
    taken = []
    for _ in range(ROUNDS):
        begun, busy = perf_counter(), process_time()
        work()
        taken.append((perf_counter() - begun, process_time() - busy))
    return min(one[0] for one in taken), min(one[1] for one in taken)


if __name__ == "__main__":
    main()
