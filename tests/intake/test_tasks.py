"""How plans say who does what by when: each way of the genre with sentences of its own."""

from __future__ import annotations

import pytest

from fadu.intake.findings import Task
from fadu.intake.understand import understand

HEAD = "某市2024年法治政府建设工作要点\n一、重点任务\n"


def tasks(text: str, head: str = HEAD) -> list[Task]:
    return understand(head + text).tasks


def units(text: str) -> tuple[list[str], list[str]]:
    found = tasks(text)
    return found[0].lead_units, found[0].responsible_units


ASSIGNMENTS = {
    "1.甲项。做好工作。（牵头单位：市司法局；责任单位：市财政局、市公安局）": (["市司法局"], ["市财政局", "市公安局"]),
    "1.甲项。做好工作。（牵头单位：市司法局，配合单位：市财政局、各区）": (["市司法局"], ["市财政局", "各区"]),
    "1.甲项。做好工作。〔责任单位：市民政局，各街道（功能区）〕": ([], ["市民政局", "各街道（功能区）"]),
    "1.甲项。做好工作。【牵头单位：市委编办；配合单位：市直各部门】": (["市委编办"], ["市直各部门"]),
    "1.甲项。做好工作。\n牵头单位：市司法局\n责任单位：市财政局、市公安局": (["市司法局"], ["市财政局", "市公安局"]),
    "1.甲项。做好工作。\n责任单位：县政府办公室、县司法局、各有关部门，乡镇人民政府按职责分工分别负责。"
    "\n时限要求：持续推进": ([], ["县政府办公室", "县司法局", "各有关部门", "乡镇人民政府"]),
    "1.甲项。做好工作。（市司法局、市财政局负责）": ([], ["市司法局", "市财政局"]),
    "1.甲项。做好工作。（司法部，各省级人民政府按职责分工负责）": ([], ["司法部", "各省级人民政府"]),
    "1.甲项。做好工作。（司法部、财政部等有关部门负责）": ([], ["司法部", "财政部", "有关部门"]),
    "1.甲项。做好工作。（市司法局牵头负责）": (["市司法局"], []),
    "1.甲项。做好工作。（市司法局、市财政局牵头，市公安局及市民政局按职责分工负责）": (
        ["市司法局", "市财政局"],
        ["市公安局", "市民政局"],
    ),
    "1.甲项。做好工作。（市司法局牵头，市财政局配合，各县（市、区）人民政府落实）": (
        ["市司法局"],
        ["市财政局", "各县（市、区）人民政府"],
    ),
    "1.甲项。做好工作。（责任科室：秘书科）": ([], ["秘书科"]),
    "1.甲项。做好工作。（文化和旅游部、中央和国家机关工委、工业和信息化部按职责分工负责）": (
        [],
        ["文化和旅游部", "中央和国家机关工委", "工业和信息化部"],
    ),
    "1.甲项。做好工作。（市住房和城乡建设局、市司法局和各县（市、区）人民政府负责）": (
        [],
        ["市住房和城乡建设局", "市司法局", "各县（市、区）人民政府"],
    ),
    "1.甲项。做好工作。（财政局、司法局）": ([], ["财政局", "司法局"]),
    "1.甲项。做好工作。（市司法局会同市财政局负责）": (["市司法局"], ["市财政局"]),
    "1.甲项。做好工作。(牵 头单位:市司法局;责任单住:市财政局)": (["市司法局"], ["市财政局"]),
    "1.甲项。做好工作。（第一责任单位：市司法局；责任单位：市财政局）": (["市司法局"], ["市财政局"]),
    "1.甲项。做好工作。（主办单位：市司法局；协办单位：市财政局）": (["市司法局"], ["市财政局"]),
}


