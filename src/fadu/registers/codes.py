"""Codes of items: what is wrong with one, in the words of who typed it.

Divisions GB/T 2260, credit codes GB 32100-2015 (`fadu.organs.codes`); service items: basic code of 12 digits (place 2,
department 4, item 3, sub-item 3), implementation code of 31 signs (credit code 18, level 1, basic code 12), code of a
business item of 33 (and 2). A province may refine the basic code; what it adds stands in its own rule.
"""
from __future__ import annotations

import re

from fadu.organs.codes import PROVINCES, CodeError, check_division, check_uscc, half
from fadu.registers.grammar import CodeRule

LEVELS = {"1": "国家级", "2": "省级", "3": "市级", "4": "县级", "5": "乡级", "6": "村级"}


def tidy(code: str) -> str:
    """Without blanks, full-width signs made half-width, in capitals."""
    return half(code).upper()


def check_basic(code: str) -> str:
    """A basic code (基本编码). Raises CodeError."""
    code = tidy(code)
    if len(code) != 12 or not (code.isascii() and code.isdigit()):
        raise CodeError(f"事项基本编码应为12位数字，现为“{code}”（{len(code)}位）")
    if code[:2] != "00" and code[:2] not in PROVINCES:
        raise CodeError(f"事项基本编码前两位“{code[:2]}”不是省级代码（国家统一的事项为00）")
    if code[6:9] == "000":
        raise CodeError("事项基本编码第7至9位（主项）不能是000")
    return code


def check_implementation(code: str) -> str:
    """An implementation code (实施编码). Raises CodeError."""
    code = tidy(code)
    if len(code) != 31:
        raise CodeError(f"事项实施编码应为31位（统一社会信用代码18位、行使层级1位、基本编码12位），现为{len(code)}位")
    check_uscc(code[:18])
    if code[18] not in LEVELS:
        levels = "、".join(f"{sign}{name}" for sign, name in LEVELS.items())
        raise CodeError(f"事项实施编码第19位（行使层级）“{code[18]}”不对，应为{levels}")
    check_basic(code[19:])
    return code


def check_service(code: str) -> str:
    """A code of a service item in any of its three lengths. Raises CodeError naming the first thing wrong."""
    code = tidy(code)
    if len(code) == 12:
        return check_basic(code)
    if len(code) == 31:
        return check_implementation(code)
    if len(code) == 33:
        check_implementation(code[:31])
        if not code[31:].isdigit():
            raise CodeError(f"业务办理项编码末两位“{code[31:]}”应为数字")
        return code
    raise CodeError(f"事项编码应为12位（基本编码）、31位（实施编码）或者33位（业务办理项编码），现为{len(code)}位")


def main_item(code: str) -> str:
    """The basic code of the main item (主项) of a service-item code; empty where that is none."""
    basic = code[19:31] if len(code) in (31, 33) else code
    return f"{basic[:9]}000" if len(basic) == 12 else ""


def is_sub_item(code: str) -> bool:
    """Is it a sub-item (子项)?"""
    return bool(code) and main_item(code) != (code[19:31] if len(code) in (31, 33) else code)


def check_plain(code: str) -> str:
    """Letters, digits, hyphens and brackets; what a place uses of its own. Raises CodeError."""
    code = tidy(code)
    if not re.fullmatch(r"[0-9A-Z一-鿿〔〕()（）\-_./]{1,60}", code):
        raise CodeError(f"编码“{code[:20]}”应由字母、数字、汉字、短横和括号组成，最多60位")
    return code


def check_phone(text: str) -> str:
    """A telephone number. Raises CodeError."""
    found = tidy(text)
    if not re.fullmatch(r"(\+?\d{1,3}-?)?(\d{3,4}-?)?\d{3,11}(-\d{1,6})?", found):
        raise CodeError(f"“{text[:20]}”不是电话号码")
    return found


SERVICE = CodeRule(
    "事项编码：基本编码12位、实施编码31位或者业务办理项编码33位；第10至12位为000的是主项，其余是子项",
    check_service, True,
)
SERVICE_IF_ANY = CodeRule("有事项编码的填写：12位、31位或者33位", check_service)
USCC = CodeRule("统一社会信用代码，18位", check_uscc, True)
USCC_IF_ANY = CodeRule("有统一社会信用代码的填写，18位", check_uscc)
PLAIN = CodeRule("本地编号，没有的不填", check_plain)
DIVISION = CodeRule("区划代码，6位（GB/T 2260）", lambda code: check_division(tidy(code)), True)
