"""JSON in and out: entries and links as written in a file, a situation as every face and command gives it."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from fadu.law.acts import Citation
from fadu.procedures.checks import Refusal
from fadu.procedures.forms import FormError, dump, load
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Actor, Entry, Link
from fadu.procedures.situation import Situation
from fadu.procedures.timers import ClockState

CHINA_TIME = timezone(timedelta(hours=8))
NOON = time(12)


class ExchangeError(ValueError):
    """A file that does not say what it should; `code` is for programs, the message is in Chinese."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def moment_from(raw: Any, what: str) -> datetime:
    """Local time from ISO text; a day without an hour is taken at noon. Raises ExchangeError."""
    try:
        if len(text := str(raw)) <= 10:
            return datetime.combine(date.fromisoformat(text), NOON)
        found = datetime.fromisoformat(text)
    except ValueError:
        text = f"{what}的时间“{str(raw)[:40]}”读不出来，应当写成2026-03-02或者2026-03-02T09:30"
        raise ExchangeError("bad_date", text) from None
    return found.astimezone(CHINA_TIME).replace(tzinfo=None) if found.tzinfo else found


def entry_from(procedure: Procedure, raw: Any, number: int) -> Entry:
    """One entry from {step, at, by: {name, role, organ}, data, corrects}. Raises ExchangeError."""
    what = f"第{number}条记录"
    if not isinstance(raw, Mapping) or not isinstance(raw.get("by"), Mapping) or "step" not in raw or "at" not in raw:
        raise ExchangeError("bad_entry", f"{what}应当有step、at、by（name、role、organ）、data")
    try:
        step = procedure.step(str(raw["step"]))
    except KeyError:
        known = "、".join(step.id for step in procedure.steps)
        raise ExchangeError("unknown_step", f"{what}：{procedure.title}没有步骤“{raw['step']}”，有：{known}") from None
    try:
        answers = load(step, raw.get("data") or {})
    except FormError as error:
        raise ExchangeError("bad_form", f"{what}（{step.title}）：{error}") from None
    by = raw["by"]
    actor = Actor(str(by.get("name", "")), str(by.get("role", "")), str(by.get("organ", "")))
    corrects = raw.get("corrects")
    if corrects is not None and not (isinstance(corrects, int) and 0 < corrects < number):
        raise ExchangeError("bad_entry", f"{what}：corrects应当是前面某条记录的序号")
    return Entry(step.id, moment_from(raw["at"], what), actor, answers, id=number, corrects=corrects)


def entries_from(procedure: Procedure, raw: Any) -> list[Entry]:
    """The entries of a matter, numbered from 1. Raises ExchangeError."""
    if not isinstance(raw, list):
        raise ExchangeError("bad_entries", "应当是一组记录（JSON数组）")
    return [entry_from(procedure, one, number) for number, one in enumerate(raw, 1)]


def links_from(raw: Any) -> dict[str, Link]:
    """Linked matters from {procedure: {begun, ended, outcome, data}}. Raises ExchangeError."""
    if not isinstance(raw, Mapping) or not all(isinstance(link, Mapping) for link in raw.values()):
        raise ExchangeError("bad_links", "关联事项应当写成{程序: {begun, ended, outcome, data}}")
    links = {}
    for name, link in raw.items():
        begun = moment_from(link.get("begun"), f"关联事项{name}开始").date()
        ended = moment_from(link["ended"], f"关联事项{name}办结").date() if link.get("ended") else None
        links[str(name)] = Link(begun, ended, str(link.get("outcome") or ""), link.get("data") or {})
    return links


def as_json(situation: Situation) -> dict[str, Any]:
    """{phase, outcome, open: [{step, title, due}], refused: [{step, title, reasons}], clocks, duties}; see design."""
    titles = {step.id: step.title for step in situation.procedure.steps}
    return {
        "phase": situation.phase,
        "outcome": situation.outcome,
        "ended": dump(situation.ended),
        "open": [{"step": id, "title": titles[id], "due": dump(due)} for id, due in situation.open.items()],
        "refused": [
            {"step": id, "title": titles[id], "reasons": reasons_json(reasons)}
            for id, reasons in situation.refused.items()
        ],
        "clocks": [clock_json(state) for state in situation.clocks.values()],
        "duties": [duty_json(state, situation.procedure) for state in situation.duties],
    }


def reasons_json(reasons: Iterable[Refusal]) -> list[dict[str, Any]]:
    """[{text, law, article}]."""
    return [{"text": reason.text, **citation_json(reason.basis)} for reason in reasons]


def citation_json(basis: Citation | None) -> dict[str, Any]:
    return {"law": basis.act.title if basis else None, "article": basis.article if basis else None}


def clock_json(state: ClockState) -> dict[str, Any]:
    return {
        "name": state.name,
        "period": state.period,
        "start": dump(state.start),
        "due": dump(state.due),
        "stopped": dump(state.stopped),
        "pending": state.pending,
        "late": state.late,
        "paused": state.paused,
        "extended": state.extended,
        "gaps": [{"from": dump(start), "to": dump(end)} for start, end in state.gaps],
        **citation_json(state.basis),
    }


def duty_json(state: ClockState, procedure: Procedure) -> dict[str, Any]:
    steps = [{"step": step.id, "title": step.title} for step in procedure.find(state.clock.until)]
    known = {"name": state.name, "due": dump(state.due), "late": state.late, "steps": steps}
    return known | citation_json(state.basis)
