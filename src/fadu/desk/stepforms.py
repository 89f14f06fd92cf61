"""The form of a step: built from its document lines, read back into answers, its errors put where they belong."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from fadu.desk.colleagues import colleagues, copied
from fadu.desk.fieldviews import FieldView, Posted, Wrong, raw_of, view
from fadu.ledger.actions import Upload
from fadu.procedures.checks import Refusal
from fadu.procedures.steps import Step

Errors = dict[str, list[Wrong]]
# Refusals that speak of the form's own fields, by their word.
OF_FORM = {"attachment": "own-files", "reason": "own-reason", "at": "own-at", "title": "own-title"}
SPARE = 4  # so many optional lines stand open; more are folded
OWN = ("key", "seen", "csrfmiddlewaretoken")


@dataclass
class StepForm:
    """Fields of the form itself are named own-…, so that no answer of a step can meet them."""

    step: type[Step]
    address: str
    key: str
    draft_key: str
    draft_query: str
    fields: list[FieldView]
    seen: int = 0
    heads: list[FieldView] = field(default_factory=list)
    more: list[FieldView] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    uploads: FieldView | None = None
    back: str = ""
    law_address: str = ""
    saved_at: datetime | None = None
    filled: bool = False
    title: str = ""
    basis: Any = None

    @property
    def verb(self) -> str:
        return self.step.title

    @property
    def asked(self) -> list[FieldView]:
        """The lines that stand open: all, or where many may be left out, those that may not."""
        return self.fields if len(self.spare) <= SPARE else [one for one in self.fields if not one.optional]

    @property
    def spare(self) -> list[FieldView]:
        return [one for one in self.fields if one.optional]

    @property
    def folded(self) -> list[FieldView]:
        """The lines that are filled in only where the case asks for it."""
        return self.spare if len(self.spare) > SPARE else []

    @property
    def folded_open(self) -> bool:
        return any(one.errors or one.value not in ("", [], ("", "")) for one in self.folded)

    @property
    def folded_words(self) -> str:
        names = [one.label for one in self.folded]
        return "、".join(names[:4]) + (f"等 {len(names)} 项" if len(names) > 4 else "")

    @property
    def more_open(self) -> bool:
        return any(one.errors or one.value for one in self.more)


def posted_of(query: QueryDict) -> dict[str, list[str]]:
    """What a page sent, by name, without what belongs to the form itself."""
    return {name: values for name, values in query.lists() if name not in OWN}


def new_key() -> str:
    """An idempotency key: one for each form shown."""
    return secrets.token_hex(16)


def key_of(request: HttpRequest) -> str:
    """The key that the form carried, or a new one where it carries none that can be used."""
    key = request.POST.get("key", "")
    return key if 8 <= len(key) <= 64 and key.isalnum() else new_key()


def fields_of(step: type[Step], organ: Any, posted: Posted, errors: Errors, today: date) -> list[FieldView]:
    """The step's document lines as fields holding what was posted."""
    offered = colleagues(step, organ, today)
    return [view(line, posted, errors.get(line.name, ()), offered, today) for line in step.fields]


def answers_of(step: type[Step], posted: Posted, today: date) -> dict[str, Any]:
    """The answers as JSON; what was left empty is left out."""
    people = copied(step, posted, today)
    raw = {line.name: raw_of(line, posted, people) for line in step.fields}
    return {name: value for name, value in raw.items() if value is not None}


def upload_field(errors: Errors, limit_mb: int) -> FieldView:
    return FieldView(
        "own-files",
        "附件",
        "file",
        note="选填",
        hint=f"可以选多个文件，每个不超过 {limit_mb} MB",
        errors=list(errors.get("own-files", ())),
        width="w6",
    )


def uploads_of(request: HttpRequest) -> list[Upload]:
    return [Upload(file.name or "附件", file.file) for file in request.FILES.getlist("own-files")]


def moment_of(posted: Posted, errors: Errors) -> datetime | None:
    """When the act happened, aware; None: now. What cannot be read, or lies ahead, goes into `errors`."""
    text = (posted.get("own-at") or ("",))[0].strip()
    if not text:
        return None
    try:
        at = timezone.make_aware(datetime.fromisoformat(text).replace(tzinfo=None))
    except (ValueError, OverflowError):
        errors["own-at"] = [Wrong(f"“{text[:30]}”不是时间，写作 2026-03-02T09:30")]
        return None
    if at > timezone.now():
        errors["own-at"] = [Wrong("发生时间不能晚于现在")]
        return None
    return at


def sort_refusals(step: type[Step], refusals: Sequence[Refusal]) -> tuple[Errors, list[Refusal]]:
    """Refusals of single lines go under their field; the rest speak of the step as a whole."""
    errors: Errors = {}
    rest = []
    lines = {rule.say: line.name for line in step.fields for rule in line.rules}
    for refusal in refusals:
        name = lines.get(refusal.text) or next((n for say, n in lines.items() if refusal.text.endswith(say)), "")
        if name:
            errors.setdefault(name, []).append(Wrong(refusal.text, refusal.basis))
        elif refusal.word in OF_FORM:
            errors.setdefault(OF_FORM[refusal.word], []).append(Wrong(refusal.text))
        else:
            rest.append(refusal)
    return errors, rest


def field_errors(messages: Mapping[str, str]) -> Errors:
    return {name or "form": [Wrong(text)] for name, text in messages.items()}
