"""How texts are filled: blanks are marked and named, options left out, articles cited as in force, names masked."""
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from fadu.papers.filling import BLANK
from fadu.papers.reading import Wanting
from fadu.papers.words import in_capitals
from fadu.procedures.forms import load
from fadu.procedures.matter import Actor, Entry
from fadu.statutes.papers import PAPERS
from tests.papers.cases import ASKED, fined, foi, received, replied, told, written
from tests.papers.test_contents import text_of
from tests.statutes.lawful import LAWFUL
from tests.statutes.play import Story, filled


def test_what_nobody_has_given_is_a_marked_blank_that_says_where_it_is_filled_in() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02", party="某公司")
    found = written(story, "filing")
    assert Wanting("涉嫌违法的行为", "register", "登记线索") in found.wanting
    assert "涉嫌违法的行为（在“登记线索”填写）" in [str(one) for one in found.wanting]
    cells = [cell for block in found.document.blocks for row in block.rows for cell in row.cells]
    assert BLANK in [run for cell in cells for run in cell.runs]
    assert [one.there for one in found.contents if one.what == "涉嫌违法的行为"] == [False]


def test_nothing_is_signed_for_whom_has_not_acted() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02")
    text = text_of(written(story, "filing").document)
    assert "同意立案" not in text
    assert text.count("签名：　") == 2


def test_an_opinion_on_record_bears_the_name_and_day_of_its_entry() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02")
    text = text_of(written(story.take("file_case", "2026-03-03", person="李局长"), "filing").document)
    assert "同意立案。签名：李局长　　2026年3月3日" in text


def test_a_part_in_brackets_is_left_out_where_its_answer_is_wanting() -> None:
    with_fine, without = written(told(), "notice"), written(told(kinds=["警告"], fine=None), "notice")
    assert "拟罚款人民币5000元" in text_of(with_fine.document)
    assert "警告。" in text_of(without.document)
    assert "拟罚款" not in text_of(without.document)
    assert without.wanting == []


def test_a_corrected_answer_stands_and_the_document_rests_on_the_same_entry() -> None:
    story = foi()
    before = written(story, "receipt")
    entry = story.entry("receive", "2026-03-03", ASKED | {"content": "另一地块的合同"})
    object.__setattr__(entry, "corrects", 1)
    story.entries.append(entry)
    after = written(story, "receipt")
    assert "另一地块的合同" in text_of(after.document)
    assert "某地块的出让合同" in text_of(before.document)
    assert after.entries == before.entries == [1]


def test_a_matter_begun_under_the_former_act_is_cited_by_that_act() -> None:
    story = Story("penalty_ordinary", "2020-03-02", version="penalty_ordinary_1996")
    story.record("register", "2020-03-02").record("notify", "2020-03-16", served_on="2020-03-16")
    found = written(story, "notice", "2020-12-31")
    text = text_of(found.document)
    assert "《中华人民共和国行政处罚法》第三十一条的规定" in text
    assert "第四十四条" not in text


def test_a_time_limit_is_told_only_where_it_binds() -> None:
    elsewhere = Story("penalty_ordinary", "2026-03-02", branch="生态环境").record("register", "2026-03-02")
    assert "可以进行陈述、申辩" in text_of(written(elsewhere.record("notify", "2026-03-16"), "notice").document)
    assert "之日起5个工作日内进行陈述、申辩" in text_of(written(told(), "notice").document)


def test_an_article_that_binds_nowhere_near_is_not_cited() -> None:
    found = written(told_elsewhere(), "closing")
    assert {str(one.basis) for one in found.contents} == {"None"}


def told_elsewhere() -> Story:
    """A penalty outside market regulation: its rules are not this department's."""
    story = Story("penalty_ordinary", "2026-03-02", branch="生态环境").record("register", "2026-03-02")
    return story.record("file_case", "2026-03-03").record("decide", "2026-03-25")


def test_the_version_for_publication_masks_a_natural_person_wherever_the_name_stands() -> None:
    story = received().take("refuse", "2026-03-04", reasons="王小明不是适格的申请人")
    found = written(story, "refusal", public=True, parties="王小明")
    text = text_of(found.document)
    assert "王小明" not in text
    assert "王○○" in text
    assert found.document.notes
    assert "王小明" in text_of(written(story, "refusal", parties="王小明").document)


def test_the_version_for_publication_leaves_out_addresses_and_numbers_of_a_natural_person() -> None:
    story = received().take("accept", "2026-03-04").take("dismiss", "2026-03-10")
    text = text_of(written(story, "dismissal", public=True, parties="王小明").document)
    assert "中山街2号" not in text
    assert "依法隐去" in text


def test_an_organisation_is_named_in_what_is_published() -> None:
    assert "丽水某食品有限公司" in text_of(written(fined(), "decision", public=True).document)


def test_the_party_s_own_copy_of_a_reply_has_the_name_in_full() -> None:
    story = replied(kind="信息不存在", searched=True)
    assert written(story, "reply").document.addressee == "周申请"
    assert written(story, "reply", public=True).document.addressee == "周○○"


@pytest.mark.parametrize(("amount", "words"), [
    (5000, "伍仟元整"), (Decimal("3000"), "叁仟元整"), (10203, "壹万零贰佰零叁元整"), (100_000_000, "壹亿元整"),
    (100_005, "壹拾万零伍元整"), (Decimal("1234.5"), "壹仟贰佰叁拾肆元伍角整"), (Decimal("20.05"), "贰拾元零伍分"),
    (1_000_010, "壹佰万零壹拾元整"), (0, ""), (None, ""), ("五千", ""), (True, ""),
])  # fmt: skip
def test_amounts_in_capital_numerals(amount: object, words: str) -> None:
    assert in_capitals(amount) == words


OLD = {"penalty_ordinary": ("2020-03-02", "penalty_ordinary_1996"), "foi_request": ("2018-03-02", "foi_request_2008"),
       "reconsideration": ("2022-03-02", "reconsideration_2017"),
       "normative_document": ("2020-03-02", "normative_document"),
       "legality_review": ("2016-03-02", "legality_review")}  # fmt: skip


@pytest.mark.parametrize("procedure", OLD)
def test_a_matter_under_a_former_act_can_be_written_up_without_trouble(procedure: str) -> None:
    begun, version = OLD[procedure]
    story = Story(procedure, begun, version=version if version in LAWFUL else procedure)
    steps = {step.id: step for step in story.law.steps}
    for step in story.law.steps:
        known = {line.name for line in step.fields}
        given = story.defaults.get(step.id, {}).items()
        answers = {name: filled(one, date.fromisoformat(begun)) for name, one in given if name in known}
        answers |= {"to": "省人民政府"} if "to" in answers else {}
        moment, number = datetime.fromisoformat(f"{begun}T10:00"), len(story.entries) + 1
        story.entries.append(Entry(step.id, moment, Actor("某人", step.by[0].id), load(step, answers), number))
    for one in PAPERS[procedure]:
        if one.step.id in steps:
            assert written(story, one.id, f"{int(begun[:4]) + 1}-12-31").document.blocks
