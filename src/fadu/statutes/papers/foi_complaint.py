"""政府信息公开投诉举报文书. Contents: 政府信息公开条例 (2019) 47, 51."""
from fadu.procedures.words import denied
from fadu.statutes.acts import FOI
from fadu.statutes.foi_complaint import Conclude, Reply, Urge
from fadu.statutes.papers.grammar import Paper, say

urging = Paper(
    "urging", "政府信息公开工作督促整改通知书", Urge, basis=FOI[47], to="{receive.organ|find_lapse.organ}",
    number="{number}", body=(
        say("经查，{conclude.facts}。", "查明的事实", FOI[47]),
        say("依据{rule}的规定，请你单位于{urge.rectify_by}前整改：{urge.demands}。整改情况请书面报送本机关。",
            "整改的要求和期限", FOI[47], rule=FOI[47]),
        say("逾期不整改的，将予以通报批评，并可以向有权机关提出处理建议。", "逾期的后果", FOI[47]),
    ))
answer = Paper(
    "answer", "政府信息公开投诉举报答复书", Reply, basis=FOI[51], to="{receive.complainant|parties}",
    number="{number}", body=(
        say("你（单位）对{receive.organ}政府信息公开工作的投诉、举报，本机关于{receive.received_on}收到。依据{rule}的规定，现答复如下：",
            rule=FOI[51]),
        say("经查，{conclude.facts}。你反映的问题成立。", "核查的结论", FOI[51], when=Conclude.founded),
        say("经查，{conclude.facts}。你反映的问题不成立。", "核查的结论", FOI[51], when=denied(Conclude.founded)),
        say("处理情况：{reply.content}。", "处理的情况", FOI[51]),
        say("也可以就有关行为依法申请行政复议或者提起行政诉讼。", "其他救济途径", FOI[51]),
    ))
PAPERS = (urging, answer)
