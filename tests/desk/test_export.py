"""The list as an Excel file: equal to the list, private to its person, with a trace."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from fadu.desk import exporting
from fadu.desk.models import Export
from fadu.ledger.models import Matter
from fadu.organs.models import Post
from tests.desk.pages import Page
from tests.desk.world import World, asked


def opened(answer):
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    return load_workbook(BytesIO(b"".join(answer.streaming_content)))


def table(book) -> list[dict[str, object]]:
    rows = list(book["事项"].iter_rows(values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("query", ["", "?light=red", "?procedure=reconsideration&order=begun", "?q=某", "?light=done"])
def test_a_small_export_is_the_list_row_by_row(query: str, there: World, signed_in) -> None:
    client = signed_in(there.wang)
    shown = [line.row.matter for line in client.get("/matters/" + query).context["lines"]]
    rows = table(opened(client.post("/matters/export/", {"query": query})))
    assert [row["名称"] for row in rows] == [matter.title for matter in shown]
    assert [row["开始日"].date() for row in rows] == [matter.begun_on for matter in shown]
    assert [row["文号"] or "" for row in rows] == [matter.number for matter in shown]
    assert all(isinstance(row["届满日"], datetime | None) for row in rows)


def test_columns_are_those_that_were_chosen(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    client.post("/matters/columns/", {"column": ["matter", "outcome"], "keep": "1"})
    assert list(table(opened(client.post("/matters/export/", {"query": ""})))[0]) == ["名称", "文号", "结果"]


def test_only_what_may_be_seen_is_exported(there: World, signed_in) -> None:
    rows = table(opened(signed_in(there.li).post("/matters/export/", {"query": ""})))
    assert {row["办理机关"] for row in rows} <= {"市市场监管局", "市司法局"}
    book = opened(signed_in(there.stranger).post("/matters/export/", {"query": ""}))
    assert table(book) == []


def test_names_are_masked_unless_asked_for_and_both_leave_a_trace(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    client.post("/matters/columns/", {"column": ["matter", "parties"], "keep": "1"})
    masked = opened(client.post("/matters/export/", {"query": "?q=项某某"}))
    clear = opened(client.post("/matters/export/", {"query": "?q=项某某", "names": "1"}))
    assert table(masked)[0]["当事人"] == "项○○"
    assert table(clear)[0]["当事人"] == "项某某"
    traces = Export.objects.order_by("pk").values_list("person__name", "told", "names", "rows")
    assert list(traces) == [("王晓岚", "检索：项某某", False, 1), ("王晓岚", "检索：项某某", True, 1)]


def test_the_first_sheet_says_what_the_file_is(there: World, signed_in) -> None:
    book = opened(signed_in(there.wang).post("/matters/export/", {"query": "?light=red"}))
    told = dict(book["说明"].iter_rows(values_only=True))
    assert told["筛选条件"] == "期限：超期或今日届满"
    assert told["件数"] == len(table(book))
    assert told["导出人"] == "王晓岚"
    assert told["数据截至"].startswith("台账第 ")


def test_a_title_that_looks_like_a_formula_stays_a_text(there: World, signed_in) -> None:
    asked(there, 1, '=HYPERLINK("http://x","点")')
    asked(there, 1, "@SUM(A1)")
    book = opened(signed_in(there.wang).post("/matters/export/", {"query": ""}))
    cells = [cell for row in book["事项"].iter_rows() for cell in row if str(cell.value)[:1] in "=@"]
    assert len(cells) == 2
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "DIRECT", 2)


def test_a_large_export_is_written_in_the_background_and_fetched_by_its_person_only(
    there: World, signed_in, large: None, django_capture_on_commit_callbacks
) -> None:
    client = signed_in(there.wang)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/matters/export/", {"query": "?q=某"})
    export = Export.objects.get()
    assert answer["Location"] == f"/matters/exports/{export.pk}/"
    exporting.in_background.func(export.pk)
    assert "写好了" in Page(client.get(answer["Location"])).text
    shown = [line.row.matter.title for line in client.get("/matters/?q=某").context["lines"]]
    file = client.get(f"/matters/exports/{export.pk}/file/")
    assert [row["名称"] for row in table(opened(file))] == shown
    assert signed_in(there.zhou).get(f"/matters/exports/{export.pk}/file/").status_code == 404
    assert signed_in(there.zhou).get(f"/matters/exports/{export.pk}/").status_code == 404
    path = exporting.path_of(Export.objects.get())
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_export_under_way_says_how_far_it_is(there: World, signed_in) -> None:
    export = Export.objects.create(person=there.wang, told="全部事项", rows=1200, total=5000)
    page = Page(signed_in(there.wang).get(f"/matters/exports/{export.pk}/"))
    assert "已写 1,200 件，共 5,000 件" in page.text
    assert page.all("progress", max="5000", value="1200")


def test_a_file_is_removed_after_a_day_its_trace_stays(there: World, signed_in, large: None) -> None:
    export = Export.objects.create(person=there.wang, columns=["matter"])
    exporting.in_background.func(export.pk)
    path = exporting.path_of(Export.objects.get())
    assert path.exists()
    assert exporting.clean_up() == 0
    Export.objects.update(ready_at=timezone.now() - timedelta(days=1, minutes=1))
    assert exporting.clean_up() == 1
    assert not path.exists()
    assert Export.objects.get().file == ""
    assert "已经删除" in Page(signed_in(there.wang).get(f"/matters/exports/{export.pk}/file/", follow=True)).text


def test_a_broken_export_says_so_and_leaves_no_file(there: World, signed_in, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("disk")

    export = Export.objects.create(person=there.wang, columns=["matter"])
    monkeypatch.setattr(exporting, "write", broken)
    with pytest.raises(OSError, match="disk"):
        exporting.in_background.func(export.pk)
    assert "没有导出成" in Page(signed_in(there.wang).get(f"/matters/exports/{export.pk}/")).text
    assert list(exporting.folder().iterdir()) == []


def test_an_administrator_sees_everyones_exports_others_their_own(there: World, signed_in) -> None:
    signed_in(there.wang).post("/matters/export/", {"query": "?light=red"})
    assert "王晓岚" not in Page(signed_in(there.he).get("/matters/exports/")).text
    Post.objects.filter(person=there.he).update(roles=["administrator"])
    assert "王晓岚" in Page(signed_in(there.he).get("/matters/exports/")).text


def test_the_rows_come_in_batches_without_repeats(there: World) -> None:
    from fadu.desk.listing import every

    for n in range(7):
        asked(there, 1, f"第{n}件申请")
    question = exporting.question_of(Export(person=there.wang, query=""))
    found = [matter.pk for batch in every(question, size=3) for matter in batch]
    assert len(found) == len(set(found)) == Matter.objects.count()
