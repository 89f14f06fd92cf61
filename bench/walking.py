"""Every page of the desk as one person meets it: the links are followed from the first page on, each page is timed."""
from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.db import connection
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

BACKEND = "django.contrib.auth.backends.ModelBackend"
EACH = 3  # addresses of one page that are looked at
LEAVE = ("/logout/", "/static/", "/language/")


@dataclass
class Taken:
    """How one address answered, again and again: seconds of wall time, of this process, of the database."""

    who: str
    page: str
    address: str
    status: int = 0
    size: int = 0
    html: bool = True
    queries: int = 0
    first: float = 0.0
    wall: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    database: list[float] = field(default_factory=list)


class Links(HTMLParser):
    """The addresses that a page leads to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if value and name in ("href", "hx-get") and tag != "link"]


class Asker:
    """A signed-in person's browser that keeps the time."""

    def __init__(self, who: str, user: Any) -> None:
        self.who = who
        self.client = Client(headers={"host": "localhost"}, raise_request_exception=False)
        self.client.force_login(user, backend=BACKEND)
        self.spent, self.asked = 0.0, 0

    def timed(self, execute: Any, *query: Any) -> Any:
        begun = time.perf_counter()
        try:
            return execute(*query)
        finally:
            self.spent += time.perf_counter() - begun
            self.asked += 1

    def ask(self, one: Taken, **post: Any) -> Any:
        """Ask once and write down what it took."""
        self.spent, self.asked = 0.0, 0
        with connection.execute_wrapper(self.timed):
            wall, busy = time.perf_counter(), time.process_time()
            answer = self.client.post(one.address, post) if post else self.client.get(one.address)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            one.wall.append(time.perf_counter() - wall)
            one.busy.append(time.process_time() - busy)
        one.database.append(self.spent)
        one.queries, one.status, one.size = self.asked, answer.status_code, len(body)
        one.html = answer.get("Content-Type", "").startswith("text/html")
        return answer, body

    def again(self, one: Taken, rounds: int) -> Taken:
        """Ask many times; the first answer is told apart: it may have had to read modules."""
        one.first, one.wall, one.busy, one.database = (one.wall or [0.0])[0], [], [], []
        for _ in range(rounds):
            self.ask(one)
        return one


def name_of(address: str) -> str:
    """The page's name in the table of addresses; "" for none of ours."""
    try:
        return resolve(urlsplit(address).path).url_name or ""
    except Resolver404:
        return ""


def walk(asker: Asker, start: str = "/") -> Iterator[Taken]:
    """Every page that links lead to, `EACH` addresses of each; answers that are no page are asked for, not followed."""
    waiting, seen, count = [start], {start}, defaultdict(int)
    while waiting:
        address = waiting.pop(0)
        name = name_of(address)
        if not name or count[name] >= EACH:
            continue
        one = Taken(asker.who, name, address)
        answer, body = asker.ask(one)
        if one.status in (301, 302):
            following = [answer["Location"]]
        elif one.status == 200:
            count[name] += 1
            yield one
            following = Links(body.decode()).found if one.html else []
        else:
            print(f"{asker.who}: {one.status} at {address}", flush=True)
            continue
        for link in following:
            there = urljoin(address, link.partition("#")[0])
            if there.startswith("/") and not there.startswith(("//", *LEAVE)) and there not in seen:
                seen.add(there)
                waiting.append(there)


def names() -> set[str]:
    """All names in the table of addresses."""

    def within(patterns: list[Any]) -> Iterator[str]:
        for one in patterns:
            if isinstance(one, URLResolver):
                yield from within(one.url_patterns)
            elif isinstance(one, URLPattern) and one.name:
                yield one.name

    return set(within(get_resolver().url_patterns))
