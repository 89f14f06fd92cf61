"""The full text of an act (法规全文), cut into its articles. The texts are loaded by the user; none comes with Fadu."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fadu.law.acts import numeral

NUMERAL = "[零〇一二三四五六七八九十百千]+"
# An article begins a line; a mention that happens to begin one goes on with what an article does not begin with.
MENTION = "第、，。；和或及与之的款项至到规所修中—-"
BEGINS = re.compile(rf"^[ \t　#*]*(第(?:{NUMERAL}|\d{{1,4}})条(?:之{NUMERAL})?)(?![{MENTION}])", re.MULTILINE)
CHAPTER = re.compile(rf"^[ \t　#*]*第{NUMERAL}[编章节](?:[ \t　].*)?$", re.MULTILINE)
SECTION = re.compile(r"^[ \t　#*]*([一二三四五六七八九十]+)、|^[ \t　#*]*（([一二三四五六七八九十]+)）", re.MULTILINE)
LARGEST = 2_000_000  # characters: no act comes near


class NoArticles(ValueError):
    """The text holds no article and no numbered section; the message says so in Chinese."""


def articles(text: str) -> Mapping[str, str]:
    """{第五十八条: its text, paragraphs parted by newlines}, in the order of the act.

    Documents without articles are cut at their numbered sections: 一, 二（六）. A repeated number keeps its first text
    (annexes and decisions of amendment begin to count anew). Raises NoArticles; ValueError for over 2,000,000
    characters.
    """
    if len(text) > LARGEST:
        raise ValueError(f"文本超过{LARGEST:,}字，不像一件法规")
    text = text.replace("\r\n", "\n").replace("\u2028", "\n")
    found = list(BEGINS.finditer(text))
    if not found:
        return sections(text)
    ends = [following.start() for following in found[1:]] + [len(text)]
    kept: dict[str, str] = {}
    for this, end in zip(found, ends, strict=True):
        kept.setdefault(in_numerals(this[1]), body(text[this.end() : end]))
    return kept


def in_numerals(name: str) -> str:
    """第58条 -> 第五十八条."""
    return re.sub(r"\d+", lambda digits: numeral(int(digits[0])), name)


def body(raw: str) -> str:
    """Without the headings of the next chapter, marks and empty lines."""
    raw = CHAPTER.split(raw)[0]
    lines = (line.strip(" \t　*#") for line in raw.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("<!--"))


def sections(text: str) -> Mapping[str, str]:
    """{二: …, 二（六）: …} of a document that numbers itself so."""
    found, main = list(SECTION.finditer(text)), ""
    if not found:
        raise NoArticles("没有找到条文：应有“第一条　……”这样的行，或者“一、”“（一）”这样的序号")
    kept: dict[str, str] = {}
    ends = [following.start() for following in found[1:]] + [len(text)]
    for this, end in zip(found, ends, strict=True):
        main = this[1] or main
        name = this[1] or f"{main}（{this[2]}）"
        kept.setdefault(name, body(text[this.end() : end]))
    return kept


def article_of(place: str) -> str:
    """第五十条第一款第（二）项 -> 第五十条: the part of a citation that a full text is cut into."""
    found = re.match(rf"第{NUMERAL}条(?:之{NUMERAL})?", place)
    return found[0] if found else place
