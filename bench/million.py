"""A million matters beside the sample year: organs that handle and take part, people in charge, entries, full text.

Poured in bulk with the columns as the ledger would have set them: one organ takes part in a tenth of all, others in
less; one matter in forty runs, with the entries of a matter of the sample that stands there.
"""
from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import connection

YEARS, RUNNING = 12, 40
NAMES = ("reconsideration", "penalty_ordinary", "foi_request", "normative_document", "supervised_task")
SHEETS = 20_000  # of full text that are cut from texts; the others are copies of these
PHRASES = (
    "申请人请求撤销行政处罚决定并责令重新作出", "当事人销售不符合标准的食品", "经调查核实事实清楚证据确凿",
    "要求公开征地补偿方案及其依据", "召开听证会听取意见", "逾期不履行的加处罚款", "依法告知陈述申辩权利",
    "组织专家论证和合法性审核", "被申请人提交书面答复和证据目录", "案件情况复杂经批准延长期限",
)  # fmt: skip


def pour(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """All rows into a table: COPY on PostgreSQL."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
        else:
            cursor.execute("PRAGMA foreign_keys = OFF")
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", list(rows))


class Lot:
    """The matters that are laid down: the n-th of them (from 0) is told by arithmetic, so that nothing is kept."""

    def __init__(self, count: int) -> None:
        from fadu.ledger.models import Matter
        from fadu.organs.models import Organ, Person

        self.count, self.today = count, date.today()
        self.base = Matter.objects.order_by("-pk").values_list("pk", flat=True)[0]
        people = {one.user.username: one for one in Person.objects.exclude(user=None).select_related("user")}
        self.people = people
        seat = {name: person.posts.first().organ for name, person in people.items()}
        self.city = seat["sifa"].division_id
        self.market, self.reform, self.finance = (seat[name].pk for name in ("shijian", "fagai", "caizheng"))
        big = [self.market] * 10 + [seat["fuyi"].pk] * 20 + [seat["sifa"].pk] * 20 + [seat["wenmi"].pk] * 10
        others = list(Organ.objects.filter(division=self.city).exclude(pk__in=big).values_list("pk", flat=True)) or big
        self.organs = big + [others[n % len(others)] for n in range(40)]
        self.patterns = {name: self.pattern(name) for name in NAMES}

    def pattern(self, name: str) -> tuple[Any, list[Any]]:
        """A matter of the sample that runs, and its entries."""
        from fadu.ledger.models import Matter

        found = Matter.objects.filter(procedure=name, ended_on=None).order_by("-length", "pk").first()
        return found, list(found.entries.order_by("number")) if found else []

    def organ(self, n: int) -> int:
        return self.organs[n * 37 % 100]

    def running(self, n: int) -> bool:
        return n % RUNNING == 7

    def begun(self, n: int) -> date:
        return self.today - timedelta((self.count - n) * YEARS * 365 // self.count)

    def row(self, n: int) -> tuple[Any, ...]:
        """The columns of COLUMNS."""
        name = NAMES[n // 7 % len(NAMES)]
        model, begun, runs = self.patterns[name][0], self.begun(n), self.running(n)
        title, number = f"第{n}件某公司不服某局第{n % 977}号决定", f"丽政复〔{begun.year}〕{n}号"
        if not runs or model is None:
            ended = min(begun + timedelta(50), self.today)
            return (self.base + 1 + n, name, title, number, self.organ(n), self.city, "", "", begun, "办结", "维持",
                    ended, None, "", 0, "", None, "", None)  # fmt: skip
        due = None if n // RUNNING % 10 == 9 else self.today + timedelta(n // RUNNING % 95 - 4)
        return (self.base + 1 + n, name, title, number, self.organ(n), self.city, "", "", begun, model.phase, "", None,
                due, model.due_clock if due else "", len(self.patterns[name][1]), "", None,
                "" if due else model.undated or "paused", model.awaits)  # fmt: skip

    def part(self, n: int) -> list[int]:
        """The organs that take part."""
        found = {self.market} if n % 10 == 3 else set()
        found |= {self.reform} if n % 100 == 7 else set()
        found |= {self.finance} if n % 1000 == 27 else set()
        return sorted(found | ({self.organs[n % 100]} if n % 20 == 5 else set()) - {self.organ(n)})


COLUMNS = ("id", "procedure", "title", "number", "organ_id", "division_id", "parties", "party_marks", "begun_on",
           "phase", "outcome", "ended_on", "due_on", "due_clock", "length", "head", "folded_at", "undated",
           "awaits")  # fmt: skip
PART = ("matter_id", "organ_id", "role", "first", "host_id", "division_id", "procedure", "begun_on", "phase",
        "ended_on", "due_on", "undated", "awaits")  # fmt: skip


def laid(count: int) -> bool:
    """Are they there already? The full text of the last of them is what is written last."""
    from fadu.search.models import Sheet

    last = Sheet.objects.order_by("-matter_id").values_list("matter_id", flat=True).first()
    return (last or 0) > count


def lay_down(count: int, say: Callable[[str], None]) -> Lot:
    """All of it; ANALYZE at the end."""
    lot = Lot(count)
    pour("ledger_matter", COLUMNS, map(lot.row, range(count)))
    say(f"{count:,} matters")
    pour("ledger_participant", PART, parts(lot))
    pour("ledger_charge", ("matter_id", "person_id"), charges(lot))
    say("participants and charges")
    entries(lot)
    sheets(lot)
    say("entries and full text")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return lot


def parts(lot: Lot) -> Iterable[tuple[Any, ...]]:
    for n in range(lot.count):
        row = None
        for organ in lot.part(n):
            row = row or dict(zip(COLUMNS, lot.row(n), strict=True))
            yield (row["id"], organ, "", True, row["organ_id"], row["division_id"], row["procedure"], row["begun_on"],
                   row["phase"], row["ended_on"], row["due_on"], row["undated"], row["awaits"])  # fmt: skip


def charges(lot: Lot) -> Iterable[tuple[int, int]]:
    """One in two hundred is the handler's, one of thirty of the department's the officer's."""
    handler, officer = lot.people["fuyi"].pk, lot.people["zhifayuan"].pk
    for n in range(lot.count):
        if n % 200 == 7:
            yield lot.base + 1 + n, handler
        elif lot.organ(n) == lot.market and n % 30 == 7:
            yield lot.base + 1 + n, officer


def entries(lot: Lot) -> None:
    """Those of the sample's matters once more for the matters that run."""
    from fadu.ledger import seals
    from fadu.ledger.models import Entry
    from fadu.search.index import catch_up
    from fadu.search.models import Reach

    catch_up()
    seals.seal()
    names = [field.column for field in Entry._meta.concrete_fields if not field.primary_key]
    last = Entry.objects.order_by("-pk").values_list("pk", flat=True)[0]
    with connection.cursor() as cursor:
        for at, (model, rows) in enumerate(lot.patterns.values()):
            if not rows:
                continue
            own = {"matter_id": "m.id", "key": "'lot-' || m.id || '-' || e.number"}
            if connection.vendor == "postgresql":  # so that not all hearings are called on one day
                own["at"] = "e.at - (m.id %% 300) * interval '1 day'"
                own["data"] = (
                    "CASE WHEN e.data ? 'held_on' THEN jsonb_set(e.data, '{held_on}',"
                    " to_jsonb((e.at::date - (m.id %% 300)::int + 10)::text)) ELSE e.data END"
                )
            cursor.execute(
                f"INSERT INTO ledger_entry ({', '.join(names)}) SELECT"
                f" {', '.join(own.get(name, f'e.{name}') for name in names)} FROM ledger_entry e, ledger_matter m"
                " WHERE e.matter_id = %s AND m.id > %s AND m.procedure = %s AND m.ended_on IS NULL"
                " AND (e.step <> 'call_hearing' OR m.id / 40 %% 10 = 0)"
                " ORDER BY m.id, e.number", [model.pk, lot.base, NAMES[at]],
            )  # fmt: skip
    assert Entry.objects.filter(pk__gt=last).exists()
    sealed_as_they_are(last)
    Reach.objects.update(last=Entry.objects.order_by("-pk").values_list("pk", flat=True)[0])


def sealed_as_they_are(after: int) -> None:
    """Seal what was laid down unchecked: its digests are those of the entries that it was copied from, and at the next
    seal the ledger would stop."""
    from fadu.ledger.models import Entry, Seal
    from fadu.ledger.seals import Leaf, sealed

    rows = Entry.objects.filter(pk__gt=after).order_by("pk").values_list("pk", "matter_id", "number", "digest")
    leaves = [Leaf(*row) for row in rows]
    sealed(Seal.objects.order_by("-id").first(), leaves, leaves[-1].entry)


def sheets(lot: Lot) -> None:
    """A sheet of full text for each matter; the index itself is made once at the end, as for a first filling."""
    from fadu.ledger.models import Matter
    from fadu.search.engines import put

    postgres, written = connection.vendor == "postgresql", min(SHEETS, lot.count)
    with connection.cursor() as cursor:
        if postgres:
            cursor.execute("DROP INDEX search_sheet_words")
    chance = random.Random(5)
    for start in range(lot.base + 1, lot.base + 1 + written, 2000):
        put([sheet(one, chance) for one in Matter.objects.filter(pk__gte=start, pk__lt=start + 2000)])
    with connection.cursor() as cursor:
        for start in range(written, lot.count, written):
            copied(cursor, lot.base, start, written)
        if postgres:
            cursor.execute("CREATE INDEX search_sheet_words ON search_sheet USING gin (words) WITH (fastupdate = off)")


def sheet(matter: Any, chance: random.Random) -> Any:
    from fadu.search.gathering import told
    from fadu.search.veiled import veiled
    from fadu.search.words import BODY, PARTY, words

    page = told(matter, [])[0]
    lines = chance.sample(PHRASES, 4) + ([f"关于第{matter.pk}号线索的专报"] if matter.pk % 1000 == 5 else [])
    page.words[BODY] = [word for line in lines for word in words(line)]
    page.words[PARTY] = veiled(f"王{chr(0x4E00 + matter.pk % 3000)}{chr(0x4E00 + matter.pk % 2111)}")
    page.text = "\n".join(f"受理 · 内容\t{line}" for line in lines)
    return page


def copied(cursor: Any, base: int, start: int, written: int) -> None:
    """The written sheets once more for the matters that follow `start`."""
    bounds = [base, base + written]
    if connection.vendor == "postgresql":
        cursor.execute(
            "INSERT INTO search_sheet (matter_id, text, words) SELECT m.id, s.text, s.words FROM search_sheet s"
            " JOIN ledger_matter m ON m.id = s.matter_id + %s WHERE s.matter_id > %s AND s.matter_id <= %s",
            [start, *bounds],
        )  # fmt: skip
        return
    cursor.execute(
        "INSERT INTO search_words (rowid, title, number, party, body) SELECT w.rowid + %s, w.title, w.number, w.party,"
        " w.body FROM search_words w JOIN search_sheet s ON s.id = w.rowid"
        " WHERE s.matter_id > %s AND s.matter_id <= %s", [start, *bounds],
    )  # fmt: skip
    cursor.execute("INSERT INTO search_sheet (id, matter_id, text) SELECT id + %s, matter_id + %s, text"
                   " FROM search_sheet WHERE matter_id > %s AND matter_id <= %s", [start, start, *bounds])  # fmt: skip
