"""Where an article stands on the law pages: addresses for citations."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from fadu.desk.wording import day_words
from fadu.law.acts import Act, Citation
from fadu.law.fulltext import article_of
from fadu.organs.library import key_of
from fadu.statutes.practice import PRACTICE_ACT
from fadu.statutes.resting import cited_acts, index

CITED = re.compile(r"^《([^》]+)》(.+)$|^(.+?〔\d{4}〕\d+号)(.+)$")


def dates_of(act: Act) -> str:
    """Since when, and until when, this wording binds."""
    if act == PRACTICE_ACT:
        return _("不是法律规定")
    start = _("{day}起施行").format(day=day_words(act.in_force, full=True))
    return _("{start}，{end}止").format(start=start, end=day_words(act.until, full=True)) if act.until else start


def article_address(act: Act, place: str) -> str:
    """The page of one article; `place` may name a paragraph (第五十条第一款)."""
    return reverse("law-article", args=[key_of(act), article_of(place)])


def address_of(citation: Citation | str, day: date | None = None) -> str:
    """The page of the article cited, in the wording in force that day (a text may not say which); "" if not known."""
    if isinstance(citation, Citation):
        return article_address(citation.act, citation.article) if citation.act in index() else ""
    found = CITED.match(str(citation))
    if not found:
        return ""
    act = version_on(found[1] or found[3], day)
    return article_address(act, found[2] or found[4]) if act else ""


@lru_cache(maxsize=512)
def version_on(title: str, day: date | None) -> Act | None:
    """The wording of that title in force that day; without a day, or outside them all, the newest."""
    known = sorted((act for act in cited_acts() if act.title == title), key=lambda act: act.in_force, reverse=True)
    if day:
        for act in known:
            if act.in_force <= day and (act.until is None or day <= act.until):
                return act
    return known[0] if known else None


@lru_cache(maxsize=256)
def act_of(key: str) -> Act | None:
    """The act filed under that key."""
    return next((act for act in cited_acts() if key_of(act) == key), None)


def calculator_address(rule_id: str) -> str:
    return f"{reverse('deadline')}?{urlencode({'rule': rule_id})}"
