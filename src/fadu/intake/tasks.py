"""The tasks of a plan: its numbered items with the units, deadlines, targets and documents of each."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from fadu.intake import assignments, deadlines, nonfigures, task_tables, unit_names
from fadu.intake.assignments import Assignment, Place
from fadu.intake.findings import Cited, Deadline, Fact, Section, Task
from fadu.intake.layout import Line
from fadu.intake.outline import flat

NO_TASKS = re.compile(
    r"总体要求|基本原则|指导思想|工作目标|总体目标|主要目标|组织领导|组织保障|保障措施|工作要求|"
    r"有关要求|组织实施|工作机制|工作步骤|"
    r"实施步骤|总体思路|基本要求|工作原则|重要意义|目标要求|附则|总则|强化保障|加强领导|方法步骤|"
    r"时间安排"
)
TABLE = 2  # fewer rows than this make no table of tasks
LEADER = re.compile(
    r"(?P<leader>[\u4e00-\u9fff×xX〇○*]{1,8}?(?:副?[市县区镇乡州旗省](?:长|委书记)|副?书记|副?主任|"
    r"副?局长|常委|部长|主席|秘书长))"
    r"[^,。;]{0,6}?(?:主抓|牵头|负责|分管|领办|包抓)"
)
CITED = re.compile(
    r"《([^《》\n]{2,120}(?:〈[^〉]*〉[^《》\n]*)?)》(?:\s*(\([^()]{0,12}(?:〔|\(|\[)\s*(?:19|"
    r"20)\d{2}[^()]{0,12}号\)))?"
)
SUBMARK = re.compile(
    r"\s*(?:\((\d{1,2}|[一二三四五六七八九十]{1,3})\)|([①-⑳])|([一二三四五六七八九十]{1,2})是|"
    r"(\d{1,2})[.、)])"
)
SENTENCE_END = re.compile(r"[。;]\s*")


def find(
    text: str,
    original: str,
    lines: list[Line],
    sections: list[Section],
    facts: list[Fact],
    year: int | None,
    start: int,
    end: int,
) -> list[Task]:
    """The tasks of a plan in the order of the text; empty where it has neither numbered items nor a table of tasks."""
    tables = task_tables.find(lines, year, start, end)
    if len(tables) >= TABLE:
        for task in tables:
            _targets(task, facts)
            _restore(task, text, original)
        return tables
    every = [
        section
        for section in flat(sections)
        if section.kind not in ("preamble", "enumeration") and start <= section.start < end
    ]
    found = assignments.places(text, start, end)
    by_order = assignments.ORDER.search(text) is not None
    owned = _owned(text, every, found)
    chosen = _task_sections(every, owned)
    implied = _implied(text, original)
    titles = _titles(text)
    tasks = _unnumbered(text, lines, found, by_order, year, titles, start) if _homeless(every, found) else []
    for task in tasks:
        _targets(task, facts)
        _restore(task, text, original)
    for section in chosen if not tasks else []:
        for task in _tasks(text, section, owned.get(id(section), []), by_order, year, titles):
            _complete(task, text, original, every, section, facts, titles)
            if implied and task.end > implied[0]:
                task.implied_units = implied[1]
            _restore(task, text, original)
            tasks.append(task)
    return tasks


def _restore(task: Task, text: str, original: str) -> None:
    """Give the words of the task as the document writes them, not as they were folded for reading."""

    def own(words: str) -> str:
        at = text.find(words, task.start, task.end)
        return original[at : at + len(words)] if at >= 0 else words

    task.title, task.text, task.units_raw = own(task.title), own(task.text), own(task.units_raw)
    for units in (task.lead_units, task.responsible_units, task.guiding_units):
        units[:] = [own(name) for name in units]
    for deadline in task.deadlines:
        deadline.raw = original[deadline.start : deadline.end].strip()


def _homeless(every: list[Section], found: list[Place]) -> bool:
    """Whether most assignments stand under no numbered item: the tasks are then bare paragraphs."""
    lines = [place for place in found if place.own_line]
    outside = [place for place in lines if not any(one.start <= place.start < one.end for one in every)]
    return len(outside) >= TABLE and len(outside) > len(found) / 2


def _unnumbered(
    text: str, lines: list[Line], found: list[Place], by_order: bool, year: int | None, titles: bytearray, start: int
) -> list[Task]:
    """Paragraphs without numbers, each with its units on the line below; headings name the leader."""
    tasks: list[Task] = []
    leader, since = None, start
    for place in found:
        before = [line for line in lines if since <= line.start < place.start]
        heading = next((match for line in before if len(line.text) < 40 and (match := LEADER.search(line.text))), None)
        leader = heading["leader"] if heading else leader
        body = [line for line in before if "。" in line.text or not LEADER.search(line.text)][-1:]
        since = place.end
        if body:
            title = body[0].text.split("。")[0][:60]
            task = _task(text, None, title, body[0].start, place.end, place.end, [place], by_order, year, titles)
            task.leader = task.leader or leader
            tasks.append(task)
    return tasks


def _owned(text: str, every: list[Section], found: list[Place]) -> dict[int, list[Place]]:
    """The places of assignment by the section that they belong to: the innermost one around them.

    One that stands alone on its line after the last of several points belongs to the points' common heading.
    """
    parents = {id(child): section for section in every for child in section.children}
    owned: dict[int, list[Place]] = {}
    for place in found:
        holder = next((one for one in reversed(every) if one.start <= place.start < one.end), None)
        if holder is not None:
            owned.setdefault(id(holder), []).append(place)
    for section in [one for one in every if id(one) in owned]:
        parent = parents.get(id(section))
        if parent is None or len(parent.children) < 2 or parent.children[-1] is not section or parent.level < 2:
            continue
        alone = all(
            text[text.rfind("\n", 0, place.start) + 1 : place.start].strip() == "" for place in owned[id(section)]
        )
        if alone and not any(id(child) in owned for child in parent.children[:-1]):
            owned.setdefault(id(parent), []).extend(owned.pop(id(section)))
    return owned


def _task_sections(every: list[Section], owned: dict[int, list[Place]]) -> list[Section]:
    """Sections with an assignment of their own, and their fellows of the same kind that have none."""
    barred = _barred(every)
    own = [section for section in every if id(section) in owned]
    if own:
        common = Counter(section.kind for section in own).most_common(1)[0][0]
        return [
            section
            for section in every
            if id(section) in owned
            or (
                section.kind == common
                and id(section) not in barred
                and not any(id(child) in owned for child in flat(section.children))
            )
        ]
    kinds = {section.kind for section in every if id(section) not in barred}
    for kind in ("item", "section", "chapter"):
        if kind in kinds:
            return [section for section in every if section.kind == kind and id(section) not in barred]
    return []


def _barred(every: list[Section]) -> set[int]:
    """Sections under headings that set out principles or arrangements, not tasks."""
    barred: set[int] = set()
    for section in every:
        if section.kind == "implied" or NO_TASKS.search(section.title[:24]):
            barred.add(id(section))
            barred.update(id(child) for child in flat(section.children))
    return barred


def _tasks(
    text: str, section: Section, found: list[Place], by_order: bool, year: int | None, titles: bytearray
) -> list[Task]:
    """One task a section, or one for each of several brackets that answer for the sentences before them."""
    own_end = section.children[0].start if section.children else section.end
    brackets = [place for place in found if not place.own_line]
    if len(brackets) < 2 or _all_at_end(text, brackets):
        return [
            _task(
                text, section.number, section.title, section.start, section.end, own_end, found, by_order, year, titles
            )
        ]
    tasks, start = [], section.start
    for index, place in enumerate(brackets):
        mark = SUBMARK.match(text, start) if index else None
        number = next(filter(None, mark.groups()), None) if mark else None
        first = _first_sentence(text, mark.end() if mark else start, place.start) if index else section.title
        stop = place.end
        tasks.append(_task(text, number or section.number, first, start, stop, stop, [place], by_order, year, titles))
        start = stop
    return tasks


def _all_at_end(text: str, brackets: list[Place]) -> bool:
    """Whether only marks stand between the brackets: they belong together."""
    return all(not text[one.end : other.start].strip(" 。;,\n") for one, other in pairwise(brackets))


def _first_sentence(text: str, start: int, end: int) -> str:
    words = SENTENCE_END.split(text[start:end].strip("。; \n"))[0]
    return words[:60].strip()


def _task(
    text: str,
    number: str | None,
    title: str,
    start: int,
    end: int,
    text_end: int,
    found: list[Place],
    by_order: bool,
    year: int | None,
    titles: bytearray,
) -> Task:
    first = min((place.start for place in found), default=text_end)
    end = max((place.end for place in found), default=end)
    task = Task(number, title, text[start : max(first, start)].strip(), start, end)
    times: list[Deadline] = []
    together = Assignment()
    for place in found:
        one = assignments.parse(place.words, False)
        times.extend(_times(text, place, one, year))
        _add(together, one)
    if by_order and not together.lead and not together.lead_named and together.responsible:
        together.lead, together.responsible = together.responsible[:1], together.responsible[1:]
    task.lead_units, task.responsible_units, task.guiding_units = together.lead, together.responsible, together.guiding
    task.leader = together.leader
    task.units_raw = " ".join(text[place.start : place.end].strip() for place in found)
    task.deadlines = _deadlines(text, start, end, found, year, titles) + times
    return task


def _add(whole: Assignment, part: Assignment) -> None:
    whole.lead.extend(name for name in part.lead if name not in whole.lead)
    whole.responsible.extend(name for name in part.responsible if name not in whole.responsible)
    whole.guiding.extend(name for name in part.guiding if name not in whole.guiding)
    whole.leader = whole.leader or part.leader
    whole.lead_named = whole.lead_named or part.lead_named


def _times(text: str, place: Place, assignment: Assignment, year: int | None) -> list[Deadline]:
    found = []
    for words in assignment.times:
        at = text.find(words, place.start, place.end)
        if at >= 0:
            found.extend(deadlines.labelled(text, at, at + len(words), year))
    return found


def _deadlines(
    text: str, start: int, end: int, found: list[Place], year: int | None, titles: bytearray
) -> list[Deadline]:
    """The deadlines in the task's sentences, the assignments left out."""
    skip = titles[:]
    for place in found:
        skip[place.start : place.end] = b"\x01" * (place.end - place.start)
    return deadlines.find(text, start, end, year, skip)


