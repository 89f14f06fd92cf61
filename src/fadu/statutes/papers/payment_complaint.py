"""拖欠中小企业款项投诉处理文书. Contents: 保障中小企业款项支付条例 (2025) 15, 17, 25."""
from fadu.procedures.words import given
from fadu.statutes.acts import SME_PAYMENTS
from fadu.statutes.papers.grammar import Paper, say
from fadu.statutes.payment_complaint import PAID, PLANNED, PressDebtor, Refer, Reply

CLAIM = "{receive.complainant|parties}投诉{receive.debtor}拖欠款项{receive.amount}元"

referral = Paper(
    "referral", "拖欠中小企业款项投诉转办函", Refer, basis=SME_PAYMENTS[25], to="{refer.to}", number="{number}", body=(
        say(f"{CLAIM}，本机关于{{accept.accepted_on}}受理。依据{{rule}}的规定，现转你单位处理。", "投诉事项和受理之日",
            SME_PAYMENTS[25], rule=SME_PAYMENTS[25]),
        say("请自收到投诉材料之日起{limit:sme.handle}内形成处理结果，书面反馈投诉人和本机关。", "处理期限和反馈要求",
            SME_PAYMENTS[25]),
    ))
pressing = Paper(
    "pressing", "督办书", PressDebtor, basis=SME_PAYMENTS[25], to="{receive.debtor}", number="{number}", body=(
        say(f"{CLAIM}。你单位未按规定反馈有关情况。依据{{rule}}的规定，现予督办：{{press_debtor.wanted}}。",
            "督办事项和要求",
            SME_PAYMENTS[25], rule=SME_PAYMENTS[25]),
        say("收到督办书仍拒不配合的，将依法约谈、通报，并责令整改。", "拒不配合的后果", SME_PAYMENTS[25]),
    ))
result = Paper(
    "result", "拖欠中小企业款项投诉处理结果告知书", Reply, basis=SME_PAYMENTS[25], to="{receive.complainant|parties}",
    number="{number}", body=(
        say("你单位投诉{receive.debtor}拖欠款项{receive.amount}元的有关情况，依据{rule}的规定，现将处理结果反馈如下：",
            rule=SME_PAYMENTS[25]),
        say("处理结果：{reply.result}。{reply.reasons}。", "处理结果和理由", SME_PAYMENTS[25]),
        say("已支付{reply.paid}元[，逾期利息：{reply.interest}]。", "支付的金额", SME_PAYMENTS[17],
            when=Reply.result == PAID),
        say("还款计划：{reply.plan}。", "还款计划", SME_PAYMENTS[25], when=Reply.result == PLANNED),
        say("认定的应付款之日为{reply.due_on}。", when=given(Reply.due_on)),
    ))
PAPERS = (referral, pressing, result)
