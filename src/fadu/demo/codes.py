"""Social credit codes for organs that do not exist: right in form, and plainly made up."""
from __future__ import annotations

from fadu.organs.codes import check_sign, organ_check_sign


def made_up_code(number: int, division: str) -> str:
    """A well-formed 18-sign code whose organisation part reads FADU and a number (0 to 9999)."""
    body = f"FADU{number:04d}"
    front = f"11{division}{body}{organ_check_sign(body)}"
    return front + check_sign(front)
