"""Steps through their forms: a request opened, the effect of an answer shown, a step taken."""
from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from typing import Any

from django.contrib.auth.models import User

from walking import Asker, Taken

OPENED = {"applicant_kind": "自然人", "channel": "网络", "received_on": date.today().isoformat(),
          "content": "某项信息", "own-title": "申请公开"}  # fmt: skip
REPLY = {"kind": "予以公开", "screened": "true", "remedies": "六十日内申请行政复议", "reasons": "属于公开范围"}


class Hidden(HTMLParser):
    """The values that a form brings along."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = {name: value or "" for name, value in attrs}
        if tag == "input" and of.get("name") in ("key", "seen", "confirmed"):
            self.found[of["name"]] = of.get("value", "")


def taken(rounds: int) -> list[Taken]:
    """Each round opens a request, looks ahead at a step and takes it."""
    asker = Asker("gongkai", User.objects.get(username="gongkai"))
    new = "/matters/new/foi_request/"
    opened, ahead = Taken("gongkai", "a matter opened", new), Taken("gongkai", "a step looked ahead at", "")
    step, page = Taken("gongkai", "a step taken", ""), Taken("gongkai", "the page of the step", "")
    for _ in range(rounds):
        form = Hidden(asker.client.get(new).content.decode()).found
        answer = sent(asker, opened, form | OPENED)
        page.address = ahead.address = step.address = f"{answer['Location'].partition('#')[0]}steps/reply/"
        _, body = asker.ask(page)
        data: dict[str, Any] = Hidden(body.decode()).found | REPLY
        asker.ask(ahead, **data, preview="1")
        sent(asker, step, data)
    return [opened, page, ahead, step]


def sent(asker: Asker, one: Taken, data: dict[str, Any]) -> Any:
    """Post until it is taken: a form that must be looked at first comes back with what it then sends along."""
    answer, body = asker.ask(one, **data)
    if answer.status_code == 200:
        answer, body = asker.ask(one, **data | Hidden(body.decode()).found)
    assert answer.status_code == 302, (one.page, answer.status_code, body.decode()[:3000])
    return answer
