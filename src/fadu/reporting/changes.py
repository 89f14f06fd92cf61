"""What changed between two versions, paragraph by paragraph."""
from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from django.utils.translation import gettext_lazy

from .content import Content

Kind = Literal["added", "removed", "rewritten"]
KINDS: dict[Kind, str] = {
    "added": gettext_lazy("增加"),
    "removed": gettext_lazy("删去"),
    "rewritten": gettext_lazy("改写"),
}


@dataclass(frozen=True)
class Change:
    """`part` is the key of the part, "" for the head of the report (title, addressee, number, date)."""

    kind: Kind
    part: str
    before: str
    after: str

    def __str__(self) -> str:
        words = {"added": self.after, "removed": self.before, "rewritten": f"{self.before} → {self.after}"}
        return f"{KINDS[self.kind]}：{words[self.kind]}"


def changes(before: Content, after: Content) -> list[Change]:
    """The paragraphs added, removed and rewritten, in the order of the report; empty when both say the same."""
    found: list[Change] = []
    old, new = _paragraphs(before), _paragraphs(after)
    for part in [*old, *(key for key in new if key not in old)]:
        found += _in_part(part, old.get(part, []), new.get(part, []))
    return found


def _paragraphs(content: Content) -> dict[str, list[str]]:
    head = [content.title, content.number, content.issuer, content.addressee, content.date]
    return {"": head} | {part.key: [part.title, *(block.text for block in part.blocks)] for part in content.parts}


def _in_part(part: str, old: list[str], new: list[str]) -> list[Change]:
    found: list[Change] = []
    for operation, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation == "equal":
            continue
        removed, added = old[first:last], new[begin:end]
        both = min(len(removed), len(added))
        found += [Change("rewritten", part, was, now) for was, now in zip(removed, added, strict=False)]
        found += [Change("removed", part, was, "") for was in removed[both:]]
        found += [Change("added", part, "", now) for now in added[both:]]
    return found
