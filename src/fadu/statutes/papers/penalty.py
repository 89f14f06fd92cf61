"""行政处罚文书. Contents: 行政处罚法 (2021) 44—45, 54, 57—59, 61—66; 市场监督管理行政处罚程序规定 where it binds."""
from fadu.procedures.words import done, given, no, successive
from fadu.statutes.acts import PENALTY, SAMR
from fadu.statutes.acts_before import PENALTY_1996
from fadu.statutes.papers.grammar import Paper, States, line, opinion, part, say
from fadu.statutes.penalty.decision import Decide, Deliberate
from fadu.statutes.penalty.execution import Close, Pay, Serve
from fadu.statutes.penalty.hearing import (
    AskHearing,
    CallHearing,
    CaseReview,
    Defend,
    EndHearing,
    HoldHearing,
    LegalReview,
    Notify,
    Recheck,
    Waive,
    hearable,
)
from fadu.statutes.penalty.investigation import EndInvestigation, FileCase, Investigate, NotFile, Register, Report

PARTY = "{register.party|parties}"
punished = Decide.kind == "给予处罚"
spared = Decide.kind == "不予处罚"
TOLD = successive(PENALTY[44], PENALTY_1996[31])
HEARD = successive(PENALTY[63], PENALTY_1996[42])
FACTS, GROUND, HOW, REMEDIES, WHO = (
    successive(PENALTY[59, 1, item], PENALTY_1996[39, 1, item]) for item in (2, 3, 4, 5, 6)
)
WHOM = successive(PENALTY[59, 1, 1], PENALTY_1996[39, 1, 1])
STATED = successive(PENALTY[59], PENALTY_1996[39])
LATE = successive(PENALTY[72], PENALTY_1996[51])

filing = Paper(
    "filing", "立案审批表", Register, kind="form", basis=PENALTY[54], number="{file_case.number}", sealed=False, body=(
        line("案件名称", "{title}"),
        line("当事人", PARTY, "类别", "{register.party_kind}"),
        line("地址", "{register.address}", "案件来源", "{register.source}"),
        line("发现之日", "{register.found_on}", "违法行为\n终了之日", "{register.ended_on}"),
        line("涉嫌违法\n的行为", "{register.conduct}", states="涉嫌违法的行为", by=PENALTY[54], lines=4),
        line("办案人员", "{file_case.team}", states="两名以上具有执法资格的办案人员", by=PENALTY[42],
             when=done(FileCase)),
        opinion("承办人\n意见", "经核查，符合立案条件，建议立案。", None, lines=5),
        opinion("负责人\n审批意见", "同意立案。", FileCase, lines=5, when=no(done(NotFile))),
        opinion("负责人\n审批意见", "不予立案。理由：{not_file.reason}", NotFile, lines=5, when=done(NotFile)),
    ))
investigation_report = Paper(
    "investigation_report", "案件调查终结报告", Report, basis=PENALTY[57], sealed=False, body=(
        say(f"案件名称：{{title}}。当事人：{PARTY}[，地址：{{register.address}}]。"),
        say("本案于{file_case.on}立案，由{file_case.team}承办，现已调查终结。", when=done(FileCase)),
        part("认定的事实和证据"),
        say("{report.facts}", "认定的事实和证据", PENALTY[57]),
        part("调查经过"),
        say("{investigate.on}，执法人员{investigate.team}出示执法证件后进行调查，制作{investigate.record}。",
            "出示证件、制作笔录的情况", PENALTY[55], when=done(Investigate)),
        part("处理意见"),
        say("{report.proposal}", "处理意见", PENALTY[57]),
        part("程序事项"),
        say("本案涉及重大公共利益。", when=Report.public_interest),
        say("本案疑难复杂、涉及多个法律关系。", when=Report.complex),
        say("本案情节复杂或者属于重大违法行为，应当由负责人集体讨论决定。", when=Report.grave),
        say("本案涉嫌犯罪，应当依法移送司法机关。", when=Report.crime),
        say("本案在作出决定前，提请审核。"),
    ))
legal_review = Paper(
    "legal_review", "法制审核意见书", LegalReview, basis=PENALTY[58], sealed=False, body=(
        say("案件名称：{title}。"),
        say("承办机构于{report.on}提交调查终结报告，提请法制审核。经审核，提出以下意见。", cited=PENALTY[58]),
        part("审核的内容"),
        say("承办机构认定的事实和证据：{report.facts}"),
        say("承办机构的处理意见：{report.proposal}"),
        part("审核结论"),
        say("{legal_review.result}。", "审核结论", PENALTY[58]),
        say("意见和建议：{legal_review.opinion}", when=given(LegalReview.opinion)),
        say("法制审核人员：{legal_review.by}"),
    ))