def _titles(text: str) -> bytearray:
    marks = bytearray(len(text) + 1)
    for match in nonfigures.TITLES.finditer(text):
        marks[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return marks


def _complete(
    task: Task, text: str, original: str, every: list[Section], section: Section, facts: list[Fact], titles: bytearray
) -> None:
    """Group and leader from the headings above, targets from the figures, documents from the titles."""
    above = [one for one in every if one.start < section.start and section.start < one.end]
    if above:
        task.group = above[0].number
    for one in reversed(above):
        leader = LEADER.search(one.title)
        if leader and task.leader is None:
            task.leader = leader["leader"]
    _targets(task, facts)
    for found in CITED.finditer(text, task.start, task.end):
        task.cited_documents.append(
            Cited(
                original[found.start(1) : found.end(1)], found[2] and found[2].strip("()"), found.start(), found.end()
            )
        )


def _targets(task: Task, facts: list[Fact]) -> None:
    task.targets = [
        {
            "raw": fact.raw,
            "start": fact.start,
            "end": fact.end,
            "value": fact.value,
            "unit": fact.unit,
            "what": fact.subject,
            "comparator": fact.comparator,
        }
        for fact in facts
        if task.start <= fact.start < task.end
    ]


def _implied(text: str, original: str) -> tuple[int, list[str]] | None:
    """(offset, units) of a sentence that says which units every later task concerns, or None."""
    found = assignments.IMPLIED.search(text)
    if found is None:
        return None
    first = found.start("units")
    names = unit_names.split(found["units"])
    places = [text.find(name, first) for name in names]
    return found.start(), [original[at : at + len(name)] for at, name in zip(places, names, strict=True)]
