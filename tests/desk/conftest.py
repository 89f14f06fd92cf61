from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from fadu.organs.models import Person
from tests.desk.kept import dumped, named, restored
from tests.desk.world import World, build


@pytest.fixture(autouse=True)
def plain(settings: Any) -> None:
    """Static files as they stand in the source, no gathering beforehand; HTTP without TLS, as on one's own machine."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


kept: dict[str, Any] = {}


@pytest.fixture
def there(db: None, home: Path) -> World:
    """The small city at work."""
    if not kept:
        built = build()
        kept.update(tables=dumped(), matters={name: matter.pk for name, matter in built.matters.items()},
                    key=(home / "personal.key").read_text())  # fmt: skip
        return built
    (home / "personal.key").write_text(kept["key"])
    restored(kept["tables"])
    return named(kept["matters"])


@pytest.fixture
def signed_in() -> Callable[[Person], Client]:
    """A browserless client for a person."""

    def client(person: Person) -> Client:
        client = Client()
        client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return client
