"""Chinese unless English is asked for; the English catalogue is complete."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fadu.desk.language import compile_catalogues


@pytest.mark.django_db
def test_a_browser_set_to_english_still_gets_chinese(client):
    page = client.get(reverse("login"), headers={"accept-language": "en-GB,en;q=0.9"})
    assert page.headers["Content-Language"] == "zh-hans"
    assert 'lang="zh-Hans-CN"' in page.text


@pytest.mark.django_db
def test_english_is_kept_once_it_was_chosen(client):
    answer = client.post(reverse("language"), {"language": "en", "next": reverse("login")})
    assert answer.headers["Location"] == reverse("login")
    page = client.get(reverse("login"))
    assert page.headers["Content-Language"] == "en"
    assert '<html lang="en">' in page.text


@pytest.mark.django_db
def test_an_unknown_language_is_not_taken(client):
    client.cookies["django_language"] = "tlh"
    assert client.get(reverse("login")).headers["Content-Language"] == "zh-hans"


def test_the_catalogue_is_compiled_into_the_data_folder(tmp_path):
    compile_catalogues(tmp_path)
    assert (tmp_path / "en" / "LC_MESSAGES" / "django.mo").read_bytes()[:4] == b"\xde\x12\x04\x95"
