"""The only way to write: open a matter, append an entry. One transaction holds the check and what follows from it.

Lock the matter; see whether this very entry is there already; judge it by the law; write it with its digest joined to
the one before; set the matter's columns and those of its neighbours. A refused entry leaves no trace.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from fadu.ledger import state
from fadu.ledger.attachments import Upload, staged
from fadu.ledger.errors import CannotSeal, Changed, KeyReused, LedgerStopped, Refused
from fadu.ledger.models import Entry, Matter
from fadu.ledger.reading import record_of
from fadu.ledger.request import Opening, Request, earlier, fit, same
from fadu.ledger.writing import begin, hold, write
from fadu.organs.models import Organ, Person

__all__ = ["Changed", "KeyReused", "LedgerStopped", "Receipt", "Refused", "Upload", "append", "open_matter"]


@dataclass(frozen=True)
class Receipt:
    """What was written: the matter as it now stands and the entry. `again`: the same request had written it before."""

    matter: Matter
    entry: Entry
    again: bool = False


def open_matter(
    procedure: str, *, organ: Organ, title: str, step: str, data: Mapping[str, Any], person: Person, key: str,
    role: str | None = None, at: date | datetime | None = None, parties: str = "", links: Iterable[Matter] = (),
    participants: Iterable[tuple[Organ, str]] = (), attachments: Sequence[Upload] = (), actor_name: str | None = None,
    number_word: str | None = None,
) -> Receipt:  # fmt: skip
    """Open a matter with its first entry.

    procedure: id; organ: the handling organ (its division and branch decide which rules bind); title: at most 200
    characters; parties: names joined by 、; links: matters that this one rests on; participants: other organs with the
    role in which they take part ("" only sees). The rest as in `append`. The matter begins on the day of `at`.
    Raises as `append`.
    """
    opening = Opening(procedure, organ, title.strip(), parties.strip(), tuple(links), tuple(participants))
    request = Request(
        step, data, person, key, role, at, actor_name=actor_name, number_word=number_word, opening=opening
    )
    return take(request, attachments)


def append(
    matter: Matter, step: str, data: Mapping[str, Any], *, person: Person, key: str, role: str | None = None,
    at: date | datetime | None = None, seen: int | None = None, corrects: int | None = None, reason: str = "",
    attachments: Sequence[Upload] = (), actor_name: str | None = None, number_word: str | None = None,
) -> Receipt:  # fmt: skip
    """Write one entry, or nothing.

    data: the answers as JSON; role: the id in which to act (default: the first of the step's that the person holds);
    at: when it took place (aware, naive local, or a day; default now; not in the future, not before the last entry);
    key: names this request (at most 64 characters): the same request under it is written once and gives the same
    receipt; seen: how many entries the person had seen; corrects: the number of the entry whose answers these mend,
    with the reason; actor_name: the outsider for whom an act is recorded; number_word: take the next document number of
    this word and of the year of `at` (it also becomes the answer `number`, where the step has that line).
    Raises Refused, FormError, Changed, KeyReused, LedgerStopped.
    """
    request = Request(step, data, person, key, role, at, seen, corrects, reason.strip(), actor_name, number_word,
                      matter=matter.pk)
    return take(request, attachments)


def take(request: Request, uploads: Sequence[Upload]) -> Receipt:
    fit(request)
    with staged(uploads) as files:
        whole = replace(request, files=tuple(files))
        try:
            return attempt(whole)
        except IntegrityError:
            if found := earlier(whole):  # the same request was written meanwhile by another process
                return Receipt(found.matter, found, again=True)
            raise
        except CannotSeal as error:
            state.stop(str(error))
            raise LedgerStopped(str(error)) from error


def attempt(request: Request) -> Receipt:
    with transaction.atomic():
        state.enter()
        if request.opening and (found := earlier(request)):
            return Receipt(found.matter, found, again=True)
        matter, neighbours = begin(request) if request.opening else hold(request)
        record = record_of(matter, [one.pk for one in neighbours])
        if row := next((row for row in record.rows if row.key == request.key), None):
            return Receipt(matter, same(request, row), again=True)
        return Receipt(matter, write(matter, neighbours, record, request))
