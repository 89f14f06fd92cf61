"""`fadu indicators`: what it prints is an interface."""
from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner

from fadu.cli.indicators import command
from tests.indicators.books import CITY


def run(*words):
    return CliRunner().invoke(command, list(words))


def asked(*words):
    """What it answers as JSON, and the exit status."""
    result = run("--division", CITY, "--year", "2025", "--json", *words)
    return json.loads(result.stdout), result.exit_code


@pytest.fixture
def case(books):
    return books.matter("reconsideration", [
        ("receive", date(2025, 3, 3), {}), ("accept", date(2025, 3, 4), {}),
        ("decide", date(2025, 4, 1), {"kind": "撤销", "reasons": "理由"})])  # fmt: skip


def test_each_number_comes_with_its_parts_and_its_entries(case):
    decision = case.entries.get(step="decide").id
    assert asked("--code", "reconsideration.correction_rate") == ([{
        "code": "reconsideration.correction_rate", "name": "行政复议纠错率", "value": 100, "unit": "%", "numerator": 1,
        "denominator": 1, "entries": [decision],
    }], 0)  # fmt: skip


def test_without_a_code_all_are_given_and_the_unknown_is_null(case):
    values, status = asked()
    assert status == 0
    assert len(values) >= 40
    (foi,) = [value for value in values if value["code"] == "foi.received"]
    assert (foi["value"], foi["numerator"], foi["entries"]) == (None, None, [])


def test_for_people_there_is_a_table_in_chinese(case):
    said = run("--division", CITY, "--year", "2025").stdout
    assert "【行政复议】" in said
    assert "100.0%" in said
    assert "（1÷1）" in said
    assert "—" in said


def test_only_up_to_a_day(case):
    values, _ = asked("--code", "reconsideration.concluded", "--through", "2025-03-31")
    assert values[0]["value"] == 0


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["--division", "3311", "--year", "2025"], "bad_scope"),
        (["--division", CITY, "--year", "二〇二五"], "bad_scope"),
        (["--division", CITY, "--year", "2025", "--through", "十一月"], "bad_scope"),
        (["--division", CITY, "--year", "2025", "--code", "none.such"], "unknown_indicator"),
    ],
)
def test_a_malformed_question_is_answered_with_an_error_and_status_2(books, words, error):
    result = run(*words, "--json")
    said = json.loads(result.stdout)
    assert result.exit_code == 2
    assert said["error"] == error
    assert said["message"].endswith("。")


def test_people_are_told_on_the_error_stream(books):
    result = run("--division", "3311", "--year", "2025")
    assert result.exit_code == 2
    assert "六位数字" in result.stderr
    assert result.stdout == ""
