"""What an assessment leads to, with every sum worked out by hand: points, vetoes, gaps, tasks, the circular, years."""
from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from fadu.assessment.binding import names_of
from fadu.assessment.cycle import announce
from fadu.assessment.gaps import gap_list
from fadu.assessment.scheme import Item, Rule, Scheme, SchemeError, as_text, check, of_text
from fadu.assessment.schemes_kept import propose
from fadu.assessment.sheet import Sheet, sheets
from fadu.ledger.actions import append
from fadu.ledger.models import Attachment, Entry, Matter
from tests.desk.pages import Page
from tests.desk.world import World, key

pytestmark = pytest.mark.django_db
D = Decimal


def item(code: str, points: str, rule: Rule | None = None, **more: str) -> Item:
    return Item(code, f"第{(int(code) + 1) // 2}组", "", f"指标{code}", D(points), rule or Rule(), **more)


SCHEME = Scheme(
    "hand", "手算方案", "1", "某文", (
        item("1", "10"),
        item("2", "5", Rule("deduct", each=D("0.5"))),
        item("3", "3", Rule("ratio", target=D(90))),
        item("4", "2"),
        item("5", "3", Rule("extra", each=D("0.5"))),
        item("6", "0", Rule("veto")),
    ), grades=((D(15), "优秀"), (D(0), "一般")),
)  # fmt: skip


def in_days(number: int) -> str:
    return (timezone.localdate() + timedelta(number)).isoformat()


@pytest.fixture
def cycle(there: World) -> Matter:
    return begun(there, SCHEME, timezone.localdate().year)


@pytest.fixture
def unit(cycle: Matter) -> Matter:
    return Matter.objects.get(procedure="assessment", links__other=cycle)


def begun(there: World, scheme: Scheme, year: int) -> Matter:
    made = propose(scheme, organ=there.justice, person=there.he, key=key()).matter
    append(made, "approve", {}, person=there.he, key=key())
    due = timezone.localdate() + timedelta(10)
    return announce(there.justice, [there.market], made, year=year, due=due, person=there.he, key=key()).matter


def now(matter: Matter) -> Sheet:
    (found,) = sheets([Matter.objects.select_related("organ__division", "division").get(pk=matter.pk)])
    return found


def handed_in(there: World, client: Client, matter: Matter) -> None:
    """10 claimed 8; 4 cases at 0.5 off 5 = 3; 60 of a target of 90 of 3 points = 2; item 4 unknown; 2 × 0.5."""
    address = f"/assessment/units/{matter.pk}/"
    client.post(f"{address}?part=1", {"points-1": "8", "words-1": "基本落实", "value-2": "4", "words-2": "台账",
                                      "key": key()})  # fmt: skip
    client.post(f"{address}?part=2", {"value-3": "60", "words-3": "统计", "key": key()})
    client.post(f"{address}?part=3", {"value-5": "2", "words-5": "两项表彰", "key": key()})
    client.post(address, {"act": "submit", "key": key()})


def confirmed(there: World, client: Client, matter: Matter) -> None:
    append(matter, "feedback", {"total": "1", "object_by": in_days(5)}, person=there.he, key=key())
    append(matter, "agree", {}, person=there.li, key=key())
    client.post(f"/assessment/units/{matter.pk}/", {"act": "confirm", "key": key()})
    assert now(matter).confirmed


def test_points_are_worked_out_from_reported_numbers(there: World, signed_in, unit: Matter) -> None:
    handed_in(there, signed_in(there.li), unit)
    found = now(unit)
    assert [line.points for line in found.lines] == [D(8), D(3), D(2), None, D(1), None]
    assert found.total == D(14)  # 8 + 3 + 2 + 1; what nothing is known of is not zero, but nothing is added for it
    assert found.scheme.full == D(20)  # 10 + 5 + 3 + 2: extra points and vetoes stand on top
    assert D(Entry.objects.get(matter=unit, step="submit").data["total"]) == D(14)
    assert [line.item.code for line in found.open_lines] == ["4"]
    assert found.by_first == {"第1组": (D(11), D(15)), "第2组": (D(2), D(5))}


