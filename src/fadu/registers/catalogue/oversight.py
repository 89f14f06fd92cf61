"""执法队伍、现场检查、执法监督、案卷评查、文件报备：谁有证、查了谁、监督了什么. S07, S11, S12, S21."""
from fadu.registers.catalogue.enforcement import FIELDS, SUPERVISORS
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import (
    Mirror,
    Register,
    choice,
    day,
    inner,
    long,
    named,
    needed,
    number,
    text,
    yesno,
)
from fadu.statutes.acts import BUSINESS, PENALTY, RULE_FILING, SUPERVISION, THREE_SYSTEMS

GROUP = "执法队伍与监督"
CHECKED = ("特种设备", "安全生产", "劳动保障", "消防", "涉企收费", "停车收费", *FIELDS)

enforcement_staff = Register(
    "enforcement_staff", "执法岗位人员", GROUP,
    (
        named("姓名或者工号"),
        needed(choice("kind", "岗位", ("执法岗位", "执法监督岗位", "法制审核岗位"))),
        needed(yesno("certified", "持证", filtered=True, listed=True)),
        text("card", "证件编号"),
        yesno("qualified", "取得法律职业资格", filtered=True, listed=True),
        yesno("first", "初次从事法制审核", filtered=True),
        day("since_on", "到岗日期", listed=True),
    ),
    "各执法机关", THREE_SYSTEMS["六(二十三)"], PLAIN, SUPERVISORS, own=True, category="kind", public=False,
    note="在编在岗的一人一条，有没有证都登记：持证率的分母由此来；在本系统办事的人员的证件另见行政执法人员",
)  # fmt: skip

card_issues = Register(
    "card_issues", "执法证件发放", GROUP,
    (
        named("持证人或者证号"),
        choice("kind", "办理类别", ("新办", "换发", "补发")),
        choice("card", "证件", ("行政执法证", "行政执法监督证", "行政复议应诉证"), listed=False),
        day("valid_until", "有效期止", listed=True),
    ),
    "行政执法证件管理机构", PENALTY[42], PLAIN, SUPERVISORS, category="kind",
    mirror=(Mirror(
        "officer_certificate", ("issue",), ("cancel",), since_day="issue.valid_from", name="issue.number",
        code="issue.number", answers={"valid_until": "issue.valid_until"}, fixed={"kind": "新办", "card": "行政执法证"},
    ),),
    mixed=True, public=False, note="由执法人员资格与证件程序颁发的自动列入；其他系统颁发和换发的在这里登记",
)  # fmt: skip

enforcement_teams = Register(
    "enforcement_teams", "综合行政执法队伍", GROUP,
    (
        named("队伍名称"),
        needed(choice("field", "领域", FIELDS)),
        needed(text("document", "整合组建文件", listed=True)),
        day("set_up_on", "组建日期", listed=True),
        number("posts", "编制", "名"),
    ),
    "行政执法监督机构", rule=PLAIN, kept_by=SUPERVISORS, own=True, category="field",
)  # fmt: skip

site_checks = Register(
    "site_checks", "现场检查记录", GROUP,
    (
        named("检查对象或者事项"),
        choice("field", "领域", CHECKED),
        day("checked_on", "检查日期", listed=True),
        number("people", "出动执法人员", "人次", listed=True),
        number("devices", "排查设备", "台"),
        number("ledgers", "检查台账", "套"),
        choice("paper", "下达文书", ("现场检查记录", "责令限期整改指令书", "安全监察指令书")),
        choice("result", "检查结果", ("未发现问题", "责令改正", "立案查处", "移送有关机关", "无法联系")),
    ),
    "各执法机关", BUSINESS[54], PLAIN, own=True, category="field",
    mirror=(Mirror(
        "inspection", ("conclude",), since_day="conclude.ended_on",
        answers={"field": "propose.area", "checked_on": "inspect.began_on", "result": "conclude.kind"},
    ),),
    mixed=True, note="由行政检查程序办理的自动列入；其他系统办理的检查在这里一次一条登记",
)  # fmt: skip

