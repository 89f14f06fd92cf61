"""From an uploaded file to what it says on record: a plan's tasks as matters, a report's figures as past values.

A document is a matter of procedure `intake_document`. Its file is sealed with the first entry; what a person makes of
it is kept as a draft (`Reading.mended`) until it is confirmed. Confirming seals the result and adopts it, all or
nothing, and doing it again changes nothing.
"""
from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from fadu.documents.reading import Unreadable, read
from fadu.intake.collective import members_of
from fadu.intake.fitness import Problem, problems
from fadu.intake.mending import Figure, Mended, Task, as_json, begin, from_json
from fadu.intake.models import Reading, ReportedValue
from fadu.intake.revision import adjust, differences, earlier_plan, standings
from fadu.intake.understand import understand
from fadu.ledger import attachments
from fadu.ledger.actions import KeyReused, Upload, append, open_matter
from fadu.ledger.digests import sm3
from fadu.ledger.models import Attachment, Matter
from fadu.ledger.request import fit_to_keep
from fadu.organs.models import Division, Organ, Person
from fadu.organs.names import find_organ

KINDS = {"plan": "计划", "report": "报告"}
RESULT = "确认结果.json"  # the machine-readable result, sealed with the confirmation
LONGEST = 20_000
NOT_TEXT = "这不是文字文件，认不出里面的内容。请核对是否选错了文件。"


class Unfit(Exception):
    """What was understood cannot be confirmed as it stands. `problems` say where and what to do."""

    def __init__(self, found: list[Problem]) -> None:
        self.problems = found
        super().__init__("；".join(problem.say for problem in found))


@dataclass(frozen=True)
class TakenIn:
    """A file that is on record; `again`: this organ had taken in the same file before."""

    reading: Reading
    again: bool = False


@dataclass(frozen=True)
class Adoption:
    """What a confirmation led to: the task matters, in the plan's order, or how many past values."""

    tasks: list[Matter]
    values: int


def take_in(name: str, content: bytes, *, person: Person, organ: Organ, at: datetime | None = None) -> TakenIn:
    """Read a file, put it on record and keep what was understood of it.

    Raises Unreadable where the file cannot be read (nothing is stored then), Refused where the person may not.
    """
    digest = sm3(content)
    same = Reading.objects.filter(digest=digest, matter__organ=organ)
    if known := same.exclude(matter__outcome="不采用").select_related("matter").first():
        return TakenIn(known, again=True)
    text = read(name, content).text
    if not fit_to_keep(text):
        raise Unreadable("not_text", NOT_TEXT)
    understood = understand(text).as_json()
    mended = begin(understood, timezone.localdate().year)
    title = (mended.title or name)[:200]
    kept = {"name": name[:200], "digest": digest, "text": text, "understood": understood, "mended_by": person}
    try:
        with transaction.atomic():
            receipt = open_matter(
                "intake_document", organ=organ, title=title, step="upload", data=described(name, understood),
                person=person, key=f"intake:{organ.pk}:{digest[:40]}:{same.count()}", at=at,
                attachments=[Upload(name, content)],
            )
            kept["mended"] = as_json(mended)
            reading, fresh = Reading.objects.get_or_create(matter=receipt.matter, defaults=kept)
    except KeyReused:  # a colleague uploaded the same file at the same moment
        return TakenIn(same.latest("pk"), again=True)
    return TakenIn(reading, again=not fresh)


def described(name: str, understood: Mapping[str, Any]) -> dict[str, Any]:
    """The answers of the step 上传文件."""
    return {
        "name": name[:200], "kind": KINDS.get(str(understood.get("kind")), "其他"),
        **{key: understood.get(key) or "" for key in ("issuer", "document_number", "written_on")},
        "heading": (understood.get("title") or "")[:200],
    }


def save(reading: Reading, mended: Mended, person: Person) -> None:
    """Keep a person's changes as a draft. Once confirmed, nothing is kept any more."""
    if not reading.matter.ended_on:
        reading.mended, reading.mended_by = as_json(mended), person
        reading.save(update_fields=["mended", "mended_by", "mended_at"])


def organ_for(name: str, mended: Mended, division: Division) -> Organ | None:
    """The organ that a name of the text stands for: as a person said, else as it is known."""
    if name in mended.units:
        return Organ.objects.filter(pk=mended.units[name]).first()
    return find_organ(division, name)


Finder = Callable[[str], list[Organ]]


def finder(mended: Mended, division: Division) -> Finder:
    """The organs that a name of the text means: one, or those of a collective name; none: unknown."""
    known: dict[str, list[Organ]] = {}

    def find(name: str) -> list[Organ]:
        if name not in known:
            one = organ_for(name, mended, division)
            known[name] = [one] if one else left_in(name, mended, division)
        return known[name]

    return find


