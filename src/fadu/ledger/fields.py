"""Database fields that keep personal data encrypted and give it back readable.

What comes out of the database remembers how it was stored (`.stored`): digests are taken over that, so that they can
be checked without the key.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from fadu.ledger import personal


class Personal(str):
    """A readable text and the form in which it is kept."""

    stored: str

    def __new__(cls, text: str, stored: str | None = None) -> Personal:
        self = super().__new__(cls, text)
        self.stored = personal.encrypt(text) if stored is None else stored
        return self

    @classmethod
    def from_stored(cls, stored: str) -> Personal:
        return cls(personal.decrypt(stored), stored)


class PersonalField(models.TextField):
    """A text encrypted at rest. It can be read but not searched: equal texts are stored differently."""

    def from_db_value(self, value: str | None, *_: Any) -> Personal | None:
        return None if value is None else Personal.from_stored(value)

    def get_prep_value(self, value: Any) -> Any:
        return value.stored if isinstance(value, Personal) else personal.encrypt(str(value or ""))


class Answers(dict[str, Any]):
    """The answers of a form, readable, and the form in which they are kept."""

    stored: dict[str, Any]

    @classmethod
    def of(cls, answers: Mapping[str, Any], private: Iterable[str] = ()) -> Answers:
        """Readable answers, of which those named `private` are kept encrypted."""
        names = set(private)
        self = cls(answers)
        self.stored = {
            name: personal.sealed(value) if name in names and value not in (None, "", []) else value
            for name, value in answers.items()
        }
        return self

    @classmethod
    def from_stored(cls, stored: dict[str, Any]) -> Answers:
        self = cls({name: personal.opened(value) for name, value in stored.items()})
        self.stored = stored
        return self


class AnswersField(models.JSONField):
    """The answers of an entry as JSON; those that are personal data are encrypted one by one."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        plain = super().from_db_value(value, expression, connection)
        return Answers.from_stored(plain) if isinstance(plain, dict) else plain

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        kept = value.stored if isinstance(value, Answers) else value
        return super().get_db_prep_value(kept, connection, prepared)


def as_stored(value: Any) -> Any:
    """The kept form of a value from one of these fields; any other value as it is."""
    return getattr(value, "stored", value)


