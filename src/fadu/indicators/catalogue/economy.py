"""市场监管、营商环境、信用."""
from __future__ import annotations

from fadu.indicators.catalogue.families import CUT_HUNDREDTHS, Family

d = Family("信用与政务诚信")
CREDIT = (
    d.lists("credit.fields", "信用体系建设领域数", "个", "信用体系建设领域"),
    d.lists("credit.list_keepers", "建立红黑名单制度的部门数", "个", "建立红黑名单制度的部门"),
    d.events("credit.joint_cases", "报送联合奖惩案例数", "例", "报送联合奖惩案例"),
    d.lists("credit.subject_kinds", "信用信息主体类别数", "类", "信用信息主体类别"),
    d.measure("credit.records", "公共信用信息条数", "万条", "stock", "公共信用信息平台"),
    d.items("credit.red_list", "诚信红名单企业数", "家", "credit_subjects", "红名单"),
    d.items("credit.black_list", "失信黑名单企业数", "家", "credit_subjects", "黑名单"),
    d.items("credit.self_checked", "开展失信自查的政府机构数", "个", "government_credit"),
    d.items("credit.pledged", "公示政务诚信承诺的部门数", "家", "government_credit", marks=("promised=是",)),
    d.measure("credit.gathered", "涉企信息归集数", "项", "flow", "公共信用信息平台"),
)

d = Family("营商环境")
BUSINESS = (
    d.events("business.charges", "专项检查涉企收费单位数", "家", "涉企收费专项检查"),
    d.events("business.parking", "摸底调查停车收费单位数", "家", "停车收费摸底调查"),
    d.measure("business.public_projects", "政府投资工程建设项目审批时限", "个工作日", "standard", "主管部门"),
    d.measure("business.private_projects", "社会投资工程建设项目审批时限", "个工作日", "standard", "主管部门"),
)

d = Family("市场监管")
MARKET = (
    d.measure("market.reports", "企业年报公示户数", "户", "flow", "市场监管系统", key="年报公示企业户数"),
    d.share("market.report_rate", "企业年报公示率", "年报公示企业户数", "应年报公示企业户数", "市场监管系统",
            rounding=CUT_HUNDREDTHS),
    d.events("market.abnormal_firms", "新录入经营异常名录企业数", "户", "列入经营异常名录（企业）"),
    d.events("market.abnormal_cooperatives", "新录入经营异常名录农民专业合作社数", "户",
             "列入经营异常名录（农民专业合作社）"),
    d.events("market.abnormal_traders", "新录入经营异常名录个体工商户数", "户", "列入经营异常名录（个体工商户）"),
)

INDICATORS = (*CREDIT, *BUSINESS, *MARKET,)
