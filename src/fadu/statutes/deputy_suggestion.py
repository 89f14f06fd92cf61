"""人大代表建议、政协提案办理. Source: 代表法 51, 52. For proposals of the consultative conference: practice."""
from fadu.law.enacted import DEPUTIES
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import DEPUTY, JOINT_UNIT, MAIN_UNIT, OFFICE, SUPERVISOR

SUGGESTION, PROPOSAL = "人大代表建议", "政协提案"
DESK = (OFFICE, SUPERVISOR)
HANDLING = DEPUTIES[51]
SOLVED = ("已经解决或者采纳", "正在解决或者列入计划", "因条件限制暂不能解决", "留作参考")


class Assign(Step, starts=True, by=DESK, phase="待签收", basis=HANDLING):
    """交办"""
    kind: str = stated("类别", choices=(SUGGESTION, PROPOSAL))
    level: str = field("层级", choices=("全国", "省级", "市级", "县级"))
    number: str = stated("编号")
    name: str = stated("题目")
    proposers: list[str] = stated("代表、委员", personal=True)
    content: str = stated("主要内容")
    lead_unit: str = stated("主办单位")
    joint_units: list[str] = field("会办单位")
    assigned_on: date = stated("交办之日")
    complex: bool = asked("涉及面广、处理难度大")
    pressed: bool = field("列为重点督促办理", hint="主任会议确定或者政府领导领办")
    due: date = stated("答复期限", PRACTICE, when=kind == PROPOSAL)
    rules = [
        forbid(assigned_on > today, "交办之日不能晚于今天", PRACTICE),
        forbid(due < assigned_on, "答复期限早于交办之日", PRACTICE),
    ]


class SignFor(Step, by=MAIN_UNIT, after=Assign, before="Reply", phase="办理", basis=PRACTICE):
    """签收"""
    contact: str = field("承办人", personal=True)


class Decline(Step, by=MAIN_UNIT, after=Assign, before="Reply", phase="待重新交办", basis=PRACTICE):
    """提出异议，退回交办"""
    reason: str = stated("不属于本单位职责的理由")
    proper_unit: str = stated("建议的主办单位")


class Reassign(Step, by=DESK, after=Assign, before="Reply", phase="待签收", basis=PRACTICE):
    """重新交办"""
    lead_unit: str = stated("主办单位")
    reason: str = stated("理由")


class Join(Step, by=JOINT_UNIT, after=Assign, before="Reply", basis=PRACTICE):
    """会办单位提出会办意见"""
    unit: str = stated("会办单位")
    opinion: str = stated("会办意见")


class Talk(Step, by=MAIN_UNIT, after=Assign, basis=HANDLING):
    """与代表、委员联系沟通"""
    way: str = stated("方式", choices=("走访", "座谈", "调研", "电话", "书面"))
    talked_on: date = stated("沟通之日")
    views: str = stated("听取的意见")
    rules = [
        forbid(talked_on > today, "沟通之日不能晚于今天", PRACTICE),
    ]


class Reply(Step, by=MAIN_UNIT, after=Assign, once=True, phase="待评价", basis=HANDLING):
    """答复"""
    number: str = field("答复函文号")
    content: str = stated("答复内容")
    level: str = stated("解决程度", PRACTICE, choices=SOLVED)
    signed_by: str = stated("签发的负责人", PRACTICE)
    replied_on: date = stated("答复之日")
    rules = [
        forbid(replied_on > today, "答复之日不能晚于今天", PRACTICE),
        must(Talk, "应当与代表联系沟通，充分听取意见", HANDLING, when=Assign.kind == SUGGESTION),
        must(Talk, "先与委员沟通", PRACTICE, when=Assign.kind == PROPOSAL),
        must(SignFor, "重新交办后尚未签收", PRACTICE, since=Reassign, when=done(Reassign)),
        must(Reassign, "已经退回，尚未重新交办", PRACTICE, since=Decline, when=done(Decline)),
        must(Join, "会办单位尚未提出会办意见", PRACTICE, when=given(Assign.joint_units)),
        forbid(replied_on < Assign.assigned_on, "答复之日早于交办之日", PRACTICE),
    ]


