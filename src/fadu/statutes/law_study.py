"""集体学法. Source: 法治政府建设与责任落实督察工作规定 7—9."""
from fadu.procedures.words import *
from fadu.statutes.acts import DUTY_INSPECTION
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK

PARTY, CABINET, DEPARTMENT = "党委理论学习中心组", "政府常务会议", "部门领导班子"
TWICE = successive(DUTY_INSPECTION[8], PRACTICE)


class Plan(Step, starts=True, by=CLERK, phase="计划", basis=TWICE):
    """制定年度学法计划"""
    year: int = stated("年度")
    body: str = stated("学习组织", choices=(PARTY, CABINET, DEPARTMENT))
    topics: list[str] = stated("学习内容")
    lectures: int = stated("法治专题讲座场次", unit="次")
    rules = [
        forbid(lectures < limit("law.lectures_party").yearly, "每年至少举办2次法治专题讲座", DUTY_INSPECTION[7],
               when=body == PARTY),
        forbid(lectures < limit("law.lectures_gov").yearly, "每年至少举办2次法治专题讲座", DUTY_INSPECTION[8],
               when=body == CABINET),
        forbid(lectures < limit("law.lectures_dept").yearly, "每年至少举办2次法治专题讲座", DUTY_INSPECTION[9],
               when=body == DEPARTMENT),
    ]


class Hold(Step, by=CLERK, after=Plan, before="Close", phase="实施", basis=TWICE):
    """举办学习"""
    held_on: date = stated("日期", held="学法")
    topic: str = stated("内容")
    attended: int = stated("参加人数", unit="人")
    material: str = stated("材料", PRACTICE, hint="会议纪要、课件、签到")
    rules = [
        forbid(held_on > today, "学习尚未举行"),
    ]


class Lecture(Step, by=CLERK, after=Plan, before="Close", phase="实施", basis=TWICE):
    """举办法治专题讲座"""
    held_on: date = stated("日期", held="法治讲座")
    topic: str = stated("题目")
    speaker: str = stated("主讲人", PRACTICE)
    attended: int = stated("参加人数", unit="人")
    rules = [
        forbid(held_on > today, "讲座尚未举行"),
    ]


class Close(Step, by=CLERK, after=Plan, once=True, phase="已归档", basis=TWICE):
    """年度总结归档"""
    summary: str = stated("学习情况")
    why_few: str = field("讲座不足2次的情况说明", hint="如实记录，纳入年度报告")
    concludes = "已归档"
    few = named("讲座不足规定的次数且没有说明",
                (count(Lecture) < limit("law.lectures_gov").yearly) & no(given(why_few)))
    rules = [
        forbid(few, "每年至少举办2次法治专题讲座，不足的应当说明", DUTY_INSPECTION[7], when=Plan.body == PARTY),
        forbid(few, "每年至少举办2次法治专题讲座，不足的应当说明", DUTY_INSPECTION[8], when=Plan.body == CABINET),
        forbid(few, "每年至少举办2次法治专题讲座，不足的应当说明", DUTY_INSPECTION[9], when=Plan.body == DEPARTMENT),
    ]


law_study = Procedure(
    "law_study", "集体学法", DUTY_INSPECTION, steps=[Plan, Hold, Lecture, Close], clocks=[],
)
