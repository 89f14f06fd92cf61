"""What of a list the law says is public, to read for everyone: JSON, without natural persons.

GET lists/public/CODE/?year=2026&part=m11[&division=331100][&page=2]
"""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.wording import today
from fadu.lists.asking import Question, current, divisions_of, lines_of, period
from fadu.lists.catalogue import LISTINGS
from fadu.lists.reading import text
from fadu.organs.codes import CodeError, check_division

SIZE = 100


@login_not_required
@require_safe
def public_list(request: HttpRequest, code: str) -> JsonResponse:
    """Rows that are before the public, newest first."""
    listing = LISTINGS.get(code)
    if listing is None or not listing.public:
        return answer({"error": "not_found", "message": _("没有这张公开的清单")}, 404)
    get = request.GET
    try:
        place = check_division(get["division"]) if get.get("division") else ""
    except CodeError as error:
        return answer({"error": "division", "message": str(error)}, 400)
    year, number = get.get("year", ""), get.get("page", "1")
    usual = current(listing, place, today())
    chosen = period(int(year) if year.isdecimal() and len(year) == 4 else usual.year, get.get("part", "")) or usual
    start = (int(number) - 1) * SIZE if number.isdecimal() and 1 <= int(number[:4]) < 1000 else 0
    open_ = Q(shown=True, natural=False)
    asked = Question(listing, chosen, today(), divisions_of(place, False) if place else None, seen=open_)
    rows = list(asked.rows.order_by("-day", "-pk")[start:start + SIZE + 1])
    columns = [one for one in listing.columns if one.public]
    return answer({
        "list": listing.code, "title": listing.title, "basis": str(listing.basis),
        "since": chosen.since.isoformat(), "until": chosen.until.isoformat(),
        "columns": {one.code: one.title for one in columns},
        "rows": [{one.code: text(one, line.values.get(one.code)) for one in columns}
                 for line in lines_of(listing, rows[:SIZE])],
        "more": len(rows) > SIZE,
    })  # fmt: skip


def answer(data: dict[str, object], status: int = 200) -> JsonResponse:
    found = JsonResponse(data, status=status, json_dumps_params={"ensure_ascii": False})
    found["Cache-Control"] = "no-store"
    return found
