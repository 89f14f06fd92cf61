from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from fadu.organs.models import Person
from tests.desk.world import World, build


@pytest.fixture(autouse=True)
def plain(settings: Any) -> None:
    """Static files as they stand in the source, no gathering beforehand; HTTP without TLS, as on one's own machine."""
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def there(db: None, home: Path) -> World:
    return build()


@pytest.fixture
def signed_in() -> Callable[[Person], Client]:
    """A browserless client for a person."""

    def client(person: Person) -> Client:
        client = Client()
        client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return client
