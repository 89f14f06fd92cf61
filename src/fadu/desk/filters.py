"""The filters of the list of matters, read from the address and put into the query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.desk.lights import soon_until
from fadu.desk.paging import Order
from fadu.desk.scope import Arm, taking_part
from fadu.law.calendar import Calendar
from fadu.ledger.charges import handled_by
from fadu.ledger.models import UNDATED
from fadu.ledger.undated import PAUSED, PROMPT
from fadu.search.words import NUMBER, PARTY, Term, terms

LIGHTS = {
    "open": gettext_lazy("在办"),
    "red": gettext_lazy("超期或今日届满"),
    "amber": gettext_lazy("五个工作日内到期"),
    "green": gettext_lazy("正常"),
    "pause": gettext_lazy("计时已停"),
    "prompt": gettext_lazy("没有规定天数"),
    "unknown": gettext_lazy("缺放假安排，算不出"),
    "undated": gettext_lazy("没有到期日（以上三种）"),
    "done": gettext_lazy("已办结"),
}
ORDERS = {
    "begun": Order("begun_on", newest_first=True),
    "due": Order("due_on", newest_first=False),
    "ended": Order("ended_on", newest_first=True),
}
BY_START, BY_DUE = ORDERS["begun"], ORDERS["due"]
NAMES = {
    "q": gettext_lazy("检索"),
    "procedure": gettext_lazy("程序"),
    "organ": gettext_lazy("机关"),
    "part": gettext_lazy("机关的身份"),
    "phase": gettext_lazy("阶段"),
    "light": gettext_lazy("期限"),
    "number": gettext_lazy("文号"),
    "party": gettext_lazy("当事人"),
    "since": gettext_lazy("开始不早于"),
    "until": gettext_lazy("开始不晚于"),
    "due_since": gettext_lazy("届满不早于"),
    "due_until": gettext_lazy("届满不晚于"),
    "ended": gettext_lazy("办结不早于"),
    "ended_until": gettext_lazy("办结不晚于"),
    "handler": gettext_lazy("经办"),
    "mine": gettext_lazy("范围"),
}
DAYS = ("since", "until", "due_since", "due_until", "ended", "ended_until")
TEXTS = {"q": 100, "procedure": 40, "phase": 40, "party": 60, "number": 60}
PERIODS = ("today", "week", "month", "year")


@dataclass(frozen=True)
class Filter:
    q: str = ""
    procedure: str = ""
    organ: int | None = None
    part: str = ""  # "1": also what the organ only takes part in
    phase: str = ""
    light: str = ""
    number: str = ""
    party: str = ""
    since: date | None = None
    until: date | None = None
    due_since: date | None = None
    due_until: date | None = None
    ended: date | None = None
    ended_until: date | None = None
    handler: str = ""  # "me": what I have recorded something in
    mine: str = ""  # "1": only what my own organs handle or take part in
    order: str = ""
    wrong: dict[str, str] = field(default_factory=dict, compare=False)  # what could not be read, and why

    @property
    def sorting(self) -> str:
        """By which day the list is sorted: begun, due or ended; where none is chosen, the one that is filtered by."""
        if self.order:
            return self.order
        if self.light in ("red", "amber", "green") or self.due_since or self.due_until:
            return "due"
        return "ended" if self.ended or self.ended_until else "begun"

    @property
    def ordering(self) -> Order:
        return ORDERS[self.sorting]

    @property
    def parts(self) -> list[Arm]:
        """Of which a row must meet one: the organ handles it, or only takes part in it. Empty: that is not asked."""
        if not (self.organ and self.part):
            return []
        return [Arm(Q(organ_id=self.organ)), taking_part(self.organ, [self.organ])]

    @property
    def terms(self) -> list[Term]:
        """What is looked for in the full-text index."""
        return [*terms(self.q), *terms(self.party, PARTY), *terms(self.number, NUMBER)]

    def address(self, **changes: object) -> str:
        """The query string of this filter with changes; empty ones are left out."""
        values = {name: getattr(self, name) for name in (*NAMES, "order")} | changes
        if not values["organ"]:
            values["part"] = ""
        return "?" + urlencode({name: value for name, value in values.items() if value not in ("", None)})

    def tokens(self, procedures: Mapping[str, str], organs: Mapping[int, str]) -> list[tuple[str, str]]:
        """What is on, in words, each with the address without it."""
        words: dict[str, object] = {name: getattr(self, name) or "" for name in NAMES if name != "part"}
        organ = organs.get(self.organ or 0, str(self.organ))
        words |= {
            "procedure": procedures.get(self.procedure, self.procedure),
            "organ": (_("{organ}承办或者参与").format(organ=organ) if self.part else organ) if self.organ else "",
            "light": LIGHTS.get(self.light, ""),
            "handler": _("我办的") if self.handler else "",
            "mine": _("本单位承办和参与") if self.mine else "",
        }
        return [
            (_("{name}：{value}").format(name=NAMES[name], value=word), self.address(**{name: ""}))
            for name, word in words.items()
            if word
        ]


def read(query: Mapping[str, str], today: date) -> Filter:
    """The filter of an address; what makes no sense is left out and named in `wrong`.

    A day is 2026-11-22, or the first or last of a period that goes with the calendar: month-start, year-end, today.
    """
    wrong: dict[str, str] = {}
    values: dict[str, object] = {
        name: " ".join(query.get(name, "").replace("\0", "").split())[:longest] for name, longest in TEXTS.items()
    }
    for name in DAYS:
        text = query.get(name, "").strip()
        values[name] = day_of(text, today)
        if text and values[name] is None:
            wrong[name] = _("{name}“{text}”不是日期，没有用它筛选。日期写作 2026-11-22。").format(
                name=NAMES[name], text=text[:20]
            )
    organ = query.get("organ", "").strip()
    values["organ"] = int(organ) if organ.isdecimal() and len(organ) < 12 else None
    if organ and values["organ"] is None:
        wrong["organ"] = _("机关“{text}”无法识别，没有用它筛选。").format(text=organ[:20])
    for name, known in (("light", LIGHTS), ("order", ORDERS), ("part", "1"), ("mine", "1"), ("handler", ("me",))):
        values[name] = query.get(name, "") if query.get(name, "") in known else ""
    if query.get("light") and not values["light"]:
        wrong["light"] = _("期限“{text}”无法识别，没有用它筛选。").format(text=query["light"][:20])
    for name in ("q", "party", "number"):
        if values[name] and not terms(str(values[name])):
            wrong[name] = _("{name}“{text}”里没有可以检索的字，没有用它筛选。").format(
                name=NAMES[name], text=values[name]
            )
    return Filter(**values, wrong=wrong)  # type: ignore[arg-type]


def day_of(text: str, today: date) -> date | None:
    """The day that is meant; None for none."""
    period, _, end = text.partition("-")
    if period in PERIODS:
        return bounds(period, today)[end == "end"]
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def bounds(period: str, today: date) -> tuple[date, date]:
    """The first and the last day of the period that the day is in."""
    if period == "today":
        return today, today
    if period == "week":
        monday = today - timedelta(today.weekday())
        return monday, monday + timedelta(6)
    if period == "month":
        following = (today.replace(day=1) + timedelta(32)).replace(day=1)
        return today.replace(day=1), following - timedelta(1)
    return today.replace(month=1, day=1), today.replace(month=12, day=31)


def lit(light: str, today: date, calendar: Calendar) -> Q:
    """Matters of one colour."""
    soon = soon_until(today, calendar)
    return {
        "open": Q(ended_on=None),
        "red": Q(due_on__lte=today),
        "amber": Q(due_on__gt=today, due_on__lte=soon),
        "green": Q(due_on__gt=soon),
        "pause": UNDATED & Q(undated=PAUSED),
        "prompt": UNDATED & Q(undated__in=("", PROMPT)),
        "unknown": UNDATED & ~Q(undated__in=("", PAUSED, PROMPT)),
        "undated": UNDATED,
        "done": Q(ended_on__isnull=False),
    }[light]


BOUNDS = {
    "since": "begun_on__gte",
    "until": "begun_on__lte",
    "due_since": "due_on__gte",
    "due_until": "due_on__lte",
    "ended": "ended_on__gte",
    "ended_until": "ended_on__lte",
}


def conditions_of(chosen: Filter, today: date, calendar: Calendar, person: int | None = None) -> Q:
    """What a row must meet, but for the filter's `parts` and what is looked for in the full-text index."""
    conditions = Q(**{lookup: day for name, lookup in BOUNDS.items() if (day := getattr(chosen, name))})
    if chosen.procedure:
        conditions &= Q(procedure=chosen.procedure)
    if chosen.organ and not chosen.part:
        conditions &= Q(organ_id=chosen.organ)
    if chosen.phase:
        conditions &= Q(phase=chosen.phase)
    if chosen.light:
        conditions &= lit(chosen.light, today, calendar)
    if chosen.handler:
        conditions &= handled_by(person, today)
    if chosen.sorting != "begun":
        conditions &= Q(**{f"{chosen.ordering.field}__isnull": False})
    return conditions
