"""Chinese unless English is asked for; the English catalogue is complete."""

from __future__ import annotations

from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import Any

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


def test_a_message_that_becomes_a_plural_counts_as_not_translated() -> None:
    messages = script("messages")
    now, kept = messages.Catalog(locale="en"), messages.Catalog(locale="en")
    kept.add("{count} 件", "{count} matters")
    kept.add("撤回", "Withdraw")
    now.add(("{count} 件", "{count} 件"))
    now.add("撤回")
    messages.carry(kept, now)
    assert now.get("撤回").string == "Withdraw"
    assert not any(now.get("{count} 件").string)
    assert messages.faults(now, now) == ["未译：{count} 件"]


@pytest.mark.django_db
def test_an_unknown_language_is_not_taken(client):
    client.cookies["django_language"] = "tlh"
    assert client.get(reverse("login")).headers["Content-Language"] == "zh-hans"


def test_the_catalogue_is_compiled_into_the_data_folder(tmp_path):
    compile_catalogues(tmp_path)
    assert (tmp_path / "en" / "LC_MESSAGES" / "django.mo").read_bytes()[:4] == b"\xde\x12\x04\x95"


def script(name: str) -> Any:
    path = Path(__file__).resolve().parents[2] / "script" / name
    loader = SourceFileLoader(name, str(path))
    module = module_from_spec(spec_from_loader(name, loader))  # type: ignore[arg-type]
    loader.exec_module(module)
    return module


def test_the_english_catalogue_is_complete_and_nothing_in_it_is_stale() -> None:
    messages = script("messages")
    assert not messages.faults(messages.kept(), messages.used())


def test_an_untranslated_message_and_a_lost_placeholder_are_found() -> None:
    messages = script("messages")
    now, kept = messages.Catalog(locale="en"), messages.Catalog(locale="en")
    for text in ("共 {count} 件", "撤回"):
        now.add(text)
    kept.add("共 {count} 件", "some matters")
    assert messages.faults(kept, now) == ["占位符不齐：共 {count} 件", "未译：撤回"]
