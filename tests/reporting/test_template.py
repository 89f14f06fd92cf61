"""The first draft says what the records show, and no more."""
from __future__ import annotations

import pytest
from tests.reporting.conftest import YEAR, kept

from fadu.indicators.catalogue import CATALOGUE
from fadu.reporting import values as taken
from fadu.reporting.render import plain
from fadu.reporting.sentences import every_code
from fadu.reporting.template import OUTLINE, draft


def words(report, key, values):
    part = next(part for part in report.parts if part.key == key)
    return [plain(block.text, values) for block in part.blocks if block.kind != "gap"]


@pytest.fixture
def year(city):
    values = taken.of_year(city.code, YEAR)
    return draft(city, YEAR, values), values


def test_the_five_parts_are_those_that_article_25_requires():
    assert len(OUTLINE) == 5
    assert [part.basis[-4:] for part in OUTLINE] == ["（一）项", "（二）项", "（三）项", "（四）项", "（五）项"]
    assert all("第二十五条" in part.basis for part in OUTLINE)


def test_every_number_of_the_draft_is_in_the_catalogue():
    assert [code for code in every_code() if code not in CATALOGUE] == []


def test_units_in_the_sentences_are_those_of_the_catalogue():
    from fadu.reporting import sentences

    clauses = [clause for section in sentences.DEEDS for one in section.sentences for clause in one.clauses]
    for code in every_code():
        unit = CATALOGUE[code].unit
        wanted = "}}" if unit == "%" else "}}" + unit
        said = [clause for clause in clauses if f"{code}}}}}" in clause]
        assert all(wanted in clause for clause in said), code


def test_title_issuer_and_addressee_follow_from_the_division(year):
    report, _ = year
    assert report.title == "丽水市人民政府关于2025年度法治政府建设情况的报告"
    assert (report.issuer, report.addressee) == ("丽水市人民政府", "浙江省人民政府")
    assert report.parts[0].title.startswith("2025年")
    assert report.parts[3].title.startswith("2026年")


def test_the_draft_says_what_the_ledger_shows(year):
    report, values = year
    text = "".join(words(report, "deeds", values))
    assert "本年收到行政复议申请4件，立案4件，审结4件。审结数含上年结转的案件，上年共结转1件。" in text
    assert "维持2件，撤销1件，驳回1件。" in text
    assert "纠错率为25%" in text
    assert "本年交办法治政府建设任务2项，办结0项" in text


def test_no_number_is_written_out_in_the_draft(year):
    report, _ = year
    from fadu.reporting.hand import typed_numbers

    assert typed_numbers(report) == []


def test_what_was_never_recorded_is_a_gap_and_not_a_nought(year):
    report, _ = year
    gaps = [block.text for block in report.parts[0].blocks if block.kind == "gap"]
    assert any("政府信息公开" in text for text in gaps)


def test_faults_and_plans_begin_with_what_the_records_show(year):
    report, values = year
    assert "到年末有2项年度任务逾期未报送。" in words(report, "faults", values)
    assert "依法审结结转的行政复议案件1件。" in words(report, "plans", values)


def test_what_the_leaders_did_is_left_to_people(year):
    report, _ = year
    assert [block.kind for block in report.parts[2].blocks] == ["gap"]


def test_a_number_not_known_stays_as_unfilled_and_a_rate_of_nothing_falls_away(city):
    values = {one.code: one for one in (
        kept("task.assigned", 2, unit="项"), kept("task.finished", None, unit="项"),
        kept("task.on_time_rate", None, unit="%", numerator=0, denominator=0))}
    report = draft(city, YEAR, values)
    assert words(report, "deeds", values)[1] == "本年交办法治政府建设任务2项，办结未填项。"


def test_a_division_without_a_parent_reports_to_the_one_above(city):
    city.parent = None
    assert draft(city, YEAR, {}).addressee == "上级人民政府"
