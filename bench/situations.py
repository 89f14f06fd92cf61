"""How many situations a second one core reads: ten-entry matters of the six procedures.

    .venv/bin/python bench/situations.py [seconds per procedure]

`same day`: the same matter asked for again and again, as a list of one office's matters is. `fresh`: the matter moved
to another day each time and asked for on another day, so that nothing but the rulebook is remembered.
"""
from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.statutes import paths
from tests.statutes.play import Story

from fadu.procedures.situation import situation


def document() -> Story:
    story = paths.numbered().take("publish", "2026-04-28").take("interpret", "2026-04-29")
    return story.take("file_upward", "2026-05-06")


def review() -> Story:
    story = paths.submitted().take("return", "2026-03-03").take("supplement", "2026-03-05")
    story.take("accept", "2026-03-06").take("assign", "2026-03-06").take("consult", "2026-03-09")
    story.take("return", "2026-03-10").take("supplement", "2026-03-12").take("conclude", "2026-03-20")
    return story.take("adopt", "2026-03-23", adopted_in_full=True)


def penalty() -> Story:
    story = paths.told().take("defend", "2026-03-17").take("recheck", "2026-03-18").take("decide", "2026-03-25")
    return story.take("serve", "2026-03-26").take("publish", "2026-03-27")


def reconsideration() -> Story:
    story = paths.answered().take("hear_opinions", "2026-03-24").take("suspend", "2026-03-25")
    story.take("resume", "2026-04-01").take("examine", "2026-04-02").take("extend", "2026-04-20")
    return story.take("decide", "2026-05-10")


def foi() -> Story:
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02").take("ask_correction", "2026-03-04")
    story.take("correct", "2026-03-06").take("ask_third_party", "2026-03-09").take("third_party_answers", "2026-03-13")
    story.take("ask_agency", "2026-03-16").take("agency_answers", "2026-03-20").take("extend", "2026-04-01")
    return story.take("reply", "2026-04-10").take("serve", "2026-04-13")


def task() -> Story:
    story = paths.supervised().take("report_progress", "2026-04-01").take("urge", "2026-05-01")
    story.take("ask_extension", "2026-05-10").take("decide_extension", "2026-05-12").take("report_done", "2026-06-01")
    story.take("verify", "2026-06-03", passed=False).take("send_back", "2026-06-04")
    return story.take("report_progress", "2026-06-10")


MATTERS: dict[str, Callable[[], Story]] = {
    "supervised_task": task,
    "normative_document": document,
    "legality_review": review,
    "penalty_ordinary": penalty,
    "reconsideration": reconsideration,
    "foi_request": foi,
}


def rate(story: Story, seconds: float, fresh: bool) -> float:
    """Situations a second of processor time, the fastest of three runs."""
    last = story.entries[-1].at
    shifts = [timedelta(days=n) for n in (range(-700, 200) if fresh else [0])]
    later = timedelta(days=3)
    asked = [([replace(e, at=e.at + shift) for e in story.entries], last + shift + later) for shift in shifts]
    best = 0.0
    for _ in range(3):
        count, start = 0, process_time()
        for entries, at in cycle(asked):
            situation(story.law, entries, story.links, story.place, at)
            count += 1
            if count % 100 == 0 and process_time() - start > seconds / 3:
                break
        best = max(best, count / (process_time() - start))
    return best


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 1.5
    print(f"{platform.machine()}, {platform.python_implementation()} {platform.python_version()}, one core")
    print(f"{'procedure':<20}{'entries':>8}{'steps':>7}{'clocks':>8}{'same day/s':>12}{'fresh/s':>10}")
    rates = []
    for name, make in MATTERS.items():
        story = make()
        same, fresh = rate(story, seconds, False), rate(story, seconds, True)
        rates.append((same, fresh))
        sizes = len(story.entries), len(story.law.steps), len(story.law.clocks)
        print(f"{name:<20}{sizes[0]:>8}{sizes[1]:>7}{sizes[2]:>8}{same:>12,.0f}{fresh:>10,.0f}")
    means = [sum(column) / len(column) for column in zip(*rates, strict=True)]
    print(f"{'mean':<43}{means[0]:>12,.0f}{means[1]:>10,.0f}")


if __name__ == "__main__":
    main()
