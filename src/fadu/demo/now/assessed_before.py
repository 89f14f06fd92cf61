"""考核 last time: an office's own table of twelve items, results, a circular, tasks to mend, some of them done."""
from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from fadu.assessment.cycle import announce
from fadu.assessment.rectifying import give, shortcomings
from fadu.assessment.rule_words import rule_of
from fadu.assessment.scheme import Item, Scheme
from fadu.assessment.schemes_kept import propose
from fadu.assessment.scoring import plain
from fadu.assessment.sheet import sheets
from fadu.demo.now.assessed import at, holder
from fadu.demo.play import Player
from fadu.law.calendar import Calendar
from fadu.ledger.actions import append
from fadu.ledger.models import Entry, Matter

BY, KEY = "市司法局", "demo:assessed-before"
UNITS = ("市市场监管局", "市生态环境局", "市综合行政执法局", "市交通运输局", "市应急管理局", "市卫生健康委")
ITEMS = (  # 一级指标, text, points, 计分办法
    ("政府职能依法全面履行", "政务服务事项按期办结", 8, "按比例得分"),
    ("政府职能依法全面履行", "权责清单随法律法规调整并公布", 6, "未按期调整的，每项扣1分"),
    ("依法行政制度体系完善", "规范性文件合法性审核率", 10, "达到100%得10分，每降低1个百分点扣0.2分"),
    ("重大行政决策科学民主合法", "决策事项履行法定程序", 10, "由评审组查阅案卷评议"),
    ("行政执法严格规范公正文明", "重大执法决定法制审核", 10, "达到100%得10分，每降低1个百分点扣0.2分"),
    ("行政执法严格规范公正文明", "执法案卷质量", 10, "每发现1件不合格案卷扣1分"),
    ("行政执法严格规范公正文明", "执法人员培训学时达标", 8, "按比例得分"),
    ("行政权力制约监督科学有效", "负责人出庭应诉", 10, "出庭率90%以上得10分，80%以上得7分，60%以上得4分"),
    ("行政权力制约监督科学有效", "政府信息按期公开和答复", 8, "每发现1件超期扣0.5分"),
    ("社会矛盾纠纷依法有效化解", "复议决定履行和纠错整改", 8, "每有1件未整改扣1分"),
    ("政府工作人员法治思维和依法行政能力全面提高", "领导班子学法、法治讲座", 6, "法治讲座少于2次的不得分"),
    ("法治政府建设组织领导落实到位", "年度报告按期报送和公开", 6, "由评审组查阅材料评议"),
)
CUT = ((1, "1", "有1项未按期调整"), (5, "3", "抽查有3份案卷不合格"), (6, "1.6", "有人员不足60学时"),
       (7, "3", "出庭率只有82%"), (8, "1", "有2件答复超期"))  # fmt: skip
SUMMARY = (
    "各单位重视程度提高，制度和审核落实较好。突出问题是案卷质量不高、负责人出庭不够。\n"
    "失分项目按任务清单整改，限期销号。"
)


def load(player: Player, today: date, days: Calendar) -> int:
    """Last year's assessment from its scheme to the tasks that came of it. Returns how many tasks were given."""
    if Entry.objects.filter(key__startswith=f"{KEY}:").exists():
        return 0
    year, begun = today.year - 1, days.on_or_after(today - timedelta(150))
    organ, person = player.organs[BY], holder(player, BY, "supervisor")
    scheme = approved(player, year, days.on_or_after(begun - timedelta(10)))
    units = [player.organs[name] for name in UNITS]
    cycle = announce(organ, units, scheme, year=year, due=days.nth(days.count(begun) + 10), person=person,
                     key=f"{KEY}:cycle", at=at(begun, 9)).matter  # fmt: skip
    of_unit = {one.organ.short_name: one for one in Matter.objects.filter(links__other=cycle).select_related("organ")}
    for place, name in enumerate(UNITS):
        settle(player, of_unit[name], place, begun, days)
    told = {"number": f"丽法办〔{today.year}〕5号", "summary": SUMMARY}
    issued = days.on_or_after(begun + timedelta(40))
    append(cycle, "circulate", told, person=person, key=f"{KEY}:circulate", at=at(issued, 9))
    found = shortcomings(sheets(list(of_unit.values())), [])
    due = days.on_or_after(today + timedelta(20))
    tasks = give(cycle, found, organ=organ, due=due, person=person, key=KEY[-12:], at=at(issued, 10))
    mend(player, tasks, days.on_or_after(issued + timedelta(5)), days)
    return len(tasks)


