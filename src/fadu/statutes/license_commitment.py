"""告知承诺（证明事项、涉企经营许可）. Sources: 优化营商环境条例 19, 40; 行政许可法 69; 国办发〔2020〕42号.

国办发〔2020〕42号 was not read in full; the numbers of its points are still to be checked.

No act of the State sets the days of the check; 60 days are a default that a rule for the field or place replaces.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, COMMITMENTS, LICENSING
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import APPLICANT, EXAMINER, HEAD, WINDOW

COMMITTING = COMMITMENTS["（条款号待核）"]
PROOF, LICENCE = "证明事项", "涉企经营许可事项"
EXCLUDED = ("国家安全", "公共安全", "金融审慎监管", "生态环境保护", "人身健康", "其他风险大、纠错成本高、损害难以挽回")


class Receive(Step, starts=True, by=WINDOW, phase="告知", basis=BUSINESS[40]):
    """收到申请"""
    applicant: str = field("申请人", personal=True)
    item = listed("告知承诺事项", "告知承诺事项清单", COMMITTING)
    kind: str = stated("类别", choices=(PROOF, LICENCE))
    received_on: date = stated("收到申请之日")
    risk: str = field("直接涉及的风险", choices=EXCLUDED)
    discredited: bool = field("申请人有较严重的不良信用记录或者曾作出虚假承诺，信用尚未修复")
    rules = [
        forbid(received_on > today, "收到申请之日不能在登记之后", PRACTICE),
    ]


class Inform(Step, by=WINDOW, after=Receive, before="Decide", phase="承诺", basis=COMMITTING):
    """书面告知"""
    content: str = stated("事项、依据和要求")
    consequences: str = stated("虚假承诺的后果")
    form: str = field("承诺书格式文本")


class Commit(
    Step, by=APPLICANT, after=Inform, before="Decide", once=True, observed=True, phase="决定", basis=COMMITTING
):
    """书面承诺"""
    signed_on: date = stated("签署之日")
    voluntary: bool = asked("自愿承诺")
    complete: bool = asked("承诺已知晓告知内容、已符合要求、愿意承担责任")


class Decline(Step, by=APPLICANT, after=Receive, before="Decide", observed=True, basis=COMMITTING):
    """不愿承诺，按一般程序办理"""
    concludes = "转一般程序"


class ToOrdinary(Step, by=WINDOW, after=Receive, before="Decide", once=True, basis=COMMITTING):
    """不适用告知承诺，按一般程序办理"""
    reason: str = stated("理由")
    concludes = "转一般程序"


class Decide(Step, by=HEAD, after={Commit: COMMITTING}, before=(Decline, ToOrdinary), once=True, phase="待核查",
             basis=COMMITTING):
    """当场作出决定或者免予提交证明"""
    result: str = stated("决定", choices=("准予许可", "不再索要证明，予以办理", "不予办理"))
    reasons: str = stated("不予办理的理由", LICENSING[38], when=result == "不予办理")
    more_asked: bool = field("仍要求提交已经承诺的证明")
    concludes = result
    favour = result != "不予办理"
    rules = [
        forbid(given(Receive.risk), "直接涉及重大风险的事项，不适用告知承诺", when=favour),
        forbid(Receive.discredited, "信用修复前不适用告知承诺", when=favour),
        require(Commit.voluntary & Commit.complete, "承诺应当自愿、完整", when=favour),
        forbid(more_asked, "已经承诺的，不再索要证明", when=favour),
        forbid((result == "准予许可") & (Receive.kind == PROOF), "证明事项不作许可决定"),
    ]


favoured = Decide.result != "不予办理"


class Check(Step, by=EXAMINER, after=Decide, phase="核查", basis=COMMITTING):
    """事中事后核查"""
    how: str = stated("核查方式", choices=("部门间信息共享", "行政协助", "现场检查", "日常监管", "其他"))
    result: str = stated("结果", choices=("属实", "部分不实", "不实"))
    found: str = field("核查情况")
    correct_by: date = field("限期整改的期限")
    rules = [
        require(favoured, "没有以承诺方式办理，无需核查"),
        forbid(correct_by <= today, "整改期限应当在核查之后"),
    ]


false = named("核查发现承诺不实", among(Check.result, ("部分不实", "不实")))


class OrderCorrection(Step, by=EXAMINER, after=Check, phase="整改", basis=COMMITTING):
    """责令限期整改"""
    correct_by: date = stated("整改期限").carries(Check.correct_by)
    rules = [
        require(false, "承诺属实，无需整改"),
    ]


class Corrected(Step, by=APPLICANT, after=OrderCorrection, observed=True, basis=COMMITTING):
    """报告整改情况"""
    measures: str = stated("整改情况")


class Revoke(Step, by=HEAD, after=Check, once=True, phase="已撤销", basis=LICENSING[69]):
    """撤销决定，终止办理"""
    facts: str = stated("事实和证据")
    harm: bool = asked("撤销可能对公共利益造成重大损害")
    record: str = field("失信记录、行政处罚情况")
    concludes = "承诺不实，撤销决定"
    rules = [
        require(false, "承诺属实，不得撤销"),
        forbid(harm, "可能对公共利益造成重大损害的，不予撤销"),
        must(OrderCorrection, "部分不实的，先责令限期整改", COMMITTING, when=Check.result == "部分不实"),
        forbid(today <= OrderCorrection.correct_by, "整改期限尚未届满", COMMITTING, when=Check.result == "部分不实"),
    ]


class Close(Step, by=EXAMINER, after=Check, before=Revoke, once=True, phase="已归档", basis=COMMITTING):
    """核查属实或者整改合格，归档"""
    verified: bool = declared("整改经复核合格", when=false)
    rules = [
        must(Corrected, "尚未报告整改情况", when=false),
    ]


license_commitment = Procedure(
    "license_commitment", "告知承诺", COMMITMENTS,
    steps=[
        Receive, Inform, Commit, Decline, ToOrdinary, Decide, Check, OrderCorrection, Corrected, Revoke, Close,
    ],
    clocks=[
        Clock("书面告知", None, since=Receive, until=(Inform, Decline, ToOrdinary), basis=COMMITTING),
        Clock("作出决定", None, since=Commit, until=(Decide, Decline, ToOrdinary), basis=COMMITTING),
        Clock("核查", limit("lic.commitment_check").period, since=Decide, until=Check, basis=PRACTICE, when=favoured),
        Clock("核查", limit("lic.commitment_check"), since=Decide, until=Check, when=favoured),
        Clock("整改", on_day(OrderCorrection.correct_by), since=OrderCorrection, until=(Corrected, Revoke),
              basis=COMMITTING),
    ],
)
