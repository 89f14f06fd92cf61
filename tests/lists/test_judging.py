"""What is wrong with a row, named; what no answer says, worked out."""
from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from fadu.lists.asking import Period, period
from fadu.lists.catalogue import LISTINGS, PROCEDURES
from fadu.lists.catalogue.credit import BODY, HOUSEHOLD, NATURAL, content, grade, kind_of_party, penalties, shown_until
from fadu.lists.grammar import WORDS
from fadu.lists.judging import faults
from fadu.lists.reading import text
from fadu.statutes import PROCEDURES as LAWS

GOOD: dict[str, Any] = {
    "party": "丽水市某公司", "kind": BODY, "code": "91331100FADU70013B", "number": "丽市监处罚〔2026〕1号",
    "breach": "违反食品安全管理规定", "facts": "销售不合格食品", "ground": "某法第三条", "kinds": {"罚款"},
    "content": "罚款3000元", "fine": Decimal(3000), "decided": date(2026, 11, 9), "grade": "一般",
    "until": date(2027, 11, 9), "organ": "某局", "organ_code": "91331100FADU70013B", "source": "某局",
    "source_code": "91331100FADU70013B",
}


def found(**changes: Any) -> list[tuple[str, str]]:
    return [(one.column.code, one.why) for one in faults(penalties, GOOD | changes)]


def test_a_good_row_has_no_fault() -> None:
    assert found() == []


@pytest.mark.parametrize(("changes", "fault"), [
    ({"code": None}, ("code", "missing")),
    ({"code": "91331100FADU70013C"}, ("code", "code")),
    ({"code": "91331100FADU7001"}, ("code", "code")),
    ({"number": "丽市监处罚[2026]1号"}, ("number", "number")),
    ({"fine": None}, ("fine", "missing")),
    ({"kinds": {"罚款", "没收违法所得"}}, ("taken", "missing")),
    ({"kinds": {"罚款", "吊销许可证件"}}, ("withdrawn", "missing")),
    ({"until": date(2026, 11, 8)}, ("until", "order")),
    ({"facts": ""}, ("facts", "missing")),
])  # fmt: skip
def test_each_fault_is_named_with_its_column(changes: dict[str, Any], fault: tuple[str, str]) -> None:
    assert found(**changes) == [fault]


def test_all_faults_of_a_row_are_named() -> None:
    assert len(found(code=None, breach=None, number="丽市监处罚(2026)1号")) == 3


def test_a_natural_person_has_no_credit_code() -> None:
    assert found(kind=NATURAL, code=None) == []


def test_the_kind_of_party_follows_from_what_is_said_and_its_code() -> None:
    assert kind_of_party({"kind": "公民"}) == NATURAL
    assert kind_of_party({"kind": BODY, "code": "92331100MA2ABC"}) == HOUSEHOLD
    assert kind_of_party({"kind": BODY, "code": "91331100MA2ABC"}) == BODY
    assert kind_of_party({}) is None


def test_how_grave_and_how_long_shown_follow_from_the_penalty() -> None:
    day = date(2026, 11, 30)
    for kinds, how, last in (
        ({"警告"}, "轻微", date(2027, 2, 28)), ({"警告", "罚款"}, "一般", date(2027, 11, 30)),
        ({"罚款", "吊销许可证件"}, "严重", date(2029, 11, 30)),
    ):
        assert grade({"kinds": kinds}) == how
        assert shown_until({"decided": day, "grade": how}) == last
    assert grade({}) is None
    assert shown_until({"decided": day}) is None
    assert content({"kinds": {"警告", "罚款"}, "fine": Decimal(3000)}) == "罚款3000元；警告"


def test_amounts_are_in_ten_thousands_without_rounding() -> None:
    assert text(penalties.column("fine"), Decimal(3000)) == "0.3"
    assert text(penalties.column("fine"), Decimal("123456.78")) == "12.345678"
    assert text(penalties.column("fine"), Decimal(200000)) == "20"


def test_a_period_is_a_month_quarter_half_or_whole_year() -> None:
    def bounds(mark: str) -> tuple[str, str]:
        one = period(2026, mark)
        assert one is not None
        return one.since.isoformat(), one.until.isoformat()

    assert bounds("m2") == ("2026-02-01", "2026-02-28")
    assert bounds("q3") == ("2026-07-01", "2026-09-30")
    assert bounds("h2") == ("2026-07-01", "2026-12-31")
    assert bounds("y1") == ("2026-01-01", "2026-12-31")
    assert Period(2026, "quarter", 3).mark == "q3"
    for wrong in ("", "m0", "m13", "q5", "h3", "y2", "x1", "m-1", "m１２３"):
        assert period(2026, wrong) is None


def test_every_place_that_a_list_names_is_a_line_of_its_procedure() -> None:
    for members in PROCEDURES.values():
        for listing, source in members:
            law = LAWS[source.procedure][0]
            steps = {step.id: {line.name for line in step.fields} | {"on", "@step"} for step in law.steps}
            places = [*source.answers.values(), source.day, *(due.since for due in source.dues),
                      *([source.done] if "." in source.done else [])]  # fmt: skip
            for place in "|".join(filter(None, places)).split("|"):
                if place not in WORDS:
                    step, _dot, name = place.partition(".")
                    assert name in steps[step], f"{listing.code}: {place}"
            named = [source.step, source.without, source.shown, source.taken, "" if "." in source.done else source.done]
            for step in "|".join(filter(None, named)).split("|"):
                assert step in steps, f"{listing.code}: {step}"
            for name in filter(None, source.clock.split("|")):
                assert name in {clock.name for clock in law.clocks}, f"{listing.code}: {name}"
            assert set(source.answers) <= {one.code for one in listing.columns}
    assert len({one.title for one in LISTINGS.values()}) == len(LISTINGS)
