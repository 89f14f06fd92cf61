"""The tree of headings: 第一章, 一、 (一) 1. (1) ①, and the preamble before the first of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fadu.intake.findings import Section
from fadu.intake.layout import Line

CN = "一二三四五六七八九十百"
KINDS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    ("chapter", 1, re.compile(rf"第\s*([{CN}\d]+)\s*[编章部](?:分)?[\s、:]*")),
    ("section", 2, re.compile(rf"第\s*([{CN}\d]+)\s*节[\s、:]*")),
    ("item", 3, re.compile(rf"第\s*([{CN}\d]+)\s*条[\s、:]*")),
    ("chapter", 1, re.compile(rf"([{CN}]{{1,3}})\s*[、.]\s*")),
    ("section", 2, re.compile(rf"\(\s*([{CN}]{{1,3}})\s*\)[、.]?\s*")),
    ("item", 3, re.compile(r"(\d{1,3})\s*[.、]\s*(?![\d%])")),
    ("subitem", 4, re.compile(r"\(\s*(\d{1,3})\s*\)[、.]?\s*")),
    ("subitem", 4, re.compile(r"(\d{1,2})\)\s*")),
    ("subitem", 5, re.compile(r"([①-⑳])\s*")),
    ("enumeration", 6, re.compile(rf"([{CN}]{{1,2}})(?:是|要)(?=[\u4e00-\u9fff“])")),
)
TITLE_END = re.compile(r"[。!]")
TITLE_TAIL = " 。:;,"
BRACKET_TAIL = re.compile(r"\s*[(\[〔【](?:牵头|责任|配合|主办)[^()]*$")
LONGEST_HEADING = 60
TAILS = r"环境|机制|制度|建设|改革|工作|能力|水平|监管|管理|体系|服务|监督|合力|执法|决策|责任|保障|质量|效能"
STARTS = (
    r"全面|深入|进一步|建立|健全|完善|推进|加强|严格|落实|持续|坚持|积极|加快|强化|推动|开展|认真|继续|充分|"
    r"制定|按照|优化"
)
LOST_STOP = re.compile(rf"^.{{2,22}}?(?:{TAILS})(?=(?:{STARTS})[\u4e00-\u9fff])")


@dataclass
class Marker:
    """A numbered line: its kind and level, its number, where its title starts."""

    kind: str
    level: int
    number: str
    line: Line
    title_start: int


def markers(lines: list[Line]) -> list[Marker]:
    """The lines that begin with a list number, in order; table rows are none."""
    found = []
    for line in lines:
        if "\t" in line.text or "|" in line.text:
            continue
        for kind, level, pattern in KINDS:
            match = pattern.match(line.text)
            if match and len(line.text) > match.end():
                found.append(Marker(kind, level, match[1], line, line.start + match.end()))
                break
    return found


def title_of(text: str, marker: Marker) -> tuple[str, int]:
    """(title, offset of its end): up to the first full stop, or the whole line where it has none."""
    rest = text[marker.title_start : marker.line.end]
    stop = TITLE_END.search(rest)
    title = rest[: stop.start()] if stop else rest
    lost = lost_stop(title) if stop is not None or len(rest) > LONGEST_HEADING else None
    if lost is not None and len(title) > 30:
        title = title[:lost]
    title = BRACKET_TAIL.sub("", title).rstrip(TITLE_TAIL)
    return title, marker.title_start + len(title)


def lost_stop(title: str) -> int | None:
    """Where a title runs into its text because the full stop between them was lost, or None."""
    if len(title) < 30 or not re.search(r"[,;]", title):
        return None
    found = LOST_STOP.match(title)
    return found.end() if found and not re.search(r"[,、;]", title[: found.end()]) else None


def tree(text: str, lines: list[Line], start: int, end: int) -> list[Section]:
    """Sections of text[start:end], nested; a part that numbers its points anew without a heading is implied."""
    roots: list[Section] = []
    stack: list[Section] = []
    inside = [line for line in lines if start <= line.start < end]
    found = markers(inside)
    first = found[0].line.start if found else end
    preamble = [line for line in inside if line.start < first]
    if preamble:
        roots.append(Section(1, "preamble", None, "导语", preamble[0].start, preamble[0].start, preamble[-1].end))
    for marker in found:
        title, heading_end = title_of(text, marker)
        section = Section(marker.level, marker.kind, marker.number, title, marker.line.start, heading_end, end)
        while stack and stack[-1].level >= section.level:
            stack.pop()
        if stack and _restarts(stack[-1], section):
            implied = _implied(inside, stack[0], section)
            _close(stack, implied.start)
            roots.append(implied)
            stack = [implied]
        (stack[-1].children if stack else roots).append(section)
        stack.append(section)
    _ends(roots, text, end)
    return roots


def _restarts(parent: Section, section: Section) -> bool:
    """A second (一) under one heading: the points of a part that has no heading of its own."""
    same = [child for child in parent.children if child.kind == section.kind]
    return parent.level == 1 and section.number in ("一", "1") and section.kind == "section" and bool(same)


def _implied(lines: list[Line], chapter: Section, section: Section) -> Section:
    """The part that begins with the unnumbered lines before a restarted count."""
    before = [line for line in lines if chapter.start < line.start < section.start]
    start = section.start
    for line in reversed(before):
        if any(pattern.match(line.text) for _, _, pattern in KINDS):
            break
        if line is not before[-1] and not re.match(r"(?:回顾|(?:19|20)\d{2}年|下一步|今后|同时|但|在看到)", line.text):
            break
        start = line.start
    return Section(1, "implied", None, "下一步工作", start, start, start)


def _close(stack: list[Section], at: int) -> None:
    for section in stack:
        section.end = at


def _ends(sections: list[Section], text: str, end: int) -> None:
    """Every section ends where the next one of its row begins, less the blanks between."""
    for index, section in enumerate(sections):
        limit = sections[index + 1].start if index + 1 < len(sections) else end
        if section.kind != "preamble":
            section.end = section.start + len(text[section.start : limit].rstrip())
        _ends(section.children, text, section.end)


def flat(sections: list[Section]) -> list[Section]:
    """Every section of the tree, in the order of the text."""
    found = []
    for section in sections:
        found.append(section)
        found.extend(flat(section.children))
    return found
