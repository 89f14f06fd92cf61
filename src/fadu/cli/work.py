"""`fadu work`: the worker beside the website: exports, search index, numbers."""

from __future__ import annotations

import click


@click.command()
@click.option("--once", is_flag=True, help="只做一轮：办完排队的任务，补齐索引和指标，然后结束")
@click.option("--beside", type=int, hidden=True, help="随这个进程结束而结束")
def command(once: bool, beside: int | None) -> None:
    """后台工作：导出文件、全文索引、指标更新。fadu serve 会自动启动一个；多台服务器时可以单独运行。"""
    from fadu.cli import setup_django

    setup_django()
    from fadu.jobs import worker

    if once:
        worker.one_round()
        return
    stop = worker.until_signalled()
    if beside is None:
        click.echo("后台工作已启动。Ctrl+C 停止。")
    worker.run(stop, beside=beside)
