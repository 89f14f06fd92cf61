"""Two versions are compared paragraph by paragraph."""
from __future__ import annotations

from fadu.reporting.changes import changes


def test_equal_versions_differ_in_nothing(content):
    assert changes(content("甲", "乙"), content("甲", "乙")) == []


def test_rewritten_added_and_removed_paragraphs_are_named_with_their_part(content):
    found = changes(content("甲", "乙", "丙"), content("甲", "乙改", "丙", "丁"))
    assert [(one.kind, one.part, one.before, one.after) for one in found] == [
        ("rewritten", "deeds", "乙", "乙改"), ("added", "deeds", "", "丁")]
    assert [str(one) for one in changes(content("甲", "乙"), content("甲"))] == ["删去：乙"]
    assert [str(one) for one in found] == ["改写：乙 → 乙改", "增加：丁"]


def test_a_change_of_title_or_date_is_one_of_the_head(content):
    found = changes(content("甲"), content("甲", title="新题", date=""))
    assert {one.part for one in found} == {""}
    assert len(found) == 2


def test_a_part_that_is_gone_is_removed_line_by_line(content):
    before, after = content("甲"), content("甲")
    shorter = type(after)(**{**vars(after), "parts": after.parts[:4]})
    assert {one.kind for one in changes(before, shorter)} == {"removed"}
