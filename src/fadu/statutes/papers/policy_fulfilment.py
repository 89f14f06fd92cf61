"""惠企政策兑现文书. Contents: 优化营商环境条例 31, 36."""
from fadu.procedures.words import given
from fadu.statutes.acts import BUSINESS
from fadu.statutes.papers.grammar import Paper, say
from fadu.statutes.policy_fulfilment import GRANT, REFUSE, AskSupplement, Decide

supplement = Paper(
    "supplement", "补正告知书", AskSupplement, basis=BUSINESS[36], to="{start.enterprise}", number="{number}", body=(
        say("你单位申报“{start.policy}”，本机关于{start.received_on}收到。依据{rule}的规定，请一次性补正下列内容："
            "{ask_supplement.items}。", "需要补正的内容", BUSINESS[36], rule=BUSINESS[36]),
    ))
decision = Paper(
    "decision", "惠企政策兑现决定书", Decide, basis=BUSINESS[31], to="{start.enterprise}", number="{number}", body=(
        say("关于你单位享受“{start.policy}”，本机关依据{rule}的规定，决定{decide.result}。", "兑现决定", BUSINESS[31],
            rule=BUSINESS[31]),
        say("兑现金额{decide.amount}元，于{decide.pay_by}前拨付。", "金额和拨付期限", BUSINESS[31],
            when=Decide.result == GRANT),
        say("理由：{decide.reasons}。", "不予兑现的理由", BUSINESS[31], when=Decide.result == REFUSE),
        say("办理超过公开时限的说明：{decide.late_reason}。", "超过办理时间的理由", BUSINESS[36],
            when=given(Decide.late_reason)),
    ))
PAPERS = (supplement, decision)
