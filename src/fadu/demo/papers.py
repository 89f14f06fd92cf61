"""The sample's own papers: a plan of 26 tasks and a report, as text and as docx. Words and figures are made up."""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files

from fadu.documents import docx
from fadu.documents.model import Document, Heading, paragraph

PLACES = ("early", "done", "overdue", "today", "soon", "next")


@dataclass(frozen=True)
class Paper:
    """A paper to be read in: its file name without ending, its text and the day it was issued."""

    name: str
    text: str
    issued: date


def written(day: date, year: int) -> str:
    """11月23日, with the year where it is another than the plan's."""
    return f"{'' if day.year == year else f'{day.year}年'}{day.month}月{day.day}日"


def plan(year: int, number: str, issued: date, days: dict[str, date], title: str = "") -> Paper:
    """The plan of a year; `days` gives the six deadlines that the text leaves open (PLACES)."""
    title = title or f"丽水市{year}年度法治政府建设工作计划"
    text = files("fadu.demo").joinpath("plan.txt").read_text(encoding="utf-8")
    filled = text.format(
        title=title, number=number, year=year, issued=f"{issued.year}年{issued.month}月{issued.day}日",
        **{place: written(days[place], year) for place in PLACES},
    )
    return Paper(title, filled, issued)


def plan_2017() -> Paper:
    """The plan of the published year."""
    days = {
        "early": date(2017, 6, 30), "done": date(2017, 9, 29), "overdue": date(2017, 10, 31),
        "today": date(2017, 11, 15), "soon": date(2017, 11, 30), "next": date(2017, 12, 25),
    }
    return plan(2017, "丽政办发〔2017〕18号", date(2017, 2, 27), days)


def plan_now(today: date) -> Paper:
    """The plan of the current year: some days past, one today, some near, the others at the year's end."""
    days = {
        "early": today - timedelta(40), "done": today - timedelta(15), "overdue": today - timedelta(4), "today": today,
        "soon": today + timedelta(4), "next": date(today.year + 1, 1, 15),
    }
    issued = min(date(today.year, 3, 10), today - timedelta(70))
    return plan(today.year, f"丽政办发〔{today.year}〕21号", issued, days)


def plan_sample(today: date) -> Paper:
    """A plan to be uploaded by whoever tries Fadu: 26 tasks due in the weeks to come."""
    days = {place: today + timedelta(14 * (n + 1)) for n, place in enumerate(PLACES)}
    title = f"丽水市{today.year}年度法治政府建设示范创建工作计划"
    return plan(today.year, f"丽政办发〔{today.year}〕46号", today - timedelta(3), days, title)


def report_sample(today: date) -> Paper:
    """A report to be uploaded: figures that add up."""
    text = files("fadu.demo").joinpath("report.txt").read_text(encoding="utf-8")
    year = today.year - 1
    filled = text.format(year=year, next_year=today.year)
    return Paper(f"丽水市{year}年度法治政府建设情况报告", filled, date(today.year, 1, 18))


def as_docx(paper: Paper) -> bytes:
    """The paper as a Word file in the layout of official documents."""
    title, *lines = [line.strip() for line in paper.text.splitlines() if line.strip()]
    blocks = [Heading(1, line) if re.match("[一二三四五六七八九十]+、", line) else paragraph(line) for line in lines]
    return docx.write(Document(title, tuple(blocks)))
