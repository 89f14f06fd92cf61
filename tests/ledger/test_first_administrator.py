"""A deployment without a sample: the first administrator by a command, registers restored from their entries."""
from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from fadu.cli.admin import command
from fadu.ledger.chain import verify
from fadu.organs.models import OneTimePassword, Organ, Person, Post

pytestmark = pytest.mark.django_db
FIRST = ["first-administrator", "--division", "331100", "--division-name", "丽水市", "--organ", "丽水市司法局",
         "--name", "张三", "--username", "zhangsan"]


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(command, list(words))
    return done.exit_code, done.output


def test_the_first_administrator_stands_alone_with_a_one_time_password(home: Path) -> None:
    code, said = run(*FIRST)
    assert code == 0
    password = re.search(r"[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}", said)
    person = Person.objects.get()
    assert password
    assert person.user.check_password(password[0])
    assert OneTimePassword.objects.filter(user=person.user).exists()
    assert Organ.objects.get().name == "丽水市司法局"
    assert verify().ok
    assert run(*FIRST)[0] == 2
    assert run("reset", "zhangsan")[0] == 0
    assert run("reset", "nobody")[0] == 2


def test_a_wrong_division_or_sign_in_leaves_nothing_behind(home: Path) -> None:
    assert run(*[word.replace("331100", "990000") for word in FIRST])[0] == 2
    assert run(*[word.replace("zhangsan", "张三") for word in FIRST])[0] == 2
    assert not Person.objects.exists()


def test_what_was_altered_is_restored_and_what_nobody_entered_is_named(home: Path) -> None:
    run(*FIRST)
    Post.objects.update(title="局长", roles=[])
    Post.objects.create(person=Person.objects.get(), organ=Organ.objects.get(), title="处长")
    code, said = run("restore")
    assert code == 0
    assert "恢复1行" in said
    assert "处长" in said
    assert Post.objects.get(title="系统管理员").roles == ["administrator"]
