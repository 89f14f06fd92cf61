"""List numbers that lost their mark and stick to the figure after them: 313个市州 is (3) 13个市州."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"(?:^|(?<=[。;:!\n]))[ \t]*[(]?(?P<digits>\d{1,6})(?P<mark>[.、)])?(?![\d.%])(?=(?P<year>年)?)", re.MULTILINE
)
YEAR = re.compile(r"(?:19|20)\d{2}$")
HAN = re.compile(r"[\u4e00-\u9fff“《]")
REACH = 2500  # a list's next item stands within this many characters


@dataclass(frozen=True)
class Token:
    digits: str
    at: int
    plain: bool  # the digits are a list number and nothing more
    year_follows: bool


def fused(text: str) -> dict[int, int]:
    """{offset of the digits: how many of them are the list number} for numbers that lost their mark."""
    tokens = [_token(text, match) for match in TOKEN.finditer(text)]
    found: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if token.plain:
            continue
        for size in (1, 2):
            if _fits(token, size) and _in_order(tokens, index, size, found):
                found[token.at] = size
                break
    return found


def _token(text: str, match: re.Match[str]) -> Token:
    digits = match["digits"]
    plain = match["mark"] is not None
    if not plain and len(digits) == 1 and HAN.match(text, match.end()):
        plain = text[match.end()] not in "个件项名家次人份起场条户位部批期支"
    return Token(digits, match.start("digits"), plain, match["year"] is not None)


def _fits(token: Token, size: int) -> bool:
    rest = token.digits[size:]
    return bool(rest) and rest[0] != "0" and token.digits[0] != "0" and not YEAR.match(token.digits)


def _in_order(tokens: list[Token], index: int, size: int, found: dict[int, int]) -> bool:
    token = tokens[index]
    number = int(token.digits[:size])
    if token.year_follows and YEAR.match(token.digits[size:]):
        return True
    if token.year_follows:
        return False
    for before in reversed(tokens[:index]):
        if token.at - before.at > REACH:
            break
        value = _number(before, found)
        if value is not None:
            if value == number - 1:
                return True
            break
    for after in tokens[index + 1 : index + 2]:
        if after.at - token.at <= REACH:
            if after.plain and int(after.digits) == number + 1 and number > 0:
                return True
            following = str(number + 1)
            if not after.plain and after.digits.startswith(following) and _fits(after, len(following)):
                return number == 1 or index == 0 or tokens[index - 1].plain or len(token.digits) > size + 1
    return False


def _number(token: Token, found: dict[int, int]) -> int | None:
    if token.plain:
        return int(token.digits)
    return int(token.digits[: found[token.at]]) if token.at in found else None
