"""权责与事项：权责清单、许可、证明、中介、负面清单、收费. S06, S07, S10."""
from fadu.registers.codes import PLAIN, SERVICE, SERVICE_IF_ANY, USCC_IF_ANY, check_phone
from fadu.registers.grammar import Register, choice, day, long, money, named, needed, number, text, yesno
from fadu.statutes.acts import BUSINESS, COMMITMENTS, OUTLINE

GROUP = "权责与事项"
POWERS = ("行政许可", "行政处罚", "行政强制", "行政征收", "行政征用", "行政给付", "行政检查", "行政确认", "行政奖励",
          "行政裁决", "其他权力", "公共服务")  # fmt: skip
LEVELS = ("省级", "市级", "县级", "乡级")
LIST_KEEPERS = ("政务服务", "机构编制", "行政审批", "数据局")

power_items = Register(
    "power_items", "权责清单", GROUP,
    (
        named("事项名称"),
        needed(choice("kind", "事项类别", POWERS)),
        text("main", "主项名称", hint="子项填写"),
        needed(long("ground", "设定依据")),
        needed(choice("level", "行使层级", LEVELS, listed=False)),
        long("duty", "责任事项"),
        long("liability", "追责情形"),
        text("office", "承办机构"),
        text("phone", "监督电话", check=check_phone),
        text("remark", "备注"),
    ),
    "审改、机构编制部门", OUTLINE["二(四)"], SERVICE_IF_ANY, LIST_KEEPERS, category="kind", decided_by="power_list",
    note="新增、承接、下放、变更、取消都记录在案；公布的是当日有效的条目",
)  # fmt: skip

licence_items = Register(
    "licence_items", "行政许可事项清单", GROUP,
    (
        named("许可事项名称"),
        text("main", "主项名称", hint="子项填写"),
        needed(long("ground", "设定和实施依据")),
        needed(choice("level", "行使层级", LEVELS)),
        text("authority", "实施机关", hint="与所属单位不一致的填写"),
        number("statutory_days", "法定办结时限", "工作日"),
        number("promised_days", "承诺办结时限", "工作日"),
        money("fee", "收费标准", "元"),
        yesno("central", "已划转集中办理", filtered=True, listed=True),
        yesno("hall", "进驻政务服务大厅办理", filtered=True, listed=True),
        yesno("commitment", "实行告知承诺", filtered=True),
        long("supervision", "事中事后监管措施"),
    ),
    "审改部门", BUSINESS[40], SERVICE, LIST_KEEPERS, category="level", decided_by="power_list",
    note="清单之外不得违法实施行政许可；第10至12位不是000的是子项",
)  # fmt: skip

certificate_items = Register(
    "certificate_items", "证明事项清单", GROUP,
    (
        named("证明名称"),
        needed(text("use", "用于办理的事项", listed=True)),
        needed(long("ground", "设定依据")),
        needed(text("asker", "索要单位")),
        needed(text("issuer", "开具单位")),
        choice("way", "办理方式", ("告知承诺", "部门核验", "当事人提交")),
        text("guide", "办理指南"),
    ),
    "司法行政部门", BUSINESS[44], PLAIN, ("司法局",), own=True, category="way",
)  # fmt: skip

commitment_items = Register(
    "commitment_items", "告知承诺事项清单", GROUP,
    (
        named("事项名称"),
        needed(choice("kind", "类别", ("证明事项", "涉企经营许可", "其他行政许可"))),
        needed(long("promised", "承诺的内容")),
        needed(choice("check", "核查方式", ("信息共享核查", "部门协查", "现场核查", "免予核查"))),
        text("consequence", "不实承诺的后果"),
        text("form", "承诺书格式文本"),
    ),
    "各实施机关", COMMITMENTS["（条款号待核）"], PLAIN, own=True, category="kind",
)  # fmt: skip

tolerance_items = Register(
    "tolerance_items", "容缺受理事项清单", GROUP,
    (
        named("事项名称"),
        needed(text("main_papers", "主要材料")),
        needed(text("lacking", "可容缺的材料", listed=True)),
        needed(number("days", "补正时限", "工作日", listed=True)),
        text("remark", "备注"),
    ),
    "政务服务管理机构", rule=SERVICE_IF_ANY, kept_by=LIST_KEEPERS, own=True,
)  # fmt: skip