@pytest.mark.parametrize(("text", "expected"), ASSIGNMENTS.items(), ids=list(ASSIGNMENTS))
def test_units_by_role(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert units(text) == expected


def test_guiding_units_are_kept_apart() -> None:
    found = tasks("1.甲项。做好工作。（市司法局牵头，市财政局配合，市委依法治市办指导）")[0]
    assert (found.lead_units, found.responsible_units, found.guiding_units) == (
        ["市司法局"],
        ["市财政局"],
        ["市委依法治市办"],
    )


ORDERS = [
    "列第一位者为牵头单位，下同",
    "排在第一位的部门为牵头部门，下同",
    "第一责任单位为牵头单位，下同",
    "排第一位的为牵头或汇总单位，下同",
]


@pytest.mark.parametrize("rule", ORDERS)
def test_the_order_of_the_units_says_who_leads_once_for_the_whole_text(rule: str) -> None:
    found = tasks(
        f"1.甲项。做好工作。（市司法局、市财政局负责。{rule}）\n2.乙项。做好工作。（市公安局、市民政局、"
        f"市司法局负责）\n"
        "3.丙项。做好工作。（市教育局负责）"
    )
    assert [(task.lead_units, task.responsible_units) for task in found] == [
        (["市司法局"], ["市财政局"]),
        (["市公安局"], ["市民政局", "市司法局"]),
        (["市教育局"], []),
    ]


def test_deadlines_in_the_bracket() -> None:
    found = tasks("1.甲项。做好工作。（市司法局、开发区管委会，6月底完成）")[0]
    assert found.responsible_units == ["市司法局", "开发区管委会"]
    assert [(one.raw, one.iso) for one in found.deadlines] == [("6月底完成", "2024-06-30")]


def test_deadlines_on_a_line_of_their_own() -> None:
    found = tasks(
        "1.甲项。做好工作。\n责任单位：市司法局\n时限要求：持续推进\n2.乙项。做好工作。"
        "\n责任单位：市财政局\n完成时限：2024年12月底前"
    )
    assert [[one.raw for one in task.deadlines] for task in found] == [["持续推进"], ["2024年12月底前"]]
    assert [task.responsible_units for task in found] == [["市司法局"], ["市财政局"]]
    assert found[1].deadlines[0].iso == "2024-12-31"


def test_deadlines_in_the_sentences() -> None:
    text = (
        "1.甲项。2024年9月底前出台办法，公布之日起30日内备案，届满前6个月评估，每季度至少听取一次汇报，"
        "实行月通报制度，年内完成。（市司法局负责）"
    )
    assert [one.raw for one in tasks(text)[0].deadlines] == [
        "2024年9月底前",
        "30日内",
        "6个月",
        "每季度",
        "月通报",
        "年内",
    ]


def test_years_of_the_past_and_titles_are_no_deadlines() -> None:
    text = "1.甲项。对2023年评估发现的问题，按照《某市2024年底前任务清单》及时整改。（市司法局负责）"
    assert tasks(text)[0].deadlines == []


def test_numbered_points_inside_an_item_have_units_of_their_own() -> None:
    found = tasks(
        "1.甲项。做好工作：\n(1)完善制度。（市司法局牵头）\n(2)加强培训。（市财政局牵头）\n2.乙项。"
        "做好工作。（市公安局牵头）"
    )
    assert [(task.number, task.lead_units) for task in found] == [
        ("1", ["市司法局"]),
        ("2", ["市财政局"]),
        ("2", ["市公安局"]),
    ]


def test_several_brackets_in_one_paragraph_answer_for_the_sentences_before_them() -> None:
    found = tasks(
        "1.甲项。完善制度。（市司法局牵头，市财政局参与）加强培训。（市人社局牵头，市司法局配合）\n2.乙项。"
        "做好工作。（市公安局负责）"
    )
    assert [(task.title, task.lead_units, task.responsible_units) for task in found] == [
        ("甲项", ["市司法局"], ["市财政局"]),
        ("加强培训", ["市人社局"], ["市司法局"]),
        ("乙项", [], ["市公安局"]),
    ]


def test_units_on_a_line_after_the_last_point_answer_for_all_points() -> None:
    text = (
        "（一）甲项。\n1.完善制度。健全机制。\n2.加强培训。提高能力。\n责任单位：市司法局\n"
        "（二）乙项。\n1.开展检查。做好通报。\n2.督促整改。做好销号。\n责任单位：市财政局\n"
    )
    assert [(task.number, task.title, task.responsible_units) for task in tasks(text)] == [
        ("一", "甲项", ["市司法局"]),
        ("二", "乙项", ["市财政局"]),
    ]


def test_groups_by_leader() -> None:
    found = tasks(
        "一、王某市长主抓\n1.甲项。做好工作。（市司法局负责）\n二、李某副市长牵头\n2.乙项。做好工作。（市财政局负责）",
        "某市2024年重点工作任务分解\n",
    )
    assert [(task.group, task.leader) for task in found] == [("一", "王某市长"), ("二", "李某副市长")]


def test_units_implied_for_all_later_tasks() -> None:
    found = tasks(
        "1.甲项。做好工作。（司法厅负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同）\n2.乙项。"
        "做好工作。（财政厅负责）"
    )
    assert [task.implied_units for task in found] == [["相关市（州）人民政府"], ["相关市（州）人民政府"]]
    assert [task.responsible_units for task in found] == [["司法厅"], ["财政厅"]]


def test_principles_are_no_tasks() -> None:
    text = (
        "某县2024年实施方案\n一、总体要求\n（一）指导思想。坚持依法行政。\n（二）基本原则\n1.坚持党的领导。"
        "把牢方向。\n2.坚持问题导向。补齐短板。\n"
        "二、主要任务\n3.完善制度。健全机制。（县司法局负责）\n4.加强培训。提高能力。\n三、"
        "组织保障\n（一）加强领导。压实责任。"
    )
    found = understand(text).tasks
    assert [(task.number, task.responsible_units) for task in found] == [("3", ["县司法局"]), ("4", [])]


def test_a_plan_without_units_gives_its_items_and_no_units() -> None:
    text = (
        "某镇2024年法治政府建设工作计划\n一、工作目标\n明显提高。\n二、主要任务\n（一）加强学习。"
        "每季度集中学法一次。\n（二）规范执法。完善制度。\n"
    )
    found = understand(text).tasks
    assert [(task.title, task.lead_units, task.responsible_units) for task in found] == [
        ("加强学习", [], []),
        ("规范执法", [], []),
    ]


def test_a_task_inherits_no_units_from_the_one_above() -> None:
    found = tasks("1.甲项。做好工作。（市司法局负责）\n2.乙项。做好工作。\n3.丙项。做好工作。（市公安局负责）")
    assert [task.responsible_units for task in found] == [["市司法局"], [], ["市公安局"]]


def test_targets_and_cited_documents() -> None:
    found = tasks(
        "1.甲项。落实《某市行政执法监督办法》（某政发〔2023〕5号），培训不少于60学时，审核率达100%。（市司法局负责）"
    )[0]
    assert [(one["value"], one["unit"], one["comparator"]) for one in found.targets] == [
        (60, "学时", "ge"),
        (100, "%", "eq"),
    ]
    assert [(one.title, one.number) for one in found.cited_documents] == [("某市行政执法监督办法", "某政发〔2023〕5号")]


ASIDES = ["（以下简称《纲要》）", "（试行）", "（含街道）", "（市、区）", "（2021—2025年）"]


@pytest.mark.parametrize("aside", ASIDES)
def test_other_brackets_name_no_units(aside: str) -> None:
    found = tasks(f"1.甲项。落实有关办法{aside}。\n2.乙项。做好工作。（市司法局负责）")
    assert found[0].responsible_units == [] == found[0].lead_units


ROWS = (
    "序号\t工作任务\t牵头单位\t责任单位\t完成时限\n1\t完善行政执法制度\t市司法局\t市财政局、"
    "市公安局\t6月底前\n2\t开展执法培训\t市司法局\t各区\t持续推进\n"
)


def test_a_table_of_tasks() -> None:
    found = tasks(ROWS, "某市2024年法治政府建设任务分解表\n")
    assert [
        (task.number, task.title, task.lead_units, task.responsible_units, [one.raw for one in task.deadlines])
        for task in found
    ] == [
        ("1", "完善行政执法制度", ["市司法局"], ["市财政局", "市公安局"], ["6月底前"]),
        ("2", "开展执法培训", ["市司法局"], ["各区"], ["持续推进"]),
    ]


def test_a_table_of_tasks_one_cell_a_line_with_a_merged_column_lost() -> None:
    text = (
        "序号\n工作内容\n责任科室\n时限要求\n1\n完善制度，健全机制\n秘书科\n6月底前\n2\n开展执法培训\n法规科、"
        "执法监督科\n3\n组织专项检查\n执法监督科\n12月底前\n"
    )
    found = tasks(text, "某局2024年工作任务分解表\n")
    assert [
        (task.number, task.title, task.responsible_units, [one.raw for one in task.deadlines]) for task in found
    ] == [
        ("1", "完善制度，健全机制", ["秘书科"], ["6月底前"]),
        ("2", "开展执法培训", ["法规科", "执法监督科"], []),
        ("3", "组织专项检查", ["执法监督科"], ["12月底前"]),
    ]
