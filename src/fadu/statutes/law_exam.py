"""学法考试. Sources: 督察工作规定 8 (法治能力考查测试); 法治宣传教育法 37 (应知应会清单); otherwise practice."""
from fadu.procedures.words import *
from fadu.statutes.acts import DUTY_INSPECTION, PUBLICITY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CERTIFIER, TRAINEE_UNIT

TEST = DUTY_INSPECTION[8]


class Plan(Step, starts=True, by=CERTIFIER, phase="报名", basis=TEST):
    """安排考试"""
    name: str = stated("考试名称")
    year: int = stated("年度")
    held_on: date = stated("考试之日", held="学法考试")
    scope: str = stated("考试范围", successive(PUBLICITY[37], PRACTICE), hint="应知应会法律法规清单")
    pass_mark: Decimal = stated("合格分数", unit="分")
    rules = [
        forbid(held_on < today, "考试之日已经过去"),
    ]


class Enrol(Step, by=TRAINEE_UNIT, after=Plan, before="Score", phase="报名", basis=PRACTICE):
    """报送报考名册"""
    unit: str = stated("单位")
    enrolled: int = stated("应考人数", unit="人")


class Score(Step, by=CERTIFIER, after=Enrol, once=True, phase="成绩", basis=PRACTICE):
    """登记考试成绩"""
    sat: int = stated("实考人数", unit="人")
    passed: int = stated("合格人数", unit="人")
    rules = [
        forbid(today < Plan.held_on, "考试尚未举行"),
        forbid(sat > total(Enrol.enrolled), "实考人数多于应考人数"),
        forbid(passed > sat, "合格人数多于实考人数"),
    ]


class Resit(Step, by=CERTIFIER, after=Score, before="Close", basis=PRACTICE):
    """补考"""
    sat: int = stated("补考人数", unit="人")
    passed: int = stated("补考合格人数", unit="人")
    rules = [
        forbid(passed > sat, "合格人数多于补考人数"),
        forbid(total(sat) + sat > total(Enrol.enrolled), "补考人数多于应考人数"),
    ]


class Close(Step, by=CERTIFIER, after=Score, once=True, phase="已归档", basis=PRACTICE):
    """公布合格率，归档"""
    used: str = field("结果运用", hint="证件年审、年度考核、任前考试")
    concludes = "已归档"


class Cancel(Step, by=CERTIFIER, after=Plan, before=Score, once=True, phase="已取消", basis=PRACTICE):
    """取消考试"""
    reason: str = stated("理由")
    concludes = "取消"


law_exam = Procedure(
    "law_exam", "学法考试", DUTY_INSPECTION, steps=[Plan, Enrol, Score, Resit, Close, Cancel],
    clocks=[
        Clock("登记成绩", None, since=Plan.held_on, until=(Score, Cancel), basis=PRACTICE),
    ],
)
