"""Steps: one class for one lawful act. Declarations only; nothing here decides anything."""
from __future__ import annotations

import inspect
import re
from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from fadu.law.acts import Citation
from fadu.procedures.fields import KINDS, OF_WORD, Field, Rule
from fadu.procedures.terms import GrammarError


class Role(NamedTuple):
    """Who acts. `outside`: a party, a third party, a court; the handling organ's staff record their acts for them."""

    id: str
    title: str
    outside: bool = False


RESERVED = {"id", "title", "by", "after", "before", "starts", "once", "lasting", "observed", "phase", "basis", "fields"}
LAW = Role("law", "法律规定")  # the actor of a deemed step


class Either(tuple[Any, ...]):
    """One of these steps is enough."""


def either(*steps: Any) -> Either:
    return Either(steps)


class Successive(tuple[Citation, ...]):
    """The same rule in successive acts: the first whose act applies is cited."""


def successive(*citations: Citation) -> Any:
    return Successive(citations)


def each(value: Any) -> tuple[Any, ...]:
    """One thing or several, as a tuple."""
    return tuple(value) if type(value) in (list, tuple) else (value,)


def ordering(value: Any) -> dict[Any, Any]:
    return value if isinstance(value, dict) else dict.fromkeys(each(value))


class Step:
    """One lawful act. The docstring is its title; the class line says by whom, when, under which article.

    `by`: role or roles. `after`: all of these are on record (`either(A, B)`: one is enough; a dict gives the order
    its own article). `before`: none of these is. `once`: may be taken once. `starts`: may open a matter, once.
    `phase`: the phase of the matter from then on. `concludes`: the outcome, or the answer that is the outcome.
    `lasting`: may be taken after the end. `observed`: an act of others, recorded with its defects, never refused.
    `basis`: the article, cited by every rule that has none of its own; it decides when and where the step exists.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    by: ClassVar[tuple[Role, ...]]
    after: ClassVar[dict[Any, Citation | None]]
    before: ClassVar[dict[Any, Citation | None]]
    starts: ClassVar[bool]
    once: ClassVar[bool]
    lasting: ClassVar[bool]
    observed: ClassVar[bool]
    phase: ClassVar[str]
    basis: ClassVar[Any]
    fields: ClassVar[list[Field]]
    rules: ClassVar[Sequence[Rule]] = ()
    concludes: ClassVar[Any] = None

    def __init_subclass__(
        cls, by: Any = (), after: Any = (), before: Any = (), starts: bool = False, once: bool = False,
        lasting: bool = False, observed: bool = False, phase: str = "", basis: Any = None,
    ) -> None:  # fmt: skip
        if taken := RESERVED & vars(cls).keys():
            raise GrammarError(f"{cls.__name__}的项目不能叫{'、'.join(sorted(taken))}")
        cls.id = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        cls.title = (cls.__doc__ or cls.__name__).strip().splitlines()[0]
        cls.by = (by,) if isinstance(by, Role) else tuple(by)
        cls.after, cls.before = ordering(after), ordering(before)
        cls.starts, cls.once, cls.lasting, cls.observed = starts, once or starts, lasting, observed
        cls.phase, cls.basis = phase, basis
        cls.fields = typed(cls)

    @classmethod
    def all_rules(cls) -> list[Rule]:
        """The rules of the document lines, then those of the step itself."""
        return [rule for line in cls.fields for rule in line.rules] + list(cls.rules)

    @classmethod
    def field(cls, name: str) -> Field:
        """The document line of that name; raises KeyError."""
        return {line.name: line for line in cls.fields}[name]


def typed(step: type[Step]) -> list[Field]:
    """The document lines in the order declared, each with the type of its annotation."""
    annotations = inspect.get_annotations(step, eval_str=True)
    lines = {id(line): line for line in vars(step).values() if isinstance(line, Field) and line.owner is step}
    for line in lines.values():
        if line.word not in OF_WORD:
            line.type = annotations.get(line.name)
            if line.type not in KINDS:
                raise GrammarError(f"{step.title}的「{line.label}」没有注明类型，或者类型不在所列之内")
    return list(lines.values())