intermediary_items = Register(
    "intermediary_items", "行政审批中介服务事项清单", GROUP,
    (
        named("中介服务事项名称"),
        needed(text("for_item", "对应的审批事项", listed=True)),
        needed(long("ground", "设定依据")),
        needed(text("qualification", "中介机构资质要求")),
        number("days", "服务时限", "工作日"),
        choice("pricing", "收费性质", ("政府定价", "政府指导价", "市场调节价")),
        choice("paid_by", "费用承担", ("申请人", "审批部门"), listed=False),
    ),
    "审改部门", BUSINESS[43], PLAIN, LIST_KEEPERS, category="pricing",
)  # fmt: skip

intermediaries = Register(
    "intermediaries", "中介机构", GROUP,
    (
        named("机构名称"),
        needed(text("services", "服务事项", listed=True)),
        text("qualification", "资质和等级"),
        choice("standing", "执业状态", ("正常执业", "限制承接", "清退")),
        day("entered_on", "入驻日期", listed=True),
        choice("credit", "评价等级", ("A", "B", "C", "D")),
        yesno("promised", "已公开承诺"),
        text("punished", "惩戒情况"),
    ),
    "政务服务管理机构", BUSINESS[43], USCC_IF_ANY, LIST_KEEPERS, category="standing",
)  # fmt: skip

access_list = Register(
    "access_list", "市场准入负面清单", GROUP,
    (
        named("事项名称"),
        needed(choice("kind", "性质", ("禁止准入", "许可准入"))),
        needed(long("measure", "禁止或者许可的措施")),
        needed(text("version", "清单版本", listed=True)),
        text("department", "主管部门"),
        text("national_code", "国家清单编码"),
    ),
    "发展改革部门", BUSINESS[20], PLAIN, ("发展和改革", "发展改革"), category="kind",
    note="全国统一的清单，本地不得另行制定；这里登记与本地实施有关的条目",
)  # fmt: skip

access_breaches = Register(
    "access_breaches", "违背市场准入负面清单案例", GROUP,
    (
        named("案例"),
        needed(day("found_on", "发现日期", listed=True)),
        needed(long("breach", "违背的情形")),
        needed(choice("state", "整改情况", ("整改中", "已整改", "不属违背"))),
        day("mended_on", "整改完成日期"),
        text("source", "来源"),
    ),
    "发展改革部门", BUSINESS[20], PLAIN, ("发展和改革", "发展改革"), category="state",
)  # fmt: skip

fees = Register(
    "fees", "收费目录清单", GROUP,
    (
        named("收费项目"),
        needed(choice("kind", "类别", ("行政事业性收费", "政府性基金", "涉企保证金", "政府定价的经营服务性收费"))),
        needed(long("ground", "收费依据")),
        needed(text("standard", "收费标准", listed=True)),
        needed(choice("business", "对象", ("涉企", "非涉企"))),
        choice("managed", "资金管理方式", ("缴入国库", "缴入财政专户", "其他"), listed=False),
        money("last_year", "上年收费金额", "万元"),
    ),
    "财政、发展改革部门", BUSINESS[25], PLAIN, ("财政局", "发展和改革", "发展改革"), category="kind",
    note="目录清单之外不得执行政府性基金、涉企行政事业性收费、涉企保证金",
)  # fmt: skip

list_publications = Register(
    "list_publications", "清单编制公布情况", GROUP,
    (
        named("单位"),
        needed(choice("kind", "清单、制度", ("权责清单", "公共服务事项清单", "证明事项清单", "普法责任清单",
                                             "信用红黑名单", "其他"))),
        number("items", "条目", "项", listed=True),
        needed(day("published_on", "公布日期", listed=True)),
        text("document", "公布文件"),
        text("where", "公布途径", listed=True),
    ),
    "审改、信用等主管部门", BUSINESS[8], PLAIN, kept_by=(*LIST_KEEPERS, "发展和改革", "发展改革"), category="kind",
    note="一个单位的一张清单一条：谁已经编制公布、谁还没有",
)  # fmt: skip

REGISTERS = (
    power_items, licence_items, certificate_items, commitment_items, tolerance_items, intermediary_items,
    intermediaries, access_list, access_breaches, fees, list_publications,
)  # fmt: skip
