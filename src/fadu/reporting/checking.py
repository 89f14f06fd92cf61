"""What is wrong in a draft, sentence by sentence: sums, terms and misprints, indicators and last year's numbers."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.intake.arithmetic import UNTOLD

from . import figures
from .arithmetic import WRONG
from .content import Content, Part
from .figures import Value, known
from .hand import COVER, Typed, typed_numbers
from .reading import understood
from .references import PATTERN, codes
from .render import plain

Kind = Literal["sum", "doubt", "term", "indicator", "year"]
KINDS: dict[Kind, str] = {
    "sum": gettext_lazy("数算不平"),
    "doubt": gettext_lazy("分项多于总数"),
    "term": gettext_lazy("用语、错字"),
    "indicator": gettext_lazy("与台账不符"),
    "year": gettext_lazy("与上年不符"),
}
SENTENCE = re.compile(r"[^。；！？\n]*[。；！？]?")
CHANGE = re.compile(
    r"(?:比|较|同比)[^，。；]{0,8}?(?P<way>增长|上升|增加|提高|下降|减少|降低)(?:了|到|至)?(?P<number>\d[\d,.]*)"
    r"(?P<unit>%|个百分点|件|项|份|次|元|天)"
)
UP = ("增长", "上升", "增加", "提高")
AMONG = "各分项与总数"  # parts that do not make up their total, as fadu.intake.parts names it
SKIPPED = {"blank", "open_end"}  # a draft may stop in the middle


@dataclass(frozen=True)
class Finding:
    """Something to be looked at: in which block, in which sentence (as it reads), what, and what might stand instead.

    `start`, `end`: place in the paragraph as it reads, end exclusive.
    """

    part: str
    block: int
    kind: Kind
    text: str
    sentence: str
    start: int
    end: int
    suggestion: str = ""


def findings(content: Content, values: Mapping[str, Value], before: Mapping[str, Value] | None = None) -> list[Finding]:
    """Everything found, in the order of the report. `before`: the values of the year before, where they are known."""
    found: list[Finding] = []
    for part in content.parts:
        found += _read(part, values)
    found += _against_indicators(content, values)
    if before:
        found += _against_last_year(content, values, before)
    order = {part.key: n for n, part in enumerate(content.parts)}
    return sorted(found, key=lambda one: (order[one.part], one.block, one.start))


def _read(part: Part, values: Mapping[str, Value]) -> Iterator[Finding]:
    """Sums and misprints, by the reader of documents; a part is read as a whole, numbers put in."""
    texts = [plain(block.text, values) if block.kind == "text" else "" for block in part.blocks]
    starts = [0]
    for text in texts[:-1]:
        starts.append(starts[-1] + len(text) + 1)
    read = understood("\n".join(texts))
    for check in read.checks:
        too_many = check.verdict == UNTOLD and check.relation == AMONG and ">" in check.computation
        if (check.verdict in WRONG or too_many) and check.facts:
            members = [read.facts[n] for n in check.facts]
            first = min(members, key=lambda fact: fact.start)
            block = bisect_right(starts, first.start) - 1
            at, end = first.start - starts[block], max(fact.end for fact in members) - starts[block]
            said = _("互有交叉的不用改") if too_many else WRONG[check.verdict]
            text = f"{check.relation}：{check.computation}，{said}"
            kind: Kind = "doubt" if too_many else "sum"
            yield Finding(part.key, block, kind, text, sentence_at(texts[block], at), at, min(end, len(texts[block])))
    for damage in read.damage:
        block = bisect_right(starts, damage.start) - 1
        if damage.type in SKIPPED or not texts[block] or damage.suggestion == damage.raw:
            continue
        at = damage.start - starts[block]
        said = (
            _("“{raw}”应为“{suggestion}”").format(raw=damage.raw, suggestion=damage.suggestion)
            if damage.suggestion
            else _("“{raw}”可能有误").format(raw=damage.raw)
        )
        yield Finding(part.key, block, "term", said, sentence_at(texts[block], at), at, at + len(damage.raw),
                      damage.suggestion)


def sentence_at(text: str, place: int) -> str:
    """The sentence in which this place lies."""
    return next((one[0].strip() for one in SENTENCE.finditer(text) if one.start() <= place < one.end()), text.strip())


def _against_indicators(content: Content, values: Mapping[str, Value]) -> Iterator[Finding]:
    """Numbers typed by hand that call themselves what an indicator is called, and come to something else."""
    for typed in typed_numbers(content):
        text = _block_text(content, typed.part, typed.block)
        clause = text[max(text.rfind(mark, 0, typed.start) for mark in "，。；：") + 1:typed.start]
        for value in named_in(clause, values):
            number = re.match(r"\d[\d,.]*%?", typed.text)
            if number and figures.text(value).replace(",", "") != number[0].replace(",", ""):
                yield _finding(
                    typed,
                    text,
                    values,
                    _("{value}在台账中为{value_}，文中写{text}").format(
                        value=value.name, value_=figures.text(value), text=typed.text
                    ),
                    figures.text(value),
                )


def named_in(clause: str, values: Mapping[str, Value]) -> list[Value]:
    """The indicators whose whole name, without 数, stands at the end of these words."""
    covered = PATTERN.sub(COVER, clause).strip().removesuffix("为").removesuffix("共").removesuffix("达")
    found = [value for value in values.values() if known(value) and len(core(value.name)) > 3
             and covered.endswith(core(value.name))]
    longest = max((len(core(value.name)) for value in found), default=0)
    return [value for value in found if len(core(value.name)) == longest]


def core(name: str) -> str:
    return re.sub(r"(?:件数|次数|数)$", "", name)


def _against_last_year(content: Content, values: Mapping[str, Value], before: Mapping[str, Value]) -> Iterator[Finding]:
    """Changes since last year that the records of both years do not bear out; what was carried over."""
    for part in content.parts:
        for place, block in enumerate(part.blocks):
            for found in CHANGE.finditer(block.text) if block.kind == "text" else ():
                bound = codes(_clause_before(block.text, found.start()))
                if bound and (said := contradicted(found, values.get(bound[-1]), before.get(bound[-1]))):
                    start = len(plain(block.text[:found.start()], values))
                    read = plain(block.text, values)
                    yield Finding(part.key, place, "year", said[0], sentence_at(read, start), start,
                                  start + len(found[0]), said[1])
            for code in codes(block.text):
                if said_twice := carried(code, values, before):
                    start = len(plain(block.text[:block.text.index(code)].rstrip("{ "), values))
                    read = plain(block.text, values)
                    yield Finding(part.key, place, "year", said_twice, sentence_at(read, start), start, start + 1)


def _clause_before(text: str, place: int) -> str:
    return text[max(text.rfind(mark, 0, place) for mark in "。；") + 1:place]


def contradicted(found: re.Match[str], now: Value | None, then: Value | None) -> tuple[str, str] | None:
    """What the records say instead, and the words for it; None where they agree or one of the years is not known."""
    if now is None or then is None or now.value is None or then.value is None or not now.value:
        return None
    here, there = float(now.value), float(then.value)
    if found["unit"] == "%" and now.unit != "%":
        if not there:
            return None
        difference = round((here - there) / there * 100, 1)
    else:
        difference = round(here - there, 1)
    said = float(found["number"].replace(",", "")) * (1 if found["way"] in UP else -1)
    if abs(difference - said) < 0.051:
        return None
    way = "增加" if difference > 0 else "减少"
    right = f"{way}{figures.plain(abs(difference))}{found['unit']}"
    both = _("上年{then}，本年{now}").format(then=figures.text(then), now=figures.text(now))
    return _("“{found}”与台账不符：{both}，应为{right}").format(found=found[0], both=both, right=right), right


def carried(code: str, values: Mapping[str, Value], before: Mapping[str, Value]) -> str:
    """What came in from last year must be what last year handed on."""
    domain, _dot, name = code.partition(".")
    now, then = values.get(code), before.get(f"{domain}.carried_out")
    if name != "carried_in" or now is None or then is None or not (known(now) and known(then)):
        return ""
    if now.value == then.value:
        return ""
    return _("{now}{now_}，上年{then}{then_}，两年不衔接").format(
        now=now.name, now_=figures.text(now), then=then.name, then_=figures.text(then)
    )


def _block_text(content: Content, part: str, block: int) -> str:
    return next(one for one in content.parts if one.key == part).blocks[block].text


def _finding(typed: Typed, text: str, values: Mapping[str, Value], said: str, suggestion: str) -> Finding:
    start = len(plain(text[:typed.start], values))
    read = plain(text, values)
    end = start + len(plain(text[typed.start:typed.end], values))
    return Finding(typed.part, typed.block, "indicator", said, sentence_at(read, start), start, end, suggestion)
