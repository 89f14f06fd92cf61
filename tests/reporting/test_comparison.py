"""Two versions told as sentences with what came in and went out; numbers that moved are told apart from words."""
from __future__ import annotations

from tests.reporting.conftest import kept

from fadu.reporting.comparison import compared, moved


def told(parts):
    return ["".join({"in": f"[+{p.text}]", "out": f"[-{p.text}]", "number": f"[{p.before}>{p.text}]"}.get(p.op, p.text)
                    for p in line.pieces) for part in parts for line in part.lines]


def test_words_put_in_and_taken_out_stand_in_their_sentence(content, values):
    parts = compared(content("开展执法检查三次。"), content("开展专项执法检查四次。"), values, values)
    assert told(parts) == ["开展[+专项]执法检查[-三][+四]次。"]
    assert [part.key for part in parts] == ["deeds"]


def test_changes_that_nearly_touch_are_told_as_one(content, values):
    (line,) = told(compared(content("本年收到甲的乙件。"), content("本年收到丙的丁件。"), values, values))
    assert line == "本年收到[-甲的乙][+丙的丁]件。"


def test_a_number_whose_value_moved_is_no_change_of_words(content):
    text = content("收到{{a}}件。")
    then, now = {"a": kept("a", 70)}, {"a": kept("a", 72)}
    assert told(compared(text, text, then, now)) == ["收到[70>72]件。"]
    assert [(one.before, one.after) for one in moved(then, now)] == [("70", "72")]


def test_paragraphs_that_are_new_or_gone_are_told_whole(content, values):
    before, after = content("甲段落在此不变。", "旧的一段将删去。"), content("甲段落在此不变。", "全新内容与之无关系")
    parts = compared(before, after, values, values)
    assert [line.kind for part in parts for line in part.lines] == ["out", "in"]


def test_the_head_is_compared_too(content, values):
    parts = compared(content("甲"), content("甲", date="2026-03-02"), values, values)
    assert told(parts) == ["成文日期：2026-03-0[-1][+2]"] or told(parts)[0].startswith("成文日期：")


def test_equal_versions_give_nothing(content, values):
    assert compared(content("甲"), content("甲"), values, values) == []
