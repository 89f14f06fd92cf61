"""法治培训（领导干部、工作人员）. Sources: 法治政府建设与责任落实督察工作规定 7—9; 法治宣传教育法 36, 46.

Training of officers who enforce, with its hours, is `officer_training`; examinations are `law_exam`.
"""
from fadu.law.enacted import DUTY_INSPECTION
from fadu.procedures.words import *
from fadu.statutes.acts import PUBLICITY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CERTIFIER, CLERK, LEGAL_OFFICE

HOSTS = (CLERK, CERTIFIER, LEGAL_OFFICE)
TRAINING = DUTY_INSPECTION[8]
PLANNED = successive(PUBLICITY[36], DUTY_INSPECTION[8])
exam = Linked("law_exam", "学法考试")


class Plan(Step, starts=True, by=HOSTS, phase="筹备", basis=PLANNED):
    """安排培训班"""
    name: str = stated("培训班名称")
    year: int = stated("年度")
    audience: str = stated("培训对象", choices=(
        "领导干部", "新录用人员", "任前人员", "工作人员", "法制机构人员", "行政复议、应诉人员",
        "乡镇街道人员", "法律明白人",
    ))
    subjects: list[str] = stated("培训内容")
    held_on: date = stated("开班之日", held="法治培训")
    days_long: int = stated("天数", unit="天")
    places: int = stated("计划人数", unit="人")
    rules = [
        forbid(held_on < today, "开班之日已经过去，请核对", PRACTICE),
        require((days_long > 0) & (places > 0), "应当写明天数和人数", PRACTICE),
    ]


class Postpone(Step, by=HOSTS, after=Plan, before="Hold", basis=PRACTICE):
    """改期"""
    held_on: date = stated("改至", held="法治培训")
    reason: str = stated("理由")


class Enrol(Step, by=CLERK, after=Plan, before="Hold", basis=PRACTICE):
    """报名"""
    unit: str = stated("单位")
    number: int = stated("人数", unit="人")


class Hold(Step, by=HOSTS, after=Plan, once=True, phase="考核", basis=TRAINING):
    """举办培训"""
    attended: int = stated("参加人数", unit="人")
    hours: int = stated("学时", unit="学时")
    sessions: int = field("场次", unit="场", hint="一期分几场的填写")
    teachers: list[str] = stated("授课人", PRACTICE)
    rules = [
        forbid(today < Plan.held_on, "培训尚未开班", PRACTICE, unless=done(Postpone)),
        forbid(today < Postpone.held_on, "培训尚未开班", PRACTICE),
    ]


class Test(Step, by=HOSTS, after=Hold, before="Close", basis=TRAINING):
    """法治能力考查测试"""
    sat: int = stated("参加测试人数", unit="人")
    passed: int = stated("合格人数", unit="人")
    rules = [
        forbid(sat > Hold.attended, "参加测试人数多于参加培训人数", PRACTICE),
        forbid(passed > sat, "合格人数多于参加测试人数", PRACTICE),
    ]


class Close(Step, by=HOSTS, after=Hold, once=True, phase="已归档", basis=PRACTICE):
    """评估归档"""
    satisfied: int = field("满意率", unit="%")
    advice: str = field("改进意见")
    concludes = "已归档"
    rules = [
        forbid((satisfied < 0) | (satisfied > 100), "满意率应当在0至100之间"),
        forbid(exam.open, "学法考试尚未结束"),
    ]


class Cancel(Step, by=HOSTS, after=Plan, before=Hold, once=True, phase="已取消", basis=PRACTICE):
    """取消培训"""
    reason: str = stated("理由")
    concludes = "取消"


legal_training = Procedure(
    "legal_training", "法治培训", DUTY_INSPECTION, steps=[Plan, Postpone, Enrol, Hold, Test, Close, Cancel],
    clocks=[
        Clock("开班", on_day(Plan.held_on, Postpone.held_on), since=(Plan, Postpone), until=(Hold, Cancel),
              basis=PRACTICE),
    ],
)
