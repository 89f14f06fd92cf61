"""听证 now: two that have been called and lie ahead, one of a penalty and one of a reconsideration."""
from __future__ import annotations

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days
from fadu.demo.now.penalties import Team
from fadu.demo.now.reconsiderations import HANDLER, as_story, opened

HEAVY = 80_000  # 元: above the sample's standard for a company


def stories(days: Days, team: Team) -> list[Story]:
    return [penalty(days, team), reconsideration(days)]


def penalty(days: Days, team: Team) -> Story:
    party, diary = "丽水市清溪食品公司（示例）", days.working(16)
    diary.do("register", "officer", found_on=diary.day(), ended_on=diary.day(-12), party_kind="企业")
    diary.do("file_case", "head", team=team)
    diary.within(3).do("investigate", "officer", team=team, no_interest=True, card_shown=True, record="现场检查笔录")
    diary.within(2).do("report", "officer", facts="事实清楚，证据确凿", proposal="罚款", public_interest=False,
                       complex=False, grave=False, crime=False)
    diary.within(1).do("case_review", "reviewer", opinion="同意")
    diary.do("notify", "officer", kinds=["罚款"], fine=HEAVY, facts="事实、理由、依据", hearing_told=True,
             rights_told=True, served_on=diary.day())
    diary.within(2).do("ask_hearing", "party", by=party)
    diary.within(1).do("call_hearing", "host", held_on=held_on(days, diary, 6), where="市市场监管局三楼会议室")
    return Story("penalty-now-hearing", "penalty_ordinary", "市市场监管局", f"{party}使用不合格原料案",
                 tuple(diary.moves), party)


def reconsideration(days: Days) -> Story:
    applicant, respondent, diary = "潘玉珍", "市综合行政执法局", days.diary(24)
    opened(diary, applicant, respondent, "限期拆除决定")
    diary.do("accept", HANDLER)
    diary.do("choose_track", HANDLER, track="普通程序")
    diary.within(3).do("send_copy", HANDLER, served_on=diary.day())
    diary.within(5).do("respond", "respondent")
    diary.within(4).do("call_hearing", HANDLER, held_on=held_on(days, diary, 4), matters="限期拆除决定的事实和程序")
    return as_story("hearing", diary, applicant, respondent, "限期拆除决定")


def held_on(days: Days, diary: Diary, ahead: int) -> str:
    """So many working days from today, and at least eight after the notice."""
    known = days.calendar
    return known.nth(max(known.count(days.today) + ahead, known.count(diary.today) + 8)).isoformat()
