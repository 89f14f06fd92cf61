"""A row of a list of people and posts: what it comes to."""
from __future__ import annotations

from difflib import get_close_matches

from django.utils.translation import gettext as _

from fadu.organs.book import Row
from fadu.organs.changing import LAST_DAY
from fadu.organs.people_changes import ACCOUNT, ROLE_OF
from fadu.organs.roster import CHANGED, NEW, CellError, Judging, Verdict, day, do, each, filled, several

COLUMNS = (
    ("姓名", True, "同一机构内同名的，填登录账号区分"),
    ("机构", True, "全称或者简称，须已登记"),
    ("职务", True, "如 执法一科科长。一人多职的，一职一行"),
    ("角色", False, "用顿号隔开，可用的角色见“角色”页；不填为不变，新任职不填即没有角色"),
    ("任职起", True, "如 2026-01-01"),
    ("任职止", False, "含当日；填写即为到期离任"),
    ("登录账号", False, "小写字母开头；填写即授予账号。口令由管理员另行发给，不写在表里"),
)


def post(verdict: Verdict, judging: Judging) -> None:
    """New, changed or unchanged; raises CellError, ChangeError."""
    name, organ, job, roles, account, _given, since, until = each(
        verdict, lambda: filled(verdict, "姓名", 40), lambda: organ_of(verdict, judging),
        lambda: filled(verdict, "职务", 60), lambda: roles_of(verdict), lambda: account_of(verdict),
        lambda: filled(verdict, "任职起", 30), lambda: day(verdict, "任职起"), lambda: day(verdict, "任职止"),
    )  # fmt: skip
    if until and until < since:
        raise CellError("任职止", _("“{until}”早于任职起").format(until=until))
    person = person_of(verdict, judging, name, organ, account)
    if not person:
        person = judging.ref("P")
        do(verdict, judging, "register_person", {"person": person, "name": name})
        verdict.kind = NEW
    held = held_by(judging, person, organ, job, since, until)
    if not held:
        do(verdict, judging, "appoint", {
            "post": judging.ref("T"), "person": person, "name": name, "organ": organ,
            "organ_name": judging.book.rows["organ"][organ]["name"], "job": job, "roles": roles, "since": since,
            "until": until,
        })  # fmt: skip
        verdict.kind = NEW
    else:
        adjust(verdict, judging, held, roles, since, until)
    if account and judging.book.rows["person"][person]["account"] != account:
        do(verdict, judging, "grant_account", {"person": person, "name": name, "account": account})
        verdict.notes.append(_("授予账号{account}").format(account=account))
    if verdict.moves and verdict.kind != NEW:
        verdict.kind = CHANGED


def adjust(verdict: Verdict, judging: Judging, held: str, roles: list[str], since: str, until: str | None) -> None:
    """A post that is there already: other roles from a day on, or its end."""
    row: Row = judging.book.rows["post"][held]
    named = {"name": verdict.cells["姓名"].strip(), "job": row["job"],
             "organ_name": judging.book.rows["organ"][row["organ"]]["name"]}
    if roles and sorted(ROLE_OF[role] for role in roles) != row["roles"]:
        if since < (row["valid_from"] or since):
            raise CellError(
                "任职起",
                _("早于已登记的{valid_from}；起日登记错了的，更正那条任职").format(valid_from=row["valid_from"]),
            )
        then = judging.ref("T")
        do(verdict, judging, "reassign", {"post": held, "then": then, "roles": roles, "since": since, **named})
        verdict.notes.append(_("自{since}起角色改为{names}").format(since=since, names='、'.join(roles)))
        held = then if judging.book.get("post", then) else held
    if until and judging.book.rows["post"][held]["valid_to"] != until:
        do(verdict, judging, "dismiss", {"post": held, "last": until, **named})
        verdict.notes.append(_("任职至{until}").format(until=until))


def held_by(judging: Judging, person: str, organ: str, job: str, since: str, until: str | None) -> str:
    """The latest post of that person, organ and title that meets these days; "" where there is none."""
    rows = judging.book.rows["post"]
    found = [
        ref for ref in judging.book.find("post", "person", person)
        if rows[ref]["organ"] == organ and rows[ref]["job"] == job
        and (rows[ref]["valid_to"] or LAST_DAY) >= since and (rows[ref]["valid_from"] or "") <= (until or LAST_DAY)
    ]
    return max(found, key=lambda ref: rows[ref]["valid_from"] or "", default="")


def organ_of(verdict: Verdict, judging: Judging) -> str:
    name = filled(verdict, "机构", 100)
    found = judging.known().get(name, [])
    if len(found) == 1:
        return found[0]
    if found:
        raise CellError("机构", _("“{name}”有{count}个，写全称").format(name=name, count=len(found)))
    near = get_close_matches(name, judging.known(), 1, 0.6)
    raise CellError(
        "机构",
        _("“{name}”没有登记").format(name=name)
        + (_("，是不是“{near}”").format(near=near[0]) if near else _("，先登记机构")),
    )


def roles_of(verdict: Verdict) -> list[str]:
    titles = several(verdict.cells.get("角色", ""))
    for title in titles:
        if title not in ROLE_OF:
            near = get_close_matches(title, ROLE_OF, 1, 0.5)
            raise CellError(
                "角色",
                _("“{title}”不是系统中的角色").format(title=title)
                + (_("，是不是“{near}”").format(near=near[0]) if near else ""),
            )
    return list(dict.fromkeys(titles))


def account_of(verdict: Verdict) -> str:
    account = verdict.cells.get("登录账号", "").strip()
    if account and not ACCOUNT.fullmatch(account):
        raise CellError(
            "登录账号", _("“{account}”应以小写字母开头，只用字母、数字、点、横线，3至30位").format(account=account[:30])
        )
    return account


def person_of(verdict: Verdict, judging: Judging, name: str, organ: str, account: str) -> str:
    """Who is meant: the holder of the account, else the one of that name in the organ; "" for someone new."""
    people = judging.book.rows["person"]
    if account and (holders := judging.book.find("person", "account", account)):
        if people[holders[0]]["name"] != name:
            raise CellError(
                "登录账号", _("账号{account}是{name}的").format(account=account, name=people[holders[0]]["name"])
            )
        return holders[0]
    same = judging.book.find("person", "name", name)
    here = [ref for ref in same if any(judging.book.rows["post"][one]["organ"] == organ
                                       for one in judging.book.find("post", "person", ref))]
    if account:
        without = [ref for ref in here if not people[ref]["account"]]
        if here and not without:
            raise CellError(
                "登录账号", _("{name}已有账号{account}").format(name=name, account=people[here[0]]["account"])
            )
        here = without
    if len(here) > 1:
        raise CellError("姓名", _("这个机构有{count}名{name}，填写登录账号区分").format(count=len(here), name=name))
    if same and not here:
        verdict.notes.append(_("别的机构有同名人员，按另一个人登记；是同一人的，填写其登录账号"))
    return here[0] if here else ""
