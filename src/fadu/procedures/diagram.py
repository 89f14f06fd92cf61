"""A procedure as a drawing (程序图): its steps in columns from left to right, joined by what must come before what.

Law is a partial order, not a flow chart: a step stands right of all that it must follow and of all that it puts an
end to (what may be done only before the decision stands left of the decision), and steps of one column come in no
order among themselves. Longest-path layering with barycentre ordering, after Sugiyama, Tagawa and Toda (1981).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Step

SWEEPS = 12
THROUGH = 0.35  # the height of a place that a line passes through, in rows


@dataclass(frozen=True)
class Node:
    """A step in the drawing. `column`, `row`: its place, from 0; `needed`: no case reaches the main end without it."""

    step: type[Step]
    column: int
    row: float
    needed: bool


@dataclass(frozen=True)
class Edge:
    """`after` must come before `then`; `choice`: it is one of several that would do.

    `bends`: (column, row) of the places between them that the line passes through.
    """

    after: str
    then: str
    choice: bool
    bends: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True)
class Diagram:
    """`columns`, `rows`: how large the grid is; a row need not be whole."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: int
    rows: float


@dataclass
class Grid:
    """The columns while they are ordered: step ids, and (edge, n) where a line passes through."""

    columns: list[list[object]]
    left: dict[object, list[object]] = field(default_factory=lambda: defaultdict(list))
    right: dict[object, list[object]] = field(default_factory=lambda: defaultdict(list))


def diagram(procedure: Procedure, plain: bool = False) -> Diagram:
    """The drawing of one version of a procedure; the same definition always gives the same drawing.

    plain: of the several ways to a step that any of many would open (归档 after any ending), only the nearest is drawn.
    """
    joins = joined(procedure)
    column = columns_of(procedure, joins)
    if plain:
        joins = nearest(joins, column)
    grid = laid(procedure, joins, column)
    ordered(grid)
    row = rows_of(grid)
    needed = needed_for(main_end(procedure, joins), joins)
    nodes = tuple(Node(step, column[step.id], row[step.id], step.id in needed) for step in procedure.steps)
    edges = tuple(
        Edge(a, b, choice, tuple((c, row[(a, b, c)]) for c in range(column[a] + 1, column[b])))
        for (a, b), choice in joins.items()
    )
    return Diagram(nodes, edges, len(grid.columns), max(row.values(), default=0) + 1)


def joined(procedure: Procedure) -> dict[tuple[str, str], bool]:
    """(before, after) -> whether it is one of several; without the pairs that follow from others."""
    found: dict[tuple[str, str], bool] = {}
    for step in procedure.steps:
        for names in step.after:
            options = [one.id for one in procedure.find(names) if one.id != step.id]
            for one in options:
                found[one, step.id] = len(options) > 1 and found.get((one, step.id), True)
    drop_cycles(found, [step.id for step in procedure.steps])
    before = ancestors(found)
    return {
        (a, b): choice
        for (a, b), choice in found.items()
        if not any(a in before[c] for c, other in found if other == b and c != a)
    }


def drop_cycles(joins: dict[tuple[str, str], bool], order: list[str]) -> None:
    """Where two steps may each follow the other, the one that is declared first is drawn first."""
    place = {name: n for n, name in enumerate(order)}
    for a, b in [pair for pair in joins if place[pair[0]] > place[pair[1]]]:
        if b in reachable(b, a, joins):
            del joins[a, b]


def reachable(start: str, end: str, joins: Iterable[tuple[str, str]]) -> set[str]:
    """{start} if `end` can be reached from it along the joins, else nothing."""
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        todo += [b for a, b in joins if a == here and b not in seen]
        seen |= {b for a, b in joins if a == here}
    return {start} if end in seen else set()


