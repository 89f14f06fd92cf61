"""Text as the index takes it: Chinese by pairs of characters, everything else by words and numbers.

Every character of a Chinese run stands with the one after it (信息公开: 信息 息公 公开 开); a phrase of such pairs is
found exactly where the characters stand in the text, whatever the words are. A dictionary's words would miss 政复
within 丽政复. Numbers are whole (12号 is not found in 312号), letters apart from figures; punctuation parts but does
not count, so that 丽政复〔2026〕12号 is found with any brackets.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
PIECE = re.compile(rf"[{HAN}]+|\d+|[^\W\d_{HAN}]+")
OPEN_END = {"number": 3, "letters": 2}  # from this length on, the last word of a term may go on
MOST_TERMS = 8
TITLE, NUMBER, PARTY, BODY = FIELDS = ("title", "number", "party", "body")


@lru_cache(maxsize=1 << 16)
def folded_sign(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", sign).casefold()
    return plain if len(plain) == 1 else sign


def fold(text: str) -> str:
    """Small letters, half-width figures; as long as it was, so that places in it hold."""
    return text.lower() if text.isascii() else "".join(map(folded_sign, text))


def is_han(piece: str) -> bool:
    return bool(re.match(f"[{HAN}]", piece))


def pieces(text: str) -> list[str]:
    return PIECE.findall(fold(text))


def words(text: str) -> list[str]:
    """The words of a text in their order."""
    found: list[str] = []
    for piece in pieces(text):
        if is_han(piece):
            found.extend(piece[n : n + 2] for n in range(len(piece)))
        else:
            found.append(piece)
    return found


@dataclass(frozen=True)
class Term:
    """What is looked for: words one after the other. `open_end`: the last one may go on; `field`: only there."""

    text: str
    words: tuple[str, ...]
    open_end: bool = False
    field: str = ""


def term(text: str, field: str = "") -> Term | None:
    """The term of a text; None where it holds nothing that could be looked for."""
    found = pieces(text)
    if not found:
        return None
    last, all_words = found[-1], words(text)
    if is_han(last):
        if len(last) > 1:
            all_words.pop()  # the last character stands in the pair before
        return Term(text, tuple(all_words), len(last) == 1, field)
    kind = "number" if last.isdigit() else "letters"
    return Term(text, tuple(all_words), len(last) >= OPEN_END[kind], field)


def terms(query: str, field: str = "") -> list[Term]:
    """The terms of a query, parted by spaces; a matter must meet all."""
    found = [term(part, field) for part in query.split()[:MOST_TERMS]]
    return [one for one in found if one]


def pattern(query: str) -> re.Pattern[str] | None:
    """What finds the terms of a query in a folded text."""
    found = [r"[\W_]*".join(map(re.escape, pieces(part))) for part in query.split()[:MOST_TERMS] if pieces(part)]
    return re.compile("|".join(sorted(found, key=len, reverse=True))) if found else None
