"""The stories that play the moves of the reference list, by its ids: each module `guards_*.py` adds its own."""
from __future__ import annotations

from collections.abc import Callable

CASES: dict[str, Callable[[], None]] = {}


def case(*ids: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """The story plays the moves of these ids; an id is played once."""

    def register(story: Callable[[], None]) -> Callable[[], None]:
        if taken := CASES.keys() & set(ids):
            raise AssertionError(f"already played: {', '.join(sorted(taken))}")
        CASES.update(dict.fromkeys(ids, story))
        return story

    return register
