"""`verify` finds whatever was done to the ledger behind its back, and names the first entry touched."""
from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.db import connection

from fadu.cli.verify import command
from fadu.ledger import attachments, state
from fadu.ledger.actions import LedgerStopped, Upload
from fadu.ledger.chain import Verdict, verify
from fadu.ledger.errors import CannotSeal
from fadu.ledger.folding import refold
from fadu.ledger.models import Attachment, Charge, Entry, Link, Matter, NumberGiven, Seal
from fadu.ledger.records import digest_of
from fadu.ledger.seals import leaves_of, seal
from tests.world import World, foi, step

MORE = {"excess": "数量过多"}


@pytest.fixture
def ledger(there: World) -> list[Matter]:
    """Three matters with entries among each other: A1 B1 A2 C1 B2 A3; the first four are sealed."""
    a = foi(there).matter
    b = foi(there, attachments=[Upload("申请书.txt", "申请公开合同".encode())]).matter
    step(a, "ask_reasons", MORE, there.clerk)
    c = foi(there, links=[a]).matter
    seal()
    step(b, "ask_reasons", MORE, there.clerk)
    step(a, "ask_reasons", MORE, there.clerk)
    return [a, b, c]


def entry_of(matter: Matter, number: int) -> Entry:
    return Entry.objects.get(matter=matter, number=number)


def change(row: Any, **columns: Any) -> None:
    """Alter a row as someone with the database's password would."""
    type(row).objects.filter(pk=row.pk).update(**columns)


def first(verdict: Verdict) -> tuple[str, int | None, int | None]:
    assert verdict.first is not None
    return verdict.first.kind, verdict.first.matter, verdict.first.number


@pytest.fixture
def unchecked(db: None) -> Iterator[None]:
    """Foreign keys are not in the tamperer's way."""
    with connection.constraint_checks_disabled():
        yield


def test_an_untouched_ledger_is_right(ledger: list[Matter]) -> None:
    verdict = verify()
    assert verdict.ok
    assert verdict.counts == {"entries": 6, "matters": 3, "attachments": 1, "seals": 1}
    assert verdict.unsealed == 2


@pytest.mark.parametrize("columns", [
    {"step": "reply"}, {"role": "head"}, {"document_number": "丽政〔2026〕1号"}, {"reason": "无"}, {"key": "other"},
    {"defects": ["无"]}, {"content": "00"}, {"corrects": 1}, {"organ": None},
])  # fmt: skip
def test_any_altered_column_of_an_entry_is_found(ledger: list[Matter], columns: dict[str, Any]) -> None:
    change(entry_of(ledger[0], 2), **columns)
    assert first(verify()) == ("altered", ledger[0].pk, 2)


def test_altered_answers_and_an_altered_actor_are_found_without_the_key(ledger: list[Matter], home: Path) -> None:
    (home / "personal.key").unlink()
    change(entry_of(ledger[1], 2), data={"excess": "并不多"})
    change(entry_of(ledger[2], 1), actor="另一人")
    assert [(one.matter, one.number) for one in verify().findings if one.kind == "altered"] == [
        (ledger[2].pk, 1), (ledger[1].pk, 2),
    ]  # fmt: skip
    assert not (home / "personal.key").exists()


def test_the_first_of_several_altered_entries_is_named(ledger: list[Matter]) -> None:
    for matter, number in ((ledger[0], 3), (ledger[0], 2), (ledger[1], 2)):
        change(entry_of(matter, number), role="head")
    assert first(verify()) == ("altered", ledger[0].pk, 2)


@pytest.mark.parametrize("columns", [{"title": "别的名称"}, {"begun_on": "2020-01-01"}, {"parties": "另一人"}])
def test_an_altered_beginning_of_a_matter_is_found_at_its_first_entry(ledger: list[Matter], columns: Any) -> None:
    change(ledger[2], **columns)
    assert first(verify()) == ("altered", ledger[2].pk, 1)


def test_a_link_that_was_removed_is_found(ledger: list[Matter]) -> None:
    Link.objects.filter(matter=ledger[2]).delete()
    assert first(verify()) == ("altered", ledger[2].pk, 1)


def test_an_entry_altered_with_its_own_digest_mended_breaks_the_chain(ledger: list[Matter]) -> None:
    mend(entry_of(ledger[0], 2), role="head")
    kinds = {(one.kind, one.number) for one in verify().findings}
    assert ("altered", 3) in kinds  # the next one does not join
    assert first(verify()) == ("altered", ledger[0].pk, 2)  # and the seal remembers


def test_a_whole_chain_mended_after_it_was_sealed_is_found_at_the_entry(ledger: list[Matter]) -> None:
    altered = mend(entry_of(ledger[0], 2), role="head")
    last = mend(entry_of(ledger[0], 3), previous=altered.digest)
    change(ledger[0], head=last.digest)
    verdict = verify()
    assert first(verdict) == ("altered", ledger[0].pk, 2)
    assert "与封存时不同" in verdict.findings[0].text


def mend(entry: Entry, **columns: Any) -> Entry:
    """Alter an entry and give it the digest that fits."""
    for name, value in columns.items():
        setattr(entry, name, value)
    change(entry, **columns, digest=(digest := digest_of(entry, [], None)))
    entry.digest = digest
    return entry


def test_a_missing_entry_in_the_middle_is_named(ledger: list[Matter]) -> None:
    entry_of(ledger[0], 2).delete()
    assert first(verify()) == ("missing", ledger[0].pk, 2)


def test_a_missing_last_entry_is_named(ledger: list[Matter]) -> None:
    entry_of(ledger[0], 3).delete()
    assert first(verify()) == ("missing", ledger[0].pk, 3)


