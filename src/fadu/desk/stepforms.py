"""The form of a step: built from its document lines, read back into answers, its errors put where they belong."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from fadu.desk.colleagues import colleagues, copied
from fadu.desk.effects import Preview
from fadu.desk.fieldviews import FieldView, Posted, Wrong, raw_of, view
from fadu.desk.ownfields import Errors
from fadu.desk.submitting import Said
from fadu.desk.titles import called
from fadu.desk.wording import cited
from fadu.ledger.actions import Upload
from fadu.procedures.applying import Applying
from fadu.procedures.checks import Refusal
from fadu.procedures.steps import Step

# Refusals that speak of the form's own fields, by their word.
OF_FORM = {"attachment": "own-files", "reason": "own-reason", "at": "own-at", "title": "own-title"}
ALL = Applying()  # every line applies
SPARE = 4  # so many optional lines stand open; more are folded
OWN = (
    "key", "seen", "csrfmiddlewaretoken", "preview", "keep", "own-confirmed", "of", "own-draft", "own-files",
    "own-applies",
)  # fmt: skip


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
    returned: bool = False  # it has just been sent and comes back
    title: str = ""
    basis: Any = None
    person: int | None = None  # who fills it in
    corrects: int | None = None  # the entry that it corrects
    withdraw: str = ""  # where that entry can be withdrawn instead
    lost: list[str] = field(default_factory=list)  # files that a page cannot keep: to be chosen again
    mended: bool = False  # changed after what follows was shown
    effect: Preview | None = None  # what will follow, once that is known
    said: Said | None = None  # what came of sending it

    def dressed(self) -> StepForm:
        """The form, each field knowing whose it is (several forms may stand on one page) and where its article is."""
        for shown in (*self.heads, *self.fields, *self.more):
            shown.of, shown.law_address = self.step.id, self.law_address
        return self

    @property
    def names(self) -> set[str]:
        """The names of all its fields."""
        return {shown.name for shown in (*self.fields, *self.heads, *self.more)} | {"own-files"}

    @property
    def one_tap(self) -> bool:
        """Nothing has to be filled in: what follows can be said at once."""
        return not any(shown.required or shown.errors for shown in (*self.heads, *self.fields))

    @property
    def id(self) -> str:
        return f"form-{self.step.id}"

    @property
    def verb(self) -> str:
        return called(self.step.title)

    @property
    def two_stage(self) -> bool:
        """What ends a matter is shown with all that follows before it can be confirmed."""
        return self.step.concludes is not None and self.effect is None

    @property
    def asked(self) -> list[FieldView]:
        """The lines that stand open: all, or where many may be left out, those that may not."""
        return self.fields if len(self.spare) <= SPARE else [one for one in self.fields if one not in self.spare]

    @property
    def spare(self) -> list[FieldView]:
        return [one for one in self.fields if one.optional and not one.source[0]]

    @property
    def folded(self) -> list[FieldView]:
        """The lines that are filled in only where the case asks for it."""
        return self.spare if len(self.spare) > SPARE else []

    @property
    def folded_open(self) -> bool:
        return any(one.errors or not one.empty for one in self.folded)

    @property
    def folded_words(self) -> str:
        names = [called(one.label) for one in self.folded]
        return "、".join(names[:4]) + (_("等 {count} 项").format(count=len(names)) if len(names) > 4 else "")

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


def fields_of(
    step: type[Step],
    organ: Any,
    posted: Posted,
    errors: Errors,
    today: date,
    begun: date | None = None,
    fit: Applying = ALL,
) -> list[FieldView]:
    """The step's document lines as fields holding what was posted; each with its article where that is its own.

    Left out is what the record excludes (`fit.never`), unless something stands there already.
    """
    offered, own = colleagues(step, organ, today), str(cited(step.basis, begun or today))
    shown = []
    for line in step.fields:
        field_view = view(line, posted, errors.get(line.name, ()), offered, today, line.name in fit.live)
        if line.name in fit.never and not field_view.errors and field_view.empty:
            continue
        field_view.live, field_view.off = line.name in fit.live, line.name in fit.off and not field_view.errors
        basis = cited(next((rule.basis for rule in line.rules if rule.basis), None), begun or today)
        field_view.basis = basis if basis and str(basis) != own else None
        shown.append(field_view)
    return shown


def answers_of(step: type[Step], posted: Posted, today: date) -> dict[str, Any]:
    """The answers as JSON; what was left empty is left out."""
    people = copied(step, posted, today)
    raw = {line.name: raw_of(line, posted, people) for line in step.fields}
    return {name: value for name, value in raw.items() if value is not None}


def upload_field(errors: Errors, step: type[Step]) -> FieldView:
    limit = settings.MAX_UPLOAD_BYTES // 2**20
    return FieldView(
        "own-files",
        _("附件"),
        "file",
        note=_("选填"),
        hint=_("可以选多个文件，每个不超过 {limit} MB").format(limit=limit),
        errors=list(errors.get("own-files", ())),
        width="w6",
        of=step.id,
    )


def uploads_of(request: HttpRequest) -> list[Upload]:
    return [Upload(file.name or _("附件"), file.file) for file in request.FILES.getlist("own-files")]


def moment_of(posted: Posted, errors: Errors) -> datetime | None:
    """When the act happened, aware; None: now. What cannot be read, or lies ahead, goes into `errors`."""
    text = (posted.get("own-at") or ("",))[0].strip()
    if not text:
        return None
    try:
        at = timezone.make_aware(datetime.fromisoformat(text).replace(tzinfo=None))
    except (ValueError, OverflowError):
        errors["own-at"] = [Wrong(_("“{text}”不是时间，写作 2026-03-02T09:30").format(text=text[:30]))]
        return None
    if at > timezone.now():
        errors["own-at"] = [Wrong(_("发生时间不能晚于现在"))]
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


def mark_of(posted: Posted) -> str:
    """What tells these answers from others: a confirmation holds for the answers that were shown, no others."""
    told = sorted((name, list(values)) for name, values in posted.items() if any(values))
    return salted_hmac("fadu.desk.confirmed", json.dumps(told, ensure_ascii=False)).hexdigest()[:32]
