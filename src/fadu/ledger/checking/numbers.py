"""Document numbers: every one that was used up has an entry that bears it, or a note."""
from __future__ import annotations

from collections.abc import Iterator

from fadu.ledger.findings import Finding
from fadu.ledger.models import NumberGiven, NumberSeries
from fadu.ledger.numbers import as_text, unexplained


def check() -> Iterator[Finding]:
    """Numbers that nobody can explain, and numbers whose entry bears another."""
    for series in NumberSeries.objects.order_by("id"):
        for value in unexplained(series):
            yield Finding("number", f"文号 {as_text(series.word, series.year, value)} 已用去而没有去向记录")
    for given in NumberGiven.objects.exclude(entry=None).select_related("series", "entry").iterator(1000):
        text, entry = as_text(given.series.word, given.series.year, given.value), given.entry
        if entry.document_number != text:
            what = f"文号 {text} 登记用于事项 {entry.matter_id} 第{entry.number}条，而该条所载文号不同"
            yield Finding("number", what, entry.pk, entry.matter_id, entry.number, entry.pk)
