"""The sample year in the ledger: as published, unbroken, loaded once."""
from __future__ import annotations

import stat
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.contrib.auth import authenticate
from django.test import RequestFactory

from fadu.demo import loading
from fadu.demo.checking import compared
from fadu.indicators.compute import compute
from fadu.intake.models import Reading
from fadu.law.calendar import CHINA
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry, Matter, NumberSeries
from fadu.ledger.numbers import unexplained
from fadu.organs.models import Organ, Post
from fadu.planning.board import plans, tasks_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def loaded(db: None, home: Path) -> Iterator[list[str]]:
    """The sample with a few of its penalty cases, on a Monday; what was said while loading."""
    said: list[str] = []
    with time_machine.travel(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Asia/Shanghai"))):
        loading.load(TODAY, said.append, cases=40)
        yield said


@pytest.mark.django_db
def test_the_sample_year_stands_as_published_and_unbroken(loaded: list[str]) -> None:
    wrong = [row for row in compared() if not row.agrees]
    assert [row.subject for row in wrong] == ["录入网上平台的2017年立案执法案件"]  # 40 of 1,471 in this test
    assert verify().ok
    assert all(unexplained(series) == [] for series in NumberSeries.objects.all())

    rate = compute(["reconsideration.correction_rate"], "331100", 2017)[0]
    assert (rate.text, rate.numerator, rate.denominator) == ("19.6%", 10, 51)
    assert len(rate.entries) == 10

    told = plans(Matter.objects.all())
    assert [(plan.year, plan.tasks) for plan in told] == [(2026, 26), (2026, 5), (2017, 26)]
    states = {task.state for task in tasks_of(told[0].matter, Matter.objects.all())}
    assert states == {"running", "reported", "finished"}
    assert any(0 < task.answered < len(task.helpers) for task in tasks_of(told[0].matter, Matter.objects.all()))
    assert any(task.asking for task in tasks_of(told[0].matter, Matter.objects.all()))
    assert {task.state for task in tasks_of(told[2].matter, Matter.objects.all())} == {"finished"}

    sealed_to = Entry.objects.count()
    loading.load(TODAY, lambda say: None, cases=40)
    assert Entry.objects.count() == sealed_to
    assert Reading.objects.count() == 3


@pytest.mark.django_db
def test_the_sign_ins_are_fresh_work_and_lie_where_only_their_owner_reads_them(home: Path) -> None:
    organs = loading.load_organs(loading.load_divisions())
    loading.keep_sign_ins(loading.load_people(organs))
    first = loading.sign_ins()
    assert len({one.password for one in first}) == len(first) >= 10
    assert stat.S_IMODE(loading.sign_in_file().stat().st_mode) == 0o600
    known = next(one for one in first if one.username == "sifa")
    assert authenticate(RequestFactory().post("/login/"), username="sifa", password=known.password)

    loading.keep_sign_ins(loading.load_people(organs))
    assert loading.sign_ins() == first


@pytest.mark.django_db
def test_every_organ_has_someone_to_sign_for_a_task(home: Path) -> None:
    organs = loading.load_organs(loading.load_divisions())
    loading.load_people(organs)
    assert missing_lead() == []


def missing_lead() -> list[str]:
    holders = {post.organ_id for post in Post.objects.all() if "lead_unit" in post.roles}
    return [str(organ) for organ in Organ.objects.all() if organ.pk not in holders and organ.short_name != "市政府"]


def test_a_day_beyond_the_calendar_is_told_and_the_last_known_day_is_taken() -> None:
    said: list[str] = []
    assert loading.known_day(date(CHINA.last + 1, 3, 1), CHINA, said.append) == date(CHINA.last, 12, 31)
    assert said == [f"{CHINA.last + 1}年放假安排尚未导入，以{CHINA.last}年12月31日为今天（fadu calendar 可以导入）"]


@pytest.mark.django_db
def test_the_samples_are_written_as_docx_and_text(tmp_path: Path) -> None:
    written = loading.write_samples(tmp_path, TODAY)
    assert sorted(path.name for path in written) == ["plan.docx", "plan.txt", "report.docx", "report.txt"]
    assert all(path.stat().st_size > 500 for path in written)
