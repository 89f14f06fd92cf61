"""What does not fit in a draft is found in its sentence: sums, terms, the ledger's numbers, last year's."""
from __future__ import annotations

from tests.reporting.conftest import kept

from fadu.reporting.checking import findings


def kinds(found):
    return [(one.kind, one.block) for one in found]


def test_a_rate_that_is_not_the_quotient_is_found_in_its_sentence(content, values):
    report = content("全年平稳。所督32件信访件已化解27件，化解率84.3%。")
    (found,) = findings(report, values)
    assert (found.kind, found.part, found.block) == ("sum", "deeds", 0)
    assert found.sentence.startswith("所督32件")
    assert "27÷32=84.375%" in found.text
    text = report.parts[0].blocks[0].text
    assert text[found.start:found.end] == "32件信访件已化解27件，化解率84.3%"


def test_parts_that_exceed_their_total_are_to_be_looked_at(content, values):
    assert kinds(findings(content("清理文件215件，其中继续有效168件、修改29件、废止28件。"), values)) == [("doubt", 0)]
    assert not findings(content("清理文件215件，其中继续有效168件、修改29件、废止18件。"), values)


def test_numbers_put_in_take_part_in_the_sums(content, values):
    report = content("清理文件{{r.received}}件，其中有效2件、废止2件。")
    assert kinds(findings(report, values)) == [("doubt", 0)]


def test_misprints_and_misused_words_are_found_with_what_they_should_be(content, values):
    report = content("第一段。", "推进法冶政府建设，截止目前全部完成。")
    found = findings(report, values)
    assert kinds(found) == [("term", 1), ("term", 1)]
    assert [one.suggestion for one in found] == ["法治", "截至"]


def test_a_number_typed_by_hand_that_calls_itself_an_indicator_is_held_against_it(content):
    values = {"a": kept("a", 70, name="收到行政复议申请数")}
    (found,) = findings(content("全年收到行政复议申请71件。"), values)
    assert (found.kind, found.suggestion) == ("indicator", "70")
    assert not findings(content("全年收到行政复议申请70件。"), values)


def test_a_change_since_last_year_is_held_against_both_years(content):
    now, before = {"a": kept("a", 120)}, {"a": kept("a", 100)}
    assert not findings(content("收到{{a}}件，比上年增长20%。"), now, before)
    (found,) = findings(content("收到{{a}}件，比上年增长25%。"), now, before)
    assert found.kind == "year"
    assert found.suggestion == "增加20%"
    assert not findings(content("收到{{a}}件，比上年增加20件。"), now, before)


def test_what_was_carried_in_is_what_last_year_carried_out(content):
    now = {"r.carried_in": kept("r.carried_in", 3, name="上期结转数")}
    assert not findings(content("上年结转{{r.carried_in}}件。"), now, {"r.carried_out": kept("r.carried_out", 3)})
    (found,) = findings(content("上年结转{{r.carried_in}}件。"), now, {"r.carried_out": kept("r.carried_out", 4)})
    assert "两年不衔接" in found.text


def test_a_sound_report_gives_nothing(content, values):
    assert findings(content("收到{{r.received}}件，纠错率{{r.rate}}。"), values) == []
