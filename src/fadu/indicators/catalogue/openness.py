"""政务公开、人大政协监督、审计."""
from __future__ import annotations

from fadu.indicators.catalogue.families import Family

d = Family("审计监督")
AUDIT = (
    d.events("audit.projects", "审计项目数", "个", "审计项目"),
    d.events("audit.leaders", "经济责任审计领导干部人数", "名", "经济责任审计", of="people"),
    d.events("audit.recovered", "审计整改上交、盘活、追回资金", "万元", "审计整改资金", of="amount"),
    d.events("audit.rules", "审计整改完善制度数", "项", "审计整改完善制度"),
)

d = Family("政务公开")
OPENNESS = (
    d.lists("openness.catalogues", "重点领域信息公开目录体系数", "个", "重点领域信息公开目录体系"),
    d.measure("openness.model_batch", "基层政务公开示范区（点）批次", "批", "standard", "政务公开平台"),
    d.measure("openness.portal", "政府门户网站发布信息数", "条", "flow", "政务公开平台"),
    d.measure("openness.account", "政务发布账号发布信息数", "条", "flow", "政务公开平台"),
    d.events("openness.gazettes", "政府公报编印期数", "期", "编印政府公报"),
    d.items("openness.best_accounts", "政务新媒体精品账号数", "个", "media_accounts", marks=("praise=省级精品账号",)),
    d.measure("openness.portal_all", "政府网站累计发布信息数", "条", "stock", "政务公开平台"),
)

d = Family("人大政协监督")
OVERSIGHT = (
    d.events("oversight.province_proposals", "省政协提案办结数", "件", "省政协提案办理", done=True),
    d.events("oversight.proposals", "人大建议、政协提案办结数", "件", "人大建议、政协提案办理", done=True),
)

INDICATORS = (*AUDIT, *OPENNESS, *OVERSIGHT,)