def test_an_upheld_objection_needs_a_new_review_and_changes_the_score(there: World, signed_in, unit: Matter) -> None:
    handed_in(there, signed_in(there.li), unit)
    justice, address = signed_in(there.he), f"/assessment/units/{unit.pk}/"
    justice.post(f"{address}?part=1", {"points-1": "6", "words-1": "材料不全", "points-2": "3", "key": key()})
    assert now(unit).total == D(12)
    append(unit, "feedback", {"total": "12", "object_by": in_days(5)}, person=there.he, key=key())
    append(unit, "object", {"items": ["1"], "reasons": "材料已交"}, person=there.li, key=key())
    answer = {"result": "采纳", "reasons": "核实"}
    with pytest.raises(Exception, match="先改审核得分"):
        append(unit, "answer_objection", answer, person=there.he, key=key())
    justice.post(f"{address}?part=1", {"points-1": "8", "words-1": "异议成立", "key": key()})
    append(unit, "answer_objection", answer, person=there.he, key=key())
    justice.post(address, {"act": "confirm", "key": key()})
    assert now(unit).total == D(14)
    assert now(unit).confirmed.data["grade"] == "一般"  # 14 is below 15


def test_a_reviewer_can_find_the_veto_and_it_takes_the_grade(there: World, signed_in, unit: Matter) -> None:
    handed_in(there, signed_in(there.li), unit)
    justice = signed_in(there.he)
    justice.post(f"/assessment/units/{unit.pk}/?part=3", {"value-6": "1", "words-6": "弄虚作假", "key": key()})
    assert [line.item.code for line in now(unit).vetoed] == ["6"]
    confirmed(there, justice, unit)
    assert now(unit).confirmed.data.get("grade", "") == ""
    assert now(unit).confirmed.data["vetoed"] == ["6"]


def test_confirmed_points_stand_whatever_is_recorded_later(there: World, signed_in, unit: Matter) -> None:
    handed_in(there, signed_in(there.li), unit)
    confirmed(there, signed_in(there.he), unit)
    assert now(unit).confirmed.data["scores"] == ["1＝8", "2＝3", "3＝2", "5＝1"]
    assert [line.final for line in now(unit).lines] == [D(8), D(3), D(2), None, D(1), None]
    assert sum(points for points, _full in now(unit).by_first.values()) == D(13)  # without the extra point


def test_withdrawn_proof_no_longer_carries_an_item(there: World, signed_in, unit: Matter) -> None:
    client, address = signed_in(there.li), f"/assessment/units/{unit.pk}/"
    append(unit, "add_evidence", {"name": "总结"}, person=there.li, key=key())
    number = str(Entry.objects.get(matter=unit, step="add_evidence").number)
    client.post(f"{address}?part=1", {"points-1": "9", "proof-1": number, "key": key()})
    assert [one.name for one in now(unit).lines[0].evidence] == ["总结"]
    assert "写明撤回的理由" in Page(client.post(address, {"act": "withdraw", "number": number, "key": key()})).text
    client.post(address, {"act": "withdraw", "number": number, "reason": "版本不对", "key": key()})
    assert now(unit).lines[0].bare
    assert [one.withdrawn for one in now(unit).withdrawn] == ["版本不对"]
    assert "所附的佐证材料已经撤回" in Page(client.get(address)).text


def test_a_file_is_used_by_several_cycles_and_kept_once(there: World, signed_in, unit: Matter) -> None:
    from fadu.ledger.actions import Upload

    append(unit, "add_evidence", {"name": "制度汇编"}, person=there.li, key=key(),
           attachments=[Upload("制度.txt", "制度全文".encode())])  # fmt: skip
    other = begun(there, SCHEME, timezone.localdate().year)
    second = Matter.objects.get(procedure="assessment", links__other=other)
    client, address = signed_in(there.li), f"/assessment/units/{second.pk}/"
    assert "从以往考核选用" in Page(client.get(address)).text
    entry = Entry.objects.get(matter=unit, step="add_evidence")
    client.post(address, {"act": "reuse", "entry": str(entry.pk), "key": key()})
    assert [one.name for one in now(second).evidence] == ["制度汇编"]
    assert len(set(Attachment.objects.filter(name="制度.txt").values_list("digest", flat=True))) == 1
    assert Attachment.objects.filter(name="制度.txt").count() == 2


