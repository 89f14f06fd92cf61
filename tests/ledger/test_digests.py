"""SM3, canonical JSON, Merkle trees: the same on every machine."""
from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fadu.ledger import digests, merkle

json_values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text() | some.floats(-1e9, 1e9),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)


def test_sm3_is_that_of_the_standard() -> None:
    """GB/T 32905-2016, appendix A."""
    assert digests.sm3(b"abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert digests.sm3(b"abcd" * 16) == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"


def test_without_openssls_sm3_another_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashlib, "algorithms_available", set())
    other = digests.maker()(b"ab")
    other.update(b"c")
    assert other.hexdigest() == digests.sm3(b"abc")
    assert other.digest().hex() == digests.sm3(b"abc")


def test_canonical_json_has_one_form() -> None:
    told = digests.canonical({"b": 1.0, "a": [True, None, "中"], "c": 0.5})
    assert told == '{"a":[true,null,"中"],"b":1,"c":0.5}'.encode()


@given(json_values)
def test_canonical_json_does_not_depend_on_the_way_through_a_database(value: object) -> None:
    import json

    assert digests.canonical(json.loads(json.dumps(value))) == digests.canonical(value)


def by_the_book(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if not leaves:
        return bytes(digests.new(b"").digest())
    if len(leaves) == 1:
        return bytes(digests.new(b"\x00" + leaves[0]).digest())
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return bytes(digests.new(b"\x01" + by_the_book(leaves[:k]) + by_the_book(leaves[k:])).digest())


@given(some.lists(some.binary(max_size=8), max_size=40))
def test_the_root_is_that_of_the_rfc(leaves: list[bytes]) -> None:
    assert merkle.root(leaves) == by_the_book(leaves).hex()


@given(some.lists(some.binary(min_size=1, max_size=8), min_size=1, max_size=20, unique=True), some.data())
def test_any_changed_moved_or_dropped_leaf_changes_the_root(leaves: list[bytes], data: some.DataObject) -> None:
    place = data.draw(some.integers(0, len(leaves) - 1))
    changed = [*leaves[:place], leaves[place] + b"!", *leaves[place + 1 :]]
    dropped = leaves[:place] + leaves[place + 1 :]
    moved = [leaves[place], *dropped]
    assert merkle.root(changed) != merkle.root(leaves)
    assert merkle.root(dropped) != merkle.root(leaves)
    assert (merkle.root(moved) == merkle.root(leaves)) == (moved == leaves)
