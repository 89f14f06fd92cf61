"""Understanding a document whole: text in, everything that the grammar of the genre finds in it out."""

from __future__ import annotations

import re

from fadu.intake import checks, damage, domains, facts, head, outline, subjects, task_tables, tasks, units
from fadu.intake.findings import Fact, Head, Section, Understood
from fadu.intake.folding import fold
from fadu.intake.layout import Breaks, Line, lines

PLAN = "要点|计划|方案|分工|安排|任务|分解|措施|规划|举措|清单|行动|意见|通知"
REPORT = "报告|情况|总结|汇报|年报|数据|统计"
LAST_KIND = re.compile(rf"(?P<plan>{PLAN})|(?P<report>{REPORT})")
REPORTING = re.compile(
    r"(?:情况|工作)[^。,;]{0,12}(?:报告|汇报|通报|总结)如下|现(?:将|就)[^。]{0,60}(?:报告|汇报|"
    r"公布|公示)"
)
NEAR = 80  # how far back in its sentence a figure's domain is looked for
NOTICE = re.compile(r"^.*?印发[《〈]?(?P<inner>.+?)[》〉]?(?:的通知)?$")


def understand(text: str) -> Understood:
    """Read a report or a plan.

    Input: the text as `fadu.documents.reading` gives it. All offsets in the answer are code points into it.
    Never fails on odd text: what is not there stays empty. 1,000 documents of 12,000 characters take under a minute.
    """
    folded = fold(text)
    breaks, found_lines = Breaks(folded), lines(folded)
    top = head.read(folded, text, found_lines)
    sections = outline.tree(folded, found_lines, top.body_start, top.body_end)
    figures = facts.find(folded, found_lines, breaks, top.body_start, top.body_end)
    for fact in figures:
        fact.raw = text[fact.start : fact.end]
    _describe(folded, breaks, figures, sections)
    kind = kind_of(top, folded, found_lines)
    year = int(top.period[0][:4]) if top.period else None
    found = (
        tasks.find(
            folded, text, found_lines, sections, figures, year, head.attached_start(found_lines, top), top.body_end
        )
        if kind == "plan"
        else []
    )
    relations = checks.find(folded, breaks, figures, found)
    return Understood(kind, top, sections, figures, found, relations, damage.find(folded, text, found_lines, top))


def _describe(text: str, breaks: Breaks, figures: list[Fact], sections: list[Section]) -> None:
    """Say of every figure whether it is a rate, what it counts and which domain it belongs to."""
    headings = outline.flat(sections)
    place = 0
    for index, fact in enumerate(figures):
        if fact.unit in units.RATE_UNITS:
            fact.role = "rate"
        while place + 1 < len(headings) and headings[place + 1].start <= fact.start:
            place += 1
        heading = headings[place].title if headings and headings[place].start <= fact.start else ""
        fact.subject = fact.subject or subjects.subject(text, breaks, figures, index)
        start, end = breaks.clause(fact.start)
        clause = text[start:end] + fact.subject
        fact.domain = domains.domain(
            clause, text[max(breaks.sentence(fact.start)[0], fact.start - NEAR) : fact.start], heading
        )


def kind_of(top: Head, text: str, found_lines: list[Line]) -> str:
    """plan or report: by the last such word of the title, else by what the text says of itself."""
    title = top.title or ""
    notice = NOTICE.match(title)
    words = [found.lastgroup for found in LAST_KIND.finditer(notice["inner"] if notice else title)]
    if words and words[-1]:
        return words[-1]
    if REPORTING.search(text[:3000]):
        return "report"
    if task_tables.is_table_of_tasks(found_lines):
        return "plan"
    return "plan" if len(re.findall(r"(?:牵头|责任)单位|牵头[,;、]|负责[。)]", text)) >= 3 else "report"
