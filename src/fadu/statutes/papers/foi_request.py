"""依申请公开文书. Contents: 政府信息公开条例 (2019) 29—39."""
from typing import Any

from fadu.procedures.words import among, given
from fadu.statutes.acts import FOI
from fadu.statutes.foi_request import (
    GIVEN,
    AskAgency,
    AskCorrection,
    AskReasons,
    AskThirdParty,
    Extend,
    Postpone,
    Receive,
    Reply,
    Withdraw,
)
from fadu.statutes.papers.grammar import Paper, Say, line, opinion, say

APPLICANT = "{receive.applicant|parties}"
ASKED = "你（单位）申请公开“{receive.content}”，本机关于{receive.received_on}收到"

receipt = Paper(
    "receipt", "政府信息公开申请登记回执", Receive, kind="form", basis=FOI[29], number="{number}", body=(
        line("申请人", APPLICANT, states="申请人的姓名或者名称", by=FOI[29]),
        line("身份证明", "{receive.identity}", "联系方式", "{receive.contact}", states="身份证明、联系方式", by=FOI[29],
             lines=2, when=given(Receive.contact)),
        line("提交方式", "{receive.channel}", "收到之日", "{receive.received_on}", states="收到申请之日", by=FOI[31]),
        line("申请公开\n的信息", "{receive.content}", states="信息的名称、文号或者特征描述", by=FOI[29], lines=4),
        line("获取方式", "{receive.manner}", when=given(Receive.manner)),
        line("答复期限", "{due:答复|limit:foi.reply}"),
        opinion("经办人", "", Receive, lines=5),
    ))
correction = Paper(
    "correction", "补正告知书", AskCorrection, basis=FOI[30], to=APPLICANT, number="{number}", body=(
        say(f"{ASKED}。经审查，申请内容不明确。依据{{rule}}的规定，请补正下列事项：", rule=FOI[30]),
        say("{ask_correction.items}。", "需要补正的事项", FOI[30]),
        say("请在{ask_correction.correct_by}前提交补正的申请；答复期限自本机关收到补正的申请之日起计算。",
            "合理的补正期限",
            FOI[30]),
        say("无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。", "逾期的后果", FOI[30]),
    ))
extension = Paper(
    "extension", "延期答复告知书", Extend, basis=FOI[33], to=APPLICANT, number="{number}", body=(
        say(f"{ASKED}。因不能在规定期限内答复，依据{{rule}}的规定，经政府信息公开工作机构负责人同意，延长答复期限"
            "{extend.amount}个工作日[，至{due:答复}]。", "延长的期限", FOI[33], rule=FOI[33]),
    ))
postponement = Paper(
    "postponement", "延迟答复告知书", Postpone, basis=FOI[35], to=APPLICANT, number="{number}", body=(
        say(f"{ASKED}。经你（单位）说明理由，本机关认为申请理由合理，但是无法在法定期限内答复。依据{{rule}}的规定，"
            f"确定在"
            "{postpone.until}前答复。", "延迟答复的合理期限", FOI[35], rule=FOI[35]),
    ))
reasons = Paper(
    "reasons", "说明理由通知书", AskReasons, basis=FOI[35], to=APPLICANT, number="{number}", body=(
        say(f"{ASKED}。{{ask_reasons.excess}}。依据{{rule}}的规定，请说明申请的理由。",
            "数量、频次明显超过合理范围的情况",
            FOI[35], rule=FOI[35]),
    ))
third_party = Paper(
    "third_party", "第三方意见征求书", AskThirdParty, basis=FOI[32], to="{ask_third_party.third_party}",
    number="{number}",
    body=(
        say("本机关于{receive.received_on}收到公开“{receive.content}”的申请。经审查，"
            "公开该信息可能损害你（单位）的合法权益。"
            "依据{rule}的规定，现书面征求你（单位）的意见。", "征求意见的事项", FOI[32], rule=FOI[32]),
        say("请[自收到本意见征求书之日起{limit:foi.third_party}内]书面提出是否同意公开的意见；不同意公开的，"
            "请说明理由。",
            "提出意见的期限", FOI[32]),
        say("逾期未提出意见的，由本机关依法决定是否公开。", "逾期的后果", FOI[32]),
    ))
