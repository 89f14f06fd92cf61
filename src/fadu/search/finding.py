"""Which matters meet a query. Who may see them is asked of the ledger by the caller, never here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fadu.ledger.personal import mask
from fadu.search import engines
from fadu.search.words import Term, fold, pattern

FEW = 6000  # up to so many matters are looked at one by one
AROUND = 24  # characters of a snippet on either side of the word


def few(terms: Sequence[Term], most: int = FEW) -> list[int] | None:
    """All matters that meet every term; None where every single term is met by more than `most`."""
    found: set[int] | None = None
    common = []
    for term in terms:
        sheets = [] if (plentiful := engines.plentiful(term, most)) else engines.having(term, most + 1)
        if plentiful or len(sheets) > most:
            common.append(term)
        else:
            found = set(sheets) if found is None else found & set(sheets)
    if found is None:
        return None
    return sorted(meeting(common, found)) if common else sorted(found)


def meeting(terms: Sequence[Term], matters: Iterable[int]) -> set[int]:
    """Those of these matters that meet every term."""
    left = set(matters)
    for term in terms:
        left = engines.met(engines.asked(term), sorted(left))
    return left


@dataclass(frozen=True)
class Snippet:
    """Where a word was found: the place (a step and its line, an attachment) and the text around it."""

    place: str
    before: str
    hit: str
    after: str


@dataclass(frozen=True)
class Shown:
    """What a page shows of a matter anyway: title and number; and its parties, who are masked in snippets."""

    text: str
    parties: str = ""


def snippets(terms: Sequence[Term], query: str, matters: Mapping[int, Shown]) -> dict[int, Snippet]:
    """For each matter the first place in forms and attachments; rather of a term that is not shown anyway."""
    free = [term for term in terms if not term.field]
    wanted = {pk: patterns(query, shown) for pk, shown in matters.items()}
    found: dict[int, tuple[int, Snippet]] = {}
    for matter, text in engines.among(engines.any_of(free), list(matters)) if free else ():
        best, _ = found.get(matter, (2, None))
        for rank, words in enumerate(wanted[matter][:best]):
            if hit := snippet(words, text, matters[matter].parties):
                found[matter] = rank, hit
                break
    return {matter: hit for matter, (_, hit) in found.items()}


def patterns(query: str, shown: Shown) -> list[re.Pattern[str]]:
    """What to look for: the terms that are not shown anyway, then all."""
    there = fold(shown.text)
    rest = [part for part in query.split() if (one := pattern(part)) and not one.search(there)]
    return [found for found in (pattern(" ".join(rest)), pattern(query)) if found]


def snippet(words: re.Pattern[str], text: str, parties: str) -> Snippet | None:
    """The first place of the words in a sheet's text."""
    for line in text.splitlines():
        place, _, said = line.partition("\t")
        if hit := words.search(fold(said)):
            return cut(place, masked(said, parties), *hit.span())
    return None


def cut(place: str, said: str, start: int, end: int) -> Snippet:
    first, last = max(0, start - AROUND), min(len(said), end + AROUND)
    before = ("…" if first else "") + said[first:start]
    return Snippet(place, before, said[start:end], said[end:last] + ("…" if last < len(said) else ""))


def masked(said: str, parties: str) -> str:
    """The text with the names of natural persons masked; as long as it was."""
    for name in parties.split("、"):
        if len(name) > 1 and len(hidden := mask(name)) == len(name):
            said = said.replace(name, hidden)
    return said
