"""Posts, roles and certificates on a day."""
from __future__ import annotations

from datetime import date

from fadu.organs.models import Post
from fadu.organs.people import certificate_of, holders_of, posts_of, roles_of
from fadu.organs.seeding import plant_certificate, plant_person
from tests.world import SINCE, World

DAY = date(2026, 3, 2)


def test_roles_follow_from_the_post_and_its_days(there: World) -> None:
    Post.objects.create(person=there.clerk, organ=there.justice, title="挂职", roles=["legal_office"],
                        valid_from=date(2026, 1, 1), valid_to=DAY)
    assert roles_of(there.clerk, there.justice, date(2025, 12, 31)) == set()
    assert roles_of(there.clerk, there.justice, DAY) == {"legal_office"}
    assert roles_of(there.clerk, there.justice, date(2026, 3, 3)) == set()
    assert "officer" in roles_of(there.clerk, there.market, DAY)


def test_posts_are_none_before_they_begin(there: World) -> None:
    assert posts_of(there.clerk, date(2009, 12, 31)) == []
    assert [post.organ for post in posts_of(there.clerk, SINCE)] == [there.market]


def test_the_holders_of_a_role_are_those_of_that_organ(there: World) -> None:
    assert holders_of(there.market, "foi_desk", DAY) == [there.clerk]
    assert holders_of(there.market, "reconsiderer", DAY) == []


def test_planting_a_person_twice_gives_the_same_person(there: World) -> None:
    again = plant_person("王承办", there.market, "科员", ["clerk"], since=SINCE)
    assert again == there.clerk


def test_a_person_who_can_sign_in_has_no_password_until_one_is_set(there: World) -> None:
    person = plant_person("吴新来", there.market, "科员", ["clerk"], username="wu")
    assert person.user is not None
    assert not person.user.has_usable_password()


def test_the_certificate_in_force_is_copied_as_it_stood(there: World) -> None:
    plant_certificate(there.clerk, "行政执法", "旧001", date(2015, 1, 1), date(2019, 12, 31))
    plant_certificate(there.clerk, "行政执法", "新001", date(2020, 1, 1), date(2026, 12, 31))
    assert certificate_of(there.clerk, "行政执法", date(2019, 12, 31))["number"] == "旧001"
    assert certificate_of(there.clerk, "行政执法", DAY) == {
        "category": "行政执法", "number": "新001", "status": "有效", "from": "2020-01-01", "to": "2026-12-31",
    }  # fmt: skip


def test_a_lapsed_certificate_is_copied_where_there_is_none_in_force(there: World) -> None:
    plant_certificate(there.clerk, "行政执法", "旧001", date(2015, 1, 1), date(2019, 12, 31))
    assert certificate_of(there.clerk, "行政执法", DAY)["number"] == "旧001"
    assert certificate_of(there.clerk, "行政复议", DAY) is None
