"""双公示: penalties and licences for the credit platform, in the items and the order of its templates.

The items are those of the State's data standard of 2018 as public systems hold them (XK_…, CF_…); the standard itself
was not read, so a place compares the template of its platform (待核). Identity numbers of persons are in none of them.
"""
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fadu.law.limits import limit
from fadu.law.periods import add_months
from fadu.lists.grammar import DUE, ORGAN, ORGAN_CODE, PARTIES, TIMELY, Column, Listing, Source, Values
from fadu.statutes.acts import THREE_SYSTEMS

GROUP = "双公示"
NATURAL, HOUSEHOLD, BODY = KINDS = ("自然人", "个体工商户", "法人及非法人组织")
OPEN_ENDED = date(2099, 12, 31)  # as the templates write 长期
SINCE = date(2018, 12, 5)  # 国办发〔2018〕118号: within seven working days
SLIGHT, COMMON, GRAVE = "轻微", "一般", "严重"
GRAVEST = ("吊销许可证件", "责令关闭", "限制从业")
MILD = ("警告", "通报批评")
LONGEST = {SLIGHT: "credit.longest_slight", COMMON: "credit.longest_common", GRAVE: "credit.longest_grave"}


def kind_of_party(row: Values) -> str | None:
    """自然人, 个体工商户 (its code begins with 92) or 法人及非法人组织; None where nothing tells."""
    said = row.get("kind")
    if said in ("公民", NATURAL):
        return NATURAL
    if str(row.get("code") or "").startswith("92"):
        return HOUSEHOLD
    return BODY if said else None


def grade(row: Values) -> str | None:
    """How grave the lapse is, where nobody has said so: by the kinds of penalty."""
    kinds: Sequence[str] = row.get("kinds") or ()
    if not kinds:
        return None
    if any(kind in GRAVEST for kind in kinds):
        return GRAVE
    return SLIGHT if all(kind in MILD for kind in kinds) else COMMON


def shown_until(row: Values) -> date | None:
    """The last day of the longest period for which such a lapse is shown."""
    day, how = row.get("decided"), row.get("grade")
    if not isinstance(day, date) or how not in LONGEST:
        return None
    period = limit(LONGEST[how]).period
    return add_months(day, period.amount * (12 if period.unit == "年" else 1))


def content(row: Values) -> str | None:
    """处罚内容 in a line: the kinds, and what was fined and taken."""
    kinds = sorted(row.get("kinds") or ())
    sums = {"罚款": row.get("fine"), "没收违法所得": row.get("taken")}
    return "；".join(f"{kind}{sums[kind]}元" if sums.get(kind) else kind for kind in kinds) or None


def of_body(tag: str) -> tuple[Column, ...]:
    """What both templates say of the party."""
    return (
        Column("party", "行政相对人名称", needed=True, personal=True, tag=f"{tag}_XDR_MC"),
        Column("kind", "行政相对人类别", needed=True, brief=False, tag=f"{tag}_XDR_LB", work=kind_of_party, words={
            "公民": NATURAL, "企业": BODY, "其他组织": BODY, "法人": BODY,
        }),
        Column("code", "统一社会信用代码", check="uscc", needed_if=("kind", "法人"), tag=f"{tag}_XDR_SHXYM"),
        Column("representative", "法定代表人", personal=True, public=False, brief=False, tag=f"{tag}_FRDB"),
    )  # fmt: skip


def of_organ(tag: str, word: str, organ: str, code: str, source: str, source_code: str) -> tuple[Column, ...]:
    return (
        Column("organ", f"{word}机关", needed=True, tag=f"{tag}_{organ}"),
        Column("organ_code", f"{word}机关统一社会信用代码", check="uscc", needed=True, brief=False,
               tag=f"{tag}_{code}"),
        Column("source", "数据来源单位", needed=True, brief=False, tag=f"{tag}_{source}"),
        Column("source_code", "数据来源单位统一社会信用代码", check="uscc", needed=True, brief=False,
               tag=f"{tag}_{source_code}"),
    )  # fmt: skip


TIMES = (
    Column("due", "公示期限", "day", public=False), Column("timely", "是否按期", public=False, brief=False),
)  # fmt: skip
FROM_ORGAN = {"organ": ORGAN, "organ_code": ORGAN_CODE, "source": ORGAN, "source_code": ORGAN_CODE,
              "due": DUE, "timely": TIMELY}  # fmt: skip


