"""How the genre writes figures: each rule with sentences of its own."""

from __future__ import annotations

import pytest

from fadu.intake.understand import understand


def figures(text: str) -> list[tuple[float, str]]:
    return [(fact.value, fact.unit) for fact in understand(text).facts]


def compared(text: str) -> list[tuple[float, str, str]]:
    return [(fact.value, fact.unit, fact.comparator) for fact in understand(text).facts]


COUNTS = {
    "全年受理行政复议申请128件，审结117件。": [(128, "件"), (117, "件")],
    "出动执法人员7,227人次，检查台账2,007套。": [(7227, "人次"), (2007, "套")],
    "举办活动 4 期 50 个主题，覆盖 1200 人。": [(4, "期"), (50, "个"), (1200, "人")],
    "归集信用信息３０５条，公示率１００％。": [(305, "条"), (100, "%")],
    "涉及7个方面58项任务、27个部门278项清单。": [(7, "个"), (58, "项"), (27, "个"), (278, "项")],
    "罚款1114.91万元，追回资金3亿元，人均补助45元。": [(1114.91, "万元"), (3, "亿元"), (45, "元")],
    "汇集数据33万个，信息288.6万条，森林蓄积量11.25万立方米。": [(330000, "个"), (2886000, "条"), (11.25, "万立方米")],
    "细颗粒物平均浓度32微克/立方米，同比下降1.5个百分点。": [(32, "微克/立方米"), (1.5, "个百分点")],
    "走访商户560户次，检查企业300家次，办理公证45宗，投出12票。": [
        (560, "户次"),
        (300, "家次"),
        (45, "宗"),
        (12, "票"),
    ],
    "开展巡查3轮，举办讲座20场次，新增装机1.2亿千瓦。": [(3, "轮"), (20, "场次"), (1.2, "亿千瓦")],
    "审批时限分别压缩至90个、40个工作日。": [(90, "工作日"), (40, "工作日")],
    "参考率、合格率分别达到65%和55%。": [(65, "%"), (55, "%")],
    "覆盖率、报告率均达到45%。": [(45, "%")],
    "办结率由40%降低至38%。": [(40, "%"), (38, "%")],
    "市法制办内设 4 处室 2中心。": [(4, "处室"), (2, "中心")],
    "农业、交通、文化等五大领域开展综合执法。": [(5, "领域")],
    "生态环境状况指数连续13年上升。": [(13, "年")],
    "群众满意度达百分之九十八。": [(98, "%")],
    "持证执法人员共2017名，评查案卷119卷。": [(2017, "名"), (119, "卷")],
}


@pytest.mark.parametrize(("text", "expected"), COUNTS.items(), ids=list(COUNTS))
def test_figures_with_their_units(text: str, expected: list[tuple[float, str]]) -> None:
    assert figures(text) == expected


CHINESE = {
    "覆盖群众两万余人次，受教育五万余人次。": [(20000, "人次", "gt"), (50000, "人次", "gt")],
    "建立一支1377人组成的应急队伍。": [(1, "支", "eq"), (1377, "人", "eq")],
    "举办培训四期，开展清理两次，分三批次下放。": [(4, "期", "eq"), (2, "次", "eq"), (3, "批次", "eq")],
    "组织案卷评查一次，评出优秀案卷十卷。": [(1, "次", "eq"), (10, "卷", "eq")],
    "惠及师生近千人，走访企业二十余家。": [(1000, "人", "approx"), (20, "家", "gt")],
    "明确重点任务三十二项。": [(32, "项", "eq")],
}


