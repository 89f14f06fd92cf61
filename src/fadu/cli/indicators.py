"""`fadu indicators`: the year's numbers of a division, each with the ledger entries behind it."""
from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from fadu.indicators.compute import Value
    from fadu.indicators.scope import Scope
    from fadu.indicators.states import State


@click.command()
@click.option("--division", required=True, metavar="CODE", help="行政区划代码（GB/T 2260），如331100")
@click.option("--year", required=True, metavar="YYYY", help="年份，如2017")
@click.option("--code", "codes", multiple=True, metavar="CODE", help="只要这一指标，可以多次使用")
@click.option("--own", is_flag=True, help="只计本级，不含下级区划")
@click.option("--through", metavar="DATE", help="计算到该年的这一天（含），如2017-11-30")
@click.option("--json", "as_json", is_flag=True, help="输出JSON，带每个数背后的台账记录编号；数名录条目的，带条目")
def command(division: str, year: str, codes: Sequence[str], own: bool, through: str | None, as_json: bool) -> None:
    """计算一个行政区划一年的指标。没有记录的显示“—”，与0不同。"""
    from fadu.cli import setup_django

    setup_django()
    from django.db import DatabaseError

    from fadu.indicators.compute import UnknownIndicator, compute
    from fadu.indicators.mart import now
    from fadu.indicators.scope import BadScope, day_of, scope_of, year_of
    from fadu.indicators.states import state

    try:
        end = day_of(through) if through else None
        values = compute(codes or None, division, year_of(year), own=own, through=end, entries=as_json)
    except UnknownIndicator as error:
        refuse("unknown_indicator", str(error), as_json)
    except BadScope as error:
        refuse("bad_scope", str(error), as_json)
    except DatabaseError:
        refuse("not_prepared", "数据库尚未建立或者需要升级，请先运行 fadu prepare。", as_json)
    if not as_json:
        click.echo(table(values))
        return
    scope = scope_of(division, year_of(year), as_of=now().date(), own=own, through=end)
    there = state(fresh=False)
    click.echo(json.dumps([plain(one) | items(one, scope, there) for one in values], ensure_ascii=False))


def refuse(error: str, message: str, as_json: bool) -> NoReturn:
    """Say what is wrong and leave with status 2."""
    if as_json:
        click.echo(json.dumps({"error": error, "message": message}, ensure_ascii=False))
    else:
        click.echo(message, err=True)
    sys.exit(2)


def plain(value: Value) -> dict[str, Any]:
    return {
        "code": value.code, "name": value.name, "value": number(value.value), "unit": value.unit,
        "numerator": number(value.numerator), "denominator": number(value.denominator), "entries": list(value.entries),
    }  # fmt: skip


def items(value: Value, scope: Scope, there: State) -> dict[str, Any]:
    """Of a number that counts items of a register: these, each with the entry that made it as it is."""
    from fadu.indicators.behind_items import counted, register_of
    from fadu.indicators.compute import indicator

    one = indicator(value.code)
    if (register := register_of(one)) is None or value.numerator is None:
        return {}
    return {"register": register.code, "items": [
        {"name": row.item.name if row.item and register.public else None, "code": row.item.code if row.item else None,
         "ref": row.ref, "since": row.since.isoformat(), "amount": number(row.amount), "entry": row.entry}
        for row in counted(one.numerator, scope, there)
    ]}  # fmt: skip


def number(value: Decimal | None) -> int | float | None:
    """As JSON writes numbers: whole ones without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def table(values: Sequence[Value]) -> str:
    """The values for people: name, value, and of a rate what is divided by what."""
    from fadu.indicators.catalogue import CATALOGUE

    lines, domain = [], ""
    for value in values:
        if CATALOGUE[value.code].domain != domain:
            domain = CATALOGUE[value.code].domain
            lines += ["", f"【{domain}】"]
        share = f"  （{value.numerator}÷{value.denominator}）" if value.denominator is not None else ""
        lines.append(f"  {padded(value.name, 34)}{padded(value.text, 12)}{padded(value.code, 36)}{share}".rstrip())
    return "\n".join(lines[1:])


def padded(text: str, width: int) -> str:
    """Filled up to a width at which a Chinese character takes two columns."""
    taken = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
    return text + " " * max(width - taken, 1)
