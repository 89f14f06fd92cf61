"""What is still Chinese on an English page, beside data and what is marked as Chinese."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from django.apps import apps
from django.db.models import CharField, JSONField, TextField

from tests.desk.pages import VOID

CHINESE = re.compile("[\u3400-\u9fff]+")
SAID = ("aria-label", "alt", "data-th")
DEFINED = {"phase", "outcome", "due_clock", "procedure", "step"}  # columns that keep texts of definitions
SYNTAX = re.compile("〖[^〗]*〗|(?:e\\.g\\.|write|Separate[^.]*by|separated by) ?[“”、，,\\w\\s〖〗｜：。.；（…）]*")


class Residue(HTMLParser):
    """Collects the Chinese of a page that stands in no element marked as Chinese (`lang="zh…"`)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.marked: list[bool] = [False]
        self.open: list[str] = []
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        marked = given["lang"].startswith("zh") if "lang" in given else self.marked[-1]
        if not marked:
            self.found += [given[name] for name in SAID if CHINESE.search(given.get(name, ""))]
        if tag not in VOID and tag != "path":
            self.open.append(tag)
            self.marked.append(marked)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open and self.open.pop() != tag:
                self.marked.pop()
            self.marked.pop()

    def handle_data(self, data: str) -> None:
        if not self.marked[-1] and not {"script", "title"} & set(self.open) and CHINESE.search(data):
            self.found.append(data.strip())


def data_text() -> str:
    """All that people wrote: every text and JSON column, without those that keep texts of definitions."""
    words: list[str] = []
    for model in apps.get_models():
        names = [
            one.name
            for one in model._meta.concrete_fields
            if isinstance(one, CharField | TextField | JSONField) and one.name not in DEFINED
        ]
        for row in model._default_manager.values_list(*names) if names else ():
            words += [written(value) for value in row if value]
    return "\n".join(words)


def written(value: Any) -> str:
    if isinstance(value, dict):
        return "\n".join(written(one) for one in value.values())
    if isinstance(value, list):
        return "\n".join(written(one) for one in value)
    return str(value)


def untranslated(text: str, data: str) -> list[str]:
    """The texts of the page with Chinese that neither stands in the data nor is marked as Chinese."""
    found = Residue(text).found
    return [one for one in found if any(run not in data for run in CHINESE.findall(SYNTAX.sub("", one)))]
