"""行政许可：审查、核查、检验、陈述申辩、听证、公平竞争. Source: 行政许可法 34, 36, 45—48, 53—55."""
from fadu.procedures.words import *
from fadu.statutes.acts import LICENSING
from fadu.statutes.licensing.application import Accept
from fadu.statutes.roles import APPLICANT, EXAMINER, HOST, STAKEHOLDER


class Examine(Step, by=EXAMINER, after=Accept, before="Decide", phase="审查", basis=LICENSING[34]):
    """审查申请材料"""
    examiners: list[str] = stated("审查人员", handlers=True)
    opinion: str = stated("审查意见")
    verify: bool = asked("需要对申请材料的实质内容进行核实")
    others: bool = asked("直接关系他人重大利益", LICENSING[36])
    contested: bool = asked("直接涉及申请人与他人之间重大利益关系", LICENSING[47])
    hearing_by_law: bool = asked("法律、法规、规章规定应当听证", LICENSING[46])
    hearing_for_public: bool = field("涉及公共利益的重大许可，本机关认为需要听证")
    major: bool = field("列入本机关重大执法决定法制审核目录")


class Verify(Step, by=EXAMINER, after=Accept, before="Decide", phase="核查", basis=LICENSING[34]):
    """核查申请材料的实质内容"""
    team = people("核查人员", 2, "", LICENSING[34])
    record: str = stated("核查情况")
    gifts: bool = field("索取、收受财物或者提出购买指定商品、接受有偿服务等要求")
    rules = [
        forbid(gifts, "不得向申请人提出不正当要求，不得索取或者收受财物", LICENSING[27]),
    ]


class TellStakeholder(Step, by=EXAMINER, after=Accept, before="Decide", basis=LICENSING[36]):
    """告知利害关系人"""
    whom: str = stated("利害关系人", personal=True)
    told_on: date = stated("告知之日")


class Speak(Step, by=(APPLICANT, STAKEHOLDER), after=Accept, before="Decide", observed=True, basis=LICENSING[36]):
    """陈述和申辩"""
    content: str = stated("意见")


class HearViews(Step, by=EXAMINER, after=Speak, before="Decide", basis=LICENSING[36]):
    """听取意见"""
    handled: str = stated("意见的采纳情况和理由")


TESTS = ("检验", "检测", "检疫")
OUTSIDE = (*TESTS, "鉴定", "专家评审", "招标", "拍卖")


class Arrange(Step, by=EXAMINER, after=Accept, before="Decide", phase="检验评审", basis=LICENSING[45]):
    """安排检验、检测、检疫、鉴定、专家评审、招标、拍卖"""
    what: str = stated("事项", choices=OUTSIDE)
    takes: str = stated("所需时间")
    told_on: date = stated("将所需时间书面告知申请人之日")
    team = people("检验、检测、检疫人员", 2, "", LICENSING[55], when=among(what, TESTS))
    rules = [
        forbid(told_on > today, "应当将所需时间书面告知申请人"),
    ]


class Result(Step, by=EXAMINER, after=Arrange, before="Decide", phase="审查", basis=LICENSING[45]):
    """取得检验、评审等结果"""
    result: str = stated("结果")
    passed: bool = asked("符合技术标准、技术规范或者评审条件")


class Compete(Step, by=EXAMINER, after=Accept, before="Decide", basis=LICENSING[53]):
    """招标、拍卖确定中标人、买受人"""
    how: str = stated("方式", choices=("招标", "拍卖", "其他公平竞争方式"))
    won: bool = asked("申请人为中标人或者买受人")


class Assess(Step, by=EXAMINER, after=Accept, before="Decide", basis=LICENSING[54]):
    """资格考试或者资质考核"""
    passed: bool = asked("考试成绩或者考核结果合格")
    coached: bool = field("组织强制性考前培训或者指定教材、助考材料")
    rules = [
        forbid(coached, "不得组织强制性的考前培训，不得指定教材或者其他助考材料"),
    ]


class TellHearing(Step, by=EXAMINER, after=Accept, before="Decide", phase="告知听证", basis=LICENSING[47]):
    """告知要求听证的权利"""
    whom: str = stated("申请人、利害关系人", personal=True)
    served_on: date = stated("告知之日")
    rules = [
        forbid(served_on > today, "告知之日不能在登记之后"),
    ]


class AskHearing(Step, by=(APPLICANT, STAKEHOLDER), after=TellHearing, before="Decide", observed=True,
                 basis=LICENSING[47]):
    """要求听证"""
    rules = [
        forbid(today > TellHearing.served_on + limit("lic.hearing_request").period, "要求听证超过五日"),
    ]


class WaiveHearing(Step, by=(APPLICANT, STAKEHOLDER), after=TellHearing, before="Decide", observed=True,
                   basis=LICENSING[47]):
    """放弃听证或者撤回听证要求"""


in_time = on(AskHearing) <= TellHearing.served_on + limit("lic.hearing_request").period
asked_for = named("在五日内要求听证且未撤回", done(AskHearing) & in_time & no(later(WaiveHearing, AskHearing)))
ex_officio = named("应当依职权听证", Examine.hearing_by_law | Examine.hearing_for_public)


class CallHearing(Step, by=(HOST, EXAMINER), after=Accept, before="Decide", phase="听证", basis=LICENSING[48]):
    """通知举行听证"""
    held_on: date = stated("举行听证之日", held="听证")
    where: str = stated("地点")
    announced: bool = asked("已向社会公告", LICENSING[46], when=ex_officio)
    rules = [
        forbid(today > held_on + limit("lic.hearing_notice").period, "应当在举行听证的七日前通知"),
        require(announced, "依职权听证应当向社会公告", LICENSING[46], when=ex_officio),
    ]


class HoldHearing(Step, by=HOST, after=CallHearing, before="Decide", phase="审查", basis=LICENSING[48]):
    """举行听证"""
    record: str = stated("听证笔录")
    signed: bool = asked("笔录经听证参加人确认签字或者盖章")
    evidence: bool = declared("审查人员提供了审查意见的证据、理由，参加人可以申辩和质证")
    closed: bool = field("不公开举行")
    closed_for: str = field("不公开的理由", choices=("国家秘密", "商业秘密", "个人隐私"))
    host_interest: bool = field("主持人与该许可事项有直接利害关系")
    fee: Decimal = field("向申请人、利害关系人收取的费用", unit="元")
    rules = [
        require(disjoint(actor, Examine.examiners), "听证主持人应当是审查该申请的人员以外的人"),
        forbid(closed & no(given(closed_for)), "听证应当公开举行"),
        forbid(host_interest, "主持人与该许可事项有直接利害关系的，应当回避"),
        require(signed, "听证笔录应当交参加人确认无误后签字或者盖章"),
        forbid(today < CallHearing.held_on, "早于通知的听证日期"),
        forbid(fee > 0, "申请人、利害关系人不承担听证费用", LICENSING[47]),
    ]
