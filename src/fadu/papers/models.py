"""Documents that were made from matters, and files of matters that were taken away: who, when, from what, digests."""
from __future__ import annotations

from django.db import models

from fadu.ledger.models import Matter
from fadu.organs.models import Person


class MadePaper(models.Model):
    """已生成的文书. `entries`: the numbers of the entries that it quotes; `length`, `head`: how far the record went;
    `content`: the digest of what it says, by which a later one is seen to differ; `pdf`, `docx`: digests of the files.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="papers")
    paper = models.CharField("文书种类", max_length=40)
    title = models.CharField("名称", max_length=200)
    public = models.BooleanField("公开版", default=False)
    drafted = models.BooleanField("由未提交的草稿生成", default=False)
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("生成时间")
    entries = models.JSONField("依据的记录", default=list)
    length = models.PositiveIntegerField("生成时的记录条数")
    head = models.CharField("生成时的末条校验值", max_length=64)
    content = models.CharField("内容摘要 (SM3)", max_length=64)
    pdf = models.CharField("PDF 摘要 (SM3)", max_length=64)
    docx = models.CharField("docx 摘要 (SM3)", max_length=64)

    class Meta:
        indexes = [models.Index(fields=["matter", "paper", "-id"], name="made_paper_of_matter")]

    def __str__(self) -> str:
        return self.title


class CaseFile(models.Model):
    """导出的案卷. `total`, `done`: pieces to be laid in and laid in so far; `trouble`: why it was not finished;
    `manifest`: the digest of its list of digests, which vouches for all that it holds; `zip`: the digest of the file.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="case_files")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField("要求的时间")
    ready_at = models.DateTimeField("完成的时间", null=True, blank=True)
    total = models.PositiveIntegerField("材料份数", default=0)
    done = models.PositiveIntegerField("已放入", default=0)
    trouble = models.TextField("未完成的原因", blank=True)
    length = models.PositiveIntegerField("记录条数", default=0)
    head = models.CharField("末条校验值", max_length=64, blank=True)
    pages = models.PositiveIntegerField("页数", default=0)
    manifest = models.CharField("清单摘要 (SM3)", max_length=64, blank=True)
    zip = models.CharField("案卷包摘要 (SM3)", max_length=64, blank=True)
    size = models.PositiveBigIntegerField("字节", default=0)

    class Meta:
        indexes = [models.Index(fields=["matter", "-id"], name="case_file_of_matter")]
