"""Attachments: every file that an entry names is there and is what its digest says."""
from __future__ import annotations

from fadu.ledger.attachments import path
from fadu.ledger.digests import new
from fadu.ledger.findings import Finding
from fadu.ledger.models import Attachment


def check(files: bool) -> tuple[int, list[Finding]]:
    """How many attachments there are and what is wrong with them; `files`: read each content, not only its size."""
    seen: dict[str, str] = {}
    found, count = [], 0
    for row in Attachment.objects.select_related("entry").order_by("entry_id", "id").iterator(1000):
        count += 1
        if row.digest not in seen:
            seen[row.digest] = fault(row, files)
        if wrong := seen[row.digest]:
            text = f"事项 {row.entry.matter_id} 第{row.entry.number}条的附件“{row.name}”{wrong}"
            found.append(Finding("attachment", text, row.entry_id, row.entry.matter_id, row.entry.number, row.entry_id))
    return count, found


def fault(row: Attachment, files: bool) -> str:
    where = path(row.digest)
    if not where.is_file():
        return "缺失"
    if where.stat().st_size != row.size:
        return "被改动（大小不符）"
    if not files:
        return ""
    digest = new(b"")
    with where.open("rb") as file:
        while part := file.read(1 << 20):
            digest.update(part)
    return "" if digest.hexdigest() == row.digest else "被改动（与摘要不符）"
