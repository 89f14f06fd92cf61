"""What axe says of a page, read again only where there is something new to read."""

from __future__ import annotations

from typing import Any

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
COLOURS = {"color-contrast": {"enabled": False}}  # the slowest rule: the phone's colours are those of the wide page
SHAPES = """() => [...new Set([...document.querySelectorAll("body *")].filter((one) => !one.closest("svg *")).map(
  (one) => [one.parentElement, one].map((each) => [each.localName, each.className, each.type || ""].join(".")).join(">")
    + [...one.attributes].map((attribute) => attribute.name).join() + Boolean(one.textContent.trim())))]"""


def troubles(page: Any, seen: set[str], colours: bool = True) -> list[str]:
    """What axe finds on the page; nothing where every kind of element has been read before.

    seen: the kinds read at this width, added to; colours: read their contrast too.
    """
    from axe_playwright_python.sync_playwright import Axe

    shapes = set(page.evaluate(SHAPES)) - seen
    if not shapes:
        return []
    found = Axe().run(page, options=RULES | ({} if colours else {"rules": COLOURS})).response["violations"]
    if not found:
        seen |= shapes
    return [f"{page.url} {one['id']}: {[node['html'][:160] for node in one['nodes'][:3]]}" for one in found]
