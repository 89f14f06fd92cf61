"""The ruler of a time limit (期限尺): where each stretch of days lies, in percent of the whole; drawn as SVG."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext as _

from fadu.desk.wording import day_words

Gap = tuple[date, date | None]  # [from, to) does not count; None: still running
CROWDED, TIGHT = 17.0, 8.0  # percent: a mark nearer to its neighbour gives way on the phone, or everywhere
ENDS = 6.0  # percent more beside the first and the last, whose words run inward


@dataclass(frozen=True)
class Stretch:
    kind: str  # done, wait, pause, more, over
    start: float
    width: float
    word: str = ""

    @property
    def middle(self) -> float:
        return round(self.start + self.width / 2, 2)


@dataclass(frozen=True)
class Mark:
    at: float
    day: date | None
    word: str = ""
    anchor: str = "middle"
    wide: bool = False  # shown only where there is room


@dataclass
class Ruler:
    days: int
    stretches: list[Stretch] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)
    now: float | None = None
    story: str = ""


Told = Callable[[date, date], str]


def ruler(
    start: date,
    due: date | None,
    today: date,
    *,
    base_due: date | None = None,
    gaps: tuple[Gap, ...] = (),
    stopped: date | None = None,
    left: int = 0,
    since: str = "起算",
    told: Told | None = None,
) -> Ruler:
    """Lay out one limit.

    start: the day of the event (not counted); due: the last day, None while time stands still; base_due: the last day
    before it was extended; gaps: pauses; stopped: the day the limit was met; left: days still to count when a running
    pause ends (for a limit without a due day); told: how long it is from one day to another, in the unit of the limit.
    """
    said = told or days_told
    running = stopped is None
    here = min(today, stopped) if stopped else today
    last = max(due or here + timedelta(left), here if due and here > due else start + timedelta(1))
    whole = max((last - start).days, 1)
    drawn = Ruler(whole)

    def place(day: date) -> float:
        return round(100 * min(max((day - start).days, 0), whole) / whole, 2)

    def add(kind: str, first: date, end: date, word: str = "") -> None:
        if end > first:
            drawn.stretches.append(Stretch(kind, place(first), round(place(end) - place(first), 2), word))

    closed = [(begin, end or here) for begin, end in sorted(gaps)]
    edge = start
    for begin, end in closed:
        add("done", edge, min(begin, here), _("计时 {told}").format(told=said(edge, max(edge, min(begin, here)))))
        add("pause", begin, end, _("中止 {days} 天").format(days=(end - begin).days))
        edge = max(edge, end)
    counted = min(here, due) if due else here
    if not (gaps and sorted(gaps)[-1][1] is None):
        add(
            "done",
            edge,
            counted,
            (_("计时 {told}") if closed else _("已过 {told}")).format(told=said(edge, max(edge, counted))),
        )
    ahead = max(counted, edge)
    if due and base_due and base_due < due:
        add("wait", ahead, base_due, _("余 {told}").format(told=said(ahead, max(ahead, base_due))))
        add("more", max(ahead, base_due), due, _("延长 {days} 天").format(days=(due - base_due).days))
    elif due:
        add("wait", ahead, due, _("余 {told}").format(told=said(ahead, max(ahead, due))) if running else "")
    elif left:
        add("wait", here, last, "")
    if due and here > due:
        add("over", due, here, _("超期 {told}").format(told=said(due, here)))
    drawn.ticks = [round(100 * n / whole, 2) for n in range(0, whole + 1, step_of(whole))]
    drawn.now = place(today) if running and today <= last else None
    drawn.marks = marks_of(start, due, base_due, closed, gaps, place, left, since)
    drawn.story = story_of(start, due, base_due, gaps, today, since, running, left)
    return drawn


def days_told(first: date, last: date) -> str:
    """In days: of a limit that is not counted in working days."""
    return _("{days} 天").format(days=(last - first).days)


def step_of(whole: int) -> int:
    """Days from tick to tick, so that there are at most some forty."""
    for step in (1, 5, 10, 30, 100, 365):
        if whole / step <= 40:
            return 10 if step == 5 and whole > 60 else step
    return 3650


def marks_of(
    start: date,
    due: date | None,
    base_due: date | None,
    closed: list[tuple[date, date]],
    gaps: tuple[Gap, ...],
    place,
    left: int,
    since: str,
) -> list[Mark]:  # type: ignore[no-untyped-def]
    """The dates under the ruler; the first and the last always stand, those between give way when crowded."""
    first = Mark(0, start, since, "start")
    last = Mark(100, due, "" if due else _("恢复后续计 {left} 天").format(left=left), "end")
    if due and place(due) < 100:
        last = Mark(place(due), due, _("届满"), "middle")
    inner = [(begin, "") for begin, _ in closed]
    inner += [(end, _("恢复")) for (_begin, end), gap in zip(closed, sorted(gaps), strict=True) if gap[1]]
    if base_due and due and base_due < due:
        inner.append((base_due, _("原届满日")))
    marks, previous = [first], first.at
    for day, word in sorted(inner):
        at = place(day)
        room = min(at - previous - (ENDS if previous == first.at else 0), last.at - at - ENDS)
        if room >= TIGHT:
            marks.append(Mark(at, day, word, wide=room < CROWDED))
            previous = at if room >= CROWDED else previous
    return [*marks, last]


def story_of(
    start: date,
    due: date | None,
    base_due: date | None,
    gaps: tuple[Gap, ...],
    today: date,
    since: str,
    running: bool,
    left: int,
) -> str:
    """The whole ruler as one text, for those who do not see it."""
    parts = [_("{day}{what}").format(day=day_words(start, today), what=since)]
    for begin, end in sorted(gaps):
        if end:
            words = _("{begin}至{end}中止，{days}天不计")
            last = day_words(end - timedelta(1), today)
            parts.append(words.format(begin=day_words(begin, today), end=last, days=(end - begin).days))
        else:
            parts.append(_("{begin}起中止，恢复后续计{left}天").format(begin=day_words(begin, today), left=left))
    if base_due and due and base_due < due:
        words = _("原届满日{base}，延长后{due}届满")
        parts.append(words.format(base=day_words(base_due, today), due=day_words(due, today)))
    elif due:
        parts.append(_("{due}届满").format(due=day_words(due, today)))
    if running:
        parts.append(_("今天是第{days}天").format(days=(today - start).days))
    return _("；").join(parts) + _("。").rstrip()


def mini(start: date, due: date | None, today: date, gaps: tuple[Gap, ...] = ()) -> list[Stretch]:
    """The same in a list row: only stretches, no words."""
    return ruler(start, due, today, gaps=gaps).stretches
