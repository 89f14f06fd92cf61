"""公平竞争审查. Source: 公平竞争审查条例 (2024) 8—18."""
from fadu.procedures.words import *
from fadu.statutes.acts import FAIR
from fadu.statutes.roles import DRAFTER, GOVERNMENT, MARKET_REGULATOR


class Identify(Step, starts=True, by=DRAFTER, phase="审查", basis=FAIR[2]):
    """识别是否涉及经营者经济活动"""
    policy: str = stated("政策措施名称")
    by_government: bool = asked("拟由县级以上人民政府出台或者提请人大审议", FAIR[14])


class HearStakeholders(Step, by=(DRAFTER, MARKET_REGULATOR), after=Identify, before="Conclude", basis=FAIR[16]):
    """听取利害关系人意见"""
    who: str = stated("听取意见的经营者、行业协会商会")
    views: str = stated("意见及采纳情况")


class FirstReview(Step, by=DRAFTER, after=Identify, before="Conclude", basis=FAIR[14]):
    """起草单位初审"""
    view: str = stated("初审意见")


class Conclude(Step, by=(DRAFTER, MARKET_REGULATOR), after=Identify, once=True, phase="已审查", basis=FAIR[17]):
    """作出审查结论"""
    result: str = stated("审查结论", choices=("不涉及", "符合", "适用例外", "违反"))
    access: str = field("限制市场准入和退出的内容")
    flow: str = field("限制商品、要素自由流动的内容")
    cost: str = field("影响生产经营成本的内容")
    cost_basis: str = field("法律、行政法规依据或者国务院批准")
    conduct: str = field("影响生产经营行为的内容")
    public_good: str = stated("适用第十二条的情形及详细说明", when=result == "适用例外")
    no_alternative: bool = field("没有对公平竞争影响更小的替代方案")
    time_limit: str = field("实施期限或者终止条件")

    harmful = given(access) | given(flow) | given(conduct) | (given(cost) & no(given(cost_basis)))
    concludes = result
    rules = [
        must(HearStakeholders, "应当听取有关经营者、行业协会商会等利害关系人的意见", FAIR[16],
             unless=result == "不涉及"),
        must(FirstReview, "起草单位应当先行初审", FAIR[14], when=Identify.by_government),
        require(actor_is(MARKET_REGULATOR), "由本级市场监督管理部门会同起草单位审查", FAIR[14],
                when=Identify.by_government),
        forbid(harmful, "含有第八条至第十一条所列内容的，不得认定为符合", when=among(result, ("不涉及", "符合"))),
    ]


excepted = Conclude.result == "适用例外"


class Issue(Step, by=(DRAFTER, GOVERNMENT), after={Conclude: FAIR[18]}, before="Drop", once=True, basis=FAIR[18]):
    """出台"""
    rules = [
        forbid(given(Conclude.access), "含有限制市场准入和退出的内容", FAIR[8], unless=excepted),
        forbid(given(Conclude.flow), "含有限制商品、要素自由流动的内容", FAIR[9], unless=excepted),
        forbid(given(Conclude.cost) & no(given(Conclude.cost_basis)), "没有依据，含有影响生产经营成本的内容", FAIR[10],
               unless=excepted),
        forbid(given(Conclude.conduct), "含有影响生产经营行为的内容", FAIR[11], unless=excepted),
        require(Conclude.no_alternative, "须没有对公平竞争影响更小的替代方案", FAIR[12], when=excepted),
        require(given(Conclude.time_limit), "须能够确定合理的实施期限或者终止条件", FAIR[12], when=excepted),
    ]


class Drop(Step, by=DRAFTER, after=Conclude, before=Issue, once=True, basis=FAIR[18]):
    """不予出台"""


fair_competition_review = Procedure(
    "fair_competition_review", "公平竞争审查", FAIR,
    steps=[Identify, HearStakeholders, FirstReview, Conclude, Issue, Drop],
)
