"""`fadu intake FILE`: JSON for programs, a summary for people, plain refusals with status 2."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fadu.cli.intake import command

PLAN = (
    "某县2024年工作要点\n1.完善制度。2024年6月底前出台办法。（牵头单位：县司法局；"
    "责任单位：县财政局）\n2.加强培训。（县人社局负责）\n"
)
REPORT = "某县2023年度法治政府建设情况报告\n一、主要工作\n审结案件51件，其中维持20件、撤销31件。推动有效街接。\n"


def run(path: Path, *options: str) -> Result:
    return CliRunner().invoke(command, [str(path), *options])


def saved(folder: Path, text: str) -> Path:
    path = folder / "文件.txt"
    path.write_text(text, "utf-8")
    return path


def test_json_has_the_shape_of_the_interface(tmp_path: Path) -> None:
    result = run(saved(tmp_path, REPORT), "--json")
    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert found["kind"] == "report"
    assert [fact["value"] for fact in found["facts"]] == [51, 20, 31]
    assert REPORT[found["facts"][0]["start"] : found["facts"][0]["end"]] == "51件"
    assert found["checks"][0]["verdict"] == "holds"
    assert found["damage"][0]["suggestion"] == "衔接"


def test_a_plan_is_summed_up_for_people(tmp_path: Path) -> None:
    result = run(saved(tmp_path, PLAN))
    assert result.exit_code == 0
    assert "计划：某县2024年工作要点" in result.stdout
    assert "任务 1 完善制度：县司法局；县财政局；时限：2024年6月底前" in result.stdout
    assert "任务 2 加强培训：（无牵头单位）；县人社局" in result.stdout


def test_a_report_is_summed_up_for_people(tmp_path: Path) -> None:
    result = run(saved(tmp_path, REPORT))
    assert "数字 3 个" in result.stdout
    assert "20+31=51　相符" in result.stdout


@pytest.mark.parametrize(("content", "code"), [(b"", "empty"), (b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, "image")])
def test_what_cannot_be_read_is_refused_with_status_2(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    result = run(path, "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["error"] == code
    assert json.loads(result.stdout)["message"].endswith("。")
    assert run(path).exit_code == 2


def test_a_missing_file_is_refused_with_status_2(tmp_path: Path) -> None:
    result = run(tmp_path / "没有.txt", "--json")
    assert (result.exit_code, json.loads(result.stdout)["error"]) == (2, "no_file")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    result = run(path, "--json")
    assert (result.exit_code, json.loads(result.stdout)["error"]) == (2, "too_large")


def test_the_command_needs_no_framework(tmp_path: Path) -> None:
    script = (
        "import sys; from fadu.cli.intake import command; command([sys.argv[1]], standalone_mode=False); "
        "assert 'django' not in sys.modules and 'pandas' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(saved(tmp_path, REPORT))], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
