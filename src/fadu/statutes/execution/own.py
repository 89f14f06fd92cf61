"""行政机关强制执行，含代履行. Source: 行政强制法 34—52."""
from fadu.procedures.words import *
from fadu.statutes.acts import COMPULSION, PENALTY, THREE_SYSTEMS
from fadu.statutes.penalty.publicity import litigation, overturned, reconsideration
from fadu.statutes.roles import CLERK, HEAD, OFFICER, PARTY

MONEY, CLEARING, BUILDING = "金钱给付", "排除妨碍、恢复原状等", "拆除违法的建筑物、构筑物、设施"
TRANSFER, AUCTION = "划拨存款、汇款", "拍卖或者依法处理查封、扣押的财物"
METHODS = (TRANSFER, AUCTION, "排除妨碍、恢复原状", "强制拆除", "其他强制执行方式")
UTILITIES = ("停止供水", "停止供电", "停止供热", "停止供燃气")
STOPS = ("确有困难或者暂无履行能力", "第三人对执行标的主张权利，确有理由", "可能造成难以弥补的损失，且不损害公共利益",
         "需要中止执行的其他情形")  # fmt: skip


class Begin(Step, starts=True, by=(OFFICER, CLERK), phase="督促履行", basis=COMPULSION[34]):
    """登记逾期不履行的行政决定"""
    decision: str = stated("据以执行的行政决定及文号")
    party: str = stated("当事人姓名或者名称、地址", personal=True)
    duty: str = stated("应当履行的义务", choices=(MONEY, CLEARING, BUILDING, "其他义务"))
    amount: Decimal = stated("应当给付的金额", unit="元", when=duty == MONEY)
    perform_by: date = stated("决定的履行期限届满之日")
    remedy_ends_on: date = stated("申请行政复议、提起行政诉讼的期限届满之日", COMPULSION[53], to_come=True)
    empowered: bool = asked("法律规定本机关有行政强制执行权", COMPULSION[13])
    real_estate: bool = field("执行对象是不动产")


class PartyPerforms(Step, by=PARTY, after=Begin, observed=True, basis=COMPULSION[34]):
    """当事人履行"""
    what: str = stated("履行情况")
    amount: Decimal = field("金额", unit="元")


class Suspend(Step, by=HEAD, after=Begin, before="Complete", phase="中止执行", basis=COMPULSION[39]):
    """中止执行"""
    ground: str = stated("情形", choices=STOPS)
    harmless: bool = field("没有明显社会危害，当事人确无能力履行")


class Resume(Step, by=HEAD, after=Suspend, before="Complete", phase="强制执行", basis=COMPULSION[39]):
    """恢复执行"""


class Surcharge(Step, by=CLERK, after=Begin, basis=COMPULSION[45]):
    """加处罚款、滞纳金"""
    kind: str = stated("种类", choices=("加处罚款", "滞纳金"))
    amount: Decimal = stated("数额", unit="元")
    rate: Decimal = field("每日比例", unit="%")
    began_on: date = stated("开始加处之日")
    told: bool = declared("标准已告知当事人")
    rules = [
        require(today > Begin.perform_by, "当事人尚未逾期"),
        forbid(total(amount) + amount > Begin.amount, "数额不得超出金钱给付义务的数额"),
        forbid((kind == "加处罚款") & (rate > 3), "每日按罚款数额的百分之三加处罚款", PENALTY[72]),
        forbid((kind == "加处罚款") & (reconsideration.open | litigation.open), "行政复议或者行政诉讼期间不予计算",
               PENALTY[73]),
    ]


class Demand(Step, by=OFFICER, after=Begin, before="Complete", phase="催告", basis=COMPULSION[35]):
    """催告"""
    perform_by: date = stated("履行义务的期限")
    manner: str = stated("履行义务的方式")
    amount: Decimal = stated("金额", unit="元", when=Begin.duty == MONEY).carries(Begin.amount)
    rights_told: bool = declared("已载明陈述权和申辩权")
    served_on: date = stated("催告书送达之日", COMPULSION[38])
    rules = [
        require(today > Begin.perform_by, "决定的履行期限尚未届满", COMPULSION[34]),
        forbid(perform_by < served_on, "应当给当事人履行的期限"),
    ]


