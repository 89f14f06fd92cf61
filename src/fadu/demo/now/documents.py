"""规范性文件 now: not reviewed yet; in review; published, to be filed upward."""
from __future__ import annotations

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days

BARE, PENDING, MADE = "丽水市电动汽车充电设施管理办法", "丽水市养老服务补贴实施细则", "丽水市城市道路照明管理规定"

OPINION = "制定主体、权限、内容和程序符合规定，第八条的用语建议与上位法一致。"


def stories(days: Days) -> list[Story]:
    review = under_review(days.working(6), PENDING)
    made = drafted(days.diary(72), MADE)
    passed = under_review(Diary(days.calendar, made.today), MADE)
    passed.within(7).do("conclude", "legal_office", result="合法", opinion=OPINION, maker_lawful=True,
                        consistent=True, sets_penalty=False, sets_licence=False,
                        sets_compulsion=False, burdens=False)
    made.today = passed.today
    publish(made)
    return [
        document("bare", BARE, drafted(days.diary(50), BARE)),
        as_review("pending", PENDING, review),
        document("pending", PENDING, drafted(days.diary(52), PENDING), "pending"),
        as_review("passed", MADE, passed),
        document("made", MADE, made, "passed"),
    ]


def document(key: str, name: str, diary: Diary, *reviews: str) -> Story:
    rests_on = tuple(f"review-now-{review}" for review in reviews)
    return Story(f"document-now-{key}", "normative_document", "市政府", name, tuple(diary.moves), rests_on=rests_on)


def as_review(key: str, name: str, diary: Diary) -> Story:
    return Story(f"review-now-{key}", "legality_review", "市司法局", f"{name}合法性审核", tuple(diary.moves),
                 others=(("市政府", "drafter"),))


def under_review(diary: Diary, name: str) -> Diary:
    diary.do("submit", "drafter", title_of_draft=name, subject="行政规范性文件")
    diary.do("accept", "legal_office", draft="送审稿", grounds="《城市道路管理条例》等法规", opinions="意见采纳情况",
             own_review="起草单位审核意见")
    return diary


def drafted(diary: Diary, name: str) -> Diary:
    diary.do("propose", "drafter", name=name, kind="规范性文件", maker="丽水市人民政府", maker_kind="人民政府",
             economic=False, market=False)
    diary.within(3).do("publish_draft", "drafter", where="市政府门户网站")
    diary.after(31).do("close_consultation", "drafter", adopted="收到意见若干，已逐条研究")
    return diary


def publish(diary: Diary, number: str = "", expires: str = "") -> None:
    diary.within(1).do("submit_to_meeting", "office", adopted_in_full=True)
    diary.within(3).do("deliberate", "government", meeting="市政府常务会议", result="通过")
    diary.within(1).do("sign", "head")
    if number:
        diary.do("register", "office", number=number)
    else:
        diary.do("register", "office", word="丽政发", number=f"丽政发〔{diary.today.year}〕1号")
    diary.within(1).do("publish", "office", published_on=diary.day(), effective_on=diary.day(30),
                       **({"expires_on": expires, "where": "市政府公报、门户网站"} if expires else {}))
