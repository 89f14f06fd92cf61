"""考核 through its pages: a scheme, a cycle, a self-assessment, a review, an objection, the result."""
from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from fadu.assessment.scheme_files import sheet as as_excel
from fadu.assessment.schemes_kept import shipped
from fadu.assessment.sheet import sheets
from fadu.indicators import mart
from fadu.ledger.actions import append
from fadu.ledger.models import Entry, Matter
from tests.desk.pages import Page
from tests.desk.world import World, key

pytestmark = pytest.mark.django_db


def soon(days: int = 10) -> str:
    return (timezone.localdate() + timedelta(days)).isoformat()


@pytest.fixture
def justice(there: World, signed_in) -> Client:
    return signed_in(there.he)


@pytest.fixture
def unit(there: World, signed_in) -> Client:
    return signed_in(there.li)


@pytest.fixture
def scheme(there: World, justice: Client) -> Matter:
    """The shipped scheme, proposed and approved."""
    justice.post("/assessment/schemes/new/", {"shipped": "1"})
    page = Page(justice.get("/assessment/schemes/new/"))
    assert "满分100" in page.text.replace(" ", "")
    (one,) = shipped()
    answer = justice.post("/assessment/schemes/new/", {
        "take": "1", "name": one.title, "version": one.version, "source": one.source,
    })  # fmt: skip
    assert answer.status_code == 302, Page(answer).text[:500]
    matter = Matter.objects.get(procedure="assessment_scheme")
    append(matter, "approve", {}, person=there.he, key=key())
    return Matter.objects.get(pk=matter.pk)


@pytest.fixture
def asked(there: World, justice: Client, scheme: Matter) -> Matter:
    """The market bureau's own matter in this year's cycle."""
    mart.refresh()
    answer = justice.post("/assessment/new/", {
        "year": str(timezone.localdate().year), "scheme": str(scheme.pk), "due": soon(),
        "units": [str(there.market.pk)], "key": key(),
    })  # fmt: skip
    assert answer.status_code == 302, Page(answer).text
    return Matter.objects.get(procedure="assessment")


def boxes(page: Page, **more: Any) -> dict[str, Any]:
    return {"key": key(), "next": "1"} | more


def test_a_scheme_must_be_approved_before_anybody_is_assessed_by_it(there: World, justice: Client) -> None:
    justice.post("/assessment/schemes/new/", {"shipped": "1"})
    page = Page(justice.get("/assessment/new/"))
    assert "还没有审定发布的方案" in page.text


def test_an_excel_with_errors_says_which_rows_and_keeps_them(there: World, justice: Client) -> None:
    (one,) = shipped()
    items = [*one.items[:3], one.items[2]]  # the last repeats a code
    file = SimpleUploadedFile("方案.xlsx", as_excel("方案", items))
    assert justice.post("/assessment/schemes/new/", {"file": file}).status_code == 302
    page = Page(justice.get("/assessment/schemes/new/"))
    assert "1行有误" in page.text
    assert "与第4行的编号重复" in page.text
    answer = justice.post("/assessment/schemes/new/", {"take": "1", "name": "某", "version": "1", "source": "某文"})
    assert answer.status_code == 422
    assert not Matter.objects.filter(procedure="assessment_scheme").exists()


def test_the_unit_claims_item_by_item_and_only_changes_are_recorded(unit: Client, asked: Matter) -> None:
    address = f"/assessment/units/{asked.pk}/"
    page = Page(unit.get(address))
    assert "自评得分" in page.text
    answer = unit.post(f"{address}?part=1", {"points-1": "0.8", "words-1": "按期办结", "key": key(), "next": "1"})
    assert answer.status_code == 302
    unit.post(f"{address}?part=1", {"points-1": "0.8", "words-1": "按期办结", "key": key(), "next": "1"})
    assert [one.data["item"] for one in Entry.objects.filter(matter=asked, step="claim")] == ["1"]
    assert "0.8" in Page(unit.get(address)).text


@pytest.mark.parametrize(
    ("points", "words", "say"),
    [("1.5", "多得", "0至1之间"), ("很多", "多得", "不是最多两位小数"), ("0.5", "", "要有说明或者佐证材料")],
)
def test_what_cannot_be_is_told_and_nothing_is_lost(
    points: str, words: str, say: str, unit: Client, asked: Matter
) -> None:
    sent = {"points-1": points, "words-1": words, "points-2": "1", "words-2": "没有变相许可", "key": key()}
    answer = unit.post(f"/assessment/units/{asked.pk}/?part=1", sent)
    page = Page(answer)
    assert answer.status_code == 422
    assert say in page.text
    assert "没有变相许可" in page.text
    assert not Entry.objects.filter(matter=asked, step="claim").exists()


