"""What understanding a document gives: plain values, no behaviour beyond their JSON shape."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Section:
    """A heading and what stands under it; start and end are code points, end exclusive; level 1 is the highest."""

    level: int
    kind: str  # preamble, chapter, section, item, subitem, enumeration, implied
    number: str | None
    title: str
    start: int
    heading_end: int
    end: int
    children: list[Section] = field(default_factory=list)


@dataclass
class Fact:
    """A figure: what it says (value, unit), where it stands, what it counts.

    value_base and unit_base are free of 万 and 亿 (11.25 万立方米 is 112500 立方米).
    role: rate, total, part or count; of: the index of the total that a part belongs to.
    """

    value: int | float
    unit: str
    raw: str
    start: int
    end: int
    comparator: str = "eq"
    subject: str = ""
    domain: str = "其他"
    role: str = "count"
    of: int | None = None
    value_base: int | float = 0
    unit_base: str = ""
    implied_unit: bool = False

    @property
    def is_rate(self) -> bool:
        return self.role == "rate"


@dataclass
class Deadline:
    """A time by which or how often: type is date, year, after_event, before_event, recurrence, prompt or lasting."""

    raw: str
    start: int
    end: int
    type: str
    iso: str | None
    description: str


@dataclass
class Cited:
    """A document that is named in 《》, with its number where one follows."""

    title: str
    number: str | None
    start: int
    end: int


@dataclass
class Task:
    """One item of a plan with the units that answer for it."""

    number: str | None
    title: str
    text: str
    start: int
    end: int
    group: str | None = None
    leader: str | None = None
    lead_units: list[str] = field(default_factory=list)
    responsible_units: list[str] = field(default_factory=list)
    guiding_units: list[str] = field(default_factory=list)
    implied_units: list[str] = field(default_factory=list)
    units_raw: str = ""
    deadlines: list[Deadline] = field(default_factory=list)
    targets: list[dict[str, Any]] = field(default_factory=list)
    cited_documents: list[Cited] = field(default_factory=list)


@dataclass
class Check:
    """An arithmetic relation: verdict is holds, does not hold, cannot be told or truncation; facts are indices."""

    relation: str
    computation: str
    verdict: str
    facts: list[int] = field(default_factory=list)
    note: str = ""


@dataclass
class Damage:
    """Text that was damaged on its way: what stands there and what it should probably be."""

    raw: str
    suggestion: str
    start: int
    end: int
    type: str


@dataclass
class Head:
    """Who wrote what under which number and when; dates are ISO texts, period is [first day, last day]."""

    title: str | None = None
    issuer: str | None = None
    document_number: str | None = None
    written_on: str | None = None
    published_on: str | None = None
    period: list[str] | None = None
    title_start: int | None = None
    body_start: int = 0
    body_end: int = 0


@dataclass
class Understood:
    kind: str
    head: Head
    sections: list[Section]
    facts: list[Fact]
    tasks: list[Task]
    checks: list[Check]
    damage: list[Damage]

    def as_json(self) -> dict[str, Any]:
        """The shape that `fadu intake FILE --json` prints."""
        head = self.head
        return {
            "kind": self.kind,
            "title": head.title,
            "issuer": head.issuer,
            "document_number": head.document_number,
            "written_on": head.written_on,
            "published_on": head.published_on,
            "period": head.period,
            "sections": [asdict(section) for section in self.sections],
            "facts": [asdict(fact) | {"is_rate": fact.is_rate} for fact in self.facts],
            "tasks": [_task_json(task) for task in self.tasks],
            "checks": [asdict(check) for check in self.checks],
            "damage": [asdict(damage) for damage in self.damage],
        }


def _task_json(task: Task) -> dict[str, Any]:
    number = task.number
    return asdict(task) | {"number": int(number) if number is not None and number.isdecimal() else number}
