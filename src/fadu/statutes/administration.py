"""系统管理: who is there, who may act, by which calendar and local standards. Practice, not law.

One standing matter an administering organ and year; one of its own for each list that is brought in. The tables of
divisions, organs, people, posts, sign-ins, notices and parameters are made from these entries.
"""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import ADMINISTRATOR, APPLICANT, COURT, PARTY, ROLES, THIRD, THIRD_PARTY
from fadu.statutes.standards import LOCAL, STANDARDS

OUTSIDERS = {APPLICANT, PARTY, THIRD_PARTY, THIRD, COURT}  # nobody holds these by post
POSTED = tuple(role for role in ROLES.values() if role not in OUTSIDERS)
STANDARD_WORDS = tuple(dict.fromkeys((*(one.key for one in STANDARDS), *LOCAL)))
STOCK, ORGANS, PEOPLE = "期初", "机构", "人员任职"


class StartYear(Step, starts=True, by=ADMINISTRATOR, phase="办理", basis=PRACTICE):
    """设立年度台账"""
    year: int = stated("年度")


class StartList(Step, starts=True, by=ADMINISTRATOR, phase="导入", basis=PRACTICE):
    """登记名册"""
    kind: str = stated("名册类别", choices=(STOCK, ORGANS, PEOPLE))
    file: str = field("文件名")
    lines: int = stated("变更项数", unit="项")


STARTED = either(StartYear, StartList)


class EnterList(Step, by=ADMINISTRATOR, after=StartList, before="FinishList", basis=PRACTICE):
    """按名册登记"""
    rows: list[str] = stated("登记内容", personal=True)
    subjects: str = field("涉及的编号")


class FinishList(Step, by=ADMINISTRATOR, after=EnterList, once=True, phase="已登记", basis=PRACTICE):
    """名册登记完毕"""
    concludes = "已登记"


class FinishYear(Step, by=ADMINISTRATOR, after=StartYear, once=True, phase="已归档", basis=PRACTICE):
    """年度台账归档"""
    concludes = "已归档"


