"""`fadu procedures`: all rules for machines (JSON), for modellers (BPMN 2.0) and for lawyers (a page each)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

FORMATS = ("json", "bpmn", "markdown")


@click.group()
def command() -> None:
    """程序：导出全部规则。"""


@command.command()
@click.argument("codes", nargs=-1)
@click.option("--format", "form", type=click.Choice(FORMATS), default="json", show_default=True, help="格式")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="写到哪个文件夹，每个程序一个文件")
def export(codes: tuple[str, ...], form: str, out: Path | None) -> None:
    """导出程序的步骤、规则、期限和职责，都带条文。不写程序编号即全部；json不写--out即输出到屏幕。

    \b
    fadu procedures export > rules.json
    fadu procedures export reconsideration --format bpmn --out models
    """
    from fadu.statutes import PROCEDURES

    if unknown := [code for code in codes if code not in PROCEDURES]:
        raise click.ClickException(f"没有程序{'、'.join(unknown)}。有：{'、'.join(PROCEDURES)}。")
    chosen = codes or tuple(PROCEDURES)
    if form == "json" and out is None:
        click.echo(json.dumps(rules(chosen), ensure_ascii=False, indent=1))
        return
    if out is None:
        raise click.ClickException("用--out写明文件写到哪里。")
    out.mkdir(parents=True, exist_ok=True)
    for name, text in files(chosen, form):
        (out / name).write_text(text, encoding="utf-8")
        click.echo(out / name)


@command.command("pages")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("docs/law"), show_default=True,
              help="写到哪个文件夹")
def law_pages(out: Path) -> None:
    """写出给律师看的法律说明：每个程序一页，加目录；不再有的页删去。"""
    from fadu.statutes.lawyers import pages

    out.mkdir(parents=True, exist_ok=True)
    written = pages()
    for old in set(out.glob("*.md")) - {out / name for name in written}:
        old.unlink()
    for name, text in written.items():
        (out / name).write_text(text, encoding="utf-8")
    click.echo(f"已写出{len(written)}页到{out}。")


def rules(codes: tuple[str, ...]) -> list[dict[str, object]]:
    from fadu.procedures.publishing import published
    from fadu.statutes import PROCEDURES
    from fadu.statutes.practice import PRACTICE_ACT

    return published({code: PROCEDURES[code] for code in codes}, PRACTICE_ACT)


def files(codes: tuple[str, ...], form: str) -> Iterator[tuple[str, str]]:
    """(name, text) of each file; older versions carry the day since which they were in force."""
    from fadu.procedures.bpmn import bpmn
    from fadu.procedures.lawyers_page import page
    from fadu.statutes import PROCEDURES

    for code in codes:
        if form == "json":
            yield f"{code}.json", json.dumps(rules((code,))[0], ensure_ascii=False, indent=1) + "\n"
        for n, law in enumerate(PROCEDURES[code]):
            name = code if n == 0 else f"{code}_{law.law.in_force.year}"
            if form == "bpmn":
                yield f"{name}.bpmn", bpmn(law)
            if form == "markdown":
                yield f"{name}.md", page(law)
