"""Catching up: what is derived from the ledger is brought up to it, one function after the other."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.conf import settings
from django.utils.module_loading import import_string

log = logging.getLogger("fadu.jobs")


def catch_up() -> dict[str, int]:
    """Run each function that settings.UPKEEP names; how many things each did, by its dotted name.

    The functions take nothing, may run twice at once, and return how much they did. One that raises is logged and
    left for the next round: the others run all the same, as they do not rest on each other. It is not in the answer.
    """
    done = {}
    for name in settings.UPKEEP:
        function: Callable[[], int] = import_string(name)
        try:
            done[name] = function()
        except Exception:
            log.exception("%s did not catch up; it is tried again", name)
    return done
