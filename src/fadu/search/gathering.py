"""What is said about matters, as sheets for the index: from the rows, the answers of entries, the attachments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from fadu.ledger.loading import procedure_of
from fadu.ledger.models import Attachment, Entry, Matter
from fadu.search.engines import Page
from fadu.search.models import Extract
from fadu.search.veiled import veiled
from fadu.search.words import BODY, NUMBER, PARTY, TITLE, words

LENGTH = 2000  # characters of one sheet: PostgreSQL keeps 256 places of a word in each
OVERLAP = 40  # so many stand on two sheets of an attachment
MOST_SHEETS = 100  # of one attachment
DAY = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.+]+)?")  # days are looked for by filters, not by words


def pages_of(matters: Sequence[int]) -> list[Page]:
    """The sheets of these matters, as they stand now."""
    entries, attachments, texts = read(matters)
    found: list[Page] = []
    for matter in Matter.objects.filter(pk__in=matters):
        own = entries.get(matter.pk, [])
        found += [*told(matter, own)]
        for one in [file for entry in own for file in attachments.get(entry.pk, ())]:
            found += attached(matter.pk, one.name, texts.get(one.digest) or "")
    return found


def read(matters: Sequence[int]) -> tuple[dict[int, list[Entry]], dict[int, list[Attachment]], dict[str, str | None]]:
    """The entries by matter, their attachments by entry, the texts of contents that were read."""
    entries, attachments = defaultdict(list), defaultdict(list)
    wanted = ("matter", "number", "step", "data", "document_number", "corrects", "reason")
    for entry in Entry.objects.filter(matter__in=matters).order_by("number").only(*wanted):
        entries[entry.matter_id].append(entry)
    for one in Attachment.objects.filter(entry__matter__in=matters).order_by("pk"):
        attachments[one.entry_id].append(one)
    digests = {one.digest for found in attachments.values() for one in found}
    return entries, attachments, dict(Extract.objects.filter(digest__in=digests).values_list("digest", "text"))


def told(matter: Matter, entries: Iterable[Entry]) -> list[Page]:
    """The first sheet: title, number, parties, forms; more of them where the forms are long."""
    page = Page(matter.pk)
    page.words[TITLE] = words(matter.title)
    page.words[PARTY] = veiled(str(matter.parties))
    numbers = {matter.number: None}
    pages, lines = [page], [list[str]()]
    for place, said, private in answers(matter, entries, numbers):
        if len(pages[-1].words[BODY]) > LENGTH:
            pages.append(Page(matter.pk))
            lines.append([])
        pages[-1].words[BODY] += veiled(said) if private else words(said)
        if not private:
            lines[-1].append(f"{place}\t{said}")
    page.words[NUMBER] = [word for number in numbers if number for word in words(number)]
    for one, texts in zip(pages, lines, strict=True):
        one.text = "\n".join(texts)
    return pages


def answers(
    matter: Matter, entries: Iterable[Entry], numbers: dict[str, None]
) -> Iterable[tuple[str, str, bool]]:
    """Each answer that stands (a corrected one no longer does): its place, its text, whether it is personal."""
    steps = steps_of(matter)
    standing: dict[int, tuple[str, Mapping[str, Any]]] = {}
    roots: dict[int, int] = {}
    for entry in entries:
        root = roots[entry.number] = roots.get(entry.corrects or 0, entry.corrects or entry.number)
        standing[root] = entry.step, entry.data
        if entry.document_number:
            numbers[entry.document_number] = None
        if entry.reason:
            yield "更正理由", flat(entry.reason), False
    for step, data in standing.values():
        title, lines = steps.get(step, (step, {}))
        for name, value in data.items():
            label, private = lines.get(name, (name, True))  # a line that is no longer known may have been personal
            if said := flat(" ".join(texts_in(value))):
                yield f"{title} · {label}", said[:LENGTH], private


def steps_of(matter: Matter) -> dict[str, tuple[str, dict[str, tuple[str, bool]]]]:
    return steps_of_law(procedure_of(matter))


@lru_cache(maxsize=64)
def steps_of_law(law: Any) -> dict[str, tuple[str, dict[str, tuple[str, bool]]]]:
    """By step: its title and its lines, each with its label and whether it is personal."""
    return {
        step.id: (step.title, {line.name: (line.label, line.personal) for line in step.fields}) for step in law.steps
    }


def texts_in(value: Any) -> list[str]:
    """The texts within an answer."""
    if isinstance(value, str):
        return [] if DAY.fullmatch(value) else [value]
    if isinstance(value, Mapping):
        return [text for one in value.values() for text in texts_in(one)]
    if isinstance(value, list | tuple):
        return [text for one in value for text in texts_in(one)]
    return []


def flat(text: str) -> str:
    return " ".join(text.split())


def attached(matter: int, name: str, text: str) -> list[Page]:
    """The sheets of one attachment; by its name alone where there is no text."""
    place = f"附件《{flat(name)}》"
    plain = flat(text)[: LENGTH * MOST_SHEETS]
    parts = [plain[at : at + LENGTH + OVERLAP] for at in range(0, len(plain), LENGTH)] or [""]
    found = []
    for n, part in enumerate(parts):
        page = Page(matter, f"{place}\t{part or flat(name)}")
        page.words[BODY] = [*(words(name) if n == 0 else ()), *words(part)]
        found.append(page)
    if plain:
        found[0].text += f"\n附件\t{flat(name)}"
    return found
