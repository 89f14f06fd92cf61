"""Documents that were read in, while a person mends them; and the figures of past years once confirmed."""
from __future__ import annotations

from django.db import models

from fadu.ledger.models import Matter
from fadu.organs.models import Division, Person


class Reading(models.Model):
    """读入的文件：原文、识别结果和尚未确认的修改. The file itself is an attachment of the matter's first entry."""

    matter = models.OneToOneField(Matter, models.PROTECT, related_name="reading")
    name = models.CharField("文件名", max_length=200)
    digest = models.CharField("原件摘要 (SM3)", max_length=64)
    text = models.TextField("原文")
    understood = models.JSONField("识别结果", default=dict)
    mended = models.JSONField("修改后的结果", default=dict)
    mended_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    mended_at = models.DateTimeField("修改时间", auto_now=True)


class ReportedValue(models.Model):
    """报告中的数字：某一区划某一年度公布的数值. Derived from the sealed confirmation of `matter`; can be made anew."""

    division = models.ForeignKey(Division, models.PROTECT, related_name="reported_values")
    year = models.PositiveSmallIntegerField("年度")
    subject = models.CharField("统计的是什么", max_length=200)
    domain = models.CharField("领域", max_length=60, blank=True)
    value = models.DecimalField("数值", max_digits=24, decimal_places=6)
    unit = models.CharField("单位", max_length=30, blank=True)
    comparator = models.CharField("余、以上等", max_length=20, blank=True)
    raw = models.CharField("原文", max_length=200, blank=True)
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="reported_values")
    number = models.PositiveIntegerField("序号")
    digest = models.CharField("原件摘要 (SM3)", max_length=64)
    start = models.PositiveIntegerField("起（字符）")
    end = models.PositiveIntegerField("止（字符，不含）")

    class Meta:
        constraints = [models.UniqueConstraint("matter", "number", name="reported_value_once")]
        indexes = [models.Index("division", "year", name="reported_year")]
