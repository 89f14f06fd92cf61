"""A procedure as BPMN 2.0, for those who model in it: `fadu procedures export --format bpmn`.

The law is a partial order; BPMN draws flows. What comes after one step on several ways leaves it through an inclusive
gateway (one or several of them happen); a step that one of several others opens is entered through an exclusive one.
Time limits are a timer on the step that must meet them. The drawing is that of `diagram`.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from xml.etree import ElementTree as xml

from fadu.procedures import describe
from fadu.procedures.diagram import Diagram, Edge, diagram
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Step

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI"
BOUNDS = "http://www.omg.org/spec/DD/20100524/DC"
LINES = "http://www.omg.org/spec/DD/20100524/DI"
SELF = "https://fadu.dev/bpmn"
TASK, ACROSS, DOWN, EVENT, GATE, EDGE, LATE = (140, 72), 320, 150, 36, 32, 60, 20
LANES, SHOWN = 7, 2  # lines beside one another between two columns; time limits told at a step

Point = tuple[float, float]
Box = tuple[float, float, float, float]


def bpmn(law: Procedure) -> str:
    """One version of a procedure as a BPMN 2.0 document with its drawing (UTF-8 text)."""
    for prefix, name in (("bpmn", MODEL), ("bpmndi", DRAWING), ("dc", BOUNDS), ("di", LINES)):
        xml.register_namespace(prefix, name)
    page = Sheet(law)
    for step in law.steps:
        page.step(step)
    for edge in page.drawn.edges:
        page.edge(edge)
    page.join()
    xml.indent(page.root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(page.root, encoding="unicode") + "\n"


class Sheet:
    """The document while it is written: the process, its plane, and where each element lies."""

    def __init__(self, law: Procedure) -> None:
        self.law, self.drawn = law, diagram(law)
        self.place = {node.step.id: node for node in self.drawn.nodes}
        self.ways_out, self.ways_in = ends_of(self.drawn)
        self.flows: list[tuple[str, str, str]] = []  # (id, source, target)
        self.root = xml.Element(f"{{{MODEL}}}definitions", id=f"d-{law.id}", targetNamespace=SELF)
        self.process = self.add(self.root, "process", f"p-{law.id}", law.title, isExecutable="false")
        view = xml.SubElement(self.root, f"{{{DRAWING}}}BPMNDiagram", id="view")
        self.plane = xml.SubElement(view, f"{{{DRAWING}}}BPMNPlane", id="plane", bpmnElement=f"p-{law.id}")

    def add(self, parent: xml.Element, kind: str, id: str, name: str = "", **more: str) -> xml.Element:
        told = {"id": id} | ({"name": name} if name else {}) | more
        return xml.SubElement(parent, f"{{{MODEL}}}{kind}", told)

    def drawn_at(self, id: str, x: float, y: float, wide: float, high: float, label: Box | None = None) -> None:
        shape = xml.SubElement(self.plane, f"{{{DRAWING}}}BPMNShape", id=f"{id}-shape", bpmnElement=id)
        bounds(shape, (x, y, wide, high))
        if label:
            bounds(xml.SubElement(shape, f"{{{DRAWING}}}BPMNLabel"), label)

    def corner(self, step: str) -> Point:
        node = self.place[step]
        return EDGE + EVENT * 2 + node.column * ACROSS, EDGE + node.row * DOWN

    def step(self, step: type[Step]) -> None:
        """The task with its article, its timers, its gateways, and its start or end."""
        x, y = self.corner(step.id)
        kind = "receiveTask" if step.observed else "userTask"
        task = self.add(self.process, kind, step.id, step.title)
        said = [describe.article(step.basis), "、".join(role.title for role in step.by)]
        said += [f"{rule.say}（{describe.article(rule.basis or step.basis)}）" for rule in step.all_rules() if rule.say]
        self.add(task, "documentation", f"{step.id}-basis").text = "\n".join(part for part in said if part)
        self.drawn_at(step.id, x, y, *TASK)
        self.timer(step, x, y)
        middle = y + TASK[1] / 2
        if len(self.ways_in[step.id]) > 1:
            self.gate(f"{step.id}-in", self.ways_in[step.id], x - GATE - 20, middle)
            self.flow(f"{step.id}-in", step.id, [(x - 20, middle), (x, middle)])
        if len(self.ways_out[step.id]) > 1:
            self.gate(f"{step.id}-out", [], x + TASK[0] + 20, middle)
            self.flow(step.id, f"{step.id}-out", [(x + TASK[0], middle), (x + TASK[0] + 20, middle)])
        if not self.ways_in[step.id]:
            self.event("startEvent", f"{step.id}-start", "", x - EVENT - 20, middle)
            self.flow(f"{step.id}-start", step.id, [(x - 20, middle), (x, middle)])
        if not self.ways_out[step.id]:
            right = x + TASK[0]
            name = describe.said(step.concludes) if step.concludes is not None else ""
            self.event("endEvent", f"{step.id}-end", name, right + 20, middle)
            self.flow(step.id, f"{step.id}-end", [(right, middle), (right + 20, middle)])

    def timer(self, step: type[Step], x: float, y: float) -> None:
        """The time limits by which the step is due, as one timer; running out of time leads to an end of its own."""
        asking = [clock for clock in self.law.clocks if clock.until and step in self.law.find(clock.until)]
        rows = [describe.clock_row(clock, self.law) for clock in dict.fromkeys(asking)]
        if not rows:
            return
        id, late, below = f"{step.id}-timer", f"{step.id}-late", y + TASK[1] + 30
        names = list(dict.fromkeys(f"{row.name} {row.period}" for row in rows))
        name = "；".join(names[:SHOWN]) + ("等" if len(names) > SHOWN else "")
        timer = self.add(
            self.process, "boundaryEvent", id, name, attachedToRef=step.id, cancelActivity="false"
        )  # fmt: skip
        told = [f"{row.name}：{row.since}起{row.period}；{row.article}" for row in rows]
        self.add(timer, "documentation", f"{id}-basis").text = "\n".join(told)
        self.add(timer, "timerEventDefinition", f"{id}-definition")
        self.drawn_at(id, x + 8, y + TASK[1] - EVENT / 2, EVENT, EVENT, (x - 10, below + 14, TASK[0] + 70, 28))
        self.add(self.process, "endEvent", late, "逾期")
        end = x + TASK[0] - 10
        self.drawn_at(late, end, below - LATE / 2, LATE, LATE, (end + LATE + 4, below - 8, 24, 14))
        self.flow(id, late, [(x + 8 + EVENT / 2, y + TASK[1] + EVENT / 2), (x + 8 + EVENT / 2, below), (end, below)])

    def gate(self, id: str, choices: list[Edge], x: float, middle: float) -> None:
        exclusive = bool(choices) and all(edge.choice for edge in choices)
        self.add(self.process, "exclusiveGateway" if exclusive else "inclusiveGateway", id)
        self.drawn_at(id, x, middle - GATE / 2, GATE, GATE)

    def event(self, kind: str, id: str, name: str, x: float, middle: float) -> None:
        self.add(self.process, kind, id, name)
        self.drawn_at(id, x, middle - EVENT / 2, EVENT, EVENT)

    def edge(self, edge: Edge) -> None:
        """Two steps joined, through their gateways where they have some."""
        (x1, y1), (x2, y2) = self.corner(edge.after), self.corner(edge.then)
        out, into = len(self.ways_out[edge.after]) > 1, len(self.ways_in[edge.then]) > 1
        start = (x1 + TASK[0] + (20 + GATE if out else 0), y1 + TASK[1] / 2)
        end = (x2 - (20 + GATE if into else 0), y2 + TASK[1] / 2)
        points = [start]
        for column, row in edge.bends:
            left = EDGE + EVENT * 2 + column * ACROSS
            points += [(left, EDGE + row * DOWN + TASK[1] / 2), (left + TASK[0], EDGE + row * DOWN + TASK[1] / 2)]
        points.append(end)
        source = f"{edge.after}-out" if out else edge.after
        turned = right_angled(points, list(self.place).index(edge.after))
        self.flow(source, f"{edge.then}-in" if into else edge.then, turned)

    def flow(self, source: str, target: str, points: list[Point]) -> None:
        id = f"flow-{len(self.flows) + 1}"
        self.flows.append((id, source, target))
        self.add(self.process, "sequenceFlow", id, sourceRef=source, targetRef=target)
        line = xml.SubElement(self.plane, f"{{{DRAWING}}}BPMNEdge", id=f"{id}-edge", bpmnElement=id)
        for x, y in points:
            xml.SubElement(line, f"{{{LINES}}}waypoint", x=f"{x:g}", y=f"{y:g}")


    def join(self) -> None:
        """Each element names the flows that enter and leave it, as the schema orders them: after its documentation."""
        known = {one.get("id"): one for one in self.process}
        for side, end in (("outgoing", 1), ("incoming", 2)):
            for flow in reversed(self.flows):
                told = xml.Element(f"{{{MODEL}}}{side}")
                told.text = flow[0]
                element = known[flow[end]]
                element.insert(len(element.findall(f"{{{MODEL}}}documentation")), told)


def bounds(parent: xml.Element, box: Box) -> None:
    told = {key: f"{value:g}" for key, value in zip(("x", "y", "width", "height"), box, strict=True)}
    xml.SubElement(parent, f"{{{BOUNDS}}}Bounds", told)


def right_angled(points: list[Point], lane: int) -> list[Point]:
    """The line through these points, turning where `lane` lies between two columns."""
    found = points[:1]
    for (x1, y1), (x2, y2) in pairwise(points):
        if abs(y1 - y2) > 1:
            turn = (x1 + x2) / 2 + (lane % LANES - LANES // 2) * 7
            found += [(turn, y1), (turn, y2)]
        found.append((x2, y2))
    return found


def ends_of(drawn: Diagram) -> tuple[dict[str, list[Edge]], dict[str, list[Edge]]]:
    """The edges that leave each step, and those that enter it."""
    out: dict[str, list[Edge]] = defaultdict(list)
    into: dict[str, list[Edge]] = defaultdict(list)
    for edge in drawn.edges:
        out[edge.after].append(edge)
        into[edge.then].append(edge)
    return out, into
