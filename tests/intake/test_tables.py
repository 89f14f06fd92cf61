"""Tables that were flattened to text: the unit in the title or the head, one cell a line, pairs in a row."""

from __future__ import annotations

from fadu.intake.understand import understand


def figures(text: str) -> list[tuple[float, str]]:
    return [(fact.value, fact.unit) for fact in understand(text).facts]


def test_the_unit_stands_in_the_title() -> None:
    text = (
        "某区2023年度行政执法数据表\n（单位：宗、万元）\n序号\t执法主体\t处罚宗数\t罚没金额（万元）\n"
        "1\t区市场监管局\t120\t35.6\n2\t区城管局\t0\t-\n3\t合计\t120\t35.6\n"
    )
    assert figures(text) == [(120, "宗"), (35.6, "万元"), (0, "宗"), (120, "宗"), (35.6, "万元")]


def test_one_cell_a_line() -> None:
    text = "某局2023年行政执法统计表\n单位：件\n项目\n数量\n行政许可\n35\n行政处罚\n120\n行政强制\n0\n"
    facts = understand(text).facts
    assert [(fact.value, fact.unit, fact.subject) for fact in facts] == [
        (35, "件", "行政许可"),
        (120, "件", "行政处罚"),
        (0, "件", "行政强制"),
    ]


def test_cells_with_a_bar_each_on_a_line() -> None:
    text = "事项 |\n行政 处罚 |\n信息公开 |\n数量（件） |\n331 |\n777 |\n12 |\n"
    assert [value for value, _ in figures(text)] == [331, 777, 12]


def test_name_and_number_pairs_in_a_row() -> None:
    text = "执法情况统计表（单位：件）\n行政许可 35 行政处罚 120\n行政强制 0 行政检查 260\n"
    facts = understand(text).facts
    assert [(fact.subject, fact.value, fact.unit) for fact in facts] == [
        ("行政许可", 35, "件"),
        ("行政处罚", 120, "件"),
        ("行政强制", 0, "件"),
        ("行政检查", 260, "件"),
    ]


def test_a_year_that_names_a_column_is_no_figure_and_change_may_be_negative() -> None:
    text = (
        "行政复议情况\n指标\t2022年\t2023年\t增减\n受理（件）\t40\t28\t-30.0%\n审结（件）\t38\t27\t-28.9%\n指标\t"
        "2022\t2023\t增减\n维持（件）\t20\t10\t-\n"
    )
    assert figures(text) == [
        (40, "件"),
        (28, "件"),
        (-30.0, "%"),
        (38, "件"),
        (27, "件"),
        (-28.9, "%"),
        (20, "件"),
        (10, "件"),
    ]


def test_running_text_is_no_table() -> None:
    assert figures("一、基本情况\n全年办理案件12件。\n二、下步打算\n加强学习。") == [(12, "件")]
