"""信访、涉诉、检察监督、建议提案、审计：一件一条，日期和标记由此统计. S24–S28, S33."""
from fadu.law.enacted import AUDIT, DEPUTIES, PETITIONS
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import (
    Mirror,
    Register,
    choice,
    day,
    marks,
    money,
    named,
    needed,
    number,
    text,
    yesno,
)
from fadu.statutes.deputy_suggestion import PROPOSAL, SOLVED, SUGGESTION

GROUP = "监督与争议"
HANDLED = (
    "有联系方式", "已录入", "已核实", "已回访", "一次性办结", "办理差错", "按时报结", "依法终结", "送审", "会审通过",
    "已化解",
)  # fmt: skip
PLACES = ("全国", "省级", "市级", "县级")

petitions = Register(
    "petitions", "信访件", GROUP,
    (
        named("信访件编号"),
        needed(choice("kind", "类别", ("初信", "初访", "重信重访", "交办信访", "复查复核", "领导督办积案"))),
        day("received_on", "收到日期", listed=True),
        day("due_on", "应办结日期", listed=True),
        day("closed_on", "办结日期", listed=True),
        marks("handled", "办理情况", HANDLED),
        text("lead", "办理单位"),
    ),
    "信访工作机构", PETITIONS[22], PLAIN, ("信访",), category="kind", public=False,
    note="由信访信息系统按月导入，一件一条，不登记信访人；在本系统办理的信访事项另有程序",
)  # fmt: skip

involved_cases = Register(
    "involved_cases", "涉复议、涉诉案件", GROUP,
    (
        named("案件"),
        needed(choice("kind", "种类", ("被申请行政复议", "行政诉讼", "民事诉讼"))),
        needed(choice("party", "当事机关", ("本级政府", "所属部门"))),
        text("organ_of", "机关名称"),
        text("decided_by", "作出决定、裁判的机关", listed=True),
        choice("result", "结果", ("维持", "驳回", "撤销", "变更", "确认违法", "责令履行", "判决履行", "调解", "终止")),
        day("decided_on", "生效日期", listed=True),
        yesno("performed", "已履行", filtered=True, listed=True),
    ),
    "行政复议应诉机构", rule=PLAIN, kept_by=("司法局",), own=True, category="kind", public=False,
    note="向上一级申请复议的、民事的：办理在别处，这里登记结果和履行；一审行政诉讼由应诉程序记",
)  # fmt: skip

procuratorial_papers = Register(
    "procuratorial_papers", "检察监督文书", GROUP,
    (
        named("文书、事项"),
        needed(choice("kind", "种类", ("公益诉讼线索", "诉前检察建议", "行政公益诉讼起诉书",
                                       "刑事附带民事公益诉讼起诉书",
                                     "撤回起诉", "社会治理检察建议"))),
        text("number", "文号"),
        needed(text("to", "被监督机关", listed=True)),
        needed(day("received_on", "收到日期", listed=True)),
        day("replied_on", "回复日期", listed=True),
        choice("state", "整改", ("整改中", "已整改", "不属于职责"), listed=False),
    ),
    "行政机关", rule=PLAIN, kept_by=("司法局",), own=True, category="kind", public=False,
    note="检察机关送来或者抄送一份一条；线索按检察机关的通报登记",
)  # fmt: skip

suggestions = Register(
    "suggestions", "建议提案", GROUP,
    (
        named("题目"),
        choice("kind", "类别", (SUGGESTION, PROPOSAL)),
        choice("level", "层级", PLACES),
        text("lead", "主办单位", listed=True),
        day("assigned_on", "交办日期", listed=True),
        day("replied_on", "答复日期", listed=True),
        choice("result", "解决程度", SOLVED),
        choice("view", "反馈意见", ("满意", "基本满意", "不满意")),
    ),
    "政府办公室", DEPUTIES[51], PLAIN, ("人民政府办公室", "人民政府办公厅"), category="kind",
    mirror=(Mirror(
        "deputy_suggestion", ("close",), name="assign.name", code="assign.number",
        answers={"kind": "assign.kind", "level": "assign.level", "lead": "assign.lead_unit|reassign.lead_unit",
                 "assigned_on": "assign.assigned_on", "replied_on": "reply.replied_on|reply_again.replied_on",
                 "result": "close.result", "view": "judge.view"},
    ),),
    mixed=True, note="由建议提案办理程序办结的自动列入，办结之日起计；现行代表法施行前办结的在这里登记",
)  # fmt: skip

audit_projects = Register(
    "audit_projects", "审计项目", GROUP,
    (
        named("项目名称"),
        choice("kind", "类别", ("经济责任审计", "预算执行审计", "政策落实审计", "投资审计", "资源环境审计",
                                "其他审计")),
        text("unit", "被审计单位", listed=True),
        number("leaders", "被审计领导干部", "名", listed=True),
        number("found", "查出问题", "个"),
        number("mended", "已整改", "个"),
        money("recovered", "上缴、盘活、追回资金", "元", listed=True),
        number("systems", "完善制度", "项", listed=True),
    ),
    "审计机关", AUDIT[4], PLAIN, ("审计局",), category="kind",
    mirror=(Mirror(
        "audit_rectification", ("send_draft",), name="send_draft.project",
        answers={"kind": "send_draft.kind", "unit": "send_draft.unit", "leaders": "send_draft.leaders",
                 "mended": "rectify.solved", "recovered": "rectify.amount", "systems": "rectify.systems"},
    ),),
    mixed=True, note="由审计整改程序办理的自动列入；2022年以前的在这里登记",
)  # fmt: skip

REGISTERS = (petitions, involved_cases, procuratorial_papers, suggestions, audit_projects)
