"""What went wrong is told: what happened, what was kept, what to do; a 500 by a number that the log has."""

from __future__ import annotations

import logging
import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from fadu.ledger.models import Draft
from tests.desk.pages import Page
from tests.desk.world import World


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the pipe has burst")


urlpatterns = [path("broken/", broken), path("", include("fadu.desk.urls"))]
handler400 = "fadu.desk.errors.bad_request"
handler500 = "fadu.desk.errors.server_error"


@pytest.fixture
def client(there: World, settings) -> Client:
    settings.ROOT_URLCONF = "tests.desk.test_errors"
    client = Client(raise_request_exception=False)
    client.force_login(there.wang.user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_500_shows_the_number_under_which_the_log_has_the_traceback(client: Client, caplog) -> None:
    with caplog.at_level(logging.ERROR, logger="fadu.desk"):
        answer = client.get("/broken/")
    page = Page(answer)
    assert answer.status_code == 500
    number = re.search(r"编号 ?([0-9A-F]{8})", page.text)
    assert number
    record = next(one for one in caplog.records if number[1] in one.getMessage())
    assert record.exc_info
    assert "the pipe has burst" in str(record.exc_info[1])
    assert "the pipe has burst" not in page.text
    assert "台账没有写入半条记录" in page.text


def test_what_was_typed_before_a_500_is_kept_as_a_draft_and_the_page_says_so(client: Client, there: World) -> None:
    matter = there.matters["late"]
    data = {"reasons": "写了很久", "own-draft": f"matter={matter.pk}&step=reply"}
    assert "填写的内容已存为草稿" in Page(client.post("/broken/", data)).text
    assert Draft.objects.filter(matter=matter, step="reply", person=there.wang).exists()
    assert "填写的内容还在上一页" in Page(client.post("/broken/", {"a": "b"})).text


@pytest.mark.parametrize(
    ("address", "status", "say"),
    [("/nothing/", 404, "核对地址"), ("/matters/999999/", 404, "不在你可以查看的范围内")],
)
def test_what_is_not_there_says_what_to_do(address: str, status: int, say: str, there: World, signed_in) -> None:
    answer = signed_in(there.wang).get(address)
    assert answer.status_code == status
    assert say in Page(answer).text


def test_too_much_text_is_told_as_such(client: Client, there: World, settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    answer = client.post("/matters/new/foi_request/", {"own-title": "长" * 500})
    assert answer.status_code == 413
    assert "放进附件" in Page(answer).text
