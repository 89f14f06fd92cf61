"""The five required parts of the annual report, and a first draft of them from the year's records.

Parts: 《法治政府建设与责任落实督察工作规定》第二十五条. Their wording and every sentence of the draft are our own.
"""
from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fadu.law.acts import numeral
from fadu.law.enacted import DUTY_INSPECTION
from fadu.organs.models import Division

from . import figures
from .content import Block, Content, Part
from .figures import Value
from .references import codes
from .sentences import DEEDS, FAULTS, PENDING, Section, Sentence, of_registers


class Outline(NamedTuple):
    """A required part; `{year}` and `{next}` in its title stand for the year of the report and the one after."""

    key: str
    title: str
    basis: str


OUTLINE = tuple(
    Outline(key, title, str(DUTY_INSPECTION[f"第二十五条第（{numeral(item)}）项"]))
    for item, (key, title) in enumerate((
        ("deeds", "{year}年推进法治政府建设的主要举措和成效"),
        ("faults", "存在的不足和原因"),
        ("leaders", "党政主要负责人履行推进法治建设第一责任人职责的情况"),
        ("plans", "{next}年推进法治政府建设的主要安排"),
        ("others", "其他需要报告的情况"),
    ), 1)
)  # fmt: skip
REQUIRED = {part.key: part.basis for part in OUTLINE}  # the article that asks for the part, by key
PROMPTS = {
    "deeds": "概述全年采取的主要举措；各节的数字已按台账填入，举措可写在各节开头。",
    "faults": "写明不足的表现和原因；台账显示的问题已列在上面。",
    "leaders": "写明主要负责人研究部署、听取汇报、带头学法述法、解决问题等情况。",
    "plans": "写明下一年的主要任务、牵头单位和完成时限。",
    "others": "写明其他需要报告的情况；没有的，写“无”。",
}


def draft(division: Division, year: int, values: Mapping[str, Value]) -> Content:
    """A first text for the year: each sentence stands only where its numbers are in `values`.

    A clause whose rate has nothing to divide by is left out; a number that is not known stays as a reference and
    reads 未填. A section of which nothing is known becomes a gap that says so.
    """
    more = tuple(section for section in of_registers() if _said(section, values))
    deeds = _sections((*DEEDS, *more), values)
    made = {"deeds": deeds, "faults": _texts(FAULTS, values), "plans": _texts(PENDING, values)}
    words = {"year": str(year), "next": str(year + 1)}
    parts = (
        Part(part.key, part.title.format(**words), part.basis,
             _with_prompt(part.key, made.get(part.key, ())))
        for part in OUTLINE
    )
    above = division.parent.name + "人民政府" if division.parent else "上级人民政府"
    issuer = division.name + "人民政府"
    return Content(f"{issuer}关于{year}年度法治政府建设情况的报告", issuer, above, tuple(parts))


def _with_prompt(key: str, made: tuple[Block, ...]) -> tuple[Block, ...]:
    prompt = Block("gap", PROMPTS[key])
    return (prompt, *made) if key == "deeds" else (*made, prompt)


def _said(section: Section, values: Mapping[str, Value]) -> bool:
    return any(_texts(section.sentences, values))


def _sections(sections: tuple[Section, ...], values: Mapping[str, Value]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for place, section in enumerate(sections, 1):
        known = [code for sentence in section.sentences for code in _codes(sentence) if figures.known(values.get(code))]
        blocks.append(Block("heading", f"（{numeral(place)}）{section.title}", 2))
        if known:
            blocks.append(Block("text", "".join(block.text for block in _texts(section.sentences, values))))
        else:
            blocks.append(Block("gap", f"台账中没有本年{section.title}的记录；写明情况，或者删去本节。"))
    return tuple(blocks)


def _texts(sentences: tuple[Sentence, ...], values: Mapping[str, Value]) -> tuple[Block, ...]:
    written = (_sentence(sentence, values) for sentence in sentences)
    return tuple(Block("text", text) for text in written if text)


def _sentence(sentence: Sentence, values: Mapping[str, Value]) -> str:
    """The clauses that can be said, with commas and a full stop; "" where none can, or the condition does not hold."""
    if sentence.only_if and not _some(values.get(sentence.only_if)):
        return ""
    said = [clause for clause in sentence.clauses if all(_applies(code, values, sentence) for code in codes(clause))]
    return "，".join(said) + "。" if said else ""


def _applies(code: str, values: Mapping[str, Value], sentence: Sentence) -> bool:
    value = values.get(code)
    if value is None or figures.text(value) == figures.NOT_APPLICABLE:
        return False
    if sentence.known and not figures.known(value):
        return False
    return not (sentence.parts and value.value == 0)


def _some(value: Value | None) -> bool:
    return value is not None and bool(value.value)


def _codes(sentence: Sentence) -> list[str]:
    return [code for clause in sentence.clauses for code in codes(clause)]
