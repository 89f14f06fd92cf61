"""Text files: UTF-8, UTF-16, GB 18030, Big5; a text in no one encoding is refused, not guessed at."""

from __future__ import annotations

import codecs
import re

from fadu.documents.reading.kinds import Unreadable

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
USUAL = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2027\x20-\x7e\s\u00a0·×]")
COMMON = frozenset(
    "的一是在了有和人中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家"
    "政府建设治理案件依规范责任服务改革制度机关管监督执实推加强全面市区县的執務實為會國"
)
SAMPLE = 4000
DAMAGED = (
    "文件的文字编码有损坏或几种编码混用（第 {place} 行附近），读出来会是乱码。请用记事本打开原件，另存为 "
    "UTF-8 编码后再上传。"
)


def text_of(content: bytes) -> str:
    """The text, exactly as it stands, without a byte-order mark. Raises Unreadable where it is in no one encoding."""
    text = decode(content)
    if text.count("\ufffd") > max(3, len(text) // 500):
        raise Unreadable("encoding", DAMAGED.format(place=text[: text.index("\ufffd")].count("\n") + 1))
    return text.replace("\r", "\n") if "\r" in text and "\n" not in text else text


def decode(content: bytes, declared: str | None = None) -> str:
    """Decode by byte-order mark, by what the document declares, else by trying."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _strict(content, encoding)
    for encoding in filter(None, (_known(declared), "utf-8")):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    if b"\x00" in content[:SAMPLE]:
        return _wide(content)
    for encoding in ("gb18030", "big5hkscs"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_well(text):
            return text
    raise Unreadable("encoding", DAMAGED.format(place=_first_bad_line(content)))


def _known(declared: str | None) -> str | None:
    if declared is None:
        return None
    return "gb18030" if declared.lower().startswith(("gb", "cp936", "x-gbk")) else declared


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("encoding", DAMAGED.format(place=content[: error.start].count(b"\n") + 1)) from error


def _wide(content: bytes) -> str:
    """UTF-16 without its mark, or no text at all."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_well(text):
            return text
    raise Unreadable("binary", "这不是文字文件，打不开。请上传 docx、pdf、网页或 txt。")


def _reads_well(text: str) -> bool:
    """Whether the characters are such as Chinese offices write: wrong encodings give rare ones."""
    sample = text[:SAMPLE]
    han = [char for char in sample if "\u4e00" <= char <= "\u9fff"]
    usual = len(USUAL.findall(sample))
    if usual < 0.97 * len(sample):
        return False
    return len(han) < 20 or sum(char in COMMON for char in han) >= 0.08 * len(han)


def _first_bad_line(content: bytes) -> int:
    """The line at which both usual encodings have failed."""
    reach = 0
    for encoding in ("utf-8", "gb18030"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError as error:
            reach = max(reach, error.start)
    return content[:reach].count(b"\n") + 1
