"""A docx has the layout of GB/T 9704, read back with the library that others use."""
from __future__ import annotations

import io
import time
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from fadu.documents import docx as writer
from fadu.documents.model import Annex, Heading, NumberRun, Paragraph, Run, anchor, paragraph
from tests.documents.official import HOSTILE, pages, report, tasks


def read(document):
    return docx.Document(io.BytesIO(writer.write(document)))


def part(document, name):
    return zipfile.ZipFile(io.BytesIO(writer.write(document))).read(name).decode()


def lines(word, style):
    return [line for line in word.paragraphs if line.style.name == style]


def east_asian(style):
    return style.element.rPr.rFonts.get(qn("w:eastAsia"))


def test_the_page_is_a4_with_the_margins_of_the_standard():
    section = read(report()).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    assert [round(side.mm) for side in margins] == [37, 35, 28, 26]


def test_the_line_grid_holds_22_lines_in_the_type_area():
    section = read(report()).sections[0]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) == "lines"
    pitch = int(grid.get(qn("w:linePitch"))) / 20
    area = (section.page_height - section.top_margin - section.bottom_margin) / Pt(1)
    assert int(area / pitch) == 22


def test_28_characters_fill_a_line():
    normal = read(report()).styles["Normal"]
    drawn_in = int(normal.element.rPr.find(qn("w:spacing")).get(qn("w:val"))) / 20
    area = Mm(156) / Pt(1)
    assert int(area / (normal.font.size.pt + drawn_in)) == 28


@pytest.mark.parametrize(("style", "face", "points"), [
    ("Normal", "仿宋_GB2312", 16), ("Title", "方正小标宋简体", 22), ("Heading 1", "黑体", 16),
    ("Heading 2", "楷体_GB2312", 16), ("Heading 3", "仿宋_GB2312", 16), ("Heading 4", "仿宋_GB2312", 16),
    ("footer", "宋体", 14),
])
def test_each_kind_of_line_has_its_face_and_size(style, face, points):
    found = read(report()).styles[style]
    assert east_asian(found) == face
    assert found.font.size.pt == points


def test_the_language_of_chinese_text_is_chinese():
    assert 'w:eastAsia="zh-CN"' in part(report(), "word/styles.xml")
    assert "ja-JP" not in part(report(), "word/settings.xml")


def test_faces_that_a_machine_lacks_name_a_substitute():
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>' in part(report(), "word/fontTable.xml")


def test_body_text_is_drawn_in_by_two_characters_and_addressee_stands_flush_with_a_full_colon():
    word = read(report())
    assert word.styles["Body Text"].element.pPr.ind.get(qn("w:firstLineChars")) == "200"
    addressee = next(line for line in word.paragraphs if line.text == "省人民政府：")
    assert addressee.style.name == "Normal"


def test_title_and_number_stand_above_the_text_in_order():
    texts = [line.text for line in read(report()).paragraphs]
    assert texts[:3] == ["丽水市人民政府关于2017年度法治政府建设情况的报告", "丽政〔2018〕12号", ""]


def test_a_long_title_is_narrowed_so_that_no_word_is_torn():
    title = lines(read(report()), "Title")[0]
    assert title._p.pPr.ind is not None
    assert title.text == "丽水市人民政府关于2017年度法治政府建设情况的报告"
    assert lines(read(report(title="年度报告")), "Title")[0]._p.pPr.ind is None


def test_headings_have_outline_levels_for_navigation():
    word = read(report(Heading(3, "1.受理"), Heading(4, "（1）登记")))
    assert [lines(word, f"Heading {level}")[0].text for level in (1, 2, 3, 4)] == [
        "一、举措和成效", "（一）行政复议", "1.受理", "（1）登记"]


def test_page_numbers_stand_between_dashes_at_the_outer_edge():
    section = read(report()).sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        line = footer.paragraphs[0]._p
        assert "".join(line.xpath(".//w:t/text()")) == "— 1 —"
        assert line.find(qn("w:fldSimple")).get(qn("w:instr")).strip() == "PAGE"
        assert line.pPr.find(qn("w:jc")).get(qn("w:val")) == side
    assert read(report()).settings.odd_and_even_pages_header_footer


