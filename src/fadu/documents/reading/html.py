"""Saved portal pages: the article with its title, dates and tables, without menus, scripts and footers."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from fadu.documents.reading.kinds import Unreadable
from fadu.documents.reading.plain import decode

CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
DROPPED = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "form",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "nav",
        "footer",
        "svg",
        "canvas",
        "link",
        "meta",
        "head",
        "video",
        "audio",
        "map",
        "marquee",
    )
)
BLOCKS = frozenset(
    (
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "aside",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "blockquote",
        "pre",
        "center",
        "fieldset",
        "figure",
        "figcaption",
        "caption",
        "address",
        "hr",
    )
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BLANK = re.compile(r"[ \t\r\n\f\u3000\u00a0]+")
SENTENCE = re.compile(r"[。;,\uff1b\uff0c]")
LABEL = re.compile(
    r"索\s*引\s*号|发文字号|文\s*号|成文日期|发文日期|发布日期|发布时间|发布机构|发文机关|发文机构|"
    r"制发机构|信息来源|来\s*源|生成日期|主题分类|时间"
)
TITLE = re.compile(
    r"(?:报告|计划|要点|方案|通知|意见|安排|情况|总结|分工|规划|清单|措施|汇报|"
    r"年报)(?:[(\uff08][^()\uff08\uff09]*[)\uff09])?$"
)
META_TITLE = ("ArticleTitle", "articletitle", "og:title")
ENOUGH = 0.75
LONG_CELL = 160


def text_of(content: bytes) -> str:
    """The article's text: a line a paragraph, a row's cells parted by tabs. Raises Unreadable."""
    declared = CHARSET.search(content[:4096])
    text = decode(content, declared[1].decode("ascii") if declared else None)
    root = _parse(text)
    page_title = _page_title(root)
    _drop(root)
    body = root.find(".//body")
    body = root if body is None else body
    article = _article(body)
    lines = _lines(article)
    above = [] if article is body else [line for line in _before(body, article) if len(line) < 120]
    return "\n".join(_headed(lines, above, page_title))


def _parse(text: str) -> Any:
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("broken", "网页文件已损坏，打不开。请在浏览器里重新另存为“网页，仅 HTML”后再上传。") from error
    return root


def _page_title(root: Any) -> str:
    for name in META_TITLE:
        for meta in root.iter("meta"):
            if (meta.get("name") or meta.get("property")) == name and meta.get("content"):
                return _squeeze(meta.get("content"))
    title = root.find(".//title")
    words = _squeeze(title.text or "") if title is not None else ""
    return re.split(r"\s*[-_|—–]{1,2}\s*(?=[^-_|—–]*$)", words)[0] if words else ""


def _drop(root: Any) -> None:
    """Take out what is no text of the page; the words after an element stay."""
    for element in list(root.iter()):
        tag = element.tag
        if (
            not isinstance(tag, str)
            or (tag in DROPPED and tag not in ("head",))
            or HIDDEN.search(element.get("style") or "")
        ):
            parent = element.getparent()
            if parent is not None and isinstance(tag, str):
                element.drop_tree()


def _weight(element: Any) -> int:
    """How much running text stands under an element: words in pieces with sentence marks."""
    return sum(len(piece) for piece in element.itertext() if SENTENCE.search(piece))


def _article(body: Any) -> Any:
    """The deepest element that still holds most of the page's running text."""
    whole = _weight(body)
    element = body
    while whole:
        heavy = [
            child
            for child in element
            if isinstance(child.tag, str)
            and child.tag not in ("p", "span", "tr", "tbody", "td")
            and _weight(child) >= ENOUGH * whole
        ]
        if not heavy:
            break
        element = heavy[0]
    return element


def _before(body: Any, article: Any) -> list[str]:
    """The page's lines that stand before the article, the nearest last."""
    chain = set()
    node = article
    while node is not None:
        chain.add(node)
        node = node.getparent()
    lines: list[str] = []

    def walk(element: Any) -> None:
        for child in element:
            if child is article:
                return
            if child in chain:
                walk(child)
                return
            lines.extend(_lines(child))

    walk(body)
    return lines


def _headed(lines: list[str], above: list[str], page_title: str) -> list[str]:
    """The article's lines with the title and the lines of origin that stand outside of it."""
    top = "".join(lines[:12])
    head = []
    flat_title = re.sub(r"\s", "", page_title)
    shown = next((line for line in reversed(above) if flat_title and re.sub(r"\s", "", line) == flat_title), "")
    if page_title and len(page_title) >= 8 and flat_title not in re.sub(r"\s", "", top):
        head.append(shown or page_title)
    head.extend(
        line
        for line in above[-40:]
        if line not in head
        and (
            LABEL.search(line)
            or (TITLE.search(line) and len(line) >= 8 and re.sub(r"\s", "", line) not in re.sub(r"\s", "", top))
        )
    )
    return [*head, *lines]


def _lines(element: Any) -> list[str]:
    """Paragraphs of an element as lines; table rows as tab-parted lines."""
    parts: list[str] = []
    _render(element, parts)
    lines = ("".join(parts)).split("\n")
    return [line for line in (_tidy(line) for line in lines) if line]


def _render(element: Any, parts: list[str]) -> None:
    tag = element.tag
    if tag == "br":
        parts.append("\n")
    elif tag == "table":
        _table(element, parts)
    else:
        block = tag in BLOCKS
        if block:
            parts.append("\n")
        parts.append(_inline(element.text))
        for child in element:
            if isinstance(child.tag, str):
                _render(child, parts)
            parts.append(_inline(child.tail))
        if block:
            parts.append("\n")


def _table(table: Any, parts: list[str]) -> None:
    """A table of data keeps its rows; a table that only frames the page gives its cells' lines."""
    rows = [row for row in table.iter("tr") if _owner(row) is table]
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    frames = any(len(_text(cell)) > LONG_CELL for row in cells for cell in row) or any(
        cell.find(".//table") is not None for row in cells for cell in row
    )
    parts.append("\n")
    for row in cells:
        if frames or len(row) == 1:
            for cell in row:
                parts.append("\n" + "\n".join(_lines_of_cell(cell)) + "\n")
        else:
            parts.append("\t".join(_text(cell) for cell in row) + "\n")


def _lines_of_cell(cell: Any) -> list[str]:
    parts = [_inline(cell.text)]
    for child in cell:
        if isinstance(child.tag, str):
            _render(child, parts)
        parts.append(_inline(child.tail))
    return [line for line in (_tidy(line) for line in "".join(parts).split("\n")) if line]


def _text(cell: Any) -> str:
    return _squeeze("".join(cell.itertext()))


def _owner(row: Any) -> Any:
    parent = row.getparent()
    while parent is not None and parent.tag != "table":
        parent = parent.getparent()
    return parent


def _inline(words: str | None) -> str:
    return BLANK.sub(" ", words) if words else ""


def _squeeze(words: str) -> str:
    return BLANK.sub(" ", words).strip()


def _tidy(line: str) -> str:
    if "\t" in line:
        cells = [cell.strip() for cell in line.split("\t")]
        return "\t".join(cells) if any(cells) else ""
    return line.strip(" \u00a0\u3000")
