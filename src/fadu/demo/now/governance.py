"""综合监督 now: inspections, suggestions, audits, publicity, honours, emergencies; `governance_duty` has the rest."""
from __future__ import annotations

from typing import Any

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days
from fadu.demo.now.governance_duty import first_persons, inspections

JUSTICE, OFFICE = "市司法局", "市政府办公室"
INSPECTORATE, DESK = "inspectorate", "supervisor"


def stories(days: Days) -> list[Story]:
    return [
        *first_persons(days), *inspections(days), *checks(days), *suggestions(days), *audits(days), *publicity(days),
        *honours(days), *emergencies(days),
    ]


def agreed(diary: Diary, who: tuple[str, str]) -> dict[str, Any]:
    return {"by": {"name": who[0], "role": who[1]}, "on": diary.day()}


def checks(days: Days) -> list[Story]:
    """政府督查: one concluded and being put right, one under way."""
    told = days.diary(70)
    topic = "惠企政策兑现情况"
    decide(told, topic, ["市财政局", "市经信局"])
    scheme(told, ["市财政局", "市经信局"], 25)
    told.after(8).do("inspect", INSPECTORATE, means=["听取汇报", "调阅、复制资料"], objects=["市财政局", "市经信局"],
                     record="抽查奖补项目60个，其中4个超过承诺时限兑现", beyond=False, no_interference=True)
    told.after(14).do("conclude", "government", finding="惠企政策总体按期兑现，部分项目超过承诺时限", sound=True,
                      concerns=True,
                      problems=["4个项目超时兑现",
                                "2项政策没有公布办理指南"], rectify_by=days.diary(-12).day(), clue=False,
                      participants=["纪春梅"])
    told.within(1).do("feedback", INSPECTORATE, received_on=told.day())
    open_ = days.diary(9)
    decide(open_, "城市道路停车设施建设进度", ["市建设局", "市交通运输局"])
    scheme(open_, ["市建设局", "市交通运输局"], 30)
    return [
        Story("gov-check-told", "government_inspection", OFFICE, topic, tuple(told.moves),
              others=(("市财政局", "checked"),)),
        Story("gov-check-open", "government_inspection", OFFICE, "城市道路停车设施建设进度", tuple(open_.moves),
              others=(("市建设局", "checked"),)),
    ]


def decide(diary: Diary, topic: str, objects: list[str]) -> None:
    diary.do("decide", INSPECTORATE, topic=topic, content="上级和本级政府部署落实", ground="行政首长指令",
             document=f"{diary.today.year}年{diary.today.month}月批示", objects=objects,
             form="专项督查", organiser="政府督查机构")


def scheme(diary: Diary, objects: list[str], lasting: int) -> None:
    diary.within(2).do("scheme", INSPECTORATE, content="任务进度、存在问题和责任落实", objects=objects,
                       scope="本年度任务",
                       means=["听取汇报", "调阅、复制资料"], until=diary.day(lasting), trained=True, repeated=False)


SUGGESTIONS = (  # key, number, title, unit, days ago, complex, how far
    ("soon", "第18号", "关于增加老旧小区停车位的建议", "市建设局", 86, False, "talked"),
    ("new", "第42号", "关于规范电动自行车充电管理的建议", "市消防救援支队", 3, False, ""),
    ("done", "第7号", "关于加强预制菜监管的建议", "市市场监管局", 120, False, "closed"),
    ("hard", "第31号", "关于瓯江流域生态补偿的建议", "市生态环境局", 100, True, "signed"),
)


def suggestions(days: Days) -> list[Story]:
    return [suggestion(days.diary(ago), key, number, name, unit, complex, far)
            for key, number, name, unit, ago, complex, far in SUGGESTIONS]


