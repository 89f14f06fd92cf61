"""The list of matters as people ask for it: filters, orders, deep pages, full text, a large export."""
from __future__ import annotations

import resource
import time
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote


def addresses(market: int) -> list[tuple[str, str]]:
    """What is asked for; deep pages lie years back."""
    today = date.today()
    deep, month = today - timedelta(7 * 365), today.replace(day=1)
    found = [
        ("first page", ""),
        ("deep page", f"after={deep}.1"),
        ("page before", f"before={deep}.1"),
        ("one procedure", "procedure=reconsideration"),
        ("open", "light=open"),
        ("overdue, by due day", "light=red"),
        ("paused", "light=pause"),
        ("ended, latest first", "light=done&order=ended"),
        ("ended, deep", f"light=done&order=ended&after={deep}.1"),
        ("ended in a month", f"ended={deep}&ended_until={deep + timedelta(30)}"),
        ("due this month", f"due_since={month}&due_until={month + timedelta(30)}&order=due"),
        ("phase (running)", "phase=审查"),
        ("phase no procedure has there", "procedure=foi_request&phase=调查"),
        ("procedure, phase, year", f"procedure=foi_request&phase=审查&since={today.year - 1}-01-01"),
        ("organ", f"organ={market}"),
        ("organ, also taking part", f"organ={market}&part=1"),
        ("organ, procedure, ended", f"organ={market}&procedure=penalty_ordinary&light=done"),
        ("in my charge", "handler=me"),
        ("in my charge, open", "handler=me&light=open"),
        ("mine, overdue", "mine=1&light=red"),
        ("search, in every title", "q=某公司"),
        ("search, in every title, deep", f"q=某公司&after={deep}.1"),
        ("search, in 4 of 10 forms", "q=听证会"),
        ("search, two common words", "q=听证会 罚款"),
        ("search, 1 in 1000", "q=线索的专报"),
        ("search, one in a thousand + common", "q=专报 食品"),
        ("search, common, filtered to few", f"q=听证会&organ={market}&light=red"),
        ("search, number", "q=77777号"),
        ("search, whole number", "q=丽政复〔2020〕77777号"),
        ("search, one character", "q=某"),
        ("search, year", "q=2019"),
        ("search, nothing found", "q=没有这样的事"),
        ("search, common pairs, no phrase", "q=某号第决"),
        ("party, in part", "party=丁丂"),
        ("party, surname of all", "party=王"),
        ("number", "number=丽政复 2020 77777"),
    ]
    return [(name, "/matters/?" + quote(query, safe="=&.-")) for name, query in found]


def export(person: Any) -> str:
    """A large export: seconds, rows, the memory that it took."""
    from fadu.desk.exporting import in_background
    from fadu.desk.models import Export

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    one = Export.objects.create(person=person, query=f"since={date.today() - timedelta(438)}", columns=[
        "light", "matter", "procedure", "organ", "due", "begun", "ended", "outcome", "parties",
    ])  # fmt: skip
    begun = time.perf_counter()
    in_background.func(one.pk)
    one.refresh_from_db()
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"export of {one.rows:,} rows in {time.perf_counter() - begun:.1f} s, {(after - before) / 1024:.0f} MB more"
