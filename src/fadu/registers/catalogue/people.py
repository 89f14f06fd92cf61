"""法律力量：法律顾问、法制队伍、调解、法律援助、普法. S03, S20, S27, S29–S32, S36."""
from fadu.law.enacted import LEGAL_AID, MEDIATION
from fadu.registers.codes import PLAIN, check_phone
from fadu.registers.grammar import (
    Mirror,
    Register,
    choice,
    day,
    long,
    marks,
    named,
    needed,
    number,
    private,
    text,
    yesno,
)
from fadu.statutes.acts import DUTY_INSPECTION, OUTLINE

GROUP = "法律力量"
JUSTICE = ("司法局",)
PLACES = ("市", "县（市、区）", "乡镇（街道）", "村（社区）")

advisers = Register(
    "advisers", "法律顾问、公职律师", GROUP,
    (
        named("姓名或者律师事务所"),
        choice("kind", "种类", ("法律顾问", "公职律师")),
        choice("form", "形式", ("律师事务所", "律师", "其他法律专业人员")),
        text("way", "选聘方式"),
        day("begins_on", "聘期起", listed=True),
        day("ends_on", "聘期止", listed=True),
        choice("grade", "最近考评", ("优秀", "称职", "基本称职", "不称职")),
    ),
    "合法性审核机构", DUTY_INSPECTION[8], PLAIN, category="kind",
    mirror=(Mirror(
        "legal_adviser", ("appoint",), ("end",), since_day="appoint.begins_on", name="select.adviser",
        code="select.licence",
        answers={"kind": "select.kind", "form": "select.form", "way": "select.way", "begins_on": "appoint.begins_on",
                 "ends_on": "appoint.ends_on|renew.ends_on", "grade": "appraise.grade"},
    ),),
    mixed=True, note="由选聘程序形成：聘期开始之日列入，解聘的前一日止；程序以前聘任的在这里登记",
)  # fmt: skip

legal_offices = Register(
    "legal_offices", "法制机构队伍", GROUP,
    (
        named("机构名称"),
        choice("kind", "机构性质", ("法制机构", "内设处室、科室", "所属中心")),
        needed(choice("level", "层级", PLACES)),
        number("posts", "编制", "名", listed=True),
        needed(number("staff", "在岗", "名", listed=True)),
        number("qualified", "取得法律职业资格", "名", listed=True),
        number("lawyers", "公职律师", "名"),
        choice("setting", "设置形式", ("单设", "挂牌", "明确承担机构", "未明确")),
        text("reporters", "信息报送员"),
    ),
    "各单位", OUTLINE["十(三十四)"], PLAIN, JUSTICE, own=True, category="level",
)  # fmt: skip

legal_staff = Register(
    "legal_staff", "法制工作人员", GROUP,
    (
        named("岗位"),
        needed(choice("kind", "类别", ("法制机构人员", "法制员", "法制信息报送员"))),
        private(text("person", "姓名")),
        text("unit", "所在单位", listed=True),
        yesno("qualified", "取得法律职业资格", filtered=True, listed=True),
        day("qualified_on", "取得日期"),
        day("joined_on", "到岗日期", listed=True),
    ),
    "各单位", OUTLINE["十(三十四)"], PLAIN, JUSTICE, own=True, category="kind",
)  # fmt: skip

committees = Register(
    "committees", "调解组织", GROUP,
    (
        named("组织名称"),
        needed(choice("kind", "类别", ("村（社区）人民调解委员会", "乡镇（街道）人民调解委员会",
                                       "企事业单位人民调解委员会",
                                     "行业性、专业性人民调解委员会", "行政调解组织", "个人调解工作室"))),
        needed(text("address", "地址", listed=True)),
        number("mediators", "调解员", "名", listed=True),
        number("full_time", "专职调解员", "名"),
        day("set_up_on", "设立日期"),
    ),
    "司法行政部门", MEDIATION[10], PLAIN, JUSTICE, own=True, category="kind",
)  # fmt: skip

mediators = Register(
    "mediators", "调解员", GROUP,
    (
        named("姓名"),
        needed(text("committee", "所在调解组织", listed=True)),
        needed(choice("kind", "专兼职", ("专职", "兼职"))),
        choice("grade", "等级", ("一级", "二级", "三级", "未评定")),
        day("engaged_on", "聘任日期", listed=True),
        number("trained", "本年度培训", "学时"),
        private(text("phone", "联系电话", check=check_phone)),
    ),
    "司法行政部门", MEDIATION[13], PLAIN, JUSTICE, own=True, category="kind",
)  # fmt: skip

