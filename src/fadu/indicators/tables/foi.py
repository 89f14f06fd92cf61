"""政府信息公开工作年度报告的统计表. Source: 国办公开办函〔2021〕30号; what each row counts: 政府信息公开条例 (2019)."""
from __future__ import annotations

from collections.abc import Callable

from fadu.indicators.catalogue.reconsideration import CORRECTED, UPHELD
from fadu.indicators.columns import of_register
from fadu.indicators.sets import Set, any_of, begun, ended, first, in_force, of_kind, open_after, open_before, taken
from fadu.indicators.tables.grammar import Check, Column, Line, Table, saying, where
from fadu.statutes.foi_request import APPLICANTS
from fadu.statutes.suits.proceedings import LOST, WON

FORM = "国办公开办函〔2021〕30号"
REQUEST = "foi_request"
DONE = "三、本年度办理结果"
ENDED = ended(REQUEST)
REFUSED, LACKING, LEFT, OTHER = "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"


def refused(*grounds: str) -> tuple[str, tuple[str, ...]]:
    return "不予公开", tuple(f"reply.ground={ground}" for ground in grounds)


def done(code: str, *heads: str, cases: tuple[tuple[str, tuple[str, ...]], ...]) -> Line:
    return Line(code, (DONE, *heads), where(ENDED, *cases))


