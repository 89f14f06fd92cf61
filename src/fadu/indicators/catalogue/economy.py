"""市场监管、营商环境、信用."""
from __future__ import annotations

from fadu.indicators.catalogue.families import CUT_HUNDREDTHS, Family
from fadu.indicators.catalogue.returned import returned
from fadu.indicators.indicator import Indicator

ENTITIES = "market_entities"

d = Family("信用与政务诚信")
CREDIT = (
    d.items("credit.fields", "信用体系建设领域数", "个", "key_tasks", "信用体系建设", marks=("level=方面",)),
    d.items("credit.list_keepers", "建立红黑名单制度的部门数", "个", "list_publications", "信用红黑名单"),
    d.items("credit.joint_cases", "报送联合奖惩案例数", "例", "credit_cases", new=True),
    d.items("credit.subject_kinds", "信用信息主体类别数", "类", "credit_databases"),
    returned(d.domain, "credit.records", "公共信用信息条数", "万条", "公共信用信息入库", so_far=True),
    d.items("credit.red_list", "诚信红名单企业数", "家", "credit_subjects", "红名单", marks=("subject=企业",)),
    d.items("credit.black_list", "失信黑名单企业数", "家", "credit_subjects", "黑名单", marks=("subject=企业",)),
    d.items("credit.self_checked", "开展失信自查的政府机构数", "个", "government_credit"),
    d.items("credit.pledged", "公示政务诚信承诺的部门数", "家", "government_credit", marks=("promised=是",)),
    returned(d.domain, "credit.gathered", "涉企信息归集数", "项", "涉企信息归集"),
)

d = Family("营商环境")
CHECKS = "site_checks"
BUSINESS = (
    d.items("business.charges", "专项检查涉企收费单位数", "家", CHECKS, "涉企收费", new=True),
    d.items("business.parking", "摸底调查停车收费单位数", "家", CHECKS, "停车收费", new=True),
    d.measure("business.public_projects", "政府投资工程建设项目审批时限", "个工作日", "standard", "审批制度改革方案"),
    d.measure("business.private_projects", "社会投资工程建设项目审批时限", "个工作日", "standard", "审批制度改革方案"),
)

d = Family("市场监管")
due = d.items("market.reports_due", "应公示年报企业户数", "户", ENTITIES, "企业",
              marks=("report=已公示", "report=未公示"),
              note="到本期末有效的“经营主体年报”中，应当公示上一年度年报的企业。")
reports = d.items("market.reports", "企业年报公示户数", "户", ENTITIES, "企业", marks=("report=已公示",))


def abnormal(code: str, name: str, subject: str) -> Indicator:
    """What was newly put on the list of abnormal operations, by kind of entity."""
    return d.items(code, name, "户", "credit_subjects", "经营异常名录", marks=(f"subject={subject}",), new=True)


MARKET = (
    reports, due,
    d.ratio("market.report_rate", "企业年报公示率",
            "到本期末有效的“经营主体年报”中，已公示年报的企业占应当公示企业的比例。", reports, due,
            rounding=CUT_HUNDREDTHS, better="higher"),
    abnormal("market.abnormal_firms", "新录入经营异常名录企业数", "企业"),
    abnormal("market.abnormal_cooperatives", "新录入经营异常名录农民专业合作社数", "农民专业合作社"),
    abnormal("market.abnormal_traders", "新录入经营异常名录个体工商户数", "个体工商户"),
)

INDICATORS = (*CREDIT, *BUSINESS, *MARKET,)
