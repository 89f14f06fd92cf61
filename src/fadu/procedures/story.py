"""An entry told in one plain Chinese sentence, from its answers: what a timeline shows."""
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from fadu.procedures.fields import Field
from fadu.procedures.matter import Entry
from fadu.procedures.steps import LAW, Step

LONGEST = 60  # characters of a free text before it is cut
FIRST = ("kind", "result", "track", "ground", "number")


def story(step: type[Step], entry: Entry, *, personal: bool = True) -> str:
    """What was done and answered, as a sentence; `personal=False` leaves out the lines that hold personal data.

    An entry that the law supposes says so. A confirmed sentence is told as it stands; a long text is cut.
    """
    said = [
        told(line, entry.data[line.name])
        for line in ordered(step.fields)
        if line.name in entry.data and (personal or not line.personal)
    ]
    facts = "，".join(part for part in said if part)
    if entry.by.role == LAW.id:
        return f"期限届满，依法视为{step.title}。"
    return f"{step.title}：{facts}。" if facts else f"{step.title}。"


def ordered(lines: list[Field]) -> list[Field]:
    """The outcome first, then as declared."""
    return sorted(lines, key=lambda line: FIRST.index(line.name) if line.name in FIRST else len(FIRST))


def told(line: Field, value: Any) -> str:
    """One answer; empty for what says nothing (an unticked box of a line that may be left out)."""
    if value is None or value in ("", [], set()):
        return ""
    if line.kind == "yesno":
        if value:
            return line.label
        return f"未确认{line.label}" if line.word == "declared" else f"并非{line.label}" if line.word == "asked" else ""
    if line.kind == "approval":
        return f"{value['by']['name']}于{shown(value['on'])}{line.label}"
    return f"{line.label}{shown(value)}{line.unit}" if line.unit else f"{line.label}：{shown(value)}"


def shown(value: Any) -> str:
    """A value as an office writes it: 2026年3月2日, 5,000, 赵一、钱二."""
    if isinstance(value, datetime):
        return f"{shown(value.date())}{value.hour}时{value.minute:02d}分"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, (int, Decimal)):
        return f"{value:,}"
    if isinstance(value, dict):
        return str(value.get("name", ""))
    if isinstance(value, (set, frozenset)):
        return "、".join(sorted(value))
    if isinstance(value, list):
        return "、".join(shown(one) for one in value)
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
