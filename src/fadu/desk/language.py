"""The language of the pages: Chinese, and English for whoever asks for it.

A browser set to English does not decide: offices use machines as they came. Only the choice in the person menu does,
which Django's own view keeps in a cookie.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

SOURCE = Path(__file__).resolve().parents[1] / "locale"


def chosen(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the language of the cookie, else that of the deployment."""
    known = dict(settings.LANGUAGES)

    def middleware(request: HttpRequest) -> HttpResponse:
        asked = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        with translation.override(asked if asked in known else settings.LANGUAGE_CODE):
            response = answer(request)
            response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        return response

    return middleware


def compile_catalogues(target: Path | None = None) -> int:
    """Write the catalogues in the form that gettext reads, into the data folder (as with the static files).

    Returns how many messages are translated.
    """
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    translated = 0
    for path in sorted(SOURCE.rglob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file)
        place = (target or Path(settings.LOCALE_PATHS[0])) / path.relative_to(SOURCE).with_suffix(".mo")
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            write_mo(file, catalogue)
        translated += sum(1 for message in catalogue if message.id and message.string)
    return translated
