"""How long the list takes when there are a million matters: filters, orders, deep pages, full text, counts, export.

    .venv/bin/python bench/lists.py [matters] [postgresql|sqlite]

Laid down as `bench/pages.py` does it, with parts taken by other organs, with people in charge, and with a sheet of
full text for each matter (title, number, a party, some hundred characters of forms).
"""
from __future__ import annotations

import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "bench")]
BATCH = 2000
WRITTEN = 100_000  # sheets that are cut from texts; the others are copies of these
PHRASES = (
    "申请人请求撤销行政处罚决定并责令重新作出", "当事人销售不符合标准的食品", "经调查核实事实清楚证据确凿",
    "要求公开征地补偿方案及其依据", "召开听证会听取意见", "逾期不履行的加处罚款", "依法告知陈述申辩权利",
    "组织专家论证和合法性审核", "被申请人提交书面答复和证据目录", "案件情况复杂经批准延长期限",
)  # fmt: skip


def main(matters: int, only: str) -> None:
    from tests.postgres import LOUD, server

    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
          f"{matters:,} matters")  # fmt: skip
    print(f"{'database':<12}{'who':<12}{'page':<34}{'best ms':>8}{'p50 ms':>8}{'p95 ms':>8}{'queries':>9}")
    if only in ("", "sqlite"):
        with tempfile.TemporaryDirectory() as home:
            measured("SQLite", "", home, matters)
    if only in ("", "postgresql"):
        with server() as url, tempfile.TemporaryDirectory() as home:
            print(LOUD) if url is None else measured("PostgreSQL", url, home, matters)


def measured(name: str, url: str, home: str, matters: int) -> None:
    """One database: a process of its own, as Django knows one database a process."""
    own = {"FADU_HOME": home, "FADU_DATABASE_URL": url, "FADU_PLAIN_HTTP": "1",
           "DJANGO_SETTINGS_MODULE": "fadu.settings"}
    command = [sys.executable, __file__, "run", str(matters)]
    with subprocess.Popen(command, env={**os.environ, **own}, stdout=subprocess.PIPE, text=True) as running:
        for line in running.stdout or ():
            row = json.loads(line)
            if "said" in row:
                print(f"{name:<12}{row['said']}", flush=True)
                continue
            took = sorted(row["took"])
            best, p50, p95 = (took[int(len(took) * part)] * 1000 for part in (0, 0.5, 0.95))
            figures = f"{best:>8.0f}{p50:>8.0f}{p95:>8.0f}{row['queries']:>9}"
            print(f"{name:<12}{row['who']:<12}{row['page']:<34}{figures}", flush=True)
    if running.returncode:
        raise SystemExit(running.returncode)


def say(words: str) -> None:
    print(json.dumps({"said": words}, ensure_ascii=False), flush=True)


def run(matters: int) -> None:
    """In the process of one database: lay down, then ask."""
    import django

    django.setup()
    from django.core.management import call_command
    from pages import asked, lay_down

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from tests.desk.world import people

    there, begun = people(), time.perf_counter()
    lay_down(there, matters)
    taken_part(there)
    say(f"laid down in {time.perf_counter() - begun:.0f} s")
    begun = time.perf_counter()
    index()
    say(f"indexed in {time.perf_counter() - begun:.0f} s")
    for who, person in (("justice", there.wang), ("department", there.li)):
        for page, address in pages(there):
            print(json.dumps({"who": who, "page": page, **asked(person, address)}), flush=True)
    export(there.wang)


def taken_part(there: Any) -> None:
    """One matter in two hundred has another organ taking part, one in fifty is in the charge of the first person."""
    from fadu.ledger.models import Charge, Matter, Participant

    for numbers in batches(Matter.objects.filter(pk__gt=0).values_list("pk", flat=True)):
        Participant.objects.bulk_create([
            Participant(matter_id=n, organ=there.market, role="") for n in numbers if n % 200 == 3
        ])  # fmt: skip
        Charge.objects.bulk_create([Charge(matter_id=n, person=there.wang) for n in numbers if n % 50 == 7])


def batches(numbers: Any) -> Any:
    whole = list(numbers.order_by("pk"))
    for start in range(0, len(whole), BATCH):
        yield whole[start : start + BATCH]


def index() -> None:
    """A sheet of full text for each matter; the index itself is made once at the end, as for a first filling."""
    from django.db import connection, transaction

    from fadu.ledger.models import Matter
    from fadu.search.engines import put
    from fadu.search.gathering import told
    from fadu.search.veiled import veiled
    from fadu.search.words import BODY, PARTY, words

    postgres, chance = connection.vendor == "postgresql", random.Random(5)
    with connection.cursor() as cursor:
        if postgres:
            cursor.execute("DROP INDEX search_sheet_words")
    whole = Matter.objects.values_list("pk", flat=True)
    for numbers in batches(whole.filter(pk__lte=WRITTEN)):
        sheets = []
        for matter in Matter.objects.filter(pk__in=numbers):
            page = told(matter, [])[0]
            lines = chance.sample(PHRASES, 4) + ([f"关于第{matter.pk}号线索的专报"] if matter.pk % 1000 == 5 else [])
            page.words[BODY] = [word for line in lines for word in words(line)]
            page.words[PARTY] = veiled(f"王{chr(0x4E00 + matter.pk % 3000)}{chr(0x4E00 + matter.pk % 2111)}")
            page.text = "\n".join(f"受理 · 内容\t{line}" for line in lines)
            sheets.append(page)
        with transaction.atomic():
            put(sheets)
    with connection.cursor() as cursor:
        for start in range(WRITTEN, whole.count(), WRITTEN):
            copied(cursor, start)
        if postgres:
            cursor.execute("CREATE INDEX search_sheet_words ON search_sheet USING gin (words) WITH (fastupdate = off)")
        cursor.execute("ANALYZE")


def copied(cursor: Any, start: int) -> None:
    """The written sheets once more for the matters that follow `start`."""
    from django.db import connection

    if connection.vendor == "postgresql":
        cursor.execute(
            "INSERT INTO search_sheet (matter_id, text, words) SELECT m.id, s.text, s.words FROM search_sheet s"
            " JOIN ledger_matter m ON m.id = s.matter_id + %s WHERE s.matter_id <= %s", [start, WRITTEN],
        )  # fmt: skip
        return
    cursor.execute("INSERT INTO search_sheet (id, matter_id, text) SELECT s.id + %s, s.matter_id + %s, s.text"
                   " FROM search_sheet s WHERE s.id <= %s", [start, start, WRITTEN])  # fmt: skip
    cursor.execute("INSERT INTO search_words (rowid, title, number, party, body) SELECT rowid + %s, title, number,"
                   " party, body FROM search_words WHERE rowid <= %s", [start, WRITTEN])  # fmt: skip


def pages(there: Any) -> list[tuple[str, str]]:
    """What is asked for; deep pages lie years back."""
    today = date.today()
    deep, month = today - timedelta(7 * 365), today.replace(day=1)
    market = there.market.pk
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


def export(person: Any) -> None:
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
    say(f"export of {one.rows:,} rows in {time.perf_counter() - begun:.1f} s, {(after - before) / 1024:.0f} MB more")


if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        run(int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, sys.argv[2] if len(sys.argv) > 2 else "")
