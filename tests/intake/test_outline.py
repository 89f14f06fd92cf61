"""The tree of headings, with the traps that real reports lay."""

from __future__ import annotations

from fadu.intake.findings import Section
from fadu.intake.understand import understand


def shape(sections: list[Section]) -> list[object]:
    return [
        (one.kind, one.number, one.title, shape(one.children)) if one.children else (one.kind, one.number, one.title)
        for one in sections
    ]


def test_headings_of_four_levels() -> None:
    text = (
        "某县2023年法治政府建设报告\n导语在此。\n一、主要工作\n（一）制度建设\n1. 完善制度。健全机制。"
        "\n（1）制定办法。印发施行。\n（二）执法监督\n二、存在问题\n一是力量不足。二是能力不强。"
    )
    assert shape(understand(text).sections) == [
        ("preamble", None, "导语"),
        (
            "chapter",
            "一",
            "主要工作",
            [
                ("section", "一", "制度建设", [("item", "1", "完善制度", [("subitem", "1", "制定办法")])]),
                ("section", "二", "执法监督"),
            ],
        ),
        ("chapter", "二", "存在问题", [("enumeration", "一", "力量不足")]),
    ]


def test_items_that_count_on_through_the_chapters() -> None:
    text = "某县2023年法治政府建设报告\n一、甲\n1. 第一项。做好。\n二、乙\n2. 第二项。做好。"
    assert shape(understand(text).sections) == [
        ("chapter", "一", "甲", [("item", "1", "第一项")]),
        ("chapter", "二", "乙", [("item", "2", "第二项")]),
    ]


def test_a_part_without_a_heading_that_counts_anew_does_not_hang_under_the_last_chapter() -> None:
    text = (
        "某市2017年法治政府建设报告\n七、强化能力建设\n（一）督促落实\n做好工作。\n（二）提高意识\n做好工作。\n"
        "2018年，我们将重点抓好以下工作。\n（一）健全机制\n做好。\n（二）深化改革\n做好。"
    )
    found = understand(text).sections
    assert shape(found) == [
        ("chapter", "七", "强化能力建设", [("section", "一", "督促落实"), ("section", "二", "提高意识")]),
        ("implied", None, "下一步工作", [("section", "一", "健全机制"), ("section", "二", "深化改革")]),
    ]
    assert text[found[1].start :].startswith("2018年")


def test_sections_span_their_text() -> None:
    text = "某县2023年法治政府建设报告\n一、甲\n内容一。\n二、乙\n内容二。"
    first, second = understand(text).sections
    assert text[first.start : first.end] == "一、甲\n内容一。"
    assert text[second.start : second.heading_end] == "二、乙"


def test_decimals_and_years_at_the_start_of_a_line_are_no_headings() -> None:
    text = "某县2023年法治政府建设报告\n一、甲\n2.5万人参加活动。\n2023年开展检查。\n3.真正的一项。做好。"
    assert shape(understand(text).sections) == [("chapter", "一", "甲", [("item", "3", "真正的一项")])]


def test_rows_of_tables_are_no_headings() -> None:
    text = "某县2023年任务分解表\n序号\t任务\t责任单位\n1\t完善制度\t县司法局\n2\t加强培训\t县财政局\n"
    assert understand(text).sections == [] or all(one.kind == "preamble" for one in understand(text).sections)
