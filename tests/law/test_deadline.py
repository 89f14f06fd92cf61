"""Answers: the project's own cases for each kind of limit, every rule once, errors, and the reference cases."""
from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.law.calendar import CHINA, CalendarUnavailable, Notice, with_notice
from fadu.law.deadline import Answer, answer
from fadu.law.errors import LawError
from fadu.law.given import BadEvents
from fadu.law.limits import LIMITS, Kind, Limit
from tests.law.counting import forward, latest_notice, rolled

ANSWERED = ("due", "raw_due", "earliest_next_action", "alternative_due")


def ask(rule_id: str, **events: Any) -> Answer:
    return answer(rule_id, events, CHINA)


def shown(found: Answer) -> dict[str, str]:
    return {key: value for key in ANSWERED if (value := found.as_json()[key])}


def wrong(rule_id: str, **events: Any) -> str:
    with pytest.raises(BadEvents) as error:
        ask(rule_id, **events)
    assert error.value.message
    return error.value.code


# One case for each kind and rule of counting

@pytest.mark.parametrize(("rule_id", "events", "expected"), [
    ("pen.serve", {"decision_made": "2026-09-24"}, {"due": "2026-10-12"}),
    ("pen.pay", {"decision_received": "2026-09-18"}, {"due": "2026-10-08", "raw_due": "2026-10-03"}),
    ("rec.decide", {"accepted": "2026-09-02", "extension_approved": {"amount": 30, "unit": "calendar_day"},
                    "excluded_intervals": [{"from": "2026-09-28", "resume": "2026-10-19"}]}, {"due": "2026-12-22"}),
    ("md.consult", {"consultation_published": "2026-01-31"},
     {"due": "2026-03-02", "earliest_next_action": "2026-03-03"}),
    ("lit.nonperformance", {"request_received": "2025-12-31"},
     {"due": "2026-02-28", "earliest_next_action": "2026-03-01"}),
    ("rule.hearing_notice", {"hearing_date": "2026-06-15"}, {"due": "2026-05-15", "alternative_due": "2026-05-16"}),
    ("enf.substitute_demand", {"substitute_date": "2026-10-09"},
     {"due": "2026-09-28", "alternative_due": "2026-09-29"}),
    ("lic.renew_decide", {"licence_expiry": "2026-10-05"}, {"due": "2026-10-05"}),
    ("la.advance", {"limitation_expiry": "2026-05-20"}, {"due": "2026-05-13", "earliest_next_action": "2026-05-14"}),
    ("nd.validity_trial", {"effective_date": "2025-03-01"}, {"due": "2027-02-28"}),
    ("pen.limitation_5y", {"violation_ended": "2024-02-29"}, {"due": "2029-02-28"}),
    ("rec.apply_max_20y", {"act_made": "2010-06-01"}, {"due": "2030-06-01"}),
    ("lit.uninformed_1y", {"act_content_known": "2025-10-05"}, {"due": "2026-10-08", "raw_due": "2026-10-05"}),
    ("off.cert_suspend_max", {"suspended": "2026-08-31"}, {"due": "2027-02-28"}),
    ("enf.freeze", {"frozen": "2026-09-01", "extension_approved": True}, {"due": "2026-10-31"}),
    ("enf.emergency_report", {"measure_taken": "2026-10-03T23:30:00"}, {"due": "2026-10-04T23:30:00"}),
    ("foi.annual_dept", {"year": 2027}, {"due": "2027-01-31"}),
    ("ar.upward", {"year": 2028}, {"due": "2028-02-29", "alternative_due": "2028-03-01"}),
    ("ar.prov", {"year": "2026"}, {"due": "2026-03-31", "alternative_due": "2026-04-01"}),
    ("law.lectures_gov", {"year": 2026}, {"due": "2026-12-31"}),
    ("nd.cleanup_cycle", {"last_full_cleanup": "2024-11-30"}, {"due": "2026-11-30"}),
    ("tr.approve", {"report_received_by_head": "2026-10-01"}, {"due": "2026-10-04"}),
    ("rec.review", {"application_received": "2025-12-31"}, {"due": "2026-01-08"}),
    ("lit.first_instance", {"case_filed": "2026-01-30", "extension_approved": {"amount": 3, "unit": "month"}},
     {"due": "2026-10-30"}),
])
def test_answer(rule_id: str, events: Mapping[str, Any], expected: Mapping[str, str]) -> None:
    assert shown(answer(rule_id, events, CHINA)) == expected


