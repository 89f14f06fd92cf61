"""行政复议文书. Contents: 行政复议法 (2023) 30—34, 39, 41—42, 48, 51, 61—78; 实施条例 50, 57."""
from fadu.procedures.words import done, given, no
from fadu.statutes.acts import RECONSIDERATION as RECON
from fadu.statutes.acts import RECONSIDERATION_RULES as RULES
from fadu.statutes.papers.grammar import Paper, part, say
from fadu.statutes.reconsideration_2023.aftermath import OrderPerformance, SendOpinion, Suggest
from fadu.statutes.reconsideration_2023.application import Accept, AskCorrection, Dismiss, Receive, Refuse
from fadu.statutes.reconsideration_2023.decision import Decide, Mediate, Terminate
from fadu.statutes.reconsideration_2023.proceedings import (
    CallHearing,
    Extend,
    HearOpinions,
    HoldHearing,
    NotifyThird,
    Respond,
    Resume,
    SendCopy,
    StayExecution,
    Suspend,
)

APPLICANT = "{receive.applicant|parties}"
BOTH = f"{APPLICANT}、{{receive.respondent}}"
NUMBER = "{accept.number|number}"
CASE = (
    "{receive.applicant|parties}不服{receive.respondent}作出的{receive.target}，于{receive.filed_on|receive.on}"
    "申请行政复议"
)
SUE = "可以自收到本决定书之日起十五日内依法向人民法院提起行政诉讼。"
PARTIES = (
    say("申请人：{receive.applicant|parties}[，{receive.contact}]。", "申请人", RECON[22]),
    say("委托代理人：{receive.agents}。", when=given(Receive.agents)),
    say("被申请人：{receive.respondent}。", "被申请人", RECON[22]),
    say("第三人：{notify_third.third}。", when=done(NotifyThird)),
)

correction = Paper(
    "correction", "行政复议申请补正通知书", AskCorrection, basis=RECON[31], to=APPLICANT, body=(
        say(f"{CASE}。经审查，申请材料不齐全或者表述不清楚。依据{{rule}}的规定，请补正下列事项：", rule=RECON[31]),
        say("{ask_correction.items}。", "一次性载明需要补正的事项", RECON[31]),
        say("请[自收到本通知之日起{limit:rec.correction_submit}内]提交补正材料。无正当理由逾期不补正的，"
            "视为放弃行政复议申请。",
            "补正的期限和逾期的后果", RECON[31]),
    ))
refusal = Paper(
    "refusal", "不予受理行政复议申请决定书", Refuse, basis=RECON[30], to=APPLICANT, number="{number}", public=True,
    body=(
        say(f"{CASE}。本机关依法进行了审查。"),
        say("经审查，不符合受理条件：{refuse.ground}。", when=given(Refuse.ground)),
        say("理由：{refuse.reasons}", "不予受理的理由", RECON[30]),
        say("依据{rule}的规定，本机关决定不予受理。", rule=RECON[30]),
        say("有管辖权的行政复议机关为{refuse.proper_agency}，可以依法向该机关提出申请。", "有管辖权的行政复议机关",
            RECON[30],
            when=Refuse.ground == "不属于本机关管辖"),
        say(f"对本决定不服的，{SUE}", "救济途径和期限", RECON[34]),
    ))
acceptance = Paper(
    "acceptance", "行政复议受理通知书", Accept, basis=RECON[30], to=APPLICANT, number=NUMBER, body=(
        say(f"{CASE}。经审查，该申请符合{{rule}}规定的受理条件，本机关已于{{accept.on}}受理。", "受理的事实和日期",
            RECON[30],
            rule=RECON[30]),
        say("行政复议期间可以依法委托代理人，查阅、复制被申请人的书面答复和有关材料。"),
        say("行政复议期间行政行为不停止执行，法律规定应当停止执行的除外。"),
    ))
answer_notice = Paper(
    "answer_notice", "行政复议答复通知书", SendCopy, basis=RECON[48], to="{receive.respondent}", number=NUMBER, body=(
        say(f"{CASE}，本机关已于{{accept.on}}受理。现将行政复议申请书副本（申请笔录复印件）发送你机关。",
            "发送申请书副本",
            RECON[48]),
        say("请[自收到本通知之日起{limit:rec.reply}内][（至{due:被申请人答复}止）]提出书面答复，"
            "并提交作出行政行为的证据、"
            "依据和其他有关材料。",
            "答复、举证的期限", RECON[48]),
        say("不按规定提出书面答复、提交证据和依据的，视为该行政行为没有证据、依据。", "逾期的后果", RECON[70]),
    ))
