"""The current year's plans at work: a second plan that was written here, and the reports of responsible units."""
from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from fadu.demo.play import Player
from fadu.intake.models import Reading
from fadu.law.calendar import Calendar
from fadu.ledger.actions import append
from fadu.ledger.models import Entry, Matter
from fadu.planning.composing import Composed, Row
from fadu.planning.issuing import issue

OFFICE = "市司法局"
SAID = ("已按分工推进，材料已报牵头单位", "本单位涉及的事项已自查完毕", "已完成本单位任务的一半，其余按计划进行")
MOST = 5  # responsible units that report on one task


def second_plan(player: Player, today: date, days: Calendar) -> int:
    """A plan of five tasks with monthly and quarterly reports, issued two months ago. Returns how many tasks."""
    title = f"丽水市{today.year}年行政执法突出问题整治方案"
    if Reading.objects.filter(name=f"{title}.docx").exists():
        return 0
    organ, end = player.organs[OFFICE], f"{today.year}-12-31"
    soon = days.on_or_after(today + timedelta(3)).isoformat()
    rows = (
        Row(True, "全面查摆问题"),
        Row(False, "梳理投诉举报线索", "汇总今年以来涉企执法投诉，逐件核查", "市司法局",
            "市市场监管局、市综合行政执法局", end, "", "每月"),
        Row(False, "评查执法案卷", "抽取案卷交叉评查并反馈问题", "市市场监管局", "市司法局", soon, "评查案卷30卷"),
        Row(True, "集中整改"),
        Row(False, "整改以罚代管", "对只罚不管的事项逐项整改", "市综合行政执法局", "市级各行政执法部门", end,
            "", "每月"),
        Row(False, "规范异地执法协作", "制定协作文书样式", "市生态环境局", "市司法局", end, "", "每季度"),
        Row(False, "公布整治结果", "整治结果向社会公布", "市司法局", "市级各行政执法部门", f"{today.year + 1}-01-20"),
    )
    issued = datetime.combine(days.on_or_after(today - timedelta(60)), time(10, 0))
    plan = Composed(title, str(today.year), f"丽法办〔{today.year}〕12号", rows)
    adoption = issue(plan, player.holders[organ.pk, "intake_clerk"], organ, issued)[1]
    for place, matter in enumerate(adoption.tasks):
        lead = player.holders[matter.organ_id, "lead_unit"]
        at = issued + timedelta(days=1)
        append(matter, "sign_for", {"plan": "已明确责任处室和时间安排"}, person=lead, role="lead_unit", at=at,
               key=f"demo:second-{matter.pk}:1")
        if place % 2 == 0:
            data = {"progress": "线索已汇总，正在逐件核查", "percent": 40}
            append(matter, "report_progress", data, person=lead, role="lead_unit", at=at + timedelta(days=40),
                   key=f"demo:second-{matter.pk}:2")
    return len(adoption.tasks)


def responsible_units(player: Player, today: date, days: Calendar) -> int:
    """Some of the responsible units report on the tasks under way. Returns how many entries were written."""
    day = days.on_or_after(today - timedelta(6))
    tasks = Matter.objects.filter(procedure="supervised_task", ended_on=None, begun_on__year=today.year, phase="办理")
    written = 0
    for place, matter in enumerate(tasks.order_by("pk")):
        key = f"demo:helper-{matter.pk}"
        if Entry.objects.filter(key=f"{key}:0").exists():
            continue
        helpers = [organ for organ, role in matter.participants.order_by("pk").values_list("organ", "role")
                   if role == "responsible_unit" and (organ, role) in player.holders]
        last = timezone.localtime(matter.entries.order_by("-number").values_list("at", flat=True)[0])
        at = max(timezone.make_aware(datetime.combine(min(day, today), time(9, 0))), last + timedelta(minutes=20))
        if at + timedelta(hours=1) > timezone.now():
            continue
        for number, organ in enumerate(helpers[: MOST - place % 3]):
            data = {"progress": SAID[number % 3]} if number % 4 < 3 else {}
            step = "report_progress" if data else "report_nothing"
            append(matter, step, data, person=player.holders[organ, "responsible_unit"], role="responsible_unit",
                   at=at + timedelta(minutes=7 * number), key=f"{key}:{number}")
            written += 1
    return written