def left_in(name: str, mended: Mended, division: Division) -> list[Organ]:
    """The organs of a collective name, without those that a person took out."""
    members = members_of(name, division)
    chosen = mended.groups.get(name)
    return members if chosen is None else [organ for organ in members if organ.pk in chosen]


@dataclass(frozen=True)
class Group:
    """A collective name of the plan, the organs that it can mean, and those that are left in."""

    name: str
    members: list[Organ]
    chosen: frozenset[int]


def groups_of(mended: Mended, division: Division) -> list[Group]:
    """The collective names of the kept tasks, in the order of the text."""
    named = dict.fromkeys(name for task in mended.kept_tasks for name in (*task.leads, *task.responsible))
    found = []
    for name in named:
        members = [] if name in mended.units else members_of(name, division)
        if members:
            chosen = mended.groups.get(name)
            left = {organ.pk for organ in members} if chosen is None else set(chosen)
            found.append(Group(name, members, frozenset(left)))
    return found


def unknown_units(mended: Mended, division: Division) -> list[str]:
    """The lead units' names that no organ is known for, in the order of the text."""
    find = finder(mended, division)
    leads = dict.fromkeys(name for task in mended.kept_tasks for name in task.leads)
    return [name for name in leads if not find(name)]


def unknown_helpers(mended: Mended, division: Division) -> list[str]:
    """The responsible units' names that no organ is known for: the tasks can be given, these units see nothing."""
    find = finder(mended, division)
    leads = {name for task in mended.kept_tasks for name in task.leads}
    helpers = dict.fromkeys(name for task in mended.kept_tasks for name in task.responsible if name not in leads)
    return [name for name in helpers if not find(name)]


def remember(mended: Mended) -> None:
    """Names that a person mapped to organs are known from now on, as further names of those organs."""
    organs = Organ.objects.select_for_update().in_bulk(mended.units.values())
    for name, number in mended.units.items():
        organ = organs.get(number)
        if organ and name not in (organ.name, organ.short_name, *organ.aliases):
            organ.aliases = [*organ.aliases, name]
            organ.save(update_fields=["aliases"])


def create_unit(name: str, division: Division) -> Organ:
    """A new organ of that name in the division; the one that is there, if there is one."""
    full = name if name.startswith(division.name) else division.name + name.removeprefix("市").removeprefix("县")
    return Organ.objects.get_or_create(division=division, name=full, defaults={"short_name": name[:40]})[0]


def hindrances(reading: Reading, mended: Mended) -> list[Problem]:
    """All that stands in the way of confirming."""
    units = unknown_units(mended, reading.matter.division)
    say = "“{}”没有对应的单位，任务无法交办。请在“单位对应”中选择或者新建。"
    return problems(mended) + [Problem("units", name, say.format(name)) for name in units]


def confirm(reading: Reading, person: Person, at: datetime | None = None) -> Adoption:
    """Seal what was mended and adopt it: tasks are opened for their lead units, figures become past values.

    Raises Unfit for what must be mended first, Refused for what the law or the person's post does not allow; nothing
    is written then. Confirmed before: gives what that led to.
    """
    matter = reading.matter
    mended = from_json(reading.mended)
    with transaction.atomic():
        if Matter.objects.select_for_update().get(pk=matter.pk).outcome == "已采用":
            return adopted(matter)
        if found := hindrances(reading, mended):
            raise Unfit(found)
        earlier = None if mended.anew else earlier_plan(mended, matter.division, matter.pk)
        if earlier:
            mended = replace(mended, revises=earlier.matter_id)
            save(reading, mended, person)
        result = json.dumps(as_json(mended), ensure_ascii=False, sort_keys=True).encode()
        append(matter, "confirm", summary(mended), person=person, key=f"confirm:{matter.pk}:{sm3(result)[:32]}", at=at,
               attachments=[Upload(RESULT, result)])
        find = finder(mended, matter.division)
        wanted = revise(reading, mended, earlier, person, find, at) if earlier else mended.kept_tasks
        under = [reading.matter, *([earlier.matter] if earlier else [])]
        tasks = [open_task(reading, mended, task, find, person, at, under) for task in wanted]
        remember(mended)
        values = len(mended.kept_figures) and store_values(reading, mended)
        counts = {"created": len(tasks), "values": values}
        append(matter, "adopt", counts, person=person, key=f"adopt:{matter.pk}", at=at)
    return Adoption(tasks, values)


def revise(reading: Reading, mended: Mended, earlier: Reading, person: Person, find: Finder,
           at: datetime | None) -> list[Task]:  # fmt: skip
    """Put what the later plan changes on record on the tasks of the earlier one. Returns the tasks that are new."""
    document = str(reading.understood.get("document_number") or "").strip() or f"《{mended.title}》"
    found = differences(mended, standings(earlier.matter), find)
    for one in found:
        if one.kind == "changed":
            adjust(one, document, person, f"adjust:{reading.matter_id}", find, at)
    return [one.task for one in found if one.kind == "new" and one.task]


