"""Moves that a lawyer would try on an office: too early, too late, in the wrong order, by the wrong person, twice.

Each line: on what matter, which step on which day with which answers, and the article of the refusal ("" where the
law allows it).
"""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from . import paths, ways
from .play import Story

Move = tuple[Callable[[], Story], str, str, dict[str, Any], str]


def clue() -> Story:
    return Story("penalty_ordinary", "2026-03-02")


def application() -> Story:
    return Story("reconsideration", "2026-03-02")


def foi(day: str = "2026-03-02") -> Story:
    return Story("foi_request", day).take("receive", day)


def replied() -> Story:
    return foi().take("reply", "2026-03-10")


def demanded_court() -> Story:
    """Served on 3月26日; demanded on 10月8日 after the six months in which a suit could be brought."""
    return paths.served().take("demand", "2026-10-08")


def granted() -> Story:
    story = Story("license", "2026-03-02").take("receive", "2026-03-02").take("accept", "2026-03-03")
    return story.take("examine", "2026-03-05").take("decide", "2026-03-10")


def kept() -> Story:
    """Evidence was kept on 3月3日, and no case was filed."""
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02").take("preserve", "2026-03-03")
    return story.take("not_file", "2026-03-04")


def of_company(fine: int) -> Story:
    return ways.checked(party_kind="法人").take("notify", "2026-03-02", fine=fine)


def deliberated_too_soon() -> Story:
    """Deliberated before the hearing, not after it."""
    story = paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-20").take("deliberate", "2026-03-21")
    story.take("call_hearing", "2026-03-23", held_on="2026-04-02").take("hold_hearing", "2026-04-02")
    return story.take("legal_review", "2026-04-03")


def judged() -> Story:
    return ways.judged("撤销")


