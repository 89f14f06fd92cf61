"""Divisions and organs: established, renamed, moved, closed."""
from __future__ import annotations

from django.utils.translation import gettext as _

from fadu.organs.book import Book, Row
from fadu.organs.changing import LAST_DAY, OPEN, ChangeError, Data, day_before, fresh, need, stop_if, within
from fadu.organs.codes import CodeError, check_division, check_uscc


def may_establish_division(book: Book, data: Data) -> None:
    fresh(book, "division", data["division"], _("区划"))
    try:
        check_division(data["code"])
    except CodeError as error:
        raise ChangeError(str(error)) from error
    known = [book.rows["division"][ref] for ref in book.find("division", "code", data["code"])]
    since = data.get("since", OPEN)
    stop_if(
        any((row["valid_to"] or LAST_DAY) >= since for row in known),
        _("区划代码{code}已有区划在用").format(code=data["code"]),
    )


def establish_division(book: Book, data: Data) -> None:
    book.put("division", data["division"],
             {"code": data["code"], "name": data["name"], "valid_from": data.get("since")})


def may_rename_division(book: Book, data: Data) -> None:
    row = need(book, "division", data["division"], _("区划"))
    started = row["valid_from"] or OPEN
    stop_if(
        not started < data["since"] <= (row["valid_to"] or LAST_DAY),
        _("更名日期不在{name}的存续期间").format(name=row["name"]),
    )
    stop_if(row["name"] == data["name"], _("现在的名称就是{name}").format(name=row['name']))


def rename_division(book: Book, data: Data) -> None:
    """The row that organs point to goes on; the past gets a row of its own."""
    row = need(book, "division", data["division"], _("区划"))
    past = {"valid_to": day_before(data["since"])}
    book.put("division", f"{data['division']}/{data['since']}", {**row, **past})
    book.put("division", data["division"], {"name": data["name"], "valid_from": data["since"]})


def may_abolish_division(book: Book, data: Data) -> None:
    row = need(book, "division", data["division"], _("区划"))
    stop_if(data["last"] < (row["valid_from"] or OPEN), _("最后一天早于设立日期"))
    organs = [book.rows["organ"][ref] for ref in book.find("organ", "division", data["division"])]
    left = [one["name"] for one in organs if (one["valid_to"] or LAST_DAY) > data["last"]]
    stop_if(left, _("还有{count}个机构未撤销或未移出，如{left}").format(count=len(left), left=left[0] if left else ''))


def abolish_division(book: Book, data: Data) -> None:
    book.put("division", data["division"], {"valid_to": data["last"]})


def checked_code(book: Book, data: Data, ref: str) -> None:
    if not data.get("code"):
        return
    try:
        code = check_uscc(data["code"])
    except CodeError as error:
        raise ChangeError(str(error)) from error
    stop_if(code != data["code"], _("统一社会信用代码用大写字母：{code}").format(code=code))
    taken = [one for one in book.find("organ", "code", code) if one != ref]
    stop_if(
        taken,
        _("统一社会信用代码{code}已由{name}使用").format(
            code=code, name=book.rows["organ"][taken[0]]["name"] if taken else ""
        ),
    )


def name_free(book: Book, division: str, name: str, since: str, ref: str) -> None:
    for other in book.find("organ", "name", name):
        row = book.rows["organ"][other]
        stop_if(other != ref and row["division"] == division and (row["valid_to"] or LAST_DAY) >= since,
                _("本区划已有名为“{name}”的机构").format(name=name))


def may_establish_organ(book: Book, data: Data) -> None:
    fresh(book, "organ", data["organ"], _("机构"))
    need(book, "division", data["division"], _("区划"))
    if data.get("parent"):
        need(book, "organ", data["parent"], _("上级机构"))
    name_free(book, data["division"], data["name"], data.get("since", OPEN), data["organ"])
    checked_code(book, data, data["organ"])


def described(data: Data) -> Row:
    words = {name: data.get(name, "") for name in ("short_name", "code", "number_word", "branch")}
    return {**words, "aliases": list(data.get("aliases", ())), "serves_division": data.get("serves_division")}


def establish_organ(book: Book, data: Data) -> None:
    book.put("organ", data["organ"], {
        "name": data["name"], "division": data["division"], "parent": data.get("parent"),
        "valid_from": data.get("since"), **described(data),
    })  # fmt: skip


def may_amend_organ(book: Book, data: Data) -> None:
    need(book, "organ", data["organ"], _("机构"))
    checked_code(book, data, data["organ"])


def amend_organ(book: Book, data: Data) -> None:
    book.put("organ", data["organ"], described(data))


def may_rename_organ(book: Book, data: Data) -> None:
    row = need(book, "organ", data["organ"], _("机构"))
    stop_if(not within(row, data["since"]), _("更名日期不在{name}的存续期间").format(name=row['name']))
    stop_if(row["name"] == data["name"], _("现在的名称就是{name}").format(name=row['name']))
    name_free(book, row["division"], data["name"], data["since"], data["organ"])


def rename_organ(book: Book, data: Data) -> None:
    """The former name stays as one by which documents may still call it."""
    row = need(book, "organ", data["organ"], _("机构"))
    former = [name for name in (row["name"], row["short_name"] if data.get("short_name") else "") if name]
    aliases = list(dict.fromkeys([*row["aliases"], *former]))
    short = data.get("short_name") or row["short_name"]
    book.put("organ", data["organ"], {"name": data["name"], "short_name": short, "aliases": aliases})


def may_move_organ(book: Book, data: Data) -> None:
    need(book, "organ", data["organ"], _("机构"))
    above = data.get("parent")
    seen: set[str] = set()
    while above and above not in seen:
        stop_if(above == data["organ"], _("上级机构不能是它自己或者它的下级"))
        seen.add(above)
        above = need(book, "organ", above, _("上级机构"))["parent"]


def move_organ(book: Book, data: Data) -> None:
    book.put("organ", data["organ"], {"parent": data.get("parent")})


def held_after(book: Book, organ: str, day: str) -> list[str]:
    """The posts in the organ that reach beyond that day."""
    posts = book.find("post", "organ", organ)
    return [ref for ref in posts if (book.rows["post"][ref]["valid_to"] or LAST_DAY) > day]


def may_close_organ(book: Book, data: Data) -> None:
    row = need(book, "organ", data["organ"], _("机构"))
    stop_if(data["last"] < (row["valid_from"] or OPEN), _("最后一天早于设立日期"))
    left = held_after(book, data["organ"], data["last"])
    stop_if(
        left and not data.get("with_posts"),
        _("{name}还有{count}项任职，先免职，或者勾选“同时免去其全部人员的职务”").format(
            name=row["name"], count=len(left)
        ),
    )


def close_organ(book: Book, data: Data) -> None:
    for ref in held_after(book, data["organ"], data["last"]) if data.get("with_posts") else ():
        started = book.rows["post"][ref]["valid_from"] or OPEN
        book.put("post", ref, {"valid_to": max(data["last"], started)})
    book.put("organ", data["organ"], {"valid_to": data["last"]})
