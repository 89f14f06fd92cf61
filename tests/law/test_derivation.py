from __future__ import annotations

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from fadu.law.calendar import CHINA
from fadu.law.derivation import explain
from fadu.law.limits import limit
from fadu.law.periods import Gap, ahead, days, hours, measure, months, validity, working_days


def stages(lines: list[object]) -> list[str]:
    return [line.stage for line in lines]  # type: ignore[attr-defined]


def test_the_lines_follow_start_period_pause_extension_and_last_day() -> None:
    gaps: tuple[Gap, ...] = ((date(2026, 9, 28), date(2026, 10, 19)),)
    lines = explain(days(60), date(2026, 9, 2), CHINA, 30, gaps, limit("rec.decide"))
    assert [(line.stage, line.reached) for line in lines] == [
        ("起算", date(2026, 9, 3)), ("基本期限", date(2026, 11, 1)), ("中止扣除", date(2026, 11, 22)),
        ("延长", date(2026, 12, 22)), ("末日顺延", date(2026, 12, 22)),
    ]
    assert [str(line.basis) for line in lines if line.basis] == [
        "《民法典》第二百零一条", "《行政复议法》第六十二条", "《行政复议法》第六十二条", "《民事诉讼法》第八十五条"]


def test_a_line_that_changes_nothing_is_still_there() -> None:
    lines = explain(days(60), date(2026, 7, 31), CHINA)
    assert lines[-1].label == "末日是工作日，不顺延"
    lines = explain(working_days(7), date(2026, 3, 2), CHINA, 0, (), limit("pen.serve"))
    assert (lines[-1].label, str(lines[-1].basis)) == ("以工作日计，末日即为工作日", "《行政处罚法》第八十五条")


def test_before_the_civil_code_the_general_principles_count() -> None:
    first, *_, last = explain(days(30), date(2017, 9, 3), CHINA)
    assert str(first.basis) == "《民法通则》第一百五十四条"
    assert str(last.basis) == "《民法通则》第一百五十四条"


def test_a_pause_that_begins_in_the_extension_comes_after_it() -> None:
    gaps: tuple[Gap, ...] = ((date(2026, 2, 2), date(2026, 2, 12)),)
    lines = explain(days(30), date(2026, 1, 1), CHINA, 30, gaps)
    assert stages(list(lines)) == ["起算", "基本期限", "延长", "中止扣除", "末日顺延"]


def test_a_running_pause_reaches_no_day() -> None:
    lines = explain(days(60), date(2026, 3, 2), CHINA, 0, ((date(2026, 3, 10), None),))
    assert lines[-1].reached is None
    assert "尚未恢复" in lines[-1].label


def test_a_missing_year_is_the_last_line_and_reaches_no_day() -> None:
    lines = explain(days(90), date(2026, 10, 20), CHINA)
    assert (lines[-1].stage, lines[-1].reached) == ("缺日历", None)
    assert lines[-2].reached == date(2027, 1, 18)


def test_hours_validity_and_notice_have_their_own_words() -> None:
    assert explain(hours(24), datetime(2026, 3, 2, 8), CHINA)[0].label.startswith("自2026年3月2日8时00分")
    assert "当日计入" in explain(validity(5), date(2021, 9, 1), CHINA)[0].label
    lines = explain(ahead(working_days(5)), date(2026, 10, 14), CHINA, 0, (), limit("rec.hearing_notice"))
    assert lines[0].label == "自听证日2026年10月14日倒数，当日不计"
    assert lines[1].label == "其间须有5个整工作日，不计国庆节假期10月1日至7日，10月10日（周六）调休上班计入"


def test_a_month_without_the_corresponding_day_says_so() -> None:
    assert "没有对应日，以月末日为末日" in explain(months(3), date(2025, 11, 30), CHINA)[1].label


def test_pauses_of_working_days_are_told_in_working_days() -> None:
    gaps: tuple[Gap, ...] = ((date(2026, 8, 10), date(2026, 8, 31)),)
    lines = explain(working_days(20), date(2026, 8, 3), CHINA, 0, gaps)
    assert lines[2].label == "8月10日至30日共15个工作日不计，8月31日恢复计算，其间9月20日（周日）调休上班计入"


@given(st.dates(date(2005, 1, 1), date(2025, 6, 1)), st.integers(1, 60), st.integers(0, 30), st.integers(1, 80),
       st.integers(0, 40), st.booleans())
def test_the_last_line_always_reaches_what_measure_says(
    start: date, n: int, extra: int, after: int, length: int, working: bool
) -> None:
    period = working_days(n) if working else days(n)
    begin = date.fromordinal(start.toordinal() + after)
    gaps: tuple[Gap, ...] = ((begin, date.fromordinal(begin.toordinal() + length)),)
    assert explain(period, start, CHINA, extra, gaps)[-1].reached == measure(period, start, CHINA, extra, gaps)
