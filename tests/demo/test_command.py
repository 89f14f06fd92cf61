"""`fadu demo` at the command line."""
from __future__ import annotations

from datetime import timedelta

from click.testing import CliRunner
from django.utils import timezone

from fadu.cli import main


def test_a_day_that_has_not_come_is_refused_before_anything_is_loaded() -> None:
    tomorrow = timezone.localdate() + timedelta(1)
    done = CliRunner().invoke(main, ["demo", "--no-serve", "--today", tomorrow.isoformat()])
    assert done.exit_code == 2
    assert "不能晚于今天" in done.output


def test_the_help_says_what_it_does() -> None:
    done = CliRunner().invoke(main, ["demo", "--help"])
    assert done.exit_code == 0
    for option in ("--no-serve", "--today", "--out", "--port"):
        assert option in done.output
