"""How a last day came about, line by line: 起算 → 基本期限 → 中止、扣除 → 延长 → 末日顺延."""
from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from fadu.law.acts import Act, Citation
from fadu.law.calendar import DAY, Calendar
from fadu.law.enacted import CIVIL_CODE, CIVIL_GENERAL, COMPULSION, LICENSING, PENALTY, RECONSIDERATION, ZHEJIANG
from fadu.law.errors import CalendarUnavailable
from fadu.law.limits import Kind, Limit
from fadu.law.periods import Gap, Period, measure, raw_end
from fadu.law.wording import day_text, skipped_text, span_text, weekday, why_off

DAY_NOT_COUNTED = (CIVIL_CODE[201], CIVIL_GENERAL[154])
ROLLED = (CIVIL_CODE[203], CIVIL_GENERAL[154])
WORKING: dict[Act, Citation] = {  # the article by which an act's short periods are working days
    PENALTY: PENALTY[85], COMPULSION: COMPULSION[69], LICENSING: LICENSING[82], RECONSIDERATION: RECONSIDERATION[88],
    ZHEJIANG: ZHEJIANG[98],
}
UNMOVED = {
    Kind.MINIMUM: "最短期限，期末遇假日不缩短也不顺延",
    Kind.LONGEST: "限制权利的最长期限，末日遇假日不顺延",
    Kind.VALIDITY: "届满日为对应日的前一日",
}


@dataclass(frozen=True)
class Line:
    """One step of a derivation: its sentence, the article, and the day reached so far (None: not known yet).

    `stage`: 起算、基本期限、中止扣除、延长、末日顺延、末日 or 缺日历.
    """

    label: str
    basis: Citation | None
    reached: date | None
    stage: str


@dataclass(frozen=True)
class Count:
    """What is counted; the arguments of `explain`."""

    period: Period
    start: date
    calendar: Calendar
    extra: int | Period
    gaps: tuple[Gap, ...]
    limit: Limit | None

    @property
    def backward(self) -> bool:
        return self.period.amount < 0 or (self.limit is not None and self.limit.kind is Kind.NOTICE)

    @property
    def event(self) -> str:
        return self.limit.event if self.limit else "起算事由发生"

    @property
    def basis(self) -> Citation | None:
        return self.limit.basis if self.limit else None

    def raw(self, extra: int | Period, gaps: tuple[Gap, ...]) -> date | None:
        return raw_end(self.period, self.start, self.calendar, extra, gaps)


def explain(period: Period, start: date, calendar: Calendar, extra: int | Period = 0, gaps: tuple[Gap, ...] = (),
            limit: Limit | None = None) -> list[Line]:
    """The derivation of `measure(period, start, calendar, extra, gaps)`, for the clock of any procedure.

    `limit` lends event, articles and reasons. Never raises for a calendar: where a year is not loaded the last line
    says so and reaches no day.
    """
    lines = list[Line]()
    start = start.date() if isinstance(start, datetime) and period.unit != "小时" else start
    try:
        for line in steps(Count(period, start, calendar, extra, tuple(sorted(gaps, key=lambda g: g[0])), limit)):
            lines.append(line)
    except CalendarUnavailable as error:
        lines.append(Line(error.message, None, None, "缺日历"))
    return lines


def steps(c: Count) -> Iterator[Line]:
    yield beginning(c)
    base = c.raw(0, ())
    yield Line(base_text(c, base), c.basis, base, "基本期限")
    early = tuple(gap for gap in c.gaps if base and gap[0] <= (c.raw(0, c.gaps) or base))
    reached = yield from pauses(c, 0, early, 0, base)
    if c.extra:
        more = c.extra if isinstance(c.extra, Period) else Period(c.extra, c.period.unit)
        longer = c.raw(c.extra, early)
        yield Line(f"经批准延长{more}，连续计算{between(c, reached, longer)}", c.basis, longer, "延长")
        yield from pauses(c, c.extra, c.gaps, len(early), longer)
    last = c.raw(c.extra, c.gaps)
    if last is not None and not c.backward:
        yield ending(c, last, measure(c.period, c.start, c.calendar, c.extra, c.gaps))


