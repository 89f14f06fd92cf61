"""Addresses of pages that may not be there: the text of an article, where full texts have been loaded."""

from __future__ import annotations

from typing import Any

from django.urls import NoReverseMatch, reverse


def article_address(citation: Any) -> str:
    """The page of this article in the version cited; empty where no such page exists.

    Made by the URL named `law-article`, whose arguments are the act's short title, the day on which its wording came
    into force (ISO) and the article as cited (第五十八条第一款).
    """
    if not citation:
        return ""
    act = citation.act
    try:
        return reverse("law-article", args=[act.title, act.in_force.isoformat(), citation.article])
    except NoReverseMatch:
        return ""