class Defend(Step, by=PARTY, after=Demand, observed=True, basis=COMPULSION[36]):
    """陈述、申辩"""
    content: str = stated("事实、理由和证据")


class Recheck(Step, by=OFFICER, after=Defend, basis=COMPULSION[36]):
    """记录、复核陈述申辩"""
    founded: bool = asked("事实、理由或者证据成立")
    result: str = stated("复核意见")


class Decide(Step, by=HEAD, after=Begin, before="Complete", phase="强制执行", basis=COMPULSION[37]):
    """作出强制执行决定"""
    number: str = field("决定书文号")
    reasons: str = stated("强制执行的理由和依据")
    method: str = stated("强制执行的方式", choices=METHODS)
    when_to: date = stated("强制执行的时间")
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限")
    hiding: bool = field("有证据证明有转移或者隐匿财物迹象")
    unexcused: bool = declared("当事人逾期不履行且无正当理由", unless=hiding)
    rules = [
        forbid(denied(Begin.empowered), "法律没有规定行政机关强制执行的，应当申请人民法院强制执行", COMPULSION[13]),
        must(Demand, "作出强制执行决定前，应当事先书面催告", COMPULSION[35]),
        require(today > Demand.perform_by, "催告的履行期限尚未届满", when=done(Demand), unless=hiding),
        must(Recheck, "对陈述、申辩应当记录、复核", COMPULSION[36], since=Defend, when=done(Defend)),
        forbid(Recheck.founded, "事实、理由或者证据成立的，应当采纳", COMPULSION[36]),
        require(Surcharge.began_on + limit("enf.accrual_30").period < today,
                "加处罚款、滞纳金超过三十日，经催告仍不履行的，才可以强制执行", COMPULSION[46],
                when=(Begin.duty == MONEY) & done(Surcharge)),
        must(Surcharge, "金钱给付义务，先依法加处罚款或者滞纳金", COMPULSION[46], when=Begin.duty == MONEY),
        forbid(overturned, "据以执行的行政决定已被撤销、变更", COMPULSION[40]),
    ]


class Serve(Step, by=OFFICER, after=Decide, basis=COMPULSION[38]):
    """送达强制执行决定书"""
    served_on: date = stated("送达之日")


class AnnounceDemolition(Step, by=OFFICER, after=Begin, basis=COMPULSION[44]):
    """公告限期自行拆除"""
    where: str = stated("公告方式")
    self_by: date = stated("限期自行拆除的期限")


class Execute(Step, by=OFFICER, after=Begin, before="Complete", phase="强制执行", basis=COMPULSION[37]):
    """实施强制执行"""
    method: str = stated("强制执行的方式", choices=METHODS).carries(Decide.method)
    urgent: bool = field("情况紧急")
    at_night: bool = field("在夜间实施")
    cuts: set[str] = field("对居民生活采取的方式", choices=UTILITIES)
    bank_by_law: bool = field("法律规定由本机关决定划拨")
    record: str = stated("执行笔录")
    filmed: bool = declared("强制拆除全过程音像记录", THREE_SYSTEMS["三(八)"], when=method == "强制拆除")
    demolishing = method == "强制拆除"
    rules = [
        forbid(denied(Begin.empowered), "法律没有规定行政机关强制执行的，应当申请人民法院强制执行", COMPULSION[13]),
        must(Decide, "尚未作出强制执行决定"),
        must(Serve, "强制执行决定书尚未送达", COMPULSION[38], since=Decide, when=done(Decide)),
        forbid(night | holiday | at_night, "不得在夜间或者法定节假日实施行政强制执行", COMPULSION[43], unless=urgent),
        forbid(size(cuts) > 0, "不得采取停止供水、供电、供热、供燃气等方式迫使履行", COMPULSION[43]),
        require(bank_by_law, "划拨存款、汇款应当由法律规定的行政机关决定", COMPULSION[47], when=method == TRANSFER),
        must(AnnounceDemolition, "强制拆除应当予以公告，限期当事人自行拆除", COMPULSION[44], when=demolishing),
        require(today > AnnounceDemolition.self_by, "限期自行拆除的期限尚未届满", COMPULSION[44],
                when=demolishing & done(AnnounceDemolition)),
        require(today > Begin.remedy_ends_on, "申请行政复议、提起行政诉讼的期限尚未届满，不得强制拆除", COMPULSION[44],
                when=demolishing),
        forbid(reconsideration.open | litigation.open, "正在行政复议或者行政诉讼，不得强制拆除", COMPULSION[44],
               when=demolishing),
        must(Resume, "执行正在中止", COMPULSION[39], since=Suspend, when=done(Suspend)),
        forbid(overturned, "据以执行的行政决定已被撤销、变更", COMPULSION[40]),
    ]


