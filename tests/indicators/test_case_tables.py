"""复议、应诉 tables by field of government, with cases made by hand: columns, sums, gaps, what stands behind."""
from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from fadu.indicators import mart
from fadu.indicators.scope import scope_of
from fadu.indicators.states import state
from fadu.indicators.tables import TABLES
from fadu.indicators.tables.filling import Filled, behind, fill
from fadu.indicators.tables.reconsiderations import SUBJECT
from fadu.statutes.domains import DOMAINS, NAMES, level_of

AS_OF = date(2026, 2, 1)
POLICE, TAX = "domain_01", "domain_24"
SAID = {"domain": "公安", "respondent_level": "市级政府的部门", "organ_level": "市级政府", "subject": "行政处罚"}


def filled(code: str, year: int = 2025) -> Filled:
    mart.refresh(at=datetime(2026, 2, 1, 12))
    table = TABLES[code].of_year(year)
    (found,) = fill(table, [scope_of("331100", year, as_of=AS_OF)], state(False))
    return found


def row(found: Filled, line: str) -> dict[str, int]:
    """What is not nothing in a line."""
    return {column: int(value) for (one, column), value in found.values.items() if one == line and value}


def review(books: Any, *end: tuple[str, date, dict[str, Any]], applicants: int | None = None, **said: Any) -> Any:
    accepted = {} if applicants is None else {"applicants": applicants}
    return books.matter("reconsideration", [("receive", date(2025, 3, 1), SAID | said),
                                            ("accept", date(2025, 3, 5), accepted), *end])  # fmt: skip


def decide(kind: str, **more: Any) -> tuple[str, date, dict[str, Any]]:
    return "decide", date(2025, 5, 9), {"kind": kind, **more}


def test_the_form_has_its_forty_five_columns_and_forty_six_fields_in_their_order() -> None:
    form = TABLES["reconsideration_cases"].of_year(2023)
    assert len(form.columns) == 45
    assert [one.code for one in form.columns][30:32] == ["ended", "dismissed"]
    assert [one.title for one in form.columns if one.heads[0] == SUBJECT][-1] == "其他"
    assert len(DOMAINS) == len(set(NAMES)) == 46
    assert [one.title for one in form.lines][-3:] == ["其他", "未写明行政管理领域", "合计"]
    assert TABLES["reconsideration_cases"].of_year(2024).rebuilt


@pytest.mark.django_db
def test_a_case_stands_in_its_field_under_level_subject_and_result(books: Any) -> None:
    review(books, decide("撤销"), applicants=3, precondition=True)
    review(books, decide("决定补偿"), domain="税务", subject="行政协议", respondent_level="国务院部门")
    found = filled("reconsideration_cases")
    subjects = {one.title: one.code for one in found.table.columns if one.heads[0] == SUBJECT}
    assert row(found, POLICE) == {
        "received": 1, "filed": 1, "applicants": 3, "respondent_4": 1, "organ_4": 1, subjects["行政处罚"]: 1,
        "ended": 1, "revoked": 1, "first_reviewed": 1,
    }  # fmt: skip
    assert row(found, TAX) == {
        "received": 1, "filed": 1, "applicants": 1, "respondent_8": 1, "organ_4": 1, subjects["行政协议"]: 1,
        "ended": 1, "made_good": 1, "chosen": 1,
    }  # fmt: skip
    assert row(found, "all")["applicants"] == 4
    assert found.failed == ()


@pytest.mark.django_db
def test_terminations_are_told_apart_by_withdrawal_settlement_and_others(books: Any) -> None:
    day = date(2025, 4, 1)
    left = ("terminate", day, {"ground": "申请人撤回"})
    review(books, ("withdraw", day, {}), left)
    review(books, ("settle", day, {}), ("withdraw", day, {}), left)
    review(books, ("terminate", day, {"ground": "转为刑事强制措施"}))
    found = row(filled("reconsideration_cases"), POLICE)
    assert {one: found[one] for one in ("withdrawn", "settled", "terminated", "ended")} == {
        "withdrawn": 1, "settled": 1, "terminated": 1, "ended": 3
    }  # fmt: skip


@pytest.mark.django_db
def test_what_is_withdrawn_before_it_was_accepted_is_no_case(books: Any) -> None:
    day = date(2025, 3, 3)
    books.matter("reconsideration", [("receive", date(2025, 3, 1), SAID), ("withdraw", day, {}),
                                     ("terminate", day, {"ground": "申请人撤回"})])  # fmt: skip
    found = filled("reconsideration_cases")
    assert row(found, POLICE) == {"received": 1}
    assert found.failed == ()


@pytest.mark.django_db
def test_compensation_is_counted_from_decisions_and_from_mediations_with_an_amount(books: Any) -> None:
    review(books, decide("确认违法", compensation="给予赔偿", compensation_amount="1200.50"), compensation=True)
    review(books, decide("撤销", compensation="驳回赔偿请求"), compensation=True)
    signed = {"agreement": "和解", "voluntary": True, "harmless": True, "signed": True}
    review(books, ("mediate", date(2025, 4, 1), {**signed, "compensation_amount": "800"}))
    review(books, ("mediate", date(2025, 4, 1), signed))
    found = filled("reconsideration_cases")
    police = {column: value for (line, column), value in found.values.items() if line == POLICE}
    assert (police["compensated"], str(police["compensation"])) == (2, "2000.5")


