"""Marks on a text: nothing is lost, nothing overlaps, damage is never cut."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fadu.desk.intake_marks import Span, cut, lines_of
from fadu.intake.mending import begin, mend
from fadu.intake.understand import understand
from tests.intake_pages.papers import PLAN, REPORT

TEXT = "全年收到申请九十六件，受理八十二件，街接得当。"
KINDS = st.sampled_from(["name", "lead", "resp", "goal", "fact", "bad"])
PLACES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)
SPANS = st.lists(st.builds(lambda place, kind, ref: Span(place[0], place[1], kind, ref), PLACES, KINDS, st.text("abc")))


@given(SPANS)
def test_the_pieces_join_to_the_text_whatever_is_marked(marks: list[Span]) -> None:
    whole = [one for one in marks if one.end > one.start]
    assert "".join(piece.text for piece in cut(TEXT, 0, len(TEXT), whole)) == TEXT


@given(st.integers(0, 10), st.integers(11, 20), st.integers(0, 22))
def test_damage_is_one_piece_whatever_else_begins_within(start: int, end: int, other: int) -> None:
    marks = [Span(start, end, "bad", "d1", "改"), Span(min(other, 21), 22, "goal")]
    found = [piece for piece in cut(TEXT, 0, len(TEXT), marks) if piece.bad]
    assert [piece.text for piece in found] == [TEXT[start:end]]


def lines(text: str) -> list[str]:
    found = understand(text).as_json()
    return ["".join(piece.text for piece in line.pieces) for line in lines_of(text, found, begin(found, 2026))]


def test_every_line_that_is_not_empty_is_shown() -> None:
    for text in (PLAN, REPORT):
        assert lines(text) == [line.strip() for line in text.split("\n") if line.strip()]


def test_a_task_begins_at_its_pin_and_runs_to_its_end() -> None:
    found = understand(PLAN).as_json()
    shown = lines_of(PLAN, found, begin(found, 2026))
    assert [line.pin for line in shown if line.pin] == ["t1", "t2", "t3"]
    assert [line.pieces[0].text for line in shown if line.heading] == ["一、规范行政执法", "二、公开政务信息"]
    assert shown[-1].task == ""


def test_declined_damage_is_no_longer_marked() -> None:
    found = understand(PLAN).as_json()
    mended = begin(found, 2026)
    declined = mend(mended, {f"{mended.repairs[0].ref}-accepted": "no"})
    marked = [piece.text for line in lines_of(PLAN, found, declined) for piece in line.pieces if piece.bad]
    assert marked == []