agency = Paper(
    "agency", "共同制作机关意见征求书", AskAgency, basis=FOI[34], to="{ask_agency.agency}", number="{number}", body=(
        say("本机关于{receive.received_on}收到公开“{receive.content}”的申请。该信息由你机关与本机关共同制作，"
            "依据{rule}的规定，"
            "请[自收到本意见征求书之日起{limit:foi.co_agency}内]提出意见；逾期未提出意见的，"
                "视为同意公开。", "提出意见的期限和逾期的后果",
            FOI[34], rule=FOI[34]),
    ))


def answer(kind: str, text: str, states: str, item: Any) -> Say:
    """What the reply says where its kind is this one."""
    return say(text, states, item, when=Reply.kind == kind, rule=item)


RULE = "依据{rule}的规定，"
ANSWERS = (
    answer("予以公开", f"{RULE}本机关予以公开[：{{reply.provided}}]。", "提供的信息，或者获取的方式、途径和时间",
           FOI[36, 1, 2]),
    answer("部分公开", f"{RULE}本机关公开其中可以公开的内容[：{{reply.provided}}]。不予公开部分的理由："
           f"{{reply.reasons}}",
           "公开的内容和不予公开部分的理由", FOI[37]),
    answer("不予公开", f"{RULE}本机关决定不予公开。该信息属于{{reply.ground}}。理由：{{reply.reasons}}",
           "不予公开的理由",
           FOI[36, 1, 3]),
    answer("已主动公开", f"该信息已经主动公开。{RULE}告知获取的方式、途径：{{reply.where}}。", "获取该信息的方式、途径",
           FOI[36, 1, 1]),
    answer("信息不存在", f"经检索，没有你（单位）申请公开的信息。{RULE}告知该政府信息不存在。", "经检索不存在", FOI[36,
                                                                           1, 4]),
    answer("非本机关负责公开", f"{RULE}该信息不属于本机关负责公开。理由：{{reply.reasons}}[。"
           f"可以向{{reply.proper_agency}}申请]。",
           "理由，以及负责公开的行政机关", FOI[36, 1, 5]),
    answer("不予重复处理", f"本机关此前已经作出答复（{{reply.earlier_reply}}）。{RULE}不予重复处理。", "此前答复的情况",
           FOI[36, 1, 6]),
    answer("另行查阅", f"{RULE}该信息的获取依照{{reply.special_law}}的规定办理。", "有关法律、行政法规的特别规定",
           FOI[36, 1, 7]),
    answer("不予提供", f"{RULE}该信息需要对现有政府信息进行加工、分析，本机关不予提供。理由：{{reply.reasons}}",
           "不予提供的理由",
           FOI[38]),
    answer("内容不明确", f"经补正，申请内容仍不明确。{RULE}不能指向特定的政府信息，无法提供。理由：{{reply.reasons}}",
           "不明确之处", FOI[30]),
    answer("不予重新出具",
           f"你（单位）要求确认或者重新出具已经获取的信息（{{reply.earlier_reply}}）。{RULE}不予重新出具。"
           f"理由：{{reply.reasons}}", "不予重新出具的理由", FOI[36, 1, 6]),
    answer("公开出版物", f"该信息属于公开出版物[，可以通过{{reply.provided}}获取]。{RULE}告知获取的途径。",
           "获取的途径", FOI[39]),
    answer("非政府信息公开申请", f"{RULE}该申请属于以政府信息公开申请的形式进行信访、投诉、举报等活动，"
           f"不作为政府信息公开申请处理，"
           "请通过相应渠道提出。", "告知相应渠道", FOI[39]),
    answer("不予处理", f"{RULE}申请理由不合理，本机关不予处理。理由：{{reply.reasons}}", "不予处理的理由", FOI[35]),
)
reply = Paper(
    "reply", "政府信息公开申请答复书", Reply, basis=FOI[36], to=APPLICANT, number="{reply.number|number}", public=True,
    body=(
        say(f"{ASKED}。经审查，现答复如下。", "申请的内容和收到之日", FOI[36]),
        *ANSWERS,
        say("提供信息的形式、方式依照申请要求和信息保存的实际情况确定。", when=among(Reply.kind, GIVEN)),
        say("{reply.remedies}", "申请行政复议、提起行政诉讼的途径和期限", FOI[51]),
    ))
withdrawal = Paper(
    "withdrawal", "申请撤回确认书", Withdraw, basis=None, to=APPLICANT, number="{number}", body=(
        say(f"{ASKED}。你（单位）已于{{withdraw.on}}撤回申请，本机关不再处理该申请。"),
    ))
PAPERS = (receipt, correction, extension, postponement, reasons, third_party, agency, reply, withdrawal)