class EstablishDivision(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """设立区划"""
    division: str = stated("区划编号")
    code: str = stated("区划代码", hint="6位，按现行行政区划代码")
    name: str = stated("区划名称")
    since: date = field("设立日期")
    document: str = field("批准文件")


class RenameDivision(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """区划更名"""
    division: str = stated("区划编号")
    former_name: str = field("原名称")
    name: str = stated("新名称")
    since: date = stated("更名日期")
    document: str = field("批准文件")


class AbolishDivision(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """撤销区划"""
    division: str = stated("区划编号")
    name: str = field("区划名称")
    last: date = stated("存续的最后一天")
    document: str = field("批准文件")


class EstablishOrgan(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """设立机构"""
    organ: str = stated("机构编号")
    name: str = stated("机构名称")
    division: str = stated("区划编号")
    short_name: str = field("简称")
    code: str = field("统一社会信用代码")
    number_word: str = field("机关代字", hint="文号开头，如“丽司”")
    branch: str = field("领域", hint="如“市场监管”，决定适用哪些部门规章和本领域的地方参数")
    parent: str = field("上级机构编号")
    aliases: list[str] = field("别名", hint="文件里可能出现的其他名称")
    serves_division: bool = field("面向本级", hint="其人员可以为本级各机关的事项履行全局性角色")
    since: date = field("设立日期")
    document: str = field("批准文件")


class AmendOrgan(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """修改机构资料"""
    organ: str = stated("机构编号")
    name: str = field("机构名称")
    short_name: str = field("简称")
    code: str = field("统一社会信用代码")
    number_word: str = field("机关代字", hint="文号开头，如“丽司”")
    branch: str = field("领域", hint="如“市场监管”，决定适用哪些部门规章和本领域的地方参数")
    aliases: list[str] = field("别名", hint="文件里可能出现的其他名称")
    serves_division: bool = field("面向本级", hint="其人员可以为本级各机关的事项履行全局性角色")


class RenameOrgan(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """机构更名"""
    organ: str = stated("机构编号")
    former_name: str = field("原名称")
    name: str = stated("新名称")
    short_name: str = field("新简称")
    since: date = stated("更名日期")
    document: str = field("批准文件")


class MoveOrgan(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """改上级机构"""
    organ: str = stated("机构编号")
    name: str = field("机构名称")
    parent: str = field("上级机构编号")
    parent_name: str = field("上级机构名称")
    document: str = field("批准文件")


class CloseOrgan(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """撤销机构"""
    organ: str = stated("机构编号")
    name: str = field("机构名称")
    last: date = stated("存续的最后一天")
    document: str = field("批准文件")
    with_posts: bool = field("同时免去其全部人员的职务")


class RegisterPerson(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """登记人员"""
    person: str = stated("人员编号")
    name: str = stated("姓名", personal=True)


class RenamePerson(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """更改姓名"""
    person: str = stated("人员编号")
    former_name: str = field("原姓名", personal=True)
    name: str = stated("新姓名", personal=True)


class Appoint(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """任职"""
    post: str = stated("任职编号")
    person: str = stated("人员编号")
    name: str = field("姓名", personal=True)
    organ: str = stated("机构编号")
    organ_name: str = field("机构名称")
    job: str = stated("职务")
    roles: set[str] = field("角色", choices=(role.title for role in POSTED))
    since: date = stated("任职起")
    until: date = field("任职止", hint="含当日")
    document: str = field("任职文件")
    rules = [
        forbid(until < since, "任职止日不得早于任职起日"),
    ]


class Reassign(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """调整职务、角色"""
    post: str = stated("任职编号")
    then: str = stated("调整后的任职编号")
    name: str = field("姓名", personal=True)
    organ_name: str = field("机构名称")
    job: str = stated("职务")
    roles: set[str] = field("角色", choices=(role.title for role in POSTED))
    since: date = stated("调整自")
    document: str = field("依据文件")


class Dismiss(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """免职、离任"""
    post: str = stated("任职编号")
    name: str = field("姓名", personal=True)
    organ_name: str = field("机构名称")
    job: str = field("职务")
    last: date = stated("任职的最后一天")
    document: str = field("免职文件")


class GrantAccount(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """授予登录账号"""
    person: str = stated("人员编号")
    name: str = field("姓名", personal=True)
    account: str = stated("登录账号", hint="小写字母开头，字母、数字、点、横线，3至30位")


class WithdrawAccount(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """收回登录账号"""
    person: str = stated("人员编号")
    name: str = field("姓名", personal=True)
    account: str = stated("登录账号")
    reason: str = field("原因")


class ResetPassword(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """重设口令"""
    person: str = stated("人员编号")
    name: str = field("姓名", personal=True)
    account: str = stated("登录账号")
    reason: str = field("原因")


class SuspendAccount(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """停用账号"""
    person: str = stated("人员编号")
    name: str = field("姓名", personal=True)
    account: str = stated("登录账号")
    reason: str = stated("原因")


class ResumeAccount(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """恢复账号"""
    person: str = stated("人员编号")
    name: str = field("姓名", personal=True)
    account: str = stated("登录账号")
    reason: str = field("原因")


class EnterNotice(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """录入放假安排"""
    year: int = stated("年份")
    document: str = stated("通知名称")
    document_number: str = stated("文号")
    off: list[str] = stated("放假", hint="一行一段，如 2027-01-01..2027-01-03 元旦")
    worked: list[str] = field("调休上班", hint="一行一日，如 2027-02-06")


class SetStandard(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """设定地方参数"""
    standard: str = stated("参数编号")
    word: str = stated("参数", choices=STANDARD_WORDS)
    value: Decimal = stated("数值", unit="元", hint="频次上限以次计")
    division: str = stated("区划编号")
    branch: str = field("领域", hint="只适用于某一领域的填写，如“市场监管”")
    document: str = stated("依据文件")
    document_number: str = stated("文号")
    article: str = stated("条款")
    since: date = stated("施行日期")
    until: date = field("停止执行日期", hint="含当日")
    rules = [
        forbid(until < since, "停止执行日期不得早于施行日期"),
        forbid(value < 0, "数值不得为负"),
    ]


class EndStandard(Step, by=ADMINISTRATOR, after=STARTED, basis=PRACTICE):
    """停止执行地方参数"""
    standard: str = stated("参数编号")
    word: str = field("参数")
    last: date = stated("执行的最后一天")
    document: str = stated("依据文件")


administration = Procedure(
    "administration", "系统管理", PRACTICE_ACT,
    steps=[
        StartYear, StartList, EnterList, FinishList, EstablishDivision, RenameDivision, AbolishDivision,
        EstablishOrgan, AmendOrgan, RenameOrgan, MoveOrgan, CloseOrgan, RegisterPerson, RenamePerson, Appoint,
        Reassign, Dismiss, GrantAccount, WithdrawAccount, ResetPassword, SuspendAccount, ResumeAccount, EnterNotice,
        SetStandard, EndStandard, FinishYear,
    ],
    clocks=[],
)
