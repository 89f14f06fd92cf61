"""System administration of the sample: a newcomer, an organ's document word, and their trace in the ledger."""
from __future__ import annotations

from datetime import date

from fadu.ledger.administration import change, new_ref
from fadu.ledger.models import Entry
from fadu.organs.models import Organ, Person
from fadu.statutes.administration import administration

KEEPER = "guanli"


def administer(organs: dict[str, Organ], today: date) -> int:
    """Some changes by the administrator, the first of which puts on record what was there; how many entries.

    It comes last in loading, as all that is put in place without an entry must be there before. Nothing is done where
    administration has begun already.
    """
    keeper = Person.objects.filter(user__username=KEEPER).first()
    if keeper is None or Entry.objects.filter(matter__procedure=administration.id).exists():
        return 0
    person, office = new_ref("P"), organs["市教育局"]
    named = {"person": person, "name": "林一凡"}
    change(keeper, [
        ("register_person", named),
        ("appoint", named | {
            "post": new_ref("T"), "organ": office.handle, "organ_name": office.name, "job": "政策法规处干部",
            "roles": ["承办人", "起草单位"], "since": today.isoformat(), "document": "示例任职文件",
        }),
        ("amend_organ", {
            "organ": organs["市数据局"].handle, "name": organs["市数据局"].name, "short_name": "市数据局",
            "code": organs["市数据局"].code or "", "number_word": "丽数据", "aliases": ["市大数据局"],
        }),
    ], key="demo-administration")  # fmt: skip
    return Entry.objects.filter(matter__procedure=administration.id).count()
