"""The sample's plans: read in, confirmed, and worked on by the lead units."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.db import transaction

from fadu.demo.diary import Diary
from fadu.demo.papers import Paper
from fadu.demo.play import Player
from fadu.intake.adopt import confirm, take_in
from fadu.intake.models import Reading
from fadu.law.calendar import Calendar
from fadu.ledger.actions import append
from fadu.ledger.models import Matter

Course = Callable[[Diary, date], None]  # what is done on a task, given its deadline


def load_plan(paper: Paper, player: Player, calendar: Calendar, courses: dict[int, Course], usual: Course) -> int:
    """Read the plan in, adopt its tasks and play each one's course. Returns how many tasks are new.

    `courses` by the task's number; all others go the usual course. A plan that is there is left alone.
    """
    if Reading.objects.filter(name=f"{paper.name}.txt").exists():
        return 0
    clerk = player.holders[player.organs["市司法局"].pk, "intake_clerk"]
    first = calendar.on_or_after(paper.issued)
    with transaction.atomic():
        taken = take_in(f"{paper.name}.txt", paper.text.encode(), person=clerk, organ=player.organs["市司法局"],
                        at=at(first, 9))
        tasks = confirm(taken.reading, clerk, at(first, 10)).tasks
        for number, matter in enumerate(tasks, 1):
            diary = Diary(calendar, first + timedelta(1 + number % 4))
            courses.get(number, usual)(diary, deadline_of(matter))
            play(matter, diary, player)
    return len(tasks)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour))


def deadline_of(matter: Matter) -> date:
    return date.fromisoformat(matter.entries.get(number=1).data["deadline"])


def play(matter: Matter, diary: Diary, player: Player) -> None:
    """Make the moves of a diary on a task: the lead unit's by its clerk, the supervisor's by the justice bureau's."""
    supervisor = player.holders[player.organs["市司法局"].pk, "supervisor"]
    for place, move in enumerate(diary.moves, 2):
        person = supervisor if move.role == "supervisor" else player.holders[matter.organ_id, move.role]
        key = f"demo:task-{matter.pk}:{place}"
        append(matter, move.step, move.data, person=person, role=move.role, at=move.at, key=key)


# Courses. Each leaves the task where its name says.

def untouched(diary: Diary, due: date) -> None:
    """Nobody has signed for it."""


def signed(diary: Diary, due: date) -> None:
    diary.do("sign_for", "lead_unit", plan="已明确责任处室和时间安排")


def under_way(diary: Diary, due: date, percent: int = 60) -> None:
    signed(diary, due)
    diary.after(20).do("report_progress", "lead_unit", progress="按计划推进", percent=percent)


def reported(diary: Diary, due: date) -> None:
    """Done, says the lead unit; still to be verified."""
    under_way(diary, due, 80)
    diary.after(12).do("report_done", "lead_unit", result="已完成", evidence="完成情况说明及印证材料")


def finished(diary: Diary, due: date) -> None:
    """Done some days before the deadline, verified and closed."""
    under_way(diary, due, 80)
    diary.until(due - timedelta(9)).do("report_done", "lead_unit", result="已完成", evidence="完成情况说明及印证材料")
    close(diary)


def finished_early(diary: Diary, due: date) -> None:
    reported(diary, due)
    close(diary)


def finished_late(diary: Diary, due: date) -> None:
    under_way(diary, due, 50)
    diary.until(due + timedelta(6)).do("report_done", "lead_unit", result="已完成", evidence="完成情况说明及印证材料")
    close(diary)


def prolonged(diary: Diary, due: date) -> None:
    """Put off by a month at the lead unit's request."""
    under_way(diary, due, 40)
    until = (due + timedelta(30)).isoformat()
    diary.after(3).do("ask_extension", "lead_unit", until=until, reason="上级文件尚未印发")
    diary.within(2).do("decide_extension", "supervisor", granted=True, deadline=until, agreed={
        "by": {"name": "叶文静", "role": "supervision_head"}, "on": diary.day()})


def sent_back(diary: Diary, due: date) -> None:
    reported(diary, due)
    diary.within(2).do("verify", "supervisor", passed=False, opinion="印证材料不全", checker="季明")
    diary.do("send_back", "supervisor", reason="请补充印证材料后重新报送", deadline=due.isoformat())


def asking(diary: Diary, due: date) -> None:
    """More time is asked for; not yet answered."""
    under_way(diary, due, 40)
    until = (due + timedelta(21)).isoformat()
    diary.after(2).do("ask_extension", "lead_unit", until=until, reason="配套系统上线推迟")


def verified(diary: Diary, due: date) -> None:
    """Verified, and only to be closed."""
    reported(diary, due)
    diary.within(2).do("verify", "supervisor", passed=True, opinion="经核验属实", checker="季明")


def close(diary: Diary) -> None:
    diary.within(2).do("verify", "supervisor", passed=True, opinion="经核验属实", checker="季明")
    diary.do("finish", "supervisor")


OF_2017: dict[int, Course] = {18: finished_late, 9: finished_early, 12: finished_early}
OF_NOW: dict[int, Course] = {
    1: finished, 2: under_way, 3: signed, 4: under_way, 5: finished, 6: finished, 7: under_way, 8: under_way,
    9: prolonged, 10: finished, 11: signed, 12: reported, 13: finished_early, 14: under_way, 15: under_way,
    16: sent_back, 17: asking, 18: signed, 20: untouched, 21: finished_early, 22: reported, 23: verified, 24: untouched,
}
