"""The files of a document: docx and PDF say the same, in the official layout."""
from __future__ import annotations

import io
import re

import docx as word
import pypdfium2
import pytest
from docx.oxml.ns import qn

from fadu.documents import docx, html, pdf
from tests.papers.cases import WORLDS, closed, fined, published, written

SAMPLES = [
    ("penalty_ordinary", "decision"), ("penalty_ordinary", "filing"), ("penalty_ordinary", "receipt"),
    ("reconsideration", "decision"), ("foi_request", "reply"), ("normative_document", "filing"),
    ("normative_document", "promulgation"), ("fair_competition_review", "sheet"), ("supervised_task", "supervision"),
]


def squeezed(text: str) -> str:
    """The text without anything that layout adds: spaces, line ends, page numbers."""
    return re.sub(r"— \d+ —|\s|\u3000|\ufffe|\x02", "", text)


def text_of_pdf(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join(re.sub(r"—\s*\d+\s*—", "", page) for page in pages)


def text_of_docx(content: bytes) -> str:
    body = word.Document(io.BytesIO(content)).element.body
    return "".join(found.text or "" for found in body.iter(qn("w:t")))


def signs_of(text: str) -> list[str]:
    """Every sign of the text, in the order of the alphabet: PDF readers meet the cells of a form in another order."""
    return sorted(squeezed(text))


@pytest.mark.parametrize(("procedure", "name"), SAMPLES)
def test_the_docx_and_the_pdf_read_back_say_the_same(procedure: str, name: str) -> None:
    document = written(WORLDS[procedure, name](), name).document
    assert signs_of(text_of_docx(docx.write(document))) == signs_of(text_of_pdf(pdf.write(document)))


@pytest.mark.parametrize(("procedure", "name"), SAMPLES)
def test_the_pdf_claims_pdf_a_2b_and_is_the_same_each_time(procedure: str, name: str) -> None:
    document = written(WORLDS[procedure, name](), name).document
    content = pdf.write(document)
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in content
    if document.date:
        assert pdf.write(document) == content


def test_a_form_is_a_ruled_table_with_merged_cells_that_word_can_open() -> None:
    opened = word.Document(io.BytesIO(docx.write(written(closed(), "closing").document)))
    (table,) = opened.tables
    assert table.cell(0, 0).text == "案件名称"
    assert table.cell(0, 1)._tc is table.cell(0, 3)._tc  # one cell over three columns
    assert "签名：" in table.rows[-1].cells[1].text


def test_a_decision_names_organ_title_number_and_place_of_the_stamp() -> None:
    text = text_of_docx(docx.write(written(fined(), "decision").document))
    for words in ("丽水市市场监督管理局", "行政处罚决定书", "丽市监处罚〔2026〕12号", "丽水市市场监督管理局（印章）",
                  "2026年3月25日"):
        assert words in text


def test_a_document_under_a_red_head_has_flag_number_and_rule() -> None:
    document = written(published(), "promulgation").document
    assert document.flag == "某市人民政府文件"
    assert document.number == "丽政规〔2026〕1号"
    opened = word.Document(io.BytesIO(docx.write(document)))
    flag = opened.paragraphs[0]
    assert flag.text == "某市人民政府文件"
    assert flag.style.name == "发文机关标志"
    assert "w:pBdr" in opened.styles["发文字号"].element.xml


def test_what_users_wrote_is_never_markup_in_the_preview() -> None:
    story = fined()
    story.entries[-1].data["facts"] = "<script>alert(1)</script>"
    shown = html.fragment(written(story, "decision").document)
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
