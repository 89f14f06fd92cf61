"""The fixed parts of a docx in GB/T 9704 layout: styles, settings, fonts. Words of OOXML, measures of `layout`."""
from __future__ import annotations

from docx.oxml.ns import nsdecls

from . import layout
from .layout import BODY_PT, BODY_TRUE_PT, FANG, HEI, KAI, LATIN, PITCH_PT, SONG, TABLE_PT, TITLE

XMLNS = nsdecls("w")
# Word's size 3 is 16 pt, a quarter of a point wider than the printer's: 28 of them fit a line only when drawn in.
TIGHTEN = round((BODY_TRUE_PT - BODY_PT) * 20)


def rfonts(east_asian: str, latin: str = LATIN) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{east_asian}" w:cs="{latin}"/>'


def face(east_asian: str, points: float, spacing: int = 0) -> str:
    """Run properties: the face for Chinese, the size, the drawing-in of each character in twentieths of a point."""
    half = round(points * 2)
    return (f'<w:rPr>{rfonts(east_asian)}<w:b w:val="0"/><w:color w:val="000000"/><w:spacing w:val="{spacing}"/>'
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>')


def exact(points: float) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{round(points * 20)}" w:lineRule="exact"/>'


def spaced(points: float, before: float) -> str:
    return exact(points).replace('w:before="0"', f'w:before="{round(before * 20)}"')


def indent(characters: float) -> str:
    """First line drawn in by so many characters."""
    twips = round(characters * BODY_TRUE_PT * 20)
    return f'<w:ind w:firstLineChars="{round(characters * 100)}" w:firstLine="{twips}"/>'


def style(identity: str, name: str, paragraph: str, run: str = "", base: str = "Normal", following: str = "") -> str:
    default = ' w:default="1"' if identity == "Normal" else ""
    based = "" if identity == "Normal" else f'<w:basedOn w:val="{base}"/>'
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (f'<w:style w:type="paragraph"{default} w:styleId="{identity}"><w:name w:val="{name}"/>'
            f"{based}{after}<w:qFormat/><w:pPr>{paragraph}</w:pPr>{run}</w:style>")


def styles() -> str:
    """styles.xml: the body, four headings, title, number, addressee, table text, page number."""
    grid = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    headings = [
        style(f"Heading{level}", f"heading {level}",
              f'<w:keepNext/>{exact(PITCH_PT)}{indent(2)}<w:jc w:val="left"/><w:outlineLvl w:val="{level - 1}"/>',
              face(font, BODY_PT, TIGHTEN), following="BodyText")
        for level, font in layout.HEADING_FONTS.items()
    ]
    centred = f'<w:snapToGrid w:val="0"/>{exact(layout.TITLE_PITCH_PT)}<w:jc w:val="center"/>'
    cell = exact(TABLE_PT * 1.5)
    return (
        f"<w:styles {XMLNS}><w:docDefaults><w:rPrDefault><w:rPr>{rfonts(FANG)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("Normal", "Normal", f'{grid}{exact(PITCH_PT)}<w:jc w:val="both"/>', face(FANG, BODY_PT, TIGHTEN))
        + style("BodyText", "Body Text", indent(2))
        + "".join(headings)
        + style("Title", "Title", f"<w:keepNext/>{centred}", face(TITLE, layout.TITLE_PT), following="BodyText")
        + style("Subtitle", "Subtitle", '<w:jc w:val="center"/>', face(KAI, BODY_PT, TIGHTEN), following="BodyText")
        + style("Annex", "附件标识", '<w:keepNext/><w:pageBreakBefore/><w:jc w:val="left"/>',
                face(HEI, BODY_PT, TIGHTEN))
        + style("Caption", "caption", '<w:keepNext/><w:jc w:val="center"/>', face(HEI, TABLE_PT))
        + style("Cell", "表格文字", f'<w:snapToGrid w:val="0"/>{cell}<w:jc w:val="left"/>', face(FANG, TABLE_PT))
        + style("CellSign", "表格签名", '<w:jc w:val="right"/>', base="Cell")
        + style("Flag", "发文机关标志",
                f'<w:snapToGrid w:val="0"/>{spaced(layout.FLAG_PT * 1.3, before=layout.FLAG_BEFORE_PT)}'
                '<w:jc w:val="center"/>',
                face(TITLE, layout.FLAG_PT).replace("000000", layout.RED))
        + style("FlagNumber", "发文字号",
                f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="8" w:color="{layout.RED}"/></w:pBdr>'
                f'{spaced(PITCH_PT, before=PITCH_PT)}<w:jc w:val="center"/>', face(FANG, BODY_PT, TIGHTEN))
        + style("CellHead", "表格表头", '<w:jc w:val="center"/>', face(HEI, TABLE_PT), base="Cell")
        + style("Footer", "footer", '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>',
                face(SONG, layout.FOOT_PT).replace(LATIN, SONG))
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style></w:styles>"
    )


def settings() -> str:
    """settings.xml: page numbers differ on odd and even pages; Chinese line breaking; no compression of marks."""
    return (
        f'<w:settings {XMLNS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>'
        "<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def fonts() -> bytes:
    """fontTable.xml: the official faces with what a machine that lacks them may take instead."""
    def font(name: str) -> str:
        instead = f'<w:altName w:val="{layout.SUBSTITUTES[name]}"/>' if name in layout.SUBSTITUTES else ""
        return f'<w:font w:name="{name}">{instead}<w:charset w:val="86"/><w:family w:val="auto"/></w:font>'

    every = "".join(font(name) for name in (SONG, FANG, KAI, HEI, TITLE))
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {XMLNS}>{every}<w:font w:name="{LATIN}">'
            '<w:charset w:val="00"/><w:family w:val="roman"/></w:font></w:fonts>').encode()
