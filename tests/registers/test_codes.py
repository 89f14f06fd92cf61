"""Codes are checked in the words of who typed them."""
from __future__ import annotations

import pytest

from fadu.organs.codes import CodeError
from fadu.registers.codes import check_basic, check_phone, check_plain, check_service, is_sub_item, main_item

ORGAN = "11150202011538375C"  # a real credit code, as published


@pytest.mark.parametrize("code", ["330115001000", "000115001002", f"{ORGAN}4150115001000", f"{ORGAN}415011500100001"])
def test_a_service_item_code_of_any_length_passes(code: str) -> None:
    assert check_service(code) == code


@pytest.mark.parametrize(("code", "say"), [
    ("33011500100", "应为12位（基本编码）、31位（实施编码）或者33位（业务办理项编码），现为11位"),
    ("33011500100X", "应为12位数字"),
    ("990115001000", "前两位“99”不是省级代码"),
    ("330115000000", "第7至9位（主项）不能是000"),
    (f"{ORGAN}9150115001000", "第19位（行使层级）“9”不对"),
    (f"{ORGAN[:-1]}D4150115001000", "第18位“D”不对"),
    (f"{ORGAN}4150115001000XY", "末两位“XY”应为数字"),
])  # fmt: skip
def test_a_wrong_service_item_code_says_what_is_wrong(code: str, say: str) -> None:
    with pytest.raises(CodeError, match=say):
        check_service(code)


def test_blanks_and_full_width_figures_are_taken_as_meant() -> None:
    assert check_service("３３０１ 1500 1000") == "330115001000"


def test_a_sub_item_knows_its_main_item() -> None:
    assert main_item("330115001002") == main_item(f"{ORGAN}4330115001002") == "330115001000"
    assert is_sub_item("330115001002")
    assert not is_sub_item("330115001000")
    assert main_item("丽食许1") == ""


def test_a_basic_code_of_letters_is_refused() -> None:
    with pytest.raises(CodeError):
        check_basic("abc")


def test_a_local_number_may_hold_chinese_and_brackets() -> None:
    assert check_plain("丽政发〔2026〕1号") == "丽政发〔2026〕1号"
    with pytest.raises(CodeError):
        check_plain("甲;乙")


def test_telephone_numbers_short_and_long_pass_and_words_do_not() -> None:
    known = ["119", "0578-2091001", "13800000000"]
    assert [check_phone(one) for one in known] == known
    with pytest.raises(CodeError, match="不是电话号码"):
        check_phone("值班室")
