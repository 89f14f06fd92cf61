"""Whether the ledger takes entries. It stops when one cannot be sealed, says why, and goes on only when told to."""
from __future__ import annotations

from django.utils import timezone

from fadu.ledger import personal
from fadu.ledger.errors import LedgerStopped
from fadu.ledger.models import State

ONE = 1


def ensure_running() -> None:
    """Raises LedgerStopped where the ledger has stopped or personal data would get a second key."""
    row = State.objects.filter(pk=ONE).values_list("stopped_at", "reason", "key_mark").first()
    if row is None:
        row = None, "", State.objects.get_or_create(pk=ONE, defaults={"key_mark": personal.key_mark()})[0].key_mark
    stopped_at, reason, key_mark = row
    if stopped_at:
        raise LedgerStopped(reason)
    if key_mark != personal.key_mark():
        raise LedgerStopped("个人信息密钥与此前使用的不是同一把，请把原密钥放回 FADU_HOME/personal.key")


def stop(reason: str) -> None:
    """Take no more entries; the first reason stays."""
    state, _ = State.objects.get_or_create(pk=ONE, defaults={"key_mark": personal.key_mark()})
    if not state.stopped_at:
        State.objects.filter(pk=ONE).update(stopped_at=timezone.now(), reason=reason)


def stopped() -> str:
    """Why the ledger takes no entries; empty: it does."""
    state = State.objects.filter(pk=ONE).exclude(stopped_at=None).first()
    return state.reason if state else ""


def resume() -> None:
    """Take entries again, after the damage has been put right."""
    State.objects.filter(pk=ONE).update(stopped_at=None, reason="")
