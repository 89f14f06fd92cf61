"""政务诚信：承诺公示、失信线索核实、整改、记录、公示、修复. Sources: 地方组织法 65; 优化营商环境条例
30—32, 69; 国发〔2016〕76号; 保障中小企业款项支付条例 16.

One matter a promise, contract, debt or judgment that an organ keeps or breaks.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, GOVERNMENT_CREDIT, LOCAL_ORGANISATION, SME_PAYMENTS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CREDIT_DESK, HANDLING_UNIT, HEAD, SERVED

PROMISE, CONTRACT, DEBT, JUDGMENT = "政策承诺", "合同", "账款", "司法裁判"
KINDS = (PROMISE, CONTRACT, DEBT, JUDGMENT)
KEPT, RECORDED, REPAIRED = BUSINESS[31], GOVERNMENT_CREDIT["政务失信记录"], GOVERNMENT_CREDIT["信用修复"]
NO_EXCUSE = ("行政区划调整", "政府换届", "机构或者职能调整", "责任人更替")
EXCUSES = (*NO_EXCUSE, "国家利益、社会公共利益需要", "不可抗力", "对方违约", "资金困难", "其他")
contract = Linked("contract", "合同")
litigation = Linked("litigation", "行政诉讼")


class Register(Step, starts=True, by=(CREDIT_DESK, HANDLING_UNIT), phase="履行", basis=LOCAL_ORGANISATION[65]):
    """登记应当履行的事项"""
    organ: str = stated("负有履行责任的机关、单位")
    kind: str = stated("类别", choices=KINDS)
    content: str = stated("应当履行的内容")
    due_on: date = field("履行期限")
    amount: Decimal = field("金额", unit="元")
    public: bool = field("在政务诚信承诺专栏公示")
    lawful: bool = asked("依法作出、依法订立", KEPT)


class Perform(Step, by=HANDLING_UNIT, after=Register, before="Close", phase="已履行", basis=KEPT):
    """履行"""
    result: str = stated("履行情况")
    done_on: date = stated("履行完毕之日")


class AskConfirm(Step, by=SERVED, after=Register, before="Close", observed=True, basis=SME_PAYMENTS[16]):
    """中小企业提出确权请求"""
    received_on: date = stated("收到之日")


class Confirm(Step, by=HANDLING_UNIT, after=AskConfirm, before="Close", basis=SME_PAYMENTS[16]):
    """确认债权债务关系"""
    amount: Decimal = stated("确认的金额", unit="元")
    confirmed_on: date = stated("确认之日")


class Report(Step, by=SERVED, after=Register, lasting=True, observed=True, basis=BUSINESS[49]):
    """反映违约失信"""
    breach: str = stated("反映的情况")


class Find(Step, by=CREDIT_DESK, after=Register, before="Close", phase="核实", basis=RECORDED):
    """发现失信线索"""
    clue: str = stated("线索及来源")
    found_on: date = stated("发现之日")


class Explain(Step, by=HANDLING_UNIT, after=Find, before="Close", basis=RECORDED):
    """说明情况、提出异议"""
    explained: str = stated("情况说明")
    excuse: str = field("没有履行的原因", choices=EXCUSES)


class Verify(Step, by=CREDIT_DESK, after=Find, before="Close", phase="整改", basis=RECORDED):
    """认定"""
    broken: bool = asked("构成违约毁约、拖欠账款或者拒不履行裁判")
    reasons: str = stated("认定的事实和理由")
    lawful_change: bool = field("依照法定权限和程序改变，并已依法补偿")
    rules = [
        must(Explain, "应当听取该机关的说明", PRACTICE, since=Find, when=broken),
        forbid(among(Explain.excuse, NO_EXCUSE), "不得以行政区划调整、政府换届、机构职能调整、责任人更替等为由违约毁约",
               KEPT, when=denied(broken), unless=lawful_change),
        forbid(broken & lawful_change, "依法改变并补偿的，不属于违约毁约", KEPT),
        require(litigation.done, "裁判尚未生效", when=broken & (Register.kind == JUDGMENT) & litigation.open),
    ]


class Demand(Step, by=CREDIT_DESK, after=Verify, before="Close", basis=RECORDED):
    """督促限期整改"""
    until: date = stated("整改期限")
    wanted: str = stated("整改要求")
    rules = [
        require(Verify.broken, "没有认定失信"),
        forbid(until <= today, "应当给予合理的整改期限"),
    ]


class Record(Step, by=CREDIT_DESK, after=Verify, before="Close", phase="已记录", basis=RECORDED):
    """记入政务失信记录"""
    recorded_on: date = stated("记录之日")
    content: str = stated("失信信息")
    told_on: date = stated("告知该机关之日", PRACTICE)
    rules = [
        require(Verify.broken, "没有认定失信，不得记录"),
        must(Demand, "应当先督促整改", PRACTICE, unless=Register.kind == JUDGMENT),
        require(missed("整改"), "整改期限尚未届满", PRACTICE, unless=Register.kind == JUDGMENT),
    ]


class Publicise(Step, by=CREDIT_DESK, after=Record, basis=RECORDED):
    """向社会公开"""
    where: str = stated("公开途径")
    published_on: date = stated("公开之日")


class Account(Step, by=HEAD, after=Verify, lasting=True, basis=BUSINESS[69]):
    """追究责任"""
    measures: str = stated("追究责任的情况")
    rules = [
        require(Verify.broken, "没有认定失信"),
    ]


class Repair(Step, by=CREDIT_DESK, after=Record, before="Close", phase="已修复", basis=REPAIRED):
    """信用修复"""
    repaired_on: date = stated("修复之日")
    rules = [
        must(Perform, "应当先纠正失信行为、履行义务", since=Record),
    ]


class Close(Step, by=CREDIT_DESK, after=Register, once=True, phase="已办结", basis=KEPT):
    """办结"""
    result: str = stated("结果", choices=("已履行", "失信已修复", "不构成失信", "依法变更、终止"))
    change: str = stated("依照法定权限和程序的决定及补偿情况", when=result == "依法变更、终止")
    concludes = result
    rules = [
        must(Perform, "尚未履行", when=result == "已履行"),
        forbid(done(Record), "已经记录的，应当先修复", REPAIRED, when=result != "失信已修复", unless=done(Repair)),
        must(Repair, "尚未修复", REPAIRED, when=result == "失信已修复"),
        must(Verify, "没有核实", RECORDED, since=Find, when=done(Find), unless=result == "依法变更、终止"),
        require(denied(Verify.broken), "没有认定不构成失信", RECORDED, when=result == "不构成失信"),
        require(contract.done, "合同尚未履行完毕",
                when=(result == "已履行") & (Register.kind == CONTRACT) & contract.open),
    ]


government_credit = Procedure(
    "government_credit", "政务诚信履约", LOCAL_ORGANISATION,
    steps=[
        Register, Perform, AskConfirm, Confirm, Report, Find, Explain, Verify, Demand, Record, Publicise, Account,
        Repair, Close,
    ],
    clocks=[
        Clock("履行", on_day(Register.due_on), since=Register, until=(Perform, Close), basis=KEPT,
              when=given(Register.due_on)),
        Clock("确权", limit("sme.confirm"), since=AskConfirm.received_on, until=(Confirm, Close)),
        Clock("核实", None, since=(Find, Report), until=(Verify, Close), basis=RECORDED),
        Clock("整改", on_day(Demand.until), since=Demand, until=(Perform, Close), basis=RECORDED),
        Clock("公开失信信息", None, since=Record, until=(Publicise, Close), basis=RECORDED),
    ],
)
