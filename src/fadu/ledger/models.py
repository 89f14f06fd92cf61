"""The ledger: matters and their entries. `fadu.ledger.actions` is the only writer; entries are never changed."""
from __future__ import annotations

from django.db import models

from fadu.organs.models import Division, Organ, Person


class Matter(models.Model):
    """事项、案件. All below `begun_on` is a cache that can be folded anew from the entries."""

    procedure = models.CharField("程序", max_length=40)
    title = models.CharField("名称", max_length=200)
    number = models.CharField("文号", max_length=60, blank=True)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="matters", verbose_name="办理机关")
    division = models.ForeignKey(Division, models.PROTECT, related_name="matters")
    parties = models.CharField("当事人", max_length=200, blank=True)
    begun_on = models.DateField("开始之日")

    phase = models.CharField("阶段", max_length=40, blank=True)
    outcome = models.CharField("结果", max_length=60, blank=True)
    ended_on = models.DateField("办结之日", null=True, blank=True)
    due_on = models.DateField("下一到期日", null=True, blank=True)
    due_clock = models.CharField("下一到期的期限", max_length=60, blank=True)
    length = models.PositiveIntegerField("台账条数", default=0)
    head = models.CharField("末条校验值", max_length=64, blank=True)

    class Meta:
        indexes = [
            models.Index("division", "-begun_on", "-id", name="matter_recent"),
            models.Index("organ", "ended_on", "due_on", name="matter_due"),
            models.Index("procedure", "-begun_on", "-id", name="matter_procedure"),
        ]

    def __str__(self) -> str:
        return self.number or self.title


class Link(models.Model):
    """关联：`matter` rests on `other` (a document on its legality review, a reconsideration on a penalty)."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="links")
    other = models.ForeignKey(Matter, models.PROTECT, related_name="linked_by")

    class Meta:
        constraints = [models.UniqueConstraint("matter", "other", name="link_once")]


class Entry(models.Model):
    """台账记录. `id` is the position in the whole ledger, `number` the position in its matter (from 1)."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField("序号")
    step = models.CharField("步骤", max_length=60)
    at = models.DateTimeField("发生时间")
    actor = models.CharField("经办人", max_length=60)
    role = models.CharField("身份", max_length=40)
    organ = models.ForeignKey(Organ, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="entries")
    recorded_at = models.DateTimeField("记录时间")
    data = models.JSONField("内容", default=dict)
    corrects = models.PositiveIntegerField("更正第几条", null=True, blank=True)
    key = models.CharField("幂等键", max_length=64, unique=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField("校验值 (SM3)", max_length=64)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint("matter", "number", name="entry_number")]


class Attachment(models.Model):
    """附件，以内容摘要为名存放，一份内容只存一次."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="attachments")
    name = models.CharField("文件名", max_length=200)
    digest = models.CharField("摘要 (SM3)", max_length=64)
    size = models.PositiveBigIntegerField("字节")
    media_type = models.CharField("类型", max_length=100)


class NumberSeries(models.Model):
    """文号序列：一机关、一类、一年一列."""

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+")
    word = models.CharField("代字", max_length=40)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("已用到", default=0)

    class Meta:
        constraints = [models.UniqueConstraint("organ", "word", "year", name="number_series")]


class Seal(models.Model):
    """封存：对一段台账（按 Entry.id，首尾都含）的 Merkle 树根，并连接上一次封存."""

    first = models.PositiveBigIntegerField()
    last = models.PositiveBigIntegerField()
    size = models.PositiveBigIntegerField("条数")
    root = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()


class Draft(models.Model):
    """草稿：某人在某事项某步骤上尚未提交的内容；提交后删除."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="drafts")
    matter = models.ForeignKey(Matter, models.CASCADE, null=True, blank=True, related_name="drafts")
    step = models.CharField(max_length=100)
    data = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint("person", "matter", "step", name="draft_once", nulls_distinct=False)]
