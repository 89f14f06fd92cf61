"""What is sent out: every number opens its meaning and exactly the entries that it counts."""
from __future__ import annotations

import io
import json
import re

import docx
import pypdfium2
import pytest
from lxml import html
from tests.reporting.conftest import YEAR

from fadu.documents.model import anchor
from fadu.reporting import export
from fadu.reporting import values as taken
from fadu.reporting.errors import WriteRefused
from fadu.reporting.template import draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def year(city):
    values = taken.of_year(city.code, YEAR)
    return draft(city, YEAR, values), values


def section_rows(page, place):
    """The rows of the table that stands under a meaning."""
    heading = page.get_element_by_id(place)
    rows = 0
    for sibling in heading.itersiblings():
        if sibling.tag in ("h2", "h3"):
            break
        rows += len(sibling.xpath(".//tbody/tr"))
    return rows


def test_every_number_in_the_page_opens_exactly_its_entries(year):
    report, values = year
    page = html.document_fromstring(export.as_html(report, values))
    chips = page.xpath("//a[contains(@class, 'chip')]")
    assert len(chips) > 15
    by_place = {anchor(code): value for code, value in values.items()}
    for chip in chips:
        place = chip.get("href").removeprefix("#")
        assert section_rows(page, place) == len(by_place[place].entries)


def test_the_page_says_meaning_sum_and_the_entries_in_words(year):
    report, values = year
    page = html.document_fromstring(export.as_html(report, values))
    heading = page.get_element_by_id(anchor("reconsideration.correction_rate"))
    following = [one.text_content() for one in list(heading.itersiblings())[:3]]
    assert heading.text.startswith("行政复议纠错率：25%")
    assert following[0].startswith("口径：本期审结的案件中")
    assert following[1] == "算式：1 ÷ 4 ＝ 25%（分子1，分母4）"
    assert re.search(r"行政复议第\d+号3\d{4}-05-03.*决定", following[2])


def test_no_name_of_a_person_is_in_the_page(year):
    report, values = year
    page = export.as_html(report, values)
    assert "王某某" not in page
    assert "李某某" not in page


def test_numbers_typed_by_hand_lead_to_their_source(content, values):
    page = html.document_fromstring(export.as_html(content("召开{{=11|会议纪要}}次，另有5件。"), values))
    chip = page.xpath("//a[contains(@class, 'chip-hand')]")[0]
    assert "会议纪要" in page.get_element_by_id(chip.get("href")[1:]).text_content()
    assert page.xpath("//span[contains(@class, 'chip-hand')]/text()") == ["5件"]


def test_the_desk_sets_the_report_into_its_page_with_links_of_its_own(content, values):
    fragment = export.as_fragment(content("收到{{r.received}}件。"), values, lambda run: f"/indicators/{run.code}/")
    assert '<a class="chip" title="收到申请数"' in fragment
    assert 'href="/indicators/r.received/"' in fragment
    assert "<html" not in fragment


def test_json_gives_each_number_with_its_place_its_sum_and_its_entries(content, values):
    text = "收到{{r.received}}件，纠错率{{r.rate}}，召开11次会议。"
    plain = json.loads(json.dumps(export.as_json(content(text), values, division="331100", year=YEAR)))
    assert next(part["title"] for part in plain["parts"]) == "主要举措和成效"
    paragraph = plain["parts"][0]["paragraphs"][0]
    assert paragraph["text"] == "收到3件，纠错率33.3%，召开11次会议。"
    rate = paragraph["numbers"][1]
    assert rate == {"code": "r.rate", "name": "纠错率", "text": "33.3%", "start": 8, "unit": "%", "value": 33.3,
                    "numerator": 1, "denominator": 3, "entries": [3]}
    assert paragraph["text"][rate["start"]:].startswith(rate["text"])
    assert plain["unbound"] == [{"part": "deeds", "paragraph": 0, "text": "11次", "source": ""}]
    assert plain["receipt"] is None


def test_docx_and_pdf_end_with_the_sources_of_their_numbers(content, values):
    report = content("收到{{r.received}}件，纠错率{{r.rate}}，召开{{=11|会议纪要}}次。")
    word = docx.Document(io.BytesIO(export.as_docx(report, values)))
    cells = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
    assert cells[1:] == [["1", "收到申请数", "3件", "3条记录", "口径一句话。"],
                         ["2", "纠错率", "33.3%", "1 ÷ 3", "口径一句话。"]]
    assert [cell.text for cell in word.tables[1].rows[1].cells] == ["11", "会议纪要"]
    line = next(line for line in word.paragraphs if line.text.startswith("收到"))
    assert [link.text for link in line.hyperlinks] == ["3", "33.3%", "11"]
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(export.as_pdf(report, values))]
    assert "1 ÷ 3" in "".join(pages)


def test_a_report_without_numbers_has_no_annex(content, values):
    assert "附件" not in export.as_html(content("甲"), values)


def test_all_four_forms_are_written_and_older_ones_replaced_whole(content, values, tmp_path):
    folder = tmp_path / "a" / "out"
    for text in ("第一次", "第二次"):
        paths = list(export.write_all(folder, content(text), values, division="331100", year=YEAR))
    assert [path.name for path in paths] == ["report.docx", "report.pdf", "report.html", "report.json"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in paths)
    assert "第二次" in (folder / "report.html").read_text()


def test_a_folder_that_cannot_be_written_to_is_refused_in_words(content, values, tmp_path):
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(WriteRefused, match="换一个可以写入的文件夹"):
        list(export.write_all(tmp_path / "out", content("甲"), values, division="331100", year=YEAR))
