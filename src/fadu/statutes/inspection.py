"""行政检查（双随机、一公开）. Sources: 优化营商环境条例 54; 国发〔2019〕5号; 国办发〔2015〕58号; 国办发〔2018〕118号.

国办发〔2024〕54号 (涉企行政检查) was not read in full: where it is cited its points stand as reported.
The draw can be repeated from the pool and the seed: `fadu.procedures.draw`.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, COMPANY_INSPECTIONS, JOINT_RANDOM, PENALTY, RANDOM, THREE_SYSTEMS, ZHEJIANG
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, HEAD, INSPECTED, OFFICER

COMPANIES = COMPANY_INSPECTIONS["（条款号待核）"]
AREAS = (
    "特种设备", "安全生产", "劳动保障", "消防", "市场监管", "生态环境", "文化市场", "交通运输", "农业", "应急管理",
    "城市管理", "卫生健康", "公安", "其他",
)
DAILY, CLUE, SPECIAL, FULL = "日常检查", "投诉举报、转办交办、数据监测等线索检查", "专项检查", "重点领域全覆盖检查"


class Propose(Step, starts=True, by=(OFFICER, CLERK), phase="立项", basis=RANDOM["二(一)"]):
    """提出检查任务"""
    item = listed("检查事项", "行政检查事项清单", RANDOM["二(一)"])
    organ = listed("实施主体", "行政执法主体名录", COMPANIES)
    kind: str = stated("检查类别", choices=(DAILY, CLUE, SPECIAL, FULL))
    area: str = field("领域", choices=AREAS)
    key_field: bool = asked("直接涉及公共安全和人民群众生命健康等特殊行业、重点领域", BUSINESS[54])
    planned: str = field("年度计划文号")
    clue: str = stated("线索", JOINT_RANDOM["三(七)"], when=kind == CLUE)
    others_due: bool = field("其他检查事项或者部门也拟检查同一对象")
    joint: bool = field("合并检查或者纳入跨部门联合抽查")
    apart: str = field("不能合并的理由")
    rules = [
        require(joint | given(apart), "同一对象的多个检查事项，应当尽可能合并或者联合", BUSINESS[54], when=others_due),
        require(given(planned), "日常检查应当列入年度计划", JOINT_RANDOM["三(四)"], when=kind == DAILY),
    ]


at_random = named("应当随机抽取", among(Propose.kind, (DAILY, SPECIAL)) & denied(Propose.key_field))


class Draw(Step, by=CLERK, after=Propose, before="Assign", phase="抽取", basis=BUSINESS[54]):
    """随机抽取检查对象、随机选派检查人员"""
    objects_digest: str = stated("检查对象名录库摘要", JOINT_RANDOM["三(三)"], hint="SHA-256")
    objects_size: int = stated("检查对象名录库户数", JOINT_RANDOM["三(三)"], unit="户")
    officers_digest: str = stated("执法检查人员名录库摘要", JOINT_RANDOM["三(三)"], hint="SHA-256")
    officers_size: int = stated("执法检查人员名录库人数", JOINT_RANDOM["三(三)"], unit="人")
    seed: str = stated("抽取种子", RANDOM["二(二)"], hint="名录库固定后产生，如当日公开的开奖号码")
    objects: list[str] = stated("抽中的检查对象")
    officers: list[str] = stated("抽中的检查人员", handlers=True)
    witness: str = field("见证人")
    rules = [
        forbid(size(objects) > objects_size, "抽中的对象多于名录库", JOINT_RANDOM["三(三)"]),
        forbid(size(officers) > officers_size, "抽中的人员多于名录库", JOINT_RANDOM["三(三)"]),
        require(size(officers) >= 2, "检查人员不得少于两人", PENALTY[42]),
    ]


class Approve(Step, by=HEAD, after=Propose, before="Cancel", basis=COMPANIES):
    """批准检查方案"""
    plan: str = field("检查方案")


class Assign(Step, by=CLERK, after=Propose, before="Conclude", phase="待检查", basis=BUSINESS[54]):
    """生成检查任务"""
    objects: list[str] = stated("检查对象", personal=True).carries(Draw.objects)
    team = people("检查人员", 2, "行政执法", PENALTY[42])
    company: bool = asked("检查对象为企业", COMPANIES)
    times: int = stated("本年度已对该对象检查的次数", COMPANIES, when=company, unit="次")
    cap: int = field("本领域公布的年度检查频次上限", unit="次")
    rules = [
        must(Draw, "检查对象应当随机抽取，检查人员应当随机选派", when=at_random),
        forbid(outside(objects, Draw.objects), "检查对象不是抽中的对象", when=at_random & done(Draw)),
        forbid(outside(team, Draw.officers), "检查人员不是抽中的人员", when=at_random & done(Draw)),
        must(Approve, "检查方案须经批准", COMPANIES, when=company, unless=Propose.kind == CLUE),
        forbid((times >= cap) | (times >= param("涉企检查年度频次上限")), "已达到年度检查频次上限", COMPANIES,
               unless=Propose.kind == CLUE),
    ]


class Cancel(Step, by=HEAD, after=Propose, before="Inspect", once=True, phase="已取消", basis=PRACTICE):
    """取消任务"""
    reason: str = stated("理由")
    concludes = "取消"


class Inspect(Step, by=OFFICER, after=Assign, before="Conclude", phase="检查", basis=THREE_SYSTEMS["二(五)"]):
    """实施检查"""
    team = people("检查人员", 2, "行政执法", PENALTY[42]).carries(Assign.team)
    began_on: date = stated("检查之日")
    how: str = stated("方式", JOINT_RANDOM["三(五)"], choices=("实地核查", "书面检查", "网络监测"))
    notice: str = stated("检查通知书文号", COMPANIES, when=Assign.company & (how == "实地核查"))
    scanned: bool = field("扫码入企", hint="没有扫码的写明原因")
    unscanned: str = field("没有扫码的原因")
    card_shown: bool = asked("主动出示执法证件")
    told: bool = asked("告知检查事由、依据和权利义务")
    record: str = stated("检查记录", THREE_SYSTEMS["三(七)"])
    sounds: str = field("音像记录", hint="现场检查等容易引发争议的，根据实际情况记录")
    urgent: bool = field("情况紧急，先行检查")
    stopped: bool = field("要求普遍停产、停业")
    gain: bool = field("接受馈赠、宴请，由企业承担费用，或者由第三方代替检查")
    rules = [
        forbid(outside(team, Assign.team), "检查人员不是任务选派的人员", BUSINESS[54], when=at_random),
        must(Approve, "根据投诉举报检查的，应当经负责人批准", ZHEJIANG[78], when=Propose.kind == CLUE, unless=urgent),
        forbid(stopped, "不得要求普遍停产、停业", BUSINESS[59]),
        forbid(gain, "不得以检查谋取利益，不得由第三方代替检查", COMPANIES),
    ]


class ApproveAfterwards(Step, by=HEAD, after=Inspect, once=True, lasting=True, basis=ZHEJIANG[78]):
    """紧急检查补办批准"""
    rules = [
        require(Inspect.urgent, "不是紧急检查"),
    ]


class Test(Step, by=OFFICER, after=Inspect, before="Conclude", phase="检验检测", basis=JOINT_RANDOM["三(五)"]):
    """送检验、检测、检疫"""
    agency: str = stated("机构", hint="有资质的机构")


class TestResult(Step, by=OFFICER, after=Test, before="Conclude", phase="检查", basis=JOINT_RANDOM["三(五)"]):
    """收到检验、检测、检疫结果"""
    received_on: date = stated("收到之日")
    result: str = stated("结果")


class TellResult(Step, by=OFFICER, after=Inspect, lasting=True, basis=ZHEJIANG[79]):
    """告知检查结果"""
    told_on: date = stated("告知之日")


class Object(Step, by=INSPECTED, after=TellResult, observed=True, basis=ZHEJIANG[79]):
    """对检查结果申请复核"""
    reason: str = stated("理由")


class Review(Step, by=HEAD, after=Object, basis=ZHEJIANG[79]):
    """复核检查结果"""
    result: str = stated("复核结果", choices=("维持", "变更"))


FINE, CORRECT, FILE, TRANSFER, LOST = "未发现问题", "责令改正", "立案查处", "移送有关机关", "无法联系"


class Conclude(Step, by=OFFICER, after=Inspect, once=True, phase="待公示", basis=JOINT_RANDOM["三(六)"]):
    """作出检查结论"""
    kind: str = stated("检查结果", choices=(FINE, CORRECT, FILE, TRANSFER, LOST))
    ended_on: date = stated("检查结束之日")
    findings: str = stated("发现的问题", when=among(kind, (CORRECT, FILE, TRANSFER)))
    correct_by: date = stated("改正期限", when=kind == CORRECT)
    case: str = stated("立案号或者移送文号", JOINT_RANDOM["三(七)"], when=among(kind, (FILE, TRANSFER)))
    crime: bool = field("涉嫌犯罪")
    concludes = kind
    rules = [
        forbid(ended_on > today, "检查结束之日不能在登记之后", PRACTICE),
        must(TestResult, "检验检测尚无结果", since=Test, when=done(Test)),
        forbid(denied(Inspect.card_shown), "未出示执法证件的检查，不得作为处理的依据", PENALTY[55],
               when=among(kind, (CORRECT, FILE))),
        forbid(denied(Inspect.told), "未告知事由、依据和权利义务的检查，不得作为处理的依据", THREE_SYSTEMS["二(五)"],
               when=among(kind, (CORRECT, FILE))),
        forbid(crime & (kind != TRANSFER), "涉嫌犯罪的，应当移送", JOINT_RANDOM["三(六)"]),
    ]


class Recheck(Step, by=OFFICER, after=Conclude, phase="复查", basis=JOINT_RANDOM["三(六)"]):
    """复查改正情况"""
    corrected: bool = asked("已经改正")
    next_step: str = stated("未改正的处理", unless=corrected)
    rules = [
        require(Conclude.kind == CORRECT, "没有责令改正"),
    ]


class Publish(Step, by=CLERK, after=Conclude, phase="已公示", basis=JOINT_RANDOM["三(六)"]):
    """公示检查结果"""
    where: str = stated("公开途径", hint="国家企业信用信息公示系统")
    screened: bool = declared("已隐去国家秘密、商业秘密、个人隐私", THREE_SYSTEMS["二"])


class Withhold(Step, by=HEAD, after=Conclude, before=Publish, once=True, phase="不予公示", basis=THREE_SYSTEMS["二"]):
    """不予公示"""
    reason: str = stated("理由")


class Archive(
    Step, by=CLERK, after=either(Publish, Withhold), once=True, phase="已归档", basis=THREE_SYSTEMS["三(九)"]
):
    """归档"""
    rules = [
        must(Recheck, "尚未复查改正情况", JOINT_RANDOM["三(六)"], having=Recheck.corrected | given(Recheck.next_step),
             when=Conclude.kind == CORRECT),
    ]


inspection = Procedure(
    "inspection", "行政检查", BUSINESS,
    steps=[
        Propose, Draw, Approve, Assign, Cancel, Inspect, ApproveAfterwards, Test, TestResult, TellResult, Object,
        Review, Conclude, Recheck, Publish, Withhold, Archive,
    ],
    clocks=[
        Clock("补办批准", limit("insp.emergency_approval_zj"), since=Inspect.began_on,
              until=(ApproveAfterwards, Approve), when=Inspect.urgent),
        Clock("告知结果", limit("insp.result_notify_zj"), since=TestResult.received_on, until=TellResult),
        Clock("复核", None, since=Object, until=Review, basis=ZHEJIANG[79]),
        Clock("复查", on_day(Conclude.correct_by), since=Conclude, until=Recheck, basis=JOINT_RANDOM["三(六)"],
              when=Conclude.kind == CORRECT),
        Clock("公示结果", limit("insp.publish"), since=Conclude.ended_on, until=(Publish, Withhold)),
    ],
)
