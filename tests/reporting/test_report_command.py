"""`fadu report annual` writes the four forms, says what it did, and refuses in Chinese with status 2."""
from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from tests.indicators.conftest import CITY
from tests.reporting.conftest import YEAR

from fadu.cli.report import command
from fadu.reporting import versions

pytestmark = pytest.mark.django_db


def run(*options):
    return CliRunner().invoke(command, ["annual", *map(str, options)])


def test_it_drafts_a_report_that_nobody_wrote_and_stores_nothing(city, tmp_path):
    done = run("--division", CITY, "--year", YEAR, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert "尚未起草" in done.output
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".docx", ".pdf", ".html", ".json"}
    assert not city.reports.exists()


def test_it_gives_counts_times_and_files_as_json(city, tmp_path):
    told = json.loads(run("--division", CITY, "--year", YEAR, "--out", tmp_path, "--json").output)
    assert told["parts"] == 5
    assert told["numbers"] > 10
    assert told["version"] is None
    assert set(told["files"]) == {"docx", "pdf", "html", "json"}
    assert set(told["seconds"]) == {"numbers", "docx", "pdf", "html", "json"}


def test_it_sends_out_the_latest_version_of_a_report_that_is_being_written(city, tmp_path):
    draft = versions.make_draft(city, YEAR)
    from fadu.reporting.content import with_block

    versions.save_version(draft.report, with_block(versions.content_of(draft), "others", 0, "无其他情况。"), based_on=1)
    done = run("--division", CITY, "--year", YEAR, "--out", tmp_path)
    assert "第2稿" in done.output
    assert "无其他情况。" in (tmp_path / "report.html").read_text()


@pytest.mark.parametrize(("division", "year", "error", "words"), [
    ("99", YEAR, "bad_scope", "六位数字"), (CITY, "二〇一七", "bad_scope", "四位数字"),
    ("410000", YEAR, "unknown_division", "机关名录"),
])
def test_what_cannot_be_done_is_said_in_chinese_with_status_2(city, tmp_path, division, year, error, words):
    done = run("--division", division, "--year", year, "--out", tmp_path, "--json")
    assert done.exit_code == 2
    told = json.loads(done.output)
    assert (told["error"], words in told["message"]) == (error, True)
    plainly = run("--division", division, "--year", year, "--out", tmp_path)
    assert words in plainly.output
    assert plainly.exit_code == 2


def test_a_folder_that_is_a_file_is_refused(city, tmp_path):
    (tmp_path / "file").write_text("")
    done = run("--division", CITY, "--year", YEAR, "--out", tmp_path / "file" / "out", "--json")
    assert (done.exit_code, json.loads(done.output)["error"]) == (2, "output_refused")