case_review = Paper(
    "case_review", "案件审核意见书", CaseReview, basis=SAMR[54], sealed=False, body=(
        say("案件名称：{title}。"),
        say("承办机构于{report.on}提交调查终结报告，提出的处理意见为：{report.proposal}。"),
        say("审核意见：{case_review.opinion}。", "书面审核意见", SAMR[54]),
        say("审核人员：{case_review.by}"),
    ))
OFFERED = (
    say("你（单位）涉嫌违法一案，本机关已经调查终结。依据{told}的规定，现将拟作出行政处罚的内容及事实、理由、"
        "依据告知如下。",
        told=TOLD),
    part("事实、理由和依据"),
    say("{notify.facts}", "拟作出处罚的事实、理由、依据", TOLD),
    part("拟作出的行政处罚"),
    say("{notify.kinds}[，其中拟罚款人民币{notify.fine}元（大写：{notify.fine:大写}）][，拟没收的数额或者价值人民币"
        "{notify.confiscated}元]。", "拟作出的行政处罚内容", TOLD),
    part("你（单位）的权利"),
    say("你（单位）可以[自收到本告知书之日起{limit:pen.statement_5}内]进行陈述、申辩；逾期未提出的，视为放弃。"
        "本机关不因陈述、"
        "申辩给予更重的处罚。", "陈述、申辩的权利", TOLD),
)
notice = Paper(
    "notice", "行政处罚事先告知书", Notify, basis=TOLD, to=PARTY, when=no(hearable),
    body=(
        *OFFERED,
        say("上述处罚属于听证范围的，你（单位）可以在同一期限内要求听证。", "要求听证的权利", TOLD,
            when=Notify.hearing_told),
    ))
hearing_notice = Paper(
    "hearing_notice", "行政处罚听证告知书", Notify, basis=HEARD, to=PARTY, when=hearable,
    body=(
        *OFFERED,
        say("上述处罚属于听证范围。依据{heard}的规定，你（单位）可以[自收到本告知书之日起{limit:pen.hearing_request}内]"
            "要求举行听证，不承担组织听证的费用；逾期未提出的，视为放弃。", "要求听证的权利", HEARD, heard=HEARD),
    ))
hearing_call = Paper(
    "hearing_call", "行政处罚听证通知书", CallHearing, basis=PENALTY[64], to=PARTY, body=(
        say("你（单位）于{ask_hearing.on}要求就{title}举行听证。依据{rule}的规定，现将听证事项通知如下。",
            rule=PENALTY[64], when=done(AskHearing)),
        say("时间：{call_hearing.held_on}。", "听证的时间", PENALTY[64]),
        say("地点：{call_hearing.where}。", "听证的地点", PENALTY[64]),
        say("你（单位）可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。",
            "委托代理和申请回避的权利", PENALTY[64]),
        say("无正当理由拒不出席或者未经许可中途退出听证的，视为放弃听证权利，本机关终止听证。",
            "不出席的后果", PENALTY[64]),
    ))
