"""Social credit codes for organs that do not exist: right in form (GB 32100, GB 11714), and plainly made up."""
from __future__ import annotations

ORGAN_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # GB 11714
CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100: without I, O, S, V, Z
ORGAN_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def made_up_code(number: int, division: str = "331100") -> str:
    """A well-formed 18-sign code whose organisation part reads FADU and a number (0 to 9999)."""
    body = f"FADU{number:04d}"
    rest = 11 - sum(ORGAN_SIGNS.index(sign) * weight for sign, weight in zip(body, ORGAN_WEIGHTS, strict=True)) % 11
    front = f"11{division}{body}{'X' if rest == 10 else rest % 11}"
    total = sum(CREDIT_SIGNS.index(sign) * 3**place % 31 for place, sign in enumerate(front))
    return front + CREDIT_SIGNS[(31 - total % 31) % 31]
