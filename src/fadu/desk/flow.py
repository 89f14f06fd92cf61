"""The drawing of a procedure (程序图) in pixels: boxes that lead to their rows of the table, and right-angled lines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from textwrap import wrap

from fadu.desk.titles import CHINESE, called
from fadu.procedures.diagram import Edge, Node, diagram
from fadu.procedures.grammar import Procedure

WIDE, HIGH = 128, 42  # of a box
ACROSS, DOWN = 166, 52  # from box to box
EDGE = 10  # around the drawing
LETTERS = 9  # of a title in one line
LATIN = 17  # the same of a title in Latin letters
LANES = 5  # lines beside one another between two columns


@dataclass(frozen=True)
class Box:
    """A step: its place, its title in one or two lines, and how it is drawn (classes: opt, end, seen)."""

    step: str
    title: str
    x: float
    y: float
    lines: list[tuple[float, str]]  # (baseline, words)
    classes: str

    @property
    def middle(self) -> float:
        return self.x + WIDE / 2


@dataclass(frozen=True)
class Flow:
    width: float
    height: float
    boxes: list[Box]
    lines: list[tuple[str, bool]]  # (path, dashed)
    box: tuple[int, int] = (WIDE, HIGH)


def flow(law: Procedure) -> Flow:
    """Lay out one version of a procedure; lengths in CSS pixels."""
    drawn = diagram(law, plain=True)
    boxes = [box_of(node) for node in drawn.nodes]
    place = {node.step.id: node for node in drawn.nodes}
    lanes = lanes_of(drawn.edges, place)
    lines = [(path_of(edge, place, lanes), edge.choice or not place[edge.then].needed) for edge in drawn.edges]
    width = drawn.columns * ACROSS - (ACROSS - WIDE) + 2 * EDGE
    return Flow(width, drawn.rows * DOWN - (DOWN - HIGH) + 2 * EDGE, boxes, lines)


def box_of(node: Node) -> Box:
    step, x, y = node.step, EDGE + node.column * ACROSS, round(EDGE + node.row * DOWN, 1)
    words = broken(called(step.title))
    first = y + HIGH / 2 + 4.5 - (len(words) - 1) * 7.5
    classes = ["n"] + ["opt"] * (not node.needed) + ["end"] * (step.concludes is not None) + ["seen"] * step.observed
    return Box(
        step.id, called(step.title), x, y, [(first + 15 * n, one) for n, one in enumerate(words)], " ".join(classes)
    )


def broken(title: str) -> list[str]:
    """A title in at most two lines; what is longer ends in an ellipsis (the whole is in the box's name).

    English breaks between words.
    """
    if not CHINESE.search(title):
        return wrap(title, LATIN, max_lines=2, placeholder="…")
    if len(title) <= LETTERS:
        return [title]
    cut = next((n + 1 for n in range(LETTERS - 1, 3, -1) if title[n] in "、，和或的"), (len(title) + 1) // 2)
    cut = min(cut, LETTERS)
    rest = title[cut:]
    return [title[:cut].rstrip("，"), rest if len(rest) <= LETTERS else rest[: LETTERS - 1] + "…"]


def lanes_of(edges: tuple[Edge, ...], place: dict[str, Node]) -> dict[tuple[str, int], float]:
    """(step, column) -> where the lines from that step turn between that column and the next."""
    found: dict[int, list[str]] = defaultdict(list)
    for edge in edges:
        for column in range(place[edge.after].column, place[edge.then].column):
            if edge.after not in found[column]:
                found[column].append(edge.after)
    gap = ACROSS - WIDE
    return {
        (step, column): EDGE + column * ACROSS + WIDE + gap * (n % LANES + 1) / (LANES + 2)
        for column, steps in found.items()
        for n, step in enumerate(sorted(steps, key=lambda one: place[one].row))
    }


def path_of(edge: Edge, place: dict[str, Node], lanes: dict[tuple[str, int], float]) -> str:
    """Right-angled, through the places kept free for it."""
    start, end = place[edge.after], place[edge.then]
    x, y = EDGE + start.column * ACROSS + WIDE, middle(start.row)
    path = f"M{x} {y}"
    for column, row in [*edge.bends, (end.column, end.row)]:
        path += f"H{lanes[edge.after, column - 1]:.1f}V{middle(row)}"
    return f"{path}H{EDGE + end.column * ACROSS - 1}"


def middle(row: float) -> float:
    return round(EDGE + row * DOWN + HIGH / 2, 1)
