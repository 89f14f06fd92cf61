"""行政执法案卷评查. Source: 广东省行政执法案卷评查办法 6—22 there; elsewhere practice on the same pattern."""
from fadu.procedures.words import *
from fadu.statutes.acts import GUANGDONG_FILES, HENAN, INNER_MONGOLIA_SUPERVISION, SICHUAN_SUPERVISION
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import FILE_REVIEWER, SUPERVISED, SUPERVISORY_BODY

GD = GUANGDONG_FILES
YEARLY = successive(GD[6], INNER_MONGOLIA_SUPERVISION[19], HENAN[40], SICHUAN_SUPERVISION[38], PRACTICE)
STEPS, GRADES, VETO, SCORING = (successive(GD[n], PRACTICE) for n in (12, 16, 17, 10))
VETOES = (
    "主要事实不清、证据不足", "适用法律依据错误", "违反法定程序", "超越或者滥用职权", "主体不合法、人员不具备执法资格",
    "应当告知未告知", "应当法制审核未审核",
)
BY_LAW = VETOES[:5]


class Plan(Step, starts=True, by=SUPERVISORY_BODY, phase="方案", basis=YEARLY):
    """制定评查方案"""
    year: int = stated("年度")
    organ: str = stated("评查对象")
    scope: str = stated("评查范围、时间、步骤和要求", STEPS)
    standard: str = stated("评查标准", successive(GD[15], PRACTICE))
    how: str = stated("评查方式", successive(GD[8], PRACTICE), choices=("普查", "随机抽取", "自行选送"))
    areas: list[str] = field("评查领域", hint="一行一个")
    kinds: list[str] = field("案卷类别", hint="一行一类，如行政处罚、行政许可")


class Select(Step, by=SUPERVISORY_BODY, after=Plan, before="Report", phase="评查", basis=successive(GD[8], PRACTICE)):
    """抽取案卷"""
    file: str = stated("案卷名称和卷宗号")
    kind: str = stated("类别", choices=("行政处罚", "行政许可", "行政强制", "行政检查", "其他"))
    handlers_of: list[str] = stated("案件承办人员", handlers=True)
    pool_digest: str = stated("案卷目录摘要", PRACTICE, when=Plan.how == "随机抽取")
    seed: str = stated("抽取种子", PRACTICE, when=Plan.how == "随机抽取")


class Score(Step, by=FILE_REVIEWER, after=Select, before="Report", basis=SCORING):
    """独立评分"""
    points: Decimal = stated("得分", GRADES, unit="分")
    deductions: str = stated("扣分理由")
    signed: bool = declared("独立评分并签名")
    vetoes: set[str] = field("一票否决的情形", choices=VETOES)
    rules = [
        require(disjoint(actor, Select.handlers_of), "案件承办人员应当回避"),
        forbid((points < 0) | (points > 100), "得分应当在0至100之间", GRADES),
    ]


class Grade(Step, by=FILE_REVIEWER, after=Score, before="Report", basis=GRADES):
    """评定等次"""
    points: Decimal = stated("综合得分", unit="分")
    grade: str = stated("等次", choices=("优秀", "良好", "合格", "不合格"))
    problems: list[str] = field("发现的问题")
    vetoed = overlap(Score.vetoes, VETOES)
    rules = [
        must(Score, "最近抽取的案卷尚未评分", SCORING, since=Select),
        forbid((points < 0) | (points > 100), "得分应当在0至100之间"),
        require(grade == "不合格", "有否决情形的，应当评定为不合格", VETO, when=overlap(Score.vetoes, BY_LAW)),
        require(grade == "不合格", "有否决情形的，应当评定为不合格", PRACTICE,
                when=vetoed & no(overlap(Score.vetoes, BY_LAW))),
        require(grade == "不合格", "未满60分的，为不合格", when=points < 60),
        require(grade == "合格", "60分以上未满75分的，为合格", when=(points >= 60) & (points < 75), unless=vetoed),
        require(grade == "良好", "75分以上未满90分的，为良好", when=(points >= 75) & (points < 90), unless=vetoed),
        require(grade == "优秀", "90分以上的，为优秀", when=points >= 90, unless=vetoed),
    ]


