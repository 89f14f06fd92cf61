"""A file of papers (卷宗) as one PDF/A-2b: cover, catalogue with the pages of each paper, the papers, page numbers.

A page of a foreign PDF and a picture are laid in as pictures, since no PDF can be embedded in a PDF/A.
"""
from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import typst
from PIL import Image, ImageOps, UnidentifiedImageError

from fadu.documents.pdf import MISSING_SIGN, fonts
from fadu.documents.printable import printable

TEMPLATE = Path(__file__).with_name("volume.typ")
DOTS = 150  # an inch
WIDEST = 1654  # dots: A4 at 200 an inch
MOST_PAGES = 400  # of one foreign PDF; what is longer accompanies the file unprinted
MOST_DOTS = 80_000_000  # a picture larger than this is not laid in


@dataclass
class Piece:
    """One paper of the file.

    title, day, mark   as the catalogue has them (mark: 记录 3, 附件 …)
    facts              label and text, for a record
    text               paragraphs
    pages              names of pictures in the folder, one a page
    foot               a small line below: a digest, a remark
    apart              begins on a page of its own
    """

    title: str
    day: str = ""
    mark: str = ""
    facts: list[tuple[str, str]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    foot: str = ""
    apart: bool = True


@dataclass(frozen=True)
class Volume:
    """The whole: `facts` stand on the cover, `remarks` below the catalogue."""

    title: str
    subtitle: str
    organ: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    made_at: datetime


def write(volume: Volume, pieces: Iterable[Piece], folder: Path) -> bytes:
    """The PDF; `folder` holds the pictures that the pieces name, and is written to.

    A character that the Noto faces lack is taken from this machine's fonts; where these lack it too, 〓 stands.
    """
    data = {
        "title": volume.title, "subtitle": volume.subtitle, "organ": volume.organ, "facts": volume.facts,
        "remarks": volume.remarks, "pieces": [asdict(one) for one in pieces],
    }  # fmt: skip
    text = json.dumps(cleaned(data), ensure_ascii=False)
    (folder / "volume.typ").write_bytes(TEMPLATE.read_bytes())
    common = text.encode("gb2312", "replace").decode("gb2312").replace("?", MISSING_SIGN)
    for attempt, (words, bundled) in enumerate(((text, True), (text, False), (common, True)), 1):
        (folder / "volume.json").write_text(words, encoding="utf-8")
        try:
            return typst.compile(
                folder / "volume.typ", root=folder, font_paths=fonts(not bundled), ignore_system_fonts=bundled,
                pdf_standards="a-2b", timestamp=volume.made_at.astimezone(UTC).replace(microsecond=0),
            )  # fmt: skip
        except typst.TypstError as error:
            if attempt == 3 or "could not be displayed" not in str(error):
                raise
    raise AssertionError("the last attempt returns or raises")


def cleaned(value: Any) -> Any:
    match value:
        case str():
            return printable(value)
        case list() | tuple():
            return [cleaned(one) for one in value]
        case dict():
            return {name: cleaned(one) for name, one in value.items()}
    return value


def pictures_of_pdf(content: bytes, folder: Path, name: str) -> list[str]:
    """Each page as a picture in the folder; the names. Raises ValueError, in Chinese, where that cannot be done."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise ValueError("加密或者损坏的PDF，不能印出") from None
    with document:
        if len(document) > MOST_PAGES:
            raise ValueError(f"共{len(document)}页，超过{MOST_PAGES}页，不在卷内印出")
        return [rendered(document, number, folder, name) for number in range(len(document))]


def rendered(document: Any, number: int, folder: Path, name: str) -> str:
    page = document[number]
    scale = min(DOTS / 72, WIDEST / max(1.0, *page.get_size()) * 1.4)
    kept = f"{name}-{number + 1}.jpg"
    page.render(scale=scale).to_pil().convert("RGB").save(folder / kept, quality=80)
    page.close()
    return kept


def pictures_of_image(content: bytes, folder: Path, name: str) -> list[str]:
    """A picture (each frame of a TIFF) in the folder; the names. Raises ValueError, in Chinese."""
    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > MOST_DOTS:
                raise ValueError("图片过大，不在卷内印出")
            return [framed(frame, folder, f"{name}-{at}.jpg") for at, frame in enumerate(frames(picture), 1)]
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        raise ValueError("损坏的图片，不能印出") from None


def frames(picture: Image.Image) -> Iterator[Image.Image]:
    for number in range(min(getattr(picture, "n_frames", 1), MOST_PAGES)):
        picture.seek(number)
        yield picture


def framed(picture: Image.Image, folder: Path, name: str) -> str:
    upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((WIDEST, WIDEST * 2))
    upright.save(folder / name, quality=80)
    return name


def folder_for_pictures() -> tempfile.TemporaryDirectory[str]:
    """A folder that is gone when the file is written."""
    return tempfile.TemporaryDirectory(prefix="fadu-volume-")
