"""Matters: as long as their chains say, with the columns that their entries give."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from fadu.ledger.checking.entries import Chains
from fadu.ledger.findings import Finding
from fadu.ledger.folding import CACHE, fold_into
from fadu.ledger.loading import Record, records_of
from fadu.ledger.models import Matter

PAGE = 200
LABELS = {
    "phase": "阶段", "outcome": "结果", "ended_on": "办结之日", "due_on": "下一到期日", "due_clock": "下一到期的期限",
}  # fmt: skip


def check(chains: Chains) -> Iterator[Finding]:
    """Every matter's length and head against its chain, and its cached columns against its entries folded anew."""
    left = dict(chains.heads)
    matters = Matter.objects.select_related("organ", "division").order_by("pk").iterator(PAGE)
    while page := list(islice(matters, PAGE)):
        records = records_of(page)
        for matter in page:
            yield from ends(matter, left.pop(matter.pk, (0, "")))
            yield from columns(matter, records[matter.pk])
    for number in left:
        yield Finding("missing", f"事项 {number} 的登记已不存在，而台账记录尚在", matter=number)


def ends(matter: Matter, head: tuple[int, str]) -> Iterator[Finding]:
    length, digest = head
    if length < matter.length:
        text = f"事项 {matter.pk}（{matter}）登记有{matter.length}条，台账只到第{length}条：第{length + 1}条起缺失"
        yield Finding("missing", text, matter=matter.pk, number=length + 1)
    elif (length, digest) != (matter.length, matter.head):
        text = f"事项 {matter.pk}（{matter}）登记的条数、末条校验值与台账不符"
        yield Finding("altered", text, matter=matter.pk, number=length)


def columns(matter: Matter, record: Record) -> Iterator[Finding]:
    if matter.folded_at is None:
        return
    stored = {name: getattr(matter, name) for name in CACHE}
    fold_into(matter, record, matter.folded_at)
    wrong = [label for name, label in LABELS.items() if stored[name] != getattr(matter, name)]
    if wrong:
        text = f"事项 {matter.pk}（{matter}）登记的{'、'.join(wrong)}与台账推算不符，可用 fadu verify --refold 重新推算"
        yield Finding("cache", text, matter=matter.pk)
