"""Chinese and Arabic numerals as office documents write them: 3,064 · 1.2万 · 两万 · 二〇一七 · 百分之三十."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "廿": 20}
PLACES = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
MAGNITUDES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}

ARABIC = r"\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?"
CHINESE_DIGITS = "零〇一二两三四五六七八九十百千万亿"
CHINESE = rf"[{CHINESE_DIGITS}]{{1,14}}"
MAGNITUDE = "万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百|十"


def chinese_value(words: str) -> int | None:
    """The whole number that the words say, or None where they are no number (两微, 十百).

    >>> chinese_value("五万"), chinese_value("二〇一七"), chinese_value("一百零三")
    (50000, 2017, 103)
    """
    if not words or any(char not in DIGITS and char not in PLACES and char not in MYRIADS for char in words):
        return None
    if len(words) > 1 and all(char in DIGITS for char in words):
        return int("".join(str(DIGITS[char]) for char in words))
    total, section, digit = 0, 0, None
    for char in words:
        if char in DIGITS:
            if digit not in (None, 0):
                return None
            digit = DIGITS[char]
        elif char in PLACES:
            section += (1 if digit is None else digit) * PLACES[char]
            digit = None
        else:
            section += digit or 0
            total = (total + section or 1) * MYRIADS[char]
            section, digit = 0, None
    return total + section + (digit or 0)


def value_of(words: str, magnitude: str = "") -> int | float | None:
    """The number that Arabic or Chinese figures say, times a magnitude such as 万; whole where it is whole."""
    plain = words.replace(",", "").replace(" ", "")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        whole = chinese_value(plain)
        if whole is None:
            return None
        number = Decimal(whole)
    number *= MAGNITUDES.get(magnitude, 1)
    return int(number) if number == number.to_integral_value() else float(number)
