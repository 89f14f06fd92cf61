"""A procedure as a page for the lawyer (docs/law): what the software enforces, to be read beside the act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fadu.procedures import describe
from fadu.procedures.grammar import Procedure


def page(law: Procedure) -> str:
    """Markdown of one version: steps, what each document must say, time limits, what is refused, named conditions."""
    return "\n".join([*head(law), *steps(law), *documents(law), *clocks(law), *guards(law), *conditions(law)]) + "\n"


def head(law: Procedure) -> Iterator[str]:
    until = f"至{law.law.until}" if law.law.until else "起"
    yield f"# {law.title}"
    yield ""
    yield f"依据：{law.law.official}，{law.law.in_force}{until}。本页由系统执行的定义生成，不得手改。"


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


def guards(law: Procedure) -> Iterator[str]:
    rows = ([r.title, one.text, one.condition, one.article] for r in describe.steps(law) for one in r.rules)
    return table("会被拦下的做法", ("步骤", "理由", "系统判断的条件", "依据"), rows)


def conditions(law: Procedure) -> Iterator[str]:
    return table("条件的含义", ("条件", "含义"), ([name, meaning] for name, meaning in describe.terms(law).items()))