supervision_cases = Register(
    "supervision_cases", "执法监督案件", GROUP,
    (
        named("案件"),
        choice("kind", "线索来源", ("投诉举报", "案卷评查", "行政复议、行政诉讼", "检察建议、司法建议", "数据预警",
                                    "上级交办", "日常监督", "专项监督")),
        text("organ_of", "被监督机关", listed=True),
        choice("paper", "发出文书", ("行政执法监督通知书", "行政执法监督意见书", "行政执法监督决定书")),
        text("number", "文号", listed=True),
        choice("result", "办结情形", ("整改到位", "监督文书经复查撤销", "没有问题")),
    ),
    "行政执法监督机构", SUPERVISION[6], PLAIN, SUPERVISORS, category="kind",
    mirror=(Mirror(
        "enforcement_supervision", ("file",), name="register.act_of", code="file.number",
        answers={"kind": "register.source", "organ_of": "register.organ", "paper": "issue.kind",
                 "number": "issue.number", "result": "close.result"},
    ),),
    mixed=True, public=False, note="由行政执法监督程序立案的自动列入；条例施行前的在这里登记",
)  # fmt: skip

supervision_checks = Register(
    "supervision_checks", "执法监督检查", GROUP,
    (
        named("检查名称"),
        needed(choice("kind", "方式", ("专项督查", "日常检查", "暗访", "制度评估"))),
        needed(choice("field", "领域", FIELDS)),
        needed(day("held_on", "日期", listed=True)),
        number("files", "抽查执法案卷", "份", listed=True),
        number("found", "发现问题", "个", listed=True),
        text("report", "情况报告、通报"),
    ),
    "行政执法监督机构", SUPERVISION[6], PLAIN, SUPERVISORS, category="kind",
    note="一个领域一次一条",
)  # fmt: skip

review_scope = Register(
    "review_scope", "案卷评查范围", GROUP,
    (
        named("领域、类别"),
        choice("kind", "划分", ("评查领域", "案卷类别")),
        number("year", "年度", listed=True),
    ),
    "行政执法监督机构", category="kind",
    mirror=tuple(
        Mirror("case_file_review", ("plan",), each=f"plan.{answer}", answers={"year": "plan.year"},
               fixed={"kind": kind}, mark=mark)
        for answer, kind, mark in (("areas", "评查领域", "a"), ("kinds", "案卷类别", "k"))
    ),
    note="由案卷评查方案形成：一次评查的一个领域、一类案卷各一条",
)  # fmt: skip

filings = Register(
    "filings", "规章、规范性文件报备登记", GROUP,
    (
        named("文件名称、通报"),
        choice("kind", "文件种类", ("规章", "行政规范性文件", "备案审查通报")),
        choice("sender", "报送机关", ("下级政府", "本级部门", "其他")),
        text("maker", "制定机关", listed=True),
        day("received_on", "收到日期", listed=True),
        day("registered_on", "登记日期"),
        inner(long("remark", "备注")),
    ),
    "备案审查机构", RULE_FILING[8], PLAIN, SUPERVISORS, category="kind",
    mirror=(
        Mirror(
            "filing_review", ("register",), since_day="register.registered_on", name="receive.document",
            answers={"kind": "receive.kind", "sender": "receive.sender", "maker": "receive.maker",
                     "received_on": "receive.received_on", "registered_on": "register.registered_on"},
        ),
        Mirror("filing_review", ("circulate",), name="receive.document|find_unfiled.document",
               fixed={"kind": "备案审查通报"}, mark="c"),
    ),
    mixed=True, note="由备案审查程序登记的自动列入；条例施行前的在这里登记；通报一份一条",
)  # fmt: skip

REGISTERS = (
    enforcement_staff, card_issues, enforcement_teams, site_checks, supervision_cases, supervision_checks,
    review_scope, filings,
)  # fmt: skip
