"""The tree of divisions (GB/T 2260) as of any day."""
from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from fadu.organs.codes import check_division, prefix_of
from fadu.organs.models import Division


def division_on(code: str, day: date) -> Division | None:
    """The division with that code as it was on the day, under the name of that day; None: there was none."""
    return Division.objects.on(day).filter(code=code).order_by("-valid_from").first()


def below(code: str, day: date) -> list[Division]:
    """The divisions under this one on that day, at every level, by code. Raises CodeError."""
    prefix = prefix_of(check_division(code))
    return list(Division.objects.on(day).filter(code__startswith=prefix).exclude(code=code).order_by("code"))


def rename(division: Division, name: str, on: date) -> Division:
    """The division bears a new name from that day; what it was called before stays on record.

    The row that organs and matters point to goes on; the past gets a row of its own. Raises ValueError where the day
    is not within the division's own days.
    """
    if (division.valid_from and on <= division.valid_from) or (division.valid_to and on > division.valid_to):
        raise ValueError(f"更名之日{on}不在{division.name}的存续期间")
    with transaction.atomic():
        past = Division(code=division.code, name=division.name, parent=division.parent, valid_from=division.valid_from,
                        valid_to=on - timedelta(1))
        division.name, division.valid_from = name, on
        division.save()
        past.save()
    return division


def abolish(division: Division, last: date) -> Division:
    """The division exists up to and with that day (撤销、并入其他区划)."""
    division.valid_to = last
    division.save(update_fields=["valid_to"])
    return division