PENALTY_COLUMNS = (
    *of_body("CF"),
    Column("number", "行政处罚决定书文号", needed=True, check="number", tag="CF_WSH"),
    Column("breach", "违法行为类型", needed=True, brief=False, tag="CF_WFXW"),
    Column("facts", "违法事实", needed=True, brief=False, tag="CF_SY"),
    Column("ground", "处罚依据", needed=True, brief=False, tag="CF_YJ"),
    Column("kinds", "处罚类别", "list", needed=True, tag="CF_CFLB"),
    Column("content", "处罚内容", needed=True, brief=False, tag="CF_NR", work=content),
    Column("fine", "罚款金额（万元）", "wan", needed_if=("kinds", "罚款"), tag="CF_NR_FK"),
    Column("taken", "没收违法所得、非法财物的金额（万元）", "wan", needed_if=("kinds", "没收"), brief=False,
           tag="CF_NR_WFFF"),
    Column("withdrawn", "暂扣或吊销证照名称及编号", needed_if=("kinds", "许可证件"), brief=False, tag="CF_NR_ZKDX"),
    Column("decided", "处罚决定日期", "day", needed=True, tag="CF_JDRQ"),
    Column("valid", "处罚有效期", "day", brief=False, tag="CF_YXQ"),
    Column("grade", "失信程度", needed=True, brief=False, public=False, work=grade),
    Column("until", "公示截止期", "day", needed=True, since="decided", tag="CF_GSJZQ", work=shown_until),
    *of_organ("CF", "处罚", "CFJG", "CFJGDM", "SJLY", "SJLYDM"),
    *TIMES,
)  # fmt: skip
SAID = {
    "number": "decide.number|@number", "breach": "decide.breach", "ground": "decide.ground",
    "kinds": "decide.kinds", "fine": "decide.fine", "decided": "decide.on", "until": "decide.shown_until",
    **FROM_ORGAN,
}  # fmt: skip
penalties = Listing(
    "credit_penalties", "行政处罚信用信息", GROUP, THREE_SYSTEMS["二(六)"], PENALTY_COLUMNS,
    (
        Source("penalty_ordinary", "decide", {
            **SAID, "party": f"register.party|{PARTIES}", "kind": "register.party_kind", "code": "register.party_code",
            "representative": "register.representative", "facts": "decide.facts", "taken": "decide.confiscated",
            "withdrawn": "decide.withdrawn", "grade": "decide.grade",
        }, clock="公开", done="publish", shown="publish", taken="unpublish"),
        Source("penalty_simple", "decide", {
            **SAID, "party": f"check.party|{PARTIES}", "kind": "check.party_kind", "code": "check.party_code",
            "facts": "check.conduct",
        }, clock="公开", done="publish", shown="publish", taken="unpublish"),
    ),
    public=True, natural=("kind", NATURAL), upload=True, since=SINCE, waiting="尚未公示",
    note="自作出决定之日起7个工作日内公示；只列依法应当公开的处罚。公示截止期没有填写的，按失信程度的最长公示期推算；"
         "失信程度没有填写的，按处罚种类推算，各领域分类标准另有规定的，在决定里填写",
)  # fmt: skip

licences = Listing(
    "credit_licences", "行政许可信用信息", GROUP, THREE_SYSTEMS["二(六)"],
    (
        *of_body("XK"),
        Column("document", "行政许可决定文书名称", needed=True, brief=False, tag="XK_XKWS",
               work=lambda _row: "行政许可决定书"),
        Column("number", "行政许可决定文书号", needed=True, check="number", tag="XK_WSH"),
        Column("class", "许可类别", needed=True, tag="XK_XKLB", words={
            "有限自然资源、公共资源、特定行业准入": "特许", "资格、资质": "认可",
            "设备、设施、产品、物品的审定": "核准", "主体资格登记": "登记",
        }),
        Column("certificate", "许可证书名称、编号", brief=False, tag="XK_XKZS"),
        Column("content", "许可内容", needed=True, tag="XK_NR"),
        Column("decided", "许可决定日期", "day", needed=True, tag="XK_JDRQ"),
        Column("valid", "有效期自", "day", needed=True, brief=False, tag="XK_YXQZ",
               work=lambda row: row.get("decided")),
        Column("until", "有效期至", "day", needed=True, since="valid", tag="XK_YXQZI", work=lambda _row: OPEN_ENDED),
        *of_organ("XK", "许可", "XKJG", "XKJGDM", "LYDW", "LYDWDM"),
        Column("state", "当前状态", needed=True, brief=False, tag="XK_ZT", work=lambda _row: "有效"),
        *TIMES,
    ),
    (
        Source("license", "decide", {
            "party": f"receive.applicant|{PARTIES}", "kind": "receive.applicant_kind",
            "code": "receive.applicant_code", "representative": "receive.representative",
            "number": "decide.number|@number", "class": "receive.kind", "certificate": "issue.certificate",
            "content": "decide.content|receive.item", "decided": "decide.on", "valid": "issue.valid_from",
            "until": "decide_renewal.until|issue.valid_until", "state": "recall.@step|revoke.@step|cancel.@step",
            **FROM_ORGAN,
        }, clock="公开", done="publish", without="withhold", shown="publish", taken="unpublish"),
    ),
    public=True, natural=("kind", NATURAL), upload=True, since=SINCE, waiting="尚未公示",
    note="自作出决定之日起7个工作日内公示；只列准予许可的决定，依法不予公开的不列。有效期至2099年12月31日的为长期有效",
)  # fmt: skip

LISTINGS = (penalties, licences)