third_notice = Paper(
    "third_notice", "第三人参加行政复议通知书", NotifyThird, basis=RECON[16], to="{notify_third.third}", body=(
        say(f"{CASE}。你（单位）与该行政行为或者案件处理结果有利害关系，可以作为第三人参加行政复议。",
            "参加行政复议的权利",
            RECON[16]),
        say("不参加行政复议的，不影响案件的审理。"),
    ))
hearing = Paper(
    "hearing", "行政复议听证通知书", CallHearing, basis=RECON[51], to=BOTH, number=NUMBER, body=(
        say(f"{CASE}一案，本机关决定举行听证。依据{{rule}}的规定，现将有关事项通知如下。", rule=RECON[51]),
        say("时间：{call_hearing.held_on}。", "听证的时间", RECON[51]),
        say("地点和拟听证事项：{call_hearing.matters}。", "听证的地点和拟听证事项", RECON[51]),
        say("申请人无正当理由拒不参加听证的，视为放弃听证权利。", "不参加的后果", RECON[51]),
        say("被申请人的负责人应当参加听证；不能参加的，应当说明理由并委托相应的工作人员参加。", "负责人参加听证",
            RECON[51]),
    ))
stay = Paper(
    "stay", "停止执行通知书", StayExecution, basis=RECON[42], to="{receive.respondent}", number=NUMBER, body=(
        say(f"{CASE}，本机关已经受理。"),
        say("因{stay_execution.ground}，依据{rule}的规定，决定自{stay_execution.on}起至行政复议决定作出前停止执行"
            "{receive.target}。", "停止执行的情形", RECON[42], rule=RECON[42]),
    ))
suspension = Paper(
    "suspension", "行政复议中止通知书", Suspend, basis=RECON[39], to=BOTH, number=NUMBER, body=(
        say(f"{CASE}，本机关已经受理。"),
        say("因{suspend.ground}，依据{rule}的规定，本案自{suspend.on}起中止审理。中止的原因消除后，及时恢复审理。",
            "中止的情形", RECON[39], rule=RECON[39]),
    ))
resumption = Paper(
    "resumption", "行政复议恢复审理通知书", Resume, basis=RECON[39], to=BOTH, number=NUMBER, body=(
        say(f"{CASE}，本机关于{{suspend.on}}中止审理。现中止的原因已经消除，自{{resume.on}}起恢复审理。", "恢复审理",
            RECON[39]),
    ))
extension = Paper(
    "extension", "行政复议延期审理通知书", Extend, basis=RECON[62], to=BOTH, number=NUMBER, body=(
        say(f"{CASE}，本机关已于{{accept.on}}受理。"),
        say("因情况复杂[（{extend.reason}）]，不能在规定期限内作出决定，依据{rule}的规定，经行政复议机构负责人批准，"
            "延长审理期限"
            "{extend.amount}日[，至{due:作出决定}]。", "延长的期限和批准的情况", RECON[62], rule=RECON[62]),
    ))
termination = Paper(
    "termination", "行政复议终止决定书", Terminate, basis=RECON[41], to=BOTH, number=NUMBER, public=True, body=(
        say(f"{CASE}。"),
        say("因{terminate.ground}，依据{rule}的规定，本机关决定终止行政复议。", "终止的情形", RECON[41],
            rule=RECON[41]),
    ))
dismissal = Paper(
    "dismissal", "驳回行政复议申请决定书", Dismiss, basis=RECON[33], number="{dismiss.number|number}", public=True,
    body=(
        *PARTIES,
        say(f"{CASE}，本机关已于{{accept.on}}受理。受理后发现该申请不符合受理条件[：{{dismiss.ground}}]。"),
        say("理由：{dismiss.reasons}", "驳回申请的理由", RECON[33]),
        say("依据{rule}的规定，本机关决定驳回申请人的行政复议申请。", rule=RECON[33]),
        say(f"申请人对本决定不服的，{SUE}", "救济途径和期限", RECON[34]),
    ))
