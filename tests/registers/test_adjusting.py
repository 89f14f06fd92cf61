"""名录调整: what is added, taken over, changed, handed down and cancelled, and what stands on any day."""
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.ledger.actions import append
from fadu.ledger.errors import Refused
from fadu.ledger.models import Matter
from fadu.organs.models import Organ, Person
from fadu.registers.adjusting import Move, Paper, add, adjust
from fadu.registers.asking import adjusted, as_of, count, counted, find
from fadu.registers.catalogue import REGISTERS
from fadu.registers.following import rebuild
from fadu.registers.models import Version
from tests.world import World, key

POWERS = REGISTERS["power_items"]
JANUARY, MARCH = date(2026, 1, 1), date(2026, 3, 1)


def power(name: str, code: str = "", **more: str) -> dict[str, str]:
    return {"name": name, "code": code, "kind": "行政处罚", "ground": "某法第一条", "level": "市级", **more}


def batch(there: World, *moves: Move, since: date = JANUARY, person: Person | None = None, organ: Organ | None = None,
          register: Any = POWERS, **more: Any) -> Matter:  # fmt: skip
    """A batch by the justice bureau, which serves the whole city."""
    paper = Paper("调整权责事项的通知", since, "丽政办〔2026〕1号", since)
    return adjust(person or there.reconsiderer, register, organ or there.justice, more.pop("role", "legal_office"),
                  paper, list(moves), key=key(), **more)  # fmt: skip


def ref(name: str) -> str:
    return str(Version.objects.get(name=name, valid_to=None).ref)


def test_what_is_added_stands_from_its_day_on(there: World) -> None:
    batch(there, add(power("对无照经营的处罚"), there.market), add(power("对虚假宣传的处罚"), there.market))
    assert [one.name for one in as_of("power_items", JANUARY)] == ["对无照经营的处罚", "对虚假宣传的处罚"]
    assert as_of("power_items", date(2025, 12, 31)) == []
    assert as_of("power_items", JANUARY)[0].organ == "市市场监管局"


def test_a_batch_of_53_items_is_one_matter_under_its_document(there: World) -> None:
    first = batch(there, *[add(power(f"事项{n}")) for n in range(23)])
    refs = [one.ref for one in as_of("power_items", JANUARY)]
    second = batch(
        there, *[add(power(f"承接{n}"), step="take_over") for n in range(20)],
        *[("cancel", {"ref": one}) for one in refs[:13]],
        *[("change", {"ref": one, "ground": "某法第二条"}) for one in refs[13:]], since=MARCH,
    )
    assert (first.title, second.title) == (
        "权责清单调整23项（丽政办〔2026〕1号）", "权责清单调整43项（丽政办〔2026〕1号）")
    assert second.outcome == "已调整"
    assert adjusted("power_items", MARCH, date(2026, 12, 31)) == {"承接": 20, "变更": 10, "取消": 13}
    assert count("power_items", MARCH) == 23 - 13 + 20
    assert count("power_items", date(2026, 2, 28)) == 23


def test_the_day_before_a_change_still_shows_what_stood_then(there: World) -> None:
    batch(there, add(power("对无照经营的处罚")))
    batch(there, ("change", {"ref": ref("对无照经营的处罚"), "kind": "行政强制"}), since=MARCH)
    assert as_of("power_items", date(2026, 2, 28))[0].data["kind"] == "行政处罚"
    assert as_of("power_items", MARCH)[0].data["kind"] == "行政强制"
    assert counted("power_items", MARCH) == {"行政强制": 1}


def test_a_cell_said_to_be_empty_is_emptied_and_what_is_left_out_stays(there: World) -> None:
    batch(there, add(power("某处罚", remark="暂不公布", office="法规处")))
    batch(there, ("change", {"ref": ref("某处罚"), "remark": "空"}), since=MARCH)
    found = as_of("power_items", MARCH)[0].data
    assert "remark" not in found
    assert found["office"] == "法规处"


def test_what_is_handed_down_ends_the_day_before(there: World) -> None:
    batch(there, add(power("某处罚")))
    one = ref("某处罚")
    batch(there, ("delegate", {"ref": one}), since=MARCH)
    assert find("power_items", one, date(2026, 2, 28)) is not None
    assert find("power_items", one, MARCH) is None
    assert Version.objects.get(ref=one).ended_kind == "下放"


