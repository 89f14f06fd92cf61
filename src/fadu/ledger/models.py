"""The ledger: matters and their entries. `fadu.ledger.actions` is the only writer; entries are never changed."""
from __future__ import annotations

from django.db import models

from fadu.ledger.fields import AnswersField, PersonalField
from fadu.organs.models import Dated, Division, Organ, Person, Referred

OPEN, ENDED, DATED = models.Q(ended_on=None), models.Q(ended_on__isnull=False), models.Q(due_on__isnull=False)
FIRST = models.Q(first=True)
LIVING = OPEN | DATED  # still to be attended to
UNDATED = models.Q(ended_on=None, due_on=None)
AWAITED = models.Q(awaits__isnull=False)  # somebody's turn, be it after the end: to serve, to publish


class Matter(models.Model):
    """事项、案件. All below `begun_on` is a cache that can be folded anew from the entries.

    What stands above is covered by the digest of the first entry. `parties` is encrypted at rest: it can be read, not
    searched; `party_marks` holds one keyed mark for each name, by which `fadu.ledger.reading.with_party` finds it.
    """

    procedure = models.CharField("程序", max_length=40)
    title = models.CharField("名称", max_length=200)
    number = models.CharField("文号", max_length=60, blank=True)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="matters", verbose_name="办理机关")
    division = models.ForeignKey(Division, models.PROTECT, related_name="matters")
    parties = PersonalField("当事人", blank=True)
    party_marks = models.CharField(max_length=400, blank=True)
    begun_on = models.DateField("开始之日")

    phase = models.CharField("阶段", max_length=40, blank=True)
    outcome = models.CharField("结果", max_length=60, blank=True)
    ended_on = models.DateField("办结之日", null=True, blank=True)
    due_on = models.DateField("下一到期日", null=True, blank=True)
    due_clock = models.CharField("下一到期的期限", max_length=60, blank=True)
    undated = models.CharField("没有到期日的原因", max_length=8, blank=True)  # fadu.ledger.undated
    awaits = models.CharField("等谁办", max_length=160, null=True, blank=True)  # roles: fadu.procedures.mainline
    length = models.PositiveIntegerField("台账条数", default=0)
    head = models.CharField("末条校验值", max_length=64, blank=True)
    folded_at = models.DateTimeField("推算时点", null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["division", "-begun_on", "-id"], name="matter_recent"),
            models.Index(fields=["organ", "-begun_on", "-id"], name="matter_organ"),
            models.Index(fields=["organ", "-ended_on", "procedure"], condition=ENDED, name="matter_organ_done"),
            models.Index(fields=["division", "procedure", "-begun_on", "-id"], name="matter_procedure"),
            models.Index(fields=["organ", "procedure", "-begun_on", "-id"], name="matter_organ_procedure"),
            # Few matters are open or have a day to come: small indexes for the lists that are looked at most.
            models.Index(fields=["division", "-begun_on", "-id"], condition=OPEN, name="matter_open"),
            models.Index(fields=["organ", "-begun_on", "-id"], condition=OPEN, name="matter_organ_open"),
            models.Index(fields=["division", "due_on", "id"], condition=DATED, name="matter_due_day"),
            models.Index(fields=["organ", "due_on", "id"], condition=DATED, name="matter_organ_due_day"),
            models.Index(fields=["division", "-ended_on", "-id"], condition=ENDED, name="matter_ended"),
            models.Index(fields=["division", "phase", "-begun_on", "-id"], name="matter_phase"),
            models.Index(fields=["organ", "phase", "-begun_on", "-id"], name="matter_organ_phase"),
            models.Index(fields=["division", "-begun_on", "-id"], condition=UNDATED, name="matter_undated"),
            models.Index(fields=["organ", "-begun_on", "-id"], condition=UNDATED, name="matter_organ_undated"),
            # What an organ takes part in may be of any division: walked by day, each row asked whether it is one.
            models.Index(fields=["-begun_on", "-id"], name="matter_begun"),
            models.Index(fields=["due_on", "id"], condition=DATED, name="matter_due"),
            # Counts by colour are read from these alone.
            models.Index(
                fields=["organ", "due_on", "procedure", "ended_on", "undated"],
                condition=LIVING, name="matter_organ_alive",
            ),
            models.Index(fields=["division", "organ", "due_on", "ended_on"], condition=LIVING, name="matter_live"),
            # What waits for a leader, or for whoever holds a role.
            models.Index(fields=["organ", "awaits", "due_on"], condition=AWAITED, name="matter_organ_awaits"),
            models.Index(fields=["division", "awaits", "due_on"], condition=AWAITED, name="matter_awaits"),
        ]

    def __str__(self) -> str:
        return self.number or self.title


class Charge(models.Model):
    """承办人：谁在办这一事项. Whoever recorded an entry of it, and whoever its entries name as handling it."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="charges")
    person = models.ForeignKey(Person, models.PROTECT, related_name="charges")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "matter"], name="charge_once")]


class Link(models.Model):
    """关联：`matter` rests on `other` (a document on its legality review, a reconsideration on a penalty).

    `entry`: the entry by which it was added later; none: the matter was opened with it.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="links")
    other = models.ForeignKey(Matter, models.PROTECT, related_name="linked_by")
    entry = models.ForeignKey("Entry", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "other"], name="link_once")]


