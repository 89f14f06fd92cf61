"""Every page answers, for those who may see it."""

from __future__ import annotations

from fadu.ledger.models import Matter


def test_all(there, signed_in):
    client = signed_in(there.wang)
    for address in ("/", "/matters/", "/matters/new/", "/matters/new/reconsideration/"):
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.content.decode()[:2000])
    for matter in Matter.objects.all():
        answer = client.get(f"/matters/{matter.pk}/")
        assert answer.status_code == 200
