"""Damaged and hostile texts: nothing raises, nothing takes long, every offset holds."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.intake.understand import understand

RUNS = [
    "(",
    "《",
    "“",
    "〔2021",
    "1.",
    "一二三",
    "12345",
    "百分之",
    "\t1",
    "|1",
    "牵头单位:",
    "(牵头单位:A、",
    "区司法局、",
    "由3到",
    "至少",
    "其中3件",
    " ",
    "20",
    "1 ",
    "1\n",
    "印发《",
    "年",
    "前",
    "其中",
    "。",
    "97.3%",
]
PIECES = st.lists(
    st.sampled_from(
        [
            *RUNS,
            "审结案件51件",
            "，",
            "（牵头单位：市司法局）",
            "\n一、主要工作\n",
            "\n1.完善制度。",
            "两万余人次",
            "占33.9%",
            "2017124",
            "某县2024年工作要点\n",
            "责任单位：各街道（功能区）\n",
        ]
    ),
    max_size=60,
)


@pytest.mark.parametrize("run", RUNS)
def test_long_runs_of_one_thing_take_no_long_time(run: str) -> None:
    started = time.process_time()
    understand(run * (12_000 // len(run)))
    assert time.process_time() - started < 5


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_offsets_hold_in_any_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = understand(text)
    for one in [*found.facts, *found.damage]:
        assert text[one.start : one.end] == one.raw
    for task in found.tasks:
        assert 0 <= task.start <= task.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_understood(text: str) -> None:
    assert understand(text).as_json()["kind"] in ("plan", "report")
