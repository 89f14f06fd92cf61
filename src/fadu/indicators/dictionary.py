"""The dictionary of numeric indicators that rule-of-law offices share, key by key, and what gives each of them here."""
from __future__ import annotations

from dataclasses import dataclass

from fadu.indicators.catalogue import CATALOGUE


@dataclass(frozen=True)
class Key:
    """One key of the dictionary. `codes`: indicators of the catalogue; `tables`: statutory tables whose sums say it."""

    key: str
    name: str
    codes: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()


KEYS = (
    Key("pub_7d_rate", "许可处罚按期公示率", ("penalty.publicity_on_time_rate", "limit.publicity")),
    Key("pub_20d_rate", "其他执法决定按期公示率", ("limit.publicity", "limit.inspection_results")),
    Key("withdraw_3d", "撤销变更后撤回公示按期率", ("limit.withdrawal",)),
    Key("legal_review_rate", "重大执法决定法制审核率", ("penalty.review_rate",)),
    Key("legal_review_5d", "法制审核按期率", ("limit.enforcement_review",)),
    Key("av_24h_rate", "音像24小时上传率", ("limit.recordings",)),
    Key("penalty_90d_rate", "处罚案件90日办结率", ("penalty.on_time_rate",)),
    Key("serve_7d_rate", "决定书7日送达率", ("penalty.service_on_time_rate",)),
    Key("officer_cert_rate", "持证率", ("officer.share",)),
    Key("train_60h_rate", "60学时达标率", ("limit.training_hours",)),
    Key("legal_staff_ratio", "法制审核人员占比", ("officer.review_staff_share", "officer.first_reviewers_qualified")),
    Key("case_record_rate", "系统案件录入率", ("limit.cases_recorded",)),
    Key("dossier_grade", "案卷评查优秀、良好、合格、不合格率",
        ("limit.excellent_files", "limit.good_files", "limit.passed_files", "limit.unfit_files")),
    Key("norm_review_rate", "规范性文件合法性审核率", ("normative.review_rate",)),
    Key("norm_file_rate", "规范性文件报备率", ("limit.documents_filed",)),
    Key("norm_file_intime", "规范性文件报备及时率", ("normative.filing_on_time_rate",)),
    Key("norm_file_std", "规范性文件报备规范率", ("limit.filings_in_order",)),
    Key("norm_expire_eval", "到期前后评估率", ("limit.document_evaluation",)),
    Key("decision_pub30", "决策征求意见30日率", ("assess.decision_thirty_days",)),
    Key("decision_legal7", "决策合法性审查7个工作日率", ("limit.decisions_weighed",)),
    Key("decision_file30", "决策公布后30日内备案率", ("limit.decision_filing",)),
    Key("rev_60d_rate", "复议按期审结率", ("reconsideration.on_time_rate",)),
    Key("rev_accept5", "5日内受理审查率", ("limit.reconsideration_acceptance",)),
    Key("rev_correct_rate", "复议纠错率", ("reconsideration.correction_rate",
                                       "reconsideration.correction_rate_on_merits",
                                       "reconsideration.correction_rate_undismissed")),
    Key("rev_feedback60", "意见书60日反馈率", ("limit.reconsideration_opinion",)),
    Key("lit_lose_rate", "败诉率", ("litigation.lost_rate",)),
    Key("court_appear_rate", "负责人出庭率、主要负责人出庭率、出声率",
        ("litigation.head_rate", "litigation.chief_rate", "litigation.voice_rate")),
    Key("foia_20d_rate", "依申请20个工作日答复率", ("foi.on_time_rate",)),
    Key("foia_balance", "信息公开年报勾稽", ("foi.received", "foi.carried_in", "foi.replied", "foi.carried_out"),
        ("foi_requests",)),
    Key("xf_15d", "信访15日告知率", ("limit.petition_told",)),
    Key("xf_60d", "信访60日办结率", ("limit.petition_closed",)),
    Key("goodbad_fix", "差评按期整改率、实名差评回访率", ("assess.ratings_mended", "limit.bad_called_back")),
    Key("dr_ratio", "双随机检查占比、结果公示率", ("limit.drawn_inspections", "limit.inspection_results")),
    Key("report_311", "年度报告按期率", ("limit.annual_report_upward", "limit.annual_report_public")),
    Key("report_5parts", "年度报告五项内容齐全", ("limit.report_parts",)),
    Key("study_2", "常务会议学法、法治讲座每年两次",
        ("limit.cabinet_study", "limit.law_lectures", "limit.lectures_held")),
    Key("task_done", "年度计划任务按期完成率", ("task.on_time_rate",)),
    Key("contract_review", "合同合法性审查率、备案率",
        ("limit.contracts_reviewed", "limit.contract_filing", "legality.contracts", "contract.filed")),
    Key("annual_stat_131", "行政执法统计年报1月31日前公开率", ("limit.enforcement_statistics",)),
)


def dictionary_table() -> str:
    """The dictionary as Markdown: each key with the indicators, or the tables' sums, that give it."""
    lines = ["| 键 | 名称 | 指标 |", "|---|---|---|"]
    for one in KEYS:
        said = [f"`{code}` {CATALOGUE[code].name}" for code in one.codes]
        said += [f"法定报表 `{table}` 的勾稽关系" for table in one.tables]
        lines.append(f"| `{one.key}` | {one.name} | {'；'.join(said)} |")
    return "\n".join(lines)
