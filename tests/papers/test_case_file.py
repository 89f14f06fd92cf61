"""The whole file of a matter: what it holds, in what order, on which pages, and that any change to it is found."""
from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from PIL import Image

from fadu.cli import main
from fadu.documents import docx, pdf
from fadu.documents.model import Document, paragraph
from fadu.ledger.models import Entry, Matter
from fadu.ledger.seals import seal
from fadu.papers import against_ledger, case_file, making, store
from fadu.papers.manifest import NAME
from fadu.papers.models import CaseFile
from fadu.papers.verifying import check
from tests.desk.world import World, ago
from tests.world import key as fresh

pytestmark = pytest.mark.postgres


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (600, 400), "#335577").save(buffer, "PNG")
    return buffer.getvalue()


def letter(words: str, pages: int = 1) -> Document:
    return Document(words, tuple(paragraph("来函正文。" * 60) for _ in range(pages * 4)))


def attached(there: World) -> Matter:
    """A case with a letter of two pages, a picture, a Word file and a table attached to its last entry."""
    from fadu.ledger.actions import Upload, append

    matter = there.matters["long"]
    files = [
        Upload("来函.pdf", pdf.write(letter("来函", 2))), Upload("照片.png", picture()),
        Upload("说明.docx", docx.write(letter("说明"))), Upload("台账.bin", b"\x00\x01\x02"),
    ]  # fmt: skip
    append(matter, "examine", {"opinion": "维持", "grave": False, "technical": False}, person=there.wang, key=fresh(),
           at=ago(1), attachments=files)
    matter.refresh_from_db()
    return matter


@pytest.fixture
def taken(there: World) -> CaseFile:
    matter = attached(there)
    making.make(making.read(matter), making.paper_of(matter, "acceptance"), there.wang)
    seal()
    made = case_file.ask(matter, there.wang)
    made.refresh_from_db()
    return made


def packed(made: CaseFile) -> zipfile.ZipFile:
    return zipfile.ZipFile(store.path(made.zip))


def altered(made: CaseFile, where: Path, name: str, content: bytes | None) -> Path:
    """The package with one file changed (None: left out)."""
    out = where / "altered.zip"
    with packed(made) as package, zipfile.ZipFile(out, "w") as target:
        for one in package.namelist():
            if one != name:
                target.writestr(one, package.read(one))
        if content is not None:
            target.writestr(name, content)
    return out


def test_every_entry_and_every_paper_is_in_the_catalogue_with_its_pages(taken: CaseFile) -> None:
    with packed(taken) as package, pypdfium2.PdfDocument(package.read("volume.pdf")) as volume:
        assert len(volume) == taken.pages
        catalogue = "".join(volume[1].get_textpage().get_text_bounded().split())
        matter = taken.matter
        for words in ("卷内目录", "记录1", f"记录{matter.length}", "来函.pdf", "照片.png", "说明.docx", "台账.bin",
                      "行政复议受理通知书", taken.head):
            assert words in catalogue, words
        whole = "".join(page.get_textpage().get_text_bounded() for page in volume)
    assert all(f"记录{number}" in whole for number in range(1, matter.length + 1))
    assert "来函正文" in whole  # the words of the Word file
    assert taken.done == taken.total == matter.length + 5


def test_the_volume_claims_pdf_a_and_says_how_foreign_pages_were_laid_in(taken: CaseFile) -> None:
    with packed(taken) as package:
        content = package.read("volume.pdf")
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    with pypdfium2.PdfDocument(content) as volume:
        assert "以图像入卷" in "".join(volume[1].get_textpage().get_text_bounded().split())


def test_originals_accompany_the_volume_byte_for_byte(taken: CaseFile) -> None:
    with packed(taken) as package:
        names = package.namelist()
        assert package.read("originals/002-照片.png") == picture()
    assert [name for name in names if name.startswith("originals/")] == [
        "originals/001-来函.pdf", "originals/002-照片.png", "originals/003-说明.docx", "originals/004-台账.bin"]
    assert "papers/005-行政复议受理通知书.pdf" in names


def test_an_untouched_package_verifies_alone_and_against_the_ledger(taken: CaseFile) -> None:
    found = check(store.path(taken.zip))
    against_ledger.compare(found)
    assert found.ok
    assert found.digest == taken.manifest
    assert "清单与本系统导出时的登记一致" in found.notes
    assert all(entry["seal"] for entry in found.manifest["entries"])  # each is shown to lie under a seal


@pytest.mark.parametrize("name", ["volume.pdf", "originals/001-来函.pdf", "papers/005-行政复议受理通知书.pdf",
                                  "README.txt"])
