"""JSON in and out, and the command that answers from a file."""
from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fadu.cli.situation import command
from fadu.procedures.exchange import ExchangeError, links_from, moment_from

CLERK = {"name": "李敏", "role": "foi_desk", "organ": "市政府办公室"}
RECEIVED = {
    "step": "receive", "at": "2026-03-02", "by": CLERK,
    "data": {"applicant_kind": "自然人", "channel": "当面", "received_on": "2026-03-02", "content": "某批复"},
}  # fmt: skip
ASKED = {
    "step": "ask_correction", "at": "2026-03-04", "by": CLERK, "data": {"items": ["文号"], "correct_by": "2026-03-20"},
}  # fmt: skip
ANSWERED = {"kind": "予以公开", "screened": True, "remedies": "有"}
REPLY = {"step": "reply", "at": "2026-03-10", "by": CLERK, "data": ANSWERED}


def run(
    tmp_path: Path, entries: Any, *options: str, procedure: str = "foi_request", raw: bytes | None = None
) -> Result:
    file = tmp_path / "entries.json"
    file.write_bytes(raw if raw is not None else json.dumps(entries, ensure_ascii=False).encode())
    return CliRunner().invoke(command, [procedure, str(file), *options])


def answer(*args: Any, **more: Any) -> dict[str, Any]:
    result = run(*args, **more)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.output)
    return found


def test_a_situation_has_the_agreed_shape(tmp_path: Path) -> None:
    found = answer(tmp_path, [RECEIVED], "--at", "2026-03-03", "--json")
    assert (found["phase"], found["outcome"]) == ("审查", "")
    assert {"step": "reply", "title": "答复", "due": "2026-03-30"} in found["open"]
    serve = next(row for row in found["refused"] if row["step"] == "serve")
    assert serve == {
        "step": "serve", "title": "送达答复",
        "reasons": [{"text": "尚未答复", "law": "政府信息公开条例", "article": "第三十六条"}],
    }  # fmt: skip
    clock = next(row for row in found["clocks"] if row["name"] == "答复")
    assert (clock["period"], clock["start"], clock["due"]) == ("20个工作日", "2026-03-02", "2026-03-30")
    assert (clock["law"], clock["article"]) == ("政府信息公开条例", "第三十三条")
    assert [(duty["name"], duty["due"]) for duty in found["duties"]] == [("答复", "2026-03-30")]
    assert found["defects"] == []


def test_a_step_may_be_tried(tmp_path: Path) -> None:
    attempt = tmp_path / "try.json"
    attempt.write_text(json.dumps(REPLY), "utf-8")
    refused = answer(tmp_path, [RECEIVED, ASKED], "--at", "2026-03-10", "--try", str(attempt), "--json")
    assert [(r["text"], r["article"]) for r in refused["refusals"]] == [("申请正在补正", "第三十条")]
    allowed = answer(tmp_path, [RECEIVED], "--at", "2026-03-10", "--try", str(attempt), "--json")
    assert allowed["refusals"] == []


def test_what_should_not_have_been_recorded_is_noted(tmp_path: Path) -> None:
    found = answer(tmp_path, [RECEIVED, ASKED, REPLY], "--at", "2026-03-11", "--json")
    assert [(row["entry"], row["step"]) for row in found["defects"]] == [(3, "reply")]


def test_a_correction_is_read_in_its_place(tmp_path: Path) -> None:
    mend = {"step": "receive", "at": "2026-03-05", "by": CLERK, "data": {"received_on": "2026-03-03"}, "corrects": 1}
    late = answer(tmp_path, [RECEIVED, mend], "--at", "2026-03-05", "--json")
    assert late["defects"][0]["reasons"][0]["text"] == "收到申请之日不能在登记之后"
    mend["data"] = {"received_on": "2026-02-27"}
    found = answer(tmp_path, [RECEIVED, mend], "--at", "2026-03-05", "--json")
    assert found["duties"][0]["due"] == "2026-03-26"


def test_place_branch_and_links_decide_which_rules_bind(tmp_path: Path) -> None:
    by = {"name": "甲", "role": "drafter"}
    proposed = {
        "step": "propose", "at": "2026-03-02", "by": by,
        "data": {"name": "某办法", "kind": "规范性文件", "maker": "某办", "maker_kind": "议事协调机构",
                 "economic": False, "market": False, "secret": True},
    }  # fmt: skip
    def reasons(*options: str) -> set[str]:
        found = answer(tmp_path, [proposed], "--at", "2026-03-03", "--json", *options, procedure="normative_document")
        return {r["law"] + r["article"] for row in found["refused"] for r in row["reasons"]}

    assert "湖南省行政程序规定第四十六条" in reasons("--place", "430100")
    assert "湖南省行政程序规定第四十六条" not in reasons("--place", "330100")
    assert "国办发〔2018〕115号二(七)" in reasons()
    link = '{"legality_review": {"begun": "2026-03-02", "ended": "2026-03-03", "outcome": "合法"}}'
    options = ("--at", "2026-03-03", "--json", "--links", link)
    found = answer(tmp_path, [proposed], *options, procedure="normative_document")
    assert "submit_to_meeting" not in {row["step"] for row in found["refused"]}


