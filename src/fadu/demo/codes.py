"""Social credit codes for organs that do not exist: right in form, and plainly made up."""
from __future__ import annotations

from fadu.organs.codes import check_sign, organ_check_sign


def made_up_code(number: int, division: str, kind: str = "11") -> str:
    """A well-formed 18-sign code whose organisation part reads FADU and a number (0 to 9999); `kind`: its first two
    signs, 11 an organ, 91 a company, 92 a household business."""
    body = f"FADU{number:04d}"
    front = f"{kind}{division}{body}{organ_check_sign(body)}"
    return front + check_sign(front)
