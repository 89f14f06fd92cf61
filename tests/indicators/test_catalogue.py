"""The catalogue: every name in it is known to the procedures, every 口径 is said, parts and wholes agree."""
from __future__ import annotations

import re
from datetime import date

import pytest

from fadu.indicators.catalogue import CATALOGUE, domains
from fadu.indicators.catalogue import reconsideration as cases
from fadu.indicators.columns import is_marked
from fadu.indicators.compute import compute
from fadu.indicators.indicator import KINDS
from fadu.registers.catalogue import REGISTERS
from fadu.statutes import PROCEDURES
from tests.indicators.books import CITY, COUNTY


def outcomes(step):
    if step.concludes is None:
        return set()
    return {step.concludes} if isinstance(step.concludes, str) else set(step.concludes.choices)


def marks_of(step):
    """What an entry of this step may leave on record."""
    marked = [line for line in step.fields if is_marked(line)]
    ends = {line.name: [f"={word}" for word in line.choices] or ["", "=否"] for line in marked}
    return {step.id, *(f"{step.id}.{name}{end}" for name in ends for end in ends[name])}


def names_of(procedure):
    """Every step, clock, outcome and mark of a procedure, in any version; every mark of a register."""
    if procedure.startswith("register:"):
        register = REGISTERS[procedure.partition(":")[2]]
        return {f"{line.name}={word}" for line in register.filters for word in line.choices or ("是", "否")}
    laws = PROCEDURES[procedure]
    clocks = {clock.name for law in laws for clock in law.clocks}
    steps = [step for law in laws for step in law.steps]
    return clocks.union(*map(outcomes, steps), *map(marks_of, steps))


@pytest.mark.parametrize("indicator", CATALOGUE.values(), ids=CATALOGUE)
def test_an_indicator_speaks_only_of_what_exists(indicator):
    for rows in filter(None, (indicator.numerator, indicator.denominator)):
        for procedure, name in rows.named:
            assert name in names_of(procedure), f"{indicator.code}: {procedure}没有「{name}」"


def test_an_answer_that_is_counted_is_a_choice_in_every_version_that_asks_it():
    """Else what was recorded under a former act would be counted as zero."""
    sets = [rows for one in CATALOGUE.values() for rows in (one.numerator, one.denominator) if rows]
    for procedure, name in {spoken for rows in sets for spoken in rows.named if not spoken[0].startswith("register:")}:
        step, _, answer = name.partition("=")[0].partition(".")
        lines = [line for law in PROCEDURES[procedure] for one in law.steps for line in one.fields if one.id == step]
        assert all(is_marked(line) for line in lines if line.name == answer), f"{procedure}: {name}"


@pytest.mark.parametrize("indicator", CATALOGUE.values(), ids=CATALOGUE)
def test_an_indicator_says_what_it_counts(indicator):
    assert indicator.note.endswith("。")
    assert indicator.kind in KINDS
    assert (indicator.kind in ("rate", "average")) == (indicator.denominator is not None)
    assert {part for part in indicator.procedures if not part.startswith("register:")} <= set(PROCEDURES)
    registers = {re.split("[:/+]", part)[1] for part in indicator.procedures if part.startswith("register:")}
    assert registers <= set(REGISTERS)
    assert indicator.unit


def test_there_are_indicators_for_each_of_the_six_procedures():
    named = {procedure for indicator in CATALOGUE.values() for procedure in indicator.procedures}
    assert named >= {
        "supervised_task", "normative_document", "legality_review", "penalty_ordinary", "reconsideration", "foi_request"
    }  # fmt: skip
    assert len(CATALOGUE) >= 350
    assert sum(len(members) for members in domains().values()) == len(CATALOGUE)


def test_the_outcomes_of_a_reconsideration_are_counted_once_and_all():
    counted = [*cases.NOT_FILED, *cases.MERITS, *cases.DISMISSED, *cases.MEDIATED]
    assert len(counted) == len(set(counted))
    terminate = {step.id: step for law in PROCEDURES["reconsideration"] for step in law.steps}
    ends = {word for law in PROCEDURES["reconsideration"] for step in law.steps for word in outcomes(step)
            if step.id != "terminate"}  # fmt: skip
    assert "terminate" in terminate
    assert ends == set(counted)