PENALTY: list[Move] = [
    (clue, "register", "2026-03-02", {"found_on": "2026-03-03"}, "第三十六条"),
    (clue, "register", "2026-03-02", {"ended_on": "2026-03-03"}, "第三十六条"),
    (clue, "register", "2026-03-02", {"ended_on": "2026-03-02"}, ""),
    (clue, "file_case", "2026-03-02", {}, "第五十四条"),
    (paths.investigated, "not_file", "2026-03-13", {}, "第五十四条"),
    (paths.investigated, "file_case", "2026-03-13", {}, "第五十四条"),
    (paths.investigated, "decide", "2026-03-13", {}, "第六十二条"),
    (paths.told, "serve", "2026-03-20", {}, "第六十一条"),
    (paths.told, "decide", "2026-03-25", {"fine": 5001}, "第四十四条"),
    (paths.told, "decide", "2026-03-25", {"fine": 5000}, ""),
    (paths.told, "decide", "2026-03-25", {"fine": 0}, "第五十九条"),
    (paths.told, "decide", "2026-03-25", {"refused_to_hear": True}, "第六十二条"),
    (paths.told, "decide", "2026-03-25", {"by": "officer"}, "第五十七条"),
    (lambda: paths.told().take("defend", "2026-03-18"), "decide", "2026-03-25", {}, "第四十五条"),
    (lambda: paths.told().take("defend", "2026-03-18").take("recheck", "2026-03-19"), "decide", "2026-03-25", {},
     ""),
    (lambda: paths.told().take("defend", "2026-03-18").take("recheck", "2026-03-19").take("defend",
     "2026-03-20"),
     "decide", "2026-03-25", {}, "第四十五条"),
    (lambda: paths.told(notify=paths.SERIOUS), "decide", "2026-03-23", paths.SERIOUS, "第六十四条"),
    (lambda: paths.told(notify=paths.SERIOUS), "decide", "2026-03-24", paths.SERIOUS, ""),
    (lambda: paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-23"), "call_hearing", "2026-03-24",
     {"held_on": "2026-04-02"}, "第六十四条"),
    (lambda: paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-23"), "call_hearing", "2026-03-24",
     {"held_on": "2026-04-03"}, ""),
    (lambda: paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-23"), "decline_hearing",
     "2026-03-24", {},
     "第六十三条"),
    (lambda: paths.heard().take("legal_review", "2026-04-03"), "decide", "2026-04-07", paths.SERIOUS, ""),
    (paths.heard, "decide", "2026-04-07", paths.SERIOUS, "第五十八条"),
    (lambda: paths.heard(grave=True).take("legal_review", "2026-04-03"), "decide", "2026-04-07", paths.SERIOUS,
     "第五十七条"),
    (lambda: paths.heard(grave=True).take("legal_review", "2026-04-03").take("deliberate", "2026-04-07"),
     "decide", "2026-04-07", paths.SERIOUS, ""),
    (deliberated_too_soon, "decide", "2026-04-07", paths.SERIOUS, "第六十五条"),
    (paths.decided, "decide", "2026-03-26", {}, "第五十七条"),
    (paths.decided, "serve", "2026-03-26", {"served_on": "2026-03-24"}, "第六十一条"),
    (paths.decided, "serve", "2026-03-26", {"served_on": "2026-03-27"}, "第六十一条"),
    (paths.decided, "close", "2026-03-26", {}, "第六十一条"),
    (paths.served, "close", "2026-03-27", {}, "第六十六条"),
    (lambda: paths.served().take("pay", "2026-04-01", amount=4999), "close", "2026-04-02", {}, "第六十六条"),
    (lambda: paths.served().take("pay", "2026-04-01"), "close", "2026-04-02", {}, ""),
    (lambda: paths.served().take("pay", "2026-04-01").take("close", "2026-04-02"), "close", "2026-04-03", {},
     "第四十七条"),
    (paths.served, "accrue", "2026-04-10", {"amount": 150}, "第七十二条"),
    (paths.served, "accrue", "2026-04-11", {"amount": 150}, ""),
    (paths.served, "accrue", "2026-04-11", {"amount": 5001}, "第七十二条"),
    (paths.served, "collect_on_spot", "2026-03-27", {"amount": 5001}, "第六十七条"),
    (paths.served, "defer", "2026-04-01", {}, "第六十六条"),
    (demanded_court, "apply_court", "2026-10-21", {"expired_on": "2026-09-26"}, "第五十四条"),
    (demanded_court, "apply_court", "2026-10-22", {"expired_on": "2026-09-26"}, ""),
    (demanded_court, "apply_court", "2026-12-28", {"expired_on": "2026-09-26"}, ""),
    (demanded_court, "apply_court", "2026-12-29", {"expired_on": "2026-09-26"}, "第五十三条"),
    (kept, "close", "2026-03-05", {}, "第五十六条"),
    (kept, "dispose_preserved", "2026-03-05", {}, ""),
    (lambda: kept().take("dispose_preserved", "2026-03-05"), "close", "2026-03-05", {}, ""),
    (ways.checked, "decide", "2026-03-02", {"fine": 100}, "第六十二条"),
    (lambda: ways.checked().take("notify", "2026-03-02", fine=100), "decide", "2026-03-03", {"fine": 100},
     "第五十一条"),
    (lambda: of_company(3001), "decide", "2026-03-02", {"fine": 3001}, "第五十一条"),
    (lambda: of_company(3000), "decide", "2026-03-02", {"fine": 3000}, ""),
    (ways.fined_at_once, "to_ordinary", "2026-03-03", {}, "第五十二条"),
]  # fmt: skip

