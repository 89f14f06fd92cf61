"""What axe says of a page, read again only where there is something new to read."""

from __future__ import annotations

from typing import Any

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {"color-contrast": {"enabled": False}}}
SIZES = {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}  # slow: asked of one element of each kind
KINDS = """(seen) => {
  const known = new Set(seen), kinds = new Set(), colours = new Map();
  const worn = (one) => one ? [one.localName, one.className, one.type || ""].join(".") : "";
  for (const one of document.querySelectorAll("body *")) {
    if (one.closest("svg *")) continue;
    const shown = one.checkVisibility(), kind = worn(one.parentElement) + ">" + worn(one);
    kinds.add(kind + one.getAttributeNames().join() + Boolean(one.textContent.trim()) + shown);
    const says = one.matches("input, select, textarea")
      || [...one.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.data.trim());
    if (shown && says) colours.set("colours of " + worn(one.parentElement?.parentElement) + ">" + kind, one);
  }
  const fresh = [...colours].filter(([colour]) => !known.has(colour));
  window.readNow = fresh.map(([_, one]) => one);
  return [[...kinds].filter((kind) => !known.has(kind)), fresh.map(([colour]) => colour)];
}"""
RUN = """async ([options, some]) => (await axe.run(
  some ? {include: window.readNow} : document, {resultTypes: ["violations"], ...options})).violations.map(
  (one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))])"""


def troubles(page: Any, seen: set[str], narrow: bool = False) -> list[str]:
    """What axe finds on the page; nothing where every kind of element has been read before, as shown as it is now.

    seen: the kinds and colours read before, added to; narrow: sizes and overflow are asked of the page even so, as
    they depend on the width.
    """
    kinds, colours = page.evaluate(KINDS, list(seen))
    found = []
    if kinds or narrow:
        found += asked(page, ALL if kinds else SIZES)
    if colours:
        found += asked(page, COLOURS, some=True)
    if not found:
        seen |= {*kinds, *colours}
    return [f"{page.url} {rule}: {where}" for rule, where in found]


def asked(page: Any, options: dict[str, Any], some: bool = False) -> list[tuple[str, list[str]]]:
    """Which rules the page breaks, and where; some: only the elements that were found to be new are asked."""
    from axe_playwright_python.base import AXE_SCRIPT

    if page.evaluate("!window.axe"):
        page.evaluate(AXE_SCRIPT)
    return [(rule, where) for rule, where in page.evaluate(RUN, [options, some])]
