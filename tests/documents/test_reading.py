"""Reading txt, html, docx and pdf as people send them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import docx
import pytest
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pylopdf_fonts_zh_cn import __file__ as fonts

from fadu.documents.reading import read

PARAGRAPHS = [
    "某县2023年度法治政府建设情况报告",
    "2023年，某县坚持依法行政，深入推进法治政府建设，全面规范行政执法，着力化解社会矛盾，各项工作取得新的成效，"
    "现将有关情况报告如下。",
    "一、主要工作",
    "（一）加强行政复议。全年收到行政复议申请128件，审结117件，其中维持60件、撤销12件，纠错率10.3%，"
    "行政机关负责人出庭应诉率100%。",
    "（二）开展执法培训。举办培训12期，培训执法人员3600余人次，组织考试2场，合格率99.5%，新办证件215个，"
    "清理不合格人员8名。",
]


def pdf_of(paragraphs: Iterable[str], head: str = "") -> bytes:
    """A PDF set in wrapped lines with page numbers, as an office program exports it."""
    body = "\n\n".join(line.replace("#", "").replace("*", "") for line in paragraphs)
    source = (
        f'#set page(paper: "a4", numbering: "— 1 —", header: [{head}])\n#set text(font: ("Noto Serif SC", '
        f'"Noto Sans SC"), size: 16pt)\n'
        f"#set par(first-line-indent: (amount: 2em, all: true), justify: true)\n{body}"
    )
    return typst.compile(source.encode(), font_paths=[str(fonts).rsplit("/", 1)[0]])


def docx_of(fill: Callable[[docx.document.Document], None]) -> bytes:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


TEXT = "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_a_text_in_every_usual_encoding(encoding: str) -> None:
    found = read("报告.txt", TEXT.encode(encoding))
    assert (found.text, found.kind, found.media_type) == (TEXT, "txt", "text/plain")


def test_utf_16_without_its_mark() -> None:
    assert read("a.txt", TEXT.encode("utf-16-le")).text == TEXT


def test_traditional_text_in_big5() -> None:
    text = "某縣政府辦理行政執法案件的情況報告，為人民群眾辦實事，關於依法行政的總體要求，會議研究國家有關規定。" * 3
    assert read("a.txt", text.encode("big5")).text == text


def test_a_text_is_given_exactly_as_it_stands() -> None:
    text = "  某县\r\n\r\n\u3000\u3000一、主要工作\t甲\n"
    assert read("a.txt", text.encode()).text == text


def test_the_content_and_not_the_name_says_what_a_file_is() -> None:
    assert read("报告.pdf", TEXT.encode()).kind == "txt"
    assert read("报告", docx_of(lambda document: document.add_paragraph("某县报告"))).kind == "docx"
    assert read("报告.txt", b"<html><body><p>" + "某县报告，很好。".encode() + b"</p></body></html>").kind == "html"


PAGE = """<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>某县2023年度法治政府建设情况报告-某县人民政府</title><style>.a{{color:red}}</style></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a>政务公开</a></li></ul></div>
<div class="wrap"><h1>某县2023年度法治政府建设情况报告</h1>
<div class="info">发布时间：2024-01-15 10:20　来源：县司法局　<span>浏览次数：88</span></div>
<div class="article">{paragraphs}
<table><tr><th>项目</th><th>数量（件）</th></tr><tr><td>行政许可</td><td>35</td></tr><tr><td>行政处罚</td><td>120</td></tr></table>
<script>alert('不要')</script><p style="display:none">藏起来的文字，不要。</p></div></div>
<div class="footer"><p>版权所有：某县人民政府　浙ICP备05000001号</p></div></body></html>"""


def test_a_saved_portal_page_keeps_title_dates_paragraphs_and_tables() -> None:
    page = PAGE.format(paragraphs="".join(f"<p>&nbsp;&nbsp;{line}</p>" for line in PARAGRAPHS[1:]))
    found = read("page.htm", page.encode("gb18030"))
    lines = found.text.split("\n")
    assert (found.kind, lines[0]) == ("html", PARAGRAPHS[0])
    assert any("2024-01-15" in line and "县司法局" in line for line in lines)
    assert [line for line in lines if line in PARAGRAPHS[1:]] == PARAGRAPHS[1:]
    assert "行政处罚\t120" in lines
    assert "不要" not in found.text
    assert "首页" not in found.text


def test_a_page_framed_by_tables_gives_its_paragraphs() -> None:
    cells = "".join(f"<p>{line}</p>" for line in PARAGRAPHS[1:])
    page = f"<html><body><table><tr><td>菜单</td><td>{cells}</td></tr></table></body></html>"
    assert PARAGRAPHS[3] in read("a.html", page.encode()).text.split("\n")


def test_line_breaks_inside_a_paragraph_part_lines() -> None:
    page = (
        "<html><body><div>一、主要工作，如下。<br>（一）加强学习，提高。<br/>（二）规范执法，严格。</div></body></html>"
    )
    assert read("a.html", page.encode()).text.split("\n") == [
        "一、主要工作，如下。",
        "（一）加强学习，提高。",
        "（二）规范执法，严格。",
    ]


def test_a_word_file_gives_paragraphs_and_tables_in_order() -> None:
    def fill(document: docx.document.Document) -> None:
        document.add_paragraph(PARAGRAPHS[0])
        table = document.add_table(2, 2)
        for cell, words in zip(table._cells, ["任务", "责任单位", "完善制度", "县司法局"], strict=True):
            cell.text = words
        document.add_paragraph(PARAGRAPHS[1])

    assert read("a.docx", docx_of(fill)).text.split("\n") == [
        PARAGRAPHS[0],
        "任务\t责任单位",
        "完善制度\t县司法局",
        PARAGRAPHS[1],
    ]


def number(document: docx.document.Document, levels: list[tuple[str, str]]) -> str:
    """Add an automatic list with the given formats and patterns; gives its id."""
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for place, (kind, pattern) in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(place))
        for name, value in (("start", "1"), ("numFmt", kind), ("lvlText", pattern)):
            child = OxmlElement(f"w:{name}")
            child.set(qn("w:val"), value)
            level.append(child)
        abstract.append(level)
    numbering.insert(0, abstract)
    one = OxmlElement("w:num")
    one.set(qn("w:numId"), "77")
    reference = OxmlElement("w:abstractNumId")
    reference.set(qn("w:val"), "77")
    one.append(reference)
    numbering.append(one)
    return "77"


def test_numbers_that_word_sets_by_itself() -> None:
    def fill(document: docx.document.Document) -> None:
        list_id = number(document, [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")])
        for level, words in [
            (0, "主要工作"),
            (1, "制度建设"),
            (2, "完善制度"),
            (2, "清理文件"),
            (1, "规范执法"),
            (2, "案卷评查"),
            (0, "下步打算"),
        ]:
            paragraph = document.add_paragraph(words)
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val = int(list_id)
            properties.get_or_add_ilvl().val = level

    assert read("a.docx", docx_of(fill)).text.split("\n") == [
        "一、主要工作",
        "（一）制度建设",
        "1.完善制度",
        "2.清理文件",
        "（二）规范执法",
        "1.案卷评查",
        "二、下步打算",
    ]


def test_deleted_and_hidden_words_of_a_word_file_are_left_out() -> None:
    def fill(document: docx.document.Document) -> None:
        paragraph = document.add_paragraph("保留")
        deleted = OxmlElement("w:del")
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "删去"
        run.append(text)
        deleted.append(run)
        paragraph._p.append(deleted)
        paragraph.add_run("隐藏").font.hidden = True
        paragraph.add_run("的文字")

    assert read("a.docx", docx_of(fill)).text == "保留的文字"


def test_wrapped_lines_of_a_pdf_are_joined_and_its_furniture_left_out() -> None:
    long = PARAGRAPHS + [
        f"（{n}）" + PARAGRAPHS[3][3:-1] + "，" + n * place + "。" for place in (2, 5, 9) for n in "三四五六七八九"
    ]
    found = read("a.pdf", pdf_of(long, head="某县人民政府文件汇编"))
    lines = found.text.split("\n")
    assert (found.kind, lines) == ("pdf", long)


def test_a_ruled_table_of_a_pdf_gives_its_rows() -> None:
    table = (
        "#table(columns: 3, [序号], [任务], [责任单位], [1], [完善制度], [县司法局、县财政局], [2], [加强培训], "
        "[县人社局], [3], [开展检查], [县政府办])"
    )
    lines = read("a.pdf", _with_table(table)).text.split("\n")
    assert "1\t完善制度\t县司法局、县财政局" in lines
    assert "序号\t任务\t责任单位" in lines


def _with_table(table: str) -> bytes:
    source = f'#set text(font: ("Noto Serif SC", "Noto Sans SC"))\n{PARAGRAPHS[1]}\n\n{table}\n'
    return typst.compile(source.encode(), font_paths=[str(fonts).rsplit("/", 1)[0]])
