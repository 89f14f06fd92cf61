"""行政执法人员资格与证件. Sources: 行政处罚法 42; 行政强制法 17; 国办发〔2018〕118号 六(二十三); 地方执法证件规定.

The rules of the State on certificates (行政执法监督条例 chapter 3) were not read; what only a place sets binds there.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import (
    COMPULSION,
    HENAN,
    INNER_MONGOLIA_SUPERVISION,
    LIAONING_PROCEDURE,
    LIAONING_SUPERVISION,
    OUTLINE,
    PENALTY,
    RESPONSIBILITY,
    SHANDONG_SUPERVISION,
    SICHUAN_SUPERVISION,
    THREE_SYSTEMS,
)
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CERTIFIER, OFFICER, SUPERVISORY_BODY, TRAINEE_UNIT

QUALIFY = successive(HENAN[20], SHANDONG_SUPERVISION[10], INNER_MONGOLIA_SUPERVISION[14], PENALTY[42])
TRAINED = successive(HENAN[21], SHANDONG_SUPERVISION[10], INNER_MONGOLIA_SUPERVISION[14], RESPONSIBILITY["二(二)"])
TEAM_UP = THREE_SYSTEMS["六(二十三)"]
SUSPENDING = successive(LIAONING_SUPERVISION[36], SICHUAN_SUPERVISION[45], INNER_MONGOLIA_SUPERVISION[37], PRACTICE)
KEEPING = successive(LIAONING_PROCEDURE[14], PRACTICE)
POSTS = ("在编在职", "聘用、劳务派遣、借调", "工勤人员")


class Apply(Step, starts=True, by=TRAINEE_UNIT, phase="资格审查", basis=PENALTY[42]):
    """申报执法资格"""
    person: str = stated("姓名", personal=True)
    unit: str = stated("所在单位")
    post: str = stated("人员性质", QUALIFY, choices=POSTS)
    duty: bool = asked("在执法岗位")
    category: str = stated("执法类别")
    region: str = stated("执法区域")
    lawyer: bool = field("已取得法律职业资格")


class Check(Step, by=CERTIFIER, after=Apply, before="Refuse", once=True, phase="培训", basis=QUALIFY):
    """资格审查通过"""
    rules = [
        require(Apply.post == "在编在职", "不在编的人员、工勤人员不得取得执法资格"),
        forbid(denied(Apply.duty), "不在执法岗位的人员不得取得执法资格"),
    ]


class Refuse(Step, by=CERTIFIER, after=Apply, before="Issue", once=True, phase="不予发证", basis=QUALIFY):
    """不予发证"""
    reasons: str = stated("理由")
    concludes = "不予发证"


class Train(Step, by=CERTIFIER, after=Check, before="Issue", phase="培训", basis=TRAINED):
    """公共法律知识和专业法律知识培训"""
    hours: int = stated("学时", unit="学时")
    common: bool = asked("含公共法律知识")
    special: bool = asked("含专业法律知识")


class Examine(Step, by=CERTIFIER, after=Check, before="Issue", phase="考试", basis=TRAINED):
    """资格考试"""
    held_on: date = stated("考试之日")
    score: Decimal = field("成绩", unit="分")
    passed: bool = asked("合格")
    exempted: bool = field("已取得法律职业资格，免试")
    rules = [
        require(Apply.lawyer, "没有法律职业资格的不得免试", TEAM_UP, when=exempted),
        must(Train, "应当先参加培训", unless=exempted),
        forbid(total(Train.hours) < limit("off.training_hours").yearly, "培训不足规定的学时",
               successive(OUTLINE["十(三十四)"], PRACTICE), unless=exempted),
    ]


class Issue(Step, by=CERTIFIER, after={Check: QUALIFY, Examine: TRAINED}, once=True, phase="有效", basis=PENALTY[42]):
    """颁发执法证件"""
    number: str = stated("证件编号")
    valid_from: date = stated("有效期起")
    valid_until: date = stated("有效期止")
    concludes = "有效"
    rules = [
        require(Examine.passed | Examine.exempted, "考试不合格的，不得发证", TRAINED),
        forbid(valid_until <= valid_from, "有效期止应当在有效期起之后"),
    ]


class Publish(Step, by=CERTIFIER, after=Issue, basis=THREE_SYSTEMS["二(四)"]):
    """公示执法人员信息"""
    where: str = stated("公示途径")


class Suspend(Step, by=SUPERVISORY_BODY, after=Issue, before="Withdraw", phase="暂扣", basis=SUSPENDING):
    """暂扣证件"""
    ground: str = stated("情形")
    until: date = stated("暂扣至")
    rules = [
        forbid(until <= today, "暂扣期限应当在暂扣之后"),
        forbid(until > today + limit("off.cert_suspend_max").period, "暂扣期限最长不得超过6个月",
               LIAONING_SUPERVISION[36]),
    ]


class TellUnit(Step, by=SUPERVISORY_BODY, after=Suspend, basis=LIAONING_SUPERVISION[36]):
    """通知所在单位和发证机关"""


class Restore(Step, by=SUPERVISORY_BODY, after=Suspend, before="Withdraw", phase="有效", basis=SUSPENDING):
    """发还证件"""
    trained: str = field("离岗培训情况")


suspended = named("证件正在暂扣", done(Suspend) & no(later(Restore, Suspend)) & (today <= Suspend.until))


class Withdraw(Step, by=(CERTIFIER, SUPERVISORY_BODY), after=Issue, before="Cancel", once=True, phase="已收回",
               basis=SUSPENDING):
    """收回、收缴证件"""
    ground: str = stated("情形")
    moved: bool = declared("已建议或者安排调离执法岗位", LIAONING_SUPERVISION[36])
    heard: bool = declared("已听取本人陈述、申辩", RESPONSIBILITY["四"])


class Cancel(Step, by=CERTIFIER, after=Issue, once=True, phase="已注销", basis=KEEPING):
    """注销证件并公告"""
    ground: str = stated("情形", choices=(
        "调离执法岗位", "调出执法机关", "退休、辞职、死亡", "证件被收回", "年审不合格", "其他",
    ))
    where: str = field("公告途径")
    rules = [
        must(Withdraw, "证件尚未收回", when=ground == "证件被收回"),
    ]


class AnnualCheck(Step, by=CERTIFIER, after=Issue, before=("Cancel", Withdraw), phase="有效", basis=PRACTICE):
    """年审"""
    year: int = stated("年度")
    hours: int = stated("本年度培训学时", unit="学时")
    exam: bool = asked("学法考试合格")
    passed: bool = asked("年审合格")
    rules = [
        forbid(passed & (hours < limit("off.training_hours").yearly), "年度培训不足规定的学时",
               successive(OUTLINE["十(三十四)"], PRACTICE)),
        forbid(passed & denied(exam), "学法考试不合格的，年审不合格"),
    ]


class Change(Step, by=TRAINEE_UNIT, after=Issue, before=("Cancel", Withdraw), basis=PRACTICE):
    """变更、换发"""
    what: str = stated("变更的内容")
    valid_until: date = field("新的有效期止")


class ReportLoss(Step, by=TRAINEE_UNIT, after=Issue, before=("Cancel", Withdraw), phase="遗失",
                 basis=KEEPING):
    """声明遗失作废"""
    where: str = stated("声明的途径")


class Reissue(Step, by=CERTIFIER, after=ReportLoss, before=("Cancel", Withdraw), phase="有效",
              basis=KEEPING):
    """补发"""
    number: str = stated("证件编号")


lost = named("证件遗失尚未补发", done(ReportLoss) & no(later(Reissue, ReportLoss)))


class Use(Step, by=OFFICER, after={Issue: PENALTY[42]}, before={Withdraw: PENALTY[42], Cancel: PENALTY[42]},
          basis=PENALTY[42]):
    """持证从事执法活动"""
    case: str = stated("执法事项")
    category: str = stated("执法类别")
    region: str = stated("执法区域")
    force: bool = field("实施行政强制措施")
    assistant: bool = field("由辅助人员独立执法")
    rules = [
        forbid(suspended, "证件暂扣期间不得从事行政执法活动", successive(LIAONING_SUPERVISION[36], PENALTY[42])),
        forbid(lost, "证件已声明作废，尚未补发"),
        forbid(today > Issue.valid_until, "证件已经过期", unless=today <= Change.valid_until),
        forbid(today < Issue.valid_from, "证件尚未生效"),
        forbid(denied(AnnualCheck.passed), "年审不合格，不得上岗执法", PRACTICE),
        forbid(force & assistant, "行政强制措施应当由具备资格的执法人员实施，其他人员不得实施", COMPULSION[17]),
        forbid(assistant, "行政处罚应当由具有执法资格的人员实施", unless=force),
        require(category == Apply.category, "执法类别与证件不符"),
        require(region == Apply.region, "执法区域与证件不符"),
    ]


officer_certificate = Procedure(
    "officer_certificate", "行政执法人员资格与证件", PENALTY,
    steps=[
        Apply, Check, Refuse, Train, Examine, Issue, Publish, Suspend, TellUnit, Restore, Withdraw, Cancel, AnnualCheck,
        Change, ReportLoss, Reissue, Use,
    ],
    clocks=[
        Clock("公示人员", None, since=Issue, until=(Publish, Cancel), basis=THREE_SYSTEMS["二(四)"]),
        Clock("暂扣期限", on_day(Suspend.until), since=Suspend, until=(Restore, Withdraw, Cancel), basis=SUSPENDING),
        Clock("通知暂扣", limit("off.cert_suspend_notify"), since=Suspend, until=TellUnit),
        Clock("补发", None, since=ReportLoss, until=(Reissue, Cancel), basis=PRACTICE),
        Clock("注销", None, since=Withdraw, until=Cancel, basis=PRACTICE),
    ],
)
