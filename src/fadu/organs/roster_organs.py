"""A row of a list of organs: what it comes to."""
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from fadu.organs.book import Row
from fadu.organs.changing import LAST_DAY
from fadu.organs.codes import CodeError, check_uscc
from fadu.organs.roster import (
    CHANGED,
    NEW,
    CellError,
    Judging,
    Verdict,
    choice,
    day,
    do,
    each,
    filled,
    fitting,
    several,
)

COLUMNS = (  # title, whether it must be filled, what to write
    ("机构名称", True, "全称，如 丽水市司法局。名称、区划与已登记的相同即为同一机构"),
    ("区划代码", False, "6位；不填为本级"),
    ("简称", False, "如 市司法局"),
    ("统一社会信用代码", False, "18位，逐位核对校验码"),
    ("机关代字", False, "文号开头，如 丽司"),
    ("领域", False, "如 市场监管；决定适用哪些部门规章"),
    ("上级机构", False, "全称或者简称；可以是本表中的另一行"),
    ("别名", False, "文件中可能出现的其他名称，用顿号隔开"),
    ("面向本级", False, "是或者否；不填按名称判断"),
    ("设立日期", False, "如 2019-01-10；只用于新增"),
)
WORDS = {"short_name": ("简称", 40), "number_word": ("机关代字", 20), "branch": ("领域", 20)}


def organ(verdict: Verdict, judging: Judging) -> None:
    """New, changed or unchanged; raises CellError, ChangeError."""
    name, division, given, since = each(
        verdict, lambda: filled(verdict, "机构名称", 100), lambda: division_of(verdict, judging),
        lambda: described(verdict), lambda: day(verdict, "设立日期"),
    )  # fmt: skip
    above = parent_of(verdict, judging, name)
    known = [ref for ref in judging.book.find("organ", "name", name)
             if judging.book.rows["organ"][ref]["division"] == division
             and (judging.book.rows["organ"][ref]["valid_to"] or LAST_DAY) >= judging.today.isoformat()]
    if not known:
        ref = judging.ref("O")
        do(verdict, judging, "establish_organ", {
            "organ": ref, "name": name, "division": division, "parent": above, "since": since,
            **given,
        })  # fmt: skip
        verdict.kind = NEW
        judging.known()
        judging.learn(ref, judging.book.rows["organ"][ref])
        return
    amend(verdict, judging, known[0], given)
    row = judging.book.rows["organ"][known[0]]
    if above and row["parent"] != above:
        do(verdict, judging, "move_organ", {"organ": known[0], "name": name, "parent": above,
                                            "parent_name": judging.book.rows["organ"][above]["name"]})
        verdict.notes.append(_("上级改为{name}").format(name=judging.book.rows['organ'][above]['name']))
    if verdict.moves:
        verdict.kind = CHANGED


def amend(verdict: Verdict, judging: Judging, ref: str, given: dict[str, Any]) -> None:
    row: Row = judging.book.rows["organ"][ref]
    new = {name: value for name, value in given.items() if value not in (None, "", []) and row[name] != value}
    if not new:
        return
    kept = {name: row[name] for name in ("short_name", "code", "number_word", "branch", "aliases", "serves_division")}
    do(verdict, judging, "amend_organ", {"organ": ref, "name": row["name"], **kept, **new})
    titles = {"code": "统一社会信用代码", "aliases": "别名", "serves_division": "面向本级"}
    for name, value in new.items():
        title = titles.get(name) or WORDS[name][0]
        verdict.notes.append(
            _("{title}由“{row}”改为“{value}”").format(title=title, row=said(row[name]), value=said(value))
        )


def said(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(value)
    return {True: _("是"), False: _("否"), None: ""}.get(value, value) if not isinstance(value, str) else value


def described(verdict: Verdict) -> dict[str, Any]:
    found: dict[str, Any] = {name: fitting(verdict, column, most) for name, (column, most) in WORDS.items()}
    code = verdict.cells.get("统一社会信用代码", "").strip()
    try:
        found["code"] = check_uscc(code) if code else ""
    except CodeError as error:
        raise CellError("统一社会信用代码", str(error)) from error
    return found | {
        "aliases": several(fitting(verdict, "别名", 500)), "serves_division": choice(verdict, "面向本级"),
    }  # fmt: skip


def division_of(verdict: Verdict, judging: Judging) -> str:
    code = verdict.cells.get("区划代码", "").strip()
    if not code:
        return judging.division
    if not code.startswith(judging.prefix):
        raise CellError(
            "区划代码", _("“{code}”不在本机关管理的范围（{prefix}开头）").format(code=code[:12], prefix=judging.prefix)
        )
    today = judging.today.isoformat()
    for ref in judging.book.find("division", "code", code):
        if (judging.book.rows["division"][ref]["valid_to"] or LAST_DAY) >= today:
            return ref
    raise CellError("区划代码", _("“{code}”没有登记，先设立区划").format(code=code[:12]))


def parent_of(verdict: Verdict, judging: Judging, own: str) -> str:
    name = verdict.cells.get("上级机构", "").strip()
    if not name:
        return ""
    found = judging.known().get(name, [])
    if name == own or len(found) != 1:
        wrong = _("与本机构相同") if name == own else _("没有登记，也不在本表中") if not found else _("有几个，写全称")
        raise CellError("上级机构", f"“{name[:30]}”{wrong}")
    return found[0]
