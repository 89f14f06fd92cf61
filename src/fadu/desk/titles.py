"""How titles of definitions are shown: in Chinese as they stand; in English by their code names.

Procedures, steps, fields and roles have a code name, which is English already: `publish_decision` is shown as
"Publish decision". Phases, outcomes, choices, time limits, units and indicators have none: their English stands in the
catalogue, under the context "definition". What neither knows stays Chinese, and a page marks it as Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from django.utils.translation import get_language, pgettext

from fadu.indicators.catalogue import domains
from fadu.indicators.indicator import KINDS
from fadu.indicators.tables import TABLES
from fadu.indicators.tables.grammar import Table
from fadu.lists.catalogue import LISTINGS
from fadu.lists.reading import STATES
from fadu.procedures.grammar import Procedure
from fadu.registers.catalogue import REGISTERS
from fadu.statutes import PROCEDURES
from fadu.statutes.groups import GROUPS
from fadu.statutes.roles import ROLES

CONTEXT = "definition"
CHINESE = re.compile("[\u3400-\u9fff]")
SPELT = {
    "foi": "FOI", "uscc": "USCC", "id": "ID", "license": "licence", "licensee": "licensee", "decree": "decree",
}  # fmt: skip
NAMED = {
    "by": "By whom", "cite": "Cite as basis", "closed": "In private", "fit": "Meets the conditions", "from": "From",
    "how": "Manner", "off": "Days off", "penalty_ordinary": "Penalty, ordinary procedure",
    "penalty_simple": "Penalty, on-the-spot procedure", "report_call": "Call for returns", "to": "To",
    "what": "Subject", "where": "Place or channel", "who": "Persons", "whom": "Persons concerned", "word": "Parameter",
    "worked": "Make-up working days", "zero_report": "Periodic return",
}  # fmt: skip
PERIOD = re.compile(r"(\d+)个?(工作日|日|天|月|年|小时)")
UNITS = {"工作日": "working day", "日": "day", "天": "day", "月": "month", "年": "year", "小时": "hour"}


def english() -> bool:
    """Is the page asked for in English?"""
    return get_language() == "en"


def called(text: object) -> str:
    """A title, label, phase, outcome, choice, unit or period of a definition in the language of the page."""
    words = str(text)
    if not english() or not CHINESE.search(words):
        return words
    found = pgettext(CONTEXT, words)
    if found != words:
        return found
    if name := code_names().get(words):
        return humanised(name)
    if period := PERIOD.fullmatch(words):
        unit = UNITS[period[2]]
        return f"{period[1]} {unit}{'' if period[1] == '1' else 's'}"
    return words


def known_as(text: str, name: str) -> str:
    """The title, in English where it has one, else by the code name of what it stands for."""
    found = called(text)
    return humanised(name) if english() and CHINESE.search(found) else found


def listed(texts: Iterable[str]) -> str:
    """A、B; in English A, B."""
    return (", " if english() else "、").join(texts)


def humanised(name: str) -> str:
    """publish_decision -> Publish decision."""
    if name in NAMED:
        return NAMED[name]
    words = " ".join(SPELT.get(word, word) for word in name.split("_"))
    return words[:1].upper() + words[1:]


@cache
def code_names() -> dict[str, str]:
    """The code name of every title and label that has one; of several, that of the newest version first declared."""
    found: dict[str, str] = {}
    for role in ROLES.values():
        found.setdefault(role.title, role.id)
    for name, versions in PROCEDURES.items():
        for law in versions:
            found.setdefault(law.title, name)
            for text, code in named_in(law):
                found.setdefault(text, code)
    for register in REGISTERS.values():
        found.setdefault(register.title, register.code)
        for column in register.columns:
            found.setdefault(column.label, column.name)
    return found


def named_in(law: Procedure) -> Iterator[tuple[str, str]]:
    for step in law.steps:
        yield step.title, step.id
        yield from ((role.title, role.id) for role in step.by)
        yield from ((line.label, line.name) for line in step.fields)


def unnamed() -> set[str]:
    """The texts of definitions that have no code name: their English has to stand in the catalogue."""
    texts = {text for versions in PROCEDURES.values() for law in versions for text in unnamed_in(law)}
    for domain, members in domains().items():
        texts |= {domain, *(one.name for one in members), *(one.unit for one in members)}
    texts |= set(KINDS.values()) | set(GROUPS)
    for register in REGISTERS.values():
        texts |= {register.group, register.holder, register.note, register.rule.words if register.rule else ""}
        texts |= {word for one in register.columns for word in (one.unit, one.hint, *one.choices)}
    for listing in LISTINGS.values():
        texts |= {listing.title, listing.group, listing.waiting, *(one.title for one in listing.columns)}
    texts |= set(STATES) | {words for table in TABLES.values() for words in words_of(table)}
    return {text for text in texts if CHINESE.search(text) and text not in code_names()}


def words_of(table: Table) -> Iterator[str]:
    """Everything of a statutory table's form that is read on its page."""
    yield from (table.title, table.form, table.unit, table.corner, table.rebuilt, table.note)
    yield from (check.words for check in table.checks)
    for line in table.lines:
        yield from line.heads
    for column in (*table.columns, *table.besides):
        yield from (*column.heads, column.unit)


def unnamed_in(law: Procedure) -> Iterator[str]:
    yield from (clock.name for clock in law.clocks)
    for step in law.steps:
        yield step.phase
        if isinstance(step.concludes, str):
            yield step.concludes
        for line in step.fields:
            yield line.unit
            yield from line.choices
