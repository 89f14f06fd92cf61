"""数据凭据: what the numbers of a final report were taken from, so that each can be computed again years later."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.indicators import mart
from fadu.indicators.compute import receipt as indicators_receipt
from fadu.ledger.digests import canonical, sm3
from fadu.ledger.models import Entry, Seal

from . import values
from .content import Content
from .figures import text
from .models import Report, ReportVersion
from .values import Kept


def at_one_mark(report: Report, codes: Iterable[str]) -> tuple[dict[str, Kept], mart.Mark]:
    """The values of these codes with the state of the mart that they were all taken from."""
    wanted = list(codes)
    while True:
        before = mart.refresh()
        numbers = values.of_year(report.division.code, report.year, wanted)
        if mart.refresh() == before:
            return numbers, before


def receipt(report: Report, content: Content, numbers: Mapping[str, Kept], mark: mart.Mark) -> dict[str, Any]:
    """The values with their entries; the state of mart, law and ledger; a digest (SM3) over text and values."""
    seal, head = Seal.objects.order_by("last").last(), Entry.objects.order_by("id").last()
    kept = {code: value.as_json() for code, value in numbers.items()}
    return {
        "division": report.division.code, "year": report.year,
        "frozen_at": timezone.localtime().isoformat(timespec="seconds"),
        "mart": indicators_receipt(mark),
        "ledger": {"last": head.id if head else 0, "head": head.digest if head else "",
                   "seal": seal.digest if seal else "", "sealed_to": seal.last if seal else 0},
        "values": kept,
        "digest": digest(content.as_json(), kept),
    }


def digest(content: Mapping[str, Any], kept: Mapping[str, Any]) -> str:
    """One value that changes with any word or number of the report."""
    return sm3(canonical([content, kept]))


def faults(version: ReportVersion) -> list[str]:
    """Why a final version can no longer be trusted, in words; empty when text and numbers are as they were.

    A number whose entries have changed since is no fault of the report: it is named so that it can be explained.
    """
    if not version.receipt:
        return [_("这一稿尚未定稿，没有数据凭据。")]
    said = version.receipt
    untouched = digest(version.content, said["values"]) == said["digest"]
    found = [] if untouched else [_("定稿后文字或者数据被改动过，与凭据不符。")]
    kept = {code: values.from_json(raw) for code, raw in said["values"].items()}
    day = datetime.fromisoformat(said["frozen_at"]).date()
    now = values.of_year(said["division"], said["year"], kept, as_of=day)
    return found + [_moved(kept[code], now.get(code)) for code in values.differences(kept, now)]


def _moved(kept: Kept, now: Kept | None) -> str:
    if now is None:
        return _("“{kept}”定稿时为{kept_}，这一指标现已取消。").format(kept=kept.name, kept_=text(kept))
    if text(now) == text(kept):
        return _("“{kept}”仍为{kept_}，但所依据的台账记录与定稿时不同。").format(kept=kept.name, kept_=text(kept))
    return _("“{kept}”定稿时为{kept_}，现按台账重算为{now}。").format(kept=kept.name, kept_=text(kept), now=text(now))
