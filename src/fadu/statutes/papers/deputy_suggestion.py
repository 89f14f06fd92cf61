"""建议提案答复函. Source: 代表法 51; its form is practice."""
from fadu.law.enacted import DEPUTIES
from fadu.procedures.words import given
from fadu.statutes.deputy_suggestion import Assign, Join, Reply, ReplyAgain
from fadu.statutes.papers.grammar import Paper, line, say
from fadu.statutes.practice import PRACTICE

NAME = "《{assign.name}》（{assign.number}）"
assignment = Paper(
    "assignment", "建议提案交办单", Assign, kind="form", basis=DEPUTIES[51], number="{assign.number}", body=(
        line("题目", "{assign.name}", lines=2),
        line("类别", "{assign.kind}", "代表、委员", "{assign.proposers}", states="代表、委员", by=PRACTICE),
        line("主要内容", "{assign.content}", states="主要内容", by=PRACTICE, lines=5),
        line("主办单位", "{reassign.lead_unit|assign.lead_unit}", "交办之日", "{assign.assigned_on}",
             states="承办单位和交办之日", by=DEPUTIES[51]),
        line("会办单位", "{assign.joint_units}", when=given(Assign.joint_units)),
        line("答复期限", "{due:答复}", states="答复期限", by=DEPUTIES[51]),
    ))
reply = Paper(
    "reply", "答复函", Reply, basis=DEPUTIES[51], to="{assign.proposers}", number="{reply.number|number}", body=(
        say(f"您提出的{NAME}收悉。经研究办理，现答复如下。", "答复的建议、提案", DEPUTIES[51]),
        say("承办中于{talk.talked_on}以{talk.way}方式与您沟通，听取的意见：{talk.views}。",
            "沟通和听取意见的情况", DEPUTIES[51]),
        say("会办意见：{join.opinion}（{join.unit}）。", when=given(Join.opinion)),
        say("{reply.content}。", "答复内容", DEPUTIES[51]),
        say("所提问题{reply.level}。", "解决程度", PRACTICE),
        say("感谢您对我们工作的关心和支持。欢迎继续提出意见。"),
    ))
again = Paper(
    "again", "再次答复函", ReplyAgain, basis=PRACTICE, to="{assign.proposers}", number="{number}", body=(
        say(f"对您提出的{NAME}，我们再次与您沟通，现重新答复如下。", "答复的建议、提案", PRACTICE),
        say("{reply_again.content}。", "答复内容", PRACTICE),
        say("所提问题{reply_again.level}。", "解决程度", PRACTICE),
    ))
PAPERS = (assignment, reply, again)
