"""A small city's year in the ledger, and the values of a report without any ledger."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.indicators.conftest import CITY, Books

from fadu.organs.models import Division, Person
from fadu.reporting.content import Block, Content, Part
from fadu.reporting.values import Kept

YEAR = 2025


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


@pytest.fixture
def books(db: None) -> Books:
    return Books()


@pytest.fixture
def city(books: Books) -> Division:
    """丽水市 with 5 reconsiderations received in 2025: 2 upheld, 1 revoked, 1 open, 1 carried in; 2 tasks."""
    province = Division.objects.create(code="330000", name="浙江省")
    division = Division.objects.create(code=CITY, name="丽水市", parent=province)
    for month, kind in ((2, "维持"), (3, "维持"), (4, "撤销"), (5, None)):
        reconsidered(books, date(YEAR, month, 3), kind)
    reconsidered(books, date(YEAR - 1, 12, 10), "驳回请求", date(YEAR, 1, 20))
    for number in (1, 2):
        books.matter("supervised_task", [("assign", date(YEAR, 3, number + 2), {"deadline": f"{YEAR}-12-01"})])
    return division


def reconsidered(books: Books, on: date, kind: str | None, decided_on: date | None = None) -> None:
    steps = [("receive", on, {}), ("accept", on, {})]
    if kind:
        steps.append(("decide", decided_on or on.replace(month=on.month + 1), {"kind": kind, "reasons": "理由"}))
    books.matter("reconsideration", steps)


@pytest.fixture
def writer(db: None) -> Person:
    return Person.objects.create(name="何静")


@pytest.fixture
def other(db: None) -> Person:
    return Person.objects.create(name="季平")


def kept(code: str, value: Any, *, name: str = "", unit: str = "件", numerator: Any = None, denominator: Any = None,
         entries: tuple[int, ...] = ()) -> Kept:
    figures = (None if one is None else Decimal(str(one)) for one in (value, numerator, denominator))
    shown, top, bottom = figures
    return Kept(code, name or code, shown, unit, top if top is not None else shown, bottom, entries, "口径一句话。")


VALUES = {one.code: one for one in (
    kept("r.received", 3, name="收到申请数", entries=(1, 2, 3)),
    kept("r.rate", "33.3", name="纠错率", unit="%", numerator=1, denominator=3, entries=(3,)),
    kept("r.empty_rate", None, name="按期率", unit="%", numerator=0, denominator=0),
    kept("r.unknown", None, name="听证次数", unit="次"),
    kept("r.fines", 52000, name="罚款金额", unit="元", entries=(7, 8)),
)}


@pytest.fixture
def values() -> dict[str, Kept]:
    return dict(VALUES)


@pytest.fixture
def content() -> Callable[..., Content]:
    """A report whose first part has these paragraphs; the other four say 无."""

    def made(*texts: str, **changes: Any) -> Content:
        first = Part("deeds", "主要举措和成效", "第二十五条", tuple(Block("text", text) for text in texts))
        rest = tuple(Part(key, title, "第二十五条", (Block("text", "无。"),)) for key, title in (
            ("faults", "不足和原因"), ("leaders", "主要负责人履职"), ("plans", "主要安排"), ("others", "其他")))
        said = {"title": "丽水市人民政府关于2025年度法治政府建设情况的报告", "issuer": "丽水市人民政府",
                "addressee": "浙江省人民政府", "parts": (first, *rest), "date": "2026-03-01"} | changes
        return Content(**said)

    return made