def test_what_is_cancelled_cannot_be_changed(there: World) -> None:
    batch(there, add(power("某处罚")))
    one = ref("某处罚")
    batch(there, ("cancel", {"ref": one}), since=MARCH)
    with pytest.raises(Refused, match="现行条目"):
        batch(there, ("change", {"ref": one, "remark": "再改"}), since=date(2026, 3, 3))


def test_an_adjustment_before_the_item_began_is_refused(there: World) -> None:
    batch(there, add(power("某处罚")), since=MARCH)
    with pytest.raises(Refused, match="不能在此之前调整"):
        batch(there, ("cancel", {"ref": ref("某处罚")}), since=JANUARY)


def test_an_item_without_what_must_be_stated_is_refused_and_nothing_is_written(there: World) -> None:
    with pytest.raises(Refused, match="第2项：设定依据：没有填写"):
        batch(there, add(power("甲")), add({**power("乙"), "ground": ""}))
    assert not Matter.objects.filter(procedure="register_adjustment").exists()


def test_a_code_in_use_is_refused_until_its_item_is_cancelled(there: World) -> None:
    batch(there, add(power("甲", "330100001000")))
    with pytest.raises(Refused, match="编码“330100001000”已用于“甲”"):
        batch(there, add(power("乙", "330100001000")), since=MARCH)
    batch(there, ("cancel", {"ref": ref("甲")}), add(power("乙", "330100001000")), since=MARCH)
    assert [one.name for one in as_of("power_items", MARCH)] == ["乙"]


def test_who_keeps_no_register_adjusts_none(there: World) -> None:
    with pytest.raises(Refused, match="权责清单由审改、机构编制部门的"):
        batch(there, add(power("某处罚")), person=there.clerk, organ=there.market, role="clerk")


def test_an_organ_keeps_its_own_items_of_a_register_that_all_keep(there: World) -> None:
    objects = REGISTERS["campaigns"]
    said = {"name": "百日行动", "field": "安全生产", "begun_on": "2026-01-01", "plan": "某方案"}
    batch(there, add(said), person=there.clerk, organ=there.market, role="clerk", register=objects)
    assert as_of("campaigns", JANUARY)[0].organ == "市市场监管局"
    with pytest.raises(Refused, match="只调整本单位的"):
        batch(there, add(said, there.justice), person=there.clerk, organ=there.market, role="clerk", register=objects)


def test_the_registers_made_anew_are_the_same(there: World) -> None:
    batch(there, add(power("甲", "330100001000"), there.market), add(power("乙")))
    batch(there, ("change", {"ref": ref("甲"), "remark": "改"}), ("cancel", {"ref": ref("乙")}), since=MARCH)
    columns = ("register", "ref", "organ", "code", "name", "category", "marks", "valid_from", "valid_to", "kind",
               "entry", "ended_kind", "ended_by")  # fmt: skip
    before = list(Version.objects.order_by("ref", "valid_from").values_list(*columns))
    rebuild()
    assert list(Version.objects.order_by("ref", "valid_from").values_list(*columns)) == before


def test_a_corrected_entry_folds_its_items_anew(there: World) -> None:
    matter = batch(there, add(power("甲")))
    row = matter.entries.get(number=2)
    mended = [line.replace("某法第一条", "某法第九条") for line in row.data["rows"]]
    append(matter, "add", {"rows": mended, "items": 1}, person=there.reconsiderer, key=key(), role="legal_office",
           corrects=2, reason="依据写错")
    assert as_of("power_items", JANUARY)[0].data["ground"] == "某法第九条"


def test_personal_data_of_an_item_is_encrypted_where_it_is_kept(there: World) -> None:
    said = {"name": "周调解", "committee": "某镇调委会", "kind": "专职", "phone": "13800000000"}
    batch(there, add(said), register=REGISTERS["mediators"])
    assert as_of("mediators", JANUARY)[0].data["phone"] == "13800000000"
    assert Version.objects.get(register="mediators").data.stored["phone"] != "13800000000"


def test_the_same_batch_sent_twice_is_written_once(there: World) -> None:
    moves, same = [add(power("甲"))], key()
    paper = Paper("通知", JANUARY)
    for _ in range(2):
        adjust(there.reconsiderer, POWERS, there.justice, "legal_office", paper, moves, key=same)
    assert count("power_items", JANUARY) == 1
