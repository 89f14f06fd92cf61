"""行政强制执行，申请人民法院强制执行. Sources: 行政强制法 chapters 4, 5; 法释〔2018〕1号 155—161."""
from fadu.procedures.words import *
from fadu.statutes.acts import COMPULSION, THREE_SYSTEMS
from fadu.statutes.execution.court import *
from fadu.statutes.execution.own import *
from fadu.statutes.penalty.publicity import REVOKED, litigation, overturned, reconsideration
from fadu.statutes.roles import CLERK, HEAD, OFFICER

ENDINGS = ("公民死亡，无遗产又无义务承受人", "法人或者其他组织终止，无财产又无义务承受人", "执行标的灭失",
           "据以执行的行政决定被撤销", "需要终结执行的其他情形")  # fmt: skip


class Abandon(Step, by=HEAD, after=Suspend, before="Complete", basis=COMPULSION[39]):
    """不再执行"""
    concludes = "不再执行"
    rules = [
        require(Suspend.harmless, "限于没有明显社会危害、当事人确无能力履行的"),
        forbid(later(Resume, Suspend), "已经恢复执行"),
    ]


class Agree(Step, by=HEAD, after=Begin, before="Complete", basis=COMPULSION[42]):
    """达成执行协议"""
    content: str = stated("协议内容", hint="可以约定分阶段履行")
    until: date = stated("履行期限")
    waived: Decimal = field("减免的加处罚款或者滞纳金", unit="元")
    remedied: bool = field("当事人采取补救措施")
    principal: Decimal = field("减免的罚款等本金", unit="元")
    harmless: bool = declared("不损害公共利益和他人合法权益")
    rules = [
        require(remedied, "当事人采取补救措施的，才可以减免加处的罚款或者滞纳金", when=waived > 0),
        forbid(waived > total(Surcharge.amount), "减免超过加处的数额"),
        forbid(principal > 0, "执行协议只能减免加处的罚款或者滞纳金"),
    ]


class ResumeAgreed(Step, by=HEAD, after=Agree, before="Complete", basis=COMPULSION[42]):
    """不履行执行协议，恢复强制执行"""
    breach: str = stated("不履行协议的情况")


class End(Step, by=HEAD, after=Begin, before="Complete", basis=COMPULSION[40]):
    """终结执行"""
    ground: str = stated("情形", choices=ENDINGS)
    concludes = "终结执行"


class NotExecuted(Step, by=OFFICER, after=either(CourtRefuses, CourtRules), basis=COMPULSION[58]):
    """人民法院不予受理、不予执行，结束"""
    concludes = "不予执行"
    rules = [
        forbid(among(CourtRules.result, ("准予执行",)) | among(HigherCourtRules.result, ("准予执行", "应予受理")),
               "人民法院已经准予执行或者受理"),
        must(HigherCourtRules, "正在申请复议", since=AskHigherCourt, when=done(AskHigherCourt)),
    ]


class Complete(Step, by=OFFICER, after=Begin, once=True, basis=COMPULSION[34]):
    """执行完毕"""
    result: str = stated(
        "结果", choices=("当事人自行履行", "行政机关强制执行", "代履行", "人民法院执行", "拍卖抵缴罚款"))
    concludes = "执行完毕"
    rules = [
        must(PartyPerforms, "没有当事人履行的记录", when=result == "当事人自行履行"),
        must(Execute, "没有强制执行的记录", COMPULSION[37], when=result == "行政机关强制执行"),
        require(done(Substitute) | done(SubstituteAtOnce), "没有代履行的记录", COMPULSION[51], when=result == "代履行"),
        require((CourtRules.result == "准予执行") | (HigherCourtRules.result == "准予执行"), "人民法院没有准予执行",
                COMPULSION[57], when=result == "人民法院执行"),
        must(Auction, "没有拍卖的记录", COMPULSION[46], when=result == "拍卖抵缴罚款"),
    ]


