"""`fadu situation`: how a matter stands, from a file of its entries. Needs no database."""
from __future__ import annotations

import json
import sys
from datetime import datetime, time
from pathlib import Path
from typing import Any

import click

from fadu.law.errors import LawError
from fadu.organs.calendar import calendar_folder, load_notices
from fadu.procedures.exchange import (
    CHINA_TIME,
    ExchangeError,
    as_json,
    entries_from,
    entry_from,
    links_from,
    moment_from,
    reasons_json,
)
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry, Place
from fadu.procedures.situation import defects, refusals, situation
from fadu.statutes import PROCEDURES
from fadu.statutes import procedure as version_of
from fadu.statutes.standards import standards

LARGEST = 20 * 1024 * 1024  # bytes


@click.command()
@click.argument("procedure")
@click.argument("entries", type=click.Path(path_type=Path))
@click.option("--at", help="哪一天的情况（如2026-03-02），不填为今天")
@click.option("--links", help="关联事项，JSON")
@click.option("--place", default="", help="区划代码（GB/T 2260）")
@click.option("--branch", default="", help="领域，如“市场监管”")
@click.option("--try", "attempt", type=click.Path(path_type=Path), help="拟办的一步（JSON文件），看能不能办")
@click.option("--json", "as_data", is_flag=True, help="输出JSON")
def command(
    procedure: str, entries: Path, at: str | None, links: str | None, place: str, branch: str, attempt: Path | None,
    as_data: bool,
) -> None:  # fmt: skip
    """某一事项现在可以办什么、不能办什么、何时到期。

    ENTRIES是该事项全部记录的JSON文件：[{step, at, by: {name, role, organ}, data}]。
    """
    try:
        where = Place(load_notices(calendar_folder()), place, branch, standards(place, branch))
        answer = answered(procedure, entries, at, links, where, attempt)
    except (ExchangeError, LawError) as error:
        click.echo(json.dumps({"error": error.code, "message": str(error)}, ensure_ascii=False))
        sys.exit(2)
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2) if as_data else in_words(answer))


def answered(
    name: str, entries: Path, at: str | None, links: str | None, place: Place, attempt: Path | None
) -> dict[str, Any]:
    raw = parsed(read(entries), entries.name)
    when = end_of_day(moment_from(at, "--at"), at) if at else datetime.now(CHINA_TIME).replace(tzinfo=None)
    law = law_of(name, raw, when)
    record = entries_from(law, raw)
    linked = links_from(parsed(links, "--links")) if links else {}
    answer = as_json(situation(law, record, linked, place, when))
    answer["defects"] = standing_defects(law, record, linked, place)
    if attempt:
        draft = entry_from(law, parsed(read(attempt), attempt.name), len(record) + 1)
        answer["try"] = draft.step
        answer["refusals"] = reasons_json(refusals(law, record, draft, linked, place))
        answer["would_be_noted"] = reasons_json(defects(law, record, draft, linked, place))
    return answer


def law_of(name: str, raw: Any, when: datetime) -> Procedure:
    """The version in force on the day of the first entry."""
    if name not in PROCEDURES:
        raise ExchangeError("unknown_procedure", f"没有程序“{name}”，有：{'、'.join(PROCEDURES)}")
    first = raw[0] if isinstance(raw, list) and raw and isinstance(raw[0], dict) else {}
    begun = moment_from(first["at"], "第1条记录") if "at" in first else when
    try:
        return version_of(name, begun.date())
    except LookupError as error:
        raise ExchangeError("no_law_in_force", str(error)) from None


def standing_defects(law: Procedure, record: list[Entry], links: Any, place: Place) -> list[dict[str, Any]]:
    """What each entry on record was refused for, or would be, when it was made."""
    found = []
    for n, entry in enumerate(record):
        judge = refusals if entry.corrects else defects
        if reasons := judge(law, record[:n], entry, links, place):
            found.append({"entry": n + 1, "step": entry.step, "reasons": reasons_json(reasons)})
    return found


def read(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise ExchangeError("too_large", f"文件“{path.name}”超过{LARGEST // 1024 // 1024}MB")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ExchangeError("bad_encoding", f"文件“{path.name}”不是UTF-8编码，请另存为UTF-8后再试") from None
    except OSError:
        raise ExchangeError("no_file", f"文件“{path.name}”不存在或者读不出来") from None


def parsed(text: str, what: str) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise ExchangeError("bad_json", f"{what}不是有效的JSON，问题在第{line}行附近") from None


def end_of_day(moment: datetime, raw: str) -> datetime:
    return datetime.combine(moment, time(23, 59, 59)) if len(raw) <= 10 else moment


def in_words(answer: dict[str, Any]) -> str:
    lines = [f"阶段：{answer['phase'] or '尚未开始'}" + (f"　结果：{answer['outcome']}" if answer["outcome"] else "")]
    for step in answer["open"]:
        lines.append(f"可以办　{step['title']}" + (f"（{step['due']}前）" if step["due"] else ""))
    for step in answer["refused"]:
        lines.append(f"不能办　{step['title']}：{said(step['reasons'])}")
    for duty in answer["duties"]:
        lines.append(f"还须办　{duty['name']}：{duty['due'] or '及时'}" + ("，已逾期" if duty["late"] else ""))
    if "refusals" in answer:
        lines.append(f"拟办　{answer['try']}：{said(answer['refusals']) or '可以办'}")
    return "\n".join(lines)


def said(reasons: list[dict[str, Any]]) -> str:
    return "；".join(f"{r['text']}（{r['law']}{r['article']}）" if r["law"] else r["text"] for r in reasons)
