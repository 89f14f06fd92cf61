"""Numbers over a small ledger: what counts, what does not, what is unknown."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from fadu.indicators.compute import UnknownIndicator, compute, entries_behind
from fadu.indicators.scope import BadScope
from tests.indicators.books import CITY, COUNTY, ELSEWHERE


def filed(books, on, *rest, **options):
    """A reconsideration accepted two days after it was received."""
    steps = [("receive", on, {}), ("accept", on, {}), *rest]
    return books.matter("reconsideration", steps, **options)


def decided(kind, on):
    return "decide", on, {"kind": kind, "reasons": "理由"}


def test_what_was_never_recorded_is_unknown_and_not_zero(books, value):
    assert value("reconsideration.received").value is None
    assert value("reconsideration.received").text == "—"


def test_what_is_recorded_elsewhere_leaves_a_division_unknown(books, value):
    filed(books, date(2025, 3, 3), division=ELSEWHERE)
    assert value("reconsideration.received").value is None


def test_a_year_without_any_record_of_the_procedure_is_unknown_before_between_and_after(books, value):
    filed(books, date(2022, 3, 4), decided("维持", date(2022, 4, 1)))
    filed(books, date(2024, 3, 4), decided("维持", date(2024, 4, 1)))
    known = {year: value("reconsideration.received", year=year).value for year in range(2021, 2026)}
    assert known == {2021: None, 2022: 1, 2023: None, 2024: 1, 2025: None}


def test_in_a_year_with_records_of_the_procedure_what_did_not_happen_is_zero(books, value):
    filed(books, date(2025, 3, 3))
    assert value("reconsideration.mediated").value == 0
    assert value("reconsideration.mediated").entries == ()
    assert value("foi.received").value is None


def test_the_running_year_is_known_from_its_first_day_where_the_year_before_has_records(books, value):
    filed(books, date(2025, 3, 3), decided("维持", date(2025, 4, 1)))
    assert value("reconsideration.received", year=2026).value == 0
    assert value("foi.received", year=2026).value is None


def test_an_organ_without_the_procedure_is_unknown_where_its_division_is_known(books, value):
    filed(books, date(2025, 3, 3))
    books.organ(COUNTY)
    assert value("reconsideration.received", organ=books.organ(CITY).pk).value == 1
    assert value("reconsideration.received", organ=books.organ(COUNTY).pk).value is None
    assert value("reconsideration.received", division=COUNTY).value is None


def test_a_year_to_come_is_unknown(books, value):
    filed(books, date(2024, 3, 4))
    assert value("reconsideration.received", year=2027).value is None


def test_a_rate_of_nothing_is_unknown(books, value):
    filed(books, date(2025, 3, 3))
    found = value("reconsideration.correction_rate")
    assert (found.value, found.numerator, found.denominator) == (None, 0, 0)


def test_a_city_includes_its_counties_and_not_its_neighbours(books, value):
    for division in (CITY, COUNTY, ELSEWHERE):
        filed(books, date(2025, 3, 3), division=division)
    assert value("reconsideration.received").value == 2
    assert value("reconsideration.received", own=True).value == 1
    assert value("reconsideration.received", division=COUNTY).value == 1
    assert value("reconsideration.received", division="330000").value == 3


def test_a_year_has_its_first_and_its_last_day(books, value):
    for on in (date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)):
        filed(books, on)
    assert value("reconsideration.received").value == 2
    assert value("reconsideration.received", through=date(2025, 11, 30)).value == 1


def test_cases_that_come_in_equal_cases_that_go_out(books, value):
    filed(books, date(2024, 11, 1), decided("维持", date(2025, 1, 20)))
    filed(books, date(2025, 2, 3), decided("撤销", date(2025, 3, 20)))
    filed(books, date(2025, 12, 1), decided("维持", date(2026, 1, 10)))
    filed(books, date(2025, 12, 2))
    codes = ("carried_in", "filed", "concluded", "carried_out")
    numbers = {code: value(f"reconsideration.{code}").value for code in codes}
    assert numbers == {"carried_in": 1, "filed": 3, "concluded": 2, "carried_out": 2}


def test_the_correction_rate_is_rounded_half_up_to_a_tenth(books, value):
    for kind in (*["撤销"] * 8, *["责令履行"] * 2, *["维持"] * 20, *["驳回请求"] * 21):
        filed(books, date(2025, 3, 3), decided(kind, date(2025, 4, 1)))
    found = value("reconsideration.correction_rate")
    assert (found.value, found.numerator, found.denominator) == (Decimal("19.6"), 10, 51)
    assert found.text == "19.6%"


def test_under_the_act_of_2017_a_case_is_filed_when_received_unless_refused(books, value):
    books.matter("reconsideration", [("receive", date(2023, 3, 1), {})])
    received, refused = ("receive", date(2023, 3, 1), {}), ("refuse", date(2023, 3, 3), {"reasons": "无"})
    books.matter("reconsideration", [received, refused])
    assert value("reconsideration.received", year=2023).value == 2
    assert value("reconsideration.filed", year=2023).value == 1
    assert value("reconsideration.not_accepted", year=2023).value == 1
    assert value("reconsideration.concluded", year=2023).value == 0


def test_an_application_not_refused_in_time_counts_as_filed(books, value):
    matter = books.matter("reconsideration", [("receive", date(2025, 3, 3), {})])
    found = value("reconsideration.filed")
    assert found.value == 1
    assert found.entries == (matter.entries.get().id,)


def test_the_list_behind_a_number_is_as_long_as_the_number(books, value):
    one = filed(books, date(2025, 3, 3), decided("撤销", date(2025, 4, 1)))
    filed(books, date(2025, 3, 3), decided("维持", date(2025, 4, 1)))
    revoked = one.entries.get(step="decide").id
    options = {"as_of": date(2026, 6, 30)}
    assert entries_behind("reconsideration.correction_rate", CITY, 2025, **options) == [revoked]
    assert value("reconsideration.correction_rate").entries == (revoked,)
    assert len(entries_behind("reconsideration.correction_rate", CITY, 2025, "denominator", **options)) == 2
    assert entries_behind("reconsideration.received", CITY, 2025, "denominator") == []


def test_a_long_list_is_read_page_by_page(books):
    for _ in range(5):
        filed(books, date(2025, 3, 3))
    whole = entries_behind("reconsideration.received", CITY, 2025)
    pages = [entries_behind("reconsideration.received", CITY, 2025, limit=2, offset=n) for n in (0, 2, 4)]
    assert [one for page in pages for one in page] == whole
    assert len(whole) == 5


def test_a_correction_changes_the_number_and_keeps_its_trace(books, value):
    matter = filed(books, date(2025, 3, 3), decided("撤销", date(2025, 4, 1)))
    assert value("reconsideration.revoked").value == 1
    books.add(matter, [decided("维持", date(2025, 4, 2))], corrects=3)
    assert value("reconsideration.revoked").value == 0
    assert value("reconsideration.upheld").entries == (matter.entries.get(number=3).id,)
    assert value("general.entries").value == 3


def test_an_indicator_that_is_not_in_the_catalogue_is_refused_in_chinese(db):
    with pytest.raises(UnknownIndicator, match="没有指标"):
        compute(["nothing.such"], CITY, 2025)


@pytest.mark.parametrize(("division", "year"), [("3311", 2025), ("abcdef", 2025), ("331100", 25)])
def test_a_malformed_division_or_year_is_refused_in_chinese(db, division, year):
    with pytest.raises(BadScope, match="应为"):
        compute(None, division, year)
