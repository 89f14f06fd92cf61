"""A report says what it still lacks."""
from __future__ import annotations

from dataclasses import replace

from fadu.reporting.content import Block, with_part
from fadu.reporting.gaps import gaps


def test_a_whole_report_lacks_nothing(content, values):
    assert not gaps(content("收到{{r.received}}件，罚款{{r.fines}}元，召开11次会议。"), values)


def test_a_passage_not_written_is_named(content, values):
    report = with_part(content("甲"), "plans", lambda blocks: (Block("gap", "写明主要任务"),))
    assert [(gap.part, gap.block, gap.text) for gap in gaps(report, values)] == [("plans", 0, "待写：写明主要任务")]


def test_each_of_the_five_parts_must_say_something(content, values):
    report = content("甲")
    empty = replace(report, parts=(*report.parts[:4], replace(report.parts[4], blocks=(Block("text", " "),))))
    (gap,) = gaps(empty, values)
    assert (gap.part, gap.block) == ("others", -1)
    assert "第二十五条" in gap.text


def test_numbers_not_known_not_applicable_and_not_in_the_catalogue_are_told_apart(content, values):
    found = gaps(content("听证{{r.unknown}}次，按期率{{r.empty_rate}}，{{r.nothing}}，又{{r.unknown}}。"), values)
    assert [gap.text[:12] for gap in found] == ["“听证次数”台账中没有记", "“按期率”没有可比的基数", "没有代码为“r.noth"]
