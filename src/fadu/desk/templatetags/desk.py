"""What templates need: icons, dates, articles, lights, rulers, the frame of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from fadu.desk import law_links, titles, wording
from fadu.desk.filters import LIGHTS
from fadu.desk.frame import Frame, frame_of
from fadu.desk.lights import Light, undated, wanting
from fadu.desk.rulers import Ruler, Stretch
from fadu.ledger.undated import PAUSED

register = template.Library()


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    return format_html(
        '<svg class="i{}" aria-hidden="true"><use href="#i-{}"/></svg>', f" {extra}" if extra else "", name
    )


def timed(day: date | datetime, words: str) -> SafeString:
    moment = wording.local(day) if isinstance(day, datetime) else day
    stamp = moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()
    return format_html('<time datetime="{}">{}</time>', stamp, words)


@register.filter
def day(value: date | datetime | None) -> SafeString | str:
    """11月23日; — where there is none."""
    return timed(wording.as_day(value), wording.day_words(value)) if value else "—"


@register.filter
def weekday(value: date | datetime | None) -> SafeString | str:
    """11月23日 周一."""
    return timed(wording.as_day(value), wording.day_words(value, weekday=True)) if value else "—"


@register.filter
def full_day(value: date | datetime | None) -> SafeString | str:
    """2026年12月22日 周二."""
    return timed(wording.as_day(value), wording.day_words(value, weekday=True, full=True)) if value else "—"


@register.filter
def full_day_only(value: date) -> SafeString:
    """2024年1月1日."""
    return timed(value, wording.day_words(value, full=True))


@register.filter
def moment(value: datetime | None) -> SafeString | str:
    """11月20日 09:15."""
    return timed(value, wording.moment_words(value)) if value else "—"


@register.filter
def full_moment(value: datetime) -> SafeString:
    """2026年11月20日 09:15, for what is printed and read in later years."""
    return timed(value, f"{wording.day_words(value, full=True)}{wording.NBSP}{wording.local(value):%H:%M}")


@register.filter
def day_text(value: date) -> str:
    """11月23日 without markup, for drawings."""
    return wording.day_words(value)


@register.filter
def article(citation: object) -> str:
    return wording.article_words(citation) if citation else ""


@register.filter
def grouped(number: object) -> str:
    return wording.grouped(number)


def chinese(text: str) -> SafeString | str:
    """On an English page, what is said in Chinese is marked as Chinese."""
    if titles.english() and titles.CHINESE.search(text):
        return format_html('<span lang="zh-Hans">{}</span>', text)
    return text


@register.filter
def at(table: Mapping[str, Any], key: str) -> Any:
    """What stands in a table under that key; nothing where it has none."""
    return table.get(key, "")


@register.filter
def called(text: object) -> SafeString | str:
    """A title, phase, outcome or unit of a definition in the language of the page."""
    return chinese(titles.called(text)) if text else ""


@register.filter
def called_plain(text: object) -> str:
    """The same without markup, for attributes and options."""
    return titles.called(text) if text else ""


@register.filter
def called_all(texts: Iterable[object]) -> SafeString | str:
    """Several of them in one line."""
    return chinese(titles.listed([titles.called(text) for text in texts]))


@register.filter
def zh_all(texts: Iterable[object]) -> SafeString | str:
    return chinese("；".join(map(str, texts)))


@register.filter
def called_lang(text: str) -> SafeString:
    """The attribute that marks an option as Chinese where its text has no English."""
    return law_lang() if titles.CHINESE.search(titles.called(text)) else mark_safe("")


@register.filter
def zh(text: object) -> SafeString | str:
    """Words of the law and of rules, which are Chinese in every language."""
    return chinese(str(text)) if text else ""


def law_lang() -> SafeString:
    return mark_safe(' lang="zh-Hans"' if titles.english() else "")


@register.filter
def marked(text: str, words: str) -> SafeString:
    """The text with each search word marked."""
    found = [re.escape(escape(word)) for word in (words or "").split()]
    escaped = escape(text)
    if not found:
        return mark_safe(escaped)
    return mark_safe(re.sub("|".join(found), lambda m: f"<mark>{m[0]}</mark>", escaped, flags=re.IGNORECASE))


@register.simple_tag
def lamp(light: Light, box: bool | None = None) -> SafeString:
    """Shape, word and colour; boxed where it must stand out."""
    classes = f" st-{light.colour}" if light.colour else ""
    if light.box if box is None else box:
        classes += " st-box"
    drawn = icon(light.colour) if light.colour else ""
    return format_html('<span class="st{}">{}{}</span>', classes, drawn, light.word)


@register.simple_tag
def undated_words(matter: Any) -> str:
    """Why a matter has no due day: 计时已停, 没有规定天数, 缺2027年放假安排."""
    if not matter.undated.isdecimal():
        return str(LIGHTS["pause" if matter.undated == PAUSED else "prompt"])
    return f"{undated(matter.undated).word}，{wanting(matter.undated)}"


@register.simple_tag
def law(citation: Any, address: str = "", act: str = "") -> SafeString | str:
    """An article, without the title of `act`; a link to its law page, or to `address` where it has none (practice)."""
    if not citation:
        return ""
    words = wording.article_words(citation, act)
    address = law_links.address_of(citation) or (f"{address}#{citation}" if address else "")
    if address:
        return format_html('<a class="law"{} href="{}">{}</a>', law_lang(), address, words)
    return format_html('<span class="law"{}>{}</span>', law_lang(), words)


@register.simple_tag
def law_words(citation: Any, act: str = "") -> SafeString | str:
    """The same without a link, for what can itself be pressed."""
    if not citation:
        return ""
    return format_html('<span class="law"{}>{}</span>', law_lang(), wording.article_words(citation, act))


@register.simple_tag
def articles(citations: str, addresses: dict[str, str]) -> SafeString:
    """Articles as `describe` gives them (several are parted by ；), each leading to its law page, else to its place."""
    found = [one for one in citations.split("；") if one]
    links = ((law_lang(), addresses.get(one) or f"#{one}", wording.article_words(one)) for one in found)
    return format_html_join(" ", '<a class="law"{} href="{}">{}</a>', links)


@register.inclusion_tag("desk/parts/ruler.html")
def rule(ruler: Ruler) -> dict[str, Any]:
    return {"ruler": ruler}


@register.inclusion_tag("desk/parts/mini.html")
def mini(stretches: list[Stretch]) -> dict[str, Any]:
    return {"stretches": stretches, "over": any(s.kind == "over" for s in stretches)}


@register.simple_tag(takes_context=True)
def frame(context: RequestContext) -> Frame | None:
    """Who is signed in, for which organ, and the navigation; None where nobody is."""
    request = context.get("request")
    return frame_of(request) if request is not None and getattr(request, "user", None) else None
