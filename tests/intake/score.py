"""Score what was understood against labelled documents: figures, damage, tasks.

A predicted figure matches a labelled one where value and unit are equal and the spans overlap, one to one.
Run `python tests/intake/score.py FOLDER_OF_LABELS FOLDER_OF_TEXTS` to print precision, recall and F1 a document.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fadu.intake.understand import understand


@dataclass(frozen=True)
class Score:
    matched: int
    predicted: int
    labelled: int

    @property
    def precision(self) -> float:
        return self.matched / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        return self.matched / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f} "
            f"({self.matched} of {self.labelled} labelled, {self.predicted} found)"
        )


def overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two spans share a character, or meet where one of them is empty."""
    first, last = max(one["start"], other["start"]), min(one["end"], other["end"])
    return first < last or (first == last and (one["start"] == one["end"] or other["start"] == other["end"]))


def same_figure(found: dict[str, Any], label: dict[str, Any]) -> bool:
    return bool(found["value"] == label["value"] and found["unit"] == label["unit"] and overlap(found, label))


def compare(
    found: list[dict[str, Any]], labels: list[dict[str, Any]], same: Callable[[dict[str, Any], dict[str, Any]], bool]
) -> tuple[Score, list[Any], list[Any]]:
    """(score, labels that nothing matched, findings that matched nothing), one to one in order."""
    left = list(found)
    missed = []
    for label in labels:
        match = next((one for one in left if same(one, label)), None)
        if match is None:
            missed.append(label)
        else:
            left.remove(match)
    return Score(len(labels) - len(missed), len(found), len(labels)), missed, left


def gold_documents(labels: Path, texts: Path) -> Iterable[tuple[dict[str, Any], str]]:
    for path in sorted(labels.glob("gold_*.json")):
        gold = json.loads(path.read_text("utf-8"))
        yield gold, (texts / gold["seed_file"]).read_bytes().decode(gold["encoding"])


def main(labels: Path, texts: Path, verbose: bool) -> None:
    for gold, text in gold_documents(labels, texts):
        found = understand(text).as_json()
        print(gold["slug"])
        if "facts" in gold:
            report("figures", *compare(found["facts"], gold["facts"], same_figure), verbose)
        report("damage", *compare(found["damage"], gold["text_damage"], overlap), verbose)
        if "tasks" in gold:
            report_tasks(found["tasks"], gold["tasks"], verbose)


def report(name: str, score: Score, missed: list[Any], extra: list[Any], verbose: bool) -> None:
    print(f"  {name}: {score}")
    if verbose:
        for one in missed:
            print("    missed", one.get("value"), one.get("unit"), repr(one["raw"]), one["start"])
        for one in extra:
            print(
                "    extra ", one.get("value"), one.get("unit"), repr(one["raw"]), one["start"], one.get("suggestion")
            )


def task_faults(found: list[dict[str, Any]], labels: list[dict[str, Any]]) -> list[str]:
    """What differs between the found and the labelled tasks: units and deadlines as sets of their words."""
    faults = [] if len(found) == len(labels) else [f"{len(found)} tasks, not {len(labels)}"]
    for one, label in zip(found, labels, strict=False):
        for key in ("number", "title", "lead_units", "responsible_units"):
            if one[key] != label[key]:
                faults.append(f"{label['number']} {key}: {one[key]} not {label[key]}")
        score, missed, extra = compare(one["deadlines"], label["deadlines"], overlap)
        if missed or extra:
            faults.append(f"{label['number']} deadlines: {score} missed {missed} extra {extra}")
    return faults


def report_tasks(found: list[dict[str, Any]], labels: list[dict[str, Any]], verbose: bool) -> None:
    faults = task_faults(found, labels)
    print(f"  tasks: {len(found)} of {len(labels)}, {len(faults)} faults")
    if verbose:
        for fault in faults:
            print("   ", fault)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), "-v" in sys.argv)
