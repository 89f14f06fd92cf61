"""The catalogue: every indicator, by code. One module a domain; each is data that reads as the 口径 it stands for."""
from __future__ import annotations

from collections.abc import Mapping

from fadu.indicators.catalogue import (
    assessment_items,
    decisions,
    economy,
    enforcement,
    foi,
    general,
    justice,
    legality,
    livelihood,
    normative,
    openness,
    organisation,
    penalty,
    people,
    powers,
    reconsideration,
    rules,
    services,
    tasks,
    timeliness,
)
from fadu.indicators.indicator import Indicator

__all__ = ["CATALOGUE", "VERSION", "domains"]

VERSION = "2026.6"  # grows with every change of a 口径; reports keep it beside their figures

MODULES = (
    tasks, services, powers, economy, livelihood, rules, normative, decisions, legality, enforcement, penalty,
    reconsideration, justice, people, foi, openness, organisation, timeliness,
    assessment_items, general,
)
CATALOGUE: Mapping[str, Indicator] = {
    indicator.code: indicator
    for module in MODULES
    for indicator in module.INDICATORS
}


def domains() -> dict[str, list[Indicator]]:
    """The indicators by domain, in the order of the catalogue."""
    found: dict[str, list[Indicator]] = {}
    for indicator in CATALOGUE.values():
        found.setdefault(indicator.domain, []).append(indicator)
    return found
