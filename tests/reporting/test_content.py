"""A report goes into JSON and comes back the same; what is malformed is refused in words."""
from __future__ import annotations

import json

import pytest

from fadu.reporting.content import BadContent, Block, from_json, with_block, with_part


def one_block(block):
    return {"parts": [{"key": "a", "title": "b", "basis": "c", "blocks": [block]}]}


def test_what_is_stored_comes_back_the_same(content):
    report = content("收到{{r.received}}件。", "# $x$ <script>")
    assert from_json(json.loads(json.dumps(report.as_json()))) == report


@pytest.mark.parametrize(("change", "complaint"), [
    ({"title": " "}, "标题"), ({"date": "三月一日"}, "不是日期"), ({"parts": None}, "缺少内容"),
    ({"issuer": 3}, "应为文字"), ({"parts": [3]}, "第1部分应为对象"),
    (one_block({"kind": "image", "text": ""}), "第1部分第1段的种类"),
    (one_block({"kind": "heading", "text": "", "level": 9}), "层次"),
    (one_block({"kind": "text", "text": None}), "应为文字"),
])
def test_what_is_malformed_is_refused_naming_the_place(content, change, complaint):
    with pytest.raises(BadContent, match=complaint):
        from_json(content("甲").as_json() | change)


def test_one_paragraph_is_rewritten_and_the_rest_left_alone(content):
    report = with_block(content("甲", "乙"), "deeds", 1, "丙")
    assert [block.text for block in report.parts[0].blocks] == ["甲", "丙"]
    assert report.parts[1:] == content("甲", "乙").parts[1:]


def test_a_gap_that_is_written_becomes_text(content):
    report = with_part(content(), "deeds", lambda blocks: (*blocks, Block("gap", "写明举措")))
    assert with_block(report, "deeds", 0, "开展了清理。").parts[0].blocks == (Block("text", "开展了清理。"),)
    assert with_block(report, "deeds", 0, "写明举措").parts[0].blocks[0].kind == "gap"


@pytest.mark.parametrize(("part", "position"), [("nothing", 0), ("deeds", 5), ("deeds", -1)])
def test_a_paragraph_that_is_not_there_cannot_be_rewritten(content, part, position):
    with pytest.raises(BadContent):
        with_block(content("甲"), part, position, "乙")
