"""One adjustment of one register: 新增、承接 of a new item, 变更、下放、取消 of one that stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from fadu.desk.register_forms import as_day, cells_of, item_fields, paper_errors, paper_fields
from fadu.desk.register_pages import organs_of, title_of
from fadu.desk.register_scope import codes_seen, keeps, register_or_404
from fadu.desk.scope import visible
from fadu.desk.stepforms import key_of, new_key
from fadu.desk.titles import called
from fadu.desk.who import require_person
from fadu.desk.wording import today
from fadu.ledger.actions import Refused
from fadu.ledger.errors import LedgerError
from fadu.ledger.models import Matter
from fadu.organs.models import Organ
from fadu.procedures.forms import FormError
from fadu.registers import asking
from fadu.registers.adjusting import Move, Paper, adjust, new_ref
from fadu.registers.asking import Item, Question
from fadu.registers.folding import KINDS
from fadu.registers.grammar import Register
from fadu.registers.judging import Item as Judged
from fadu.registers.judging import Organs, judge, keeps_all
from fadu.registers.lines import at_organ

NEW = ("add", "take_over")


def seat_or_403(request: HttpRequest, register: Register) -> tuple[Organ, str]:
    """The organ for which the person adjusts it, and the role. Raises 403 saying who does."""
    found = keeps(request, register)
    if not found:
        who = "、".join(called(role.title) for role in register.adjusted_by)
        say = _("{title}由{holder}的{who}调整。").format(title=register.title, holder=register.holder, who=who)
        raise PermissionDenied(say)
    return next((one for one in found if keeps_all(register, one[0])), found[0])


def item_of(request: HttpRequest, register: Register, ref: str) -> Item:
    asked = Question(register, date.max, codes_seen(request))
    found = asking.items(register, asking.rows(asked).filter(ref=ref, valid_to=None)[:1])
    if not found:
        raise Http404
    return found[0]


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables()
def register_adjust(request: HttpRequest, code: str, step: str, ref: str = "") -> HttpResponse:
    """GET: the form. POST: register the adjustment, or the form again with what is wrong."""
    register = register_or_404(code)
    if step not in KINDS or (step in NEW) == bool(ref) or not register.kept:
        raise Http404
    organ, role = seat_or_403(request, register)
    before = item_of(request, register, ref) if ref else None
    if request.method != "POST":
        return show(request, register, step, before, organ, new_key())
    posted, key = request.POST, key_of(request)
    errors = paper_errors(posted)
    links = decided_by(request, posted)
    if posted.get("own-matter", "").strip() and not links:
        errors["own-matter"] = _("没有这个事项，或者看不到它；核对文号")
    move, wrong = move_of(register, step, posted, before, organ)
    errors |= wrong
    if errors:
        return show(request, register, step, before, organ, key, errors, status=422)
    try:
        matter = adjust(require_person(request), register, organ, role, paper_of(posted), [move], key=key,
                        links=links)
    except (LedgerError, FormError) as error:
        reasons = [one.text for one in error.reasons] if isinstance(error, Refused) else [str(error)]
        return show(request, register, step, before, organ, key, errors, reasons, status=409)
    messages.success(request, _("已登记：{what}").format(what=called(KINDS[step])))
    if as_since(posted) > today():
        return redirect("matter", matter.pk)
    return redirect("register-item", code, move[1]["ref"])


def as_since(posted: QueryDict) -> date:
    return as_day(posted.get("own-since", "")) or today()


def move_of(
    register: Register, step: str, posted: QueryDict, before: Item | None, organ: Organ
) -> tuple[Move, dict[str, str]]:
    """What is to be registered and what is wrong with it, by label."""
    if before is not None and step != "change":
        return (step, {"ref": before.ref}), {}
    cells, organs = cells_of(register, posted, before), Organs(organ.division)
    stood = Judged(before.code, None, dict(before.data)) if before else None
    item = judge(register, cells, organs, stood)
    if before is not None and not cells:
        item.errors[register.names.label] = _("没有改动")
    if item.organ is not None and cells.get("organ"):
        cells["organ"] = at_organ(item.organ.name, item.organ.handle)
    return (step, {"ref": before.ref if before else new_ref(), **cells}), item.errors


def paper_of(posted: QueryDict) -> Paper:
    said = {name: posted.get(f"own-{name}", "").strip() for name in ("document", "number", "other", "reason")}
    return Paper(said["document"], as_since(posted), said["number"], as_day(posted.get("own-decided", "")),
                 said["other"], said["reason"])  # fmt: skip


def decided_by(request: HttpRequest, posted: QueryDict) -> list[Matter]:
    """The matter that decided the adjustment, named by its document number or the number in its address, if any is."""
    text = posted.get("own-matter", "").strip()
    if not text:
        return []
    named = Q(number=text) | (Q(pk=int(text)) if text.isdecimal() and len(text) < 12 else Q(pk=None))
    return list(visible(request).filter(named).order_by("-begun_on", "-pk")[:1])


def show(
    request: HttpRequest, register: Register, step: str, before: Item | None, organ: Organ, key: str,
    errors: dict[str, str] | None = None, reasons: list[str] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    posted = request.POST if request.method == "POST" else None
    plain: dict[str, Any] = {name: posted.get(name, "") for name in posted} if posted else {
        "own-since": today().isoformat(), "own-matter": request.GET.get("matter", "")}  # fmt: skip
    organs = organs_of(request) if keeps_all(register, organ) else []
    ends = before is not None and step != "change"
    fields = [] if ends else item_fields(register, posted, before, errors or {}, organs)
    context = {
        "register": register, "title": title_of(register), "step": step, "act": called(KINDS[step]), "item": before,
        "paper": paper_fields(plain, errors or {}, step), "fields": fields, "reasons": reasons or [], "key": key,
        "organ": organ, "wrong": len(errors or {}),
    }  # fmt: skip
    return render(request, "desk/register_adjust.html", context, status=status)
