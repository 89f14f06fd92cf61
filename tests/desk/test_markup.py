"""What every page keeps: a strict content policy, no inline style or script, one heading, labels, a language."""

from __future__ import annotations

import pytest

from tests.desk.pages import Page
from tests.desk.world import World

PAGES = [
    "/", "/matters/", "/matters/?q=季&light=red", "/matters/exports/", "/matters/?columns=1&party=季", "/matters/new/",
    "/matters/new/reconsideration/", "/matters/{long}/",
    "/matters/{paused}/", "/matters/{document}/", "/matters/{penalty}/", "/matters/{long}/steps/decide/",
    "/matters/{late}/steps/reply/", "/matters/{long}/steps/send_copy/?corrects=3", "/indicators/", "/plan/", "/intake/",
    "/indicators/reconsideration.received/", "/indicators/reconsideration.correction_rate/?part=denominator",
    "/reports/", "/procedures/", "/procedures/reconsideration/", "/procedures/penalty_ordinary/", "/nothing/",
]  # fmt: skip


def addressed(there: World, address: str) -> str:
    return address.format(**{name: matter.pk for name, matter in there.matters.items()})


@pytest.fixture
def reported(there: World, signed_in) -> World:
    signed_in(there.wang).post("/reports/start/")
    return there


def test_every_page_keeps_the_house_rules(reported: World, signed_in) -> None:
    client = signed_in(reported.wang)
    for address in [*PAGES, "/reports/edit/deeds/", "/reports/edit/head/"]:
        answer = client.get(addressed(reported, address))
        page = Page(answer)
        policy = answer["Content-Security-Policy"]
        assert "unsafe" not in policy, address
        assert "script-src 'self'" in policy
        assert not "".join(page.scripts).strip(), f"{address}: inline script or style"
        for tag, attributes in page.tags:
            assert "style" not in attributes, f"{address}: <{tag} style>"
            assert not [name for name in attributes if name.startswith("on")], f"{address}: <{tag} on…>"
            for name in ("src", "href", "action"):
                assert not attributes.get(name, "").startswith(("http:", "https:", "//")), f"{address}: leads outside"
        assert len(page.all("h1")) == 1, address
        ids = [a["id"] for _, a in page.tags if "id" in a]
        assert len(ids) == len(set(ids)), f"{address}: {[i for i in ids if ids.count(i) > 1]}"
        assert page.all("html", lang="zh-Hans")
