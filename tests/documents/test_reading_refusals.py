"""Files that cannot be read are refused in plain Chinese, quickly, and without a crash."""

from __future__ import annotations

import io
import time
import zipfile

import openpyxl
import pypdfium2
import pytest
import typst

from fadu.documents.reading import Unreadable, read

MEGABYTE = 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></'
    "w:document>"
)


def refusal(name: str, content: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(name, content)
    assert str(caught.value) == caught.value.message
    assert caught.value.message.endswith("。")
    return caught.value


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "某县"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_file_of_200_megabytes_is_refused_at_once() -> None:
    content = bytes(200 * MEGABYTE)
    started = time.monotonic()
    found = refusal("大.pdf", content)
    assert found.code == "too_large"
    assert "200 MB" in found.message
    assert time.monotonic() - started < 0.5


def test_a_zip_bomb_of_a_word_file_is_refused_unopened() -> None:
    bomb = zipped({"word/document.xml": b"<a>" + b" " * (200 * MEGABYTE) + b"</a>"})
    assert len(bomb) < MEGABYTE
    started = time.monotonic()
    assert refusal("a.docx", bomb).code == "zip_bomb"
    assert time.monotonic() - started < 1


def test_a_word_file_whose_header_lies_about_its_size_is_refused() -> None:
    content = bytearray(zipped({"word/document.xml": b"<a>" + b"x" * (80 * MEGABYTE) + b"</a>"}))
    central = content.rindex(b"PK\x01\x02")
    content[central + 24 : central + 28] = (1000).to_bytes(4, "little")
    assert refusal("a.docx", bytes(content)).code in ("broken", "zip_bomb")


def test_entities_in_a_word_file_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]>' + DOCUMENT.format(
        "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"
    )
    assert refusal("a.docx", zipped({"word/document.xml": bomb.encode()})).code == "unsafe"


def test_entities_in_a_page_do_not_swell() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>正文，&b;</p></body></html>'
    )
    assert len(read("a.html", page.encode()).text) < 200


def test_a_scanned_pdf_says_that_it_has_no_text() -> None:
    document = pypdfium2.PdfDocument.new()
    for _ in range(3):
        document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    found = refusal("扫描件.pdf", out.getvalue())
    assert found.code == "scanned"
    assert "扫描" in found.message


def test_an_encrypted_pdf_asks_for_the_password_to_be_removed() -> None:
    plain = typst.compile(b"hello")
    document = pypdfium2.PdfDocument(plain)
    out = io.BytesIO()
    document.save(out)
    content = (
        out.getvalue().replace(b"trailer\r\n<<", b"trailer\r\n<</Encrypt 1 0 R ")
        if b"trailer" in out.getvalue()
        else plain
    )
    with pytest.raises(Unreadable) as caught:
        read(
            "a.pdf",
            content.replace(
                b"/Root",
                b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O("
                + b"x" * 32
                + b")/U("
                + b"y" * 32
                + b")>>/ID[<00><00>]/Root",
                1,
            ),
        )
    assert caught.value.code in ("encrypted", "broken")


KINDS = {
    "excel": ("a.pdf", workbook()),
    "doc": ("a.doc", OLE + "WordDocument".encode("utf-16-le")),
    "encrypted": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le")),
    "image": ("a.pdf", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100),
    "archive": ("a.docx", zipped({"某.txt": b"x"})),
    "rtf": ("a.doc", b"{\\rtf1\\ansi hello}"),
    "empty": ("a.txt", b""),
    "ofd": ("a.ofd", zipped({"OFD.xml": b"<x/>"})),
    "slides": ("a.pptx", zipped({"ppt/presentation.xml": b"<x/>"})),
    "mht": ("a.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"),
}


@pytest.mark.parametrize(("code", "given"), KINDS.items(), ids=list(KINDS))
def test_other_kinds_of_files_say_what_to_do(code: str, given: tuple[str, bytes]) -> None:
    found = refusal(*given)
    assert found.code == code
    assert "请" in found.message


def test_an_old_excel_file_under_the_name_of_a_pdf() -> None:
    assert refusal("报告.pdf", OLE + "Workbook".encode("utf-16-le")).code == "excel"


BROKEN = {
    "zip cut off": workbook()[:400],
    "zip of nothing": b"PK\x03\x04" + b"\x00" * 50,
    "xml cut off": zipped({"word/document.xml": DOCUMENT.format("<w:p>").encode()[:-30]}),
    "no body": zipped({"word/document.xml": b"<x/>"}),
    "pdf cut off": b"%PDF-1.7\n1 0 obj\n<<",
    "binary under the name of a pdf": b"\x01\x02\x00\x03" * 300,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=list(BROKEN))
def test_broken_files_are_refused(content: bytes) -> None:
    assert refusal("报告.pdf", content).code == "broken"


@pytest.mark.parametrize("content", [b" \n\n\t", b"\x00" * 100, b"\xef\xbb\xbf"])
def test_a_file_without_words_is_refused(content: bytes) -> None:
    assert refusal("a.txt", content).code in ("empty", "no_text")


def test_mixed_encodings_name_the_line() -> None:
    content = "第一行很好，这里是正文。\n".encode() * 3 + "第四行编码不同，读不出来。".encode("gb18030") + b"\xff\xff\n"
    found = refusal("a.txt", content)
    assert found.code == "encoding"
    assert "第 4 行" in found.message


def test_a_text_of_replacement_marks_is_refused() -> None:
    assert refusal("a.txt", ("正文" + "\ufffd" * 20).encode()).code == "encoding"


def test_a_binary_file_is_no_text() -> None:
    assert refusal("a.dat", bytes(range(256)) * 20).code in ("binary", "encoding")


def test_a_text_longer_than_any_report_is_refused() -> None:
    assert refusal("a.txt", "依法行政".encode() * 300_000).code == "too_long"
