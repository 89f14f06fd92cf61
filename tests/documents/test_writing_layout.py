"""The measures of GB/T 9704 that the writers share."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.documents.layout import signature, title_width, title_words, width
from fadu.documents.model import chinese_date
from fadu.documents.printable import printable


@pytest.mark.parametrize(("text", "characters"), [("丽水市", 3), ("2017年", 3), ("（试行）", 4), ("", 0), ("Ab", 1)])
def test_latin_letters_and_figures_count_half(text, characters):
    assert width(text) == characters


def test_dates_have_no_leading_nought():
    assert chinese_date(date(2018, 3, 1)) == "2018年3月1日"


def test_a_short_issuer_is_centred_over_the_date():
    place = signature("市司法局", date(2018, 3, 1))
    assert place.date == 4
    assert place.issuer + 4 / 2 == place.date + 6 / 2


def test_a_very_long_issuer_stays_in_the_type_area():
    place = signature("丽水市人民政府推进行政执法三项制度改革领导小组办公室", date(2018, 3, 1))
    assert place.issuer == 0
    assert place.date > 4


def test_a_title_of_one_line_has_the_whole_width():
    assert title_width("法治政府建设年度报告") == pytest.approx(20.1, abs=0.1)


def test_a_long_title_is_broken_evenly_between_words():
    assert int(title_width("丽水市人民政府关于2017年度法治政府建设情况的报告")) == 13  # …2017年度 / 法治政府…


def test_a_title_that_cannot_be_broken_between_words_has_the_whole_width():
    assert title_width("A" * 90) == pytest.approx(20.1, abs=0.1)


def test_a_number_stays_with_the_word_that_it_counts():
    assert title_words("关于2017年度的报告")[1] == "2017年度"
    assert "".join(title_words("关于2017年度的报告")) == "关于2017年度的报告"


def test_only_what_no_form_can_carry_is_taken_out():
    assert printable("甲\x00乙\t丙\r\n丁\ufffe") == "甲乙\t丙\n丁"
