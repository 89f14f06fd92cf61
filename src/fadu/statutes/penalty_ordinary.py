"""行政处罚（普通程序，含听证、法制审核、执行）. Sources: 行政处罚法 (2021); 市场监管 rules where they bind."""
from fadu.procedures.words import *
from fadu.statutes.acts import LIAONING_SUPERVISION, PENALTY, SAMR
from fadu.statutes.penalty.decision import *
from fadu.statutes.penalty.execution import *
from fadu.statutes.penalty.hearing import *
from fadu.statutes.penalty.investigation import *
from fadu.statutes.penalty.publicity import *

punished = Decide.kind == "给予处罚"
major = named("重大行政处罚", punished & (Report.grave | heavy))
ended = (Decide, EndInvestigation)
heard_out = Pause(AskHearing, either(HoldHearing, EndHearing, DeclineHearing))
transferred = [Pause(TransferCrime, TransferResult)]  # 移送期间案件由司法机关处理
penalty_ordinary = Procedure(
    "penalty_ordinary", "行政处罚（普通程序）", PENALTY,
    steps=[
        Register, FileCase, NotFile, Investigate, AskRecusal, DecideRecusal, Preserve, DisposePreserved, Appraise,
        AppraisalDone, Suspend, Resume, EndInvestigation, AdmitEvidence, Report, TransferCrime, TransferResult,
        CaseReview, LegalReview, Notify, Waive, Defend, Recheck, AskHearing, DeclineHearing, CallHearing, HoldHearing,
        HearingReport, EndHearing, Deliberate, Extend, ExtendAbove, ExtendFurther, Decide, Serve, Publish, Unpublish,
        Rectify, FileMajor, Pay, CollectOnSpot, HandIn, Deposit, AskDefer, Defer, Accrue, SuspendExecution, Demand,
        ApplyCourt, CourtRules, Close,
    ],
    clocks=[
        Clock("立案核查", limit("pen.threshold_check"), since=Register.found_on, until=(FileCase, NotFile)),
        Clock("登记保存", limit("pen.preserve"), since=Preserve, until=DisposePreserved),
        Clock("登记保存", working_days(7), since=Preserve, until=DisposePreserved, basis=SAMR[35],
              then=Deemed(DisposePreserved, "逾期未采取措施的，先行登记保存自动解除", {"result": "自动解除"})),
        Clock("审核", limit("pen.case_review_samr"), since=Report, until=(CaseReview, LegalReview)),
        Clock("陈述申辩", limit("pen.statement_5"), since=Notify.served_on, opens=Decide, unless=done(Waive)),
        Clock("要求听证", limit("pen.hearing_request"), since=Notify.served_on, opens=Decide,
              when=hearable & no(done(AskHearing)), unless=Waive.hearing),
        Clock("听证通知", limit("pen.hearing_notice"), since=CallHearing, opens=HoldHearing),
        Clock("听证报告", limit("pen.hearing_report_samr"), since=HoldHearing, until=HearingReport),
        Clock("作出决定", limit("pen.decide"), since=FileCase, until=ended, less=transferred),
        Clock("作出决定", limit("pen.decide_samr"), since=FileCase, until=ended,
              less=[Pause(Suspend, Resume), Pause(Appraise, AppraisalDone),
                    heard_out, *transferred],
              extend=Extension(Extend, Extend.amount)),
        Clock("作出决定", limit("pen.decide_public_security"), since=FileCase, until=ended,
              less=[Pause(Appraise, AppraisalDone), heard_out, *transferred],
              extend=Extension(ExtendAbove, ExtendAbove.amount)),
        Clock("作出决定", limit("pen.decide_public_security_2012"), since=Register, until=(*ended, NotFile),
              less=[Pause(Appraise, AppraisalDone), *transferred],
              extend=Extension(ExtendAbove, ExtendAbove.amount)),
        Clock("作出决定", on_day(ExtendFurther.until), since=ExtendFurther, until=ended, basis=SAMR[64]),
        Clock("送达", limit("pen.serve"), since=Decide, until=Serve, when=punished),
        Clock("公开", limit("pen.publish"), since=Decide, until=Publish,
              when=punished & no(denied(Decide.notable))),
        *REVOCATION,
        Clock("重大处罚备案", limit("pen.major_filing_sc"), since=Decide, until=FileMajor, when=major),
        Clock("重大处罚备案", days(15), since=Decide, until=FileMajor, basis=LIAONING_SUPERVISION[16], when=major),
        Clock("缴纳罚款", limit("pen.pay"), since=Serve.served_on, until=(Pay, CollectOnSpot),
              when=(Decide.fine > 0) & no(void)),
        Clock("缴纳罚款", on_day(Defer.until), since=Defer, until=Pay, basis=PENALTY[66], when=no(void)),
        Clock("交回罚款", limit("pen.cash_to_agency"), since=CollectOnSpot, until=HandIn),
        Clock("缴付银行", limit("pen.cash_to_bank"), since=HandIn, until=Deposit),
        Clock("催告", limit("enf.demand"), since=Demand.served_on, opens=ApplyCourt),
        Clock("结案", limit("pen.close_file_samr"), since=(EndInvestigation, Pay, CourtRules), until=Close),
    ],
)
