"""定期报送: a return asked of many organs by a day; who has nothing says so in one act (零报告). Practice."""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import CLERK, LEAD_UNIT, RESPONSIBLE_UNIT, SUPERVISOR

UNITS = (RESPONSIBLE_UNIT, LEAD_UNIT, CLERK)
SUBJECTS = ("行政执法", "信访积案", "干预记录", "行政复议应诉", "其他")


class Call(Step, starts=True, by=SUPERVISOR, phase="报送中", basis=PRACTICE):
    """通知报送"""
    series: str = stated("报送事项", hint="如 行政执法月报")
    period: str = stated("所属期", hint="如 2026年11月")
    due: date = stated("报送期限")
    content: str = field("报送内容")
    organs: list[str] = stated("报送单位")
    rules = [
        forbid(due < today, "报送期限已经过去，请核对"),
    ]


class Close(Step, by=SUPERVISOR, after=Call, phase="办结", basis=PRACTICE):
    """收齐归档"""
    summary: str = field("汇总情况")
    concludes = "收齐"


class Withdraw(Step, by=SUPERVISOR, after=Call, before=Close, phase="撤销", basis=PRACTICE):
    """撤销通知"""
    reason: str = stated("撤销的理由")
    concludes = "撤销"


report_call = Procedure("report_call", "报送通知", PRACTICE_ACT, steps=[Call, Close, Withdraw], clocks=[])


class Ask(Step, starts=True, by=SUPERVISOR, phase="待报送", basis=PRACTICE):
    """要求报送"""
    series: str = stated("报送事项")
    subject: str = field("类别", choices=SUBJECTS)
    period: str = stated("所属期")
    due: date = stated("报送期限")
    content: str = field("报送内容")


class Report(Step, by=UNITS, after=Ask, before="Accept", phase="待接收", basis=PRACTICE):
    """填报"""
    number: int = stated("数量", unit="件")
    details: str = field("情况说明")


class ReportNone(Step, by=UNITS, after=Ask, before="Accept", phase="待接收", basis=PRACTICE):
    """零报告"""


class Urge(Step, by=SUPERVISOR, after=Ask, before="Accept", basis=PRACTICE):
    """催办"""
    message: str = field("催办意见")


class SendBack(Step, by=SUPERVISOR, after=either(Report, ReportNone), before="Accept", phase="待报送", basis=PRACTICE):
    """退回重报"""
    reason: str = stated("退回的理由")
    due: date = field("重报期限")


class Accept(Step, by=SUPERVISOR, after=either(Report, ReportNone), once=True, phase="办结", basis=PRACTICE):
    """接收"""
    concludes = "已接收"
    rules = [
        require(later(Report, SendBack) | later(ReportNone, SendBack), "退回后尚未重新报送"),
    ]


class Excuse(Step, by=SUPERVISOR, after=Ask, before="Accept", phase="免报", basis=PRACTICE):
    """免予报送"""
    reason: str = stated("理由")
    concludes = "免报"


zero_report = Procedure(
    "zero_report", "定期报送", PRACTICE_ACT,
    steps=[Ask, Report, ReportNone, Urge, SendBack, Accept, Excuse],
    clocks=[
        Clock("报送", on_day(Ask.due, SendBack.due), since=(Ask, SendBack), until=(Report, ReportNone, Excuse),
              basis=PRACTICE),
        Clock("接收", None, since=(Report, ReportNone), until=(Accept, SendBack, Excuse), basis=PRACTICE),
    ],
)
