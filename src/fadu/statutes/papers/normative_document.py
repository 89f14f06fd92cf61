"""规范性文件文书. Contents: 国办发〔2018〕115号 二(五)—(七); 国发〔2008〕17号 四(十四); 地方组织法 75."""
from fadu.procedures.words import done, given, no
from fadu.statutes.acts import CITY_COUNTY, LEGALITY, LOCAL_ORGANISATION
from fadu.statutes.normative_document import (
    CloseConsultation,
    ConsultDepartments,
    Deliberate,
    Propose,
    Publish,
    PublishDraft,
)
from fadu.statutes.papers.grammar import Paper, line, opinion, part, say

HOW, REVIEWED, FILED = LEGALITY["二(五)"], LEGALITY["二(七)"], CITY_COUNTY["四(十四)"]
NAME = "《{propose.name}》"

submission = Paper(
    "submission", "关于提请审核《{propose.name}"
        "》（送审稿）的函", Propose, basis=HOW, to="合法性审核机构", body=(
        say(f"我单位起草了{NAME}（送审稿），拟以{{propose.maker}}名义制发。现提请进行合法性审核。",
            "送审的文件和制定主体", HOW),
        part("起草的必要性、可行性"),
        say("{propose.assessment}", "必要性、可行性评估论证情况", HOW, when=given(Propose.assessment)),
        say("必要性、可行性的评估论证情况见起草说明。", when=no(given(Propose.assessment))),
        part("征求意见的情况"),
        say("{publish_draft.on}起通过{publish_draft.where}公开征求意见。", when=done(PublishDraft)),
        say("征求意见已经结束[，收到意见{close_consultation.received}条]，采纳情况：{close_consultation.adopted}。",
            "征求意见及意见采纳情况", HOW, when=done(CloseConsultation)),
        say("已征求有关部门意见：{consult_departments.views}。", when=done(ConsultDepartments)),
        part("随函报送的材料"),
        say("文件送审稿及其说明，制定文件所依据的法律、法规、规章、上级文件，征求意见及意见采纳情况，"
            "本单位的合法性审核意见，"
            "以及审核需要的其他材料。", "送审的材料", HOW),
    ))
sheet = Paper(
    "sheet", "行政规范性文件登记表", Propose, kind="form", basis=LOCAL_ORGANISATION[75], sealed=False, body=(
        line("文件名称", "{propose.name}", states="文件名称", by=LOCAL_ORGANISATION[75], lines=2),
        line("制定主体", "{propose.maker}", "文号", "{register.number}"),
        line("公开征求意见", "{publish_draft.on}", "结束之日", "{close_consultation.on}", when=done(PublishDraft)),
        line("集体审议", "{deliberate.meeting}", "审议结果", "{deliberate.result}", when=done(Deliberate)),
        line("公布之日", "{publish.published_on}", "施行之日", "{publish.effective_on}", when=done(Publish)),
        line("有效期至", "{publish.expires_on}", when=given(Publish.expires_on)),
        opinion("主要负责人\n签署", "", None, lines=5),
    ))
filing = Paper(
    "filing", "关于报送《{propose.name}》备案的报告", Publish, basis=FILED, to="{file_upward.to}",
    flag="{organ}", body=(
        say(f"{NAME}（{{register.number}}）已经{{deliberate.meeting}}审议通过，于{{publish.published_on}}公布，自"
            "{publish.effective_on}起施行[，有效期至{publish.expires_on}]。现按照{rule}"
                "的要求报送备案。", "文件名称、文号、公布和施行之日",
            FILED, rule=FILED),
        part("审核和审议的情况"),
        say("该文件在提交集体审议前已经合法性审核。", "合法性审核的情况", REVIEWED),
        part("报送的材料"),
        say("文件正式文本、起草说明、制定依据和合法性审核意见。", "报送的材料", FILED),
        say("请予审查。"),
    ))
promulgation = Paper(
    "promulgation", "关于印发《{propose.name}》的通知", Publish, basis=LOCAL_ORGANISATION[75], flag="{propose.maker}"
        "文件", issuer="{propose.maker}",
    number="{register.number}", to="有关单位", public=True, body=(
        say(f"{NAME}已经{{deliberate.meeting}}审议通过，现予公布，自{{publish.effective_on}}起施行[，"
            f"有效期至{{publish.expires_on}}]。",
            "施行之日", LOCAL_ORGANISATION[75]),
    ))
PAPERS = (submission, sheet, filing, promulgation)
