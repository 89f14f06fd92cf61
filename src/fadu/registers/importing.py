"""A batch as an Excel list: each row judged before anything is registered; what is wrong is said cell by cell."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fadu.organs.models import Organ
from fadu.organs.roster import CHANGED, NEW, SAME, WRONG, Verdict
from fadu.registers.adjusting import Move, new_ref
from fadu.registers.codes import tidy
from fadu.registers.folding import KINDS
from fadu.registers.grammar import CODE, HOLDER, MARKS, REF, YESNO, Column, Register
from fadu.registers.judging import Item, Organs, judge, keeps_all
from fadu.registers.lines import at_organ
from fadu.registers.models import Version

ACT = "操作"
STEPS = {title: step for step, title in KINDS.items()}


def columns(register: Register) -> list[tuple[str, bool, str]]:
    """The columns of the list: heading, whether it must be filled, what to fill in."""
    acts = "、".join(KINDS.values())
    found = [(ACT, False, f"{acts}；不填的：编号、编码已在册的为变更，否则为新增"),
             (REF, False, "变更、下放、取消时填写，见导出的名录；有编码的可以不填")]  # fmt: skip
    if register.rule:
        found.append((CODE, register.rule.needed, register.rule.words))
    found.append((HOLDER, False, "单位全称或者简称；不填的为办理调整的单位"))
    return found + [(one.label, one.needed, say(one)) for one in register.columns]


def say(column: Column) -> str:
    """What to fill into a cell."""
    known = {YESNO: "是、否", MARKS: "可填几项，用顿号隔开："}.get(column.kind, "")
    choices = "、".join(column.choices)
    kinds = {"date": "如 2026-03-01", "number": "整数", "money": "数字", "division": "6位区划代码"}
    parts = [column.hint, known + choices, kinds.get(column.kind, ""), column.unit]
    return "；".join(part for part in parts if part)


class Judging:
    """What judging a list needs: what is in force, the organs that it names."""

    def __init__(self, register: Register, organ: Organ, rows: Sequence[tuple[int, Mapping[str, str]]]) -> None:
        self.register, self.organ, self.organs = register, organ, Organs(organ.division)
        self.organs.learn(cells.get(HOLDER, "").strip() for _, cells in rows)
        there = Version.objects.filter(register=register.code, division=organ.division_id, valid_to=None)
        there = there.select_related("organ")
        self.by_ref: dict[str, Version] = {}
        self.by_code: dict[str, Version] = {}
        for column, known in ((REF, self.by_ref), (CODE, self.by_code)):
            wanted = sorted({asked_as(column, cells) for _, cells in rows} - {""})
            for start in range(0, len(wanted), 500):
                part = wanted[start:start + 500]
                found = there.filter(ref__in=part) if column == REF else there.filter(code__in=part)
                known |= {one.ref if column == REF else one.code: one for one in found}
        self.spoken_of: dict[str, int] = {}  # what the list itself has spoken of, with the row
        self.all = keeps_all(register, organ)

    def known(self, cells: Mapping[str, str]) -> Version | None:
        return self.by_ref.get(asked_as(REF, cells)) or self.by_code.get(asked_as(CODE, cells))


def asked_as(column: str, cells: Mapping[str, str]) -> str:
    """The reference or code of a row as it is kept: a code typed full-width or with blanks is the same code."""
    said = cells.get(column, "").strip()
    return tidy(said) if column == CODE else said


def judge_list(register: Register, organ: Organ, rows: Sequence[tuple[int, Mapping[str, str]]]) -> list[Verdict]:
    """The verdict on every row (its number in the sheet and its cells); `moves` hold what it adjusts."""
    judging = Judging(register, organ, rows)
    found = []
    for number, cells in rows:
        verdict = Verdict(number, cells)
        judge_row(judging, verdict)
        if verdict.errors:
            verdict.kind, verdict.moves = WRONG, []
        found.append(verdict)
    return found


def moves_of(verdicts: Sequence[Verdict]) -> list[Move]:
    """All adjustments of the rows that are right."""
    return [(step, dict(cells)) for one in verdicts for step, cells in one.moves]


def judge_row(judging: Judging, verdict: Verdict) -> None:
    register, cells = judging.register, verdict.cells
    there, act = judging.known(cells), cells.get(ACT, "").strip()
    if act and act not in STEPS:
        verdict.errors[ACT] = f"没有“{act[:10]}”，可填：{'、'.join(STEPS)}"
        return
    step = STEPS[act] if act else "change" if there else "add"
    verdict.kind = NEW if step in ("add", "take_over") else CHANGED
    said: dict[str, str] = {one.name: cells.get(one.label, "") for one in register.columns}
    said |= {"code": cells.get(CODE, ""), "organ": cells.get(HOLDER, "")}
    if step in ("add", "take_over"):
        fresh(judging, verdict, step, said, there)
    elif there is None:
        verdict.errors[REF] = "没有这一编号、编码的现行条目"
    else:
        standing(judging, verdict, step, said, there)
    once(judging, verdict)


def fresh(judging: Judging, verdict: Verdict, step: str, said: dict[str, str], there: Version | None) -> None:
    if there is not None:
        verdict.errors[CODE if judging.register.rule else REF] = f"已在册：{there.name}"
        return
    item = judge(judging.register, said, judging.organs)
    verdict.errors |= item.errors
    take(judging, verdict, step, said, item, item.organ or judging.organ, new_ref())


def standing(judging: Judging, verdict: Verdict, step: str, said: dict[str, str], there: Version) -> None:
    if not judging.all and there.organ_id != judging.organ.pk:
        verdict.errors[HOLDER] = f"{there.name}是{there.organ}的条目，只能调整本单位的"
        return
    if step != "change":
        verdict.notes.append(there.name)
        verdict.moves = [(step, {"ref": there.ref})]
        return
    item = judge(judging.register, said, judging.organs, Item(there.code, there.organ, dict(there.data)))
    verdict.errors |= item.errors
    if not item.errors and (item.code, item.organ, item.data) == (there.code, there.organ, there.data):
        verdict.kind = SAME  # a row of the export that nobody touched
        return
    if item.code != there.code and (holds := judging.by_code.get(item.code)) and holds.ref != there.ref:
        verdict.errors[CODE] = f"已在册：{holds.name}"
    take(judging, verdict, step, said, item, item.organ, there.ref)


def take(
    judging: Judging, verdict: Verdict, step: str, said: dict[str, str], item: Item, organ: Organ | None, ref: str
) -> None:
    if organ is not None and not judging.all and organ.pk != judging.organ.pk:
        verdict.errors[HOLDER] = "只能调整本单位的条目"
    own: dict[str, Any] = {"ref": ref, "code": item.code}
    if said["organ"].strip() and item.organ:
        own["organ"] = at_organ(item.organ.name, item.organ.handle)
    verdict.moves = [(step, {**{name: text.strip() for name, text in said.items() if text.strip()}, **own})]


def once(judging: Judging, verdict: Verdict) -> None:
    """No two rows speak of one item, or hold one code."""
    for _step, cells in verdict.moves:
        for mark in {f"ref={cells.get('ref', '')}", f"code={cells.get('code', '')}"} - {"ref=", "code="}:
            if (earlier := judging.spoken_of.setdefault(mark, verdict.number)) != verdict.number:
                verdict.errors[CODE if mark.startswith("code") else REF] = f"与第{earlier}行重复"
