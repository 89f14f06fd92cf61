"""One attempt to write, and what came of it, for the pages that submit a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fadu.ledger.actions import Changed, LedgerStopped, Receipt, Refused
from fadu.ledger.errors import KeyReused
from fadu.procedures.checks import Refusal
from fadu.procedures.forms import FormError
from fadu.procedures.grammar import Procedure


@dataclass
class Outcome:
    """Exactly one of these is set; none: the form was not even tried."""

    receipt: Receipt | None = None
    refusals: Sequence[Refusal] = ()
    unreadable: Mapping[str, str] = field(default_factory=dict)
    changed: Sequence[Any] = ()
    stopped: str = ""
    reused: bool = False

    @property
    def say(self) -> str:
        return "这份表已经提交过，内容不同。核对办理经过后再提交" if self.reused else ""

    def changed_view(self, procedure: Procedure) -> dict[str, Any] | None:
        """Who acted meanwhile, when, with what."""
        if not self.changed:
            return None
        entry = self.changed[-1]
        titles = {step.id: step.title for step in procedure.steps}
        return {
            "who": str(entry.actor),
            "at": entry.at,
            "title": titles.get(entry.step, entry.step),
            "number": entry.number,
        }

    def status(self, rest: Sequence[Refusal]) -> int:
        """403: not this person's to take; 409: not lawful now, or others were first; 422: the form; 503: the ledger."""
        if self.stopped:
            return 503
        if any(one.word == "by" for one in rest):
            return 403
        return 409 if rest or self.changed or self.reused else 422


def attempt(write: Callable[[], Receipt]) -> Outcome:
    """Run one ledger action and sort what it raises."""
    try:
        return Outcome(write())
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
