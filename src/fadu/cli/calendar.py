"""`fadu calendar`: see the days off of a year, import the State Council's next notice."""
from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from fadu.law.calendar import DAY, Calendar, CalendarUnavailable, Notice, NoticeError, parse_notice, with_notice
from fadu.law.errors import LawError
from fadu.law.notice_text import read_text
from fadu.law.notices import doubts
from fadu.law.wording import day_text, holiday_runs, span_text, weekday
from fadu.organs.calendar import calendar_folder, load_notices, save_notice

ENCODINGS = ("utf-8-sig", "gb18030")


@click.group()
def command() -> None:
    """放假安排：查看一年的放假和调休，导入国务院办公厅的通知。"""


@command.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--year", type=int, help="年份；通知全文里有标题时可以不写")
@click.option("--off", help="放假日，逗号分隔，可写起止：2027-01-01..2027-01-03,2027-04-05")
@click.option("--worked", help="调休上班日，逗号分隔：2027-02-06,2027-02-14")
@click.option("--replace", is_flag=True, help="该年已有安排时，以本次导入的为准")
def add(file: Path | None, year: int | None, off: str | None, worked: str | None, replace: bool) -> None:
    """导入一年的放假安排。FILE 是通知全文（txt）或者 JSON。

    \b
    fadu calendar add 2027年放假通知.txt
    fadu calendar add --year 2027 --off 2027-01-01..2027-01-03,… --worked 2027-02-06
    """
    try:
        notice = from_file(file, year) if file else from_options(year, off, worked)
        calendar = load_notices(calendar_folder())
        if calendar.first <= notice.year <= calendar.last and not replace:
            raise NoticeError([f"{notice.year}年的放假安排已有；确需更改的，加 --replace"])
        show_year(with_notice(calendar, notice), notice.year)
        kept = save_notice(calendar_folder(), notice)
    except LawError as error:
        stop(error)
    click.echo(f"已导入{notice.year}年放假安排，存于 {kept}。")
    for doubt in doubts(notice):
        click.echo(f"注意：{doubt}。")


@command.command()
@click.argument("year", type=int)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON")
def show(year: int, as_json: bool) -> None:
    """查看一年的放假和调休。"""
    try:
        calendar = load_notices(calendar_folder())
        if not calendar.first <= year <= calendar.last:
            raise CalendarUnavailable(year)
        if as_json:
            click.echo(json.dumps(of_year(calendar, year), ensure_ascii=False, indent=1))
        else:
            show_year(calendar, year)
    except LawError as error:
        stop(error, as_json)


def stop(error: LawError, as_json: bool = False) -> NoReturn:
    if as_json:
        click.echo(json.dumps({"error": error.code, "message": error.message}, ensure_ascii=False))
    else:
        click.echo(f"{error.message}。", err=True)
    raise SystemExit(2)


def from_file(file: Path, year: int | None) -> Notice:
    """A notice from its text or from JSON. Raises NoticeError."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise NoticeError([f"读不到文件 {file}：{error.strerror}"]) from error
    text = decoded(content)
    if not text.lstrip().startswith("{"):
        return read_text(text, year)
    try:
        return parse_notice({"year": year, **json.loads(text)})
    except ValueError as error:
        raise NoticeError([f"{file} 不是 JSON：{error}"]) from error


def decoded(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NoticeError(["文件不是文字文件；请把通知另存为 txt（UTF-8 或者 GB18030 编码）再导入"])


def from_options(year: int | None, off: str | None, worked: str | None) -> Notice:
    if year is None or not off:
        raise NoticeError(["请给出通知文件，或者用 --year 和 --off 写明年份和放假日"])
    return parse_notice({"year": year, "off": parts(off), "worked": parts(worked or "")})


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]


def of_year(calendar: Calendar, year: int) -> dict[str, Any]:
    off = {day.isoformat(): name for day, name in sorted(calendar.holidays.items()) if day.year == year}
    worked = [day.isoformat() for day in sorted(calendar.worked) if day.year == year]
    return {"year": year, "off": off, "worked": worked, "working_days": working_days_of(calendar, year)}


def show_year(calendar: Calendar, year: int) -> None:
    first, last = date(year, 1, 1), date(year, 12, 31)
    for name, begin, end in holiday_runs(first, last, calendar):
        click.echo(f"{name:　<8}{span_text(begin, end, first)}放假，共{(end - begin).days + 1}天")
    worked = [day for day in sorted(calendar.worked) if day.year == year]
    click.echo("调休上班　　　　" + ("、".join(f"{day_text(d, first)}（{weekday(d)}）" for d in worked) or "无"))
    click.echo(f"{year}年共{working_days_of(calendar, year)}个工作日。")


def working_days_of(calendar: Calendar, year: int) -> int:
    return calendar.count(date(year, 12, 31)) - calendar.count(date(year, 1, 1) - DAY)