def approved(player: Player, year: int, day: date) -> Matter:
    """The office's own table, proposed and approved that day."""
    items = tuple(Item(str(n), first, "", text, Decimal(points), rule_of(words, Decimal(points)), formula=words)
                  for n, (first, text, points, words) in enumerate(ITEMS, 1))  # fmt: skip
    title = f"{year}年度市级部门法治政府建设考核细则"
    grades = ((Decimal(90), "优秀"), (Decimal(80), "良好"), (Decimal(60), "合格"), (Decimal(0), "不合格"))
    scheme = Scheme(title, title, "1", f"丽法办〔{year}〕20号", items, grades=grades)
    made = propose(scheme, organ=player.organs[BY], person=holder(player, BY, "supervisor"), key=f"{KEY}:scheme",
                   at=at(day, 9)).matter  # fmt: skip
    append(made, "approve", {"opinion": "同意"}, person=holder(player, BY, "supervision_head"), key=f"{KEY}:approve",
           at=at(day, 15))
    return made


def settle(player: Player, matter: Matter, place: int, begun: date, days: Calendar) -> None:
    """One unit from its evidence to its result; the units differ by what the review cut."""
    clerk, reviewer = player.holders[matter.organ_id, "clerk"], holder(player, BY, "supervisor")
    number = 1

    def take(step: str, data: dict[str, Any], person: Any, day: date, hour: int) -> None:
        nonlocal number
        number += 1
        append(matter, step, data, person=person, key=f"{KEY}:{matter.pk}:{number}", at=at(day, hour))

    day = days.on_or_after(begun + timedelta(5))
    take("add_evidence", {"name": "年度法治政府建设工作总结", "summary": "全年工作和佐证目录"}, clerk, day, 9)
    points = {str(n): Decimal(full) for n, (_first, _text, full, _words) in enumerate(ITEMS, 1)}
    for code, full in points.items():
        claim = {"item": code, "points": plain(full), "explanation": "已落实", "evidence": ["2"]}
        take("claim", claim, clerk, day, 10)
    take("submit", {"total": plain(sum(points.values(), Decimal(0)))}, clerk, day, 16)
    then = days.on_or_after(begun + timedelta(18))
    for position, off, reason in CUT[place % 2:: 1 + place % 3]:
        code = str(position + 1)
        points[code] -= Decimal(off)
        take("review", {"item": code, "points": plain(points[code]), "reason": reason}, reviewer, then, 10)
    total = sum(points.values(), Decimal(0))
    said = {"total": plain(total), "object_by": days.on_or_after(then + timedelta(7)).isoformat()}
    take("feedback", said, reviewer, then, 15)
    take("agree", {}, clerk, days.on_or_after(then + timedelta(1)), 9)
    grade = "优秀" if total >= 90 else "良好"
    scores = [f"{code}＝{plain(one)}" for code, one in points.items()]
    take("confirm", {"total": plain(total), "grade": grade, "scores": scores}, reviewer,
         days.on_or_after(then + timedelta(3)), 10)


def mend(player: Player, tasks: list[Matter], day: date, days: Calendar) -> None:
    """Every task is signed for but one in three; every second of these is done and verified."""
    supervisor = holder(player, BY, "supervisor")
    for place, task in enumerate(tasks):
        lead, key = player.holders[task.organ_id, "lead_unit"], f"{KEY}:task:{task.pk}"
        if place % 3 == 2:
            continue
        append(task, "sign_for", {"plan": "列入整改台账"}, person=lead, role="lead_unit", key=f"{key}:1", at=at(day, 9))
        if place % 2:
            continue
        done, checked = days.on_or_after(day + timedelta(20)), days.on_or_after(day + timedelta(22))
        said = {"result": "已整改到位", "evidence": "整改报告"}
        append(task, "report_done", said, person=lead, role="lead_unit", key=f"{key}:2", at=at(done, 9))
        verified = {"passed": True, "opinion": "属实", "checker": "督办人员"}
        append(task, "verify", verified, person=supervisor, role="supervisor", key=f"{key}:3", at=at(checked, 9))
        append(task, "finish", {}, person=supervisor, role="supervisor", key=f"{key}:4", at=at(checked, 10))