@pytest.mark.parametrize(("text", "expected"), CHINESE.items(), ids=list(CHINESE))
def test_chinese_numerals_that_count(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert compared(text) == expected


COMPARED = {
    "发出建议书超185份。": [(185, "份", "gt")],
    "清理事项近6000个。": [(6000, "个", "approx")],
    "挽回损失0.5万余元。": [(0.5, "万元", "gt")],
    "出具意见300余条，接待群众3000多人次。": [(300, "条", "gt"), (3000, "人次", "gt")],
    "调解成功率达97%以上。": [(97, "%", "ge")],
    "每年学法不少于2次，累计不低于40学时。": [(2, "次", "ge"), (40, "学时", "ge")],
    "办理时间不超过5个工作日。": [(5, "工作日", "le")],
    "平均每件用时约12天左右。": [(12, "天", "approx")],
}


@pytest.mark.parametrize(("text", "expected"), COMPARED.items(), ids=list(COMPARED))
def test_words_that_compare(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert compared(text) == expected


NONE = [
    "推进“1+4+8”体系建设，落实“22条”措施。",
    "大厅提供7×24小时自助服务。",
    "认真办理一号司法建议，运行12345热线和12348平台。",
    "落实规范性文件三统一制度，推进八五普法，深化行政执法三项制度。",
    "浏览量:1",
    "全省排名第1，位居全市前3名。",
    "印发《2023年度20项重点工作清单》和《关于落实3个机制的通知》。",
    "根据某政发〔2021〕15号和某府办〔2020〕3号文件要求。",
    "2022年3月5日至4月10日，1—11月，2016-2020年，12月4日宪法日。",
    "依据行政处罚法第五十八条第一款，开展第三批示范创建。",
    "面向16—24岁青年开展宣传，每年3至5次走访。",
    "坚决做到两个维护，增强四个意识，坚定四个自信。",
    "充分发挥一把手作用，推行一次性告知、一站式办理，形成一系列成果。",
    "实现三级联动，健全一村一法律顾问机制，深化最多跑一次改革。",
    "在“3.15”“12·4”等节点集中宣传，PM2.5治理不断深化。",
    "联系电话:0578-2091234，邮编联系人。",
    "全面完成各项工作任务，法治政府建设取得新成效。",
    "总结近三年来的经验，制定三年行动计划和五年规划。",
]


@pytest.mark.parametrize("text", NONE)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_conditions_are_no_results() -> None:
    assert figures("案件超过40件的9个县已配备专职人员。") == [(9, "个")]
    assert figures("拆除10蒸吨及以下燃煤锅炉2台。") == [(2, "台")]
    assert figures("梳理投资5000万元以上项目12个。") == [(12, "个")]


def test_a_number_without_a_unit_takes_the_one_that_the_sentence_implies() -> None:
    assert figures("全市办理执法案件6200件，其中行政处罚2100，占33.9%。") == [(6200, "件"), (2100, "件"), (33.9, "%")]
    assert understand("全市办理执法案件6200件，其中行政处罚2100，占33.9%。").facts[1].implied_unit


def test_a_bare_number_is_no_figure_where_nothing_implies_a_unit() -> None:
    assert figures("某某路118，某某小区。") == []


def test_list_numbers_that_lost_their_mark_are_cut_off() -> None:
    text = (
        "各类主体情况如下：\n131个省级部门全部公开。\n2333个市级部门全部公开。\n313个市州完成填报。"
        "\n4103个县级政府完成填报。"
    )
    assert figures(text) == [(31, "个"), (333, "个"), (13, "个"), (103, "个")]


def test_a_year_with_a_list_number_before_it_is_no_figure() -> None:
    assert figures("重点抓好以下工作：\n12020年底前完成清理。\n22021年全面推开。") == []


def test_marks_that_were_lost_in_dates_and_numbers_leave_no_figure() -> None:
    assert figures("根据国办发20174要求，于2017322召开会议，办理案件5件。") == [(5, "件")]
    assert figures("落实《规划（20212025年）》和某发〔201536号文件。") == []


def test_a_traditional_text_is_read_alike() -> None:
    facts = understand("全年辦理行政復議案件128件，舉辦培訓12場次，參訓3600餘人次，涉及35個部門。").facts
    assert [(fact.value, fact.raw) for fact in facts] == [
        (128, "128件"),
        (12, "12場次"),
        (3600, "3600餘人次"),
        (35, "35個"),
    ]
    assert facts[2].comparator == "gt"


def test_offsets_are_code_points_of_the_text_as_read() -> None:
    text = "\u3000\u3000某县２０２３年度报告\r\n𠀀审结案件１２８件。"
    fact = understand(text).facts[0]
    assert text[fact.start : fact.end] == fact.raw == "１２８件"


def test_a_report_without_figures_has_none() -> None:
    text = (
        "某镇2023年法治政府建设情况报告\n一、主要做法\n坚持依法行政，加强学习，完善制度，规范执法。\n二、"
        "存在问题\n力量不足。\n某镇人民政府\n2024年1月10日"
    )
    assert understand(text).as_json()["facts"] == []


def test_a_sites_name_or_view_counter_gives_no_figure() -> None:
    assert figures(
        "某县人民政府网站 浏览次数：1297 字号：大\n某县2023年度法治政府建设情况报告\n全年办理案件12件。"
    ) == [(12, "件")]


def test_rates_totals_and_parts_are_told_apart() -> None:
    facts = understand("审结案件51件，其中维持20件、撤销8件、驳回23件，纠错率15.7%。").facts
    assert [fact.role for fact in facts] == ["total", "part", "part", "part", "rate"]
    assert [fact.of for fact in facts] == [None, 0, 0, 0, None]
    assert facts[4].is_rate


def test_scale_words_are_kept_apart_from_the_base_unit() -> None:
    fact = understand("罚款1.5万元。").facts[0]
    assert (fact.value, fact.unit, fact.value_base, fact.unit_base) == (1.5, "万元", 15000, "元")


DOMAINS = {
    "审结行政复议案件51件。": "行政复议",
    "一审行政诉讼败诉3件。": "行政应诉",
    "备案行政规范性文件4件。": "规范性文件",
    "调解矛盾纠纷1500件。": "调解",
    "门户网站发布信息9869条。": "政务公开",
    "评查行政执法案卷100卷。": "案卷评查",
    "办理法律援助案件357件。": "公共法律服务",
    "法律顾问出具意见25份。": "法律顾问",
    "实施行政处罚57起。": "行政执法案件",
    "开展普法活动800场次。": "普法",
    "化解信访积案27件。": "信访",
    "召开政府常务会议12次。": "重大行政决策",
}


@pytest.mark.parametrize(("text", "domain"), DOMAINS.items())
def test_the_domain_follows_from_the_words_beside_the_figure(text: str, domain: str) -> None:
    assert understand(text).facts[0].domain == domain


def test_the_subject_is_in_the_words_of_the_clause() -> None:
    facts = understand("办结行政复议案件8件，公示186家政府部门承诺信息。").facts
    assert facts[0].subject == "办结行政复议案件"
    assert "政府部门" in facts[1].subject