def test_the_gap_list_counts_what_is_unknown_and_stops_at_the_target(there: World, signed_in, unit: Matter) -> None:
    handed_in(there, signed_in(there.li), unit)
    found = gap_list(now(unit))
    assert [(gap.line.item.code, gap.missing, gap.together) for gap in found] == [
        ("1", D(2), D(2)), ("2", D(2), D(4)), ("3", D(1), D(5)), ("4", D(2), D(7)),
    ]  # fmt: skip
    assert [gap.unknown for gap in found] == [False, False, False, True]
    # 14 points now: for 17 three are missing, which the first two of 2 points each bring
    assert [gap.needed for gap in gap_list(now(unit), D(17))] == [True, True, False, False]
    client = signed_in(there.li)
    page = Page(client.get(f"/assessment/units/{unit.pk}/gaps/?target=17"))
    assert "补齐前2项就够目标" in page.text.replace(" ", "")
    assert client.get(f"/assessment/units/{unit.pk}/gaps/?target=21").status_code == 422
    book = load_workbook(BytesIO(client.get(f"/assessment/units/{unit.pk}/gaps/?form=xlsx").content))
    assert [row[5].value for row in book.worksheets[0].iter_rows(min_row=3)] == [2, 2, 1, 2]
    paper = client.get(f"/assessment/units/{unit.pk}/gaps/?form=docx").content
    assert "共7分" in ZipFile(BytesIO(paper)).read("word/document.xml").decode()


def test_lost_points_become_tasks_in_one_stroke(there: World, signed_in, unit: Matter, cycle: Matter) -> None:
    handed_in(there, signed_in(there.li), unit)
    justice, address = signed_in(there.he), f"/assessment/cycles/{cycle.pk}/"
    assert "失分还没有任务" not in Page(justice.get(address)).text  # nothing is confirmed yet
    confirmed(there, justice, unit)
    page = Page(justice.get(address))
    assert "3处失分还没有任务" in page.text.replace(" ", "")  # items 1, 2, 3; of 4 nothing is known
    wanted = {"gap": [f"{unit.pk}:1", f"{unit.pk}:2"], "due": in_days(30), "key": key()}
    assert justice.post(f"{address}rectify/", wanted | {"due": in_days(-1)}).status_code == 302
    assert not Matter.objects.filter(procedure="supervised_task").exists()
    justice.post(f"{address}rectify/", wanted)
    tasks = Matter.objects.filter(procedure="supervised_task", links__other=cycle).order_by("pk")
    said = Entry.objects.get(matter=tasks[0], step="assign").data
    assert (tasks[0].organ_id, said["lead_units"], said["number"]) == (there.market.pk, [str(there.market)], "1")
    assert said["content"].startswith("10分，得8分，失2分。")
    justice.post(f"{address}rectify/", wanted | {"key": key()})
    assert tasks.count() == 2
    assert "2项，已办结0项" in Page(justice.get(address)).text.replace(" ", "")
    assert "整改：指标1" in Page(signed_in(there.li).get(f"/assessment/units/{unit.pk}/")).text


def test_only_who_assesses_gives_tasks(there: World, signed_in, cycle: Matter) -> None:
    assert signed_in(there.li).post(f"/assessment/cycles/{cycle.pk}/rectify/", {"key": key()}).status_code == 403


