"""`fadu intake FILE`: what a report or a plan says: figures, tasks, arithmetic, damage."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

KINDS = {"plan": "计划", "report": "报告"}
VERDICTS = {"holds": "相符", "does not hold": "不符", "cannot be told": "无法判断", "truncation": "疑似截尾"}
SHOWN = 12


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="以 JSON 输出全部结果。")
def command(file: Path, as_json: bool) -> None:
    """读取一份报告或计划（txt、html、docx、pdf），识别其中的数字、任务、算术关系和损坏的文字。"""
    from fadu.documents.reading import Unreadable, read
    from fadu.intake.understand import understand

    try:
        content = _content(file)
        found = understand(read(file.name, content).text).as_json()
    except Unreadable as error:
        _fail(error.code, error.message, as_json)
    except OSError as error:
        _fail("no_file", f"打不开文件 {file}：{error.strerror or error}。请核对路径和权限。", as_json)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(summary(found)))


def _content(file: Path) -> bytes:
    """The file's bytes; one above the limit is refused before it is read."""
    from fadu.documents.reading import LIMIT, Unreadable

    size = file.stat().st_size
    if size > LIMIT:
        raise Unreadable(
            "too_large",
            f"文件太大（{size / 1024 / 1024:.0f} MB，上限 {LIMIT / 1024 / 1024:.0f} MB）。"
            "请去掉图片或拆成几个文件后再读。",
        )
    return file.read_bytes()


def _fail(code: str, message: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"error": code, "message": message}, ensure_ascii=False))
    else:
        click.echo(message, err=True)
    sys.exit(2)


def summary(found: dict[str, Any]) -> list[str]:
    """The result in a few lines for people."""
    period = "—".join(found["period"]) if found["period"] else "未写明"
    lines = [
        f"{KINDS[found['kind']]}：{found['title'] or '（没有标题）'}",
        f"发文机关：{found['issuer'] or '未写明'}　文号：{found['document_number'] or '无'}　"
        f"成文日期：{found['written_on'] or '未写明'}　期间：{period}",
        f"数字 {len(found['facts'])} 个，任务 {len(found['tasks'])} 项，算术关系 {len(found['checks'])} 条，"
        f"疑似损坏 {len(found['damage'])} 处",
    ]
    for task in found["tasks"]:
        units = "、".join(task["lead_units"]) or "（无牵头单位）"
        others = "、".join(task["responsible_units"])
        due = "；".join(deadline["raw"] for deadline in task["deadlines"])
        lines.append(
            f"  任务 {task['number']} {task['title']}：{units}"
            + (f"；{others}" if others else "")
            + (f"；时限：{due}" if due else "")
        )
    for fact in found["facts"][:SHOWN] if not found["tasks"] else ():
        lines.append(f"  {fact['subject'] or '（未写明）'}：{fact['raw']}　〔{fact['domain']}〕")
    if not found["tasks"] and len(found["facts"]) > SHOWN:
        lines.append(f"  ……其余 {len(found['facts']) - SHOWN} 个用 --json 查看")
    lines.extend(
        f"  核对：{check['relation']}　{check['computation']}　{VERDICTS[check['verdict']]}"
        for check in found["checks"]
    )
    lines.extend(f"  疑似损坏：{damage['raw']!r} 应为 {damage['suggestion']!r}" for damage in found["damage"][:SHOWN])
    return lines
