"""`fadu deadline` and `fadu calendar` as a person or a program calls them."""
from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fadu.cli import main
from fadu.law.limits import LIMITS

NOTICE = (
    "国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n"
    "二、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。\n"
    "三、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。\n"
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FADU_HOME", str(tmp_path))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def data(*arguments: str) -> Any:
    return json.loads(run(*arguments).stdout)


def test_the_answer_as_json_has_the_agreed_keys() -> None:
    found = data("deadline", "nd.file_upward", "--events", '{"published": "2025-12-02"}', "--json")
    assert {key: found[key] for key in ("rule_id", "due", "raw_due", "earliest_next_action", "alternative_due")} == {
        "rule_id": "nd.file_upward", "due": "2026-01-04", "raw_due": "2026-01-01", "earliest_next_action": None,
        "alternative_due": None}
    assert found["basis"] == {"law": "山东省行政程序规定", "article": "第五十二条"}
    assert found["why"].startswith("自2025年12月2日公布的次日起算")


@pytest.mark.parametrize(("arguments", "code"), [
    (("pen.decide", "--events", '{"case_filed": "2026-10-20"}'), "calendar_unavailable"),
    (("pen.decidee", "--events", "{}"), "unknown_rule"),
    (("pen.decide", "--events", "{}"), "missing_event"),
    (("pen.decide", "--events", '{"case_filed": "2026-02-30"}'), "bad_date"),
    (("pen.decide", "--events", "{case_filed"), "bad_input"),
    (("--batch", "nowhere.json"), "bad_input"),
    ((), "bad_input"),
])
def test_an_error_is_named_with_exit_status_2(arguments: tuple[str, ...], code: str) -> None:
    result = run("deadline", *arguments, "--json")
    assert result.exit_code == 2
    found = json.loads(result.stdout)
    assert found["error"] == code
    assert found["message"]


def test_people_type_dates_pauses_and_extensions_as_they_like() -> None:
    asked = ("deadline", "rec.decide", "--from", "2026年9月2日", "--pause", "2026/9/28..2026-10-19", "--extend")
    result = run(*asked)
    assert "届满日    2026年12月22日 周二" in result.stdout
    assert "《行政复议法》第六十二条" in result.stdout
    shorter = run(*asked, "20")
    assert "届满日    2026年12月14日 周一" in shorter.stdout
    assert "顺延以前  2026年12月12日 周六" in shorter.stdout


def test_a_pause_still_running_and_hours_and_years_can_be_typed() -> None:
    assert "待恢复后确定" in run("deadline", "rec.decide", "--from", "2026-09-02", "--pause", "2026-09-28..").stdout
    assert "2026年10月4日10时00分" in run("deadline", "tr.transfer", "--from", "2026-10-03 10:00").stdout
    assert "2026年2月28日" in run("deadline", "ar.gov", "--year", "2026").stdout
    assert "2026年2月28日" in run("deadline", "ar.gov", "--from", "2026-01-05").stdout


def test_an_error_for_people_is_a_sentence() -> None:
    result = run("deadline", "rec.decide", "--from", "2026-09-02", "--pause", "2026-09-28")
    assert result.exit_code == 2
    assert result.stderr == "“2026-09-28”应写作 2026-01-20..2026-03-02（A 日起不计，B 日恢复）。\n"


def test_rules_are_listed_and_found() -> None:
    assert f"共{len(LIMITS)}条" in run("deadline", "--list").stdout
    assert "rec.hearing_notice" in run("deadline", "--list", "复议", "听证").stdout
    assert "没有找到" in run("deadline", "--list", "没有这个词").stdout
    (found,) = data("deadline", "--list", "rec.hearing_notice", "--json")
    assert (found["amount"], found["event"], found["in_force"]) == ("提前5个工作日", "听证日", "2024-01-01")


def test_a_batch_gives_each_case_its_answer_or_its_error(tmp_path: Path) -> None:
    cases = [
        {"case_id": "A", "rule_id": "pen.serve", "events": {"decision_made": "2026-09-24"}},
        {"case_id": "B", "rule_id": "pen.serve", "events": {}},
        {"case_id": "C", "rule_id": None},
        "D",
    ]
    (tmp_path / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    first, *others = data("deadline", "--batch", str(tmp_path / "cases.json"), "--json")
    assert (first["case_id"], first["due"]) == ("A", "2026-10-12")
    assert [one["error"] for one in others] == ["missing_event", "unknown_rule", "unknown_rule"]


@pytest.mark.parametrize("content", [b"{}", b"[", b"\xff\xfe\x00"])
def test_a_batch_that_is_no_list_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "cases.json").write_bytes(content)
    result = run("deadline", "--batch", str(tmp_path / "cases.json"), "--json")
    assert (result.exit_code, json.loads(result.stdout)["error"]) == (2, "bad_input")


def test_next_years_notice_is_imported_from_its_text_and_answers(tmp_path: Path) -> None:
    (tmp_path / "通知.txt").write_text(NOTICE, encoding="gb18030")
    result = run("calendar", "add", str(tmp_path / "通知.txt"))
    assert result.exit_code == 0, result.output
    assert "劳动节　　　　　5月1日至5日放假，共5天" in result.stdout
    assert "通常为13天" in result.stdout
    assert data("deadline", "pen.decide", "--events", '{"case_filed": "2026-10-20"}', "--json")["due"] == "2027-01-18"
    assert data("calendar", "show", "2027", "--json")["worked"] == ["2027-05-08", "2027-10-09"]


def test_a_notice_may_be_typed_or_json(tmp_path: Path) -> None:
    off = "2027-01-01..2027-01-03，2027-05-01,2027-10-01..2027-10-07"
    assert run("calendar", "add", "--year", "2027", "--off", off, "--worked", "2027-10-09").exit_code == 0
    (tmp_path / "n.json").write_text(json.dumps({"off": off.replace("，", ",").split(",")}), encoding="utf-8")
    assert "已有；确需更改的，加 --replace" in run("calendar", "add", str(tmp_path / "n.json"), "--year", "2027").stderr
    assert run("calendar", "add", str(tmp_path / "n.json"), "--year", "2027", "--replace").exit_code == 0
    assert data("calendar", "show", "2027", "--json")["worked"] == []


@pytest.mark.parametrize(("arguments", "said"), [
    (("add",), "请给出通知文件"), (("add", "nowhere.txt"), "读不到文件"),
    (("add", "--year", "2028", "--off", "2028-01-01,2028-05-01,2028-10-01..2028-10-03"), "请先导入2027年"),
    (("add", "--year", "2027", "--off", "元旦"), "不是日期"), (("show", "2027"), "2027年放假安排尚未导入"),
])
def test_a_calendar_that_cannot_be_used_is_refused_with_what_to_do(arguments: tuple[str, ...], said: str) -> None:
    result = run("calendar", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_file_that_is_no_text_or_no_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 \xff\xff\xff\xff")
    assert "不是文字文件" in run("calendar", "add", str(tmp_path / "a.pdf")).stderr
    (tmp_path / "b.json").write_text("{off", encoding="utf-8")
    assert "不是 JSON" in run("calendar", "add", str(tmp_path / "b.json")).stderr


def test_a_spoiled_stored_notice_is_named(home: Path) -> None:
    (home / "calendar").mkdir()
    (home / "calendar" / "2027.json").write_text("{}", encoding="utf-8")
    result = run("deadline", "pen.decide", "--events", '{"case_filed": "2026-10-20"}', "--json")
    assert json.loads(result.stdout)["error"] == "bad_notice"
    assert "2027.json" in result.stdout


def test_a_year_is_shown_with_its_working_days() -> None:
    shown = run("calendar", "show", "2025").stdout
    assert "国庆节、中秋节　10月1日至8日放假，共8天" in shown
    assert "2025年共248个工作日" in shown


def test_the_command_starts_without_the_web_framework() -> None:
    code = "import sys; from fadu.cli import deadline, calendar; print({'django', 'pydantic'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
