"""What the index keeps. Its words stand beside `Sheet`: on PostgreSQL in a column, on SQLite in an FTS5 table."""

from __future__ import annotations

from django.db import models

from fadu.ledger.models import Matter


class Sheet(models.Model):
    """A part of what is said about a matter: a line each `place<TAB>text`; without personal data."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="+")
    text = models.TextField(blank=True)


class Extract(models.Model):
    """The text of an attachment's content, read once. Without text: not read yet, or not to be read (`tried`)."""

    digest = models.CharField(max_length=64, unique=True)
    text = models.TextField(null=True)
    tried = models.PositiveSmallIntegerField(default=0)


class Reach(models.Model):
    """How far the index has come: one row. `edition`: of the way in which texts are cut."""

    last = models.PositiveBigIntegerField(default=0)
    edition = models.PositiveSmallIntegerField(default=0)
