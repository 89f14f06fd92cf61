"""A list as a file: Excel and docx of all its rows, the platform's CSV, and what is not in it with the reason."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.indicator_excel import EXCEL
from fadu.desk.list_scope import Asked, asked, fault_said
from fadu.desk.titles import called
from fadu.desk.who import person_of
from fadu.desk.wording import today
from fadu.lists import writing
from fadu.lists.asking import counts, every_line
from fadu.lists.writing import Sheet

MOST = 5000
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CSV = "text/csv; charset=utf-8"
FORMS = {
    "xlsx": (writing.excel, EXCEL), "docx": (writing.document, WORD), "csv": (writing.upload, CSV),
    "faults": (writing.faults, CSV),
}  # fmt: skip


@require_safe
def list_file(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """The whole list of the period, as it is filtered; more than MOST rows are asked for in shorter periods."""
    one = asked(request, code)
    if form not in FORMS or (form in ("csv", "faults") and not one.listing.upload):
        raise Http404(_("没有这种文件"))
    if one.question.rows.count() > MOST:
        words = _("这一期超过 {n} 行，请缩短统计期或者选定机关后再导出。").format(n=MOST)
        return HttpResponse(words, status=413, content_type="text/plain; charset=utf-8")
    made, kind = FORMS[form]
    answer = HttpResponse(made(sheet(request, one)), content_type=kind)
    title = f"{one.listing.title}-{_('需要核对')}" if form == "faults" else one.listing.title
    ending = "csv" if form == "faults" else form
    answer["Content-Disposition"] = content_disposition_header(True, f"{title}-{one.words}.{ending}")
    answer["Cache-Control"] = "private, no-store"
    return answer


def sheet(request: HttpRequest, one: Asked) -> Sheet:
    found = list(every_line(one.question))
    heads = {
        "sheet": _("清单"), "faults": _("需要核对"), "facts": _("说明"), "n": _("序号"), "row": _("文号或者名称"),
        "what": _("问题"), "organ": _("机关"), "day": _("日期"), "fact": _("项目"), "content": _("内容"),
        "natural": _("自然人，不随文件报送"),
    }  # fmt: skip
    return Sheet(one.listing, found, one.words, facts(request, one, len(found)), fault_said, today(), heads)


def facts(request: HttpRequest, one: Asked, rows: int) -> list[tuple[str, str]]:
    number, person = counts(one.question), person_of(request)
    told = [
        (_("清单"), called(one.listing.title)), (_("范围"), one.words), (_("依据"), str(one.listing.basis)),
        (_("口径"), called(one.listing.note)), (_("行数"), str(rows)),
        (_("逾期"), str(number["late"])), (_("需要核对"), str(number["faulty"])),
        (_("制表日期"), today().isoformat()), (_("制表人"), person.name if person else ""),
    ]  # fmt: skip
    if one.listing.natural:
        told.append((_("当事人姓名"), _("自然人姓名已隐去")))
    return told
