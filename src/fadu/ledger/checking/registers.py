"""Registers: divisions, organs, people, posts, sign-ins, notices and local standards are what the entries made them."""
from __future__ import annotations

from collections.abc import Iterator

from fadu.ledger import personal, registers
from fadu.ledger.findings import Finding
from fadu.ledger.models import Entry
from fadu.ledger.projecting import folded
from fadu.organs.book import KINDS, Book, Row
from fadu.organs.changing import ChangeError
from fadu.statutes.administration import administration

TITLES = {
    "division": "区划", "organ": "机构", "account": "登录账号", "person": "人员", "post": "任职", "notice": "放假安排",
    "standard": "地方参数",
}  # fmt: skip
COLUMNS = {
    "name": "名称", "code": "代码", "division": "区划", "parent": "上级", "person": "人员", "organ": "机构",
    "job": "职务", "roles": "角色", "valid_from": "起", "valid_to": "止", "account": "账号", "active": "启用",
    "value": "数值", "document": "依据", "article": "条款", "off": "放假", "worked": "上班",
}  # fmt: skip


def check() -> Iterator[Finding]:
    """Every row against all entries of 系统管理 folded anew; nothing to say before the first of them.

    Names are encrypted in the entries: without the key nothing can be compared, and nothing is said.
    """
    if not (personal.has_key() and Entry.objects.filter(matter__procedure=administration.id).exists()):
        return
    try:
        kept = folded()
    except (ChangeError, KeyError, ValueError) as error:
        yield Finding("register", f"系统管理的记录无法折算成机构人员名录：{error}")
        return
    there = registers.whole()
    for kind in KINDS:
        yield from compared(kind, kept, there)


def compared(kind: str, kept: Book, there: Book) -> Iterator[Finding]:
    used = {row["account"] for row in there.rows["person"].values()}
    for ref, row in kept.rows[kind].items():
        stands = there.rows[kind].get(ref)
        if stands is None:
            yield Finding("register", f"{said(kind, ref, row, kept)}在台账登记过，名录中已不存在")
        elif wrong := [name for name in row if row[name] != stands[name]]:
            words = "、".join(COLUMNS.get(name, name) for name in wrong)
            yield Finding("register", f"{said(kind, ref, row, kept)}的{words}与台账不符，不是经系统管理改动的")
    for ref, row in there.rows[kind].items():
        if ref not in kept.rows[kind] and (kind != "account" or ref in used):
            yield Finding("register", f"{said(kind, ref, row, there)}在名录中，台账没有登记")


def said(kind: str, ref: str, row: Row, book: Book) -> str:
    """任职“季明 丽水市司法局处长”."""
    parts = [row.get("name") or row.get("word") or ref]
    if kind == "post":
        person, organ = book.get("person", row["person"]), book.get("organ", row["organ"])
        parts = [person["name"] if person else row["person"], f"{organ['name'] if organ else row['organ']}{row['job']}"]
    return f"{TITLES[kind]}“{' '.join(parts)}”"
