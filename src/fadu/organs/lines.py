"""A change as one line of a list: 任职：任职编号＝…；职务＝处长. Written so that people can read it."""
from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from fadu.procedures.forms import dump, load
from fadu.procedures.steps import Step
from fadu.statutes.administration import administration

AFTER_STEP, AFTER_LABEL, BETWEEN, STANDS_FOR = "：", "＝", "；", "﹔"


@cache
def steps() -> Mapping[str, type[Step]]:
    """The steps of 系统管理 by id and by title."""
    return {name: step for step in administration.steps for name in (step.id, step.title)}


def as_line(step: str, data: Mapping[str, Any]) -> str:
    """The change as a line; what was left empty is left out."""
    law = steps()[step]
    answers = dump(load(law, data))
    parts = [f"{line.label}{AFTER_LABEL}{words(answers[line.name])}" for line in law.fields if line.name in answers]
    return f"{law.title}{AFTER_STEP}{BETWEEN.join(parts)}"


def words(answer: Any) -> str:
    if isinstance(answer, bool):
        return "是" if answer else "否"
    text = "、".join(answer) if isinstance(answer, list) else str(answer)
    return text.replace(BETWEEN, STANDS_FOR)


def of_line(line: str) -> tuple[str, dict[str, Any]]:
    """The step's id and its answers as JSON. Raises ValueError for what is not such a line."""
    title, _mark, rest = line.partition(AFTER_STEP)
    law = steps().get(title)
    if law is None:
        raise ValueError(_("“{title}”不是登记事项").format(title=title[:20]))
    names = {one.label: one.name for one in law.fields}
    raw: dict[str, Any] = {}
    for part in rest.split(BETWEEN):
        label, _mark, value = part.partition(AFTER_LABEL)
        if label not in names:
            raise ValueError(_("{law}没有“{label}”这一项").format(law=law.title, label=label[:20]))
        raw[names[label]] = value.replace(STANDS_FOR, BETWEEN)
    return law.id, dump(load(law, raw))
