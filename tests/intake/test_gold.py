"""The aims on labelled documents, where these are at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fadu.intake.understand import understand
from tests.intake.score import compare, gold_documents, overlap, same_figure, task_faults

REPORTS = ("tongchuan2021", "xinqiu2016")
# Kinds of damage that show in the text itself; the others need knowledge of the matter (a wrong fact, a lost word).
SEEN_IN_THE_TEXT = {
    "bracket_variant",
    "stray_space",
    "ocr_char",
    "typo",
    "usage",
    "missing_char",
    "missing_punct",
    "wrong_punct",
    "wrong_title",
}


@pytest.fixture(scope="module")
def gold(shared: Callable[[str], Path]) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    labels, texts = shared("gold"), shared("seeds")
    return {label["slug"]: (label, understand(text).as_json()) for label, text in gold_documents(labels, texts)}


@pytest.mark.parametrize("slug", REPORTS)
def test_figures_reach_an_f1_of_092(gold: dict[str, tuple[dict[str, Any], dict[str, Any]]], slug: str) -> None:
    label, found = gold[slug]
    score, missed, extra = compare(found["facts"], label["facts"], same_figure)
    assert score.f1 >= 0.92, (missed, extra)


@pytest.mark.parametrize("slug", [*REPORTS, "donghe2021"])
def test_damage_is_found_without_false_alarms(
    gold: dict[str, tuple[dict[str, Any], dict[str, Any]]], slug: str
) -> None:
    label, found = gold[slug]
    visible = [one for one in label["text_damage"] if one["type"] in SEEN_IN_THE_TEXT]
    score, missed, _ = compare(found["damage"], visible, overlap)
    assert score.recall >= 0.95, missed
    assert len(compare(found["damage"], label["text_damage"], overlap)[2]) <= 2


def test_of_all_labelled_damage_nineteen_in_twenty_are_found(gold: dict[str, Any]) -> None:
    scores = [compare(found["damage"], label["text_damage"], overlap)[0] for label, found in gold.values()]
    assert sum(one.matched for one in scores) >= 0.95 * sum(one.labelled for one in scores)


def test_every_task_with_exact_units_and_deadlines(gold: dict[str, tuple[dict[str, Any], dict[str, Any]]]) -> None:
    label, found = gold["donghe2021"]
    assert len(found["tasks"]) == 26
    assert task_faults(found["tasks"], label["tasks"]) == []
