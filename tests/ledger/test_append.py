"""Appending to the ledger: what is written, what is refused, what is written once only, what it costs."""
from __future__ import annotations

import contextlib
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from fadu.ledger.actions import Changed, KeyReused, Refused
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry, Matter
from fadu.ledger.reading import entries_of, links_of, neighbours_of, reasons_against, situation_of
from fadu.organs.seeding import plant_person
from fadu.procedures.forms import FormError
from tests.world import FOI, SINCE, World, foi, key, step

MORE = {"excess": "数量过多"}
TASK = {"name": "公布权责清单", "lead_units": ["市司法局"], "deadline": "2026-06-30"}


def test_opening_a_matter_writes_its_first_entry_and_its_columns(there: World) -> None:
    receipt = foi(there)
    matter = Matter.objects.get(pk=receipt.matter.pk)
    assert (matter.length, matter.head, matter.phase) == (1, receipt.entry.digest, receipt.matter.phase)
    assert matter.phase == situation_of(matter).phase != ""
    assert (matter.due_clock, matter.due_on) == ("答复", situation_of(matter).clocks["答复"].due)
    assert (matter.begun_on, matter.division) == (date(2026, 3, 4), there.city)


def test_each_entry_is_joined_to_the_one_before(there: World) -> None:
    first = foi(there).entry
    second = step(first.matter, "ask_reasons", MORE, there.clerk).entry
    assert (second.previous, second.number) == (first.digest, 2)
    assert Matter.objects.get().head == second.digest != first.digest


def test_entries_come_back_typed_and_in_local_time(there: World) -> None:
    (line,) = entries_of(foi(there).matter)
    assert line.data["received_on"] == date(2026, 3, 2)
    assert (line.by.name, line.by.role, line.by.organ) == ("王承办", "foi_desk", "丽水市市场监督管理局")
    assert (line.id, line.at.tzinfo, line.at.hour) == (1, None, 9)


def test_the_same_key_and_content_give_the_same_receipt(there: World) -> None:
    opened, appended = key(), key()
    first, again = foi(there, key=opened), foi(there, key=opened)
    assert (first.again, again.again, first.entry.pk) == (False, True, again.entry.pk)
    one = step(first.matter, "ask_reasons", MORE, there.clerk, key=appended)
    other = step(first.matter, "ask_reasons", MORE, there.clerk, key=appended, seen=1)
    assert (other.again, other.entry.pk) == (True, one.entry.pk)
    assert (Matter.objects.count(), Entry.objects.count()) == (1, 2)


@pytest.mark.parametrize("other", [
    {"data": FOI | {"content": "另一份"}}, {"title": "另一名称"}, {"parties": "另一人"}, {"at": date(2026, 3, 3)},
    {"role": "foi_desk"},
])  # fmt: skip
def test_the_same_key_with_other_content_is_an_error(there: World, other: dict[str, Any]) -> None:
    name = key()
    foi(there, key=name)
    with pytest.raises(KeyReused, match="请重新打开页面再提交"):
        foi(there, key=name, **other)


def test_a_key_of_another_matter_is_an_error(there: World) -> None:
    one, other, name = foi(there).matter, foi(there).matter, key()
    step(one, "ask_reasons", MORE, there.clerk, key=name)
    with pytest.raises(KeyReused):
        step(other, "ask_reasons", MORE, there.clerk, key=name)
    assert verify().ok


@pytest.mark.parametrize("name", ["", "k" * 65])
def test_a_key_that_cannot_be_kept_is_refused(there: World, name: str) -> None:
    with pytest.raises(Refused, match="提交标识应为1至64个字符"):
        foi(there, key=name)


def test_one_who_has_not_seen_the_newest_entry_is_told_what_changed(there: World) -> None:
    matter = foi(there).matter
    step(matter, "ask_reasons", MORE, there.clerk, seen=1)
    with pytest.raises(Changed, match="又有1条新记录") as told:
        step(matter, "ask_reasons", MORE, there.clerk, seen=1)
    assert [entry.step for entry in told.value.entries] == ["ask_reasons"]


def test_every_reason_of_a_refusal_is_told_with_its_article(there: World) -> None:
    with pytest.raises(Refused) as told:
        foi(there, data={"channel": "网络"})
    texts = [(one.text, str(one.basis)) for one in told.value.reasons]
    assert ("应当载明收到申请之日", "《政府信息公开条例》第三十一条") in texts
    assert ("应当载明所申请信息的名称、文号或者特征描述", "《政府信息公开条例》第二十九条") in texts
    assert "《政府信息公开条例》第二十九条" in str(told.value)
    assert not Matter.objects.exists()


