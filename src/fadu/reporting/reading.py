"""The reader of documents (fadu.intake) asked about the words of a report; the same words are read once."""
from __future__ import annotations

from functools import lru_cache

from fadu.intake.findings import Understood
from fadu.intake.understand import understand


@lru_cache(maxsize=4096)
def understood(text: str) -> Understood:
    """What the reader finds in these words. Shared between callers: to be read, never changed."""
    return understand(text)
