"""委托执法. Sources: 行政处罚法 20, 21; 行政许可法 24; 行政强制法 17; 内蒙古行政执法监督条例 13; 辽宁 11."""
from fadu.procedures.words import *
from fadu.statutes.acts import COMPULSION, INNER_MONGOLIA_SUPERVISION, LIAONING_SUPERVISION, LICENSING, PENALTY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, HEAD, LEGAL_OFFICE, SUPERVISORY_BODY

FINE, LICENCE, FORCE, OTHER = "行政处罚", "行政许可", "行政强制措施", "其他行政执法"
BODIES = ("行政机关", "管理公共事务的组织", "企业或者其他组织", "个人")
FILING = successive(INNER_MONGOLIA_SUPERVISION[13], LIAONING_SUPERVISION[11])


class Propose(Step, starts=True, by=CLERK, phase="拟委托", basis=PENALTY[20]):
    """提出委托"""
    kind: str = stated("委托的执法权", choices=(FINE, LICENCE, FORCE, OTHER))
    delegate: str = stated("受委托单位")
    delegate_kind: str = stated("受委托单位类别", choices=BODIES)
    again: bool = field("本机关自身是受委托取得该执法权")


class Review(Step, by=LEGAL_OFFICE, after=Propose, before="Sign", phase="审核", basis=PENALTY[21]):
    """审核委托条件"""
    ground = listed("委托依据", "已公布的法律规范", PENALTY[20])
    own: bool = asked("属于本机关法定权限", PENALTY[20])
    public: bool = asked("受委托组织依法成立并具有管理公共事务职能", when=Propose.kind != LICENCE)
    staff: bool = asked("有熟悉业务并取得执法资格的工作人员", when=Propose.kind != LICENCE)
    technical: bool = field("需要技术检查或者鉴定的，有条件组织")
    needs_technical: bool = field("需要进行技术检查或者技术鉴定")


class Sign(Step, by=HEAD, after={Review: PENALTY[21]}, once=True, phase="待公布", basis=PENALTY[20]):
    """签订委托书"""
    items: str = stated("委托的具体事项")
    powers: str = stated("权限")
    from_on: date = stated("开始之日")
    until: date = stated("期限届满之日")
    rules = [
        forbid(Propose.kind == FORCE, "行政强制措施权不得委托", COMPULSION[17]),
        forbid(Propose.again, "受委托组织不得再委托", PENALTY[20], when=no(Propose.kind == LICENCE)),
        forbid(Propose.again, "受委托行政机关不得再委托", LICENSING[24], when=Propose.kind == LICENCE),
        forbid(Propose.delegate_kind != "行政机关", "行政许可只能委托其他行政机关实施", LICENSING[24],
               when=Propose.kind == LICENCE),
        forbid(among(Propose.delegate_kind, ("企业或者其他组织", "个人")), "不得委托其他组织或者个人",
               when=no(Propose.kind == LICENCE)),
        forbid(denied(Review.own), "只能在法定权限内委托"),
        forbid(denied(Review.public) | denied(Review.staff), "受委托组织不符合条件", PENALTY[21]),
        forbid(Review.needs_technical & no(Review.technical), "受委托组织没有条件组织技术检查或者鉴定", PENALTY[21]),
        forbid(until <= from_on, "期限应当在开始之后"),
        forbid(until <= today, "期限已经届满"),
    ]


class Publish(Step, by=CLERK, after=Sign, once=True, phase="委托中", basis=PENALTY[20]):
    """公布委托书"""
    where: str = stated("公布途径")
    both: bool = asked("委托机关和受委托组织均已公布")
    concludes = "已委托"
    rules = [
        require(both, "委托机关和受委托组织应当将委托书向社会公布", when=no(Propose.kind == LICENCE)),
    ]


class File(Step, by=CLERK, after=Sign, once=True, lasting=True, basis=FILING):
    """报司法行政部门备案、公告"""
    received_by: str = stated("备案机关")


class Supervise(Step, by=(CLERK, SUPERVISORY_BODY), after=Publish, before="End", basis=PENALTY[20]):
    """监督受委托组织的执法行为"""
    finding: str = stated("监督情况")
    beyond: bool = field("超越委托范围")
    own_name: bool = field("以自己的名义执法")
    redelegated: bool = field("再委托")


class Renew(Step, by=HEAD, after=Publish, before="End", phase="委托中", basis=PENALTY[20]):
    """续签委托书"""
    until: date = stated("期限届满之日")
    where: str = stated("公布途径").carries(Publish.where)
    rules = [
        forbid(until <= today, "期限已经届满"),
        forbid(Supervise.redelegated | Supervise.beyond | Supervise.own_name, "受委托组织违反委托的，不得续签",
               PRACTICE),
    ]


class End(Step, by=HEAD, after=Sign, once=True, lasting=True, phase="已终止", basis=PENALTY[20]):
    """终止委托并公布"""
    ground: str = stated("情形", choices=("期限届满", "依据废止", "违反委托", "不再符合条件", "其他"))
    where: str = stated("公布途径").carries(Renew.where, Publish.where)
    concludes = "已终止"


class Drop(Step, by=CLERK, after=Propose, before=Sign, once=True, phase="不予委托", basis=PRACTICE):
    """不予委托"""
    reason: str = stated("理由")
    concludes = "不予委托"


enforcement_delegation = Procedure(
    "enforcement_delegation", "委托执法", PENALTY,
    steps=[Propose, Review, Sign, Publish, File, Supervise, Renew, End, Drop],
    clocks=[
        Clock("公布委托书", None, since=Sign, until=(Publish, End), basis=PENALTY[20]),
        Clock("备案", None, since=Sign, until=(File, End), basis=FILING),
        Clock("委托期限", on_day(Sign.until, Renew.until), since=Sign, until=End, basis=PENALTY[20]),
    ],
)
