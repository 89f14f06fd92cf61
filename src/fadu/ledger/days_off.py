"""Notices of days off that were entered on the desk: kept as the files by which every clock counts."""
from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django_tasks import task

from fadu.law.calendar import Notice, parse_notice
from fadu.law.notices import NoticeError
from fadu.ledger.folding import refold_many
from fadu.ledger.models import Matter
from fadu.organs.calendar import read, save_notice
from fadu.organs.models import DaysOff


def keep_days_off() -> int:
    """Write each notice of the register as the calendar's file where that file says something else; how many.

    The register is the truth and is written with its entry; a machine that was away catches up by this.
    """
    folder, kept = Path(settings.HOME) / "calendar", 0
    for row in DaysOff.objects.order_by("year"):
        notice = parse_notice({"year": row.year, "off": row.off, "worked": row.worked})
        if there(folder / f"{row.year}.json") != notice:
            save_notice(folder, notice)
            kept += 1
    if kept:
        refold_open.enqueue()
    return kept


def there(file: Path) -> Notice | None:
    try:
        return read(file)
    except (OSError, NoticeError):
        return None


@task()
def refold_open() -> int:
    """Reckon the due days of all open matters anew, as the calendar or a local standard has changed; how many."""
    return refold_many(Matter.objects.filter(ended_on=None))
