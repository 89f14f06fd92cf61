"""`fadu law`: full texts of acts for the law pages: load, list."""

from __future__ import annotations

from pathlib import Path

import click

from fadu.law.acts import Act


@click.group()
def command() -> None:
    """法规全文：装入、查看。全文由使用单位自备（UTF-8文本），系统不附带。"""


@command.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--act", "title", required=True, metavar="简称", help="如 行政处罚法；全部简称见 fadu law list")
@click.option("--in-force", metavar="日期", help="哪一天起施行的版本，如 2021-07-15；只有一个版本的可以不写")
def load(file: Path, title: str, in_force: str | None) -> None:
    """装入一件法规的全文。同一版本再次装入即替换。"""
    from fadu.organs.library import save

    act = chosen(title, in_force)
    try:
        kept = save(act, file.read_text(encoding="utf-8-sig"), file.name)
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{file} 不是UTF-8编码的文本：另存为UTF-8以后再装入。") from error
    except ValueError as error:
        raise click.ClickException(f"{file}：{error}。") from error
    click.echo(f"已装入《{act.title}》（{act.in_force}起施行）：{len(kept.articles)}条。")


def chosen(title: str, in_force: str | None) -> Act:
    """The version meant. Raises ClickException naming what there is."""
    from fadu.statutes.resting import cited_acts

    found = [act for act in cited_acts() if act.title == title and in_force in (None, str(act.in_force))]
    if len(found) == 1:
        return found[0]
    if found:
        known = "、".join(str(act.in_force) for act in found)
        raise click.ClickException(f"《{title}》有几个版本，用 --in-force 写明施行日期：{known}。")
    near = "、".join(act.title for act in cited_acts() if title in act.title or act.title in title)
    raise click.ClickException(f"没有引用《{title}》。{f'相近的有：{near}' if near else '全部见 fadu law list'}。")


@command.command("list")
def show() -> None:
    """系统引用的法规，及其全文是否已经装入。"""
    from fadu.organs.library import text_of
    from fadu.statutes.resting import cited_acts

    for act in cited_acts():
        text = text_of(act)
        click.echo(f"{act.in_force}  {f'{len(text.articles)}条' if text else '未装入':<8}{act.title}")