def test_one_altered_byte_is_found_and_its_file_named(name: str, taken: CaseFile, tmp_path: Path) -> None:
    with packed(taken) as package:
        content = bytearray(package.read(name))
    content[len(content) // 2] ^= 1
    found = check(altered(taken, tmp_path, name, bytes(content)))
    assert [fault.where for fault in found.faults] == [name]


def test_a_missing_and_an_added_file_are_found(taken: CaseFile, tmp_path: Path) -> None:
    gone = check(altered(taken, tmp_path, "originals/002-照片.png", None))
    assert [(fault.where, fault.text) for fault in gone.faults] == [("originals/002-照片.png", "缺失")]
    added = check(altered(taken, tmp_path, "originals/099-新.txt", b"new"))
    assert [fault.where for fault in added.faults] == ["originals/099-新.txt"]


def manifest_with(taken: CaseFile, tmp_path: Path, change) -> Path:
    with packed(taken) as package:
        manifest = json.loads(package.read(NAME))
    change(manifest)
    return altered(taken, tmp_path, NAME, json.dumps(manifest).encode())


def test_an_altered_record_breaks_its_digest(taken: CaseFile, tmp_path: Path) -> None:
    def change(manifest: dict) -> None:
        manifest["entries"][1]["record"]["step"] = "refuse"

    found = check(manifest_with(taken, tmp_path, change))
    assert ("第2条记录", "内容与校验值不符") in [(one.where, one.text) for one in found.faults]


def test_a_record_left_out_breaks_the_chain(taken: CaseFile, tmp_path: Path) -> None:
    found = check(manifest_with(taken, tmp_path, lambda manifest: manifest["entries"].pop(2)))
    assert "与前一条不衔接" in [one.text for one in found.faults]


def test_a_forged_place_under_a_seal_is_found(taken: CaseFile, tmp_path: Path) -> None:
    def change(manifest: dict) -> None:
        manifest["entries"][0]["seal"]["place"] += 1

    found = check(manifest_with(taken, tmp_path, change))
    assert ("第1条记录", "不在所列的封存之内") in [(one.where, one.text) for one in found.faults]


def test_a_list_replaced_as_a_whole_is_found_where_the_ledger_is_at_hand(taken: CaseFile, tmp_path: Path) -> None:
    def change(manifest: dict) -> None:
        manifest["made_by"] = "别人"

    found = check(manifest_with(taken, tmp_path, change))
    assert found.ok
    against_ledger.compare(found)
    assert [one.where for one in found.faults] == ["清单"]


def test_a_ledger_that_was_altered_afterwards_is_found(taken: CaseFile) -> None:
    Entry.objects.filter(matter=taken.matter, number=2).update(digest="0" * 64)
    found = check(store.path(taken.zip))
    against_ledger.compare(found)
    assert [(one.where, one.text) for one in found.faults] == [("第2条记录", "与台账不符")]


def test_an_attachment_that_is_gone_is_said_to_be_absent_and_the_rest_is_delivered(there: World) -> None:
    from fadu.ledger.attachments import path
    from fadu.ledger.models import Attachment

    matter = attached(there)
    path(Attachment.objects.get(name="来函.pdf").digest).unlink()
    made = case_file.ask(matter, there.wang)
    with packed(made) as package:
        assert json.loads(package.read(NAME))["absent"][0]["path"] == "来函.pdf"
    assert check(store.path(made.zip)).ok


def test_what_is_no_package_is_a_finding_and_no_error(tmp_path: Path) -> None:
    for name, content in (("a.zip", b"no zip"), ("b.zip", b"")):
        (tmp_path / name).write_bytes(content)
        assert not check(tmp_path / name).ok
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as package:
        package.writestr(NAME, "[]")
    assert not check(tmp_path / "c.zip").ok


def test_the_command_says_what_is_wrong_and_ends_with_1(taken: CaseFile, tmp_path: Path) -> None:
    good = CliRunner().invoke(main, ["verify", "--file", str(store.path(taken.zip)), "--json"])
    assert good.exit_code == 0
    assert json.loads(good.output)["ok"]
    bad = CliRunner().invoke(main, ["verify", "--file", str(altered(taken, tmp_path, "README.txt", b"x"))])
    assert bad.exit_code == 1
    assert "案卷有误" in bad.output
    assert "README.txt：被改动" in bad.output


def test_a_large_file_is_made_in_the_background(there: World, monkeypatch: pytest.MonkeyPatch, settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    monkeypatch.setattr(case_file, "DIRECT_ENTRIES", 0)
    made = case_file.ask(there.matters["paused"], there.wang)
    made.refresh_from_db()
    assert made.ready_at
    assert made.manifest
