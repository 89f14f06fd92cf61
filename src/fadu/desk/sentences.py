"""What was answered in a step, as an office would write it in one line: 4月21日送达；延长10个工作日。

The label and the answer are joined by what kind of answer it is, so that no line reads like a form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk.titles import called, english
from fadu.desk.wording import day_words
from fadu.procedures.fields import Field
from fadu.procedures.steps import Step
from fadu.procedures.story import ordered, shown

RESULT = ("kind", "result", "track", "outcome")  # an answer that is itself the act: 撤销, 予以公开, 普通程序
DAY_LABEL = re.compile(r"^(.+?)之日$")
NAMING = re.compile("(人|人员|员|机关|单位|机构|部门|文号|编号)$")  # labels that a name follows at once: 申请人张某


def sentence(step: type[Step] | None, data: Mapping[str, Any], on: date, document: str = "") -> str:
    """What was done and answered, without who; empty where there is nothing to say but the title of the step.

    on: the day of the entry: the years of other dates are told where they differ from its year; document: its number,
    which is told elsewhere.
    """
    lines = ordered(step.fields) if step else []
    noes = [called(line.label) for line in lines if line.word == "asked" and data.get(line.name) is False]
    told = [
        words
        for line in lines
        if not (document and data.get(line.name) == document) and (words := phrase(line, data.get(line.name), on))
    ]
    if noes:
        told.append(_("答“否”：{labels}").format(labels="".join(f"“{label}”" for label in noes)))
    if not told:
        return ""
    return "; ".join(dict.fromkeys(told)) + "." if english() else "；".join(dict.fromkeys(told)) + "。"


def phrase(line: Field, value: Any, on: date) -> str:
    """One answer; empty for what says nothing."""
    if value is None or value in ("", [], set()) or value is False:
        return ""
    if value is True:
        return called(line.label)
    if english():
        return english_phrase(line, value, on)
    if line.kind == "approval":
        by, day = value["by"]["name"], value.get("on")
        return f"{by}{day_words(day, on) if day else ''}{line.label}"
    if isinstance(value, date):
        return dated(line.label, value, on)
    if line.kind in ("number", "money"):
        return f"{line.label.removesuffix('时间')}{shown(value)}{line.unit}"
    return worded(line, shown(value))


def english_phrase(line: Field, value: Any, on: date) -> str:
    """Result: upheld; Served on: 21 Apr. Texts stay as they were written."""
    if line.kind == "approval":
        day = value.get("on")
        said = f"{value['by']['name']} {day_words(day, on) if day else ''}".strip()
    elif isinstance(value, date):
        said = day_words(value, on) + (f" {value:%H:%M}" if isinstance(value, datetime) else "")
    elif line.choices:
        parts = sorted(value) if isinstance(value, (set, frozenset)) else [shown(value)]
        said = ", ".join(called(part) for part in parts)
    else:
        said = shown(value).strip().rstrip("。；，") + (f" {called(line.unit)}" if line.unit else "")
    return f"{called(line.label)}: {said}"


def dated(label: str, value: date, on: date) -> str:
    """4月21日送达 for 送达之日; 完成期限6月30日 for the rest."""
    words = day_words(value, on)
    if isinstance(value, datetime) and (value.hour or value.minute):
        words += f"{value:%H:%M}"
    found = DAY_LABEL.match(label)
    return f"{words}{found[1]}" if found else f"{label}{words}"


def worded(line: Field, text: str) -> str:
    """A text: the answer alone where it is the act, or says its label already; else the label before it."""
    text = text.strip().rstrip("。；，")
    if line.name in RESULT or line.label in text or text in line.label:
        return text
    if NAMING.search(line.label):
        return f"{line.label}{text}"
    if line.choices and line.kind == "text":
        return _("{label}为{answer}").format(label=line.label, answer=text)
    return f"{line.label}：{text}"