DISPUTES: list[Move] = [
    (application, "receive", "2026-03-02", {"filed_on": "2026-03-03"}, "第三十条"),
    (application, "receive", "2026-03-02", {"known_on": "2026-03-03"}, "第二十条"),
    (application, "receive", "2026-03-02", {"made_on": "2026-03-03"}, "第二十条"),
    (lambda: paths.applied(known_on="2025-12-30"), "accept", "2026-03-04", {}, "第二十条"),
    (lambda: paths.applied(known_on="2025-12-31"), "accept", "2026-03-04", {}, ""),
    (paths.applied, "decide", "2026-03-04", {}, "第四十八条 第四十九条 第六十一条"),
    (paths.accepted, "refuse", "2026-03-05", {}, "第三十条"),
    (paths.accepted, "ask_correction", "2026-03-05", {}, "第三十条"),
    (paths.accepted, "extend", "2026-03-30", {"amount": 31}, "第六十二条"),
    (paths.accepted, "extend", "2026-03-30", {"amount": 30}, ""),
    (paths.accepted, "extend", "2026-05-07", {"amount": 30}, "第六十二条"),
    (lambda: paths.accepted().take("extend", "2026-03-30"), "extend", "2026-04-10", {}, "第六十二条"),
    (paths.simple, "extend", "2026-03-20", {"amount": 10}, "第六十二条"),
    (lambda: paths.examined().take("suspend", "2026-04-01"), "decide", "2026-04-02", {}, "第三十九条"),
    (lambda: paths.examined().take("decide", "2026-04-02"), "serve", "2026-04-03", {"served_on": "2026-04-01"},
     "第七十五条"),
    (lambda: paths.examined().take("decide", "2026-04-02"), "mediate", "2026-04-03", {}, "第六十一条"),
    (lambda: paths.examined(grave=True), "decide", "2026-04-02", {}, "第五十条 第五十二条"),
    (judged, "judge", "2026-04-21", {}, ""),
    (foi, "ask_correction", "2026-03-11", {"correct_by": "2026-03-25"}, ""),
    (foi, "ask_correction", "2026-03-12", {"correct_by": "2026-03-25"}, "第三十条"),
    (foi, "extend", "2026-03-30", {"amount": 20}, ""),
    (foi, "extend", "2026-03-31", {"amount": 20}, "第三十三条"),
    (foi, "extend", "2026-03-20", {"amount": 21}, "第三十三条"),
    (foi, "serve", "2026-03-10", {}, "第三十六条"),
    (foi, "archive", "2026-03-10", {}, "第四十五条"),
    (foi, "reply", "2026-03-10", {"kind": "予以公开", "protected": True}, "第十四条"),
    (replied, "reply", "2026-03-11", {}, "第三十六条"),
    (replied, "serve", "2026-03-11", {"served_on": "2026-03-09"}, "第三十六条"),
    (replied, "serve", "2026-03-11", {"served_on": "2026-03-12"}, "第三十六条"),
    (replied, "archive", "2026-03-11", {}, "第三十六条"),
    (granted, "serve_denial", "2026-03-11", {}, "第四十四条"),
    (granted, "issue", "2026-03-11", {"delivered_on": "2026-03-09"}, "第四十四条"),
    (granted, "reject", "2026-03-11", {}, "第三十二条 第三十七条"),
    (paths.proposed, "publish", "2026-03-03", {}, "第七十五条 二(七)"),
    (paths.numbered, "publish", "2026-04-28", {"effective_on": "2026-04-27"}, "第六十四条"),
    (paths.numbered, "publish", "2026-04-28", {"published_on": "2026-04-29", "effective_on": "2026-04-30"},
     "第七十五条"),
    (lambda: paths.reviewed("不合法"), "submit_to_meeting", "2026-04-21", {}, "二(七)"),
]  # fmt: skip


def named(move: Move) -> str:
    return f"{move[1]}-{move[2]}-{move[4] or 'lawful'}"


@pytest.mark.parametrize("move", [*PENALTY, *DISPUTES], ids=named)
def test_a_move_is_judged_as_the_law_judges_it(move: Move) -> None:
    story, step, day, answers, article = move
    if article:
        story().refused(step, day, article, **answers)
    else:
        story().allowed(step, day, **answers)
