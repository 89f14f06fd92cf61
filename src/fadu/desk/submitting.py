"""One attempt to write or to look ahead, and what came of it, for the pages that submit a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fadu.desk.fieldviews import Wrong
from fadu.desk.lifting import Reason
from fadu.desk.titles import called
from fadu.ledger.actions import Changed, LedgerStopped, Receipt, Refused
from fadu.ledger.errors import KeyReused
from fadu.ledger.foresight import Foreseen
from fadu.procedures.checks import Refusal
from fadu.procedures.forms import FormError
from fadu.procedures.grammar import Procedure


@dataclass
class Outcome:
    """Exactly one of these is set; none: the form was not even tried."""

    receipt: Receipt | None = None
    foreseen: Foreseen | None = None
    refusals: Sequence[Refusal] = ()
    unreadable: Mapping[str, str] = field(default_factory=dict)
    changed: Sequence[Any] = ()
    stopped: str = ""
    reused: bool = False

    def changed_view(self, procedure: Procedure) -> dict[str, Any] | None:
        """Who acted meanwhile, when, with what."""
        if not self.changed:
            return None
        entry = self.changed[-1]
        titles = {step.id: called(step.title) for step in procedure.steps}
        return {
            "who": str(entry.actor),
            "at": entry.at,
            "title": titles.get(entry.step, entry.step),
            "number": entry.number,
        }

    def status(self, rest: Sequence[Refusal]) -> int:
        """403: not this person's to take; 409: not lawful now, or others were first; 422: the form; 503: the ledger."""
        if self.foreseen:
            return 200
        if self.stopped:
            return 503
        if any(one.word == "by" for one in rest):
            return 403
        return 409 if rest or self.changed or self.reused else 422


@dataclass
class Said:
    """What stands over the form after it was sent: reasons, who was first, that the ledger stands still, how many
    lines are to be mended. Whatever it says, what was typed is still there."""

    title: str = ""
    reasons: Sequence[Reason] = ()
    changed: dict[str, Any] | None = None
    stopped: str = ""
    wrong: str = ""
    sent: bool = True  # False: the form is only looked at, nothing was sent
    closed: bool = False  # not this person's to take: there is no form to fill in


def wrong_words(outcome: Outcome, errors: Mapping[str, Sequence[Wrong]], names: set[str]) -> str:
    """How many lines of the form are to be mended; that the same form was sent before."""
    if outcome.reused:
        return _("这份表已经提交过，内容不同。核对办理经过后再提交")
    count = len([name for name in errors if name in names])
    other = "；".join(one.text for name in errors if name not in names for one in errors[name])
    said = ngettext("有 {count} 项要改", "有 {count} 项要改", count).format(count=count) if count else ""
    return "；".join(part for part in (said, other) if part)


def attempt(act: Callable[[], Receipt | Foreseen]) -> Outcome:
    """Run one ledger action, or look ahead, and sort what it raises."""
    try:
        done = act()
        return Outcome(foreseen=done) if isinstance(done, Foreseen) else Outcome(done)
    except Refused as error:
        return Outcome(refusals=error.reasons)
    except FormError as error:
        return Outcome(unreadable=error.errors)
    except Changed as error:
        return Outcome(changed=error.entries)
    except KeyReused:
        return Outcome(reused=True)
    except LedgerStopped as error:
        return Outcome(stopped=str(error))
