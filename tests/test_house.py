"""What the repository promises of itself: two READMEs that agree, locked parts, no address of a registry."""
from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from fadu.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
READMES = ["README.md", "README.zh-CN.md"]


def committed() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def test_both_readmes_name_the_same_commands_settings_and_documents() -> None:
    named = [set(re.findall(r"`[^`\n]+`|\]\(([^)]+)\)", text_of(ROOT / name))) for name in READMES]
    code = [set(re.findall(r"`(fadu [a-z]+|FADU_[A-Z_]+|script/\w+)", text_of(ROOT / name))) for name in READMES]
    assert code[0] == code[1]
    assert {n for n in named[0] if n.startswith("docs/")} == {n for n in named[1] if n.startswith("docs/")}


@pytest.mark.parametrize("name", READMES)
def test_every_command_that_a_readme_names_exists(name: str) -> None:
    assert set(re.findall(r"`fadu ([a-z]+)", text_of(ROOT / name))) <= set(COMMANDS)


@pytest.mark.parametrize("name", READMES)
def test_every_document_that_a_readme_links_to_exists(name: str) -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", text_of(ROOT / name))
    assert [target for target in linked if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_every_setting_is_in_the_readme(name: str) -> None:
    sources = "".join(text_of(path) for path in (ROOT / "src").rglob("*.py"))
    read = set(re.findall(r"""(?:environ(?:\.get)?[(\[]|switch\()["'](FADU_\w+)""", sources))
    assert read, "no setting is read from the environment"
    assert sorted(read - set(re.findall(r"FADU_\w+", text_of(ROOT / name)))) == []


def test_every_dependency_is_locked_with_hashes() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    wanted = {re.split(r"[\[<>=~! ]", name)[0].lower() for name in project["project"]["dependencies"]}
    for lock in ("run", "dev"):
        blocks = re.split(r"\n(?=\w)", text_of(ROOT / f"requirements/{lock}.txt"))
        pinned = {block.split("==")[0].split("[")[0].lower() for block in blocks if "==" in block}
        assert wanted <= pinned
        assert [block for block in blocks if "==" in block and "--hash=sha256:" not in block] == []


def test_no_committed_file_names_a_package_registry() -> None:
    host = re.compile(r"(pypi|pythonhosted|npmjs|npmmirror)[.](org|com)|index-" + "url")
    assert [str(path.relative_to(ROOT)) for path in committed() if host.search(text_of(path))] == []


def test_no_workbook_turns_what_was_recorded_into_formulas_or_links() -> None:
    texts = {path: text_of(path) for path in (ROOT / "src").rglob("*.py")}
    writers = {path: text for path, text in texts.items() if "xlsxwriter.Workbook(" in text}
    assert len(writers) > 5
    options, bare = '"strings_to_formulas": False, "strings_to_urls": False', re.compile(r"Workbook\(\w+\)")
    assert [path for path, text in writers.items() if options not in text or bare.search(text)] == []
