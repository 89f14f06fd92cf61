"""What one version of a report says: the five parts, each a list of blocks; plain data that JSON can carry."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Kind = Literal["heading", "text", "gap"]
KINDS: dict[Kind, str] = {"heading": gettext_lazy("小标题"), "text": gettext_lazy("正文"), "gap": gettext_lazy("待写")}


class BadContent(ValueError):
    """报告内容不合格式; the text says where and what."""


@dataclass(frozen=True)
class Source:
    """From where a paragraph came: the organ that wrote it, its matter (约稿) and the number of the entry there."""

    organ: str
    matter: int
    entry: int


@dataclass(frozen=True)
class Block:
    """A line of the report. `level` is that of a heading (2: （一）, 3: 1., 4: （1）) and 0 otherwise.

    A `gap` says what is still to be written; writing there makes it `text`. Numbers stand in `text` as references.
    `source`: whose paragraph it was, where it was handed in by an organ.
    """

    kind: Kind
    text: str
    level: int = 0
    source: Source | None = None


@dataclass(frozen=True)
class Part:
    """One of the required parts. `basis` is the article that asks for it; `title` is printed after 一、 to 五、."""

    key: str
    title: str
    basis: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Content:
    title: str
    issuer: str
    addressee: str
    parts: tuple[Part, ...]
    number: str = ""
    date: str = ""

    def as_json(self) -> dict[str, Any]:
        plain: dict[str, Any] = asdict(self)
        return plain


def from_json(raw: object) -> Content:
    """The content of its JSON form. Raises BadContent, naming the part and block at fault."""
    said = _mapping(raw, "报告")
    parts = [
        _part(part, _("第{place}部分").format(place=place))
        for place, part in enumerate(_list(said.get("parts"), "报告"), 1)
    ]
    texts = {name: _text(said, name, "报告") for name in ("title", "issuer", "addressee", "number", "date")}
    if not texts["title"].strip():
        raise BadContent(_("报告没有标题，请填写标题。"))
    if texts["date"]:
        try:
            date.fromisoformat(texts["date"])
        except ValueError:
            raise BadContent(
                _("成文日期“{date}”不是日期，请写成2018-03-01的样子。").format(date=texts["date"])
            ) from None
    return Content(parts=tuple(parts), **texts)


def with_block(content: Content, part: str, position: int, text: str) -> Content:
    """The content with one block (part key, position from 0) rewritten; a gap that is written becomes text.

    Raises BadContent where there is no such block.
    """
    return with_part(content, part, lambda blocks: _rewritten(blocks, position, text))


def with_part(content: Content, part: str, change: Callable[[tuple[Block, ...]], Iterable[Block]]) -> Content:
    """The content with `change(blocks)` as the blocks of one part. Raises BadContent for a part that is not there."""
    if part not in {one.key for one in content.parts}:
        raise BadContent(_("报告没有“{part}”这一部分。").format(part=part))
    parts = (replace(one, blocks=tuple(change(one.blocks))) if one.key == part else one for one in content.parts)
    return replace(content, parts=tuple(parts))


def _rewritten(blocks: tuple[Block, ...], position: int, text: str) -> tuple[Block, ...]:
    if not 0 <= position < len(blocks):
        raise BadContent(_("没有第{position}段，报告可能已被他人改动，请刷新后再改。").format(position=position + 1))
    old = blocks[position]
    written = replace(old, text=text, kind="text" if old.kind == "gap" and text.strip() != old.text else old.kind)
    return (*blocks[:position], written, *blocks[position + 1:])


def _part(raw: object, where: str) -> Part:
    said = _mapping(raw, where)
    blocks = [
        _block(block, _("{where}第{place}段").format(where=where, place=place))
        for place, block in enumerate(_list(said.get("blocks"), where), 1)
    ]
    texts = {name: _text(said, name, where) for name in ("key", "title", "basis")}
    return Part(blocks=tuple(blocks), **texts)


def _block(raw: object, where: str) -> Block:
    said = _mapping(raw, where)
    kind, level = said.get("kind"), said.get("level", 0)
    if kind not in KINDS:
        raise BadContent(_("{where}的种类“{kind}”不认识，应为heading、text、gap之一。").format(where=where, kind=kind))
    if level not in ((2, 3, 4) if kind == "heading" else (0,)):
        raise BadContent(
            _("{where}的层次应为2至4（小标题）或0（正文），现为{level}。").format(where=where, level=level)
        )
    return Block(kind, _text(said, "text", where), level, _source(said.get("source"), where))


def _source(raw: object, where: str) -> Source | None:
    if raw is None:
        return None
    said = _mapping(raw, where)
    matter, entry = said.get("matter"), said.get("entry")
    if not isinstance(matter, int) or not isinstance(entry, int):
        raise BadContent(_("{where}的来稿出处应写明事项和序号。").format(where=where))
    return Source(_text(said, "organ", where), matter, entry)


def _mapping(raw: object, where: str) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise BadContent(_("{where}应为对象。").format(where=where))
    return raw


def _list(raw: object, where: str) -> list[object]:
    if not isinstance(raw, list | tuple):
        raise BadContent(_("{where}缺少内容。").format(where=where))
    return list(raw)


def _text(said: Mapping[str, Any], name: str, where: str) -> str:
    value = said.get(name, "")
    if not isinstance(value, str):
        raise BadContent(_("{where}的{name}应为文字。").format(where=where, name=name))
    return value
