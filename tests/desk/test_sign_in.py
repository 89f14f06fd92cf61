"""Signing in and out, wrong passwords, the pages for what went wrong."""

from __future__ import annotations

import logging

import pytest
from django.test import Client

from tests.desk.pages import Page
from tests.desk.world import PASSWORD, World, people


@pytest.fixture
def folk(db: None) -> World:
    return people()


def test_the_right_password_leads_to_my_work(folk: World) -> None:
    client = Client()
    answer = client.post("/login/", {"username": "wang", "password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert "丽水市司法局" in Page(client.get("/")).text


def test_signing_in_leads_back_to_the_page_that_was_asked_for_and_nowhere_else(folk: World) -> None:
    right = Client().post("/login/", {"username": "wang", "password": PASSWORD, "next": "/matters/"})
    assert right["Location"] == "/matters/"
    astray = Client().post("/login/", {"username": "wang", "password": PASSWORD, "next": "https://evil.example/"})
    assert astray["Location"] == "/"


def test_a_wrong_password_says_how_many_tries_are_left_and_then_locks(folk: World) -> None:
    client = Client()
    answer = client.post("/login/", {"username": "wang", "password": "no"})
    page = Page(answer)
    assert "账号或口令不对" in page.text
    assert "还可以试 9 次" in page.text
    assert page.value("username") == "wang"
    for _ in range(9):
        answer = client.post("/login/", {"username": "wang", "password": "no"})
    assert answer.status_code == 429
    assert "15 分钟后可以再试" in Page(answer).text
    assert client.post("/login/", {"username": "wang", "password": PASSWORD}).status_code == 429


def test_signing_out_takes_a_post_and_ends_the_session(folk: World, signed_in) -> None:
    client = signed_in(folk.wang)
    assert client.get("/logout/").status_code == 405
    assert client.post("/logout/").status_code == 302
    assert client.get("/").status_code == 302


def test_a_page_that_is_not_there_says_so_in_chinese(folk: World, signed_in) -> None:
    answer = signed_in(folk.wang).get("/nothing/")
    assert answer.status_code == 404
    assert "没有这一页" in Page(answer).text


def test_a_form_without_its_token_says_what_to_do(folk: World) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/login/", {"username": "wang", "password": PASSWORD})
    assert answer.status_code == 403
    assert "页面已过期" in Page(answer).text


def test_trouble_shows_a_number_that_the_log_has(folk: World, signed_in, monkeypatch, caplog) -> None:
    from fadu.desk import work

    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(work, "work_of", broken)
    client = signed_in(folk.wang)
    client.raise_request_exception = False
    with caplog.at_level(logging.ERROR, "fadu.desk"):
        answer = client.get("/")
    assert answer.status_code == 500
    text = Page(answer).text
    number = text.split("编号 ")[1].split()[0]
    assert f"trouble {number}" in caplog.text
    assert "boom" not in text
