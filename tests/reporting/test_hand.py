"""Numbers that a person typed are found; dates, document numbers and references are none."""
from __future__ import annotations

from fadu.reporting.hand import typed_numbers, unbound_numbers


def test_a_number_typed_by_hand_is_marked_where_it_stands(content):
    text = "收到{{r.received}}件，召开11次府院联席会议，出庭率达98%。"
    found = unbound_numbers(content(text))
    assert [one.text for one in found] == ["11次", "98%"]
    assert [text[one.start:one.end] for one in found] == ["11次", "98%"]
    assert {(one.part, one.block) for one in found} == {("deeds", 0)}


def test_dates_articles_and_document_numbers_are_no_figures(content):
    text = "2017年3月1日，依照第二十五条印发丽政〔2017〕49号，推进《纲要（2015—2020年）》。"
    assert not unbound_numbers(content(text))


def test_a_number_whose_source_is_named_is_no_longer_unbound(content):
    report = content("召开{{=11|府院联席会议纪要2017年第1至11期}}次。")
    assert not unbound_numbers(report)
    (found,) = typed_numbers(report)
    assert (found.text, found.source) == ("11", "府院联席会议纪要2017年第1至11期")


def test_a_report_of_references_alone_has_none(content):
    assert not typed_numbers(content("收到{{r.received}}件，纠错率{{r.rate}}。"))
