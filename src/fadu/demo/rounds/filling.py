"""What a lawful step would state, where a round's table says nothing: plain answers from the step's own form."""
from __future__ import annotations

from datetime import date
from typing import Any

from fadu.procedures.fields import Field
from fadu.procedures.grammar import Procedure

ASKED = ("stated", "declared", "people", "listed", "approval")
HEAD = "负责人（示例）"


def filled(law: Procedure, step: str, day: date, said: dict[str, Any]) -> dict[str, Any]:
    """The answers of a step: what is said, and of the rest what must be stated. None: left out."""
    taken = law.step(step)
    names = {line.name for line in taken.fields}
    usual = {line.name: answer(line, day) for line in taken.fields if line.word in ASKED}
    own = {name: value for name, value in said.items() if name in names}
    return {name: value for name, value in (usual | own).items() if value is not None}


def answer(line: Field, day: date) -> Any:
    if line.choices:
        return [line.choices[0]] if line.kind in ("choices", "list") else line.choices[0]
    return {
        "text": "示例", "yesno": line.word == "declared", "number": 1, "money": "1", "date": day.isoformat(),
        "moment": f"{day.isoformat()}T09:00:00", "list": ["示例"], "choices": ["示例"], "people": [],
        "register": {"name": "示例"}, "approval": {"by": {"name": HEAD, "role": "head"}, "on": day.isoformat()},
    }[line.kind]  # fmt: skip