def test_issuer_stands_centred_over_a_date_four_characters_from_the_right():
    word = read(report())
    issuer, day = (line for line in word.paragraphs if line.text in ("丽水市人民政府", "2018年3月1日"))
    assert day._p.pPr.ind.get(qn("w:rightChars")) == "400"
    assert issuer._p.pPr.ind.get(qn("w:rightChars")) == "350"  # 4 + 6/2 - 7/2


def test_a_document_not_yet_dated_leaves_room_for_the_date_and_one_without_issuer_has_no_signature():
    assert "　　　年　　月　　日" in [line.text for line in read(report(date=None)).paragraphs]
    assert "2018年3月1日" not in [line.text for line in read(report(issuer="")).paragraphs]


def test_a_number_is_read_as_text_and_links_to_its_meaning():
    word = read(report())
    line = next(line for line in word.paragraphs if line.text.startswith("全年收到申请"))
    assert line.text == "全年收到申请70件，开会11次，听证未填次。"
    link = line.hyperlinks[0]
    assert (link.text, link.fragment) == ("70", anchor("reconsideration.received"))
    names = {mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))}
    assert anchor("reconsideration.received") in names


def test_a_number_without_meaning_in_the_file_is_plain_text():
    line = Paragraph((NumberRun("5", "elsewhere"),))
    assert not read(report(blocks=(line,))).paragraphs[4].hyperlinks


def test_what_is_missing_is_highlighted():
    word = read(report())
    marked = [run.text for line in word.paragraphs for run in line.runs if run.font.highlight_color]
    assert marked == ["未填"]


def test_a_table_repeats_its_header_and_breaks_no_row():
    table = read(report(tasks(80))).tables[0]
    assert len(table.rows) == 81
    head, row = table.rows[0]._tr, table.rows[1]._tr
    assert head.trPr.find(qn("w:tblHeader")) is not None
    assert row.trPr.find(qn("w:tblHeader")) is None
    assert row.trPr.find(qn("w:cantSplit")) is not None
    widths = [column.width for column in table.columns]
    assert widths[1] > 2 * widths[2] > 3 * widths[0]


def test_each_annex_begins_a_page_and_is_named_after_the_text():
    word = read(report(annexes=(Annex("口径", ()), Annex("任务", (paragraph("见表。"),)))))
    texts = [line.text for line in word.paragraphs]
    assert "附件：1.口径" in texts
    assert "　　　2.任务" in texts
    marks = lines(word, "附件标识")
    assert [line.text for line in marks] == ["附件1", "附件2"]
    assert word.styles["附件标识"].paragraph_format.page_break_before


def test_user_text_arrives_as_it_was_typed():
    word = read(report(paragraph(HOSTILE), title=HOSTILE))
    assert HOSTILE in [line.text for line in word.paragraphs]
    assert word.core_properties.title == HOSTILE


def test_control_characters_are_left_out_and_line_ends_kept():
    word = read(report(Paragraph((Run("甲\x00\x0b\ud800乙\r\n丙"),))))
    assert "甲乙\n丙" in [line.text for line in word.paragraphs]


def test_file_properties_name_title_issuer_and_date():
    properties = read(report()).core_properties
    assert (properties.author, properties.language) == ("丽水市人民政府", "zh-CN")
    assert properties.created.date() == date(2018, 3, 1)


def test_nothing_of_the_library_template_is_left():
    names = zipfile.ZipFile(io.BytesIO(writer.write(report()))).namelist()
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "Effects" in name]


def test_five_pages_are_written_in_less_than_a_fifth_of_a_second():
    document = report(*pages(5))
    writer.write(document)
    begun = time.perf_counter()
    writer.write(document)
    assert time.perf_counter() - begun < 0.2
