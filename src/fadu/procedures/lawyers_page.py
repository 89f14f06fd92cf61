"""A procedure as a page for the lawyer (docs/law): what the software enforces, to be read beside the act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fadu.procedures import describe
from fadu.procedures.grammar import Procedure


def page(law: Procedure, before: Iterable[str] = (), after: Iterable[str] = ()) -> str:
    """Markdown of one version: who, phases, outcomes, steps, what each document must say, time limits, duties, what is
    refused, named conditions; `before` follows the head, `after` ends the page."""
    parts = (head(law), before, who(law), steps(law), documents(law), clocks(law), duties(law), guards(law),
             conditions(law), after)  # fmt: skip
    return "\n".join(line for part in parts for line in part) + "\n"


def head(law: Procedure) -> Iterator[str]:
    until = f"至{law.law.until}" if law.law.until else "起"
    yield f"# {law.title}"
    yield ""
    yield f"依据：{law.law.official}，{law.law.in_force}{until}。本页由系统执行的定义生成，不得手改。"


def who(law: Procedure) -> Iterator[str]:
    """Who acts, through which phases, with which outcomes."""
    roles = dict.fromkeys(role for step in law.steps for role in step.by)
    phases = dict.fromkeys(step.phase for step in law.steps if step.phase)
    ends = [row.concludes for row in describe.steps(law) if row.concludes]
    found = {
        "谁来办": "、".join(role.title for role in roles if not role.outside),
        "其他各方": "、".join(role.title for role in roles if role.outside),
        "阶段": "、".join(phases),
        "怎样办结": "；".join(dict.fromkeys(outcome_words(law) or ends)),
    }
    yield from ("", *(f"- {name}：{told}" for name, told in found.items() if told))


def outcome_words(law: Procedure) -> list[str]:
    """办结步骤（可能的结论）."""
    found = []
    for step in law.steps:
        choices = getattr(step.concludes, "choices", ()) or ()
        if step.concludes is not None:
            told = "、".join(choices) if choices else describe.said(step.concludes)
            found.append(step.title if told == step.title else f"{step.title}（{told}）")
    return found


def table(title: str, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A Markdown table under a heading; nothing where there are no rows."""
    filled = [[cell.replace("|", "／").replace("\n", " ") or "—" for cell in row] for row in rows]
    if not filled:
        return
    names = list(columns)
    yield from ("", f"## {title}", "", f"| {' | '.join(names)} |", f"|{'---|' * len(names)}")
    yield from (f"| {' | '.join(row)} |" for row in filled)


def steps(law: Procedure) -> Iterator[str]:
    def conditions(row: describe.StepRow) -> str:
        parts = [*row.after, *(["只能一次"] if row.once else []), *(f"在{one}之前" for one in row.before)]
        return "；".join(parts)

    def kind(row: describe.StepRow) -> str:
        return "、".join(w for w in ("他人行为" * row.observed, f"办结（{row.concludes}）" * bool(row.concludes)) if w)

    rows = ([r.title, "、".join(r.by), conditions(r), kind(r), r.article] for r in describe.steps(law))
    return table("步骤", ("步骤", "谁来办", "必须先有", "性质", "依据"), rows)


def documents(law: Procedure) -> Iterator[str]:
    def line(one: describe.LineRow) -> str:
        return one.label + (f"（{one.unit}）" if one.unit else "")

    rows = (
        [row.title, line(one), one.demand, f"{one.when}时" if one.when else "", one.article]
        for row in describe.steps(law)
        for one in row.lines
    )
    return table("文书应当写明的", ("步骤", "项目", "要求", "情形", "依据"), rows)


def clocks(law: Procedure) -> Iterator[str]:
    def more(row: describe.ClockRow) -> str:
        return "；".join(part for part in (row.when, row.extension, row.pauses) if part)

    rows = ([r.name, r.period, r.since, r.until, r.effect, more(r), r.article] for r in describe.clocks(law))
    return table("期限", ("期限", "长度", "起算", "到何时止", "期满的后果", "情形、延长、扣除", "依据"), rows)


def duties(law: Procedure) -> Iterator[str]:
    """What stands on somebody's list, of whom, until it is done."""
    rows = []
    for clock in law.clocks:
        owed = law.find(clock.until) if clock.until else []
        by = "、".join(dict.fromkeys(role.title for step in owed for role in step.by))
        row = describe.clock_row(clock, law)
        if owed:
            rows.append([row.name, row.until, by, f"{row.since}起{row.period}", row.article])
    return table("职责", ("职责", "办到哪一步为止", "落在谁身上", "何时以前", "依据"), rows)


def guards(law: Procedure) -> Iterator[str]:
    rows = ([r.title, one.text, one.condition, one.article] for r in describe.steps(law) for one in r.rules)
    return table("会被拦下的做法", ("步骤", "理由", "系统判断的条件", "依据"), rows)


def conditions(law: Procedure) -> Iterator[str]:
    return table("条件的含义", ("条件", "含义"), ([name, meaning] for name, meaning in describe.terms(law).items()))
