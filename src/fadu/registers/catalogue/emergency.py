"""应急：预案、队伍、物资、灾害信息员. S35."""
from fadu.registers.catalogue.acts import EMERGENCY
from fadu.registers.codes import PLAIN, check_phone
from fadu.registers.grammar import Mirror, Register, choice, day, named, needed, number, private, text

GROUP = "应急"
EMERGENCIES = ("应急管理",)

emergency_plans = Register(
    "emergency_plans", "应急预案", GROUP,
    (
        named("预案名称"),
        needed(choice("kind", "类别", ("总体应急预案", "专项应急预案", "部门应急预案", "基层单位应急预案",
                                     "联合应急预案", "乡镇（街道）应急预案"))),
        needed(text("version", "版本", listed=True)),
        needed(day("issued_on", "印发日期", listed=True)),
        text("document", "印发文号"),
        day("drilled_on", "最近演练", listed=True),
        number("drills", "累计演练", "次"),
    ),
    "应急管理部门", EMERGENCY[26], PLAIN, EMERGENCIES, own=True, category="kind",
    mirror=(Mirror(
        "emergency_plan", ("issue",), ("repeal",), since_day="issue.issued_on", name="begin.name",
        answers={"kind": "begin.kind", "issued_on": "issue.issued_on", "document": "issue.number",
                 "drilled_on": "drill.held_on"},
    ),),
    mixed=True, note="由应急预案程序印发的自动列入；以前的在这里登记，修订一次是一次变更，旧版本留在历史里",
)  # fmt: skip

emergency_teams = Register(
    "emergency_teams", "应急队伍", GROUP,
    (
        named("队伍名称"),
        needed(choice("kind", "类别", ("综合性救援队伍", "专业救援队伍", "社会救援力量", "流调队伍", "志愿者队伍",
                                       "防汛队伍", "医疗救治队伍"))),
        needed(number("people", "人数", "人", listed=True)),
        text("base", "驻地", listed=True),
        text("skills", "专长"),
        private(text("phone", "值班电话", check=check_phone)),
    ),
    "应急管理部门", EMERGENCY[39], PLAIN, EMERGENCIES, own=True, category="kind",
)  # fmt: skip

emergency_stores = Register(
    "emergency_stores", "应急物资和场所", GROUP,
    (
        named("名称"),
        needed(choice("kind", "类别", ("生活物资", "救援装备", "防汛物资", "医疗防疫物资", "避难场所", "隔离场所",
                                       "床位"))),
        needed(number("count", "数量", listed=True)),
        needed(text("unit", "计量单位", listed=True)),
        needed(text("place", "存放地点、地址", listed=True)),
        day("checked_on", "最近检查"),
    ),
    "应急管理部门", EMERGENCY[45], PLAIN, EMERGENCIES, own=True, category="kind",
)  # fmt: skip

disaster_reporters = Register(
    "disaster_reporters", "灾害信息员", GROUP,
    (
        named("岗位"),
        needed(choice("level", "层级", ("县级", "乡级", "村级"))),
        private(needed(text("person", "姓名"))),
        private(text("phone", "联系电话", check=check_phone)),
        day("trained_on", "最近培训", listed=True),
    ),
    "应急管理部门", EMERGENCY[60], PLAIN, EMERGENCIES, own=True, category="level",
)  # fmt: skip

response_stages = Register(
    "response_stages", "应急响应和防控状态", GROUP,
    (
        named("响应、状态"),
        needed(choice("event", "事件类型", ("自然灾害", "事故灾难", "公共卫生事件", "社会安全事件"))),
        needed(text("condition", "启动条件")),
        text("measures", "主要措施"),
        text("document", "依据文件", listed=True),
        day("set_on", "确定日期", listed=True),
    ),
    "应急管理部门", EMERGENCY[26], PLAIN, EMERGENCIES, own=True, category="event",
    note="一级响应、一个防控阶段一条：什么条件启动、采取什么措施",
)  # fmt: skip

REGISTERS = (emergency_plans, emergency_teams, emergency_stores, disaster_reporters, response_stages)
