"""行政执法：主体、人员、裁量、清单、检查对象、专项行动、装备. S11, S15, S21, S22."""
from fadu.organs.codes import check_uscc
from fadu.registers.codes import PLAIN, USCC_IF_ANY
from fadu.registers.grammar import (
    Mirror,
    Register,
    choice,
    day,
    inner,
    long,
    marks,
    money,
    named,
    needed,
    number,
    private,
    text,
    yesno,
)
from fadu.statutes.acts import DISCRETION, JOINT_RANDOM, OUTLINE, PENALTY, RANDOM, THREE_SYSTEMS

GROUP = "行政执法"
SUPERVISORS = ("司法局",)
FIELDS = ("市场监管", "生态环境", "文化市场", "交通运输", "农业", "应急管理", "城市管理", "卫生健康", "公安", "其他")

enforcement_bodies = Register(
    "enforcement_bodies", "行政执法主体", GROUP,
    (
        named("主体名称"),
        choice("kind", "类别", ("法定行政机关", "法律、法规授权的组织", "承接处罚权的乡镇、街道")),
        long("powers", "职能和权限"),
        text("setting", "设立文件"),
        text("where", "公告途径", listed=True),
        text("credit_code", "统一社会信用代码", check=check_uscc),
    ),
    "行政执法监督机构", THREE_SYSTEMS["二(四)"], PLAIN, SUPERVISORS, category="kind",
    mirror=(Mirror(
        "enforcement_entity", ("announce",), ("remove",), name="submit.name", code="confirm.number",
        answers={"kind": "submit.kind", "powers": "submit.powers", "setting": "submit.setting",
                 "where": "announce.where"},
    ),),
    mixed=True, note="由行政执法主体确认公告程序形成：公告之日列入，取消主体资格的前一日止；以前确认的在这里登记",
)  # fmt: skip

delegations = Register(
    "delegations", "委托执法", GROUP,
    (
        named("受委托单位"),
        text("credit_code", "统一社会信用代码", check=check_uscc),
        choice("kind", "委托的执法权", ("行政处罚", "行政许可", "行政强制措施", "其他"), listed=True),
        long("items", "委托的具体事项"),
        text("powers", "权限"),
        day("until", "期限届满之日", listed=True),
    ),
    "行政执法监督机构", PENALTY[20], PLAIN, SUPERVISORS, category="kind",
    mirror=(Mirror(
        "enforcement_delegation", ("publish",), ("end",), since_day="sign.from_on", last_day="sign.until",
        name="propose.delegate",
        answers={"kind": "propose.kind", "items": "sign.items", "powers": "sign.powers", "until": "sign.until"},
    ),),
    mixed=True, note="由委托执法程序公布的自动列入；以前委托的在这里登记",
)  # fmt: skip

officers = Register(
    "officers", "行政执法人员", GROUP,
    (
        named("姓名"),
        choice("kind", "证件类别", ("行政执法", "行政执法监督", "行政复议")),
        text("post", "职务", listed=True),
        choice("standing", "证件状态", ("有效", "暂扣", "注销")),
    ),
    "行政执法证件管理机构", THREE_SYSTEMS["二(四)"], PLAIN, category="kind", table="certificates",
    note="随人员证件登记变动；公示姓名、单位、职务、证号、类别",
)  # fmt: skip

assistants = Register(
    "assistants", "行政执法辅助人员", GROUP,
    (
        named("工号"),
        private(text("person", "姓名")),
        needed(text("work", "辅助工作", listed=True)),
        needed(day("hired_on", "聘用日期", listed=True)),
        text("approval", "招聘批准文件"),
        choice("training", "岗前培训", ("已培训", "未培训")),
    ),
    "各执法机关", OUTLINE["四(十四)"], PLAIN, own=True, category="training",
)  # fmt: skip

benchmarks = Register(
    "benchmarks", "行政裁量权基准", GROUP,
    (
        named("违法行为"),
        needed(choice("field", "领域", FIELDS)),
        needed(long("ground", "法定依据")),
        needed(choice("grade", "裁量阶次", ("不予处罚", "减轻", "从轻", "一般", "从重"))),
        needed(long("conditions", "适用条件")),
        needed(long("standard", "具体标准")),
        text("document", "发布文件", listed=True),
    ),
    "各执法机关", DISCRETION["二(五)"], PLAIN, SUPERVISORS, own=True, category="grade",
    note="一个违法行为的每个阶次一条；制定过程见行政裁量权基准制定程序",
)  # fmt: skip

leniency_lists = Register(
    "leniency_lists", "四张清单", GROUP,
    (
        named("违法行为"),
        needed(choice("kind", "清单", ("不予处罚", "减轻处罚", "从轻处罚", "不予实施行政强制"))),
        needed(choice("field", "领域", FIELDS)),
        needed(long("ground", "法定依据")),
        needed(long("conditions", "适用条件")),
        text("education", "配套监管、教育措施"),
        text("document", "发布文件"),
    ),
    "各执法机关", PENALTY[33], PLAIN, SUPERVISORS, own=True, category="kind",
)  # fmt: skip

system_items = Register(
    "system_items", "三项制度事项清单", GROUP,
    (
        named("事项"),
        needed(choice("kind", "清单", ("执法公示事项", "音像记录事项", "重大执法决定法制审核目录"))),
        needed(long("scope", "情形、标准")),
        text("ground", "依据"),
        text("how", "公示途径、记录方式、审核要点"),
    ),
    "各执法机关", THREE_SYSTEMS["二(四)"], PLAIN, SUPERVISORS, own=True, category="kind",
)  # fmt: skip

