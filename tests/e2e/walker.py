"""Someone at work in a browser: goes by the links and buttons that stand there, and looks at each page reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.e2e.conftest import Office
from tests.reading import troubles

PICTURES = Path(__file__).resolve().parents[2] / "build" / "screenshots"
WIDE, NARROW = 1440, 390
HEIGHTS = {WIDE: 900, NARROW: 844}
seen: set[str] = set()  # the kinds of elements that axe has read


class Walker:
    """One person signed in at one width; `role` names the folder of the pictures."""

    def __init__(self, page: Any, role: str, width: int) -> None:
        self.page, self.role, self.width, self.seen = page, role, width, 0

    @property
    def narrow(self) -> bool:
        return self.width == NARROW

    def says(self) -> str:
        """What the page says to the reader."""
        return str(self.page.locator("main").inner_text())

    def settle(self) -> None:
        """All of the page has come; a press waits by itself until the next page begins."""
        self.page.wait_for_load_state("load")
        self.page.locator(".htmx-request, .htmx-swapping, .htmx-settling").first.wait_for(state="detached")

    def look(self, name: str, *words: str) -> None:
        """A page is reached: it says these words, is drawn, fits the width, and axe finds nothing on it."""
        self.settle()
        for word in words:
            assert word in self.says(), f"{word}: {self.page.url}\n{self.says()[:1500]}"
        self.seen += 1
        folder = PICTURES / self.role
        folder.mkdir(parents=True, exist_ok=True)
        wide, high = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        self.page.set_viewport_size({"width": self.width, "height": high})  # the bar at the foot stays at the foot
        self.page.screenshot(path=folder / f"{self.width}-{self.seen:02}-{name}.png")
        self.page.set_viewport_size({"width": self.width, "height": HEIGHTS[self.width]})
        assert wide <= self.width, f"{self.page.url} scrolls sideways: {wide}"
        said = troubles(self.page, seen, self.narrow)
        assert not said, f"at {self.width}\n" + "\n".join(said)

    def go(self, place: str) -> None:
        """By the navigation: at the side, or at the foot of the phone's page and under 更多."""
        if self.narrow:
            bar = self.page.locator("nav.tabs")
            if not bar.get_by_role("link", name=place, exact=True).count():
                bar.locator("summary").click()
            bar.get_by_role("link", name=place, exact=True).click()
        else:
            self.page.locator("nav.side").get_by_role("link", name=place, exact=True).click()
        self.settle()

    def follow(self, words: str | re.Pattern[str], within: str = "main") -> None:
        self.page.locator(within).get_by_role("link", name=words).first.click()
        self.settle()

    def press(self, words: str | re.Pattern[str], within: str = "main") -> None:
        exact = isinstance(words, str)
        self.page.locator(within).get_by_role("button", name=words, exact=exact).first.click()
        self.settle()

    def unfold(self, words: str, within: str = "main") -> Any:
        """Open what is folded under these words; gives it."""
        folded = self.page.locator(f"{within} details").filter(
            has=self.page.locator("summary", has_text=words)).last
        folded.locator("summary").first.click()
        self.settle()
        return folded

    def step(self, title: str) -> None:
        """Open a step on the page of a matter, unless it is open: its form comes."""
        named = self.page.get_by_role("heading", name=title, exact=True)
        step = self.page.locator("#steps details.step", has=self.page.locator("summary").filter(has=named))
        if step.get_attribute("open") is None:
            step.locator("summary").first.click()
        step.locator(".step-form").wait_for()
        self.settle()

    def fill(self, answers: dict[str, str], within: str = ".step-form") -> None:
        """Answer the fields with these labels; what is folded is opened first."""
        form = self.page.locator(within).locator("visible=true").last
        for label, answer in answers.items():
            answer_field(form, label, answer)

    def preview(self) -> None:
        """Look at what follows before confirming."""
        self.press("核对结果")
        self.page.locator(".effect").locator("visible=true").first.wait_for()
        self.settle()

    def take(self, act: str) -> None:
        """Hand the form of a step in; where it must be looked at first, look and confirm."""
        form = self.page.locator(".step-form").locator("visible=true").last
        if form.get_by_role("button", name=act, exact=True).count():
            form.get_by_role("button", name=act, exact=True).click()
        else:
            self.preview()
            self.press(f"确认{act}")
        self.page.wait_for_url(re.compile(r"/matters/\d+/(#.*)?$"))
        self.settle()


def answer_field(form: Any, label: str, answer: str) -> None:
    group = form.locator("fieldset", has=form.page.locator("legend", has_text=label))
    control = group.get_by_label(answer, exact=True) if group.count() else form.get_by_label(label)
    control = control.first
    while not control.is_visible() and (folded := form.locator("details.more-fields:not([open]) > summary")).count():
        folded.first.click()
    kind = control.evaluate("one => one.tagName === 'SELECT' ? 'select' : one.type")
    if kind in ("radio", "checkbox"):
        control.check()
    elif kind == "select":
        control.select_option(label=answer)
    elif kind == "file":
        control.set_input_files(answer)
    else:
        control.fill(answer)


@contextmanager
def at_work(browser: Any, office: Office, name: str, width: int, role: str = "") -> Iterator[Walker]:
    """Signed in by hand, the first time in this office; the address of the desk is the only one that is typed."""
    context = browser.new_context(
        base_url=office.address, locale="zh-CN", viewport={"width": width, "height": HEIGHTS[width]},
        has_touch=width == NARROW, is_mobile=width == NARROW, storage_state=office.signed_in.get(name))
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto("/")
    if name not in office.signed_in:
        page.get_by_label("账号").fill(name)
        page.get_by_label("口令").fill(office.passwords[name])
        page.get_by_role("button", name="登录").click()
        page.wait_for_url(re.compile(r"/$"))
        office.signed_in[name] = context.storage_state()
    yield Walker(page, role or name, width)
    context.close()
