"""公开和服务 now: disclosures, interpretations, ratings, hotline orders, lists, complaints, payments, damage."""
from __future__ import annotations

from typing import Any

from fadu.demo.diary import Diary, Story
from fadu.demo.now import credit
from fadu.demo.now.days import Days

HALL, OFFICE = "市政务服务办", "市政府办公室"


def agreed(diary: Diary, role: str, name: str = "蓝建国") -> dict[str, Any]:
    return {"by": {"name": name, "role": role}, "on": diary.day()}


def story(key: str, procedure: str, organ: str, title: str, diary: Diary, *others: tuple[str, str],
          parties: str = "") -> Story:  # fmt: skip
    return Story(f"{key}-now", procedure, organ, title, tuple(diary.moves), parties, others=others)


def stories(days: Days) -> list[Story]:
    return [
        *disclosures(days), *responses(days), *ratings(days), *orders(days), *lists(days), *credit.stories(days),
    ]


def disclosures(days: Days) -> list[Story]:
    told = []
    for key, organ, name, ago, category, done in (
        ("plan", "市发改委", "年度重大建设项目清单", 17, "重大建设项目", 0),
        ("water", "市水利局", "饮用水水源地水质监测结果", 22, "环境、卫生、安全、食品药品、质量监督检查", 0),
        ("projects", OFFICE, "民生实事项目进展情况", 12, "重大建设项目", 1),
        ("roster", "市公安局", "专项行动工作方案", 15, "其他政府信息", 2),
    ):
        diary = days.working(ago)
        diary.do("register_information", "foi_desk", name=name, formed_on=diary.day(), category=category,
        origin="本机关制作")
        if done:
            SETTLED[done](diary)
        told.append(story(f"disclosure-{key}", "proactive_disclosure", organ, f"{name}主动公开", diary))
    diary = days.working(30)
    diary.do("begin", "foi_desk", year=diary.today.year, level="本级政府")
    told.append(story("foi-report", "foi_annual_report", OFFICE,
                      f"{diary.today.year}年政府信息公开工作年度报告", diary))  # fmt: skip
    return told


def out(diary: Diary) -> None:
    screen(diary.within(2), "主动公开")
    diary.within(1).do("publish", "foi_desk", published_on=diary.day(), where=["市政府门户网站"],
                       agreed=agreed(diary, "head"))  # fmt: skip
    diary.within(2).do("supply", "foi_desk", to=["市档案馆", "市图书馆"])


def kept(diary: Diary) -> None:
    screen(diary.within(2), "不予公开", ground="内部事务信息", reasons="内部工作安排")
    diary.within(1).do("withhold", "foi_desk", outcome="不予公开", ground="内部事务信息")


def screen(diary: Diary, attribute: str, **why: str) -> None:
    diary.do("set_attribute", "clerk", attribute=attribute, **why)
    diary.do("screen", "foi_desk", secret=False, dangerous=False, third_party=False, opinion="经审查，同意起草单位意见")


SETTLED = {1: out, 2: kept}


def responses(days: Days) -> list[Story]:
    plan = days.working(8)
    plan.do("plan", "drafter", policy="养老服务补贴实施细则", drafted_by="市民政局", market=False, wide=True,
            forms=["文字解读", "简明问答"])  # fmt: skip
    plan.within(3).do("draft", "drafter", contents=["背景依据", "主要内容", "惠民利民举措"], material="解读稿和问答")
    quiet = days.working(6)
    known = f"{quiet.day()}T08:30:00"
    quiet.do("register", "foi_desk", topic="城东片区连续停水的反映", known_at=known, source="网络平台",
             grade="其他政务舆情")  # fmt: skip
    quiet.do("assign", "foi_desk", unit="市建设局")
    quiet.do("judge", "handling_unit", finding="反映的问题属实", harmful=False, facts="供水主管抢修，影响约六百户")
    quiet.do("release", "foi_desk", released_at=f"{quiet.day()}T11:00:00", where=["政务新媒体"],
             content="停水原因和恢复时间", screened=True)  # fmt: skip
    quiet.within(1).do("handle", "handling_unit", measures="当日恢复供水，排查同类管段")
    quiet.within(1).do("close", "foi_desk", effect="反映平息，未再出现新的投诉")
    return [
        story("interpretation", "policy_interpretation", "市民政局", "养老服务补贴实施细则解读", plan),
        story("concern", "public_concern", OFFICE, "城东片区停水舆情回应", quiet, ("市建设局", "handling_unit")),
    ]


