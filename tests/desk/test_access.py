"""Who sees what: one's own organ's matters, the division's for those who serve it; nothing without signing in."""

from __future__ import annotations

import pytest
from django.test import Client

from fadu.ledger.actions import Upload, append
from fadu.ledger.models import Attachment, Matter
from fadu.organs.models import Person
from tests.desk.pages import Page
from tests.desk.world import World, key

PAGES = [
    "/",
    "/matters/",
    "/matters/1/",
    "/matters/new/",
    "/indicators/",
    "/reports/",
    "/procedures/",
    "/attachments/1/",
]


@pytest.mark.parametrize("address", PAGES)
def test_without_signing_in_every_page_leads_to_the_sign_in(address: str, db: None) -> None:
    answer = Client().get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/login/?next=")


def test_a_department_sees_its_own_matters_only(there: World, signed_in) -> None:
    text = Page(signed_in(there.li).get("/matters/")).text
    assert "某食品公司涉嫌虚假宣传" in text
    assert "某餐饮管理公司" not in text


def test_the_justice_bureau_sees_the_whole_division(there: World, signed_in) -> None:
    text = Page(signed_in(there.wang).get("/matters/")).text
    assert "某食品公司涉嫌虚假宣传" in text
    assert "某餐饮管理公司" in text


def test_another_city_sees_nothing_and_is_not_told_that_it_is_there(there: World, signed_in) -> None:
    client = signed_in(there.stranger)
    assert "没有符合条件的事项" in Page(client.get("/matters/")).text
    for matter in Matter.objects.all():
        assert client.get(f"/matters/{matter.pk}/").status_code == 404
        assert client.post(f"/matters/{matter.pk}/steps/accept/").status_code == 404


def test_an_account_without_a_person_is_told_what_to_do(db: None, django_user_model) -> None:
    client = Client()
    client.force_login(
        django_user_model.objects.create_user("bare"), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert client.get("/").status_code == 200
    assert "没有任职" in Page(client.get("/matters/")).text
    answer = client.get("/matters/new/")
    assert answer.status_code == 403
    assert "没有对应的工作人员" in Page(answer).text


def test_an_attachment_is_downloaded_as_a_file_and_only_by_those_who_see_the_matter(there: World, signed_in) -> None:
    page = b"<html><script>alert(1)</script></html>"
    append(there.matters["fresh"], "accept", {}, person=there.wang, key=key(), attachments=[Upload("证据.html", page)])
    found = Attachment.objects.get()
    answer = signed_in(there.wang).get(f"/attachments/{found.pk}/")
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content) == page
    assert signed_in(there.stranger).get(f"/attachments/{found.pk}/").status_code == 404


def test_a_person_of_no_organ_has_an_empty_desk(there: World, django_user_model, signed_in) -> None:
    idle = Person.objects.create(name="孙无职", user=django_user_model.objects.create_user("sun"))
    assert "现在没有要你办的事" in Page(signed_in(idle).get("/")).text
