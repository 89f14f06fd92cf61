"""执法人员培训（学时）. Sources: 法治政府建设实施纲要（2021－2025年）十(三十四); 国办发〔2018〕118号 六(二十三).

The outline ran to the end of 2025; since then the 60 hours are practice until a later document is read.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import OUTLINE, THREE_SYSTEMS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CERTIFIER, TRAINEE_UNIT

HOURS = successive(OUTLINE["十(三十四)"], PRACTICE)
TRAINING = THREE_SYSTEMS["六(二十三)"]


class Plan(Step, starts=True, by=TRAINEE_UNIT, phase="培训", basis=TRAINING):
    """制定年度培训计划"""
    year: int = stated("年度")
    people_due: int = stated("应当培训的执法人员", unit="人")
    hours_each: int = stated("每人学时", HOURS, unit="学时")
    rules = [
        forbid(hours_each < limit("off.training_hours").yearly, "每人每年业务知识和法律法规培训不少于60学时", HOURS),
        require(people_due > 0, "应当写明培训的人数"),
    ]


class Hold(Step, by=TRAINEE_UNIT, after=Plan, before="Close", phase="培训", basis=TRAINING):
    """举办培训"""
    held_on: date = stated("日期", held="培训")
    topic: str = stated("内容")
    hours: int = stated("学时", unit="学时")
    attended: int = stated("参加人数", unit="人")
    rules = [
        forbid(held_on > today, "培训尚未举行"),
        forbid((hours < 1) | (hours > 24 * 7), "学时应当在1至168之间"),
    ]


class Credit(Step, by=TRAINEE_UNIT, after=Hold, before="Close", basis=TRAINING):
    """登记学时"""
    person: str = stated("人员", personal=True)
    hours: int = stated("学时", unit="学时")


class Close(Step, by=CERTIFIER, after=Hold, once=True, phase="已核定", basis=HOURS):
    """核定年度学时"""
    reached: int = stated("达到学时的人数", unit="人")
    remedy: str = field("对未达到的人员的安排")
    concludes = "已核定"
    rules = [
        forbid(reached > Plan.people_due, "达到的人数多于应当培训的人数"),
        forbid((reached < Plan.people_due) & no(given(remedy)), "有人员未达到规定的学时，应当安排补训"),
    ]


officer_training = Procedure(
    "officer_training", "执法人员培训", THREE_SYSTEMS, steps=[Plan, Hold, Credit, Close], clocks=[],
)
