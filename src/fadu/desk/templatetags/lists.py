"""What the list of matters shows of a search: the places where the words stand, marked."""

from __future__ import annotations

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from fadu.search.words import fold, pattern

register = template.Library()


@register.filter
def hits(text: str, query: str) -> SafeString:
    """The text with each term of the query marked, whatever brackets stand between."""
    wanted, plain, at, parts = pattern(query or ""), str(text), 0, []
    for hit in wanted.finditer(fold(plain)) if wanted else ():
        parts += [escape(plain[at : hit.start()]), "<mark>", escape(plain[hit.start() : hit.end()]), "</mark>"]
        at = hit.end()
    return mark_safe("".join([*parts, escape(plain[at:])]))
