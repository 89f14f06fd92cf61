"""The time limits as content: each complete in itself, and equal to the reference sheet where that is here."""
from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from fadu.law import enacted
from fadu.law.acts import Act
from fadu.law.calendar import CHINA
from fadu.law.limits import EVENTS, LIMITS, SUBJECTS, Kind, Limit, UnknownRule, limit, search
from fadu.law.limits.events import FOR_RULE
from fadu.law.periods import raw_end

ALL = list(LIMITS.values())
RANKS = {
    "法律", "行政法规", "司法解释", "党内法规", "中央文件", "国务院文件", "部门规章", "地方性法规", "地方政府规章",
    "部门文件", "地方文件", "地方参数",
}
UNITS = {"calendar_day": "日", "working_day": "工作日", "month": "月", "year": "年", "hour": "小时"}
ELSEWHERE = {  # where the act's own text goes further than the sheet
    "lit.first_instance": "行政诉讼法第八十一条：经高级人民法院批准可以延长",
    "lit.second_instance": "行政诉讼法第八十八条：经高级人民法院批准可以延长",
    "rec.correction_submit": "行政复议法第三十一条：有正当理由的可以延长",
}


def each(limits: list[Limit]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("rule", limits, ids=lambda rule: rule.rule_id)


def test_no_id_stands_twice() -> None:
    assert len(ALL) == sum(map(len, SUBJECTS.values()))


@each(ALL)
def test_a_limit_has_title_event_obliged_article_place_and_dates(rule: Limit) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z0-9_]+", rule.rule_id)
    assert rule.title
    assert rule.by
    assert rule.event
    assert rule.basis.article
    assert rule.act.rank in RANKS
    assert date(1987, 1, 1) <= rule.in_force <= date(2026, 4, 1)
    assert rule.until is None or rule.until > rule.in_force
    assert re.fullmatch(r"(\d{2}|\d{4}|\d{6})?", rule.place)


@each(ALL)
def test_an_article_number_is_one_unless_the_document_has_none(rule: Limit) -> None:
    numbered = rule.act.rank not in {"中央文件", "国务院文件", "地方文件", "地方参数"} and rule.confirmed
    assert re.fullmatch(r"第[一二三四五六七八九十百零]+条", rule.basis.article) or not numbered


@each([rule for rule in ALL if rule.kind in (Kind.MINIMUM, Kind.NOTICE, Kind.LONGEST, Kind.VALIDITY, Kind.FIXED)])
def test_minimum_notice_longest_validity_and_fixed_dates_do_not_move(rule: Limit) -> None:
    assert not rule.period.roll


@each([rule for rule in ALL if rule.kind is Kind.NOTICE])
def test_notice_counts_backward(rule: Limit) -> None:
    assert rule.period.amount <= 0


@each([rule for rule in ALL if rule.period.unit in ("工作日", "小时")])
def test_working_days_and_hours_never_roll(rule: Limit) -> None:
    assert not rule.period.roll


@each([rule for rule in ALL if rule.extension and rule.extension.most])
def test_an_extension_is_in_the_unit_of_its_limit(rule: Limit) -> None:
    assert rule.extension
    assert rule.extension.most
    assert rule.extension.most.unit == rule.period.unit
    assert rule.extension.by


def test_local_and_departmental_limits_say_where_they_hold() -> None:
    assert [limit(key).place for key in ("nd.effective_gap", "nd.file_upward", "cfr.recheck")] == ["43", "37", "44"]
    assert limit("pen.decide_samr").branch == "市场监管"
    assert limit("pen.decide_samr").applies(date(2026, 1, 1), "331100", "市场监管")
    assert not limit("pen.decide_samr").applies(date(2026, 1, 1), "331100", "公安")
    assert {rule.scope for rule in ALL} == {"全国", "政策文件", "部门", "地方", "地方参数"}


def test_the_new_public_security_law_binds_from_2026() -> None:
    rule = limit("pen.decide_public_security")
    assert not rule.applies(date(2025, 12, 31), "33", "公安")
    assert rule.applies(date(2026, 1, 1), "33", "公安")


