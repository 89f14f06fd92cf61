"""Items of registers as they stood from a day to a day. Made from entries; never a truth of their own."""
from __future__ import annotations

from django.db import models

from fadu.ledger.fields import AnswersField
from fadu.ledger.models import Entry
from fadu.organs.models import DatedQuerySet, Division, Organ


class Version(models.Model):
    """名录条目的一个版本：从某日到某日（均含）是这样. Of one item, at most one is in force on a day."""

    register = models.CharField("名录", max_length=40)
    ref = models.CharField("编号", max_length=60)
    division = models.ForeignKey(Division, models.PROTECT, related_name="+", db_index=False)
    organ = models.ForeignKey(Organ, models.PROTECT, null=True, related_name="+", db_index=False)
    code = models.CharField("编码", max_length=60, blank=True)
    name = models.CharField("名称", max_length=300)
    category = models.CharField("类别", max_length=80, blank=True)
    marks = models.CharField("可筛选的内容", max_length=1000, blank=True)
    data = AnswersField("内容", default=dict)
    valid_from = models.DateField("起")
    valid_to = models.DateField("止", null=True, blank=True, help_text="含当日")
    kind = models.CharField("如何而来", max_length=10)
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="+")
    ended_kind = models.CharField("如何而止", max_length=10, blank=True)
    ended_by = models.ForeignKey(Entry, models.PROTECT, null=True, blank=True, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "ref", "valid_from", "entry"], name="version_once")]
        indexes = [
            models.Index(fields=["register", "ref", "valid_from"], name="version_item"),
            # The list in its order, of one division (with words looked for) or of several; counts from the third alone.
            models.Index(
                fields=["register", "division", "code", "id", "valid_to", "valid_from", "name"], name="version_list"
            ),
            models.Index(fields=["register", "code", "id"], name="version_code"),
            models.Index(
                fields=["register", "division", "category", "valid_to", "valid_from", "organ"], name="version_kinds"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Edition(models.Model):
    """按哪一版名录声明折算的；只有一行. Another edition of the declarations folds the mirrored registers anew."""

    mark = models.CharField(max_length=64)
