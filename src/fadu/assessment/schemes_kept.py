"""Schemes in the ledger: proposed with their file, approved by a leader, found again by their digest."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from django.utils.translation import gettext as _

from fadu.assessment.scheme import Scheme, SchemeError, as_text, check, of_text
from fadu.ledger import attachments
from fadu.ledger.actions import Receipt, Upload, open_matter
from fadu.ledger.digests import sm3
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Organ, Person
from fadu.statutes.assessment import Approve, Draft, Repeal, assessment_scheme
from fadu.statutes.roles import SUPERVISOR

FILE = "考核方案.json"
SHIPPED = Path(__file__).parent / "schemes"


def shipped() -> list[Scheme]:
    """The schemes that come with the software, to be adapted and proposed."""
    return [of_text(one.read_bytes()) for one in sorted(SHIPPED.glob("*.json"))]


def propose(
    scheme: Scheme, *, organ: Organ, person: Person, key: str, sheet: bytes = b"", at: datetime | None = None
) -> Receipt:
    """Put the scheme before the leaders; its file is attached, and the Excel it came from (`sheet`) beside it.

    organ: for which the person supervises. Raises SchemeError, and as `open_matter`.
    """
    check(scheme)
    content = as_text(scheme).encode()
    uploads = [Upload(FILE, content), *([Upload("考核方案.xlsx", sheet)] if sheet else [])]
    said = {
        "name": scheme.title, "version": scheme.version, "source": scheme.source, "digest": sm3(content),
        "items": len(scheme.items), "full": str(scheme.full),
    }  # fmt: skip
    return open_matter(
        assessment_scheme.id, organ=organ, title=f"{scheme.title}（{scheme.version}）"[:200], step=Draft.id, data=said,
        person=person, key=key, role=SUPERVISOR.id, attachments=uploads, at=at,
    )  # fmt: skip


@lru_cache(maxsize=64)  # parsed once: 100 items take 3 ms, a page of all units asks for it again and again
def of_digest(digest: str) -> Scheme:
    """The scheme with that digest. Raises SchemeError where its file is gone or was changed."""
    try:
        return of_text(attachments.read(digest))
    except (OSError, ValueError) as error:
        if isinstance(error, SchemeError):
            raise
        raise SchemeError(_("考核方案的文件读不出来，请联系系统管理员：{error}").format(error=error)) from error


def digest_of(matter: Matter) -> str:
    """Of the scheme that this matter (assessment_scheme) proposed."""
    digest: str = Entry.objects.get(matter=matter, step=Draft.id).data["digest"]
    return digest


def in_use(divisions: Iterable[int]) -> list[Matter]:
    """The schemes that may be used in these divisions now: approved, not repealed; the newest first."""
    known = Matter.objects.filter(division__in=list(divisions), procedure=assessment_scheme.id)
    gone = Entry.objects.filter(matter__in=known, step=Repeal.id).values("matter")
    return list(known.filter(outcome=Approve.concludes).exclude(pk__in=gone).order_by("-begun_on", "-pk"))
