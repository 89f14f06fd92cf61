"""Divisions, organs, people and posts: who may act for whom, on any day."""
from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q


class DatedQuerySet(models.QuerySet["Dated"]):
    def on(self, day: date) -> DatedQuerySet:
        """Those in force on that day (both ends inclusive)."""
        return self.filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day))


class Dated(models.Model):
    valid_from = models.DateField("起", null=True, blank=True)
    valid_to = models.DateField("止", null=True, blank=True, help_text="含当日")

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True


class Referred(models.Model):
    """What entries of 系统管理 speak of: by the reference that the entry gave it, else by the number of its row."""

    ref = models.CharField("编号", max_length=40, null=True, blank=True, unique=True, editable=False)

    class Meta:
        abstract = True

    @property
    def handle(self) -> str:
        return self.ref or f"#{self.pk}"


class Division(Referred, Dated):
    """行政区划 (GB/T 2260)."""

    code = models.CharField("区划代码", max_length=6)
    name = models.CharField("名称", max_length=60)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "valid_from"], name="division_code_dated")]

    def __str__(self) -> str:
        return self.name


class Organ(Referred, Dated):  # type: ignore[misc]  # two abstract Metas
    """机关、单位."""

    code = models.CharField("统一社会信用代码", max_length=18, unique=True, null=True, blank=True)
    name = models.CharField("名称", max_length=100)
    short_name = models.CharField("简称", max_length=40, blank=True)
    number_word = models.CharField("机关代字", max_length=20, blank=True, help_text="文号开头，如“丽政”")
    division = models.ForeignKey(Division, models.PROTECT, related_name="organs")
    branch = models.CharField("领域", max_length=20, blank=True, help_text="如“市场监管”，决定适用哪些部门规章")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    aliases = models.JSONField("别名", default=list, blank=True, help_text="文件中可能出现的其他名称")
    serves_division = models.BooleanField(
        "面向本级", null=True, blank=True, help_text="其人员可以为本级各机关的事项履行全局性角色（未填时按名称判断）"
    )

    def __str__(self) -> str:
        return self.short_name or self.name


class Person(Referred):
    """工作人员."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="person")
    name = models.CharField("姓名", max_length=40)

    def __str__(self) -> str:
        return self.name


class Post(Referred, Dated):  # type: ignore[misc]  # two abstract Metas
    """任职：一个人在一个机关担任的职务，及其可以承担的角色."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="posts")
    title = models.CharField("职务", max_length=60)
    roles = models.JSONField("角色", default=list, help_text="fadu.statutes.roles 中的角色代号")
    acting_for = ""  # the name of whose roles these are, in a standing that was handed over; never stored

    def __str__(self) -> str:
        return f"{self.organ}{self.title}"


class Certificate(Dated):
    """证件（行政执法证、行政复议人员等）."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="certificates")
    category = models.CharField("类别", max_length=30)
    number = models.CharField("证号", max_length=40)
    status = models.CharField("状态", max_length=10, default="有效")


class DaysOff(models.Model):
    """放假安排的通知，一年一份：按它排定工作日."""

    year = models.PositiveSmallIntegerField("年份", unique=True)
    document = models.CharField("通知名称", max_length=200)
    document_number = models.CharField("文号", max_length=60)
    off = models.JSONField("放假", help_text="日期到节日名称")
    worked = models.JSONField("调休上班", default=list)


class OneTimePassword(models.Model):
    """一次性口令：管理员设的口令，首次登录后须自设；有此记录即尚未自设."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="one_time_password")
    until = models.DateTimeField("有效至")


class Handover(Dated):
    """代办：受托人在起止日内承担委托人的身份. Made from the entries of the matter; see `fadu.organs.handovers`."""

    matter = models.PositiveBigIntegerField("请假代办事项", unique=True)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="handovers")
    giver = models.ForeignKey(Person, models.PROTECT, related_name="handed_over", verbose_name="委托人")
    deputy = models.ForeignKey(Person, models.PROTECT, related_name="deputising", verbose_name="受托人")
    roles = models.JSONField("移交的身份", default=list)
    running = models.BooleanField("已接办、未结束", default=False)


class CalendarFeed(models.Model):
    """日历订阅：凭地址中的口令读取，口令只存摘要."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="calendar_feeds")
    digest = models.CharField("口令摘要", max_length=64, unique=True)
    created_at = models.DateTimeField("建立", auto_now_add=True)
    read_at = models.DateTimeField("最近读取", null=True, blank=True)
