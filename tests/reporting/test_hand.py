"""Numbers that a person typed are found; dates, document numbers and references are none."""
from __future__ import annotations

import pytest

from fadu.reporting.content import BadContent
from fadu.reporting.hand import bound, candidates, typed_numbers, unbound_numbers, with_source


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


def test_a_number_is_bound_to_an_indicator_and_its_unit_stays(content, values):
    report = content("收到3件，罚款52,000元，率33.3%。")
    first, fines, rate = unbound_numbers(report)
    assert candidates(first, values) == ["r.received"]
    assert candidates(fines, values) == ["r.fines"]
    assert candidates(rate, values) == ["r.rate"]
    assert bound(report, first, "r.received").parts[0].blocks[0].text == "收到{{r.received}}件，罚款52,000元，率33.3%。"
    assert bound(report, rate, "r.rate").parts[0].blocks[0].text == "收到3件，罚款52,000元，率{{r.rate}}。"


def test_a_number_is_given_a_source_and_another_and_then_an_indicator(content):
    report = content("召开11次会议。")
    (typed,) = unbound_numbers(report)
    named = with_source(report, typed, "会议纪要")
    assert named.parts[0].blocks[0].text == "召开{{=11|会议纪要}}次会议。"
    (again,) = typed_numbers(named)
    assert with_source(named, again, "台历").parts[0].blocks[0].text == "召开{{=11|台历}}次会议。"
    assert bound(named, again, "r.received").parts[0].blocks[0].text == "召开{{r.received}}次会议。"


def test_a_number_that_somebody_moved_is_not_replaced(content):
    (typed,) = unbound_numbers(content("召开11次会议。"))
    for changed in (content("共召开11次会议。"), content()):
        with pytest.raises(BadContent, match="已不在原处"):
            bound(changed, typed, "r.received")


def test_a_report_of_references_alone_has_none(content):
    assert not typed_numbers(content("收到{{r.received}}件，纠错率{{r.rate}}。"))
