"""行政执法主体确认公告. Sources: 行政处罚法 17—19, 24; 国办发〔2018〕118号 二(四); 地方行政执法监督规定."""
from fadu.procedures.words import *
from fadu.statutes.acts import (
    HENAN,
    INNER_MONGOLIA_SUPERVISION,
    LIAONING_SUPERVISION,
    PENALTY,
    SHANDONG_SUPERVISION,
    THREE_SYSTEMS,
)
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, GOVERNMENT, SUPERVISORY_BODY

CONFIRM = successive(
    INNER_MONGOLIA_SUPERVISION[13], LIAONING_SUPERVISION[11], SHANDONG_SUPERVISION[9], HENAN[13], PRACTICE
)
ORGAN, AUTHORISED, TOWN, DELEGATED = "法定行政机关", "法律、法规授权的组织", "承接处罚权的乡镇、街道", "受委托组织"
INTERNAL = "内设机构、派出机构、议事协调机构"


class Submit(Step, starts=True, by=CLERK, phase="审核", basis=CONFIRM):
    """申报主体资格"""
    name: str = stated("名称")
    kind: str = stated("类别", choices=(ORGAN, AUTHORISED, TOWN, DELEGATED, INTERNAL))
    grounds: list[str] = stated("执法依据")
    powers: str = stated("职能和权限")
    setting: str = stated("机构编制方案或者成立文件")


class Review(Step, by=SUPERVISORY_BODY, after=Submit, before="Confirm", phase="待确认", basis=CONFIRM):
    """审核主体资格"""
    result: str = stated("审核意见", choices=("具备", "不具备"))
    reasons: str = stated("理由", when=result == "不具备")
    authorised: bool = asked("有法律、法规授权", PENALTY[19], when=Submit.kind == AUTHORISED)
    provincial: bool = asked("省级决定已公布并属于下放范围", PENALTY[24], when=Submit.kind == TOWN)
    fit = result == "具备"
    rules = [
        forbid(fit & denied(authorised), "没有法律、法规授权的组织不得以自己的名义执法", PENALTY[19]),
        forbid(fit & denied(provincial), "没有公布的决定，乡镇、街道不得承接处罚权", PENALTY[24]),
        forbid(fit & (Submit.kind == DELEGATED), "受委托组织以委托机关名义执法，不作为主体", PENALTY[20]),
        forbid(fit & (Submit.kind == INTERNAL), "没有法定授权的机构不具备主体资格", PENALTY[17]),
    ]


class Confirm(Step, by=GOVERNMENT, after=Review, once=True, phase="待公告", basis=CONFIRM):
    """确认主体资格"""
    number: str = field("文号")
    rules = [
        require(Review.result == "具备", "审核不具备主体资格的，不得确认"),
    ]


class Announce(Step, by=SUPERVISORY_BODY, after=Confirm, once=True, phase="已公告", basis=CONFIRM):
    """公告"""
    where: str = stated("公告途径")
    scope: str = field("公告的职责、权限、依据、监督方式", hint="国办发〔2018〕118号 二(四)")
    concludes = "已公告"


class Refuse(Step, by=SUPERVISORY_BODY, after=Review, before=Confirm, once=True, phase="不予确认", basis=CONFIRM):
    """不予确认"""
    reasons: str = stated("理由")
    concludes = "不予确认"
    rules = [
        require(Review.result == "不具备", "审核具备主体资格"),
    ]


class Change(Step, by=CLERK, after=Announce, before="Remove", phase="待变更公告", basis=THREE_SYSTEMS["二(四)"]):
    """申报变更"""
    what: str = stated("变更的内容")
    reason: str = stated("法律、职能变化情况")


class AnnounceChange(Step, by=SUPERVISORY_BODY, after=Change, phase="已公告", basis=THREE_SYSTEMS["二(四)"]):
    """公告变更"""
    where: str = stated("公告途径").carries(Announce.where)


class Assess(Step, by=SUPERVISORY_BODY, after=Announce, basis=PENALTY[24]):
    """评估乡镇、街道承接处罚权的情况"""
    finding: str = stated("评估结论", choices=("继续承接", "调整事项", "收回"))
    rules = [
        require(Submit.kind == TOWN, "只评估承接处罚权的乡镇、街道"),
    ]


class Remove(Step, by=GOVERNMENT, after=Announce, once=True, phase="已取消", basis=CONFIRM):
    """取消主体资格并公告"""
    reason: str = stated("理由", hint="机构撤并、依据废止、收回处罚权")
    where: str = stated("公告途径").carries(AnnounceChange.where, Announce.where)


enforcement_entity = Procedure(
    "enforcement_entity", "行政执法主体确认公告", PENALTY,
    steps=[Submit, Review, Confirm, Announce, Refuse, Change, AnnounceChange, Assess, Remove],
    clocks=[
        Clock("公告", None, since=Confirm, until=Announce, basis=THREE_SYSTEMS["二(四)"]),
        Clock("变更公告", None, since=Change, until=(AnnounceChange, Remove), basis=THREE_SYSTEMS["二(四)"]),
    ],
)
