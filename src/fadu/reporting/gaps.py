"""What a report still lacks before it can be made final."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .content import Content
from .figures import Value, known
from .references import codes


@dataclass(frozen=True)
class Gap:
    """Something missing: `block` is its place in the part (from 0), -1 for the part as a whole."""

    part: str
    block: int
    text: str


def gaps(content: Content, values: Mapping[str, Value]) -> list[Gap]:
    """Passages not written, parts left empty (督察工作规定 §25 asks for all five), numbers not known, unknown codes."""
    found = []
    for part in content.parts:
        if not any(block.text.strip() for block in part.blocks):
            found.append(
                Gap(
                    part.key,
                    -1,
                    _("“{part}”还没有内容（{basis}）；确无内容的，写明“无”。").format(
                        part=part.title, basis=part.basis
                    ),
                )
            )
        for position, block in enumerate(part.blocks):
            if block.kind == "gap":
                found.append(Gap(part.key, position, _("待写：{text}").format(text=block.text)))
            found += [Gap(part.key, position, complaint) for complaint in _numbers(block.text, values)]
    return found


def _numbers(text: str, values: Mapping[str, Value]) -> list[str]:
    complaints = []
    for code in dict.fromkeys(codes(text)):
        if code not in values:
            complaints.append(_("没有代码为“{code}”的指标，请另选一个数，或者删去。").format(code=code))
        elif not known(values[code]):
            what = _("没有可比的基数，不适用") if values[code].denominator == 0 else _("台账中没有记录")
            complaints.append(
                _("“{name}”{what}，请写明来源后手填，或者删去这一句。").format(name=values[code].name, what=what)
            )
    return complaints
