"""政务服务：服务事项、一件事、共享数据、自助终端、服务站点. S06, S08, S30."""
from fadu.registers.catalogue.powers import LIST_KEEPERS
from fadu.registers.codes import PLAIN, SERVICE, SERVICE_IF_ANY, check_phone
from fadu.registers.grammar import Mirror, Register, choice, day, long, marks, named, needed, number, text, yesno
from fadu.statutes.acts import BUSINESS, FOI

GROUP = "政务服务"
KINDS = ("行政许可", "行政确认", "行政裁决", "行政给付", "行政奖励", "行政征收", "其他行政权力", "公共服务")
WAYS = ("马上办", "就近办", "一次办", "网上办", "自助办")

service_items = Register(
    "service_items", "政务服务事项", GROUP,
    (
        named("事项名称"),
        needed(choice("kind", "事项类型", KINDS)),
        marks("ways", "办理标记", WAYS),
        choice("nature", "办理性质", ("依申请", "依职权"), listed=False),
        needed(choice("object", "服务对象", ("自然人", "法人", "自然人和法人"), listed=False)),
        number("statutory_days", "法定办结时限", "工作日"),
        needed(number("promised_days", "承诺办结时限", "工作日", listed=True)),
        choice("pace", "办件类型", ("即办件", "承诺件"), listed=False),
        choice("depth", "网上办理深度", ("网上咨询", "网上预审", "网上受理", "全程网办"), listed=False),
        choice("reach", "通办范围", ("全国", "跨省", "全省", "全市", "本地"), filtered=False, listed=False),
        number("visits", "到现场次数", "次"),
        number("papers", "申请材料", "份"),
        yesno("one_window", "一窗受理", filtered=True),
        yesno("tolerant", "可容缺受理", filtered=True),
        yesno("proxy", "可帮办代办", filtered=True),
        yesno("cross_region", "可跨域通办", filtered=True),
        long("ground", "设定依据"),
        long("conditions", "办理条件"),
        long("materials", "申报材料目录", hint="一行一份，注明份数和是否可容缺"),
        long("process", "办理流程"),
        text("result", "办理结果", hint="证照、批文的名称"),
        text("fee", "收费", hint="不收费的写“不收费”"),
        text("place", "办理地点和时间"),
        text("phone", "咨询、监督电话", check=check_phone),
        choice("guide", "办事指南", ("完整版和简版", "只有完整版", "未编制"), listed=False),
    ),
    "政务服务管理机构", BUSINESS[35], SERVICE, LIST_KEEPERS, own=True, category="kind", decided_by="power_list",
    note="一个事项可以有几个标记，各标记分别统计",
)  # fmt: skip

one_things = Register(
    "one_things", "“一件事”套餐", GROUP,
    (
        named("“一件事”名称"),
        needed(text("lead", "牵头单位", listed=True)),
        needed(long("items", "所含事项")),
        needed(number("count", "联办事项数", "项", listed=True)),
        number("days", "办理时限", "工作日", listed=True),
        number("papers_before", "整合前材料", "份"),
        number("papers_after", "整合后材料", "份", listed=True),
        marks("channels", "办理渠道", ("大厅窗口", "网上", "移动端", "自助终端")),
        day("opened_on", "上线日期"),
    ),
    "政务服务管理机构", BUSINESS[36], PLAIN, LIST_KEEPERS,
    mirror=(Mirror(
        "one_thing_service", ("launch",), ("close",), since_day="launch.launched_on", name="choose.name",
        answers={"lead": "choose.lead", "items": "choose.items", "days": "design.days_promised",
                 "papers_before": "design.papers_before", "papers_after": "design.papers_after",
                 "opened_on": "launch.launched_on"},
    ),),
    mixed=True, note="由高效办成一件事程序上线的自动列入，下线的前一日止；以前上线的在这里登记",
)  # fmt: skip

shared_data = Register(
    "shared_data", "政务数据共享目录", GROUP,
    (
        named("数据资源名称"),
        needed(choice("sharing", "共享属性", ("无条件共享", "有条件共享", "不予共享"))),
        text("condition", "共享条件、不予共享的依据"),
        needed(choice("updated", "更新周期", ("实时", "每日", "每月", "每年", "不定期"))),
        text("format", "提供方式"),
        number("fields", "数据项", "个"),
        yesno("filed", "目录已编制填报", filtered=True, listed=True),
    ),
    "数据管理部门", rule=PLAIN, kept_by=("数据局", "大数据", "政务服务"), own=True, category="sharing",
)  # fmt: skip

terminals = Register(
    "terminals", "自助终端", GROUP,
    (
        named("终端名称"),
        needed(text("place", "设置地点", listed=True)),
        needed(number("items", "可办事项", "项", listed=True)),
        choice("hours", "开放时间", ("24小时", "工作时间")),
        day("installed_on", "启用日期"),
        choice("state", "状态", ("在用", "停用检修")),
    ),
    "政务服务管理机构", rule=PLAIN, kept_by=LIST_KEEPERS, own=True, category="state",
)  # fmt: skip

service_halls = Register(
    "service_halls", "政务服务场所", GROUP,
    (
        named("名称"),
        needed(choice("level", "层级", ("市级大厅", "县级大厅", "乡镇（街道）便民服务中心", "村（社区）便民服务站"))),
        needed(text("address", "地址", listed=True)),
        number("windows", "窗口", "个"),
        number("items", "进驻事项", "项", listed=True),
        text("phone", "电话", check=check_phone),
        yesno("reading", "设政府信息查阅场所", filtered=True),
    ),
    "政务服务管理机构", FOI[25], PLAIN, LIST_KEEPERS, own=True, category="level",
)  # fmt: skip

errands = Register(
    "errands", "群众和企业办事事项目录", GROUP,
    (
        named("办事事项"),
        text("department", "主管部门", listed=True),
        needed(yesno("one_trip", "最多跑一次", filtered=True, listed=True)),
        text("reason", "列入负面清单的原因", hint="做不到一次办结的填写"),
        text("items", "对应的政务服务事项"),
    ),
    "政务服务管理机构", rule=SERVICE_IF_ANY, kept_by=LIST_KEEPERS,
    note="按群众和企业眼里的“一件事”编目，口径与政务服务事项不同；做不到最多跑一次的构成负面清单",
)  # fmt: skip

data_links = Register(
    "data_links", "共享数据授权和系统对接", GROUP,
    (
        named("单位、系统"),
        needed(choice("kind", "类别", ("授权使用省级共享数据的单位", "对接一窗受理平台的省建系统", "其他对接系统"))),
        needed(day("linked_on", "授权、对接日期", listed=True)),
        text("owner", "数据、系统主管部门", listed=True),
        text("scope", "授权范围、对接方式"),
        number("interfaces", "接口", "个"),
    ),
    "数据管理部门", rule=PLAIN, kept_by=("数据局", "大数据", "政务服务"), category="kind",
)  # fmt: skip

terminal_units = Register(
    "terminal_units", "自助终端上线部门", GROUP,
    (
        named("部门"),
        needed(number("functions", "上线功能", "项", listed=True)),
        long("content", "功能名称"),
        day("joined_on", "上线日期", listed=True),
    ),
    "政务服务管理机构", rule=PLAIN, kept_by=LIST_KEEPERS,
)  # fmt: skip

REGISTERS = (
    service_items, one_things, shared_data, terminals, service_halls, errands, data_links, terminal_units,
)  # fmt: skip
