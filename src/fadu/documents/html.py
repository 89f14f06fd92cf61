"""The document as HTML: semantic, safe (all text is escaped), each number a link to its meaning.

`write` gives a page that stands alone, with its own style sheet; `fragment` gives the article to set into a page.
"""
from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from .layout import title_words
from .model import (
    Annex,
    Block,
    Cell,
    Document,
    Form,
    FormRow,
    Heading,
    NumberRun,
    Paragraph,
    Row,
    Run,
    Table,
    anchor,
    anchors,
    chinese_date,
)
from .printable import printable

Link = Callable[[NumberRun], str | None]


def write(document: Document, link: Link | None = None) -> str:
    """A whole page. `link` says where a number leads (None: nowhere); without it, to its meaning in this document."""
    return (
        '<!doctype html>\n<html lang="zh-Hans-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{safe(document.title, ' ')}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<main>\n"
        f"{fragment(document, link)}</main>\n</body>\n</html>\n"
    )


def fragment(document: Document, link: Link | None = None, top: int = 1) -> str:
    """The <article> alone, for a page that brings its own style sheet and perhaps its own h1.

    `top`: the level of the title, 1 or 2; headings follow below it. Classes: doc, doc-title, doc-no, to, chip,
    chip-hand, alarm, signature, annex.
    """
    places = anchors(document)
    writer = _Writer(link or (lambda run: f"#{anchor(run.code)}" if anchor(run.code) in places else None), top)
    return writer.article(document)


def safe(text: str, line_end: str = "<br>") -> str:
    """User text as HTML text or attribute value."""
    return html.escape(printable(text)).replace("\n", line_end)


@cache
def _style() -> str:
    return Path(__file__).with_name("document.css").read_text(encoding="utf-8")


class _Writer:
    """Knows where numbers lead, and which of them already stand in the text, so that a meaning can lead back."""

    def __init__(self, link: Link, top: int) -> None:
        self.link = link
        self.top = top
        self.mentioned: set[str] = set()

    def article(self, document: Document) -> str:
        tag = f"h{self.top}"
        lines = ['<article class="doc" lang="zh-Hans-CN">']
        if document.flag:
            lines += [f'<p class="doc-flag">{safe(document.flag)}</p>',
                      f'<p class="doc-no doc-rule">{safe(document.number)}</p>']
        lines.append(f'<{tag} class="doc-title">{self.title(document.title)}</{tag}>')
        for name, text in (("doc-sub", document.subtitle), ("doc-no", "" if document.flag else document.number)):
            lines += [f'<p class="{name}">{safe(text)}</p>'] if text else []
        lines += [f'<p class="to">{safe(document.addressee)}：</p>'] if document.addressee else []
        lines += self.blocks(document.blocks)
        lines += self.foot(document)
        many = len(document.annexes) > 1
        for position, annex in enumerate(document.annexes, 1):
            lines += self.annex(annex, f"附件{position}" if many else "附件", f"annex_{position}")
        return "\n".join([*lines, "</article>", ""])

    def title(self, text: str) -> str:
        """The title with the places between its words at which a line may end."""
        return "<wbr>".join(safe(word) for word in title_words(text))

    def foot(self, document: Document) -> list[str]:
        lines = []
        for position, annex in enumerate(document.annexes, 1):
            number = f"{position}." if len(document.annexes) > 1 else ""
            words = "附件：" if position == 1 else "　　　"
            name = "annex-note" if position == 1 else "annex-more"
            lines.append(f'<p class="{name}">{words}<a href="#annex_{position}">{number}{safe(annex.title)}</a></p>')
        if document.issuer:
            day = chinese_date(document.date)
            said = f'<time datetime="{document.date}">{day}</time>' if document.date else day
            lines += ['<div class="signature">', f"<p>{safe(document.signed)}</p>", f"<p>{said}</p>", "</div>"]
        lines += [f'<p class="doc-note">{safe(note)}</p>' for note in document.notes]
        return lines

    def annex(self, annex: Annex, words: str, identity: str) -> list[str]:
        tag = f"h{self.top + 1}"
        return [f'<section class="annex" aria-labelledby="{identity}">', f'<p class="annex-word">{words}</p>',
                f'<{tag} class="doc-title" id="{identity}">{self.title(annex.title)}</{tag}>',
                *self.blocks(annex.blocks), "</section>"]

    def blocks(self, blocks: Iterable[Block]) -> list[str]:
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                tag = f"h{block.level + self.top}"
                return f"<{tag}{self.identity(block.anchor)}>{safe(block.text)}{self.back(block.anchor)}</{tag}>"
            case Paragraph():
                return f"<p>{''.join(self.run(run) for run in block.runs)}</p>"
            case Table():
                return self.table(block)
            case Form():
                return self.form(block)

    def run(self, run: Run | NumberRun) -> str:
        if isinstance(run, Run):
            return f'<mark class="alarm">{safe(run.text)}</mark>' if run.alarm else safe(run.text)
        words = safe(run.text) + ("<em>手填</em>" if run.hand else "")
        about = f' class="chip{" chip-hand" if run.hand else ""}"' + (f' title="{safe(run.name)}"' if run.name else "")
        where = self.link(run) if run.code else None
        if where is None:
            return f"<span{about}>{words}</span>"
        place = anchor(run.code)
        first = "" if place in self.mentioned else f' id="{place}_in"'
        self.mentioned.add(place)
        return f'<a{about}{first} href="{safe(where)}">{words}</a>'

    def identity(self, place: str) -> str:
        return f' id="{place}"' if place else ""

    def back(self, place: str) -> str:
        if place not in self.mentioned:
            return ""
        return f'<a class="back" href="#{place}_in">回到正文</a>'

    def table(self, table: Table) -> str:
        head = "".join(f'<th scope="col">{safe(text)}</th>' for text in table.header)
        inside = f"<thead><tr>{head}</tr></thead>\n<tbody>\n{''.join(map(self.row, table.rows))}</tbody>"
        if table.folded:
            summary = f"<summary>{safe(table.caption)}</summary>"
            return f'<details>{summary}\n<div class="wide"><table>{inside}</table></div></details>'
        caption = f"<caption>{safe(table.caption)}</caption>" if table.caption else ""
        return f'<div class="wide"><table>{caption}{inside}</table></div>'

    def row(self, row: Row) -> str:
        first, *others = row.cells
        cells = f"<td>{safe(first)}{self.back(row.anchor)}</td>" + "".join(f"<td>{safe(text)}</td>" for text in others)
        return f"<tr{self.identity(row.anchor)}>{cells}</tr>\n"

    def form(self, form: Form) -> str:
        rows = "".join(self.form_row(row) for row in form.rows)
        return f'<div class="wide"><table class="form"><tbody>\n{rows}</tbody></table></div>'

    def form_row(self, row: FormRow) -> str:
        high = f' class="high-{min(row.lines, 9)}"' if row.lines > 1 else ""
        return f"<tr{high}>{''.join(map(self.form_cell, row.cells))}</tr>\n"

    def form_cell(self, cell: Cell) -> str:
        tag, scope = ("th", ' scope="row"') if cell.label else ("td", "")
        span = f' colspan="{cell.span}"' if cell.span > 1 else ""
        span += f' rowspan="{cell.down}"' if cell.down > 1 else ""
        sign = f'<p class="sign">{safe(cell.sign)}</p>' if cell.sign else ""
        return f"<{tag}{scope}{span}>{''.join(map(self.run, cell.runs))}{sign}</{tag}>"
