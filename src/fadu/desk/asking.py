"""What a posted form asks for: read once, for every page on which a step is taken."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from fadu.desk.fieldviews import Wrong, one
from fadu.desk.fitting import fit_of, fitting
from fadu.desk.ownfields import Errors, role_of
from fadu.desk.paper_uploads import chosen
from fadu.desk.stepforms import answers_of, key_of, mark_of, moment_of, posted_of, uploads_of
from fadu.desk.submitting import Outcome, attempt
from fadu.desk.uploads import too_large
from fadu.desk.who import require_person
from fadu.ledger.actions import take
from fadu.ledger.foresight import foresee
from fadu.ledger.models import Matter
from fadu.ledger.request import Opening, Request
from fadu.organs.models import Person
from fadu.procedures.record import Case
from fadu.procedures.steps import Step


@dataclass
class Asked:
    """A form as it came in. `ahead`: only look at what would follow; `keep`: only keep it as a draft."""

    request: HttpRequest
    step: type[Step]
    person: Person
    posted: dict[str, list[str]]
    key: str
    at: datetime | None
    seen: int | None
    ahead: bool
    keep: bool
    mended: bool = False  # the answers were changed after what follows was shown
    errors: Errors = field(default_factory=dict)
    off: frozenset[str] = frozenset()  # the lines that do not apply as the form stands

    def first(self, name: str) -> str:
        return one(self.posted, name).strip()

    def request_for(
        self, today: date, opening: Opening | None = None, matter: Matter | None = None, corrects: int | None = None
    ) -> Request:
        """The same as the ledger takes it."""
        return Request(
            self.step.id,
            answers_of(self.step, fitting(self.posted, self.off), today),
            self.person,
            self.key,
            role_of(self.posted),
            self.at,
            seen=self.seen if matter else None,
            corrects=corrects,
            reason=self.first("own-reason"),
            actor_name=self.first("own-actor") or None,
            number_word=self.first("own-number") or None,
            opening=opening,
            matter=matter.pk if matter else None,
        )

    def tried(
        self, today: date, opening: Opening | None = None, matter: Matter | None = None, corrects: int | None = None
    ) -> Outcome:
        """Write it, or only look ahead; where the form itself is wrong, what else is wrong is found too."""

        def act() -> Any:
            wanted = self.request_for(today, opening, matter, corrects)
            if self.ahead or self.errors:
                return foresee(wanted, matter)
            return take(wanted, [*uploads_of(self.request), *chosen(self.request, matter)])

        outcome = attempt(act)
        return replace(outcome, foreseen=None) if self.errors else outcome


def asked(request: HttpRequest, step: type[Step], case: Case) -> Asked:
    """Read a posted form; what is wrong with the form itself is in `errors`.

    case: the matter, by which it is told which lines do not apply; what stands in these stays there, it is not filed.
    """
    posted, errors, sent = posted_of(request.POST), dict[str, list[Wrong]](), request.POST
    at = moment_of(posted, errors)
    if say := too_large(request):
        errors["own-files"] = [Wrong(say)]
    seen = sent.get("seen", "")
    mended = bool(sent.get("own-confirmed")) and sent["own-confirmed"] != mark_of(posted)
    return Asked(
        request,
        step,
        require_person(request),
        posted,
        key_of(request),
        at,
        int(seen) if seen.isdecimal() and len(seen) < 9 else None,
        ahead="preview" in sent or mended,
        keep="keep" in sent,
        mended=mended,
        errors=errors,
        off=fit_of(case, step, posted, case.at).off,
    )


def recorded(title: str, entry: Any) -> str:
    """受理已记入第 2 条，丽政复〔2026〕31号."""
    said = _("{title}已记入第 {number} 条").format(title=title, number=entry.number)
    return f"{said}，{entry.document_number}" if entry.document_number else said
