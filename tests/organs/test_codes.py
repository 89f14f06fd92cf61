"""Codes of organs (GB 32100-2015, GB 11714-1997) and of divisions (GB/T 2260)."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fadu.organs.codes import SIGNS, CodeError, ancestors_of, check_division, check_uscc, level_of, prefix_of

REAL = ["11150202011538375C", "11620300013909010R", "11532300015167401G"]


@pytest.mark.parametrize("code", REAL)
def test_codes_of_real_organs_are_right(code: str) -> None:
    assert check_uscc(f" {code.lower()} ") == code


@pytest.mark.parametrize(("code", "says"), [
    ("11150202011538375", "应为18位，现为17位"),
    ("1115020201153837OC", "第17位“O”不是允许的字符"),
    ("1115O202011538375C", "第5位“O”不是允许的字符"),
    ("111A0202011538375C", "第4位“A”应为数字"),
    ("11150202011538375D", "第18位“D”不对，按前17位应为“C”"),
    ("11150202011538376C", "第9至17位（组织机构代码）有误"),
    ("11150203011538375C", "也可能是第1至8位有误"),
])  # fmt: skip
def test_a_wrong_code_says_which_sign_is_wrong(code: str, says: str) -> None:
    with pytest.raises(CodeError, match=says):
        check_uscc(code)


@given(some.sampled_from(REAL), some.integers(0, 17), some.sampled_from(SIGNS))
def test_no_single_slip_of_the_pen_passes(code: str, place: int, sign: str) -> None:
    slipped = code[:place] + sign + code[place + 1 :]
    if slipped == code:
        assert check_uscc(slipped) == code
    else:
        with pytest.raises(CodeError):
            check_uscc(slipped)


@pytest.mark.parametrize("code", ["331100", "331102", "330000", "610200", "820000"])
def test_division_codes_that_can_be(code: str) -> None:
    assert check_division(code) == code


@pytest.mark.parametrize(("code", "says"), [
    ("33110", "应为6位数字"), ("3311０0", "应为6位数字"), ("991100", "“99”不是省级代码"), ("330002", "有县级而无市级"),
])  # fmt: skip
def test_division_codes_that_cannot_be(code: str, says: str) -> None:
    with pytest.raises(CodeError, match=says):
        check_division(code)


def test_the_tree_follows_from_the_code() -> None:
    assert ancestors_of("331102") == ["331100", "330000"]
    assert ancestors_of("331100") == ["330000"]
    assert ancestors_of("330000") == []
    assert [level_of(code) for code in ("330000", "331100", "331102")] == [1, 2, 3]
    assert [prefix_of(code) for code in ("330000", "331100", "331102")] == ["33", "3311", "331102"]
