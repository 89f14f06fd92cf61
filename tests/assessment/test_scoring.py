"""What a value is worth: every way of scoring at its edges."""
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.assessment.scheme import Item, Rule, Scheme, SchemeError, as_text, check, of_text, tree
from fadu.assessment.schemes_kept import shipped
from fadu.assessment.scoring import score

D = Decimal


def item(way: str, points: str = "2", **rule: object) -> Item:
    return Item("1", "一", "甲", "某指标", D(points), Rule(way, **rule))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "value", "points"),
    [
        (item("ratio", target=D(100)), "100", "2.00"),
        (item("ratio", target=D(100)), "66.67", "1.33"),
        (item("ratio", target=D(80)), "90", "2.00"),  # over the target there is nothing to gain
        (item("ratio", target=D(100)), "-5", "0.00"),
        (item("steps", steps=((D(95), D(100)), (D(80), D(60)))), "95", "2.00"),
        (item("steps", steps=((D(95), D(100)), (D(80), D(60)))), "94.9", "1.20"),
        (item("steps", steps=((D(95), D(100)), (D(80), D(60)))), "79", "0.00"),
        (item("deduct", each=D("0.5")), "0", "2.00"),
        (item("deduct", each=D("0.5")), "3", "0.50"),
        (item("deduct", each=D("0.5")), "9", "0.00"),
        (item("reach", target=D(2)), "2", "2.00"),
        (item("reach", target=D(2)), "1", "0.00"),
        (item("extra", each=D(1)), "1", "1.00"),
        (item("extra", each=D(1)), "5", "2.00"),
    ],
)
def test_each_way_of_scoring_at_its_edges(one: Item, value: str, points: str) -> None:
    found = score(one, D(value))
    assert found.points == D(points)
    assert found.why


def test_what_is_unknown_is_not_zero_points() -> None:
    for way in ("ratio", "deduct", "reach", "extra", "veto"):
        assert score(item(way, target=D(1), each=D(1)), None).points is None


def test_people_judge_what_no_number_can() -> None:
    assert score(item("judge"), D(1)).points is None


def test_one_case_bars_the_result() -> None:
    one = item("veto", points="0")
    assert score(one, D(1)).vetoed
    assert not score(one, D(0)).vetoed


@given(st.decimals(-1000, 1000, places=2), st.sampled_from(["ratio", "steps", "deduct", "reach", "extra"]))
def test_points_lie_between_none_and_all(value: Decimal, way: str) -> None:
    one = item(way, target=D(100), each=D("0.3"), steps=((D(90), D(100)), (D(50), D(40))))
    points = score(one, value).points
    assert points is not None
    if way != "extra" or value >= 0:
        assert 0 <= points <= one.points or (way == "deduct" and value < 0)


def test_the_shipped_scheme_has_its_hundred_items_and_says_which_are_attested() -> None:
    (one,) = shipped()
    listed = [item for item in one.items if not item.on_top]
    assert (len(listed), len(tree(listed)), one.full) == (100, 9, 100)
    assert len({(item.first, item.second) for item in listed}) == 32
    assert sum(item.attested for item in listed) == 4
    assert of_text(as_text(one)) == one


def test_a_scheme_that_cannot_be_used_says_why() -> None:
    items = (item("ratio"), Item("1", "一", "甲", "", D(0), Rule(), indicator="no.such"))
    with pytest.raises(SchemeError) as error:
        check(Scheme("x", "某方案", "", "某文", items))
    text = str(error.value)
    for words in ("版本", "目标值", "编号1重复", "写明指标内容", "大于零", "no.such"):
        assert words in text


def test_a_file_that_is_no_scheme_is_refused_in_words() -> None:
    with pytest.raises(SchemeError, match="不是考核方案文件"):
        of_text("[]")


def test_a_department_is_not_asked_for_what_only_governments_do() -> None:
    (one,) = shipped()
    assert {item.applies for item in one.for_unit(government=False).items} == {""}
    assert len(one.for_unit(government=True).items) > len(one.for_unit(government=False).items)


def test_a_grade_is_that_of_the_highest_threshold_reached() -> None:
    (one,) = shipped()
    assert [one.grade(D(points)) for points in ("95", "90", "89.99", "60", "59")] == [
        "优秀", "优秀", "良好", "合格", "不合格"
    ]  # fmt: skip
