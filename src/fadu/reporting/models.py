"""Annual reports and their versions. `fadu.reporting.versions` is the only writer; a version is never changed."""
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext as _

from fadu.ledger.models import Matter
from fadu.organs.models import Division, Person


class Report(models.Model):
    """年度报告: one a division and year.

    `matter`: its cycle in the ledger, where what is decided stands; none for years before there was one.
    `reference`: what stands beside the text while it is written (fadu.reporting.reference).
    """

    class Status(models.TextChoices):
        DRAFT = "draft", "起草中"
        FROZEN = "frozen", "已定稿"

    division = models.ForeignKey(Division, models.PROTECT, related_name="reports", verbose_name="行政区划")
    year = models.PositiveSmallIntegerField("年度")
    title = models.CharField("标题", max_length=200)
    status = models.CharField("状态", max_length=10, choices=Status.choices, default=Status.DRAFT)
    matter = models.OneToOneField(Matter, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="事项")
    reference = models.JSONField("参照", null=True, blank=True)

    class Meta:
        ordering = ["-year", "division__code"]
        constraints = [models.UniqueConstraint("division", "year", name="report_once")]

    def __str__(self) -> str:
        return self.title


class ReportVersion(models.Model):
    """第几稿. `receipt` stands on a version that was made final: what its numbers were taken from."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("稿次")
    content = models.JSONField("内容")
    made_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="保存人")
    made_at = models.DateTimeField("保存时间")
    note = models.CharField("说明", max_length=200, blank=True)
    receipt = models.JSONField("数据凭据", null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint("report", "number", name="report_version_number")]

    def __str__(self) -> str:
        return _("第{number}稿").format(number=self.number)
