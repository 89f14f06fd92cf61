"""Each document of each procedure: made from a lawful matter it states what the law asks, and leaves nothing blank."""
from __future__ import annotations

import pytest

from fadu.documents.model import Document, Form, Heading, Paragraph
from fadu.papers.filling import holds
from fadu.statutes import PROCEDURES
from fadu.statutes.papers import PAPERS
from fadu.statutes.papers.grammar import quoted
from tests.papers.cases import WORLDS, facts, fined, paper, replied, reviewed, told, upheld, written

EVERY = [(procedure, one.id) for procedure, papers in PAPERS.items() for one in papers]


def text_of(document: Document) -> str:
    lines = [document.title, document.number, document.addressee]
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                lines.append(block.text)
            case Form():
                lines += [cell.text + cell.sign for row in block.rows for cell in row.cells]
    return "\n".join([*lines, document.issuer])


def test_every_document_has_a_lawful_matter_that_yields_it() -> None:
    assert set(WORLDS) == set(EVERY)


@pytest.mark.parametrize(("procedure", "name"), EVERY)
def test_made_from_a_lawful_matter_nothing_is_blank_and_all_that_the_law_asks_is_there(procedure: str,
                                                                                       name: str) -> None:
    story = WORLDS[procedure, name]()
    wanted = paper(procedure, name)
    found = written(story, name)
    assert holds(wanted.when, facts(story, "2026-12-31"))
    assert [str(one) for one in found.wanting] == []
    assert "【" not in text_of(found.document)
    assert [one.what for one in found.contents if not one.there] == []
    assert found.entries


@pytest.mark.parametrize(("procedure", "name"), EVERY)
def test_every_answer_that_a_document_quotes_is_a_line_of_its_procedure(procedure: str, name: str) -> None:
    of_entry, law = {"on", "by", "organ"}, PROCEDURES[procedure][0]
    steps = {step.id: {line.name for line in step.fields} | of_entry for step in law.steps}
    for word in quoted(paper(procedure, name).texts()):
        step, line = word.split(".")
        assert line in steps[step], word


def stated(found: object) -> list[tuple[str, str]]:
    return [(one.what, str(one.basis)) for one in found.contents]  # type: ignore[attr-defined]


def test_a_penalty_decision_states_the_six_items_of_article_59_in_their_order() -> None:
    items = [one for one in stated(written(fined(), "decision")) if "第五十九条" in one[1]]
    articles = [basis for _, basis in items]
    numbers = ["一", "二", "三", "三", "四", "五", "六"]
    assert articles == [f"《行政处罚法》第五十九条第一款第（{number}）项" for number in numbers]


def test_a_penalty_decision_says_what_was_decided_and_how_the_party_was_heard() -> None:
    text = text_of(written(fined(), "decision").document)
    for words in ("丽水某食品有限公司，丽水市中山街1号", "网页宣传与事实不符", "罚款人民币5000元（大写：伍仟元整）",
                  "某法第五条",
                  "自收到之日起十五日内缴至指定银行", "六十日内申请行政复议", "当事人提出陈述、申辩：请求从轻",
                  "本案经法制审核，审核结论为通过", "《中华人民共和国行政处罚法》第七十二条", "丽市监处罚〔2026〕12号"):
        assert words in text


def test_the_notice_states_content_facts_and_rights_as_article_44_asks() -> None:
    assert [one for one in stated(written(told(), "notice")) if "第四十四条" in one[1]] == [
        ("拟作出处罚的事实、理由、依据", "《行政处罚法》第四十四条"), ("拟作出的行政处罚内容",
                                             "《行政处罚法》第四十四条"),
        ("陈述、申辩的权利", "《行政处罚法》第四十四条"), ("要求听证的权利", "《行政处罚法》第四十四条")]  # fmt: skip


def test_a_fine_that_may_be_heard_is_told_by_the_hearing_notice_and_not_by_the_plain_one() -> None:
    story = WORLDS["penalty_ordinary", "hearing_notice"]()
    read = facts(story, "2026-12-31")
    assert holds(paper("penalty_ordinary", "hearing_notice").when, read)
    assert not holds(paper("penalty_ordinary", "notice").when, read)


@pytest.mark.parametrize(("kind", "article", "words", "more"), [
    ("维持", "六十八", "维持被申请人作出的", {}),
    ("撤销", "六十四", "撤销被申请人作出的", {}),
    ("确认违法", "六十五", "违法", {}),
    ("责令履行", "六十六", "在2026年6月1日前履行", {"perform_by": "2026-06-01"}),
    ("驳回请求", "六十九", "驳回申请人的行政复议请求", {}),
    ("变更", "六十三", "变更被申请人作出的", {}),
])  # fmt: skip
def test_a_reconsideration_decision_cites_the_article_of_its_outcome(kind, article, words, more) -> None:
    found = written(upheld(kind=kind, **more), "decision")
    text = text_of(found.document)
    assert f"《中华人民共和国行政复议法》第{article}条的规定，本机关决定" in text
    assert words in text
    assert found.wanting == []


REPLIES = [
    ("予以公开", "第三十六条第一款第（二）项", {"provided": "复印件"}),
    ("部分公开", "第三十七条", {"provided": "复印件", "reasons": "其余涉及个人隐私"}),
    ("不予公开", "第三十六条第一款第（三）项", {"reasons": "属于国家秘密", "ground": "国家秘密", "review_first": True}),
    ("已主动公开", "第三十六条第一款第（一）项", {"where": "政府网站"}),
    ("信息不存在", "第三十六条第一款第（四）项", {"searched": True}),
    ("非本机关负责公开", "第三十六条第一款第（五）项", {"reasons": "由市财政局制作", "proper_agency": "市财政局"}),
    ("不予重复处理", "第三十六条第一款第（六）项", {"earlier_reply": "丽政公开〔2025〕9号"}),
    ("另行查阅", "第三十六条第一款第（七）项", {"special_law": "不动产登记暂行条例"}),
    ("不予提供", "第三十八条", {"reasons": "需要加工、分析", "needs_processing": True}),
    ("公开出版物", "第三十九条", {"provided": "新华书店"}),
    ("非政府信息公开申请", "第三十九条", {"other_channel": True}),
    ("不予重新出具", "第三十六条第一款第（六）项", {"earlier_reply": "丽政公开〔2025〕9号", "reasons": "信息已经提供"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "article", "answers"), REPLIES)
def test_an_answer_to_an_foi_request_says_what_article_36_asks_of_its_kind(kind, article, answers) -> None:
    found = written(replied(kind=kind, **answers), "reply")
    assert f"《中华人民共和国政府信息公开条例》{article}" in text_of(found.document)
    assert found.wanting == []
    assert all(one.there for one in found.contents)


def test_a_review_that_finds_fault_asks_for_reasons_where_it_is_not_followed() -> None:
    text = text_of(written(reviewed(result="应当予以修改", sets_penalty=True), "conclusion").document)
    assert "设定了行政处罚，规范性文件不得设定" in text
    assert "未完全采纳的，应当在提交审议时详细说明理由和依据" in text
