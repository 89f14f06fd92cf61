"""A report goes out as it stands: made once, and anew as soon as a number in it has moved."""

from __future__ import annotations

from fadu.ledger.actions import open_matter
from fadu.reporting import export, versions
from fadu.reporting.models import Report
from tests.desk.world import World
from tests.world import FOI, key


def test_a_file_is_made_once_and_anew_when_the_records_have_moved(there: World, signed_in, monkeypatch) -> None:
    signed_in(there.wang).post("/reports/start/")
    version = versions.latest(Report.objects.select_related("division").get())
    asked: list[str] = []
    monkeypatch.setitem(export.FORMS, "html", lambda text, values: asked.append("html") or b"<p>")
    for _ in range(2):
        assert export.made(version, "html") == b"<p>"
    assert asked == ["html"]
    open_matter("foi_request", organ=there.market, title="申请公开", parties="周申请", step="receive", data=FOI,
                person=there.li, key=key())  # fmt: skip
    export.made(version, "html")
    assert asked == ["html", "html"]
