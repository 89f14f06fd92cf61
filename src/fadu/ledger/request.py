"""What someone asks the ledger to write down, as it was asked."""
from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.ledger import personal
from fadu.ledger.attachments import Staged
from fadu.ledger.digests import canonical
from fadu.ledger.errors import KeyReused, refused
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Organ, Person


@dataclass(frozen=True)
class Opening:
    """How a matter begins: what its first entry vouches for."""

    procedure: str
    organ: Organ
    title: str
    parties: str = ""
    links: Sequence[Matter] = ()
    participants: Sequence[tuple[Organ, str]] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "procedure": self.procedure, "organ": self.organ.pk, "title": self.title, "parties": self.parties,
            "links": sorted(one.pk for one in self.links),
            "participants": sorted([organ.pk, role] for organ, role in self.participants),
        }  # fmt: skip


@dataclass(frozen=True)
class Request:
    """One step asked for: by whom, in what role, when, with which answers (JSON), under which key."""

    step: str
    data: Mapping[str, Any]
    person: Person
    key: str
    role: str | None = None
    at: date | datetime | None = None
    seen: int | None = None
    corrects: int | None = None
    reason: str = ""
    actor_name: str | None = None
    number_word: str | None = None
    opening: Opening | None = None
    matter: int | None = None
    files: Sequence[Staged] = field(default=())

    def mark(self) -> str:
        """A keyed digest of all that was asked: what tells a repeated request from another one under the same key."""
        asked = {
            "step": self.step, "data": dict(self.data), "person": self.person.pk, "role": self.role,
            "at": self.at.isoformat() if self.at else None, "corrects": self.corrects, "reason": self.reason,
            "actor_name": self.actor_name, "number_word": self.number_word, "matter": self.matter,
            "opening": self.opening.as_json() if self.opening else None,
            "files": [[file.name, file.digest] for file in self.files],
        }  # fmt: skip
        return hmac.digest(personal.key(), canonical(asked), "sha256").hex()


def earlier(request: Request) -> Entry | None:
    """The entry that this very request has already written, or None. Raises KeyReused where the key wrote another."""
    if not Entry.objects.filter(key=request.key).exists():
        return None
    return same(request, Entry.objects.select_related("matter__organ", "matter__division").get(key=request.key))


def same(request: Request, entry: Entry) -> Entry:
    """The entry, if it is this request that wrote it. Raises KeyReused."""
    if not hmac.compare_digest(entry.content, request.mark()):
        raise KeyReused
    return entry


def moment_of(request: Request, last: Entry | None, now: datetime) -> datetime:
    """When the act took place: now, or the past moment that was given, never before the entry before it.

    A date alone means that day: not before the last entry of the same day. Raises Refused.
    """
    asked, floor = request.at, last.at if last else None
    if asked is None:
        return max(now, floor) if floor else now
    at = timezone.make_aware(asked) if isinstance(asked, datetime) and timezone.is_naive(asked) else asked
    if not isinstance(at, datetime):
        start = timezone.make_aware(datetime.combine(at, time.min))
        at = max(start, floor) if floor and timezone.localtime(floor).date() == at else start
    if at > now:
        raise refused("at", _("发生时间不能晚于现在"))
    if floor and at < floor:
        told = timezone.localtime(floor)
        raise refused(
            "at",
            _("发生时间不能早于上一条记录（{year}年{month}月{day}日{told:%H:%M}）").format(
                year=told.year, month=told.month, day=told.day, told=told
            ),
        )
    return at


def fit(request: Request) -> None:
    """Can it be kept at all? Raises Refused."""
    if not 0 < len(request.key) <= 64:
        raise refused("key", _("提交标识应为1至64个字符"))
    opening = request.opening.as_json() if request.opening else {}
    if not fit_to_keep([request.data, request.reason, request.actor_name, opening]):
        raise refused("text", _("内容中有无法保存的字符（空字符或者残缺字符），请删除后再提交"))


def fit_to_keep(value: Any) -> bool:
    """Can it be kept on every database? No NUL and no half of a surrogate pair in any text."""
    if isinstance(value, str):
        return "\x00" not in value and not any("\ud800" <= sign <= "\udfff" for sign in value)
    if isinstance(value, Mapping):
        return all(fit_to_keep(name) and fit_to_keep(member) for name, member in value.items())
    return all(fit_to_keep(member) for member in value) if isinstance(value, Iterable) else True
