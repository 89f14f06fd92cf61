"""A small official document for the tests of the writers."""
from __future__ import annotations

from datetime import date

from fadu.documents.model import Annex, Document, Heading, NumberRun, Paragraph, Row, Run, Table, anchor, paragraph

SENTENCE = "市司法局对每一件文件逐条核对制定依据，提出修改意见，并把采纳情况逐件登记备查。"
HOSTILE = '#panic("x") $x^2$ <script>alert(1)</script> \\ \\u{41} *b* _i_ @ref `raw` // c /* */ "q" \'s\' & ]] }} %'


def report(*blocks: Heading | Paragraph | Table, **changes: object) -> Document:
    """A report with a number, 主送, 落款 and one annex that says what its number 70 means."""
    first = Paragraph((
        Run("全年收到申请"), NumberRun("70", "reconsideration.received", "收到的行政复议申请"), Run("件，开会"),
        NumberRun("11", hand=True), Run("次，听证"), Run("未填", alarm=True), Run("次。"),
    ))
    meaning = Table(("指标", "数值"), (Row(("收到的行政复议申请", "70"), anchor("reconsideration.received")),))
    said = {
        "title": "丽水市人民政府关于2017年度法治政府建设情况的报告", "number": "丽政〔2018〕12号",
        "issuer": "丽水市人民政府", "addressee": "省人民政府", "date": date(2018, 3, 1),
        "blocks": (Heading(1, "一、举措和成效"), Heading(2, "（一）行政复议"), first, *blocks),
        "annexes": (Annex("数据口径", (meaning,)),),
    } | changes
    return Document(**said)  # type: ignore[arg-type]


def pages(count: int) -> tuple[Paragraph, ...]:
    """Text that fills about so many pages of 22 lines of 28 characters."""
    return tuple(paragraph(SENTENCE * 4) for _ in range(count * 22 * 28 // (len(SENTENCE) * 4)))


def tasks(rows: int) -> Table:
    every = tuple(Row((str(n), f"任务{n}" * 5, "市司法局")) for n in range(1, rows + 1))
    return Table(("序号", "任务", "牵头单位"), every, caption="任务完成情况", widths=(1, 5, 2))
