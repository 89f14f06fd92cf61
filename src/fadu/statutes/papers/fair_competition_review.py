"""公平竞争审查文书. Contents: 公平竞争审查条例 (2024) 8—18."""
from fadu.procedures.words import done, given, no
from fadu.statutes.acts import FAIR
from fadu.statutes.fair_competition_review import Conclude, FirstReview, HearStakeholders, Identify
from fadu.statutes.papers.grammar import Paper, line, opinion

excepted = Conclude.result == "适用例外"
NONE = "没有此类内容"

sheet = Paper(
    "sheet", "公平竞争审查表", Identify, kind="form", basis=FAIR[17], body=(
        line("政策措施名称", "{identify.policy}", states="政策措施名称", by=FAIR[17], lines=2),
        line("起草单位", "{identify.organ}", "审查机关", "{organ}"),
        line("听取意见\n的对象", "{hear_stakeholders.who}", states="听取利害关系人意见的情况", by=FAIR[16],
             when=done(HearStakeholders)),
        line("意见及\n采纳情况", "{hear_stakeholders.views}", when=done(HearStakeholders), lines=4),
        line("初审意见", "{first_review.view}", states="起草单位初审意见", by=FAIR[14], when=done(FirstReview),
             lines=3),
        line("限制市场准入\n和退出", "{conclude.access}", when=given(Conclude.access)),
        line("限制市场准入\n和退出", NONE, states="限制市场准入和退出的内容", by=FAIR[8],
             when=done(Conclude) & no(given(Conclude.access))),
        line("限制商品、\n要素流动", "{conclude.flow}", when=given(Conclude.flow)),
        line("限制商品、\n要素流动", NONE, states="限制商品、要素自由流动的内容", by=FAIR[9],
             when=done(Conclude) & no(given(Conclude.flow))),
        line("影响生产\n经营成本", "{conclude.cost}[（依据：{conclude.cost_basis}）]", when=given(Conclude.cost)),
        line("影响生产\n经营成本", NONE, states="影响生产经营成本的内容", by=FAIR[10],
             when=done(Conclude) & no(given(Conclude.cost))),
        line("影响生产\n经营行为", "{conclude.conduct}", when=given(Conclude.conduct)),
        line("影响生产\n经营行为", NONE, states="影响生产经营行为的内容", by=FAIR[11],
             when=done(Conclude) & no(given(Conclude.conduct))),
        line("适用例外\n的说明", "{conclude.public_good}", states="适用例外的情形及说明", by=FAIR[12], when=excepted,
             lines=4),
        line("实施期限或者\n终止条件", "{conclude.time_limit}", states="实施期限或者终止条件", by=FAIR[12],
             when=excepted),
        opinion("审查结论", "{conclude.result}。", Conclude, "审查结论", FAIR[17], lines=5),
    ))
PAPERS = (sheet,)