def plainly(*outcomes: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((outcome, ()) for outcome in outcomes)


RESULTS = (
    done("granted", "（一）予以公开", cases=plainly("予以公开", "已主动公开")),
    done("partly", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", cases=plainly("部分公开")),
    done("secret", REFUSED, "1.属于国家秘密", cases=(refused("国家秘密"),)),
    done("barred", REFUSED, "2.其他法律行政法规禁止公开", cases=(refused("法律、行政法规禁止公开"),)),
    done("safety", REFUSED, "3.危及“三安全一稳定”", cases=(refused("危及国家安全、公共安全、经济安全、社会稳定"),)),
    done("third_party", REFUSED, "4.保护第三方合法权益", cases=(refused("商业秘密、个人隐私"),)),
    done("internal", REFUSED, "5.属于三类内部事务信息", cases=(refused("内部事务信息"),)),
    done("in_process", REFUSED, "6.属于四类过程性信息", cases=(refused("过程性信息"),)),
    done("case_files", REFUSED, "7.属于行政执法案卷", cases=(refused("行政执法案卷信息"),)),
    done("inquiry", REFUSED, "8.属于行政查询事项",
         cases=(("另行查阅", ()), refused("其他规定不予公开的情形"))),
    done("not_held", LACKING, "1.本机关不掌握相关政府信息", cases=plainly("信息不存在", "非本机关负责公开")),
    done("to_be_made", LACKING, "2.没有现成信息需要另行制作", cases=plainly("不予提供")),
    done("unclear", LACKING, "3.补正后申请内容仍不明确", cases=plainly("内容不明确")),
    done("petition", LEFT, "1.信访举报投诉类申请", cases=plainly("非政府信息公开申请")),
    done("again", LEFT, "2.重复申请", cases=plainly("不予重复处理")),
    done("publication", LEFT, "3.要求提供公开出版物", cases=plainly("公开出版物")),
    done("excessive", LEFT, "4.无正当理由大量反复申请", cases=plainly("不予处理")),
    done("reissue", LEFT, "5.要求行政机关确认或重新出具已获取信息", cases=plainly("不予重新出具")),
    done("uncorrected", OTHER, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
         cases=plainly("视为放弃申请")),
    done("unpaid", OTHER, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
         cases=plainly("未缴费视为放弃")),
    done("other", OTHER, "3.其他", cases=plainly("申请人撤回")),
)
CODES = tuple(line.code for line in RESULTS)
KINDS = ("natural", "business", "research", "welfare", "law_firm", "other_body")
BODIES, ASKER = "法人或其他组织", "申请人情况"

requests = Table(
    "foi_requests", "收到和处理政府信息公开申请情况", FORM, "件",
    lines=(
        Line("new", ("一、本年新收政府信息公开申请数量",), first(REQUEST, "receive")),
        Line("carried_in", ("二、上年结转政府信息公开申请数量",), open_before(begun(REQUEST, "receive"))),
        *RESULTS,
        Line("all", (DONE, "（七）总计"), sums=CODES),
        Line("carried_out", ("四、结转下年度继续办理",), open_after(begun(REQUEST, "receive"))),
    ),
    columns=(
        *(Column(code, (ASKER, kind) if kind == "自然人" else
                 (ASKER, BODIES, kind), saying(f"receive.applicant_kind={kind}"))
          for code, kind in zip(KINDS, APPLICANTS, strict=True)),
        Column("total", (ASKER, "总计")),
    ),
    checks=(
        Check("第一项加第二项，等于第三项加第四项", ("new", "carried_in"), ("all", "carried_out")),
        Check("办理结果总计等于各情形之和", CODES, ("all",)),
        Check("总计等于自然人与各类组织之和", KINDS, ("total",), "columns"),
    ),
    note="收到以登记收到申请之日计；办理以答复之日计；已主动公开、告知获取方式的计入予以公开；撤回的计入其他。",
    procedures=(REQUEST,), since=2019, corner="（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
)  # fmt: skip

def stated_after(items: Set) -> Set:
    """Of items those that hold at the end of the year after the period and were stated in it (上年收费金额)."""
    return items.meeting(lambda i, s: (i.since.year() == s.end.year() + 1)
                         & (i.until.isnull() | (i.until.year() > s.end.year() + 1)))


CHARGES = of_kind(Set("items", of_register("fees")), "行政事业性收费")
PENALISED = Set("entries", dated="on").having(
    lambda e: e.procedure.isin(["penalty_ordinary", "penalty_simple"]) & (e.step == "decide"))
NUMBER = (Column("number", ("数量",)),)
ACTS, FIRST, FIFTH, SIXTH, EIGHTH = "行政规范性文件", "第（一）项", "第（五）项", "第（六）项", "第（八）项"
RULE, DOCUMENT = ("government_rule",), ("normative_document",)
DECIDED = (
    Line("licences", (FIFTH, "行政许可：本年处理决定"), taken("license", "decide"),
         duty="行政许可", needs=("license",)),
    Line("penalties", (SIXTH, "行政处罚：本年处理决定"), PENALISED, duty="行政处罚",
         needs=("penalty_ordinary", "penalty_simple")),
    Line("measures", (SIXTH, "行政强制：本年处理决定"), taken("compulsory_measure", "impose"), duty="行政强制",
         needs=("compulsory_measure",)),
    Line("fees", (EIGHTH, "行政事业性收费：本年收费金额（万元）"),
         stated_after(CHARGES).adding(lambda i: i.item_last_year),
         needs=("register:fees",), stated=True),
)
disclosed_2019 = Table(
    "foi_disclosed_2019", "主动公开政府信息情况（第二十条，2019年表式）", "国办公开办函〔2019〕60号", "件",
    lines=(
        Line("rules", (FIRST, "规章：本年新制作"), first("government_rule", "publish"), needs=RULE),
        Line("rules_disclosed", (FIRST, "规章：本年新公开")),
        Line("rules_open", (FIRST, "规章：对外公开总数量")),
        Line("documents", (FIRST, ACTS + "：本年新制作"), first("normative_document", "publish"), needs=DOCUMENT),
        Line("documents_disclosed", (FIRST, ACTS + "：本年新公开")),
        Line("documents_open", (FIRST, ACTS + "：对外公开总数量"), in_force("normative_documents"),
             needs=("register:normative_documents",)),
        *DECIDED,
    ),
    columns=NUMBER,
    note="2019、2020年度的报告用这份表式；新公开数和规章总数台账没有单独记录，由机关填报。",
    rebuilt="2019年的表式没有原件，按制作、公开、总数三项重构；许可、处罚、强制、收费只列本年数。",
    procedures=(*RULE, *DOCUMENT, "license", "penalty_ordinary", "compulsory_measure"), since=2019,
)  # fmt: skip
disclosed = Table(
    "foi_disclosed", "主动公开政府信息情况（第二十条）", FORM, "件",
    lines=(
        Line("rules", (FIRST, "规章：本年制发"), first("government_rule", "publish"), needs=RULE),
        Line("rules_repealed", (FIRST, "规章：本年废止"), first("government_rule", "repeal"), needs=RULE),
        Line("rules_in_force", (FIRST, "规章：现行有效"), needs=RULE),
        Line("documents", (FIRST, ACTS + "：本年制发"), first("normative_document", "publish"), needs=DOCUMENT),
        Line("repealed", (FIRST, ACTS + "：本年废止"), first("normative_document", "repeal"), needs=DOCUMENT),
        Line("documents_in_force", (FIRST, ACTS + "：现行有效"), in_force("normative_documents"),
             needs=("register:normative_documents",)),
        *DECIDED,
    ),
    columns=NUMBER,
    note="行政处罚以普通程序、简易程序的处罚决定计；收费金额取次年登记在收费目录清单里的上年收费金额；"
         "规章没有名录，现行有效件数由机关填报。",
    procedures=(*RULE, *DOCUMENT, "license", "penalty_ordinary", "compulsory_measure"),
    since=2021, earlier=disclosed_2019,
)  # fmt: skip


def remedies(code: str, procedure: str, subject: Callable[[Set], Set], upheld: tuple[str, ...],
             corrected: tuple[str, ...], filed: Set, heads: tuple[str, ...]) -> tuple[Column, ...]:  # fmt: skip
    """The five columns of one way of redress: upheld, corrected, another result, not ended, all."""
    known = (*upheld, *corrected)
    others = ended(procedure).having(lambda row: ~row.outcome.isin(known))
    parts = (
        ("upheld", "结果维持", subject(ended(procedure, *upheld))),
        ("corrected", "结果纠正", subject(ended(procedure, *corrected))),
        ("other", "其他结果", subject(others)),
        ("open", "尚未审结", subject(open_after(filed))),
    )
    columns = tuple(Column(f"{code}_{name}", (*heads, title), rows=rows) for name, title, rows in parts)
    return *columns, Column(f"{code}_all", (*heads, "总计"), sums=tuple(one.code for one in columns))


def reviewed(rows: Set) -> Set:
    return rows.saying("receive.subject=政府信息公开", "receive.information")


def sued_directly(rows: Set) -> Set:
    about = rows.saying("receive_suit.information")
    return about.having(lambda row: ~any_of(row.rests_on, ["reconsideration"]))


def sued_afterwards(rows: Set) -> Set:
    return rows.saying("receive_suit.information").resting_on("reconsideration")


RESULT_CODES = ("upheld", "corrected", "other", "open")
WAYS = (("reviewed", "行政复议"), ("direct", "未经复议直接起诉"), ("after", "复议后起诉"))
SUITS = begun("litigation", "receive_suit")
COURT = "行政诉讼"
remedied = Table(
    "foi_remedies", "政府信息公开行政复议、行政诉讼情况", FORM, "件",
    lines=(Line("cases", ("件数",)),),
    columns=(
        *remedies("reviewed", "reconsideration", reviewed, UPHELD, CORRECTED, begun("reconsideration", "accept"),
                  ("行政复议",)),
        *remedies("direct", "litigation", sued_directly, WON, LOST, SUITS, (COURT, "未经复议直接起诉")),
        *remedies("after", "litigation", sued_afterwards, WON, LOST, SUITS, (COURT, "复议后起诉")),
    ),
    checks=tuple(Check(f"{name}总计等于各结果之和", tuple(f"{code}_{one}" for one in RESULT_CODES), (f"{code}_all",),
                       "columns") for code, name in WAYS),
    note="行政复议以本级复议机关办理的、申请复议的事项是政府信息公开的案件计；驳回、终止、调解计入其他结果；"
         "行政诉讼以收到应诉通知时写明属于政府信息公开案件的计，驳回起诉计入结果维持，准许撤诉计入其他结果。",
    procedures=("reconsideration", "litigation"), since=2019,
)  # fmt: skip

TABLES = (disclosed, disclosed_2019, requests, remedied)
