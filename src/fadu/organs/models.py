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


class Division(Dated):
    """行政区划 (GB/T 2260)."""

    code = models.CharField("区划代码", max_length=6)
    name = models.CharField("名称", max_length=60)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "valid_from"], name="division_code_dated")]

    def __str__(self) -> str:
        return self.name


class Organ(Dated):
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


class Person(models.Model):
    """工作人员."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="person")
    name = models.CharField("姓名", max_length=40)

    def __str__(self) -> str:
        return self.name


class Post(Dated):
    """任职：一个人在一个机关担任的职务，及其可以承担的角色."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="posts")
    title = models.CharField("职务", max_length=60)
    roles = models.JSONField("角色", default=list, help_text="fadu.statutes.roles 中的角色代号")

    def __str__(self) -> str:
        return f"{self.organ}{self.title}"


class Certificate(Dated):
    """证件（行政执法证、行政复议人员等）."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="certificates")
    category = models.CharField("类别", max_length=30)
    number = models.CharField("证号", max_length=40)
    status = models.CharField("状态", max_length=10, default="有效")
