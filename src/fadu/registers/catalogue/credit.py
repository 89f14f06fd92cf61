"""信用：红黑名单、政府机构失信、拖欠账款. S12."""
from fadu.registers.codes import PLAIN, USCC, USCC_IF_ANY
from fadu.registers.grammar import Register, choice, day, inner, long, money, named, needed, number, text, yesno
from fadu.statutes.acts import BUSINESS

GROUP = "信用"
CREDIT = ("发展和改革", "发展改革", "数据局")
SUBJECTS = ("企业", "农民专业合作社", "个体工商户", "社会组织", "事业单位", "政府机构", "自然人")

credit_subjects = Register(
    "credit_subjects", "信用主体红黑名单", GROUP,
    (
        named("主体名称"),
        needed(choice("list", "名单", ("红名单", "黑名单", "重点关注名单", "经营异常名录"))),
        needed(choice("field", "领域", ("安全生产", "食品药品", "生态环境", "工程建设", "劳动保障", "税收", "市场监管",
                                      "法院执行", "其他"))),
        choice("subject", "主体类别", SUBJECTS),
        needed(long("reason", "列入事由")),
        text("decision", "认定文书", listed=True),
        day("until", "期限至", listed=True),
        choice("measures", "奖惩措施", ("联合激励", "联合惩戒", "提示约谈", "无"), listed=False),
        choice("repair", "信用修复", ("未申请", "申请中", "已修复"), listed=False),
    ),
    "认定机关", BUSINESS[53], USCC_IF_ANY, CREDIT, own=True, category="list",
    note="列入前告知并听取意见；移出即取消，写明修复或者期满",
)  # fmt: skip

government_credit = Register(
    "government_credit", "政府机构失信排查和诚信承诺", GROUP,
    (
        named("机构名称"),
        needed(choice("finding", "排查结果", ("未发现失信", "失信被执行人", "拖欠账款", "未履行承诺"))),
        needed(yesno("promised", "诚信承诺已公示", filtered=True, listed=True)),
        day("checked_on", "排查日期", listed=True),
        text("mended", "整改情况"),
    ),
    "信用主管部门", BUSINESS[31], USCC, CREDIT, category="finding",
)  # fmt: skip

arrears = Register(
    "arrears", "拖欠账款台账", GROUP,
    (
        named("债权单位"),
        inner(money("amount", "拖欠金额", "万元", listed=True)),
        needed(text("debtor", "拖欠单位", listed=True)),
        choice("kind", "欠款种类", ("货款、工程款、服务款", "农民工工资")),
        money("paid", "已清偿", "万元"),
        day("due_on", "约定清偿日期", listed=True),
        needed(choice("state", "状态", ("清偿中", "已清偿", "有争议"))),
        text("reason", "拖欠原因"),
    ),
    "工信、财政部门", BUSINESS[32], PLAIN, ("经济和信息化", "工业和信息化", "财政局"), category="state", public=False,
)  # fmt: skip

credit_cases = Register(
    "credit_cases", "联合奖惩案例", GROUP,
    (
        named("案例"),
        needed(choice("kind", "奖惩", ("联合激励", "联合惩戒"))),
        needed(text("subject", "对象", listed=True)),
        needed(text("departments", "实施部门")),
        needed(text("measures", "措施")),
        text("basis", "备忘录、依据"),
        needed(day("reported_on", "报送日期", listed=True)),
        text("reported_to", "报送机关", listed=True),
    ),
    "信用主管部门", rule=PLAIN, kept_by=CREDIT, own=True, category="kind",
)  # fmt: skip

credit_databases = Register(
    "credit_databases", "信用信息主体库", GROUP,
    (
        named("主体库"),
        needed(choice("subject", "主体类别", ("企业", "自然人", "事业单位", "社会组织", "政府机构"))),
        text("sources", "信息来源单位"),
        number("catalogue", "归集目录", "类", listed=True),
        day("opened_on", "建库日期", listed=True),
    ),
    "信用主管部门", rule=PLAIN, kept_by=CREDIT, category="subject", public=False,
    note="一类主体一个库；入库条数按月在定期报数中报送，不在这里填总数",
)  # fmt: skip

market_entities = Register(
    "market_entities", "经营主体年报", GROUP,
    (
        named("主体名称"),
        needed(choice("kind", "主体类型", ("企业", "农民专业合作社", "个体工商户"))),
        needed(number("year", "年报年度", listed=True)),
        needed(choice("report", "年报", ("已公示", "未公示", "当年设立不需公示"))),
        day("reported_on", "公示日期", listed=True),
        day("set_up_on", "成立日期"),
        text("industry", "行业"),
    ),
    "市场监管部门", rule=USCC_IF_ANY, kept_by=("市场监督", "市场监管", "工商"), category="kind",
    note="应当公示上一年度年报的主体，一户一条，按市场监管系统导入",
)  # fmt: skip

REGISTERS = (
    credit_subjects, government_credit, arrears, credit_cases, credit_databases, market_entities,
)  # fmt: skip
