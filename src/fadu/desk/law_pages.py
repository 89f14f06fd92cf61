"""法规: every act that the software follows, every article with the steps, rules and limits that rest on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from fadu.desk.law_links import act_of, calculator_address, dates_of, version_on
from fadu.desk.wording import article_words
from fadu.law.acts import Act
from fadu.organs.library import FullText, key_of, text_of
from fadu.statutes.resting import Use, cited_acts, index

KINDS = {
    "步骤": gettext_lazy("步骤"),
    "规则": gettext_lazy("规则"),
    "期限": gettext_lazy("期限"),
    "期限表": gettext_lazy("期限表"),
}


@dataclass(frozen=True)
class Resting:
    """One thing that rests on an article, with where it stands."""

    kind: object
    under: str
    text: str
    place: str
    address: str


@dataclass
class ArticleView:
    """`anchor` is its name as cited (第五十八条); `words` as pages write it; `paragraphs` its text where loaded."""

    anchor: str
    words: str
    paragraphs: list[str]
    resting: list[Resting] = field(default_factory=list)


@require_safe
def laws(request: HttpRequest) -> HttpResponse:
    """All acts by rank, with how many of their articles are relied on and whether the text is loaded."""
    wanted = request.GET.get("q", "").strip()
    found = [act for act in cited_acts() if wanted in f"{act.title}{act.official}{act.number}"]
    groups = [(rank or _("其他"), [row(act) for act in acts]) for rank, acts in groupby(found, key=lambda a: a.rank)]
    return render(request, "desk/laws.html", {"groups": groups, "q": wanted, "total": len(found)})


def row(act: Act) -> dict[str, Any]:
    articles = index()[act]
    text = text_of(act)
    return {
        "act": act,
        "key": key_of(act),
        "dates": dates_of(act),
        "articles": len(articles),
        "uses": sum(len(users) for users in articles.values()),
        "loaded": len(text.articles) if text else 0,
    }


@require_safe
def law(request: HttpRequest, key: str) -> HttpResponse:
    """One wording of an act: its articles, those that nothing rests on only where the text is loaded."""
    act = found_or_404(key)
    text = text_of(act)
    views = articles_of(act, text)
    others = [(key_of(one), dates_of(one), one == act) for one in cited_acts() if one.title == act.title]
    context = {
        "act": act,
        "key": key_of(act),
        "dates": dates_of(act),
        "views": views,
        "text": text,
        "relied": len(index()[act]),
        "others": others if len(others) > 1 else [],
    }
    return render(request, "desk/law.html", context)


@require_safe
def law_article(request: HttpRequest, key: str, article: str) -> HttpResponse:
    """One article: its text and what rests on it; as a fragment where a page asks for it on demand."""
    act = found_or_404(key)
    text = text_of(act)
    view = next((one for one in articles_of(act, text) if one.anchor == article), None)
    if view is None:
        raise Http404(_("《{title}》没有系统引用的{article}。").format(title=act.title, article=article))
    context = {"act": act, "key": key, "dates": dates_of(act), "view": view, "text": text}
    page = "desk/parts/law_article.html" if getattr(request, "htmx", False) else "desk/law_article.html"
    return render(request, page, context)


def found_or_404(key: str) -> Act:
    act = act_of(key) or version_on(key, None)  # a bare title leads to its newest wording
    if act is None:
        raise Http404(_("系统没有引用这件法规。"))
    return act


def articles_of(act: Act, text: FullText | None) -> list[ArticleView]:
    """In the order of the act; those cited but not found in the loaded text at the end."""
    users, loaded = index()[act], text.articles if text else {}
    names = [*loaded, *(name for name in users if name not in loaded)]
    return [view_of(name, loaded, users.get(name, [])) for name in names]


def view_of(name: str, loaded: Mapping[str, str], users: list[Use]) -> ArticleView:
    return ArticleView(name, article_words(name), loaded.get(name, "").split("\n"), [resting(use) for use in users])


def resting(use: Use) -> Resting:
    if use.procedure:
        anchor = f"#s-{use.name}" if use.kind != "期限" else "#h-clk"
        address = f"{reverse('procedure', args=[use.procedure])}?on={use.version}{anchor}"
    else:
        address = calculator_address(use.name)
    return Resting(KINDS[use.kind], use.title, use.text, article_words(use.place), address)
