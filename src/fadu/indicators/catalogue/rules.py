"""政府立法、备案审查、文件清理."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import Set, first, taken

CLEANING = "document_cleanup"
count = partial(indicator.count, domain="文件清理", procedure=CLEANING)
LISTED, REVIEWED = taken(CLEANING, "open_list"), taken(CLEANING, "review_results")
BEGUN = first(CLEANING, "begin")


def kept(rows: Set) -> Set:
    return rows.adding(lambda e: e.number_kept)


def to_amend(rows: Set) -> Set:
    return rows.adding(lambda e: e.number_to_amend)


def repealed(rows: Set) -> Set:
    return rows.adding(lambda e: e.number_repealed)


def lapsed(rows: Set) -> Set:
    return rows.adding(lambda e: e.number_lapsed)


def dropped(rows: Set) -> Set:
    return rows.adding(lambda e: e.number_repealed + e.number_lapsed + e.number_to_amend)


def all_told(rows: Set) -> Set:
    return rows.adding(lambda e: e.number_all_told)


def ended_or_lapsed(rows: Set) -> Set:
    return rows.adding(lambda e: e.number_repealed + e.number_lapsed)


d = Family("政府立法")
LEGISLATION = (
    d.items("legislation.systems", "重点执行的立法制度数", "个", "system_documents", "立法制度"),
    d.items("legislation.points", "基层立法联系点数", "个", "legislation_points"),
)

d = Family("备案审查")
FILING = (
    d.items("filing.circulars", "备案审查通报数", "份", "filings", "备案审查通报", new=True),
    d.items("filing.received_below", "接收下级政府报备文件数", "件", "filings", marks=("sender=下级政府",), new=True),
    d.items("filing.received_departments", "部门登记备案文件数", "件", "filings", marks=("sender=本级部门",), new=True),
)

d = Family("文件清理")
CLEANUP = (
    d.measure("cleanup.cycle", "规范性文件定期清理周期", "年", "standard", "规范性文件管理规定"),
    count("cleanup.times", "文件清理次数", unit="次", note="本期部署的规章、规范性文件清理，全面清理和专项清理都计。",
          rows=BEGUN),
    count("cleanup.general", "规范性文件全面清理次数", unit="次", note="本期部署的定期全面清理。",
          rows=BEGUN.saying("begin.kind=定期全面清理")),
    count("cleanup.special", "规范性文件专项清理次数", unit="次", note="本期部署的专项清理。",
          rows=BEGUN.saying("begin.kind=专项清理")),
    count("cleanup.all", "清理文件数（本级）", note="本期列入本级清理台账的文件。", rows=all_told(LISTED.own())),
    count("cleanup.kept", "清理后继续有效文件数（本级）", note="本期本级清理审核为继续有效的文件，不含拟修改的。",
          rows=kept(REVIEWED.own())),
    count("cleanup.to_amend", "清理后拟修改文件数（本级）", note="本期本级清理审核为拟修改、修改前继续有效的文件。",
          rows=to_amend(REVIEWED.own())),
    count("cleanup.repealed", "清理后废止文件数（本级）",
          note="本期本级清理审核为已经废止、应当废止的文件，登记为“废止”的。", rows=repealed(REVIEWED.own())),
    count("cleanup.lapsed", "清理后宣布失效文件数（本级）",
          note="本期本级清理审核为拟宣布废止或者失效的文件，登记为“宣布失效”的。", rows=lapsed(REVIEWED.own())),
    count("cleanup.dropped", "清理后废止、失效和修改文件数（本级）",
          note="本期本级清理审核为废止、宣布失效或者拟修改的文件之和。", rows=dropped(REVIEWED.own())),
    count("cleanup.all_below", "清理文件数（下级）", note="本期列入下级清理台账的文件。",
          rows=all_told(LISTED.below())),
    count("cleanup.kept_below", "清理后继续有效文件数（下级）",
          note="本期下级清理审核为继续有效的文件，不含拟修改的。", rows=kept(REVIEWED.below())),
    count("cleanup.to_amend_below", "清理后拟修改文件数（下级）", note="本期下级清理审核为拟修改的文件。",
          rows=to_amend(REVIEWED.below())),
    count("cleanup.repealed_below", "清理后废止、失效文件数（下级）", note="本期下级清理审核为废止或者宣布失效的文件。",
          rows=ended_or_lapsed(REVIEWED.below())),
    d.measure("cleanup.years", "清理文件涉及年数", "年", "standard", "部署清理的机关"),
)

INDICATORS = (*LEGISLATION, *FILING, *CLEANUP,)