def ancestors(joins: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """For each step all that stand before it."""
    direct: dict[str, set[str]] = defaultdict(set)
    for a, b in joins:
        direct[b].add(a)
    found: dict[str, set[str]] = {}

    def of(name: str) -> set[str]:
        if name not in found:
            found[name] = set()
            found[name] = direct[name].union(*(of(one) for one in sorted(direct[name])))
        return found[name]

    return defaultdict(set, {name: of(name) for name in sorted({*direct, *(a for a, _ in joins)})})


def columns_of(procedure: Procedure, joins: Mapping[tuple[str, str], bool]) -> dict[str, int]:
    """The longest path to each step, over what it follows and what it puts an end to."""
    order = dict[tuple[str, str], None].fromkeys(joins)
    for step in procedure.steps:
        for names in step.before:
            for end in procedure.find(names):
                pair = (step.id, end.id)
                if not reachable(end.id, step.id, order):  # each before the other: they exclude one another
                    order[pair] = None
    column: dict[str, int] = {}
    before = defaultdict(list)
    for a, b in order:
        before[b].append(a)

    def of(name: str) -> int:
        if name not in column:
            column[name] = 1 + max((of(one) for one in before[name]), default=-1)
        return column[name]

    for step in procedure.steps:
        of(step.id)
    return column


def nearest(joins: Mapping[tuple[str, str], bool], column: Mapping[str, int]) -> dict[tuple[str, str], bool]:
    """Without the long lines of a choice, as long as one line leads to the step."""

    def length(pair: tuple[str, str]) -> int:
        return column[pair[1]] - column[pair[0]]

    shortest = {b: min(length(pair) for pair in joins if pair[1] == b) for _, b in joins}
    return {pair: choice for pair, choice in joins.items() if not choice or length(pair) == shortest[pair[1]]}


def laid(procedure: Procedure, joins: Mapping[tuple[str, str], bool], column: Mapping[str, int]) -> Grid:
    """Each step in its column, in the order declared, and a place in each column that a line passes through."""
    grid = Grid([[] for _ in range(max(column.values(), default=0) + 1)])
    for step in procedure.steps:
        grid.columns[column[step.id]].append(step.id)
    for a, b in joins:
        chain: list[object] = [a, *((a, b, c) for c in range(column[a] + 1, column[b])), b]
        for c, place in enumerate(chain[1:-1], column[a] + 1):
            grid.columns[c].append(place)
        for one, other in pairwise(chain):
            grid.right[one].append(other)
            grid.left[other].append(one)
    return grid


def ordered(grid: Grid) -> None:
    """Sort each column by the middle of its neighbours, to and fro, so that few lines cross."""
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        beside = grid.left if forward else grid.right
        columns = grid.columns if forward else grid.columns[::-1]
        for previous, this in pairwise(columns):
            places = middles(previous, this, beside)
            this.sort(key=places.__getitem__)


def middles(previous: list[object], this: list[object], beside: Mapping[object, list[object]]) -> dict[object, float]:
    """Where each of this column would lie straight beside its neighbours; where it has none, where it is."""
    place = {one: n for n, one in enumerate(previous)}
    found: dict[object, float] = {}
    for n, one in enumerate(this):
        near = [place[other] for other in beside.get(one, ()) if other in place]
        found[one] = sum(near) / len(near) if near else float(n)
    return found


def rows_of(grid: Grid) -> dict[object, float]:
    """A row for each place: columns are set around one middle, so that the main line runs straight."""
    height = {one: 1.0 if isinstance(one, str) else THROUGH for column in grid.columns for one in column}
    tallest = max((sum(height[one] for one in column) for column in grid.columns), default=0)
    rows: dict[object, float] = {}
    for column in grid.columns:
        top = (tallest - sum(height[one] for one in column)) / 2
        for one in column:
            rows[one] = round(top + (height[one] - 1) / 2, 3)
            top += height[one]
    return rows


def main_end(procedure: Procedure, joins: Mapping[tuple[str, str], bool]) -> str:
    """The end to which the procedure leads: the concluding step before which the most must be done, or may be."""
    barred = [one.id for step in procedure.steps for names in step.before for one in procedure.find(names)]
    ends = [step.id for step in procedure.steps if step.concludes is not None]
    weight = {end: (barred.count(end), len(needed_for(end, joins))) for end in ends}
    return max(ends, key=weight.__getitem__, default=procedure.steps[-1].id)


def needed_for(end: str, joins: Mapping[tuple[str, str], bool]) -> set[str]:
    """The step itself and all that must have come before it, whatever was chosen on the way."""
    found, todo = {end}, [end]
    while todo:
        here = todo.pop()
        new = {a for (a, b), choice in joins.items() if b == here and not choice} - found
        found |= new
        todo += new
    return found
