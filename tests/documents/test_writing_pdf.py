"""A PDF is PDF/A-2b with its fonts inside, in the layout of GB/T 9704, and user text is never markup."""
from __future__ import annotations

import re
import time
import zlib

import pypdfium2
import pytest

from fadu.documents import pdf as writer
from fadu.documents.model import Heading, Paragraph, Run, Table, paragraph
from tests.documents.official import HOSTILE, pages, report, tasks


def texts(document):
    opened = pypdfium2.PdfDocument(writer.write(document))
    return [re.sub(r"\s+", "", page.get_textpage().get_text_range()) for page in opened]


def streams(pdf):
    """Every stream of the file, unpacked."""
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(found[1])
        except zlib.error:
            yield found[1]


def squeezed(text):
    return re.sub(r"\s+", "", text)


def test_the_file_says_that_it_is_pdf_a_2b():
    metadata = next(stream.decode() for stream in streams(writer.write(report())) if b"pdfaid" in stream)
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in metadata
    assert "丽水市人民政府关于2017年度法治政府建设情况的报告" in metadata


def test_every_font_is_embedded_and_none_is_thickened():
    pdf = b"\n".join([writer.write(report()), *streams(writer.write(report()))])
    assert pdf.count(b"/FontDescriptor") > 0
    assert len(re.findall(rb"/Type\s*/FontDescriptor", pdf)) == len(re.findall(rb"/FontFile[23]? ", pdf))


def test_the_page_is_a4():
    page = pypdfium2.PdfDocument(writer.write(report()))[0]
    assert [round(side / 72 * 25.4) for side in page.get_size()] == [210, 297]


def test_the_text_stands_in_the_order_of_the_document():
    first = texts(report())[0]
    wanted = ["丽水市人民政府关于2017年度法治政府建设情况的报告", "丽政〔2018〕12号", "省人民政府：", "一、举措和成效",
              "（一）行政复议", "全年收到申请70件，开会11次，听证未填次。", "附件：数据口径",
              "丽水市人民政府2018年3月1日", "—1—"]
    places = [first.rindex(text) for text in wanted]
    assert places == sorted(places)


def test_a_page_has_22_lines_within_the_margins():
    page = pypdfium2.PdfDocument(writer.write(report(*pages(4))))[1]
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
    millimetre = 72 / 25.4
    body = [box for box in boxes if box[1] > 34 * millimetre]
    assert min(box[0] for box in body) >= 27.5 * millimetre
    assert max(box[2] for box in body) <= (210 - 25.5) * millimetre
    tops = sorted({round(box[1] / 28.95) for box in body})
    assert len(tops) == 22


def test_page_numbers_alternate_between_the_outer_edges():
    opened = pypdfium2.PdfDocument(writer.write(report(*pages(3))))
    left = []
    for page in (opened[0], opened[1]):
        text = page.get_textpage()
        place = text.get_text_range().rindex("—")
        left.append(text.get_charbox(place)[0] > 300)
    assert left == [True, False]


def test_a_long_table_goes_over_pages_with_its_header_on_each():
    found = texts(report(tasks(120)))
    with_rows = [page for page in found if "市司法局" in page]
    assert len(with_rows) >= 3
    assert all("序号任务牵头单位" in page for page in with_rows)
    assert sum(page.count("市司法局") for page in found) == 120


def test_user_text_is_shown_and_never_run():
    said = {"title": HOSTILE, "issuer": HOSTILE, "addressee": HOSTILE, "number": HOSTILE}
    first = "".join(texts(report(paragraph(HOSTILE), Heading(2, HOSTILE), Table((HOSTILE,), ()), **said)))
    assert first.count(squeezed(HOSTILE)) >= 6


def test_a_rare_character_or_none_at_all_never_stops_the_export():
    page = texts(report(Paragraph((Run("甲\U000f0000乙\x00丙"),))))[0]
    assert re.search("甲.*乙丙", page)


def test_a_document_without_date_issuer_or_annex_is_written():
    assert "丽水市人民政府年月日" in texts(report(date=None))[0]
    assert "附件" not in texts(report(date=None, issuer="", annexes=()))[0]


def test_the_same_document_gives_the_same_bytes():
    assert writer.write(report()) == writer.write(report())


@pytest.mark.parametrize("count", [5])
def test_five_pages_are_set_in_less_than_a_second(count):
    document = report(*pages(count))
    writer.write(document)
    begun = time.perf_counter()
    assert len(pypdfium2.PdfDocument(writer.write(document))) >= count
    assert time.perf_counter() - begun < 1
