"""The docx package around the text: our styles instead of the library's template, the page, its numbers."""
from __future__ import annotations

from datetime import datetime

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.text.paragraph import Paragraph as WordParagraph

from . import docx_parts, layout
from .model import Document
from .printable import printable

KEPT_PARTS = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS, RELATIONSHIP_TYPE.THEME}


def element(tag: str, *children: BaseOxmlElement | str, **attributes: object) -> BaseOxmlElement:
    """<w:tag w:attribute="…">children</w:tag>; a child that is a string becomes the text."""
    made: BaseOxmlElement = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    for child in children:
        if isinstance(child, str):
            made.text = child
            made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        else:
            made.append(child)
    return made


def clear(word: Word) -> None:
    """Replace what the library's own template brings along by our styles, settings and fonts."""
    for name, relation in list(word.part.rels.items()):
        if relation.reltype not in KEPT_PARTS:
            del word.part.rels[name]
    for name, relation in list(word.part.package.rels.items()):
        if relation.reltype.endswith(("/thumbnail", "/extended-properties")):
            del word.part.package.rels[name]
    word.styles.element[:] = parse_xml(docx_parts.styles())[:]
    word.settings.element[:] = parse_xml(docx_parts.settings())[:]
    fonts = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, docx_parts.fonts(), word.part.package)
    word.part.relate_to(fonts, RELATIONSHIP_TYPE.FONT_TABLE)


def set_page(word: Word) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(side) for side in layout.PAGE_MM)
    section.top_margin, section.bottom_margin = Mm(layout.TOP_MM), Mm(layout.BOTTOM_MM)
    section.left_margin, section.right_margin = Mm(layout.LEFT_MM), Mm(layout.RIGHT_MM)
    section.header_distance, section.footer_distance = Mm(15), Mm(25)
    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    section._sectPr.append(element("docGrid", type="lines", linePitch=round(layout.PITCH_PT * 20)))
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        _page_number(footer.paragraphs[0], side)


def _page_number(line: WordParagraph, side: str) -> None:
    """— 1 —, one character in from the outer edge (GB/T 9704 §7.5)."""
    properties = line._p.get_or_add_pPr()
    properties.append(element("ind", **{f"{side}Chars": 100, side: layout.FOOT_PT * 20}))
    properties.append(element("jc", val=side))
    line._p.append(element("r", element("t", "— ")))
    line._p.append(element("fldSimple", element("r", element("t", "1")), instr=" PAGE "))
    line._p.append(element("r", element("t", " —")))


def set_properties(word: Word, document: Document) -> None:
    properties = word.core_properties
    properties.title, properties.author = printable(document.title)[:255], printable(document.issuer)[:255]
    properties.subject, properties.comments, properties.keywords = printable(document.number)[:255], "", ""
    properties.language, properties.last_modified_by = "zh-CN", ""
    if document.date:
        properties.created = properties.modified = datetime(document.date.year, document.date.month, document.date.day)
