"""The report's cycle in the ledger: begun, drafted, made final, taken back, signed. Text and entry go together or not.

What is written stands in `fadu.reporting.versions`; what is decided about it is an entry that names the version and its
digest. A report of years before the cycle has none, and is only written.
"""
from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from secrets import token_hex
from typing import Any

from django.db import transaction
from django.utils import timezone

from fadu.ledger.actions import append, open_matter
from fadu.ledger.digests import canonical, sm3
from fadu.ledger.models import Matter
from fadu.organs.access import is_government
from fadu.organs.models import Division, Organ, Person
from fadu.statutes.annual_report import PARTS, annual_report

from . import values, versions
from .content import Content
from .errors import ReportExists
from .grounds import on_reference
from .models import Report, ReportVersion
from .reference import Reference, of_report
from .template import OUTLINE, draft

DRAFTERS = ("司法局", "司法厅", "人民政府办公室", "人民政府办公厅")


def level_of(division: Division) -> str:
    """省级, 市级, 县级 or 乡级, by the code (GB/T 2260)."""
    code = division.code
    if len(code) > 6 and not re.fullmatch(r"\d{6}0+", code):
        return "乡级"
    return "省级" if code[2:6] == "0000" else "市级" if code[4:6] == "00" else "县级"


def last_year(division: Division, year: int) -> Reference | None:
    """The report of the year before as a reference: its last final version, else its newest; None: there is none."""
    before = Report.objects.filter(division__code=division.code, year=year - 1).select_related("division").first()
    if before is None:
        return None
    final = before.versions.exclude(receipt=None).last()
    version = final or versions.latest(before)
    version.report = before
    return of_report(versions.content_of(version), versions.values_of(version), before.year)


def begin(division: Division, year: int, *, person: Person, organ: Organ, reference: Reference | None = None,
          outline: bool = False, at: date | None = None) -> ReportVersion:
    """Begin the year's report: its first version, and its cycle in the ledger where the year is not long past.

    organ: for which the person acts. reference: what stands beside the text; `outline`: its headings are taken over.
    at: the day on which it was begun (default: now).
    Raises ReportExists, and what the ledger raises.
    """
    numbers = values.of_year(division.code, year)
    takes_over = reference is not None and outline
    text = on_reference(division, year, numbers, reference) if takes_over and reference else draft(
        division, year, numbers)
    ground = reference.origin if takes_over and reference else "法定五项内容"
    with transaction.atomic():
        report, made = Report.objects.get_or_create(division=division, year=year, defaults={"title": text.title})
        if not made:
            raise ReportExists(report)
        report.reference = reference.as_json() if reference else None
        if year >= timezone.localdate().year - 1:
            report.matter = opened(report, text.title, ground, person, organ, at)
        report.save(update_fields=["reference", "matter"])
        return versions.add_first(report, text, person, f"提纲来自{ground}")


def opened(
    report: Report, title: str, ground: str, person: Person, organ: Organ, at: date | None = None
) -> Matter:
    """The matter of the cycle: handled by the government, the justice bureau and its office take part as drafters."""
    today = timezone.localdate()
    here = list(Organ.objects.on(today).filter(division=report.division))
    government = next((one for one in here if is_government(one)), organ)
    drafters = [one for one in here if one.name.endswith(DRAFTERS)] + [organ]
    return open_matter(
        annual_report.id, organ=government, title=title[:200], step="begin", person=person, key=token_hex(16),
        at=at, data={"year": report.year, "level": level_of(report.division), "ground": ground},
        participants=[(one, "drafter") for one in dict.fromkeys(drafters)],
    ).matter


def resume(report: Report, *, person: Person, organ: Organ) -> Matter:
    """A cycle for a report that is being written without one (its first was called off). Raises as the ledger."""
    with transaction.atomic():
        held = Report.objects.select_for_update(of=("self",)).select_related("division", "matter").get(pk=report.pk)
        if held.matter and held.matter.outcome != "撤销":
            return held.matter
        held.matter = opened(held, held.title, "已有初稿", person, organ)
        held.save(update_fields=["matter"])
        return held.matter


def running(report: Report) -> Matter | None:
    """The matter of the cycle, where there is one that was not called off."""
    matter = report.matter
    return matter if matter is not None and matter.outcome != "撤销" else None


def form_draft(report: Report, *, person: Person) -> ReportVersion:
    """Put on record that the newest version is the first draft (初稿)."""
    version = versions.latest(report)
    take(report, "draft", {"version": version.number, "digest": digest_of(version)}, person)
    return version


def freeze(report: Report, *, based_on: int, person: Person) -> ReportVersion:
    """Make the report final and put it on record with its digest. Raises as versions.freeze and as the ledger."""
    with transaction.atomic():
        version = versions.freeze(report, based_on=based_on, person=person)
        parts = parts_of(versions.content_of(version))
        take(report, "freeze", {"version": version.number, "digest": digest_of(version), "parts": parts}, person)
        return version


def parts_of(content: Content) -> list[str]:
    """Which of the five contents that the law asks for the report has, in the words of the procedure."""
    here = {part.key for part in content.parts}
    return [words for part, words in zip(OUTLINE, PARTS, strict=True) if part.key in here]


def reopen(report: Report, *, reason: str, person: Person) -> ReportVersion:
    """Take a final report back, with the reason on record. Raises ValueError without one, and as the ledger."""
    with transaction.atomic():
        version = versions.reopen(report, reason=reason, person=person)
        take(report, "reopen", {"reason": reason.strip()}, person)
        return version


def sign(report: Report, version: ReportVersion, *, opinion: str, person: Person, key: str) -> None:
    """The leader's signature (审签) under this final version. Raises as the ledger."""
    data: dict[str, Any] = {"version": version.number, "digest": digest_of(version)}
    if opinion.strip():
        data["opinion"] = opinion.strip()
    take(report, "sign_off", data, person, key)


def take(report: Report, step: str, data: Mapping[str, Any], person: Person, key: str = "") -> None:
    """One entry in the report's cycle; nothing where it has none."""
    matter = running(report)
    if matter is not None:
        append(matter, step, data, person=person, key=key or token_hex(16))


def digest_of(version: ReportVersion) -> str:
    """That of the receipt, over text and numbers; of a version that is not final, over its text alone."""
    return str(version.receipt["digest"]) if version.receipt else sm3(canonical(version.content))
