"""An act's text is cut into its articles; a mention of an article is none."""

from __future__ import annotations

import pytest

from fadu.law.fulltext import NoArticles, article_of, articles
from fadu.statutes.resting import number_of


def test_articles_are_cut_at_their_numbers() -> None:
    cut = articles("某某条例\n第一条　为了试验。\n第二条 前款。\n第二款。\n")
    assert dict(cut) == {"第一条": "为了试验。", "第二条": "前款。\n第二款。"}


def test_a_chapter_heading_belongs_to_no_article() -> None:
    cut = articles("第一条　甲。\n\n第二章 程序\n\n第二条　乙。")
    assert dict(cut) == {"第一条": "甲。", "第二条": "乙。"}


def test_a_mention_that_begins_a_line_is_no_article() -> None:
    cut = articles("第五条 依照\n第三条第一款、\n第四条规定办理。\n第六条 丁。")
    assert list(cut) == ["第五条", "第六条"]


def test_arabic_numbers_and_inserted_articles_are_read() -> None:
    assert list(articles("第1条 甲。\n第12条之一 乙。")) == ["第一条", "第十二条之一"]


def test_a_repeated_number_keeps_its_first_text() -> None:
    assert articles("第一条 正文。\n附则\n第一条 另一件。")["第一条"].startswith("正文")


def test_a_document_without_articles_is_cut_at_its_sections() -> None:
    cut = articles("通知\n一、总体要求\n（一）目标。做到。\n（二）原则。\n二、任务\n（三）办。")
    assert list(cut) == ["一", "一（一）", "一（二）", "二", "二（三）"]


def test_a_text_without_either_is_refused() -> None:
    with pytest.raises(NoArticles, match="没有找到条文"):
        articles("会议通知，请准时参加。")


def test_an_endless_text_is_refused() -> None:
    with pytest.raises(ValueError, match="不像一件法规"):
        articles("第一条 " + "长" * 2_000_000)


@pytest.mark.parametrize(
    ("place", "article"),
    [("第五十条第一款第（二）项", "第五十条"), ("第十二条之一", "第十二条之一"), ("二（六）", "二（六）")],
)
def test_a_citation_lies_in_its_article(place: str, article: str) -> None:
    assert article_of(place) == article


def test_real_acts_are_cut_without_a_gap(shared) -> None:
    files = sorted(shared("acts").glob("*.txt"))
    assert len(files) > 50
    for file in files:
        cut = list(articles(file.read_text(encoding="utf-8")))
        if cut[0] == "第一条":
            assert [number_of(name)[0] for name in cut] == list(range(1, len(cut) + 1)), file.name
