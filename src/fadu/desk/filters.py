"""The filters of the list of matters, read from the address and put into the query."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import QueryDict

from fadu.desk.lights import soon_until
from fadu.desk.paging import Order
from fadu.law.calendar import Calendar
from fadu.ledger.models import Matter
from fadu.ledger.personal import mark_of

LIGHTS = {
    "open": "在办",
    "red": "超期或今日届满",
    "amber": "五个工作日内到期",
    "green": "正常",
    "pause": "计时已停或无期限",
    "done": "已办结",
}
BY_DUE, BY_START = Order("due_on", newest_first=False), Order("begun_on", newest_first=True)
NAMES = {
    "q": "检索",
    "procedure": "程序",
    "organ": "办理机关",
    "phase": "阶段",
    "light": "期限",
    "since": "开始不早于",
    "until": "开始不晚于",
    "mine": "范围",
    "ended": "办结不早于",
}


@dataclass(frozen=True)
class Filter:
    q: str = ""
    procedure: str = ""
    organ: int | None = None
    phase: str = ""
    light: str = ""
    since: date | None = None
    until: date | None = None
    order: str = ""
    mine: str = ""  # "1": only what my own organs handle or take part in
    ended: date | None = None
    wrong: dict[str, str] = field(default_factory=dict)  # what could not be read, and why

    @property
    def by_due(self) -> bool:
        return self.order == "due" or (not self.order and self.light in ("red", "amber", "green"))

    @property
    def ordering(self) -> Order:
        return BY_DUE if self.by_due else BY_START

    def address(self, **changes: object) -> str:
        """The query string of this filter with changes; empty ones are left out."""
        values = {name: getattr(self, name) for name in (*NAMES, "order")} | changes
        return "?" + urlencode({name: value for name, value in values.items() if value not in ("", None)})

    def tokens(self, procedures: dict[str, str], organs: dict[int, str]) -> list[tuple[str, str]]:
        """What is on, in words, each with the address without it."""
        words = {
            "q": self.q,
            "procedure": procedures.get(self.procedure, self.procedure),
            "phase": self.phase,
            "organ": organs.get(self.organ or 0, str(self.organ)) if self.organ else "",
            "light": LIGHTS.get(self.light, ""),
            "since": self.since or "",
            "until": self.until or "",
            "mine": "本单位承办和参与" if self.mine else "",
            "ended": self.ended or "",
        }
        return [(f"{NAMES[name]}：{word}", self.address(**{name: ""})) for name, word in words.items() if word]


def read(query: QueryDict) -> Filter:
    """The filter of an address; what makes no sense is left out and named in `wrong`."""
    wrong: dict[str, str] = {}

    def day(name: str) -> date | None:
        if not (text := query.get(name, "").strip()):
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            wrong[name] = f"{NAMES[name]}“{text[:20]}”不是日期，没有用它筛选。日期写作 2026-11-22。"
            return None

    organ = query.get("organ", "")
    light = query.get("light", "")
    return Filter(
        query.get("q", "").strip().replace("\0", "")[:100],
        query.get("procedure", "")[:40],
        int(organ) if organ.isdecimal() and len(organ) < 12 else None,
        query.get("phase", "").strip()[:40],
        light if light in LIGHTS else "",
        day("since"),
        day("until"),
        "due" if query.get("order") == "due" else "",
        "1" if query.get("mine") == "1" else "",
        day("ended"),
        wrong,
    )


def lit(light: str, today: date, calendar: Calendar) -> Q:
    """Matters of one colour."""
    soon = soon_until(today, calendar)
    return {
        "open": Q(ended_on=None),
        "red": Q(due_on__lte=today),
        "amber": Q(due_on__gt=today, due_on__lte=soon),
        "green": Q(due_on__gt=soon),
        "pause": Q(ended_on=None, due_on=None),
        "done": Q(ended_on__isnull=False),
    }[light]


def apply(rows: QuerySet[Matter], chosen: Filter, today: date, calendar: Calendar) -> QuerySet[Matter]:
    """The rows that the filter lets through."""
    conditions = Q()
    if chosen.procedure:
        conditions &= Q(procedure=chosen.procedure)
    if chosen.organ:
        conditions &= Q(organ_id=chosen.organ)
    if chosen.phase:
        conditions &= Q(phase=chosen.phase)
    if chosen.light:
        conditions &= lit(chosen.light, today, calendar)
    if chosen.since:
        conditions &= Q(begun_on__gte=chosen.since)
    if chosen.until:
        conditions &= Q(begun_on__lte=chosen.until)
    if chosen.ended:
        conditions &= Q(ended_on__gte=chosen.ended)
    if chosen.by_due:
        conditions &= Q(due_on__isnull=False)
    for word in chosen.q.split():
        conditions &= (
            Q(title__icontains=word) | Q(number__icontains=word) | Q(party_marks__contains=f" {mark_of(word)} ")
        )
    return rows.filter(conditions)
