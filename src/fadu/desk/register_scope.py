"""Which registers and items the person behind a request may see, and what of them."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest

from fadu.desk.who import organs_today, posts_today
from fadu.desk.wording import today
from fadu.organs.access import serves_division
from fadu.organs.models import Organ
from fadu.registers.adjusting import seats_in
from fadu.registers.asking import ALL, ENDED, IN_FORCE, Question
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import Column, Register

STANDINGS = (IN_FORCE, ENDED, ALL)


def register_or_404(code: str) -> Register:
    if code not in REGISTERS:
        raise Http404
    return REGISTERS[code]


def codes_seen(request: HttpRequest) -> tuple[str, ...]:
    """The codes of the divisions whose registers the person sees: of their posts, each with all below."""
    return tuple(sorted({post.organ.division.code for post in posts_today(request)})) or ("none",)


def organs_only(request: HttpRequest, register: Register) -> tuple[int, ...]:
    """Of a register that is not public, whose items the person sees (none: everyone's)."""
    if register.public or any(serves_division(post.organ) for post in posts_today(request)):
        return ()
    return tuple(one.pk for one in organs_today(request)) or (0,)


def keeps(request: HttpRequest, register: Register) -> list[tuple[Organ, str]]:
    """The organs for which the person may adjust it, each with the role in which."""
    return seats_in(posts_today(request), register)


def shown_columns(request: HttpRequest, register: Register) -> list[Column]:
    """What of an item the person sees: personal data only who keeps the register."""
    private = bool(keeps(request, register))
    return [one for one in register.columns if private or not one.personal]


def asked_day(request: HttpRequest) -> date:
    """The day of ?on=, else today."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return today()


def question(request: HttpRequest, register: Register) -> Question:
    """The list as the address asks for it, within what the person sees."""
    get = request.GET
    organ, standing = get.get("organ", ""), get.get("standing", "")
    marks = []
    for column in register.filters:
        value = get.get(column.name, "")
        if value and (value in column.choices or (column.kind == "yesno" and value in ("是", "否"))):
            marks.append(f"{column.name}={value}")
    return Question(
        register, asked_day(request), codes_seen(request),
        int(organ) if organ.isdecimal() and len(organ) < 19 else None, organs_only(request, register),
        marks=tuple(marks), words=get.get("q", "").replace("\x00", "").strip()[:60],
        standing=standing if standing in STANDINGS else IN_FORCE,
    )  # fmt: skip
