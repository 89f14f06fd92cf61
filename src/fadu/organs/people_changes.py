"""People, their posts and roles, their sign-ins."""
from __future__ import annotations

import re

from django.utils.translation import gettext as _

from fadu.organs.book import Book, Row
from fadu.organs.changing import LAST_DAY, OPEN, Data, day_before, fresh, need, serves, stop_if, within
from fadu.statutes.administration import POSTED
from fadu.statutes.roles import ADMINISTRATOR

ACCOUNT = re.compile(r"[a-z][a-z0-9.-]{2,29}")
ROLE_OF = {role.title: role.id for role in POSTED}


def may_register_person(book: Book, data: Data) -> None:
    fresh(book, "person", data["person"], _("人员"))
    stop_if(len(data["name"]) > 40, _("姓名最多40字"))


def register_person(book: Book, data: Data) -> None:
    book.put("person", data["person"], {"name": data["name"]})


def may_rename_person(book: Book, data: Data) -> None:
    need(book, "person", data["person"], _("人员"))


def rename_person(book: Book, data: Data) -> None:
    book.put("person", data["person"], {"name": data["name"]})


def role_ids(data: Data) -> list[str]:
    return sorted(ROLE_OF.get(title, title) for title in data.get("roles", ()))


def fitting(book: Book, organ: str, roles: list[str]) -> None:
    row = need(book, "organ", organ, _("机构"))
    stop_if(ADMINISTRATOR.id in roles and not serves(row),
            _("系统管理员只在面向本级的机构（如司法局）任命，{name}不是").format(name=row['name']))


def may_appoint(book: Book, data: Data) -> None:
    fresh(book, "post", data["post"], _("任职"))
    person, organ = need(book, "person", data["person"], _("人员")), need(book, "organ", data["organ"], _("机构"))
    stop_if(not within(organ, data["since"]), _("任职起日不在{name}的存续期间").format(name=organ['name']))
    stop_if(data.get("until", LAST_DAY) < data["since"], _("任职止日不得早于任职起日"))
    for ref in book.find("post", "person", data["person"]):
        one = book.rows["post"][ref]
        apart = (one["valid_to"] or LAST_DAY) < data["since"] or data.get("until", LAST_DAY) < (one["valid_from"] or "")
        stop_if(one["organ"] == data["organ"] and one["job"] == data["job"] and not apart,
                _("{name}这段时间已任{name_}{job}").format(name=person['name'], name_=organ['name'], job=data['job']))
    fitting(book, data["organ"], role_ids(data))


def appoint(book: Book, data: Data) -> None:
    book.put("post", data["post"], {
        "person": data["person"], "organ": data["organ"], "job": data["job"], "roles": role_ids(data),
        "valid_from": data.get("since"), "valid_to": data.get("until"),
    })  # fmt: skip


def may_reassign(book: Book, data: Data) -> None:
    row = need(book, "post", data["post"], _("任职"))
    stop_if(not within(row, data["since"]), _("调整之日不在任职期间"))
    if data["since"] != row["valid_from"]:
        fresh(book, "post", data["then"], _("任职"))
    fitting(book, row["organ"], role_ids(data))


def reassign(book: Book, data: Data) -> None:
    """From that day another post; what was held before stays as it was. From its very first day: the post itself."""
    row = need(book, "post", data["post"], _("任职"))
    after = {"job": data["job"], "roles": role_ids(data)}
    if data["since"] == row["valid_from"]:
        book.put("post", data["post"], after)
        return
    book.put("post", data["then"], {**row, **after, "valid_from": data["since"]})
    book.put("post", data["post"], {"valid_to": day_before(data["since"])})


def may_dismiss(book: Book, data: Data) -> None:
    row = need(book, "post", data["post"], _("任职"))
    stop_if(data["last"] < (row["valid_from"] or OPEN), _("最后一天早于任职起日；任职本来就登记错了的，更正那一条登记"))
    stop_if(
        row["valid_to"] and row["valid_to"] <= data["last"],
        _("这项任职已于{valid_to}结束").format(valid_to=row["valid_to"]),
    )


def dismiss(book: Book, data: Data) -> None:
    book.put("post", data["post"], {"valid_to": data["last"]})


def may_grant(book: Book, data: Data) -> None:
    row = need(book, "person", data["person"], _("人员"))
    stop_if(row["account"], _("{name}已有账号{account}").format(name=row['name'], account=row['account']))
    stop_if(not ACCOUNT.fullmatch(data["account"]), _("账号用小写字母开头，字母、数字、点、横线，3至30位"))
    stop_if(book.get("account", data["account"]), _("账号{account}已经用过，换一个").format(account=data['account']))


def grant(book: Book, data: Data) -> None:
    book.put("account", data["account"], {"active": True})
    book.put("person", data["person"], {"account": data["account"]})


def owned(book: Book, data: Data) -> Row:
    row = need(book, "person", data["person"], _("人员"))
    stop_if(
        row["account"] != data["account"],
        _("{name}的账号不是{account}").format(name=row["name"], account=data["account"]),
    )
    return need(book, "account", data["account"], _("账号"))


def may_use_account(book: Book, data: Data) -> None:
    owned(book, data)


def withdraw(book: Book, data: Data) -> None:
    book.put("account", data["account"], {"active": False})
    book.put("person", data["person"], {"account": None})


def may_suspend(book: Book, data: Data) -> None:
    stop_if(not owned(book, data)["active"], _("账号{account}已经停用").format(account=data['account']))


def suspend(book: Book, data: Data) -> None:
    book.put("account", data["account"], {"active": False})


def may_resume(book: Book, data: Data) -> None:
    stop_if(owned(book, data)["active"], _("账号{account}没有停用").format(account=data['account']))


def resume(book: Book, data: Data) -> None:
    book.put("account", data["account"], {"active": True})
