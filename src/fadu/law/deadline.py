"""`answer`: the last day of any time limit from what happened, with the reason in one sentence."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.law import given, reasons
from fadu.law.acts import Citation
from fadu.law.calendar import DAY, Calendar
from fadu.law.derivation import Line, explain
from fadu.law.errors import CalendarUnavailable
from fadu.law.given import BadEvents, Given
from fadu.law.limits import Annual, Kind, Limit, Quota, limit
from fadu.law.periods import measure, nearest, raw_end


@dataclass(frozen=True)
class Answer:
    """What `fadu deadline` says. All days are inclusive last days (a datetime for hours).

    `due`: None while a pause is running; `raw_due`: the last day before it was moved, only if it was;
    `earliest_next_action`: for minimum periods, the first day on which what follows may be done;
    `alternative_due`: the lenient reading where two are held; `notes`: what a careful clerk would add.
    """

    rule_id: str
    due: date | None
    raw_due: date | None
    earliest_next_action: date | None
    alternative_due: date | None
    basis: Citation
    why: str
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        shown = {key: day.isoformat() if day else None for key, day in (
            ("due", self.due), ("raw_due", self.raw_due), ("earliest_next_action", self.earliest_next_action),
            ("alternative_due", self.alternative_due))}
        basis = {"law": self.basis.act.official, "article": self.basis.article}
        return {"rule_id": self.rule_id, **shown, "basis": basis, "why": self.why, "notes": list(self.notes)}


def answer(rule_id: str, events: Mapping[str, Any], calendar: Calendar) -> Answer:
    """The answer for one rule and its events (see `given`).

    Raises UnknownRule, BadEvents or CalendarUnavailable, each a LawError with `code` and a Chinese message; the last
    tells the day that a period of calendar days comes near to.
    """
    rule = limit(rule_id)
    facts = given.read(rule, events)
    try:
        if rule.annual:
            return yearly(rule, rule.annual, facts, calendar)
        if rule.quota:
            return within_year(rule, rule.quota, facts, calendar)
        return measured(rule, facts, calendar)
    except CalendarUnavailable as missing:
        near = nearest(rule.period, facts.start, calendar, facts.extra or 0, facts.gaps)
        raise CalendarUnavailable(missing.year, near) from None
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        raise BadEvents("bad_date", f"“{facts.start}”之后的期限超出可计算的年份") from None


def measured(rule: Limit, facts: Given, calendar: Calendar) -> Answer:
    period, start, extra, gaps = rule.period, facts.start, facts.extra or 0, facts.gaps
    due = measure(period, start, calendar, extra, gaps)
    raw = raw_end(period, start, calendar, extra, gaps)
    late = facts.approved_on and measure(period, start, calendar, 0, gaps)
    if late and facts.approved_on and facts.approved_on > late:
        raise BadEvents("extension_too_late", f"批准延长之日{facts.approved_on}晚于原届满日{late}，延长无效")
    lines = tuple(explain(period, start, calendar, extra, gaps, rule))
    lenient = raw_end(period.lenient(), start, calendar) if period.clear else None
    following = due + DAY if due and rule.kind is Kind.MINIMUM else None
    return Answer(
        rule.rule_id, due, raw if raw != due else None, following, lenient, rule.basis,
        reasons.sentence(rule, lines, start, following, lenient), lines,
        reasons.notes(rule, start, due, calendar, facts),
    )


def yearly(rule: Limit, day: Annual, facts: Given, calendar: Calendar) -> Answer:
    """A fixed date of the year; no calendar decides it."""
    due = day.last_day(facts.start.year)
    line = Line(f"每年{day}", rule.basis, due, "基本期限")
    return Answer(
        rule.rule_id, due, None, None, day.lenient(due.year), rule.basis, reasons.yearly(day, due.year), (line,),
        reasons.notes(rule, facts.start, due, calendar, facts),
    )


def within_year(rule: Limit, quota: Quota, facts: Given, calendar: Calendar) -> Answer:
    """So many in the year: the last day to reach the number is 31 December."""
    due = date(facts.start.year, 12, 31)
    why = f"每年至少{quota.number}{quota.unit}，按自然年计，{due.year}年应在12月31日以前达到。"
    line = Line(f"每年至少{quota.number}{quota.unit}", rule.basis, due, "基本期限")
    return Answer(rule.rule_id, due, None, None, None, rule.basis, why, (line,),
                  reasons.notes(rule, facts.start, due, calendar, facts))
