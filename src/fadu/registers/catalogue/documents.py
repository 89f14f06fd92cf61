"""文件、决策、合同、立法: what follows from matters, and the contact points for legislation. S16–S19."""
from fadu.registers.codes import PLAIN, check_phone
from fadu.registers.grammar import (
    Mirror,
    Register,
    choice,
    day,
    inner,
    marks,
    money,
    named,
    needed,
    number,
    private,
    text,
)
from fadu.statutes.acts import BUSINESS, CONTRACTS, MAJOR_DECISIONS, OUTLINE

GROUP = "文件与决策"

normative_documents = Register(
    "normative_documents", "行政规范性文件", GROUP,
    (
        named("文件名称"),
        text("maker", "制定主体", listed=True),
        choice("maker_kind", "制定主体性质", ("人民政府", "政府部门", "授权组织"), listed=False),
        day("published_on", "公布日期", listed=True),
        day("effective_on", "施行日期"),
        day("expires_on", "有效期至", listed=True),
        text("registered_as", "统一登记号"),
        choice("filing", "备案审查结果", ("予以登记", "暂缓登记", "要求自行纠正", "责令改正或者撤销"), listed=False),
        choice("cleanup", "最近清理结果", ("继续有效", "拟修改", "废止", "宣布失效")),
    ),
    "制定机关办公机构", BUSINESS[64], PLAIN, category="maker_kind",
    mirror=(Mirror(
        "normative_document", ("publish",), ("repeal", "amend"), since_day="publish.effective_on",
        last_day="publish.expires_on", name="propose.name", code="register.number",
        answers={
            "maker": "propose.maker", "maker_kind": "propose.maker_kind", "published_on": "publish.published_on",
            "effective_on": "publish.effective_on", "expires_on": "publish.expires_on",
            "registered_as": "register_centrally.registered_as", "filing": "filing_answer.result",
            "cleanup": "record_cleanup.cleanup_result",
        },
    ),),
    note="由规范性文件制定程序形成：施行之日列入，废止、修改的前一日或者有效期届满之日止",
)  # fmt: skip

decision_items = Register(
    "decision_items", "重大行政决策事项目录", GROUP,
    (
        named("决策事项"),
        number("year", "年度", listed=True),
        text("where", "公布途径"),
    ),
    "决策机关办公机构", MAJOR_DECISIONS[3],
    mirror=(Mirror(
        "decision_catalogue", ("publish",), ("close", "abandon"), since_day="publish.published_on",
        each="compile.items",
        answers={"year": "begin.year", "where": "publish.where"},
    ),),
    note="由年度目录编制程序形成：公布之日列入，年度终了止",
)  # fmt: skip

contracts = Register(
    "contracts", "行政机关合同", GROUP,
    (
        named("合同名称"),
        choice("kind", "合同种类", (
            "政府采购合同", "国有资产、资源合同", "招商引资合同", "政府和社会资本合作合同", "借款、资助、补贴合同",
            "其他合同",
            "特许经营协议", "征收征用补偿协议", "自然资源使用权出让协议", "保障性住房协议", "其他行政协议",
        )),
        inner(text("counterpart", "合同相对人")),
        inner(money("amount", "合同金额", "元")),
        day("signed_on", "签订日期", listed=True),
        day("finish_by", "履行期限", listed=True),
        text("filed_with", "备案机关"),
    ),
    "合同承办单位", CONTRACTS["地方规定"], PLAIN, category="kind", public=False,
    mirror=(Mirror(
        "contract", ("sign",), ("complete", "terminate"), since_day="sign.signed_on", name="propose.name",
        code="sign.number",
        answers={
            "kind": "propose.kind", "counterpart": "propose.counterpart", "amount": "propose.amount",
            "signed_on": "sign.signed_on", "finish_by": "sign.finish_by", "filed_with": "file_contract.to",
        },
    ),),
)  # fmt: skip

legislation_points = Register(
    "legislation_points", "立法联系点", GROUP,
    (
        named("联系点名称"),
        needed(choice("kind", "类别", ("乡镇、街道", "村、社区", "企业", "行业协会商会", "律师事务所", "院校",
                                       "其他"))),
        needed(text("address", "地址", listed=True)),
        day("set_up_on", "设立日期", listed=True),
        number("opinions", "已征集意见", "条"),
        number("adopted", "采纳意见", "条"),
        private(text("contact", "联系人")),
        private(text("phone", "联系电话", check=check_phone)),
    ),
    "政府立法工作机构", OUTLINE["三(八)"], PLAIN, ("司法局",), category="kind",
)  # fmt: skip

experts = Register(
    "experts", "专家库", GROUP,
    (
        named("专家"),
        needed(marks("fields", "专业", ("法律", "经济", "工程", "环境", "医疗卫生", "教育", "社会治理", "财务审计",
                                        "其他"))),
        needed(marks("tasks", "用于", ("重大行政决策论证", "立法论证", "行政复议", "合法性审查", "案卷评查",
                                       "风险评估"))),
        text("unit", "所在单位", listed=True),
        text("title", "职称"),
        day("engaged_until", "聘期至", listed=True),
        private(text("phone", "联系电话", check=check_phone)),
    ),
    "合法性审核机构", MAJOR_DECISIONS[21], PLAIN, ("司法局", "人民政府办公"),
)  # fmt: skip

system_documents = Register(
    "system_documents", "制度文件汇编", GROUP,
    (
        named("制度名称"),
        needed(choice("kind", "类别", ("工作规则", "决策制度", "执法制度", "监督制度", "学法制度", "立法制度",
                                     "执法机构整合文件", "其他制度"))),
        needed(text("issuer", "印发机关", listed=True)),
        needed(day("issued_on", "印发日期", listed=True)),
        text("article", "主要内容"),
    ),
    "各单位", rule=PLAIN, own=True, category="kind",
    note="不属于规范性文件的内部制度、方案；联合印发的，一个印发机关一条",
)  # fmt: skip

REGISTERS = (
    normative_documents, decision_items, contracts, legislation_points, experts, system_documents,
)  # fmt: skip
