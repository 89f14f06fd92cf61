"""推进法治政府建设：会议、任务分解、督察交办、督查对象、定期报数、覆盖情况. S01–S04, S18, S34."""
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import (
    Mirror,
    Register,
    choice,
    day,
    listed,
    long,
    marks,
    money,
    named,
    needed,
    number,
    text,
    yesno,
)
from fadu.statutes.acts import DUTY_INSPECTION, MAJOR_DECISIONS

GROUP = "工作推进"
OFFICES = ("人民政府办公室", "人民政府办公厅")
JUSTICE = ("司法局",)

meetings = Register(
    "meetings", "政府会议", GROUP,
    (
        named("会议名称", hint="如 市政府第12次常务会议"),
        needed(choice("kind", "会议种类", ("全体会议", "常务会议", "专题会议", "府院联席会议"))),
        needed(day("held_on", "召开日期", listed=True)),
        text("host", "主持人职务"),
        marks("topics", "议题", ("规范性文件", "重大行政决策", "听取法治政府建设汇报", "学法", "其他")),
        number("matters", "审议事项", "件", listed=True),
        text("minutes", "会议纪要文号", listed=True),
        yesno("reviewed", "议题会前经合法性审查", filtered=True),
    ),
    "政府办公室", MAJOR_DECISIONS[30], PLAIN, OFFICES, category="kind",
    note="一次会议一条；决策草案的审议过程在重大行政决策程序中办理",
)  # fmt: skip

key_tasks = Register(
    "key_tasks", "重点任务分解", GROUP,
    (
        named("方面、任务"),
        needed(listed(text("plan", "方案", hint="方案、意见或者计划的名称，如 生态文明体制改革"))),
        needed(choice("level", "层次", ("方面", "任务"))),
        text("section", "所属方面", hint="任务填写"),
        text("lead", "牵头单位", listed=True),
        text("others", "责任单位"),
        day("finish_by", "完成期限", listed=True),
        choice("state", "进展", ("未开始", "进行中", "已完成")),
    ),
    "方案印发机关", rule=PLAIN, own=True, category="plan",
    note="方案分几个方面、几项任务，一个方面一条、一项任务一条；交办到单位的另走督办任务程序",
)  # fmt: skip

assigned_items = Register(
    "assigned_items", "督察交办件", GROUP,
    (
        named("交办事项"),
        needed(choice("source", "交办来源", ("中央环保督察", "省级环保督察", "国务院大督查", "巡视巡察", "其他"))),
        needed(choice("kind", "性质", ("信访件", "反馈问题", "其他"))),
        needed(day("given_on", "交办日期", listed=True)),
        text("lead", "办理单位"),
        day("finish_by", "办结期限"),
        needed(choice("state", "办理情况", ("办理中", "阶段性办结", "已办结"))),
        long("result", "办理结果"),
        number("accountable", "问责", "人"),
    ),
    "督察协调机构", rule=PLAIN, own=True, category="source",
)  # fmt: skip

inspected_units = Register(
    "inspected_units", "督查对象", GROUP,
    (
        named("被督查单位"),
        needed(choice("kind", "单位性质", ("所属部门", "下级政府", "其他"))),
        needed(text("topic", "督查内容", listed=True)),
        needed(day("from_on", "督查日期", listed=True)),
        number("found", "发现问题", "个"),
        number("mended", "完成整改", "个"),
        text("report", "督查报告、反馈文号"),
    ),
    "法治建设议事协调机构的办事机构", DUTY_INSPECTION[11], PLAIN, JUSTICE, category="kind",
    note="一次督查一个单位一条；法治督察程序中的督察在程序里办理",
)  # fmt: skip

period_returns = Register(
    "period_returns", "定期报数", GROUP,
    (
        named("报送单位、所属期"),
        needed(listed(text("series", "报数项目", hint="如 好差评数据汇集量"))),
        needed(text("period", "所属期", listed=True, hint="如 2021-05")),
        needed(text("reporter", "报送单位")),
        needed(money("number", "本期数", listed=True)),
        money("whole", "本期应有数", listed=True, hint="算比率的填写：应办、应报的件数"),
        needed(text("unit", "计量单位", listed=True)),
        needed(text("source", "数据来源系统", listed=True)),
    ),
    "各单位", rule=PLAIN, own=True, category="series",
    note="别的系统逐笔记录、这里无法逐笔记录的数：一个单位一期一条，写明来源系统，累加得出，不填总数",
)  # fmt: skip

coverage_levels = Register(
    "coverage_levels", "分级覆盖情况", GROUP,
    (
        named("层级"),
        needed(choice("network", "体系", ("政府法律顾问", "公共法律服务", "其他"))),
        needed(choice("level", "级别", ("市级", "县级", "乡级", "村级"))),
        needed(number("covered", "已覆盖", "个", listed=True)),
        needed(number("places", "应覆盖", "个", listed=True)),
        day("covered_on", "全覆盖日期"),
    ),
    "司法行政部门", rule=PLAIN, kept_by=JUSTICE, category="network",
)  # fmt: skip

list_batches = Register(
    "list_batches", "清单调整批次", GROUP,
    (
        named("批次"),
        text("register", "名录", listed=True),
        text("document", "依据文件", listed=True),
        text("number", "文号", listed=True),
        number("items", "调整项数", "项", listed=True),
        number("added", "新增", "项"),
        number("taken_over", "承接", "项"),
        number("changed", "变更", "项"),
        number("delegated", "下放", "项"),
        number("cancelled", "取消", "项"),
    ),
    "名录的保管单位", category="register",
    mirror=(Mirror(
        "register_adjustment", ("finish",), since_day="begin.since",
        answers={
            "register": "begin.register_title", "document": "begin.document", "number": "begin.document_number",
            "items": "finish.items", "added": "+add.items", "taken_over": "+take_over.items",
            "changed": "+change.items", "delegated": "+delegate.items", "cancelled": "+cancel.items",
        },
    ),),
    note="由名录调整程序形成：每依文件调整一批列入一条，写明新增、承接、变更、下放、取消各多少项",
)  # fmt: skip

REGISTERS = (
    meetings, key_tasks, assigned_items, inspected_units, period_returns, coverage_levels, list_batches,
)  # fmt: skip
