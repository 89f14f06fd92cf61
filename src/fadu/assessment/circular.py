"""通报 and 差距清单 on paper: what a cycle came to, what one unit still lacks. As an office writes them."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from fadu.assessment.gaps import Gap
from fadu.assessment.rectifying import Rectification
from fadu.assessment.scheme import Item
from fadu.assessment.scoring import plain
from fadu.assessment.sheet import Sheet
from fadu.documents.model import Annex, Block, Document, Heading, Paragraph, Row, Run, Table, paragraph
from fadu.law.wording import day_text
from fadu.ledger.models import Entry, Matter

TO_WRITE = "〔总体情况、突出问题和整改要求待写〕"


def circular(cycle: Matter, year: int, ranked: Sequence[tuple[int, Sheet]], gaps: Sequence[tuple[Item, int, Decimal]],
             tasks: Sequence[Rectification], entry: Entry | None, day: date) -> Document:  # fmt: skip
    """The circular of a cycle.

    ranked: place and table of each unit, the best first; gaps: item, how many units lost points at it, how many in all;
    entry: that by which it was circulated, None before; day: of the draft.
    """
    said = str(entry.data["summary"]) if entry else ""
    settled = sum(bool(one.confirmed) for _place, one in ranked)
    blocks: list[Block] = [paragraph(
        f"根据{ranked[0][1].scheme.title}，对{len(ranked)}个单位{year}年度法治政府建设情况进行了考核，"
        f"{settled}个单位的结果已经确定。现将有关情况通报如下。"
    )] if ranked else []  # fmt: skip
    blocks += [Heading(1, "一、考核结果"), results(ranked)]
    if gaps:
        blocks += [Heading(1, "二、失分较多的指标"), common(gaps)]
    blocks += [Heading(1, f"{'三' if gaps else '二'}、总体情况和整改要求"), *words(said)]
    annexes = (Annex("整改任务清单", (task_table(tasks),)),) if tasks else ()
    issued = entry.at.date() if entry else day
    number = str(entry.data.get("number") or "") if entry else ""
    return Document(
        f"关于{year}年度法治政府建设考核情况的通报", tuple(blocks), number=number, issuer=cycle.organ.name, date=issued,
        addressee="各被考核单位", annexes=annexes,
    )  # fmt: skip


def words(said: str) -> list[Paragraph]:
    """What was written for the circular, a paragraph a line; where nothing was, that it is to be written."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return [paragraph(line) for line in lines] or [Paragraph((Run(TO_WRITE, alarm=True),))]


def results(ranked: Sequence[tuple[int, Sheet]]) -> Table:
    rows = tuple(
        Row((str(place), one.matter.organ.name, f"{plain(one.total)}/{plain(one.full)}", grade_of(one)))
        for place, one in ranked
    )
    return Table(("名次", "单位", "得分/满分", "等次"), rows, widths=(0.8, 3, 1.4, 1.2))


def grade_of(one: Sheet) -> str:
    if not one.confirmed:
        return "未确定"
    if one.vetoed:
        return "一票否决"
    return str(one.confirmed.data.get("grade") or "—")


def common(gaps: Sequence[tuple[Item, int, Decimal]]) -> Table:
    rows = tuple(Row((item.code, item.text, str(units), plain(lost))) for item, units, lost in gaps)
    return Table(("编号", "指标", "失分单位", "共失分"), rows, widths=(0.7, 4, 1, 1))


def task_table(tasks: Sequence[Rectification]) -> Table:
    rows = tuple(
        Row((str(number), one.task.organ.name, one.task.title, day_text(one.task.due_on) if one.task.due_on else "—"))
        for number, one in enumerate(tasks, 1)
    )
    return Table(("序号", "牵头单位", "整改任务", "完成期限"), rows, widths=(0.7, 2, 4, 1.5))


def gap_paper(sheet: Sheet, gaps: Sequence[Gap], target: Decimal | None, day: date) -> Document:
    """The gap list of one unit; target: points in all, None: the full marks of every item."""
    full, missing = sheet.full, sum((one.missing for one in gaps), Decimal(0))
    unknown = sum(one.unknown for one in gaps)
    aim = f"总分{plain(target)}分" if target is not None else "各项满分"
    opening = (
        f"对照{sheet.scheme.title}（{sheet.scheme.version}），{sheet.matter.organ.name}{sheet.year}年度现得"
        f"{plain(sheet.total)}分，满分{plain(full)}分。以{aim}为目标，{len(gaps)}项有差距，共{plain(missing)}分"
        + (f"，其中{unknown}项还没有记录，不能计分。" if unknown else "。")
    )
    rows = tuple(
        Row((one.line.item.code, one.line.item.text, "—" if one.unknown else plain(one.line.points or Decimal(0)),
             plain(one.missing), behind(one), menders_of(one)))
        for one in gaps
    )  # fmt: skip
    table = Table(("编号", "指标", "现得分", "差", "情况", "责任单位"), rows, widths=(0.7, 3, 0.8, 0.7, 2.2, 1.6))
    return Document(
        f"{sheet.matter.organ.name}{sheet.year}年度法治政府建设差距清单", (paragraph(opening), table), date=day
    )


def behind(gap: Gap) -> str:
    """What stands behind the missing points, in words."""
    line = gap.line
    if line.computed and line.computed.value is not None:
        said = f"{line.computed.name}{line.computed.text}"
        return said + (f"，差{plain(gap.short)}件" if gap.short else "")
    if line.item.computed:
        return "系统没有记录"
    return "还没有评分" if gap.unknown else str((line.review.data.get("reason") if line.review else "") or "评议扣分")


def menders_of(gap: Gap) -> str:
    return "、".join(f"{one.organ}{f'（{plain(one.short)}件）' if one.short else ''}" for one in gap.menders)
