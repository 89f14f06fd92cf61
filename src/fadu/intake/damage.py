"""Damaged text: lost brackets, dashes and marks, stray blanks, characters scanned wrongly, misused words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fadu.intake import cited, dates, list_numbers, misprints
from fadu.intake.findings import Damage, Head
from fadu.intake.layout import Line
from fadu.intake.outline import KINDS, lost_stop

YEAR = r"(?:19|20)\d{2}"
HAN = r"\u4e00-\u9fff"
# A blank inside a paragraph; one beside Latin letters or digits is a matter of typing, not of damage.
STRAY = re.compile(rf"(?:(?<=[{HAN}、,。;:()（），；：“”《》])|(?<=%))[ \u00a0\u3000]+(?=[{HAN}、,。;:(（），；：“《])")
MARKER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])[ \u00a0\u3000]*"
)
ORIGIN = re.compile(r"来源|信息来源|日期|发布时间|索引号")
HEAVY_STRAY = 60
PARAGRAPH = 40
WRONG_BRACKETS = re.compile(
    rf"(?<=[{HAN}])(?P<raw>[﹝(（\[【［〈<]\s*{YEAR}\s*[﹞)）\]】］〉>])(?=\s*第?\s*\d{{1,5}}"
    rf"\s*号)"
)
LOST_BRACKETS = (
    re.compile(rf"(?P<raw>〔({YEAR})(\d{{1,4}})号)"),
    re.compile(rf"(?<=[发字办函政])(?P<raw>〔({YEAR})(\d{{1,4}}))(?![\d号〕\]年])"),
    re.compile(rf"(?<=[发字办函政委法])(?P<raw>({YEAR})〕\s*(\d{{1,4}})号)"),
    re.compile(rf"(?<=[发字办函政])(?P<raw>({YEAR})(\d{{1,3}})号)"),
    re.compile(rf"(?<=[办政委法人国]发)(?P<raw>({YEAR})(\d{{1,3}}))(?![\d年号])"),
)
LOST_NUMBER_MARK = re.compile(rf"(?P<raw>〔{YEAR}〕\s*\d{{1,4}})(?=[)》,。;])")
YEARS_RUN = re.compile(rf"(?<!\d)(?P<raw>({YEAR})({YEAR})年?)(?!\d)")
DATES_RUN = re.compile(rf"(?<!\d)(?P<raw>({YEAR})(\d{{2,4}})({YEAR})(\d{{2,4}})日?)(?!\d)")
DATE_RUN = re.compile(
    r"(?<![\d.\-/A-Za-z])(?P<raw>(?:19|20)\d{2}(?:1[0-2]|0?[1-9])(?:3[01]|[12]\d|"
    r"0?[1-9]))(?![\d.\-/A-Za-z%件个人次号年])"
)
RATES_RUN = re.compile(r"(?<![\d.])(?P<raw>\d++(?:\.\d++)?%\d++(?:\.\d++)?%)")
DOUBLED = re.compile(r"(?P<raw>,,|。。|;;|、、|,。|、,|、。|。,)")
SINGLE = {",,": ",", "。。": "。", ";;": ";", "、、": "、", ",。": "。", "、,": "、", "、。": "。", "。,": "。"}
LIST_COMMA = re.compile(
    rf"(?:运用|采取|采用|通过|包括)[{HAN}]{{4}}(?P<raw>,)(?=[{HAN}]{{4}}、\s?[{HAN}]{{4}}、"
    rf"?\s?(?:[{HAN}]{{4}})?等)"
)
POINT_COMMA = re.compile(r"(?P<raw>,)(?=[二三四五六七]是[\u4e00-\u9fff]{2,12}[。,])")
POINT_STOP = re.compile(r"[。;][二三四五六七八]是")
LONG_PARAGRAPH = 80
SENTENCE = re.compile(r"[^。;\n]++[。;]?")
REPEATABLE = 30  # shorter sentences may well stand in a text twice
END = re.compile(r"[。!?;:…”’)》】〕.]$")


def find(text: str, original: str, lines: list[Line], head: Head) -> list[Damage]:
    """Damage in the order of the text; `text` is folded, `original` as read."""
    found: list[Damage] = []
    for search in (_brackets, _lost_marks, _runs, _words, _marks, cited.damage):
        found.extend(search(text, original, head))
    found.extend(_blanks(original, lines, head))
    found.extend(_list_numbers(text, original, head))
    found.extend(_headings(text, lines, head))
    found.extend(_pasted_twice(text, original, head))
    found.extend(_open_ends(text, lines, head))
    found.sort(key=lambda one: (one.start, -one.end))
    return _apart(found)


def _apart(found: list[Damage]) -> list[Damage]:
    kept: list[Damage] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _brackets(text: str, original: str, _head: Head) -> Iterator[Damage]:
    """Document numbers whose year stands in other brackets than 〔〕."""
    for found in WRONG_BRACKETS.finditer(original):
        year = re.sub(r"\D", "", found["raw"])
        yield Damage(found["raw"], f"〔{year}〕", found.start("raw"), found.end("raw"), "bracket_variant")


def _lost_marks(text: str, original: str, _head: Head) -> Iterator[Damage]:
    for pattern in LOST_BRACKETS:
        for found in pattern.finditer(text):
            yield _damage(original, found, f"〔{found[2]}〕{int(found[3])}号", "lost_bracket")
    for found in LOST_NUMBER_MARK.finditer(text):
        yield _damage(original, found, found["raw"] + "号", "missing_char")


def _runs(text: str, original: str, head: Head) -> Iterator[Damage]:
    """Years, dates and rates that ran together."""
    for found in RATES_RUN.finditer(text):
        cut = found["raw"].index("%") + 1
        yield _damage(original, found, f"{found['raw'][:cut]}、{found['raw'][cut:]}", "lost_mark")
    for found in YEARS_RUN.finditer(text):
        if int(found[2]) < int(found[3]) <= int(found[2]) + 20:
            yield _damage(original, found, f"{found[2]}—{found[3]}年", "lost_dash")
    for found in DATES_RUN.finditer(text):
        days = [dates.damaged(found[2] + found[3], None), dates.damaged(found[4] + found[5], None)]
        if all(days):
            yield _damage(original, found, "—".join(_day(day or "") for day in days), "lost_mark")
    for found in DATE_RUN.finditer(text, head.body_start):
        day = dates.damaged(found["raw"], head.published_on)
        if day and head.body_start <= found.start() and _date_context(text, found):
            yield _damage(original, found, _day(day), "lost_mark")


def _date_context(text: str, found: re.Match[str]) -> bool:
    """A date that lost its marks stands alone on its line or after a word that asks for a date."""
    line_start = text.rfind("\n", 0, found.start()) + 1
    line_end = text.find("\n", found.end())
    line = text[line_start : line_end if line_end >= 0 else len(text)].strip()
    return line == found["raw"] or re.search(r"(?:于|自|在|至|从|,|截至)$", text[: found.start()][-1:]) is not None


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{year}年{int(month)}月{int(day)}日"


def _words(text: str, original: str, _head: Head) -> Iterator[Damage]:
    for wrong, right in misprints.SCANNED.items():
        at = original.find(wrong)
        while at >= 0:
            first, last = (
                (at - 2, at + 2)
                if wrong == "单住" and original[at - 2 : at] in ("责任", "牵头")
                else (at, at + len(wrong))
            )
            yield Damage(original[first:last], original[first:at] + right, first, last, "ocr_char")
            at = original.find(wrong, at + 1)
    if not _traditional(original):
        for found in re.finditer(f"[{''.join(misprints.FOREIGN)}]", original):
            yield Damage(found[0], misprints.FOREIGN[found[0]], found.start(), found.end(), "ocr_char")
    told: set[str] = set()
    for pattern, wrong, right in misprints.MISUSED:
        for found in re.finditer(pattern, text):
            suggestion = right or misprints.REPLACED.get(found[0]) or found[0][: len(found[0]) // 2 or 1]
            if wrong not in told:
                yield Damage(original[found.start() : found.end()], suggestion, found.start(), found.end(), "usage")
            if wrong:
                told.add(wrong)


def _traditional(text: str) -> bool:
    return sum(text.count(char) for char in "個條關辦與實為會國們") > 5


def _marks(text: str, original: str, head: Head) -> Iterator[Damage]:
    """Doubled marks, and commas where the sentence around them wants another mark."""
    for found in DOUBLED.finditer(text, head.body_start, head.body_end):
        yield _damage(original, found, SINGLE[found["raw"]], "wrong_punct")
    for found in LIST_COMMA.finditer(text, head.body_start, head.body_end):
        yield _damage(original, found, "、", "wrong_punct")
    for found in POINT_COMMA.finditer(text, head.body_start, head.body_end):
        paragraph = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if len(POINT_STOP.findall(paragraph)) >= 1:
            yield _damage(original, found, "。", "wrong_punct")


def _open_ends(text: str, lines: list[Line], head: Head) -> Iterator[Damage]:
    """Long paragraphs that end without a mark; where several do, the lines were broken on purpose."""
    body = [
        line
        for line in lines
        if head.body_start <= line.start < head.body_end
        and len(line.text) >= LONG_PARAGRAPH
        and "\t" not in line.text
        and "|" not in line.text
    ]
    open_ended = [line for line in body if not END.search(line.text)]
    if len(open_ended) == 1 and len(body) > 2:
        for line in open_ended:
            yield Damage("", "。", line.end, line.end, "missing_punct")


def _blanks(original: str, lines: list[Line], head: Head) -> Iterator[Damage]:
    """Blanks inside paragraphs, left over from broken lines; where there are very many, they are the text's manner."""
    found = []
    for line in lines:
        if not head.body_start <= line.start < head.body_end or not _is_paragraph(line):
            continue
        marker = MARKER.match(original, line.start)
        for blank in STRAY.finditer(original, marker.end() if marker else line.start, line.end):
            found.append(Damage(blank[0], "", blank.start(), blank.end(), "stray_space"))
    if len(found) <= HEAVY_STRAY:
        yield from found


