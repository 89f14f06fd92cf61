"""The annexes that say what each number of a report means: in short for paper, with every entry for the screen."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fadu.documents.model import Annex, Block, Heading, Row, Table, anchor, paragraph

from . import figures
from .content import Content
from .hand import typed_numbers
from .rows import EntryRow
from .values import Kept, used

SHORT, FULL = "数据来源和统计口径", "数据口径和台账明细"
ENTRY_HEADER = ("事项", "台账序号", "日期", "步骤")


def source_code(source: str) -> str:
    """The code under which a number typed by hand leads to its source."""
    return f"source {source}"


def short(content: Content, values: Mapping[str, Kept]) -> tuple[Annex, ...]:
    """One table: each number with its sum or entries and its 口径; then the sources of those typed by hand."""
    table = Table(
        ("序号", "指标", "数值", "依据", "统计口径"),
        tuple(_short_row(place, value) for place, value in enumerate(_known(content, values), 1)),
        widths=(1.6, 4.4, 3, 3.6, 7.4),
    )
    blocks: tuple[Block, ...] = ((table,) if table.rows else ()) + _sources(content)
    return (Annex(SHORT, blocks),) if blocks else ()


def full(content: Content, values: Mapping[str, Kept], rows: Mapping[int, EntryRow]) -> tuple[Annex, ...]:
    """A section for each number: 口径, sum, and exactly as many rows as entries were counted."""
    blocks = [block for value in _known(content, values) for block in _section(value, rows)]
    blocks += _sources(content)
    return (Annex(FULL, tuple(blocks)),) if blocks else ()


def _known(content: Content, values: Mapping[str, Kept]) -> list[Kept]:
    return [values[code] for code in used(content) if code in values]


def _short_row(place: int, value: Kept) -> Row:
    rests_on = figures.quotient(value) or f"{len(value.entries):,}条记录"
    cells = (str(place), value.name, _with_unit(value), rests_on, _note(value))
    return Row(cells, anchor(value.code))


def _section(value: Kept, rows: Mapping[int, EntryRow]) -> Iterator[Block]:
    yield Heading(2, f"{value.name}：{_with_unit(value)}", anchor(value.code))
    yield paragraph(f"口径：{_note(value)}")
    if sum_ := figures.sum_of(value):
        yield paragraph(f"算式：{sum_}（分子{figures.plain(value.numerator or 0)}，"
                        f"分母{figures.plain(value.denominator or 0)}）")
    if value.entries:
        yield entry_table(value.entries, rows)


def entry_table(entries: Sequence[int], rows: Mapping[int, EntryRow]) -> Table:
    """The entries as rows, folded; an id that the ledger does not know stands with its number, never left out."""
    return Table(ENTRY_HEADER, tuple(Row(_cells(entry, rows)) for entry in entries),
                 caption=f"台账记录{len(entries):,}条", widths=(5, 2, 3, 5), folded=True)


def _cells(entry: int, rows: Mapping[int, EntryRow]) -> tuple[str, ...]:
    row = rows.get(entry)
    return (row.matter, str(row.number), row.on.isoformat(), row.step) if row else (f"台账第{entry}条", "", "", "")


def _sources(content: Content) -> tuple[Block, ...]:
    sources: dict[str, list[str]] = {}
    for typed in typed_numbers(content):
        if typed.source:
            sources.setdefault(typed.source, []).append(typed.text)
    rows = tuple(Row(("、".join(texts), source), anchor(source_code(source))) for source, texts in sources.items())
    return (Heading(2, "手填的数及其来源"), Table(("数", "来源"), rows, widths=(1, 4))) if rows else ()


def _with_unit(value: Kept) -> str:
    shown = figures.text(value)
    return shown if value.unit == "%" or not figures.known(value) else f"{shown}{value.unit}"


def _note(value: Kept) -> str:
    return value.note + (f"（{value.basis}）" if value.basis else "")
