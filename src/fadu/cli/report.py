"""`fadu report annual`: the annual report of a division as docx, PDF, HTML and JSON."""
from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

import click


@click.group()
def command() -> None:
    """生成年度报告"""


@command.command()
@click.option("--division", required=True, metavar="CODE", help="行政区划代码（GB/T 2260），如331100")
@click.option("--year", required=True, metavar="YYYY", help="报告年度，如2017")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="写到哪个文件夹")
@click.option("--json", "as_json", is_flag=True, help="结果以JSON给出")
def annual(division: str, year: str, out: Path, as_json: bool) -> None:
    """法治政府建设年度报告：已有报告的，输出最新一稿；没有的，按本年台账起草后输出（不保存）。"""
    from fadu.cli import setup_django

    setup_django()
    from django.db import DatabaseError

    from fadu.indicators.scope import BadScope, year_of
    from fadu.reporting.annual import annual_report
    from fadu.reporting.errors import ReportingError
    from fadu.reporting.export import write_all

    try:
        told: dict[str, Any] = {"files": {}, "seconds": {}}
        begun = time.perf_counter()
        report = annual_report(division, year_of(year))
        told |= {"title": report.content.title, "version": report.version, "frozen": report.receipt is not None}
        told |= report.counts()
        told["seconds"]["numbers"] = _since(begun)
        _say(as_json, f"{told['title']}：{_standing(told)}，取数用时{told['seconds']['numbers']}秒")
        begun = time.perf_counter()
        for path in write_all(out, report.content, report.values, division=division, year=int(year),
                              receipt=report.receipt):
            told["files"][path.suffix[1:]] = str(path)
            told["seconds"][path.suffix[1:]] = _since(begun)
            _say(as_json, f"  {path}　{path.stat().st_size:,}字节　{_since(begun)}秒")
            begun = time.perf_counter()
    except (ReportingError, BadScope) as error:
        _refuse(getattr(error, "code", "bad_scope"), str(error), as_json)
    except DatabaseError:
        _refuse("not_prepared", "数据库尚未建立或者需要升级，请先运行 fadu prepare。", as_json)
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        click.echo(f"共引用{told['numbers']}个数、台账记录{told['entries']:,}条次；手填{told['typed']}个，"
                   f"待补{told['gaps']}处。")


def _standing(told: dict[str, Any]) -> str:
    if told["version"] is None:
        return "尚未起草，以下为按台账生成的初稿"
    return f"第{told['version']}稿" + ("（已定稿）" if told["frozen"] else "")


def _since(begun: float) -> float:
    return round(time.perf_counter() - begun, 2)


def _say(quiet: bool, words: str) -> None:
    if not quiet:
        click.echo(words)


def _refuse(code: str, message: str, as_json: bool) -> NoReturn:
    click.echo(json.dumps({"error": code, "message": message}, ensure_ascii=False) if as_json else message,
               err=not as_json)
    sys.exit(2)
