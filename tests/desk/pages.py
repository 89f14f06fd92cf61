"""Reading the HTML of a page in tests, without a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

VOID = {"meta", "link", "input", "br", "hr", "img", "use", "path", "rect", "line", "circle", "polyline"}


class Page(HTMLParser):
    """The text of a page, its tags with their attributes, and its forms' values."""

    def __init__(self, answer: Any) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.scripts: list[str] = []
        self.inside = ""
        self.feed(answer.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.inside = tag if tag in ("script", "style") else self.inside

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data: str) -> None:
        (self.scripts if self.inside else self.words).append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.words).replace("\u00a0", " "))

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """The attributes of the tags of that name that have these (class_ for class)."""
        named = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [a for t, a in self.tags if t == tag and all(value in a.get(name, "") for name, value in named.items())]

    def value(self, name: str) -> str:
        return next(a.get("value", "") for t, a in self.tags if t == "input" and a.get("name") == name)

    def link(self, part: str) -> str:
        """The first address that has this in it."""
        return next(a["href"] for t, a in self.tags if t == "a" and part in a.get("href", ""))
