"""Every list, in the order of the pages."""
from __future__ import annotations

from collections.abc import Mapping

from fadu.lists.catalogue import credit, documents, repairs
from fadu.lists.grammar import Listing, Source

LISTINGS: Mapping[str, Listing] = {
    one.code: one for one in (*documents.LISTINGS, *credit.LISTINGS, *repairs.LISTINGS)
}
PROCEDURES: Mapping[str, tuple[tuple[Listing, Source], ...]] = {
    name: tuple((one, source) for one in LISTINGS.values() for source in one.sources if source.procedure == name)
    for name in {source.procedure for one in LISTINGS.values() for source in one.sources}
}
