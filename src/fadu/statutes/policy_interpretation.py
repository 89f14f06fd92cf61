"""政策解读. Sources: 国办发〔2016〕80号 二; 优化营商环境条例 38, 48. Its own steps beyond these are practice."""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, OPENNESS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import DRAFTER, FOI_DESK, HEAD, OFFICE

INTERPRETED = OPENNESS["二"]
CONTENTS = ("背景依据", "目标任务", "主要内容", "涉及范围", "执行标准", "注意事项", "关键词诠释", "惠民利民举措")
FORMS = ("文字解读", "图表图解", "音频视频", "新闻发布会、吹风会", "负责人访谈", "专家解读", "简明问答")
document = Linked("normative_document", "规范性文件制定")


class Plan(Step, starts=True, by=(DRAFTER, FOI_DESK), phase="起草", basis=INTERPRETED):
    """提出解读方案"""
    policy: str = stated("政策文件名称")
    drafted_by: str = stated("文件起草单位")
    market: bool = asked("涉及市场主体", BUSINESS[38])
    wide: bool = asked("涉及面广、社会关注度高或者专业性强")
    forms: list[str] = stated("解读形式", choices=FORMS)


class Draft(Step, by=DRAFTER, after=Plan, before="Publish", phase="送审", basis=INTERPRETED):
    """起草解读材料"""
    contents: list[str] = stated("解读内容", choices=CONTENTS)
    material: str = stated("解读材料")


class SendTogether(Step, by=DRAFTER, after=Draft, before="Publish", basis=INTERPRETED):
    """与政策文件同步送审"""
    together: bool = asked("解读方案、解读材料与文件一并报批")
    signed = approval("同意", by=HEAD, basis=PRACTICE)


class SendBack(Step, by=(OFFICE, FOI_DESK), after=SendTogether, before="Publish", phase="起草", basis=INTERPRETED):
    """退回补充"""
    reason: str = stated("理由")


class NoteIssue(Step, by=(OFFICE, FOI_DESK, DRAFTER), after=Plan, once=True, basis=INTERPRETED):
    """政策文件公布"""
    issued_on: date = stated("文件公布之日")
    rules = [
        forbid(issued_on > today, "尚未公布"),
    ]


class Publish(Step, by=FOI_DESK, after=SendTogether, once=True, phase="已解读", basis=INTERPRETED):
    """发布解读"""
    published_on: date = stated("发布之日")
    where: list[str] = stated("发布途径")
    linked: bool = declared("解读材料与文件相互关联", PRACTICE)
    concludes = "已解读"
    rules = [
        must(SendTogether, "退回后应当重新送审", since=SendBack, when=done(SendBack)),
        must(NoteIssue, "文件公布时同步发布解读", unless=given(document["published_on"])),
        forbid(published_on < NoteIssue.issued_on, "解读不得先于文件公布"),
    ]


class Present(Step, by=(HEAD, DRAFTER), after=Plan, lasting=True, basis=INTERPRETED):
    """负责人解读、新闻发布会、吹风会"""
    who: str = stated("解读人")
    held_on: date = stated("举行之日", held="新闻发布会")


class Answer(Step, by=DRAFTER, after=Publish, lasting=True, basis=INTERPRETED):
    """跟踪反响，补充解读"""
    question: str = stated("公众的疑问、误解")
    reply: str = stated("补充解读的内容")


class Skip(Step, by=FOI_DESK, after=Plan, before=Publish, once=True, basis=PRACTICE):
    """不需要解读"""
    reason: str = stated("理由", choices=("文件不公开", "内部管理、人事任免", "文件未出台"))
    concludes = "不解读"
    rules = [
        forbid(Plan.market, "涉及市场主体的政策措施，应当宣传解读", BUSINESS[38], unless=reason == "文件未出台"),
    ]


class Urge(Step, by=FOI_DESK, after=Plan, before=(Publish, Skip), basis=PRACTICE):
    """催办"""
    message: str = stated("催办内容")


policy_interpretation = Procedure(
    "policy_interpretation", "政策解读", OPENNESS,
    steps=[Plan, Draft, SendTogether, SendBack, NoteIssue, Publish, Present, Answer, Skip, Urge],
    clocks=[
        Clock("同步发布", on_day(NoteIssue.issued_on), since=NoteIssue, until=(Publish, Skip), basis=INTERPRETED),
        Clock("新闻发布、负责人解读", None, since=NoteIssue, until=Present, basis=INTERPRETED, when=Plan.wide),
        Clock("重新送审", None, since=SendBack, until=(SendTogether, Skip), basis=INTERPRETED),
    ],
)
