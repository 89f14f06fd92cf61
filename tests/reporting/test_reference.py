"""What stands beside the text: last year's report, or one that was read in; and an outline taken over from it."""
from __future__ import annotations

from fadu.organs.models import Division
from fadu.reporting.grounds import on_reference
from fadu.reporting.reference import beside, from_json, of_report, of_text, part_of

TEXT = """丽水市2024年度法治政府建设情况报告

2024年，全市推进法治政府建设，现将有关情况报告如下：

一、规范执法行为

开展专项检查。

（一）行政执法

查处案件20件。

二、存在的不足和原因

基层力量不足。

三、2025年工作打算

继续推进。

丽水市人民政府
"""


def test_a_report_read_in_is_put_to_the_five_parts():
    found = of_text(TEXT, "去年.docx")
    said = {one.title: (one.part, one.paragraphs) for one in found.passages}
    assert said["行政执法"] == ("deeds", ("查处案件20件。",))
    assert said["存在的不足和原因"][0] == "faults"
    assert said["2025年工作打算"][0] == "plans"
    assert from_json(found.as_json()) == found


def test_headings_go_to_the_part_that_they_speak_of():
    assert [part_of(one) for one in ("党政主要负责人履行第一责任人职责", "下一步工作", "存在的问题", "严格执法")] == [
        "leaders", "plans", "faults", "deeds"]


def test_the_passage_most_alike_stands_beside_a_section():
    found = of_text(TEXT, "去年.docx")
    assert [one.paragraphs for one in beside(found, "deeds", "规范行政执法")] == [("查处案件20件。",)]
    assert beside(found, "deeds", "信访") == []
    assert beside(None, "deeds", "信访") == []


def test_an_outline_is_taken_over_with_its_headings_and_the_numbers_of_this_year(values):
    division = Division(code="331100", name="丽水市")
    made = on_reference(division, 2025, values, of_text(TEXT, "去年.docx"))
    deeds = made.parts[0].blocks
    assert [one.text for one in deeds if one.kind == "heading"][:2] == ["（一）规范执法行为", "行政执法"]
    assert any(one.kind == "gap" and "去年.docx" in one.text for one in deeds)
    assert [part.key for part in made.parts] == ["deeds", "faults", "leaders", "plans", "others"]


def test_a_report_of_the_system_reads_as_it_was_sent_out(content, values):
    (first, *_rest) = of_report(content("收到{{r.received}}件。"), values, 2025).passages
    assert (first.part, first.paragraphs) == ("deeds", ("收到3件。",))