def test_every_way_to_answer_an_foi_request_is_counted():
    from fadu.indicators.catalogue import foi

    counted = {"予以公开", "部分公开", "已主动公开", "不予公开", *foi.WITHOUT_REPLY, *foi.UNAVAILABLE, *foi.NOT_HANDLED}
    assert {word for law in PROCEDURES["foi_request"] for step in law.steps for word in outcomes(step)} == counted


def test_the_published_figures_of_a_city_come_out_again(books):
    """丽水市 2017: received 70, filed 45, carried over 11, concluded 51 = 20+8+2+10+11, corrected 19.6 %."""

    def case(received, end=None):
        books.matter("reconsideration", [("receive", received, {}), *([end] if end else [])])

    def decided(kind):
        return "decide", date(2017, 8, 1), {"kind": kind, "reasons": "理由"}

    stopped = "terminate", date(2017, 8, 1), {"ground": "申请人撤回"}
    ends = [decided("维持")] * 20 + [decided("撤销")] * 8 + [decided("限期履行")] * 2 + [stopped] * 10
    ends += [decided("驳回申请")] * 11 + [None] * 5
    for number, end in enumerate(ends):
        case(date(2016, 12, 1) if number < 11 else date(2017, 3, 1), end)
    for _ in range(25):
        case(date(2017, 5, 2), ("refuse", date(2017, 5, 4), {"reasons": "理由"}))

    values = {one.code.partition(".")[2]: one for one in compute(
        [code for code in CATALOGUE if code.startswith("reconsideration.")], CITY, 2017)}  # fmt: skip
    numbers = {name: int(one.value) for name, one in values.items() if one.unit == "件"}
    assert numbers == {
        "received": 70, "filed": 45, "not_accepted": 25, "carried_in": 11, "concluded": 51, "carried_out": 5,
        "upheld": 20, "revoked": 8, "changed": 0, "unlawful": 0, "ordered": 2, "compensated": 0, "dismissed": 11,
        "mediated": 0, "terminated": 10, "handled": 56,
    }  # fmt: skip
    assert values["correction_rate"].text == "19.6%"


def test_a_document_reviewed_before_the_meeting_is_told_from_one_reviewed_after(books, value):
    for reviewed in (date(2025, 5, 20), date(2025, 6, 20)):
        review = books.matter(
            "legality_review", ended_on=reviewed, outcome="合法",
            steps=[("submit", date(2025, 5, 6), {"subject": "行政规范性文件"}), ("accept", date(2025, 5, 7), {}),
                   ("conclude", reviewed, {"result": "合法"})],
        )  # fmt: skip
        books.matter("normative_document", rests_on=(review,), steps=[
            ("propose", date(2025, 4, 1), {"kind": "规范性文件"}), ("submit_to_meeting", date(2025, 6, 3), {})])
    assert value("normative.review_rate").text == "50.0%"
    assert value("legality.on_time_rate").text == "50.0%"
    assert value("legality.documents").value == 2


def test_reviews_are_told_apart_by_what_was_submitted(books, value):
    for subject in ("行政规范性文件", "行政规范性文件", "会议纪要、抄告单", "行政机关合同", "重大项目方案及协议"):
        books.matter("legality_review", [
            ("submit", date(2017, 5, 8), {"subject": subject}), ("accept", date(2017, 5, 9), {"draft": "稿"}),
            ("conclude", date(2017, 5, 16), {"result": "合法"})])  # fmt: skip
    wanted = {"documents": 2, "minutes": 1, "contracts": 1, "projects": 1}
    assert {name: value(f"legality.{name}", year=2017).value for name in wanted} == wanted


def test_a_decision_not_published_within_seven_working_days_lowers_the_rate(books, value):
    for published in (date(2025, 3, 11), date(2025, 3, 14), None):  # decided on Monday 3 March: due on 12 March
        steps = [("register", date(2025, 1, 6), {}), ("file_case", date(2025, 1, 7), {}),
                 ("report", date(2025, 2, 5), {"grave": False}),
                 ("decide", date(2025, 3, 3), {"kind": "给予处罚", "fine": 500})]  # fmt: skip
        steps += [("publish", published, {})] if published else []
        books.matter("penalty_ordinary", steps, division=COUNTY)
    found = value("penalty.publicity_on_time_rate")
    assert (found.text, found.numerator, found.denominator) == ("33.3%", 1, 3)
