"""Whether the ledger takes entries. It stops when one cannot be sealed, says why, and goes on only when told to."""
from __future__ import annotations

from django.db import connection
from django.utils import timezone

from fadu.ledger import personal
from fadu.ledger.errors import LedgerStopped
from fadu.ledger.locks import shared
from fadu.ledger.models import State

ONE = 1


def enter() -> None:
    """An append begins: one question that also takes the shared lock, held until the transaction ends.

    Raises LedgerStopped where the ledger has stopped or personal data would get a second key.
    """
    row = read_and_hold()
    if row is None:
        State.objects.get_or_create(pk=ONE, defaults={"key_mark": personal.key_mark()})
        row = read_and_hold()
    assert row is not None
    stopped_at, reason, key_mark = row
    if stopped_at:
        raise LedgerStopped(reason)
    if key_mark != personal.key_mark():
        raise LedgerStopped("个人信息密钥与此前使用的不是同一把，请把原密钥放回 FADU_HOME/personal.key")


def read_and_hold() -> tuple[object, str, str] | None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT stopped_at, reason, key_mark, {shared()} FROM {State._meta.db_table} WHERE id = %s", [ONE]
        )
        row = cursor.fetchone()
    return row and (row[0], row[1], row[2])


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
