"""The forms of 系统管理: for each step what is shown, what the page itself fills in, and what the change will do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk.wording import day_words
from fadu.ledger.models import Matter, Parameter
from fadu.organs.models import Division, Organ, Person, Post

Answers = Mapping[str, Any]
MODELS: dict[str, type[Any]] = {
    "division": Division,
    "organ": Organ,
    "person": Person,
    "post": Post,
    "standard": Parameter,
}


@dataclass(frozen=True)
class Form:
    """`subject`: the kind of row it is about (its number comes with the address); `fixed`: answers that the page fills
    in; `effect`: what will be so once it is registered; `prefill`: what stands in the form at first; `warn`: it takes
    something away."""

    subject: str
    fixed: Callable[[Any, str], dict[str, Any]]
    effect: Callable[[Answers, Any], str]
    prefill: Callable[[Any], dict[str, Any]] = field(default=lambda subject: {})
    password: bool = False  # a one-time password is made with it
    warn: bool = False


def day(answers: Answers, name: str) -> str:
    text = answers.get(name)
    return day_words(date.fromisoformat(text), full=True) if text else ""


def after(answers: Answers, name: str) -> str:
    """The day after, on which it is so no more."""
    return day_words(date.fromisoformat(answers[name]) + timedelta(1), full=True)


def joined(roles: Sequence[str]) -> str:
    return "、".join(roles) or _("无")


def named(subject: Any) -> dict[str, Any]:
    return {"organ": subject.handle, "name": subject.name}


def organ_values(subject: Organ) -> dict[str, Any]:
    names = ("short_name", "code", "number_word", "branch", "aliases", "serves_division")
    return {name: value for name in names if (value := getattr(subject, name)) not in (None, "", [])}


def post_named(subject: Post) -> dict[str, Any]:
    return {"post": subject.handle, "name": subject.person.name, "organ_name": subject.organ.name}


def account_of(subject: Person, key: str) -> dict[str, Any]:
    account = subject.user.username if subject.user else ""
    return {"person": subject.handle, "name": subject.name, "account": account}


def closing(answers: Answers, organ: Organ) -> str:
    posts = Post.objects.filter(organ=organ, valid_to=None).count() if answers.get("with_posts") else 0
    told = _("{day}起，{organ}不再存在").format(day=after(answers, "last"), organ=organ.name)
    if posts:
        told += _("，{count} 项任职同时结束，这些人不能再为它办事").format(count=posts)
    open_ = Matter.objects.filter(organ=organ, ended_on=None).count()
    if open_:
        told += _("。它还有 {count} 件未办结的事项，须由承继其职责的机关办理").format(count=open_)
    return told + "。"


FORMS: dict[str, Form] = {
    "establish_division": Form(
        "", lambda s, key: {"division": f"D{key}"},
        lambda a, s: _("登记区划{name}（{code}），可以在其下设立机构。").format(name=a["name"], code=a["code"]),
    ),
    "rename_division": Form(
        "division", lambda s, key: {"division": s.handle, "former_name": s.name},
        lambda a, s: _("{day}起，{old}称为{name}；此前的事项仍显示原名称。").format(
            day=day(a, "since"), old=s.name, name=a["name"]),
    ),
    "abolish_division": Form(
        "division", lambda s, key: {"division": s.handle, "name": s.name},
        lambda a, s: _("{day}起，{name}不再存在。").format(day=after(a, "last"), name=s.name), warn=True,
    ),
    "establish_organ": Form(
        "", lambda s, key: {"organ": f"O{key}"},
        lambda a, s: _("登记{name}。随后可以为它登记人员和任职。").format(name=a["name"]),
    ),
    "amend_organ": Form(
        "organ", lambda s, key: named(s),
        lambda a, s: _("{name}的资料以这里填写的为准，没有填写的栏目清空；文件识别、文号和适用的规章随之变化。").format(
            name=s.name),
        organ_values,
    ),
    "rename_organ": Form(
        "organ", lambda s, key: {"organ": s.handle, "former_name": s.name},
        lambda a, s: _("{day}起，{old}称为{name}。原名称留作别名，文件中仍能认出；事项和人员不变。").format(
            day=day(a, "since"), old=s.name, name=a["name"]),
    ),
    "move_organ": Form(
        "organ", lambda s, key: named(s),
        lambda a, s: _("{name}的上级改为{above}。办事权限不因此变化。").format(
            name=s.name, above=a.get("parent_name") or _("无")),
        lambda s: {"parent": s.parent.handle} if s.parent else {},
    ),
    "close_organ": Form("organ", lambda s, key: named(s), closing, warn=True),
    "rename_person": Form(
        "person", lambda s, key: {"person": s.handle, "former_name": s.name},
        lambda a, s: _("{old}改为{name}。已有的台账记录仍是当时的姓名。").format(old=s.name, name=a["name"]),
        lambda s: {"name": s.name},
    ),
    "appoint": Form(
        "person", lambda s, key: {"post": f"T{key}", "person": s.handle, "name": s.name},
        lambda a, s: _("{day}起，{name}可以为{organ}以这些身份办事：{roles}。").format(
            day=day(a, "since"), name=s.name, organ=a.get("organ_name", ""), roles=joined(a.get("roles", []))),
    ),
    "reassign": Form(
        "post", lambda s, key: post_named(s) | {"then": f"T{key}"},
        lambda a, s: _("{day}起，{name}任{organ}{job}，可以办事的身份是：{roles}；此前办的事不受影响。").format(
            day=day(a, "since"), name=s.person.name, organ=s.organ.name, job=a["job"],
            roles=joined(a.get("roles", []))),
        lambda s: {"job": s.title, "roles": s.roles},
    ),
    "dismiss": Form(
        "post", lambda s, key: post_named(s) | {"job": s.title},
        lambda a, s: _("{day}起，{name}不再任{organ}{job}，不能再以此身份办事。账号不因此收回。").format(
            day=after(a, "last"), name=s.person.name, organ=s.organ.name, job=s.title),
        warn=True,
    ),
    "grant_account": Form(
        "person", lambda s, key: {"person": s.handle, "name": s.name},
        lambda a, s: _("{name}可以用账号{account}登录。确认后显示一次性口令，7 日内首次登录并自设口令。").format(
            name=s.name, account=a["account"]),
        password=True,
    ),
    "reset_password": Form(
        "person", account_of,
        lambda a, s: _("{name}的原口令立即失效，已登录的退出。确认后显示一次性口令，7 日内登录并自设口令。").format(
            name=s.name), password=True,
    ),
    "suspend_account": Form(
        "person", account_of,
        lambda a, s: _("{name}立即不能登录，已登录的退出；任职不变，可以恢复。").format(name=s.name), warn=True,
    ),
    "resume_account": Form(
        "person", account_of, lambda a, s: _("{name}可以用原来的口令登录。").format(name=s.name),
    ),
    "withdraw_account": Form(
        "person", account_of,
        lambda a, s: _("账号{account}不再属于{name}，立即不能登录，也不再给别人使用。").format(
            account=a["account"], name=s.name), warn=True,
    ),
    "set_standard": Form(
        "", lambda s, key: {"standard": f"S{key}"},
        lambda a, s: _(
            "{day}起，“{word}”按 {value} 元执行，依据{document}（{number}）{article}；涉及的步骤按它判断。"
        ).format(
            day=day(a, "since"), word=a["word"], value=f"{a['value']:,}", document=a["document"],
            number=a["document_number"], article=a["article"]),
    ),
    "end_standard": Form(
        "standard", lambda s, key: {"standard": s.handle, "word": s.key},
        lambda a, s: _("{day}起，“{word}”不再按 {value} 元执行。").format(
            day=after(a, "last"), word=s.key, value=f"{s.value:,}"), warn=True,
    ),
}
