"""公平竞争审查举报处理文书. Contents: 公平竞争审查条例 (2024) 21, 22, 24."""
from fadu.procedures.words import denied, given
from fadu.statutes.acts import FAIR
from fadu.statutes.fair_competition_complaint import AskSupplement, Conclude, Press, Receive
from fadu.statutes.papers.grammar import Paper, say

REPORTED = "你（单位）举报的“{receive.policy}”有关情况，本机关于{receive.received_on}收到"

supplement = Paper(
    "supplement", "举报材料补正通知书", AskSupplement, basis=AskSupplement.basis, to="{receive.complainant|parties}",
    number="{number}", body=(
        say(f"{REPORTED}。经审核，举报材料不完整、不明确：{{ask_supplement.missing}}。", "需要补正之处",
            AskSupplement.basis),
        say("请自收到本通知之日起{limit:fc.supplement}内补正；逾期未补正的，不予核查。", "补正的期限",
            AskSupplement.basis),
    ))
conclusion = Paper(
    "conclusion", "公平竞争审查举报核查结论告知书", Conclude, basis=FAIR[22], to="{receive.complainant|parties}",
    number="{number}", when=Receive.real_name, body=(
        say(f"{REPORTED}。依据{{rule}}的规定，现将核查结论告知如下：", rule=FAIR[22]),
        say("经核查，该政策措施存在下列情形：{conclude.found}。理由：{conclude.reasons}。本机关将督促起草单位整改。",
            "核查结论和理由", FAIR[21], when=Conclude.violated),
        say("经核查，未发现该政策措施违反公平竞争审查规定。理由：{conclude.reasons}。", "核查结论和理由", FAIR[21],
            when=denied(Conclude.violated)),
    ))
press = Paper(
    "press", "公平竞争审查整改督促函", Press, basis=FAIR[21], to="{receive.drafter}", number="{number}", body=(
        say("经核查，你单位起草的“{receive.policy}”存在下列情形：{conclude.found}。理由：{conclude.reasons}。",
            "违反条例的情形", FAIR[21]),
        say("依据{rule}的规定，请对该政策措施予以{press.wanted}。整改建议：{press.advice}。", "整改要求", FAIR[21],
            rule=FAIR[21]),
        say("请于{press.rectify_by}前完成整改，书面反馈情况。逾期未整改的，上一级市场监督管理部门可以约谈你单位负责人。",
            "整改期限和逾期的后果", FAIR[24], when=given(Press.rectify_by)),
    ))
PAPERS = (supplement, conclusion, press)