def test_two_extensions_of_a_public_security_case_add_up() -> None:
    twice = [{"amount": 30, "unit": "calendar_day"}, {"amount": 30, "unit": "calendar_day"}]
    assert ask("pen.decide_public_security", case_filed="2026-07-10", extension_approved=twice).due == date(2026, 10, 8)


def test_market_supervision_may_extend_further_by_collective_decision() -> None:
    found = ask("pen.decide_samr", case_filed="2026-01-05", extension_approved={"amount": 60, "unit": "calendar_day"})
    assert found.due == date(2026, 6, 4)
    assert any("负责人集体讨论决定" in note for note in found.notes)


def test_a_running_pause_has_no_last_day_and_says_so() -> None:
    found = ask("rec.decide", accepted="2026-03-02", excluded_intervals=[{"from": "2026-03-10", "resume": None}])
    assert (found.due, found.raw_due) == (None, None)
    assert "尚未恢复，届满日待恢复后确定" in found.why


def test_an_imported_notice_answers_what_was_unavailable() -> None:
    calendar = with_notice(CHINA, Notice(2027, {date(2027, 1, 1): "元旦"}))
    assert answer("pen.decide", {"case_filed": "2026-10-20"}, calendar).due == date(2027, 1, 18)


def test_a_missing_year_is_named() -> None:
    with pytest.raises(LawError, match="2027年放假安排尚未导入") as error:
        ask("pen.decide", case_filed="2026-10-20")
    assert error.value.code == "calendar_unavailable"


def test_where_only_the_moving_of_the_last_day_is_open_the_day_is_told_as_one_that_may_move() -> None:
    with pytest.raises(CalendarUnavailable, match="约为2027年1月18日，若逢节假日顺延") as error:
        ask("pen.decide", case_filed="2026-10-20")
    assert error.value.near == date(2027, 1, 18)
    with pytest.raises(CalendarUnavailable, match="不作推算") as error:
        ask("foi.reply", request_received="2026-12-20")  # in working days: which they are is not known
    assert error.value.near is None


def test_date_times_and_dates_are_both_taken() -> None:
    plain = ask("foi.reply", request_received=date(2026, 8, 3)).due
    assert ask("foi.reply", request_received="2026-08-03T17:00:00").due == plain
    assert ask("tr.transfer", transfer_approved=datetime(2026, 3, 2, 8)).due == datetime(2026, 3, 3, 8)


def test_a_time_with_an_offset_is_turned_into_beijing_time() -> None:
    assert ask("tr.transfer", transfer_approved="2026-03-02T23:30:00Z").due == datetime(2026, 3, 4, 7, 30)
    plain = ask("foi.reply", request_received="2026-08-04").due
    assert ask("foi.reply", request_received="2026-08-03T20:00:00+00:00").due == plain


# The reason

def test_the_reason_names_start_holiday_and_the_day_it_moved_to() -> None:
    assert ask("rec.apply", act_known="2025-12-17").why == (
        "自2025年12月17日知道或者应当知道行政行为的次日起算，数60日至2026年2月15日；"
        "末日2026年2月15日在春节假期（2月15日至23日）内，顺延至其后第一个工作日2026年2月24日（周二）。")


