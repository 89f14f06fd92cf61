"""Views of one's own, columns of one's own: kept on the server, shared only with the organ."""

from __future__ import annotations

from django.utils import timezone

from fadu.desk.filters import Filter, bounds, read
from fadu.desk.models import ListColumns, SavedView
from tests.desk.pages import Page
from tests.desk.world import World


def saved(client, title: str, query: str, **more: str):
    return client.post("/matters/views/", {"title": title, "query": query, **more}, follow=True)


def tab_names(answer) -> list[str]:
    return [view.title for view in answer.context["views"]]


def test_a_view_is_kept_under_its_name_and_shows_as_a_tab(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    page = saved(client, "复议审理中", "?procedure=reconsideration&light=open&after=2026-01-01.3&q=")
    assert SavedView.objects.get().query == "procedure=reconsideration&light=open"
    assert "已保存为“复议审理中”" in Page(page).text
    answer = client.get("/matters/?procedure=reconsideration&light=open")
    view = next(tab for tab in answer.context["views"] if tab.view)
    assert (view.title, view.current, view.count) == ("复议审理中", True, str(view_count(client)))


def view_count(client) -> int:
    return len(client.get("/matters/?procedure=reconsideration&light=open").context["lines"])


def test_the_same_name_again_takes_the_new_filter(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    saved(client, "常用", "?light=open")
    saved(client, "常用", "?light=red")
    assert SavedView.objects.get().query == "light=red"


def test_a_view_is_renamed_and_deleted_by_its_owner_only(there: World, signed_in) -> None:
    saved(signed_in(there.wang), "常用", "?light=open", shared="1")
    pk = SavedView.objects.get().pk
    assert signed_in(there.zhou).post(f"/matters/views/{pk}/", {"delete": "1"}).status_code == 404
    signed_in(there.wang).post(f"/matters/views/{pk}/", {"title": "在办的"})
    assert SavedView.objects.get().title == "在办的"
    signed_in(there.wang).post(f"/matters/views/{pk}/", {"delete": "1"})
    assert not SavedView.objects.exists()


def test_a_shared_view_is_seen_by_the_organ_and_by_nobody_else(there: World, signed_in) -> None:
    saved(signed_in(there.wang), "只给自己", "?light=open")
    saved(signed_in(there.wang), "全局共用", "?light=red", shared="1")
    assert "全局共用" in tab_names(signed_in(there.zhou).get("/matters/"))
    assert "只给自己" not in tab_names(signed_in(there.zhou).get("/matters/"))
    assert "全局共用" not in tab_names(signed_in(there.li).get("/matters/"))


def test_a_view_without_a_name_is_not_kept_and_loses_no_filter(there: World, signed_in) -> None:
    answer = saved(signed_in(there.wang), "  ", "?light=open")
    assert "没有保存" in Page(answer).text
    assert answer.context["chosen"].light == "open"
    assert not SavedView.objects.exists()


def test_a_period_in_a_view_goes_with_the_calendar(there: World, signed_in) -> None:
    today = timezone.localdate()
    first, last = bounds("month", today)
    assert (first.day, first <= today <= last, (last.toordinal() + 1 - first.toordinal()) in range(28, 32)) == (
        1, True, True,
    )  # fmt: skip
    chosen = read({"due_since": "month-start", "due_until": "month-end", "order": "due"}, today)
    assert chosen == Filter(due_since=first, due_until=last, order="due")


def test_columns_are_chosen_moved_and_put_back(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    client.post("/matters/columns/", {"column": ["light", "organ", "parties"], "keep": "1", "query": "?light=open"})
    heads = [column.name for column, _ in client.get("/matters/").context["columns"]]
    assert heads == ["light", "matter", "organ", "parties"]
    client.post("/matters/columns/", {"column": ["light", "organ", "parties"], "up": "parties"})
    heads = [column.name for column, _ in client.get("/matters/").context["columns"]]
    assert heads == ["light", "matter", "parties", "organ"]
    assert [column.name for column, _ in signed_in(there.zhou).get("/matters/").context["columns"]][-1] == "begun"
    client.post("/matters/columns/", {"usual": "1"})
    assert not ListColumns.objects.exists()


def test_columns_that_do_not_exist_are_left_out(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    client.post("/matters/columns/", {"column": ["<script>", "organ"], "keep": "1", "query": "?light=red"})
    assert [column.name for column, _ in client.get("/matters/").context["columns"]] == ["matter", "organ"]
