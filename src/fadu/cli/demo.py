"""`fadu demo`: load the sample year, write its annual report, say what was done, and serve."""
from __future__ import annotations

import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from fadu.demo.loading import Loaded

CITY, YEAR = "331100", 2017


@click.command()
@click.argument("what", type=click.Choice(["load"]), default="load")
@click.argument("published", type=click.Choice(["xinqiu2016", "tongchuan2021", "shunhe2022", "lishui2017"]),
                required=False)
@click.option("--no-serve", is_flag=True, help="装入后结束，不启动网站")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="以哪一天为今天（不晚于今天），默认今天")
@click.option("--out", default="out", type=click.Path(path_type=Path, file_okay=False), help="报告和样本文件写到哪里")
@click.option("--host", default="127.0.0.1", show_default=True, help="网站监听的地址")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="网站端口")
@click.pass_context
def command(
    ctx: click.Context, what: str, published: str | None, no_serve: bool, today: datetime | None, out: Path,
    host: str, port: int,
) -> None:
    """装入示例年度（丽水市2017年，全部为演示数据），生成年度报告，启动网站。再次运行不会重复装入。

    写明一份已公布报告的（xinqiu2016等），只装入能重现其全部数字的台账，逐项核对，写出年度报告后结束。
    """
    from fadu.cli import setup_django
    from fadu.cli.prepare import prepare

    begun = time.perf_counter()
    setup_django()
    day = day_of(today)
    prepare()
    click.echo(f"数据库与网页文件：{since(begun)} 秒")
    if published:
        play_round(published, out)
        return
    from fadu.demo.loading import load, write_samples

    done = load(day, click.echo)
    numbers(done)
    report(out, done)
    drafting(day, done)
    for path in write_samples(out, day):
        click.echo(f"  {path}")
    tell(done, begun, f"http://localhost:{port}/", serving=not no_serve)
    if not no_serve:
        from fadu.cli.serve import command as serve

        ctx.invoke(serve, host=host, port=port)


def play_round(name: str, out: Path) -> None:
    """A published year made again as records: load it, hold every figure against the report, write the report."""
    from fadu.demo.rounds.checking import compared
    from fadu.demo.rounds.loading import load
    from fadu.demo.rounds.places import ROUNDS

    begun, one = time.perf_counter(), ROUNDS[name]
    done = load(name, click.echo)
    rows = compared(name)
    for row in rows:
        if not row.agrees:
            click.echo(f"  不符　{row.fact.id} {row.fact.name} {row.text}（公布 {row.fact.text}，{row.fact.place}）")
    agreeing = sum(row.agrees for row in rows)
    click.echo(f"{one.source}：{len(rows)}个数，相符{agreeing}个，不符{len(rows) - agreeing}个")
    report(out, done, one.code, one.year)
    click.echo(f"共 {done.matters:,} 件事项、{done.entries:,} 条台账记录，用时 {since(begun)} 秒。全部为演示数据。")


def since(begun: float) -> float:
    return round(time.perf_counter() - begun, 1)


def day_of(today: datetime | None) -> date:
    """The day that counts as today; a later one than today's is refused, as nothing may be recorded ahead of time."""
    from django.utils import timezone

    if today and today.date() > timezone.localdate():
        raise click.BadParameter("不能晚于今天", param_hint="--today")
    return today.date() if today else timezone.localdate()


def numbers(done: Loaded) -> None:
    """Bring the mart up to the ledger and hold the year's numbers against the published ones."""
    from fadu.demo.checking import compared
    from fadu.indicators import mart

    begun = time.perf_counter()
    mart.refresh()
    rows = compared()
    done.seconds["指标"] = since(begun)
    click.echo(f"指标：{done.seconds['指标']} 秒")
    for row in rows:
        click.echo(f"  {'相符' if row.agrees else '不符'}　{row.subject} {row.found}（公布 {row.published}）")


def report(out: Path, done: Loaded, division: str = CITY, year: int = YEAR) -> None:
    """The annual report of the published year, drafted on the desk and in four forms."""
    from contextlib import suppress

    from fadu.reporting.annual import annual_report
    from fadu.reporting.export import write_all
    from fadu.reporting.versions import ReportExists, find_division, make_draft

    begun = time.perf_counter()
    with suppress(ReportExists):
        make_draft(find_division(division, year), year)
    annual = annual_report(division, year)
    paths = list(write_all(out, annual.content, annual.values, division=division, year=year, receipt=annual.receipt))
    done.seconds["年度报告"] = since(begun)
    click.echo(f"年度报告：{done.seconds['年度报告']} 秒")
    for path in paths:
        click.echo(f"  {path}　{path.stat().st_size:,} 字节")


def drafting(today: date, done: Loaded) -> None:
    """The current year's report under way: begun, three paragraphs asked for."""
    from fadu.demo.now.report import load

    begun = time.perf_counter()
    load(today)
    done.seconds["本年报告"] = since(begun)
    click.echo(f"本年报告：{done.seconds['本年报告']} 秒")


def tell(done: Loaded, begun: float, address: str, serving: bool) -> None:
    """The summary: what stands, how long it took, where to go and as whom."""
    from fadu.demo.loading import sign_in_file, sign_ins

    click.echo(f"\n共 {done.matters:,} 件事项、{done.entries:,} 条台账记录，用时 {since(begun)} 秒。全部为演示数据。")
    if known := sign_ins():
        click.echo(f"登录账号（另存于 {sign_in_file()}，仅本人可读）：")
        for one in known:
            click.echo(f"  {one.username:<10} {one.password:<14} {one.who}　{one.purpose}")
    else:
        click.echo("登录账号以前已生成，口令文件已不在。用 fadu manage changepassword 用户名 重设。")
    click.echo(f"\n{'网站地址' if serving else '启动网站：fadu serve，地址'} {address}")
