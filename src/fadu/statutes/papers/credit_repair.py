"""信用修复文书. Contents: 信用修复管理办法 (2026) 2, 3; 国办发〔2025〕22号 二."""
from fadu.procedures.words import given
from fadu.statutes.acts import CREDIT_REPAIR, CREDIT_REPAIR_PLAN
from fadu.statutes.credit_repair import DENIED, GRANTED, AskSupplement, Decide, Refuse
from fadu.statutes.papers.grammar import Paper, say

ASKED = "你（单位）就{receive.authority}“{receive.number}”提出的信用修复申请，{organ}于{receive.received_on}收到"

supplement = Paper(
    "supplement", "信用修复申请补正告知书", AskSupplement, basis=AskSupplement.basis, to="{receive.subject|parties}",
    number="{number}", body=(
        say(f"{ASKED}。申请材料需要补正：{{ask_supplement.missing}}。", "需要补正的材料", AskSupplement.basis),
        say("请于{ask_supplement.supplement_by}前补正。", when=given(AskSupplement.supplement_by)),
    ))
refusal = Paper(
    "refusal", "信用修复申请不予受理告知书", Refuse, basis=Refuse.basis, to="{receive.subject|parties}",
    number="{number}", body=(
        say(f"{ASKED}。经审查，{{refuse.ground}}[，依据{{refuse.law}}]，不予受理。", "不予受理的理由", Refuse.basis),
        say("该信息的失信程度为{receive.grade}，文书作出之日为{receive.decided_on}。公示期限依据{rule}确定。",
            "公示期限的依据", CREDIT_REPAIR_PLAN["二"], rule=CREDIT_REPAIR_PLAN["二"]),
        say("对本告知有异议的，可以提出异议申诉。", "异议的途径", CREDIT_REPAIR["异议申诉"]),
    ))
decision = Paper(
    "decision", "信用修复决定书", Decide, basis=CREDIT_REPAIR[3], to="{receive.subject|parties}",
    number="{decide.number|number}", body=(
        say(f"{ASKED}，{{accept.accepted_on}}受理。经核查：{{verify.opinion}}。", "核查的情况",
            CREDIT_REPAIR["申请条件"]),
        say("依据{rule}的规定，决定准予信用修复，终止公示、停止共享和使用该失信信息，同步解除相应的失信惩戒措施。",
            "修复的决定", CREDIT_REPAIR[3], when=Decide.result == GRANTED, rule=CREDIT_REPAIR[3]),
        say("依据{rule}的规定，决定不予信用修复。理由：{decide.reasons}。纠正失信行为、履行相关义务后，可以再次申请。",
            "不予修复的理由", CREDIT_REPAIR["修复办理期限"], when=Decide.result == DENIED, rule=CREDIT_REPAIR[2]),
        say("对本决定有异议的，可以提出异议申诉。", "异议的途径", CREDIT_REPAIR["异议申诉"]),
    ))
PAPERS = (supplement, refusal, decision)
