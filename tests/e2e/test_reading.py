"""The reader of pages finds what is wrong with one, and reads what it has read no second time."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reading import troubles

pytestmark = pytest.mark.browser
SOUND = "<main><h1>台账</h1><p class='said'>在办</p><p><a class='plain' href='/a'>查看</a></p></main>"


def page_of(browser: Any, body: str) -> Any:
    page = browser.new_page()
    page.set_content(f"<!doctype html><html lang='zh'><title>台账</title><body>{body}</body></html>")
    return page


def test_a_sound_page_is_read_once(browser: Any) -> None:
    page, seen = page_of(browser, SOUND), set[str]()
    assert troubles(page, seen) == []
    assert any(one.startswith("colours of") for one in seen)
    page.evaluate("window.axe = undefined")
    assert troubles(page, seen) == []
    assert page.evaluate("!window.axe"), "nothing new, and yet it was read again"


@pytest.mark.parametrize(("added", "rule"), [
    ("<p class='pale'>在办</p><style>.pale { color: #bbb }</style>", "color-contrast"),
    ("<input name='q'>", "label"),
    ("<h5>太深</h5>", "heading-order"),
])  # fmt: skip
def test_what_is_wrong_with_something_new_is_found_each_time(browser: Any, added: str, rule: str) -> None:
    seen = set[str]()
    assert troubles(page_of(browser, SOUND), seen) == []
    page = page_of(browser, SOUND.replace("</main>", f"{added}</main>"))
    for _ in range(2):
        assert [one.split(" ")[1] for one in troubles(page, seen)] == [f"{rule}:"]


def test_on_a_narrow_page_the_size_of_what_is_pressed_is_asked_again(browser: Any) -> None:
    both = SOUND.replace("</main>", "<p><button class='x'>一</button><button class='x'>二</button></p></main>")
    page, seen = page_of(browser, both), set[str]()
    assert troubles(page, seen) == []
    page.add_style_tag(content=".x { font-size: 6px; padding: 0; border: 0; width: 8px; height: 8px }")
    assert troubles(page, seen) == []
    assert "target-size" in "".join(troubles(page, seen, narrow=True))
