"""督办文书. No act prescribes them: they are practice and say so."""
from fadu.procedures.words import done, given
from fadu.statutes.papers.grammar import Paper, line, opinion, say
from fadu.statutes.practice import PRACTICE
from fadu.statutes.supervised_task import Assign, Finish, ReportDone, ReportProgress, Urge, Verify

LEAD = "{adjust.lead_units|reassign.lead_units|assign.lead_units}"
HELP = "{adjust.responsible_units|reassign.responsible_units|assign.responsible_units}"
DUE = "{send_back.deadline|adjust.deadline|decide_extension.deadline|assign.deadline}"

assignment = Paper(
    "assignment", "任务交办通知", Assign, basis=PRACTICE, to=LEAD, number="{number}", body=(
        say("现将“{assign.name}”任务交你单位牵头办理[，来源：{assign.source:首}]。", "任务名称和来源", PRACTICE),
        say("任务内容：{assign.content}", when=given(Assign.content)),
        say("量化目标：{assign.target}", when=given(Assign.target)),
        say("完成标志：{assign.deliverable}", when=given(Assign.deliverable)),
        say(f"责任单位：{HELP}。", when=given(Assign.responsible_units)),
        say(f"请在{DUE}前完成，按时签收、报送进展和完成情况。", "完成期限", PRACTICE),
    ))
supervision = Paper(
    "supervision", "督办单", Assign, kind="form", basis=PRACTICE, number="{number}", body=(
        line("督办事项", "{assign.name}", states="督办事项", by=PRACTICE, lines=2),
        line("任务来源", "{assign.source:首}", when=given(Assign.source)),
        line("牵头单位", LEAD, "完成期限", DUE, states="牵头单位、完成期限", by=PRACTICE),
        line("责任单位", HELP, when=given(Assign.responsible_units)),
        line("任务内容", "{assign.content}", when=given(Assign.content), lines=5),
        line("最近进展", "{report_progress.on}：{report_progress.progress}", when=done(ReportProgress), lines=5),
        line("存在的问题", "{report_progress.problems}", when=given(ReportProgress.problems), lines=3),
        line("催办意见", "{urge.on}：{urge.message}", when=done(Urge), lines=3),
        opinion("督办单位\n意见", "", None, lines=4),
        opinion("牵头单位\n反馈", "", None, lines=5),
    ))
urging = Paper(
    "urging", "催办函", Urge, basis=PRACTICE, to=LEAD, number="{number}", body=(
        say(f"“{{assign.name}}”由你单位牵头办理，完成期限为{DUE}。"),
        say("{urge.message}", "催办意见", PRACTICE),
        say("请抓紧办理，并及时报送进展情况。"),
    ))
verification = Paper(
    "verification", "任务办结核验单", Verify, kind="form", basis=PRACTICE, sealed=False, body=(
        line("任务名称", "{assign.name}", lines=2),
        line("牵头单位", LEAD, "完成期限", DUE),
        line("完成情况", "{report_done.result}", states="完成情况", by=PRACTICE, when=done(ReportDone), lines=5),
        line("完成的依据", "{report_done.evidence}", when=done(ReportDone), lines=2),
        opinion("核验意见", "{verify.opinion}", Verify, "核验意见", PRACTICE),
        opinion("销号", "同意办结销号。", Finish, when=done(Finish)),
    ))
PAPERS = (assignment, supervision, urging, verification)
