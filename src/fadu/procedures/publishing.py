"""All rules of a procedure for machines (`fadu procedures export`): each with its article, or marked as practice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fadu.law.acts import Act, Citation
from fadu.procedures import describe
from fadu.procedures.clocks import Clock
from fadu.procedures.fields import Field, Rule
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Step


def published(versions: Mapping[str, Iterable[Procedure]], practice: Act) -> list[dict[str, Any]]:
    """A list of procedures: code, title, versions and the steps, guards, clocks and duties of the version in force.

    versions: the procedures by code, the newest version first. practice: the act under which working practice is
    cited; an item that rests on it alone has `practice: true` instead of a `basis`. A duty is a clock that asks for
    a step. The older versions stand whole under `versions`.
    """
    found = []
    for code, known in versions.items():
        every = [whole(law, practice) for law in known]
        newest = {key: every[0][key] for key in ("steps", "guards", "clocks", "duties")}
        found.append({"code": code, "title": every[0]["title"], "versions": every} | newest)
    return found


def whole(law: Procedure, practice: Act) -> dict[str, Any]:
    def resting(item: dict[str, Any], *bases: Any) -> dict[str, Any]:
        basis = next((one for one in bases if one is not None), None) or law.law[""]
        return item | rests_on(basis, practice)

    clocks = [resting(clock_of(clock, law), clock.basis) for clock in law.clocks]
    return {
        "title": law.title,
        "act": law.law.official,
        "in_force": law.law.in_force.isoformat(),
        "until": law.law.until.isoformat() if law.law.until else None,
        "place": law.law.place,
        "branch": law.law.branch,
        "steps": [resting(step_of(step, law), step.basis) for step in law.steps],
        "guards": [
            resting(guard_of(rule, step), rule.basis, step.basis) for step in law.steps for rule in step.all_rules()
        ],
        "clocks": clocks,
        "duties": [one | {"duty": f"{one['name']}：{'、'.join(one['until'])}"} for one in clocks if one["until"]],
    }


def rests_on(basis: Any, practice: Act) -> dict[str, Any]:
    """{basis: {law, article} or a list of several} or {practice: true}."""
    cited = [one for one in (basis if isinstance(basis, tuple) else (basis,)) if one.act != practice]
    if not cited:
        return {"practice": True}
    said = [citation(one) for one in cited]
    return {"basis": said[0] if len(said) == 1 else said}


def citation(one: Citation) -> dict[str, Any]:
    return {"law": one.act.official, "article": one.article, "in_force": one.act.in_force.isoformat()}


def step_of(step: type[Step], law: Procedure) -> dict[str, Any]:
    return {
        "step": step.id,
        "title": step.title,
        "by": [{"role": role.id, "title": role.title, "outside": role.outside} for role in step.by],
        "after": [[one.id for one in law.find(names)] for names in step.after],
        "before": [[one.id for one in law.find(names)] for names in step.before],
        "once": step.once,
        "starts": step.starts,
        "observed": step.observed,
        "lasting": step.lasting,
        "phase": step.phase,
        "concludes": describe.said(step.concludes) if step.concludes is not None else None,
        "form": [line_of(line) for line in step.fields],
    }


def line_of(line: Field) -> dict[str, Any]:
    return {
        "name": line.name,
        "label": line.label,
        "demand": line.word,
        "type": line.kind,
        "unit": line.unit,
        "choices": list(line.choices),
        "personal": line.personal,
    }


def guard_of(rule: Rule, step: type[Step]) -> dict[str, Any]:
    return {
        "step": step.id,
        "word": rule.word,
        "text": rule.say,
        "condition": str(rule.broken),
        "when": str(rule.when) if rule.when is not None else None,
        "unless": str(rule.unless) if rule.unless is not None else None,
    }


def clock_of(clock: Clock, law: Procedure) -> dict[str, Any]:
    def ids(names: Any) -> list[str]:
        return [step.id for step in law.find(names)] if names else []

    row = describe.clock_row(clock, law)
    return {
        "name": clock.name,
        "period": row.period,
        "since": row.since,
        "until": ids(clock.until),
        "opens": ids(clock.opens),
        "bars": ids(clock.bars),
        "then": clock.then.say if clock.then else None,
        "when": row.when or None,
        "pauses": row.pauses or None,
        "extension": row.extension or None,
    }
