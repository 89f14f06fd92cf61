"""行政处罚：公开、撤回公开、改正，以及复议、诉讼结果的影响. Source: 行政处罚法 (2021) 48, 50, 75.

Written once for the ordinary and the simple procedure; `Decide` is the decision of either.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import PENALTY
from fadu.statutes.roles import CLERK

reconsideration = Linked("reconsideration", "行政复议")
litigation = Linked("litigation", "行政诉讼")
REVOKED = ("变更", "撤销", "部分撤销", "确认违法", "确认无效")
reconsidered_away = named("行政复议变更、撤销决定或者确认违法、无效", among(reconsideration.outcome, REVOKED))
judged_away = named("行政诉讼变更、撤销决定或者确认违法、无效", among(litigation.outcome, REVOKED))
overturned = named("决定已被变更、撤销或者确认违法、无效", reconsidered_away | judged_away)


VOID = ("撤销", "确认无效")
void = named("决定已被撤销或者确认无效", among(reconsideration.outcome, VOID) | among(litigation.outcome, VOID))


class Publish(Step, by=CLERK, after="Decide", basis=PENALTY[48]):
    """公开处罚决定"""
    where: str = stated("公开途径")
    screened: bool = declared("已隐去国家秘密、商业秘密、个人隐私", PENALTY[50])
    rules = [
        forbid(overturned, "决定已被变更、撤销或者确认违法、无效，不得继续公开"),
    ]


class Unpublish(Step, by=CLERK, after=Publish, basis=PENALTY[48]):
    """撤回公开的处罚信息"""
    reason: str = stated("公开说明的理由")


class Rectify(Step, by=CLERK, after="Decide", basis=PENALTY[75]):
    """改正被纠正的处罚"""
    cause: str = stated("被变更、撤销或者确认违法、无效的原因")
    measures: str = stated("改正措施", hint="退还罚款和财物、补正程序、重新处理、追究责任")
    rules = [
        require(overturned, "决定没有被变更、撤销或者确认违法、无效"),
    ]


REVOCATION = [
    Clock("撤回公开", limit("pen.unpublish"), since=reconsideration.ended, until=Unpublish,
          when=done(Publish) & reconsidered_away),
    Clock("撤回公开", limit("pen.unpublish"), since=litigation.ended, until=Unpublish,
          when=done(Publish) & judged_away),
    Clock("改正", None, since=reconsideration.ended, until=Rectify, basis=PENALTY[75], when=reconsidered_away),
    Clock("改正", None, since=litigation.ended, until=Rectify, basis=PENALTY[75], when=judged_away),
]
