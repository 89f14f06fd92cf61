"""通用登记: acts that every matter may have, whatever its procedure. Practice of offices, not law.

They are entries like all others, sealed with them; no procedure reads them. Who holds any role in the matter may make
them, also after its end.
"""
from fadu.procedures.record import WITHDRAW
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE


class LinkMatter(Step, lasting=True, basis=PRACTICE):
    """关联其他事项"""
    number: str = stated("对方的文号", hint="没有文号的，填事项页地址中的编号")
    why: str = stated("关联的理由")


class AddOrgan(Step, lasting=True, basis=PRACTICE):
    """增加参与单位"""
    organ: str = stated("单位名称")
    role: str = field("以何身份参与", hint="不选的只能查看")
    why: str = stated("参与的理由")


class WithdrawEntry(Step, lasting=True, basis=PRACTICE):
    """撤回误录"""


GENERAL: dict[str, type[Step]] = {step.id: step for step in (LinkMatter, AddOrgan, WithdrawEntry)}
if WithdrawEntry.id != WITHDRAW:
    raise AssertionError("the core and the statutes must call the withdrawal by one name")