def test_the_circular_places_units_and_lists_tasks(there: World, signed_in, unit: Matter, cycle: Matter) -> None:
    handed_in(there, signed_in(there.li), unit)
    justice = signed_in(there.he)
    confirmed(there, justice, unit)
    justice.post(f"/assessment/cycles/{cycle.pk}/rectify/", {"gap": [f"{unit.pk}:1"], "due": in_days(9), "key": key()})
    draft = justice.get(f"/assessment/cycles/{cycle.pk}/circular/").content
    words = ZipFile(BytesIO(draft)).read("word/document.xml").decode()
    assert "14/20" in words
    assert "整改：指标1" in words
    assert "待写" in words
    append(cycle, "circulate", {"number": "某法办〔2026〕1号", "summary": "总体良好"}, person=there.he, key=key())
    after = ZipFile(BytesIO(justice.get(f"/assessment/cycles/{cycle.pk}/circular/").content)).read("word/document.xml")
    assert "总体良好" in after.decode()
    book = load_workbook(BytesIO(justice.get(f"/assessment/cycles/{cycle.pk}/circular/?form=xlsx").content))
    assert [cell.value for cell in book.worksheets[0][3]][:5] == [1, there.market.name, 14, 20, "一般"]


def test_years_stand_beside_each_other_and_the_next_cycle_shows_the_last_tasks(
    there: World, signed_in, unit: Matter, cycle: Matter
) -> None:
    year, justice = timezone.localdate().year, signed_in(there.he)
    old = begun(there, SCHEME, year - 1)
    before = Matter.objects.get(procedure="assessment", links__other=old)
    handed_in(there, signed_in(there.li), before)
    confirmed(there, justice, before)
    justice.post(f"/assessment/cycles/{old.pk}/rectify/", {"gap": [f"{before.pk}:1"], "due": in_days(9), "key": key()})
    new = begun(there, SCHEME, year)
    again = Matter.objects.get(procedure="assessment", links__other=new)
    page = Page(justice.get(f"/assessment/units/{again.pk}/compare/"))
    assert "72.2" in page.text  # 13 of the 18 points that could be judged last year
    assert "73.3" in page.text  # 11 of 15 in the first group
    assert "上次考核的整改任务" in Page(justice.get(f"/assessment/cycles/{new.pk}/")).text
    assert "通报以后可以看" in Page(signed_in(there.li).get(f"/assessment/units/{again.pk}/compare/")).text


def claimed_outside(there: World, client: Client, matter: Matter) -> str:
    """Item 1 claimed 8 of 10; item 2 (5 points) does not concern the unit; 60 of a target of 90 of 3 points = 2."""
    address = f"/assessment/units/{matter.pk}/"
    unexplained = client.post(f"{address}?part=1", {"none-2": "on", "points-2": "5", "key": key()})
    assert "不适用的，写明理由" in Page(unexplained).text
    client.post(f"{address}?part=1", {"points-1": "8", "words-1": "基本落实", "none-2": "on", "points-2": "5",
                                      "words-2": "本局没有许可事项", "key": key()})  # fmt: skip
    client.post(f"{address}?part=2", {"value-3": "60", "words-3": "统计", "key": key()})
    client.post(f"{address}?part=3", {"value-5": "2", "words-5": "两项表彰", "key": key()})
    return address


def test_what_does_not_concern_a_unit_leaves_the_denominator(there: World, signed_in, unit: Matter) -> None:
    client = signed_in(there.li)
    address = claimed_outside(there, client, unit)
    found = now(unit)
    assert [line.item.code for line in found.inapplicable] == ["2"]
    assert [line.item.code for line in found.open_lines] == ["4"]  # unknown is neither zero nor 不适用
    assert (found.base, found.full) == (D(15), D(20))
    assert found.total == D("14.33")  # (8 + 2) ÷ 15 × 20 = 13.33, and one extra point on top
    assert found.by_first["第1组"] == (D(8), D(10))
    page = Page(client.get(address))
    assert "10÷15×20" in page.text.replace(" ", "")
    client.post(address, {"act": "submit", "key": key()})
    assert str(Entry.objects.get(matter=unit, step="submit").data["total"]) == "14.33"
    gaps = gap_list(found)
    assert [(gap.line.item.code, gap.missing) for gap in gaps] == [("1", D("2.67")), ("3", D("1.33")), ("4", D("2.67"))]
    assert "不适用的1项不是差距" in Page(client.get(f"{address}gaps/")).text.replace(" ", "")