def test_the_records_fill_in_what_they_can_say(there: World, unit: Client, asked: Matter) -> None:
    (found,) = sheets([Matter.objects.select_related("organ__division", "division").get(pk=asked.pk)])
    line = next(one for one in found.lines if one.item.indicator == "foi.on_time_rate")
    assert line.computed is not None
    assert line.computed.code == "foi.on_time_rate"
    if line.computed.value is None:
        assert line.worth is not None
        assert line.worth.points is None  # no record is not zero points
    else:
        assert line.worth is not None
        assert line.worth.points == (line.computed.value / 100).quantize(Decimal("0.01"))


def test_from_self_assessment_to_the_result(there: World, unit: Client, justice: Client, asked: Matter) -> None:
    address = f"/assessment/units/{asked.pk}/"
    unit.post(f"{address}?part=1", {"points-1": "1", "words-1": "按期", "key": key()})
    assert unit.post(address, {"act": "submit", "key": key()}).status_code == 302
    late = unit.post(f"{address}?part=1", {"points-1": "0", "words-1": "改主意", "key": key()})
    assert late.status_code != 302  # handed in: no longer the unit's to change
    refused = justice.post(f"{address}?part=1", {"points-1": "0.5", "key": key()})
    assert "与自评不同，写明理由" in Page(refused).text
    reviewed = {"points-1": "0.5", "words-1": "有两件超期", "key": key()}
    assert justice.post(f"{address}?part=1", reviewed).status_code == 302
    assert justice.post(address, {"act": "feedback", "day": soon(5), "key": key()}).status_code == 302
    early = justice.post(address, {"act": "confirm", "key": key()}, follow=True)
    assert "还可以提出异议" in Page(early).text
    append(asked, "object", {"items": ["1"], "reasons": "不是我局办理的"}, person=there.li, key=key())
    unanswered = justice.post(address, {"act": "confirm", "key": key()}, follow=True)
    assert "异议尚未答复" in Page(unanswered).text
    append(asked, "answer_objection", {"result": "不采纳", "reasons": "台账为证"}, person=there.he, key=key())
    assert justice.post(address, {"act": "confirm", "key": key()}).status_code == 302
    asked.refresh_from_db()
    assert asked.outcome == "已确定"
    assert Entry.objects.get(matter=asked, step="confirm").data["total"]
    page = Page(justice.get(f"/assessment/cycles/{Matter.objects.get(procedure='assessment_cycle').pk}/"))
    assert "1个已确定结果" in page.text.replace(" ", "")
    assert "失分最多" in page.text


def test_proof_is_handed_in_once_and_used_in_many_items(there: World, unit: Client, asked: Matter) -> None:
    append(asked, "add_evidence", {"name": "2026年总结"}, person=there.li, key=key())
    number = str(Entry.objects.get(matter=asked, step="add_evidence").number)
    sent = {"key": key()}
    for code in ("1", "2"):
        sent |= {f"points-{code}": "1", f"proof-{code}": number}
    assert unit.post(f"/assessment/units/{asked.pk}/?part=1", sent).status_code == 302
    (found,) = sheets([Matter.objects.select_related("organ__division", "division").get(pk=asked.pk)])
    assert [[one.name for one in line.evidence] for line in found.lines[:2]] == [["2026年总结"], ["2026年总结"]]


def test_who_has_no_part_in_it_sees_nothing(there: World, signed_in, asked: Matter) -> None:
    afar = signed_in(there.stranger)
    assert afar.get(f"/assessment/units/{asked.pk}/").status_code == 404
    assert afar.get(f"/assessment/cycles/{Matter.objects.get(procedure='assessment_cycle').pk}/").status_code == 404
    assert afar.get("/assessment/new/").status_code == 403


def test_who_is_assessed_may_read_by_what(there: World, unit: Client, signed_in, asked: Matter, scheme: Matter) -> None:
    assert "满分100" in Page(unit.get(f"/assessment/schemes/{scheme.pk}/")).text.replace(" ", "")
    assert signed_in(there.stranger).get(f"/assessment/schemes/{scheme.pk}/").status_code == 404
