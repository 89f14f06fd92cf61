"""Text is cut so that a word is found wherever it stands."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as some

from fadu.search.words import fold, pattern, term, terms, words

HAN = some.text(alphabet="信息公开年度报告政府法", min_size=1, max_size=12)


def stands(query: str, text: str) -> bool:
    """Do the query's words stand one after the other in the text's?"""
    one, there = term(query), words(text)
    assert one is not None
    wanted = list(one.words)
    for at in range(len(there) - len(wanted) + 1):
        part = there[at : at + len(wanted)]
        if part[:-1] == wanted[:-1] and (
            part[-1] == wanted[-1] or (one.open_end and part[-1].startswith(wanted[-1]))
        ):
            return True
    return False


@given(HAN, HAN)
def test_a_chinese_text_is_found_exactly_where_it_is_part_of_another(query: str, text: str) -> None:
    assert stands(query, text) == (query in text)


@given(HAN, HAN, some.integers(1, 9999))
def test_a_number_within_chinese_is_found_with_what_is_around(before: str, after: str, number: int) -> None:
    text = f"{before}〔2026〕{number}号{after}"
    sign = before[-1]
    for query in (f"{sign}〔2026〕{number}号", f"{sign}(2026){number}号", f"{number}号{after}", str(number)):
        assert stands(query, text)


@given(some.integers(1, 999), some.integers(1, 9))
def test_a_number_is_not_found_within_a_longer_one(number: int, figure: int) -> None:
    assume(figure)
    assert not stands(f"{number}号", f"〔2026〕{figure}{number}号")


def test_letters_and_figures_are_apart_and_full_width_is_as_half_width() -> None:
    assert words("ＡＢＣ123号") == ["abc", "123", "号"]
    assert stands("abc", "合同编号ABC123")
    assert stands("123", "合同编号abc123")


def test_a_folded_text_is_as_long_as_it_was() -> None:
    for text in ("Straße İ ﬁ ㎡ ＡＢＣ", "丽政复〔２０２６〕"):
        assert len(fold(text)) == len(text)


def test_signs_alone_are_no_term() -> None:
    assert [one.words for one in terms("%_' \" *) OR")] == [("or",)]
    assert term("……") is None
    assert pattern("……") is None
