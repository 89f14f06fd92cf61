"""`fadu prepare`: make the data folder ready: tables up to date, static files in place."""
from __future__ import annotations

import click


def prepare() -> None:
    """Bring the database up to date and gather the static files; doing it again changes nothing."""
    from django.core.management import call_command

    from fadu.cli import setup_django

    setup_django()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)


@click.command()
def command() -> None:
    """建立或升级数据库，备好网页文件。升级版本后先运行一次。"""
    prepare()
    click.echo("已就绪。")
