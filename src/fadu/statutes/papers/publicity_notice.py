"""普法提示函. Contents: 法治宣传教育法 57."""
from fadu.procedures.words import given, no
from fadu.statutes.acts import PUBLICITY
from fadu.statutes.papers.grammar import Paper, say
from fadu.statutes.publicity_notice import Notify

notice = Paper(
    "notice", "普法提示函", Notify, basis=PUBLICITY[57], to="{find.unit}", number="{notify.number|number}", body=(
        say("工作中发现你单位未依法履行法治宣传教育职责：{find.conduct}。", "未依法履行职责的情形", PUBLICITY[57]),
        say("根据{told}的规定，现提示如下：{notify.advice}。", "提示的内容", PUBLICITY[57], told=PUBLICITY[57]),
        say("请及时采取改进措施，并反馈有关情况。",
            "改进和反馈的要求", PUBLICITY[57], when=no(given(Notify.answer_by))),
        say("请及时采取改进措施，于{notify.answer_by}前反馈有关情况。", "改进和反馈的要求", PUBLICITY[57],
            when=given(Notify.answer_by)),
    ))
PAPERS = (notice,)
