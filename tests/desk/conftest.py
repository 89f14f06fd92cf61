from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from fadu.desk.language import compile_catalogues
from fadu.indicators import compute, mart
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.scope import scope_of
from fadu.organs.models import Person
from tests.desk.kept import dumped, named, restored
from tests.desk.world import World, build

PLAIN = ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE")


@pytest.fixture(scope="session", autouse=True)
def over_plain_http() -> Iterator[None]:
    """HTTP without TLS, as on one's own machine, before the live server reads the settings."""
    from django.conf import settings

    before = {name: getattr(settings, name) for name in PLAIN}
    for name in PLAIN:
        setattr(settings, name, False)
    yield
    for name, value in before.items():
        setattr(settings, name, value)


@pytest.fixture(autouse=True)
def plain(settings: Any) -> None:
    """Static files as they stand in the source, no gathering beforehand."""
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
def counted(there: World, home: Path) -> None:
    """The mart of the small city as it was built, with this year's numbers at hand: made once, as its rows are."""
    if "mart" not in kept:
        mart.refresh()
        today = timezone.localdate()
        compute.over(list(CATALOGUE), [scope_of(there.city.code, today.year, as_of=today)])
        found = [path for path in (home / "mart").iterdir() if not path.is_symlink() and path.name != "lock"]
        kept["mart"] = {path.name: path.read_bytes() for path in found}
        return
    (home / "mart").mkdir(exist_ok=True)
    for name, content in kept["mart"].items():
        (home / "mart" / name).write_bytes(content)


@pytest.fixture
def signed_in() -> Callable[[Person], Client]:
    """A browserless client for a person."""

    def client(person: Person) -> Client:
        client = Client()
        client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return client


@pytest.fixture
def in_english(settings: Any, tmp_path: Path) -> None:
    """The catalogues compiled, and read anew."""
    from django.utils.translation import trans_real

    compile_catalogues(tmp_path)
    settings.LOCALE_PATHS = [str(tmp_path)]
    trans_real._translations = {}
