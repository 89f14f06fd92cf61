"""规范性文件备案, 政府信息公开投诉 now: filed in time, late and not at all; received from the counties; complaints."""
from __future__ import annotations

from typing import Any

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days
from fadu.demo.now.documents import as_review, document, drafted, publish, under_review

PASSED: dict[str, Any] = {
    "result": "合法", "opinion": "制定主体、权限、内容和程序符合规定。", "maker_lawful": True, "consistent": True,
    "sets_penalty": False, "sets_licence": False, "sets_compulsion": False, "burdens": False,
}  # fmt: skip
# key, name, days ago that drafting began, filed so many calendar days after its publication
MADE = (
    ("early", "丽水市既有住宅加装电梯管理办法", 170, 9), ("late", "丽水市犬只管理实施细则", 132, 22),
    ("lately", "丽水市城市共享车辆停放管理规定", 98, 7),
)
# key, name, county, published so many days before it was received, received so many days ago, how far
RECEIVED = (
    ("done", "莲都区农贸市场管理办法", "莲都区人民政府", 10, 58, 3),
    ("late", "龙泉市青瓷传承人扶持办法", "龙泉市人民政府", 31, 41, 3),
    ("flawed", "云和县工程建设保证金管理规定", "云和县人民政府", 12, 33, 2),
    ("open", "缙云县河道采砂管理办法", "缙云县人民政府", 9, 12, 1),
    ("form", "景宁畲族自治县民宿管理办法", "景宁畲族自治县人民政府", 8, 6, 0),
)  # fmt: skip


def stories(days: Days) -> list[Story]:
    return [*made(days), *received(days), unfiled(days), *complaints(days)]


def made(days: Days) -> list[Story]:
    told = []
    for number, (key, name, ago, filed) in enumerate(MADE, 11):
        diary = drafted(days.diary(ago), name)
        passed = under_review(Diary(days.calendar, diary.today), name)
        passed.within(7).do("conclude", "legal_office", **PASSED)
        diary.today = passed.today
        publish(diary, number=f"丽政规〔{diary.today.year}〕{number}号", expires=diary.day(5 * 365))
        published = diary.today
        diary.after(filed).do("file_upward", "office", to=["浙江省人民政府", "丽水市人民代表大会常务委员会"])
        diary.within(10).do("filing_answer", "other_agency", by="浙江省司法厅", result="予以登记")
        assert published < diary.today
        told += [as_review(f"filed-{key}", name, passed),
                 document(f"filed-{key}", name, diary, f"filed-{key}")]  # fmt: skip
    diary = days.working(12)
    diary.do("propose", "drafter", name="丽水市人民政府机关值班工作制度", kind="工作制度", maker="丽水市人民政府",
             maker_kind="人民政府", economic=False, market=False)  # fmt: skip
    diary.within(3).do("issue_internal", "drafter", number=f"丽政办发〔{diary.today.year}〕41号")
    return [*told, document("internal", "丽水市人民政府机关值班工作制度", diary)]


def received(days: Days) -> list[Story]:
    told = []
    for n, (key, name, maker, before, ago, far) in enumerate(RECEIVED, 3):
        diary = days.diary(ago)
        diary.do("receive", "filing_office", document=name, maker=maker, kind="行政规范性文件",
                 number=f"示例政规〔{diary.today.year}〕{n}号", published_on=diary.day(-before),
                 received_on=diary.day(), report=True, copies=True, electronic=bool(far))  # fmt: skip
        if not far:
            diary.within(1).do("postpone", "filing_office", missing=["电子文本"], notified_on=diary.day())
        if far:
            diary.within(2).do("register", "filing_office", registered_on=diary.day())
            diary.within(1).do("begin", "filing_office", how="主动审查")
        if far == 2:
            diary.within(9).do("conclude", "filing_office", result="建议修改或者废止", policy=True, within_power=True,
                               conforms=False, consistent=True, suitable=True, procedure_kept=True,
                               reasons="第九条增设保证金，缺少上位法依据")  # fmt: skip
            diary.within(1).do("send_opinion", "filing_office", how="书面审查意见", opinion="建议删去第九条",
                               received_on=diary.day())  # fmt: skip
        if far == 3:
            diary.within(9).do("conclude", "filing_office", result="未发现问题", policy=True, within_power=True,
                               conforms=True, consistent=True, suitable=True, procedure_kept=True)  # fmt: skip
            diary.within(3).do("list_publicly", "filing_office", published_on=diary.day())
            diary.do("close", "filing_office", outcome="审查通过")
        told.append(Story(f"filing-{key}-now", "filing_review", "市司法局", f"{name}备案审查", tuple(diary.moves)))
    return told


def unfiled(days: Days) -> Story:
    diary = days.working(4)
    name = "青田县石雕市场管理办法"
    diary.do("find_unfiled", "filing_office", document=name, maker="青田县人民政府", published_on=diary.day(-47),
             number=f"示例政规〔{diary.today.year}〕8号", found_by="月度发文目录")  # fmt: skip
    diary.within(1).do("order_filing", "filing_office", file_by=diary.day(10))
    return Story("filing-unfiled-now", "filing_review", "市司法局", f"{name}应报未报", tuple(diary.moves))


def complaints(days: Days) -> list[Story]:
    told = []
    for key, organ, content, ago, far in (
        ("open", "市建设局", "申请公开征收补偿方案，超过二十个工作日没有答复", 7, False),
        ("done", "市教育局", "招生政策栏目长期没有更新", 34, True),
    ):
        diary = days.working(ago)
        kind = "未按要求主动公开" if far else "侵犯合法权益"
        diary.do("receive", "foi_authority", complainant="周某", organ=organ, kind=kind, content=content,
                 received_on=diary.day())  # fmt: skip
        diary.within(1).do("ask_organ", "foi_authority", explain_by=diary.day(9))
        if far:
            diary.within(3).do("organ_explains", "foi_desk", explained="栏目改版，数据迁移遗漏")
            diary.within(2).do("conclude", "foi_authority", founded=True, facts="栏目超过三个月没有更新")
            diary.within(1).do("urge", "foi_authority", demands="补齐本年度招生政策", rectify_by=diary.day(14),
                               received_on=diary.day())  # fmt: skip
            diary.within(5).do("rectify", "foi_desk", measures="已补发政策文件6件")
            diary.within(2).do("check", "foi_authority", rectified=True)
            diary.do("reply", "foi_authority", content="已督促整改并核实", told_on=diary.day())
            diary.do("close", "foi_authority", result="督促整改，已整改")
        told.append(Story(f"foi-complaint-{key}-now", "foi_complaint", "市政府办公室", f"对{organ}信息公开工作的投诉",
                          tuple(diary.moves), "周某", others=((organ, "foi_desk"),)))  # fmt: skip
    return told
