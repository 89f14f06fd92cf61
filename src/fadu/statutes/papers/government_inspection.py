"""政府督查文书. Contents: 政府督查工作条例 11, 12, 15—18."""
from fadu.law.enacted import INSPECTION
from fadu.procedures.words import given, no
from fadu.statutes.government_inspection import Conclude, Feedback, HandClue, Recheck, Scheme
from fadu.statutes.papers.grammar import Paper, part, say

WHOM = "{adjust.objects|scheme.objects}"
found = given(Conclude.problems)

notice = Paper(
    "notice", "政府督查通知书", Scheme, basis=INSPECTION[15], to=WHOM, number="{number}", body=(
        say("根据{told}的规定，经确定，对“{decide.topic}”开展{decide.form}。", "督查事项和形式", INSPECTION[11],
            told=INSPECTION[11]),
        say("督查内容：{scheme.content}。", "督查内容", INSPECTION[15]),
        say("督查对象：{adjust.objects|scheme.objects}。范围：{scheme.scope}。", "督查对象和范围", INSPECTION[15]),
        say("督查方式：{scheme.means}。督查至{adjust.until|scheme.until}。", "督查方式和时限", INSPECTION[15]),
        say("请予配合，如实提供情况和资料，不得隐瞒实情、弄虚作假。", "督查对象的义务", INSPECTION[25]),
    ))
conclusion = Paper(
    "conclusion", "督查结论反馈书", Feedback, basis=INSPECTION[16], to=WHOM, number="{conclude.number|number}", body=(
        say("现将“{decide.topic}”的督查结论反馈如下。"),
        part("督查结论"),
        say("{conclude.finding}。", "督查结论", INSPECTION[16]),
        part("整改要求", when=found),
        say("{conclude.problems}。请于{conclude.rectify_by}前整改到位，并报告整改情况。",
            "要求整改的事项", INSPECTION[18], when=found),
        say("没有要求整改的事项。", when=no(found)),
        say("对本结论有异议的，可以自收到之日起{limit:gi.recheck_request}内申请复核。",
            "申请复核的权利和期限", INSPECTION[17]),
    ))
recheck = Paper(
    "recheck", "督查结论复核决定书", Recheck, basis=INSPECTION[17], to=WHOM, number="{number}", body=(
        say("你单位对“{decide.topic}”督查结论提出异议：{ask_recheck.reasons}。本机关于{ask_recheck.received_on}收到申请。",
            "复核申请", INSPECTION[17]),
        say("经复核，{recheck.reasons}。", "复核的理由", INSPECTION[17]),
        say("决定：{recheck.result}。", "复核决定", INSPECTION[17]),
    ))
handing = Paper(
    "handing", "问题线索移送函", HandClue, basis=INSPECTION[23], to="{hand_clue.to}", number="{number}", body=(
        say("在“{decide.topic}”督查中发现下列问题线索：{hand_clue.clue}。", "问题线索", INSPECTION[23]),
        say("现予移送，请依法处理。", "移送的请求", INSPECTION[23]),
    ))
PAPERS = (notice, conclusion, recheck, handing)
