"""Reviews and documents of 2017: 59 drafts reviewed, 34 opinions, 33 filed; 190 minutes, 28 contracts, 32 projects."""
from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fadu.demo.diary import Diary, Story
from fadu.law.calendar import Calendar

TOPICS = (
    "户外广告设施管理", "城市养犬管理", "住房公积金贷款", "人才引进补助", "农村宅基地审批", "河道采砂管理",
    "公共停车场收费", "污水排入管网管理", "创业担保贷款", "电动自行车管理", "餐饮油烟防治", "古树名木保护",
)
KINDS = ("办法", "规定", "意见", "细则", "通知")
OTHERS = (  # what else was reviewed: subject, how many, what its title is
    ("会议纪要、抄告单", 190, "专题会议纪要"), ("行政机关合同", 28, "合同"), ("重大项目方案及协议", 32, "项目实施方案"),
)
DRAFTS, OPINIONS, FILED = 59, 34, 33


def stories(calendar: Calendar) -> list[Story]:
    """The reviews, each before the document that rests on it."""
    random = Random(59)
    told: list[Story] = []
    for place in range(DRAFTS):
        topic = TOPICS[place % len(TOPICS)] + KINDS[place // len(TOPICS)]
        begun = date(2017, 1, 9) + timedelta(270 * place // DRAFTS)
        told += document(place + 1, topic, begun, calendar, random)
    for subject, number, kind in OTHERS:
        for place in range(1, number + 1):
            begun = date(2017, 1, 5) + timedelta(315 * place // number)
            told.append(other_review(subject, f"{kind}（{place}）", place, begun, calendar, random))
    return told


def document(number: int, topic: str, begun: date, calendar: Calendar, random: Random) -> list[Story]:
    """A draft's review and, where it was made into a document, the document."""
    title = f"丽水市{topic}"
    made, opinion = number <= FILED, number <= OPINIONS
    work = Diary(calendar, begun)
    work.do("propose", "drafter", name=title, maker="丽水市人民政府", maker_kind="人民政府")
    work.after(6).do("publish_draft", "drafter", where="市政府门户网站")
    work.after(30).do("close_consultation", "drafter", adopted="收到意见若干，已逐条研究")
    review = Diary(calendar, work.today + timedelta(1))
    review.do("submit", "drafter", title_of_draft=title, subject="行政规范性文件")
    review.within(1).do("accept", "legal_office", draft="送审稿及起草说明")
    review.within(random.randint(5, 9))
    if opinion:
        review.do("conclude", "legal_office", result=random.choice(("合法", "应当予以修改")), opinion="审核意见书一份",
                  sets_power=False, burdens=False)
        review.within(2).do("adopt", "drafter", adopted_in_full=True)
    else:
        review.do("countersign", "legal_office", result="合法")
    key = f"review-document-2017-{number:03d}"
    told = [Story(key, "legality_review", "市司法局", f"{title}合法性审查", tuple(review.moves),
                  others=(("市政府", "drafter"),))]
    work.today = review.today
    if made:
        make(work, number, random)
    else:
        work.within(3).do("withdraw", "drafter", reason="按审查意见改为政策文件，不作为规范性文件制定")
    told.append(Story(f"document-2017-{number:03d}", "normative_document", "市政府", title, tuple(work.moves),
                      rests_on=(key,)))
    return told


def make(work: Diary, number: int, random: Random) -> None:
    work.within(2).do("submit_to_meeting", "office")
    work.within(random.randint(2, 6)).do("deliberate", "government", meeting="市政府常务会议", result="通过")
    work.within(1).do("sign", "head")
    work.do("register", "office", word="丽政发", number=f"丽政发〔2017〕{number}号")
    work.within(2).do("publish", "office", published_on=work.day(), effective_on=work.day(30))
    work.after(random.randint(3, 11)).do("file_upward", "office", to="省人民政府、市人民代表大会常务委员会")
    work.within(1).do("archive", "clerk")


def other_review(subject: str, title: str, number: int, begun: date, calendar: Calendar, random: Random) -> Story:
    diary = Diary(calendar, begun)
    diary.do("submit", "office", title_of_draft=title, subject=subject)
    diary.do("accept", "legal_office", draft="送审材料")
    diary.within(random.randint(1, 4))
    diary.do("conclude", "legal_office", result=random.choice(("合法", "应当予以修改")), opinion="审核意见书一份",
             sets_power=False, burdens=False)
    diary.within(1).do("adopt", "office", adopted_in_full=True)
    return Story(f"review-{KEYS[subject]}-2017-{number:03d}", "legality_review", "市司法局", title, tuple(diary.moves))


KEYS = {"会议纪要、抄告单": "minutes", "行政机关合同": "contract", "重大项目方案及协议": "project"}
