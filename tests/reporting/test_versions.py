"""Several people write one report: nothing is lost, nothing is changed behind anybody's back."""
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from tests.indicators.conftest import CITY
from tests.reporting.conftest import YEAR, reconsidered

from fadu.reporting import versions
from fadu.reporting.content import BadContent, Block, with_block, with_part
from fadu.reporting.errors import Conflict, Frozen, NotReady, ReportExists, UnknownDivision
from fadu.reporting.models import Report, ReportVersion
from fadu.reporting.receipt import faults


@pytest.fixture
def draft(city, writer):
    return versions.make_draft(city, YEAR, person=writer)


def whole(text):
    """The draft with every gap written."""
    for part in text.parts:
        text = with_part(text, part.key, lambda blocks: (
            Block("text", "已写明。") if block.kind == "gap" else block for block in blocks))
    return text


def rewritten(version, words):
    return with_block(versions.content_of(version), "others", 0, words)


def test_a_draft_is_the_first_version_of_a_report(draft, writer):
    assert (draft.number, draft.made_by, draft.report.status) == (1, writer, "draft")
    assert draft.report.title == versions.content_of(draft).title
    assert str(draft) == "第1稿"


def test_a_second_draft_for_the_same_year_is_refused_and_changes_nothing(draft, city):
    with pytest.raises(ReportExists, match="已经起草") as refused:
        versions.make_draft(city, YEAR)
    assert refused.value.report == draft.report
    assert ReportVersion.objects.count() == 1


def test_each_saved_text_is_a_version_of_its_own(draft, other):
    second = versions.save_version(draft.report, rewritten(draft, "无。"), based_on=1, person=other, note="补第五部分")
    assert (second.number, second.made_by, second.note) == (2, other, "补第五部分")
    assert versions.content_of(draft) != versions.content_of(second)
    assert versions.latest(draft.report) == second


def test_saving_without_a_change_makes_no_version(draft):
    assert versions.save_version(draft.report, versions.content_of(draft), based_on=1) == draft


def test_who_comes_second_is_told_what_changed_and_keeps_the_text(draft, writer, other):
    versions.save_version(draft.report, rewritten(draft, "无。"), based_on=1, person=other)
    mine = rewritten(draft, "另有一事。")
    with pytest.raises(Conflict, match=r"季平\d\d:\d\d已保存第2稿.*您写的文字都在") as refused:
        versions.save_version(draft.report, mine, based_on=1, person=writer)
    assert refused.value.kept == mine
    assert refused.value.latest.number == 2
    assert [(one.before, one.after) for one in refused.value.changes] == [("另有一事。", "无。")]
    assert versions.latest(draft.report).number == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_the_same_moment_one_wins_and_the_other_is_told(draft):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's test database lies in memory, where writers cannot wait for one another")

    def save(words):
        try:
            return versions.save_version(draft.report, rewritten(draft, words), based_on=1).number
        except Conflict as refused:
            return refused.latest.number, versions.content_of(draft) != refused.kept
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(save, ["甲。", "乙。", "丙。", "丁。"]))
    assert sorted(outcomes, key=str) == [(2, True), (2, True), (2, True), 2]
    assert ReportVersion.objects.count() == 2


def test_malformed_content_is_never_stored(draft):
    from dataclasses import replace

    with pytest.raises(BadContent):
        versions.save_version(draft.report, replace(versions.content_of(draft), title=""), based_on=1)


def test_an_unfinished_report_is_not_made_final_and_says_what_is_missing(draft):
    with pytest.raises(NotReady, match="未完成") as refused:
        versions.freeze(draft.report, based_on=1)
    assert {gap.part for gap in refused.value.gaps} == {"deeds", "faults", "leaders", "plans", "others"}
    assert Report.objects.get().status == "draft"


@pytest.fixture
def final(draft, writer):
    saved = versions.save_version(draft.report, whole(versions.content_of(draft)), based_on=1, person=writer)
    return versions.freeze(saved.report, based_on=saved.number, person=writer)


def test_a_final_report_keeps_a_receipt_of_its_numbers(final):
    receipt = final.receipt
    assert (receipt["division"], receipt["year"]) == (CITY, YEAR)
    assert receipt["mart"].keys() >= {"catalogue", "edition"}
    assert receipt["ledger"]["last"] > 0
    assert receipt["values"]["reconsideration.correction_rate"]["value"] == "25.0"
    assert len(receipt["digest"]) == 64
    assert faults(final) == []


def test_a_final_report_is_not_written_on_and_the_text_is_kept(final):
    mine = rewritten(final, "再补一句。")
    with pytest.raises(Frozen, match="已经定稿") as refused:
        versions.save_version(final.report, mine, based_on=final.number)
    assert refused.value.kept == mine
    with pytest.raises(Frozen):
        versions.freeze(final.report, based_on=final.number)


def test_a_final_report_shows_its_numbers_as_they_were(final, books):
    before = versions.values_of(final)["reconsideration.received"]
    reconsidered(books, date(YEAR, 6, 3), None)
    assert versions.values_of(final)["reconsideration.received"] == before
    assert any("收到行政复议申请数”定稿时为4，现按台账重算为5" in fault for fault in faults(final))


def test_a_final_text_that_was_tampered_with_is_found(final):
    content = final.content | {"title": "改过的标题"}
    ReportVersion.objects.filter(pk=final.pk).update(content=content)
    final.refresh_from_db()
    assert "与凭据不符" in faults(final)[0]


def test_a_final_report_is_taken_back_with_a_reason_and_the_final_version_stays(final, other):
    again = versions.reopen(final.report, reason="省里要求补充", person=other)
    assert (again.number, again.note, again.receipt) == (final.number + 1, "退回起草：省里要求补充", None)
    assert Report.objects.get().status == "draft"
    assert ReportVersion.objects.get(pk=final.pk).receipt
    saved = versions.save_version(final.report, rewritten(again, "补充一句。"), based_on=again.number)
    assert saved.number == again.number + 1


def test_taking_back_without_a_reason_is_refused(final):
    with pytest.raises(ValueError, match="理由"):
        versions.reopen(final.report, reason=" ")


def test_the_database_itself_refuses_two_versions_of_one_number(draft):
    with pytest.raises(IntegrityError), transaction.atomic():
        ReportVersion.objects.create(report=draft.report, number=1, content={}, made_at=draft.made_at)


def test_an_unknown_division_is_refused_in_words(db):
    with pytest.raises(UnknownDivision, match="999999"):
        versions.find_division("999999", YEAR)
