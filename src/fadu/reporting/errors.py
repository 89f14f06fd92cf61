"""What can stand in the way of a report. Every text says what is wrong and what to do; no text of the user is lost."""
from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from .changes import Change
    from .content import Content
    from .gaps import Gap
    from .models import Report, ReportVersion


class ReportingError(Exception):
    """The base of all below; `code` is stable, str() is for people."""

    code = "report_error"


class ReportExists(ReportingError):
    code = "report_exists"

    def __init__(self, report: Report) -> None:
        super().__init__(_("{year}年度报告已经起草，请打开原稿继续编写。").format(year=report.year))
        self.report = report


class Conflict(ReportingError):
    """Another version came first. `kept` is what the user wanted to save, `latest` what stands, `changes` between."""

    code = "report_conflict"

    def __init__(self, latest: ReportVersion, kept: Content, changes: list[Change]) -> None:
        who = latest.made_by.name if latest.made_by else _("他人")
        when = f"{timezone.localtime(latest.made_at):%H:%M}"
        super().__init__(
            _("{who}{when}已保存{latest}，您依据的不是最新一稿。您写的文字都在，请对照变化后再保存。").format(
                who=who, when=when, latest=latest
            )
        )
        self.latest, self.kept, self.changes = latest, kept, changes


class Frozen(ReportingError):
    """`kept` is what the user wanted to save."""

    code = "report_frozen"

    def __init__(self, report: Report, kept: Content | None = None) -> None:
        super().__init__(_("{year}年度报告已经定稿，不能再改。需要修改的，先退回起草并写明理由。").format(year=report.year))
        self.report, self.kept = report, kept


class NotReady(ReportingError):
    """`gaps` are what is missing, part by part."""

    code = "report_not_ready"

    def __init__(self, gaps: list[Gap]) -> None:
        super().__init__(
            _("还有{count}处未完成，补齐后才能定稿：").format(count=len(gaps))
            + "；".join(gap.text for gap in gaps[:3])
            + ("……" if len(gaps) > 3 else "")
        )
        self.gaps = gaps


class UnknownDivision(ReportingError):
    code = "unknown_division"

    def __init__(self, division: str) -> None:
        super().__init__(
            _("没有区划代码为“{division}”的地方，请核对六位代码（GB/T 2260），或先在机关名录中登记。").format(
                division=division
            )
        )


class WriteRefused(ReportingError):
    code = "output_refused"
