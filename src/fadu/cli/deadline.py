"""`fadu deadline`: the last day of any statutory time limit, with the article and the reason."""
from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

import click

from fadu.law import given
from fadu.law.calendar import Calendar
from fadu.law.deadline import Answer, answer
from fadu.law.errors import LawError
from fadu.law.limits import Limit, limit, search
from fadu.law.wording import day_text, weekday
from fadu.organs.calendar import calendar_folder, load_notices


class Wrong(LawError):
    """The command was not called in a way that can be answered."""

    code = "bad_input"


@click.command()
@click.argument("rule_id", required=False)
@click.option("--events", metavar="JSON", help='发生的事件，如 {"case_filed": "2026-04-20"}')
@click.option("--from", "start", metavar="日期", help="起算（或者倒数）的日期，如 2026-04-20、2026年4月20日")
@click.option("--year", type=int, help="年度，用于每年固定日期的期限")
@click.option("--pause", "paused", multiple=True, metavar="A..B", help="A 日起不计，B 日恢复；尚未恢复写 A..，可多次")
@click.option("--extend", metavar="[N]", is_flag=False, flag_value="true", help="经批准延长；不写天数即为法定上限")
@click.option("--list", "listing", is_flag=False, flag_value="", metavar="[词]", help="列出（查找）期限规则")
@click.option("--batch", type=click.Path(path_type=Path), metavar="FILE", help="成批计算：[{case_id, rule_id, events}]")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON")
def command(rule_id: str | None, events: str | None, start: str | None, year: int | None, paused: tuple[str, ...],
            extend: str | None, listing: str | None, batch: Path | None, as_json: bool) -> None:
    """计算法定期限：届满日、依据和理由。

    \b
    fadu deadline --list 复议
    fadu deadline rec.decide --from 2026-09-02 --pause 2026-09-28..2026-10-19 --extend
    fadu deadline foi.reply --events '{"request_received": "2026-01-30"}' --json
    """
    try:
        if listing is not None:
            show_list(search(f"{listing} {rule_id or ''}"), as_json)
            return
        calendar = load_notices(calendar_folder())
        if batch is not None:
            click.echo(json.dumps(list(many(batch, calendar)), ensure_ascii=False, indent=1))
            return
        if not rule_id:
            raise Wrong("请写明期限规则编号，或者用 fadu deadline --list [词] 查找")
        facts = parsed(events) if events is not None else told(limit(rule_id), start, year, paused, extend)
        show(answer(rule_id, facts, calendar), as_json)
    except LawError as error:
        fail(error, as_json)


def fail(error: LawError, as_json: bool) -> NoReturn:
    """{error, message} for programs, the message for people; exit status 2."""
    if as_json:
        click.echo(json.dumps(refusal(error), ensure_ascii=False))
    else:
        click.echo(f"{error.message}。", err=True)
    raise SystemExit(2)


def refusal(error: LawError) -> dict[str, Any]:
    near = getattr(error, "near", None)
    return {"error": error.code, "message": error.message} | ({"approximate_due": near.isoformat()} if near else {})


def parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise Wrong(f"--events 不是 JSON：{error}") from error


def told(rule: Limit, start: str | None, year: int | None, paused: Iterable[str], extend: str | None) -> dict[str, Any]:
    """Events as the friendlier options say them."""
    events: dict[str, Any] = {}
    if start is not None:
        events["year" if rule.annual or rule.quota else rule.since] = given.plain_date(start)
    if year is not None:
        events["year"] = year
    if paused:
        events["excluded_intervals"] = [interval(text) for text in paused]
    if extend is not None:
        events["extension_approved"] = {"amount": int(extend)} if extend.isdigit() else True
    return events


def interval(text: str) -> dict[str, str | None]:
    begin, dots, end = text.partition("..")
    if not dots:
        raise given.BadEvents("bad_interval", f"“{text}”应写作 2026-01-20..2026-03-02（A 日起不计，B 日恢复）")
    return {"from": given.plain_date(begin), "resume": given.plain_date(end) or None}


def many(file: Path, calendar: Calendar) -> Iterable[dict[str, Any]]:
    """One result for each case of a JSON file, an error where there is no answer."""
    try:
        cases = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Wrong(f"读不到文件 {file}：{error.strerror}") from error
    except ValueError as error:
        raise Wrong(f"{file} 不是 UTF-8 编码的 JSON：{error}") from error
    if not isinstance(cases, list):
        raise Wrong(f"{file} 应为列表：[{{case_id, rule_id, events}}]")
    return [one(case if isinstance(case, dict) else {}, calendar) for case in cases]


def one(case: dict[str, Any], calendar: Calendar) -> dict[str, Any]:
    known = {"case_id": case.get("case_id"), "rule_id": case.get("rule_id")}
    try:
        return known | answer(str(case.get("rule_id") or ""), case.get("events") or {}, calendar).as_json()
    except LawError as error:
        return known | refusal(error)


def show(found: Answer, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
        return
    rule = limit(found.rule_id)
    click.echo(f"{rule.title}（{rule.kind.label}，{rule.by}）")
    click.echo(f"届满日    {said(found.due) if found.due else '中止尚未恢复，待恢复后确定'}")
    for label, day in (("顺延以前", found.raw_due), ("最早下一步", found.earliest_next_action),
                       ("宽松数法", found.alternative_due)):
        if day:
            click.echo(f"{label}  {said(day)}")
    click.echo(f"依据      {found.basis}")
    click.echo(f"理由      {found.why}")
    for note in found.notes:
        click.echo(f"注意      {note}。")


def said(day: Any) -> str:
    return f"{day_text(day)} {weekday(day)}"


def show_list(found: list[tuple[str, Limit]], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([listed(subject, rule) for subject, rule in found], ensure_ascii=False, indent=1))
        return
    heading = ""
    for subject, rule in found:
        if subject != heading:
            heading = subject
            click.echo(f"\n{heading}")
        click.echo(f"  {rule.rule_id:<30}{rule.title}：{rule.amount_text}，{rule.basis}")
    click.echo(f"\n共{len(found)}条。" if found else "没有找到，换一个词试试，如 复议、听证、公开。")


def listed(subject: str, rule: Limit) -> dict[str, Any]:
    return {
        "rule_id": rule.rule_id, "title": rule.title, "subject": subject, "kind": rule.kind.value,
        "amount": rule.amount_text, "since": rule.since, "event": rule.event, "obliged": rule.by, "scope": rule.scope,
        "place": rule.place, "branch": rule.branch, "in_force": rule.in_force.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "basis": {"law": rule.act.official, "article": rule.basis.article}, "confirmed": rule.confirmed,
    }
