"""政府法律顾问、公职律师. Sources: 重大行政决策程序暂行条例 28; 法治政府建设与责任落实督察工作规定 8.

The acts require that there are advisers and that they are heard; how they are engaged is practice.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import DUTY_INSPECTION, MAJOR_DECISIONS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import ADVISER, CONTRACT_UNIT, DRAFTER, HEAD, LEGAL_OFFICE, OFFICE

KEPT = DUTY_INSPECTION[8]
HEARD = MAJOR_DECISIONS[28]
TASKS = (
    "重大行政决策", "规章、规范性文件", "行政机关合同", "重大项目", "行政复议、诉讼", "信访、矛盾化解", "其他涉法事务",
)  # fmt: skip


class Select(Step, starts=True, by=(LEGAL_OFFICE, OFFICE), phase="选聘", basis=KEPT):
    """选聘法律顾问、确定公职律师"""
    adviser: str = stated("姓名或者律师事务所")
    kind: str = stated("种类", choices=("法律顾问", "公职律师"))
    licence: str = stated("执业证、公职律师证号", PRACTICE, when=kind == "公职律师")
    form: str = field("形式", choices=("律师事务所", "律师", "其他法律专业人员"))
    way: str = field("选聘方式", choices=("公开遴选", "政府采购", "推荐", "本机关任用"))


class Appoint(Step, by=HEAD, after=Select, before="End", once=True, phase="聘期", basis=KEPT):
    """聘任"""
    begins_on: date = stated("聘期开始之日", to_come=True)
    ends_on: date = stated("聘期届满之日")
    contract_signed: bool = declared("已签订聘用合同或者办理任用手续")
    rules = [
        forbid(ends_on <= begins_on, "聘期届满之日应当晚于开始之日"),
    ]


class FileAppointment(Step, by=OFFICE, after=Appoint, once=True, lasting=True, basis=PRACTICE):
    """聘任合同备案"""
    to: str = stated("备案机关")


class Assign(Step, by=(LEGAL_OFFICE, DRAFTER, CONTRACT_UNIT), after=Appoint, before="End", basis=HEARD):
    """派单"""
    task: str = stated("任务")
    task_kind: str = stated("任务种类", choices=TASKS)
    answer_by: date = field("要求提出意见之日")
    conflict: bool = asked("与承办事项有利害关系", PRACTICE)
    rules = [
        forbid(conflict, "有利害关系的应当回避", PRACTICE),
        forbid(over("聘期"), "聘期已经届满", KEPT),
    ]


class GiveOpinion(Step, by=ADVISER, after=Assign, before="End", basis=HEARD):
    """提出法律意见"""
    opinion: str = stated("法律意见")
    signed: bool = declared("意见已署名")


class FeedBack(Step, by=(LEGAL_OFFICE, DRAFTER, CONTRACT_UNIT), after=GiveOpinion, before="End", basis=PRACTICE):
    """反馈意见采纳情况"""
    adopted: str = stated("采纳情况", choices=("全部采纳", "部分采纳", "未采纳"))
    reasons: str = stated("未采纳的理由", when=adopted != "全部采纳")


class Appraise(Step, by=(LEGAL_OFFICE, OFFICE), after=Appoint, before="End", basis=PRACTICE):
    """年度考评"""
    year: int = stated("年度", unit="年")
    opinions: int = stated("提出意见", unit="条")
    adopted_count: int = stated("采纳意见", unit="条")
    grade: str = stated("考评结果", choices=("优秀", "称职", "基本称职", "不称职"))
    rules = [
        forbid(adopted_count > opinions, "采纳意见不得多于提出意见"),
    ]


class Renew(Step, by=HEAD, after=Appoint, before="End", phase="聘期", basis=PRACTICE):
    """续聘"""
    ends_on: date = stated("聘期届满之日")
    rules = [
        forbid(Appraise.grade == "不称职", "考评不称职的，不得续聘"),
    ]


class End(Step, by=(HEAD, LEGAL_OFFICE), after=Select, once=True, phase="已解聘", basis=PRACTICE):
    """聘期终止、解聘"""
    reason: str = stated("事由", choices=("聘期届满", "协商解除", "考评不称职", "违反义务", "未予聘任"))
    concludes = "聘期终止"


legal_adviser = Procedure(
    "legal_adviser", "政府法律顾问、公职律师", DUTY_INSPECTION,
    steps=[Select, Appoint, FileAppointment, Assign, GiveOpinion, FeedBack, Appraise, Renew, End],
    clocks=[
        Clock("聘期", on_day(Appoint.ends_on, Renew.ends_on), since=(Appoint.begins_on, Renew), until=End, basis=KEPT),
        Clock("提出意见", on_day(Assign.answer_by), since=Assign, until=GiveOpinion, basis=PRACTICE),
        Clock("反馈采纳情况", None, since=GiveOpinion, until=FeedBack, basis=PRACTICE),
    ],
)