decision = Paper(
    "decision", "行政处罚决定书", Decide, basis=STATED, number="{decide.number}", when=punished, public=True,
    signs=States("作出决定的机关名称和日期", WHO),
    body=(
        say("当事人：{decide.party}", "当事人的姓名或者名称、地址", WHOM),
        say("[{register.on}，]本机关对{title}进行核查[，于{file_case.on}立案调查]，现已审理终结。"),
        part("违法事实和证据"),
        say("{decide.facts}", "违反法律、法规、规章的事实和证据", FACTS),
        part("告知和听取意见的情况"),
        say("本机关于{notify.served_on}向当事人送达告知书，告知拟作出行政处罚的内容及事实、理由、"
            "依据和当事人依法享有的权利。",
            "告知的情况", PENALTY[62], when=done(Notify)),
        say("当事人提出陈述、申辩：{defend.content}。经复核：{recheck.adopted}。", "陈述、申辩及复核的情况",
            PENALTY[45],
            when=done(Defend) & done(Recheck)),
        say("当事人在规定期限内没有提出陈述、申辩。", when=done(Notify) & no(done(Defend)) & no(done(Waive))),
        say("当事人书面放弃陈述、申辩。", when=done(Waive)),
        say("应当事人要求，本机关于{hold_hearing.on}举行听证。", "听证的情况", PENALTY[65], when=done(HoldHearing)),
        say("听证因{end_hearing.ground}终止。", when=done(EndHearing)),
        say("本案经法制审核，审核结论为{legal_review.result}。", "法制审核的情况", PENALTY[58], when=done(LegalReview)),
        say("本案经本机关负责人集体讨论决定。", "集体讨论的情况", PENALTY[57], when=done(Deliberate)),
        part("处罚依据和决定"),
        say("当事人的行为违反了{decide.ground}的规定。依据该规定，本机关决定给予以下行政处罚：", "处罚的依据",
            GROUND),
        say("{decide.kinds}[，其中罚款人民币{decide.fine}元（大写：{decide.fine:大写}）][，没收的数额或者价值人民币"
            "{decide.confiscated}元]。", "处罚的种类", GROUND),
        say("责令改正：{decide.correction}", when=given(Decide.correction)),
        part("履行方式和期限"),
        say("{decide.performance}", "履行方式和期限", HOW),
        say("到期不缴纳罚款的，本机关可以依据{late}的规定每日按罚款数额的百分之三加处罚款，"
            "加处罚款的数额不超出罚款的数额。",
            late=LATE, when=Decide.fine > 0),
        part("救济途径和期限"),
        say("{decide.remedies}", "申请行政复议、提起行政诉讼的途径和期限", REMEDIES),
    ))
no_penalty = Paper(
    "no_penalty", "不予行政处罚决定书", Decide, basis=PENALTY[57], number="{decide.number}", when=spared, public=True,
    body=(
        say("当事人：{decide.party|register.party|parties}"),
        part("事实"),
        say("{decide.facts|report.facts}", "查明的事实", PENALTY[57]),
        part("决定"),
        say("本案属于“{decide.exempt_for}”的情形，本机关决定不予行政处罚。", "不予处罚的情形", PENALTY[57]),
        say("已对当事人进行教育。", "教育的情况", PENALTY[33], when=Decide.educated),
        say("责令改正：{decide.correction}", when=given(Decide.correction)),
        part("救济途径和期限"),
        say("{decide.remedies}", when=given(Decide.remedies)),
        say("当事人不服本决定的，可以依法申请行政复议或者提起行政诉讼。", when=no(given(Decide.remedies))),
    ))
receipt = Paper(
    "receipt", "送达回证", Decide, kind="form", basis=PENALTY[61], sealed=False, body=(
        line("案件名称", "{title}"),
        line("送达文书", "行政处罚决定书[ {decide.number}]", states="送达的文书", by=PENALTY[61]),
        line("受送达人", PARTY),
        line("送达方式", "{serve.how}", "送达之日", "{serve.served_on}", states="送达的方式和日期", by=PENALTY[61],
             when=done(Serve)),
        line("公告之日", "{serve.announced_on}", when=given(Serve.announced_on)),
        line("送达地点", "{register.address|decide.party}"),
        opinion("收件人", "", None, lines=4),
        opinion("送达人", "", Serve, lines=4),
        line("备注", "", lines=4),
    ))

closing = Paper(
    "closing", "行政处罚案件结案审批表", Decide, kind="form", basis=PENALTY[47], sealed=False, body=(
        line("案件名称", "{title}"),
        line("当事人", PARTY),
        line("立案之日", "{file_case.on}", "决定之日", "{decide.on}"),
        line("处理结果", "{decide.kind}[：{decide.kinds}][，其中罚款{decide.fine}元]", states="处理结果", by=SAMR[78],
             lines=4),
        line("送达之日", "{serve.served_on}", "送达方式", "{serve.how}", when=done(Serve)),
        line("执行情况", "已缴纳罚款{pay.amount}元。", states="执行情况", by=SAMR[78], when=done(Pay), lines=4),
        line("结案情形", "{close.ground}", when=given(Close.ground)),
        opinion("承办人\n意见", "案件已经办结，建议结案归档。", None, lines=5),
        opinion("负责人\n审批意见", "", None, lines=5),
    ))
ended = Paper(
    "ended", "终止调查决定书", EndInvestigation, basis=SAMR[47], to=PARTY, body=(
        say("本机关于{file_case.on}对{title}立案调查。因{end_investigation.reason}，案件调查无法继续进行，"
            "本机关决定终止调查。",
            "终止调查的原因", SAMR[47]),
    ))
PAPERS = (
    filing, investigation_report, case_review, legal_review, notice, hearing_notice, hearing_call, decision, no_penalty,
    receipt, closing, ended,
)
