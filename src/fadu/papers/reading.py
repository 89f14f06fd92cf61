"""What a document quotes: the matter as the law reads it, and the value of one quoted word."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.law.limits import limit
from fadu.papers import masking
from fadu.papers.words import in_capitals, of_field, titled, written
from fadu.procedures.fields import Field
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Place
from fadu.procedures.record import Case
from fadu.procedures.steps import Successive, each
from fadu.statutes.practice import PRACTICE_ACT

OF_ENTRY = {"on": gettext_lazy("日期"), "by": gettext_lazy("经办人"), "organ": gettext_lazy("机关")}
LABELS = {
    "number": gettext_lazy("文号"),
    "parties": gettext_lazy("当事人"),
    "title": gettext_lazy("名称"),
    "organ": "机关",
    "place": gettext_lazy("区划"),
}


class Found(NamedTuple):
    """A quoted value in words, and the number of the entry that it was taken from (0: from none)."""

    text: str
    entry: int = 0


@dataclass(frozen=True)
class Wanting:
    """An answer that the document needs and nobody has given: what, and in which step it is filled in ("" for none)."""

    label: str
    step: str = ""
    step_title: str = ""

    def __str__(self) -> str:
        return (
            _("{label}（在“{step_title}”填写）").format(label=self.label, step_title=self.step_title)
            if self.step_title
            else _("{label}（由承办人手填）").format(label=self.label)
        )


@dataclass
class Facts:
    """A matter folded to a moment, with the words that belong to the matter itself: organ, place, title, number,
    parties."""

    procedure: Procedure
    case: Case
    begun: date
    place: Place
    matter: Mapping[str, str]
    public: bool = False
    masks: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.public:
            texts = [*masking.personal_texts(self.procedure.steps, self.case.last), self.matter.get("parties", "")]
            self.masks = masking.names(texts)

    def quote(self, word: str, cites: Mapping[str, Any]) -> Found | None:
        """The first of the alternatives in `word` that has a value."""
        return next((found for one in word.split("|") if (found := self.value(one, cites))), None)

    def value(self, word: str, cites: Mapping[str, Any]) -> Found | None:
        if word.startswith("limit:"):
            known = limit(word[6:])
            return Found(str(known.period)) if self.binding(known.basis) else None
        if word.startswith("due:"):
            return self.due(word[4:])
        if word in cites:
            return Found(self.cited(cites[word]))
        if "." in word:
            return self.answer(word)
        text = self.matter.get(word, "")
        if self.public and word == "parties":
            text = masking.parties(text)
        return Found(text) if text else None

    def cited(self, basis: Any) -> str:
        """The article with the full title of its act; where none binds here, the act that governs the matter."""
        found = self.binding(basis)
        return titled(found.act) + found.article if found else titled(self.procedure.law)

    def binding(self, basis: Any) -> Any:
        """Of citations that follow one another the one that binds this matter; None for practice."""
        options = basis if isinstance(basis, Successive) else each(basis)
        where = self.begun, self.place.code, self.place.branch
        found = (one for one in options if one is not None and one.act is not PRACTICE_ACT)
        return next((one for one in found if one.act.applies(*where)), None)

    def due(self, clock: str) -> Found | None:
        state = self.case.clocks.get(clock)
        day = state.due if state is not None else None
        return Found(written(day.date() if isinstance(day, datetime) else day)) if day else None

    def answer(self, word: str) -> Found | None:
        where, _mark, form = word.partition(":")
        step, _mark, name = where.partition(".")
        entry = self.case.last.get(step)
        if entry is None:
            return None
        number = int(entry.id) if entry.id == int(entry.id) else 0
        if name in OF_ENTRY and self.line(step, name) is None:
            text = {"on": written(entry.on), "by": entry.by.name, "organ": entry.by.organ}[name]
            return Found(text, number) if text else None
        line, value = self.line(step, name), entry.data.get(name)
        if line is None or value is None or value in ("", [], set()):
            return None
        text = in_capitals(value) if form == "大写" else of_field(line, value)
        text = text.split("，")[0] if form == "首" else text
        if self.public and line.personal:
            text = masking.shown(line, text)
        return Found(text, number) if text else None

    def line(self, step: str, name: str) -> Field | None:
        found = next((one for one in self.procedure.steps if one.id == step), None)
        return next((one for one in found.fields if one.name == name), None) if found else None

    def wanting(self, word: str) -> Wanting:
        """What to call the answer that is not there, by its first alternative that this procedure has."""
        for option in word.split("|"):
            if option.startswith("due:"):
                return Wanting(_("{option}的届满日").format(option=option[4:]))
            step, _mark, name = option.split(":")[0].partition(".")
            taken = next((one for one in self.procedure.steps if one.id == step), None)
            if name and taken:
                line = self.line(step, name)
                if line is not None:
                    return Wanting(line.label, taken.id, taken.title)
                if name in OF_ENTRY:
                    return Wanting(
                        _("{taken}的{OF_ENTRY}").format(taken=taken.title, OF_ENTRY=OF_ENTRY[name]),
                        taken.id,
                        taken.title,
                    )
        return Wanting(LABELS.get(word.split("|")[-1], word))
