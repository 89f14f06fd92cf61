"""生态环境损害赔偿文书. Contents: 民法典 1234, 1235; 生态环境损害赔偿管理规定."""
from fadu.procedures.words import given
from fadu.statutes.acts import CIVIL_CODE
from fadu.statutes.eco_compensation import TALKS, Agree, Invite
from fadu.statutes.papers.grammar import Paper, say

invitation = Paper(
    "invitation", "生态环境损害赔偿磋商通知书", Invite, basis=TALKS, to="{start.liable}", number="{number}", body=(
        say("经调查，{find.damage}，造成生态环境损害，评估数额{assess.amount}元。评估结论：{assess.report}。",
            "损害事实和数额",
            CIVIL_CODE[1235]),
        say("依据{rule}的规定，索赔意见如下：{invite.demands}。", "索赔意见", CIVIL_CODE[1234], rule=CIVIL_CODE[1234]),
        say("请自收到本通知之日起与本机关磋商。拒绝磋商或者磋商不成的，将依法提起诉讼。", "磋商和磋商不成的后果",
            TALKS),
    ))
agreement = Paper(
    "agreement", "生态环境损害赔偿协议", Agree, basis=Agree.basis, number="{number}", body=(
        say("赔偿权利人指定的部门：{organ}。赔偿义务人：{start.liable}。", "双方当事人", Agree.basis),
        say("损害事实：{find.damage}。评估数额{assess.amount}元。", "损害事实", Agree.basis),
        say("赔偿范围：{agree.items}。赔偿金额{agree.amount}元。", "赔偿范围和金额", CIVIL_CODE[1235]),
        say("赔偿义务人于{agree.restore_by}前完成修复。", "修复的期限", CIVIL_CODE[1234], when=given(Agree.restore_by)),
        say("双方可以向人民法院申请司法确认。", "司法确认", Agree.basis),
    ))
PAPERS = (invitation, agreement)
