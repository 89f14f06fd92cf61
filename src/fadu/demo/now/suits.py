"""行政应诉 of this year and the last: answered, heard with the head present or excused, judged, appealed, performed."""
from __future__ import annotations

from typing import Any, NamedTuple

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days

COURT = "莲都区人民法院（示例）"
HIGHER = "丽水市中级人民法院（示例）"
ABSENT, EXCUSED = "", "说明理由"


class Suit(NamedTuple):
    """Received so many days ago. `head`: the post of the head who appeared, or that one was excused; `result`: of the
    first instance (empty: not judged yet); `second`: what the second instance did; `paid`: what was granted (元)."""

    plaintiff: str
    ago: int
    organ: str
    act: str
    cause: str
    domain: str
    head: str = ABSENT
    result: str = ""
    second: str = ""
    paid: int = 0
    rests_on: str = ""


SUITS = (
    Suit("丽水市远山建材公司（示例）", 640, "市市场监管局", "行政处罚决定", "行政处罚", "质检", "副职负责人",
         "驳回诉讼请求"),
    Suit("胡某某（示例）", 600, "市自然资源和规划局", "土地权属处理决定", "行政确认", "土地", "正职负责人", "撤销",
         "维持原裁判"),
    Suit("某村民小组（示例）", 540, "市政府", "征收土地补偿安置决定", "行政征收或者征用", "土地", "副职负责人",
         "确认违法"),
    Suit("王某某（示例）", 480, "市人力社保局", "不予工伤认定决定", "行政确认", "劳动和社会保障", EXCUSED,
         "驳回诉讼请求"),
    Suit("丽水市东港物流公司（示例）", 320, "市交通运输局", "不予许可决定", "行政许可", "交通运输", "正职负责人",
         "准许撤诉"),
    Suit("许立新", 120, "市政府", "行政处罚决定及复议决定", "行政复议", "公安", "副职负责人", "驳回诉讼请求",
         rests_on="reconsideration-now-upheld-170"),
    Suit("吴某某（示例）", 290, "市公安局", "行政拘留决定", "行政处罚", "公安", "参与分管的副职级别负责人",
         "判决赔偿、补偿",
         "维持原裁判", 18_460),
    Suit("丽水市绿源公司（示例）", 270, "市政府", "解除特许经营协议", "行政协议", "城乡规划", "其他参与分管的负责人",
         "继续履行、采取补救措施", "依法改判、撤销、变更"),
    Suit("陆某某（示例）", 235, "市财政局", "政府信息公开答复", "政府信息公开", "财政", EXCUSED, "撤销"),
    Suit("方某某（示例）", 200, "市综合行政执法局", "限期拆除决定", "行政强制执行", "城乡规划", "副职负责人",
         "确认违法"),
    Suit("丽水市大港头酒家（示例）", 150, "市市场监管局", "行政处罚决定", "行政处罚", "食品安全", "正职负责人",
         "驳回诉讼请求",
         "准许撤回上诉"),
    Suit("齐某某（示例）", 110, "市人力社保局", "不履行法定职责", "不履行职责", "劳动和社会保障", "副职负责人",
         "责令履行"),
    Suit("郭某某（示例）", 60, "市生态环境局", "行政处罚决定", "行政处罚", "环保", "副职负责人"),
    Suit("某小区业主委员会（示例）", 21, "市建设局", "不履行法定职责", "不履行职责", "城乡规划"),
)  # fmt: skip


def stories(days: Days) -> list[Story]:
    return [told(days, number, suit) for number, suit in enumerate(SUITS, 1)]


def told(days: Days, number: int, suit: Suit) -> Story:
    diary = days.diary(suit.ago)
    more: dict[str, Any] = {"compensation": True} if suit.paid else {}
    diary.do("receive_suit", "clerk", court=COURT, plaintiff=suit.plaintiff, act=suit.act, received_on=diary.day(),
             cause=suit.cause, domain=suit.domain, information=suit.cause == "政府信息公开", **more)
    diary.within(1).do("confirm_defendant", "clerk",
                       defendant="共同被告" if suit.rests_on else "作出行政行为的机关")
    diary.within(5).do("answer", "clerk", views="事实清楚、程序合法、适用依据正确", evidence="案卷一册")
    if suit.head:
        heard(diary, suit)
    if suit.result:
        judged(diary, suit)
    return Story(f"suit-now-{number}", "litigation", suit.organ, f"{suit.plaintiff}诉{suit.act}案", tuple(diary.moves),
                 suit.plaintiff, (suit.rests_on,) if suit.rests_on else ())


def heard(diary: Diary, suit: Suit) -> None:
    """Called eight working days ahead; the head comes, or says why not and sends somebody."""
    session = diary.calendar.nth(diary.calendar.count(diary.today) + 12)
    diary.within(3).do("call_session", "court", COURT, held_on=session.isoformat(), head_called=True,
                       served_on=diary.day())
    if suit.head == EXCUSED:
        diary.within(3).do("excuse_head", "head", ground="需要履行他人不能代替的公务", proof="会议通知", sealed=True,
                           delegate="法规处处长")
    diary.until(session)
    if suit.head != EXCUSED:
        diary.do("head_attends", "head", name="本机关负责人", post=suit.head, held_on=diary.day(), identified=True,
                 spoke=True)
    diary.do("hold_session", "court", COURT, held_on=diary.day(),
             came="相应的工作人员" if suit.head == EXCUSED else "负责人")


def judged(diary: Diary, suit: Suit) -> None:
    """First instance, the second where there was one, and what followed when the judgment took effect."""
    form = "裁定" if suit.result == "准许撤诉" else "判决"
    more: dict[str, Any] = {"paid": f"{suit.paid}"} if suit.paid else {}
    diary.within(12).do("judge", "court", COURT, form=form, result=suit.result, served_on=diary.day(), **more)
    final = suit.result
    if suit.second:
        diary.after(10).do("open_instance", "court", HIGHER, instance="二审", copy_received_on=diary.day())
        diary.within(6).do("answer_appeal", "clerk", views="原判正确")
        changed: dict[str, Any] = {"result": "驳回诉讼请求"} if suit.second.startswith("依法改判") else {}
        final = changed.get("result", final)
        diary.within(20).do("judge_again", "court", HIGHER, outcome=suit.second, served_on=diary.day(), **changed)
    else:
        diary.after(18)
    diary.within(1).do("take_effect", "clerk", result=final, effective_on=diary.day(), final=bool(suit.second))
    if final not in ("驳回诉讼请求", "准许撤诉"):
        diary.within(8).do("perform", "clerk", measures="已按生效裁判履行")
        diary.within(2).do("analyse_defeat", "clerk", cause="认定事实的证据不足", measures="修订办案规程，组织培训")
