"""HTML stands alone, is safe, and each of its numbers leads to its meaning and back."""
from __future__ import annotations

import json
from itertools import pairwise

from lxml import html

from fadu.documents import html as writer
from fadu.documents.model import Annex, Heading, NumberRun, Paragraph, Row, Table, anchor, paragraph
from fadu.documents.plain import as_json
from tests.documents.official import HOSTILE, report, tasks


def page(document, link=None):
    return html.document_fromstring(writer.write(document, link))


def test_the_page_stands_alone_in_chinese_with_title_and_style():
    found = page(report())
    assert found.get("lang") == "zh-Hans-CN"
    assert found.findtext("head/title") == "丽水市人民政府关于2017年度法治政府建设情况的报告"
    assert not found.xpath("//script | //link | //img | //@src | //*[starts-with(@href, 'http')]")
    assert "font-family" in found.findtext("head/style")


def test_there_is_one_h1_and_headings_descend_without_a_leap():
    levels = [int(tag.tag[1]) for tag in page(report(Heading(3, "1.受理"))).iter("h1", "h2", "h3", "h4", "h5")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_number_links_to_its_meaning_and_the_meaning_back():
    found = page(report())
    chip = found.xpath("//a[@class='chip']")[0]
    assert chip.text == "70"
    assert chip.get("title") == "收到的行政复议申请"
    place = found.get_element_by_id(chip.get("href")[1:])
    assert place.xpath(".//a/@href") == [f"#{chip.get('id')}"]


def test_every_link_within_the_page_leads_somewhere_and_no_name_stands_twice():
    twice = Paragraph((NumberRun("70", "reconsideration.received"),) * 3)
    found = page(report(twice))
    names = found.xpath("//@id")
    assert len(names) == len(set(names))
    assert {where[1:] for where in found.xpath("//a/@href")} <= set(names)


def test_the_desk_gives_numbers_links_of_its_own():
    found = page(report(), lambda run: f"/indicators/{run.code}/?a=1&b=2")
    assert found.xpath("//a[@class='chip']/@href") == ["/indicators/reconsideration.received/?a=1&b=2"]


def test_a_number_typed_by_hand_says_so_in_words():
    assert page(report()).xpath("//*[@class='chip chip-hand']")[0].text_content() == "11手填"


def test_what_is_missing_is_marked():
    assert page(report()).xpath("//mark[@class='alarm']/text()") == ["未填"]


def test_user_text_is_escaped_everywhere():
    document = report(
        paragraph(HOSTILE), Heading(2, HOSTILE), Table((HOSTILE,), (Row((HOSTILE,)),), caption=HOSTILE),
        Paragraph((NumberRun(HOSTILE, "a", HOSTILE),)), title=HOSTILE, number=HOSTILE, addressee=HOSTILE,
        issuer=HOSTILE, annexes=(Annex(HOSTILE, ()),))
    found = page(document, lambda run: f'" onclick="{HOSTILE}')
    assert not found.xpath("//script | //*[@onclick] | //i | //b")
    assert found.text_content().count(HOSTILE) >= 9


def test_a_table_has_caption_and_column_headers():
    table = page(report(tasks(3))).xpath("//table")[0]
    assert table.findtext("caption") == "任务完成情况"
    assert table.xpath(".//th/@scope") == ["col"] * 3
    assert len(table.xpath(".//tbody/tr")) == 3


def test_a_folded_table_opens_on_demand():
    table = Table(("台账",), (Row(("甲",)),), caption="1 条记录", folded=True)
    assert page(report(table)).xpath("//details/summary/text()") == ["1 条记录"]


def test_a_fragment_is_the_article_alone():
    assert writer.fragment(report()).startswith('<article class="doc"')
    assert "<style" not in writer.fragment(report())


def test_anchors_differ_for_different_codes_and_suit_a_bookmark():
    codes = ["a.b", "a_b", "a-b", "甲.乙", "x" * 60]
    names = {anchor(code) for code in codes}
    assert len(names) == len(codes)
    assert all(len(name) <= 40 and name.isascii() and name[0].isalpha() for name in names)


def test_the_document_as_json_keeps_every_number_with_its_code():
    plain = json.loads(json.dumps(as_json(report()), ensure_ascii=False))
    assert plain["date"] == "2018-03-01"
    runs = plain["blocks"][2]["runs"]
    assert runs[1] == {"kind": "number_run", "text": "70", "code": "reconsideration.received",
                       "name": "收到的行政复议申请", "hand": False}
    assert [block["kind"] for block in plain["annexes"][0]["blocks"]] == ["table"]