def suggestion(diary: Diary, key: str, number: str, name: str, unit: str, complex: bool, far: str) -> Story:
    diary.do("assign", DESK, kind="人大代表建议", number=number, name=name, proposers=["周代表", "吴代表"],
             content="结合群众反映提出具体意见", lead_unit=unit, assigned_on=diary.day(), complex=complex)
    if far:
        diary.within(2).do("sign_for", "main_unit")
    if far in ("talked", "closed"):
        diary.after(20).do("talk", "main_unit", way="座谈", talked_on=diary.day(), views="希望年内见到成效")
    if far == "closed":
        level = "已经解决或者采纳"
        diary.after(30).do("reply", "main_unit", content="已开展专项检查，出台监管指引", level=level,
                           replied_on=diary.day(),
                           signed_by="局长")
        diary.within(4).do("judge", "deputy", by="周代表", view="满意")
        diary.within(3).do("close", DESK, result=level)
    return Story(f"gov-suggestion-{key}", "deputy_suggestion", OFFICE, name, tuple(diary.moves),
                 others=((unit, "main_unit"),))


def audits(days: Days) -> list[Story]:
    """审计整改: one being put right, one whose draft is out for comment."""
    running = days.diary(75)
    draft(running, "乡村振兴专项资金审计", "市农业农村局")
    running.within(5).do("comment", "audited", given_on=running.day(), views="无不同意见")
    running.within(5).do("report", "auditor", number=f"丽审报〔{running.today.year}〕11号", served_on=running.day(),
                         problems=["1个项目资金拨付不及时", "项目档案不完整"], handled="无需研究的意见",
                         rectify_by=days.diary(-9).day())
    open_ = days.diary(5)
    draft(open_, "城市更新项目资金审计", "市建设局")
    return [audit("running", "乡村振兴专项资金审计整改", running, "市农业农村局"),
            audit("open", "城市更新项目资金审计整改", open_, "市建设局")]


def draft(diary: Diary, project: str, unit: str) -> None:
    diary.do("send_draft", "auditor", project=project, unit=unit, subject="财务收支", team=["审计员甲", "审计员乙"],
             received_on=diary.day())


def audit(key: str, title: str, diary: Diary, unit: str) -> Story:
    return Story(f"gov-audit-{key}", "audit_rectification", "市审计局", title, tuple(diary.moves),
                 others=((unit, "audited"),))


def publicity(days: Days) -> list[Story]:
    """普法责任制, a reminder answered late, a course to come."""
    year, unit = days.today.year, "市市场监管局"
    duty = days.diary(150)
    duty.do("begin", "publicity_unit", year=year, unit=unit, laws=["食品安全法", "广告法", "消费者权益保护法"],
            audience=["经营者", "消费者"], measures="责任落实到处室")
    duty.within(3).do("plan", "publicity_unit", activities=["消费者权益日", "食品安全宣传周"], constitution=True)
    duty.after(40).do("campaign", "publicity_unit", held_on=duty.day(), name="食品安全宣传周", occasion="日常普法",
                      reached=2600, accurate=True)
    duty.after(30).do("explain_case", "publicity_unit", case="某网店虚假宣传案", where="公众号", screened=True)
    notice = days.diary(18)
    notice.do("find", "justice", unit="市林业局", same_level=True, found_on=notice.day(),
              conduct="上半年没有开展普法活动")
    notice.within(1).do("notify", "justice", word="丽司", advice="尽快制定并落实年度普法计划",
                        received_on=notice.day(),
                        answer_by=days.diary(3).day())
    course = days.diary(12)
    course.do("plan", "legal_office", name="行政复议应诉业务培训班", year=year, audience="行政复议、应诉人员",
              subjects=["行政复议法", "出庭应诉"], held_on=days.diary(-8).day(), days_long=2, places=80)
    course.within(3).do("enrol", "clerk", unit=unit, number=4)
    return [
        Story("gov-publicity", "law_publicity", unit, f"{unit}{year}年普法责任制", tuple(duty.moves)),
        Story("gov-notice", "publicity_notice", JUSTICE, "对市林业局的普法提示", tuple(notice.moves),
              others=(("市林业局", "publicity_unit"),)),
        Story("gov-course", "legal_training", JUSTICE, "行政复议应诉业务培训班", tuple(course.moves)),
    ]


