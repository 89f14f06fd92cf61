"""Registers that follow from matters: what a procedure lists and takes off."""
from __future__ import annotations

from datetime import date

from fadu.ledger.actions import append, open_matter
from fadu.ledger.models import Matter
from fadu.organs.models import Organ
from fadu.organs.seeding import plant_certificate, plant_person
from fadu.registers.adjusting import Paper, add, adjust
from fadu.registers.asking import as_of, find, totals
from fadu.registers.catalogue import REGISTERS
from fadu.registers.following import catch_up, rebuild
from fadu.registers.histories import history
from fadu.registers.models import Edition, Version
from tests.world import SINCE, World, key


def adviser(there: World, name: str = "某律师事务所", begins: str = "2025-01-01", ends: str = "2026-12-31") -> Matter:
    """Chosen and engaged by the justice bureau."""
    head = plant_person("叶局长", there.justice, "局长", ["head", "office"], since=SINCE)
    said = {"adviser": name, "kind": "法律顾问", "way": "公开遴选"}
    matter = open_matter("legal_adviser", organ=there.justice, title=f"选聘{name}", step="select", data=said,
                         person=there.reconsiderer, key=key(), at=date(2024, 12, 20)).matter  # fmt: skip
    term = {"begins_on": begins, "ends_on": ends, "contract_signed": True}
    return append(matter, "appoint", term, person=head, key=key(), at=date(2024, 12, 25)).matter


def test_an_adviser_is_listed_while_engaged(there: World) -> None:
    adviser(there)
    assert [one.name for one in as_of("advisers", date(2025, 6, 1))] == ["某律师事务所"]
    assert as_of("advisers", date(2024, 12, 31)) == []


def test_an_adviser_dismissed_is_taken_off_from_that_day(there: World) -> None:
    matter = adviser(there)
    append(matter, "end", {"reason": "协商解除"}, person=there.reconsiderer, key=key(), at=date(2026, 2, 1))
    ref = f"m{matter.pk}"
    assert find("advisers", ref, date(2026, 1, 31)) is not None
    assert find("advisers", ref, date(2026, 2, 1)) is None
    (past,) = history(REGISTERS["advisers"], ref)
    assert (past.kind, past.ended_kind) == ("列入", "移出")


def test_what_only_was_proposed_is_on_no_register(there: World) -> None:
    said = {"adviser": "某人", "kind": "法律顾问"}
    open_matter("legal_adviser", organ=there.justice, title="选聘", step="select", data=said,
                person=there.reconsiderer, key=key())  # fmt: skip
    assert not Version.objects.exists()


def test_mirrors_are_made_anew_when_their_declaration_has_changed(there: World) -> None:
    adviser(there)
    assert catch_up() == 1
    assert catch_up() == 0
    Edition.objects.update(mark="another")
    Version.objects.all().delete()
    assert catch_up() == 1
    assert len(as_of("advisers", date(2025, 6, 1))) == 1


def test_rebuilding_gives_mirrors_too(there: World) -> None:
    adviser(there)
    Version.objects.all().delete()
    assert rebuild() == 1


def test_officers_are_the_certificates_as_they_stand(there: World) -> None:
    plant_certificate(there.clerk, "行政执法", "证001", date(2024, 1, 1), date(2026, 12, 31))
    found = as_of("officers", date(2026, 3, 4), ["331100"])
    assert [(one.name, one.code, one.organ, one.data["kind"]) for one in found] == [
        ("王承办", "证001", "市市场监管局", "行政执法")]
    assert as_of("officers", date(2027, 1, 1)) == []
    assert as_of("officers", date(2026, 3, 4), ["330100"]) == []
    assert totals(["officers", "fees"], date(2026, 3, 4)) == {"officers": 1}


def test_an_organ_elsewhere_is_not_counted_here(there: World) -> None:
    other = Organ.objects.get(division=there.elsewhere)
    plant_person("某顾问", other, "科员", ["clerk"], since=SINCE)
    adviser(there)
    assert as_of("advisers", date(2025, 6, 1), ["330100"]) == []
    assert len(as_of("advisers", date(2025, 6, 1), ["330000"])) == 1  # the province has the city within it
    assert len(as_of("advisers", date(2025, 6, 1), ["331100"])) == 1


def test_a_batch_stands_on_the_list_of_batches_with_its_kinds_added_up(there: World) -> None:
    said = {"kind": "行政处罚", "ground": "某法第一条", "level": "市级"}
    moves = [add({"name": f"事项{n}", **said}) for n in range(405)]  # two pages of one batch
    paper = Paper("清单公布", date(2026, 1, 5), "丽政办〔2026〕1号")
    adjust(there.reconsiderer, REGISTERS["power_items"], there.justice, "legal_office", paper, moves, key=key())
    refs = [one.ref for one in as_of("power_items", date(2026, 2, 1))][:3]
    later = Paper("取消和承接", date(2026, 3, 2), "丽政办〔2026〕9号")
    adjust(there.reconsiderer, REGISTERS["power_items"], there.justice, "legal_office", later,
           [*[("cancel", {"ref": one}) for one in refs], add({"name": "承接的", **said}, step="take_over")], key=key())
    batches = as_of("list_batches", date(2026, 3, 4))
    told = [{name: one.data.get(name) for name in ("register", "number", "items", "added", "taken_over", "cancelled")}
            for one in sorted(batches, key=lambda one: one.valid_from or SINCE)]  # fmt: skip
    assert told == [
        {"register": "权责清单", "number": "丽政办〔2026〕1号", "items": 405, "added": 405, "taken_over": None,
         "cancelled": None},
        {"register": "权责清单", "number": "丽政办〔2026〕9号", "items": 4, "added": None, "taken_over": 1,
         "cancelled": 3},
    ]
    before = {one.ref for one in batches}
    rebuild()
    assert {one.ref for one in as_of("list_batches", date(2026, 3, 4))} == before
