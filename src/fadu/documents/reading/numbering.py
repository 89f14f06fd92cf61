"""The numbers that Word puts before paragraphs by itself: 一、 (一) 1. and so on, counted as Word counts them."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "ideographDigital",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "koreanCounting",
    "chineseLegalSimplified",
)
DIGITS = "零一二三四五六七八九"
HIGHEST_LEVEL = 8


class Numbering:
    """Counts the numbered paragraphs of a document; give it each paragraph once, in order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._lists: dict[str, str] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is not None:
            self._read_numbering(numbering)
        if styles is not None:
            self._read_styles(styles)

    def _read_numbering(self, numbering: Any) -> None:
        for abstract in numbering.iter(f"{W}abstractNum"):
            levels = {}
            for level in abstract.iter(f"{W}lvl"):
                start = _value(level.find(f"{W}start"))
                levels[_int(level.get(f"{W}ilvl"))] = (
                    _value(level.find(f"{W}numFmt")) or "decimal",
                    _value(level.find(f"{W}lvlText")) or "",
                    _int(start or "1"),
                )
            self._levels[abstract.get(f"{W}abstractNumId")] = levels
        for one in numbering.iter(f"{W}num"):
            self._lists[one.get(f"{W}numId")] = _value(one.find(f"{W}abstractNumId")) or ""

    def _read_styles(self, styles: Any) -> None:
        for style in styles.iter(f"{W}style"):
            found = _numbered(style.find(f"{W}pPr"))
            if found:
                self._styles[style.get(f"{W}styleId")] = found

    def label(self, paragraph: Any) -> str:
        """The number before the paragraph with its marks (一、), or nothing."""
        properties = paragraph.find(f"{W}pPr")
        found = _numbered(properties)
        if found is None and properties is not None:
            found = self._styles.get(_value(properties.find(f"{W}pStyle")) or "")
        if found is None or found[0] not in self._lists:
            return ""
        abstract, level = self._lists[found[0]], min(found[1], HIGHEST_LEVEL)
        levels = self._levels.get(abstract, {})
        if level not in levels:
            return ""
        return self._next(abstract, levels, level)

    def _next(self, abstract: str, levels: dict[int, tuple[str, str, int]], level: int) -> str:
        counts = self._counts.setdefault(abstract, {})
        counts[level] = counts.get(level, levels[level][2] - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        kind, text, _ = levels[level]
        if kind in ("bullet", "none"):
            return ""
        for place in range(HIGHEST_LEVEL + 1):
            if f"%{place + 1}" in text:
                style = levels.get(place, levels[level])[0]
                text = text.replace(f"%{place + 1}", written(counts.get(place, 1), style))
        return text


def written(number: int, kind: str) -> str:
    """The number in Word's format of that name."""
    if kind in CHINESE and 0 < number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens == 0 else ("" if tens == 1 else DIGITS[tens]) + "十") + (
            DIGITS[ones] if ones or not tens else ""
        )
    if kind.startswith("decimalEnclosedCircle") and 0 < number <= 20:
        return chr(0x2460 + number - 1)
    if kind in ("upperLetter", "lowerLetter") and 0 < number <= 26:
        return chr((65 if kind == "upperLetter" else 97) + number - 1)
    return str(number)


def _numbered(properties: Any) -> tuple[str, int] | None:
    if properties is None:
        return None
    number = _value(properties.find(f"{W}numPr/{W}numId"))
    if number is None or number == "0":
        return None
    return number, _int(_value(properties.find(f"{W}numPr/{W}ilvl")) or "0")


def _value(element: Any) -> str | None:
    return None if element is None else element.get(f"{W}val")


def _int(words: str | None) -> int:
    return int(words) if words and words.lstrip("-").isdigit() else 0
