"""What each step of 系统管理 does to the registers: one table, the same for a page, an import and a check.

Each change first judges (what cannot be is said in Chinese), then writes rows into the book. Judging is left out where
entries that were taken long ago are folded again. Answers are JSON, days ISO text.
"""
from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from fadu.law.notices import NoticeError, dump, parse_notice
from fadu.organs import organ_changes as organs
from fadu.organs import people_changes as people
from fadu.organs.book import Book, Row
from fadu.organs.changing import LAST_DAY, OPEN, ChangeError, Data, fresh, need, stop_if


def notice_of(data: Data) -> Row:
    """The days of a notice, checked. Raises NoticeError."""
    off = dict(line.split(maxsplit=1) if " " in line else (line, "放假") for line in data["off"])
    return dump(parse_notice({"year": data["year"], "off": off, "worked": data.get("worked", [])}))


def may_enter_notice(book: Book, data: Data) -> None:
    try:
        notice_of(data)
    except NoticeError as error:
        raise ChangeError(str(error)) from error


def enter_notice(book: Book, data: Data) -> None:
    days = notice_of(data)
    book.put("notice", str(data["year"]), {
        "document": data["document"], "document_number": data["document_number"], "off": days["off"],
        "worked": days["worked"],
    })  # fmt: skip


def source_of(data: Data) -> str:
    number = data.get("document_number", "")
    return f"{data['document']}（{number}）" if number else str(data["document"])


def may_set_standard(book: Book, data: Data) -> None:
    fresh(book, "standard", data["standard"], _("参数"))
    need(book, "division", data["division"], _("区划"))
    stop_if(not (data["document"].strip() and data["article"].strip()), _("地方参数须写明依据文件、文号和条款"))
    stop_if(len(source_of(data)) > 200 or len(data["article"]) > 60, _("依据文件连同文号最多200字，条款最多60字"))
    for ref in book.find("standard", "word", data["word"]):
        one = book.rows["standard"][ref]
        if (one["division"], one["branch"]) == (data["division"], data.get("branch", "")):
            apart = (one["valid_to"] or LAST_DAY) < data["since"] or data.get("until", LAST_DAY) < (
                one["valid_from"] or OPEN)
            stop_if(
                not apart,
                _("这段时间已有“{word}”（{document}），先停止执行原来的").format(
                    word=data["word"], document=one["document"]
                ),
            )


def set_standard(book: Book, data: Data) -> None:
    book.put("standard", data["standard"], {
        "word": data["word"], "value": data["value"], "division": data["division"], "branch": data.get("branch", ""),
        "document": source_of(data), "article": data["article"], "valid_from": data.get("since"),
        "valid_to": data.get("until"),
    })  # fmt: skip


def may_end_standard(book: Book, data: Data) -> None:
    row = need(book, "standard", data["standard"], _("参数"))
    stop_if(data["last"] < (row["valid_from"] or OPEN), _("最后一天早于施行日期"))


def end_standard(book: Book, data: Data) -> None:
    book.put("standard", data["standard"], {"valid_to": data["last"]})


Change = tuple[Callable[[Book, Data], None], Callable[[Book, Data], None]]


def nothing(book: Book, data: Data) -> None:
    """Leaves the registers as they are (passwords are in no register)."""


CHANGES: dict[str, Change] = {  # step id -> may it be, do it
    "establish_division": (organs.may_establish_division, organs.establish_division),
    "rename_division": (organs.may_rename_division, organs.rename_division),
    "abolish_division": (organs.may_abolish_division, organs.abolish_division),
    "establish_organ": (organs.may_establish_organ, organs.establish_organ),
    "amend_organ": (organs.may_amend_organ, organs.amend_organ),
    "rename_organ": (organs.may_rename_organ, organs.rename_organ),
    "move_organ": (organs.may_move_organ, organs.move_organ),
    "close_organ": (organs.may_close_organ, organs.close_organ),
    "register_person": (people.may_register_person, people.register_person),
    "rename_person": (people.may_rename_person, people.rename_person),
    "appoint": (people.may_appoint, people.appoint),
    "reassign": (people.may_reassign, people.reassign),
    "dismiss": (people.may_dismiss, people.dismiss),
    "grant_account": (people.may_grant, people.grant),
    "withdraw_account": (people.may_use_account, people.withdraw),
    "reset_password": (people.may_use_account, nothing),
    "suspend_account": (people.may_suspend, people.suspend),
    "resume_account": (people.may_resume, people.resume),
    "enter_notice": (may_enter_notice, enter_notice),
    "set_standard": (may_set_standard, set_standard),
    "end_standard": (may_end_standard, end_standard),
}