def test_a_matter_taken_away_whole_is_found_by_the_seal(ledger: list[Matter]) -> None:
    number = ledger[2].pk
    Link.objects.all().delete()
    Charge.objects.filter(matter=ledger[2]).delete()
    entry_of(ledger[2], 1).delete()
    ledger[2].delete()
    assert first(verify()) == ("missing", number, 1)


def test_a_matter_without_its_row_is_found(ledger: list[Matter], unchecked: None) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        cursor.execute("DELETE FROM ledger_matter WHERE id = %s", [ledger[1].pk])
        found = {(one.kind, one.matter, one.number) for one in verify().findings}
        Matter.objects.bulk_create([ledger[1]])
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = origin")
    assert ("missing", ledger[1].pk, None) in found


def test_entries_that_changed_places_are_found(ledger: list[Matter]) -> None:
    one, other = entry_of(ledger[0], 1), entry_of(ledger[0], 2)
    change(one, number=99)
    change(other, number=1)
    change(one, number=2)
    assert first(verify()) == ("moved", ledger[0].pk, 1)


def test_an_entry_put_in_among_sealed_ones_is_found(ledger: list[Matter]) -> None:
    gap = Entry.objects.get(matter=ledger[2], number=1)
    known = [leaf for leaf in leaves_of(Seal.objects.get()) if leaf.entry != gap.pk]
    Seal.objects.update(leaves=b"".join(leaf.packed() for leaf in known))
    kinds = [(one.kind, one.matter, one.number) for one in verify().findings]
    assert ("inserted", ledger[2].pk, 1) in kinds
    assert kinds[0][0] == "seal"  # the leaves no longer give the root


@pytest.mark.parametrize("columns", [{"root": "00"}, {"last": 99}, {"size": 7}, {"previous": "00"}, {"digest": "00"}])
def test_an_altered_seal_is_found(ledger: list[Matter], columns: dict[str, Any]) -> None:
    change(Seal.objects.get(), **columns)
    assert first(verify())[0] == "seal"


def test_a_seal_taken_away_is_found_by_the_next_and_by_what_was_kept(ledger: list[Matter]) -> None:
    kept = Seal.objects.get().digest
    second = seal()
    assert second is not None
    Seal.objects.get(digest=kept).delete()
    assert first(verify())[0] == "seal"
    second.delete()
    assert verify().ok  # nothing in the database knows of them any more
    assert first(verify(kept=kept))[0] == "seal"


def test_an_altered_attachment_is_found(ledger: list[Matter]) -> None:
    where = attachments.path(Attachment.objects.get().digest)
    where.write_bytes("申请公开合约".encode())
    assert first(verify()) == ("attachment", ledger[1].pk, 1)
    assert verify(files=False).ok  # the size alone does not tell
    where.unlink()
    assert first(verify(files=False)) == ("attachment", ledger[1].pk, 1)


def test_an_attachment_unhooked_from_its_entry_is_found(ledger: list[Matter]) -> None:
    Attachment.objects.all().delete()
    assert first(verify()) == ("altered", ledger[1].pk, 1)


def test_columns_that_disagree_with_the_entries_are_found_and_can_be_made_anew(ledger: list[Matter]) -> None:
    change(ledger[0], phase="办结", due_on=None)
    verdict = verify()
    assert first(verdict)[0] == "cache"
    assert "阶段、下一到期日" in verdict.findings[0].text
    refold(ledger[0])
    assert verify().ok


def test_a_number_without_a_use_is_found(there: World) -> None:
    matter = foi(there, number_word="丽市监公开").matter
    assert verify().ok
    NumberGiven.objects.all().delete()
    assert first(verify())[0] == "number"
    assert matter.number == "丽市监公开〔2026〕1号"


def test_what_cannot_be_sealed_stops_the_ledger_until_it_is_put_right(there: World, ledger: list[Matter]) -> None:
    change(entry_of(ledger[1], 2), role="head")
    with pytest.raises(CannotSeal, match="第2条"):
        seal()
    with pytest.raises(LedgerStopped, match="台账已停止接收新记录"):
        foi(there)
    assert not run("--resume")["ok"]
    assert state.stopped()
    change(entry_of(ledger[1], 2), role="foi_desk")
    assert run("--resume")["stopped"] == ""
    assert foi(there).entry.number == 1


def test_an_entry_that_does_not_join_stops_the_ledger(there: World, ledger: list[Matter]) -> None:
    change(ledger[0], head="00")
    with pytest.raises(LedgerStopped):
        step(ledger[0], "ask_reasons", MORE, there.clerk)
    assert "末条校验值不符" in state.stopped()


def run(*arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(command, ["--json", *arguments])
    found: dict[str, Any] = json.loads(result.stdout)
    assert result.exit_code == (0 if found["ok"] and not found["stopped"] else 1)
    return found


def test_the_command_names_the_first_damage_and_exits_with_one(ledger: list[Matter]) -> None:
    assert run("--seal")["unsealed"] == 0
    change(entry_of(ledger[0], 2), role="head")
    found = run()
    assert (found["first"]["kind"], found["first"]["matter"], found["first"]["number"]) == ("altered", ledger[0].pk, 2)


def test_the_command_speaks_to_people(ledger: list[Matter]) -> None:
    result = CliRunner().invoke(command, ["--seal"])
    assert "台账无误。核对记录6条、事项3件、附件1个、封存2次" in result.stdout
    assert f"末次封存值 {Seal.objects.order_by('id').last().digest}" in result.stdout
    change(entry_of(ledger[0], 2), role="head")
    result = CliRunner().invoke(command)
    assert result.exit_code == 1
    assert f"最早的一处：事项 {ledger[0].pk} 第2条" in result.stdout