class Judge(Step, by=DEPUTY, after=Reply, observed=True, phase="待办结", basis=PRACTICE):
    """代表、委员反馈意见"""
    view: str = stated("对办理结果的意见", choices=("满意", "基本满意", "不满意"))
    reasons: str = field("理由")


class ReplyAgain(Step, by=MAIN_UNIT, after=Judge, before="Close", phase="待评价", basis=PRACTICE):
    """再次沟通，重新答复"""
    content: str = stated("重新答复的内容")
    level: str = stated("解决程度", choices=SOLVED)
    signed_by: str = stated("签发的负责人")
    replied_on: date = stated("重新答复之日")
    rules = [
        must(Talk, "先再次沟通", since=Judge),
        require(Judge.view == "不满意", "代表、委员没有表示不满意"),
        forbid(replied_on > today, "重新答复之日不能晚于今天"),
    ]


class Publish(Step, by=(MAIN_UNIT, *DESK), after=Reply, lasting=True, basis=PRACTICE):
    """公开答复"""
    where: str = stated("公开的网站")
    screened: bool = declared("已审查，不涉密、不含个人隐私")


class ReportHandling(Step, by=DESK, after=Reply, lasting=True, basis=HANDLING):
    """报告办理情况"""
    to: str = stated("报送的机关", hint="本级人大常委会；提案报政协")
    report: str = stated("办理情况报告的名称、文号")
    published: bool = asked("办理情况的报告已经公开")


class Fulfil(Step, by=MAIN_UNIT, after=Reply, lasting=True, basis=PRACTICE):
    """落实答复中的承诺"""
    promise: str = stated("承诺的事项")
    result: str = stated("落实情况")


class Close(Step, by=DESK, after=Reply, once=True, phase="已办结", basis=PRACTICE):
    """办结"""
    result: str = stated("解决程度", choices=SOLVED)
    concludes = result
    rules = [
        must(ReplyAgain, "代表、委员不满意，尚未重新答复", since=Judge, when=Judge.view == "不满意"),
        require(result == Reply.level, "与答复的解决程度不一致", when=no(done(ReplyAgain))),
        require(result == ReplyAgain.level, "与重新答复的解决程度不一致", when=done(ReplyAgain)),
    ]


class Withdraw(Step, by=DESK, after=Assign, before=Reply, once=True, phase="撤销", basis=PRACTICE):
    """撤销交办"""
    reason: str = stated("理由", hint="并案、重复、代表撤回")
    concludes = "撤销交办"


deputy_suggestion = Procedure(
    "deputy_suggestion", "建议提案办理", DEPUTIES,
    steps=[
        Assign, SignFor, Decline, Reassign, Join, Talk, Reply, Judge, ReplyAgain, Publish, ReportHandling, Fulfil,
        Close, Withdraw,
    ],
    clocks=[
        Clock("签收", None, since=(Assign, Reassign), until=(SignFor, Decline, Reply, Withdraw), basis=PRACTICE),
        Clock("重新交办", None, since=Decline, until=(Reassign, Withdraw), basis=PRACTICE),
        Clock("答复", on_day(Assign.due), since=Assign, until=(Reply, Withdraw), basis=PRACTICE,
              when=Assign.kind == PROPOSAL),
        Clock("答复", limit("npc.reply"), since=Assign.assigned_on, until=(Reply, Withdraw),
              when=Assign.kind == SUGGESTION),
        Clock("答复", limit("npc.reply_complex"), since=Assign.assigned_on, until=(Reply, Withdraw),
              when=(Assign.kind == SUGGESTION) & Assign.complex),
        Clock("重新答复", None, since=Judge, until=(ReplyAgain, Close), basis=PRACTICE, when=Judge.view == "不满意"),
    ],
)