@pytest.mark.django_db
def test_a_case_that_lacks_an_answer_is_in_the_total_and_is_named_as_a_gap(books: Any) -> None:
    one = books.matter("reconsideration", [("receive", date(2025, 3, 1), {}), ("accept", date(2025, 3, 5), {})])
    review(books)
    found = filled("reconsideration_cases")
    assert row(found, "unsaid") == {
        "received": 1, "filed": 1, "applicants": 1, "chosen": 1, "carried_out": 1, "gap_respondent": 1, "gap_organ": 1,
        "gap_subject": 1,
    }  # fmt: skip
    assert row(found, "all")["filed"] == 2
    assert found.failed == ()
    entry = one.entries.get(step="accept").pk
    assert behind(found.table, ("all", "gap_subject"), found.scope, state(False)) == [entry]


@pytest.mark.django_db
def test_behind_a_cell_are_the_entries_of_its_field_and_behind_the_total_those_of_all(books: Any) -> None:
    first = review(books, decide("维持"))
    second = review(books, decide("维持"), domain="税务")
    found, there = filled("reconsideration_cases"), state(False)
    decisions = [matter.entries.get(step="decide").pk for matter in (first, second)]
    assert behind(found.table, (TAX, "upheld"), found.scope, there) == decisions[1:]
    assert behind(found.table, ("all", "upheld"), found.scope, there) == decisions
    assert behind(found.table, ("all", "upheld"), found.scope, there, start=decisions[1]) == decisions[1:]
    assert behind(found.table, ("domain_02", "upheld"), found.scope, there) == []


@pytest.mark.django_db
def test_a_year_before_the_new_act_is_filled_in_under_the_old_form(books: Any) -> None:
    said = {**SAID, "subject": "行政不作为", "applicants": 2}
    books.matter("reconsideration", [("receive", date(2022, 3, 1), said), ("send_copy", date(2022, 3, 3), {}),
                                     ("decide", date(2022, 4, 1), {"kind": "限期履行"})])  # fmt: skip
    found = filled("reconsideration_cases", 2022)
    titles = {one.code: one.title for one in found.table.columns}
    assert found.table.code == "reconsideration_cases_2013"
    assert {titles[code] for code in row(found, POLICE) if code in titles} == {
        "本期新收", "受理", "申请人总数", "市级政府的部门", "市级政府", "行政不作为", "总计", "责令履行"
    }  # fmt: skip
    assert found.failed == ()


def sued(books: Any, *steps: tuple[str, date, dict[str, Any]], **said: Any) -> Any:
    return books.matter("litigation", [
        ("receive_suit", date(2025, 3, 1), {"domain": "公安", "cause": "行政处罚", **said}), *steps])  # fmt: skip


@pytest.mark.django_db
def test_suits_are_counted_by_instance_result_and_who_appeared(books: Any) -> None:
    held = {"held_on": "2025-04-01"}
    session = [("call_session", date(2025, 3, 20), {**held, "head_called": True}),
               ("head_attends", date(2025, 4, 1), {**held, "post": "副职负责人", "name": "某"}),
               ("hold_session", date(2025, 4, 1), {**held, "came": "负责人"})]  # fmt: skip
    lost = ("judge", date(2025, 5, 1), {"form": "判决", "result": "判决赔偿、补偿", "paid": "5000"})
    sued(books, *session, lost, ("open_instance", date(2025, 6, 1), {"instance": "二审"}),
         ("judge_again", date(2025, 8, 1), {"outcome": "维持原裁判"}),
         ("take_effect", date(2025, 8, 2), {"result": "判决赔偿、补偿"}), compensation=True)  # fmt: skip
    sued(books, ("judge", date(2025, 5, 1), {"form": "裁定", "result": "准许撤诉"}), domain="税务", cause="行政协议")
    found = filled("litigation_cases")
    paid = {line: int(value) for (line, column), value in found.values.items() if column == "compensation" and value}
    assert paid == {
        "received": 1, "ended": 1, "judged": 1, "lost": 1, "second_opened": 1, "second_judged": 1, "second_upheld": 1,
        "sessions": 1, "attended": 1, "deputy": 1, "final_lost": 1, "paid": 1, "amount": 5000,
    }  # fmt: skip
    assert found.failed == ()
    fields = filled("litigation_domains")
    assert row(fields, TAX) == {"received": 1, "open": 1, "judged": 1, "withdrawn": 1, "cause_18": 1}
    assert (row(fields, "all")["judged"], row(fields, POLICE)["amount"]) == (2, 5000)
    assert fields.failed == ()


@pytest.mark.parametrize(
    ("name", "division", "level"),
    [
        ("丽水市人民政府", "331100", "市级政府"), ("丽水市公安局", "331100", "市级政府的部门"),
        ("莲都区人民政府", "331102", "县级政府"), ("莲都区市场监督管理局", "331102", "县级政府的部门"),
        ("碧湖镇人民政府", "331102", "乡镇政府"), ("紫金街道办事处", "331102", "其他"),
        ("浙江省人民政府", "330000", "省级政府"), ("浙江省公安厅", "330000", "省级政府的部门"),
        ("景德镇市人民政府", "360200", "市级政府"),
    ],
)  # fmt: skip
def test_the_level_of_an_organ_follows_from_its_name_and_place(name: str, division: str, level: str) -> None:
    assert level_of(name, division) == level
