"""The outline: sections added, renamed, moved, taken out; what the law asks for stays."""
from __future__ import annotations

import pytest

from fadu.reporting.content import BadContent, Block, Content, Part
from fadu.reporting.outline import added, bare, moved, removed, renamed, rows, sections


@pytest.fixture
def report() -> Content:
    deeds = Part("deeds", "举措", "第二十五条第（一）项", (
        Block("gap", "概述"), Block("heading", "（一）执法", 2), Block("text", "甲"), Block("heading", "1.细节", 3),
        Block("text", "乙"), Block("heading", "（二）复议", 2), Block("text", "丙"),
    ))
    faults = Part("faults", "不足", "第二十五条第（二）项", (Block("text", "无。"),))
    return Content("报告", "政府", "上级", (deeds, faults))


def texts(content: Content, part: str = "deeds") -> list[str]:
    return [one.text for one in next(one for one in content.parts if one.key == part).blocks]


def test_the_rows_name_parts_and_headings_and_what_the_law_asks_for(report):
    found = rows(report)
    assert [(one.level, one.title, one.block) for one in found] == [
        (1, "举措", -1), (2, "执法", 1), (3, "细节", 3), (2, "复议", 5), (1, "不足", -1)]
    assert "第二十五条" in found[0].required
    assert (found[1].end, found[2].end) == (5, 5)


def test_a_section_is_moved_with_all_that_belongs_to_it_and_counted_anew(report):
    made = moved(report, "deeds", 5, up=True)
    assert texts(made) == ["概述", "（一）复议", "丙", "（二）执法", "甲", "1.细节", "乙"]
    assert moved(made, "deeds", 1, up=True) == made
    assert moved(made, "deeds", 1, up=False) == report


def test_parts_change_places_too(report):
    assert [one.key for one in moved(report, "faults", -1, up=True).parts] == ["faults", "deeds"]


def test_a_section_is_taken_out_but_no_part_that_the_law_asks_for(report):
    assert texts(removed(report, "deeds", 1)) == ["概述", "（一）复议", "丙"]
    with pytest.raises(BadContent, match="第二十五条"):
        removed(report, "deeds", -1)


def test_a_part_of_ones_own_is_added_before_the_last_and_may_be_taken_out(report):
    made = added(report, "", "附件说明")
    assert [one.title for one in made.parts] == ["举措", "附件说明", "不足"]
    assert removed(made, "own1", -1) == report


def test_a_section_is_added_at_the_end_of_its_part_with_its_number(report):
    assert texts(added(report, "deeds", "（九）信息公开"))[-2:] == ["（三）信息公开", "写明本节内容。"]


def test_a_title_is_changed_and_its_number_stays(report):
    made = renamed(renamed(report, "deeds", 5, "行政复议"), "faults", -1, "不足和原因")
    assert texts(made)[5] == "（二）行政复议"
    assert made.parts[1].title == "不足和原因"
    with pytest.raises(BadContent, match="不能为空"):
        renamed(report, "deeds", 5, " ")


def test_what_is_no_longer_there_is_said(report):
    for act in (lambda: moved(report, "deeds", 2, up=True), lambda: removed(report, "x", -1)):
        with pytest.raises(BadContent, match="他人改动"):
            act()


def test_what_is_written_on_one_page(report):
    assert sections(report.parts[0]) == [(0, 1), (1, 5), (5, 7)]
    assert sections(report.parts[1]) == [(0, 1)]
    assert sections(Part("x", "空", "", ())) == [(0, 0)]


def test_a_heading_without_its_number():
    assert {bare(one) for one in ("（一）行政执法", "1.行政执法", "（1）行政执法", "行政执法")} == {"行政执法"}