def ratings(days: Days) -> list[Story]:
    told = []
    for key, unit, item, ago, level, done in (
        ("new", "市人力社保局", "社会保险关系转移", 1, "不满意", 0),
        ("late", "市自然资源和规划局", "不动产登记查询", 17, "非常不满意", 0),
        ("mended", "市公安局", "居住证签注", 14, "不满意", 1),
        ("good", "市医保局", "异地就医备案", 4, "非常满意", 2),
    ):
        diary = days.working(ago)
        diary.do("receive", "service_desk", item=item, unit=unit, channel="二维码", level=level,
                 received_on=diary.day(), real_name=done == 1, **({"rater": "陶小姐"} if done == 1 else {}))
        if done == 1:
            mended(diary)
        elif done == 2:
            diary.do("file", "service_desk")
        told.append(story(f"rating-{key}", "service_rating", HALL, f"{item}评价：{level}", diary,
                          (unit, "handling_unit")))  # fmt: skip
    return told


def mended(diary: Diary) -> None:
    diary.do("dispatch", "service_desk", sent_on=diary.day())
    diary.within(1).do("check", "handling_unit", checked_by=["窗口负责人"], contacted_on=diary.day(),
                       finding="情况清楚、诉求合理", facts="窗口临时关闭，等候超过一小时")  # fmt: skip
    diary.within(2).do("rectify", "handling_unit", measures="增设机动窗口，公布等候人数", done_on=diary.day())
    diary.within(1).do("reply", "handling_unit", replied_on=diary.day(), how="电话")
    diary.within(1).do("call_back", "service_desk", called_on=diary.day(), reached=True, satisfied=True)
    diary.do("close", "service_desk", result="已整改")


def orders(days: Days) -> list[Story]:
    told = []
    for key, unit, content, kind, ago, done in (
        ("new", "市综合行政执法局", "夜间施工噪声扰民", "投诉", 1, 0),
        ("due", "市建设局", "路面塌陷未围挡", "求助", 5, 1),
        ("late", "市交通运输局", "公交站牌信息有误", "建议", 8, 1),
        ("closed", "市水利局", "河道漂浮物未清理", "求助", 12, 2),
    ):
        diary = days.working(ago)
        diary.do("register", "hotline_desk", kind=kind, content=content, received_on=diary.day(), channel="电话",
                 urgent=False, enforcement=False)  # fmt: skip
        if done:
            diary.do("dispatch", "hotline_desk", lead=unit, received_on=diary.day())
        if done == 2:
            diary.within(3).do("reply", "handling_unit", result="已解决", reply="已清理并增加巡查",
                               replied_on=diary.day())  # fmt: skip
            diary.within(1).do("call_back", "hotline_desk", reached=True, resolved=True, satisfied=True)
            diary.do("close", "hotline_desk", result="已解决")
        told.append(story(f"order-{key}", "hotline_order", HALL, content, diary, (unit, "handling_unit")))
    return told


def lists(days: Days) -> list[Story]:
    power = days.working(16)
    power.do("note_change", "list_keeper", list_kind="权责清单", trigger="法律、法规、规章立改废释",
             document="新修订地方性法规第二十八条", effective_on=power.day())  # fmt: skip
    power.within(2).do("propose", "clerk", action="新增", item="对违规取用地下水的处罚", basis_kind="地方性法规",
                       clause="第二十八条", burdens=False)  # fmt: skip
    power.within(2).do("check_legality", "legal_office", lawful=True, opinion="依据充分，同意列入")
    proof = days.working(40)
    proof.do("note_change", "list_keeper", list_kind="证明事项清单", trigger="清理规范", document="证明事项清理通知",
             effective_on=proof.day())  # fmt: skip
    proof.within(2).do("propose", "clerk", action="取消", item="居住地证明", basis_kind="没有依据", burdens=False,
                       replaceable=True)  # fmt: skip
    proof.within(1).do("check_legality", "legal_office", lawful=True, opinion="同意取消")
    proof.do("check_list", "list_keeper", agreed=True, opinion="同意取消")
    proof.within(3).do("approve", "government", meeting="市政府常务会议")
    proof.within(1).do("publish", "list_keeper", published_on=proof.day(), where="市政府门户网站", action="取消")
    joint = days.working(25)
    joint.do("choose", "service_desk", name="企业迁移登记", lead="市市场监管局",
             items=["迁移登记", "税务迁移", "社保迁移"], whose="企业")  # fmt: skip
    joint.within(3).do("agree", "handling_unit", unit="市人力社保局", agreed=True)
    joint.within(3).do("design", "service_desk", forms_before=4, forms_after=1, papers_before=15, papers_after=5,
                       days_by_law=20, days_promised=5, added=False, proofs=False, channels="线上和线下")  # fmt: skip
    return [
        story("list-power", "power_list", HALL, "权责清单调整：新增取水处罚事项", power, ("市水利局", "clerk")),
        story("list-proof", "power_list", HALL, "证明事项清单调整：取消居住地证明", proof, ("市公安局", "clerk")),
        story("joint", "one_thing_service", HALL, "企业迁移登记一件事", joint, ("市人力社保局", "handling_unit")),
    ]
