"""A lawful answer to every line of a step, from its definition: for procedures without particular conditions."""
from __future__ import annotations

from typing import Any

from fadu.procedures.fields import Field
from fadu.procedures.grammar import Procedure

ASKED = ("stated", "declared", "people", "listed", "approval")


def usual(law: Procedure) -> dict[str, dict[str, Any]]:
    """For each step what must be stated; "$day" is the day of the step."""
    return {step.id: {line.name: answer(line) for line in step.fields if line.word in ASKED} for step in law.steps}


def answer(line: Field) -> Any:
    if line.kind == "approval":
        return {"by": {"name": "负责人", "role": line.choices[0]}, "on": "$day"}
    if line.choices:
        return [line.choices[0]] if line.kind in ("choices", "list") else line.choices[0]
    return {
        "text": "某事项", "yesno": line.word == "declared", "number": 1, "money": "1", "date": "$day",
        "moment": "$day", "list": ["某事项"], "choices": ["某事项"], "people": [{"name": "赵一"}, {"name": "钱二"}],
        "register": {"name": "某项"},
    }[line.kind]  # fmt: skip
