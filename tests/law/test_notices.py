from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.law.calendar import CHINA
from fadu.law.notice_text import read_text
from fadu.law.notices import NoticeError, doubts, dump, parse_notice

OF_2026 = """国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府：
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
"""
MINIMAL: dict[str, Any] = {
    "year": 2027, "off": ["2027-01-01..2027-01-03", "2027-05-01", "2027-10-01..2027-10-07"], "worked": ["2027-10-09"],
}


def year_of_table(year: int) -> tuple[set[date], set[date]]:
    return {d for d in CHINA.holidays if d.year == year}, {d for d in CHINA.worked if d.year == year}


def test_the_notice_of_2026_is_read_from_its_own_text() -> None:
    notice = read_text(OF_2026)
    assert (notice.year, (set(notice.off), set(notice.worked))) == (2026, year_of_table(2026))
    assert notice.off[date(2026, 2, 17)] == "春节"
    assert doubts(notice) == []


def test_a_notice_on_one_line_and_with_a_year_named_apart_is_read_too() -> None:
    text = OF_2026.split("\n", 2)[2].replace("\n", "")
    assert read_text(text, 2026) == read_text(OF_2026)


def test_days_of_the_december_before_are_read_with_their_year() -> None:
    text = ("国务院办公厅关于2019年部分节假日安排的通知\n一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。"
            "2018年12月29日（星期六）上班。\n二、劳动节：5月1日放假。\n三、国庆节：10月1日至7日放假调休，共7天。")
    notice = read_text(text)
    assert date(2018, 12, 31) in notice.off
    assert notice.worked == {date(2018, 12, 29)}


def test_a_day_off_with_its_day_in_lieu_is_two_days() -> None:
    text = ("关于2027年的通知\n清明节：4月4日（星期日）放假，4月5日（星期一）补休。\n元旦：1月1日放假。\n"
            "劳动节：5月1日放假。\n国庆节：10月1日至3日放假。")
    assert {date(2027, 4, 4), date(2027, 4, 5)} <= set(read_text(text).off)


@pytest.mark.parametrize(("wrong", "right", "said"), [
    ("1月1日（周五）", "1月1日（周四）", "元旦：2026-01-01是周四，通知写作周五"),
    ("共8天", "共9天", "春节：写明共8天，日期却有9天"),
    ("2月30日（周六）上班", "2月28日（周六）上班", "不是日期"),
    ("5月8日（周五）上班", "5月9日（周六）上班", "不是周末，不应列为调休上班"),
])
def test_a_slip_in_the_text_is_named(wrong: str, right: str, said: str) -> None:
    with pytest.raises(NoticeError, match=said):
        read_text(OF_2026.replace(right, wrong))


def test_a_text_without_a_year_or_without_holidays_is_refused() -> None:
    with pytest.raises(NoticeError, match="--year"):
        read_text("一、元旦：1月1日放假。")
    with pytest.raises(NoticeError, match="未找到放假安排"):
        read_text("关于2027年工作要点的通知。请各单位认真落实。")


def test_json_with_spans_becomes_days_and_comes_back_the_same() -> None:
    notice = parse_notice(MINIMAL)
    assert date(2027, 10, 4) in notice.off
    assert parse_notice(dump(notice)) == notice


@pytest.mark.parametrize(("change", "said"), [
    ({"year": None}, "缺少年份"), ({"year": True}, "缺少年份"), ({"year": 99}, "缺少年份"),
    ({"off": []}, "缺少元旦1月1日放假"), ({"off": ["2027-01-01", "2027-05-01"]}, "缺少国庆节10月3日放假"),
    ({"worked": ["2027-10-08"]}, "2027-10-08是周五，不是周末"),
    ({"worked": ["2027-01-02"]}, "既列为放假又列为上班"),
    ({"worked": ["2027-13-01"]}, "“2027-13-01”不是日期"), ({"worked": ["2027-02-30"]}, "不是日期"),
    ({"off": [*MINIMAL["off"], "2028-01-01"]}, "2028-01-01不在2027年"),
    ({"off": [*MINIMAL["off"], "2027-06-03..2027-06-01"]}, "起止颠倒"),
])
def test_a_notice_that_cannot_be_right_is_refused_with_its_problem(change: dict[str, Any], said: str) -> None:
    with pytest.raises(NoticeError, match=said) as error:
        parse_notice(MINIMAL | change)
    assert error.value.code == "bad_notice"


def test_all_problems_are_named_at_once() -> None:
    with pytest.raises(NoticeError) as error:
        parse_notice({"year": 2027, "off": ["2027-05-01"], "worked": ["2027-02-01"]})
    assert len(error.value.problems) == 5


def test_an_unusual_number_of_days_is_a_doubt_and_no_error() -> None:
    assert "通常为13天" in doubts(parse_notice(MINIMAL))[0]


@pytest.mark.parametrize("year", [2025, 2026])
def test_years_since_2025_leave_thirteen_days(year: int) -> None:
    off, worked = year_of_table(year)
    notice = parse_notice({"year": year, "off": {str(d): "放假" for d in off}, "worked": [str(d) for d in worked]})
    assert doubts(notice) == []
