"""行政许可：变更、延续、撤回、撤销、注销. Source: 行政许可法 8, 49, 50, 69, 70; 国办发〔2018〕118号 二(六)."""
from fadu.procedures.words import *
from fadu.statutes.acts import LICENSING, THREE_SYSTEMS
from fadu.statutes.licensing.decision import Decide, Issue, Publish, granted
from fadu.statutes.penalty.publicity import overturned
from fadu.statutes.roles import HEAD, LICENSEE, UPPER_AGENCY, WINDOW


class AskChange(Step, by=LICENSEE, after=Issue, before="Cancel", observed=True, basis=LICENSING[49]):
    """申请变更"""
    what: str = stated("要求变更的事项")


class DecideChange(Step, by=HEAD, after=AskChange, before="Cancel", basis=LICENSING[49]):
    """办理变更"""
    result: str = stated("决定", choices=("准予变更", "不予变更"))
    fit: bool = declared("符合法定条件、标准", when=result == "准予变更")
    reasons: str = stated("不予变更的理由", LICENSING[38], when=result == "不予变更")
    remedies: str = stated(
        "申请行政复议、提起行政诉讼的权利", LICENSING[38], when=result == "不予变更").carries(Decide.remedies)


class AskRenewal(Step, by=LICENSEE, after=Issue, before="Cancel", observed=True, phase="延续", basis=LICENSING[50]):
    """申请延续"""
    received_on: date = stated("收到申请之日")
    expires_on: date = stated("有效期届满之日").carries(Issue.valid_until)
    last_day: date = field("法律、法规、规章另有规定的，申请期限的最后一日")
    rules = [
        forbid(received_on > expires_on + limit("lic.renew_apply").period, "应当在有效期届满三十日前申请",
               unless=received_on <= last_day),
    ]


timely = named(
    "在规定的期限内申请延续",
    (AskRenewal.received_on <= AskRenewal.expires_on + limit("lic.renew_apply").period)
    | (AskRenewal.received_on <= AskRenewal.last_day),
)


class DecideRenewal(Step, by=HEAD, after=AskRenewal, before="Cancel", phase="已办延续", basis=LICENSING[50]):
    """决定是否准予延续"""
    result: str = stated("决定", choices=("准予延续", "不予延续"))
    until: date = stated("延续至", when=result == "准予延续")
    reasons: str = stated("不予延续的理由", LICENSING[38], when=result == "不予延续")
    remedies: str = stated("申请行政复议、提起行政诉讼的权利", LICENSING[38], when=result == "不予延续").carries(
        DecideChange.remedies, Decide.remedies)
    deemed: bool = field("有效期届满前未作决定，视为准予延续")


class RecordRenewal(Step, by=WINDOW, after=DecideRenewal, before="Cancel", basis=LICENSING[50]):
    """办理视为延续的手续"""
    until: date = stated("延续至")
    rules = [
        require(DecideRenewal.deemed, "没有视为准予延续的情形"),
    ]


class Recall(Step, by=HEAD, after=Decide, before=("Revoke", "Cancel"), once=True, phase="已撤回", basis=LICENSING[8]):
    """撤回或者变更已经生效的许可"""
    ground: str = stated("情形", choices=("所依据的法律、法规、规章修改或者废止", "所依据的客观情况发生重大变化"))
    public: bool = declared("为了公共利益的需要")
    loss: bool = asked("造成财产损失")
    compensation: str = stated("补偿", when=loss)
    rules = [
        require(granted, "没有准予许可的决定"),
    ]


FRAUD = "被许可人以欺骗、贿赂等不正当手段取得"
FAULTS = (
    "工作人员滥用职权、玩忽职守", "超越法定职权", "违反法定程序", "申请人不具备资格或者不符合法定条件",
    "依法可以撤销的其他情形",
)


class Revoke(Step, by=(HEAD, UPPER_AGENCY), after=Decide, before="Cancel", once=True, phase="已撤销",
             basis=LICENSING[69]):
    """撤销许可"""
    ground: str = stated("情形", choices=(*FAULTS, FRAUD))
    facts: str = stated("事实和证据")
    harm: bool = asked("撤销可能对公共利益造成重大损害")
    damage: bool = asked("被许可人的合法权益受到损害", when=among(ground, FAULTS))
    redress: str = stated("赔偿", when=damage & among(ground, FAULTS))
    protected: bool = field("给予赔偿或者补偿")
    rules = [
        require(granted, "没有准予许可的决定"),
        forbid(harm, "可能对公共利益造成重大损害的，不予撤销"),
        forbid(protected, "以不正当手段取得的利益不受保护", when=ground == FRAUD),
    ]


class Unpublish(Step, by=WINDOW, after=Publish, basis=THREE_SYSTEMS["二(六)"]):
    """撤下已公开的许可决定"""
    reason: str = stated("理由")


class Cancel(Step, by=WINDOW, after=Decide, once=True, phase="已注销", basis=LICENSING[70]):
    """办理注销手续"""
    ground: str = stated("情形", choices=(
        "有效期届满未延续", "公民死亡或者丧失行为能力", "法人或者其他组织终止", "被撤销、撤回或者吊销",
        "不可抗力致许可事项无法实施", "法律、法规规定的其他情形",
    ))
    expired_on: date = stated("有效期届满之日", when=ground == "有效期届满未延续").carries(Issue.valid_until)
    punished: str = field("吊销证件的处罚决定文号")
    rules = [
        require(granted, "没有准予许可的决定"),
        forbid(today <= expired_on, "有效期尚未届满", when=ground == "有效期届满未延续"),
        forbid(DecideRenewal.result == "准予延续", "许可已经延续", when=(ground == "有效期届满未延续")
               & (expired_on < DecideRenewal.until)),
        forbid(DecideRenewal.deemed & (expired_on <= AskRenewal.expires_on), "已经视为准予延续",
               when=ground == "有效期届满未延续"),
        require(done(Recall) | done(Revoke) | overturned | given(punished), "许可没有被撤销、撤回或者吊销",
                when=ground == "被撤销、撤回或者吊销"),
    ]
