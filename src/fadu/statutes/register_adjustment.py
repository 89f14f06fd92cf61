"""名录调整: one batch of changes to one register, under one document. Practice; each register cites its own act.

分三批次承接、取消、调整 is three matters, each with as many lines under 承接, 取消, 变更. A line reads
“编号＝…；事项名称＝…” and speaks of one item; `fadu.registers` makes the registers from these entries.
"""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import ADMINISTRATOR, CLERK, LEGAL_OFFICE, LIST_KEEPER, OFFICE, SUPERVISOR

KEEPERS = (OFFICE, LEGAL_OFFICE, SUPERVISOR, CLERK, LIST_KEEPER, ADMINISTRATOR)
LINES = "一行一项，如 编号＝…；事项名称＝…"


class Begin(Step, starts=True, by=KEEPERS, phase="调整", basis=PRACTICE):
    """提出调整"""
    register: str = stated("名录代号")
    register_title: str = stated("名录")
    document: str = stated("依据文件", hint="批准调整的文件、会议纪要；没有文件的写明情况")
    document_number: str = field("文号")
    decided_on: date = field("文件日期")
    since: date = stated("生效之日", hint="新增、变更自当日起，取消至前一日止")
    file: str = field("导入的文件")


class Add(Step, by=KEEPERS, after=Begin, before="Finish", basis=PRACTICE):
    """新增"""
    rows: list[str] = stated("新增的条目", personal=True, hint=LINES)
    items: int = stated("新增项数", unit="项")


class TakeOver(Step, by=KEEPERS, after=Begin, before="Finish", basis=PRACTICE):
    """承接"""
    rows: list[str] = stated("承接的条目", personal=True, hint=LINES)
    items: int = stated("承接项数", unit="项")
    handed_by: str = field("下放、移交的机关")


class Change(Step, by=KEEPERS, after=Begin, before="Finish", basis=PRACTICE):
    """变更"""
    rows: list[str] = stated("变更的条目", personal=True, hint="一行一项，只写编号和变更的内容；改为空的写“空”")
    items: int = stated("变更项数", unit="项")


class Delegate(Step, by=KEEPERS, after=Begin, before="Finish", basis=PRACTICE):
    """下放"""
    rows: list[str] = stated("下放的条目", personal=True, hint="一行一项，写明编号")
    items: int = stated("下放项数", unit="项")
    handed_to: str = field("承接的机关")


class Cancel(Step, by=KEEPERS, after=Begin, before="Finish", basis=PRACTICE):
    """取消"""
    rows: list[str] = stated("取消的条目", personal=True, hint="一行一项，写明编号")
    items: int = stated("取消项数", unit="项")
    reason: str = field("取消的原因")


class Finish(Step, by=KEEPERS, after=either(Add, TakeOver, Change, Delegate, Cancel), once=True, phase="已调整",
             basis=PRACTICE):
    """调整完成"""
    items: int = stated("调整项数合计", unit="项")
    concludes = "已调整"


register_adjustment = Procedure(
    "register_adjustment", "名录调整", PRACTICE_ACT,
    steps=[Begin, Add, TakeOver, Change, Delegate, Cancel, Finish],
    clocks=[],
)