legal_service_points = Register(
    "legal_service_points", "公共法律服务和法律援助站点", GROUP,
    (
        named("站点名称"),
        needed(choice("kind", "类别", ("公共法律服务中心", "公共法律服务工作站", "公共法律服务工作室", "法律援助机构",
                                     "法律援助工作站", "法律援助值班律师工作站", "12348热线", "法治宣传教育基地"))),
        needed(choice("level", "层级", PLACES, listed=False)),
        needed(text("address", "地址", listed=True)),
        text("hours", "服务时间"),
        number("staff", "工作人员", "名"),
        text("phone", "服务电话", check=check_phone, listed=True),
    ),
    "司法行政部门", LEGAL_AID[12], PLAIN, JUSTICE, own=True, category="kind",
)  # fmt: skip

village_advisers = Register(
    "village_advisers", "村（社区）法律顾问", GROUP,
    (
        named("村（社区）"),
        needed(text("adviser", "法律顾问", listed=True)),
        needed(text("firm", "律师事务所、法律服务所", listed=True)),
        number("services", "本年度服务", "次"),
        number("opinions", "法律意见", "条"),
        private(text("phone", "联系电话", check=check_phone)),
    ),
    "司法行政部门", rule=PLAIN, kept_by=JUSTICE, own=True,
)  # fmt: skip

arbitration_bodies = Register(
    "arbitration_bodies", "仲裁机构和分支机构", GROUP,
    (
        named("机构名称"),
        needed(choice("kind", "类别", ("仲裁委员会", "分会、办事处", "劳动人事争议仲裁", "土地承包仲裁"))),
        needed(text("address", "地址", listed=True)),
        number("arbitrators", "仲裁员", "名", listed=True),
        day("set_up_on", "设立日期"),
    ),
    "司法行政部门", rule=PLAIN, kept_by=JUSTICE, category="kind",
)  # fmt: skip

publicity_duties = Register(
    "publicity_duties", "普法责任清单", GROUP,
    (
        named("普法任务"),
        needed(long("content", "宣传的法律法规")),
        needed(text("audience", "重点对象", listed=True)),
        needed(text("period", "时间节点", listed=True)),
        text("forms", "形式"),
        number("planned", "计划活动", "场"),
    ),
    "普法主管部门", rule=PLAIN, kept_by=JUSTICE, own=True,
)  # fmt: skip

law_minders = Register(
    "law_minders", "法律明白人、普法志愿者", GROUP,
    (
        named("姓名"),
        needed(choice("kind", "类别", ("法律明白人", "普法志愿者", "普法讲师团成员"))),
        needed(text("village", "村（社区）、单位", listed=True)),
        day("named_on", "认定日期", listed=True),
        number("trained", "本年度培训", "次"),
        private(text("phone", "联系电话", check=check_phone)),
    ),
    "司法行政部门", rule=PLAIN, kept_by=JUSTICE, own=True, category="kind", public=False,
)  # fmt: skip

required_laws = Register(
    "required_laws", "应知应会法律法规清单", GROUP,
    (
        named("法律、法规、规章"),
        needed(choice("audience", "对象", ("领导干部", "执法人员", "全体工作人员"))),
        needed(choice("kind", "类别", ("党内法规", "宪法和国家基本法律", "公共法律知识", "专业法律知识"))),
        text("articles", "重点条款"),
        yesno("exam", "列入年度考试", filtered=True, listed=True),
    ),
    "各单位", OUTLINE["十(三十四)"], PLAIN, JUSTICE, own=True, category="audience",
)  # fmt: skip

coordination_bodies = Register(
    "coordination_bodies", "议事协调机构", GROUP,
    (
        named("机构名称"),
        needed(text("head", "组长、召集人", listed=True)),
        needed(text("office", "办事机构", listed=True)),
        long("members", "成员单位"),
        text("document", "成立、调整文件"),
        marks("duties", "事项", ("法治建设", "行政执法", "行政复议应诉", "政务公开", "审批改革", "普法", "信访",
                                 "其他")),
    ),
    "办公机构", rule=PLAIN, kept_by=(*JUSTICE, "办公室", "办公厅"), own=True,
)  # fmt: skip

REGISTERS = (
    advisers, legal_offices, legal_staff, committees, mediators, legal_service_points, village_advisers,
    arbitration_bodies, publicity_duties, law_minders, required_laws, coordination_bodies,
)  # fmt: skip
