"""The codes of organs and divisions: what is wrong with one, said in Chinese."""
from __future__ import annotations

import unicodedata

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015: no I, O, S, V, Z
WEIGHTS = tuple(3**place % 31 for place in range(17))
ORGAN_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # GB 11714-1997
ORGAN_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
PROVINCES = {
    "11": "北京市", "12": "天津市", "13": "河北省", "14": "山西省", "15": "内蒙古自治区",
    "21": "辽宁省", "22": "吉林省", "23": "黑龙江省", "31": "上海市", "32": "江苏省",
    "33": "浙江省", "34": "安徽省", "35": "福建省", "36": "江西省", "37": "山东省",
    "41": "河南省", "42": "湖北省", "43": "湖南省", "44": "广东省", "45": "广西壮族自治区",
    "46": "海南省", "50": "重庆市", "51": "四川省", "52": "贵州省", "53": "云南省",
    "54": "西藏自治区", "61": "陕西省", "62": "甘肃省", "63": "青海省", "64": "宁夏回族自治区",
    "65": "新疆维吾尔自治区", "71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区",
}  # fmt: skip


class CodeError(ValueError):
    """A code that cannot be right; the message says which sign is wrong, in Chinese."""


def half(code: str) -> str:
    """A code, number or choice as it is kept: full-width signs half-width, without blanks."""
    return "".join(unicodedata.normalize("NFKC", code).split())


def check_uscc(code: str) -> str:
    """The unified social credit code (统一社会信用代码) in capitals, if it is well formed.

    18 signs: department, category, division (6), body (9, GB 11714), check sign (GB 32100-2015).
    Raises CodeError naming the first wrong sign.
    """
    code = half(code).upper()
    if len(code) != 18:
        raise CodeError(f"统一社会信用代码应为18位，现为{len(code)}位")
    for place, sign in enumerate(code, 1):
        if sign not in SIGNS:
            raise CodeError(f"统一社会信用代码第{place}位“{sign}”不是允许的字符（不用 I、O、S、V、Z）")
        if 3 <= place <= 8 and not sign.isdigit():
            raise CodeError(f"统一社会信用代码第{place}位“{sign}”应为数字（第3至8位为区划代码）")
    tail, body = check_sign(code[:17]), organ_check_sign(code[8:16])
    if tail != code[17] and body != code[16]:
        raise CodeError("统一社会信用代码第9至17位（组织机构代码）有误，请逐位核对")
    if body != code[16]:
        raise CodeError(f"统一社会信用代码第17位“{code[16]}”不对，按第9至16位应为“{body}”")
    if tail != code[17]:
        raise CodeError(f"统一社会信用代码第18位“{code[17]}”不对，按前17位应为“{tail}”；也可能是第1至8位有误")
    return code


def check_sign(front: str) -> str:
    """The 18th sign for the first 17 (GB 32100-2015: weights 3^(i-1) mod 31)."""
    total = sum(SIGNS.index(sign) * weight for sign, weight in zip(front, WEIGHTS, strict=True))
    return SIGNS[(31 - total % 31) % 31]


def organ_check_sign(body: str) -> str:
    """The 9th sign of an organisation code for its first 8 (GB 11714-1997)."""
    total = sum(ORGAN_SIGNS.index(sign) * weight for sign, weight in zip(body, ORGAN_WEIGHTS, strict=True))
    rest = 11 - total % 11
    return "X" if rest == 10 else "0" if rest == 11 else str(rest)


def check_division(code: str) -> str:
    """The division code (GB/T 2260) if it is well formed: six digits, a known province, no level left out.

    Raises CodeError saying what is wrong.
    """
    code = code.strip()
    if len(code) != 6 or not (code.isascii() and code.isdigit()):
        raise CodeError(f"区划代码应为6位数字，现为“{code}”")
    if code[:2] not in PROVINCES:
        raise CodeError(f"区划代码前两位“{code[:2]}”不是省级代码")
    if code[2:4] == "00" and code[4:] != "00":
        raise CodeError(f"区划代码“{code}”有县级而无市级（第3、4位为00）")
    return code


def level_of(code: str) -> int:
    """1 province, 2 city, 3 county."""
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def ancestors_of(code: str) -> list[str]:
    """The codes above a division, nearest first: 331102 -> 331100, 330000."""
    return [above for above in (f"{code[:4]}00", f"{code[:2]}0000") if level_of(above) < level_of(code)]


def prefix_of(code: str) -> str:
    """What the codes of a division and all below it begin with: 331100 -> 3311."""
    return code[: 2 * level_of(code)]
