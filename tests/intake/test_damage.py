"""Damaged text is found with a suggestion, and sound text is left alone."""

from __future__ import annotations

import pytest

from fadu.intake.understand import understand

FILL = "一、基本情况\n我市坚持依法行政，认真落实各项制度，推进各项工作取得新进展，现报告如下。\n"


def found(text: str) -> list[tuple[str, str]]:
    return [(damage.raw, damage.suggestion) for damage in understand(FILL + text).damage]


DAMAGED = {
    "分别占总数的97.37%96.17%。": ("97.37%96.17%", "97.37%、96.17%"),
    "根据某政发〔201724号文件。": ("〔201724号", "〔2017〕24号"),
    "根据某政发〔201536号文件。": ("〔201536号", "〔2015〕36号"),
    "根据国办发20174要求。": ("20174", "〔2017〕4号"),
    "根据某政办发201818号文件。": ("201818号", "〔2018〕18号"),
    "根据某政发(2021)48号文件。": ("(2021)", "〔2021〕"),
    "根据某政发﹝2016﹞23号文件。": ("﹝2016﹞", "〔2016〕"),
    "根据某政发[2019]7号文件。": ("[2019]", "〔2019〕"),
    "落实《某纲要（20152020年）》。": ("20152020年", "2015—2020年"),
    "对2016612017531日期间的案卷进行评查。": ("2016612017531日", "2016年6月1日—2017年5月31日"),
    "推动各项制度有效街接。": ("街接", "衔接"),
    "责任单住要认真履职。": ("责任单住", "责任单位"),
    "规范政府釆购行为。": ("釆购", "采购"),
    "公布《事项清単》。": ("単", "单"),
    "截止2022年底，共有执法人员20名。": ("截止", "截至"),
    "办理人大政协建议提案28件。": ("人大政协建议提案", "人大代表建议、政协提案"),
    "对群众反应的问题及时办理。": ("反应", "反映"),
    "落实《重大行政决策程序暂行规定》。": ("重大行政决策程序暂行规定", "重大行政决策程序暂行条例"),
    "加强监督检查，，严格执法。": ("，，", ","),
    "深入推进依法行 政工作，健全完善各项规章制度，切实提高依法行政的能力和水平，努力建设法治政府。": (" ", ""),
}


@pytest.mark.parametrize(("text", "expected"), DAMAGED.items(), ids=list(DAMAGED))
def test_damage_with_its_suggestion(text: str, expected: tuple[str, str]) -> None:
    raws = found(text)
    assert expected in raws or any(
        raw.endswith(expected[0]) and suggestion.endswith(expected[1]) for raw, suggestion in raws
    )
    assert len(raws) == 1


SOUND = [
    "全年未发生较大事故，期末按时报送，周末发生的情况及时处理。",
    "根据某政发〔2017〕24号和国发〔2015〕36号文件，落实《某规划（2021—2025年）》。",
    "出席会议的的士司机代表，目的的一致性，截止日期为12月，化学反应的问题。",
    "制定《法治社会建设实施方案（2021—2025年）》和《某市重大行政决策程序规定》。",
    "滥用市场支配地位的行为，行政机关负责人出庭应诉，政务公开、村务公开、服务公开。",
    "现将2017年度情况报告如下，共有 40 名人员和 2 个中心参加，使用 APP 办理。",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_date_that_lost_its_marks_under_the_signature() -> None:
    text = "某市人民政府关于2017年度法治政府建设的报告\n生成时间：2017-12-04\n" + FILL + "某市人民政府\n2017124"
    found_ = understand(text)
    assert found_.head.written_on == "2017-12-04"
    assert [(one.raw, one.suggestion) for one in found_.damage] == [("2017124", "2017年12月4日")]


def test_a_sentence_that_was_pasted_twice() -> None:
    sentence = "我县建立健全行政执法案卷评查制度，组织业务骨干对重点领域的执法案卷进行集中评查并通报结果。"
    assert [raw for raw, _ in found(sentence + "其他工作有序推进。\n" + sentence)] == [sentence]


def test_a_heading_that_lost_its_full_stop() -> None:
    text = (
        FILL + "1.完善制度。健全各项制度。\n2.营造公平竞争的法治环境全面清理各类文件，"
        "有序废除妨碍公平竞争的政策措施，建立沟通机制。\n3.加强培训。组织培训。\n"
    )
    damage = understand(text).damage
    assert [(one.suggestion, one.type) for one in damage] == [("。", "missing_punct")]
    assert text[: damage[0].start].endswith("法治环境")


def test_list_numbers_that_stick_to_figures() -> None:
    assert found("131个省级部门公开。\n2333个市级部门公开。\n313个市州公开。") == [
        ("131", "(1)31"),
        ("2333", "(2)333"),
        ("313", "(3)13"),
    ]


def test_a_misused_word_is_told_once() -> None:
    assert found("截止2022年底，共有20人。截止2021年底，共有18人。") == [("截止", "截至")]


CITED = {
    "印发《某区简化公共服务流程工作方案的通知》。": "某区简化公共服务流程工作方案的通知",
    "印发《某区人民政府关于检查计划的批复》（某政办发〔2016〕1号）。": "某政办发〔2016〕1号",
    "（七）依法化解社会矛盾纠纷机制\n做好工作。": "依法化解社会矛盾纠纷机制",
}


@pytest.mark.parametrize(("text", "raw"), CITED.items())
def test_faults_in_what_is_cited(text: str, raw: str) -> None:
    assert [one for one, _ in found(text)] == [raw]


def test_the_constitution_day_is_older_than_its_week() -> None:
    head = "某县2021年法治政府建设报告\n一、甲\n"
    assert [one.raw for one in understand(head + "开展第八个宪法宣传周活动。").damage] == ["第八个宪法宣传周"]
    assert understand(head + "开展第四个宪法宣传周活动。").damage == []


SOUND_CITED = [
    "印发《某区人民政府办公室关于印发工作方案的通知》（某政办发〔2016〕1号）。",
    "印发《关于转发工作方案的通知》。",
    "（七）健全依法化解社会矛盾纠纷机制\n做好工作。",
]


@pytest.mark.parametrize("text", SOUND_CITED)
def test_sound_citations_are_left_alone(text: str) -> None:
    assert found(text) == []
