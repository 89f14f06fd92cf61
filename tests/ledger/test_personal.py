"""Personal data: unreadable in the database, readable with the key, masked where published."""
from __future__ import annotations

import threading
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as some

from fadu.ledger import personal
from fadu.ledger.actions import LedgerStopped
from fadu.ledger.fields import Answers
from fadu.ledger.models import Entry, Matter
from fadu.ledger.reading import entries_of, with_party
from fadu.procedures.steps import Step
from tests.world import World, foi, step


def stored(table: str, column: str, pk: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT CAST({column} AS TEXT) FROM {table} WHERE id = %s", [pk])
        return str(cursor.fetchone()[0])


def test_names_are_not_readable_in_the_database_but_in_the_program(there: World) -> None:
    receipt = foi(there, parties="周申请、吴共同")
    assert Matter.objects.get(pk=receipt.matter.pk).parties == "周申请、吴共同"
    assert Entry.objects.get(pk=receipt.entry.pk).actor == "王承办"
    assert stored("ledger_matter", "parties", receipt.matter.pk).startswith("p1:")
    assert stored("ledger_entry", "actor", receipt.entry.pk).startswith("p1:")
    assert "周申请" not in stored("ledger_matter", "party_marks", receipt.matter.pk)


def test_a_matter_is_found_by_the_whole_name_of_a_party(there: World) -> None:
    matter = foi(there, parties="周申请、吴共同").matter
    foi(there, parties="郑某某")
    assert list(with_party(Matter.objects.all(), "吴共同")) == [matter]
    assert list(with_party(Matter.objects.all(), " 周申请 ")) == [matter]
    assert not with_party(Matter.objects.all(), "周").exists()


def test_answers_marked_personal_are_encrypted_one_by_one(there: World, monkeypatch: pytest.MonkeyPatch) -> None:
    matter = foi(there).matter
    receive: type[Step] = next(one for one in record_steps(matter) if one.id == "receive")
    monkeypatch.setattr(receive.field("content"), "personal", True)
    entry = foi(there).entry
    kept = stored("ledger_entry", "data", entry.pk)
    assert "某地块" not in kept
    assert "2026-03-02" in kept
    assert Entry.objects.get(pk=entry.pk).data["content"] == "某地块的出让合同"
    assert entries_of(entry.matter)[0].data["content"] == "某地块的出让合同"


def record_steps(matter: Matter) -> list[type[Step]]:
    from fadu.ledger.reading import procedure_of

    return list(procedure_of(matter).steps)


def test_equal_names_are_stored_differently(there: World) -> None:
    one, other = foi(there).matter, foi(there).matter
    assert stored("ledger_matter", "parties", one.pk) != stored("ledger_matter", "parties", other.pk)


@given(some.text(), some.dictionaries(some.text(), some.integers() | some.text() | some.lists(some.text())))
def test_what_is_encrypted_comes_back(text: str, answers: dict[str, object]) -> None:
    clean = text.encode("utf-8", "ignore").decode()
    assert personal.decrypt(personal.encrypt(clean)) == clean
    assert Answers.from_stored(Answers.of(answers, answers).stored) == answers


def test_with_another_key_it_stays_unreadable(home: Path) -> None:
    kept = personal.encrypt("周申请")
    (home / "personal.key").write_text("00" * 32)
    personal.key_from.cache_clear()
    assert personal.decrypt(kept) == personal.UNREADABLE
    (home / "personal.key").unlink()
    assert personal.decrypt(kept) == personal.UNREADABLE


def test_an_altered_ciphertext_does_not_pass(home: Path) -> None:
    kept = personal.encrypt("周申请")
    assert personal.decrypt(kept[:-6] + ("A" if kept[-6] != "A" else "B") + kept[-5:]) == personal.UNREADABLE


def test_a_second_key_stops_the_ledger_before_anything_is_written_with_it(there: World, home: Path) -> None:
    foi(there)
    (home / "personal.key").write_text("00" * 32)
    personal.key_from.cache_clear()
    with pytest.raises(LedgerStopped, match="个人信息密钥与此前使用的不是同一把"):
        foi(there)


def test_the_key_is_made_once_whoever_comes_first_and_is_its_owners_alone(tmp_path: Path) -> None:
    path, seen = tmp_path / "personal.key", set[str]()
    threads = [threading.Thread(target=lambda: seen.add(personal.kept(path))) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 1
    assert len(seen.pop()) == 64
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["personal.key"]


def test_an_unfit_key_is_said_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FADU_PERSONAL_KEY", "秘密")
    with pytest.raises(ValueError, match="应为64位十六进制数"):
        personal.key()


@pytest.mark.parametrize(("name", "masked"), [
    ("王小明", "王○○"), ("王明", "王○"), ("欧阳小明", "欧○○○"), ("丽水市某某公司", "丽水市某某公司"), ("王", "王"),
])  # fmt: skip
def test_a_natural_persons_name_is_masked_where_it_is_published(name: str, masked: str) -> None:
    assert personal.mask(name) == masked


def test_a_correction_of_a_personal_answer_is_encrypted_too(there: World, monkeypatch: pytest.MonkeyPatch) -> None:
    matter = foi(there).matter
    receive = next(one for one in record_steps(matter) if one.id == "receive")
    monkeypatch.setattr(receive.field("content"), "personal", True)
    entry = step(matter, "receive", {"content": "另一地块"}, there.clerk, corrects=1, reason="写错").entry
    assert "另一地块" not in stored("ledger_entry", "data", entry.pk)