def test_who_reviews_may_refuse_that_an_item_does_not_concern_the_unit(there: World, signed_in, unit: Matter) -> None:
    client, justice = signed_in(there.li), signed_in(there.he)
    address = claimed_outside(there, client, unit)
    client.post(address, {"act": "submit", "key": key()})
    assert "本局没有许可事项" in Page(justice.get(address)).text
    silent = justice.post(f"{address}?part=1", {"points-1": "8", "points-2": "3", "key": key()})
    assert "与自评不同，写明理由" in Page(silent).text
    justice.post(f"{address}?part=1", {"points-1": "8", "points-2": "3", "words-2": "有三项许可", "key": key()})
    assert (now(unit).base, now(unit).total, now(unit).inapplicable) == (D(20), D(14), ())
    justice.post(f"{address}?part=1", {"points-1": "8", "none-2": "on", "key": key()})  # agrees with the unit after all
    assert now(unit).total == D("14.33")


def test_a_result_keeps_what_did_not_concern_the_unit(there: World, signed_in, unit: Matter, cycle: Matter) -> None:
    client, justice = signed_in(there.li), signed_in(there.he)
    address = claimed_outside(there, client, unit)
    client.post(address, {"act": "submit", "key": key()})
    justice.post(f"{address}?part=1", {"points-1": "8", "none-2": "on", "key": key()})
    confirmed(there, justice, unit)
    assert now(unit).confirmed.data["scores"] == ["1＝8", "2＝不适用", "3＝2", "5＝1"]
    assert now(unit).total == D("14.33")
    assert [line.item.code for line in now(unit).inapplicable] == ["2"]
    page = Page(justice.get(f"/assessment/cycles/{cycle.pk}/"))
    assert "1项不适用" in page.text.replace(" ", "")
    assert "2处失分还没有任务" in page.text.replace(" ", "")


def test_every_unit_is_scaled_to_the_mark_of_the_scheme(there: World, signed_in) -> None:
    scheme = replace(SCHEME, mark=D(100), items=(*SCHEME.items, item("7", "5", applies="government")))
    begun(there, scheme, timezone.localdate().year)
    matter = Matter.objects.get(procedure="assessment")
    handed_in(there, signed_in(there.li), matter)
    assert now(matter).base == D(20)  # item 7 is for governments
    assert now(matter).total == D("66.00")  # 13 ÷ 20 × 100, and one extra point on top
    assert of_text(as_text(scheme)).mark == D(100)
    old = as_text(SCHEME).replace('"mark": null,\n', "")
    assert of_text(old) == SCHEME
    with pytest.raises(SchemeError, match="满分"):
        check(replace(SCHEME, mark=D(0)))


def test_an_item_can_be_asked_of_those_who_hold_items_on_a_register_or_are_of_a_branch(there: World) -> None:
    scheme = replace(SCHEME, items=(
        item("1", "10"), item("2", "5", applies="名录：行政许可事项清单"), item("3", "5", applies=there.market.branch),
    ))  # fmt: skip
    begun(there, scheme, timezone.localdate().year)
    matter = Matter.objects.get(procedure="assessment")
    assert there.market.branch
    assert [line.item.code for line in now(matter).lines] == ["1", "3"]  # it holds no licence item
    licensing = scheme.for_unit(False, *names_of(there.market, scheme, {"licence_items"}))
    assert [one.code for one in licensing.items] == ["1", "2", "3"]
    assert [one.code for one in scheme.for_unit(True, *names_of(there.government, scheme, ())).items] == ["1", "2"]
    with pytest.raises(SchemeError, match="没有“某名录”这个名录"):
        check(replace(SCHEME, items=(item("1", "10", applies="名录：某名录"),)))


def test_the_sum_shows_what_was_scaled_and_what_stands_on_top(there: World, signed_in, unit: Matter) -> None:
    client = signed_in(there.li)
    handed_in(there, client, unit)
    assert (now(unit).on_top, now(unit).reckoned) == (D(1), "13＋1")
    assert "＝13＋1" in Page(client.get(f"/assessment/units/{unit.pk}/")).text