def summary(mended: Mended) -> dict[str, str]:
    """The answers of the step 确认识别结果: one readable line a task or figure; the sealed file has them in full."""
    tasks = [f"{t.number} {t.title}｜牵头：{'、'.join(t.leads)}｜期限：{t.due}" for t in mended.kept_tasks]
    facts = [f"{f.subject}：{f.value}{f.unit}" for f in mended.kept_figures]
    return {name: shortened(lines) for name, lines in (("tasks", tasks), ("facts", facts)) if lines}


def shortened(lines: list[str]) -> str:
    text = "\n".join(lines)
    return text if len(text) <= LONGEST else text[:LONGEST - 40] + f"…（共{len(lines)}项，全文见“{RESULT}”）"


def open_task(reading: Reading, mended: Mended, task: Task, find: Finder, person: Person,
              at: datetime | None, under: Sequence[Matter]) -> Matter:
    """The matter of one task, for its first lead unit; all other units take part. `under`: the plans it belongs to."""
    leads = [organ for name in task.leads for organ in find(name)]
    others = [(organ, "lead_unit") for organ in leads[1:]]
    others += [(organ, "responsible_unit") for name in task.responsible for organ in find(name) if organ not in leads]
    receipt = open_matter(
        "supervised_task", organ=leads[0], title=task.title[:200], step="assign",
        data=assignment(reading, mended, task), person=person, role="supervisor",
        key=f"task:{reading.matter_id}:{task.ref}", at=assigned_at(reading, task, at), links=under,
        participants=list(dict.fromkeys(pair for pair in others if pair[0] != leads[0])),
    )
    return receipt.matter


def assignment(reading: Reading, mended: Mended, task: Task) -> dict[str, Any]:
    """The answers of the step 交办; `source` names the sentence: the file's digest and the code points."""
    number = (reading.understood.get("document_number") or "").strip()
    place = f"第{task.start}至{task.end}字符，原件SM3 {reading.digest}" if task.end else "手工补充"
    return {
        "number": task.number, "name": task.title, "content": repaired(reading, mended, task.start, task.end)[:LONGEST],
        "source": f"{mended.title}{number and f'（{number}）'}{task.group and f'，{task.group}'}，{place}",
        "lead_units": list(task.leads), "responsible_units": list(task.responsible), "deadline": task.due,
        "target": "；".join(task.targets), **({"cycle": task.cycle} if task.cycle else {}),
    }


def assigned_at(reading: Reading, task: Task, at: datetime | None) -> datetime | date | None:
    """When a task was given: now; a task whose day is past, on the day the plan was written."""
    if at is None and task.due < timezone.localdate().isoformat():
        written = str(reading.understood.get("written_on") or "")
        return date.fromisoformat(written) if written and written <= task.due else None
    return at


def repaired(reading: Reading, mended: Mended, start: int, end: int) -> str:
    """The text from start to end (code points, end exclusive), with the accepted repairs made."""
    text, at, parts = reading.text, start, list[str]()
    for repair in sorted(mended.repairs, key=lambda one: one.start):
        if repair.accepted and at <= repair.start and repair.end <= end:
            parts += [text[at:repair.start], repair.suggestion]
            at = repair.end
    return "".join([*parts, text[at:end]]).strip()


def store_values(reading: Reading, mended: Mended) -> int:
    """The confirmed figures as past values of the division; those that are there already are left. Returns how many."""
    values = [value_of(reading, mended.year, place, one) for place, one in enumerate(mended.kept_figures, 1)]
    ReportedValue.objects.bulk_create(values, ignore_conflicts=True)
    return len(values)


def value_of(reading: Reading, year: int, place: int, figure: Figure) -> ReportedValue:
    return ReportedValue(
        division=reading.matter.division, year=year, subject=figure.subject[:200], domain=figure.domain[:60],
        value=figure.value, unit=figure.unit[:30], comparator=figure.comparator[:20], raw=figure.raw[:200],
        matter=reading.matter, number=place, digest=reading.digest, start=figure.start, end=figure.end,
    )


def rebuild_values(matter: Matter) -> int:
    """Make a confirmed report's past values anew from the sealed confirmation. Returns how many."""
    sealed = Attachment.objects.get(entry__matter=matter, entry__step="confirm", name=RESULT)
    with transaction.atomic():
        matter.reported_values.all().delete()
        return store_values(matter.reading, from_json(json.loads(attachments.read(sealed.digest))))


def adopted(matter: Matter | int) -> Adoption:
    """What an earlier confirmation led to; `matter` or its number."""
    tasks = Matter.objects.filter(links__other=matter, procedure="supervised_task").order_by("pk")
    return Adoption(list(tasks), ReportedValue.objects.filter(matter=matter).count())
