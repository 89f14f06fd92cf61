"""Rules, compiled: what is read from the case, and what is then said."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from fadu.law.acts import Citation
from fadu.procedures.fields import Rule
from fadu.procedures.steps import Step, Successive
from fadu.procedures.terms import Read, Term, no

Applies = Callable[[Citation], bool]


class Refusal(NamedTuple):
    """One violated condition: the word that states it, why in plain Chinese, and the article."""

    word: str
    text: str
    basis: Citation | None


class Check(NamedTuple):
    """`violated` reads a case; `detail` names who or what exactly is wanting."""

    violated: Read
    refusal: Refusal
    detail: Read | None = None

    def say(self, case: Any) -> Refusal:
        if self.detail is None:
            return self.refusal
        return self.refusal._replace(text=f"{self.detail(case)}{self.refusal.text}")


def compiled(term: Any, here: type[Step] | None = None) -> Any:
    return term.compile(here) if isinstance(term, Term) else None


def cited(basis: Any, applies: Applies) -> tuple[bool, Citation | None]:
    """Whether a basis applies, and which citation it is then; what has no basis always applies."""
    if basis is None:
        return True, None
    options = basis if isinstance(basis, Successive) else (basis,)
    found = next((citation for citation in options if applies(citation)), None)
    return found is not None, found


def check(rule: Rule, here: type[Step], basis: Citation | None) -> Check:
    violated = rule.broken
    if rule.unless is not None:
        violated = no(rule.unless) & violated
    if rule.when is not None:
        violated = rule.when & violated
    return Check(violated.compile(here), Refusal(rule.word, rule.say, basis), compiled(rule.detail, here))
