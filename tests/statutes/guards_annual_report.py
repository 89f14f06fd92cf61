"""A report published late is not published in time."""
from __future__ import annotations

from .cases import case
from .test_annual_report import reported


@case("G234")
def a_report_published_in_the_middle_of_april_is_late() -> None:
    story = reported()
    assert story.now("2026-04-15").clocks["公开"].late
    assert story.take("publish", "2026-04-15").now("2026-04-16").clocks["公开"].late