RESULTS = (
    ("维持", RECON[68], "维持被申请人作出的{receive.target}。"),
    ("变更", RECON[63], "变更被申请人作出的{receive.target}。"),
    ("撤销", RECON[64], "撤销被申请人作出的{receive.target}。"),
    ("部分撤销", RECON[64], "部分撤销被申请人作出的{receive.target}。"),
    ("确认违法", RECON[65], "确认被申请人作出的{receive.target}违法。"),
    ("确认无效", RECON[67], "确认被申请人作出的{receive.target}无效。"),
    ("责令履行", RECON[66], "责令被申请人在{decide.perform_by}前履行法定职责。"),
    ("驳回请求", RECON[69], "驳回申请人的行政复议请求。"),
    ("责令承担协议责任", RECON[71], "责令被申请人依法订立、继续履行行政协议或者采取补救措施。"),
    ("决定补偿", RECON[71], "由被申请人依法给予补偿。"),
)
decision = Paper(
    "decision", "行政复议决定书", Decide, basis=RECON[75], number="{decide.number|number}", public=True, body=(
        *PARTIES,
        say(f"{CASE}，本机关已于{{accept.on}}受理。现已审理终结。"),
        part("行政复议请求"),
        say("{receive.request}", when=given(Receive.request)),
        say("申请人请求对{receive.target}进行审查并依法作出处理。", "行政复议请求", RECON[22],
            when=no(given(Receive.request))),
        say("事实和理由：{receive.grounds}", when=given(Receive.grounds)),
        part("审理的情况"),
        say("被申请人于{respond.on}提出书面答复[，并提交{respond.evidence}]。", "被申请人答复的情况", RECON[48],
            when=done(Respond)),
        say("被申请人没有提出书面答复、提交作出行政行为的证据和依据。", "被申请人未答复的情况", RECON[70],
            when=no(done(Respond))),
        say("本机关于{hear_opinions.on}听取当事人的意见[（{hear_opinions.how}）]：{hear_opinions.record}。",
            "听取意见的情况",
            RECON[49], when=done(HearOpinions)),
        say("本机关于{hold_hearing.on}组织听证。", "听证的情况", RECON[50], when=done(HoldHearing)),
        say("本案于{suspend.on}中止审理[，于{resume.on}恢复审理]。", when=done(Suspend)),
        part("认定的事实、理由和依据"),
        say("{decide.reasons}", "认定的事实、理由和依据", RECON[75]),
        say("被申请人作出的行政行为属于“{decide.ground}”的情形。", when=given(Decide.ground)),
        part("决定"),
        *(say(f"依据{{rule}}的规定，本机关决定：{words}", "决定的内容", RECON[75], when=Decide.kind == kind, rule=basis)
          for kind, basis, words in RESULTS),
        say("责令被申请人在{decide.redo_by}前重新作出行政行为。", when=given(Decide.redo_by)),
        say("对一并提出的行政赔偿请求：{decide.compensation}。", "对行政赔偿请求的决定", RECON[72],
            when=given(Decide.compensation)),
        part("效力和救济"),
        say("本决定书一经送达，即发生法律效力。", "决定书的效力", RECON[75]),
        say(f"不服本决定的，{SUE}法律规定行政复议决定为最终裁决的除外。", "救济途径和期限", RECON[10]),
    ))
mediation = Paper(
    "mediation", "行政复议调解书", Mediate, basis=RECON[73], number="{mediate.number|number}", body=(
        *PARTIES,
        say(f"{CASE}，本机关已于{{accept.on}}受理。在查明事实、分清责任的基础上，经本机关主持调解，各方自愿达成协议。",
            "行政复议请求", RULES[50]),
        part("请求、事实、理由和调解结果"),
        say("{mediate.agreement}", "请求、事实、理由和调解结果", RULES[50]),
        part("效力"),
        say("本调解书经各方当事人签字或者签章，并加盖本机关印章，即具有法律效力。", "调解书的效力", RECON[73]),
        say("申请人（签字）：　　　　　　　　被申请人（签章）：", "各方签字或者签章", RECON[73]),
    ))
opinion_letter = Paper(
    "opinion_letter", "行政复议意见书", SendOpinion, basis=RECON[76], to="{send_opinion.to|receive.respondent}",
    number="{number}", body=(
        say(f"{CASE}。本机关在办理过程中，发现有关行政行为违法或者不当。"),
        say("认定的事实、理由和依据：{decide.reasons}", "违法或者不当的情形", RECON[76], when=done(Decide)),
        say("请[自收到本意见书之日起{limit:rec.opinion_report}内]将纠正相关违法或者不当行政行为的情况报送本机关。",
            "报送纠正情况的期限", RECON[76]),
    ))
suggestion = Paper(
    "suggestion", "行政复议建议书", Suggest, basis=RULES[57], to="{suggest.to}", number="{number}", body=(
        say("本机关在办理{title}过程中，发现法律、法规、规章实施中带有普遍性的下列问题：{suggest.problem}",
            "带有普遍性的问题", RULES[57]),
        say("建议研究完善有关制度，改进行政执法。"),
    ))
performance = Paper(
    "performance", "责令履行行政复议决定通知书", OrderPerformance, basis=RECON[77], to="{receive.respondent}",
    number="{number}", body=(
        say("{title}，本机关已经依法作出处理，你机关没有履行或者无正当理由拖延履行。依据{rule}的规定，责令你机关在"
            "{order_performance.perform_by}前履行，"
                "并将履行情况书面报告本机关。", "履行的期限", RECON[77], rule=RECON[77]),
    ))
PAPERS = (
    correction, refusal, acceptance, answer_notice, third_notice, hearing, stay, suspension, resumption, extension,
    termination, dismissal, decision, mediation, opinion_letter, suggestion, performance,
)