def test_unread_numbers_are_marked_as_such() -> None:
    marked = {rule.rule_id for rule in ALL if not rule.confirmed}
    assert marked == {"ct.file", "ct.review", "sup.rectify_doc", "med.handle", "ql.adjust", "lic.commitment_check",
                      "sc.correction", "pub.concern_grave", "pub.concern_briefing", "pub.concern", "gr.contact",
                      "gr.settle", "hl.dispatch", "hl.return", "hl.answer", "fc.supplement", "fc.check", "eco.check",
                      "eco.negotiate", "ep.publish", "credit.accept", "credit.decide"}


def test_every_event_named_is_used_and_every_special_name_has_its_rule() -> None:
    assert {rule.since for rule in ALL} == set(EVENTS)
    assert set(FOR_RULE) <= set(LIMITS)


def test_every_act_is_cited_or_gives_a_counting_rule() -> None:
    acts = {value for value in vars(enacted).values() if isinstance(value, Act)}
    counting = {enacted.CIVIL_CODE, enacted.CIVIL_GENERAL}
    assert acts == {rule.act for rule in ALL} | counting


def test_an_unknown_id_is_refused_with_the_nearest_ones() -> None:
    with pytest.raises(UnknownRule, match=r"rec\.decide（普通程序复议决定）") as error:
        limit("rec.decid")
    assert error.value.code == "unknown_rule"
    with pytest.raises(UnknownRule, match="--list"):
        limit("")


def test_search_finds_by_subject_title_act_and_several_words() -> None:
    assert [rule.rule_id for _, rule in search("复议 听证")] == ["rec.hearing_notice"]
    assert {subject for subject, _ in search("行政许可法")} == {"行政许可"}
    assert len(search()) == len(ALL)
    assert search("没有这个词") == []


# Against the reference sheet

@pytest.fixture(scope="module")
def sheet(shared: Callable[[str], Path]) -> dict[str, dict[str, object]]:
    return {row["rule_id"]: row for row in json.loads(shared("law/deadlines.json").read_text(encoding="utf-8"))}


def listed(rule: Limit, sheet: dict[str, dict[str, object]]) -> dict[str, object]:
    if rule.rule_id not in sheet:
        pytest.skip("read in the act; the sheet does not have it")
    return sheet[rule.rule_id]


def test_every_id_of_the_sheet_is_there(sheet: dict[str, dict[str, object]]) -> None:
    assert set(sheet) <= set(LIMITS)


@each(ALL)
def test_kind_amount_unit_and_roll_equal_the_sheet(rule: Limit, sheet: dict[str, dict[str, object]]) -> None:
    row = listed(rule, sheet)
    assert rule.kind.value == row["kind"]
    assert rule.period.roll == (row["end_rule"] == "roll_forward")
    assert rule.period.clear == (row.get("count_mode") == "clear_days")
    if rule.annual:
        assert f"{rule.annual.month:02}-{rule.annual.day:02}" == row["amount"]
    elif rule.quota:
        assert rule.quota.number == row["amount"]
    else:
        assert (abs(rule.period.amount), rule.period.unit) == (row["amount"], UNITS[str(row["unit"])])
        assert (rule.period.amount < 0) == (row["direction"] == "backward" and row["amount"] != 0)
        assert rule.since == row["start_event"]


@each(ALL)
def test_act_and_article_equal_the_sheet(rule: Limit, sheet: dict[str, dict[str, object]]) -> None:
    basis = listed(rule, sheet)["basis"]
    assert isinstance(basis, dict)
    if rule.confirmed and basis["article"]:
        assert rule.basis.article == basis["article"]
    title = (rule.act.full or rule.act.title).split("（")[0]
    assert title in basis["law"].replace("（", "(") or rule.act.title in basis["law"]


@each(ALL)
def test_extensions_equal_the_sheet_or_the_act(rule: Limit, sheet: dict[str, dict[str, object]]) -> None:
    row = listed(rule, sheet)["extension"]
    if rule.rule_id in ELSEWHERE:
        assert row is None
        return
    assert (rule.extension is None) == (row is None)
    if rule.extension and isinstance(row, dict):
        most = rule.extension.most
        assert (most.amount if most else None) == row["max_amount"]
        assert rule.extension.told == row["must_notify"]
        assert rule.extension.times == (row["max_times"] or 1)


@each([rule for rule in ALL if rule.period.unit != "小时" and not rule.annual and not rule.quota])
def test_every_limit_can_be_counted(rule: Limit) -> None:
    end = raw_end(rule.period, date(2025, 6, 3), CHINA)
    assert end is not None
    assert (end < date(2025, 6, 3)) == (rule.period.amount < 0)