def test_a_matter_begun_under_the_old_act_runs_under_it(tmp_path: Path) -> None:
    by = {"name": "甲", "role": "reconsiderer"}
    days = {"known_on": "2023-12-01", "filed_on": "2023-12-28"}
    data = {"applicant": "某", "respondent": "某局", "target": "罚款", **days}
    entry = {"step": "receive", "at": "2023-12-28", "by": by, "data": data}
    old = answer(tmp_path, [entry], "--at", "2024-01-10", "--json", procedure="reconsideration")
    assert old["phase"] == "审理"
    new = answer(tmp_path, [entry | {"at": "2024-01-02"}], "--at", "2024-01-03", "--json", procedure="reconsideration")
    assert new["phase"] == "审查"


def test_people_get_it_in_words(tmp_path: Path) -> None:
    said = run(tmp_path, [RECEIVED], "--at", "2026-04-01").output
    assert "阶段：审查" in said
    assert "可以办　答复（2026-03-30前）" in said
    assert "不能办　送达答复：尚未答复（政府信息公开条例第三十六条）" in said
    assert "还须办　答复：2026-03-30，已逾期" in said


BAD: list[tuple[str, Any, str, str]] = [
    ("an unknown step", [RECEIVED | {"step": "fly"}], "unknown_step", "没有步骤“fly”"),
    ("no actor", [{"step": "receive", "at": "2026-03-02"}], "bad_entry", "第1条记录应当有"),
    ("a malformed day", [RECEIVED | {"at": "三月二日"}], "bad_date", "“三月二日”读不出来"),
    ("a wrong answer", [RECEIVED | {"data": {"channel": "电话"}}], "bad_form", "没有“电话”这一选项"),
    ("no list", {"entries": []}, "bad_entries", "应当是一组记录"),
    ("a correction of the future", [RECEIVED | {"corrects": 1}], "bad_entry", "corrects"),
    ("a time before any law", [RECEIVED | {"at": "1990-01-01"}], "no_law_in_force", "没有施行中的版本"),
]


@pytest.mark.parametrize(("entries", "code", "message"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_entries_end_with_status_2_and_a_message(tmp_path: Path, entries: Any, code: str, message: str) -> None:
    result = run(tmp_path, entries, "--at", "2026-03-03", "--json")
    found = json.loads(result.output)
    assert result.exit_code == 2
    assert found["error"] == code
    assert message in found["message"]


@pytest.mark.parametrize(("raw", "code"), [
    (b"[{]", "bad_json"), ("[“甲”]".encode("gb18030"), "bad_encoding"), (b"\xff\xfe", "bad_encoding"),
    (b"[" * 100_000, "bad_json"),
])  # fmt: skip
def test_bad_files_too(tmp_path: Path, raw: bytes, code: str) -> None:
    result = run(tmp_path, None, "--json", raw=raw)
    assert (result.exit_code, json.loads(result.output)["error"]) == (2, code)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    unknown = run(tmp_path, [], procedure="alchemy")
    assert (unknown.exit_code, json.loads(unknown.output)["error"]) == (2, "unknown_procedure")
    missing = CliRunner().invoke(command, ["foi_request", str(tmp_path / "none.json")])
    assert (missing.exit_code, json.loads(missing.output)["error"]) == (2, "no_file")


def test_a_matter_that_has_not_begun_offers_its_opening(tmp_path: Path) -> None:
    found = answer(tmp_path, [], "--at", "2026-03-03", "--json")
    assert [row["step"] for row in found["open"]] == ["receive"]


def test_moments_are_local_time() -> None:
    assert moment_from("2026-03-02T01:30:00+00:00", "某").hour == 9
    assert moment_from("2026-03-02", "某").hour == 12


def test_links_say_what_is_wrong_with_them() -> None:
    with pytest.raises(ExchangeError, match="关联事项应当写成"):
        links_from(["legality_review"])
    with pytest.raises(ExchangeError, match="开始的时间"):
        links_from({"legality_review": {}})


def test_the_command_needs_no_database(tmp_path: Path) -> None:
    file = tmp_path / "entries.json"
    file.write_text(json.dumps([RECEIVED]), "utf-8")
    code = (
        "import sys; from fadu.cli.situation import command;"
        f"command(['foi_request', {str(file)!r}, '--at', '2026-03-03', '--json'], standalone_mode=False);"
        "assert 'django' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["phase"] == "审查"
