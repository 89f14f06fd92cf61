"""The document as plain data, for JSON."""
from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date

from .model import Document


def as_json(document: Document) -> dict[str, object]:
    """Every part under its own name; blocks and runs say their `kind` (heading, paragraph, table, run, number_run)."""
    plain = _plain(document)
    assert isinstance(plain, dict)
    return plain


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        kind = {"NumberRun": "number_run"}.get(type(value).__name__, type(value).__name__.lower())
        return {"kind": kind} | {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