def test_the_reason_names_holidays_skipped_and_weekends_worked() -> None:
    why = ask("pen.preserve", evidence_preserved="2026-02-12").why
    assert "不计春节假期2月15日至23日，2月14日（周六）、2月28日（周六）调休上班计入，至2月28日。" in why


def test_the_reason_names_pauses_and_extension() -> None:
    why = ask("pen.decide_samr", case_filed="2024-12-16", extension_approved={"amount": 30, "unit": "calendar_day"},
              excluded_intervals=[{"from": "2025-02-10", "resume": "2025-02-28"}]).why
    assert "2025年2月10日至27日共18日不计，2月28日恢复计算，至2025年4月3日" in why
    assert "经批准延长30日，连续计算，至2025年5月3日" in why


def test_the_reason_says_when_a_worked_weekend_keeps_the_last_day() -> None:
    assert "末日2月14日虽是周六，但调休上班，不顺延" in ask("gi.recheck_request", conclusion_received="2026-01-15").why


def test_a_last_day_off_that_does_not_move_gets_an_early_warning() -> None:
    assert ask("enf.seize", seized="2026-01-19").notes[-1] == (
        "届满日2月18日是休息日且不顺延，宜在此前最后一个工作日2月14日（周六）以前办理")


def test_an_event_before_the_act_is_pointed_out() -> None:
    assert any("自2026年1月1日起施行" in n for n in ask("pen.decide_public_security", case_filed="2025-12-17").notes)
    assert any("适用至2025年12月31日" in n for n in ask("off.training_hours", year=2026).notes)


def test_unread_numbers_and_pauses_without_an_article_are_pointed_out() -> None:
    assert any("尚未与条文原文核对" in n for n in ask("ct.file", contract_signed="2026-03-02").notes)
    gap = {"from": "2026-01-20", "resume": "2026-01-30"}
    paused = ask("pen.decide", case_filed="2026-01-05", excluded_intervals=[gap])
    assert any("须另有依据" in note for note in paused.notes)


# What is refused

def test_what_is_missing_or_malformed_is_refused_by_name() -> None:
    assert wrong("rec.decide") == "missing_event"
    assert wrong("rec.decide", accepted="") == "missing_event"
    assert wrong("ar.gov") == "missing_event"
    for bad in ("2026-02-30", "2026/2/3", "昨天", "2026-2-3", 20260203, "2026-13-01", ["2026-01-01"]):
        assert wrong("rec.decide", accepted=bad) == "bad_date"
    assert wrong("tr.transfer", transfer_approved="2026-10-03") == "bad_date"
    for bad in (True, "二〇二六", 26, 99999):
        assert wrong("ar.gov", year=bad) == "bad_year"


def test_events_that_are_no_object_are_refused() -> None:
    with pytest.raises(BadEvents, match="JSON 对象"):
        answer("rec.decide", ["2026-01-01"], CHINA)  # type: ignore[arg-type]


def test_intervals_that_make_no_sense_are_refused() -> None:
    gap = {"from": "2026-03-10", "resume": "2026-03-01"}
    assert wrong("rec.decide", accepted="2026-03-02", excluded_intervals=[gap]) == "bad_interval"
    assert wrong("rec.decide", accepted="2026-03-02", excluded_intervals=[{"resume": "2026-03-01"}]) == "bad_interval"
    assert wrong("rec.decide", accepted="2026-03-02", excluded_intervals="2026-03-10") == "bad_interval"
    assert wrong("pen.hearing_notice", hearing_date="2026-03-02", excluded_intervals=[gap]) == "pause_not_allowed"


