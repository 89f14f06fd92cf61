"""行政复议 of this year and the last in many fields of government, so that their table is well filled."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from fadu.demo.diary import Diary, Story
from fadu.demo.fields import said
from fadu.demo.now.days import Days
from fadu.demo.now.reconsiderations import AGREEMENT, CHIEF, HANDLER, as_story, examined

NEW_ACT = date(2024, 1, 1)
REASONS = "经审理查明的事实、理由和依据，决定书中载明。"


class Case(NamedTuple):
    """Accepted so many days ago; `end`: how it came out; `applicants`: how many there are."""

    applicant: str
    ago: int
    respondent: str
    target: str
    end: str
    applicants: int = 1
    compensation: str = ""


CASES = (
    Case("金秀英", 610, "市人力社保局", "不予工伤认定决定", "维持"),
    Case("包国平", 580, "市自然资源和规划局", "土地权属处理决定", "撤销", 6),
    Case("纪晓东", 555, "市公安局", "行政处罚决定", "维持"),
    Case("祝美玲", 530, "市市场监管局", "投诉举报处理答复", "责令履行"),
    Case("程志远", 500, "青田县人民政府", "征收土地补偿安置决定", "和解后撤回", 12),
    Case("雷小芳", 470, "市生态环境局", "行政处罚决定", "变更"),
    Case("陶永明", 300, "缙云县人民政府", "房屋征收补偿决定", "确认违法", 4, "给予赔偿"),
    Case("龚慧", 280, "市财政局", "政府信息公开答复", "撤销"),
    Case("俞建军", 262, "市公安局", "行政处罚决定", "撤回"),
    Case("蒋玉兰", 245, "市人力社保局", "不予工伤认定决定", "撤销"),
    Case("华国栋", 230, "市综合行政执法局", "限期拆除决定", "确认违法", 2),
    Case("贺丽君", 215, "市市场监管局", "投诉举报处理答复", "驳回请求"),
    Case("童卫平", 200, "市交通运输局", "不予许可决定", "维持"),
    Case("骆晓燕", 185, "市自然资源和规划局", "政府信息公开答复", "调解"),
    Case("庄志明", 160, "遂昌县人民政府", "征收土地补偿安置决定", "驳回申请", 9),
    Case("尤春花", 140, "市公安局", "查封决定", "部分撤销", 1, "给予赔偿"),
    Case("毛建国", 120, "市市场监管局", "行政处罚决定", "调解", 1, "调解赔偿"),
    Case("池晓红", 100, "市自然资源和规划局", "行政不作为", "责令履行"),
)  # fmt: skip


def stories(days: Days) -> list[Story]:
    """Those that began under the act of 2023."""
    since = [case for case in CASES if days.diary(case.ago).today >= NEW_ACT]
    return [told(days, number, case) for number, case in enumerate(since, 1)]


def told(days: Days, number: int, case: Case) -> Story:
    diary = days.diary(case.ago)
    more: dict[str, Any] = {"compensation": True} if case.compensation else {}
    diary.do("receive", HANDLER, word="丽政复", applicant=case.applicant, respondent=case.respondent,
             target=f"{case.respondent}{case.target}", known_on=diary.day(-25), filed_on=diary.day(),
             request="撤销或者纠正该行为", contact="丽水市莲都区示例路3号", **more,
             **said(case.respondent, case.target))
    diary.within(2).do("accept", HANDLER, applicants=case.applicants).do("assign", CHIEF)
    diary.do("choose_track", HANDLER, track="普通程序")
    diary.within(3).do("send_copy", HANDLER, served_on=diary.day()).within(6).do("respond", "respondent")
    ENDS.get(case.end, decided)(diary, case)
    diary.within(2).do("serve", HANDLER, served_on=diary.day())
    return as_story(f"field-{number}", diary, case.applicant, case.respondent, case.target)


def decided(diary: Diary, case: Case) -> None:
    examined(diary).within(4)
    more: dict[str, Any] = {"perform_by": diary.day(60)} if case.end == "责令履行" else {}
    if case.compensation:
        more |= {"compensation": case.compensation, "compensation_amount": f"{12_600 + 100 * case.ago}"}
    diary.do("decide", "agency_head", kind=case.end, reasons=REASONS, **more)


def mediated(diary: Diary, case: Case) -> None:
    more = {"compensation_amount": "3800"} if case.compensation else {}
    diary.within(6).do("mediate", HANDLER, agreement=AGREEMENT, voluntary=True, harmless=True, signed=True, **more)


def withdrawn(diary: Diary, case: Case) -> None:
    diary.within(5).do("withdraw", "applicant", case.applicant, reason="争议已经化解")
    diary.within(1).do("terminate", "agency_head", ground="申请人撤回")


def settled(diary: Diary, case: Case) -> None:
    diary.within(5).do("settle", "applicant", case.applicant, content="被申请人重新安置，申请人不再争议")
    diary.do("withdraw", "applicant", case.applicant, reason="双方和解")
    diary.within(1).do("terminate", "agency_head", ground="申请人撤回", harmless=True)


def dismissed(diary: Diary, case: Case) -> None:
    diary.within(4).do("dismiss", "agency_head", ground="申请人与行政行为没有利害关系", reasons="申请人不是被征收人")


ENDS: dict[str, Callable[[Diary, Case], None]] = {
    "调解": mediated, "撤回": withdrawn, "和解后撤回": settled, "驳回申请": dismissed,
}