def beginning(c: Count) -> Line:
    article = in_force(DAY_NOT_COUNTED, c.start)
    if c.period.unit == "小时":
        return Line(f"自{day_text(c.start)}{c.event}起按小时计算", article, c.start, "起算")
    if c.period.inclusive:
        return Line(f"自{day_text(c.start)}{c.event}之日起算，当日计入", None, c.start, "起算")
    if not c.period.amount:
        return Line(f"以{c.event}{day_text(c.start)}为准", None, c.start, "起算")
    if c.backward or c.period.amount < 0:
        return Line(f"自{c.event}{day_text(c.start)}倒数，当日不计", None, c.start, "起算")
    return Line(f"自{day_text(c.start)}{c.event}的次日起算", article, c.start + DAY, "起算")


def in_force(articles: tuple[Citation, ...], day: date) -> Citation:
    """The first of them whose act was in force on that day, else the last."""
    day = day.date() if isinstance(day, datetime) else day
    return next((one for one in articles if one.act.in_force <= day), articles[-1])


def base_text(c: Count, last: date | None) -> str:
    """What is counted, and which days are not."""
    period = c.period
    if not period.amount:
        return "至迟当日"
    text = f"其间须有{abs(period.amount)}个整{period.unit}" if period.clear else f"数{period}"
    if period.unit == "工作日" and last:
        span = (c.start + DAY, last) if last > c.start else (last + DAY * period.clear, c.start - DAY)
        skipped = skipped_text(*span, c.calendar)
        return f"{text}，{skipped}" if skipped else text
    if period.unit in ("月", "年") and last and last.day < c.start.day and not period.inclusive:
        return f"{text}，该月没有对应日，以月末日为末日"
    return text


def pauses(c: Count, extra: int | Period, gaps: tuple[Gap, ...], done: int,
           reached: date | None) -> Generator[Line, None, date | None]:
    """A line for each gap after the first `done`, with the day reached once it is taken in; returns the last one."""
    for number in range(done, len(gaps)):
        further = c.raw(extra, gaps[:number + 1])
        yield Line(pause_text(c, *gaps[number]) + between(c, reached, further), None, further, "中止扣除")
        reached = further
    return reached


def between(c: Count, reached: date | None, further: date | None) -> str:
    """Days off and worked weekend days after the day reached before, for working days."""
    if c.period.unit != "工作日" or not reached or not further or further <= reached:
        return ""
    skipped = skipped_text(reached + DAY, further, c.calendar)
    return f"，其间{skipped}" if skipped else ""


def pause_text(c: Count, begin: date, end: date | None) -> str:
    if end is None:
        return f"{day_text(begin, c.start)}起中止，尚未恢复，届满日待恢复后确定"
    if isinstance(begin, datetime):
        return f"{day_text(begin, c.start)}至{day_text(end, c.start)}不计"
    if end <= begin:
        return f"{day_text(begin, c.start)}当日恢复，不扣除"
    length = f"{(end - begin).days}日"
    if c.period.unit == "工作日":
        length = f"{c.calendar.count(end - DAY) - c.calendar.count(begin - DAY)}个工作日"
    return f"{span_text(begin, end - DAY, c.start)}共{length}不计，{day_text(end, begin)}恢复计算"


def ending(c: Count, last: date, due: date | None) -> Line:
    """What becomes of the last day, also when nothing does."""
    if c.period.unit == "工作日":
        return Line("以工作日计，末日即为工作日", WORKING.get(c.limit.act) if c.limit else None, due, "末日")
    if c.period.unit == "小时":
        return Line("按小时计算，遇假日不顺延", None, due, "末日")
    if not c.period.roll:
        kind = Kind.VALIDITY if c.period.inclusive else c.limit.kind if c.limit else Kind.DEADLINE
        return Line(UNMOVED.get(kind, "末日遇假日不顺延"), None, due, "末日")
    article = (c.limit.rolls_by if c.limit else None) or in_force(ROLLED, due or last)
    return Line(rolled_text(c, last, due or last), article, due, "末日顺延")


def rolled_text(c: Count, last: date, due: date) -> str:
    if due == last:
        if last.weekday() >= 5:
            return f"末日{day_text(last, c.start)}虽是{weekday(last)}，但调休上班，不顺延"
        return "末日是工作日，不顺延"
    made_up = "，调休上班" if due.weekday() >= 5 else ""
    return (f"末日{day_text(last, c.start)}{why_off(last, c.calendar)}，"
            f"顺延至其后第一个工作日{day_text(due, c.start)}（{weekday(due)}{made_up}）")
