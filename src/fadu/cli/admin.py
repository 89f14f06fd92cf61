"""`fadu admin`: the first administrator of a deployment; registers made anew from their entries."""
from __future__ import annotations

from typing import NoReturn

import click


@click.group()
def command() -> None:
    """系统管理：首任管理员；机构人员名录按台账恢复。"""


def stop(say: str) -> NoReturn:
    click.echo(f"{say}。", err=True)
    raise SystemExit(2)


@command.command()
@click.option("--division", "code", required=True, help="本地区划代码，6位，如 331100")
@click.option("--division-name", required=True, help="区划名称，如 丽水市")
@click.option("--organ", "organ_name", required=True, help="管理机关全称，如 丽水市司法局")
@click.option("--name", required=True, help="管理员姓名")
@click.option("--title", default="系统管理员", show_default=True, help="职务")
@click.option("--username", required=True, help="登录账号")
def first_administrator(
    code: str, division_name: str, organ_name: str, name: str, title: str, username: str
) -> None:
    """设立本地区划、管理机关和首任系统管理员，显示一次性口令。已有管理员的，由其在网页上办理。"""
    from fadu.cli import setup_django

    setup_django()
    from django.db import transaction
    from django.utils import timezone

    from fadu.ledger.administration import administrators, one_time_password, year_of
    from fadu.ledger.errors import LedgerError
    from fadu.organs.access import serves_division
    from fadu.organs.codes import CodeError
    from fadu.organs.people_changes import ACCOUNT
    from fadu.organs.seeding import plant_division, plant_organ, plant_person
    from fadu.statutes.roles import ADMINISTRATOR

    if known := administrators():
        stop(f"已有系统管理员（{'、'.join(known)}），由其登录后在“系统管理”办理；忘记口令的，用 fadu admin reset 账号")
    if not ACCOUNT.fullmatch(username):
        stop("账号用小写字母开头，字母、数字、点、横线，3至30位")
    try:
        with transaction.atomic():
            organ = plant_organ(plant_division(code, division_name), organ_name)
            if not serves_division(organ):
                organ.serves_division = True
                organ.save(update_fields=["serves_division"])
            person = plant_person(name, organ, title, [ADMINISTRATOR.id], username=username,
                                  since=timezone.localdate())
            password = one_time_password(username)
            year_of(person)
    except (CodeError, LedgerError) as error:
        stop(str(error))
    click.echo(f"已设立{division_name}、{organ_name}，系统管理员{name}（{username}）。")
    click.echo(f"一次性口令：{password}（7日内登录，登录后自设口令；只显示这一次）")


@command.command()
@click.argument("username")
def reset(username: str) -> None:
    """管理员都忘了口令时，为其账号重设一次性口令。"""
    from fadu.cli import setup_django

    setup_django()
    from fadu.ledger.administration import administrators, change, one_time_password
    from fadu.ledger.errors import LedgerError
    from fadu.organs.models import Person

    if username not in administrators():
        stop(f"{username}不是系统管理员的账号；其他人的口令由管理员在网页上重设")
    person = Person.objects.get(user__username=username)
    data = {"person": person.handle, "name": person.name, "account": username, "reason": "由服务器命令行重设"}
    try:
        change(person, [("reset_password", data)], key=f"reset-{username}-{stamp()}")
    except LedgerError as error:
        stop(str(error))
    click.echo(f"一次性口令：{one_time_password(username)}（7日内登录，登录后自设口令）")


def stamp() -> str:
    from django.utils import timezone

    return f"{timezone.now():%Y%m%d%H%M%S%f}"


@command.command()
def restore() -> None:
    """机构人员名录与台账不符时，按台账恢复被改动和丢失的行（多出的行只列出，不删除）。"""
    from fadu.cli import setup_django

    setup_django()
    from fadu.ledger.checking import registers
    from fadu.ledger.projecting import restore as restored

    count = restored()
    click.echo(f"已按台账恢复{count}行。")
    for finding in registers.check():
        click.echo(f"　仍有：{finding.text}")
