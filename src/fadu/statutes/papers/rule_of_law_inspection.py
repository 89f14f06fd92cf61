"""法治督察文书. Contents: 法治政府建设与责任落实督察工作规定 12, 16—18, 28—30."""
from fadu.law.enacted import DUTY_INSPECTION
from fadu.procedures.words import given, no
from fadu.statutes.papers.grammar import Paper, line, opinion, part, say
from fadu.statutes.practice import PRACTICE
from fadu.statutes.rule_of_law_inspection import Feedback, Notify, Report, SetUp, Summon, Transfer, Verify

DUTY = DUTY_INSPECTION
WHOM = "{set_up.units}"
NAME = "“{set_up.name}”"
found = given(Report.problems)

notice = Paper(
    "notice", "法治督察通知书", Notify, basis=DUTY[12], to=WHOM, number="{notify.number|number}", body=(
        say(f"根据{{told}}的规定，现对你单位开展{NAME}（{{set_up.kind}}）。",
            "督察的依据和名称", DUTY[11], told=DUTY[12]),
        say("专项督察的方面：{set_up.topic}。", "专项督察的方面", DUTY[15], when=given(SetUp.topic)),
        say("督察方式：{scheme.ways}。", "督察方式", DUTY[12]),
        say("请全面自查，如实查找问题，于{notify.report_by}前书面报告自查情况。", "自查要求和书面报告的期限", DUTY[12]),
    ))
feedback = Paper(
    "feedback", "法治督察反馈意见", Feedback, basis=DUTY[18], to=WHOM, number="{feedback.number|number}", body=(
        say(f"{NAME}已经结束。现将督察结果反馈如下。"),
        part("进展、成效和责任落实情况"),
        say("{report.progress}。", "进展、成效和责任落实情况", DUTY[17]),
        part("存在的问题", when=found),
        say("{report.problems}。", "存在的问题", DUTY[17], when=found),
        say("原因：{report.causes}。", "原因分析", DUTY[17], when=found),
        say("督察没有发现问题。", when=no(found)),
        part("意见建议", when=found),
        say("{report.advice}。", "意见建议", DUTY[17], when=found),
        say("请于{feedback.rectify_by}前完成整改，并及时报告整改情况。", "整改期限", DUTY[18], when=found),
    ))
checking = Paper(
    "checking", "整改情况核查单", Verify, kind="form", basis=DUTY[18], sealed=False, body=(
        line("督察名称", "{set_up.name}", "被督察单位", WHOM),
        line("反馈的问题", "{report.problems}", states="反馈的问题", by=DUTY[18], lines=4),
        line("整改措施和结果", "{rectify.measures}", states="整改情况", by=DUTY[18], lines=5),
        line("已整改", "{rectify.solved}个", "尚未整改", "{rectify.left}个"),
        opinion("核查意见", "{verify.opinion}", Verify, "核查意见", PRACTICE),
    ))
summoning = Paper(
    "summoning", "约谈记录", Summon, kind="form", basis=DUTY[30], sealed=False, body=(
        line("督察名称", "{set_up.name}", "被约谈人", "{summon.whom}", states="被约谈人", by=PRACTICE),
        line("约谈事项", "{summon.matter}", states="约谈的重大责任事项", by=DUTY[30], lines=3),
        line("约谈的要求", "{summon.record}", states="约谈的要求", by=PRACTICE, lines=6),
        opinion("被约谈人\n签字", "", None, lines=3),
    ))
transfer = Paper(
    "transfer", "责任追究移送函", Transfer, basis=DUTY[29], to="{transfer.to}", number="{number}", body=(
        say(f"在{NAME}中，发现{WHOM}有需要依纪依法追究责任的情形：{{transfer.ground}}。", "移送的情形", DUTY[29]),
        say("事实和材料：{transfer.facts}。", "事实和材料", DUTY[28]),
        say("该问题涉嫌犯罪。", when=Transfer.crime),
        say("现予移送，请依照规定的权限和程序处理，并将结果告知我单位。", "移送的请求", DUTY[29]),
    ))
PAPERS = (notice, feedback, checking, summoning, transfer)