def honours(days: Days) -> list[Story]:
    """示范创建 under review, 表彰 being announced."""
    unit, demo = OFFICE, days.diary(60)
    demo.do("begin", "lead_unit", kind="政务公开示范单位（点）", batch="第二批", unit=unit,
            standard="省级示范单位评价指标",
            apply_by=days.diary(-20).day())
    demo.within(5).do("self_check", "lead_unit", score="92.5", full="100", gaps=["政策解读形式单一"])
    demo.after(20).do("fill_gap", "lead_unit", gap="政策解读形式单一", measure="已增加图解和视频解读")
    demo.within(3).do("apply", "lead_unit", materials=["申报表", "自评报告"], truthful=True, negative=False,
                      signed=agreed(demo, ("蓝建国", "head")))
    praise = days.diary(10)
    praise.do("nominate", "lead_unit", work="法治宣传教育", kind="先进集体", candidate="某镇司法所",
              deeds="法律服务进村入户",
              project="省级表彰项目", heard=True)
    praise.within(2).do("examine", "rule_of_law_office", agreed=True, opinion="同意推荐")
    praise.within(1).do("announce", "rule_of_law_office", where="市政府门户网站", until=days.diary(-3).day())
    return [
        Story("gov-demonstration", "demonstration", unit, f"{unit}申报政务公开示范单位", tuple(demo.moves)),
        Story("gov-honour", "honour", JUSTICE, "推荐法治宣传教育先进集体", tuple(praise.moves)),
    ]


def emergencies(days: Days) -> list[Story]:
    """A plan to be filed, another in use and drilled; a storm dealt with, whose reports are owed."""
    plan = days.diary(60)
    compile_plan(plan, "丽水市森林火灾应急预案", "自然灾害")
    storm = days.diary(30)
    name = "局地强降雨引发山洪"
    storm.do("receive", "emergency_office", name=name, kind="自然灾害", grade="一般", happened=True,
             received_at=f"{storm.day()}T06:20:00", content="两处道路塌方，无人员伤亡")
    storm.do("report_up", "emergency_office", reported_at=f"{storm.day()}T06:50:00", what="首报灾情和处置",
             truthful=True)
    storm.do("respond", "command", level="四级", matters="道路抢通、人员转移", expected="三天", reported=True,
             measures="组织转移、交通管制、抢修道路", plan="丽水市防汛防台应急预案")
    storm.do("order", "command", number="第1号", content="封闭塌方路段", ground="突发事件应对法第七十三条",
             proportionate=True,
             announced_on=storm.day())
    storm.within(3).do("lift_response", "command", lifted_on=storm.day(), controlled=True, stopped=True)
    storm.within(5).do("assess", "emergency_office", losses="直接经济损失约120万元", plan="年底前修复道路",
                       reported_on=storm.day())
    return [
        Story("gov-plan", "emergency_plan", "市应急管理局", "丽水市森林火灾应急预案", tuple(plan.moves)),
        Story("gov-storm", "emergency_response", "市应急管理局", name, tuple(storm.moves),
              others=(("市政府", "command"),)),
    ]


def compile_plan(diary: Diary, name: str, event: str) -> None:
    diary.do("begin", "emergency_office", name=name, kind="专项应急预案", event=event, team="编制工作小组")
    diary.within(5).do("survey", "emergency_office", risks="林区风险普查结果", resources="队伍、装备、物资清单")
    diary.within(8).do("hear", "emergency_office", whom=["市林业局", "市公安局", "专家"], adopted="采纳11条")
    diary.within(3).do("submit", "emergency_office", levels=True, linked=True, notes="编制说明", contents=[
        "组织指挥体系与职责", "预防与预警机制", "处置程序", "应急保障措施", "事后恢复与重建措施",
    ])
    diary.within(3).do("examine", "emergency_office", passed=True, opinion="专家评审通过")
    diary.within(4).do("approve", "government", meeting="市政府常务会议", agreed=True)
    diary.within(1).do("issue", "emergency_office", number=f"丽政办发〔{diary.today.year}〕21号",
                       issued_on=diary.day(),
                       secret=False)
