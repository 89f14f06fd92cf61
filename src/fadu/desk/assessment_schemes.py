"""Schemes on the desk: one as a tree, bringing one in from Excel with what is wrong row by row, proposing it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.assessment.official_files import bring, sums
from fadu.assessment.rule_words import rule_of
from fadu.assessment.scheme import Item, Scheme, SchemeError, number, tree
from fadu.assessment.scheme_files import COLUMNS, Row, judged, sheet, whole
from fadu.assessment.scheme_heads import grades_of
from fadu.assessment.schemes_kept import digest_of, of_digest, propose, shipped
from fadu.desk.admin_import import download
from fadu.desk.assessment_pages import NOT_YOURS
from fadu.desk.drafts import forget
from fadu.desk.returns import divisions_of, supervised
from fadu.desk.stepforms import new_key
from fadu.desk.submitting import attempt
from fadu.desk.uploads import too_large
from fadu.desk.who import require_person
from fadu.ledger import personal
from fadu.ledger.models import Draft, Matter
from fadu.organs.roster_files import FileError
from fadu.organs.roster_files import read as rows_of
from fadu.statutes.assessment import assessment_scheme

DRAFT = "new:assessment_scheme:draft"
HEADS = ("name", "version", "source")
EXAMPLES = tuple(
    Item(str(number), "一级指标示例", "二级指标示例", text, Decimal(points), rule_of(words, Decimal(points)),
         evidence=proof, formula=words)
    for number, (text, points, words, proof) in enumerate((
        ("规范性文件合法性审核", "3", "审核率达到100%得3分，每降低1个百分点扣0.1分，扣完为止", "审核意见书"),
        ("行政复议纠错整改", "2", "每有1件未整改扣0.5分", "整改报告"),
        ("年度任务完成", "5", "按完成比例得分", ""),
        ("满意度测评", "4", "达到90%以上得4分，80%以上得3分，60%以上得1分", "测评报告"),
        ("组织领导", "3", "由评审组根据材料评议", "会议纪要"),
        ("获得表彰", "2", "获得省级以上表彰的，每项加1分，最多加2分", "表彰文件"),
    ), 1)
)  # fmt: skip


def scheme_or_404(request: HttpRequest, pk: int) -> Matter:
    """A scheme of the person's divisions: who is assessed may read by what."""
    return get_object_or_404(Matter, procedure=assessment_scheme.id, division__in=divisions_of(request), pk=pk)


@require_safe
def scheme_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The tree of a scheme: items, points, rules, where the values come from."""
    matter = scheme_or_404(request, pk)
    scheme = of_digest(digest_of(matter))
    context = {"matter": matter, "scheme": scheme, "tree": tree(scheme.items), "may_act": bool(supervised(request))}
    return render(request, "desk/assessment_scheme.html", context)


@require_safe
def scheme_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The scheme as Excel, to be changed and proposed as a new version."""
    matter = scheme_or_404(request, pk)
    scheme = of_digest(digest_of(matter))
    return download(whole(scheme), f"{scheme.title}（{scheme.version}）.xlsx")


@require_safe
def template_file(request: HttpRequest) -> HttpResponse:
    """The template to fill in, with an item of each way of scoring as an example."""
    return download(sheet(_("考核方案"), EXAMPLES), f"{_('考核方案模板')}.xlsx")


@require_safe
def shipped_file(request: HttpRequest, number: int) -> HttpResponse:
    """A scheme that comes with the software, as Excel."""
    known = shipped()
    if not 1 <= number <= len(known):
        raise Http404
    one = known[number - 1]
    return download(whole(one), f"{one.title}（{one.version}）.xlsx")


@require_http_methods(["GET", "HEAD", "POST"])
def scheme_new(request: HttpRequest) -> HttpResponse:
    """GET: the upload, or the verdict on what was uploaded. POST: a file; `shipped`; `take`: propose it; `drop`."""
    person, organs = require_person(request), supervised(request)
    if not organs:
        raise PermissionDenied(_(NOT_YOURS))
    if request.method != "POST":
        return shown(request, kept(request))
    if "drop" in request.POST:
        forget(person, None, DRAFT)
        return redirect("assessment-scheme-new")
    if "shipped" in request.POST:
        return adopted(request)
    return proposed(request) if "take" in request.POST else uploaded(request)


def kept(request: HttpRequest) -> dict[str, Any]:
    """What was brought in and not yet proposed; {} where nothing was."""
    draft = Draft.objects.filter(person=require_person(request), matter=None, step=DRAFT).first()
    found = personal.opened(draft.data) if draft else None
    return found if isinstance(found, dict) else {}


