"""Random records of any procedure: any steps in any order, with any answers that a form lets through."""
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from fadu.law.calendar import CHINA
from fadu.procedures.fields import Field
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Actor, Entry, Link, Parameter, Place
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES

NAMES = st.sampled_from(["赵一", "钱二", "孙三", "李四"])
DAYS = st.dates(date(2010, 1, 1), date(2026, 11, 30))
MOMENTS = st.datetimes(datetime(2010, 1, 1), datetime(2026, 11, 30))
SNAPSHOTS = st.fixed_dictionaries(
    {"name": NAMES},
    optional={"status": st.sampled_from(["有效", "注销"]), "category": st.just("行政执法"), "from": DAYS, "to": DAYS},
)
PERSONS = st.fixed_dictionaries({"name": NAMES}, optional={"certificate": SNAPSHOTS})
TEXTS = st.sampled_from(["有", "被申请人", "电子", "丽政复〔2026〕1号"])
VERSIONS = [version for versions in PROCEDURES.values() for version in versions]


def roles() -> st.SearchStrategy[str]:
    return st.sampled_from(sorted({role.id for law in VERSIONS for step in law.steps for role in step.by}))


def answer(line: Field) -> st.SearchStrategy[Any]:
    if line.kind == "approval":
        by = st.fixed_dictionaries({"name": NAMES, "role": roles()})
        return st.fixed_dictionaries({"by": by, "on": DAYS})
    chosen = st.sampled_from(line.choices) if line.choices else TEXTS
    return {
        "text": chosen,
        "yesno": st.booleans(),
        "number": st.integers(-5, 100_000),
        "money": st.decimals(-5, 1_000_000, places=2).map(Decimal),
        "date": DAYS,
        "moment": MOMENTS,
        "list": st.lists(NAMES, max_size=3),
        "choices": st.sets(chosen, max_size=3),
        "people": st.lists(PERSONS, max_size=3),
        "register": SNAPSHOTS,
    }[line.kind]


def answers(step: type[Step]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={line.name: answer(line) for line in step.fields})


@st.composite
def entries(draw: st.DrawFn, law: Procedure, most: int = 12) -> list[Entry]:
    """Any steps in any order; half of the roles are the right ones; some entries correct an earlier one."""
    record: list[Entry] = []
    for number in range(1, draw(st.integers(0, most)) + 1):
        step = draw(st.sampled_from(list(law.steps)))
        role = step.by[0].id if draw(st.booleans()) else draw(roles())
        corrects = draw(st.integers(1, number - 1)) if number > 1 and draw(st.integers(0, 9)) == 0 else None
        actor = Actor(draw(NAMES), role)
        record.append(Entry(step.id, draw(MOMENTS), actor, draw(answers(step)), id=number, corrects=corrects))
    return record


@st.composite
def matters(draw: st.DrawFn) -> tuple[Procedure, list[Entry], dict[str, Link], Place, datetime]:
    law = draw(st.sampled_from(VERSIONS))
    names = ("legality_review", "fair_competition_review", "reconsideration", "litigation")
    outcomes = st.sampled_from(["", "合法", "不合法", "应当予以修改", "撤销", "维持"])
    linked = st.tuples(DAYS, st.none() | DAYS, outcomes).map(lambda row: Link(*row))
    links = draw(st.dictionaries(st.sampled_from(names), linked, max_size=3))
    place, branch = draw(st.sampled_from([("", ""), ("331100", ""), ("430100", ""), ("370100", "市场监管")]))
    limits = {"较大数额罚款.公民": (Parameter(10_000, date(2010, 1, 1)),)}
    return law, draw(entries(law)), links, Place(CHINA, place, branch, limits), draw(MOMENTS)