class Report(Step, by=FILE_REVIEWER, after=Grade, once=True, phase="审核报告", basis=successive(GD[13], PRACTICE)):
    """提交评查小组报告"""
    reviewers: list[str] = stated("评查工作人员")
    files: int = stated("评查案卷数", unit="卷")
    excellent: int = stated("优秀案卷数", unit="卷")
    unfit: int = stated("不合格案卷数", unit="卷")
    problems: str = stated("主要问题")
    advice: str = stated("整改建议")
    rules = [
        must(Grade, "最近抽取的案卷尚未评定等次", GRADES, since=Select),
        forbid(files < count(Grade), "案卷数少于已评定等次的案卷"),
        forbid(excellent + unfit > files, "各等次案卷数多于评查案卷数"),
    ]


class Review(Step, by=SUPERVISORY_BODY, after=Report, before="Send", basis=STEPS):
    """审核报告，必要时复评"""
    again: str = field("复评情况")


class Send(Step, by=SUPERVISORY_BODY, after={Report: STEPS, Review: STEPS}, once=True, phase="反馈", basis=STEPS):
    """反馈评查对象"""
    received_on: date = stated("评查对象收到之日")


class Object(Step, by=SUPERVISED, after=Send, observed=True, phase="复核", basis=STEPS):
    """书面申请复核"""
    received_on: date = stated("收到申请之日")
    reasons: str = stated("理由")
    rules = [
        forbid(received_on > Send.received_on + limit("cfr.objection").period, "申请复核超过10个工作日"),
    ]


class Recheck(Step, by=SUPERVISORY_BODY, after=Object, phase="反馈", basis=STEPS):
    """复核并书面告知"""
    result: str = stated("复核结果", choices=("维持", "变更"))
    grade: str = field("变更后的等次", choices=("优秀", "良好", "合格", "不合格"))
    reasons: str = stated("理由")


objected = named("在规定的期限内申请复核", Object.received_on <= Send.received_on + limit("cfr.objection").period)


class Circulate(Step, by=SUPERVISORY_BODY, after=Send, once=True, phase="整改", basis=STEPS):
    """通报评查情况"""
    to: str = stated("通报范围")
    rectify_by: date = stated("整改期限")
    concludes = "已通报"
    rules = [
        must(Recheck, "复核申请尚未办理", since=Object, when=done(Object) & objected),
        forbid(rectify_by <= today, "整改期限应当在通报之后"),
    ]


class Rectify(Step, by=SUPERVISED, after=Circulate, observed=True, phase="待核验", basis=successive(GD[24], PRACTICE)):
    """报告整改情况"""
    measures: str = stated("整改情况")


class Verify(Step, by=SUPERVISORY_BODY, after=Rectify, phase="已核验", basis=PRACTICE):
    """核验整改"""
    passed: bool = asked("整改到位")


class Supervise(Step, by=SUPERVISORY_BODY, after=Report, lasting=True, basis=successive(GD[20], PRACTICE)):
    """重大问题转行政执法监督"""
    problem: str = stated("问题")
    number: str = field("监督案号")


class Cancel(Step, by=SUPERVISORY_BODY, after=Plan, before=Report, once=True, phase="已取消", basis=PRACTICE):
    """取消评查"""
    reason: str = stated("理由")
    concludes = "取消"


case_file_review = Procedure(
    "case_file_review", "行政执法案卷评查", PRACTICE_ACT,
    steps=[
        Plan, Select, Score, Grade, Report, Review, Send, Object, Recheck, Circulate, Rectify, Verify, Supervise,
        Cancel,
    ],
    clocks=[
        Clock("申请复核", limit("cfr.objection").period, since=Send.received_on, opens=Circulate, basis=PRACTICE,
              when=no(done(Object))),
        Clock("申请复核", limit("cfr.objection"), since=Send.received_on, opens=Circulate, when=no(done(Object))),
        Clock("复核", limit("cfr.recheck").period, since=Object.received_on, until=(Recheck, Circulate),
              basis=PRACTICE),
        Clock("复核", limit("cfr.recheck"), since=Object.received_on, until=(Recheck, Circulate)),
        Clock("整改", on_day(Circulate.rectify_by), since=Circulate, until=Rectify,
              basis=successive(GD[24], PRACTICE)),
        Clock("核验", None, since=Rectify, until=Verify, basis=PRACTICE),
    ],
)
