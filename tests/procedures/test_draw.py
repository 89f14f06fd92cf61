"""A draw depends on the pool and the seed alone, and everybody can repeat it."""
from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.procedures.draw import draw, pool_digest, repeats

POOLS = st.lists(st.text(min_size=1), min_size=1, max_size=30, unique=True)


@given(POOLS, st.text(min_size=1), st.integers(1, 40), st.randoms())
def test_the_order_of_the_pool_does_not_matter(pool: Any, seed: str, number: int, chance: Any) -> None:
    shuffled = list(pool)
    chance.shuffle(shuffled)
    drawn = draw(pool, seed, number)
    assert drawn == draw(shuffled + pool[:1], seed, number)
    assert len(drawn) == min(number, len(pool)) == len(set(drawn))
    assert set(drawn) <= set(pool)
    assert repeats(drawn, shuffled, pool_digest(pool), seed)


@given(POOLS, st.text(min_size=1), st.integers(1, 10))
def test_a_longer_draw_begins_with_the_shorter(pool: Any, seed: str, number: int) -> None:
    assert draw(pool, seed, number + 1)[:number] == draw(pool, seed, number)


def test_the_draw_is_the_same_on_every_machine() -> None:
    pool = [f"企业{n}" for n in range(100)]
    assert draw(pool, "2026-03-02开奖号码0815", 3) == ["企业45", "企业4", "企业93"]
    assert pool_digest(["甲", "乙"]) == "f8abdd1cc91f140b1d6244af84b3f8a63e92fddc551b79f929b42b653a24d390"


def test_every_name_has_its_chance() -> None:
    pool = [f"企业{n}" for n in range(20)]
    times = dict.fromkeys(pool, 0)
    for seed in range(2000):
        for name in draw(pool, str(seed), 5):
            times[name] += 1
    assert all(400 < n < 600 for n in times.values())  # 500 expected, five standard deviations are 97


def test_a_picked_object_is_found_out() -> None:
    pool = [f"企业{n}" for n in range(100)]
    drawn = draw(pool, "0815", 3)
    other = next(name for name in pool if name not in drawn)
    assert not repeats([*drawn[:2], other], pool, pool_digest(pool), "0815")
    assert not repeats(drawn, [*pool, "企业甲"], pool_digest(pool), "0815")
    assert not repeats([], pool, pool_digest(pool), "0815")


@pytest.mark.parametrize(("seed", "number"), [("", 1), ("1", 0)])
def test_a_draw_needs_a_seed_and_a_number(seed: str, number: int) -> None:
    with pytest.raises(ValueError, match="抽取须有种子"):
        draw(["甲"], seed, number)