def test_what_may_not_be_done_is_known_beforehand_with_the_same_reasons(there: World) -> None:
    matter = foi(there).matter
    reasons = reasons_against(matter, "serve", there.clerk)
    with pytest.raises(Refused) as told:
        step(matter, "serve", {}, there.clerk)
    assert reasons == told.value.reasons != []
    assert reasons_against(matter, "ask_reasons", there.clerk, MORE) == []
    assert reasons_against(matter, "fly", there.clerk)[0].word == "unknown"


def test_answers_of_the_wrong_type_are_told_line_by_line(there: World) -> None:
    with pytest.raises(FormError) as told:
        foi(there, data=FOI | {"received_on": "去年", "colour": "红"})
    assert set(told.value.errors) == {"received_on", "colour"}


@pytest.mark.parametrize("text", ["合同\x00", "合同\ud800"])
def test_what_no_database_can_keep_is_refused(there: World, text: str) -> None:
    for given in ({"data": FOI | {"content": text}}, {"title": text}, {"parties": text}):
        with pytest.raises(Refused, match="无法保存的字符"):
            foi(there, **given)


@pytest.mark.parametrize("title", ["", "  ", "长" * 201])
def test_a_matter_needs_a_title_of_bearable_length(there: World, title: str) -> None:
    with pytest.raises(Refused, match="事项名称应为1至200字"):
        foi(there, title=title)


def test_a_person_without_the_post_is_refused_and_leaves_no_trace(there: World) -> None:
    with pytest.raises(Refused, match="孙无职在本事项中没有此身份"):
        foi(there, person=there.nobody)
    assert not Matter.objects.exists()


def test_a_linked_matter_is_seen_from_both_sides_and_follows(there: World) -> None:
    one = foi(there, at=date(2026, 3, 2)).matter
    other = foi(there, links=[one], at=date(2026, 3, 3)).matter
    assert list(neighbours_of(one)) == [other]
    assert list(neighbours_of(other)) == [one]
    step(one, "ask_reasons", MORE, there.clerk)
    link = links_of(other)["foi_request"]
    assert (link.begun, link.ended, link.data["excess"]) == (date(2026, 3, 2), None, "数量过多")
    assert links_of(one)["foi_request"].begun == date(2026, 3, 3)
    assert Matter.objects.get(pk=other.pk).folded_at == Matter.objects.get(pk=one.pk).folded_at


def test_a_matter_that_one_may_not_see_cannot_be_rested_on(there: World) -> None:
    one = foi(there).matter
    afar = foi(there, organ=there.stranger.posts.get().organ, person=there.stranger).matter
    with pytest.raises(Refused, match="要关联的事项不存在，或者您无权查看"):
        foi(there, links=[one, afar])


def test_of_several_linked_matters_the_most_recent_counts(there: World) -> None:
    one = foi(there, at=date(2026, 3, 2)).matter
    foi(there, links=[one], at=date(2026, 3, 3), title="后一件")
    foi(there, links=[one], at=date(2026, 3, 2), title="前一件")
    assert links_of(one)["foi_request"].begun == date(2026, 3, 3)


def test_amounts_and_all_other_answers_keep_their_digest_through_the_database(there: World) -> None:
    supervisor = plant_person("督办人", there.justice, "处长", ["supervisor"], since=SINCE)
    for value in (0.1, 1e15, 123456789012.345, 0.00001, 7, "1,234.50"):
        foi(there, procedure="supervised_task", step="assign", data=TASK | {"target_value": value}, person=supervisor)
    assert verify().ok
    assert [float(entry.data["target_value"]) for entry in Entry.objects.order_by("id")][-1] == 1234.5


def test_several_entries_may_share_one_transaction_and_fall_with_it(there: World) -> None:
    matter = foi(there).matter
    with contextlib.suppress(Refused), transaction.atomic():
        step(matter, "ask_reasons", MORE, there.clerk)
        assert Entry.objects.count() == 2
        step(matter, "serve", {}, there.clerk)
    assert Entry.objects.count() == 1
    assert verify().ok


def test_an_entry_costs_a_bounded_number_of_questions_however_long_the_matter(there: World) -> None:
    matter = foi(there).matter
    counts = []
    for _ in range(4):
        with CaptureQueriesContext(connection) as queries:
            step(matter, "ask_reasons", MORE, there.clerk)
        counts.append(len(queries))
    assert len(set(counts)) == 1
    assert counts[0] <= (14 if connection.vendor == "postgresql" else 13)  # with the savepoint of this test


def test_a_situation_costs_a_bounded_number_of_questions(there: World) -> None:
    one = foi(there).matter
    foi(there, links=[one])
    matter = Matter.objects.select_related("organ", "division").get(pk=one.pk)
    with CaptureQueriesContext(connection) as queries:
        situation_of(matter)
    assert len(queries) <= 4  # links, linked matters, all entries, and the local standards if a rule asks
