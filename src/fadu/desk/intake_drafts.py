"""What stands in the form of a document that is being mended is kept as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from fadu.desk import drafts
from fadu.desk.stepforms import OWN
from fadu.desk.who import person_of
from fadu.intake.mending import Mended, mend
from fadu.intake.models import Reading
from fadu.organs.models import Person


def step_of(reading: Reading) -> str:
    return f"{drafts.FORM}intake-{reading.matter_id}"


def texts(values: Mapping[str, list[str]]) -> dict[str, str]:
    """A form as one text a field; of several ticks of one name, all of them joined by commas."""
    return {
        name: (",".join(many) if name.endswith("-organs") else many[-1]).replace("\x00", "")
        for name, many in values.items() if many
    }  # fmt: skip


def kept(request: HttpRequest, reading: Reading, mended: Mended) -> tuple[Mended, dict[str, Any]]:
    """The state with what the person typed and has not sent yet; and what the template says of it.

    An item that is not yet added stays in its fields: `typed`.
    """
    person, step = person_of(request), step_of(reading)
    draft = drafts.draft_of(person, None, step) if not reading.matter.ended_on else None
    form = texts(drafts.posted_in(draft))
    typed = {name.replace("-", "_"): value for name, value in form.items() if name.startswith("new-")}
    if form:
        typed["reason"] = form.get("reason", "")
        mended = mend(mended, {name: value for name, value in form.items() if not name.startswith("new-")})
    return mended, {
        "step": step, "draft_query": f"step={step}", "saved_at": draft.saved_at if draft else None, "typed": typed,
        "person": person,
    }  # fmt: skip


def forget(person: Person, reading: Reading) -> str:
    """The form was sent: nothing is left to keep. Returns the tag by which the page takes it off the machine, too."""
    drafts.forget(person, None, step_of(reading))
    return f"{person.pk}:{step_of(reading)}"


def stay(request: HttpRequest, person: Person, reading: Reading) -> None:
    """What was sent could not be taken: it stays as a draft."""
    values = {name: many for name, many in request.POST.lists() if name not in OWN and name != "do"}
    drafts.keep(person, None, step_of(reading), values)
