"""行政许可（受理、审查、决定、证件、延续、撤回、撤销、注销）. Sources: 行政许可法; 国办发〔2018〕118号."""
from fadu.procedures.words import *
from fadu.statutes.acts import LICENSING, THREE_SYSTEMS
from fadu.statutes.licensing.aftermath import *
from fadu.statutes.licensing.application import *
from fadu.statutes.licensing.decision import *
from fadu.statutes.licensing.review import *
from fadu.statutes.penalty.publicity import judged_away, litigation, reconsideration, reconsidered_away

ACCEPTED = (Receive.received_on, Accept.accepted_on)  # 视为受理的，自收到申请材料之日起
ENDED = (Decide, Reject, WithdrawApplication, Terminate)
# 第四十五条：听证、检验、评审等所需时间不计算在内
NOT_COUNTED = [
    Pause(Arrange, Result),
    Pause(AskHearing, either(HoldHearing, WaiveHearing)),
    Pause(CallHearing, HoldHearing),
]
jointly = Receive.handling == JOINTLY
license = Procedure(
    "license", "行政许可", LICENSING,
    steps=[
        Receive, CorrectOnSpot, AskCorrection, Supplement, Accept, Reject, WithdrawApplication, Terminate, LowerReview,
        Examine, Verify, TellStakeholder, Speak, HearViews, Arrange, Result, Compete, Assess, TellHearing, AskHearing,
        WaiveHearing, CallHearing, HoldHearing, Extend, ExtendJointly, Decide, Issue, ServeDenial, Publish, Withhold,
        AskChange, DecideChange, AskRenewal, DecideRenewal, RecordRenewal, Recall, Revoke, Unpublish, Cancel,
    ],
    clocks=[
        Clock("告知补正", limit("lic.correction"), since=Receive.received_on, until=(AskCorrection, Accept, *ENDED),
              bars=AskCorrection,
              then=Deemed(Accept, "逾期不告知的，自收到申请材料之日起即为受理", {"deemed": True})),
        Clock("受理", None, since=Supplement, until=(Accept, *ENDED), basis=LICENSING[32]),
        Clock("初步审查", limit("lic.lower_review"), since=ACCEPTED, until=(LowerReview, *ENDED), less=NOT_COUNTED,
              when=done(Accept) & Receive.lower_first),
        Clock("指派检验", limit("lic.assign_inspection"), since=ACCEPTED, until=(Arrange, *ENDED),
              when=done(Accept) & (Receive.kind == TECHNICAL)),
        Clock("要求听证", limit("lic.hearing_request"), since=TellHearing.served_on, opens=Decide,
              when=no(done(AskHearing)), unless=done(WaiveHearing)),
        Clock("组织听证", limit("lic.hearing_hold"), since=AskHearing, until=(HoldHearing, WaiveHearing, *ENDED),
              when=in_time),
        Clock("听证通知", limit("lic.hearing_notice"), since=CallHearing, opens=HoldHearing),
        Clock("作出决定", limit("lic.decide"), since=ACCEPTED, until=ENDED, less=NOT_COUNTED,
              extend=Extension(Extend, Extend.amount), when=done(Accept) & no(jointly)),
        Clock("作出决定", limit("lic.decide_joint"), since=ACCEPTED, until=ENDED, less=NOT_COUNTED,
              extend=Extension(ExtendJointly, ExtendJointly.amount), when=done(Accept) & jointly),
        Clock("颁发证件", limit("lic.deliver"), since=Decide, until=Issue, when=granted),
        Clock("送达决定", None, since=Decide, until=ServeDenial, basis=LICENSING[38], when=no(granted)),
        Clock("公开", limit("lic.publish"), since=Decide, until=(Publish, Withhold), when=granted),
        Clock("办理变更", None, since=AskChange, until=(DecideChange, Cancel), basis=LICENSING[49]),
        Clock("延续决定", on_day(AskRenewal.expires_on), since=AskRenewal, until=(DecideRenewal, Cancel),
              basis=LICENSING[50]),
        Clock("延续决定", on_day(AskRenewal.expires_on), since=AskRenewal, until=(DecideRenewal, Cancel),
              bars=DecideRenewal, basis=LICENSING[50], when=timely,
              then=Deemed(DecideRenewal, "逾期未作决定的，视为准予延续", {"result": "准予延续", "deemed": True})),
        Clock("撤下公开", None, since=(Recall, Revoke), until=Unpublish, basis=THREE_SYSTEMS["二(六)"],
              when=done(Publish)),
        Clock("撤下公开", None, since=reconsideration.ended, until=Unpublish, basis=THREE_SYSTEMS["二(六)"],
              when=done(Publish) & reconsidered_away),
        Clock("撤下公开", None, since=litigation.ended, until=Unpublish, basis=THREE_SYSTEMS["二(六)"],
              when=done(Publish) & judged_away),
        Clock("注销", None, since=(Recall, Revoke), until=Cancel, basis=LICENSING[70]),
    ],
)
