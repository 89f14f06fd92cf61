"""`fadu prepare`: make the data folder ready: tables up to date, static files in place, numbers folded anew."""
from __future__ import annotations

import click


def prepare() -> None:
    """Bring the database, the static files and the mart up to date; doing it again changes nothing.

    The mart is made here rather than when the first number is asked for, as after an upgrade that takes minutes; so
    is what lists show of each matter, where the law it was reckoned by is of another edition.
    """
    from django.core.management import call_command

    from fadu.cli import setup_django

    setup_django()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)

    from fadu.desk.language import compile_catalogues
    from fadu.indicators import compiled, mart
    from fadu.ledger.edition import refold_once

    refold_once()
    compile_catalogues()
    compiled.compile_all()
    mart.refresh()


@click.command()
def command() -> None:
    """建立或升级数据库，备好网页文件。升级版本后先运行一次。"""
    prepare()
    click.echo("已就绪。")
