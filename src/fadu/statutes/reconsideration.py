"""行政复议（普通程序、简易程序）. Source: 行政复议法 (2023); 实施条例 where it does not conflict."""
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION as RECON
from fadu.statutes.reconsideration_2023.aftermath import *
from fadu.statutes.reconsideration_2023.application import *
from fadu.statutes.reconsideration_2023.decision import *
from fadu.statutes.reconsideration_2023.proceedings import *

pauses = [Pause(Suspend, Resume)]
decided = (Decide, Dismiss, Mediate, Terminate)
reconsideration = Procedure(
    "reconsideration", "行政复议", RECON,
    steps=[
        Receive, AskCorrection, ExtendCorrection, Correct, Abandon, Refuse, Accept, Dismiss, NotifyThird, Assign,
        ChooseTrack, ToOrdinary, SendCopy, Respond, AllowInspection, Inquire, AdmitEvidence, HearOpinions, CallHearing,
        HoldHearing, RecordAttendance, RecordAbsence, StayExecution, ReviewAttached, AskRuleMaker, RuleMakerAnswers,
        TransferAttached, AttachedResult, Suspend, Resume, Extend, Examine, Consult, Mediate, Settle, Withdraw,
        Terminate, Decide, Serve, SendOpinion, ReportRectified, CloseOpinion, Suggest, Redo, Perform, OrderPerformance,
        PublishDecision, CopyUpward, FileMajor, AdviseSuit, Sue, CourtAccepts, Archive,
    ],
    clocks=[
        Clock("受理审查", limit("rec.review"), since=(Receive, Correct),
              until=(Accept, Refuse, AskCorrection, Abandon, Terminate),
              then=Deemed(Accept, "审查期限届满未作出不予受理决定的，视为受理")),
        Clock("补正", limit("rec.correction_submit"), since=(AskCorrection, AskCorrection.served_on),
              until=(Correct, Abandon), opens=Abandon),
        Clock("补正", on_day(ExtendCorrection.until), since=ExtendCorrection, until=(Correct, Abandon), opens=Abandon,
              basis=RECON[31]),
        Clock("发送副本", limit("rec.send_copy"), since=Accept, until=(SendCopy, *decided), when=no(simple)),
        Clock("发送副本", limit("rec.s_send_copy"), since=Accept, until=(SendCopy, *decided), when=simple),
        Clock("被申请人答复", limit("rec.reply"), since=SendCopy.served_on, until=Respond, when=no(simple)),
        Clock("被申请人答复", limit("rec.s_reply"), since=SendCopy.served_on, until=Respond, when=simple),
        Clock("听证通知", limit("rec.hearing_notice"), since=CallHearing, opens=HoldHearing),
        Clock("作出决定", limit("rec.decide"), since=Accept, until=decided, when=no(simple), less=pauses,
              extend=Extension(Extend, Extend.amount)),
        Clock("作出决定", limit("rec.s_decide"), since=Accept, until=decided, when=simple, less=pauses),
        Clock("中止", limit("rec.suspend_terminate"), since=Suspend, until=(Resume, *decided)),
        Clock("附带审查", limit("rec.attach_handle"), since=ReviewAttached, until=(AttachedResult, *decided),
              when=ReviewAttached.own_power),
        Clock("转送", limit("rec.attach_transfer"), since=ReviewAttached, until=(TransferAttached, *decided),
              when=denied(ReviewAttached.own_power)),
        Clock("通知制定机关", limit("rec.attach_notify"), since=ReviewAttached, until=(AskRuleMaker, *decided),
              when=ReviewAttached.own_power),
        Clock("制定机关答复", limit("rec.attach_reply"), since=AskRuleMaker, until=(RuleMakerAnswers, *decided)),
        Clock("转送处理", limit("rec.attach_external"), since=TransferAttached, until=(AttachedResult, *decided)),
        Clock("送达", None, since=(*decided, Refuse), until=Serve, basis=RECON[75]),
        Clock("意见书整改", limit("rec.opinion_report"), since=SendOpinion.received_on, until=ReportRectified),
        Clock("重新作出行政行为", limit("rec.redo"), since=Serve.served_on, until=Redo,
              when=Decide.redo & no(given(Decide.redo_by))),
        Clock("重新作出行政行为", on_day(Decide.redo_by), since=Decide, until=Redo, basis=RECON[64],
              when=given(Decide.redo_by)),
        Clock("履行", on_day(Decide.perform_by, OrderPerformance.perform_by), since=(Decide, OrderPerformance),
              until=Perform, basis=RECON[77], when=given(Decide.perform_by) | done(OrderPerformance)),
        Clock("公开决定书", None, since=Decide, until=PublishDecision, basis=RECON[79]),
    ],
)
