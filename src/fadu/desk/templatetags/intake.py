"""What the pages of intake need beside the desk's own tags."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.desk.templatetags.desk import timed
from fadu.desk.wording import day_words
from fadu.intake.mending import Mended

register = template.Library()
COMPARATORS = {
    "ge": gettext_lazy("以上"),
    "gt": gettext_lazy("超过"),
    "le": gettext_lazy("以内"),
    "lt": gettext_lazy("不足"),
    "approx": gettext_lazy("约"),
}


@register.filter
def at(mapping: Mapping[str, Any], key: object) -> Any:
    """The value under this key, None where there is none."""
    return mapping.get(str(key)) if mapping else None


@register.filter
def iso_day(value: str) -> SafeString | str:
    """2026-12-31 as 2026年12月31日; anything else as it stands."""
    try:
        found = date.fromisoformat(value)
    except ValueError:
        return value
    return timed(found, day_words(found, full=True))


@register.filter
def task_number(ref: str, mended: Mended) -> str:
    """The number in the plan of the task with that reference."""
    return next((task.number for task in mended.tasks if task.ref == ref), ref)


@register.filter
def comparator(code: str) -> str:
    return COMPARATORS.get(code, "")


@register.filter
def plain_number(value: Decimal) -> str:
    """70, 19.6, 1,875.6: no trailing zeros."""
    return f"{value.normalize():,f}"


@register.filter
def visible(raw: str) -> str:
    """Damaged text as it can be seen: a blank is said to be one."""
    return raw if raw.strip() else _("（空格）") * max(len(raw), 1)
