"""Loading the sample year: what is there already is left as it is, so that doing it again costs seconds."""
from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.conf import settings

from fadu.demo import now, papers, searching, tasks, writing, year2017
from fadu.demo.cast import SignIn, load_people, teams
from fadu.demo.now import assessed, assessed_before, counties, leave, plan_tasks, registers, returns
from fadu.demo.now.administration import administer
from fadu.demo.offices import load_organs
from fadu.demo.places import CITY, load_divisions
from fadu.demo.play import Player, play_all
from fadu.demo.year2017.penalties import CASES
from fadu.law.calendar import Calendar
from fadu.ledger.models import Entry, Matter, Parameter
from fadu.ledger.place import calendar
from fadu.organs.models import Division, Person

Say = Callable[[str], None]
SIGN_INS = "demo-sign-ins.txt"


@dataclass
class Loaded:
    """What stands after loading: counts and the seconds each part took."""

    matters: int = 0
    entries: int = 0
    seconds: dict[str, float] = field(default_factory=dict)


def load(today: date, say: Say, cases: int = CASES) -> Loaded:
    """Organs, people, the year 2017, the two plans and the current year, through the ledger's own check.

    today: the day that the current year is counted back from; cases: how many penalty cases of 2017.
    """
    done, days = Loaded(), calendar()
    today = known_day(today, days, say)
    with timed(done, "机关与人员", say):
        divisions = load_divisions()
        organs = load_organs(divisions)
        organs |= counties.plant(divisions, organs)
        load_standards(divisions[CITY])
        keep_sign_ins(load_people(organs))
        say(f"  区划 {len(divisions)} 个，机关 {len(organs)} 个，人员 {Person.objects.count()} 名")
    player = Player(organs)
    with timed(done, "2017年事项", say):
        stories = year2017.stories(days, teams(organs), cases)
        play_all(player, stories, counter(say, len(stories)))
    with timed(done, "2017年计划", say):
        tasks.load_plan(papers.plan_2017(), player, days, tasks.OF_2017, tasks.finished)
    with timed(done, f"{today.year}年计划", say):
        plan_tasks.second_plan(player, today, days)
        tasks.load_plan(papers.plan_now(today), player, days, tasks.OF_NOW, tasks.under_way)
        say(f"  责任单位报送 {plan_tasks.responsible_units(player, today, days)} 条")
    with timed(done, f"{today.year}年事项", say):
        current = now.stories(today, days, teams(organs)["市市场监管局"])
        current += counties.stories(today, days)
        play_all(player, current, counter(say, len(current)))
    with timed(done, "请假代办和定期报送", say):
        leave.load(player, today)
        returns.load(player, today, days)
    with timed(done, "考核", say):
        assessed_before.load(player, today, days)
        assessed.load(player, today, days)
    with timed(done, "名录", say):
        say(f"  {registers.load(player, today)} 条")
    with timed(done, "附件和视图", say):
        searching.load(player, today)
    with timed(done, "文书", say):
        say(f"  {writing.load(player)} 份")
    with timed(done, "系统管理", say):  # last: what is put in place without an entry must be there before
        administer(organs, today)
    done.matters, done.entries = Matter.objects.count(), Entry.objects.count()
    return done


def known_day(today: date, days: Calendar, say: Say) -> date:
    """The day, or the last one whose days off are known: without them no working day can be counted."""
    last = date(days.last, 12, 31)
    if today <= last:
        return today
    say(f"{today.year}年放假安排尚未导入，以{last.year}年12月31日为今天（fadu calendar 可以导入）")
    return last


@contextmanager
def timed(done: Loaded, part: str, say: Say) -> Iterator[None]:
    begun = time.perf_counter()
    say(f"{part} …")
    yield
    done.seconds[part] = round(time.perf_counter() - begun, 1)
    say(f"{part}：{done.seconds[part]} 秒")


def counter(say: Say, whole: int) -> Callable[[int], None]:
    return lambda done: say(f"  {done:,}/{whole:,} 件")


def load_standards(city: Division) -> None:
    """Local standards that the sample's matters need, marked as the sample's own."""
    for key, value in (("较大数额罚款.公民", 5_000), ("较大数额罚款.单位", 50_000)):
        source = {"value": value, "document": "演示标准", "article": "非现行规定"}
        Parameter.objects.get_or_create(division=city, branch="", key=key, defaults=source)


def keep_sign_ins(fresh: list[SignIn]) -> None:
    """Add new sign-ins to the file that only its owner may read."""
    if not fresh:
        return
    handle = os.open(sign_in_file(), os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "a", encoding="utf-8") as file:
        for one in fresh:
            file.write(f"{one.username}\t{one.password}\t{one.who}\t{one.purpose}\n")


def sign_in_file() -> Path:
    return Path(settings.HOME) / SIGN_INS


def sign_ins() -> list[SignIn]:
    """The sample's sign-ins as they were made; none where the file has been removed."""
    path = sign_in_file()
    if not path.exists():
        return []
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [SignIn(*line) for line in lines if len(line) == 4]


def write_samples(out: Path, today: date) -> list[Path]:
    """A plan and a report to be uploaded, as docx and txt."""
    folder = out / "sample"
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, paper in (("plan", papers.plan_sample(today)), ("report", papers.report_sample(today))):
        for ending, content in (("docx", papers.as_docx(paper)), ("txt", paper.text.encode())):
            path = folder / f"{name}.{ending}"
            path.write_bytes(content)
            written.append(path)
    return written
