"""数值和荣誉：环境与公共服务指标、河长、荣誉和示范单位、零报告. S05, S13, S14, S15."""
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import Mirror, Register, choice, day, marks, money, named, needed, text
from fadu.statutes.demonstration import KINDS
from fadu.statutes.zero_report import SUBJECTS as REPORTED

GROUP = "数值与荣誉"
DOMAINS = ("生态环境", "教育", "医疗卫生", "社会保障", "养老", "文化体育", "住房", "就业", "营商环境", "公共安全",
           "其他")

measures = Register(
    "measures", "环境与公共服务指标", GROUP,
    (
        named("指标名称"),
        needed(choice("domain", "领域", DOMAINS)),
        needed(money("number", "数值", listed=True)),
        needed(text("unit", "计量单位", listed=True)),
        needed(text("period", "所属期", listed=True, hint="如 2021 或者 2021-12")),
        choice("kind", "性质", ("实际数", "标准", "目标", "比较值")),
        choice("comparator", "比较对象", ("上年", "全省平均", "全国平均", "规划目标", "无"), listed=False),
        money("compared", "比较值"),
        needed(text("source", "数据来源", listed=True)),
        text("indicator", "对应指标代号"),
    ),
    "各主管部门", rule=PLAIN, own=True, category="domain",
    note="政府本身只能登记、不能由台账算出的数，一个数一条，写明来源",
)  # fmt: skip

rivers = Register(
    "rivers", "河长和水体包干", GROUP,
    (
        named("河流、水体、片区"),
        needed(choice("kind", "包干方式", ("河长制", "小微水体包干", "分县包干", "分片包干"))),
        needed(choice("level", "河长层级", ("市级", "县级", "乡级", "村级"))),
        needed(text("chief", "河长职务", listed=True)),
        money("length", "长度", "公里"),
        choice("quality", "水质", ("Ⅰ类", "Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类", "小微水体")),
        text("section", "监测断面", listed=True),
        choice("state", "整治", ("达标", "整治中", "已验收"), listed=False),
    ),
    "水利部门", rule=PLAIN, kept_by=("水利", "生态环境"), own=True, category="kind",
)  # fmt: skip

honours = Register(
    "honours", "荣誉", GROUP,
    (
        named("荣誉名称"),
        needed(choice("level", "级别", ("国家级", "省级", "市级", "县级"))),
        needed(text("winner", "获得单位、个人", listed=True)),
        needed(text("giver", "授予机关", listed=True)),
        needed(day("given_on", "授予日期", listed=True)),
        text("document", "文件"),
    ),
    "各单位", rule=PLAIN, own=True, category="level",
    mirror=(Mirror(
        "honour", ("honour",), ("revoke",), since_day="honour.honoured_on", name="nominate.project",
        answers={"given_on": "honour.honoured_on", "document": "decide.number"},
    ),),
    mixed=True, note="由表彰奖励程序授予的自动列入；上级授予的和以前的在这里登记",
)  # fmt: skip

model_units = Register(
    "model_units", "示范单位（点）", GROUP,
    (
        named("单位（点）"),
        needed(choice("kind", "类别", (*KINDS, "服务型执法示范点", "法治乡镇（街道）"))),
        needed(choice("level", "级别", ("国家级", "省级", "市级", "县级"))),
        needed(choice("state", "阶段", ("申报", "创建中", "已命名", "复核"))),
        text("batch", "批次", listed=True),
        day("named_on", "命名日期", listed=True),
        text("document", "命名文号"),
    ),
    "司法行政部门", rule=PLAIN, kept_by=("司法局",), own=True, category="kind",
    mirror=(
        Mirror("demonstration", ("apply",), ("name", "reject", "drop"), name="begin.unit",
               answers={"kind": "begin.kind", "batch": "begin.batch"}, fixed={"state": "申报"}, mark="a"),
        Mirror("demonstration", ("name",), ("strip",), name="begin.unit", fixed={"state": "已命名"}, mark="n",
               answers={"kind": "begin.kind", "batch": "begin.batch", "document": "name.number"}),
    ),
    mixed=True, note="由法治示范创建程序申报、命名的自动列入；上级命名的和以前的在这里登记",
)  # fmt: skip

zero_reports = Register(
    "zero_reports", "零报告", GROUP,
    (
        named("报送事项"),
        choice("subject", "类别", REPORTED),
        text("period", "所属期", listed=True),
        text("reported", "报送情况", listed=True),
    ),
    "报送单位", category="reported",
    mirror=(Mirror(
        "zero_report", ("report_none",), ("send_back",), name="ask.series",
        answers={"subject": "ask.subject", "period": "ask.period", "reported": "=step"},
    ),),
    note="由定期报送程序形成；“无”是报出来的，不是没有报",
)  # fmt: skip

special_funds = Register(
    "special_funds", "专项资金和补助标准", GROUP,
    (
        named("项目"),
        needed(choice("kind", "类别", ("专项资金", "补助、保障标准"))),
        needed(money("amount", "金额", listed=True)),
        money("before", "上一次标准"),
        needed(text("unit", "计量单位", listed=True, hint="万元、元/人·月")),
        choice("subject", "保障项目", ("城市低保", "农村低保", "特困供养", "基本公共卫生服务", "其他")),
        needed(text("document", "依据文件", listed=True)),
        marks("open", "公开", ("分配结果", "使用情况", "绩效")),
    ),
    "财政部门", rule=PLAIN, kept_by=("财政局",), own=True, category="kind",
)  # fmt: skip

REGISTERS = (measures, rivers, honours, model_units, zero_reports, special_funds)
