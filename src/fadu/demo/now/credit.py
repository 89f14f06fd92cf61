"""公平竞争、惠企兑现、政务诚信、款项支付、生态环境损害 now: a few open matters and one of each kind that has ended."""
from __future__ import annotations

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days


def stories(days: Days) -> list[Story]:
    return [*complaints(days), *fulfilments(days), *promises(days), *payments(days), damage(days)]


def told(key: str, procedure: str, organ: str, title: str, diary: Diary, parties: str = "",
         others: tuple[tuple[str, str], ...] = ()) -> Story:  # fmt: skip
    return Story(f"{key}-now", procedure, organ, title, tuple(diary.moves), parties, others=others)


def complaints(days: Days) -> list[Story]:
    found = []
    for key, policy, drafter, ago, done in (
        ("open", "本地采购奖励办法", "市商务局", 35, False), ("pressed", "工程招标评分细则", "市建设局", 70, True),
    ):
        diary = days.diary(ago)
        diary.do("receive", "market_regulator", real_name=False, policy=policy, drafter=drafter,
                 breaches=["限制商品、要素自由流动"], received_on=diary.day(), ours=True)  # fmt: skip
        diary.within(8).do("check", "market_regulator", checked_by=["公平竞争科"], explained="起草时未送审",
                           record="查阅文件起草档案")  # fmt: skip
        if done:
            diary.within(8).do("conclude", "market_regulator", violated=True, found=["限制商品、要素自由流动"],
                               reasons="以本地业绩作为加分条件")  # fmt: skip
            diary.within(1).do("press", "market_regulator", wanted="修改", advice="删去以本地业绩加分的规定",
                               served_on=diary.day(), rectify_by=diary.day(45))  # fmt: skip
        found.append(told(f"fairness-{key}", "fair_competition_complaint", "市市场监管局", f"{policy}举报处理", diary,
                          others=((drafter, "drafter"),)))  # fmt: skip
    return found


def fulfilments(days: Days) -> list[Story]:
    found = []
    for key, policy, firm, ago, paid in (
        ("open", "首台套装备奖励", "浙南某装备公司", 9, False), ("paid", "稳岗返还", "瓯江某纺织公司", 28, True),
    ):
        diary = days.working(ago)
        diary.do("start", "clerk", policy=policy, how="企业申报", enterprise=firm, received_on=diary.day(),
                 promised_on=diary.day(20), listed=True, amount="120000")  # fmt: skip
        diary.within(4).do("review", "clerk", qualified=True, treated_alike=True, amount="120000", opinion="符合条件")
        if paid:
            diary.within(2).do("decide", "head", result="予以兑现", amount="120000", pay_by=diary.day(15),
                               told_on=diary.day())  # fmt: skip
            diary.within(5).do("pay", "clerk", amount="120000", paid_on=diary.day())
        organ = "市人力社保局" if paid else "市经信局"
        found.append(told(f"fulfilment-{key}", "policy_fulfilment", organ, f"{firm}{policy}", diary, firm))
    return found


def promises(days: Days) -> list[Story]:
    kept, late = days.working(60), days.working(45)
    kept.do("register", "credit_desk", organ="市文广旅体局", kind="政策承诺", content="景区提升补助兑现", lawful=True,
            public=True)  # fmt: skip
    kept.within(20).do("perform", "handling_unit", result="补助资金拨付到位", done_on=kept.day())
    kept.within(3).do("close", "credit_desk", result="已履行")
    late.do("register", "credit_desk", organ="市农业农村局", kind="账款", content="灌溉工程尾款", amount="460000",
            lawful=True)  # fmt: skip
    late.within(5).do("find", "credit_desk", clue="企业投诉转来", found_on=late.day())
    late.within(5).do("explain", "handling_unit", explained="资金安排在下一年度", excuse="资金困难")
    late.within(5).do("verify", "credit_desk", broken=True, reasons="验收合格后逾期未付")
    late.within(1).do("demand", "credit_desk", until=late.day(60), wanted="付清尾款")
    return [
        told("credit-kept", "government_credit", "市发改委", "市文广旅体局景区补助承诺", kept,
             others=(("市文广旅体局", "handling_unit"),)),
        told("credit-late", "government_credit", "市发改委", "市农业农村局灌溉工程尾款", late,
             others=(("市农业农村局", "handling_unit"),)),
    ]  # fmt: skip


def payments(days: Days) -> list[Story]:
    found = []
    for key, firm, debtor, ago, done in (
        ("open", "丽水某绿化公司", "某街道办事处", 22, False), ("paid", "丽水某监理公司", "某中心小学", 40, True),
    ):
        diary = days.working(ago)
        diary.do("receive", "payment_desk", complainant=firm, small=True, debtor=debtor, debtor_kind="机关、事业单位",
                 contracted=True, amount="280000", starts_from="检验、验收合格之日", started_on=diary.day(-120),
                 received_on=diary.day())  # fmt: skip
        diary.within(1).do("accept", "payment_desk", accepted_on=diary.day())
        diary.within(3).do("refer", "payment_desk", to="市经信局", materials_on=diary.day())
        diary.within(1).do("ask_debtor", "payment_desk", reply_by=diary.day(10))
        if done:
            diary.within(5).do("debtor_answers", "payment_desk", admits=True)
            diary.within(8).do("reply", "payment_desk", result="已支付", reasons="经督促付清", paid="280000",
                               told_on=diary.day(), reported_on=diary.day())  # fmt: skip
        title = f"{firm}投诉{debtor}拖欠款项"
        found.append(told(f"payment-{key}", "payment_complaint", "市经信局", title, diary, firm))
    diary = days.working(20)
    diary.do("begin", "clerk", year=diary.today.year)
    diary.within(2).do("gather", "clerk", contracts=3, amount="940000", checked=True)
    found.append(told("overdue", "overdue_payments_report", "市建设局",
                      f"{diary.today.year}年逾期未支付中小企业款项信息公开", diary))  # fmt: skip
    return found


def damage(days: Days) -> Story:
    diary = days.diary(120)
    diary.do("find", "eco_claimant", source="行政处罚案件", found_on=diary.day(), damage="河滩倾倒建筑渣土约三百立方米")
    diary.within(10).do("check", "eco_claimant", damaged=True, unlawful=True, record="现场勘查、取样")
    diary.within(3).do("start", "eco_claimant", liable="某建材公司", started_on=diary.day())
    diary.within(30).do("assess", "eco_claimant", how="专家出具意见", simple=True, cause=True, restorable=True,
                        amount="186000", report="清理并恢复植被")  # fmt: skip
    diary.within(3).do("invite", "eco_claimant", served_on=diary.day(), demands="清理渣土、恢复河滩植被")
    diary.within(8).do("negotiate", "eco_claimant", number=1, held_on=diary.day(), record="对修复方案基本一致")
    return told("ecology", "eco_compensation", "市生态环境局", "河滩倾倒渣土生态环境损害赔偿", diary)
