"""What may stand in any written form: user text with the characters that no XML, PDF or JSON may carry taken out."""
from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without control characters and stray surrogates; line ends as \\n. Nothing else is changed."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