class Restore(Step, by=OFFICER, after=Begin, lasting=True, basis=COMPULSION[41]):
    """恢复原状、退还财物或者赔偿"""
    how: str = stated("方式", choices=("恢复原状", "退还财物", "依法给予赔偿"))
    wrong: bool = field("执行错误")
    rules = [
        require(overturned | wrong, "据以执行的行政决定没有被撤销、变更，也没有执行错误"),
    ]


class Publish(Step, by=CLERK, after=either(Decide, OrderSubstitute), lasting=True, basis=THREE_SYSTEMS["二(六)"]):
    """公开强制执行决定"""
    where: str = stated("公开途径")
    screened: bool = declared("已作涉密、商业秘密、个人隐私审查")


ENDS = (Complete, End, Abandon, NotExecuted)
compulsory_execution = Procedure(
    "compulsory_execution", "行政强制执行", COMPULSION,
    steps=[
        Begin, PartyPerforms, Suspend, Resume, Surcharge, Demand, Defend, Recheck, Decide, Serve, AnnounceDemolition,
        Execute, OrderSubstitute, DemandSubstitute, Substitute, SubstituteAtOnce, NotifyAfterwards, ApplyCourt,
        CourtAccepts, CourtRefuses, CourtHears, CourtRules, AskHigherCourt, HigherCourtRules, Auction, Abandon, Agree,
        ResumeAgreed, End, NotExecuted, Complete, Restore, Publish,
    ],
    clocks=[
        Clock("催告履行", on_day(Demand.perform_by), since=Demand.served_on, until=(PartyPerforms, *ENDS),
              basis=COMPULSION[35]),
        Clock("申请前催告", limit("enf.demand"), since=Demand.served_on, opens=ApplyCourt),
        Clock("申请法院执行", limit("enf.apply_court"), since=Begin.remedy_ends_on,
              until=(ApplyCourt, Decide, *ENDS), when=denied(Begin.empowered)),
        Clock("代履行催告", limit("enf.substitute_demand"), since=DemandSubstitute.served_on, opens=Substitute),
        Clock("事后通知", None, since=SubstituteAtOnce, until=NotifyAfterwards, basis=COMPULSION[52],
              when=SubstituteAtOnce.absent),
        Clock("法院受理", limit("enf.court_accept"), since=ApplyCourt, until=(CourtAccepts, CourtRefuses)),
        Clock("法院裁定", limit("enf.court_rule"), since=CourtAccepts, until=CourtRules),
        Clock("法院裁定", limit("enf.court_rule_30"), since=CourtAccepts, until=CourtRules, when=done(CourtHears)),
        Clock("申请上一级法院复议", limit("enf.reconsider_court"), since=CourtRules.received_on,
              until=(AskHigherCourt, *ENDS), bars=AskHigherCourt, when=CourtRules.result == "不予执行"),
        Clock("不予受理异议", days(15, roll=True), since=CourtRefuses.received_on, until=(AskHigherCourt, *ENDS),
              bars=AskHigherCourt, basis=COMPULSION[56]),
        Clock("执行协议", on_day(Agree.until), since=Agree, until=(PartyPerforms, ResumeAgreed, *ENDS),
              opens=ResumeAgreed, basis=COMPULSION[42]),
        Clock("不再执行", limit("enf.no_resume_3y"), since=Suspend, until=(Resume, *ENDS), opens=Abandon),
        Clock("执行回转", None, since=reconsideration.ended, until=Restore, basis=COMPULSION[41],
              when=among(reconsideration.outcome, REVOKED) & (done(Execute) | done(Substitute) | done(Complete))),
        Clock("执行回转", None, since=litigation.ended, until=Restore, basis=COMPULSION[41],
              when=among(litigation.outcome, REVOKED) & (done(Execute) | done(Substitute) | done(Complete))),
        Clock("公开", limit("insp.other_publish"), since=(Decide, OrderSubstitute), until=Publish),
    ],
)
