"""The world is built once through the ledger; after that its rows are put back as they stood: far faster."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection

from fadu.ledger.models import Matter
from fadu.organs.models import Division, Organ, Person
from tests.desk.world import World

Table = tuple[str, list[str], list[tuple[Any, ...]]]
APPS = ("auth", "organs", "ledger")


def models() -> list[Any]:
    found = [model for label in APPS for model in apps.get_app_config(label).get_models(include_auto_created=True)]
    return [model for model in found if model._meta.db_table not in ("auth_permission", "django_content_type")]


def dumped() -> list[Table]:
    """All rows of these tables as the database gives them."""
    tables = []
    with connection.cursor() as cursor:
        for model in models():
            name = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT * FROM {name} ORDER BY 1")
            rows = cursor.fetchall()
            if rows:
                tables.append((name, [connection.ops.quote_name(column[0]) for column in cursor.description], rows))
    return tables


def restored(tables: list[Table]) -> None:
    """The same rows again, ids and all."""
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        for name, columns, rows in tables:
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({places})", rows)
        for statement in connection.ops.sequence_reset_sql(no_style(), models()):
            cursor.execute(statement)


def named(matters: dict[str, int]) -> World:
    """The world read back from its rows."""

    def person(name: str) -> Person:
        return Person.objects.select_related("user").get(name=name)

    def organ(name: str) -> Organ:
        return Organ.objects.select_related("division").get(name=name)

    found = Matter.objects.select_related("organ", "division").in_bulk(matters.values())
    return World(
        Division.objects.get(code="331100"),
        organ("丽水市人民政府"), organ("丽水市司法局"), organ("丽水市市场监督管理局"),
        *map(person, ("王晓岚", "周敏", "何静", "李敏", "陈立", "赵市长", "钱外地")),
        {name: found[pk] for name, pk in matters.items()},
    )  # fmt: skip
