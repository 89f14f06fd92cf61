"""The numbers counted again, slowly and by hand: plain loops over the ledger's rows, nothing of the mart's.

Working days come from another calendar than the product's.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from chinese_calendar import is_workday
from django.utils import timezone

from fadu.ledger.models import Entry


@dataclass
class Step:
    id: int
    name: str
    on: date
    data: dict[str, Any]


@dataclass
class Story:
    """One matter as the ledger's rows tell it, corrections put in place."""

    procedure: str
    division: str
    steps: list[Step]

    def of(self, *names: str) -> list[Step]:
        return [step for step in self.steps if step.name in names]

    def first(self, *names: str) -> Step | None:
        return next(iter(self.of(*names)), None)


def stories() -> list[Story]:
    found: dict[int, Story] = {}
    rows: dict[tuple[int, int], Step] = {}
    for entry in Entry.objects.select_related("matter__division").order_by("matter_id", "number"):
        story = found.setdefault(
            entry.matter_id, Story(entry.matter.procedure, entry.matter.division.code, [])
        )
        if entry.corrects is not None:
            rows[entry.matter_id, entry.corrects].data.update(entry.data)
            continue
        step = Step(entry.id, entry.step, timezone.localtime(entry.at).date(), dict(entry.data))
        rows[entry.matter_id, entry.number] = step
        story.steps.append(step)
    return list(found.values())


def workday_after(day: date, number: int) -> date:
    """The last day of so many working days, the first day not counted."""
    while number:
        day += timedelta(1)
        number -= is_workday(day)
    return day


def rolled(day: date) -> date:
    while not is_workday(day):
        day += timedelta(1)
    return day


def percent(part: list[Any], whole: list[Any]) -> Decimal | None:
    if not whole:
        return None
    return (Decimal(len(part)) * 100 / len(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)


class Oracle:
    """Counts for a division prefix, a year, and the day of asking."""

    def __init__(self, prefix: str, year: int, as_of: date) -> None:
        self.start, self.end, self.as_of = date(year, 1, 1), date(year, 12, 31), as_of
        self.stories = [story for story in stories() if story.division.startswith(prefix)]

    def of(self, procedure: str) -> list[Story]:
        return [story for story in self.stories if story.procedure == procedure]

    def within(self, day: date | None) -> bool:
        return day is not None and self.start <= day <= self.end

    def steps(self, procedure: str, name: str, fits: Callable[[Step], Any] = lambda step: True) -> list[Step]:
        every = [step for story in self.of(procedure) for step in story.of(name)]
        return [step for step in every if self.within(step.on) and fits(step)]

    # 行政复议 (act of 2023)

    def filed_on(self, story: Story) -> date | None:
        """The day of acceptance; without any decision within five working days the application is accepted."""
        received, accepted = story.steps[0], story.first("accept")
        supposed = workday_after(received.on, 5)
        if accepted is None and not story.first("refuse") and supposed < self.as_of:
            return supposed
        return accepted.on if accepted else None

    def concluded(self, *kinds: str) -> list[Step]:
        ends = self.steps("reconsideration", "decide") + self.steps("reconsideration", "mediate")
        return [step for step in ends if not kinds or step.data.get("kind", "调解") in kinds]

    def ended_on(self, story: Story) -> date | None:
        end = story.first("decide", "mediate", "refuse")
        return end.on if end else None

    def reconsideration(self) -> dict[str, Any]:
        cases = [(self.filed_on(story), self.ended_on(story)) for story in self.of("reconsideration")]
        filed = [(on, end) for on, end in cases if on]
        corrected = self.concluded("撤销", "部分撤销", "变更", "确认违法", "责令履行")
        timed = [(on, end) for on, end in filed if end and self.within(end)]
        in_time = [pair for pair in timed if pair[1] <= rolled(pair[0] + timedelta(60))]
        return {
            "received": len(self.steps("reconsideration", "receive")),
            "filed": len([on for on, _ in filed if self.within(on)]),
            "not_accepted": len(self.steps("reconsideration", "refuse")),
            "carried_in": len([1 for on, end in filed if on < self.start and (not end or end >= self.start)]),
            "carried_out": len([1 for on, end in filed if on <= self.end and (not end or end > self.end)]),
            "concluded": len(self.concluded()),
            "upheld": len(self.concluded("维持")),
            "revoked": len(self.concluded("撤销", "部分撤销")),
            "mediated": len(self.concluded("调解")),
            "correction_rate": percent(corrected, self.concluded()),
            "on_time_rate": percent(in_time, timed),
            "average_days": self.average([(end - on).days for on, end in timed]),
        }

    @staticmethod
    def average(days: list[int]) -> Decimal | None:
        return (Decimal(sum(days)) / len(days)).quantize(Decimal("0.1"), ROUND_HALF_UP) if days else None

    # 依申请公开

    def foi(self) -> dict[str, Any]:
        replies = [(story, reply) for story in self.of("foi_request") if (reply := story.first("reply"))]
        now = [(story, reply) for story, reply in replies if self.within(reply.on)]

        def last_day(story: Story) -> date:
            longer = sum(step.data["amount"] for step in story.of("extend"))
            return workday_after(date.fromisoformat(story.steps[0].data["received_on"]), 20 + longer)

        open_ = [s for s in self.of("foi_request") if s.steps[0].on <= self.end
                 and not ((reply := s.first("reply")) and reply.on <= self.end)]  # fmt: skip
        return {
            "received": len(self.steps("foi_request", "receive")),
            "replied": len(now),
            "granted": len([1 for _, reply in now if reply.data["kind"] == "予以公开"]),
            "extended": len(self.steps("foi_request", "extend")),
            "carried_out": len(open_),
            "on_time_rate": percent([1 for story, reply in now if reply.on <= last_day(story)], now),
        }

    # 督办任务

    def task(self) -> dict[str, Any]:
        def last_day(story: Story) -> date:
            named = [s.data["deadline"] for s in story.of("assign", "decide_extension") if s.data.get("deadline")]
            return date.fromisoformat(max(named))

        due = [story for story in self.of("supervised_task") if self.within(last_day(story))
               and (last_day(story) < self.as_of or story.first("report_done"))]  # fmt: skip
        kept = [story for story in due if (report := story.first("report_done")) and report.on <= last_day(story)]
        overdue = [story for story in self.of("supervised_task") if not story.first("report_done", "finish")
                   and last_day(story) < min(self.end, self.as_of)]  # fmt: skip
        return {
            "assigned": len(self.steps("supervised_task", "assign")),
            "finished": len(self.steps("supervised_task", "finish")),
            "extended": len(self.steps("supervised_task", "decide_extension", lambda step: step.data["granted"])),
            "on_time_rate": percent([story for story in kept if story.first("finish")], due),
            "overdue": len(overdue),
        }

    # 行政处罚

    def penalty(self) -> dict[str, Any]:
        def punishes(step: Step) -> bool:
            return step.data["kind"] == "给予处罚"

        decided = [(story, step) for story in self.of("penalty_ordinary") for step in story.of("decide")
                   if self.within(step.on) and punishes(step)]  # fmt: skip
        major = [story for story, _ in decided if story.first("report").data["grave"] or story.first("hold_hearing")]
        return {
            "filed": len(self.steps("penalty_ordinary", "file_case")),
            "decided": len(decided),
            "fines": sum(step.data.get("fine", 0) for _, step in decided),
            "hearings": len(self.steps("penalty_ordinary", "hold_hearing")),
            "review_rate": percent([story for story in major if story.first("legal_review")], major),
            "closed": len(self.steps("penalty_ordinary", "close")),
        }
