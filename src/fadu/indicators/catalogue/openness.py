"""政务公开、人大政协监督、审计."""
from __future__ import annotations

from fadu.indicators.catalogue.families import Family
from fadu.indicators.catalogue.returned import returned
from fadu.indicators.indicator import Indicator
from fadu.indicators.rounding import Rounding
from fadu.indicators.sets import entered

AUDITS, SUGGESTED = "audit_projects", "suggestions"

d = Family("审计监督")
AUDIT = (
    d.items("audit.projects", "审计项目数", "个", AUDITS, new=True),
    d.items("audit.leaders", "经济责任审计领导干部人数", "名", AUDITS, "经济责任审计", of="leaders", new=True),
    Indicator("audit.recovered", "审计整改上交、盘活、追回资金", "万元", d.domain, "flow",
              "本期登记的审计项目上缴、盘活、追回资金之和，折算为万元。",
              entered(AUDITS).adding(lambda i: i.item_recovered / 10_000), procedures=(f"register:{AUDITS}+",),
              rounding=Rounding(2)),
    d.items("audit.rules", "审计整改完善制度数", "项", AUDITS, of="systems", new=True),
)

d = Family("政务公开")
OPENNESS = (
    d.items("openness.catalogues", "重点领域信息公开目录体系数", "个", "disclosure_items", "重点领域"),
    d.measure("openness.model_batch", "基层政务公开示范区（点）批次", "批", "standard", "政务公开平台"),
    returned(d.domain, "openness.portal", "政府门户网站发布信息数", "条", "政府网站发布信息"),
    returned(d.domain, "openness.account", "政务发布账号发布信息数", "条", "政务新媒体发布信息"),
    returned(d.domain, "openness.gazettes", "政府公报编印期数", "期", "编印政府公报"),
    d.items("openness.best_accounts", "政务新媒体精品账号数", "个", "media_accounts", marks=("praise=省级精品账号",)),
    returned(d.domain, "openness.portal_all", "政府网站累计发布信息数", "条", "政府网站发布信息", so_far=True),
)

d = Family("人大政协监督")
OVERSIGHT = (
    d.items("oversight.province_proposals", "省政协提案办结数", "件", SUGGESTED, "政协提案", marks=("level=省级",),
            new=True),
    d.items("oversight.proposals", "人大建议、政协提案办结数", "件", SUGGESTED, marks=("level=市级", "level=县级"),
            new=True, note="本期办结的市级、县级人大代表建议和政协提案。"),
)

INDICATORS = (*AUDIT, *OPENNESS, *OVERSIGHT,)