inspection_items = Register(
    "inspection_items", "检查事项清单", GROUP,
    (
        named("检查事项"),
        needed(choice("kind", "类别", ("一般检查事项", "重点检查事项"))),
        needed(long("ground", "检查依据")),
        needed(text("object", "检查对象")),
        needed(marks("ways", "检查方式", ("现场检查", "书面检查", "网络监测", "专业检验"))),
        money("ratio", "抽查比例上限", "%", listed=True),
        number("times", "年度频次上限", "次"),
        yesno("joint", "部门联合抽查", filtered=True),
        yesno("business", "涉企现场检查", filtered=True),
        yesno("online", "列入“互联网+监管”", filtered=True),
    ),
    "各执法机关", RANDOM["二(一)"], PLAIN, own=True, category="kind",
    note="法律法规规章没有规定的，不得列入",
)  # fmt: skip

inspection_objects = Register(
    "inspection_objects", "检查对象名录库", GROUP,
    (
        named("对象名称"),
        needed(choice("kind", "对象类别", ("企业", "个体工商户", "事业单位", "社会组织", "场所", "其他"))),
        needed(text("address", "地址")),
        needed(text("industry", "行业", listed=True)),
        choice("field", "监管领域", ("市场监管", "生态环境", "卫生健康", "应急管理", "其他"), listed=False),
        inner(choice("risk", "风险等级", ("低", "一般", "较高", "高"))),
        yesno("covered", "本年度已监督检查", filtered=True),
        choice("credit", "信用等级", ("A", "B", "C", "D")),
        private(text("contact", "联络人")),
        private(text("phone", "联络电话")),
    ),
    "各执法机关", JOINT_RANDOM["三(三)"], USCC_IF_ANY, own=True, category="kind",
)  # fmt: skip

case_ledger = Register(
    "case_ledger", "条线系统执法案件", GROUP,
    (
        named("案件"),
        needed(choice("field", "领域", ("市场监管", "生态环境", "特种设备", "交通运输", "应急管理", "劳动保障", "税务",
                                        "其他"))),
        needed(day("filed_on", "立案日期", listed=True)),
        day("decided_on", "决定日期", listed=True),
        money("fine", "罚款", "万元", listed=True),
        choice("cause", "案由", ("环境违法", "特种设备违法", "未订立劳动合同", "拖欠工资", "其他")),
        number("affected", "涉及劳动者、群众", "人"),
        text("system", "办案系统"),
        choice("state", "进展", ("办理中", "已结案", "不予处罚", "移送司法机关")),
    ),
    "各执法机关", rule=PLAIN, own=True, category="field", public=False,
    note="在国家、省统一的条线系统里办理的案件，按批登记，一案一条；在这里办理的案件走行政处罚程序，不重复登记",
)  # fmt: skip

inspection_plans = Register(
    "inspection_plans", "年度检查计划", GROUP,
    (
        named("计划"), number("year", "年度", listed=True), text("number", "批准文号"),
        text("where", "公开途径", listed=True),
    ),
    "各执法机关", JOINT_RANDOM["三(四)"],
    mirror=(Mirror(
        "inspection_plan", ("publish",), ("withdraw",),
        answers={"year": "draft.year", "number": "approve.number", "where": "publish.where"},
    ),),
)  # fmt: skip

campaigns = Register(
    "campaigns", "专项行动", GROUP,
    (
        named("行动名称"),
        needed(choice("field", "领域", ("食品药品", "安全生产", "劳动保障", "金融", "价格", "禁毒", "治安", "交通",
                                        "生态环境",
                                      "卫生监督", "其他"))),
        needed(day("begun_on", "开始日期", listed=True)),
        day("ended_on", "结束日期", listed=True),
        needed(text("plan", "方案名称、文号")),
        number("actions", "检查、出动", "次"),
        number("orders", "下达整改指令书", "份"),
        number("hazards", "发现隐患、问题", "处"),
        number("mended", "整改完成", "处"),
        number("cases", "立案查处", "件"),
        long("result", "成效"),
    ),
    "各牵头单位", rule=PLAIN, own=True, category="field",
)  # fmt: skip

traced_subjects = Register(
    "traced_subjects", "追溯管理主体", GROUP,
    (
        named("主体名称"),
        needed(choice("field", "领域", ("食品", "药品", "农产品", "特种设备", "工业产品", "危险化学品"))),
        needed(text("system", "追溯系统", listed=True)),
        choice("grade", "信用、风险等级", ("A", "B", "C", "D")),
        day("joined_on", "纳入日期", listed=True),
    ),
    "各主管部门", rule=USCC_IF_ANY, own=True, category="field",
)  # fmt: skip

equipment = Register(
    "equipment", "执法装备", GROUP,
    (
        named("装备名称"),
        needed(choice("kind", "种类", ("执法记录仪", "移动执法终端", "执法车辆", "快速检测设备", "制式服装", "其他"))),
        needed(number("count", "数量", "台（套）", listed=True)),
        day("issued_on", "配发日期", listed=True),
        text("remark", "备注"),
    ),
    "各执法机关", THREE_SYSTEMS["三(八)"], PLAIN, own=True, category="kind", public=False,
)  # fmt: skip

REGISTERS = (
    enforcement_bodies, delegations, officers, assistants, benchmarks, leniency_lists, system_items, inspection_items,
    inspection_objects, case_ledger, inspection_plans, campaigns, traced_subjects, equipment,
)  # fmt: skip