def _is_paragraph(line: Line) -> bool:
    running = len(line.text) >= PARAGRAPH and re.search(r"[。,;]", line.text) is not None
    return running and "|" not in line.text and "\t" not in line.text and not ORIGIN.match(line.text)


def _list_numbers(text: str, original: str, head: Head) -> Iterator[Damage]:
    for at, size in list_numbers.fused(text).items():
        if head.body_start <= at < head.body_end:
            digits = re.match(r"\d+", text[at:])
            end = at + len(digits[0]) if digits else at + size
            yield Damage(original[at:end], f"({text[at : at + size]}){text[at + size : end]}", at, end, "lost_mark")


def _headings(text: str, lines: list[Line], head: Head) -> Iterator[Damage]:
    """Numbered headings that run into their text because the full stop was lost."""
    numbered = []
    for line in lines:
        match = next((m for kind, _, pattern in KINDS if kind == "item" and (m := pattern.match(line.text))), None)
        if match and head.body_start <= line.start < head.body_end:
            numbered.append((line, match.end()))
    if len(numbered) < 3:
        return
    for line, start in numbered:
        first = re.split(r"[。]", line.text[start:])[0]
        lost = lost_stop(first)
        if lost is not None:
            at = line.start + start + lost
            yield Damage("", "。", at, at, "missing_punct")


def _pasted_twice(text: str, original: str, head: Head) -> Iterator[Damage]:
    """A long sentence that stands in the text twice, word for word."""
    seen: set[str] = set()
    for found in SENTENCE.finditer(text, head.body_start, head.body_end):
        words = found[0].strip()
        if len(words) <= REPEATABLE or words[-1] not in "。;":
            continue
        if words in seen:
            start = found.start() + found[0].index(words[0])
            yield Damage(original[start : start + len(words)], "", start, start + len(words), "repeated")
        seen.add(words)


def _damage(original: str, found: re.Match[str], suggestion: str, kind: str) -> Damage:
    start, end = found.span("raw")
    return Damage(original[start:end], suggestion, start, end, kind)