def test_extensions_beyond_the_article_are_refused() -> None:
    for rule_id, event, more in (("foi.reply", "request_received", 21), ("rec.decide", "accepted", 31),
                                 ("pen.decide_public_security", "case_filed", 61)):
        extension = {"amount": more, "unit": LIMITS[rule_id].period.unit}
        assert wrong(rule_id, **{event: "2026-03-02", "extension_approved": extension}) == "extension_too_long"
    assert wrong("rec.s_decide", accepted="2026-03-02", extension_approved={"amount": 5}) == "extension_not_allowed"
    for bad in ({"amount": 0}, {"amount": "十"}, {"amount": 5, "unit": "calendar_day"}, {"amount": 1, "unit": "week"}):
        assert wrong("foi.reply", request_received="2026-03-02", extension_approved=bad) == "bad_extension"
    code = wrong("pen.case_review_samr", review_materials_received="2026-03-02", extension_approved=True)
    assert code == "bad_extension"


def test_an_extension_approved_after_the_limit_had_run_out_is_void() -> None:
    late = {"amount": 10, "unit": "calendar_day", "approved_on": "2026-05-07"}
    assert wrong("rec.decide", accepted="2026-03-02", extension_approved=late) == "extension_too_late"
    assert ask("rec.decide", accepted="2026-03-02", extension_approved=late | {"approved_on": "2026-05-06"}).due


def test_dates_at_the_end_of_time_are_refused_and_do_not_break() -> None:
    assert wrong("nd.validity_default", effective_date="9998-01-01") == "bad_date"
    assert wrong("rule.effective", published="9999-12-31") == "bad_date"
    assert wrong("rule.hearing_notice", hearing_date="0001-01-05") == "bad_date"


# Every rule

def events_of(rule: Limit, day: date) -> dict[str, Any]:
    if rule.annual or rule.quota:
        return {"year": day.year}
    return {rule.since: f"{day}T09:30:00" if rule.period.unit == "小时" else str(day)}


@pytest.mark.parametrize("rule", LIMITS.values(), ids=lambda rule: rule.rule_id)
def test_every_rule_answers_in_one_sentence_with_its_article(rule: Limit) -> None:
    found = answer(rule.rule_id, events_of(rule, date(2024, 3, 11)), CHINA)
    assert found.due
    assert found.why.endswith("。")
    assert found.why.count("。") == 1
    assert found.basis == rule.basis
    assert json.loads(json.dumps(found.as_json()))["basis"]["law"] == rule.act.official
    assert (found.earliest_next_action is not None) == (rule.kind is Kind.MINIMUM)
    assert (found.alternative_due is not None) == bool(rule.period.clear or (rule.annual and rule.annual.before))
    if found.lines and found.due and rule.kind is not Kind.NOTICE:
        assert found.lines[-1].reached == found.due


COUNTED = [rule for rule in LIMITS.values()
           if rule.period.unit in ("日", "工作日") and rule.period.amount and not rule.annual]


@given(st.sampled_from(COUNTED), st.dates(date(2005, 1, 1), date(2026, 6, 30)))
def test_every_rule_in_days_equals_counting_on_the_fingers(rule: Limit, day: date) -> None:
    found = answer(rule.rule_id, events_of(rule, day), CHINA)
    amount, working = rule.period.amount, rule.period.unit == "工作日"
    if rule.period.clear:
        assert found.due == latest_notice(day, -amount, working)
    elif amount > 0:
        raw = forward(day, amount, working)
        assert found.due == (rolled(raw) if rule.period.roll else raw)
        assert found.raw_due == (raw if found.due != raw else None)


# The reference cases

def test_the_reference_cases_come_out_exactly(shared: Callable[[str], Path]) -> None:
    different = []
    for case in json.loads(shared("law/cases.json").read_text(encoding="utf-8")):
        try:
            found = answer(case["rule_id"], case["events"], CHINA).as_json()
            got: tuple[object, ...] = (*(found[key] for key in ANSWERED), None)
        except LawError as error:
            got = (None, None, None, None, error.code)
        keys = ("expected_due", "raw_due", "earliest_next_action", "alternative_due", "expect_error")
        if got != tuple(case.get(key) for key in keys):
            different.append((case["case_id"], got))
    assert different == []
