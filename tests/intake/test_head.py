"""Title, issuer, document number, dates and period, wherever a page puts them."""

from __future__ import annotations

import pytest

from fadu.intake.understand import Head, understand

BODY = (
    "\n一、主要工作\n坚持依法行政，加强学习，完善制度，规范执法，推动各项工作落实，取得了新的成效，"
    "现将有关情况报告如下。\n"
)


def head(text: str) -> Head:
    return understand(text).head


def test_a_report_with_a_signature() -> None:
    found = head(
        "某某县人民政府关于2022年度法治政府建设情况的报告\n市人民政府："
        + BODY
        + "某某县人民政府\n2023年1月16日\n分享到："
    )
    assert found.title == "某某县人民政府关于2022年度法治政府建设情况的报告"
    assert (found.issuer, found.written_on) == ("某某县人民政府", "2023-01-16")
    assert found.period == ["2022-01-01", "2022-12-31"]


def test_a_portal_page_with_a_table_of_origin() -> None:
    text = (
        "| [ 索引号 ] | 11500230008689607X/2026-00009 | [ 发文字号 ] | 某府发〔2026〕3号 |\n| [ 发布机构 ] | "
        "某县某镇人民政府 |\n"
        "| [ 成文日期 ] | 2026-02-11 | [ 发布日期 ] | 2026-02-12 |\n某县某镇人民政府2025年法治政府建设情况报告" + BODY
    )
    found = head(text)
    assert (found.issuer, found.document_number, found.written_on, found.published_on) == (
        "某县某镇人民政府",
        "某府发〔2026〕3号",
        "2026-02-11",
        "2026-02-12",
    )
    assert found.title == "某县某镇人民政府2025年法治政府建设情况报告"


def test_a_title_broken_over_lines() -> None:
    text = (
        "某政办〔2020〕20号\n某县人民政府办公室\n关于印发某县2020年度法治政府建设\n工作安排的通知\n各乡镇人民政府"
        "：\n现印发给你们。\n2020年7月8日"
    ) + BODY
    found = head(text)
    assert found.title == "某县人民政府办公室关于印发某县2020年度法治政府建设工作安排的通知"
    assert (found.issuer, found.document_number, found.written_on) == (
        "某县人民政府办公室",
        "某政办〔2020〕20号",
        "2020-07-08",
    )


def test_a_notice_above_the_title_of_what_it_issues() -> None:
    text = (
        "国某发〔2016〕19号\n各省人民政府：\n现印发给你们。"
        "\n国某院办公厅\n2016年4月2日\n（此件公开发布）\n2016年政务公开工作要点" + BODY
    )
    found = head(text)
    assert (found.title, found.issuer, found.written_on) == ("2016年政务公开工作要点", "国某院办公厅", "2016-04-02")


def test_the_issuer_follows_from_the_title_where_nobody_signed() -> None:
    assert head("某某市2021年法治政府建设工作情况" + BODY).issuer == "某某市人民政府"
    assert head("某某区司法局2021年法治政府建设工作情况报告" + BODY).issuer == "某某区司法局"
    assert head("关于某某县2021年法治政府建设情况的报告" + BODY).issuer == "某某县人民政府"


NUMBERS = {
    "某政发(2021)48号": "某政发〔2021〕48号",
    "某政发﹝2016﹞23号": "某政发〔2016〕23号",
    "某政办发〔2015179": "某政办发〔2015〕179号",
    "某政发〔2021〕第05号": "某政发〔2021〕5号",
}


@pytest.mark.parametrize(("written", "number"), NUMBERS.items())
def test_document_numbers_in_one_form(written: str, number: str) -> None:
    assert head(f"某县人民政府关于印发2021年工作要点的通知\n{written}\n各单位：" + BODY).document_number == number


DATES = {
    "2023年1月3日": "2023-01-03",
    "二〇二三年一月三日": "2023-01-03",
    "二○二三年十二月三十一日": "2023-12-31",
    "2017124": "2017-12-04",
}


@pytest.mark.parametrize(("written", "day"), DATES.items())
def test_dates_under_the_signature(written: str, day: str) -> None:
    assert head(f"某县2022年法治政府建设报告{BODY}某县人民政府\n{written}").written_on == day


def test_navigation_is_no_title() -> None:
    text = (
        "高级检索\n当前位置：首页>>政务公开>>政府文件>>文件报告\n某市人民政府关于2017年度法治政府建设的报告\n索引"
        "号：002 生成时间：2017-12-04 发布机构：市政府"
    ) + BODY
    found = head(text)
    assert found.title == "某市人民政府关于2017年度法治政府建设的报告"
    assert found.published_on == "2017-12-04"


def test_several_years() -> None:
    assert head("某市法治政府建设实施方案（2021—2025年）" + BODY).period == ["2021-01-01", "2025-12-31"]


def test_a_text_without_a_head() -> None:
    found = head(
        "2022年，某区坚持依法行政，加强制度建设，规范行政执法，各项工作取得新的成效，"
        "现将有关工作情况报告如下：\n一、强化领导\n落实责任。"
    )
    assert (found.title, found.document_number, found.written_on) == (None, None, None)
    assert found.period == ["2022-01-01", "2022-12-31"]


KINDS = {
    "某市2024年法治政府建设工作要点": "plan",
    "某市2023年度法治政府建设情况报告": "report",
    "某县2022年法治政府建设工作总结": "report",
    "某市关于印发《某市2024年工作计划》的通知": "plan",
    "关于印发《某局2019年行政执法工作报告》的通知": "report",
    "关于2021年工作要点完成情况的报告": "report",
    "某市法治政府建设实施方案": "plan",
    "某局2023年行政执法数据表": "report",
}


@pytest.mark.parametrize(("title", "kind"), KINDS.items())
def test_the_title_says_whether_it_is_a_plan_or_a_report(title: str, kind: str) -> None:
    assert understand(title + BODY).kind == kind


def test_a_text_without_a_title_is_a_plan_where_it_names_units() -> None:
    text = "1.甲项。（牵头单位：市司法局）\n2.乙项。（牵头单位：市财政局）\n3.丙项。（牵头单位：市公安局）\n"
    assert understand(text).kind == "plan"
    assert understand("全年办理案件5件，工作情况报告如下。").kind == "report"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "。", "（", "1.", "《", "|", "\t\t", "𠀀", "0" * 5000, "（牵头单位：", "一、" * 500]
)
def test_odd_texts_are_understood_as_far_as_they_go(text: str) -> None:
    found = understand(text).as_json()
    assert found["kind"] in ("plan", "report")
    assert found["tasks"] == [] or text.startswith("（牵头")