class Participant(models.Model):
    """参与单位：除办理机关以外的机关，以何种身份参与某一事项；身份为空的只能查看."""

    stands_for = "matter_id"  # in lists a row stands for its matter

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="participants")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="participations")
    role = models.CharField("身份", max_length=40, blank=True, help_text="fadu.statutes.roles 中的角色代号")
    entry = models.ForeignKey("Entry", models.PROTECT, null=True, blank=True, related_name="+")  # added later by it

    # What the matter's row says, so that an organ's list of what it takes part in is read from an index of its own.
    # `first`: of several rows of one organ in one matter the one that is listed and counted. `fadu.ledger.parts`.
    first = models.BooleanField(default=True)
    host = models.ForeignKey(Organ, models.PROTECT, null=True, related_name="+", db_index=False)
    division = models.ForeignKey(Division, models.PROTECT, null=True, related_name="+", db_index=False)
    procedure = models.CharField(max_length=40, blank=True)
    begun_on = models.DateField(null=True)
    phase = models.CharField(max_length=40, blank=True)
    ended_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    undated = models.CharField(max_length=8, blank=True)
    awaits = models.CharField(max_length=160, null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "organ", "role"], name="participant_once")]
        indexes = [
            models.Index(fields=["organ", "-begun_on", "-matter"], condition=FIRST, name="part_begun"),
            models.Index(fields=["organ", "procedure", "-begun_on", "-matter"], condition=FIRST, name="part_procedure"),
            models.Index(fields=["organ", "phase", "-begun_on", "-matter"], condition=FIRST, name="part_phase"),
            models.Index(fields=["organ", "-begun_on", "-matter"], condition=FIRST & OPEN, name="part_open"),
            models.Index(fields=["organ", "due_on", "matter"], condition=FIRST & DATED, name="part_due"),
            models.Index(fields=["organ", "-ended_on", "-matter"], condition=FIRST & ENDED, name="part_ended"),
        ]


class Entry(models.Model):
    """台账记录. `id` is the position in the whole ledger, `number` the position in its matter (from 1)."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField("序号")
    step = models.CharField("步骤", max_length=60)
    at = models.DateTimeField("发生时间")
    actor = PersonalField("经办人")
    role = models.CharField("身份", max_length=40)
    acting_for = PersonalField("代何人办理", blank=True, default="")
    organ = models.ForeignKey(Organ, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="entries")
    recorded_at = models.DateTimeField("记录时间")
    data = AnswersField("内容", default=dict)
    document_number = models.CharField("文号", max_length=60, blank=True)
    corrects = models.PositiveIntegerField("更正第几条", null=True, blank=True)
    reason = models.TextField("更正理由", blank=True)
    defects = models.JSONField("记录时已存在的瑕疵", default=list, blank=True)
    key = models.CharField("幂等键", max_length=64, unique=True)
    content = models.CharField("提交内容的标记", max_length=64, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField("校验值 (SM3)", max_length=64)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["matter", "number"], name="entry_number")]
        indexes = [models.Index(fields=["step", "at"], name="entry_step_at")]


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
        constraints = [models.UniqueConstraint(fields=["organ", "word", "year"], name="number_series")]


class NumberGiven(models.Model):
    """已给出的文号：每个号用在哪里，或者因何跳过."""

    series = models.ForeignKey(NumberSeries, models.PROTECT, related_name="given")
    value = models.PositiveIntegerField("号")
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, blank=True, related_name="numbers")
    note = models.CharField("去向", max_length=200, blank=True)
    given_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField("给号时间")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "value"], name="number_once")]


class Seal(models.Model):
    """封存：对一段台账（按 Entry.id，首尾都含）的 Merkle 树根，并连接上一次封存.

    `leaves` keeps each sealed entry's place and digest, so that a broken root can be traced to the entry.
    """

    first = models.PositiveBigIntegerField()
    last = models.PositiveBigIntegerField()
    size = models.PositiveBigIntegerField("条数")
    root = models.CharField(max_length=64)
    leaves = models.BinaryField()
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()


class State(models.Model):
    """台账的状态，只有一行：是否停止接收新记录，个人信息用哪一把密钥加密."""

    stopped_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField("停止的原因", blank=True)
    key_mark = models.CharField("密钥标记", max_length=64, blank=True)


class FoldedBy(models.Model):
    """各事项按哪一版法律和程序推算；只有一行. Another edition folds them once more (`fadu prepare`)."""

    mark = models.CharField(max_length=16)


class Parameter(Referred, Dated):
    """本地标准（如较大数额罚款），没有出处的不能录入."""

    division = models.ForeignKey(Division, models.PROTECT, related_name="parameters", help_text="及于其下级区划")
    branch = models.CharField("领域", max_length=20, blank=True)
    key = models.CharField("名称", max_length=60)
    value = models.JSONField("数值")
    document = models.CharField("依据文件", max_length=200)
    article = models.CharField("条款", max_length=60)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(document="") & ~models.Q(article=""), name="parameter_has_source",
                violation_error_message="本地标准须写明依据文件和条款",
            )
        ]


class Draft(models.Model):
    """草稿：某人在某事项某步骤上尚未提交的内容；提交后删除."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="drafts")
    matter = models.ForeignKey(Matter, models.CASCADE, null=True, blank=True, related_name="drafts")
    step = models.CharField(max_length=100)
    data = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "matter", "step"], name="draft_once"),
            models.UniqueConstraint(fields=["person", "step"], condition=models.Q(matter=None), name="draft_new_once"),
        ]