# 代履行

class OrderSubstitute(Step, by=HEAD, after=Begin, before="Complete", phase="代履行", basis=COMPULSION[51]):
    """送达代履行决定书"""
    reasons: str = stated("理由和依据")
    manner: str = stated("方式和时间、标的")
    on_day: date = stated("代履行之日")
    budget: Decimal = stated("费用预算", unit="元")
    performer: str = stated("代履行人")
    interested: bool = field("代履行人与案件有利害关系")
    harm: bool = declared("后果已经或者将危害交通安全、造成环境污染或者破坏自然资源", COMPULSION[50])
    rules = [
        require(Begin.duty == CLEARING, "只有排除妨碍、恢复原状等义务可以代履行", COMPULSION[50]),
        must(Demand, "经催告仍不履行的，才可以代履行", COMPULSION[50]),
        require(today > Demand.perform_by, "催告的履行期限尚未届满", COMPULSION[50], when=done(Demand)),
        forbid(interested, "应当委托没有利害关系的第三人代履行", COMPULSION[50]),
        must(Recheck, "对陈述、申辩应当记录、复核", COMPULSION[36], since=Defend, when=done(Defend)),
    ]


class DemandSubstitute(Step, by=OFFICER, after=OrderSubstitute, before="Complete", basis=COMPULSION[51]):
    """代履行前催告"""
    served_on: date = stated("催告书送达之日")


class Substitute(Step, by=OFFICER, after=OrderSubstitute, before="Complete", basis=COMPULSION[51]):
    """代履行"""
    supervisors: list[str] = stated("到场监督的工作人员")
    force: bool = field("采用暴力、胁迫或者其他非法方式")
    signed: bool = declared("监督人员、代履行人和当事人或者见证人已在执行文书上签名或者盖章")
    cost: Decimal = field("按照成本合理确定的费用", unit="元")
    urgent: bool = field("情况紧急")
    rules = [
        must(DemandSubstitute, "代履行三日前，应当催告当事人履行", since=OrderSubstitute),
        forbid(later(PartyPerforms, OrderSubstitute), "当事人履行的，停止代履行"),
        forbid(force, "代履行不得采用暴力、胁迫以及其他非法方式"),
        forbid(today < OrderSubstitute.on_day, "早于决定书所定的代履行之日"),
        forbid(night | holiday, "不得在夜间或者法定节假日实施行政强制执行", COMPULSION[43], unless=urgent),
        must(Resume, "执行正在中止", COMPULSION[39], since=Suspend, when=done(Suspend)),
        forbid(overturned, "据以执行的行政决定已被撤销、变更", COMPULSION[40]),
    ]


class SubstituteAtOnce(Step, by=OFFICER, after=Begin, before="Complete", basis=COMPULSION[52]):
    """立即实施代履行"""
    what: str = stated("需要立即清除的遗洒物、障碍物或者污染物")
    where: str = stated("场所", choices=("道路", "河道", "航道", "公共场所"))
    unable: bool = declared("当事人不能清除")
    absent: bool = asked("当事人不在场")


class NotifyAfterwards(Step, by=OFFICER, after=SubstituteAtOnce, basis=COMPULSION[52]):
    """事后通知当事人"""