def keep(request: HttpRequest, held: dict[str, Any]) -> None:
    sealed = personal.sealed({"key": new_key()} | held)
    Draft.objects.update_or_create(
        person=require_person(request), matter=None, step=DRAFT, defaults={"data": sealed}
    )  # fmt: skip


def shown(request: HttpRequest, held: dict[str, Any], wrong: str = "", status: int = 200) -> HttpResponse:
    rows = verdicts(held) if held else []
    found = [one.item for one in rows if one.item]
    context = {
        "held": held,
        "rows": rows,
        "wrong_rows": [(one, list(one.errors.items())) for one in rows if one.errors],
        "tree": tree(found),
        "full": sum(one.points for one in found if not one.on_top),
        "columns": COLUMNS,
        "grades": "、".join(f"{least}:{name}" for least, name in held.get("grades", ())),
        "shipped": list(enumerate(shipped(), 1)),
        "wrong": wrong,
    }
    return render(request, "desk/assessment_scheme_new.html", context, status=status)


def verdicts(held: dict[str, Any]) -> list[Row]:
    return judged([(number, cells) for number, cells in held["rows"]])


def uploaded(request: HttpRequest) -> HttpResponse:
    file = request.FILES.get("file")
    if file is None:
        return shown(request, {}, too_large(request) or _("选择要导入的 xlsx 文件"), 422)
    try:
        found = bring(file.read())
    except FileError as error:
        return shown(request, {}, str(error), 422)
    if not found.rows:
        return shown(request, {}, _("表里没有内容"), 422)
    notes = found.notes + sums(found, judged(found.rows))
    keep(request, {"file": (file.name or "考核方案.xlsx")[-100:], "rows": found.rows, "name": found.title,
                   "notes": notes} | found.told)  # fmt: skip
    return redirect("assessment-scheme-new")


def adopted(request: HttpRequest) -> HttpResponse:
    """Take a shipped scheme as it is, to be looked at and proposed."""
    text = request.POST["shipped"]
    known = shipped()
    if not (text.isdecimal() and 1 <= int(text) <= len(known)):
        raise Http404
    one = known[int(text) - 1]
    rows = rows_of(sheet(one.title, one.items), COLUMNS)
    keep(request, {"file": "", "rows": rows, "name": one.title, "version": one.version, "source": one.source,
                   "code": one.code, "grades": [[str(least), name] for least, name in one.grades], "note": one.note,
                   "mark": str(one.mark or "")})  # fmt: skip
    return redirect("assessment-scheme-new")


def proposed(request: HttpRequest) -> HttpResponse:
    held = kept(request)
    if not held:
        messages.info(request, _("方案已经提出或者已经放弃"))
        return redirect("assessment")
    held |= {name: request.POST.get(name, "").strip()[:200] for name in HEADS}
    if "grades" in request.POST:
        held["mark"] = request.POST.get("mark", "").strip()[:10]
        held["grades"] = grades_of(request.POST["grades"][:200])
    keep(request, held)
    if not all(held[name] for name in HEADS):
        return shown(request, held, _("写明方案名称、版本和依据"), 422)
    rows = verdicts(held)
    if any(one.errors for one in rows):
        return shown(request, held, _("先改好有误的行，再重新上传"), 422)
    items = tuple(one.item for one in rows if one.item)
    grades = tuple((least, name) for least, name in held.get("grades", ()))
    text = {"name": held["name"], "version": held["version"], "source": held["source"], "code": held.get("code", "")}
    try:
        scheme = made(text | {"mark": held.get("mark", "")}, items, grades, held.get("note", ""))
        outcome = attempt(lambda: propose(scheme, organ=supervised(request)[0], person=require_person(request),
                                          key=held["key"], sheet=whole(scheme)))  # fmt: skip
    except SchemeError as error:
        return shown(request, held, str(error), 422)
    if outcome.receipt is None:
        texts = [one.text for one in outcome.refusals] or list(outcome.unreadable.values()) or [outcome.stopped]
        return shown(request, held, "；".join(texts), 409)
    forget(require_person(request), None, DRAFT)
    messages.success(request, _("方案已提出，待负责人审定"))
    return HttpResponseRedirect(reverse("assessment-scheme", args=[outcome.receipt.matter.pk]))


def made(text: dict[str, str], items: Any, grades: Any, note: str) -> Scheme:
    found = tuple((Decimal(str(least)), str(name)) for least, name in grades)
    try:
        mark = number(text["mark"])
    except InvalidOperation:
        raise SchemeError(_("折算的满分写成数字，如100")) from None
    return Scheme(text["code"] or text["name"], text["name"], text["version"], text["source"], items, note, found, mark)
