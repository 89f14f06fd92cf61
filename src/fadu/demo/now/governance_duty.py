"""第一责任人和法治督察 now: the record of the year, last year's reports, the yearly plan and two inspections."""
from __future__ import annotations

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days

JUSTICE, BY = "市司法局", "rule_of_law_office"
HEAD = ("叶文静", "inspection_head")


def first_persons(days: Days) -> list[Story]:
    """The mayor's record; one who has reported and is to mend, one whose report is due."""
    year, record = days.today.year, days.diary(200)
    record.do("open", "office", year=record.today.year, kind="政府主要负责人", person="雷国平", post="市长")
    record.within(3).do("adopt_list", "office", items=["听取汇报", "会前学法", "研究重大问题", "出庭应诉"],
                        issued_on=record.day())
    for topic in ("法治政府建设工作", "行政复议和应诉工作"):
        record.after(60).do("hear", "office", held_on=record.day(), meeting="市政府常务会议", topic=topic)
    record.within(2).do("study", "office", held_on=record.day(), topic="行政执法监督条例")
    record.within(5).do("instruct", "office", matter="行政复议纠错案件", words="逐件分析、限期整改", to=JUSTICE)
    told, due = days.diary(45), days.diary(8)
    arrange(told, year - 1, "市交通运输局", 12)
    told.within(6).do("submit", "reporting_unit", parts=["履行第一责任人职责情况", "学法用法情况", "存在的问题和不足"],
                      problems="负责人出庭应诉率不高")
    told.within(5).do("speak", BY, held_on=told.day(), meeting="述法评议会")
    told.do("assess", BY, votes=26, good=21, fair=5, poor=0, comment="出庭应诉要带头")
    told.within(2).do("feedback", BY, problems=["负责人出庭应诉率不高"], rectify_by=days.diary(-10).day())
    arrange(due, year - 1, "市水利局", 12)
    return [
        Story("gov-first", "first_responsible", "市政府办公室", f"{record.today.year}年市长履行第一责任人职责台账",
              tuple(record.moves)),
        performance("told", "市交通运输局局长年度述法", told, "市交通运输局"),
        performance("due", "市水利局局长年度述法", due, "市水利局"),
    ]


def arrange(diary: Diary, year: int, unit: str, lasting: int) -> None:
    diary.do("arrange", BY, year=year, speaker="主要负责人", unit=unit, post="局长",
             kind="部门主要负责人", way="会议述法",
             due=diary.day(lasting))


def performance(key: str, title: str, diary: Diary, unit: str) -> Story:
    return Story(f"gov-performance-{key}", "law_performance_report", JUSTICE, title, tuple(diary.moves),
                 others=((unit, "reporting_unit"),))


def inspections(days: Days) -> list[Story]:
    """The year's plan, approved; one inspection being put right, one that waits for the self-inspection."""
    plan = days.diary(180)
    year = plan.today.year
    plan.do("draft", BY, year=year, topics=["行政执法三项制度", "负责人出庭应诉"],
            units=["遂昌县人民政府", "市水利局"], times=2)
    plan.within(2).do("submit", BY, to="市委依法治市委")
    plan.within(5).do("decide", "inspection_head", result="批准", number=f"丽法办〔{year}〕3号")
    right, written = days.diary(80), days.diary(14)
    inspect_on_site(right, days)
    set_up(written, "负责人出庭应诉专项督察", "市水利局", "负责人出庭应诉")
    written.within(1).do("scheme", BY, ways=["书面督察"], measures=["查阅、复制资料"])
    written.within(1).do("notify", BY, word="丽法办", report_by=days.diary(-4).day())
    return [
        Story("gov-programme", "inspection_programme", JUSTICE, f"{year}年法治督察计划", tuple(plan.moves)),
        duty("right", "行政执法三项制度专项督察", right, "市农业农村局"),
        duty("written", "负责人出庭应诉专项督察", written, "市水利局"),
    ]


def set_up(diary: Diary, name: str, unit: str, topic: str) -> None:
    diary.do("set_up", BY, name=name, kind="专项督察", topic=topic, units=[unit], planned=True)


def inspect_on_site(diary: Diary, days: Days) -> None:
    set_up(diary, "行政执法三项制度专项督察", "市农业农村局", "行政执法三项制度")
    diary.within(2).do("scheme", BY, ways=["实地督察"], measures=["听取汇报", "查阅、复制资料", "实地走访、暗访"],
                       team=["季明", "督察员甲"])
    diary.within(3).do("brief", BY, told="局长", arrived_on=diary.day(), content="督察的目的、安排和要求")
    diary.within(2).do("inspect", BY, measures=["查阅、复制资料"], record="抽查执法案卷30卷", honest=True)
    diary.within(5).do("report", BY, progress="三项制度基本建立，公示平台运行正常",
                       problems=["部分处罚决定公示超过7个工作日", "2卷缺少音像记录", "法制审核目录没有更新"],
                       causes="培训和考核不到位", advice="完善目录，落实公示时限")
    diary.within(4).do("feedback", BY, word="丽法办", received_on=diary.day(), rectify_by=days.diary(-6).day())


def duty(key: str, title: str, diary: Diary, unit: str) -> Story:
    return Story(f"gov-duty-{key}", "rule_of_law_inspection", JUSTICE, title, tuple(diary.moves),
                 others=((unit, "inspectee"),), rests_on=("gov-programme",))
