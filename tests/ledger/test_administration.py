"""Administration: every change of the registers is an entry, and the registers are what the entries made them."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from fadu.ledger.actions import Refused, append
from fadu.ledger.administration import change, new_ref, one_time_password, register_list, rehearse
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry, Matter, Parameter
from fadu.ledger.place import calendar
from fadu.ledger.projecting import differing, folded
from fadu.organs.models import DaysOff, Organ, Person, Post
from fadu.organs.people import roles_of
from fadu.organs.seeding import plant_person
from fadu.statutes.administration import PEOPLE
from tests.world import SINCE, World, key

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 4)  # on which the tests of the ledger take place
TODAY = DAY.isoformat()


@pytest.fixture
def keeper(there: World) -> Person:
    return plant_person("管理员", there.justice, "办公室主任", ["administrator"], username="guanli", since=SINCE)


def in_step() -> bool:
    """Are the tables what all entries give?"""
    return not differing(folded()).touched and not [one for one in verify().findings if one.kind == "register"]


def hired(keeper: Person, organ: Organ, name: str = "吴新人", **more: object) -> tuple[Person, Post]:
    person, post = new_ref("P"), new_ref("T")
    job = {"post": post, "person": person, "organ": organ.handle, "job": "科员", "roles": ["承办人"], "since": TODAY}
    change(keeper, [("register_person", {"person": person, "name": name}), ("appoint", job | more)], key=key())
    return Person.objects.get(ref=person), Post.objects.get(ref=post)


def test_what_was_there_before_is_the_first_list_and_agrees(there: World, keeper: Person) -> None:
    assert verify().ok
    hired(keeper, there.market)
    first = Matter.objects.filter(procedure="administration").order_by("id").first()
    assert first.title == "系统管理期初登记"
    assert in_step()


def test_an_appointment_is_an_entry_and_gives_the_role_at_once(there: World, keeper: Person) -> None:
    person, post = hired(keeper, there.market)
    assert roles_of(person, there.market, DAY) == {"clerk"}
    entry = Entry.objects.get(step="appoint")
    assert (entry.recorded_by, entry.role, entry.data["job"]) == (keeper, "administrator", "科员")
    assert entry.matter.title == f"丽水市{DAY.year}年系统管理"
    change(keeper, [("dismiss", {"post": post.handle, "last": TODAY})], key=key())
    post.refresh_from_db()
    assert post.valid_to == DAY
    assert in_step()


def test_nobody_else_may_take_any_step(there: World, keeper: Person) -> None:
    hired(keeper, there.market)
    matter = Matter.objects.get(title__endswith="年系统管理")
    before = Entry.objects.count()
    for person in (there.clerk, there.head, there.mayor, there.reconsiderer, there.nobody):
        with pytest.raises(Refused):
            append(matter, "register_person", {"person": "P1", "name": "某人"}, person=person, key=key())
        with pytest.raises(Refused):
            change(person, [("register_person", {"person": "P1", "name": "某人"})], key=key())
    assert Entry.objects.count() == before


def test_a_correction_goes_through_to_the_registers(there: World, keeper: Person) -> None:
    person, post = hired(keeper, there.market, "吴心人")
    matter = Matter.objects.get(title__endswith="年系统管理")
    named, appointed = Entry.objects.get(step="register_person"), Entry.objects.get(step="appoint", matter=matter)
    append(matter, "register_person", {"name": "吴新人"}, person=keeper, key=key(),
           corrects=named.number, reason="错字")
    append(matter, "appoint", {"roles": ["执法人员"]}, person=keeper, key=key(),
           corrects=appointed.number, reason="漏登")
    person.refresh_from_db()
    post.refresh_from_db()
    assert (person.name, post.roles) == ("吴新人", ["officer"])
    assert in_step()
    with pytest.raises(Refused, match="不能改变登记的对象"):
        append(matter, "appoint", {"post": "Tother"}, person=keeper, key=key(), corrects=appointed.number, reason="改")


def test_a_row_altered_behind_the_ledger_is_found(there: World, keeper: Person) -> None:
    _, post = hired(keeper, there.market)
    assert in_step()
    Post.objects.filter(pk=post.pk).update(roles=["administrator"])
    planted = Post.objects.create(person=there.clerk, organ=there.justice, title="处长", roles=["administrator"])
    found = [one.text for one in verify().findings if one.kind == "register"]
    assert any("吴新人" in text and "角色" in text for text in found)
    assert any("处长" in text and "台账没有登记" in text for text in found)
    planted.delete()


def test_the_last_administrator_stays(there: World, keeper: Person) -> None:
    own = keeper.posts.get().handle
    person = {"person": keeper.handle, "account": "guanli"}
    for move in (
        ("dismiss", {"post": own, "last": TODAY}),
        ("suspend_account", person | {"reason": "离任"}),
        ("withdraw_account", person),
        ("reassign", {"post": own, "then": new_ref("T"), "job": "主任", "roles": ["承办人"], "since": TODAY}),
        ("close_organ", {"organ": there.justice.handle, "last": TODAY, "with_posts": True}),
    ):
        with pytest.raises(Refused, match="没有可以登录的系统管理员"):
            change(keeper, [move], key=key())
    second, _ = hired(keeper, there.justice, roles=["系统管理员"])
    change(keeper, [("grant_account", {"person": second.handle, "account": "houren"})], key=key())
    change(keeper, [("dismiss", {"post": own, "last": TODAY})], key=key())
    assert in_step()


def test_an_administrator_reaches_no_other_city(there: World, keeper: Person) -> None:
    afar = Organ.objects.get(division=there.elsewhere)
    for move in (
        ("amend_organ", {"organ": afar.handle, "short_name": "甲"}),
        ("rename_organ", {"organ": afar.handle, "name": "某局", "since": TODAY}),
        ("appoint", {"post": "T1", "person": there.clerk.handle, "organ": afar.handle, "job": "甲", "since": TODAY}),
        ("dismiss", {"post": there.stranger.posts.get().handle, "last": TODAY}),
        ("grant_account", {"person": there.stranger.handle, "account": "waidi"}),
    ):
        with pytest.raises(Refused, match="范围"):
            change(keeper, [move], key=key())


def test_a_role_over_the_whole_system_is_given_only_where_the_division_is_served(there: World, keeper: Person) -> None:
    with pytest.raises(Refused, match="只在面向本级的机构"):
        hired(keeper, there.market, roles=["系统管理员"])


def test_a_standard_without_its_source_is_refused(there: World, keeper: Person) -> None:
    whole = {"standard": "S1", "word": "较大数额罚款.公民", "value": 8000, "division": there.city.handle,
             "document": "浙江省某规定", "document_number": "浙政发〔2026〕1号", "article": "第三条", "since": TODAY}
    for name in ("document", "document_number", "article"):
        with pytest.raises(Refused, match="应当载明"):
            change(keeper, [("set_standard", {**whole, name: ""})], key=key())
    change(keeper, [("set_standard", whole)], key=key())
    row = Parameter.objects.get(ref="S1")
    assert (row.value, row.document, row.article) == (8000, "浙江省某规定（浙政发〔2026〕1号）", "第三条")
    with pytest.raises(Refused, match="先停止执行"):
        change(keeper, [("set_standard", {**whole, "standard": "S2"})], key=key())
    change(keeper, [("end_standard", {"standard": "S1", "last": TODAY, "document": "修改决定"})], key=key())
    assert in_step()


@pytest.fixture
def committing(django_capture_on_commit_callbacks: object) -> Iterator[object]:
    with django_capture_on_commit_callbacks(execute=True) as callbacks:  # type: ignore[operator]
        yield callbacks


def notice(year: int) -> dict[str, object]:
    return {"year": year, "document": f"{year}年部分节假日安排的通知", "document_number": "国办发明电〔2026〕9号",
            "off": [f"{year}-01-01 元旦", f"{year}-05-01 劳动节", f"{year}-10-01..{year}-10-03 国庆节"]}


def test_a_notice_counts_in_every_clock_at_once(
    there: World, keeper: Person, home: Path, django_capture_on_commit_callbacks: object
) -> None:
    last = calendar().last
    with pytest.raises(Refused, match="请先导入"):
        change(keeper, [("enter_notice", notice(last + 2))], key=key())
    with pytest.raises(Refused, match="缺少"):
        change(keeper, [("enter_notice", notice(last + 1) | {"off": [f"{last + 1}-01-01 元旦"]})], key=key())
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        change(keeper, [("enter_notice", notice(last + 1))], key=key())
    assert calendar().last == last + 1
    assert date(last + 1, 10, 1) in calendar().holidays
    assert DaysOff.objects.get().year == last + 1
    assert in_step()


def test_the_same_request_is_written_once(there: World, keeper: Person) -> None:
    moves = [("register_person", {"person": "P9", "name": "某人"})]
    change(keeper, moves, key="once")
    before = Entry.objects.count()
    change(keeper, moves, key="once")
    assert Entry.objects.count() == before


def test_what_is_rehearsed_is_not_written(there: World, keeper: Person) -> None:
    assert rehearse(keeper, [("register_person", {"person": "P9", "name": "某人"})]) == []
    assert rehearse(keeper, [("rename_person", {"person": "P9", "name": "某人"})]) == ["没有编号为“P9”的人员"]
    assert not Entry.objects.exists()


def test_passwords_get_into_no_entry(there: World, keeper: Person) -> None:
    person, _ = hired(keeper, there.market)
    change(keeper, [("grant_account", {"person": person.handle, "account": "xinren"})], key=key())
    password = one_time_password("xinren")
    change(keeper, [("reset_password", {"person": person.handle, "account": "xinren"})], key=key())
    person.refresh_from_db()
    assert person.user.check_password(password)
    assert not any(password in str(entry.data) for entry in Entry.objects.all())
    assert in_step()


def test_organs_are_established_renamed_moved_and_closed(there: World, keeper: Person) -> None:
    change(keeper, [
        ("establish_division", {"division": "D1", "code": "331199", "name": "某开发区", "since": "2026-01-01"}),
        ("establish_organ", {"organ": "O1", "name": "某管委会", "division": "D1", "since": "2026-01-01"}),
        ("establish_organ", {"organ": "O2", "name": "某局", "division": "D1", "parent": "O1", "since": "2026-01-01"}),
        ("rename_organ", {"organ": "O2", "name": "某中心", "since": "2026-02-01"}),
        ("amend_organ", {"organ": "O2", "short_name": "中心", "serves_division": False}),
        ("move_organ", {"organ": "O2", "parent": there.government.handle}),
        ("close_organ", {"organ": "O2", "last": TODAY}),
    ], key=key())  # fmt: skip
    organ = Organ.objects.get(ref="O2")
    assert (organ.name, organ.short_name, organ.parent, organ.division.parent) == (
        "某中心", "中心", there.government, there.city)
    assert organ.serves_division is False
    assert organ.valid_to == DAY
    with pytest.raises(Refused, match="它自己或者它的下级"):
        change(keeper, [("move_organ", {"organ": there.government.handle, "parent": "O2"})], key=key())
    assert in_step()


def test_a_long_list_is_one_matter_and_takes_seconds(there: World, keeper: Person) -> None:
    moves = []
    for number in range(1500):
        moves.append(("register_person", {"person": f"P{number}", "name": f"人员{number}"}))
        moves.append(("appoint", {"post": f"T{number}", "person": f"P{number}", "organ": there.market.handle,
                                  "job": "科员", "roles": ["承办人"], "since": TODAY}))
    matter = register_list(keeper, PEOPLE, "名册.xlsx", moves, key=key())
    assert (matter.title, Person.objects.filter(ref__startswith="P").count()) == ("人员任职名册导入：名册.xlsx", 1500)
    assert in_step()
