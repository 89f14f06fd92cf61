"""申请人民法院强制执行（非诉执行）. Sources: 行政强制法 46, 53—60; 法释〔2018〕1号 155—161."""
from fadu.procedures.words import *
from fadu.statutes.acts import COMPULSION
from fadu.statutes.execution.own import Begin, Demand, PartyPerforms
from fadu.statutes.penalty.publicity import litigation, overturned, reconsideration
from fadu.statutes.roles import COURT, OFFICER

measure = Linked("compulsory_measure", "行政强制措施")


class ApplyCourt(Step, by=OFFICER, after={Begin: None, Demand: COMPULSION[54]}, before="Complete", phase="申请法院执行",
                 basis=COMPULSION[53]):  # fmt: skip
    """申请人民法院强制执行"""
    court: str = stated("人民法院", COMPULSION[54], hint="所在地法院；执行对象是不动产的，不动产所在地法院")
    materials: bool = declared("已提供申请书、决定书及依据、当事人意见及催告情况、标的情况等材料", COMPULSION[55])
    head_signed: bool = declared("申请书由负责人签名，加盖印章并注明日期", COMPULSION[55])
    late_reason: str = field("逾期申请的正当理由")
    in_public_danger: bool = field("情况紧急，为保障公共安全申请立即执行")
    rules = [
        require(today > Begin.remedy_ends_on, "申请行政复议、提起行政诉讼的期限尚未届满"),
        forbid(today > Begin.remedy_ends_on + limit("enf.apply_court").period, "应当自期限届满之日起三个月内申请",
               unless=given(late_reason)),
        forbid(reconsideration.open | litigation.open, "当事人已经申请行政复议或者提起行政诉讼"),
        forbid(overturned, "据以执行的行政决定已被撤销、变更", COMPULSION[40]),
        forbid(later(PartyPerforms, Demand) & (total(PartyPerforms.amount) >= Begin.amount), "当事人已经履行",
               COMPULSION[54]),
    ]


class CourtAccepts(Step, by=COURT, after=ApplyCourt, observed=True, basis=COMPULSION[56]):
    """人民法院受理"""


class CourtRefuses(Step, by=COURT, after=ApplyCourt, observed=True, basis=COMPULSION[56]):
    """人民法院裁定不予受理"""
    received_on: date = stated("收到裁定之日")


class CourtHears(Step, by=COURT, after=CourtAccepts, observed=True, basis=COMPULSION[58]):
    """人民法院听取意见"""
    matter: str = field("听取意见的情形", choices=("明显缺乏事实根据", "明显缺乏法律、法规依据", "其他明显违法"))


class CourtRules(Step, by=COURT, after=CourtAccepts, observed=True, phase="执行", basis=COMPULSION[57]):
    """人民法院裁定是否执行"""
    result: str = stated("裁定", choices=("准予执行", "不予执行"))
    received_on: date = stated("收到裁定之日")
    reasons: str = stated("不予执行的理由", COMPULSION[58], when=result == "不予执行")


class AskHigherCourt(Step, by=OFFICER, after=either(CourtRefuses, CourtRules), before="Complete", basis=COMPULSION[58]):
    """向上一级人民法院申请复议"""
    reasons: str = stated("异议的理由")
    rules = [
        forbid(CourtRules.result == "准予执行", "人民法院已经准予执行"),
    ]


class HigherCourtRules(Step, by=COURT, after=AskHigherCourt, observed=True, basis=COMPULSION[58]):
    """上一级人民法院裁定"""
    result: str = stated("裁定", choices=("应予受理", "不予受理", "准予执行", "不予执行"))


class Auction(Step, by=OFFICER, after={Begin: None, Demand: COMPULSION[46]}, before="Complete", basis=COMPULSION[46]):
    """拍卖查封、扣押的财物抵缴罚款"""
    house: str = stated("受委托的拍卖机构", COMPULSION[48])
    amount: Decimal = stated("所得款项", unit="元")
    treasury: bool = declared("款项上缴国库或者划入财政专户", COMPULSION[49])
    rules = [
        require(measure.done | measure.open, "限于实施行政管理过程中已经采取的查封、扣押"),
        require(today > Begin.remedy_ends_on, "申请行政复议、提起行政诉讼的期限尚未届满"),
        forbid(reconsideration.open | litigation.open, "当事人已经申请行政复议或者提起行政诉讼"),
    ]
