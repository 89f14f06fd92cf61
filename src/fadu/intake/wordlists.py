"""Lists of words, written as running text."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words between blanks and line ends, in order."""
    return tuple(text.split())
