"""What the desk keeps for the people who use it; nothing here is part of the ledger."""

from __future__ import annotations

from django.db import models

from fadu.organs.models import Organ, Person


class SavedView(models.Model):
    """我的视图：一组筛选条件，按名称保存；`organ` 不为空的，该机关的人都能用."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="views")
    organ = models.ForeignKey(Organ, models.CASCADE, null=True, blank=True, related_name="+")
    title = models.CharField("名称", max_length=20)
    query = models.CharField("筛选条件", max_length=600, help_text="列表地址中的条件，不含翻页")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "title"], name="view_once")]


class ListColumns(models.Model):
    """一个人选定的事项列表的列及其顺序."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="+")
    names = models.JSONField(default=list)


class Export(models.Model):
    """导出：谁在何时按什么条件导出了多少件事项，是否含姓名。文件一天后删除，记录留存."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    query = models.CharField(max_length=600, blank=True)
    told = models.TextField("筛选条件", blank=True)
    columns = models.JSONField(default=list)
    names = models.BooleanField("含当事人姓名", default=False)
    asked_at = models.DateTimeField(auto_now_add=True)
    ready_at = models.DateTimeField(null=True)
    total = models.PositiveIntegerField(null=True, help_text="共有多少件，不知道的为空")
    rows = models.PositiveIntegerField("已写件数", default=0)
    file = models.CharField("文件名", max_length=80, blank=True, help_text="FADU_HOME/exports 之下；已删除的为空")
    failed = models.BooleanField(default=False)
