"""Words of personal data: the index holds keyed marks (HMAC-SHA-256) of them, never the words.

The key is derived from the one that encrypts personal data (`fadu.ledger.personal`). Parties and the personal lines of
forms are cut into words as any text; each word becomes its mark, and the words of a query are marked alike, so that a
part of a name finds it. Who holds the database or its backup without the key cannot read a name from it, nor test
whether a certain name is there. Not hidden: that two texts share a pair of characters (equal words have equal marks),
how long a text is, how frequent a mark is — with that, frequent surnames may be guessed. Names that somebody typed
into a title, a free text or an attachment stand there in clear, and so in the index.
"""

from __future__ import annotations

import hmac
from functools import lru_cache

from fadu.ledger.personal import key
from fadu.search.words import is_han, pieces, words

SIGN = "p9"  # no word of a text mixes letters and figures: a mark is never mistaken for one


def veiled(text: str) -> list[str]:
    """The marks of a text's words in their order, then of each single character that stands before another."""
    single = [sign for piece in pieces(text) if is_han(piece) for sign in piece[:-1]]
    return marks([*words(text), *single])


def marks(plain: list[str] | tuple[str, ...]) -> list[str]:
    """The mark of each word."""
    own = key()
    return [mark(own, word) for word in plain]


@lru_cache(maxsize=1 << 15)
def mark(own: bytes, word: str) -> str:
    return SIGN + hmac.digest(derived(own), word.encode(), "sha256").hex()[:14]


@lru_cache(maxsize=8)
def derived(own: bytes) -> bytes:
    return hmac.digest(own, b"fadu search words", "sha256")
