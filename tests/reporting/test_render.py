"""A report becomes an official document: numbers in place, what is missing or typed by hand told apart."""
from __future__ import annotations

from datetime import date

from fadu.documents.model import Heading, NumberRun, Paragraph, Run
from fadu.reporting.content import Block, with_part
from fadu.reporting.render import plain, render, runs


def test_each_part_has_its_number_and_each_reference_its_value(content, values):
    document = render(content("收到{{r.received}}件，纠错率{{r.rate}}。"), values)
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == [
        "一、主要举措和成效", "二、不足和原因", "三、主要负责人履职", "四、主要安排", "五、其他"]
    assert document.blocks[1] == Paragraph((
        Run("收到"), NumberRun("3", "r.received", "收到申请数"), Run("件，纠错率"),
        NumberRun("33.3%", "r.rate", "纠错率"), Run("。")))


def test_head_and_foot_come_from_the_content(content, values):
    document = render(content("甲", number="丽政〔2026〕3号"), values)
    assert (document.number, document.addressee) == ("丽政〔2026〕3号", "浙江省人民政府")
    assert document.date == date(2026, 3, 1)
    assert render(content("甲", date=""), values).date is None


def test_what_is_not_known_is_marked_and_not_left_out(values):
    assert list(runs("听证{{r.unknown}}次，率{{r.empty_rate}}，{{r.nothing}}", values)) == [
        Run("听证"), Run("未填", alarm=True), Run("次，率"), Run("—", alarm=True), Run("，"), Run("未填", alarm=True)]


def test_a_number_typed_by_hand_is_a_number_without_code(values):
    assert list(runs("收到{{r.received}}件，召开11次会议。", values)) == [
        Run("收到"), NumberRun("3", "r.received", "收到申请数"), Run("件，召开"), NumberRun("11次", hand=True),
        Run("会议。")]


def test_a_number_with_a_source_carries_it(values):
    (run,) = [run for run in runs("召开{{=11|会议纪要}}次", values) if isinstance(run, NumberRun)]
    assert (run.text, run.hand) == ("11", True)
    assert "会议纪要" in run.name


def test_a_passage_still_to_be_written_is_marked(content, values):
    report = with_part(content(), "deeds", lambda blocks: (Block("gap", "写明举措"),))
    assert render(report, values).blocks[1] == Paragraph((Run("【待写】写明举措", alarm=True),))


def test_an_empty_paragraph_is_left_out(content, values):
    assert len(render(content("甲", " ", ""), values).blocks) == len(render(content("甲"), values).blocks)


def test_whatever_a_person_types_is_read_as_typed(values):
    for text in ("{{", "}}{{a", "# $x$ \\ <b>", "{{{{a.b}}}}", ""):
        assert plain(text, {}).replace("未填", "{{a.b}}") == text
