"""规范性文件: filed upward, received from below, published in the month.

国发〔2008〕17号 四(十四) asks that documents be filed, 法规规章备案审查条例 10 and 22 that catalogues of rules be
published by the month and sent in by the year (25: provinces apply it to what lower organs issue). Quarterly and
monthly lists of normative documents are local: the period is a local standard.
"""
from __future__ import annotations

from fadu.lists.grammar import DUE, STEP, TIMELY, Column, Due, Listing, Source
from fadu.statutes.acts import CITY_COUNTY, RULE_FILING
from fadu.statutes.practice import PRACTICE

GROUP = "规范性文件"
FILING_SPAN, CATALOGUE_SPAN = "规范性文件备案目录周期（月）", "规范性文件公布目录周期（月）"
NAME, NUMBER = Column("name", "文件名称", needed=True), Column("number", "文号", needed=True, check="number")
MAKER = Column("maker", "制定机关", needed=True)
PUBLISHED = Column("published", "公布日期", "day", needed=True)
EFFECTIVE = Column("effective", "施行日期", "day", since="published")
EXPIRES = Column("expires", "有效期至", "day", since="published", brief=False)
MADE = {
    "name": "propose.name", "number": "register.number|renew.number", "maker": "propose.maker",
    "published": "publish.published_on", "effective": "publish.effective_on", "expires": "publish.expires_on",
}  # fmt: skip

filed = Listing(
    "normative_filed", "规范性文件备案目录（报送）", GROUP, CITY_COUNTY["四(十四)"],
    (
        NAME, NUMBER, MAKER, PUBLISHED, EFFECTIVE, EXPIRES,
        Column("to", "备案机关", "list"),
        Column("filed", "报送日期", "day", since="published"),
        Column("due", "报送期限", "day"),
        Column("timely", "是否按期"),
        Column("result", "审查结果"),
        Column("mended", "处理情况", brief=False),
    ),
    (
        Source("normative_document", "publish", {
            **MADE, "to": "file_upward.to", "filed": "file_upward.on", "due": DUE, "timely": TIMELY,
            "result": "filing_answer.result", "mended": "rectify.measures",
        }, day="publish.published_on", clock="报送备案", done="file_upward"),
    ),
    span="quarter", setting=FILING_SPAN, waiting="尚未报送",
    note="制定机关报送上一级人民政府、本级人大常委会的文件；期限以所在省的规定为准，没有规定的为国发〔2008〕17号的15日",
)  # fmt: skip

received = Listing(
    "normative_received", "规范性文件备案登记目录（接收）", GROUP, RULE_FILING[10],
    (
        NAME, NUMBER, Column("maker", "报送机关", needed=True), Column("kind", "种类"), PUBLISHED,
        Column("received", "收到日期", "day", since="published"),
        Column("due", "报送期限", "day"),
        Column("timely", "是否按期"),
        Column("registered", "登记日期", "day", since="received"),
        Column("form", "登记情况", work=lambda row: "予以登记" if row.get("registered") else None),
        Column("result", "审查结论"),
        Column("outcome", "办结结果", brief=False),
        Column("listed", "公布目录日期", "day", brief=False),
    ),
    (
        Source("filing_review", "receive|find_unfiled", {
            "name": "receive.document|find_unfiled.document", "number": "receive.number|find_unfiled.number",
            "maker": "receive.maker|find_unfiled.maker", "kind": "receive.kind",
            "published": "receive.published_on|find_unfiled.published_on", "received": "receive.received_on",
            "due": DUE, "timely": TIMELY, "registered": "register.registered_on", "form": "refuse.ground",
            "result": "conclude.result", "outcome": "close.outcome", "listed": "list_publicly.published_on",
        }, day="receive.received_on", done="receive.received_on", shown="list_publicly", dues=(
            Due("receive.published_on|find_unfiled.published_on", ("nd.file_upward_15", "nd.file_upward")),
            Due("receive.published_on", ("rule.file",), "receive.kind", "规章"),
        )),
    ),
    span="quarter", setting=FILING_SPAN, public=True, waiting="应报未报",
    note="备案审查机构收到的报备文件，含发现的应报未报；登记不等于审查通过，两项分列",
)  # fmt: skip

published = Listing(
    "normative_published", "规范性文件公布目录（月报）", GROUP, PRACTICE,
    (
        NAME, NUMBER, MAKER,
        Column("kind", "文件种类"),
        PUBLISHED, EFFECTIVE, EXPIRES,
        Column("where", "公布途径"),
        Column("due", "应当公开的最后日期", "day", brief=False),
        Column("timely", "是否按期公开"),
        Column("state", "状态", work=lambda row: "现行" if row.get("published") else None),
    ),
    (
        Source("normative_document", "publish", {
            **MADE, "kind": "propose.kind", "where": "publish.where", "due": DUE, "timely": TIMELY,
            "state": "repeal.@step|amend.@step|record_cleanup.cleanup_result",
        }, day="publish.published_on", done="publish.published_on", shown="publish",
            dues=(Due("register.on", ("nd.publish_active",)),)),
        Source("normative_document", "issue_internal", {
            "name": "propose.name", "number": "issue_internal.number", "maker": "propose.maker",
            "kind": "propose.kind", "published": "issue_internal.on", "state": STEP,
        }),
    ),
    setting=CATALOGUE_SPAN, public=True,
    note="各地要求按月报送的发文目录，国家没有统一规定；作为内部文件直接印发的也列入，以便发现应当审核而未审核的文件",
)  # fmt: skip

LISTINGS = (filed, received, published)
