"""docs/law: one page a procedure and version, and an index, from the definitions; `fadu procedures pages` writes it.

Beside what `procedures.lawyers_page` tells of one procedure: its versions, what binds only in some places or fields,
the local standards it asks for, and the procedures that it is linked with.
"""
from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from fadu.law.acts import Act
from fadu.law.places import place_name
from fadu.procedures.conditions import Linked, param
from fadu.procedures.grammar import Procedure, leaves
from fadu.procedures.lawyers_page import page, table
from fadu.statutes import PROCEDURES
from fadu.statutes.resting import uses_of
from fadu.statutes.standards import LOCAL, STANDARDS

COUNTING = (
    "## 怎么读", "",
    "- 期限自起算之日的次日起数：写“工作日”的不数周末和法定节假日，数调休上班日；写“日”的连续数，末日逢法定休假日的"
    "顺延到其后第一个工作日；写“月”“年”的数到对应日，没有对应日的为月末；写“小时”的从时刻起数。",
    "- “不计”是中间停住、恢复后接着数；“延长”在原期限届满前批准，加在原期限之后。",
    "- 收到、送达一类起算的日子不能晚于填写当日。",
    "- “他人行为”是当事人、法院等的行为，只如实登记，瑕疵一并记下，不拦；其余步骤有一条不合就拦下，并说明条文。",
    "- 逾期不拦：逾期的决定仍然要作，只是如实记为逾期。事项办结后不能再办的职责，随之终止。",
    "- 依据写“办理惯例”的是工作约定，不是法律规定。",
)  # fmt: skip


def pages() -> dict[str, str]:
    """File name to Markdown: README.md (the index), then a page for every version of every procedure."""
    found = {"README.md": index_page()}
    for code, versions in PROCEDURES.items():
        for law in versions:
            found[file_of(code, law)] = page(law, before=versions_of(code, law), after=around(code, law))
    return found


def file_of(code: str, law: Procedure) -> str:
    """The version in force has the bare name, earlier ones the year since which they were in force."""
    return f"{code}.md" if law is PROCEDURES[code][0] else f"{code}_{law.law.in_force.year}.md"


def index_page() -> str:
    told = f"共{len(PROCEDURES)}个程序，每个一页，由系统执行的定义生成：`fadu procedures pages`。"
    lines = ["# 程序的法律说明", "", told]
    rows = (
        [f"[{law.title}]({file_of(code, law)})", law.law.official, dates(law.law), str(len(law.steps)),
         str(sum(len(step.all_rules()) for step in law.steps)), str(len(law.clocks))]
        for code, versions in PROCEDURES.items() for law in versions
    )  # fmt: skip
    columns = ("程序", "主要依据", "适用于何时开始的事项", "步骤", "规则", "期限")
    return "\n".join([*lines, "", *COUNTING, *table("目录", columns, rows)]) + "\n"


def dates(act: Act) -> str:
    return f"{act.in_force}至{act.until}" if act.until else f"{act.in_force}起"


def versions_of(code: str, law: Procedure) -> Iterator[str]:
    """What the procedure is for, and its other versions."""
    told = purpose(law)
    if told and told != law.title:
        yield from ("", f"{told}。")
    others = [one for one in PROCEDURES[code] if one is not law]
    if others:
        yield ""
        links = (f"[{one.law.title}，{dates(one.law)}]({file_of(code, one)})" for one in others)
        yield f"其他版本（事项办到底都依开始那天的版本）：{'；'.join(links)}。"


def purpose(law: Procedure) -> str:
    """What the file that declares the procedure calls it, before it names its sources."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("fadu.statutes.") and any(value is law for value in vars(module).values()):
            return re.split(r"[.:] ", (module.__doc__ or "").strip())[0].strip()
    return ""


def around(code: str, law: Procedure) -> Iterator[str]:
    """Local rules, local standards, linked procedures."""
    yield from table("只在部分地方、领域适用的", ("适用于", "依据", "施行", "内容"), local_rows(code, law))
    yield from table("地方参数", ("参数", "适用于", "数值", "依据", "施行"), standard_rows(law))
    links = [[title, f"[{PROCEDURES[name][0].title}]({name}.md)"] for name, title in linked(law) if name in PROCEDURES]
    yield from table("关联的程序", ("本页所说的", "程序"), links)
    back = [one for one in PROCEDURES if any(name == code for name, _ in linked(PROCEDURES[one][0]))]
    if back:
        yield ""
        yield f"本程序的结果影响：{'、'.join(f'[{PROCEDURES[one][0].title}]({one}.md)' for one in back)}。"


def where(act: Act) -> str:
    return "".join(part for part in (place_name(act.place) if act.place else "", act.branch and f"{act.branch}领域"))


def local_rows(code: str, law: Procedure) -> list[list[str]]:
    found: dict[tuple[str, str, str], list[str]] = {}
    for citation, use in uses_of(code, law):
        act = citation.act
        if act.place or act.branch:
            texts = found.setdefault((where(act), str(citation), dates(act)), [])
            if use.text not in texts:
                texts.append(use.text)
    return [[*key, "；".join(texts)] for key, texts in found.items()]


def standard_rows(law: Procedure) -> list[list[str]]:
    spoken = {str(leaf) for leaf in all_leaves(law)}
    rows = [
        [one.key, where(one.basis.act) or "全国", f"{one.value:,}元", str(one.basis), dates(one.basis.act)]
        for one in STANDARDS if str(param(one.key)) in spoken
    ]  # fmt: skip
    return rows + [[key, "由各地录入", "—", "须写明依据文件、文号、条款、施行日期", "—"]
                   for key in LOCAL if str(param(key)) in spoken]  # fmt: skip


def all_leaves(law: Procedure) -> Iterator[Any]:
    for step in law.steps:
        for rule in step.all_rules():
            yield from leaves(rule.broken, rule.when, rule.unless)
    for clock in law.clocks:
        yield from leaves(clock.when, clock.unless, clock.since, *each_of(clock.since))


def each_of(value: Any) -> Iterable[Any]:
    return value if isinstance(value, tuple) else ()


def linked(law: Procedure) -> list[tuple[str, str]]:
    """(procedure, as it is called here) of the linked matters of which the files of this procedure speak."""
    files = {step.__module__ for step in law.steps}
    known = [one for name in files for one in vars(sys.modules[name]).values() if isinstance(one, Linked)]
    return sorted({(one.name, one.title) for one in known})
