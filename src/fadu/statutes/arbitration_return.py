"""仲裁统计: what the arbitration bodies of a place reported for a period. Practice; no act sets the return."""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import CLERK, HEAD

BODIES = ("仲裁委员会", "劳动人事争议仲裁委员会", "农村土地承包仲裁委员会")


class Report(Step, starts=True, by=CLERK, phase="待审核", basis=PRACTICE):
    """填报仲裁统计"""
    body: str = stated("仲裁机构", choices=BODIES)
    name: str = field("机构名称")
    since: date = stated("所属期起")
    until: date = stated("所属期止")
    carried: int = stated("期初未结", unit="件")
    received: int = stated("新收案件", unit="件")
    closed: int = stated("结案", unit="件")
    awarded: int = stated("裁决", unit="件")
    mediated: int = stated("调解、和解", unit="件")
    withdrawn: int = stated("撤回和其他", unit="件")
    remaining: int = stated("期末未结", unit="件")
    amount: Decimal = field("标的总额", unit="元")
    annulled: int = field("被人民法院撤销", unit="件")
    unenforced: int = field("被人民法院裁定不予执行", unit="件")
    rules = [
        forbid(until < since, "所属期的止日早于起日"),
        forbid(until > today, "所属期尚未结束"),
        require(awarded + mediated + withdrawn == closed, "裁决、调解和解、撤回和其他之和应当等于结案数"),
        require(carried + received == closed + remaining, "期初未结与新收之和应当等于结案与期末未结之和"),
    ]


class SendBack(Step, by=HEAD, after=Report, before="Confirm", phase="退回", basis=PRACTICE):
    """退回重报"""
    reason: str = stated("理由")


class Amend(Step, by=CLERK, after=SendBack, before="Confirm", phase="待审核", basis=PRACTICE):
    """更正后重报"""
    received: int = stated("新收案件", unit="件")
    closed: int = stated("结案", unit="件")
    remaining: int = stated("期末未结", unit="件")
    rules = [
        require(Report.carried + received == closed + remaining, "期初未结与新收之和应当等于结案与期末未结之和"),
    ]


class Confirm(Step, by=HEAD, after=Report, once=True, phase="已确认", basis=PRACTICE):
    """审核确认"""
    concludes = "已确认"
    rules = [
        must(Amend, "退回后尚未重报", since=SendBack, when=done(SendBack)),
    ]


arbitration_return = Procedure(
    "arbitration_return", "仲裁统计", PRACTICE_ACT, steps=[Report, SendBack, Amend, Confirm], clocks=[],
)
