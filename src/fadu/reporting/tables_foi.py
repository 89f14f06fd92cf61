"""政府信息公开工作年度报告 as a whole: six parts, the tables in the form of the law, the words as far as records go.

Source: 国办公开办函〔2021〕30号. What no record says is marked to be written, never made up.
"""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from fadu.documents.model import Block, Cell, Document, Form, FormRow, Heading, NumberRun, Paragraph, Run, paragraph
from fadu.indicators.scope import Scope
from fadu.indicators.tables.filling import Filled
from fadu.ledger.models import Entry

from .tables_form import checks, form, forms, heading, number, written

INFORMATION = "信息内容"
SECTIONS: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    ("第二十条第（一）项", ("本年制发件数", "本年废止件数", "现行有效件数"), (
        ("规章", ("rules", "rules_repealed", "rules_in_force")),
        ("行政规范性文件", ("documents", "repealed", "documents_in_force")))),
    ("第二十条第（五）项", ("本年处理决定数量",), (("行政许可", ("licences",)),)),
    ("第二十条第（六）项", ("本年处理决定数量",), (("行政处罚", ("penalties",)), ("行政强制", ("measures",)))),
    ("第二十条第（八）项", ("本年收费金额（单位：万元）",), (("行政事业性收费", ("fees",)),)),
)  # fmt: skip
TABLES = ("foi_disclosed", "foi_requests", "foi_remedies")


@dataclass(frozen=True)
class Fees:
    """信息处理费: how many applicants paid in the period, and how much (yuan)."""

    paid: int
    amount: Decimal


def fees(scope: Scope) -> Fees:
    """What was received: of each payment the sum that was asked for last before it."""
    entries = Entry.objects.filter(matter__procedure="foi_request",
                                   matter__division__code__range=(scope.low, scope.high))
    if scope.organ:
        entries = entries.filter(matter__organ=scope.organ)
    paid = [one for one in entries.filter(step="pay_fee").order_by("pk")
            if scope.start.isoformat() <= str(one.data.get("paid_on", "")) <= scope.end.isoformat()]
    asked: dict[int, Decimal] = {}
    for one in entries.filter(step="ask_fee", matter__in=[one.matter_id for one in paid]).order_by("pk"):
        asked[one.matter_id] = Decimal(str(one.data.get("amount") or 0))
    return Fees(len(paid), sum((asked.get(one.matter_id, Decimal(0)) for one in paid), Decimal(0)))


def disclosed(filled: Filled) -> Form:
    """第二部分的表: four sections in one ruled form of four columns; an earlier form as its lines stand."""
    lines = {one.code: one for one in filled.table.lines}
    if "rules_repealed" not in lines:
        return form(filled, filled.table.columns)
    (column,) = filled.table.columns
    rows: list[FormRow] = []
    for title, heads, members in SECTIONS:
        span = 4 - len(heads)
        rows.append(FormRow((heading(title, span=4),)))
        rows.append(FormRow((heading(INFORMATION), *(heading(one, span=span) for one in heads))))
        for name, codes in members:
            figures = (written(filled, lines[code], column) for code in codes)
            rows.append(FormRow((Cell((Run(name),)), *(
                Cell((NumberRun(text),), span=span, middle=True) for text in figures))))
    return Form(tuple(rows), (1.2, 1, 1, 1))


def report(filled: Mapping[str, Filled], received: Fees, place: str, issuer: str, year: int) -> Document:
    """The six parts, of the filled tables by their code in `TABLES`."""
    first, requests, remedies = (filled[code] for code in TABLES)
    blocks: list[Block] = [
        said(_("本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自{year}年1月1日至{year}年12月31日。")
             .format(year=year)),
        gap(_("编制机关的地址、邮编、电话、电子邮箱")),
        Heading(1, "一、总体情况"), *overview(first, requests, remedies, place, year),
        Heading(1, "二、主动公开政府信息情况"), disclosed(first),
        Heading(1, "三、收到和处理政府信息公开申请情况"), *forms(requests),
        Heading(1, "四、政府信息公开行政复议、行政诉讼情况"), *remedy_forms(remedies),
        *(paragraph(_("勾稽核对：{words}。").format(words=words))
          for one in (requests, remedies) for words in wrong(one)),
        Heading(1, "五、存在的主要问题及改进情况"), gap(_("存在的主要问题和改进情况")),
        Heading(1, "六、其他需要报告的事项"), fee_sentence(received, year), gap(_("其他需要报告的事项；没有的删去")),
    ]
    title = _("{place}{year}年政府信息公开工作年度报告").format(place=place, year=year)
    return Document(title, tuple(blocks), issuer=issuer)


def wrong(filled: Filled) -> list[str]:
    """The checks, where one of them fails; a report that balances says nothing of it."""
    return checks(filled) if filled.failed else []


def remedy_forms(filled: Filled) -> Sequence[Form]:
    """One row of fifteen numbers under the heads, without a stub, as the form has it."""
    (whole,) = forms(filled)
    rows = [FormRow(row.cells[1:] if n in (0, whole.head) else row.cells) for n, row in enumerate(whole.rows)]
    return [Form(tuple(rows), (1.0,) * len(filled.table.columns), small=True, head=whole.head)]


def overview(first: Filled, requests: Filled, remedies: Filled, place: str, year: int) -> list[Block]:
    lines = {one.code: one for one in first.table.lines}
    (column,) = first.table.columns

    def made(code: str) -> str:
        return number(first.value(lines[code], column))

    def asked(code: str) -> str:
        return number(requests.values.get((code, "total")))

    def cases(code: str) -> str:
        return number(remedies.values.get(("cases", code)))

    return [
        Heading(2, "（一）主动公开情况"),
        said(_("{year}年，{place}制发规章{rules}件、行政规范性文件{documents}件。").format(
            year=year, place=place, rules=made("rules"), documents=made("documents"))),
        gap(_("公开平台发布信息、政策解读、新闻发布的情况")),
        Heading(2, "（二）依申请公开情况"),
        said(_("新收政府信息公开申请{new}件，上年结转{before}件，办结{done}件，结转下年度继续办理{after}件。").format(
            new=asked("new"), before=asked("carried_in"), done=asked("all"), after=asked("carried_out"))),
        said(_("因政府信息公开引起的行政复议{reviewed}件；行政诉讼未经复议直接起诉{direct}件，复议后起诉{after}件。").format(
            reviewed=cases("reviewed_all"), direct=cases("direct_all"), after=cases("after_all"))),
        *(block for title, what in (
            ("（三）政府信息管理情况", _("公开审查、属性认定、文件清理和目录管理的情况")),
            ("（四）平台建设情况", _("政府网站、政务新媒体、政府公报和公开专区的情况")),
            ("（五）监督保障情况", _("考核、社会评议、培训和责任追究的情况")),
        ) for block in (Heading(2, title), gap(what))),
    ]  # fmt: skip


def fee_sentence(received: Fees, year: int) -> Paragraph:
    if not received.paid:
        return said(_("{year}年没有收取政府信息公开信息处理费。").format(year=year))
    return said(_("{year}年收取政府信息公开信息处理费{amount}元，涉及申请{paid}件。").format(
        year=year, amount=number(received.amount), paid=received.paid))



def said(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def gap(what: str) -> Paragraph:
    return Paragraph((Run(_("【待写】{what}").format(what=what), alarm=True),))
