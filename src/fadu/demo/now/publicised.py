"""双公示、信用修复 now: penalties and licences published in time, late or not yet, one with a wrong code; repairs."""
from __future__ import annotations

from fadu.demo.codes import made_up_code
from fadu.demo.diary import Story
from fadu.demo.now.days import Days
from fadu.demo.now.penalties import ADDRESS, CONDUCT, Team, to_decision, to_notice

MARKET, WEBSITES = "市市场监管局", "信用中国（浙江丽水）网站、市政府门户网站"
BODY, HOUSEHOLD = "91", "92"
# key, name, kind of party, first signs of its code (none: not filled in), working days ago, published after
PENALTIES = (
    ("old", "南明食品公司", "企业", BODY, 112, 3), ("older", "白云超市", "企业", BODY, 96, 5),
    ("late", "古城副食店", "企业", HOUSEHOLD, 62, 13), ("wrong", "括苍贸易公司", "企业", "wrong", 50, 4),
    ("bare", "城北农贸商行", "企业", "", 44, 5), ("person", "林小满", "公民", "", 38, 6),
    ("open", "紫金生鲜公司", "企业", BODY, 33, 6), ("soon", "万象酒业公司", "企业", BODY, 23, None),
)
LICENCES = (
    ("a", "丽水市溪口餐饮公司（示例）", BODY, 64, 3), ("b", "丽水市好溪食品公司（示例）", BODY, 48, 12),
    ("c", "丽水市大猷面馆（示例）", HOUSEHOLD, 36, 4), ("d", "陈小月", "", 28, 5),
    ("e", "丽水市丽阳门药房（示例）", "wrong", 24, 5), ("f", "丽水市囿山茶业公司（示例）", BODY, 19, None),
)


def stories(days: Days, team: Team) -> list[Story]:
    return [*penalties(days, team), *licences(days), *repairs(days)]


def code(front: str, number: int) -> str:
    """A made-up credit code; the wrong one has two signs exchanged, as a typist does it."""
    if not front:
        return ""
    found = made_up_code(number, "331100", BODY if front == "wrong" else front)
    return found[:12] + found[13] + found[12] + found[14:] if front == "wrong" else found


def penalties(days: Days, team: Team) -> list[Story]:
    told = []
    for number, (key, name, kind, front, ago, published) in enumerate(PENALTIES, 7001):
        party = name if kind == "公民" else f"丽水市{name}（示例）"
        diary = days.working(ago)
        known = {"party_code": code(front, number)} if front else {}
        diary.do("register", "officer", found_on=diary.day(), ended_on=diary.day(-12), party_kind=kind, party=party,
                 address=ADDRESS, source="监督抽查", conduct=CONDUCT, **known)
        diary.do("file_case", "head", word="丽市监立", team=team)
        to_notice(diary, team)
        to_decision(diary, party, breach="违反食品安全管理规定", grade="轻微" if key == "old" else "一般")
        diary.within(2).do("serve", "officer", served_on=diary.day(), how="直接送达")
        if published is not None:
            diary.within(published - 2).do("publish", "clerk", where=WEBSITES, screened=True)
        told.append(Story(f"publicised-{key}", "penalty_ordinary", MARKET, f"{party}销售不符合标准的食品案",
                          tuple(diary.moves), party))
    return told


def licences(days: Days) -> list[Story]:
    told = []
    organ = {"name": "丽水市市场监督管理局", "status": "有效", "from": "2015-01-01"}
    item = {"name": "食品经营许可", "status": "有效", "from": "2015-01-01"}
    ground = {"name": "《示例许可办法》第八条", "status": "有效", "from": "2015-01-01"}
    for number, (key, name, front, ago, published) in enumerate(LICENCES, 7101):
        diary = days.working(ago)
        kind = {"": "自然人", HOUSEHOLD: "个体工商户"}.get(front, "法人及非法人组织")
        known = {"applicant_code": code(front, number)} if front else {}
        diary.do("receive", "window", applicant=name, applicant_kind=kind, item=item, kind="普通",
                 handling="本机关办理", channel="网络", received_on=diary.day(), **known)
        diary.within(1).do("accept", "window", accepted_on=diary.day(), voucher=f"受字第{number}号")
        diary.within(4).do("examine", "examiner", examiners=["审查人员"], opinion="材料齐全，符合条件", verify=False,
                           others=False, contested=False, hearing_by_law=False)
        diary.within(3).do("decide", "head", word="丽市监许", kind="准予", organ=organ, ground=ground, fit=True,
                           content="食品销售、餐饮服务经营者")
        until = diary.today.replace(year=diary.today.year + 5, day=min(diary.today.day, 28)).isoformat()
        diary.within(2).do("issue", "window", certificate=f"食品经营许可证JY{number}", delivered_on=diary.day(),
                           valid_until=until)
        if published is not None:
            diary.within(published - 2).do("publish", "window", where=WEBSITES, screened=True)
        told.append(Story(f"licence-{key}-now", "license", MARKET, f"{name}食品经营许可", tuple(diary.moves), name))
    return told


def repairs(days: Days) -> list[Story]:
    """One granted and shown no longer, one still examined, one over its last day, one that came too early."""
    told = []
    for key, penalty, ago, far in (("done", "old", 30, 4), ("late", "older", 16, 1), ("open", "older", 6, 2),
                                   ("early", "open", 9, 0)):  # fmt: skip
        number, (_key, name, _kind, front, began, _published) = next(
            (n, one) for n, one in enumerate(PENALTIES, 7001) if one[0] == penalty)
        diary, party, decided = days.working(ago), f"丽水市{name}（示例）", days.working(began).within(12)
        diary.do("receive", "clerk", subject=party, subject_code=code(front, number), authority="丽水市市场监督管理局",
                 number=f"丽市监处罚〔{decided.today.year}〕示例{number}号",
                 grade="轻微" if penalty == "old" else "一般", decided_on=decided.day(), channel="信用中国网站",
                 received_on=diary.day(), fulfilled=True, promised=True)  # fmt: skip
        if key == "early":
            diary.within(2).do("refuse", "clerk", ground="最短公示期未满", told_on=diary.day())
        elif far:
            diary.within(2).do("accept", "clerk", accepted_on=diary.day())
        if far > 1:
            diary.within(3).do("verify", "officer", corrected=True, performed=True,
                               opinion="罚款已缴清，问题批次已下架，制度已完善")  # fmt: skip
        if far > 2:
            diary.within(2).do("decide", "head", word="丽市监信修", result="准予修复")
            diary.within(1).do("stop_showing", "clerk", stopped_on=diary.day(), where=["信用中国（浙江丽水）网站"])
            diary.do("notify", "clerk", told_on=diary.day(), how="短信")
        told.append(Story(f"repair-{key}-now", "credit_repair", MARKET, f"{party}信用修复申请", tuple(diary.moves),
                          party, rests_on=(f"publicised-{penalty}",)))  # fmt: skip
    return told
