"""The arithmetic of reports: what holds, what does not, what cannot be told, what only holds when cut off."""

from __future__ import annotations

import pytest

from fadu.intake.understand import understand


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(check.computation, check.verdict) for check in understand(text).checks]


CASES = {
    "审结案件51件（含上期结转11件），其中维持20件、撤销8件、驳回23件。": [("11<=51", "holds"), ("20+8+23=51", "holds")],
    "共实施处罚57起，其中警告10起，罚款47起。": [("10+47=57", "holds")],
    "清理规范性文件25件，废止9件，保留16件。": [("9+16=25", "holds")],
    "收到申请70件，其中受理45件、不予受理10件。": [("45+10=55<70", "cannot be told")],
    "政务服务事项共8000项，其中马上办6277项、网上办7082项。": [("6277+7082=13359>8000", "cannot be told")],
    "受理案件8件，其中撤销11件。": [("11>8", "does not hold")],
    "督办信访件32件，已化解27件，化解率84.3%。": [("27÷32=84.375%", "truncation")],
    "督办信访件32件，已化解27件，化解率84.4%。": [("27÷32=84.375%", "holds")],
    "企业年报公示505户，公示率达88.59%。": [("505÷570=88.596%", "truncation")],
    "行政诉讼败诉23件、败诉率7.4%。": [("23÷7.4%≈310.8", "cannot be told")],
    "受理仲裁案件148件，结案率74.6%。": [("148÷74.6%≈198.4", "cannot be told")],
    "审结51件，维持20件、撤销8件、责令履行2件、终止10件、驳回11件，复议纠错率19.6%。": [
        ("20+8+2+10+11=51", "holds"),
        ("(8+2)÷51=19.608%", "holds"),
    ],
    "投诉率由4.5%降低至3.8%，下降0.7个百分点。": [("|3.8-4.5|=0.7", "holds")],
    "投诉率由4.5%降低至3.8%，下降0.9个百分点。": [("|3.8-4.5|=0.7", "does not hold")],
    "案件由50件增加到60件，增长20%。": [("|60-50|÷50=20%", "holds")],
    "对市场监管、生态环境、文化市场、交通运输、农业等5个领域开展检查。": [("列举5项=5", "holds")],
    "对市场监管、生态环境、文化市场等2个领域开展检查。": [("列举3项>2", "cannot be told")],
    "办理案件12件，出具意见15份。": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=list(CASES))
def test_relations_and_their_verdicts(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text) == expected


def test_a_check_points_at_its_figures() -> None:
    found = understand("共实施处罚57起，其中警告10起，罚款47起。")
    assert found.checks[0].facts == [0, 1, 2]
    assert [found.facts[index].value for index in found.checks[0].facts] == [57, 10, 47]


def test_parts_carry_the_name_and_the_domain_of_their_total() -> None:
    facts = understand("审结行政复议案件51件，其中维持20件、撤销31件。").facts
    assert facts[1].subject == "审结行政复议案件—维持"
    assert facts[2].domain == "行政复议"


def test_the_numbers_of_tasks_run_on() -> None:
    text = (
        "某县2024年工作要点\n1.甲项工作。（县司法局负责）\n2.乙项工作。（县财政局负责）\n4.丙项工作。（县公安局负责）\n"
    )
    assert ("1—4，共3项", "does not hold") in verdicts(text)
