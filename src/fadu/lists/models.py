"""Which matters stand on which list, dated and judged. Made from entries; what a row says is read from its matter."""
from __future__ import annotations

from django.db import models

from fadu.ledger.models import Matter
from fadu.organs.models import Division, Organ


class Row(models.Model):
    """清单的一行. `done_on`, `due_on`: late is what was done after its last day, or is not done and the day is over."""

    listing = models.CharField("清单", max_length=40)
    matter = models.ForeignKey(Matter, models.CASCADE, related_name="+")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", db_index=False)
    division = models.ForeignKey(Division, models.PROTECT, related_name="+", db_index=False)
    day = models.DateField("日期")
    due_on = models.DateField("期限", null=True)
    done_on = models.DateField("办理之日", null=True)
    faulty = models.BooleanField("需要核对")
    natural = models.BooleanField("自然人")
    shown = models.BooleanField("已经公开")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "listing"], name="list_row_once")]
        indexes = [
            models.Index(fields=["listing", "division", "-day", "-id"], name="list_division"),
            models.Index(fields=["listing", "organ", "-day", "-id"], name="list_organ"),
            models.Index(fields=["listing", "-day", "-id"], condition=models.Q(shown=True), name="list_shown"),
        ]

    def __str__(self) -> str:
        return f"{self.listing} {self.day}"


class Edition(models.Model):
    """按哪一版清单声明折算的；只有一行. Another edition of the declarations reads every matter anew."""

    mark = models.CharField(max_length=64)
