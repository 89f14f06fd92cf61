"""Short documents of several styles, from the centre to a township, understood whole."""

from __future__ import annotations

from fadu.intake.understand import understand

CENTRE = """国务院某某办公室关于印发2023年重点工作分工的通知
国某办发〔2023〕5号
各省、自治区、直辖市人民政府，国务院各部委：
现将《2023年重点工作分工》印发给你们，请认真落实。
国务院某某办公室
2023年3月1日
2023年重点工作分工
一、总体要求
坚持稳中求进工作总基调。
二、重点任务
（一）优化审批服务。精简审批事项不少于20项。（司法部、市场监管总局牵头，工业和信息化部、文化和旅游部及各省级人民政府按职责分工负责，6月底前完成）
（二）加强监管执法。
1.完善监管规则。制定配套办法。（市场监管总局牵头，国务院相关部门配合）
2.开展专项检查。每季度通报一次。（应急管理部、国家卫生健康委等部门负责，持续推进）
三、保障措施
各地区、各部门要加强领导。
"""


def test_a_division_of_work_of_the_centre() -> None:
    found = understand(CENTRE)
    assert (found.kind, found.head.document_number, found.head.written_on) == (
        "plan",
        "国某办发〔2023〕5号",
        "2023-03-01",
    )
    assert [(task.number, task.title, task.lead_units, task.responsible_units) for task in found.tasks] == [
        ("一", "优化审批服务", ["司法部", "市场监管总局"], ["工业和信息化部", "文化和旅游部", "各省级人民政府"]),
        ("1", "完善监管规则", ["市场监管总局"], ["国务院相关部门"]),
        ("2", "开展专项检查", [], ["应急管理部", "国家卫生健康委"]),
    ]
    assert [[one.raw for one in task.deadlines] for task in found.tasks] == [
        ["6月底前完成"],
        [],
        ["每季度", "持续推进"],
    ]


PROVINCE = """某省2024年法治政府建设重点工作
一、健全制度
1．加强重点领域立法，提请审议地方性法规3件。（省司法厅、省人大法制委负责。列第一位者为牵头单位，下同）
2．推进规范性文件清理，2024年9月底前完成。（省政府办公厅、省司法厅，各市人民政府负责）
二、规范执法
3．开展案卷评查，抽查率不低于5%。（省司法厅负责）
"""


def test_key_work_of_a_province_with_leads_by_order() -> None:
    found = understand(PROVINCE)
    assert [(task.lead_units, task.responsible_units) for task in found.tasks] == [
        (["省司法厅"], ["省人大法制委"]),
        (["省政府办公厅"], ["省司法厅", "各市人民政府"]),
        (["省司法厅"], []),
    ]
    assert [one["value"] for task in found.tasks for one in task.targets] == [3, 5]
    assert found.tasks[1].deadlines[0].iso == "2024-09-30"


TOWNSHIP = """某镇2024年法治政府建设工作计划
为做好今年工作，制定本计划。
一、指导思想
坚持依法行政。
二、工作措施
（一）抓好学习。党委会每季度集中学法不少于1次。
责任单位：党政办
（二）化解纠纷。调解成功率达到98%以上。
责任单位：综治中心、司法所，各村（社区）
时限要求：全年推进
某镇人民政府
2024年2月20日
"""


def test_a_plan_of_a_township() -> None:
    found = understand(TOWNSHIP)
    assert (found.head.issuer, found.head.written_on) == ("某镇人民政府", "2024-02-20")
    assert [(task.title, task.responsible_units, [one.raw for one in task.deadlines]) for task in found.tasks] == [
        ("抓好学习", ["党政办"], ["每季度"]),
        ("化解纠纷", ["综治中心", "司法所", "各村（社区）"], ["全年推进"]),
    ]


DEPARTMENT = """某市市场监督管理局2023年度法治政府建设情况报告
2023年，我局认真履职，现将有关情况报告如下：
一、主要做法
（一）严格执法。全年检查市场主体1.2万余户次，立案查处案件6200宗，其中食品类2100，占33.9%；罚没款856.5万元，同比下降12.3%。
（二）优化服务。审批时限由15个工作日压缩至3个工作日，“一件事”事项达13项。
（三）强化保障。开展培训十二期，覆盖执法人员三百余人次，参考率、合格率均为100%。
二、存在不足
执法力量仍显薄弱。
"""


def test_a_report_of_a_department() -> None:
    found = understand(DEPARTMENT)
    assert found.head.issuer == "某市市场监督管理局"
    assert [(fact.value, fact.unit, fact.comparator) for fact in found.facts] == [
        (12000, "户次", "gt"),
        (6200, "宗", "eq"),
        (2100, "宗", "eq"),
        (33.9, "%", "eq"),
        (856.5, "万元", "eq"),
        (12.3, "%", "eq"),
        (15, "工作日", "eq"),
        (3, "工作日", "le"),
        (13, "项", "eq"),
        (12, "期", "eq"),
        (300, "人次", "gt"),
        (100, "%", "eq"),
    ]
    assert ("2100÷6200=33.871%", "holds") in [(check.computation, check.verdict) for check in found.checks]


COUNTY = """浏览量：35
某县2022年度法治政府建设工作报告
来源：县司法局 发布时间：2023-01-10 09:30
2022年，某县深入落实《某县法治政府建设实施方案（2021—2025年）》（某发〔2021〕9号），现报告如下。
一、工作成效
一是压实责任，三是抓好示范创建，第三批示范点排名第1。二是行政复议收到申请40件，受理35件，审结30件（含上年结转2件），其中维持20件，撤销4件，驳回6件。
二、下步打算
2023年，将做到两个维护，落实三统一制度，运行12345热线。
"""


def test_a_report_of_a_county_with_its_traps() -> None:
    found = understand(COUNTY)
    assert [(fact.value, fact.unit) for fact in found.facts] == [
        (40, "件"),
        (35, "件"),
        (30, "件"),
        (2, "件"),
        (20, "件"),
        (4, "件"),
        (6, "件"),
    ]
    assert ("20+4+6=30", "holds") in [(check.computation, check.verdict) for check in found.checks]
    assert found.head.period == ["2022-01-01", "2022-12-31"]


def test_the_json_shape_is_the_interface() -> None:
    found = understand(PROVINCE).as_json()
    assert {
        "kind",
        "title",
        "issuer",
        "document_number",
        "written_on",
        "period",
        "sections",
        "facts",
        "tasks",
        "checks",
        "damage",
    } <= set(found)
    assert {"value", "unit", "raw", "start", "end", "subject", "domain", "comparator"} <= set(found["facts"][0])
    assert {"number", "title", "lead_units", "responsible_units", "deadlines", "targets"} <= set(found["tasks"][0])
    assert found["tasks"][0]["number"] == 1
